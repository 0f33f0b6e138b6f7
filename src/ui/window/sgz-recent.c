/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-recent.h"

#define MOST_RECENT 10

static void
store_without (GSettings *settings, const char *path, gboolean is_first)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = is_first ? 1 : 0;

  if (is_first)
    g_strv_builder_add (builder, path);
  for (size_t i = 0; old[i] != NULL && n < MOST_RECENT; i++)
    if (!g_str_equal (old[i], path))
      {
        g_strv_builder_add (builder, old[i]);
        n++;
      }
  g_auto (GStrv) paths = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-files", (const char *const *)paths);
}

void
sgz_recent_add (GSettings *settings, const char *path)
{
  g_return_if_fail (G_IS_SETTINGS (settings) && path != NULL);
  store_without (settings, path, TRUE);
}

void
sgz_recent_remove (GSettings *settings, const char *path)
{
  g_return_if_fail (G_IS_SETTINGS (settings) && path != NULL);
  store_without (settings, path, FALSE);
}
