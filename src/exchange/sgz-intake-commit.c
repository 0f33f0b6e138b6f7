/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The good rows are tried against the whole register before anybody is asked, and stored once the officer agrees. */
#include <glib/gi18n-lib.h>

#include "sgz-intake-private.h"
#include "store/sgz-rehearsal.h"

/* The records of the good rows; @rows, where asked for, are these rows in the same order. */
static GPtrArray *
list_good (SgzIntake *self, GArray *rows)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      SgzIntakeRow *row = sgz_intake_get_row (self, i);
      if (row->state != SGZ_INTAKE_NEW && row->state != SGZ_INTAKE_UPDATE)
        continue;
      g_ptr_array_add (records, row->record);
      if (rows != NULL)
        g_array_append_val (rows, i);
    }
  return records;
}

/* What an earlier trial warned of is found anew. */
static void
drop_warnings (SgzIntake *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GPtrArray *problems = sgz_intake_get_problems (self, i);
      for (guint p = problems->len; p-- > 0;)
        {
          const SgzIntakeProblem *problem = g_ptr_array_index (problems, p);
          if (problem->is_of_register && problem->is_warning)
            g_ptr_array_remove_index (problems, p);
        }
    }
}

/* A refused record makes its row a bad one. */
static void
take_refusal (SgzIntake *self, GArray *rows, const SgzRefusal *refusal)
{
  guint i = g_array_index (rows, guint, refusal->record);
  SgzIntakeRow *row = sgz_intake_get_row (self, i);

  sgz_intake_add_problem (self, i, refusal->field, refusal->is_warning, g_strdup (refusal->message));
  ((SgzIntakeProblem *)g_ptr_array_index (row->problems, row->problems->len - 1))->is_of_register = TRUE;
  if (!refusal->is_warning)
    row->state = SGZ_INTAKE_BAD;
}

/* A record that is refused may be what others are refused for, and the other way round: what is left is tried again until all of
 * it passes. */
gboolean
sgz_intake_try (SgzIntake *self, SgzStore *store, GCancellable *cancellable, GError **error)
{
  guint n_bad = 0;

  do
    {
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GPtrArray) records = list_good (self, rows);
      g_autoptr (GPtrArray) refusals = sgz_store_rehearse (store, records, cancellable, error);
      if (refusals == NULL)
        return FALSE;
      n_bad = sgz_intake_count (self, SGZ_INTAKE_BAD);
      drop_warnings (self);
      for (guint i = 0; i < refusals->len; i++)
        take_refusal (self, rows, g_ptr_array_index (refusals, i));
      sgz_intake_spread (self);
    }
  while (sgz_intake_count (self, SGZ_INTAKE_BAD) > n_bad);
  self->is_tried = TRUE;
  return TRUE;
}

static char *
make_label (guint n, const char *source)
{
  if (source == NULL)
    return g_strdup_printf (ngettext ("Paste %u row", "Paste %u rows", n), n);
  return g_strdup_printf (ngettext ("Import %u row from “%s”", "Import %u rows from “%s”", n), n, source);
}

/* Whether all is as the officer has seen it. */
static gboolean
is_as_seen (SgzIntake *self, SgzStore *store, GCancellable *cancellable, GError **error)
{
  guint n_good = sgz_intake_count_good (self);
  guint n_warnings = sgz_intake_count_warnings (self);

  if (self->is_tried)
    return TRUE;
  if (!sgz_intake_try (self, store, cancellable, error))
    return FALSE;
  if (sgz_intake_count_good (self) == n_good && sgz_intake_count_warnings (self) == n_warnings)
    return TRUE;
  g_set_error_literal (
      error, SGZ_EXCHANGE_ERROR, SGZ_EXCHANGE_ERROR_CHANGED,
      _ ("More problems were found in the rows that were mended; nothing was stored. Look at "
         "them, then save"));
  return FALSE;
}

gboolean
sgz_intake_commit (SgzIntake *intake, SgzStore *store, const char *source, const char *explanation,
                   GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_INTAKE (intake) && SGZ_IS_STORE (store), FALSE);

  if (!is_as_seen (intake, store, cancellable, error))
    return FALSE;
  g_autoptr (GPtrArray) records = list_good (intake, NULL);
  g_autofree char *label = make_label (records->len, source);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return sgz_store_commit_explained (store, label, explanation, records, error);
}
