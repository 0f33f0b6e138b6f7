/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a letter, from its head to its attachments. */
#include "sgz-letter-pages-private.h"

#include <string.h>

#define LINE_END "\342\200\250" /* U+2028, which does not end a paragraph */

/* Lines of the body that go along with the signature to another page. */
#define KEPT_LINES 2

/* Under the title of an attached table. */
#define TITLE_GAP 8.0

/**
 * Style:
 * @first: characters that the first line is in from @left
 * @left: characters that every line is in
 */
typedef struct
{
  SgzFontRole role;
  double size;
  PangoAlignment align;
  int first;
  int left;
  gboolean is_bold;
} Style;

static const Style body_style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT, SGZ_LETTER_INDENT };

static const Style heading_styles[] = {
  [SGZ_LETTER_HEADING_1] = { SGZ_FONT_HEAD, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT, SGZ_LETTER_INDENT },
  [SGZ_LETTER_HEADING_2] = { SGZ_FONT_KAI, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT, SGZ_LETTER_INDENT },
  [SGZ_LETTER_HEADING_3]
  = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT, SGZ_LETTER_INDENT, 0, TRUE },
};

/* --- a text --- */

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint)start;
  attribute->end_index = (guint)end;
  pango_attr_list_insert (attributes, attribute);
}

/* The text of @runs, with its attributes: what is bold, and characters as far apart as 28 in a line are. */
static char *
join_runs (SgzLetterPages *self, GPtrArray *runs, const Style *style, PangoAttrList *attributes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const SgzLetterRun *run = g_ptr_array_index (runs, i);
      gsize start = text->len;
      g_string_append (text, run->text);
      g_string_replace (text, "\n", LINE_END, 0);
      if (run->is_bold || style->is_bold)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, text->len);
    }
  if (style->size == SGZ_LETTER_BODY_SIZE)
    add_attribute (attributes,
                   pango_attr_letter_spacing_new ((int)((self->advance - style->size) * PANGO_SCALE)), 0,
                   G_MAXUINT);
  return g_string_free (text, FALSE);
}

/* (transfer none): the layout of @text, with marks for bold, which lives as long as the pages. */
static PangoLayout *
make_text (SgzLetterPages *self, const Style *style, const char *text, double width)
{
  g_autoptr (GPtrArray) runs = sgz_letter_split_bold (text);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *joined = join_runs (self, runs, style, attributes);
  PangoLayout *layout = pango_layout_copy (
      sgz_pages_set_text (self->pages, style->role, style->size, joined, width, style->align));

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_indent (layout, (int)(style->first * self->advance * PANGO_SCALE));
  /* Pango would spread a line that was ended by hand over the whole width. */
  pango_layout_set_justify (layout, style->align == PANGO_ALIGN_LEFT && strstr (joined, LINE_END) == NULL);
  pango_attr_list_unref (attributes);
  g_ptr_array_add (self->texts, layout);
  return layout;
}

static SgzLetterItem *
add_item (SgzLetterPages *self)
{
  SgzLetterItem item = { .height = self->pitch, .on_grid = TRUE };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, SgzLetterItem, self->items->len - 1);
}

/* The lines of @layout, from @x on, as items. Returns: how many */
static int
add_lines (SgzLetterPages *self, PangoLayout *layout, double x, double size)
{
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++)
    {
      SgzLetterItem *item = add_item (self);
      item->text = layout;
      item->line = i;
      item->x = x;
      item->size = size;
    }
  return n_lines;
}

static int
add_text (SgzLetterPages *self, const Style *style, const char *text)
{
  double left = style->left * self->advance;
  PangoLayout *layout = make_text (self, style, text, self->width - left);

  return add_lines (self, layout, self->pages->left + left, style->size);
}

static void
add_blanks (SgzLetterPages *self, int n_lines)
{
  for (int i = 0; i < n_lines; i++)
    add_item (self);
}

/* Between the title of an attached table and the table. */
static void
add_gap (SgzLetterPages *self)
{
  SgzLetterItem *item = add_item (self);

  item->on_grid = FALSE;
  item->height = TITLE_GAP;
}

/* The last @n_items stay on the page of what comes after them. */
static void
keep_with_next (SgzLetterPages *self, int n_items)
{
  for (guint i = self->items->len; i > 0 && n_items > 0; i--, n_items--)
    g_array_index (self->items, SgzLetterItem, i - 1).keeps_next = TRUE;
}

/* A title in lines of about equal length, each where it was ended by hand or where it is full. */
static void
add_title (SgzLetterPages *self, const char *title)
{
  const Style style = { SGZ_FONT_TITLE, SGZ_LETTER_TITLE_SIZE, PANGO_ALIGN_CENTER };
  g_auto (GStrv) lines = g_strsplit (title, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      sgz_pages_set_text (self->pages, style.role, style.size, lines[i], self->width, style.align);
      double used = sgz_pages_balance (self->pages, self->width);
      PangoLayout *layout = pango_layout_copy (self->pages->layout);
      g_ptr_array_add (self->texts, layout);
      int n_lines = add_lines (self, layout, self->pages->left + (self->width - used) / 2, style.size);
      for (guint j = self->items->len - (guint)n_lines; j < self->items->len; j++)
        {
          SgzLetterItem *item = &g_array_index (self->items, SgzLetterItem, j);
          item->height = SGZ_LETTER_TITLE_PITCH;
          item->on_grid = i == 0 && item->line == 0;
        }
      keep_with_next (self, n_lines);
    }
}

/* --- the parts of a letter --- */

static void
add_head (SgzLetterPages *self)
{
  const Style number_style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_CENTER };
  const Style recipients_style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT };
  g_autofree char *recipients = sgz_letter_words_get_recipients (self->letter);

  if (*sgz_letter_get_number (self->letter) != '\0')
    {
      g_autofree char *number = sgz_letter_escape (sgz_letter_get_number (self->letter));
      add_text (self, &number_style, number);
      add_blanks (self, SGZ_LETTER_NUMBER_GAP);
    }
  if (*sgz_letter_get_title (self->letter) != '\0')
    {
      add_title (self, sgz_letter_get_title (self->letter));
      add_blanks (self, 1);
    }
  if (*recipients != '\0')
    {
      g_autofree char *escaped = sgz_letter_escape (recipients);
      add_text (self, &recipients_style, escaped);
    }
}

/* A table in the text, under its title. */
static void
add_inner_table (SgzLetterPages *self, const SgzLetterBlock *block)
{
  const Style style = { SGZ_FONT_HEAD, SGZ_LETTER_SMALL_SIZE, PANGO_ALIGN_CENTER };
  g_autofree char *title = sgz_letter_escape (block->text);

  if (*title != '\0')
    keep_with_next (self, add_text (self, &style, title));
  sgz_letter_pages_add_table (self, block);
}

static void
add_body (SgzLetterPages *self)
{
  GPtrArray *blocks = sgz_letter_get_blocks (self->letter);

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      switch (block->type)
        {
        case SGZ_LETTER_PARAGRAPH:
          add_text (self, &body_style, block->text);
          break;
        case SGZ_LETTER_HEADING_1:
        case SGZ_LETTER_HEADING_2:
        case SGZ_LETTER_HEADING_3:
          keep_with_next (self, add_text (self, &heading_styles[block->type], block->text));
          break;
        case SGZ_LETTER_TABLE:
          if (!block->is_attached)
            add_inner_table (self, block);
          break;
        }
    }
}

/* One name under 附件: its further lines stand under its first character. */
static int
add_attachment_name (SgzLetterPages *self, guint index, GStrv titles)
{
  int label_length = (int)g_utf8_strlen (SGZ_LETTER_ATTACHMENT, -1);
  int left = SGZ_LETTER_INDENT + (index > 0 ? label_length : 0);
  Style style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT, 0, left };
  g_autofree char *number = sgz_letter_words_get_attachment_number (index, g_strv_length (titles));
  g_autofree char *title = sgz_letter_escape (titles[index]);
  g_autofree char *before = g_strconcat (index == 0 ? SGZ_LETTER_ATTACHMENT : "", number, NULL);
  g_autofree char *text = g_strconcat (before, title, NULL);
  PangoRectangle place;

  int n_lines = add_text (self, &style, text);
  PangoLayout *layout = g_ptr_array_index (self->texts, self->texts->len - 1);
  pango_layout_index_to_pos (layout, (int)strlen (before), &place);
  pango_layout_set_indent (layout, -place.x);
  pango_layout_set_justify (layout, FALSE);
  /* The narrower lines may be more. */
  g_array_set_size (self->items, self->items->len - (guint)n_lines);
  return add_lines (self, layout, self->pages->left + left * self->advance, style.size);
}

static void
add_attachment_names (SgzLetterPages *self)
{
  g_auto (GStrv) titles = sgz_letter_list_attachments (self->letter);
  int n_items = 1;

  if (titles[0] == NULL)
    return;
  add_blanks (self, 1);
  for (guint i = 0; titles[i] != NULL; i++)
    n_items += add_attachment_name (self, i, titles);
  keep_with_next (self, n_items);
}

static double
get_width (PangoLayout *layout)
{
  PangoRectangle extent;

  pango_layout_get_extents (layout, NULL, &extent);
  return (double)extent.width / PANGO_SCALE;
}

/* A line of the signature around the middle @at, within the text. Returns: where its middle is */
static double
add_signature_line (SgzLetterPages *self, const char *text, double at)
{
  const Style style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT };
  g_autofree char *escaped = sgz_letter_escape (text);
  PangoLayout *layout = make_text (self, &style, escaped, self->width);
  double width = get_width (layout);
  double x = CLAMP (at - width / 2, 0, MAX (0, self->width - width));

  add_lines (self, layout, self->pages->left + x, style.size);
  return x + width / 2;
}

/* The date has four characters free at the right; the body that issues it is in the middle above it. */
static void
add_signature (SgzLetterPages *self)
{
  const Style style = { SGZ_FONT_BODY, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT };
  const char *issuer = sgz_letter_get_issuer (self->letter);
  g_autofree char *day = sgz_letter_words_get_day (self->letter);
  double day_width = get_width (make_text (self, &style, day, self->width));
  double middle = self->width - SGZ_LETTER_DATE_RIGHT * self->advance - day_width / 2;

  if (*issuer == '\0' && *day == '\0')
    return;
  add_blanks (self, SGZ_LETTER_SIGNATURE_GAP);
  keep_with_next (self, SGZ_LETTER_SIGNATURE_GAP);
  if (*issuer != '\0')
    add_signature_line (self, issuer, middle);
  if (*issuer != '\0' && *day != '\0')
    keep_with_next (self, 1);
  if (*day != '\0')
    add_signature_line (self, day, middle);
}

static void
add_attached_tables (SgzLetterPages *self)
{
  const Style style = { SGZ_FONT_HEAD, SGZ_LETTER_BODY_SIZE, PANGO_ALIGN_LEFT };
  g_auto (GStrv) titles = sgz_letter_list_attachments (self->letter);
  GPtrArray *blocks = sgz_letter_get_blocks (self->letter);
  guint index = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SgzLetterBlock *block = g_ptr_array_index (blocks, i);
      if (block->type != SGZ_LETTER_TABLE || !block->is_attached)
        continue;
      g_autofree char *label = sgz_letter_words_get_attachment_label (index++, g_strv_length (titles));
      guint first = self->items->len;
      add_text (self, &style, label);
      g_array_index (self->items, SgzLetterItem, first).starts_page = TRUE;
      add_blanks (self, 1);
      add_title (self, block->text);
      add_gap (self);
      keep_with_next (self, (int)(self->items->len - first));
      sgz_letter_pages_add_table (self, block);
    }
}

static void
make_copies (SgzLetterPages *self)
{
  const Style style = { SGZ_FONT_BODY, SGZ_LETTER_SMALL_SIZE, PANGO_ALIGN_LEFT };
  g_autofree char *copies = sgz_letter_words_get_copies (self->letter);
  g_autofree char *escaped = sgz_letter_escape (copies);

  if (*copies == '\0')
    return;
  self->copies = make_text (self, &style, escaped, self->width - 2 * style.size);
  pango_layout_set_indent (self->copies, (int)(-3 * style.size * PANGO_SCALE));
}

void
sgz_letter_pages_add_all (SgzLetterPages *self)
{
  add_head (self);
  add_body (self);
  keep_with_next (self, KEPT_LINES);
  add_attachment_names (self);
  add_signature (self);
  add_attached_tables (self);
  make_copies (self);
}
