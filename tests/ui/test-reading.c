/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-page-fixture.h"
#include "ui/common/sgz-reading.h"

/* What came of the questions of one test. */
typedef struct
{
  GThread *main;
  GString *answers;
  GMutex gate; /* held to keep the thread from answering */
  char *error;
} Owner;

static Owner owner;

static gpointer
read_text (SgzStore *reader, gconstpointer question, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);
  gint64 n = sgz_store_count (reader, query, error);

  g_assert_true (g_thread_self () != owner.main);
  g_mutex_lock (&owner.gate);
  g_mutex_unlock (&owner.gate);
  if (g_str_equal (question, "bad"))
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FAILED, "示例");
      return NULL;
    }
  return g_strdup_printf ("%s:%d ", (const char *)question, (int)n);
}

static void
answer_cb (gpointer user_data, gpointer answer, const GError *error)
{
  g_autofree char *text = answer;

  g_assert_true (user_data == &owner && g_thread_self () == owner.main);
  if (text != NULL)
    g_string_append (owner.answers, text);
  else
    owner.error = g_strdup (error->message);
}

static SgzReading *
begin (SgzPageFixture *fixture)
{
  owner = (Owner){ g_thread_self (), g_string_new (NULL), { 0 }, NULL };
  g_mutex_init (&owner.gate);
  return sgz_reading_new (&owner, fixture->base.store, read_text, answer_cb, g_free, g_free);
}

static void
end (void)
{
  g_string_free (owner.answers, TRUE);
  g_free (owner.error);
  g_mutex_clear (&owner.gate);
}

static void
test_answers_on_the_main_thread (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReading *reading = begin (fixture);

  sgz_reading_ask (reading, g_strdup ("a"));
  g_assert_true (sgz_reading_is_busy (reading));
  sgz_ui_fixture_settle ();
  g_assert_false (sgz_reading_is_busy (reading));
  g_assert_cmpstr (owner.answers->str, ==, "a:5 ");
  sgz_reading_give_up (reading);
  end ();
}

static void
test_newest_question_is_answered (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReading *reading = begin (fixture);

  sgz_reading_ask (reading, g_strdup ("a"));
  sgz_reading_ask (reading, g_strdup ("b"));
  sgz_reading_ask (reading, g_strdup ("c"));
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (owner.answers->str, ==, "c:5 ");
  sgz_reading_give_up (reading);
  end ();
}

static void
test_given_up_answers_nobody (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReading *reading = begin (fixture);

  sgz_reading_ask (reading, g_strdup ("a"));
  sgz_reading_ask (reading, g_strdup ("b"));
  sgz_reading_give_up (reading);
  g_assert_cmpuint (sgz_reading_count_under_way (), ==, 1);
  sgz_ui_fixture_settle ();
  g_assert_cmpuint (sgz_reading_count_under_way (), ==, 0);
  g_assert_cmpstr (owner.answers->str, ==, "");
  end ();
}

static void
test_failure_is_told (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReading *reading = begin (fixture);

  sgz_reading_ask (reading, g_strdup ("bad"));
  sgz_ui_fixture_settle ();
  g_assert_cmpstr (owner.error, ==, "示例");
  g_assert_cmpstr (owner.answers->str, ==, "");
  sgz_reading_give_up (reading);
  end ();
}

static gboolean
is_slow (gpointer reading)
{
  gboolean slow = FALSE;

  g_object_get (reading, "is-slow", &slow, NULL);
  return slow;
}

static void
test_long_wait_is_slow (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzReading *reading = begin (fixture);

  g_mutex_lock (&owner.gate);
  sgz_reading_ask (reading, g_strdup ("a"));
  g_assert_false (is_slow (reading));
  sgz_ui_fixture_wait (is_slow, reading);
  g_assert_true (sgz_reading_is_busy (reading));
  g_mutex_unlock (&owner.gate);
  sgz_ui_fixture_settle ();
  g_assert_false (is_slow (reading));
  g_assert_cmpstr (owner.answers->str, ==, "a:5 ");
  sgz_reading_give_up (reading);
  end ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  SGZ_PAGE_TEST ("/ui/reading/answers-on-the-main-thread", test_answers_on_the_main_thread);
  SGZ_PAGE_TEST ("/ui/reading/newest-question-is-answered", test_newest_question_is_answered);
  SGZ_PAGE_TEST ("/ui/reading/given-up-answers-nobody", test_given_up_answers_nobody);
  SGZ_PAGE_TEST ("/ui/reading/failure-is-told", test_failure_is_told);
  SGZ_PAGE_TEST ("/ui/reading/long-wait-is-slow", test_long_wait_is_slow);
  return g_test_run ();
}
