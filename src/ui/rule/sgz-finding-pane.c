/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/sgz-judgement.h"
#include "store/sgz-measure.h"
#include "ui/ledger/sgz-record-window.h"

struct _SgzFindingPane
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzFindingLine *line; /* NULL where none is shown */
  int year;
  char *day;
  gboolean has_station;

  GtkStack *stack;
  GtkLabel *requirement;
  GtkLabel *place;
  GtkButton *station_button;
  GtkLabel *state;
  GtkLabel *compared;
  GtkLabel *note;
  GtkLabel *words;
  GtkLabel *clause;
  GtkWidget *records_button;
};

G_DEFINE_FINAL_TYPE (SgzFindingPane, sgz_finding_pane, ADW_TYPE_BIN)

/* --- what is shown --- */

static char *
format_compared (const SgzFinding *finding)
{
  if (*finding->required == '\0')
    return g_strdup ("");
  return g_strdup_printf (_ ("Required %s, actual %s"), finding->required, finding->actual);
}

static void
show_place (SgzFindingPane *self, const SgzFinding *finding)
{
  gboolean is_elsewhere
      = finding->county_name != NULL && strcmp (finding->county_name, finding->place_name) != 0;
  g_autofree char *path = is_elsewhere
                              ? g_strdup_printf ("%s · %s", finding->county_name, finding->place_name)
                              : g_strdup (finding->place_name);
  gboolean is_link = self->has_station && finding->station != NULL;

  gtk_label_set_label (self->place, path);
  gtk_widget_set_visible (GTK_WIDGET (self->place), !is_link);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->station_button)), path);
  gtk_widget_set_visible (GTK_WIDGET (self->station_button), is_link);
}

static void
show_state (SgzFindingPane *self, const SgzFinding *finding)
{
  const char *const classes[] = { "title-3", "numeric", sgz_finding_get_style (finding), NULL };
  g_autofree char *state = sgz_finding_format_words (finding);
  g_autofree char *compared = format_compared (finding);

  gtk_label_set_label (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char **)classes);
  gtk_label_set_label (self->compared, compared);
  gtk_widget_set_visible (GTK_WIDGET (self->compared), *compared != '\0');
}

void
sgz_finding_pane_show (SgzFindingPane *pane, SgzFindingLine *line, int year, const char *day)
{
  char *copy = g_strdup (day);

  g_free (pane->day);
  pane->day = copy;
  pane->year = year;
  g_set_object (&pane->line, line);
  gtk_stack_set_visible_child_name (pane->stack, line != NULL ? "finding" : "none");
  if (line == NULL)
    return;
  const SgzFinding *finding = sgz_finding_line_get_finding (line);
  g_autofree char *requirement = sgz_finding_format_requirement (finding);
  g_autofree char *words = g_strdup_printf ("“%s”", finding->words);
  gtk_label_set_label (pane->requirement, requirement);
  show_place (pane, finding);
  show_state (pane, finding);
  gtk_label_set_label (pane->note, finding->note != NULL ? finding->note : "");
  gtk_widget_set_visible (GTK_WIDGET (pane->note), finding->note != NULL);
  gtk_label_set_label (pane->words, words);
  gtk_label_set_label (pane->clause, finding->clause);
  gtk_widget_set_visible (pane->records_button, finding->measure != NULL);
}

/* --- actions --- */

void
sgz_finding_show_records (const SgzFinding *finding, SgzSession *session, int year, const char *day)
{
  g_autofree char *title = g_strdup_printf ("%s %s", finding->place_name, finding->subject);

  if (finding->measure == NULL)
    return;
  /* What a rule says of the tasks themselves has no stations behind it, but the sheet of tasks. */
  if (strcmp (finding->measure, "stations-target") == 0)
    {
      sgz_session_show_page (session, "tasks", NULL);
      return;
    }
  g_autoptr (SgzQuery) query = sgz_measure_list_records (finding->measure, finding->part, finding->place,
                                                         finding->station, year, day);
  sgz_session_show_records (session, query, title);
}

static void
show_records (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzFindingPane *self = SGZ_FINDING_PANE (widget);

  if (self->line != NULL)
    sgz_finding_show_records (sgz_finding_line_get_finding (self->line), self->session, self->year,
                              self->day);
}

static void
adjust (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzFindingPane *self = SGZ_FINDING_PANE (widget);
  g_autoptr (SgzRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  SgzRuleTerms terms;

  if (self->line == NULL)
    return;
  const SgzRequirement *requirement = sgz_finding_line_get_finding (self->line)->requirement;
  if (!sgz_rule_terms_read (sgz_session_get_store (self->session), requirement, &terms, &record, &error))
    sgz_session_report_error (self->session, error);
  else if (record != NULL)
    sgz_record_window_open (widget, self->session, &sgz_kind_rule, sgz_record_get_id (record), TRUE);
}

static void
show_station (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzFindingPane *self = SGZ_FINDING_PANE (widget);
  const SgzFinding *finding = self->line != NULL ? sgz_finding_line_get_finding (self->line) : NULL;

  if (finding != NULL && finding->station != NULL)
    sgz_session_show_page (self->session, "station", finding->station);
}

/* --- the widget --- */

static void
sgz_finding_pane_dispose (GObject *object)
{
  SgzFindingPane *self = SGZ_FINDING_PANE (object);

  g_clear_object (&self->line);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_finding_pane_parent_class)->dispose (object);
}

static void
sgz_finding_pane_finalize (GObject *object)
{
  g_free (SGZ_FINDING_PANE (object)->day);
  G_OBJECT_CLASS (sgz_finding_pane_parent_class)->finalize (object);
}

static void
sgz_finding_pane_class_init (SgzFindingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_finding_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_finding_pane_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/rule/sgz-finding-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, requirement);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, place);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, station_button);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, state);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, compared);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, note);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, words);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, clause);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingPane, records_button);
  gtk_widget_class_install_action (widget_class, "finding.records", NULL, show_records);
  gtk_widget_class_install_action (widget_class, "finding.adjust", NULL, adjust);
  gtk_widget_class_install_action (widget_class, "finding.station", NULL, show_station);
}

static void
sgz_finding_pane_init (SgzFindingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_finding_pane_set_up (SgzFindingPane *pane, SgzSession *session, gboolean has_station)
{
  g_set_object (&pane->session, session);
  pane->has_station = has_station;
}
