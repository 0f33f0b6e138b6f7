/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-readiness-private.h"

#include <string.h>

static void
item_free (SgzReadinessItem *item)
{
  g_free (item->code);
  g_free (item->title);
  g_free (item->note);
  g_free (item->record);
  g_free (item);
}

void
sgz_asking_add (SgzAsking *asking, const char *code, const char *clause, const char *title,
                SgzReadinessState state, char *note, const SgzKind *kind, SgzRecord *record)
{
  SgzReadinessItem *item = g_new0 (SgzReadinessItem, 1);

  item->code = g_strdup (code);
  item->clause = clause;
  item->title = g_strdup (title);
  item->state = state;
  item->note = note != NULL ? note : g_strdup ("");
  item->kind = kind;
  item->record = record != NULL ? g_strdup (sgz_record_get_id (record)) : NULL;
  g_ptr_array_add (asking->items, item);
}

GPtrArray *
sgz_asking_fetch (SgzAsking *asking, const SgzKind *kind, const char *owner, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue id = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (asking->station) };

  sgz_query_filter (query, sgz_kind_get_field (kind, owner), &id);
  sgz_query_set_day (query, asking->day);
  return sgz_store_fetch (asking->store, query, 0, -1, error);
}

gboolean
sgz_asking_is_by (const SgzAsking *asking, const SgzRecord *record, const char *code)
{
  const char *value = sgz_record_get_text (record, code);

  return value != NULL && strcmp (value, asking->day) <= 0;
}

/* --- what has a day --- */

/* Text for a line: the first of its lines, and not too many characters of it. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));

  if (g_utf8_strlen (line, -1) <= 24)
    return g_steal_pointer (&line);
  g_autofree char *start = g_utf8_substring (line, 0, 23);
  return g_strconcat (start, "…", NULL);
}

/* Records of @kind begun (@begun) by the day and neither done (@done) nor, if so, only later, though @kind's day for it is over. */
static gboolean
ask_overdue (SgzAsking *asking, const SgzKind *kind, const char *clause, const char *words, const char *begun,
             GError **error)
{
  const char *done = kind->done_field != NULL ? kind->done_field : kind->closed_field;
  g_autoptr (GPtrArray) records = sgz_asking_fetch (asking, kind, "station", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      const char *due = sgz_record_get_text (record, kind->due_field);
      if (due == NULL || strcmp (due, asking->day) >= 0 || !sgz_asking_is_by (asking, record, begun)
          || sgz_asking_is_by (asking, record, done))
        continue;
      g_autofree char *what = shorten (sgz_record_get_text (record, kind->key));
      g_autofree char *title = g_strdup_printf ("%s：%s", words, what);
      sgz_asking_add (asking, kind->code, clause, title, SGZ_READINESS_OVERDUE,
                      g_strdup_printf ("期限%s", due), kind, record);
    }
  return records != NULL;
}

/* --- facilities, regulations, plans --- */

static SgzReadinessState
get_mark_state (const char *mark)
{
  if (g_strcmp0 (mark, "yes") == 0)
    return SGZ_READINESS_MET;
  if (g_strcmp0 (mark, "partly") == 0)
    return SGZ_READINESS_PARTLY;
  return g_strcmp0 (mark, "none") == 0 ? SGZ_READINESS_EXEMPT : SGZ_READINESS_MISSING;
}

/* The newest check up to the day; %NULL where there was none. */
static SgzRecord *
find_last_check (SgzAsking *asking, GPtrArray *checks)
{
  SgzRecord *last = NULL;

  for (guint i = 0; i < checks->len; i++)
    if (sgz_asking_is_by (asking, g_ptr_array_index (checks, i), "checked_on")
        && (last == NULL
            || strcmp (sgz_record_get_text (g_ptr_array_index (checks, i), "checked_on"),
                       sgz_record_get_text (last, "checked_on"))
                   > 0))
      last = g_ptr_array_index (checks, i);
  return last;
}

static void
ask_facility (SgzAsking *asking, SgzRecord *check, const char *item)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_facility, item);
  const char *day = sgz_record_get_text (check, "checked_on");
  g_autofree char *code = g_strconcat ("facility.", item, NULL);
  g_autofree char *note_code = g_strconcat (item, "_note", NULL);
  g_autofree char *mark = sgz_record_format (check, field);
  const char *note = sgz_record_get_text (check, note_code);

  sgz_asking_add (asking, code, field->clause, field->title,
                  get_mark_state (sgz_record_get_text (check, item)),
                  g_strdup_printf ("%s检查：%s%s%s", day, *mark != '\0' ? mark : "未填",
                                   note != NULL ? "，" : "", note != NULL ? note : ""),
                  &sgz_kind_facility, check);
}

static gboolean
ask_facilities (SgzAsking *asking, GError **error)
{
  static const char *const items[]
      = { "site", "premises", "sign", "areas", "equipment", "access", "fire", "publicity" };
  g_autoptr (GPtrArray) checks = sgz_asking_fetch (asking, &sgz_kind_facility, "station", error);

  if (checks == NULL)
    return FALSE;
  SgzRecord *last = find_last_check (asking, checks);
  if (last == NULL)
    sgz_asking_add (asking, "facility", "1", "服务设施检查", SGZ_READINESS_MISSING, g_strdup ("从未检查"),
                    &sgz_kind_facility, NULL);
  for (size_t i = 0; last != NULL && i < G_N_ELEMENTS (items); i++)
    ask_facility (asking, last, items[i]);
  return TRUE;
}

typedef gboolean (*InForceFunc) (const SgzAsking *asking, const SgzRecord *record);

static gboolean
is_regulation_in_force (const SgzAsking *asking, const SgzRecord *regulation)
{
  return sgz_asking_is_by (asking, regulation, "issued_on")
         && !sgz_asking_is_by (asking, regulation, "abolished_on");
}

/* A plan holds until its last day; one for a stage without days only in its year. */
static gboolean
is_plan_in_force (const SgzAsking *asking, const SgzRecord *plan)
{
  const char *end = sgz_record_get_text (plan, "ends_on");
  gboolean has_days = end != NULL || sgz_record_has (plan, "starts_on");
  gint64 year = g_ascii_strtoll (asking->day, NULL, 10);

  if (!sgz_asking_is_by (asking, plan, "issued_on") || (end != NULL && strcmp (end, asking->day) < 0))
    return FALSE;
  return g_strcmp0 (sgz_record_get_text (plan, "plan"), "periodic") != 0 || has_days
         || !sgz_record_has (plan, "year") || sgz_record_get_number (plan, "year") == year;
}

/* Asks for a record in force of each choice of the field @code of @kind. */
static gboolean
ask_each (SgzAsking *asking, const SgzKind *kind, const char *code, const char *words,
          InForceFunc is_in_force, GError **error)
{
  const SgzField *field = sgz_kind_get_field (kind, code);
  g_autoptr (GPtrArray) records = sgz_asking_fetch (asking, kind, "station", error);

  for (const SgzChoice *choice = field->choices; records != NULL && choice->code != NULL; choice++)
    {
      g_autofree char *item = g_strdup_printf ("%s.%s", kind->code, choice->code);
      g_autofree char *title = g_strconcat (words, choice->title, NULL);
      SgzRecord *found = NULL;
      for (guint i = 0; i < records->len; i++)
        if (g_strcmp0 (sgz_record_get_text (g_ptr_array_index (records, i), code), choice->code) == 0
            && is_in_force (asking, g_ptr_array_index (records, i)))
          found = g_ptr_array_index (records, i);
      sgz_asking_add (
          asking, item, field->clause, title, found != NULL ? SGZ_READINESS_MET : SGZ_READINESS_MISSING,
          found != NULL ? g_strdup_printf ("%s印发", sgz_record_get_text (found, "issued_on")) : NULL, kind,
          found);
    }
  return records != NULL;
}

/* --- how to find it --- */

static gboolean
ask_contact (SgzAsking *asking, GError **error)
{
  static const struct
  {
    const char *code;
    const char *clause;
  } fields[] = { { "address", "1.1" }, { "phone", "5.2" } };
  g_autoptr (GPtrArray) files = sgz_asking_fetch (asking, &sgz_kind_attachment, "owner", error);
  SgzRecord *picture = NULL;

  if (files == NULL)
    return FALSE;
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    sgz_asking_add (asking, fields[i].code, fields[i].clause,
                    sgz_kind_get_field (&sgz_kind_station, fields[i].code)->title,
                    sgz_record_has (asking->station, fields[i].code) ? SGZ_READINESS_MET
                                                                     : SGZ_READINESS_MISSING,
                    NULL, &sgz_kind_station, asking->station);
  for (guint i = 0; i < files->len; i++)
    {
      const char *media = sgz_record_get_text (g_ptr_array_index (files, i), "media");
      if (media != NULL && g_str_has_prefix (media, "image/"))
        picture = g_ptr_array_index (files, i);
    }
  sgz_asking_add (asking, "photograph", "1.3", "站点照片",
                  picture != NULL ? SGZ_READINESS_MET : SGZ_READINESS_MISSING,
                  picture != NULL ? g_strdup (sgz_record_get_text (picture, "added_on")) : NULL,
                  &sgz_kind_station, asking->station);
  return TRUE;
}

GPtrArray *
sgz_readiness_take (SgzStore *store, const char *station, const char *day, GError **error)
{
  g_return_val_if_fail (station != NULL && day != NULL, NULL);

  g_autoptr (SgzRecord) record = sgz_store_get_on (store, &sgz_kind_station, station, day, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  SgzAsking asking = { store, record, day, items };

  if (record == NULL)
    return NULL;
  if (sgz_asking_is_by (&asking, record, "closed_on"))
    return g_steal_pointer (&items);
  if (ask_overdue (&asking, &sgz_kind_complaint, "5.2", "意见投诉", "received_on", error)
      && ask_overdue (&asking, &sgz_kind_rectification, "三(三)", "整改", "found_on", error)
      && sgz_asking_ask_people (&asking, error) && ask_facilities (&asking, error)
      && ask_each (&asking, &sgz_kind_regulation, "regulation", "制度：", is_regulation_in_force, error)
      && ask_each (&asking, &sgz_kind_plan, "plan", "", is_plan_in_force, error)
      && ask_contact (&asking, error))
    return g_steal_pointer (&items);
  return NULL;
}

gboolean
sgz_readiness_item_is_open (const SgzReadinessItem *item)
{
  return item->state != SGZ_READINESS_MET && item->state != SGZ_READINESS_EXEMPT;
}

const char *
sgz_readiness_state_get_title (SgzReadinessState state)
{
  switch (state)
    {
    case SGZ_READINESS_OVERDUE:
      return "逾期";
    case SGZ_READINESS_MISSING:
      return "缺";
    case SGZ_READINESS_PARTLY:
      return "部分符合";
    case SGZ_READINESS_SOON:
      return "将到期";
    case SGZ_READINESS_MET:
      return "符合";
    case SGZ_READINESS_EXEMPT:
      return "不适用";
    }
  g_assert_not_reached ();
}
