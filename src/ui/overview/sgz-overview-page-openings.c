/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-page-private.h"

#include "store/sgz-measure.h"
#include "ui/rule/sgz-finding-pane.h"

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
  g_autoptr (SgzQuery) query = sgz_query_new (sgz_measure_find (measure)->kind);

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
  sgz_finding_show_records (finding, self->session, self->year->year, self->year->day);
}

static void
figure_opened_cb (SgzOverviewPage *self, const char *measure)
{
  open_figure (self, measure, get_place (self), NULL, sgz_measure_find (measure)->title);
}

static void
duties_opened_cb (SgzOverviewPage *self)
{
  sgz_session_show_page (self->session, "calendar", NULL);
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

void
sgz_overview_page_bind_openings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, table_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, reformed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, candidate_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, duties_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, tasks_clicked_cb);
}
