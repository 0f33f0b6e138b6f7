/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-page-private.h"

gboolean
sgz_ledger_page_is_filtered (SgzLedgerPage *self)
{
  return sgz_filter_bar_is_set (self->filters)
         || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

SgzQuery *
sgz_ledger_page_make_query (SgzLedgerPage *self)
{
  SgzQuery *query = sgz_filter_bar_make_query (self->filters);
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean is_descending = FALSE;
  const SgzField *sorted = sgz_ledger_columns_get_sort (self->columns, &is_descending);

  if (*search != '\0')
    sgz_query_set_search (query, search);
  if (sorted != NULL)
    sgz_query_sort (query, sorted, is_descending);
  return query;
}

void
sgz_ledger_page_requery (SgzLedgerPage *self)
{
  if (self->is_viewing)
    return;
  g_autoptr (SgzQuery) query = sgz_ledger_page_make_query (self);
  sgz_record_list_set_query (self->list, query);
  sgz_ledger_status_update (self->status);
  sgz_ledger_views_refresh (self->views);
}

SgzView *
sgz_ledger_page_read_view (GtkWidget *widget, const char *name)
{
  SgzLedgerPage *self = SGZ_LEDGER_PAGE (widget);
  g_autoptr (SgzQuery) query = sgz_ledger_page_make_query (self);
  g_autoptr (GPtrArray) fields = sgz_ledger_columns_get_chosen (self->columns);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (!sgz_query_is_behind (query))
    sgz_query_set_place (query, NULL);
  for (guint i = 0; i < fields->len; i++)
    g_strv_builder_add (builder, ((const SgzField *)g_ptr_array_index (fields, i))->code);
  g_auto (GStrv) columns = g_strv_builder_end (builder);
  return sgz_view_new (name, query, (const char *const *)columns);
}

/* The parts of it tell of their change one by one: the list is read once, at the end. */
void
sgz_ledger_page_apply_view (SgzLedgerPage *self, const SgzView *view)
{
  g_autoptr (SgzQuery) plain = sgz_query_new (self->kind);
  const SgzQuery *query = view != NULL ? view->query : plain;
  g_autofree char *search = sgz_query_get_search (query);
  gboolean is_descending = FALSE;
  const SgzField *sorted = sgz_query_get_sort (query, &is_descending);

  self->is_viewing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), search != NULL ? search : "");
  sgz_filter_bar_set_query (self->filters, query, view != NULL ? view->name : NULL);
  sgz_ledger_columns_choose (self->columns, view != NULL ? (const char *const *)view->columns : NULL);
  sgz_ledger_columns_sort (self->columns, sorted, is_descending);
  self->is_viewing = FALSE;
  sgz_ledger_page_requery (self);
}
