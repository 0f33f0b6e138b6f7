/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-file-name.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *name;
    const char *clean;
  } cases[] = {
    { "门头照片.jpg", "门头照片.jpg" },
    { "../../etc/passwd", "passwd" },
    { "C:\\Users\\示例\\协议.docx", "协议.docx" },
    { "a:b*c?d\"e<f>g|h.txt", "a_b_c_d_e_f_g_h.txt" },
    { "一\n二\t三\x7F.jpg", "一二三.jpg" },
    { "\xE2\x80\xAE"
      "gpj.exe",
      "gpj.exe" }, /* right-to-left override, which shows it as exe.jpg */
    { "  .隐藏. ", "隐藏" },
    { "...", "附件" },
    { "", "附件" },
    { "/", "_" },
    { "con.txt", "_con.txt" },
    { "COM1", "_COM1" },
    { "contract.pdf", "contract.pdf" },
    { "\xFF.jpg", "\xEF\xBF\xBD.jpg" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = sgz_file_name_clean (cases[i].name);
      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* 300 characters of three bytes: 65 of them and the ending are all that 200 bytes hold. */
static void
test_long_name_keeps_its_ending (void)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = 0; i < 300; i++)
    g_string_append (name, "长");
  g_string_append (name, ".jpeg");
  g_autofree char *clean = sgz_file_name_clean (name->str);
  g_assert_cmpuint (strlen (clean), ==, 65 * 3 + 5);
  g_assert_true (g_str_has_suffix (clean, "长.jpeg"));
  g_assert_true (g_utf8_validate (clean, -1, NULL));
}

static void
test_claim (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const struct
  {
    const char *name;
    const char *claimed;
  } cases[] = {
    { "照片.jpg", "照片.jpg" },
    { "照片.jpg", "照片 (2).jpg" },
    { "照片.JPG", "照片 (3).JPG" },
    { "照片.jpeg", "照片.jpeg" },
    { "记录", "记录" },
    { "记录", "记录 (2)" },
    { "照片 (2).jpg", "照片 (2) (2).jpg" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *claimed = sgz_file_name_claim (taken, cases[i].name);
      g_assert_cmpstr (claimed, ==, cases[i].claimed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/file-name/clean", test_clean);
  g_test_add_func ("/base/file-name/long-name-keeps-its-ending", test_long_name_keeps_its_ending);
  g_test_add_func ("/base/file-name/claim", test_claim);
  return g_test_run ();
}
