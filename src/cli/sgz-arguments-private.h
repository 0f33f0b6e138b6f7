/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-command-private.h"
#include "store/sgz-store.h"

G_BEGIN_DECLS

/**
 * sgz_arguments_parse:
 * @options: (array zero-terminated=1) (nullable): the options of @command
 * @least: how many words it takes at least
 * @most: and at most, -1 for any number
 * @args: the program's name and what follows the command's word
 * @words: (out) (transfer full): what is left once the options are taken
 *
 * Reads the words that follow a command. Asked for help, it prints that instead.
 *
 * Returns: whether the command is to go on; %FALSE without @error when help was printed
 */
gboolean sgz_arguments_parse (const SgzCommand *command, const GOptionEntry *options, guint least, int most,
                              char **args, GStrv *words, GError **error);

/* Opens the database at @path, for the officer who is logged in. */
SgzStore *sgz_arguments_open (const char *path, GError **error);

/* The same for a command that starts with DB KIND: @words are these, and @kind is found before anything is opened. */
SgzStore *sgz_arguments_open_kind (char *const *words, const SgzKind **kind, GError **error);

/* A file that is there is replaced; that must not be the database itself, whatever its name ends with. */
gboolean sgz_arguments_check_output (const char *database, const char *output, GError **error);

/* Names the officer who is logged in as the one who works on @store. */
void sgz_arguments_set_officer (SgzStore *store);

typedef enum
{
  SGZ_LISTING_TABLE = 1,
  SGZ_LISTING_CSV,
  SGZ_LISTING_JSON,
} SgzListing;

/* The option of a command that lists: what it writes, one of @choices. */
#define SGZ_ARGUMENT_FORMAT(text, choices)                                                                   \
  {                                                                                                          \
    "format", 0, 0, G_OPTION_ARG_FILENAME, text, N_ ("How it is written"), choices                           \
  }

/**
 * sgz_arguments_read_format:
 * @text: (nullable): what was given for --format; %NULL is table
 * @with_csv: whether csv is one of the choices
 */
gboolean sgz_arguments_read_format (const char *text, gboolean with_csv, SgzListing *format, GError **error);

/* sgz_arguments_parse() for a command whose only option is --format table|json. */
gboolean sgz_arguments_parse_listing (const SgzCommand *command, guint least, int most, char **args,
                                      GStrv *words, SgzListing *format, GError **error);

/**
 * sgz_arguments_read_year:
 * @text: (nullable): what was given for --year; %NULL is the newest task year of @store, or this year
 *
 * Returns: the year, or 0 with @error set
 */
int sgz_arguments_read_year (SgzStore *store, const char *text, GError **error);

/**
 * sgz_arguments_read_day:
 * @text: (nullable): what was given for --on; %NULL is today
 *
 * Returns: (transfer full): the day as ISO text, or %NULL with @error set
 */
char *sgz_arguments_read_day (const char *text, GError **error);

/**
 * sgz_arguments_read_period:
 * @text: (nullable): what was given for --period; %NULL leaves @period as it is
 */
gboolean sgz_arguments_read_period (const char *text, int *period, GError **error);

/**
 * sgz_arguments_read_county:
 * @text: a county's code of 6 or 12 digits, or its name
 *
 * Returns: (transfer full): its code of 12 digits, or %NULL with @error set
 */
char *sgz_arguments_read_county (SgzStore *store, const char *text, GError **error);

/**
 * sgz_arguments_split:
 * @word: FIELD=VALUE
 * @value: (out): where the value starts in @word
 *
 * Returns: the field of @kind that is named by code or title, or %NULL with @error set
 */
const SgzField *sgz_arguments_split (const SgzKind *kind, const char *word, const char **value,
                                     GError **error);

/* The option of a command that writes: why warnings are passed over. */
#define SGZ_ARGUMENT_BECAUSE(text)                                                                           \
  {                                                                                                          \
    "because", 0, 0, G_OPTION_ARG_FILENAME, text, N_ ("Why warnings are passed over; kept in history"),      \
        "TEXT"                                                                                               \
  }

/* Adds to an error that asks for an explanation how one is given here. */
gboolean sgz_arguments_explain (GError **error);

/**
 * sgz_arguments_save:
 * @words: (array zero-terminated=1): FIELD=VALUE, each field at most once
 * @because: (nullable): why warnings are passed over
 *
 * Sets the fields of @record and saves it.
 */
gboolean sgz_arguments_save (SgzStore *store, SgzRecord *record, char *const *words, const char *because,
                             GError **error);

/* The same for several records: all of them, as one entry, or none. */
gboolean sgz_arguments_save_all (SgzStore *store, GPtrArray *records, char *const *words, const char *because,
                                 GError **error);

G_END_DECLS
