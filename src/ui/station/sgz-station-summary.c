/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-station-summary.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <string.h>

#include "ui/ledger/sgz-clause.h"

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
add_fact (SgzWrapBox *box, const char *title, const char *value, const char *css_class)
{
  GtkWidget *fact = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = new_label (title, "dim-label");
  GtkWidget *number = new_label (value, css_class);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (number, "station-fact");
  gtk_box_append (GTK_BOX (fact), label);
  gtk_box_append (GTK_BOX (fact), number);
  gtk_widget_add_css_class (fact, "station-fact-card");
  sgz_wrap_box_insert_after (box, fact, gtk_widget_get_last_child (GTK_WIDGET (box)));
  return fact;
}

void
sgz_station_summary_add (SgzWrapBox *box, const char *title, const char *value, const char *css_class,
                         const char *tip)
{
  GtkWidget *fact = add_fact (box, title, value, css_class);

  gtk_widget_add_css_class (fact, "card");
  gtk_widget_set_tooltip_text (fact, tip);
}

/* What stands before the marks of a group: the title of the group and how many of them there are, without a card. */
static void
add_heading (SgzWrapBox *box, const char *title, const SgzRecord *station, const char *code, int of)
{
  g_autofree char *value
      = g_strdup_printf ("%" G_GINT64_FORMAT "/%d", sgz_record_get_number (station, code), of);

  add_fact (box, title, value, NULL);
}

static const char *
get_style (SgzReadinessState state)
{
  switch (state)
    {
    case SGZ_READINESS_OVERDUE:
    case SGZ_READINESS_MISSING:
      return "error";
    case SGZ_READINESS_PARTLY:
    case SGZ_READINESS_SOON:
      return "warning";
    case SGZ_READINESS_MET:
      return "success";
    case SGZ_READINESS_EXEMPT:
      return "dim-label";
    }
  return NULL;
}

/* A mark besides the colour and the word. */
static const char *
get_mark (SgzReadinessState state)
{
  return state == SGZ_READINESS_MET ? "✓ " : state == SGZ_READINESS_EXEMPT ? "" : "✗ ";
}

/* The items whose code is @prefix or begins with it. */
static void
add_items (SgzWrapBox *box, const SgzStationFigures *figures, const char *prefix)
{
  for (guint i = 0; i < figures->readiness->len; i++)
    {
      const SgzReadinessItem *item = g_ptr_array_index (figures->readiness, i);
      if (!g_str_has_prefix (item->code, prefix))
        continue;
      g_autofree char *tip = sgz_clause_format_tip (item->note, item->clause);
      /* What was found says more than the state where both are short. */
      gboolean is_told = *item->note != '\0' && !strchr (item->code, '.');
      g_autofree char *value
          = g_strdup_printf ("%s%s%s%s", get_mark (item->state), sgz_readiness_state_get_title (item->state),
                             is_told ? "，" : "", is_told ? item->note : "");
      sgz_station_summary_add (box, item->title, value, get_style (item->state), tip);
    }
}

static void
add_number (SgzWrapBox *box, const char *title, gint64 number, const char *unit, const char *css_class)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT " %s", number, unit);

  sgz_station_summary_add (box, title, value, css_class, NULL);
}

static void
add_services (SgzWrapBox *box, const SgzStationFigures *figures, int year)
{
  gint64 sessions = 0;
  gint64 people = 0;

  for (guint i = 0; i < figures->services->len; i++)
    {
      const SgzStationTally *tally = &g_array_index (figures->services, SgzStationTally, i);
      sessions += tally->amount;
      people += tally->people;
    }
  /* Translators: sessions held and people served in a year. */
  g_autofree char *title = g_strdup_printf (_ ("%d in all"), year);
  g_autofree char *all
      = g_strdup_printf ("%" G_GINT64_FORMAT " 次，%" G_GINT64_FORMAT " 人次", sessions, people);
  sgz_station_summary_add (box, title, all, NULL, NULL);
  for (guint i = 0; i < figures->services->len; i++)
    {
      const SgzStationTally *tally = &g_array_index (figures->services, SgzStationTally, i);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT " 次，%" G_GINT64_FORMAT " 人次",
                                                tally->amount, tally->people);
      sgz_station_summary_add (box, tally->title, value, NULL, NULL);
    }
}

/* How many are asked for is judged by the rules, in a tab of their own. */
static void
add_organisations (SgzWrapBox *box, const SgzStationFigures *figures, int year)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_organisation, "kind");

  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      gint64 n = 0;
      g_autofree char *title = g_strdup_printf ("%d年%s", year, choice->title);
      for (guint i = 0; i < figures->organisations->len; i++)
        if (strcmp (g_array_index (figures->organisations, SgzStationTally, i).code, choice->code) == 0)
          n = g_array_index (figures->organisations, SgzStationTally, i).amount;
      add_number (box, title, n, "个", NULL);
    }
}

static void
add_money (SgzWrapBox *box, const char *title, gint64 hundredths)
{
  g_autofree char *value
      = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d 元", hundredths / 100, (int)(hundredths % 100));

  sgz_station_summary_add (box, title, value, NULL, NULL);
}

static void
add_people (SgzWrapBox *box, const SgzStationFigures *figures)
{
  add_items (box, figures, "head");
  add_items (box, figures, "certified");
  add_number (box, sgz_kind_get_field (&sgz_kind_station, "workers")->title,
              sgz_record_get_number (figures->record, "workers"), "人", NULL);
  add_items (box, figures, "registration");
}

static void
add_levels (SgzWrapBox *box, const SgzStationFigures *figures)
{
  static const char *const five[] = { "has_site", "has_sign", "has_equipment", "has_workers", "has_rules" };
  static const char *const standard[] = { "has_certified", "has_agency", "has_services" };

  /* A closed station is asked nothing. */
  if (figures->readiness->len == 0)
    return;
  add_heading (box, "五有", figures->record, "five", G_N_ELEMENTS (five));
  for (size_t i = 0; i < G_N_ELEMENTS (five); i++)
    add_items (box, figures, five[i]);
  add_heading (box, "标准化", figures->record, "standard", G_N_ELEMENTS (standard));
  for (size_t i = 0; i < G_N_ELEMENTS (standard); i++)
    add_items (box, figures, standard[i]);
}

static void
add_supervision (SgzWrapBox *box, const SgzStationFigures *figures)
{
  add_number (box, _ ("Open"), figures->n_open, _ ("items"), figures->n_open > 0 ? "warning" : "success");
  add_number (box, _ ("Overdue"), figures->n_overdue, _ ("items"),
              figures->n_overdue > 0 ? "error" : "success");
}

void
sgz_station_summary_fill (SgzWrapBox *box, SgzStationTab tab, const SgzStationFigures *figures, int year)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_widget_unparent (child);
  if (tab == SGZ_STATION_TAB_PROFILE)
    add_levels (box, figures);
  else if (tab == SGZ_STATION_TAB_FACILITIES)
    add_items (box, figures, "facility");
  else if (tab == SGZ_STATION_TAB_PEOPLE)
    add_people (box, figures);
  else if (tab == SGZ_STATION_TAB_REGULATIONS)
    {
      add_items (box, figures, "regulation");
      add_items (box, figures, "plan");
    }
  else if (tab == SGZ_STATION_TAB_SERVICES)
    add_services (box, figures, year);
  else if (tab == SGZ_STATION_TAB_ORGANISATIONS)
    add_organisations (box, figures, year);
  else if (tab == SGZ_STATION_TAB_SUPERVISION)
    add_supervision (box, figures);
  else if (tab == SGZ_STATION_TAB_PROJECTS)
    {
      add_number (box, sgz_kind_project.title, figures->n_projects, "个", NULL);
      add_money (box, sgz_kind_get_field (&sgz_kind_project, "contract_sum")->title, figures->contract);
      add_money (box, sgz_kind_get_field (&sgz_kind_project, "planned")->title, figures->planned);
      add_money (box, sgz_kind_get_field (&sgz_kind_project, "paid")->title, figures->paid);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}
