/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-related-list.h"

#include <glib/gi18n-lib.h>

#include "sgz-ledger-cells.h"
#include "sgz-record-window.h"
#include "sgz-void-dialog.h"

struct _SgzRelatedList
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  const SgzField *field;
  const SgzField *through;
  guint most;
  char *owner;
  char *name;
  gint64 n_records;
  gboolean is_stale; /* not read since something changed: nobody looks at it */
  GListStore *rows;
  GtkSingleSelection *selection;

  GtkToggleButton *fold;
  GtkImage *arrow;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *all;
  GtkWidget *add;
  GtkStack *stack;
  GtkLabel *empty;
  GtkColumnView *view;
  GMenuModel *row_menu;
  GtkWidget *menu; /* of a row, made when it is first asked for */
};

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

/* --- what is done with it --- */

static SgzRecord *
get_selected (SgzRelatedList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
open_record (SgzRelatedList *self, SgzRecord *record)
{
  const SgzValue *other = self->through != NULL ? sgz_record_get_value (record, self->through) : NULL;

  if (other != NULL && other->text != NULL)
    sgz_record_window_open (GTK_WIDGET (self), self->session, sgz_kind_find (self->through->kind, NULL),
                            other->text, FALSE);
  else
    sgz_record_window_open (GTK_WIDGET (self), self->session, self->kind, sgz_record_get_id (record),
                            self->kind != &sgz_kind_station);
}

static void
view_activate_cb (SgzRelatedList *self, guint position)
{
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (record != NULL)
    open_record (self, record);
}

static void
open_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  if (get_selected (self) != NULL)
    open_record (self, get_selected (self));
}

static void
add_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  sgz_record_window_add (widget, self->session, self->kind, self->field, self->owner);
}

static void
all_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);
  g_autoptr (SgzQuery) query = sgz_query_new (self->kind);
  SgzValue owner = { SGZ_VALUE_TEXT, 0, self->owner };
  g_autofree char *title
      = g_strdup_printf ("%s · %s", self->name != NULL ? self->name : "", self->kind->title);

  sgz_query_filter (query, self->field, &owner);
  sgz_session_show_records (self->session, query, title);
}

static void
void_response_cb (SgzVoidDialog *dialog, const char *response, SgzRelatedList *self)
{
  SgzRecord *record = g_object_get_data (G_OBJECT (dialog), "record");
  g_autofree char *reason = sgz_void_dialog_get_reason (dialog);
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);
  g_autofree char *done = g_strdup_printf (_ ("%s voided"), quoted);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "void") || *reason == '\0')
    return;
  sgz_record_set_void_reason (record, reason);
  if (sgz_store_save (sgz_session_get_store (self->session), record, &error))
    sgz_session_toast (self->session, done, TRUE);
  else
    sgz_session_report_error (self->session, error);
}

static void
void_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  SgzRecord *record = get_selected (self);

  if (record == NULL)
    return;
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);
  SgzVoidDialog *dialog = sgz_void_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, quoted);
  g_object_set_data_full (G_OBJECT (dialog), "record", sgz_record_copy (record), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (void_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
popup_menu (SgzRelatedList *self, double x, double y)
{
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self->view));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int)x, (int)y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (SgzRelatedList *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  guint position = sgz_ledger_cells_pick (GTK_WIDGET (self->view), x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  popup_menu (self, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  SgzRelatedList *self = SGZ_RELATED_LIST (widget);

  if (get_selected (self) == NULL)
    return FALSE;
  popup_menu (self, 24, 24);
  return TRUE;
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
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
}

static void
sgz_related_list_class_init (SgzRelatedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_related_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_related_list_finalize;
  widget_class->map = sgz_related_list_map;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "related.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "related.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "related.void", NULL, void_action);
  gtk_widget_class_install_action (widget_class, "related.all", NULL, all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "related.void", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "related.add", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
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
