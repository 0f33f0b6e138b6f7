/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The leaves of a document that are no tables: its cover, and its pictures. */
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "sgz-pages-private.h"

/* Of the cover, in points, and as parts of the paper's height. */
#define COVER_TITLE_SIZE 30.0
#define COVER_LINE_SIZE 16.0
#define COVER_LINE_GAP 14.0
#define COVER_TITLE_AT 0.28
#define COVER_LINES_AT 0.62

/* Of the pictures. */
#define PICTURES_A_PAGE 2
#define PICTURE_GAP 12.0
#define CAPTION_SIZE 10.5
#define CAPTION_HEIGHT 34.0

/* So many pixels on the longer side are 150 an inch and more on a page. */
#define MOST_PIXELS 1100

static double
draw_text (SgzPages *pages, cairo_t *cr, SgzFontRole role, double size, const char *text, double y)
{
  double height = 0;
  PangoLayout *layout
      = sgz_pages_set_text (pages, role, size, text, pages->right - pages->left, PANGO_ALIGN_CENTER);

  sgz_pages_get_extent (pages, NULL, &height);
  cairo_move_to (cr, pages->left, y);
  pango_cairo_show_layout (cr, layout);
  return y + height;
}

void
sgz_pages_draw_cover (SgzPages *pages, cairo_t *cr)
{
  GPtrArray *lines = sgz_table_get_cover (pages->table);
  double y = pages->height * COVER_LINES_AT;

  draw_text (pages, cr, SGZ_FONT_TITLE, COVER_TITLE_SIZE, sgz_table_get_title (pages->table),
             pages->height * COVER_TITLE_AT);
  for (guint i = 0; i < lines->len; i++)
    y = draw_text (pages, cr, SGZ_FONT_BODY, COVER_LINE_SIZE, g_ptr_array_index (lines, i), y)
        + COVER_LINE_GAP;
}

/* --- pictures --- */

/* A pixel of cairo's is one number, with its colours multiplied by how much it covers. */
static void
copy_row (const guchar *from, guint32 *to, int width, gboolean has_alpha)
{
  int step = has_alpha ? 4 : 3;

  for (int x = 0; x < width; x++, from += step)
    {
      guint alpha = has_alpha ? from[3] : 255;
      to[x] = alpha << 24 | (guint)from[0] * alpha / 255 << 16 | (guint)from[1] * alpha / 255 << 8
              | (guint)from[2] * alpha / 255;
    }
}

static cairo_surface_t *
make_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    copy_row (gdk_pixbuf_read_pixels (pixbuf) + (gsize)y * (gsize)gdk_pixbuf_get_rowstride (pixbuf),
              (guint32 *)(void *)(cairo_image_surface_get_data (surface)
                                  + (gsize)y * (gsize)cairo_image_surface_get_stride (surface)),
              width, gdk_pixbuf_get_has_alpha (pixbuf));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* %NULL where it cannot be read; the page says so in its place. A small picture stays as it is. */
static cairo_surface_t *
read_picture (const char *path)
{
  int width = 0;
  int height = 0;
  gboolean is_image = gdk_pixbuf_get_file_info (path, &width, &height) != NULL;
  int most = MIN (MAX (width, height), MOST_PIXELS);
  g_autoptr (GdkPixbuf) pixbuf
      = is_image ? gdk_pixbuf_new_from_file_at_scale (path, most, most, TRUE, NULL) : NULL;
  g_autoptr (GdkPixbuf) upright = pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;

  return upright != NULL ? make_surface (upright) : NULL;
}

static void
surface_free (gpointer surface)
{
  if (surface != NULL)
    cairo_surface_destroy (surface);
}

gboolean
sgz_pages_read_pictures (SgzPages *pages, GCancellable *cancellable, GError **error)
{
  GArray *pictures = sgz_table_get_pictures (pages->table);

  pages->pictures = g_ptr_array_new_with_free_func (surface_free);
  for (guint i = 0; i < pictures->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_ptr_array_add (pages->pictures, read_picture (g_array_index (pictures, SgzPicture, i).path));
    }
  return TRUE;
}

int
sgz_pages_get_n_picture_pages (SgzPages *pages)
{
  guint n_pictures = sgz_table_get_pictures (pages->table)->len;

  return (int)((n_pictures + PICTURES_A_PAGE - 1) / PICTURES_A_PAGE);
}

/* In the middle of the room between @y and @y + @room, as large as fits. */
static void
draw_picture (SgzPages *pages, cairo_t *cr, cairo_surface_t *surface, double y, double room)
{
  double across = pages->right - pages->left;

  if (surface == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      draw_text (pages, cr, SGZ_FONT_BODY, CAPTION_SIZE, "（照片文件缺失或无法读取）", y + room / 2);
      return;
    }
  double width = cairo_image_surface_get_width (surface);
  double height = cairo_image_surface_get_height (surface);
  double scale = MIN (across / width, room / height);
  cairo_save (cr);
  cairo_translate (cr, pages->left + (across - width * scale) / 2, y + (room - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

void
sgz_pages_draw_pictures (SgzPages *pages, int leaf, cairo_t *cr)
{
  GArray *pictures = sgz_table_get_pictures (pages->table);
  double share = (pages->bottom - pages->top) / PICTURES_A_PAGE;
  guint first = (guint)leaf * PICTURES_A_PAGE;

  for (guint i = first; i < MIN (first + PICTURES_A_PAGE, pictures->len); i++)
    {
      double y = pages->top + share * (i - first);
      double room = share - CAPTION_HEIGHT - PICTURE_GAP;
      g_autofree char *caption
          = g_strdup_printf ("照片%u　%s", i + 1, g_array_index (pictures, SgzPicture, i).caption);
      draw_picture (pages, cr, g_ptr_array_index (pages->pictures, i), y, room);
      draw_text (pages, cr, SGZ_FONT_BODY, CAPTION_SIZE, caption, y + room + PICTURE_GAP / 2);
    }
}
