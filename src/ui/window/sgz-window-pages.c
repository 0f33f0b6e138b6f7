/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-pages.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/calendar/sgz-calendar-page.h"
#include "ui/evaluation/sgz-evaluation-page.h"
#include "ui/ledger/sgz-division-page.h"
#include "ui/ledger/sgz-ledger-page.h"
#include "ui/ledger/sgz-single-page.h"
#include "ui/overview/sgz-overview-page.h"
#include "ui/report/sgz-report-page.h"
#include "ui/reporting/sgz-reporting-page.h"
#include "ui/rule/sgz-rule-page.h"
#include "ui/station/sgz-station-page.h"
#include "ui/task/sgz-task-page.h"

static GtkWidget *
new_stations (SgzSession *session)
{
  return sgz_window_page_new_ledger (session, &sgz_kind_station);
}

static const SgzWindowPage pages[] = {
  { "overview", N_ ("Overview"), "view-grid-symbolic", sgz_overview_page_new },
  { "tasks", N_ ("Tasks"), "checkbox-checked-symbolic", sgz_task_page_new },
  { "stations", N_ ("Stations"), "mark-location-symbolic", new_stations },
  { "divisions", N_ ("Divisions"), "view-list-bullet-symbolic", sgz_division_page_new },
  { "evaluation", N_ ("Evaluation"), "starred-symbolic", sgz_evaluation_page_new },
  { "calendar", N_ ("Four Ones"), "x-office-calendar-symbolic", sgz_calendar_page_new },
  { "reporting", N_ ("Reporting"), "mail-unread-symbolic", sgz_reporting_page_new },
  { "rules", N_ ("Rules"), "power-profile-balanced-symbolic", sgz_rule_page_new },
  { "documents", N_ ("Documents"), "x-office-document-symbolic", sgz_report_page_new },
};

const SgzWindowPage *
sgz_window_page_list (size_t *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

const SgzWindowPage *
sgz_window_page_find (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

/* Kinds that others refer to stand first in the list, so that a group begins early where one of it is referred to: groups
 * go by the last of their kinds. */
static size_t
find_last_of_group (const SgzKind *const *kinds, size_t n_kinds, const char *group)
{
  while (n_kinds > 0 && g_strcmp0 (kinds[n_kinds - 1]->group, group) != 0)
    n_kinds--;
  return n_kinds;
}

GPtrArray *
sgz_window_page_list_ledgers (void)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);
  GPtrArray *ledgers = g_ptr_array_new ();

  for (size_t last = 1; last <= n_kinds; last++)
    {
      const char *group = kinds[last - 1]->group;
      if (group == NULL || find_last_of_group (kinds, n_kinds, group) != last)
        continue;
      for (size_t i = 0; i < last; i++)
        if (g_strcmp0 (kinds[i]->group, group) == 0)
          g_ptr_array_add (ledgers, (gpointer)kinds[i]);
    }
  return ledgers;
}

const SgzKind *
sgz_window_page_find_ledger (const char *name)
{
  const SgzKind *kind = g_str_has_prefix (name, SGZ_WINDOW_PAGE_LEDGER)
                            ? sgz_kind_find (name + strlen (SGZ_WINDOW_PAGE_LEDGER), NULL)
                            : NULL;

  return kind != NULL && kind->group != NULL ? kind : NULL;
}

GtkWidget *
sgz_window_page_new_ledger (SgzSession *session, const SgzKind *kind)
{
  return kind->is_single ? sgz_single_page_new (session, kind) : sgz_ledger_page_new (session, kind);
}

const char *
sgz_window_page_name_of_kind (const SgzKind *kind)
{
  g_autofree char *name = NULL;

  if (kind == &sgz_kind_station)
    return "stations";
  name = g_strconcat (SGZ_WINDOW_PAGE_LEDGER, kind->code, NULL);
  return g_intern_string (name);
}

void
sgz_window_page_show_query (GtkWidget *ledger, const SgzQuery *query, const char *title)
{
  if (SGZ_IS_LEDGER_PAGE (ledger))
    sgz_ledger_page_show_query (SGZ_LEDGER_PAGE (ledger), query, title);
}

void
sgz_window_page_set_origin (GtkWidget *station, const char *from, GtkWidget *before, const char *id)
{
  guint position = 0;
  GListModel *list
      = SGZ_IS_LEDGER_PAGE (before) ? sgz_ledger_page_find (SGZ_LEDGER_PAGE (before), id, &position) : NULL;

  sgz_station_page_set_origin (SGZ_STATION_PAGE (station), from != NULL ? from : "stations", list, position);
}

const char *
sgz_window_page_get_view (GtkWidget *page)
{
  return SGZ_IS_LEDGER_PAGE (page) ? sgz_ledger_page_get_view (SGZ_LEDGER_PAGE (page)) : NULL;
}

void
sgz_window_page_follow_view (GtkWidget *page, GCallback retitled, gpointer window)
{
  if (SGZ_IS_LEDGER_PAGE (page))
    g_signal_connect_object (page, "retitled", retitled, window, G_CONNECT_SWAPPED);
}

void
sgz_window_page_show_view (GtkWidget *ledger, const char *name)
{
  if (SGZ_IS_LEDGER_PAGE (ledger))
    sgz_ledger_page_show_view (SGZ_LEDGER_PAGE (ledger), name);
}

void
sgz_window_page_show_document (GtkWidget *documents, const SgzView *view)
{
  sgz_report_page_show_view (SGZ_REPORT_PAGE (documents), view);
}

gboolean
sgz_window_page_focus_search (GtkWidget *page)
{
  if (SGZ_IS_LEDGER_PAGE (page))
    sgz_ledger_page_focus_search (SGZ_LEDGER_PAGE (page));
  else if (SGZ_IS_DIVISION_PAGE (page))
    sgz_division_page_focus_search (SGZ_DIVISION_PAGE (page));
  else if (SGZ_IS_RULE_PAGE (page))
    sgz_rule_page_focus_search (SGZ_RULE_PAGE (page));
  else if (SGZ_IS_REPORT_PAGE (page))
    sgz_report_page_focus_search (SGZ_REPORT_PAGE (page));
  else
    return FALSE;
  return TRUE;
}

void
sgz_window_page_edit (GtkWidget *page)
{
  if (SGZ_IS_LEDGER_PAGE (page))
    gtk_widget_activate_action (page, "ledger.grid", NULL);
  else if (SGZ_IS_STATION_PAGE (page))
    gtk_widget_activate_action (page, "station.edit", NULL);
}

void
sgz_window_page_paste (GtkWidget *page)
{
  if (SGZ_IS_LEDGER_PAGE (page))
    gtk_widget_activate_action (page, "ledger.paste", NULL);
}

gboolean
sgz_window_page_can_add (GtkWidget *page)
{
  return SGZ_IS_LEDGER_PAGE (page) || SGZ_IS_DIVISION_PAGE (page);
}

void
sgz_window_page_add (GtkWidget *page)
{
  if (sgz_window_page_can_add (page))
    gtk_widget_activate_action (page, SGZ_IS_LEDGER_PAGE (page) ? "ledger.add" : "division.add", NULL);
}

void
sgz_window_page_select (GtkWidget *page, const char *id)
{
  if (SGZ_IS_REPORT_PAGE (page))
    sgz_report_page_select (SGZ_REPORT_PAGE (page), id);
  else if (SGZ_IS_LEDGER_PAGE (page))
    sgz_ledger_page_select (SGZ_LEDGER_PAGE (page), id);
  else if (SGZ_IS_DIVISION_PAGE (page))
    sgz_division_page_select (SGZ_DIVISION_PAGE (page), id);
  else if (SGZ_IS_CALENDAR_PAGE (page))
    sgz_calendar_page_select (SGZ_CALENDAR_PAGE (page), id);
}

gboolean
sgz_window_page_leave (GtkWidget *page)
{
  if (SGZ_IS_LEDGER_PAGE (page))
    return sgz_ledger_page_leave (SGZ_LEDGER_PAGE (page));
  if (SGZ_IS_DIVISION_PAGE (page))
    return sgz_division_page_leave (SGZ_DIVISION_PAGE (page));
  if (SGZ_IS_CALENDAR_PAGE (page))
    return sgz_calendar_page_leave (SGZ_CALENDAR_PAGE (page));
  if (SGZ_IS_SINGLE_PAGE (page))
    return sgz_single_page_leave (SGZ_SINGLE_PAGE (page));
  if (SGZ_IS_TASK_PAGE (page))
    return sgz_task_page_leave (SGZ_TASK_PAGE (page));
  return TRUE;
}
