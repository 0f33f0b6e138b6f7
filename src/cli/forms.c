/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-score forms of the annual evaluation, handed out and read back. */
#include <glib/gi18n-lib.h>

#include "exchange/sgz-form-intake.h"
#include "export/sgz-form-export.h"
#include "sgz-forms-private.h"
#include "sgz-stdout-private.h"

gboolean
sgz_forms_is_meant (const char *word)
{
  return g_strcmp0 (word, SGZ_FORM_DOCUMENT) == 0;
}

/* --- out --- */

/* A year without its own task list may have an evaluation, so only the year's form is checked there. */
static GPtrArray *
export_forms (SgzStore *store, const char *folder, const char *year_text, const char *county_text,
              const char *record_text, GError **error)
{
  int year = sgz_arguments_read_year (store, year_text, error);
  g_autofree char *county = NULL;
  g_autoptr (SgzRecord) sheet = NULL;

  if (year == 0)
    return NULL;
  if (county_text != NULL && (county = sgz_arguments_read_county (store, county_text, error)) == NULL)
    return NULL;
  if (record_text != NULL && (sheet = sgz_store_find (store, &sgz_kind_sheet, record_text, error)) == NULL)
    return NULL;
  return sgz_form_export_all (store, year, county, sheet != NULL ? sgz_record_get_id (sheet) : NULL, folder,
                              NULL, NULL, NULL, error);
}

int
sgz_forms_export (const char *database, const char *folder, const char *year, const char *county,
                  const char *record, GError **error)
{
  g_autoptr (SgzStore) store = sgz_arguments_open (database, error);
  g_autoptr (GPtrArray) paths
      = store != NULL ? export_forms (store, folder, year, county, record, error) : NULL;

  if (paths == NULL)
    return SGZ_STATUS_FAILED;
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (paths->pdata[i]);
      if (!sgz_stdout_line (shown, error))
        return SGZ_STATUS_FAILED;
    }
  return SGZ_STATUS_DONE;
}

/* --- in --- */

static gboolean
write_problems (const SgzFormIntake *intake, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("File") },      { .title = _ ("Row"), .is_number = TRUE },
    { .title = _ ("Indicator") }, { .title = _ ("Text") },
    { .title = _ ("Kind") },      { .title = _ ("Problem") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < intake->problems->len; i++)
    {
      const SgzFormProblem *problem = intake->problems->pdata[i];
      g_autofree char *row = problem->row > 0 ? g_strdup_printf ("%u", problem->row) : g_strdup ("");
      g_autofree char *text
          = g_strdelimit (g_strdup (problem->text != NULL ? problem->text : ""), "\t\r\n", ' ');
      const char *const cells[] = { problem->file,
                                    row,
                                    problem->code != NULL ? problem->code : "",
                                    text,
                                    sgz_form_problem_get_title (problem),
                                    problem->reason,
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return rows->len == 0 || sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static const char *
get_word (SgzFormProblemKind kind)
{
  static const char *const words[] = {
    [SGZ_FORM_PROBLEM_FILE] = "file",           [SGZ_FORM_PROBLEM_FOREIGN] = "foreign",
    [SGZ_FORM_PROBLEM_DUPLICATE] = "duplicate", [SGZ_FORM_PROBLEM_LOCKED] = "locked",
    [SGZ_FORM_PROBLEM_VALUE] = "wrong",         [SGZ_FORM_PROBLEM_MISSING] = "missing",
    [SGZ_FORM_PROBLEM_EVIDENCE] = "evidence",
  };

  return words[kind];
}

static JsonNode *
build_result (const SgzFormIntake *intake, gboolean is_stored)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  sgz_json_add_number (builder, "files", intake->n_files);
  sgz_json_add_number (builder, "taken", intake->n_taken);
  sgz_json_add_number (builder, "answers", intake->n_answers);
  sgz_json_add_number (builder, "changed", intake->records->len);
  sgz_json_add_boolean (builder, "stored", is_stored);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < intake->problems->len; i++)
    {
      const SgzFormProblem *problem = intake->problems->pdata[i];
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "kind", get_word (problem->kind));
      sgz_json_add_text (builder, "file", problem->file);
      sgz_json_add_number (builder, "row", problem->row);
      sgz_json_add_text (builder, "indicator", problem->code);
      sgz_json_add_text (builder, "text", problem->text);
      sgz_json_add_text (builder, "reason", problem->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static gboolean
write_result (const SgzFormIntake *intake, gboolean is_stored, GError **error)
{
  g_autofree char *counts
      = g_strdup_printf (_ ("%u of %u forms taken, %u answers, %u of them new or changed"), intake->n_taken,
                         intake->n_files, intake->n_answers, intake->records->len);
  g_autofree char *line
      = g_strdup_printf (is_stored ? _ ("%s; stored") : _ ("%s; nothing was stored"), counts);

  return write_problems (intake, error) && sgz_stdout_line (line, error);
}

int
sgz_forms_import (const char *database, char *const *paths, gboolean is_dry, SgzListing format,
                  GError **error)
{
  g_autoptr (SgzStore) store = sgz_arguments_open (database, error);
  g_autoptr (SgzFormIntake) intake
      = store != NULL ? sgz_form_intake_read (store, (const char *const *)paths, NULL, NULL, NULL, error)
                      : NULL;

  if (intake == NULL)
    return SGZ_STATUS_FAILED;
  gboolean is_stored = !is_dry && intake->records->len > 0;
  if (is_stored && !sgz_form_intake_commit (intake, store, error))
    return SGZ_STATUS_FAILED;
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_result (intake, is_stored), error);
  else
    write_result (intake, is_stored, error);
  return intake->problems->len > 0 ? SGZ_STATUS_FOUND : SGZ_STATUS_DONE;
}
