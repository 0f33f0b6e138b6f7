/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A folder of its own for a test, in which the program is run as an officer runs it; in @locale, where set. */
typedef struct
{
  char *dir;
  const char *locale;
} Fixture;

/* What a run of the program left: its exit status, -1 where a signal ended it, and what it wrote. */
typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

void run_free (Run *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/* Adds a test that has a folder. */
void fixture_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data));

char *fixture_path (Fixture *fixture, const char *name);

/* Runs the program in the folder, without the right to override permissions even where the tests run as root. */
Run *fixture_run (Fixture *fixture, const char *first, ...) G_GNUC_NULL_TERMINATED;
Run *fixture_run_strv (Fixture *fixture, const char *const *args);

/* The same where no file may grow beyond @bytes, as on a disk that is full. */
Run *fixture_run_limited (Fixture *fixture, guint64 bytes, const char *const *args);

/* The same with standard output going to @file instead of being kept. */
Run *fixture_run_into (Fixture *fixture, const char *file, const char *const *args);

/* The same with standard output going to a pipe that nobody reads any more. */
Run *fixture_run_closed (Fixture *fixture, const char *const *args);

/* Runs the program, which must end with 0 and without a word on stderr. Returns: what it wrote */
char *fixture_do (Fixture *fixture, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Runs the program, which must end with 0 and write JSON. */
JsonNode *fixture_read_json (Fixture *fixture, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Asserts that the run was refused: 2, nothing on stdout, and one line on stderr that holds @words. */
void assert_refused (const Run *run, const char *words);

/* Arguments the program must refuse, and words of what it says. */
typedef struct
{
  const char *args[13];
  const char *words;
} Refusal;

/* Asserts that each of @cases is refused and leaves all of @database, and the names of the files in the folder, as they were. */
void fixture_assert_refusals (Fixture *fixture, const char *database, const Refusal *cases, size_t n_cases);

/* All that can be read out of a database, to compare before and after. */
char *fixture_dump (Fixture *fixture, const char *database);

/* The names of the files in the folder, sorted, a line each. */
char *fixture_list_files (Fixture *fixture);

/* A file that the program wrote as CSV. Returns: (element-type GStrv): its rows */
GPtrArray *fixture_read_csv (Fixture *fixture, const char *name);

/* The text of a PDF. */
char *fixture_read_pdf (Fixture *fixture, const char *name);

/* The first row one of whose cells is @cell, which must be there. */
char *const *csv_find_row (GPtrArray *rows, const char *cell);

/* Whether any of the rows has a cell that holds @words. */
gboolean csv_holds (GPtrArray *rows, const char *words);

/* The member of an array of objects whose member @name is @text, which must be there. */
JsonObject *json_find_object (JsonArray *array, const char *name, const char *text);

G_END_DECLS
