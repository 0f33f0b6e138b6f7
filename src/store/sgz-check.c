/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong between records of different kinds: a query each, run over what a commit touched, or over everything. */
#include "sgz-check-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-assistance-room.h"

/* The room that the county @a has in the year @b is asked about once for all its lines. */
static gboolean
tell_room (SgzStore *store, const char *name, const char *a, const char *b, char **message, GError **error)
{
  g_autofree char *today = sgz_date_today ();
  g_autoptr (SgzAssistanceRoom) room = sgz_assistance_room_read (store, a, atoi (b), today, error);

  *message = room != NULL ? sgz_assistance_room_format_warning (room, name) : NULL;
  return room != NULL;
}

/* Each query answers with the record told of, the other that has a part in it, and two words for the sentence, whose first place is
 * the record's name. Where the words must be judged first, @tell does that, once for the same two, and makes the sentence. */
static const struct
{
  const char *name;
  const SgzKind *kind;
  gboolean is_warning;
  const char *message;
  gboolean (*tell) (SgzStore *store, const char *name, const char *a, const char *b, char **message,
                    GError **error);
} checks[] = {
  { "organisation-village", &sgz_kind_organisation, FALSE,
    N_ ("%1$s: %2$s does not lie where %3$s works; choose a village of its township or another station") },
  { "rectification-source", &sgz_kind_rectification, FALSE,
    N_ ("%1$s: the problem is one of %2$s, but it comes from an inspection, a complaint or an evaluation at "
        "%3$s") },
  { "two-heads", &sgz_kind_worker, TRUE,
    N_ ("%1$s: %2$s is head of %3$s at the same time, and a station has one (§2.2)") },
  { "project-money", &sgz_kind_project, TRUE,
    N_ ("%1$s: its contract is of %2$s yuan, but %3$s yuan are planned in its lines of money") },
  { "registration-certificate", &sgz_kind_registration, TRUE,
    N_ ("%1$s: no certificate of this level that %2$s obtained by %3$s is in the register") },
  { "service-station", &sgz_kind_service, TRUE, N_ ("%1$s: on %2$s %3$s was not open") },
  { "one-office", &sgz_kind_office, FALSE,
    N_ ("%1$s: the office's settings are one record (%2$s); change that one") },
  { "station-division", &sgz_kind_station, TRUE,
    N_ ("%1$s stands in %2$s, which ended on %3$s; choose the division that took its place") },
  { "indicator-parent", &sgz_kind_indicator, FALSE,
    N_ ("%1$s cannot stand under %2$s, which is of another scheme (%3$s)") },
  { "sheet-draft", &sgz_kind_sheet, FALSE,
    N_ ("%1$s: %2$s is not published, so that nothing scored by it can be locked") },
  { "answer-scheme", &sgz_kind_answer, FALSE,
    N_ ("%1$s: %2$s is not of the scheme that its sheet goes by (%3$s)") },
  { "answer-evaluator", &sgz_kind_answer, FALSE,
    N_ ("%1$s: %2$s (%3$s) may not score their own unit, and only what their own team evaluates") },
  { "response-answers", &sgz_kind_response, FALSE,
    N_ ("%1$s: there is to be an answer for each question of %2$s, from 1 to %3$s, or 0 for none") },
  { .name = "assistance-room", .kind = &sgz_kind_funding, .is_warning = TRUE, .tell = tell_room },
};

void
sgz_fault_free (SgzFault *fault)
{
  g_free (fault->id);
  g_free (fault->other);
  g_free (fault->message);
  g_free (fault);
}

static char *
read_sql (const char *name, gboolean all)
{
  g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/checks/%s.sql", name);
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (data == NULL)
    g_error ("there is no check %s", name);
  const char *query = g_bytes_get_data (data, NULL);
  if (all)
    return g_strdup_printf ("SELECT record, a, b FROM (%s) ORDER BY record", query);
  return g_strdup_printf (
      "SELECT record, a, b FROM (%s) WHERE record IN (SELECT value FROM json_each (:ids))"
      " UNION SELECT record, a, b FROM (%s) WHERE other IN (SELECT value FROM json_each (:ids))",
      query, query);
}

static char *
list_ids (GPtrArray *ids)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < ids->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (ids, i));
  node = json_node_init_array (json_node_alloc (), array);
  return json_to_string (node, FALSE);
}

static gboolean
add_fault (SgzStore *store, size_t check, SgzStatement *statement, GPtrArray *faults, GError **error)
{
  const char *id = sgz_statement_get_text (statement, 0);
  const char *a = sgz_statement_get_text (statement, 1);
  const char *b = sgz_statement_get_text (statement, 2);
  g_autofree char *message = NULL;
  SgzFault *last = faults->len > 0 ? g_ptr_array_index (faults, faults->len - 1) : NULL;

  if (last != NULL && last->check == checks[check].name && strcmp (last->id, id) == 0)
    return TRUE;
  g_autoptr (SgzRecord) record = sgz_store_get (store, checks[check].kind, id, error);
  if (record == NULL)
    return FALSE;
  g_autofree char *name = sgz_record_format_name (record);
  if (checks[check].tell == NULL)
    message = g_strdup_printf (_ (checks[check].message), name, a, b);
  else if (!checks[check].tell (store, name, a, b, &message, error))
    return FALSE;
  if (message == NULL)
    return TRUE;
  SgzFault *fault = g_new0 (SgzFault, 1);
  fault->check = checks[check].name;
  fault->id = g_strdup (id);
  fault->message = g_steal_pointer (&message);
  g_ptr_array_add (faults, fault);
  return TRUE;
}

/* Whether the two words were judged before. */
static gboolean
is_told (size_t check, SgzStatement *statement, GHashTable *told)
{
  return checks[check].tell != NULL
         && !g_hash_table_add (told, g_strdup_printf ("%s %s", sgz_statement_get_text (statement, 1),
                                                      sgz_statement_get_text (statement, 2)));
}

static gboolean
run_check (SgzStore *store, size_t check, const char *ids, GPtrArray *faults, GError **error)
{
  SgzConnection *connection = sgz_store_get_connection (store);
  g_autofree char *sql = read_sql (checks[check].name, ids == NULL);
  g_autoptr (SgzStatement) statement = sgz_connection_prepare (connection, sql, error);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SgzStep step = SGZ_STEP_FAILED;

  if (statement == NULL)
    return FALSE;
  sgz_statement_bind_text (statement, ":ids", ids);
  while ((step = sgz_connection_step (connection, statement, error)) == SGZ_STEP_ROW)
    if (!is_told (check, statement, told) && !add_fault (store, check, statement, faults, error))
      return FALSE;
  return step == SGZ_STEP_DONE;
}

GPtrArray *
sgz_check_run (SgzStore *store, gboolean warnings, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_fault_free);
  g_autofree char *list = ids != NULL ? list_ids (ids) : NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].is_warning == warnings && !run_check (store, i, list, faults, error))
      return NULL;
  return g_steal_pointer (&faults);
}
