/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding-group.h"

#include <string.h>

struct _SgzFindingGroup
{
  GObject parent_instance;

  char *key;
  char *title;
  GListStore *lines;
  guint n_short;
};

G_DEFINE_FINAL_TYPE (SgzFindingGroup, sgz_finding_group, G_TYPE_OBJECT)

static void
sgz_finding_group_finalize (GObject *object)
{
  SgzFindingGroup *self = SGZ_FINDING_GROUP (object);

  g_free (self->key);
  g_free (self->title);
  g_object_unref (self->lines);
  G_OBJECT_CLASS (sgz_finding_group_parent_class)->finalize (object);
}

static void
sgz_finding_group_class_init (SgzFindingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_finding_group_finalize;
}

static void
sgz_finding_group_init (SgzFindingGroup *self)
{
  self->lines = g_list_store_new (SGZ_TYPE_FINDING_LINE);
}

/* --- order --- */

static const char *
get_county (const SgzFinding *finding)
{
  return finding->county != NULL ? finding->county : finding->place;
}

static int
compare_groups (const SgzFinding *one, const SgzFinding *other, SgzFindingGrouping grouping)
{
  int by_place = strcmp (one->place, other->place);

  switch (grouping)
    {
    case SGZ_FINDING_BY_COUNTY:
      return strcmp (get_county (one), get_county (other));
    case SGZ_FINDING_BY_STATION:
      return by_place != 0 ? by_place : g_strcmp0 (one->station, other->station);
    case SGZ_FINDING_BY_RULE:
      return (one->requirement > other->requirement) - (one->requirement < other->requirement);
    }
  g_return_val_if_reached (0);
}

/* Of a requirement the worst stands first; of a place, the requirements stand in the policy's order. */
static int
compare_lines (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SgzFinding *one = sgz_finding_line_get_finding (*(SgzFindingLine *const *)a);
  const SgzFinding *other = sgz_finding_line_get_finding (*(SgzFindingLine *const *)b);
  SgzFindingGrouping grouping = GPOINTER_TO_INT (user_data);
  int order = compare_groups (one, other, grouping);

  if (order == 0)
    order = sgz_finding_compare_states (one, other);
  if (order == 0 && grouping == SGZ_FINDING_BY_RULE)
    order = (one->short_by < other->short_by) - (one->short_by > other->short_by);
  if (order == 0)
    order = compare_groups (one, other, SGZ_FINDING_BY_RULE);
  return order != 0 ? order : compare_groups (one, other, SGZ_FINDING_BY_STATION);
}

/* --- making --- */

static SgzFindingGroup *
group_new (const SgzFinding *finding, SgzFindingGrouping grouping)
{
  SgzFindingGroup *self = g_object_new (SGZ_TYPE_FINDING_GROUP, NULL);

  switch (grouping)
    {
    case SGZ_FINDING_BY_COUNTY:
      self->key = g_strdup (get_county (finding));
      self->title = g_strdup (finding->county != NULL ? finding->county_name : finding->place_name);
      break;
    case SGZ_FINDING_BY_STATION:
      self->key = g_strdup (finding->station != NULL ? finding->station : finding->place);
      self->title = g_strdup (finding->place_name);
      break;
    case SGZ_FINDING_BY_RULE:
      self->key = g_strdup (finding->requirement->code);
      self->title = sgz_finding_format_requirement (finding);
      break;
    }
  return self;
}

/* Appends the lines from @first to before @end, which belong together. */
static void
add_group (GListStore *groups, GPtrArray *lines, guint first, guint end, SgzFindingGrouping grouping)
{
  g_autoptr (SgzFindingGroup) group
      = group_new (sgz_finding_line_get_finding (lines->pdata[first]), grouping);

  g_list_store_splice (group->lines, 0, 0, lines->pdata + first, end - first);
  for (guint i = first; i < end; i++)
    group->n_short += sgz_finding_is_short (sgz_finding_line_get_finding (lines->pdata[i])) ? 1 : 0;
  g_list_store_append (groups, group);
}

GListStore *
sgz_finding_group_list (GPtrArray *lines, SgzFindingGrouping grouping)
{
  GListStore *groups = g_list_store_new (SGZ_TYPE_FINDING_GROUP);
  guint first = 0;

  g_ptr_array_sort_with_data (lines, compare_lines, GINT_TO_POINTER (grouping));
  for (guint i = 1; i <= lines->len; i++)
    if (i == lines->len
        || compare_groups (sgz_finding_line_get_finding (lines->pdata[first]),
                           sgz_finding_line_get_finding (lines->pdata[i]), grouping)
               != 0)
      {
        add_group (groups, lines, first, i, grouping);
        first = i;
      }
  return groups;
}

const char *
sgz_finding_group_get_key (SgzFindingGroup *group)
{
  return group->key;
}

const char *
sgz_finding_group_get_title (SgzFindingGroup *group)
{
  return group->title;
}

GListModel *
sgz_finding_group_get_lines (SgzFindingGroup *group)
{
  return G_LIST_MODEL (group->lines);
}

guint
sgz_finding_group_count_short (SgzFindingGroup *group)
{
  return group->n_short;
}
