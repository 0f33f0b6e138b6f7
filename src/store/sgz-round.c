/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of evaluation sheets from 填报 to 公布, and back. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-text.h"
#include "sgz-round-private.h"

static const struct
{
  const char *from;
  const char *to;
  gboolean needs_reason;
} ways[] = {
  { "filling", "review", FALSE },   { "review", "returned", TRUE }, { "returned", "review", FALSE },
  { "review", "passed", FALSE },    { "passed", "review", TRUE },   { "passed", "locked", FALSE },
  { "locked", "published", FALSE }, { "locked", "review", TRUE },   { "published", "review", TRUE },
};

gboolean
sgz_round_may_move (const char *from, const char *to, gboolean *needs_reason)
{
  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].from, from) == 0 && g_strcmp0 (ways[i].to, to) == 0)
      {
        if (needs_reason != NULL)
          *needs_reason = ways[i].needs_reason;
        return TRUE;
      }
  return FALSE;
}

void
sgz_round_set_text (SgzRecord *record, const char *code, const char *text)
{
  SgzValue value = { text != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (sgz_record_get_kind (record), code), &value);
}

void
sgz_round_set_number (SgzRecord *record, const char *code, gint64 number)
{
  SgzValue value = { SGZ_VALUE_NUMBER, number, NULL };

  sgz_record_set_value (record, sgz_kind_get_field (sgz_record_get_kind (record), code), &value);
}

/* --- one move of several sheets --- */

typedef struct
{
  SgzStore *store;
  const char *state;
  const char *state_title;
  char *reason; /* %NULL for none */
  char *today;
  GPtrArray *sheets;
  GPtrArray *before; /* what is to be written before the sheets, */
  GPtrArray *after;  /* and what after them */
} Move;

static void
move_clear (Move *move)
{
  g_free (move->reason);
  g_free (move->today);
  g_clear_pointer (&move->sheets, g_ptr_array_unref);
  g_clear_pointer (&move->before, g_ptr_array_unref);
  g_clear_pointer (&move->after, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Move, move_clear)

static gboolean
check_way (const Move *move, const SgzRecord *sheet, GError **error)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_sheet, "state");
  g_autofree char *name = sgz_record_format_name (sheet);
  g_autofree char *from = sgz_record_format (sheet, field);
  gboolean needs_reason = FALSE;

  if (!sgz_round_may_move (sgz_record_get_text (sheet, "state"), move->state, &needs_reason))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   /* Translators: the name of a sheet, the state it is in, the one it should go to. */
                   _ ("“%s” is at %s and cannot go to %s from there"), name, from, move->state_title);
      return FALSE;
    }
  if (needs_reason && move->reason == NULL)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   /* Translators: the name of a sheet, the state it is in, the one it should go to. */
                   _ ("“%s” goes from %s to %s only with a reason; write why"), name, from,
                   move->state_title);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_sheets (Move *move, GPtrArray *ids, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    {
      if (!g_hash_table_add (seen, ids->pdata[i]))
        continue;
      SgzRecord *sheet = sgz_store_get (move->store, &sgz_kind_sheet, ids->pdata[i], error);
      if (sheet == NULL)
        return FALSE;
      g_ptr_array_add (move->sheets, sheet);
      if (sgz_record_get_void_reason (sheet) != NULL)
        {
          g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                       _ ("“%s” is voided; restore it first"), sgz_record_get_text (sheet, "name"));
          return FALSE;
        }
      if (!check_way (move, sheet, error))
        return FALSE;
    }
  return TRUE;
}

/* The reason it was returned for is told until it passes. */
static gboolean
move_sheet (Move *move, SgzRecord *sheet, GError **error)
{
  if (sgz_record_has (sheet, "locked_on") && strcmp (move->state, "review") == 0
      && !sgz_round_unlock (move->store, sheet, move->reason, move->after, error))
    return FALSE;
  sgz_round_set_text (sheet, "state", move->state);
  if (move->reason != NULL)
    sgz_round_set_text (sheet, "reason", move->reason);
  else if (strcmp (move->state, "passed") == 0)
    sgz_round_set_text (sheet, "reason", NULL);
  if (strcmp (move->state, "locked") == 0)
    sgz_round_set_text (sheet, "locked_on", move->today);
  if (strcmp (move->state, "published") == 0)
    sgz_round_set_text (sheet, "published_on", move->today);
  return TRUE;
}

static char *
make_label (const Move *move)
{
  g_autofree char *name = sgz_record_format_name (move->sheets->pdata[0]);

  return move->sheets->len == 1
             /* Translators: the name of an evaluation sheet, the state it goes to. */
             ? g_strdup_printf (_ ("Evaluation sheet “%s”: %s"), name, move->state_title)
             : g_strdup_printf (_ ("Evaluation sheet “%s” and others, %u in all: %s"), name,
                                move->sheets->len, move->state_title);
}

static gboolean
commit_move (Move *move, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *label = make_label (move);

  g_ptr_array_extend (records, move->before, NULL, NULL);
  g_ptr_array_extend (records, move->sheets, NULL, NULL);
  g_ptr_array_extend (records, move->after, NULL, NULL);
  return sgz_store_commit_explained (move->store, label, move->reason, records, error);
}

static gboolean
find_state (Move *move, const char *state, GError **error)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_sheet, "state");
  const SgzChoice *choice = sgz_field_find_choice (field, state);

  if (choice == NULL)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("“%s” is no state of an evaluation sheet"), state);
      return FALSE;
    }
  move->state = choice->code;
  move->state_title = choice->title;
  return TRUE;
}

gboolean
sgz_round_move_on (SgzStore *store, GPtrArray *sheets, const char *state, const char *reason, const char *day,
                   GError **error)
{
  g_auto (Move) move = { .store = store, .today = g_strdup (day) };
  g_autofree char *clean = reason != NULL ? sgz_text_clean (reason, FALSE) : NULL;

  if (clean != NULL && *clean != '\0')
    move.reason = g_steal_pointer (&clean);
  move.sheets = g_ptr_array_new_with_free_func (g_object_unref);
  move.before = g_ptr_array_new_with_free_func (g_object_unref);
  move.after = g_ptr_array_new_with_free_func (g_object_unref);
  if (!find_state (&move, state, error) || !read_sheets (&move, sheets, error))
    return FALSE;
  if (strcmp (move.state, "locked") == 0
      && !sgz_round_lock (store, move.sheets, move.today, move.before, move.after, error))
    return FALSE;
  for (guint i = 0; i < move.sheets->len; i++)
    if (!move_sheet (&move, move.sheets->pdata[i], error))
      return FALSE;
  return commit_move (&move, error);
}

gboolean
sgz_round_move (SgzStore *store, GPtrArray *sheets, const char *state, const char *reason, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && sheets != NULL && sheets->len > 0 && state != NULL, FALSE);

  g_autofree char *today = sgz_date_today ();
  return sgz_round_move_on (store, sheets, state, reason, today, error);
}
