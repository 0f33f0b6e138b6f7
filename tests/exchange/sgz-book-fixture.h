/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A part of a workbook. */
typedef struct
{
  const char *name;
  const char *text;
} BookPart;

/* Puts a package together of @parts. */
void book_write (const char *path, const BookPart *parts, size_t n_parts);

/* A workbook of one sheet with these rows, these shared strings and these styles (%NULL: none), as other programs write it. */
void book_write_rows (const char *path, const char *rows, const char *strings, const char *styles);

/* (transfer full) (element-type utf8 GString): the parts of a workbook, to be changed, and written again. */
GHashTable *book_read (const char *path);
void book_rewrite (const char *path, GHashTable *parts);

/* Puts @to in the place of all of @from in a part, which must hold it. */
void book_replace (GHashTable *parts, const char *part, const char *from, const char *to);

/* Types @text into the blank cell of the first sheet with that name; %NULL leaves it. */
void book_fill (GHashTable *parts, const char *cell, const char *text);
