/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-points.h"

#include <string.h>

#include "base/sgz-decimal.h"

/* A product of two stored numbers always fits in it. */
__extension__ typedef __int128 Wide;

static gint64
divide (Wide number, Wide by)
{
  gboolean is_negative = number < 0;
  Wide size = is_negative ? -number : number;
  gint64 quotient = (gint64)((size * 2 + by) / (by * 2));

  return is_negative ? -quotient : quotient;
}

gint64
sgz_points_scale (gint64 amount, gint64 part, gint64 whole)
{
  g_return_val_if_fail (whole > 0, 0);

  return divide ((Wide)amount * part, whole);
}

gint64
sgz_points_share (gint64 points, gint64 part, gint64 whole, gint64 target, gint64 cap)
{
  g_return_val_if_fail (whole > 0 && target > 0, 0);

  if ((Wide)part * 10000 > (Wide)whole * target * cap)
    return sgz_points_scale (points, cap, 100);
  return divide ((Wide)points * part * 100, (Wide)whole * target);
}

int
sgz_points_compare (gint64 part, gint64 whole, gint64 hundredths)
{
  Wide left = (Wide)part * 100;
  Wide right = (Wide)hundredths * whole;

  return left < right ? -1 : left > right ? 1 : 0;
}

char *
sgz_points_format (gint64 hundredths)
{
  char *text = sgz_decimal_format (hundredths);
  size_t length = strlen (text);

  while (text[length - 1] == '0')
    text[--length] = '\0';
  if (text[length - 1] == '.')
    text[length - 1] = '\0';
  return text;
}
