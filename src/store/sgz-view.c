/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-view.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/sgz-text.h"

/* More is no name any more. */
#define LONGEST_NAME 60

SgzView *
sgz_view_new (const char *name, const SgzQuery *query, const char *const *columns)
{
  SgzView *view = g_new0 (SgzView, 1);

  view->name = g_strdup (name);
  view->query = sgz_query_copy (query);
  view->columns = g_strdupv ((char **)columns);
  return view;
}

SgzView *
sgz_view_copy (const SgzView *view)
{
  SgzView *copy = sgz_view_new (view->name, view->query, (const char *const *)view->columns);

  copy->is_default = view->is_default;
  return copy;
}

void
sgz_view_free (SgzView *view)
{
  g_free (view->name);
  sgz_query_free (view->query);
  g_strfreev (view->columns);
  g_free (view);
}

static char *
make_key (const SgzKind *kind)
{
  return g_strconcat ("view/", kind->code, NULL);
}

/* --- reading --- */

static char **
read_columns (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "columns");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *code = json_array_get_string_element (array, i);
      if (code != NULL)
        g_strv_builder_add (builder, code);
    }
  return g_strv_builder_end (builder);
}

static SgzView *
read_view (const SgzKind *kind, JsonNode *node)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  JsonObject *object = json_node_get_object (node);
  const char *name = json_object_get_string_member_with_default (object, "name", NULL);
  JsonNode *asked = json_object_get_member (object, "query");
  g_autofree char *text = asked != NULL ? json_to_string (asked, FALSE) : NULL;
  g_autoptr (SgzQuery) query = text != NULL ? sgz_query_from_json (kind, text, NULL) : NULL;

  if (name == NULL || query == NULL)
    return NULL;
  g_auto (GStrv) columns = read_columns (object);
  SgzView *view = sgz_view_new (name, query, (const char *const *)columns);
  view->is_default = json_object_get_boolean_member_with_default (object, "default", FALSE);
  return view;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SgzView *one = *(const SgzView *const *)a;
  const SgzView *two = *(const SgzView *const *)b;

  return g_utf8_collate (one->name, two->name);
}

GPtrArray *
sgz_view_list (SgzStore *store, const SgzKind *kind)
{
  g_autofree char *key = make_key (kind);
  g_autofree char *text = sgz_store_get_setting (store, key, "[]");
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_view_free);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return views;
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      SgzView *view = read_view (kind, json_array_get_element (array, i));
      if (view != NULL)
        g_ptr_array_add (views, view);
    }
  g_ptr_array_sort (views, compare);
  return views;
}

static guint
find (GPtrArray *views, const char *name)
{
  for (guint i = 0; i < views->len; i++)
    if (strcmp (((SgzView *)g_ptr_array_index (views, i))->name, name) == 0)
      return i;
  return G_MAXUINT;
}

SgzView *
sgz_view_find (SgzStore *store, const SgzKind *kind, const char *name, GError **error)
{
  g_autoptr (GPtrArray) views = sgz_view_list (store, kind);
  guint at = find (views, name);

  if (at != G_MAXUINT)
    return g_ptr_array_steal_index (views, at);
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND, _ ("%s has no view “%s”"), kind->title,
               name);
  return NULL;
}

/* --- writing --- */

static JsonNode *
write_view (const SgzView *view)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *query = sgz_query_to_json (view->query);

  json_object_set_string_member (object, "name", view->name);
  json_object_set_member (object, "query", json_from_string (query, NULL));
  if (view->columns != NULL)
    {
      JsonArray *columns = json_array_new ();
      for (size_t i = 0; view->columns[i] != NULL; i++)
        json_array_add_string_element (columns, view->columns[i]);
      json_object_set_array_member (object, "columns", columns);
    }
  if (view->is_default)
    json_object_set_boolean_member (object, "default", TRUE);
  json_node_take_object (node, object);
  return node;
}

static gboolean
write_views (SgzStore *store, const SgzKind *kind, GPtrArray *views, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();
  g_autofree char *key = make_key (kind);

  for (guint i = 0; i < views->len; i++)
    json_array_add_element (array, write_view (g_ptr_array_index (views, i)));
  json_node_take_array (node, array);
  g_autofree char *text = json_to_string (node, FALSE);
  return sgz_store_set_setting (store, key, text, error);
}

static gboolean
check_name (const char *name, GError **error)
{
  g_autofree char *clean = sgz_text_clean (name, FALSE);

  if (clean != NULL && *clean != '\0' && strcmp (clean, name) == 0
      && g_utf8_strlen (name, -1) <= LONGEST_NAME)
    return TRUE;
  g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
               _ ("A view needs a name of at most %d characters, without line breaks"), LONGEST_NAME);
  return FALSE;
}

gboolean
sgz_view_save (SgzStore *store, const SgzView *view, const char *replaced, GError **error)
{
  const SgzKind *kind = sgz_query_get_kind (view->query);
  g_autoptr (GPtrArray) views = sgz_view_list (store, kind);
  guint at = replaced != NULL ? find (views, replaced) : G_MAXUINT;

  if (!check_name (view->name, error))
    return FALSE;
  if (at != G_MAXUINT)
    g_ptr_array_remove_index (views, at);
  if (find (views, view->name) != G_MAXUINT)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_DUPLICATE,
                   _ ("There is a view “%s” already; choose another name"), view->name);
      return FALSE;
    }
  for (guint i = 0; view->is_default && i < views->len; i++)
    ((SgzView *)g_ptr_array_index (views, i))->is_default = FALSE;
  SgzView *kept = sgz_view_new (view->name, view->query, (const char *const *)view->columns);
  kept->is_default = view->is_default;
  g_ptr_array_add (views, kept);
  return write_views (store, kind, views, error);
}

gboolean
sgz_view_remove (SgzStore *store, const SgzKind *kind, const char *name, GError **error)
{
  g_autoptr (GPtrArray) views = sgz_view_list (store, kind);
  guint at = find (views, name);

  if (at == G_MAXUINT)
    return TRUE;
  g_ptr_array_remove_index (views, at);
  return write_views (store, kind, views, error);
}
