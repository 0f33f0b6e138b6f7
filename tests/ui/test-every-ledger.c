/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the ledgers of all kinds, so that a new one is covered the day it is described. */
#include "../support/sgz-plausible.h"
#include "sgz-ledger-fixture.h"
#include "store/sgz-history.h"
#include "ui/ledger/sgz-ledger-page.h"
#include "ui/ledger/sgz-void-dialog.h"

static gint64
count_records (SgzLedgerFixture *fixture, const SgzKind *kind)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  return sgz_store_count (fixture->base.store, query, NULL);
}

/* What the record will be checked against: its station is open, its people hold a certificate. Made first, so that nothing has to be
 * explained. */
static void
prepare (SgzLedgerFixture *fixture, const SgzKind *kind)
{
  SgzStore *store = fixture->base.store;
  g_autoptr (SgzRecord) certificate = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  g_autoptr (GError) error = NULL;

  if (kind == &sgz_kind_registration)
    certificate = sgz_plausible_add (store, &sgz_kind_certificate, 0);
  g_autoptr (SgzRecord) made = sgz_plausible_make (store, kind, 0);
  g_autoptr (GPtrArray) stations = sgz_store_fetch (store, query, 0, -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < stations->len; i++)
    {
      SgzRecord *station = stations->pdata[i];
      sgz_store_set_field (store, station, sgz_kind_get_field (&sgz_kind_station, "status"), "operating",
                           &error);
      g_assert_no_error (error);
      sgz_store_set_field (store, station, sgz_kind_get_field (&sgz_kind_station, "opened_on"), "2021-08-01",
                           &error);
      g_assert_no_error (error);
      sgz_plausible_save (store, station);
    }
}

/* Types every value the record has into the form of a new one. A field without input has no row. */
static void
type_record (SgzLedgerFixture *fixture, SgzRecord *made)
{
  const SgzKind *kind = sgz_record_get_kind (made);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      g_autofree char *text = field->type == SGZ_FIELD_REFERENCE
                                  ? g_strdup (sgz_record_get_text (made, field->code))
                                  : sgz_record_format (made, field);
      if (!sgz_field_is_input (field))
        continue;
      g_assert_nonnull (sgz_form_get_row (form, field->code));
      if (text != NULL)
        sgz_field_row_set_text (sgz_form_get_row (form, field->code), text);
    }
}

/* Every field reads as it was typed. */
static void
assert_same (SgzRecord *saved, SgzRecord *made)
{
  const SgzKind *kind = sgz_record_get_kind (made);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_input (&kind->fields[i]))
      {
        g_test_message ("%s", kind->fields[i].code);
        g_assert_true (sgz_value_equal (sgz_record_get_value (saved, &kind->fields[i]),
                                        sgz_record_get_value (made, &kind->fields[i])));
      }
}

static void
test_ledger (SgzLedgerFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (GError) error = NULL;

  prepare (fixture, kind);
  g_autoptr (SgzRecord) made = sgz_plausible_make (fixture->base.store, kind, 0);
  guint before = (guint)count_records (fixture, kind);
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, kind));
  sgz_ledger_fixture_wait_rows (fixture, before);

  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  type_record (fixture, made);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  gboolean saved = sgz_form_save (form);
  g_assert_cmpstr (sgz_form_get_message (form), ==, "");
  g_assert_true (saved);
  sgz_ledger_fixture_wait_rows (fixture, before + 1);

  SgzRecordPane *pane = sgz_ledger_fixture_child (fixture, "pane");
  g_autofree char *id = g_strdup (sgz_record_get_id (sgz_record_pane_get_record (pane)));
  g_autoptr (SgzRecord) stored = sgz_store_get (fixture->base.store, kind, id, &error);
  g_assert_no_error (error);
  assert_same (stored, made);

  sgz_ledger_page_select (SGZ_LEDGER_PAGE (fixture->page), id);
  sgz_ui_fixture_settle ();
  gtk_widget_activate_action (fixture->page, "ledger.void", NULL);
  SgzVoidDialog *dialog = sgz_ui_fixture_find_window (SGZ_TYPE_VOID_DIALOG);
  g_assert_nonnull (dialog);
  sgz_void_dialog_set_reason (dialog, "登记重复");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "void");
  sgz_ledger_fixture_wait_rows (fixture, before);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);
      g_assert_no_error (error);
      sgz_ledger_fixture_wait_rows (fixture, before + 1 - i);
    }
}

/* What the program itself must fill in cannot be added by hand; divisions, and what there is one record of, have pages of their own. */
static gboolean
is_added_by_hand (const SgzKind *kind)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & SGZ_FIELD_REQUIRED) && !sgz_field_is_input (&kind->fields[i]))
      return FALSE;
  return kind != &sgz_kind_division && !kind->is_single;
}

int
main (int argc, char **argv)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  adw_init ();
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < n_kinds; i++)
    if (is_added_by_hand (kinds[i]))
      {
        g_autofree char *path = g_strdup_printf ("/ui/every-ledger/%s", kinds[i]->code);
        g_test_add (path, SgzLedgerFixture, kinds[i], sgz_ledger_fixture_set_up, test_ledger,
                    sgz_ledger_fixture_tear_down);
      }
  return g_test_run ();
}
