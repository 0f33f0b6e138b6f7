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

#define SGZ_FORM_SIZE_TITLE 18
#define SGZ_FORM_SIZE_BODY 10.5
#define SGZ_FORM_SIZE_ORIGIN 8

typedef enum
{
  SGZ_FORM_FORMAT_TITLE,
  SGZ_FORM_FORMAT_LINE,
  SGZ_FORM_FORMAT_HEAD,
  SGZ_FORM_FORMAT_TEXT,
  SGZ_FORM_FORMAT_CENTRED,
  SGZ_FORM_FORMAT_COMPUTED,
  SGZ_FORM_FORMAT_CHOICE,
  SGZ_FORM_FORMAT_AMOUNT,
  SGZ_FORM_FORMAT_WORDS,
  SGZ_FORM_FORMAT_ORIGIN,
  SGZ_FORM_FORMAT_HIDDEN,
  SGZ_FORM_N_FORMATS,
} SgzFormFormat;

/* Adds the formats to @book, each in its place of @formats. */
void sgz_form_book_make_formats (lxw_workbook *book, lxw_format **formats);

/* Writes @form into the temporary file of @job. */
gboolean sgz_form_book_write (const SgzForm *form, const SgzExportJob *job, GError **error);

G_END_DECLS
