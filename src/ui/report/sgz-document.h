/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sgz-pages.h"
#include "report/sgz-report.h"
#include "store/sgz-view.h"

G_BEGIN_DECLS

/**
 * SgzDocument:
 *
 * Which document with which options: what is handed to a thread to be laid out or written. Owns its text.
 */
typedef struct
{
  const SgzReport *report;
  int year;
  int period;   /* 0 for the one that the day is in: see SgzReportOptions */
  char *county; /* NULL for the whole city */
  char *day;
  gboolean is_signed_off;
  gboolean is_unmasked;
  gboolean with_attachments; /* when it is exported: see sgz_export_attachments() */
  const SgzKind *kind;       /* of the one record it is about, where the report leaves that open */
  char *record;              /* that one's id, or NULL */
  SgzQuery *query;           /* of a view of a ledger, or NULL */
  GStrv columns;             /* and the codes of its fields, or NULL for the kind's own */
  char *view;                /* and its name, where it has one */
} SgzDocument;

/* With the report's own sign-off, and numbers masked. */
SgzDocument *sgz_document_new (const SgzReport *report, int year, const char *county, const char *day);

/* Only @view of the ledger: its records in their order, in the place of the document, and its columns under its name. */
void sgz_document_set_view (SgzDocument *document, const SgzView *view);
SgzDocument *sgz_document_copy (const SgzDocument *document);
void sgz_document_free (SgzDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzDocument, sgz_document_free)

/**
 * SgzDocumentProgress:
 *
 * How far a thread is, read from another. Counted by references.
 */
typedef struct
{
  gint done;  /* atomic: thousandths of the whole */
  gint total; /* atomic: 0 while unknown */
} SgzDocumentProgress;

SgzDocumentProgress *sgz_document_progress_new (void);
void sgz_document_progress_unref (SgzDocumentProgress *progress);

/* Returns: how much is done, from 0 to 1; below 0 while it is not known */
double sgz_document_progress_get (SgzDocumentProgress *progress);

/**
 * sgz_document_lay_out_async:
 *
 * Builds and lays out the document on a thread, with a reader of its own.
 */
void sgz_document_lay_out_async (const SgzDocument *document, SgzStore *store, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);

/* Returns: (transfer full): the pages, or %NULL with @error set */
SgzPages *sgz_document_lay_out_finish (GAsyncResult *result, GError **error);

/**
 * sgz_document_export_async:
 * @path: where it goes: see sgz_export_table()
 * @progress: told how far it is
 *
 * Builds and writes the document on a thread, with a reader of its own.
 */
void sgz_document_export_async (const SgzDocument *document, SgzStore *store, const char *path,
                                SgzDocumentProgress *progress, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean sgz_document_export_finish (GAsyncResult *result, GError **error);

/**
 * sgz_document_make_file_name:
 * @ending: .docx, .xlsx, .pdf, .csv or .gb18030.csv
 *
 * Returns: (transfer full): a name for a file of it until it says a better one itself
 */
char *sgz_document_make_file_name (const SgzDocument *document, const char *ending);

G_END_DECLS
