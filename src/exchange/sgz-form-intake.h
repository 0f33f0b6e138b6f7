/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_FORM_PROBLEM_FILE = 1,  /* no form, or one that cannot be read */
  SGZ_FORM_PROBLEM_FOREIGN,   /* of another office, year, scheme or station */
  SGZ_FORM_PROBLEM_DUPLICATE, /* a second file, or row, for what was read already */
  SGZ_FORM_PROBLEM_LOCKED,    /* the sheet takes no more answers */
  SGZ_FORM_PROBLEM_VALUE,     /* what was filled in cannot stand there */
  SGZ_FORM_PROBLEM_MISSING,   /* nothing was filled in */
  SGZ_FORM_PROBLEM_EVIDENCE,  /* no evidence was named where some is asked; the answer is taken */
} SgzFormProblemKind;

/**
 * SgzFormProblem:
 * @file: the name of the file, without its folder
 * @row: the row in its sheet as the spreadsheet numbers it; 0 for the file as a whole
 * @code: (nullable): the indicator
 * @text: (nullable): what was filled in
 * @reason: a sentence
 *
 * What was not taken of a form, and why.
 */
typedef struct
{
  SgzFormProblemKind kind;
  char *file;
  guint row;
  char *code;
  char *text;
  char *reason;
} SgzFormProblem;

/**
 * SgzFormIntake:
 * @n_files: how many were given
 * @n_taken: of them, those that are forms of sheets here, though perhaps not all of their answers are taken
 * @n_answers: how many answers are taken
 * @records: (element-type SgzRecord): the answers that are new or differ from those kept
 * @problems: (element-type SgzFormProblem): by file and row
 *
 * Self-score forms that came back, read and checked (附件2 §5.1.2). Nothing is stored before sgz_form_intake_commit().
 */
typedef struct
{
  guint n_files;
  guint n_taken;
  guint n_answers;
  GPtrArray *records;
  GPtrArray *problems;
} SgzFormIntake;

/**
 * sgz_form_intake_read:
 * @paths: (array zero-terminated=1): workbooks as sgz_form_export() wrote them, filled in with whatever program
 *
 * Reads the answers of all of them, and tries them against the register. Of two forms of one sheet the first is taken.
 *
 * Returns: (transfer full): what was found, however much of it is wrong; %NULL with @error set where the register cannot be read
 */
SgzFormIntake *sgz_form_intake_read (SgzStore *store, const char *const *paths, SgzProgressFunc progress,
                                     gpointer user_data, GCancellable *cancellable, GError **error);
void sgz_form_intake_free (SgzFormIntake *intake);

/**
 * sgz_form_intake_commit:
 *
 * Stores the answers that are taken as one entry of history.
 *
 * Returns: %TRUE, also where all were kept already; %FALSE with @error set, and nothing stored
 */
gboolean sgz_form_intake_commit (SgzFormIntake *intake, SgzStore *store, GError **error);

/* Returns: the kind of a problem in a word, for people */
const char *sgz_form_problem_get_title (const SgzFormProblem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzFormIntake, sgz_form_intake_free)

G_END_DECLS
