/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-csv.h"
#include "base/sgz-decimal.h"
#include "sgz-evaluate-private.h"
#include "sgz-stdout-private.h"

#define N_BEFORE 4
#define N_AFTER 4

char *
sgz_evaluate_name_county (SgzStore *store, const char *code)
{
  g_autoptr (SgzRecord) division = sgz_store_find (store, &sgz_kind_division, code, NULL);

  return g_strdup (division != NULL ? sgz_record_get_text (division, "name") : code);
}

const char *
sgz_evaluate_get_band (const SgzEvaluation *evaluation, const SgzEvaluated *evaluated)
{
  const GPtrArray *bands = sgz_scheme_get_bands (evaluation->scheme->scheme);

  if (evaluated->total < 0 || evaluated->grade.band < 0)
    return NULL;
  return ((const SgzGradeBand *)bands->pdata[evaluated->grade.band])->name;
}

static char *
format_field (const SgzEvaluated *evaluated, const char *code)
{
  return sgz_record_format (evaluated->sheet, sgz_kind_get_field (&sgz_kind_sheet, code));
}

static char *
format_rank (int rank)
{
  return rank > 0 ? g_strdup_printf ("%d", rank) : g_strdup ("");
}

static GStrv
make_row (const char *county, const SgzEvaluation *evaluation, const SgzEvaluated *evaluated)
{
  guint n = sgz_scheme_get_dimensions (evaluation->scheme->scheme)->len;
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (county));
  g_ptr_array_add (cells, format_field (evaluated, "name"));
  g_ptr_array_add (cells, format_field (evaluated, "audience"));
  g_ptr_array_add (cells, format_field (evaluated, "state"));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, sgz_decimal_format (evaluated->dimensions[i]));
  g_ptr_array_add (cells, evaluated->total >= 0 ? sgz_decimal_format (evaluated->total) : g_strdup (""));
  g_ptr_array_add (cells, g_strdup (sgz_evaluate_get_band (evaluation, evaluated)));
  if (cells->pdata[cells->len - 1] == NULL)
    cells->pdata[cells->len - 1] = g_strdup ("");
  g_ptr_array_add (cells, format_rank (evaluated->grade.rank));
  g_ptr_array_add (cells, format_rank (evaluated->city_rank));
  g_ptr_array_add (cells, NULL);
  return (GStrv)g_ptr_array_free (cells, FALSE);
}

static SgzGridColumn *
make_columns (const SgzEvaluation *evaluation, size_t *n_columns)
{
  static const char *const before[N_BEFORE] = { "县(区)", "评价对象", "类别", "状态" };
  static const char *const after[N_AFTER] = { "总分", "等次", "名次", "全市名次" };
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (evaluation->scheme->scheme);
  SgzGridColumn *columns = g_new0 (SgzGridColumn, N_BEFORE + N_AFTER + dimensions->len);
  size_t n = 0;

  for (size_t i = 0; i < N_BEFORE; i++)
    columns[n++].title = before[i];
  for (guint i = 0; i < dimensions->len; i++)
    columns[n++] = (SgzGridColumn){ ((const SgzSchemeNode *)dimensions->pdata[i])->title, TRUE, 0 };
  for (size_t i = 0; i < N_AFTER; i++)
    columns[n++] = (SgzGridColumn){ after[i], i != 1, 0 };
  *n_columns = n;
  return columns;
}

static gboolean
write_csv (const SgzGridColumn *columns, size_t n_columns, GPtrArray *rows, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row <= rows->len; row++)
    for (size_t i = 0; i < n_columns; i++)
      {
        char *const *cells = row > 0 ? rows->pdata[row - 1] : NULL;
        sgz_csv_append_text (text, cells != NULL ? cells[i] : columns[i].title);
        g_string_append (text, i + 1 < n_columns ? "," : "\r\n");
      }
  return sgz_stdout_write (text->str, error);
}

/* (element-type GStrv): sheets of one county follow each other, so that its name is looked up once. */
static GPtrArray *
make_rows (SgzStore *store, const SgzEvaluation *evaluation)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  const char *code = NULL;
  g_autofree char *county = NULL;

  for (guint i = 0; i < evaluation->sheets->len; i++)
    {
      const SgzEvaluated *evaluated = evaluation->sheets->pdata[i];
      if (g_strcmp0 (code, evaluated->county) != 0)
        {
          g_free (county);
          county = sgz_evaluate_name_county (store, evaluated->county);
          code = evaluated->county;
        }
      g_ptr_array_add (rows, make_row (county, evaluation, evaluated));
    }
  return rows;
}

gboolean
sgz_evaluate_write_rows (SgzStore *store, GPtrArray *evaluations, SgzListing format, GError **error)
{
  for (guint i = 0; i < evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = evaluations->pdata[i];
      g_autoptr (GPtrArray) rows = make_rows (store, evaluation);
      size_t n_columns = 0;
      g_autofree SgzGridColumn *columns = make_columns (evaluation, &n_columns);
      /* Schemes have different dimensions: each has a table of its own, an empty line between. */
      if ((i > 0 && !sgz_stdout_line ("", error))
          || !(format == SGZ_LISTING_CSV ? write_csv (columns, n_columns, rows, error)
                                         : sgz_grid_write (columns, n_columns, rows, error)))
        return FALSE;
    }
  return TRUE;
}
