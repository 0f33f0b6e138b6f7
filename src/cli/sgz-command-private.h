/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SGZ_CLI_ERROR (sgz_cli_error_quark ())

typedef enum
{
  SGZ_CLI_ERROR_USAGE = 1, /* a word on the command line that does not belong there, or one that is missing */
  SGZ_CLI_ERROR_OUTPUT,    /* standard output takes no more */
  SGZ_CLI_ERROR_PIPE,      /* the reader of standard output has gone: the work ends without a word */
} SgzCliError;

GQuark sgz_cli_error_quark (void);

/* What a command ends with. A failure is 2, whatever it returns beside its error. */
#define SGZ_STATUS_DONE 0
#define SGZ_STATUS_FOUND 1
#define SGZ_STATUS_FAILED 2

typedef struct _SgzCommand SgzCommand;

/**
 * SgzCommand:
 * @name: its word on the command line, and its file's stem
 * @arguments: what follows the word, for people
 * @summary: what it does, one line, as a message id
 * @run: does it; @args are the program's name and what follows the command's word, ended by %NULL. Returns
 *   the exit status, or sets @error
 */
struct _SgzCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (const SgzCommand *command, char **args, GError **error);
};

extern const SgzCommand sgz_command_new;
extern const SgzCommand sgz_command_kinds;
extern const SgzCommand sgz_command_list;
extern const SgzCommand sgz_command_add;
extern const SgzCommand sgz_command_schemes;
extern const SgzCommand sgz_command_set;
extern const SgzCommand sgz_command_void;
extern const SgzCommand sgz_command_import;
extern const SgzCommand sgz_command_division;
extern const SgzCommand sgz_command_attach;
extern const SgzCommand sgz_command_attachments;
extern const SgzCommand sgz_command_extract;
extern const SgzCommand sgz_command_calendar;
extern const SgzCommand sgz_command_reporting;
extern const SgzCommand sgz_command_round;
extern const SgzCommand sgz_command_check;
extern const SgzCommand sgz_command_evaluate;
extern const SgzCommand sgz_command_measures;
extern const SgzCommand sgz_command_documents;
extern const SgzCommand sgz_command_export;
extern const SgzCommand sgz_command_exports;
extern const SgzCommand sgz_command_letter;
extern const SgzCommand sgz_command_history;
extern const SgzCommand sgz_command_handover;
extern const SgzCommand sgz_command_undo;
extern const SgzCommand sgz_command_redo;
extern const SgzCommand sgz_command_verify;
extern const SgzCommand sgz_command_views;
extern const SgzCommand sgz_command_demo;
extern const SgzCommand sgz_command_help;

/* Every command, in the order of the help. */
const SgzCommand *const *sgz_command_list_all (size_t *n_commands);

/* Returns: (nullable): the command of that name */
const SgzCommand *sgz_command_find (const char *name);

G_END_DECLS
