/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-status.h"

#include <glib/gi18n-lib.h>

#include "sgz-selection-link.h"
#include "ui/common/sgz-reading.h"

struct _SgzLedgerStatus
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  SgzRecordList *list;
  GtkSelectionModel *selection;
  SgzReading *summing;
  guint update_source;

  GtkLabel *total;
  GtkLabel *selected;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (SgzLedgerStatus, sgz_ledger_status, ADW_TYPE_BIN)

/* --- sums --- */

/* Numbers without a unit are years and the like: their sum means nothing. */
static gboolean
is_summed (const SgzField *field)
{
  return field->unit != NULL && sgz_field_is_stored (field)
         && (field->type == SGZ_FIELD_NUMBER || field->type == SGZ_FIELD_DECIMAL);
}

static gboolean
has_sums (const SgzKind *kind)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    if (is_summed (&kind->fields[i]))
      return TRUE;
  return FALSE;
}

static void
show_selected (SgzLedgerStatus *self, guint n, const gint64 *sums)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (n > 1)
    g_string_append_printf (text, ngettext ("%u selected", "%u selected", n), n);
  for (size_t i = 0; n > 1 && sums != NULL && i < self->kind->n_fields; i++)
    if (is_summed (&self->kind->fields[i]))
      {
        SgzValue value = { SGZ_VALUE_NUMBER, sums[i], NULL };
        g_autofree char *sum = sgz_field_format (&self->kind->fields[i], &value);
        /* Translators: the sum of a column over the selected records: title, number, unit. */
        g_string_append_printf (text, _ (" · %s in all %s %s"), self->kind->fields[i].title, sum,
                                self->kind->fields[i].unit);
      }
  gtk_label_set_label (self->selected, text->str);
}

/* Returns: (transfer full): a sum for each field of the kind */
static gpointer
read_sums (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzQuery *query = question;
  const SgzKind *kind = sgz_query_get_kind (query);
  g_autofree gint64 *sums = g_new0 (gint64, kind->n_fields);
  GError *failure = NULL;

  for (size_t i = 0; i < kind->n_fields && failure == NULL; i++)
    if (is_summed (&kind->fields[i]))
      sums[i] = sgz_store_sum (reader, query, &kind->fields[i], &failure);
  if (failure == NULL)
    return g_steal_pointer (&sums);
  g_propagate_error (error, failure);
  return NULL;
}

static void
show_sums (gpointer owner, gpointer answer, const GError *error)
{
  SgzLedgerStatus *self = owner;
  g_autofree gint64 *sums = answer;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (error != NULL)
    sgz_session_report_error (self->session, error);
  /* By now something else may be selected. */
  else if (gtk_bitset_get_size (selected) == n)
    show_selected (self, n, sums);
}

static void
sum_selected (SgzLedgerStatus *self, const GtkBitset *selected)
{
  g_autofree gint64 *sums = g_new0 (gint64, self->kind->n_fields);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (SgzRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);
      for (size_t i = 0; record != NULL && i < self->kind->n_fields; i++)
        if (is_summed (&self->kind->fields[i]))
          sums[i] += sgz_record_get_value (record, &self->kind->fields[i])->number;
    }
  show_selected (self, (guint)gtk_bitset_get_size (selected), sums);
}

/* --- the line --- */

static gboolean
update (gpointer user_data)
{
  SgzLedgerStatus *self = user_data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean is_loading = sgz_record_list_is_loading (self->list);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  guint n_selected = (guint)gtk_bitset_get_size (selected);
  g_autofree char *total = g_strdup_printf (ngettext ("%u record", "%u records", n), n);

  self->update_source = 0;
  gtk_label_set_label (self->total, is_loading ? _ ("Reading…") : total);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_loading);
  gtk_spinner_set_spinning (self->spinner, is_loading);

  show_selected (self, n_selected, NULL);
  if (n_selected < 2 || !has_sums (self->kind) || is_loading)
    return G_SOURCE_REMOVE;
  /* All records of the list: the database adds them up, on a thread. */
  if (n_selected == n)
    sgz_reading_ask (self->summing, sgz_query_copy (sgz_record_list_get_query (self->list)));
  else if (n_selected <= SGZ_SELECTION_LINK_MOST)
    sum_selected (self, selected);
  return G_SOURCE_REMOVE;
}

/* A selection that is drawn with the mouse changes many times a second. */
void
sgz_ledger_status_update (SgzLedgerStatus *status)
{
  if (status->update_source == 0)
    status->update_source = g_idle_add (update, status);
}

static void
loaded_cb (SgzLedgerStatus *self, const GError *error)
{
  if (error != NULL)
    sgz_session_report_error (self->session, error);
  sgz_ledger_status_update (self);
}

static void
sgz_ledger_status_dispose (GObject *object)
{
  SgzLedgerStatus *self = SGZ_LEDGER_STATUS (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->summing != NULL)
    sgz_reading_give_up (g_steal_pointer (&self->summing));
  g_clear_object (&self->list);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_ledger_status_parent_class)->dispose (object);
}

static void
sgz_ledger_status_class_init (SgzLedgerStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_ledger_status_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-ledger-status.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerStatus, total);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerStatus, selected);
  gtk_widget_class_bind_template_child (widget_class, SgzLedgerStatus, spinner);
}

static void
sgz_ledger_status_init (SgzLedgerStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_ledger_status_set_up (SgzLedgerStatus *status, SgzSession *session, const SgzKind *kind,
                          SgzRecordList *list, GtkSelectionModel *selection)
{
  status->session = g_object_ref (session);
  status->kind = kind;
  status->list = g_object_ref (list);
  status->selection = g_object_ref (selection);
  status->summing = sgz_reading_new (status, sgz_session_get_store (session), read_sums, show_sums,
                                     (GDestroyNotify)sgz_query_free, g_free);
  g_signal_connect_object (list, "loaded", G_CALLBACK (loaded_cb), status, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (sgz_ledger_status_update), status,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (sgz_ledger_status_update), status,
                           G_CONNECT_SWAPPED);
  sgz_ledger_status_update (status);
}
