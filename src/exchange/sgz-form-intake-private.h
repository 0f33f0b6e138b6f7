/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-form-intake.h"
#include "sgz-xlsx-reader.h"

G_BEGIN_DECLS

/**
 * SgzFormFile:
 * @name: of the file, for problems
 * @cells: the sheet that is filled in
 * @sheet: the record it belongs to
 * @scheme: by which that goes
 * @assessor: the code of the self-score
 *
 * A form whose place in the register is known.
 */
typedef struct
{
  SgzStore *store;
  SgzFormIntake *intake;
  const char *name;
  const SgzXlsxSheet *cells;
  SgzRecord *sheet;
  SgzKeptScheme *scheme;
  const char *assessor;
} SgzFormFile;

/* Where an answer came from: kept with the record until all are tried. */
typedef struct
{
  char *file;
  guint row;
  char *code;
} SgzFormOrigin;

/* Takes @reason. */
void sgz_form_intake_add_problem (SgzFormIntake *intake, SgzFormProblemKind kind, const char *file, guint row,
                                  const char *code, const char *text, char *reason);

/* @origin (transfer full) says where @record (transfer full) was read. */
void sgz_form_intake_add_record (SgzFormIntake *intake, SgzRecord *record, SgzFormOrigin *origin);

/* Reads the answers of a form. Returns: %FALSE with @error set only where the register cannot be read */
gboolean sgz_form_file_read (const SgzFormFile *file, GError **error);

G_END_DECLS
