/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money and names as running text of letters has them. */
#include "letter-words-private.h"

#include <stdarg.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "sgz-letter.h"

/* 1万元 in cents. */
#define TEN_THOUSAND G_GINT64_CONSTANT (1000000)

/* What is below a 万, in cents, has so many digits. */
#define REST_DIGITS 6

char *
sgz_words_numeral (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  g_return_val_if_fail (number >= 1 && number <= 99, NULL);

  return g_strconcat (number >= 20 ? digits[number / 10] : "", number >= 10 ? "十" : "", digits[number % 10],
                      NULL);
}

/* Takes zeros that say nothing from the end of a number with decimals, and its point where none are left. */
static void
trim_zeros (char *number)
{
  size_t length = strlen (number);

  while (length > 0 && number[length - 1] == '0')
    length--;
  if (length > 0 && number[length - 1] == '.')
    length--;
  number[length] = '\0';
}

char *
sgz_words_money (gint64 cents)
{
  g_autofree char *number = NULL;

  if (cents > -TEN_THOUSAND && cents < TEN_THOUSAND)
    {
      number = sgz_decimal_format (cents);
      if (cents % 100 == 0)
        trim_zeros (number);
      return g_strconcat (number, "元", NULL);
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, cents / TEN_THOUSAND, REST_DIGITS,
                            ABS (cents % TEN_THOUSAND));
  trim_zeros (number);
  return g_strconcat (number, "万元", NULL);
}

char *
sgz_words_percent (gint64 part, gint64 whole)
{
  if (whole <= 0)
    return g_strdup ("—");

  g_autofree char *number = sgz_decimal_format (sgz_decimal_ratio (part, whole));
  trim_zeros (number);
  return g_strconcat (number, "%", NULL);
}

char *
sgz_words_widen (const char *text)
{
  g_autoptr (GString) wide = g_string_new (text);

  g_string_replace (wide, "(", "（", 0);
  g_string_replace (wide, ")", "）", 0);
  return sgz_letter_escape (wide->str);
}

char *
sgz_words_count (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

void
sgz_words_append (GString *text, const char *separator, const char *item)
{
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, item);
}

void
sgz_words_append_printf (GString *text, const char *separator, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *item = g_strdup_vprintf (format, args);
  va_end (args);
  sgz_words_append (text, separator, item);
}

void
sgz_words_append_figure (GString *text, const char *title, gint64 number, const char *unit)
{
  if (number != 0)
    sgz_words_append_printf (text, "，", "%s%" G_GINT64_FORMAT "%s", title, number, unit);
}

char *
sgz_words_gap (const SgzFinding *finding)
{
  g_autofree char *amount = sgz_finding_format_amount (finding->short_by, finding->requirement->unit);

  return g_strconcat (finding->state == SGZ_FINDING_OVER ? "超" : "差", amount, NULL);
}
