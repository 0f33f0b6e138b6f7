/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-table.h"

#include "sgz-table-private.h"

G_DEFINE_FINAL_TYPE (SgzTable, sgz_table, G_TYPE_OBJECT)

static void
column_clear (gpointer data)
{
  g_free (((SgzColumn *)data)->title);
}

static void
group_clear (gpointer data)
{
  g_free (((SgzColumnGroup *)data)->title);
}

static void
row_clear (gpointer data)
{
  g_free (((SgzRow *)data)->cells);
}

static void
picture_clear (gpointer data)
{
  g_free (((SgzPicture *)data)->path);
  g_free (((SgzPicture *)data)->caption);
}

static void
chart_clear (gpointer data)
{
  g_free (((SgzChart *)data)->title);
}

static void
sgz_table_finalize (GObject *object)
{
  SgzTable *self = SGZ_TABLE (object);

  sgz_table_clear_source (self);
  g_free (self->title);
  g_free (self->issuer);
  g_free (self->period);
  g_free (self->unit);
  g_free (self->file_name);
  g_free (self->origin);
  g_free (self->sheet_name);
  g_free (self->company);
  g_free (self->document);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->sheets);
  g_array_unref (self->charts);
  g_ptr_array_unref (self->cover);
  g_array_unref (self->pictures);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->columns);
  g_array_unref (self->groups);
  g_array_unref (self->rows);
  g_array_unref (self->order);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (sgz_table_parent_class)->finalize (object);
}

static void
sgz_table_class_init (SgzTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_table_finalize;
}

static void
sgz_table_init (SgzTable *self)
{
  self->cover = g_ptr_array_new_with_free_func (g_free);
  self->pictures = g_array_new (FALSE, FALSE, sizeof (SgzPicture));
  g_array_set_clear_func (self->pictures, picture_clear);
  self->paper = SGZ_PAPER_A4;
  self->landscape = TRUE;
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (SgzColumn));
  self->groups = g_array_new (FALSE, TRUE, sizeof (SgzColumnGroup));
  self->rows = g_array_new (FALSE, TRUE, sizeof (SgzRow));
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  self->texts = g_string_chunk_new (4096);
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  self->charts = g_array_new (FALSE, FALSE, sizeof (SgzChart));
  g_array_set_clear_func (self->charts, chart_clear);
  g_array_set_clear_func (self->columns, column_clear);
  g_array_set_clear_func (self->groups, group_clear);
  g_array_set_clear_func (self->rows, row_clear);
}

SgzTable *
sgz_table_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  SgzTable *self = g_object_new (SGZ_TYPE_TABLE, NULL);
  self->title = g_strdup (title);
  return self;
}

static void
replace_text (char **to, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*to);
  *to = copy;
}

void
sgz_table_set_unit_line (SgzTable *table, const char *issuer, const char *period, const char *unit)
{
  replace_text (&table->issuer, issuer);
  replace_text (&table->period, period);
  replace_text (&table->unit, unit);
}

void
sgz_table_set_file_name (SgzTable *table, const char *name)
{
  replace_text (&table->file_name, name);
}

void
sgz_table_set_origin (SgzTable *table, const char *origin)
{
  replace_text (&table->origin, origin);
}

void
sgz_table_set_subject (SgzTable *table, const char *sheet_name, const char *company)
{
  replace_text (&table->sheet_name, sheet_name);
  replace_text (&table->company, company);
}

void
sgz_table_add_note (SgzTable *table, const char *note)
{
  g_return_if_fail (note != NULL);

  g_ptr_array_add (table->notes, g_strdup (note));
}

void
sgz_table_set_signed_off (SgzTable *table, gboolean signed_off)
{
  table->signed_off = signed_off;
}

void
sgz_table_set_paper (SgzTable *table, SgzPaper paper, gboolean landscape)
{
  table->paper = paper;
  table->landscape = landscape;
}

const char *
sgz_table_get_title (SgzTable *table)
{
  return table->title;
}

const char *
sgz_table_get_issuer (SgzTable *table)
{
  return table->issuer;
}

const char *
sgz_table_get_period (SgzTable *table)
{
  return table->period;
}

const char *
sgz_table_get_unit (SgzTable *table)
{
  return table->unit;
}

const char *
sgz_table_get_file_name (SgzTable *table)
{
  return table->file_name != NULL ? table->file_name : table->title;
}

const char *
sgz_table_get_origin (SgzTable *table)
{
  return table->origin;
}

const char *
sgz_table_get_sheet_name (SgzTable *table)
{
  return table->sheet_name;
}

const char *
sgz_table_get_company (SgzTable *table)
{
  return table->company;
}

GPtrArray *
sgz_table_get_notes (SgzTable *table)
{
  return table->notes;
}

gboolean
sgz_table_get_signed_off (SgzTable *table)
{
  return table->signed_off;
}

SgzPaper
sgz_table_get_paper (SgzTable *table)
{
  return table->paper;
}

gboolean
sgz_table_get_landscape (SgzTable *table)
{
  return table->landscape;
}

void
sgz_table_set_document (SgzTable *table, const char *id, gboolean is_masked)
{
  replace_text (&table->document, id);
  table->is_masked = is_masked;
}

const char *
sgz_table_get_document (SgzTable *table)
{
  return table->document;
}

gboolean
sgz_table_get_masked (SgzTable *table)
{
  return table->is_masked;
}

void
sgz_table_add_section (SgzTable *table, SgzTable *section)
{
  g_return_if_fail (!table->is_section && section->sections->len == 0);

  section->is_section = TRUE;
  sgz_table_set_paper (section, table->paper, table->landscape);
  g_ptr_array_add (table->sections, section);
}

GPtrArray *
sgz_table_get_sections (SgzTable *table)
{
  return table->sections;
}

gboolean
sgz_table_is_section (SgzTable *table)
{
  return table->is_section;
}

void
sgz_table_set_own_page (SgzTable *table)
{
  table->has_own_page = TRUE;
}

gboolean
sgz_table_has_own_page (SgzTable *table)
{
  return table->has_own_page;
}

void
sgz_table_add_cover_line (SgzTable *table, const char *line)
{
  g_ptr_array_add (table->cover, g_strdup (line));
}

GPtrArray *
sgz_table_get_cover (SgzTable *table)
{
  return table->cover;
}

void
sgz_table_add_picture (SgzTable *table, const char *path, const char *caption)
{
  SgzPicture picture = { g_strdup (path), g_strdup (caption) };

  g_array_append_val (table->pictures, picture);
}

GArray *
sgz_table_get_pictures (SgzTable *table)
{
  return table->pictures;
}

void
sgz_table_add_sheet (SgzTable *table, SgzTable *sheet)
{
  g_return_if_fail (!sheet->is_section && sheet->sheets->len == 0);

  sheet->is_section = TRUE;
  g_ptr_array_add (table->sheets, sheet);
}

GPtrArray *
sgz_table_get_sheets (SgzTable *table)
{
  return table->sheets;
}

void
sgz_table_add_chart (SgzTable *table, SgzChartType type, const char *title, int category, int first,
                     int n_columns)
{
  SgzChart chart = { type, g_strdup (title), category, first, n_columns };

  g_array_append_val (table->charts, chart);
}

GArray *
sgz_table_get_charts (SgzTable *table)
{
  return table->charts;
}
