/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-band-needs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "sgz-field.h"
#include "sgz-points.h"

static gboolean
read_need (SgzGradeBand *band, const char *piece, GError **error)
{
  g_auto (GStrv) sides = g_strsplit (piece, "=", 2);
  gint64 least = 0;

  if (g_strv_length (sides) != 2 || *g_strstrip (sides[0]) == '\0'
      || !sgz_decimal_parse (g_strstrip (sides[1]), &least, NULL) || least < 0)
    {
      g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE,
                   _ ("“%s” is no condition; write a code and the least points, such as B=12"), piece);
      return FALSE;
    }
  if (band != NULL)
    sgz_grade_band_add_need (band, sides[0], least);
  return TRUE;
}

gboolean
sgz_band_needs_read (SgzGradeBand *band, const char *text, GError **error)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "；", ";", 0);
  g_string_replace (plain, "＝", "=", 0);
  g_auto (GStrv) pieces = g_strsplit (plain->str, ";", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0' && !read_need (band, pieces[i], error))
      return FALSE;
  return TRUE;
}

char *
sgz_band_needs_write (const SgzGradeBand *band)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < band->needs->len; i++)
    {
      const SgzBandNeed *need = band->needs->pdata[i];
      g_autofree char *least = sgz_points_format (need->least);
      g_string_append_printf (text, "%s%s=%s", i > 0 ? "；" : "", need->code, least);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
