/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of a form, indicator by indicator. */
#include <glib/gi18n-lib.h>

#include "base/sgz-text.h"
#include "model/sgz-field.h"
#include "model/sgz-form-line.h"
#include "sgz-form-intake-private.h"

#define NO_ROW G_MAXUINT

/**
 * Leaf:
 * @lines: (array): its lines, without that of whether it applies
 * @rows: (array): where each stands in the sheet, or %NO_ROW
 * @applies: (nullable): the line of whether it applies
 * @first_row: the row in which its words stand
 *
 * The lines of one indicator in the file.
 */
typedef struct
{
  const SgzFormFile *file;
  const SgzSchemeNode *node;
  const SgzFormLine **lines;
  guint *rows;
  guint n_lines;
  const SgzFormLine *applies;
  guint applies_row;
  guint first_row;
  gboolean is_bad;
} Leaf;

static void
tell (Leaf *leaf, SgzFormProblemKind kind, guint row, const char *text, char *reason)
{
  sgz_form_intake_add_problem (leaf->file->intake, kind, leaf->file->name, row == NO_ROW ? 0 : row + 1,
                               leaf->node->code, text, reason);
  leaf->is_bad = leaf->is_bad || kind != SGZ_FORM_PROBLEM_EVIDENCE;
}

/* (transfer full) (nullable): what is filled in; %NULL for blank. */
static char *
get_text (const SgzFormFile *file, guint row, guint column)
{
  const char *text = row != NO_ROW ? sgz_xlsx_sheet_get_text (file->cells, row, column) : NULL;
  g_autofree char *plain = text != NULL ? sgz_text_fold_width (text) : NULL;

  return plain != NULL && *plain != '\0' ? g_strdup (text) : NULL;
}

/* Words beside an answer, as the field @code of the record takes them. (transfer full) (nullable) */
static char *
read_words (Leaf *leaf, guint column, const char *code)
{
  g_autoptr (SgzRecord) scratch = sgz_record_new_blank (&sgz_kind_answer);
  g_autofree char *text = get_text (leaf->file, leaf->first_row, column);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return NULL;
  g_strdelimit (text, "\r\n", ' ');
  if (!sgz_record_parse (scratch, sgz_kind_get_field (&sgz_kind_answer, code), text, &error))
    tell (leaf, SGZ_FORM_PROBLEM_VALUE, leaf->first_row, text, g_strdup (error->message));
  return g_strdup (sgz_record_get_text (scratch, code));
}

/* --- whether and how it is answered --- */

static gboolean
is_absent (Leaf *leaf)
{
  g_autofree char *text
      = leaf->applies != NULL ? get_text (leaf->file, leaf->applies_row, SGZ_FORM_COLUMN_ANSWER) : NULL;
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  if (text != NULL && !sgz_form_line_read (leaf->applies, text, &value, &error))
    tell (leaf, SGZ_FORM_PROBLEM_VALUE, leaf->applies_row, text, g_strdup (error->message));
  return value == 1;
}

static void
tell_blank (Leaf *leaf, guint n_blank)
{
  if (n_blank == leaf->n_lines)
    {
      tell (leaf, SGZ_FORM_PROBLEM_MISSING, leaf->rows[0], NULL, g_strdup (_ ("nothing is filled in")));
      return;
    }
  for (guint i = 0; i < leaf->n_lines; i++)
    {
      g_autofree char *text = get_text (leaf->file, leaf->rows[i], SGZ_FORM_COLUMN_ANSWER);
      if (text == NULL)
        tell (leaf, SGZ_FORM_PROBLEM_MISSING, leaf->rows[i], NULL,
              g_strdup_printf (
                  _ ("nothing is filled in for “%s”, so the answers to the indicator’s other lines "
                     "are left out too"),
                  leaf->lines[i]->label));
    }
}

/* Reads what is filled in; what is wrong is told line by line. Returns: (transfer full) (nullable): the values */
static gint64 *
read_values (Leaf *leaf)
{
  g_autofree gint64 *values = g_new0 (gint64, leaf->n_lines);
  guint n_blank = 0;

  for (guint i = 0; i < leaf->n_lines; i++)
    {
      g_autofree char *text = get_text (leaf->file, leaf->rows[i], SGZ_FORM_COLUMN_ANSWER);
      g_autoptr (GError) error = NULL;
      if (text == NULL)
        n_blank++;
      else if (!sgz_form_line_read (leaf->lines[i], text, &values[i], &error))
        tell (leaf, SGZ_FORM_PROBLEM_VALUE, leaf->rows[i], text, g_strdup (error->message));
    }
  if (n_blank > 0)
    tell_blank (leaf, n_blank);
  return leaf->is_bad ? NULL : g_steal_pointer (&values);
}

static SgzAnswer *
read_answer (Leaf *leaf, const char *reason)
{
  if (is_absent (leaf))
    return sgz_answer_new_absent (reason);
  g_autofree gint64 *values = read_values (leaf);
  return values != NULL ? sgz_form_make_answer (leaf->lines, values, leaf->n_lines, reason) : NULL;
}

/* --- the record --- */

static void
keep (Leaf *leaf, SgzRecord *record)
{
  SgzFormOrigin *origin = g_new0 (SgzFormOrigin, 1);

  origin->file = g_strdup (leaf->file->name);
  origin->row = leaf->first_row + 1;
  origin->code = g_strdup (leaf->node->code);
  leaf->file->intake->n_answers++;
  sgz_form_intake_add_record (leaf->file->intake, record, origin);
}

static gboolean
read_leaf (Leaf *leaf, GError **error)
{
  const SgzFormFile *file = leaf->file;

  leaf->first_row = leaf->applies != NULL ? leaf->applies_row : leaf->rows[0];
  if (leaf->first_row == NO_ROW)
    {
      tell (leaf, SGZ_FORM_PROBLEM_MISSING, NO_ROW, NULL, g_strdup (_ ("the indicator is not in the form")));
      return TRUE;
    }
  g_autofree char *reason = read_words (leaf, SGZ_FORM_COLUMN_REASON, "reason");
  g_autofree char *evidence = read_words (leaf, SGZ_FORM_COLUMN_EVIDENCE, "evidence");
  g_autoptr (SgzAnswer) answer = read_answer (leaf, reason);
  g_autoptr (GError) refusal = NULL;

  if (answer == NULL || leaf->is_bad)
    return TRUE;
  if (!sgz_answer_check (answer, leaf->node, &refusal))
    {
      tell (leaf, SGZ_FORM_PROBLEM_VALUE, leaf->first_row, NULL, g_strdup (refusal->message));
      return TRUE;
    }
  SgzRecord *record = sgz_evaluation_set_answer (file->store, file->scheme, file->sheet, leaf->node->code,
                                                 file->assessor, 0, answer, evidence, error);
  if (record == NULL)
    return FALSE;
  keep (leaf, record);
  if (leaf->node->needs_evidence && evidence == NULL)
    tell (leaf, SGZ_FORM_PROBLEM_EVIDENCE, leaf->first_row, NULL,
          g_strdup (_ ("no evidence is named; the answer is taken")));
  return TRUE;
}

/* --- the file --- */

/* (transfer full): key → row + 1. */
static GHashTable *
map_rows (const SgzFormFile *file, GPtrArray *lines)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_add (known, ((SgzFormLine *)lines->pdata[i])->key);
  for (guint r = 0; r < sgz_xlsx_sheet_get_n_rows (file->cells); r++)
    {
      const char *key = sgz_xlsx_sheet_get_text (file->cells, r, SGZ_FORM_COLUMN_KEY);
      const char *code = sgz_xlsx_sheet_get_text (file->cells, r, SGZ_FORM_COLUMN_CODE);
      if (key == NULL)
        continue;
      if (!g_hash_table_contains (known, key))
        sgz_form_intake_add_problem (file->intake, SGZ_FORM_PROBLEM_FOREIGN, file->name, r + 1,
                                     code != NULL ? code : key, NULL,
                                     g_strdup (_ ("the scheme does not ask this of the station")));
      else if (g_hash_table_contains (rows, key))
        sgz_form_intake_add_problem (file->intake, SGZ_FORM_PROBLEM_DUPLICATE, file->name, r + 1,
                                     code != NULL ? code : key, NULL,
                                     g_strdup (_ ("the row is there a second time; the first is taken")));
      else
        g_hash_table_insert (rows, (gpointer)key, GUINT_TO_POINTER (r + 1));
    }
  return rows;
}

static guint
find_row (GHashTable *rows, const SgzFormLine *line)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, line->key));

  return row > 0 ? row - 1 : NO_ROW;
}

/* Reads the leaf whose lines begin at @first. Returns: how many they are, 0 with @error set */
static guint
read_lines (const SgzFormFile *file, GPtrArray *lines, guint first, GHashTable *rows, GError **error)
{
  const SgzFormLine *begin = lines->pdata[first];
  guint n = 0;
  g_autofree const SgzFormLine **own = g_new0 (const SgzFormLine *, lines->len - first);
  g_autofree guint *places = g_new0 (guint, lines->len - first);
  Leaf leaf = { .file = file, .node = begin->node, .lines = own, .rows = places };

  for (; first + n < lines->len && ((SgzFormLine *)lines->pdata[first + n])->node == begin->node; n++)
    {
      const SgzFormLine *line = lines->pdata[first + n];
      if (line->input == SGZ_FORM_APPLIES)
        {
          leaf.applies = line;
          leaf.applies_row = find_row (rows, line);
          continue;
        }
      own[leaf.n_lines] = line;
      places[leaf.n_lines++] = find_row (rows, line);
    }
  return begin->input == SGZ_FORM_COMPUTED || read_leaf (&leaf, error) ? n : 0;
}

gboolean
sgz_form_file_read (const SgzFormFile *file, GError **error)
{
  gboolean is_pilot = g_strcmp0 (sgz_record_get_text (file->sheet, "audience"), "pilot") == 0;
  g_autoptr (GPtrArray) lines
      = sgz_form_list_lines (file->scheme->scheme, is_pilot ? SGZ_AUDIENCE_PILOT : SGZ_AUDIENCE_OTHER);
  g_autoptr (GHashTable) rows = map_rows (file, lines);

  for (guint i = 0; i < lines->len;)
    {
      guint n = read_lines (file, lines, i, rows, error);
      if (n == 0)
        return FALSE;
      i += n;
    }
  return TRUE;
}
