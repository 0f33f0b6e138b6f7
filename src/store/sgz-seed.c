/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-id.h"
#include "sgz-store-private.h"

/* The series of sgz_id_for_seed(). */
enum
{
  SERIES_DIVISION = 0,
  SERIES_TARGET = 1,
};

/* The columns of panzhihua_reform.csv. */
enum
{
  REFORM_CHANGE = 1,
  REFORM_NEW_CODE = 4,
  REFORM_LAST_SEEN = 7,
  REFORM_FIRST_SEEN = 8,
  REFORM_NOTE = 9,
  REFORM_COLUMNS = 10,
};

static GPtrArray *
read_seed (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SGZ_RESOURCE_ROOT "/seed/", name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? sgz_csv_parse (g_bytes_get_data (bytes, NULL), error) : NULL;
}

/* How the comparison of division codes came to see a candidate, in the words of the office. */
static char *
describe_reform (char **row)
{
  const char *change = row[REFORM_CHANGE];
  const char *what = "区划代码比对有变化";

  if (g_str_has_prefix (change, "enlarged"))
    what = "保留代码，并入了其他乡镇(街道)的村(社区)";
  else if (strcmp (change, "appeared") == 0)
    what = "新出现的代码";
  else if (g_str_has_prefix (change, "moved"))
    what = "由其他乡镇(街道)划入";
  else if (g_str_has_prefix (change, "same code"))
    what = "代码相同、名称有变";
  else if (g_str_has_prefix (change, "new code"))
    what = "名称相同、代码有变";

  const char *note = strstr (row[REFORM_NOTE], " → ") != NULL ? row[REFORM_NOTE] : "";
  return g_strdup_printf ("推断：%s%s%s%s（比对%s至%s区划代码，待核实批复）", what, *note != '\0' ? "（" : "",
                          note, *note != '\0' ? "）" : "",
                          *row[REFORM_LAST_SEEN] != '\0' ? row[REFORM_LAST_SEEN] : "2019-10-31",
                          *row[REFORM_FIRST_SEEN] != '\0' ? row[REFORM_FIRST_SEEN] : "2020-06-30");
}

/* Division code → why it is thought to be reformed. */
static GHashTable *
read_candidates (GError **error)
{
  g_autoptr (GPtrArray) rows = read_seed ("panzhihua_reform.csv", error);
  GHashTable *candidates = NULL;

  if (rows == NULL)
    return NULL;
  candidates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      if (g_strv_length (row) < REFORM_COLUMNS || *row[REFORM_NEW_CODE] == '\0')
        continue;
      char *code = g_strconcat (row[REFORM_NEW_CODE], "000000000000" + strlen (row[REFORM_NEW_CODE]), NULL);
      g_hash_table_insert (candidates, code, describe_reform (row));
    }
  return candidates;
}

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!sgz_record_parse (record, sgz_kind_get_field (sgz_record_get_kind (record), code), text, &error))
    g_error ("seed: %s", error->message);
}

/* Refers to a division of the same seed: one of @divisions, by its code. */
static void
set_division (SgzRecord *record, const char *field, GPtrArray *divisions, const char *code)
{
  g_autofree char *id = sgz_id_for_seed (SERIES_DIVISION, code);
  g_autofree char *name = NULL;

  for (guint i = 0; i < divisions->len && name == NULL; i++)
    if (g_strcmp0 (sgz_record_get_text (g_ptr_array_index (divisions, i), "code"), code) == 0)
      name = sgz_record_format_name (g_ptr_array_index (divisions, i));
  sgz_record_set_reference (record, sgz_kind_get_field (sgz_record_get_kind (record), field), id, name, code);
}

static gboolean
add_divisions (GPtrArray *records, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) rows = read_seed ("panzhihua_divisions.csv", error);
  g_autoptr (GHashTable) candidates = rows != NULL ? read_candidates (error) : NULL;

  if (candidates == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      const char *reform = g_hash_table_lookup (candidates, row[0]);
      SgzRecord *record = sgz_record_new (&sgz_kind_division);

      set_text (record, "code", row[0]);
      set_text (record, "name", row[1]);
      set_text (record, "level", row[2]);
      if (strcmp (row[2], "city") != 0)
        set_division (record, "parent", records, row[3]);
      if (reform != NULL)
        {
          set_text (record, "reform", "candidate");
          set_text (record, "reform_note", reform);
        }
      g_ptr_array_add (records, record);
      g_ptr_array_add (ids, sgz_id_for_seed (SERIES_DIVISION, row[0]));
    }
  return TRUE;
}

static gboolean
add_targets (GPtrArray *records, GPtrArray *ids, GError **error)
{
  static const char *const fields[] = { "year", NULL, NULL, "status", "general", "township", "room" };
  g_autoptr (GPtrArray) rows = read_seed ("annex1_2021.csv", error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *code = g_strconcat (row[1], "000000", NULL);
      g_autofree char *digits = g_strdup_printf ("%s%s00", row[0], row[1]);
      SgzRecord *record = sgz_record_new (&sgz_kind_target);

      for (size_t j = 0; j < G_N_ELEMENTS (fields); j++)
        if (fields[j] != NULL)
          set_text (record, fields[j], row[j]);
      set_division (record, "division", records, code);
      g_ptr_array_add (records, record);
      g_ptr_array_add (ids, sgz_id_for_seed (SERIES_TARGET, digits));
    }
  return TRUE;
}

gboolean
sgz_seed_fill (SgzStore *store, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!add_divisions (records, ids, error) || !add_targets (records, ids, error))
    return FALSE;
  return sgz_store_commit_as (store, "载入攀枝花市行政区划和2021年建设任务（攀民政〔2021〕31号附件1）",
                              records, (const char *const *)ids->pdata, SGZ_EFFECT_START, error);
}
