/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "sgz-command-private.h"

G_BEGIN_DECLS

/* Standard output. It is UTF-8 in any locale, and what cannot be written is an error and not lost. */

/**
 * sgz_stdout_write:
 *
 * Returns: %TRUE, or %FALSE with @error set (%SGZ_CLI_ERROR_OUTPUT or %SGZ_CLI_ERROR_PIPE)
 */
gboolean sgz_stdout_write (const char *text, GError **error);
gboolean sgz_stdout_line (const char *text, GError **error);

/* Writes out what is still held back. */
gboolean sgz_stdout_finish (GError **error);

/* One "shegongzhan: …" line on standard error; line breaks and control characters become spaces. */
void sgz_stdout_complain (const char *message);

/**
 * sgz_stdout_json:
 * @root: (transfer full): what is written, indented, with a line break after it
 */
gboolean sgz_stdout_json (JsonNode *root, GError **error);

/* Adds a member to the object @builder is at: @text, or null where it is %NULL. */
void sgz_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void sgz_json_add_number (JsonBuilder *builder, const char *name, gint64 number);
void sgz_json_add_boolean (JsonBuilder *builder, const char *name, gboolean truth);

/* Appends @text to @to as a JSON string, or null where it is %NULL. */
void sgz_stdout_append_json (GString *to, const char *text);

/**
 * SgzGridColumn:
 * @title: its heading
 * @is_number: whether it is aligned at its end
 * @width: in half-width characters
 *
 * A column of a table on the terminal.
 */
typedef struct
{
  const char *title;
  gboolean is_number;
  int width;
} SgzGridColumn;

/* Widens the columns so that @cells fit. */
void sgz_grid_measure (SgzGridColumn *columns, size_t n_columns, char *const *cells);

/* Appends one line of the table, with its line break. */
void sgz_grid_append_row (GString *to, const SgzGridColumn *columns, size_t n_columns, char *const *cells);
void sgz_grid_append_head (GString *to, const SgzGridColumn *columns, size_t n_columns);

/* Measures and writes a whole table; @rows: (element-type GStrv). */
gboolean sgz_grid_write (SgzGridColumn *columns, size_t n_columns, GPtrArray *rows, GError **error);

G_END_DECLS
