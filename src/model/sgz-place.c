/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-place.h"

#include <string.h>

static const struct
{
  const char *level;
  int digits;
} levels[] = {
  { "province", 2 }, { "city", 4 }, { "county", 6 }, { "township", 9 }, { "village", 12 },
};

gboolean
sgz_place_is_code (const char *code)
{
  return code != NULL && strlen (code) == 12 && strspn (code, "0123456789") == 12
         && strncmp (code, "00", 2) != 0;
}

int
sgz_place_digits (const char *level)
{
  for (size_t i = 0; i < G_N_ELEMENTS (levels); i++)
    if (strcmp (levels[i].level, level) == 0)
      return levels[i].digits;
  g_return_val_if_reached (12);
}

static size_t
level_index (const char *code)
{
  size_t i = 0;

  while (i + 1 < G_N_ELEMENTS (levels)
         && strspn (code + levels[i].digits, "0") < strlen (code + levels[i].digits))
    i++;
  return i;
}

const char *
sgz_place_level (const char *code)
{
  g_return_val_if_fail (sgz_place_is_code (code), NULL);

  return levels[level_index (code)].level;
}

char *
sgz_place_prefix (const char *code)
{
  g_return_val_if_fail (sgz_place_is_code (code), NULL);

  return g_strndup (code, (size_t)levels[level_index (code)].digits);
}

gboolean
sgz_place_contains (const char *outer, const char *inner)
{
  g_return_val_if_fail (sgz_place_is_code (outer) && inner != NULL, FALSE);

  return strncmp (outer, inner, (size_t)levels[level_index (outer)].digits) == 0;
}
