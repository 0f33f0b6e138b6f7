/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-list.h"

#include <glib/gi18n-lib.h>

struct _SgzScoreList
{
  AdwBin parent_instance;

  const SgzScoreFigures *figures;
  GtkStringList *ids;
  GPtrArray *bound; /* (element-type GtkListItem): those that show something now */

  GtkListView *view;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (SgzScoreList, sgz_score_list, ADW_TYPE_BIN)

enum
{
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- rows --- */

static GtkWidget *
add_label (GtkBox *box, const char *style, gboolean is_right)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_right ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_right ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, !is_right);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return label;
}

static void
setup_cb (SgzScoreList *self G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  add_label (GTK_BOX (box), "body", FALSE);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (add_label (GTK_BOX (line), "caption", FALSE), "dim-label");
  gtk_widget_add_css_class (add_label (GTK_BOX (line), "caption", TRUE), "numeric");
  gtk_list_item_set_child (item, box);
}

static char *
format_state (const SgzEvaluated *sheet)
{
  g_autofree char *state = sgz_record_format (sheet->sheet, sgz_kind_get_field (&sgz_kind_sheet, "state"));
  const char *drawn = sgz_record_get_number (sheet->sheet, "is_drawn") != 0 ? " · 抽查" : "";

  if (sheet->result != NULL && sheet->result->n_missing > 0)
    {
      g_autofree char *missing = g_strdup_printf (_ ("%d missing"), sheet->result->n_missing);
      return g_strdup_printf ("%s · %s%s", state, missing, drawn);
    }
  return g_strconcat (state, drawn, NULL);
}

static void
fill_row (SgzScoreList *self, GtkListItem *item)
{
  const char *id = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const SgzEvaluated *sheet = sgz_score_figures_find (self->figures, id);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *state = gtk_widget_get_first_child (gtk_widget_get_next_sibling (name));

  if (sheet == NULL)
    return;
  g_autofree char *state_text = format_state (sheet);
  g_autofree char *total = sgz_evaluated_format_total (sheet, sgz_score_figures_get_scheme (self->figures));
  gtk_label_set_label (GTK_LABEL (name), sgz_record_get_text (sheet->sheet, "name"));
  gtk_widget_set_tooltip_text (name, sgz_record_get_text (sheet->sheet, "name"));
  gtk_label_set_label (GTK_LABEL (state), state_text);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (state)), total);
}

static void
bind_cb (SgzScoreList *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  fill_row (self, item);
}

static void
unbind_cb (SgzScoreList *self, GtkListItem *item)
{
  g_ptr_array_remove (self->bound, item);
}

/* --- what is selected --- */

static void
selected_cb (SgzScoreList *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static guint
find_first (SgzScoreList *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_is_empty (set) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (set);
}

const char *
sgz_score_list_get_shown (SgzScoreList *list)
{
  guint first = find_first (list);

  return first != GTK_INVALID_LIST_POSITION ? gtk_string_list_get_string (list->ids, first) : NULL;
}

GPtrArray *
sgz_score_list_get_selected (SgzScoreList *list)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (list->selection));

  for (guint64 i = 0; i < gtk_bitset_get_size (set); i++)
    g_ptr_array_add (ids,
                     g_strdup (gtk_string_list_get_string (list->ids, gtk_bitset_get_nth (set, (guint)i))));
  return ids;
}

static void
select_at (SgzScoreList *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

gboolean
sgz_score_list_step (SgzScoreList *list, int n_steps)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list->ids));
  guint first = find_first (list);
  int at = first != GTK_INVALID_LIST_POSITION ? (int)first + n_steps : 0;

  if (at < 0 || at >= (int)n)
    return FALSE;
  select_at (list, (guint)at);
  return TRUE;
}

void
sgz_score_list_select (SgzScoreList *list, const char *sheet)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list->ids)); i++)
    if (g_strcmp0 (gtk_string_list_get_string (list->ids, i), sheet) == 0)
      select_at (list, i);
}

/* --- what is shown --- */

static gboolean
is_same (SgzScoreList *self, GPtrArray *sheets)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->ids)) != sheets->len)
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    if (g_strcmp0 (gtk_string_list_get_string (self->ids, i),
                   sgz_record_get_id (((const SgzEvaluated *)sheets->pdata[i])->sheet))
        != 0)
      return FALSE;
  return TRUE;
}

static void
replace_ids (SgzScoreList *self, GPtrArray *sheets)
{
  g_autofree char *shown = g_strdup (sgz_score_list_get_shown (self));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < sheets->len; i++)
    g_ptr_array_add (ids, (gpointer)sgz_record_get_id (((const SgzEvaluated *)sheets->pdata[i])->sheet));
  g_ptr_array_add (ids, NULL);
  gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)),
                          (const char *const *)ids->pdata);
  sgz_score_list_select (self, shown);
  if (sgz_score_list_get_shown (self) == NULL && sheets->len > 0)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
}

void
sgz_score_list_show (SgzScoreList *list, const SgzScoreFigures *figures)
{
  list->figures = figures;
  if (is_same (list, figures->evaluation->sheets))
    for (guint i = 0; i < list->bound->len; i++)
      fill_row (list, list->bound->pdata[i]);
  else
    replace_ids (list, figures->evaluation->sheets);
}

/* --- the widget --- */

static void
sgz_score_list_dispose (GObject *object)
{
  g_clear_object (&SGZ_SCORE_LIST (object)->ids);
  G_OBJECT_CLASS (sgz_score_list_parent_class)->dispose (object);
}

static void
sgz_score_list_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_SCORE_LIST (object)->bound);
  G_OBJECT_CLASS (sgz_score_list_parent_class)->finalize (object);
}

static void
sgz_score_list_class_init (SgzScoreListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_score_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_score_list_finalize;
  signals[SELECTED] = g_signal_new ("selected", SGZ_TYPE_SCORE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-score-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzScoreList, view);
  gtk_widget_class_bind_template_child (widget_class, SgzScoreList, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
sgz_score_list_init (SgzScoreList *self)
{
  self->ids = gtk_string_list_new (NULL);
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (self->ids));
}
