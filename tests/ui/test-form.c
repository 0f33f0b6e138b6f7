/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a record in a ledger: what it says while one types and when it cannot save. */
#include <string.h>

#include "../support/sgz-fixture.h"
#include "sgz-ledger-fixture.h"
#include "ui/ledger/sgz-ledger-page.h"

static void
show_station (SgzLedgerFixture *fixture)
{
  sgz_ledger_fixture_add (fixture, "示例甲总站", "general", "东区");
  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_station));
  sgz_ledger_fixture_wait_rows (fixture, 1);
}

static gboolean
is_row_in_sight (gpointer row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (row, scroller, &place) && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float)gtk_widget_get_height (scroller);
}

static void
test_shows_the_sentence_of_an_error (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 400);
  show_station (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  sgz_ui_fixture_settle ();
  sgz_ledger_fixture_type (fixture, "closed_on", "2021.13.40");
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  SgzFieldRow *row = sgz_form_get_row (form, "closed_on");
  g_assert_false (is_row_in_sight (row));
  g_assert_false (sgz_form_save (form));
  sgz_ui_fixture_wait (is_row_in_sight, row);
}

/* Edits the first station's brand while another window saves its address. */
static SgzForm *
make_conflict (SgzLedgerFixture *fixture)
{
  show_station (fixture);
  gtk_selection_model_select_item (sgz_ledger_fixture_get_selection (fixture), 0, TRUE);
  gtk_widget_activate_action (sgz_ledger_fixture_child (fixture, "pane"), "pane.edit", NULL);
  sgz_ledger_fixture_type (fixture, "brand", "示例品牌");

  g_autoptr (SgzRecord) other = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_true (
      sgz_record_parse (other, sgz_kind_get_field (&sgz_kind_station, "address"), "示例路1号", NULL));
  g_assert_true (sgz_store_save (fixture->base.store, other, NULL));
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  g_assert_false (sgz_form_save (form));
  g_assert_cmpstr (sgz_form_get_message (form), !=, "");
  g_autofree char *typed = sgz_field_row_get_text (sgz_form_get_row (form, "brand"));
  g_assert_cmpstr (typed, ==, "示例品牌");
  return form;
}

static void
test_loads_the_newer_version (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzForm *form = make_conflict (fixture);

  gtk_widget_activate_action (GTK_WIDGET (form), "form.load-newer", NULL);
  g_autofree char *brand = sgz_field_row_get_text (sgz_form_get_row (form, "brand"));
  g_autofree char *address = sgz_field_row_get_text (sgz_form_get_row (form, "address"));
  g_assert_cmpstr (brand, ==, "");
  g_assert_cmpstr (address, ==, "示例路1号");
  g_assert_cmpstr (sgz_form_get_message (form), ==, "");
}

static void
test_keeps_both_changes (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzForm *form = make_conflict (fixture);

  gtk_widget_activate_action (GTK_WIDGET (form), "form.keep-mine", NULL);
  /* The keyboard is in the form, not on the button that is gone: its keys go on working. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         GTK_WIDGET (sgz_form_get_row (form, "name"))));
  g_assert_true (sgz_form_save (form));
  g_autoptr (SgzRecord) saved = sgz_ledger_fixture_find_station (fixture, "示例甲总站");
  g_assert_cmpstr (sgz_record_get_text (saved, "brand"), ==, "示例品牌");
  g_assert_cmpstr (sgz_record_get_text (saved, "address"), ==, "示例路1号");
}

/* 3 % of 1,000,000 yuan are 30,000: what is left is told while the amount is typed, and only for that channel. */
static void
test_room_is_told_while_typing (SgzLedgerFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzRecord) base
      = sgz_fixture_add (fixture->base.store, &sgz_kind_assistance, "division", "510402000000", "year",
                         "2020", "total", "1000000", "source", "示例决算", NULL);

  sgz_ledger_fixture_show (fixture, sgz_ledger_page_new (fixture->session, &sgz_kind_funding));
  gtk_widget_activate_action (fixture->page, "ledger.add", NULL);
  SgzForm *form = sgz_ledger_fixture_get_form (fixture);
  sgz_field_row_set_text (sgz_form_get_row (form, "division"), "510402000000");
  sgz_field_row_set_text (sgz_form_get_row (form, "year"), "2021");
  sgz_field_row_set_text (sgz_form_get_row (form, "channel"), "fiscal");
  SgzRoomMeter *meter = sgz_form_get_meter (form);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (meter)));
  sgz_field_row_set_text (sgz_form_get_row (form, "channel"), "assistance");
  sgz_field_row_set_text (sgz_form_get_row (form, "planned"), "12000");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (meter)));
  g_assert_nonnull (strstr (sgz_room_meter_get_text (meter), "18000.00 yuan left"));
  g_assert_nonnull (strstr (sgz_room_meter_get_text (meter), "示例决算"));
  sgz_field_row_set_text (sgz_form_get_row (form, "planned"), "30001");
  g_assert_nonnull (strstr (sgz_room_meter_get_text (meter), "1.00 yuan over the ceiling"));
  sgz_field_row_set_text (sgz_form_get_row (form, "year"), "2022");
  g_assert_nonnull (strstr (sgz_room_meter_get_text (meter), "in 2021 is not in the register"));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_LEDGER_TEST ("/ui/form/shows-the-sentence-of-an-error", test_shows_the_sentence_of_an_error);
  SGZ_LEDGER_TEST ("/ui/form/loads-the-newer-version", test_loads_the_newer_version);
  SGZ_LEDGER_TEST ("/ui/form/keeps-both-changes", test_keeps_both_changes);
  SGZ_LEDGER_TEST ("/ui/form/tells-the-room-while-typing", test_room_is_told_while_typing);
  return g_test_run ();
}
