/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-ledger-fixture.h"
#include "ui/ledger/sgz-record-picker.h"
#include "ui/ledger/sgz-reference-input.h"

/* The input of a rectification's station, alone in the window; there are 示例甲总站 and 示例乙总站 to name. */
static SgzInput *
show_input (SgzLedgerFixture *fixture)
{
  SgzInput *input = g_object_new (SGZ_TYPE_REFERENCE_INPUT, NULL);

  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_add (fixture, "示例乙总站", "general", "西区");
  sgz_input_set_up (input, fixture->session, sgz_kind_get_field (&sgz_kind_rectification, "station"));
  sgz_ledger_fixture_show (fixture, GTK_WIDGET (input));
  return input;
}

static gpointer
get_child (SgzInput *input, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (input), SGZ_TYPE_REFERENCE_INPUT, name);
}

static gpointer
get_picker_child (SgzInput *input, const char *name)
{
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (get_child (input, "button")));

  return gtk_widget_get_template_child (picker, SGZ_TYPE_RECORD_PICKER, name);
}

static void
assert_text (gpointer editable, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, expected);
}

static void
test_offers_what_part_of_a_name_may_mean (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzInput *input = show_input (fixture);
  GtkEntry *entry = get_child (input, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), "乙总");
  g_signal_emit_by_name (entry, "activate");
  assert_text (get_picker_child (input, "search"), "乙总");
  GListModel *found = G_LIST_MODEL (get_picker_child (input, "selection"));
  while (g_list_model_get_n_items (found) != 1)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (get_picker_child (input, "search"), "activate");
  assert_text (entry, "示例乙总站");
}

static void
test_lists_all_beside_a_record (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzInput *input = show_input (fixture);
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_rectification);

  g_assert_true (
      sgz_store_set_field (fixture->base.store, record, sgz_input_get_field (input), "示例甲总站", NULL));
  sgz_input_show (input, record);
  g_signal_emit_by_name (get_child (input, "entry"), "activate");
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (get_child (input, "button")))));
  gtk_menu_button_popup (get_child (input, "button"));
  assert_text (get_picker_child (input, "search"), "");
  GListModel *found = G_LIST_MODEL (get_picker_child (input, "selection"));
  while (g_list_model_get_n_items (found) != 2)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_LEDGER_TEST ("/ui/reference-input/offers-what-part-of-a-name-may-mean",
                   test_offers_what_part_of_a_name_may_mean);
  SGZ_LEDGER_TEST ("/ui/reference-input/lists-all-beside-a-record", test_lists_all_beside_a_record);
  return g_test_run ();
}
