/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme.h"

#include <glib/gi18n-lib.h>

#include "sgz-field.h"

#define MAX_DEPTH 4

struct _SgzScheme
{
  char *title;
  int year;
  gint64 total;
  gboolean is_published;
  gboolean is_weighted;
  GHashTable *by_code;
  GPtrArray *dimensions;
  GPtrArray *nodes;
  GPtrArray *bands;
  GPtrArray *assessors;
};

static void
need_free (SgzBandNeed *need)
{
  g_free (need->code);
  g_free (need);
}

static void
band_free (SgzGradeBand *band)
{
  g_free (band->name);
  g_ptr_array_unref (band->needs);
  g_free (band);
}

static void
assessor_free (SgzAssessor *assessor)
{
  g_free (assessor->code);
  g_free (assessor->title);
  g_free (assessor);
}

SgzScheme *
sgz_scheme_new (const char *title, int year, gint64 total)
{
  SgzScheme *scheme = g_new0 (SgzScheme, 1);

  scheme->title = g_strdup (title);
  scheme->year = year;
  scheme->total = total;
  scheme->by_code
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)sgz_scheme_node_free);
  scheme->dimensions = g_ptr_array_new ();
  scheme->nodes = g_ptr_array_new ();
  scheme->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)band_free);
  scheme->assessors = g_ptr_array_new_with_free_func ((GDestroyNotify)assessor_free);
  return scheme;
}

void
sgz_scheme_free (SgzScheme *scheme)
{
  g_free (scheme->title);
  g_ptr_array_unref (scheme->dimensions);
  g_ptr_array_unref (scheme->nodes);
  g_ptr_array_unref (scheme->bands);
  g_ptr_array_unref (scheme->assessors);
  g_hash_table_unref (scheme->by_code);
  g_free (scheme);
}

const char *
sgz_scheme_get_title (const SgzScheme *scheme)
{
  return scheme->title;
}

int
sgz_scheme_get_year (const SgzScheme *scheme)
{
  return scheme->year;
}

gint64
sgz_scheme_get_total (const SgzScheme *scheme)
{
  return scheme->total;
}

gboolean
sgz_scheme_is_published (const SgzScheme *scheme)
{
  return scheme->is_published;
}

void
sgz_scheme_publish (SgzScheme *scheme)
{
  scheme->is_published = TRUE;
}

static gboolean
refuse_published (const SgzScheme *scheme, GError **error)
{
  if (!scheme->is_published)
    return FALSE;
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_RECORD,
               _ ("The scheme “%s” of %d is published and can no longer be changed; start a copy of it"),
               scheme->title, scheme->year);
  return TRUE;
}

gboolean
sgz_scheme_set_title (SgzScheme *scheme, const char *title, GError **error)
{
  if (refuse_published (scheme, error))
    return FALSE;
  g_free (scheme->title);
  scheme->title = g_strdup (title);
  return TRUE;
}

gboolean
sgz_scheme_set_total (SgzScheme *scheme, gint64 total, GError **error)
{
  if (refuse_published (scheme, error))
    return FALSE;
  scheme->total = total;
  return TRUE;
}

static void
number_nodes (SgzScheme *scheme, GPtrArray *nodes, SgzSchemeNode *parent)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SgzSchemeNode *node = nodes->pdata[i];
      node->parent = parent;
      node->depth = parent != NULL ? parent->depth + 1 : 1;
      node->index = (int)scheme->nodes->len;
      g_ptr_array_add (scheme->nodes, node);
      number_nodes (scheme, node->children, node);
    }
}

static void
renumber (SgzScheme *scheme)
{
  g_ptr_array_set_size (scheme->nodes, 0);
  number_nodes (scheme, scheme->dimensions, NULL);
}

static SgzSchemeNode *
find (const SgzScheme *scheme, const char *code, GError **error)
{
  SgzSchemeNode *node = g_hash_table_lookup (scheme->by_code, code);

  if (node == NULL)
    g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD, _ ("The scheme has no node “%s”"), code);
  return node;
}

static gboolean
refuse_taken (const SgzScheme *scheme, const SgzSchemeNode *node, GError **error)
{
  if (!g_hash_table_contains (scheme->by_code, node->code))
    return FALSE;
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_RECORD,
               _ ("The code “%s” is used twice; give “%s” another"), node->code, node->title);
  return TRUE;
}

const SgzSchemeNode *
sgz_scheme_add_node (SgzScheme *scheme, const char *parent, SgzSchemeNode *node, GError **error)
{
  g_autoptr (SgzSchemeNode) taken = node;

  if (refuse_published (scheme, error) || refuse_taken (scheme, node, error))
    return NULL;
  SgzSchemeNode *above = parent != NULL ? find (scheme, parent, error) : NULL;
  if (parent != NULL && above == NULL)
    return NULL;
  if (above != NULL && above->depth == MAX_DEPTH)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_RECORD,
                   _ ("“%s” would be a fifth level; a scheme has four at most"), node->code);
      return NULL;
    }
  g_ptr_array_add (above != NULL ? above->children : scheme->dimensions, node);
  g_hash_table_insert (scheme->by_code, node->code, g_steal_pointer (&taken));
  renumber (scheme);
  return node;
}

gboolean
sgz_scheme_change_node (SgzScheme *scheme, const char *code, SgzSchemeNode *node, GError **error)
{
  g_autoptr (SgzSchemeNode) taken = node;

  if (refuse_published (scheme, error))
    return FALSE;
  SgzSchemeNode *old = find (scheme, code, error);
  if (old == NULL || (g_strcmp0 (code, node->code) != 0 && refuse_taken (scheme, node, error)))
    return FALSE;

  GPtrArray *among = old->parent != NULL ? old->parent->children : scheme->dimensions;
  guint place = 0;
  g_ptr_array_find (among, old, &place);
  among->pdata[place] = node;
  g_ptr_array_extend (node->children, old->children, NULL, NULL);
  g_hash_table_remove (scheme->by_code, old->code);
  g_hash_table_insert (scheme->by_code, node->code, g_steal_pointer (&taken));
  renumber (scheme);
  return TRUE;
}

static void
forget (SgzScheme *scheme, SgzSchemeNode *node)
{
  for (guint i = 0; i < node->children->len; i++)
    forget (scheme, node->children->pdata[i]);
  g_hash_table_remove (scheme->by_code, node->code);
}

gboolean
sgz_scheme_remove_node (SgzScheme *scheme, const char *code, GError **error)
{
  if (refuse_published (scheme, error))
    return FALSE;
  SgzSchemeNode *node = find (scheme, code, error);
  if (node == NULL)
    return FALSE;
  g_ptr_array_remove (node->parent != NULL ? node->parent->children : scheme->dimensions, node);
  forget (scheme, node);
  renumber (scheme);
  return TRUE;
}

const SgzSchemeNode *
sgz_scheme_find_node (const SgzScheme *scheme, const char *code)
{
  return g_hash_table_lookup (scheme->by_code, code);
}

const GPtrArray *
sgz_scheme_get_nodes (const SgzScheme *scheme)
{
  return scheme->nodes;
}

const GPtrArray *
sgz_scheme_get_dimensions (const SgzScheme *scheme)
{
  return scheme->dimensions;
}

SgzGradeBand *
sgz_scheme_add_band (SgzScheme *scheme, const char *name, gint64 from, GError **error)
{
  if (refuse_published (scheme, error))
    return NULL;
  SgzGradeBand *band = g_new0 (SgzGradeBand, 1);
  band->name = g_strdup (name);
  band->from = from;
  band->below = SGZ_BAND_OPEN;
  band->needs = g_ptr_array_new_with_free_func ((GDestroyNotify)need_free);
  g_ptr_array_add (scheme->bands, band);
  return band;
}

void
sgz_grade_band_add_need (SgzGradeBand *band, const char *code, gint64 least)
{
  SgzBandNeed *need = g_new0 (SgzBandNeed, 1);

  need->code = g_strdup (code);
  need->least = least;
  g_ptr_array_add (band->needs, need);
}

const GPtrArray *
sgz_scheme_get_bands (const SgzScheme *scheme)
{
  return scheme->bands;
}

int
sgz_scheme_find_band (const SgzScheme *scheme, const char *name)
{
  for (guint i = 0; i < scheme->bands->len; i++)
    if (g_strcmp0 (((const SgzGradeBand *)scheme->bands->pdata[i])->name, name) == 0)
      return (int)i;
  return -1;
}

gboolean
sgz_scheme_add_usual_bands (SgzScheme *scheme, GError **error)
{
  return sgz_scheme_add_band (scheme, "优秀", scheme->total * 90 / 100, error) != NULL
         && sgz_scheme_add_band (scheme, "良好", scheme->total * 80 / 100, error) != NULL
         && sgz_scheme_add_band (scheme, "合格", scheme->total * 60 / 100, error) != NULL
         && sgz_scheme_add_band (scheme, "不合格", 0, error) != NULL;
}

SgzAssessor *
sgz_scheme_add_assessor (SgzScheme *scheme, const char *code, const char *title, SgzAssessorKind kind,
                         int weight, GError **error)
{
  if (refuse_published (scheme, error))
    return NULL;
  SgzAssessor *assessor = g_new0 (SgzAssessor, 1);
  assessor->code = g_strdup (code);
  assessor->title = g_strdup (title);
  assessor->kind = kind;
  assessor->weight = weight;
  g_ptr_array_add (scheme->assessors, assessor);
  return assessor;
}

const GPtrArray *
sgz_scheme_get_assessors (const SgzScheme *scheme)
{
  return scheme->assessors;
}

int
sgz_scheme_find_assessor (const SgzScheme *scheme, const char *code)
{
  for (guint i = 0; i < scheme->assessors->len; i++)
    if (g_strcmp0 (((const SgzAssessor *)scheme->assessors->pdata[i])->code, code) == 0)
      return (int)i;
  return -1;
}

gboolean
sgz_scheme_add_usual_assessors (SgzScheme *scheme, GError **error)
{
  return sgz_scheme_add_assessor (scheme, "computed", "系统计算", SGZ_ASSESSOR_COMPUTED, 1, error) != NULL
         && sgz_scheme_add_assessor (scheme, "self", "自评", SGZ_ASSESSOR_SELF, 0, error) != NULL
         && sgz_scheme_add_assessor (scheme, "county", "考核", SGZ_ASSESSOR_ONE, 1, error) != NULL
         && sgz_scheme_add_assessor (scheme, "spot", "抽查", SGZ_ASSESSOR_ONE, 1, error) != NULL;
}

gboolean
sgz_scheme_is_weighted (const SgzScheme *scheme)
{
  return scheme->is_weighted;
}

gboolean
sgz_scheme_set_weighted (SgzScheme *scheme, gboolean is_weighted, GError **error)
{
  if (refuse_published (scheme, error))
    return FALSE;
  scheme->is_weighted = is_weighted;
  return TRUE;
}
