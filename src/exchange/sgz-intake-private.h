/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-intake.h"

G_BEGIN_DECLS

#define SGZ_INTAKE_NO_ROW G_MAXUINT

typedef struct
{
  guint number;
  char **cells;      /* one a column */
  SgzRecord *record; /* as it will be stored */
  SgzIntakeState state;
  GPtrArray *problems; /* SgzIntakeProblem */
  char *key;           /* what no other row of the block may share, as text */
  guint leans_on;      /* the row it refers to or repeats */
  gboolean is_waiting; /* refers to a record of its own kind that was not found: another row may make it */
} SgzIntakeRow;

struct _SgzIntake
{
  GObject parent_instance;

  const SgzKind *kind;
  guint n_columns;
  char **headings;         /* one a column, or NULL without a head */
  const SgzField **fields; /* one a column */
  GPtrArray *rows;         /* SgzIntakeRow */
  GHashTable *lookups;     /* field and text → SgzIntakeLookup */
  GHashTable *keys;        /* key → row */
  GHashTable *names;       /* name or code → row, where records of the kind refer to one another */
  gboolean is_tried;       /* against the whole register, as it stands */
};

SgzIntakeRow *sgz_intake_get_row (SgzIntake *intake, guint row);

/**
 * sgz_intake_add_problem:
 * @field: (nullable): the field it is about
 * @reason: (transfer full): the sentence
 */
void sgz_intake_add_problem (SgzIntake *intake, guint row, const SgzField *field, gboolean is_warning,
                             char *reason);

/* A reference that was looked up once. */
typedef struct
{
  char *id;
  char *label;
  char *code;
  char *reason; /* why nothing was found, or NULL */
} SgzIntakeLookup;

void sgz_intake_lookup_free (SgzIntakeLookup *lookup);

/* Returns: (transfer none): what @text means in @field */
const SgzIntakeLookup *sgz_intake_look_up (SgzIntake *intake, SgzStore *store, const SgzField *field,
                                           const char *text);

/* Looks again for what was not found. */
void sgz_intake_forget_failures (SgzIntake *intake);

/* A message without the title of the field at its head, which the list of problems has in a column of its own. */
char *sgz_intake_strip_title (const SgzField *field, const char *message);

/* The first field of @kind that refers to a record of the same kind, or %NULL. */
const SgzField *sgz_intake_get_self_reference (const SgzKind *kind);

/* Whether records of @kind can be told apart by a natural key. */
gboolean sgz_intake_has_key (const SgzKind *kind);

/* Whether all that must be filled in of the key is, and anything at all. */
gboolean sgz_intake_is_key_whole (const SgzRecord *record);

/* Which records have the key of @record, or (not @by_key) all that people can set. */
SgzQuery *sgz_intake_make_query (const SgzRecord *record, gboolean by_key);

/* Makes the record of a row, and its problems. */
gboolean sgz_intake_read_row (SgzIntake *intake, SgzStore *store, guint row, GError **error);

/* Compares it with the rows read before, and enters its key and its names. */
gboolean sgz_intake_match_row (SgzIntake *intake, SgzStore *store, guint row, GError **error);

/* Takes back all that was found of a row. */
void sgz_intake_forget_row (SgzIntake *intake, guint row);

/* Reads and checks one row. */
gboolean sgz_intake_check_row (SgzIntake *intake, SgzStore *store, guint row, GError **error);

/* A row that refers to a bad one cannot be stored either. */
void sgz_intake_spread (SgzIntake *intake);

/* Tries the good rows against the whole register and takes all back. */
gboolean sgz_intake_try (SgzIntake *intake, SgzStore *store, GCancellable *cancellable, GError **error);

G_END_DECLS
