/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office's settings, the one record of their kind. */
#include <adwaita.h>
#include <string.h>

#include "sgz-page-fixture.h"
#include "store/sgz-history.h"
#include "store/sgz-office.h"
#include "ui/ledger/sgz-single-page.h"

static SgzRecordPane *
show (SgzPageFixture *fixture)
{
  sgz_page_fixture_show (fixture, sgz_single_page_new (fixture->session, &sgz_kind_office));
  return sgz_single_page_get_pane (SGZ_SINGLE_PAGE (fixture->page));
}

static SgzRecord *
read_office (SgzPageFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *office = sgz_office_read (fixture->base.store, &error);

  g_assert_no_error (error);
  return office;
}

static SgzForm *
type (SgzRecordPane *pane, const char *code, const char *text)
{
  sgz_record_pane_edit (pane);
  SgzForm *form = sgz_record_pane_get_form (pane);
  sgz_field_row_set_text (sgz_form_get_row (form, code), text);
  return form;
}

static void
undo (SgzPageFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzHistoryEntry) entry = sgz_history_undo (fixture->base.store, 0, &error);

  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
}

static void
test_shows_the_record (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const sections[] = { "发文", "部门", "规划", "口径", "四个一" };
  SgzRecordPane *pane = show (fixture);

  g_assert_false (sgz_record_pane_is_editing (pane));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "攀枝花市民政局"));
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++)
    g_assert_true (sgz_page_fixture_has_text (fixture->page, sections[i]));
}

static void
test_is_changed_and_taken_back (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzRecordPane *pane = show (fixture);

  g_assert_true (sgz_form_save (type (pane, "green", "95")));
  sgz_ui_fixture_settle ();
  g_autoptr (SgzRecord) changed = read_office (fixture);
  g_assert_cmpint (sgz_record_get_number (changed, "green"), ==, 9500);
  g_assert_false (sgz_record_pane_is_editing (pane));
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "95.00"));
  undo (fixture);
  g_autoptr (SgzRecord) before = read_office (fixture);
  g_assert_cmpint (sgz_record_get_number (before, "green"), ==, 10000);
  g_assert_false (sgz_page_fixture_has_text (fixture->page, "95.00"));
}

static void
test_keeps_what_is_wrong (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzRecordPane *pane = show (fixture);

  type (pane, "yellow", "101");
  g_assert_false (sgz_single_page_leave (SGZ_SINGLE_PAGE (fixture->page)));
  g_assert_true (sgz_record_pane_is_editing (pane));
  type (pane, "yellow", "50");
  g_assert_true (sgz_single_page_leave (SGZ_SINGLE_PAGE (fixture->page)));
  g_autoptr (SgzRecord) office = read_office (fixture);
  g_assert_cmpint (sgz_record_get_number (office, "yellow"), ==, 5000);
}

/* Voided by a command, it is registered anew with what it starts with. */
static void
test_is_registered_anew (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzRecordPane *pane = show (fixture);
  g_autoptr (SgzRecord) office = read_office (fixture);
  g_autoptr (GError) error = NULL;

  sgz_record_set_void_reason (office, "示例：另立。");
  sgz_store_save (fixture->base.store, office, &error);
  g_assert_no_error (error);
  sgz_ui_fixture_settle ();
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "Nothing registered yet: 工作设置"));
  g_signal_emit_by_name (sgz_page_fixture_find (fixture->page, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (sgz_record_pane_is_editing (pane));
  SgzForm *form = sgz_record_pane_get_form (pane);
  sgz_field_row_set_text (sgz_form_get_row (form, "issuer"), "示例市民政局");
  g_assert_true (sgz_form_save (form));
  sgz_ui_fixture_settle ();
  g_autoptr (SgzRecord) again = read_office (fixture);
  g_assert_cmpstr (sgz_record_get_text (again, "issuer"), ==, "示例市民政局");
  g_assert_cmpint (sgz_record_get_number (again, "plan_last"), ==, 2025);
  g_assert_true (sgz_page_fixture_has_text (fixture->page, "示例市民政局"));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  SGZ_PAGE_TEST ("/ui/single-page/shows-the-record-straight-away", test_shows_the_record);
  SGZ_PAGE_TEST ("/ui/single-page/is-changed-and-taken-back", test_is_changed_and_taken_back);
  SGZ_PAGE_TEST ("/ui/single-page/keeps-what-is-wrong", test_keeps_what_is_wrong);
  SGZ_PAGE_TEST ("/ui/single-page/is-registered-anew", test_is_registered_anew);
  return g_test_run ();
}
