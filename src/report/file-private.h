/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-report-private.h"

G_BEGIN_DECLS

/**
 * SgzFile:
 * @document: its first table, which the sections follow
 *
 * The file of one record while it is put together.
 */
typedef struct
{
  SgzTable *document;
  SgzStore *store;
  const SgzReportOptions *options;
  guint n_sections;
} SgzFile;

/* Returns: (transfer full): the records of @kind whose reference to @subject's kind is @subject, by the kind's own order */
SgzQuery *sgz_file_make_query (const SgzKind *kind, const SgzRecord *subject);

/* Adds 项目 and 内容 as columns, for sgz_file_fill_form(). */
void sgz_file_add_form_columns (SgzTable *table);

/* Adds a row for each field of @record that people set or that is worked out, or for @codes (ended by %NULL) alone. */
void sgz_file_fill_form (SgzTable *table, const SgzRecord *record, const char *const *codes,
                         gboolean unmasked);

/* Adds a section with a number before @title: 一、… Returns: (transfer none): the section */
SgzTable *sgz_file_add_section (SgzFile *file, const char *title);

/**
 * sgz_file_add_list:
 * @codes: the fields it shows, ended by %NULL
 *
 * Adds a section that lists what @query finds, with 合计 where something is summed; none where it finds nothing.
 *
 * Returns: how many there are, -1 with @error set
 */
gint64 sgz_file_add_list (SgzFile *file, const char *title, const SgzQuery *query, const char *const *codes,
                          GError **error);

/* The same of @records (element-type SgzRecord), which are of one kind. */
void sgz_file_add_records (SgzFile *file, const char *title, GPtrArray *records, const char *const *codes);

/* Adds a section that shows @record as a form. */
void sgz_file_add_form (SgzFile *file, const char *title, const SgzRecord *record, const char *const *codes);

/* Adds the six stages of @record, with what is due, done and still missing. */
void sgz_file_add_stages (SgzFile *file, const char *title, const SgzRecord *record);

G_END_DECLS
