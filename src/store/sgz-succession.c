/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-succession.h"

#include <string.h>

gboolean
sgz_succession_is_valid (const SgzRecord *division, const char *day)
{
  const char *from = sgz_record_get_text (division, "valid_from");
  const char *to = sgz_record_get_text (division, "valid_to");

  return (from == NULL || strcmp (from, day) <= 0) && (to == NULL || strcmp (to, day) > 0);
}

void
sgz_succession_filter_standing (SgzQuery *query)
{
  SgzValue none = { 0 };

  g_return_if_fail (sgz_query_get_kind (query) == &sgz_kind_division);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "valid_to"), &none);
}

/* The successions in which the division @id is the @role: source or target. */
static GPtrArray *
read_links (SgzStore *store, const char *role, const char *id, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_succession);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)id };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_succession, role), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static const char *
get_id (SgzRecord *link, const char *role)
{
  return sgz_record_get_value (link, sgz_kind_get_field (&sgz_kind_succession, role))->text;
}

/* Follows the links from @id towards @other, as far as they go. */
static gboolean
add_links (SgzStore *store, const char *role, const char *other, const char *id, GHashTable *seen,
           GPtrArray *chain, GError **error)
{
  g_autoptr (GPtrArray) links = read_links (store, role, id, error);

  if (links == NULL)
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      SgzRecord *link = links->pdata[i];
      if (!g_hash_table_add (seen, g_strdup (sgz_record_get_id (link))))
        continue;
      g_ptr_array_add (chain, g_object_ref (link));
      if (!add_links (store, role, other, get_id (link, other), seen, chain, error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  SgzRecord *const *first = a;
  SgzRecord *const *second = b;
  int order
      = strcmp (sgz_record_get_text (*first, "changed_on"), sgz_record_get_text (*second, "changed_on"));

  return order != 0 ? order
                    : g_strcmp0 (sgz_record_get_reference_code (*first, "source"),
                                 sgz_record_get_reference_code (*second, "source"));
}

GPtrArray *
sgz_succession_read_chain (SgzStore *store, const char *id, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && id != NULL, NULL);

  g_autoptr (GPtrArray) chain = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!add_links (store, "target", "source", id, seen, chain, error)
      || !add_links (store, "source", "target", id, seen, chain, error))
    return NULL;
  g_ptr_array_sort (chain, compare_links);
  return g_steal_pointer (&chain);
}

/* Of the links at one end of @division the one to follow: where several lead on, that with the same code, or else the first by
 * code, as the figures of the past do. What was split off is no successor of the whole. */
static SgzRecord *
choose_link (GPtrArray *links, const char *other, SgzRecord *division)
{
  const char *code = sgz_record_get_text (division, "code");
  SgzRecord *chosen = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      SgzRecord *link = links->pdata[i];
      const char *its = sgz_record_get_reference_code (link, other);
      const char *best = chosen != NULL ? sgz_record_get_reference_code (chosen, other) : NULL;
      if (strcmp (other, "target") == 0 && g_strcmp0 (sgz_record_get_text (link, "change"), "split") == 0)
        continue;
      if (best == NULL || g_strcmp0 (its, code) == 0
          || (strcmp (best, code) != 0 && g_strcmp0 (its, best) < 0))
        chosen = link;
    }
  return chosen;
}

/* One step from @division towards @day. */
static SgzRecord *
step (SgzStore *store, SgzRecord *division, const char *day, GError **error)
{
  const char *from = sgz_record_get_text (division, "valid_from");
  gboolean is_back = from != NULL && strcmp (from, day) > 0;
  const char *other = is_back ? "source" : "target";
  g_autoptr (GPtrArray) links
      = read_links (store, is_back ? "target" : "source", sgz_record_get_id (division), error);
  SgzRecord *link = links != NULL ? choose_link (links, other, division) : NULL;

  return link != NULL ? sgz_store_get (store, &sgz_kind_division, get_id (link, other), error) : NULL;
}

SgzRecord *
sgz_succession_find (SgzStore *store, const char *id, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && id != NULL && day != NULL, NULL);

  g_autoptr (GError) failure = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SgzRecord) own = sgz_store_get (store, &sgz_kind_division, id, error);
  g_autoptr (SgzRecord) at = own != NULL ? g_object_ref (own) : NULL;

  if (own == NULL)
    return NULL;
  /* A link that somebody made by hand may lead back to where it came from. */
  while (at != NULL && !sgz_succession_is_valid (at, day)
         && g_hash_table_add (seen, g_strdup (sgz_record_get_id (at))))
    {
      SgzRecord *next = step (store, at, day, &failure);
      g_object_unref (at);
      at = next;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return at != NULL && sgz_succession_is_valid (at, day) ? g_steal_pointer (&at) : g_steal_pointer (&own);
}

char *
sgz_succession_find_code (SgzStore *store, const char *code, const char *day, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)code };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "code"), &value);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, -1, error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    if (sgz_succession_is_valid (found->pdata[i], day))
      return g_strdup (code);
  if (found->len == 0)
    return g_strdup (code);
  g_autoptr (SgzRecord) then
      = sgz_succession_find (store, sgz_record_get_id (found->pdata[found->len - 1]), day, error);
  return then != NULL ? g_strdup (sgz_record_get_text (then, "code")) : NULL;
}
