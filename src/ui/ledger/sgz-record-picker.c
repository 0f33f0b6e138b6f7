/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record-picker.h"

#include "store/sgz-record-list.h"
#include "store/sgz-succession.h"

struct _SgzRecordPicker
{
  GtkPopover parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  const SgzField *filter; /* what all of them have, or %NULL */
  SgzValue filter_value;
  SgzRecordList *list; /* made when first opened: most pickers of a form never are */

  GtkSearchEntry *search;
  GtkButton *none_button;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (SgzRecordPicker, sgz_record_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pick (SgzRecordPicker *self, guint position)
{
  g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL)
    g_signal_emit (self, signals[PICKED], 0, record);
}

static void
view_activate_cb (SgzRecordPicker *self, guint position)
{
  pick (self, position);
}

static void
search_activate_cb (SgzRecordPicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
none_clicked_cb (SgzRecordPicker *self)
{
  g_signal_emit (self, signals[PICKED], 0, NULL);
}

static void
search_changed_cb (SgzRecordPicker *self)
{
  g_autoptr (SgzQuery) query = sgz_query_new (self->kind);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (self->filter != NULL)
    sgz_query_filter (query, self->filter, &self->filter_value);
  /* What is picked is where something stands now; a division that has ended is still found by its name or code. */
  if (self->kind == &sgz_kind_division)
    sgz_succession_filter_standing (query);
  sgz_query_set_search (query, text);
  sgz_query_set_best_first (query, TRUE);
  if (self->list == NULL)
    {
      self->list = sgz_record_list_new (sgz_session_get_store (self->session), query);
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
    }
  else
    sgz_record_list_set_query (self->list, query);
}

static void
search_stop_cb (SgzRecordPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
items_changed_cb (SgzRecordPicker *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
}

static void
shown_cb (SgzRecordPicker *self)
{
  sgz_session_warm_search (self->session, self->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
row_setup_cb (SgzRecordPicker *self G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_list_item_set_child (item, box);
}

/* Names are not unique among villages: what stands above a record tells it from its namesakes. */
static char *
describe (SgzRecordPicker *self, const SgzRecord *record)
{
  const char *above = self->kind->parent_field != NULL ? self->kind->parent_field : self->kind->place_field;
  const char *code
      = self->kind->code_field != NULL ? sgz_record_get_text (record, self->kind->code_field) : NULL;
  g_autofree char *path
      = above != NULL ? sgz_record_format (record, sgz_kind_get_field (self->kind, above)) : g_strdup ("");

  return g_strdup_printf ("%s%s%s", path, *path != '\0' && code != NULL ? "  " : "",
                          code != NULL ? code : "");
}

static void
row_bind_cb (SgzRecordPicker *self, GtkListItem *item)
{
  SgzRecord *record = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *name = sgz_record_format_name (record);
  g_autofree char *about = describe (self, record);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), about);
}

static void
sgz_record_picker_dispose (GObject *object)
{
  SgzRecordPicker *self = SGZ_RECORD_PICKER (object);

  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_record_picker_parent_class)->dispose (object);
}

static void
sgz_record_picker_finalize (GObject *object)
{
  sgz_value_clear (&SGZ_RECORD_PICKER (object)->filter_value);
  G_OBJECT_CLASS (sgz_record_picker_parent_class)->finalize (object);
}

static void
sgz_record_picker_class_init (SgzRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_record_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_record_picker_finalize;
  signals[PICKED] = g_signal_new ("picked", SGZ_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, SGZ_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPicker, search);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPicker, none_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPicker, view);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPicker, selection);
  gtk_widget_class_bind_template_child (widget_class, SgzRecordPicker, stack);
  gtk_widget_class_bind_template_callback (widget_class, view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
}

static void
sgz_record_picker_init (SgzRecordPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
}

GtkWidget *
sgz_record_picker_new (SgzSession *session, const SgzKind *kind)
{
  SgzRecordPicker *self = g_object_new (SGZ_TYPE_RECORD_PICKER, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  return GTK_WIDGET (self);
}

void
sgz_record_picker_set_filter (SgzRecordPicker *picker, const SgzField *field, const SgzValue *value)
{
  g_return_if_fail (SGZ_IS_RECORD_PICKER (picker));

  picker->filter = field;
  sgz_value_copy (&picker->filter_value, value);
}

void
sgz_record_picker_offer_none (SgzRecordPicker *picker, const char *label)
{
  g_return_if_fail (SGZ_IS_RECORD_PICKER (picker));

  gtk_button_set_label (picker->none_button, label);
  gtk_widget_set_visible (GTK_WIDGET (picker->none_button), TRUE);
}

void
sgz_record_picker_search (SgzRecordPicker *picker, const char *text)
{
  g_return_if_fail (SGZ_IS_RECORD_PICKER (picker));

  gtk_editable_set_text (GTK_EDITABLE (picker->search), text);
  gtk_editable_set_position (GTK_EDITABLE (picker->search), -1);
  search_changed_cb (picker);
}
