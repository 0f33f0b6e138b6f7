/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "sgz-block.h"

G_BEGIN_DECLS

/**
 * SgzXlsxReader:
 *
 * A workbook (.xlsx, .xlsm) that is open to be read: ECMA-376, as Excel, WPS, LibreOffice and programs write it. Its sheets are read one at a
 * time. For one thread.
 */
typedef struct _SgzXlsxReader SgzXlsxReader;

/**
 * SgzXlsxSheet:
 *
 * The texts of a sheet's cells. Independent of its reader.
 */
typedef struct _SgzXlsxSheet SgzXlsxSheet;

/**
 * sgz_xlsx_reader_open:
 *
 * Returns: (transfer full): the workbook, or %NULL with @error set (%SGZ_EXCHANGE_ERROR_WORKBOOK, or a #GFileError): it is no
 *   workbook, protected by a password, cut off, damaged, or of more than what a table of an office can hold
 */
SgzXlsxReader *sgz_xlsx_reader_open (const char *path, GError **error);
void sgz_xlsx_reader_free (SgzXlsxReader *reader);

guint sgz_xlsx_reader_get_n_sheets (const SgzXlsxReader *reader);
const char *sgz_xlsx_reader_get_sheet_name (const SgzXlsxReader *reader, guint sheet);
gboolean sgz_xlsx_reader_is_sheet_hidden (const SgzXlsxReader *reader, guint sheet);

/* The sheet of that name, capitals or small; -1 where there is none. */
int sgz_xlsx_reader_find_sheet (const SgzXlsxReader *reader, const char *name);

/**
 * sgz_xlsx_reader_read_sheet:
 *
 * Cells become the text a person would have typed: numbers as they are written there (what binary fractions add behind the fifteenth digit
 * is left out), shares with their %, dates as ISO, 是 and 否 for truth values, of a formula what it gave when it was stored, or the formula where
 * nothing was stored.
 *
 * Returns: (transfer full): the sheet, or %NULL with @error set (%SGZ_EXCHANGE_ERROR_WORKBOOK)
 */
SgzXlsxSheet *sgz_xlsx_reader_read_sheet (SgzXlsxReader *reader, guint sheet, GError **error);
void sgz_xlsx_sheet_free (SgzXlsxSheet *sheet);

/* Up to the last row and column that hold text. */
guint sgz_xlsx_sheet_get_n_rows (const SgzXlsxSheet *sheet);
guint sgz_xlsx_sheet_get_n_columns (const SgzXlsxSheet *sheet);

/* Returns: (nullable): the text of a cell, both counted from 0; %NULL for an empty one */
const char *sgz_xlsx_sheet_get_text (const SgzXlsxSheet *sheet, guint row, guint column);

/**
 * sgz_xlsx_sheet_make_block:
 *
 * Returns: (transfer full) (element-type GStrv): its rows as sgz_block_read() has them, blank rows among them
 */
GPtrArray *sgz_xlsx_sheet_make_block (const SgzXlsxSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzXlsxReader, sgz_xlsx_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzXlsxSheet, sgz_xlsx_sheet_free)

G_END_DECLS
