/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-node.h"

static void
item_free (SgzSchemeItem *item)
{
  g_free (item->title);
  g_free (item->measure);
  g_free (item->parts);
  g_free (item);
}

static void
target_free (SgzSchemeTarget *target)
{
  g_free (target->measure);
  g_free (target->parts);
  g_free (target);
}

static void
create_lists (SgzSchemeNode *node)
{
  node->items = g_ptr_array_new_with_free_func ((GDestroyNotify)item_free);
  node->targets = g_ptr_array_new_with_free_func ((GDestroyNotify)target_free);
  node->children = g_ptr_array_new ();
  node->parent = NULL;
  node->depth = 0;
  node->index = -1;
}

SgzSchemeNode *
sgz_scheme_node_new (const char *code, const char *title, SgzMethod method, gint64 points)
{
  SgzSchemeNode *node = g_new0 (SgzSchemeNode, 1);

  node->code = g_strdup (code);
  node->title = g_strdup (title);
  node->method = method;
  node->points = points;
  node->audience = SGZ_AUDIENCE_ALL;
  node->spread = SGZ_SPREAD_NONE;
  node->cap = 100;
  node->scale = 5;
  create_lists (node);
  return node;
}

void
sgz_scheme_node_free (SgzSchemeNode *node)
{
  char *const texts[] = { node->code,     node->title,       node->subject,   node->clause,    node->words,
                          node->evidence, node->absence,     node->veto_band, node->measure,   node->parts,
                          node->whole,    node->whole_parts, node->form,      node->parameters };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_ptr_array_unref (node->items);
  g_ptr_array_unref (node->targets);
  g_ptr_array_unref (node->children);
  g_free (node);
}

SgzSchemeNode *
sgz_scheme_node_copy (const SgzSchemeNode *node)
{
  SgzSchemeNode *copy = g_memdup2 (node, sizeof *node);
  char **texts[] = { &copy->code,     &copy->title,       &copy->subject,   &copy->clause,    &copy->words,
                     &copy->evidence, &copy->absence,     &copy->veto_band, &copy->measure,   &copy->parts,
                     &copy->whole,    &copy->whole_parts, &copy->form,      &copy->parameters };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (*texts[i]);
  create_lists (copy);
  for (guint i = 0; i < node->items->len; i++)
    {
      const SgzSchemeItem *from = node->items->pdata[i];
      SgzSchemeItem *item = sgz_scheme_node_add_item (copy, from->title, from->points, from->bound);
      item->measure = g_strdup (from->measure);
      item->parts = g_strdup (from->parts);
      item->may_not_apply = from->may_not_apply;
    }
  for (guint i = 0; i < node->targets->len; i++)
    {
      const SgzSchemeTarget *from = node->targets->pdata[i];
      SgzSchemeTarget *target = sgz_scheme_node_add_target (copy, from->audience, from->target);
      *target = *from;
      target->measure = g_strdup (from->measure);
      target->parts = g_strdup (from->parts);
    }
  return copy;
}

SgzSchemeItem *
sgz_scheme_node_add_item (SgzSchemeNode *node, const char *title, gint64 points, gint64 bound)
{
  SgzSchemeItem *item = g_new0 (SgzSchemeItem, 1);

  item->title = g_strdup (title);
  item->points = points;
  item->bound = bound;
  g_ptr_array_add (node->items, item);
  return item;
}

SgzSchemeTarget *
sgz_scheme_node_add_target (SgzSchemeNode *node, SgzAudience audience, gint64 hundredths)
{
  SgzSchemeTarget *target = g_new0 (SgzSchemeTarget, 1);

  target->audience = audience;
  target->target = hundredths;
  target->years = 1;
  g_ptr_array_add (node->targets, target);
  return target;
}

const SgzSchemeTarget *
sgz_scheme_node_find_target (const SgzSchemeNode *node, SgzAudience audience)
{
  for (guint i = 0; i < node->targets->len; i++)
    {
      const SgzSchemeTarget *target = node->targets->pdata[i];
      if ((target->audience & audience) != 0)
        return target;
    }
  return NULL;
}

gint64
sgz_scheme_target_at (const SgzSchemeTarget *target, int years_begun)
{
  if (!target->is_paced || years_begun >= target->years || target->years <= 1)
    return target->target;

  gint64 parts = target->years * (gint64)100;
  return (target->target * MAX (years_begun, 1) + parts - 1) / parts * 100;
}
