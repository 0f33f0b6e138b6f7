/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of a letter between its text: to read, for their figures are the register's. */
#include "sgz-letter-table.h"

#include <glib/gi18n-lib.h>

#include "ui/ledger/sgz-ledger-cells.h"

/* The text gives what stands in it no more room than it must have: a table has this, in half-width columns, but not
 * more than a small screen has. */
#define TABLE_COLUMNS 84
#define MOST_WIDTH 760

/* So many rows are shown; the preview has all. */
#define MOST_ROWS 12

#define VIEW_KEY "sgz-letter-view"

static void
remove_clicked_cb (GtkButton *button, GtkTextChildAnchor *anchor)
{
  GtkTextView *view = g_object_get_data (G_OBJECT (button), VIEW_KEY);

  g_object_ref (anchor);
  sgz_letter_buffer_remove_table (SGZ_LETTER_BUFFER (gtk_text_view_get_buffer (view)), anchor);
  g_object_unref (anchor);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static GtkWidget *
make_head (GtkTextView *view, GtkTextChildAnchor *anchor, const SgzLetterBlock *block)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *attached = g_strdup_printf (_ ("Attached: %s"), block->text);
  GtkWidget *title = gtk_label_new (block->is_attached ? attached : block->text);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Take the Table Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take the Table Out"), -1);
  g_object_set_data (G_OBJECT (button), VIEW_KEY, view);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), anchor);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static void
attach_row (GtkGrid *grid, char *const *cells, int row, gboolean is_head)
{
  for (int i = 0; cells[i] != NULL; i++)
    {
      GtkWidget *cell = gtk_label_new (cells[i]);
      gtk_label_set_xalign (GTK_LABEL (cell), 0);
      gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (cell), 18);
      gtk_widget_set_tooltip_text (cell, cells[i]);
      gtk_widget_add_css_class (cell, is_head ? "caption-heading" : "caption");
      gtk_grid_attach (grid, cell, i, row, 1, 1);
    }
}

static GtkWidget *
make_grid (const SgzLetterBlock *block)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  attach_row (GTK_GRID (grid), block->columns, 0, TRUE);
  for (guint i = 0; i < block->rows->len && i < MOST_ROWS; i++)
    attach_row (GTK_GRID (grid), g_ptr_array_index (block->rows, i), (int)i + 1, FALSE);
  return grid;
}

static GtkWidget *
make_table (GtkTextView *view, GtkTextChildAnchor *anchor, const SgzLetterBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "letter-table");
  gtk_widget_set_size_request (
      box, MIN (sgz_ledger_cells_width (GTK_WIDGET (view), TABLE_COLUMNS), MOST_WIDTH), -1);
  gtk_widget_set_cursor_from_name (box, "default");
  gtk_box_append (GTK_BOX (box), make_head (view, anchor, block));
  gtk_box_append (GTK_BOX (box), make_grid (block));
  if (block->rows->len > MOST_ROWS)
    {
      guint more = block->rows->len - MOST_ROWS;
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more row; the preview shows all",
                                                          "and %u more rows; the preview shows all", more),
                                                more);
      GtkWidget *rest = gtk_label_new (words);
      gtk_label_set_xalign (GTK_LABEL (rest), 0);
      gtk_widget_add_css_class (rest, "dim-label");
      gtk_box_append (GTK_BOX (box), rest);
    }
  return box;
}

void
sgz_letter_table_show_all (GtkTextView *view)
{
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &at);
  do
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&at);
      const SgzLetterBlock *block = anchor != NULL ? sgz_letter_buffer_get_table (anchor) : NULL;
      if (block != NULL)
        gtk_text_view_add_child_at_anchor (view, make_table (view, anchor, block), anchor);
    }
  while (gtk_text_iter_forward_char (&at));
}
