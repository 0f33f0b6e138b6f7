/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "app/sgz-application.h"
#include "cli/sgz-cli.h"

/* An installation elsewhere than configured, such as a build folder, names its translations itself. */
static void
set_up_locale (void)
{
  const char *dir = g_getenv ("SHEGONGZHAN_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, dir != NULL ? dir : SGZ_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  set_up_locale ();
  if (argc > 1 && sgz_cli_is_command (argv[1]))
    return sgz_cli_run (argc, argv);

  g_autoptr (SgzApplication) application = sgz_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
