/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-date.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sgz-text.h"

/* Reads up to three runs of digits; anything else that stands between them is a separator. */
static int
split_numbers (const char *text, guint64 numbers[3], size_t digits[3])
{
  int count = 0;

  for (const char *p = text; *p != '\0';)
    {
      if (!g_ascii_isdigit (*p))
        {
          p++;
          continue;
        }
      if (count == 3)
        return 4;
      digits[count] = strspn (p, "0123456789");
      numbers[count] = g_ascii_strtoull (p, NULL, 10);
      p += digits[count];
      count++;
    }

  return count;
}

static gboolean
separators_are_known (const char *text)
{
  g_autofree char *rest = g_strdup (text);
  static const char *const shapes[] = { "--", "//", "..", "年月日", "年月", "" };

  size_t at = 0;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && *p != ' ')
      rest[at++] = *p;
  rest[at] = '\0';

  for (size_t i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (rest, shapes[i]) == 0)
      return TRUE;
  return FALSE;
}

char *
sgz_date_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *plain = sgz_text_fold_width (text);
  guint64 numbers[3] = { 0 };
  size_t digits[3] = { 0 };
  int count = split_numbers (plain, numbers, digits);

  if (count == 1 && digits[0] == 8)
    {
      guint64 whole = numbers[0];
      numbers[0] = whole / 10000;
      numbers[1] = whole / 100 % 100;
      numbers[2] = whole % 100;
      count = 3;
      digits[0] = 4;
    }

  gboolean fits = count == 3 && digits[0] == 4 && separators_are_known (plain) && numbers[0] >= 1900
                  && numbers[0] <= 2199 && numbers[1] >= 1 && numbers[1] <= 12 && numbers[2] >= 1
                  && numbers[2] <= 31
                  && g_date_valid_dmy ((GDateDay)numbers[2], (GDateMonth)numbers[1], (GDateYear)numbers[0]);
  if (!fits)
    {
      g_set_error (error, SGZ_BASE_ERROR, SGZ_BASE_ERROR_DATE,
                   _ ("“%s” is not a date; write it like 2021-05-10"), text);
      return NULL;
    }

  return g_strdup_printf ("%04d-%02d-%02d", (int)numbers[0], (int)numbers[1], (int)numbers[2]);
}

gboolean
sgz_date_is_valid (const char *text)
{
  if (text == NULL)
    return FALSE;
  g_autofree char *iso = sgz_date_parse (text, NULL);
  return iso != NULL && strcmp (iso, text) == 0;
}

GDateTime *
sgz_date_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_local (seconds);
  return g_date_time_new_now_local ();
}

char *
sgz_date_today (void)
{
  g_autoptr (GDateTime) now = sgz_date_now ();
  return g_date_time_format (now, "%Y-%m-%d");
}

gboolean
sgz_date_is_to_come (const char *iso)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return g_strcmp0 (iso, today) > 0;
}

char *
sgz_date_in_year (const char *iso, int year)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);

  return g_strdup (strcmp (iso, first) < 0 ? first : strcmp (iso, last) > 0 ? last : iso);
}

int
sgz_date_count_days (const char *from, const char *to)
{
  GDate a, b;

  g_date_clear (&a, 1);
  g_date_clear (&b, 1);
  g_date_set_dmy (&a, (GDateDay)atoi (from + 8), (GDateMonth)atoi (from + 5), (GDateYear)atoi (from));
  g_date_set_dmy (&b, (GDateDay)atoi (to + 8), (GDateMonth)atoi (to + 5), (GDateYear)atoi (to));
  return g_date_days_between (&a, &b);
}

char *
sgz_date_format_chinese (const char *iso)
{
  int year = 0;
  int month = 0;
  int day = 0;

  g_return_val_if_fail (sgz_date_is_valid (iso), g_strdup (iso));
  sscanf (iso, "%d-%d-%d", &year, &month, &day);
  return g_strdup_printf ("%d年%d月%d日", year, month, day);
}
