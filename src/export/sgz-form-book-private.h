/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-form-line.h"
#include "sgz-workbook-private.h"

G_BEGIN_DECLS

/**
 * SgzForm:
 * @lines: (element-type SgzFormLine): what is asked
 * @subject: the name of the station or county
 * @place: where it is
 * @origin: small print
 *
 * What stands in a self-score form.
 */
typedef struct
{
  const SgzScheme *scheme;
  SgzAudience audience;
  GPtrArray *lines;
  int year;
  const char *title;
  const char *subject;
  const char *place;
  const char *origin;
  const char *scheme_id;
  const char *sheet_id;
} SgzForm;

/* Writes @form into the temporary file of @job. */
gboolean sgz_form_book_write (const SgzForm *form, const SgzExportJob *job, GError **error);

G_END_DECLS
