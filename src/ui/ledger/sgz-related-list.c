/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-related-list-private.h"

#include <glib/gi18n-lib.h>

#include "sgz-ledger-cells.h"

G_DEFINE_FINAL_TYPE (SgzRelatedList, sgz_related_list, ADW_TYPE_BIN)

/* --- what is listed --- */

/* The day by which records of the kind are ordered, if they are. */
static const SgzField *
find_day (const SgzKind *kind)
{
  for (size_t i = 0; kind->order[i] != NULL; i++)
    {
      const SgzField *field = sgz_kind_get_field (kind, kind->order[i]);
      if (field->type == SGZ_FIELD_DATE)
        return field;
    }
  return NULL;
}

static SgzQuery *
make_query (SgzRelatedList *self)
{
  SgzQuery *query = sgz_query_new (self->kind);
  SgzValue owner = { SGZ_VALUE_TEXT, 0, self->owner };
  const SgzField *day = find_day (self->kind);

  sgz_query_filter (query, self->field, &owner);
  if (day != NULL)
    sgz_query_sort (query, day, TRUE);
  return query;
}

static void
show_rows (SgzRelatedList *self, GPtrArray *records)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, self->n_records);

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       records != NULL ? records->pdata : NULL, records != NULL ? records->len : 0);
  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (self->all, self->n_records > 0);
  gtk_stack_set_visible_child_name (self->stack, self->n_records > 0 ? "list" : "empty");
}

static void
read_rows (SgzRelatedList *self)
{
  SgzStore *store = sgz_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  self->is_stale = FALSE;
  self->n_records = 0;
  if (self->owner == NULL)
    {
      show_rows (self, NULL);
      return;
    }
  g_autoptr (SgzQuery) query = make_query (self);
  self->n_records = sgz_store_count (store, query, &error);
  if (self->n_records > 0 && gtk_toggle_button_get_active (self->fold))
    records = sgz_store_fetch (store, query, 0, self->most, &error);
  if (error != NULL)
    sgz_session_report_error (self->session, error);
  show_rows (self, records);
}

static void
refresh (SgzRelatedList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_rows (self);
  else
    self->is_stale = TRUE;
}

static void
store_changed_cb (SgzRelatedList *self)
{
  refresh (self);
}

static void
sgz_related_list_map (GtkWidget *widget)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  GTK_WIDGET_CLASS (sgz_related_list_parent_class)->map (widget);
  if (self->is_stale)
    read_rows (self);
}

void
sgz_related_list_show (SgzRelatedList *list, const char *owner, const char *name)
{
  char *kept = g_strdup (owner);
  char *called = g_strdup (name);

  g_free (list->owner);
  g_free (list->name);
  list->owner = kept;
  list->name = called;
  gtk_widget_action_set_enabled (GTK_WIDGET (list), "related.add", owner != NULL);
  refresh (list);
}

static void
fold_toggled_cb (SgzRelatedList *self)
{
  gboolean is_unfolded = gtk_toggle_button_get_active (self->fold);

  gtk_widget_set_visible (GTK_WIDGET (self->stack), is_unfolded);
  gtk_image_set_from_icon_name (self->arrow, is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  if (self->session != NULL)
    refresh (self);
}

/* --- the widget --- */

static void
sgz_related_list_dispose (GObject *object)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  g_clear_object (&self->row_menu);
  G_OBJECT_CLASS (sgz_related_list_parent_class)->dispose (object);
}

static void
sgz_related_list_finalize (GObject *object)
{
  g_free (SGZ_RELATED_LIST (object)->owner);
  g_free (SGZ_RELATED_LIST (object)->name);
  G_OBJECT_CLASS (sgz_related_list_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-related-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, fold);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, arrow);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, title);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, count);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, all);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, add);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, empty);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, view);
  gtk_widget_class_bind_template_child (widget_class, SgzRelatedList, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, fold_toggled_cb);
}

static void
sgz_related_list_class_init (SgzRelatedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_related_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_related_list_finalize;
  widget_class->map = sgz_related_list_map;
  bind_template (widget_class);
  sgz_related_list_install_actions (widget_class);
}

static void
sgz_related_list_init (SgzRelatedList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->row_menu);
  self->rows = g_list_store_new (SGZ_TYPE_RECORD);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/* Whether it may say more than its column has room for at first. */
static gboolean
is_wordy (const SgzField *field)
{
  return field->type == SGZ_FIELD_TEXT || field->type == SGZ_FIELD_LONG_TEXT
         || field->type == SGZ_FIELD_REFERENCE;
}

static void
add_columns (SgzRelatedList *self, guint n_columns)
{
  GtkColumnViewColumn *last = NULL;
  gboolean any_wordy = FALSE;
  guint n = 0;

  for (size_t i = 0; i < self->kind->n_fields; i++)
    {
      const SgzField *field = &self->kind->fields[i];
      if (field == self->field || !(field->flags & SGZ_FIELD_DEFAULT) || (field->flags & SGZ_FIELD_HIDDEN)
          || (n_columns > 0 && n >= n_columns))
        continue;
      g_autofree char *title = sgz_ledger_cells_title (field);
      GtkColumnViewColumn *column = gtk_column_view_column_new (title, sgz_ledger_cells_new_factory (field));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_fixed_width (column,
                                              sgz_ledger_cells_first_width (GTK_WIDGET (self->view), field));
      sgz_ledger_cells_append_column (self->view, column, sgz_ledger_cells_is_right (field));
      /* What room is left over goes to the words. */
      gtk_column_view_column_set_expand (column, is_wordy (field));
      any_wordy |= is_wordy (field);
      last = column;
      g_object_unref (column);
      n++;
    }
  if (last != NULL && !any_wordy)
    gtk_column_view_column_set_expand (last, TRUE);
}

GtkWidget *
sgz_related_list_new (SgzSession *session, const SgzKind *kind, const SgzField *field, guint n_columns,
                      guint most)
{
  SgzRelatedList *self = g_object_new (SGZ_TYPE_RELATED_LIST, NULL);
  /* Translators: the title of a kind of record, such as 站点. */
  g_autofree char *tip = g_strdup_printf (_ ("New record: %s"), kind->title);
  /* A kind may refer in two ways, such as a certificate to its owner's station and to the one that fostered it. */
  g_autofree char *title = g_str_equal (field->title, sgz_kind_find (field->kind, NULL)->title)
                               ? g_strdup (kind->title)
                               : g_strdup_printf ("%s（%s）", kind->title, field->title);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->field = field;
  self->most = most;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->empty, kind->hint);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->empty), kind->hint);
  gtk_widget_set_tooltip_text (self->add, tip);
  add_columns (self, n_columns);
  g_signal_connect_object (sgz_session_get_store (session), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sgz_related_list_show (self, NULL, NULL);
  return GTK_WIDGET (self);
}

void
sgz_related_list_set_through (SgzRelatedList *list, const SgzField *through)
{
  list->through = through;
}

void
sgz_related_list_set_folded (SgzRelatedList *list, gboolean is_folded)
{
  gtk_toggle_button_set_active (list->fold, !is_folded);
}

gint64
sgz_related_list_get_count (SgzRelatedList *list)
{
  return list->n_records;
}

const SgzKind *
sgz_related_list_get_kind (SgzRelatedList *list)
{
  return list->kind;
}

GListModel *
sgz_related_list_get_rows (SgzRelatedList *list)
{
  return G_LIST_MODEL (list->rows);
}
