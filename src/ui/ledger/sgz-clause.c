/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-clause.h"

#include <gio/gio.h>
#include <string.h>

#include "base/sgz-csv.h"

/* The widest a line of a tooltip is, in half-width columns: GTK does not wrap them, and a clause can be longer than a screen. */
#define TIP_WIDTH 88

#define CLAUSES SGZ_RESOURCE_ROOT "/seed/guideline_clauses.csv"

enum
{
  COLUMN_CODE,
  COLUMN_PARENT,
  COLUMN_TITLE,
  COLUMN_TEXT,
  N_COLUMNS
};

static GPtrArray *
read_clauses (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (CLAUSES, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  GPtrArray *rows = bytes != NULL ? sgz_csv_parse (g_bytes_get_data (bytes, NULL), &error) : NULL;

  /* It is compiled in: if it cannot be read the program was built wrong. */
  if (rows == NULL)
    g_error ("%s: %s", CLAUSES, error->message);
  return rows;
}

static const char *const *
find_clause (const char *clause)
{
  static GPtrArray *rows = NULL;

  if (rows == NULL)
    rows = read_clauses ();
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = g_ptr_array_index (rows, i);
      if (strcmp (row[COLUMN_CODE], clause) == 0 && g_strv_length ((char **)row) >= N_COLUMNS)
        return row;
    }
  return NULL;
}

char *
sgz_clause_format (const char *clause)
{
  if (g_ascii_isdigit (*clause))
    return g_strdup_printf ("附件2 §%s", clause);
  if (g_str_has_prefix (clause, "附件"))
    return g_strdup (clause);
  return g_strdup_printf ("正文 %s", clause);
}

char *
sgz_clause_quote (const char *clause)
{
  g_autofree char *place = sgz_clause_format (clause);
  const char *const *row = g_ascii_isdigit (*clause) ? find_clause (clause) : NULL;

  if (row == NULL)
    return g_steal_pointer (&place);
  return g_strdup_printf ("%s %s\n%s", place, row[COLUMN_TITLE], row[COLUMN_TEXT]);
}

char *
sgz_clause_format_tip (const char *note, const char *clause)
{
  g_autofree char *quote = sgz_clause_quote (clause);
  g_autofree char *text = g_strdup_printf ("%s%s%s", note, *note != '\0' ? "\n" : "", quote);
  g_autoptr (GString) tip = g_string_new (NULL);
  int width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      /* No line begins with a comma, and no number is broken. */
      if (width >= TIP_WIDTH && g_unichar_iswide (c) && !g_unichar_ispunct (c))
        {
          g_string_append_c (tip, '\n');
          width = 0;
        }
      g_string_append_unichar (tip, c);
      width = c == '\n' ? 0 : width + (g_unichar_iswide (c) ? 2 : 1);
    }
  return g_string_free (g_steal_pointer (&tip), FALSE);
}
