/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kept-scheme.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "model/sgz-band-needs.h"
#include "model/sgz-scheme-check.h"
#include "model/sgz-scheme-codes.h"
#include "model/sgz-scheme-parameters.h"
#include "sgz-measure.h"

/* The place of the choice that the field @code of @record holds. */
static int
read_choice (const SgzRecord *record, const char *code, const char *const *choices)
{
  const char *text = sgz_record_get_text (record, code);

  for (int i = 0; choices[i] != NULL; i++)
    if (g_strcmp0 (choices[i], text) == 0)
      return i;
  return 0;
}

static void
remember (SgzKeptScheme *kept, GHashTable *ids, const SgzRecord *record)
{
  const char *id = sgz_record_get_id (record);
  const char *code = sgz_record_get_text (record, "code");

  g_hash_table_insert (ids, g_strdup (code), g_strdup (id));
  g_hash_table_insert (kept->codes, g_strdup (id), g_strdup (code));
}

/* (transfer full): the records of @kind that refer to the scheme, in their order. */
static GPtrArray *
fetch (SgzStore *store, const SgzKind *kind, const char *scheme, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)scheme };

  sgz_query_filter (query, sgz_kind_get_field (kind, "scheme"), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

/* --- indicators --- */

static void
read_columns (SgzSchemeNode *node, const SgzRecord *record)
{
  const struct
  {
    char **text;
    const char *code;
  } texts[] = { { &node->clause, "clause" },
                { &node->words, "words" },
                { &node->evidence, "evidence" },
                { &node->absence, "absence" },
                { &node->veto_band, "veto_band" } };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_free (*texts[i].text);
      *texts[i].text = g_strdup (sgz_record_get_text (record, texts[i].code));
    }
  node->needs_evidence = sgz_record_get_number (record, "needs_evidence") != 0;
  node->role = (SgzRole)read_choice (record, "role", sgz_scheme_roles);
  node->audience = (SgzAudience)read_choice (record, "audience", sgz_scheme_audiences);
  node->spread = (SgzSpread)(read_choice (record, "spread", sgz_scheme_spreads) - 1);
}

/* @has_parts: then its points are theirs, whatever method it names. */
static SgzSchemeNode *
read_node (const SgzRecord *record, gboolean has_parts, GError **error)
{
  const char *code = sgz_record_get_text (record, "code");
  const char *title = sgz_record_get_text (record, "title");
  g_autoptr (SgzSchemeNode) node
      = sgz_scheme_node_new (code, title, SGZ_METHOD_NONE, sgz_record_get_number (record, "points"));
  g_autoptr (GError) failure = NULL;
  SgzMethod method
      = has_parts ? SGZ_METHOD_NONE : (SgzMethod)read_choice (record, "method", sgz_scheme_methods);

  if (!sgz_scheme_parameters_read_kept (node, method, sgz_record_get_text (record, "parameters"), &failure))
    {
      /* Translators: an indicator's code and title, what is wrong with its parameters. */
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("How %s %s is scored cannot be read: %s. Put it right in the scheme"), code, title,
                   failure->message);
      return NULL;
    }
  read_columns (node, record);
  return g_steal_pointer (&node);
}

typedef struct
{
  SgzKeptScheme *kept;
  GPtrArray *records;
  GHashTable *parents; /* the ids of records that others stand under */
  guint n_added;
} Tree;

/* The id of the record that @record stands under, "" for none. */
static const char *
get_parent (const SgzRecord *record)
{
  const char *parent = sgz_record_get_text (record, "parent");

  return parent != NULL ? parent : "";
}

/* What stands under the record @id ("" for the dimensions), and all under that. */
static gboolean
add_under (Tree *tree, const char *id, const char *code, GError **error)
{
  for (guint i = 0; i < tree->records->len; i++)
    {
      const SgzRecord *record = tree->records->pdata[i];
      const char *own = sgz_record_get_id (record);
      if (g_strcmp0 (get_parent (record), id) != 0)
        continue;
      SgzSchemeNode *node = read_node (record, g_hash_table_contains (tree->parents, own), error);
      if (node == NULL || sgz_scheme_add_node (tree->kept->scheme, code, node, error) == NULL)
        return FALSE;
      tree->n_added++;
      remember (tree->kept, tree->kept->indicators, record);
      if (!add_under (tree, own, sgz_record_get_text (record, "code"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_indicators (SgzKeptScheme *kept, SgzStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = fetch (store, &sgz_kind_indicator, kept->id, error);
  g_autoptr (GHashTable) parents = g_hash_table_new (g_str_hash, g_str_equal);
  Tree tree = { kept, records, parents, 0 };

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (parents, (gpointer)get_parent (records->pdata[i]));
  if (!add_under (&tree, "", NULL, error))
    return FALSE;
  for (guint i = 0; tree.n_added < records->len && i < records->len; i++)
    {
      const char *code = sgz_record_get_text (records->pdata[i], "code");
      if (g_hash_table_contains (kept->indicators, code))
        continue;
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("%s %s stands under an indicator that is void or stands under it; choose another"),
                   code, sgz_record_get_text (records->pdata[i], "title"));
      return FALSE;
    }
  return TRUE;
}

/* --- grades and assessors --- */

static gboolean
read_grades (SgzKeptScheme *kept, SgzStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = fetch (store, &sgz_kind_grade, kept->id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SgzRecord *record = records->pdata[i];
      SgzGradeBand *band = sgz_scheme_add_band (kept->scheme, sgz_record_get_text (record, "name"),
                                                sgz_record_get_number (record, "least"), error);
      if (sgz_record_has (record, "below"))
        band->below = sgz_record_get_number (record, "below");
      band->needs_no_veto = sgz_record_get_number (record, "needs_no_veto") != 0;
      band->quota = (int)sgz_record_get_number (record, "quota");
      band->money = sgz_record_get_number (record, "money");
      if (!sgz_band_needs_read (band, sgz_record_get_text (record, "needs"), error))
        return FALSE;
    }
  return records != NULL;
}

static gboolean
read_assessors (SgzKeptScheme *kept, SgzStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = fetch (store, &sgz_kind_assessor, kept->id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const SgzRecord *record = records->pdata[i];
      SgzAssessor *assessor = sgz_scheme_add_assessor (
          kept->scheme, sgz_record_get_text (record, "code"), sgz_record_get_text (record, "title"),
          (SgzAssessorKind)read_choice (record, "source", sgz_scheme_sources),
          (int)sgz_record_get_number (record, "weight"), error);
      assessor->drops_extremes = sgz_record_get_number (record, "drops_extremes") != 0;
      remember (kept, kept->assessors, record);
    }
  return records != NULL;
}

/* --- the whole --- */

static GHashTable *
create_texts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

SgzKeptScheme *
sgz_kept_scheme_read (SgzStore *store, const char *id, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && id != NULL, NULL);

  SgzRecord *record = sgz_store_get (store, &sgz_kind_scheme, id, error);
  if (record == NULL)
    return NULL;
  g_autoptr (SgzKeptScheme) kept = g_atomic_rc_box_new0 (SgzKeptScheme);
  kept->id = g_strdup (id);
  kept->record = record;
  kept->scheme
      = sgz_scheme_new (sgz_record_get_text (record, "name"), (int)sgz_record_get_number (record, "year"),
                        sgz_record_get_number (record, "total"));
  kept->indicators = create_texts ();
  kept->assessors = create_texts ();
  kept->codes = create_texts ();
  if (!sgz_scheme_set_weighted (kept->scheme, sgz_record_get_number (record, "is_weighted") != 0, error)
      || !read_indicators (kept, store, error) || !read_grades (kept, store, error)
      || !read_assessors (kept, store, error))
    return NULL;
  if (sgz_record_has (record, "published_on"))
    sgz_scheme_publish (kept->scheme);
  return g_steal_pointer (&kept);
}

SgzKeptScheme *
sgz_kept_scheme_ref (SgzKeptScheme *kept)
{
  return g_atomic_rc_box_acquire (kept);
}

static void
kept_scheme_clear (gpointer data)
{
  SgzKeptScheme *kept = data;

  g_free (kept->id);
  g_clear_object (&kept->record);
  g_clear_pointer (&kept->scheme, sgz_scheme_free);
  g_clear_pointer (&kept->indicators, g_hash_table_unref);
  g_clear_pointer (&kept->assessors, g_hash_table_unref);
  g_clear_pointer (&kept->codes, g_hash_table_unref);
}

void
sgz_kept_scheme_unref (SgzKeptScheme *kept)
{
  g_atomic_rc_box_release_full (kept, kept_scheme_clear);
}

const char *
sgz_kept_scheme_get_indicator (const SgzKeptScheme *kept, const char *code)
{
  return g_hash_table_lookup (kept->indicators, code);
}

const char *
sgz_kept_scheme_get_assessor (const SgzKeptScheme *kept, const char *code)
{
  return g_hash_table_lookup (kept->assessors, code);
}

const char *
sgz_kept_scheme_get_code (const SgzKeptScheme *kept, const char *id)
{
  return g_hash_table_lookup (kept->codes, id);
}

static gboolean
measure_exists (const char *code, gpointer user_data G_GNUC_UNUSED)
{
  return sgz_measure_find (code) != NULL;
}

GPtrArray *
sgz_kept_scheme_check (const SgzKeptScheme *kept)
{
  return sgz_scheme_check (kept->scheme, measure_exists, NULL);
}

gboolean
sgz_kept_scheme_publish (SgzStore *store, const char *id, const char *day, GError **error)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_scheme, "published_on");
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, id, error);

  if (kept == NULL)
    return FALSE;
  const char *title = sgz_scheme_get_title (kept->scheme);
  if (sgz_record_has (kept->record, "published_on"))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID, _ ("“%s” is published since %s"), title,
                   sgz_record_get_text (kept->record, "published_on"));
      return FALSE;
    }
  g_autoptr (GPtrArray) problems = sgz_kept_scheme_check (kept);
  if (problems->len > 0)
    {
      const SgzSchemeProblem *first = problems->pdata[0];
      /* Translators: a scheme's name, how many problems, the first of them, a sentence. */
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   g_dngettext (GETTEXT_PACKAGE, "“%s” cannot be published, there is %u problem: %s",
                                "“%s” cannot be published, there are %u problems. The first: %s",
                                problems->len),
                   title, problems->len, first->words);
      return FALSE;
    }
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *label = g_strdup_printf (_ ("Publish the scheme “%s”"), title);
  g_ptr_array_add (records, kept->record);
  return sgz_record_parse (kept->record, field, day, error)
         && sgz_store_commit (store, label, records, error);
}
