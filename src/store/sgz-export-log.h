/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzExport:
 * @at: when, ISO date and time with offset
 * @document: the id of the document
 * @title: its title
 * @format: xlsx, docx, pdf, csv or print
 * @file: the name of the file, without its folder; empty for what was printed
 * @is_masked: whether sensitive fields were masked
 *
 * One document that left the program.
 */
typedef struct
{
  gint64 seq;
  char *at;
  char *officer;
  char *unit;
  char *document;
  char *title;
  char *format;
  char *file;
  gboolean is_masked;
} SgzExport;

void sgz_export_free (SgzExport *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzExport, sgz_export_free)

/* Returns: @format in a word, Chinese: 工作簿, 文稿, PDF, CSV, 打印 */
const char *sgz_export_format_get_title (const char *format);

/**
 * SgzExportEntry:
 *
 * An entry of the log that is written but not yet there for others: it is when the export has worked.
 */
typedef struct _SgzExportEntry SgzExportEntry;

/**
 * sgz_export_log_begin:
 * @store: a store or a reader of it, on its own thread
 * @file: a path, of which the name is kept, or empty text
 *
 * Writes an entry for the officer of @store. Until it is committed or freed nothing else can be written to the database, so what
 * is left to do of the export must be short.
 *
 * Returns: (transfer full): the entry, or %NULL with @error set: then nothing may be exported
 */
SgzExportEntry *sgz_export_log_begin (SgzStore *store, const char *document, const char *title,
                                      const char *format, const char *file, gboolean is_masked,
                                      GError **error);

/* Enters it for good. */
gboolean sgz_export_log_commit (SgzExportEntry *entry, GError **error);

/* Takes it back unless it was committed. */
void sgz_export_log_entry_free (SgzExportEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzExportEntry, sgz_export_log_entry_free)

/**
 * sgz_export_log_list:
 * @year: the year of the exports, 0 for all
 *
 * Returns: (transfer full) (element-type SgzExport): the entries, oldest first
 */
GPtrArray *sgz_export_log_list (SgzStore *store, int year, GError **error);

G_END_DECLS
