/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/calendar/sgz-reminding.h"

#include "../support/sgz-fixture.h"
#include "sgz-ui-fixture.h"

typedef struct
{
  SgzUiFixture base;
  SgzSession *session;
  SgzReminding *reminding;
  guint n;
  char *title;
  char *body;
} Fixture;

static void
remind_cb (Fixture *fixture, const char *title, const char *body)
{
  fixture->n++;
  g_free (fixture->title);
  fixture->title = g_strdup (title);
  g_free (fixture->body);
  fixture->body = g_strdup (body);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sgz_ui_fixture_set_up (&fixture->base, data);
  fixture->session = sgz_session_new (fixture->base.store, fixture->base.settings);
  fixture->reminding = sgz_reminding_new (fixture->session);
  g_signal_connect_swapped (fixture->reminding, "remind", G_CALLBACK (remind_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->reminding);
  g_clear_object (&fixture->session);
  g_settings_reset (fixture->base.settings, "reminders");
  g_settings_reset (fixture->base.settings, "reminded-on");
  g_free (fixture->title);
  g_free (fixture->body);
  sgz_ui_fixture_tear_down (&fixture->base, data);
}

static void
look (Fixture *fixture, const char *day)
{
  sgz_reminding_look (fixture->reminding, day);
  sgz_ui_fixture_settle ();
}

static void
test_reminds_once_a_day (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  look (fixture, "2021-05-28");
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_cmpstr (fixture->title, ==, "0 overdue, 1 due within 7 days");
  g_assert_cmpstr (fixture->body, ==, "2021年5月省级试点调度会: 3 days left");
  look (fixture, "2021-05-28");
  g_assert_cmpuint (fixture->n, ==, 1);
  look (fixture, "2021-06-02");
  g_assert_cmpuint (fixture->n, ==, 2);
  g_assert_cmpstr (fixture->body, ==, "2021年5月省级试点调度会: 2 days overdue");
}

/* A day on which there was nothing may still bring something. */
static void
test_nothing_due_says_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  look (fixture, "2021-05-20");
  g_assert_cmpuint (fixture->n, ==, 0);
  g_autofree char *last = g_settings_get_string (fixture->base.settings, "reminded-on");
  g_assert_cmpstr (last, ==, "");

  g_autoptr (SgzRecord) record
      = sgz_fixture_add (fixture->base.store, &sgz_kind_duty, "duty", "dispatch", "year", "2021", "period",
                         "4", "due_on", "2021-05-21", NULL);
  look (fixture, "2021-05-20");
  g_assert_cmpuint (fixture->n, ==, 1);
}

static void
test_another_window_reminds_no_more (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SgzReminding) other = sgz_reminding_new (fixture->session);

  g_signal_connect_swapped (other, "remind", G_CALLBACK (remind_cb), fixture);
  sgz_reminding_look (fixture->reminding, "2021-05-28");
  sgz_reminding_look (other, "2021-05-28");
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (fixture->n, ==, 1);
}

static void
test_switched_off_it_is_silent (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_settings_set_boolean (fixture->base.settings, "reminders", FALSE);
  look (fixture, "2021-05-28");
  g_assert_cmpuint (fixture->n, ==, 0);
  g_settings_set_boolean (fixture->base.settings, "reminders", TRUE);
  look (fixture, "2021-05-28");
  g_assert_cmpuint (fixture->n, ==, 1);
}

static void
test_stopped_it_is_silent (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_reminding_look (fixture->reminding, "2021-05-28");
  sgz_reminding_stop (fixture->reminding);
  sgz_ui_fixture_settle ();
  look (fixture, "2021-05-29");
  g_assert_cmpuint (fixture->n, ==, 0);
}

#define REMINDING_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REMINDING_TEST ("/ui/reminding/reminds-once-a-day", test_reminds_once_a_day);
  REMINDING_TEST ("/ui/reminding/nothing-due-says-nothing", test_nothing_due_says_nothing);
  REMINDING_TEST ("/ui/reminding/another-window-reminds-no-more", test_another_window_reminds_no_more);
  REMINDING_TEST ("/ui/reminding/switched-off-it-is-silent", test_switched_off_it_is_silent);
  REMINDING_TEST ("/ui/reminding/stopped-it-is-silent", test_stopped_it_is_silent);
  return g_test_run ();
}
