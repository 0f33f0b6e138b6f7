/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-csv.h"
#include "base/sgz-decimal.h"
#include "base/sgz-text.h"
#include "sgz-field.h"
#include "sgz-scheme-parameters.h"

enum
{
  CODE,
  DIMENSION,
  CLAUSE,
  INDICATOR,
  POINTS,
  METHOD,
  PARAMETERS,
  SOURCE,
  N_COLUMNS,
};

/* A refusal quotes the cell, which may be megabytes. */
#define REASON_LIMIT 1000

static const char *const headers[N_COLUMNS]
    = { "code", "dimension", "clause", "indicator", "max_points", "method", "parameters", "source_text" };

typedef struct
{
  SgzScheme *scheme;
  GHashTable *dimensions; /* title to the SgzSchemeNode */
  guint places[N_COLUMNS];
  int line;
} Reading;

static gboolean
refuse (int line, const char *column, const char *message, GError **error)
{
  g_autofree char *words = sgz_text_shorten (message, REASON_LIMIT);

  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, _ ("Line %d, column “%s”: %s"), line, column,
               words);
  return FALSE;
}

/* (transfer full): the line each row of @text begins on; empty lines are no rows. */
static GArray *
find_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean is_quoted = FALSE;
  gboolean is_begun = FALSE;
  int line = 1;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!is_begun && strchr (" \t\r\n", *p) == NULL)
        {
          is_begun = TRUE;
          g_array_append_val (lines, line);
        }
      if (*p == '"')
        is_quoted = !is_quoted;
      if (*p == '\n')
        {
          line++;
          is_begun = is_begun && is_quoted;
        }
    }
  return lines;
}

static gboolean
read_header (Reading *reading, GStrv row, GError **error)
{
  for (int column = 0; column < N_COLUMNS; column++)
    {
      guint place = 0;
      while (row[place] != NULL && g_strcmp0 (row[place], headers[column]) != 0)
        place++;
      if (row[place] == NULL)
        return refuse (reading->line, headers[column],
                       _ ("there is no such column; the first line names the columns"), error);
      reading->places[column] = place;
    }
  return TRUE;
}

/* The dimension a row is of: made at its first row, coded by the letters of that row's code. */
static SgzSchemeNode *
take_dimension (Reading *reading, const char *title, const char *code)
{
  SgzSchemeNode *dimension = g_hash_table_lookup (reading->dimensions, title);

  if (dimension != NULL)
    return dimension;
  size_t letters = 0;
  while (g_ascii_isalpha (code[letters]))
    letters++;
  g_autofree char *name = g_strndup (code, letters);
  if (letters == 0 || sgz_scheme_find_node (reading->scheme, name) != NULL)
    {
      g_free (name);
      name = g_strdup_printf ("D%u", sgz_scheme_get_dimensions (reading->scheme)->len + 1);
    }
  dimension = sgz_scheme_node_new (name, title, SGZ_METHOD_NONE, 0);
  if (sgz_scheme_add_node (reading->scheme, NULL, dimension, NULL) == NULL)
    return NULL;
  g_hash_table_insert (reading->dimensions, dimension->title, dimension);
  return dimension;
}

/* An apostrophe that keeps a text from being run as a formula is none of the text. */
static const char *
plain (const char *cell)
{
  return cell[0] == '\'' && cell[1] != '\0' && strchr ("=+-@\t\r", cell[1]) != NULL ? cell + 1 : cell;
}

static gboolean
add_indicator (Reading *reading, const char *dimension, SgzSchemeNode *node, GPtrArray *parts, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SgzSchemeNode *above = take_dimension (reading, dimension, node->code);
  gboolean is_added
      = above != NULL && sgz_scheme_add_node (reading->scheme, above->code, node, &failure) != NULL;

  if (above == NULL)
    sgz_scheme_node_free (node);
  if (is_added && node->role == SGZ_ROLE_POINTS)
    above->points += node->points;
  for (guint i = 0; i < parts->len; i++)
    {
      SgzSchemeNode *part = g_steal_pointer (&parts->pdata[i]);
      if (!is_added)
        sgz_scheme_node_free (part);
      else
        is_added = sgz_scheme_add_node (reading->scheme, node->code, part, &failure) != NULL;
    }
  return is_added
         || refuse (reading->line, headers[CODE],
                    failure != NULL ? failure->message : _ ("the code is taken"), error);
}

static gboolean
check_cells (const Reading *reading, const char *const *cells, gint64 *points, GError **error)
{
  const int needed[] = { CODE, DIMENSION, INDICATOR, POINTS, METHOD };
  g_autoptr (GError) failure = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (needed); i++)
    if (*cells[needed[i]] == '\0')
      return refuse (reading->line, headers[needed[i]], _ ("the cell is empty"), error);
  if (!sgz_decimal_parse (cells[POINTS], points, &failure))
    return refuse (reading->line, headers[POINTS], failure->message, error);
  if (*points < 0)
    return refuse (reading->line, headers[POINTS], _ ("points cannot be below 0"), error);
  if (sgz_scheme_find_node (reading->scheme, cells[CODE]) != NULL)
    return refuse (reading->line, headers[CODE], _ ("the code stands in another line too"), error);
  return TRUE;
}

static void
part_free (gpointer part)
{
  if (part != NULL)
    sgz_scheme_node_free (part);
}

static gboolean
read_row (Reading *reading, GStrv row, GError **error)
{
  const char *cells[N_COLUMNS];
  guint length = g_strv_length (row);
  gint64 points = 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);

  for (int i = 0; i < N_COLUMNS; i++)
    {
      if (reading->places[i] >= length)
        return refuse (reading->line, headers[i], _ ("the line ends before it"), error);
      cells[i] = plain (row[reading->places[i]]);
    }
  if (!check_cells (reading, cells, &points, error))
    return FALSE;
  g_autoptr (SgzSchemeNode) node
      = sgz_scheme_node_new (cells[CODE], cells[INDICATOR], SGZ_METHOD_NONE, points);
  node->clause = g_strdup (cells[CLAUSE]);
  node->words = g_strdup (cells[SOURCE]);
  if (!sgz_scheme_parameters_read (node, cells[METHOD], cells[PARAMETERS], parts, &failure))
    {
      g_autofree char *unknown = g_strdup_printf (_ ("there is no method “%s”"), cells[METHOD]);
      int column = g_str_equal (failure->message, unknown) ? METHOD : PARAMETERS;
      return refuse (reading->line, headers[column], failure->message, error);
    }
  return add_indicator (reading, cells[DIMENSION], g_steal_pointer (&node), parts, error);
}

SgzScheme *
sgz_scheme_csv_read (const char *text, const char *title, int year, GError **error)
{
  const char *start = g_str_has_prefix (text, "\xEF\xBB\xBF") ? text + 3 : text;
  g_autoptr (GPtrArray) rows = sgz_csv_parse (start, error);
  g_autoptr (GArray) lines = find_lines (start);
  g_autoptr (SgzScheme) scheme = sgz_scheme_new (title, year, 0);
  g_autoptr (GHashTable) dimensions = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { scheme, dimensions, { 0 }, 1 };
  gint64 total = 0;

  if (rows == NULL)
    return NULL;
  if (rows->len < 2)
    {
      refuse (1, headers[CODE], _ ("the table has no indicators"), error);
      return NULL;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      reading.line = i < lines->len ? g_array_index (lines, int, i) : (int)i + 1;
      if (!(i == 0 ? read_header (&reading, rows->pdata[i], error)
                   : read_row (&reading, rows->pdata[i], error)))
        return NULL;
    }
  for (guint i = 0; i < sgz_scheme_get_dimensions (scheme)->len; i++)
    total += ((const SgzSchemeNode *)sgz_scheme_get_dimensions (scheme)->pdata[i])->points;
  if (!sgz_scheme_set_total (scheme, total, error) || !sgz_scheme_add_usual_bands (scheme, error)
      || !sgz_scheme_add_usual_assessors (scheme, error))
    return NULL;
  return g_steal_pointer (&scheme);
}

static void
write_row (GString *to, const SgzSchemeNode *node)
{
  g_autofree char *points = sgz_decimal_format (node->points);
  g_autofree char *parameters = sgz_scheme_parameters_write (node);

  /* Whole points are written without decimals, as the example has them. */
  if (g_str_has_suffix (points, ".00"))
    points[strlen (points) - 3] = '\0';
  const char *const cells[N_COLUMNS] = { node->code,
                                         node->parent->title,
                                         node->clause != NULL ? node->clause : "",
                                         node->title,
                                         points,
                                         sgz_scheme_parameters_get_form (node),
                                         parameters,
                                         node->words != NULL ? node->words : "" };
  for (int i = 0; i < N_COLUMNS; i++)
    {
      sgz_csv_append_text (to, cells[i]);
      g_string_append_c (to, i + 1 < N_COLUMNS ? ',' : '\n');
    }
}

char *
sgz_scheme_csv_write (const SgzScheme *scheme, GError **error)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (text, "%s%s", headers[i], i + 1 < N_COLUMNS ? "," : "\n");
  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->depth > 3
          || (node->depth == 1 && (node->role != SGZ_ROLE_POINTS || node->children->len == 0)))
        {
          g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_RECORD,
                       _ ("The CSV form cannot hold %s %s; export the scheme as a workbook"), node->code,
                       node->title);
          return NULL;
        }
      if (node->depth == 2)
        write_row (text, node);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
