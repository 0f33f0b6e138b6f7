/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @word is a command of the command line, and not a file for the window. */
gboolean sgz_cli_is_command (const char *word);

/**
 * sgz_cli_run:
 * @argv: the program's name, the command, its arguments
 *
 * Returns: the exit status: 0, 1 where a check found something, 2 on an error, told in one line on stderr
 */
int sgz_cli_run (int argc, char **argv);

G_END_DECLS
