/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the texts of a workbook's sheets to a scheme. */
#include <glib/gi18n-lib.h>

#include "sgz-band-needs.h"
#include "sgz-scheme-book-private.h"
#include "sgz-scheme-draft-private.h"

typedef struct
{
  const SgzSchemeBook *book;
  SgzScheme *scheme;
  GPtrArray *drafts;   /* of the nodes, in the order of their rows */
  GHashTable *by_code; /* code → SgzSchemeDraft */
} Reading;

static guint
count_rows (const Reading *reading, SgzSchemeSheet sheet)
{
  return reading->book->rows[sheet] != NULL ? reading->book->rows[sheet]->len : 0;
}

static const SgzSchemeRow *
get_row (const Reading *reading, SgzSchemeSheet sheet, guint place)
{
  return reading->book->rows[sheet]->pdata[place];
}

/* --- nodes --- */

static gboolean
read_node (Reading *reading, const SgzSchemeRow *row, GError **error)
{
  SgzSchemeDraft *draft = sgz_scheme_draft_new (row);

  g_ptr_array_add (reading->drafts, draft);
  if (!sgz_scheme_draft_read (draft, error))
    return FALSE;
  if (!g_hash_table_insert (reading->by_code, draft->node->code, draft))
    return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_NODES, row, 0, _ ("the code stands in another row too"),
                                  error);
  return TRUE;
}

/* Lets the drafts know which of them have others under them. */
static gboolean
find_parents (Reading *reading, GError **error)
{
  size_t column = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "parent");

  for (guint i = 0; i < reading->drafts->len; i++)
    {
      const SgzSchemeDraft *draft = reading->drafts->pdata[i];
      SgzSchemeDraft *parent
          = draft->parent != NULL ? g_hash_table_lookup (reading->by_code, draft->parent) : NULL;
      if (draft->parent != NULL && parent == NULL)
        {
          g_autofree char *reason
              = g_strdup_printf (_ ("no row of this sheet has the code “%s”"), draft->parent);
          return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_NODES, draft->row, column, reason, error);
        }
      if (parent != NULL)
        parent->has_parts = TRUE;
    }
  return TRUE;
}

/* The items or targets of @sheet, each put to the node it names. */
static gboolean
read_parts (Reading *reading, SgzSchemeSheet sheet, GError **error)
{
  const SgzKind *nodes = sgz_scheme_sheet_get_kind (SGZ_SCHEME_SHEET_NODES);

  for (guint i = 0; i < count_rows (reading, sheet); i++)
    {
      const SgzSchemeRow *row = get_row (reading, sheet, i);
      g_autoptr (GError) failure = NULL;
      g_autofree char *code = NULL;
      if (!sgz_scheme_text_parse (sheet, 0, row->cells[0], &code, &failure))
        return sgz_scheme_row_refuse (sheet, row, 0, failure->message, error);
      SgzSchemeDraft *draft = g_hash_table_lookup (reading->by_code, code);
      if (draft == NULL)
        {
          g_autofree char *reason
              = g_strdup_printf (_ ("no row of the sheet “%s” has the code “%s”"), nodes->title, code);
          return sgz_scheme_row_refuse (sheet, row, 0, reason, error);
        }
      if (!sgz_scheme_draft_add (draft, sheet, row, error))
        return FALSE;
    }
  return TRUE;
}

/* Puts the drafts under @parent (nullable) into the scheme, and all under them. */
static gboolean
add_under (Reading *reading, const char *parent, GError **error)
{
  for (guint i = 0; i < reading->drafts->len; i++)
    {
      SgzSchemeDraft *draft = reading->drafts->pdata[i];
      g_autoptr (GError) failure = NULL;
      if (draft->node == NULL || g_strcmp0 (draft->parent, parent) != 0)
        continue;
      const SgzSchemeNode *added
          = sgz_scheme_add_node (reading->scheme, parent, g_steal_pointer (&draft->node), &failure);
      if (added == NULL)
        return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_NODES, draft->row, 0, failure->message, error);
      if (draft->has_parts && !add_under (reading, added->code, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_nodes (Reading *reading, GError **error)
{
  size_t column = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "parent");

  if (!add_under (reading, NULL, error))
    return FALSE;
  for (guint i = 0; i < reading->drafts->len; i++)
    {
      const SgzSchemeDraft *draft = reading->drafts->pdata[i];
      if (draft->node != NULL)
        return sgz_scheme_row_refuse (
            SGZ_SCHEME_SHEET_NODES, draft->row, column,
            _ ("it stands under itself, directly or by way of others; choose another"), error);
    }
  return TRUE;
}

static gboolean
read_nodes (Reading *reading, GError **error)
{
  for (guint i = 0; i < count_rows (reading, SGZ_SCHEME_SHEET_NODES); i++)
    if (!read_node (reading, get_row (reading, SGZ_SCHEME_SHEET_NODES, i), error))
      return FALSE;
  if (!find_parents (reading, error) || !read_parts (reading, SGZ_SCHEME_SHEET_ITEMS, error)
      || !read_parts (reading, SGZ_SCHEME_SHEET_TARGETS, error))
    return FALSE;
  for (guint i = 0; i < reading->drafts->len; i++)
    if (!sgz_scheme_draft_settle (reading->drafts->pdata[i], error))
      return FALSE;
  return add_nodes (reading, error);
}

/* --- grades and assessors --- */

static gboolean
read_band (Reading *reading, const SgzSchemeRow *row, GError **error)
{
  SgzGradeBand *band = sgz_scheme_add_band (reading->scheme, "", 0, error);
  size_t needs = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_BANDS, "needs");
  int place = (int)sgz_scheme_get_bands (reading->scheme)->len - 1;
  g_autoptr (GError) failure = NULL;

  if (!sgz_scheme_row_parse (SGZ_SCHEME_SHEET_BANDS, row, band, error))
    return FALSE;
  if (sgz_scheme_find_band (reading->scheme, band->name) != place)
    return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_BANDS, row, 0, _ ("the name stands in another row too"),
                                  error);
  return sgz_band_needs_read (band, row->cells[needs], &failure)
         || sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_BANDS, row, needs, failure->message, error);
}

static gboolean
read_assessor (Reading *reading, const SgzSchemeRow *row, GError **error)
{
  SgzAssessor *assessor = sgz_scheme_add_assessor (reading->scheme, "", "", SGZ_ASSESSOR_COMPUTED, 0, error);
  int place = (int)sgz_scheme_get_assessors (reading->scheme)->len - 1;

  if (!sgz_scheme_row_parse (SGZ_SCHEME_SHEET_ASSESSORS, row, assessor, error))
    return FALSE;
  return sgz_scheme_find_assessor (reading->scheme, assessor->code) == place
         || sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_ASSESSORS, row, 0,
                                   _ ("the code stands in another row too"), error);
}

static gboolean
read_grades (Reading *reading, GError **error)
{
  if (reading->book->rows[SGZ_SCHEME_SHEET_BANDS] == NULL
      && !sgz_scheme_add_usual_bands (reading->scheme, error))
    return FALSE;
  if (reading->book->rows[SGZ_SCHEME_SHEET_ASSESSORS] == NULL
      && !sgz_scheme_add_usual_assessors (reading->scheme, error))
    return FALSE;
  for (guint i = 0; i < count_rows (reading, SGZ_SCHEME_SHEET_BANDS); i++)
    if (!read_band (reading, get_row (reading, SGZ_SCHEME_SHEET_BANDS, i), error))
      return FALSE;
  for (guint i = 0; i < count_rows (reading, SGZ_SCHEME_SHEET_ASSESSORS); i++)
    if (!read_assessor (reading, get_row (reading, SGZ_SCHEME_SHEET_ASSESSORS, i), error))
      return FALSE;
  return TRUE;
}

/* --- the whole --- */

static gint64
sum_dimensions (const SgzScheme *scheme)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (scheme);
  gint64 sum = 0;

  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *dimension = dimensions->pdata[i];
      sum += dimension->role == SGZ_ROLE_POINTS ? dimension->points : 0;
    }
  return sum;
}

/* What the book says of the scheme itself; what is asked for goes before it. */
static gboolean
read_head (const SgzSchemeBook *book, SgzSchemeHead *head, const char *title, int year, GError **error)
{
  const GPtrArray *rows = book->rows[SGZ_SCHEME_SHEET_SCHEME];

  if (rows != NULL && rows->len > 0
      && !sgz_scheme_row_parse (SGZ_SCHEME_SHEET_SCHEME, rows->pdata[0], head, error))
    return FALSE;
  if (rows != NULL && rows->len > 1)
    return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_SCHEME, rows->pdata[1], 0,
                                  _ ("a workbook holds one scheme; take out the second row"), error);
  if (title != NULL)
    {
      g_free (head->title);
      head->title = g_strdup (title);
    }
  if (year != 0)
    head->year = year;
  if (head->title != NULL && head->year != 0)
    return TRUE;
  g_set_error_literal (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE,
                       _ ("The file names neither scheme nor year; say the name and the year of the scheme"));
  return FALSE;
}

SgzScheme *
sgz_scheme_book_read (const SgzSchemeBook *book, const char *title, int year, GError **error)
{
  g_return_val_if_fail (book != NULL, NULL);

  SgzSchemeHead head = { 0 };
  gboolean is_headed = read_head (book, &head, title, year, error);
  g_autofree char *name = head.title;
  if (!is_headed)
    return NULL;
  g_autoptr (SgzScheme) scheme = sgz_scheme_new (name, head.year, head.total);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_scheme_draft_free);
  g_autoptr (GHashTable) by_code = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { book, scheme, drafts, by_code };

  if (count_rows (&reading, SGZ_SCHEME_SHEET_NODES) == 0)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("The sheet “%s” has no indicators"),
                   sgz_scheme_sheet_get_kind (SGZ_SCHEME_SHEET_NODES)->title);
      return NULL;
    }
  if (!read_nodes (&reading, error))
    return NULL;
  /* Usual grades begin at shares of the total. */
  if ((head.total == 0 && !sgz_scheme_set_total (scheme, sum_dimensions (scheme), error))
      || !read_grades (&reading, error) || !sgz_scheme_set_weighted (scheme, head.is_weighted, error))
    return NULL;
  return g_steal_pointer (&scheme);
}
