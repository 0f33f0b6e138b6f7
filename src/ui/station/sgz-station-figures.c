/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-station-figures.h"

#include "store/sgz-attachment.h"
#include "store/sgz-open-count.h"

/* The kinds of each tab, and whether its count tells of them. Where a kind is not counted it belongs to one that is. */
static const struct
{
  SgzStationTab tab;
  const SgzKind *kind;
  gboolean is_counted;
} kinds_of_tabs[] = {
  { SGZ_STATION_TAB_FACILITIES, &sgz_kind_facility, TRUE },
  { SGZ_STATION_TAB_PEOPLE, &sgz_kind_worker, TRUE },
  { SGZ_STATION_TAB_PEOPLE, &sgz_kind_certificate, FALSE },
  { SGZ_STATION_TAB_PEOPLE, &sgz_kind_training, FALSE },
  { SGZ_STATION_TAB_PEOPLE, &sgz_kind_volunteer, FALSE },
  { SGZ_STATION_TAB_REGULATIONS, &sgz_kind_regulation, TRUE },
  { SGZ_STATION_TAB_REGULATIONS, &sgz_kind_plan, TRUE },
  { SGZ_STATION_TAB_SERVICES, &sgz_kind_service, TRUE },
  { SGZ_STATION_TAB_SERVICES, &sgz_kind_charity, FALSE },
  { SGZ_STATION_TAB_ORGANISATIONS, &sgz_kind_organisation, TRUE },
  { SGZ_STATION_TAB_PROJECTS, &sgz_kind_project_station, TRUE },
  { SGZ_STATION_TAB_CASES, &sgz_kind_casework, TRUE },
  { SGZ_STATION_TAB_SUPERVISION, &sgz_kind_inspection, TRUE },
  { SGZ_STATION_TAB_SUPERVISION, &sgz_kind_complaint, TRUE },
  { SGZ_STATION_TAB_SUPERVISION, &sgz_kind_rectification, TRUE },
};

SgzStationTab
sgz_station_tab_of_kind (const SgzKind *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (kinds_of_tabs); i++)
    if (kinds_of_tabs[i].kind == kind)
      return kinds_of_tabs[i].tab;
  return SGZ_STATION_TAB_PROFILE;
}

SgzStationQuestion *
sgz_station_question_new (const char *station, int year, const char *day)
{
  SgzStationQuestion *question = g_new (SgzStationQuestion, 1);

  question->station = g_strdup (station);
  question->year = year;
  question->day = g_strdup (day);
  return question;
}

void
sgz_station_question_free (SgzStationQuestion *question)
{
  g_free (question->station);
  g_free (question->day);
  g_free (question);
}

void
sgz_station_figures_free (SgzStationFigures *figures)
{
  g_clear_object (&figures->record);
  g_clear_pointer (&figures->readiness, g_ptr_array_unref);
  g_clear_pointer (&figures->events, g_ptr_array_unref);
  g_clear_pointer (&figures->services, g_array_unref);
  g_clear_pointer (&figures->organisations, g_array_unref);
  g_free (figures->picture);
  g_free (figures);
}

static SgzQuery *
new_query (const SgzKind *kind, const char *station)
{
  SgzQuery *query = sgz_query_new (kind);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)station };

  sgz_query_filter (query, sgz_kind_find_reference (kind, "station"), &id);
  return query;
}

static gboolean
count_records (SgzStore *reader, const SgzStationQuestion *asked, SgzStationFigures *figures, GError **error)
{
  for (size_t i = 0; i < SGZ_N_STATION_TABS; i++)
    figures->counts[i] = i == SGZ_STATION_TAB_PROFILE || i == SGZ_STATION_TAB_RULES ? -1 : 0;
  for (size_t i = 0; i < G_N_ELEMENTS (kinds_of_tabs); i++)
    {
      const SgzKind *kind = kinds_of_tabs[i].kind;
      g_autoptr (SgzQuery) query = new_query (kind, asked->station);
      gint64 n = 0;
      gint64 n_overdue = 0;
      if (kinds_of_tabs[i].is_counted)
        n = sgz_store_count (reader, query, error);
      if (n < 0)
        return FALSE;
      figures->counts[kinds_of_tabs[i].tab] += n;
      if (!sgz_open_count_can (kind))
        continue;
      if (!sgz_open_count_read (reader, query, asked->day, &n, &n_overdue, error))
        return FALSE;
      figures->n_open += n;
      figures->n_overdue += n_overdue;
    }
  figures->counts[SGZ_STATION_TAB_CHRONICLE] = figures->events->len;
  return TRUE;
}

static gboolean
add_money (SgzStore *reader, const SgzStationQuestion *asked, SgzStationFigures *figures, GError **error)
{
  g_autoptr (SgzQuery) query = new_query (&sgz_kind_project_station, asked->station);
  g_autoptr (GPtrArray) links = sgz_store_fetch (reader, query, 0, -1, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const char *id = sgz_record_get_text (g_ptr_array_index (links, i), "project");
      g_autoptr (SgzRecord) project = sgz_store_get (reader, &sgz_kind_project, id, error);
      if (project == NULL)
        return FALSE;
      figures->n_projects++;
      figures->contract += sgz_record_get_number (project, "contract_sum");
      figures->planned += sgz_record_get_number (project, "planned");
      figures->paid += sgz_record_get_number (project, "paid");
    }
  return links != NULL;
}

/* The photograph added last stands for the station. */
static gboolean
find_picture (SgzStore *reader, SgzStationFigures *figures, GError **error)
{
  g_autoptr (GPtrArray) files = sgz_attachment_fetch (reader, figures->record, SGZ_VOIDED_LEFT_OUT, error);
  const SgzRecord *newest = NULL;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const SgzRecord *file = g_ptr_array_index (files, i);
      const char *media = sgz_record_get_text (file, "media");
      if (media != NULL && g_str_has_prefix (media, "image/")
          && (newest == NULL
              || g_strcmp0 (sgz_record_get_text (file, "added_on"), sgz_record_get_text (newest, "added_on"))
                     >= 0))
        newest = file;
    }
  if (newest != NULL)
    figures->picture = sgz_attachment_get_path (reader, newest);
  return files != NULL;
}

gpointer
sgz_station_judgement_read (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzStationQuestion *asked = question;

  return sgz_judgement_take (reader, asked->year, asked->day, NULL, asked->station, NULL, NULL, error);
}

gpointer
sgz_station_figures_read (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzStationQuestion *asked = question;
  g_autoptr (SgzStationFigures) figures = g_new0 (SgzStationFigures, 1);
  const char *id = asked->station;

  if ((figures->record = sgz_store_get_on (reader, &sgz_kind_station, id, asked->day, error)) != NULL
      && (figures->readiness = sgz_readiness_take (reader, id, asked->day, error)) != NULL
      && (figures->events = sgz_chronicle_read (reader, id, asked->day, SGZ_STATION_EVENTS, error)) != NULL
      && (figures->services = sgz_station_tally_services (reader, id, asked->year, error)) != NULL
      && (figures->organisations = sgz_station_tally_organisations (reader, id, asked->year, error)) != NULL
      && find_picture (reader, figures, error) && count_records (reader, asked, figures, error)
      && add_money (reader, asked, figures, error))
    return g_steal_pointer (&figures);
  return NULL;
}
