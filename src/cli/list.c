/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-csv.h"
#include "base/sgz-decimal.h"
#include "base/sgz-text.h"
#include "sgz-list-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-view.h"

/* What is asked for on the command line. */
typedef struct
{
  GStrv filters;
  char *search;
  char *county;
  gboolean voided;
  char *view;
  char *format;
} Options;

/* How records are written, one at a time: a list may be longer than memory. */
typedef struct
{
  const SgzKind *kind;
  const SgzField **fields;
  size_t n_fields;
  gboolean with_reason;
  SgzGridColumn *columns; /* the id, the fields, the reason */
  size_t n_columns;
  gint64 n_written;
} Listing;

static void
listing_clear (Listing *listing)
{
  g_free (listing->fields);
  g_free (listing->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

/* A terminal is narrow: it shows the columns of the ledger. The other formats keep everything. A view has columns of its own. */
static void
choose_fields (Listing *listing, gboolean whole, char *const *codes)
{
  const SgzKind *kind = listing->kind;

  listing->fields = g_new0 (const SgzField *, kind->n_fields);
  for (size_t i = 0; codes != NULL && codes[i] != NULL && listing->n_fields < kind->n_fields; i++)
    {
      const SgzField *field = sgz_kind_find_field (kind, codes[i], NULL);
      if (field != NULL)
        listing->fields[listing->n_fields++] = field;
    }
  for (size_t i = 0; codes == NULL && i < kind->n_fields; i++)
    if (whole || (kind->fields[i].flags & SGZ_FIELD_DEFAULT))
      listing->fields[listing->n_fields++] = &kind->fields[i];
}

static void
listing_init (Listing *listing, const SgzKind *kind, gboolean whole, char *const *codes, gboolean with_reason)
{
  *listing = (Listing){ .kind = kind, .with_reason = with_reason };
  choose_fields (listing, whole, codes);

  listing->n_columns = listing->n_fields + (with_reason ? 2 : 1);
  listing->columns = g_new0 (SgzGridColumn, listing->n_columns);
  listing->columns[0].title = "id";
  for (size_t i = 0; i < listing->n_fields; i++)
    {
      listing->columns[i + 1].title = listing->fields[i]->title;
      listing->columns[i + 1].is_number
          = sgz_field_is_number (listing->fields[i]) && listing->fields[i]->type != SGZ_FIELD_BOOLEAN;
    }
  if (with_reason)
    listing->columns[listing->n_columns - 1].title = "作废原因";
  for (size_t i = 0; i < listing->n_columns; i++)
    listing->columns[i].width = sgz_text_width (listing->columns[i].title);
}

static GStrv
listing_cells (const Listing *listing, const SgzRecord *record)
{
  GStrv cells = g_new0 (char *, listing->n_columns + 1);

  cells[0] = g_strdup (sgz_record_get_id (record));
  for (size_t i = 0; i < listing->n_fields; i++)
    cells[i + 1] = sgz_record_format (record, listing->fields[i]);
  if (listing->with_reason)
    {
      const char *reason = sgz_record_get_void_reason (record);
      cells[listing->n_columns - 1] = g_strdup (reason != NULL ? reason : "");
    }
  return cells;
}

static gboolean
record_measured_cb (SgzRecord *record, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  Listing *listing = user_data;
  g_auto (GStrv) cells = listing_cells (listing, record);

  sgz_grid_measure (listing->columns, listing->n_columns, cells);
  return TRUE;
}

static gboolean
record_to_table_cb (SgzRecord *record, gpointer user_data, GError **error)
{
  Listing *listing = user_data;
  g_auto (GStrv) cells = listing_cells (listing, record);
  g_autoptr (GString) line = g_string_new (NULL);

  sgz_grid_append_row (line, listing->columns, listing->n_columns, cells);
  return sgz_stdout_write (line->str, error);
}

static gboolean
record_to_csv_cb (SgzRecord *record, gpointer user_data, GError **error)
{
  Listing *listing = user_data;
  g_auto (GStrv) cells = listing_cells (listing, record);
  g_autoptr (GString) line = g_string_new (NULL);

  for (size_t i = 0; i < listing->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      sgz_csv_append_text (line, cells[i]);
    }
  g_string_append (line, "\r\n");
  return sgz_stdout_write (line->str, error);
}

static void
append_reference (GString *to, const SgzRecord *record, const SgzField *field)
{
  g_autofree char *name = sgz_record_format (record, field);

  g_string_append (to, "{\"id\":");
  sgz_stdout_append_json (to, sgz_record_get_text (record, field->code));
  g_string_append (to, ",\"code\":");
  sgz_stdout_append_json (to, sgz_record_get_reference_code (record, field->code));
  g_string_append (to, ",\"name\":");
  sgz_stdout_append_json (to, name);
  g_string_append_c (to, '}');
}

/* Decimals are written from their hundredths: as binary floating point they would not be exact. */
static void
append_value (GString *to, const SgzRecord *record, const SgzField *field)
{
  const SgzValue *value = sgz_record_get_value (record, field);

  if (value->type == SGZ_VALUE_NONE)
    g_string_append (to, "null");
  else if (field->type == SGZ_FIELD_REFERENCE)
    append_reference (to, record, field);
  else if (field->type == SGZ_FIELD_BOOLEAN)
    g_string_append (to, value->number != 0 ? "true" : "false");
  else if (value->type == SGZ_VALUE_NUMBER)
    {
      g_autofree char *number = field->type == SGZ_FIELD_DECIMAL
                                    ? sgz_decimal_format (value->number)
                                    : g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
      g_string_append (to, number);
    }
  else
    sgz_stdout_append_json (to, value->text);
}

static gboolean
record_to_json_cb (SgzRecord *record, gpointer user_data, GError **error)
{
  Listing *listing = user_data;
  g_autoptr (GString) line = g_string_new (listing->n_written++ > 0 ? ",\n  {\"id\":" : "\n  {\"id\":");

  sgz_stdout_append_json (line, sgz_record_get_id (record));
  for (size_t i = 0; i < listing->n_fields; i++)
    {
      g_string_append_printf (line, ",\"%s\":", listing->fields[i]->code);
      append_value (line, record, listing->fields[i]);
    }
  if (listing->with_reason)
    {
      g_string_append (line, ",\"void_reason\":");
      sgz_stdout_append_json (line, sgz_record_get_void_reason (record));
    }
  g_string_append_c (line, '}');
  return sgz_stdout_write (line->str, error);
}

/* Two walks: the widths must be known before the first line, and the rows are not kept. */
static gboolean
write_table (SgzStore *store, const SgzQuery *query, Listing *listing, GError **error)
{
  g_autoptr (GString) head = g_string_new (NULL);

  if (!sgz_store_each (store, query, record_measured_cb, listing, NULL, error))
    return FALSE;
  sgz_grid_append_head (head, listing->columns, listing->n_columns);
  return sgz_stdout_write (head->str, error)
         && sgz_store_each (store, query, record_to_table_cb, listing, NULL, error);
}

static gboolean
write_csv (SgzStore *store, const SgzQuery *query, Listing *listing, GError **error)
{
  g_autoptr (GString) head = g_string_new (NULL);

  for (size_t i = 0; i < listing->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (head, ',');
      sgz_csv_append_text (head, listing->columns[i].title);
    }
  g_string_append (head, "\r\n");
  return sgz_stdout_write (head->str, error)
         && sgz_store_each (store, query, record_to_csv_cb, listing, NULL, error);
}

static gboolean
write_json (SgzStore *store, const SgzQuery *query, Listing *listing, GError **error)
{
  return sgz_stdout_write ("[", error)
         && sgz_store_each (store, query, record_to_json_cb, listing, NULL, error)
         && sgz_stdout_line (listing->n_written > 0 ? "\n]" : "]", error);
}

/* The value is read as the field of a record is, so that names and codes work as they do there. */
static gboolean
add_filter (SgzStore *store, SgzQuery *query, const char *word, GError **error)
{
  const SgzKind *kind = sgz_query_get_kind (query);
  const char *text = NULL;
  const SgzField *field = sgz_arguments_split (kind, word, &text, error);

  if (field == NULL)
    return FALSE;
  g_autoptr (SgzRecord) sample = sgz_record_new (kind);
  /* What is worked out, or set by a flow, cannot be set in a record of the register, but asked for. */
  if (field->flags & (SGZ_FIELD_DERIVED | SGZ_FIELD_KEPT)
          ? !sgz_record_parse (sample, field, text, error)
          : !sgz_store_set_field (store, sample, field, text, error))
    return FALSE;
  sgz_query_filter (query, field, sgz_record_get_value (sample, field));
  return TRUE;
}

/* What is asked for beside a view narrows it. */
static SgzQuery *
make_query (SgzStore *store, const SgzKind *kind, const SgzView *view, const Options *asked, GError **error)
{
  g_autoptr (SgzQuery) query = view != NULL ? sgz_query_copy (view->query) : sgz_query_new (kind);

  for (size_t i = 0; asked->filters != NULL && asked->filters[i] != NULL; i++)
    if (!add_filter (store, query, asked->filters[i], error))
      return NULL;
  if (asked->county != NULL)
    {
      g_autofree char *code = sgz_arguments_read_county (store, asked->county, error);
      if (code == NULL)
        return NULL;
      sgz_query_set_place (query, code);
    }
  if (asked->search != NULL)
    sgz_query_set_search (query, asked->search);
  if (asked->voided)
    sgz_query_set_voided (query, SGZ_VOIDED_ONLY);
  return g_steal_pointer (&query);
}

/* @columns (nullable): the codes of the fields shown, where they are not the kind's own. */
static gboolean
write_query (SgzStore *store, const SgzQuery *query, char *const *columns, SgzListing format, GError **error)
{
  g_auto (Listing) listing = { 0 };

  listing_init (&listing, sgz_query_get_kind (query), format != SGZ_LISTING_TABLE, columns,
                sgz_query_get_voided (query) != SGZ_VOIDED_LEFT_OUT);
  switch (format)
    {
    case SGZ_LISTING_TABLE:
      return write_table (store, query, &listing, error);
    case SGZ_LISTING_CSV:
      return write_csv (store, query, &listing, error);
    case SGZ_LISTING_JSON:
      return write_json (store, query, &listing, error);
    }
  g_return_val_if_reached (FALSE);
}

gboolean
sgz_list_query (SgzStore *store, const SgzQuery *query, SgzListing format, GError **error)
{
  return write_query (store, query, NULL, format, error);
}

static void
write_records (SgzStore *store, const SgzKind *kind, const Options *asked, SgzListing format, GError **error)
{
  g_autoptr (SgzView) view = asked->view != NULL ? sgz_view_find (store, kind, asked->view, error) : NULL;
  g_autoptr (SgzQuery) query
      = asked->view == NULL || view != NULL ? make_query (store, kind, view, asked, error) : NULL;

  if (query != NULL)
    write_query (store, query, view != NULL ? view->columns : NULL, format, error);
}

static void
options_clear (Options *asked)
{
  g_strfreev (asked->filters);
  g_free (asked->search);
  g_free (asked->county);
  g_free (asked->format);
  g_free (asked->view);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Without a kind only what was voided is listed, of all of them. */
static gboolean
check_kind (char *const *words, const Options *asked, GError **error)
{
  if (words[1] != NULL
      || (asked->voided && asked->filters == NULL && asked->search == NULL && asked->county == NULL
          && asked->view == NULL))
    return TRUE;
  g_set_error_literal (
      error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
      _ ("An argument is missing: without a kind only --voided lists records, those of every kind"));
  return FALSE;
}

static int
run_list (const SgzCommand *command, char **args, GError **error)
{
  g_auto (Options) asked = { 0 };
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  const GOptionEntry options[] = {
    { "where", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &asked.filters, N_ ("Only those with this value"),
      "FIELD=VALUE" },
    { "search", 0, 0, G_OPTION_ARG_FILENAME, &asked.search, N_ ("Only those with these words"), "TEXT" },
    { "county", 0, 0, G_OPTION_ARG_FILENAME, &asked.county, N_ ("Only those of this county, by code or name"),
      "COUNTY" },
    { "voided", 0, 0, G_OPTION_ARG_NONE, &asked.voided, N_ ("Those that were voided, with the reason"),
      NULL },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &asked.view, N_ ("What a saved view of the ledger shows"),
      "NAME" },
    SGZ_ARGUMENT_FORMAT (&asked.format, "table|csv|json"),
    { NULL },
  };

  if (!sgz_arguments_parse (command, options, 1, 2, args, &words, error)
      || !sgz_arguments_read_format (asked.format, TRUE, &format, error)
      || !check_kind (words, &asked, error))
    return SGZ_STATUS_DONE;
  const SgzKind *kind = NULL;
  g_autoptr (SgzStore) store = words[1] != NULL ? sgz_arguments_open_kind (words, &kind, error)
                                                : sgz_arguments_open (words[0], error);
  if (store != NULL && kind != NULL)
    write_records (store, kind, &asked, format, error);
  else if (store != NULL)
    sgz_list_voided (store, format, error);
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_list = {
  .name = "list",
  .arguments = "DB [KIND]",
  .summary = N_ ("List the records of a kind, telephone and certificate numbers in full (export masks them)"),
  .run = run_list,
};
