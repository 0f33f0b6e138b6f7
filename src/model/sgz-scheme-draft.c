/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-draft-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-scheme-parameters.h"

SgzSchemeDraft *
sgz_scheme_draft_new (const SgzSchemeRow *row)
{
  SgzSchemeDraft *draft = g_new0 (SgzSchemeDraft, 1);

  draft->row = row;
  draft->node = sgz_scheme_node_new ("", "", SGZ_METHOD_NONE, 0);
  draft->item_rows = g_ptr_array_new ();
  draft->target_rows = g_ptr_array_new ();
  return draft;
}

void
sgz_scheme_draft_free (SgzSchemeDraft *draft)
{
  g_clear_pointer (&draft->node, sgz_scheme_node_free);
  g_free (draft->parent);
  g_ptr_array_unref (draft->item_rows);
  g_ptr_array_unref (draft->target_rows);
  g_free (draft);
}

gboolean
sgz_scheme_draft_read (SgzSchemeDraft *draft, GError **error)
{
  const SgzSchemeSheet sheet = SGZ_SCHEME_SHEET_NODES;
  const SgzSchemeRow *row = draft->row;
  size_t parent = sgz_scheme_sheet_find (sheet, "parent");
  size_t parameters = sgz_scheme_sheet_find (sheet, "parameters");
  g_autofree char *words = NULL;
  g_autoptr (GError) failure = NULL;

  if (!sgz_scheme_row_parse (sheet, row, draft->node, error))
    return FALSE;
  if (!sgz_scheme_text_parse (sheet, parent, row->cells[parent], &draft->parent, &failure))
    return sgz_scheme_row_refuse (sheet, row, parent, failure->message, error);
  if (!sgz_scheme_text_parse (sheet, parameters, row->cells[parameters], &words, &failure)
      || !sgz_scheme_parameters_read_kept (draft->node, SGZ_METHOD_NONE, words, &failure))
    return sgz_scheme_row_refuse (sheet, row, parameters, failure->message, error);
  return TRUE;
}

gboolean
sgz_scheme_draft_add (SgzSchemeDraft *draft, SgzSchemeSheet sheet, const SgzSchemeRow *row, GError **error)
{
  gboolean is_item = sheet == SGZ_SCHEME_SHEET_ITEMS;
  void *added = is_item ? (void *)sgz_scheme_node_add_item (draft->node, "", 0, 0)
                        : (void *)sgz_scheme_node_add_target (draft->node, SGZ_AUDIENCE_ALL, 0);

  g_ptr_array_add (is_item ? draft->item_rows : draft->target_rows, (gpointer)row);
  return sgz_scheme_row_parse (sheet, row, added, error);
}

/* --- what is kept of it --- */

/* (nullable) (transfer full): @node as it comes back from the register. */
static SgzSchemeNode *
reread (const SgzSchemeNode *node, GError **error)
{
  g_autoptr (SgzSchemeNode) back
      = sgz_scheme_node_new (node->code, node->title, SGZ_METHOD_NONE, node->points);
  g_autofree char *text = sgz_scheme_parameters_write_kept (node);

  return sgz_scheme_parameters_read_kept (back, node->method, text, error) ? g_steal_pointer (&back) : NULL;
}

/* Where something was read that is not kept. */
typedef struct
{
  SgzSchemeSheet sheet;
  const SgzSchemeRow *row;
  size_t column;
} Loss;

/* Whether what was filled in at @row is lost from @one to @other. */
static gboolean
is_row_lost (SgzSchemeSheet sheet, const SgzSchemeRow *row, const void *one, const void *other, Loss *loss)
{
  static const SgzSchemeItem item = { 0 };
  static const SgzSchemeTarget target = { .years = 1 };
  const void *fresh = sheet == SGZ_SCHEME_SHEET_ITEMS ? (const void *)&item : (const void *)&target;
  g_autoptr (SgzSchemeNode) node = sgz_scheme_node_new ("", "", SGZ_METHOD_NONE, 0);

  for (size_t i = 0; i < sgz_scheme_sheet_get_kind (sheet)->n_fields; i++)
    {
      const void *plain = sheet == SGZ_SCHEME_SHEET_NODES ? node : fresh;
      if (!sgz_scheme_sheet_get_columns (sheet)[i].is_scoring)
        continue;
      g_autofree char *before = sgz_scheme_cell_format (sheet, i, one, plain);
      g_autofree char *after = sgz_scheme_cell_format (sheet, i, other, plain);
      if (g_strcmp0 (before, after) == 0)
        continue;
      *loss = (Loss){ sheet, row, i };
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_list_lost (SgzSchemeSheet sheet, GPtrArray *rows, GPtrArray *one, GPtrArray *other, Loss *loss)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (i >= other->len)
        {
          *loss = (Loss){ sheet, rows->pdata[i], 0 };
          return TRUE;
        }
      if (is_row_lost (sheet, rows->pdata[i], one->pdata[i], other->pdata[i], loss))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_lost (const SgzSchemeDraft *draft, const SgzSchemeNode *back, Loss *loss)
{
  const SgzSchemeNode *node = draft->node;

  return is_row_lost (SGZ_SCHEME_SHEET_NODES, draft->row, node, back, loss)
         || is_list_lost (SGZ_SCHEME_SHEET_ITEMS, draft->item_rows, node->items, back->items, loss)
         || is_list_lost (SGZ_SCHEME_SHEET_TARGETS, draft->target_rows, node->targets, back->targets, loss);
}

/* Whether the words of the form still go with what the columns say: what was added must not be there twice. */
static gboolean
is_kept_whole (const SgzSchemeDraft *draft)
{
  g_autoptr (SgzSchemeNode) back = reread (draft->node, NULL);
  Loss loss;

  return back != NULL && back->items->len == draft->item_rows->len
         && back->targets->len == draft->target_rows->len && !is_lost (draft, back, &loss);
}

static gboolean
refuse_loss (const SgzSchemeDraft *draft, const Loss *loss, GError **error)
{
  size_t column = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "method");
  g_autofree char *method = sgz_scheme_cell_format (SGZ_SCHEME_SHEET_NODES, column, draft->node, NULL);
  g_autofree char *reason
      = g_strdup_printf (_ ("“%s” is scored by “%s”, which has no use for this; choose another method or "
                            "clear the cell"),
                         draft->node->code, method);

  return sgz_scheme_row_refuse (loss->sheet, loss->row, loss->column, reason, error);
}

/* The sheet where the method of @node has rows of its own, or that of the nodes where it needs none. */
static SgzSchemeSheet
find_needed_sheet (const SgzSchemeNode *node)
{
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
    case SGZ_METHOD_LEVELS:
    case SGZ_METHOD_DEDUCTION:
    case SGZ_METHOD_STEPS:
    case SGZ_METHOD_COVERAGE:
      return SGZ_SCHEME_SHEET_ITEMS;
    case SGZ_METHOD_RATIO:
      return SGZ_SCHEME_SHEET_TARGETS;
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    case SGZ_METHOD_SURVEY:
      break;
    }
  return SGZ_SCHEME_SHEET_NODES;
}

static gboolean
refuse_method (const SgzSchemeDraft *draft, const char *reason, GError **error)
{
  size_t column = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "method");

  return sgz_scheme_row_refuse (SGZ_SCHEME_SHEET_NODES, draft->row, column, reason, error);
}

/* What is scored by items or targets has some. */
static gboolean
check_lists (const SgzSchemeDraft *draft, GError **error)
{
  size_t column = sgz_scheme_sheet_find (SGZ_SCHEME_SHEET_NODES, "method");
  SgzSchemeSheet needed = find_needed_sheet (draft->node);
  const GPtrArray *rows = needed == SGZ_SCHEME_SHEET_ITEMS ? draft->item_rows : draft->target_rows;

  if (needed == SGZ_SCHEME_SHEET_NODES || rows->len > 0)
    return TRUE;
  g_autofree char *method = sgz_scheme_cell_format (SGZ_SCHEME_SHEET_NODES, column, draft->node, NULL);
  g_autofree char *reason = g_strdup_printf (_ ("“%s” needs rows of its own in the sheet “%s”"), method,
                                             sgz_scheme_sheet_get_kind (needed)->title);
  return refuse_method (draft, reason, error);
}

gboolean
sgz_scheme_draft_settle (SgzSchemeDraft *draft, GError **error)
{
  SgzSchemeNode *node = draft->node;
  g_autoptr (GError) failure = NULL;
  Loss loss;

  if (draft->has_parts && node->method != SGZ_METHOD_NONE)
    return refuse_method (draft, _ ("other rows stand under it, so its points are theirs"), error);
  if (!check_lists (draft, error))
    return FALSE;
  if (is_kept_whole (draft))
    return TRUE;
  g_clear_pointer (&node->form, g_free);
  g_clear_pointer (&node->parameters, g_free);
  g_autoptr (SgzSchemeNode) back = reread (node, &failure);
  if (back == NULL)
    return refuse_method (draft, failure->message, error);
  return !is_lost (draft, back, &loss) || refuse_loss (draft, &loss, error);
}
