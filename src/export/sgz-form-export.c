/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-form-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/sgz-file-name.h"
#include "sgz-form-book-private.h"
#include "store/sgz-evaluation.h"
#include "store/sgz-export-log.h"

/* The scheme of the sheets at hand is read once: those of a county, and mostly all of a year, go by one. */
typedef struct
{
  SgzStore *store;
  SgzRecord *evaluation;
  SgzKeptScheme *scheme;
} Source;

static void
source_clear (Source *source)
{
  g_clear_object (&source->evaluation);
  g_clear_pointer (&source->scheme, sgz_kept_scheme_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
source_turn_to (Source *source, SgzRecord *sheet, GError **error)
{
  const char *id = sgz_record_get_text (sheet, "evaluation");

  if (source->evaluation == NULL || g_strcmp0 (sgz_record_get_id (source->evaluation), id) != 0)
    {
      g_clear_object (&source->evaluation);
      source->evaluation = sgz_store_get (source->store, &sgz_kind_evaluation, id, error);
      if (source->evaluation == NULL)
        return FALSE;
    }
  const char *scheme = sgz_record_get_text (source->evaluation, "scheme");
  if (source->scheme == NULL || g_strcmp0 (source->scheme->id, scheme) != 0)
    {
      g_clear_pointer (&source->scheme, sgz_kept_scheme_unref);
      source->scheme = sgz_kept_scheme_read (source->store, scheme, error);
    }
  return source->scheme != NULL;
}

/* The last step of an export: the file gets its name. */
static gboolean
finish_logged (SgzStore *store, const char *title, const char *path, SgzOutput *output, GError **error)
{
  g_autoptr (SgzExportEntry) entry
      = sgz_export_log_begin (store, SGZ_FORM_DOCUMENT, title, "xlsx", path, FALSE, error);

  if (entry == NULL || !sgz_output_finish (output, error))
    return FALSE;
  if (sgz_export_log_commit (entry, error))
    return TRUE;
  g_remove (path); /* A file that nobody can find in the log has not left the program. */
  return FALSE;
}

static gboolean
export_sheet (Source *source, SgzRecord *sheet, const char *path, GError **error)
{
  gboolean is_pilot = g_strcmp0 (sgz_record_get_text (sheet, "audience"), "pilot") == 0;
  SgzAudience audience = is_pilot ? SGZ_AUDIENCE_PILOT : SGZ_AUDIENCE_OTHER;

  if (!source_turn_to (source, sheet, error))
    return FALSE;
  int year = (int)sgz_record_get_number (source->evaluation, "year");
  gboolean is_system = g_strcmp0 (sgz_record_get_text (source->scheme->record, "subject"), "system") == 0;
  g_autofree char *title
      = g_strdup_printf ("%d年%s", year, is_system ? "县(区)社会工作服务体系年度评价自评表" : SGZ_FORM_TITLE);
  g_autofree char *place = sgz_record_format (sheet, sgz_kind_get_field (&sgz_kind_sheet, "division"));
  g_autofree char *origin = sgz_report_describe_origin (source->store);
  g_autoptr (GPtrArray) lines = sgz_form_list_lines (source->scheme->scheme, audience);
  SgzForm form = {
    .scheme = source->scheme->scheme,
    .audience = audience,
    .lines = lines,
    .year = year,
    .title = title,
    .subject = sgz_record_get_text (sheet, "name"),
    .place = place,
    .origin = origin,
    .scheme_id = source->scheme->id,
    .sheet_id = sgz_record_get_id (sheet),
  };
  g_autoptr (SgzOutput) output = sgz_output_open (path, error);
  SgzExportJob job = { .output = output };
  return output != NULL && sgz_form_book_write (&form, &job, error)
         && finish_logged (source->store, title, path, output, error);
}

gboolean
sgz_form_export (SgzStore *store, SgzRecord *sheet, const char *path, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && SGZ_IS_RECORD (sheet) && path != NULL, FALSE);

  g_auto (Source) source = { .store = store };
  return export_sheet (&source, sheet, path, error);
}

/* --- a year's --- */

/* The sheets of the evaluations of @year, county by county. */
static GPtrArray *
list_sheets (SgzStore *store, int year, const char *county, const char *id, GError **error)
{
  g_autoptr (SgzQuery) of_year = sgz_query_new (&sgz_kind_evaluation);
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);
  SgzValue value = { SGZ_VALUE_NUMBER, year, NULL };

  sgz_query_filter (of_year, sgz_kind_get_field (&sgz_kind_evaluation, "year"), &value);
  g_autoptr (GPtrArray) evaluations = sgz_store_fetch (store, of_year, 0, -1, error);
  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    {
      SgzValue evaluation
          = { SGZ_VALUE_TEXT, 0, (char *)sgz_record_get_id (g_ptr_array_index (evaluations, i)) };
      sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_sheet, "evaluation"), &evaluation);
    }
  if (evaluations == NULL)
    return NULL;
  sgz_query_set_place (query, county);
  GPtrArray *sheets = evaluations->len > 0 ? sgz_store_fetch (store, query, 0, -1, error)
                                           : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = sheets != NULL && id != NULL ? sheets->len : 0; i-- > 0;)
    if (g_strcmp0 (sgz_record_get_id (sheets->pdata[i]), id) != 0)
      g_ptr_array_remove_index (sheets, i);
  if (sheets != NULL && sheets->len == 0)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
                   _ ("There is no sheet of the evaluation of %d here; begin the evaluation first"), year);
      g_clear_pointer (&sheets, g_ptr_array_unref);
    }
  return sheets;
}

/* What lies in the folder already keeps its name. */
static GHashTable *
list_taken (const char *folder)
{
  GHashTable *taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *claimed = sgz_file_name_claim (taken, shown);
    }
  return taken;
}

/* (transfer full): a name of its own for the form of @sheet. */
static char *
make_path (const char *folder, GHashTable *taken, const SgzRecord *sheet, int year)
{
  g_autofree char *words = g_strdup_printf ("%s-%d年自评表.xlsx", sgz_record_get_text (sheet, "name"), year);
  g_autofree char *flat = g_strdelimit (g_steal_pointer (&words), "/\\", '_');
  g_autofree char *clean = sgz_file_name_clean (flat);
  g_autofree char *name = sgz_file_name_claim (taken, clean);

  return g_build_filename (folder, name, NULL);
}

static void
take_back (GPtrArray *paths, const char *folder, gboolean is_new)
{
  for (guint i = 0; i < paths->len; i++)
    g_unlink (paths->pdata[i]);
  if (is_new)
    g_rmdir (folder);
}

GPtrArray *
sgz_form_export_all (SgzStore *store, int year, const char *county, const char *sheet, const char *folder,
                     SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && folder != NULL, NULL);

  g_autoptr (GPtrArray) sheets = list_sheets (store, year, county, sheet, error);
  if (sheets == NULL)
    return NULL;
  gboolean is_new = g_mkdir (folder, 0755) == 0;
  if (!is_new && (errno != EEXIST || !g_file_test (folder, G_FILE_TEST_IS_DIR)))
    {
      g_autofree char *shown = g_filename_display_name (folder);
      g_set_error (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE, _ ("The folder “%s” cannot be made: %s"),
                   shown, g_strerror (errno));
      return NULL;
    }
  g_autoptr (GHashTable) taken = list_taken (folder);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_auto (Source) source = { .store = store };
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autofree char *path = make_path (folder, taken, sheets->pdata[i], year);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !export_sheet (&source, sheets->pdata[i], path, error))
        {
          take_back (paths, folder, is_new);
          return NULL;
        }
      g_ptr_array_add (paths, g_steal_pointer (&path));
      if (progress != NULL)
        progress (i + 1, sheets->len, user_data);
    }
  return g_steal_pointer (&paths);
}
