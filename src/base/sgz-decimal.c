/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-decimal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-text.h"

/* Commas count only where they group thousands: 1,234 but not 12,34. */
static gboolean
take_group_commas (char *digits)
{
  size_t length = strcspn (digits, ".");

  if (memchr (digits, ',', length) == NULL)
    return strchr (digits, ',') == NULL;

  char *to = digits;
  for (size_t i = 0; i < length; i++)
    {
      gboolean due = (length - i) % 4 == 0 && i > 0;
      if (due != (digits[i] == ','))
        return FALSE;
      if (!due)
        *to++ = digits[i];
    }
  if (digits[0] == ',')
    return FALSE;
  memmove (to, digits + length, strlen (digits + length) + 1);
  return strchr (digits, ',') == NULL;
}

static gboolean
not_a_number (const char *text, const char *message, GError **error)
{
  g_set_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_NUMBER, message, text);
  return FALSE;
}

/* Splits into sign, whole digits and decimals; FALSE where anything else stands in it. */
static gboolean
split_decimal (char *plain, gboolean *negative, char **whole, char **decimals)
{
  char *digits = plain;

  *negative = *digits == '-';
  if (*digits == '-' || *digits == '+')
    digits++;
  if (g_str_has_prefix (digits, "¥"))
    digits += strlen ("¥");
  if (!take_group_commas (digits))
    return FALSE;

  char *point = strchr (digits, '.');
  *decimals = point != NULL ? point + 1 : digits + strlen (digits);
  if (point != NULL)
    *point = '\0';
  *whole = digits;

  return strspn (*whole, "0123456789") == strlen (*whole) && *whole[0] != '\0' && strlen (*whole) <= 15
         && strspn (*decimals, "0123456789") == strlen (*decimals);
}

gboolean
sgz_decimal_parse (const char *text, gint64 *hundredths, GError **error)
{
  g_return_val_if_fail (text != NULL && hundredths != NULL, FALSE);

  g_autofree char *plain = sgz_text_fold_width (text);
  gboolean negative = FALSE;
  char *whole = NULL;
  char *decimals = NULL;

  if (!split_decimal (plain, &negative, &whole, &decimals))
    return not_a_number (text, _ ("“%s” is not a number; write it like 1234.50"), error);
  if (strlen (decimals) > 2)
    return not_a_number (text, _ ("“%s” has more than two decimals"), error);

  gint64 cents = g_ascii_strtoll (whole, NULL, 10) * 100;
  if (decimals[0] != '\0')
    cents += (decimals[0] - '0') * 10 + (decimals[1] != '\0' ? decimals[1] - '0' : 0);
  *hundredths = negative ? -cents : cents;
  return TRUE;
}

char *
sgz_decimal_format (gint64 hundredths)
{
  guint64 size = hundredths < 0 ? (guint64)0 - (guint64)hundredths : (guint64)hundredths;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02d", hundredths < 0 ? "-" : "", size / 100,
                          (int)(size % 100));
}

gint64
sgz_decimal_ratio (gint64 part, gint64 whole)
{
  g_return_val_if_fail (whole > 0 && part >= 0, 0);

  return (part * 20000 + whole) / (whole * 2);
}

gboolean
sgz_integer_parse (const char *text, gint64 *number, GError **error)
{
  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  g_autofree char *plain = sgz_text_fold_width (text);
  gboolean negative = FALSE;
  char *whole = NULL;
  char *decimals = NULL;

  if (!split_decimal (plain, &negative, &whole, &decimals) || decimals[0] != '\0')
    return not_a_number (text, _ ("“%s” is not a whole number"), error);

  gint64 value = g_ascii_strtoll (whole, NULL, 10);
  *number = negative ? -value : value;
  return TRUE;
}
