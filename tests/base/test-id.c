/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-id.h"

#define MANY 20000

static gboolean
is_version_7 (const char *id)
{
  return g_regex_match_simple ("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id, 0,
                               0);
}

static void
test_sorts_by_time (void)
{
  g_autofree char *last = sgz_id_new ();

  g_assert_true (is_version_7 (last));
  for (int i = 0; i < MANY; i++)
    {
      char *next = sgz_id_new ();
      g_assert_cmpstr (last, <, next);
      g_free (last);
      last = next;
    }
  g_assert_true (is_version_7 (last));
}

static gpointer
make_many (gpointer data G_GNUC_UNUSED)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < MANY; i++)
    g_ptr_array_add (ids, sgz_id_new ());
  return ids;
}

static void
test_threads_never_collide (void)
{
  GThread *thread = g_thread_new ("ids", make_many, NULL);
  g_autoptr (GPtrArray) here = make_many (NULL);
  g_autoptr (GPtrArray) there = g_thread_join (thread);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MANY; i++)
    {
      g_assert_true (g_hash_table_add (seen, g_ptr_array_index (here, i)));
      g_assert_true (g_hash_table_add (seen, g_ptr_array_index (there, i)));
    }
}

/* 2021-05-10 in Panzhihua is 1,620,576,000,000 ms, 0x017951db5800. */
static void
test_seeds_are_the_same_everywhere (void)
{
  g_autofree char *id = sgz_id_for_seed (1, "510402001000");

  g_assert_cmpstr (id, ==, "017951db-5800-7001-8000-510402001000");
  g_assert_true (is_version_7 (id));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/sorts-by-time", test_sorts_by_time);
  g_test_add_func ("/base/id/threads-never-collide", test_threads_never_collide);
  g_test_add_func ("/base/id/seeds-are-the-same-everywhere", test_seeds_are_the_same_everywhere);
  return g_test_run ();
}
