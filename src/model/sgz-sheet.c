/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-field.h"
#include "sgz-sheet-private.h"

SgzSheet *
sgz_sheet_new (const SgzScheme *scheme, SgzAudience audience)
{
  SgzSheet *sheet = g_new0 (SgzSheet, 1);

  g_atomic_ref_count_init (&sheet->refs);
  sheet->scheme = scheme;
  sheet->audience = audience;
  sheet->n_nodes = (int)sgz_scheme_get_nodes (scheme)->len;
  sheet->columns = g_ptr_array_new ();
  return sheet;
}

SgzSheet *
sgz_sheet_ref (SgzSheet *sheet)
{
  g_atomic_ref_count_inc (&sheet->refs);
  return sheet;
}

static void
column_free (SgzSheetColumn *column, int n_nodes)
{
  for (int i = 0; i < n_nodes; i++)
    g_clear_pointer (&column->answers[i], sgz_answer_free);
  g_free (column->answers);
  g_free (column);
}

void
sgz_sheet_unref (SgzSheet *sheet)
{
  if (!g_atomic_ref_count_dec (&sheet->refs))
    return;
  for (guint i = 0; i < sheet->columns->len; i++)
    column_free (sheet->columns->pdata[i], sheet->n_nodes);
  g_ptr_array_unref (sheet->columns);
  g_free (sheet);
}

const SgzScheme *
sgz_sheet_get_scheme (const SgzSheet *sheet)
{
  return sheet->scheme;
}

SgzAudience
sgz_sheet_get_audience (const SgzSheet *sheet)
{
  return sheet->audience;
}

static SgzSheetColumn *
take_column (SgzSheet *sheet, int assessor, int member)
{
  guint place = 0;

  for (; place < sheet->columns->len; place++)
    {
      SgzSheetColumn *column = sheet->columns->pdata[place];
      if (column->assessor == assessor && column->member == member)
        return column;
      if (column->assessor > assessor || (column->assessor == assessor && column->member > member))
        break;
    }
  SgzSheetColumn *column = g_new0 (SgzSheetColumn, 1);
  column->assessor = assessor;
  column->member = member;
  column->answers = g_new0 (SgzAnswer *, (size_t)sheet->n_nodes);
  g_ptr_array_insert (sheet->columns, (int)place, column);
  return column;
}

gboolean
sgz_sheet_set (SgzSheet *sheet, const char *assessor, int member, const char *code, SgzAnswer *answer,
               GError **error)
{
  g_autoptr (SgzAnswer) taken = answer;
  int place = sgz_scheme_find_assessor (sheet->scheme, assessor);
  const SgzSchemeNode *node = sgz_scheme_find_node (sheet->scheme, code);

  if (place < 0 || node == NULL)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD,
                   place < 0 ? _ ("The scheme has no assessor “%s”") : _ ("The scheme has no node “%s”"),
                   place < 0 ? assessor : code);
      return FALSE;
    }
  if (answer != NULL && !sgz_answer_check (answer, node, error))
    return FALSE;
  SgzSheetColumn *column = take_column (sheet, place, member);
  g_clear_pointer (&column->answers[node->index], sgz_answer_free);
  column->answers[node->index] = g_steal_pointer (&taken);
  return TRUE;
}
