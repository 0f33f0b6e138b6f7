/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-pinyin.h"

static void
test_characters (void)
{
  static const struct
  {
    const char *character;
    const char *readings;
  } cases[] = {
    { "东", "dong" },        { "区", "qu ou" },       { "炳", "bing" },    { "站", "zhan" },
    { "攀", "pan" },         { "鲊", "zha" }, /* 鱼鲊, outside GB 2312 */
    { "鳡", "gan" },                          /* 鳡鱼, outside GB 2312 */
    { "㭎", "gang" },                         /* of an extension of Unicode */
    { "𬒈", "que" },                        /* 𬒈石, outside the BMP */
    { "绿", "lv lu" },       { "女", "nv nu" },       { "略", "lve lue" }, { "都", "du dou" }, /* 成都 */
    { "长", "chang zhang" }, { "重", "zhong chong" },                                          /* 重庆 */
    { "乐", "le yue" },      { "單", "dan" },         { "〇", "ling" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (sgz_pinyin_find (g_utf8_get_char (cases[i].character)), ==, cases[i].readings);
      /* The second time it comes from what is known. */
      g_assert_cmpstr (sgz_pinyin_find (g_utf8_get_char (cases[i].character)), ==, cases[i].readings);
    }
}

static void
test_others_have_none (void)
{
  static const char *const others[] = { "a", "9", "Ａ", "·", "，", "😀", "ü", "ア", " ", "\xEE\x80\x80" };

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (sgz_pinyin_find (g_utf8_get_char (others[i])));
  g_assert_null (sgz_pinyin_find (0));
  g_assert_null (sgz_pinyin_find (0xFFFFFFFF));
}

static void
test_matches (void)
{
  static const struct
  {
    const char *typed;
    gboolean is_found;
  } cases[] = {
    { "炳草岗", TRUE },   { "bingcaogang", TRUE }, { "bcg", TRUE },   { "炳cg", TRUE }, { "caog", TRUE },
    { "bingcgjd", TRUE }, { "草", TRUE },          { "", TRUE },      { "a1", TRUE },   { "caogang2", FALSE },
    { "cb", FALSE },      { "bingg", FALSE },      { "岗草", FALSE }, { "jdA", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (sgz_pinyin_matches ("炳草岗街道A1", cases[i].typed) == cases[i].is_found);
  g_assert_false (sgz_pinyin_matches ("", "b"));
}

static gpointer
look_up_all (gpointer data G_GNUC_UNUSED)
{
  size_t n = 0;

  for (gunichar c = 0x4E00; c < 0x5E00; c++)
    n += sgz_pinyin_find (c) != NULL ? 1 : 0;
  return GSIZE_TO_POINTER (n);
}

static void
test_threads (void)
{
  GThread *one = g_thread_new ("one", look_up_all, NULL);
  GThread *other = g_thread_new ("other", look_up_all, NULL);
  size_t n = GPOINTER_TO_SIZE (g_thread_join (one));

  g_assert_cmpuint (n, >, 4000);
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (other)), ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/pinyin/characters", test_characters);
  g_test_add_func ("/base/pinyin/others-have-none", test_others_have_none);
  g_test_add_func ("/base/pinyin/matches", test_matches);
  g_test_add_func ("/base/pinyin/threads", test_threads);
  return g_test_run ();
}
