/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-letter-pages-private.h"

/* 20 mm to bind at, 12 mm to the right, 18 mm above and below. */
#define MARGIN_LEFT SGZ_PAGES_MM (20)
#define MARGIN_RIGHT SGZ_PAGES_MM (12)
#define MARGIN_TOP SGZ_PAGES_MM (18)
#define MARGIN_BOTTOM SGZ_PAGES_MM (18)

/* Between a section and what stands above it. */
#define SECTION_GAP 18.0

/* 四号, of a section's heading. */
#define SECTION_SIZE 14.0

G_DEFINE_FINAL_TYPE (SgzPages, sgz_pages, G_TYPE_OBJECT)

static void
sgz_pages_finalize (GObject *object)
{
  SgzPages *self = SGZ_PAGES (object);

  g_clear_pointer (&self->letter_pages, sgz_letter_pages_free);
  g_clear_object (&self->layout);
  g_clear_object (&self->context);
  g_clear_pointer (&self->fonts, sgz_fonts_free);
  g_clear_object (&self->map);
  g_clear_object (&self->table);
  g_clear_pointer (&self->head, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_free (self->columns);
  g_free (self->head_rows);
  g_free (self->row_heights);
  G_OBJECT_CLASS (sgz_pages_parent_class)->finalize (object);
}

static void
sgz_pages_class_init (SgzPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_pages_finalize;
}

static void
sgz_pages_init (SgzPages *self)
{
  self->starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
}

/* The pages have a font map of their own, because Pango's objects are one thread's; and no hinting, so that lines
 * break on the screen where they break on paper. */
static void
set_up_text (SgzPages *pages, int n_roles)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  pages->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (pages->map), 72.0);
  pages->context = pango_font_map_create_context (pages->map);
  pango_context_set_language (pages->context, pango_language_from_string ("zh-cn"));
  pango_context_set_round_glyph_positions (pages->context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pages->context, options);
  cairo_font_options_destroy (options);
  pages->layout = pango_layout_new (pages->context);
  pango_layout_set_wrap (pages->layout, PANGO_WRAP_WORD_CHAR);
  pages->fonts = sgz_fonts_new (pages->map, n_roles);
}

static void
set_up_paper (SgzPages *pages)
{
  gboolean is_a3 = sgz_table_get_paper (pages->table) == SGZ_PAPER_A3;
  double shorter = SGZ_PAGES_MM (is_a3 ? 297 : 210);
  double longer = SGZ_PAGES_MM (is_a3 ? 420 : 297);
  gboolean is_landscape = sgz_table_get_landscape (pages->table);

  pages->width = is_landscape ? longer : shorter;
  pages->height = is_landscape ? shorter : longer;
  pages->left = MARGIN_LEFT;
  pages->right = pages->width - MARGIN_RIGHT;
  pages->top = MARGIN_TOP;
  pages->bottom = pages->height - MARGIN_BOTTOM;
  pages->start = pages->top;
}

/* The pages of one table, which starts below @before, or on the first page where that is NULL. */
static SgzPages *
lay_out_table (SgzTable *table, SgzPages *before, SgzProgressFunc progress, gpointer user_data,
               GCancellable *cancellable, GError **error)
{
  if (!sgz_table_keep (table, cancellable, error))
    return NULL;
  g_autoptr (SgzPages) pages = g_object_new (SGZ_TYPE_PAGES, NULL);
  pages->table = g_object_ref (table);
  pages->n_columns = sgz_table_get_n_columns (table);
  pages->n_rows = sgz_table_get_n_rows (table);
  set_up_text (pages, SGZ_FONT_TABLE_ROLES);
  set_up_paper (pages);
  if (sgz_table_get_cover (table)->len > 0)
    pages->first_page = 1;
  if (before != NULL)
    {
      pages->first_page = before->first_page + sgz_pages_get_n_own (before) - 1;
      pages->start = before->end + SECTION_GAP;
    }
  if (!sgz_pages_lay_out (pages, progress, user_data, cancellable, error))
    return NULL;
  return g_steal_pointer (&pages);
}

SgzPages *
sgz_pages_new (SgzTable *table, SgzProgressFunc progress, gpointer user_data, GCancellable *cancellable,
               GError **error)
{
  g_return_val_if_fail (SGZ_IS_TABLE (table) && sgz_table_get_n_columns (table) > 0, NULL);

  GPtrArray *sections = sgz_table_get_sections (table);
  g_autoptr (SgzPages) pages = lay_out_table (table, NULL, progress, user_data, cancellable, error);
  SgzPages *before = pages;
  for (guint i = 0; before != NULL && i < sections->len; i++)
    {
      before = lay_out_table (g_ptr_array_index (sections, i), before, NULL, NULL, cancellable, error);
      if (before != NULL)
        g_ptr_array_add (pages->parts, before);
    }
  return before != NULL && sgz_pages_read_pictures (pages, cancellable, error) ? g_steal_pointer (&pages)
                                                                               : NULL;
}

SgzPages *
sgz_pages_new_for_letter (SgzLetter *letter, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_LETTER (letter), NULL);

  g_autoptr (SgzPages) pages = g_object_new (SGZ_TYPE_PAGES, NULL);
  set_up_text (pages, SGZ_FONT_ROLES);
  pages->letter_pages = sgz_letter_pages_new (pages, letter, cancellable, error);
  return pages->letter_pages != NULL ? g_steal_pointer (&pages) : NULL;
}

SgzTable *
sgz_pages_get_table (SgzPages *pages)
{
  return pages->table;
}

SgzLetter *
sgz_pages_get_letter (SgzPages *pages)
{
  return pages->letter_pages != NULL ? sgz_letter_pages_get_letter (pages->letter_pages) : NULL;
}

SgzPagesInfo
sgz_pages_get_info (SgzPages *pages)
{
  SgzLetter *letter = sgz_pages_get_letter (pages);

  if (letter != NULL)
    return (SgzPagesInfo){ .document = sgz_letter_get_document (letter),
                           .title = sgz_letter_get_flat_title (letter),
                           .company = sgz_letter_get_issuer (letter),
                           .file_name = sgz_letter_get_file_name (letter),
                           .is_masked = sgz_letter_get_masked (letter),
                           .paper = SGZ_PAPER_A4 };
  return (SgzPagesInfo){ .document = sgz_table_get_document (pages->table),
                         .title = sgz_table_get_title (pages->table),
                         .company = sgz_table_get_company (pages->table),
                         .file_name = sgz_table_get_file_name (pages->table),
                         .is_masked = sgz_table_get_masked (pages->table),
                         .paper = sgz_table_get_paper (pages->table),
                         .is_landscape = sgz_table_get_landscape (pages->table) };
}

int
sgz_pages_get_n_pages (SgzPages *pages)
{
  if (pages->letter_pages != NULL)
    return sgz_letter_pages_get_n_pages (pages->letter_pages);
  return sgz_pages_get_n_table_pages (pages) + sgz_pages_get_n_picture_pages (pages);
}

int
sgz_pages_get_n_table_pages (SgzPages *pages)
{
  SgzPages *last = pages->parts->len > 0 ? g_ptr_array_index (pages->parts, pages->parts->len - 1) : pages;

  return last->first_page + sgz_pages_get_n_own (last);
}

int
sgz_pages_get_n_own (SgzPages *pages)
{
  return (int)pages->starts->len;
}

gboolean
sgz_pages_has_heading (SgzPages *pages)
{
  return sgz_table_is_section (pages->table) && !sgz_table_has_own_page (pages->table);
}

SgzFontRole
sgz_pages_get_title_role (SgzPages *pages)
{
  return sgz_pages_has_heading (pages) ? SGZ_FONT_HEAD : SGZ_FONT_TITLE;
}

double
sgz_pages_get_title_size (SgzPages *pages)
{
  return sgz_pages_has_heading (pages) ? SECTION_SIZE : sgz_lines_get_title_size (pages->table);
}

void
sgz_pages_get_size (SgzPages *pages, double *width, double *height)
{
  *width = pages->width;
  *height = pages->height;
}

const char *const *
sgz_pages_get_fonts (SgzPages *pages)
{
  return sgz_fonts_get_sentences (pages->fonts);
}

PangoLayout *
sgz_pages_set_text (SgzPages *pages, SgzFontRole role, double size, const char *text, double width,
                    PangoAlignment align)
{
  PangoFontDescription *font
      = pango_font_description_copy_static (sgz_fonts_get_description (pages->fonts, role));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (pages->layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (pages->layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_alignment (pages->layout, align);
  pango_layout_set_text (pages->layout, text, -1);
  return pages->layout;
}

void
sgz_pages_get_extent (SgzPages *pages, double *width, double *height)
{
  int layout_width = 0;
  int layout_height = 0;

  pango_layout_get_size (pages->layout, &layout_width, &layout_height);
  if (width != NULL)
    *width = (double)layout_width / PANGO_SCALE;
  if (height != NULL)
    *height = (double)layout_height / PANGO_SCALE;
}

double
sgz_pages_measure (SgzPages *pages, SgzFontRole role, double size, const char *text, double width)
{
  double height = 0;

  sgz_pages_set_text (pages, role, size, text, width, PANGO_ALIGN_LEFT);
  sgz_pages_get_extent (pages, NULL, &height);
  return height;
}
