/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"

#include "ui/ledger/sgz-division-cells.h"
#include "ui/ledger/sgz-ledger-page.h"

static void
toast_cb (SgzLedgerFixture *fixture, const char *message, gboolean is_undoable)
{
  g_free (fixture->toast);
  fixture->toast = g_strdup (message);
  fixture->is_undoable = is_undoable;
}

static void
show_page_cb (SgzLedgerFixture *fixture, const char *page, const char *detail)
{
  g_free (fixture->shown);
  fixture->shown = g_strdup_printf ("%s/%s", page, detail);
}

static void
show_document_cb (SgzLedgerFixture *fixture, const SgzView *view)
{
  g_clear_pointer (&fixture->view, sgz_view_free);
  fixture->view = sgz_view_copy (view);
}

void
sgz_ledger_fixture_set_up (SgzLedgerFixture *fixture, gconstpointer data)
{
  sgz_ui_fixture_set_up (&fixture->base, data);
  fixture->session = sgz_session_new (fixture->base.store, fixture->base.settings);
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  g_signal_connect_swapped (fixture->session, "show-page", G_CALLBACK (show_page_cb), fixture);
  g_signal_connect_swapped (fixture->session, "show-document", G_CALLBACK (show_document_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
}

void
sgz_ledger_fixture_tear_down (SgzLedgerFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "ledger-columns", "ledger-sort",    "ledger-widths", "ledger-grid",
                                      "row-density",    "detail-visible", "rules-shown",   "rules-grouping" };

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sgz_ui_fixture_settle ();
  g_clear_object (&fixture->session);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->base.settings, keys[i]);
  g_free (fixture->toast);
  g_free (fixture->shown);
  g_clear_pointer (&fixture->view, sgz_view_free);
  sgz_ui_fixture_tear_down (&fixture->base, data);
}

void
sgz_ledger_fixture_show (SgzLedgerFixture *fixture, GtkWidget *page)
{
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  fixture->page = page;
  gtk_window_present (GTK_WINDOW (fixture->window));
  sgz_ui_fixture_settle ();
}

gpointer
sgz_ledger_fixture_child (SgzLedgerFixture *fixture, const char *name)
{
  GObject *child = gtk_widget_get_template_child (fixture->page, G_OBJECT_TYPE (fixture->page), name);

  g_assert_nonnull (child);
  return child;
}

GtkSelectionModel *
sgz_ledger_fixture_get_selection (SgzLedgerFixture *fixture)
{
  return sgz_ledger_fixture_child (fixture, "selection");
}

typedef struct
{
  GListModel *model;
  guint n;
} Rows;

static gboolean
has_rows (gpointer user_data)
{
  const Rows *rows = user_data;

  return g_list_model_get_n_items (rows->model) == rows->n;
}

void
sgz_ledger_fixture_wait_rows (SgzLedgerFixture *fixture, guint n)
{
  Rows rows = { G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)), n };

  sgz_ui_fixture_wait (has_rows, &rows);
  sgz_ui_fixture_settle ();
}

char *
sgz_ledger_fixture_dup_name (SgzLedgerFixture *fixture, guint position)
{
  g_autoptr (GObject) item
      = g_list_model_get_item (G_LIST_MODEL (sgz_ledger_fixture_get_selection (fixture)), position);

  g_assert_nonnull (item);
  return sgz_record_format_name (sgz_division_cells_get_record (item));
}

SgzForm *
sgz_ledger_fixture_get_form (SgzLedgerFixture *fixture)
{
  SgzRecordPane *pane = sgz_ledger_fixture_child (fixture, "pane");

  g_assert_true (sgz_record_pane_is_editing (pane));
  return sgz_record_pane_get_form (pane);
}

void
sgz_ledger_fixture_type (SgzLedgerFixture *fixture, const char *field, const char *text)
{
  sgz_field_row_set_text (sgz_form_get_row (sgz_ledger_fixture_get_form (fixture), field), text);
}

void
sgz_ledger_fixture_add (SgzLedgerFixture *fixture, const char *name, const char *tier, const char *division)
{
  const char *const values[][2] = { { "name", name },
                                    { "tier", tier },
                                    { "division", division },
                                    { "status", "operating" },
                                    { "task_year", "2021" },
                                    { "floor_area", "40.5" },
                                    { "opened_on", "2021-06-01" } };
  g_autoptr (SgzRecord) station = sgz_record_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    {
      sgz_store_set_field (fixture->base.store, station, sgz_kind_get_field (&sgz_kind_station, values[i][0]),
                           values[i][1], &error);
      g_assert_no_error (error);
    }
  sgz_store_save (fixture->base.store, station, &error);
  g_assert_no_error (error);
}

void
sgz_ledger_fixture_show_three (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_add (fixture, "示例乙总站", "general", "西区");
  sgz_ledger_fixture_add (fixture, "示例丙站", "township", "炳草岗街道");
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 3);
}

SgzRecord *
sgz_ledger_fixture_find_station (SgzLedgerFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *record = sgz_store_find (fixture->base.store, &sgz_kind_station, name, &error);

  g_assert_no_error (error);
  return record;
}
