/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gsf/gsf.h>

#include "sgz-xlsx-reader.h"

G_BEGIN_DECLS

/* What the number of a cell stands for, by its style. */
typedef enum
{
  SGZ_XLSX_PLAIN,
  SGZ_XLSX_DATE,
  SGZ_XLSX_TIME, /* a day with its time */
  SGZ_XLSX_PERCENT,
} SgzXlsxNumber;

/* A sheet as the workbook lists it. */
typedef struct
{
  char *name;
  char *relation;
  gboolean is_hidden;
} SgzXlsxEntry;

/**
 * SgzXlsxReader:
 * @name: of the file, for errors
 * @book: where the workbook's own part is
 * @entries: (element-type SgzXlsxEntry): the sheets
 * @relations: relation → part
 * @strings: (element-type utf8): the shared strings
 * @formats: (element-type SgzXlsxNumber): what each style makes of a number
 * @is_1904: whether days are counted from 1904, as on old Macintoshes
 */
struct _SgzXlsxReader
{
  char *name;
  GsfInfile *zip;
  char *book;
  GPtrArray *entries;
  GHashTable *relations;
  char *strings_part;
  char *styles_part;
  GPtrArray *strings;
  GArray *formats;
  gboolean is_1904;
};

/* The sentence for what is wrong with the file: @message has one %s, for its name. Returns: %FALSE */
gboolean sgz_xlsx_refuse (const SgzXlsxReader *reader, const char *message, GError **error);

/* The sentence for a part that is not as it must be. Returns: %FALSE */
gboolean sgz_xlsx_refuse_part (const SgzXlsxReader *reader, const char *part, GError **error);

gboolean sgz_xlsx_has_part (const SgzXlsxReader *reader, const char *part);

/* Reads the XML of @part piece by piece. */
gboolean sgz_xlsx_parse_part (const SgzXlsxReader *reader, const char *part, const GMarkupParser *parser,
                              gpointer data, GError **error);

/* Prefixes say which namespace a name is of; programs choose them as they like. Returns: what follows it */
const char *sgz_xlsx_local_name (const char *name);

/* Returns: (nullable): the value of the attribute @name, whatever its prefix */
const char *sgz_xlsx_get_attribute (const char **names, const char **values, const char *name);

/* Whether an attribute that is a truth value is set. */
gboolean sgz_xlsx_is_set (const char *value);

/* What is beside the sheets: shared strings and styles. */
gboolean sgz_xlsx_read_strings (SgzXlsxReader *reader, GError **error);
gboolean sgz_xlsx_read_styles (SgzXlsxReader *reader, GError **error);

/* (transfer full): @text with what XML cannot hold, _x000A_, in its place. */
char *sgz_xlsx_unescape (const char *text);

/* (transfer full): a number as a person would have typed it. */
char *sgz_xlsx_format_number (const SgzXlsxReader *reader, const char *text, SgzXlsxNumber number);

G_END_DECLS
