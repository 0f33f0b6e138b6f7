/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-cli.h"
gboolean sgz_cli_is_command (const char *word) { return word == NULL; } int sgz_cli_run (int argc, char **argv) { return argc + (argv == NULL); }
