/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-page.h"

#include "base/sgz-decimal.h"
#include "store/sgz-measure.h"
#include "store/sgz-year.h"
#include "ui/common/sgz-light.h"
#include "ui/common/sgz-pair-box.h"
#include "ui/overview/sgz-finding-list.h"
#include "ui/overview/sgz-month-chart.h"
#include "ui/overview/sgz-overview-table.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define TOWNSHIP_TIER 1

struct _SgzOverviewPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty_page;
  AdwStatusPage *error_page;
  GtkLabel *title_label;
  GtkLabel *day_label;
  SgzOverviewTable *table;
  GtkLabel *note_label;
  SgzFindingList *finding_list;
  SgzMonthChart *month_chart;
  AdwActionRow *reformed_row;
  GtkLabel *reformed_label;
  AdwActionRow *candidate_row;
  GtkLabel *candidate_label;
  AdwActionRow *confirm_row;
  GtkLabel *confirm_label;

  SgzSession *session;
  SgzYear *year;
  gboolean is_stale;
};

enum
{
  PROP_SESSION = 1,
};

G_DEFINE_FINAL_TYPE (SgzOverviewPage, sgz_overview_page, GTK_TYPE_WIDGET)

GtkWidget *
sgz_overview_page_new (SgzSession *session)
{
  return g_object_new (SGZ_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}

static const char *
get_place (SgzOverviewPage *self)
{
  const char *place = sgz_session_get_place (self->session);

  return place != NULL ? place : self->year->city;
}

/* Opens the records that @measure counts in @place. */
static void
open_figure (SgzOverviewPage *self, const char *measure, const char *place, const char *part,
             const char *title)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_place (query, place);
  sgz_query_set_behind (query, measure, part, self->year->year, self->year->day);
  sgz_session_show_records (self->session, query, title);
}

static void
table_opened_cb (SgzOverviewPage *self, const char *place, const char *part, const char *title)
{
  open_figure (self, "stations-built", place, part, title);
}

static void
finding_opened_cb (SgzOverviewPage *self, const SgzFinding *finding)
{
  g_autofree char *title
      = g_strdup_printf ("%s %s %s", finding->rule->code, finding->place_name, finding->subject);

  /* What a rule says of the tasks themselves has no stations behind it, but the sheet of tasks. */
  if (finding->measure == NULL)
    sgz_session_show_page (self->session, "tasks", NULL);
  else
    open_figure (self, finding->measure, finding->place, finding->part, title);
}

static void
reformed_activated_cb (SgzOverviewPage *self)
{
  open_figure (self, "stations-reformed", get_place (self), NULL,
               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->reformed_row)));
}

static void
candidate_activated_cb (SgzOverviewPage *self)
{
  open_figure (self, "stations-reform-candidates", get_place (self), NULL,
               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->candidate_row)));
}

static void
confirm_activated_cb (SgzOverviewPage *self)
{
  sgz_session_show_page (self->session, "divisions", NULL);
}

static void
tasks_clicked_cb (SgzOverviewPage *self)
{
  sgz_session_show_page (self->session, "tasks", NULL);
}

static void
set_count (GtkLabel *label, gint64 count)
{
  g_autofree char *text = g_strdup_printf ("%d", (int)count);
  gtk_label_set_text (label, text);
}

/* Townships whose reform an officer is still to confirm, whether they have a station or not. */
static gint64
count_unconfirmed (SgzOverviewPage *self, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  const SgzField *reform = sgz_kind_get_field (&sgz_kind_division, "reform");
  const SgzField *level = sgz_kind_get_field (&sgz_kind_division, "level");
  g_auto (SgzValue) candidate = { .type = SGZ_VALUE_TEXT, .text = g_strdup ("candidate") };
  g_auto (SgzValue) township = { .type = SGZ_VALUE_TEXT, .text = g_strdup ("township") };

  sgz_query_set_place (query, get_place (self));
  sgz_query_filter (query, reform, &candidate);
  sgz_query_filter (query, level, &township);
  return sgz_store_count (sgz_session_get_store (self->session), query, error);
}

static gboolean
show_reform (SgzOverviewPage *self, GError **error)
{
  gint64 stations = 0;
  gint64 reformed = 0;
  gint64 candidates = 0;
  gint64 unconfirmed = count_unconfirmed (self, error);

  if (unconfirmed < 0)
    return FALSE;
  for (size_t i = 0; i < self->year->n_counties; i++)
    {
      stations += self->year->counties[i].built[TOWNSHIP_TIER];
      reformed += self->year->counties[i].reformed;
      candidates += self->year->counties[i].candidates;
    }
  g_autofree char *share = NULL;
  if (stations > 0)
    {
      gint64 ratio = sgz_decimal_ratio (reformed, stations);
      share = g_strdup_printf (_ ("%d of %d (%d.%02d%%)"), (int)reformed, (int)stations, (int)(ratio / 100),
                               (int)(ratio % 100));
    }
  else
    share = g_strdup (_ ("none built yet"));
  gtk_label_set_text (self->reformed_label, share);
  set_count (self->candidate_label, candidates);
  set_count (self->confirm_label, unconfirmed);
  return TRUE;
}

/* How many months of the year have begun on the day figures are taken on. */
static int
count_months (const SgzYear *year)
{
  int day_year = atoi (year->day);

  if (day_year != year->year)
    return day_year > year->year ? 12 : 0;
  return CLAMP (atoi (year->day + strlen ("2021-")), 0, 12);
}

static gboolean
show_months (SgzOverviewPage *self, GError **error)
{
  gint64 built[12] = { 0 };
  gint64 target = 0;
  int n_months = count_months (self->year);
  const char *place = sgz_session_get_place (self->session);

  for (int month = 0; month < n_months; month++)
    {
      int last = g_date_get_days_in_month ((GDateMonth)(month + 1), (GDateYear)self->year->year);
      g_autofree char *end = g_strdup_printf ("%04d-%02d-%02d", self->year->year, month + 1, last);
      const char *day = g_strcmp0 (end, self->year->day) < 0 ? end : self->year->day;
      g_autoptr (SgzFigures) figures = sgz_measure_take (
          sgz_session_get_store (self->session), "stations-built", "county", self->year->year, day, error);
      if (figures == NULL)
        return FALSE;
      built[month] = place != NULL ? sgz_figures_get (figures, place, NULL) : sgz_figures_sum (figures, NULL);
    }
  for (size_t i = 0; i < self->year->n_counties; i++)
    for (int tier = 0; tier < SGZ_N_TIERS; tier++)
      target += self->year->counties[i].target[tier];
  sgz_month_chart_set_figures (self->month_chart, built, n_months, target);
  return TRUE;
}

static void
show_headings (SgzOverviewPage *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Construction Tasks of %d"), self->year->year);
  g_autofree char *day = g_strdup_printf (_ ("Built / task; figures of %s"), self->year->day);
  g_autofree char *empty = g_strdup_printf (_ ("No Tasks Set for %d"), self->year->year);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->day_label, day);
  adw_status_page_set_title (self->empty_page, empty);
  gtk_label_set_text (
      self->note_label,
      atoi (self->year->day) > self->year->year
          ? _ ("Done: built ≥ 100% of the task. Behind: built < 100%. Not started: none built.")
          : _ ("Done: built ≥ 100% of the task. In progress: built < 100%, counted as behind once "
               "the year is over. Not started: none built."));
}

static gboolean
read_year (SgzOverviewPage *self, GError **error)
{
  g_autoptr (SgzYear) year
      = sgz_year_read (sgz_session_get_store (self->session), sgz_session_get_year (self->session),
                       sgz_session_get_place (self->session), sgz_session_get_day (self->session), error);
  g_autoptr (GPtrArray) findings = NULL;

  if (year == NULL)
    return FALSE;
  g_clear_pointer (&self->year, sgz_year_free);
  self->year = g_steal_pointer (&year);
  show_headings (self);
  if (!sgz_year_has_tasks (self->year))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return TRUE;
    }
  if (!show_reform (self, error) || !show_months (self, error))
    return FALSE;
  findings = sgz_year_check (self->year);
  sgz_overview_table_set_year (self->table, self->year);
  sgz_finding_list_set_findings (self->finding_list, findings);
  gtk_stack_set_visible_child_name (self->stack, "figures");
  return TRUE;
}

static void
refresh (SgzOverviewPage *self)
{
  g_autoptr (GError) error = NULL;

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  if (!read_year (self, &error))
    {
      adw_status_page_set_description (self->error_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
}

static void
store_changed_cb (SgzOverviewPage *self)
{
  refresh (self);
}

static void
session_notify_cb (SgzOverviewPage *self)
{
  refresh (self);
}

static void
sgz_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_overview_page_parent_class)->map (widget);
  if (SGZ_OVERVIEW_PAGE (widget)->is_stale)
    refresh (SGZ_OVERVIEW_PAGE (widget));
}

static void
sgz_overview_page_constructed (GObject *object)
{
  SgzOverviewPage *self = SGZ_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (sgz_overview_page_parent_class)->constructed (object);
  self->is_stale = TRUE;
  g_signal_connect_object (sgz_session_get_store (self->session), "changed", G_CALLBACK (store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::year", G_CALLBACK (session_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::place", G_CALLBACK (session_notify_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sgz_overview_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    SGZ_OVERVIEW_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_overview_page_dispose (GObject *object)
{
  SgzOverviewPage *self = SGZ_OVERVIEW_PAGE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->year, sgz_year_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/overview/sgz-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, table);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, note_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, finding_list);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, month_chart);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, reformed_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, reformed_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, candidate_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, candidate_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, confirm_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, confirm_label);
  gtk_widget_class_bind_template_callback (widget_class, table_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, reformed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, candidate_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tasks_clicked_cb);
}

static void
sgz_overview_page_class_init (SgzOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sgz_overview_page_constructed;
  object_class->set_property = sgz_overview_page_set_property;
  object_class->dispose = sgz_overview_page_dispose;
  widget_class->map = sgz_overview_page_map;
  g_object_class_install_property (
      object_class, PROP_SESSION,
      g_param_spec_object ("session", NULL, NULL, SGZ_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_type_ensure (SGZ_TYPE_PAIR_BOX);
  g_type_ensure (SGZ_TYPE_OVERVIEW_TABLE);
  g_type_ensure (SGZ_TYPE_FINDING_LIST);
  g_type_ensure (SGZ_TYPE_MONTH_CHART);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
sgz_overview_page_init (SgzOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
