/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that came back: which sheet each belongs to, and what all of them come to. */
#include "sgz-form-intake.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-form-line.h"
#include "sgz-form-intake-private.h"
#include "store/sgz-rehearsal.h"

/* The intake and, in the order of its records, where each was read. */
typedef struct
{
  SgzFormIntake intake;
  GPtrArray *origins;
} Whole;

/* @first: sheet → the file it was first read from */
typedef struct
{
  SgzStore *store;
  SgzFormIntake *intake;
  GHashTable *first;
  GHashTable *schemes; /* id → SgzKeptScheme */
} Reading;

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->first);
  g_hash_table_unref (reading->schemes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
problem_free (SgzFormProblem *problem)
{
  g_free (problem->file);
  g_free (problem->code);
  g_free (problem->text);
  g_free (problem->reason);
  g_free (problem);
}

static void
origin_free (SgzFormOrigin *origin)
{
  g_free (origin->file);
  g_free (origin->code);
  g_free (origin);
}

void
sgz_form_intake_free (SgzFormIntake *intake)
{
  Whole *whole = (Whole *)intake;

  g_ptr_array_unref (intake->records);
  g_ptr_array_unref (intake->problems);
  g_ptr_array_unref (whole->origins);
  g_free (whole);
}

static SgzFormIntake *
intake_new (guint n_files)
{
  Whole *whole = g_new0 (Whole, 1);

  whole->intake.n_files = n_files;
  whole->intake.records = g_ptr_array_new_with_free_func (g_object_unref);
  whole->intake.problems = g_ptr_array_new_with_free_func ((GDestroyNotify)problem_free);
  whole->origins = g_ptr_array_new_with_free_func ((GDestroyNotify)origin_free);
  return &whole->intake;
}

void
sgz_form_intake_add_problem (SgzFormIntake *intake, SgzFormProblemKind kind, const char *file, guint row,
                             const char *code, const char *text, char *reason)
{
  SgzFormProblem *problem = g_new0 (SgzFormProblem, 1);

  problem->kind = kind;
  problem->file = g_strdup (file);
  problem->row = row;
  problem->code = g_strdup (code);
  problem->text = g_strdup (text);
  problem->reason = reason;
  g_ptr_array_add (intake->problems, problem);
}

void
sgz_form_intake_add_record (SgzFormIntake *intake, SgzRecord *record, SgzFormOrigin *origin)
{
  g_ptr_array_add (intake->records, record);
  g_ptr_array_add (((Whole *)intake)->origins, origin);
}

const char *
sgz_form_problem_get_title (const SgzFormProblem *problem)
{
  switch (problem->kind)
    {
    case SGZ_FORM_PROBLEM_FILE:
      return _ ("no form");
    case SGZ_FORM_PROBLEM_FOREIGN:
      return _ ("foreign");
    case SGZ_FORM_PROBLEM_DUPLICATE:
      return _ ("duplicate");
    case SGZ_FORM_PROBLEM_LOCKED:
      return _ ("locked");
    case SGZ_FORM_PROBLEM_MISSING:
      return _ ("missing");
    case SGZ_FORM_PROBLEM_EVIDENCE:
      return _ ("no evidence");
    case SGZ_FORM_PROBLEM_VALUE:
    default:
      return _ ("wrong");
    }
}

/* --- which sheet a file belongs to --- */

/* What the form says of itself. (nullable) */
static const char *
get_info (const SgzXlsxSheet *info, SgzFormInfo row)
{
  return sgz_xlsx_sheet_get_text (info, (guint)row, 1);
}

static void
tell (const Reading *reading, SgzFormProblemKind kind, const char *name, char *reason)
{
  sgz_form_intake_add_problem (reading->intake, kind, name, 0, NULL, NULL, reason);
}

/* Opens the form's two sheets; what is no form is told. */
static gboolean
open_form (const Reading *reading, const char *path, const char *name, SgzXlsxSheet **info,
           SgzXlsxSheet **cells)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzXlsxReader) reader = sgz_xlsx_reader_open (path, &error);
  int at_info = reader != NULL ? sgz_xlsx_reader_find_sheet (reader, SGZ_FORM_INFO_SHEET) : -1;
  int at_cells = reader != NULL ? sgz_xlsx_reader_find_sheet (reader, SGZ_FORM_SHEET) : -1;

  if (at_info >= 0 && at_cells >= 0)
    {
      *info = sgz_xlsx_reader_read_sheet (reader, (guint)at_info, &error);
      *cells = *info != NULL ? sgz_xlsx_reader_read_sheet (reader, (guint)at_cells, &error) : NULL;
    }
  const char *mark = *info != NULL ? sgz_xlsx_sheet_get_text (*info, SGZ_FORM_INFO_MARK, 0) : NULL;
  const char *version = *info != NULL ? get_info (*info, SGZ_FORM_INFO_MARK) : NULL;
  if (error != NULL)
    tell (reading, SGZ_FORM_PROBLEM_FILE, name, g_strdup (error->message));
  else if (g_strcmp0 (mark, SGZ_FORM_MARK) != 0)
    tell (reading, SGZ_FORM_PROBLEM_FILE, name,
          g_strdup (_ ("it is no self-score form of this program; fill in the form that was handed out")));
  else if (g_strcmp0 (version, SGZ_FORM_VERSION) != 0)
    tell (reading, SGZ_FORM_PROBLEM_FILE, name,
          g_strdup (_ ("the form was made by another version of this program; hand it out anew")));
  else
    return TRUE;
  return FALSE;
}

/* Whether @error only says that there is no such record. */
static gboolean
is_not_found (GError *reason, GError **error)
{
  if (g_error_matches (reason, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_error_copy (reason));
  return FALSE;
}

/* (transfer full) (nullable): the sheet; %NULL without @error where it is told why there is none. */
static SgzRecord *
find_sheet (const Reading *reading, const char *name, const SgzXlsxSheet *info, const SgzXlsxSheet *cells,
            GError **error)
{
  const char *id = get_info (info, SGZ_FORM_INFO_ID);
  const char *subject = sgz_xlsx_sheet_get_text (cells, SGZ_FORM_SUBJECT_ROW, 0);
  g_autoptr (GError) reason = NULL;
  g_autoptr (SgzRecord) sheet
      = sgz_store_get (reading->store, &sgz_kind_sheet, id != NULL ? id : "", &reason);

  if (sheet == NULL && !is_not_found (reason, error))
    return NULL;
  g_autofree char *expected
      = g_strconcat (SGZ_FORM_SUBJECT, sheet != NULL ? sgz_record_get_text (sheet, "name") : "", NULL);
  const char *first = id != NULL ? g_hash_table_lookup (reading->first, id) : NULL;
  if (sheet == NULL)
    tell (reading, SGZ_FORM_PROBLEM_FOREIGN, name,
          g_strdup (_ ("its sheet is not in this register: the form is of another office")));
  else if (sgz_record_get_void_reason (sheet) != NULL)
    tell (reading, SGZ_FORM_PROBLEM_FOREIGN, name,
          g_strdup_printf (_ ("the sheet of “%s” was voided: it is not in the evaluation any more"),
                           sgz_record_get_text (sheet, "name")));
  else if (g_strcmp0 (subject, expected) != 0)
    tell (reading, SGZ_FORM_PROBLEM_FOREIGN, name,
          g_strdup_printf (
              _ ("the form was handed out for “%s” and its name was changed; each station fills in "
                 "its own form"),
              sgz_record_get_text (sheet, "name")));
  else if (sgz_record_has (sheet, "locked_on"))
    tell (
        reading, SGZ_FORM_PROBLEM_LOCKED, name,
        g_strdup_printf (_ ("the sheet of “%s” was locked on %s and takes no more answers; reopen it with a "
                            "reason first"),
                         sgz_record_get_text (sheet, "name"), sgz_record_get_text (sheet, "locked_on")));
  else if (first != NULL)
    tell (reading, SGZ_FORM_PROBLEM_DUPLICATE, name,
          g_strdup_printf (_ ("it is a second form of “%s”; the one in “%s” is taken"),
                           sgz_record_get_text (sheet, "name"), first));
  else
    return g_steal_pointer (&sheet);
  return NULL;
}

/* (nullable): the scheme of @sheet, where the form is of it and of its year; owned by @reading. */
static SgzKeptScheme *
find_scheme (const Reading *reading, const char *name, const SgzXlsxSheet *info, const SgzRecord *sheet,
             GError **error)
{
  g_autoptr (SgzRecord) evaluation = sgz_store_get (reading->store, &sgz_kind_evaluation,
                                                    sgz_record_get_text (sheet, "evaluation"), error);
  if (evaluation == NULL)
    return NULL;
  const char *id = sgz_record_get_text (evaluation, "scheme");
  g_autofree char *year = g_strdup_printf ("%d", (int)sgz_record_get_number (evaluation, "year"));
  if (g_strcmp0 (get_info (info, SGZ_FORM_INFO_SCHEME), id) != 0
      || g_strcmp0 (get_info (info, SGZ_FORM_INFO_YEAR), year) != 0)
    {
      tell (reading, SGZ_FORM_PROBLEM_FOREIGN, name,
            g_strdup (_ ("the form is of another year or another scheme than its sheet; hand it out anew")));
      return NULL;
    }
  SgzKeptScheme *kept = g_hash_table_lookup (reading->schemes, id);
  if (kept == NULL && (kept = sgz_kept_scheme_read (reading->store, id, error)) != NULL)
    g_hash_table_insert (reading->schemes, g_strdup (id), kept);
  return kept;
}

/* (nullable): the code of the scheme's self-score. */
static const char *
find_assessor (const SgzScheme *scheme)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);

  for (guint i = 0; i < assessors->len; i++)
    if (((const SgzAssessor *)assessors->pdata[i])->kind == SGZ_ASSESSOR_SELF)
      return ((const SgzAssessor *)assessors->pdata[i])->code;
  return NULL;
}

static gboolean
read_form (const Reading *reading, const char *name, const SgzXlsxSheet *info, const SgzXlsxSheet *cells,
           GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (SgzRecord) sheet = find_sheet (reading, name, info, cells, &reason);
  SgzKeptScheme *kept = sheet != NULL ? find_scheme (reading, name, info, sheet, &reason) : NULL;

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (kept == NULL)
    return TRUE;
  SgzFormFile file
      = { reading->store, reading->intake, name, cells, sheet, kept, find_assessor (kept->scheme) };
  if (file.assessor == NULL)
    {
      tell (reading, SGZ_FORM_PROBLEM_FOREIGN, name,
            g_strdup (_ ("nobody scores themselves by the scheme of its sheet")));
      return TRUE;
    }
  g_hash_table_insert (reading->first, g_strdup (sgz_record_get_id (sheet)), g_strdup (name));
  reading->intake->n_taken++;
  return sgz_form_file_read (&file, error);
}

static gboolean
read_file (const Reading *reading, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (SgzXlsxSheet) info = NULL;
  g_autoptr (SgzXlsxSheet) cells = NULL;

  return !open_form (reading, path, name, &info, &cells) || read_form (reading, name, info, cells, error);
}

/* --- all of them --- */

static void
drop (SgzFormIntake *intake, guint i)
{
  g_ptr_array_remove_index (intake->records, i);
  g_ptr_array_remove_index (((Whole *)intake)->origins, i);
}

/* What is kept already is not stored again. */
static void
drop_unchanged (SgzFormIntake *intake)
{
  for (guint i = intake->records->len; i-- > 0;)
    if (!sgz_record_is_changed (intake->records->pdata[i]))
      drop (intake, i);
}

static void
take_refusal (SgzFormIntake *intake, const SgzRefusal *refusal)
{
  const SgzFormOrigin *origin = ((Whole *)intake)->origins->pdata[refusal->record];

  sgz_form_intake_add_problem (intake, SGZ_FORM_PROBLEM_VALUE, origin->file, origin->row, origin->code, NULL,
                               g_strdup (refusal->message));
}

/* What the register refuses is left out, until the rest passes. */
static gboolean
try_all (SgzFormIntake *intake, SgzStore *store, GCancellable *cancellable, GError **error)
{
  gboolean has_refused = TRUE;

  while (has_refused && intake->records->len > 0)
    {
      g_autoptr (GPtrArray) refusals = sgz_store_rehearse (store, intake->records, cancellable, error);
      g_autoptr (GHashTable) refused = g_hash_table_new (NULL, NULL);
      if (refusals == NULL)
        return FALSE;
      for (guint i = 0; i < refusals->len; i++)
        {
          const SgzRefusal *refusal = refusals->pdata[i];
          if (!refusal->is_warning && g_hash_table_add (refused, GUINT_TO_POINTER (refusal->record)))
            take_refusal (intake, refusal);
        }
      has_refused = g_hash_table_size (refused) > 0;
      for (guint i = intake->records->len; i-- > 0;)
        if (g_hash_table_contains (refused, GUINT_TO_POINTER (i)))
          {
            intake->n_answers--;
            drop (intake, i);
          }
    }
  return TRUE;
}

SgzFormIntake *
sgz_form_intake_read (SgzStore *store, const char *const *paths, SgzProgressFunc progress, gpointer user_data,
                      GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && paths != NULL, NULL);

  guint n_files = g_strv_length ((GStrv)paths);
  g_autoptr (SgzFormIntake) intake = intake_new (n_files);
  g_auto (Reading) reading = {
    store,
    intake,
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sgz_kept_scheme_unref),
  };

  for (guint i = 0; i < n_files; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_file (&reading, paths[i], error))
        return NULL;
      if (progress != NULL)
        progress (i + 1, n_files, user_data);
    }
  drop_unchanged (intake);
  return try_all (intake, store, cancellable, error) ? g_steal_pointer (&intake) : NULL;
}

gboolean
sgz_form_intake_commit (SgzFormIntake *intake, SgzStore *store, GError **error)
{
  g_return_val_if_fail (intake != NULL && SGZ_IS_STORE (store), FALSE);

  g_autofree char *label = g_strdup_printf (
      ngettext ("Read %u self-score form", "Read %u self-score forms", intake->n_taken), intake->n_taken);
  return intake->records->len == 0 || sgz_store_commit (store, label, intake->records, error);
}
