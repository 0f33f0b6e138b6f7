/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-chronicle.h"

#include <string.h>

#include "sgz-store-private.h"

static void
event_free (SgzEvent *event)
{
  g_free (event->day);
  g_free (event->what);
  g_free (event->name);
  g_free (event->record);
  g_free (event);
}

/* Whether the day in @field is one on which something happened. */
static gboolean
is_event (const SgzKind *kind, const SgzField *field)
{
  return field->type == SGZ_FIELD_DATE && sgz_field_is_stored (field) && g_str_has_suffix (field->code, "_on")
         && g_strcmp0 (field->code, kind->due_field) != 0 && strcmp (field->code, "due_on") != 0;
}

/* Appends a row an event of those records of @kind that meet @condition. */
static void
add_kind (GString *sql, const SgzKind *kind, const char *condition)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    if (is_event (kind, &kind->fields[i]))
      g_string_append_printf (sql,
                              "%sSELECT '%s' AS kind, t.id AS id, %zu AS field, t.%s AS day FROM %s t"
                              " WHERE t.void_reason IS NULL AND t.%s <= :day AND %s",
                              sql->len > 0 ? " UNION ALL " : "", kind->code, i, kind->fields[i].code,
                              kind->code, kind->fields[i].code, condition);
}

static char *
make_sql (gint64 limit)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  add_kind (sql, &sgz_kind_station, "t.id = :station");
  add_kind (sql, &sgz_kind_project,
            "t.id IN (SELECT x.project FROM project_station x WHERE x.station = :station"
            " AND x.void_reason IS NULL)");
  for (size_t i = 0; i < n_kinds; i++)
    {
      const SgzField *owner = sgz_kind_find_reference (kinds[i], "station");
      if (owner == NULL || kinds[i] == &sgz_kind_station || kinds[i] == &sgz_kind_service)
        continue;
      g_autofree char *condition = g_strdup_printf ("t.%s = :station", owner->code);
      add_kind (sql, kinds[i], condition);
    }
  return g_strdup_printf (
      "SELECT kind, id, field, day FROM (%s) ORDER BY day DESC, id, field LIMIT %" G_GINT64_FORMAT, sql->str,
      limit);
}

/* 到岗 for 到岗日期; nothing for 日期. */
static char *
get_verb (const SgzField *field)
{
  const char *end = g_strrstr (field->title, "日期");

  return end != NULL && strcmp (end, "日期") == 0 ? g_strndup (field->title, (gsize)(end - field->title))
                                                  : g_strdup (field->title);
}

static void
describe (SgzEvent *event, const SgzRecord *record, const SgzField *field)
{
  const SgzKind *kind = event->kind;
  const SgzField *key = sgz_kind_get_field (kind, kind->key);
  g_autofree char *verb = get_verb (field);
  /* A head comes and goes as head. */
  g_autofree char *post
      = kind == &sgz_kind_worker ? sgz_record_format (record, sgz_kind_get_field (kind, "post")) : NULL;
  const char *title = post != NULL ? post : kind->title;

  event->what = *verb != '\0' ? g_strdup_printf ("%s·%s", title, verb) : g_strdup (title);
  if (key == field || kind == &sgz_kind_station)
    event->name = g_strdup ("");
  else if (kind->key != NULL && g_strcmp0 (key->kind, "station") == 0 && kind->context != NULL)
    event->name = sgz_record_format (record, sgz_kind_get_field (kind, kind->context));
  else
    event->name = sgz_record_format (record, key);
}

GPtrArray *
sgz_chronicle_read (SgzStore *store, const char *station, const char *day, gint64 limit, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autofree char *sql = make_sql (limit);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)event_free);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (int));
  SgzStep step = SGZ_STEP_FAILED;

  g_return_val_if_fail (station != NULL && day != NULL, NULL);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  sgz_statement_bind_text (statement, ":station", station);
  sgz_statement_bind_text (statement, ":day", day);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    {
      SgzEvent *event = g_new0 (SgzEvent, 1);
      int field = sqlite3_column_int (statement, 2);
      event->kind = sgz_kind_find (sgz_statement_get_text (statement, 0), NULL);
      event->record = g_strdup (sgz_statement_get_text (statement, 1));
      event->day = g_strdup (sgz_statement_get_text (statement, 3));
      g_ptr_array_add (events, event);
      g_array_append_val (fields, field);
    }
  for (guint i = 0; step == SGZ_STEP_DONE && i < events->len; i++)
    {
      SgzEvent *event = g_ptr_array_index (events, i);
      g_autoptr (SgzRecord) record = sgz_store_get (store, event->kind, event->record, error);
      if (record == NULL)
        return NULL;
      describe (event, record, &event->kind->fields[g_array_index (fields, int, i)]);
    }
  return step == SGZ_STEP_DONE ? g_steal_pointer (&events) : NULL;
}
