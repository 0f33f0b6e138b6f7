/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-text.h"

static void
test_fold (void)
{
  g_autofree char *plain = sgz_text_fold_width ("　５１０４０２－Ａ（甲）　");

  g_assert_cmpstr (plain, ==, "510402-A(甲)");
}

static void
assert_clean (const char *text, gboolean lines, const char *expected)
{
  g_autofree char *clean = sgz_text_clean (text, lines);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_clean (void)
{
  assert_clean ("　 银江镇 \t", FALSE, "银江镇");
  assert_clean ("乡镇（街道）１２Ａ", FALSE, "乡镇（街道）12A");
  assert_clean ("一\r\n二\n三", FALSE, "一 二 三");
  assert_clean ("一\r\n二\n三", TRUE, "一\n二\n三");
  assert_clean ("小鲊石𠀀😀", FALSE, "小鲊石𠀀😀");
  assert_clean ("e\xCC\x81", FALSE, "\xC3\xA9");
  assert_clean ("", FALSE, "");
}

static void
test_unshowable_is_refused (void)
{
  assert_clean ("a\x01"
                "b",
                FALSE, NULL);
  assert_clean ("\xB0\xA1", FALSE, NULL); /* GB 2312 bytes */
}

static void
test_width (void)
{
  g_assert_cmpint (sgz_text_width ("abc"), ==, 3);
  g_assert_cmpint (sgz_text_width ("鲊石A"), ==, 5);
  g_assert_cmpint (sgz_text_width ("𠀀"), ==, 2);
  g_assert_cmpint (sgz_text_width ("e\xCC\x81"), ==, 1);
}

static void
test_mask (void)
{
  static const char *const cases[][2] = {
    { "13800000000", "138****0000" }, { "0812-0000001", "081*****0001" }, { "110", "***" }, { "", "" }
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *masked = sgz_text_mask (cases[i][0]);
      g_assert_cmpstr (masked, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/clean", test_clean);
  g_test_add_func ("/base/text/unshowable-is-refused", test_unshowable_is_refused);
  g_test_add_func ("/base/text/width", test_width);
  g_test_add_func ("/base/text/mask", test_mask);
  return g_test_run ();
}
