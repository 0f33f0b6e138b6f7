/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-attachment.h"

static char *
format_owner (SgzStore *store, const SgzRecord *attachment, const char **title)
{
  g_autoptr (SgzRecord) owner = sgz_attachment_get_owner (store, attachment, NULL);

  *title = owner != NULL ? sgz_record_get_kind (owner)->title : "";
  return owner != NULL ? sgz_record_format_name (owner) : g_strdup ("");
}

static const char *
get_text (const SgzRecord *attachment, const char *code)
{
  const char *text = sgz_record_get_text (attachment, code);

  return text != NULL ? text : "";
}

static gboolean
write_table (SgzStore *store, GPtrArray *attachments, GError **error)
{
  SgzGridColumn columns[] = { { .title = _ ("Id") },       { .title = _ ("Ledger") },
                              { .title = _ ("Record") },   { .title = _ ("File") },
                              { .title = _ ("Caption") },  { .title = _ ("File size"), .is_number = TRUE },
                              { .title = _ ("Added by") }, { .title = _ ("Added on") } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < attachments->len; i++)
    {
      const SgzRecord *attachment = attachments->pdata[i];
      const char *title = NULL;
      g_autofree char *name = format_owner (store, attachment, &title);
      g_autofree char *size = g_format_size ((guint64)sgz_record_get_number (attachment, "size"));
      const char *const cells[] = { sgz_record_get_id (attachment),
                                    title,
                                    name,
                                    get_text (attachment, "name"),
                                    get_text (attachment, "caption"),
                                    size,
                                    get_text (attachment, "added_by"),
                                    get_text (attachment, "added_on"),
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static JsonNode *
build_attachments (GPtrArray *attachments)
{
  static const char *const codes[]
      = { "owner_kind", "owner", "name", "caption", "sha256", "media", "added_by", "added_on" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < attachments->len; i++)
    {
      const SgzRecord *attachment = attachments->pdata[i];
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "id", sgz_record_get_id (attachment));
      for (size_t j = 0; j < G_N_ELEMENTS (codes); j++)
        sgz_json_add_text (builder, codes[j], sgz_record_get_text (attachment, codes[j]));
      sgz_json_add_number (builder, "size", sgz_record_get_number (attachment, "size"));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static void
list_attachments (SgzStore *store, SgzRecord *owner, SgzListing format, GError **error)
{
  g_autoptr (GPtrArray) attachments = sgz_attachment_fetch (store, owner, SGZ_VOIDED_LEFT_OUT, error);

  if (attachments != NULL && format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_attachments (attachments), error);
  else if (attachments != NULL)
    write_table (store, attachments, error);
}

static int
run_attachments (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;

  if (!sgz_arguments_parse_listing (command, 1, 3, args, &words, &format, error))
    return SGZ_STATUS_DONE;
  if (words[1] != NULL && words[2] == NULL)
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                           _ ("The record is missing after its kind; write both or neither"));
      return SGZ_STATUS_FAILED;
    }
  const SgzKind *kind = words[1] != NULL ? sgz_kind_find (words[1], error) : NULL;
  if (words[1] != NULL && kind == NULL)
    return SGZ_STATUS_FAILED;
  g_autoptr (SgzStore) store = sgz_arguments_open (words[0], error);
  g_autoptr (SgzRecord) owner
      = store != NULL && kind != NULL ? sgz_store_find (store, kind, words[2], error) : NULL;
  if (store != NULL && (kind == NULL || owner != NULL))
    list_attachments (store, owner, format, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_attachments = {
  .name = "attachments",
  .arguments = "DB [KIND RECORD]",
  .summary = N_ ("List the attachments of a record, or of all"),
  .run = run_attachments,
};
