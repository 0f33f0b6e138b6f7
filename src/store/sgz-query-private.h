/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-found-private.h"
#include "sgz-query.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzSql:
 *
 * SQL being put together, with the values of its parameters :p1, :p2 …
 */
typedef struct
{
  GString *text;
  GPtrArray *values; /* SgzValue */
  int year;          /* :year and :day of a measure */
  const char *day;
  gboolean is_past; /* whether the tables are read as they stood on @past */
  const char *past;
  char *place;     /* the code that the place of the query had then */
  SgzFound *found; /* (nullable): what the words of the query find */
} SgzSql;

typedef enum
{
  SGZ_SELECT_RECORDS = 1, /* the columns sgz_query_read() reads */
  SGZ_SELECT_ROWS,        /* row numbers */
  SGZ_SELECT_TEXTS,       /* the columns of sgz_query_add_texts() */
  SGZ_SELECT_COUNT,
  SGZ_SELECT_SUM, /* of one field */
} SgzSelect;

void sgz_sql_clear (SgzSql *sql);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzSql, sgz_sql_clear)

/* Makes the text, unless it was made. */
void sgz_sql_start (SgzSql *sql);

/* Appends a parameter for @value to the text. */
void sgz_sql_add_value (SgzSql *sql, const SgzValue *value);
void sgz_sql_add_text (SgzSql *sql, const char *text);

/* The day whose places a query needs, %NULL for those of now. */
const char *sgz_query_get_past (const SgzQuery *query);

/* Puts the whole statement together; see sgz_past_query_to_sql(). @field is for %SGZ_SELECT_SUM. What the query's words find must be
 * there before, see sgz_store_search(). */
void sgz_query_to_sql (const SgzQuery *query, SgzSelect select, const SgzField *field, SgzSql *sql);

/* Which fields of a kind are meant, a bit a field: those to be read, references to be joined. */
typedef guint64 SgzFields;
#define SGZ_FIELD_BIT(index) (G_GUINT64_CONSTANT (1) << (index))
#define SGZ_FIELDS_ALL G_MAXUINT64

/* "SELECT @what FROM … WHERE 1" of a kind with what it refers to, for conditions to be appended; @leading (nullable) is the required
 * reference the rows are sorted by. */
void sgz_sql_add_from (const SgzKind *kind, const char *what, const SgzField *leading, SgzFields joins,
                       SgzSql *sql);

/* The same of records, of which only @fields are read; @joins are the references that the conditions look at beside them. */
void sgz_query_add_head (const SgzKind *kind, const SgzField *leading, SgzFields fields, SgzFields joins,
                         SgzSql *sql);

/* What is searched of a record, for conditions to be appended: the columns below, then one a text; @leading as above. */
void sgz_query_add_texts (const SgzKind *kind, const SgzField *leading, SgzSql *sql);
enum
{
  SGZ_TEXTS_ROW = 0,
  SGZ_TEXTS_VOID,  /* 1 where the record is void */
  SGZ_TEXTS_PLACE, /* the code of its place, a number */
  SGZ_TEXTS_PATH,  /* what stands above it */
  SGZ_TEXTS_NAME,
  SGZ_TEXTS_OTHERS, /* this and all after it: what else is searched */
};

/* Appends ORDER BY. */
void sgz_query_add_order (const SgzQuery *query, SgzSql *sql);

/* "SELECT label, code FROM kind r0 …": how records of @kind show where they are referred to. */
void sgz_query_add_face (const SgzKind *kind, SgzSql *sql);

/* The statement of @sql with its parameters bound; sorted-out errors as in sgz_connection_prepare(). */
SgzStatement *sgz_sql_prepare (const SgzSql *sql, SgzConnection *connection, GError **error);

/* The record in the row a statement of %SGZ_SELECT_RECORDS stands on. */
void sgz_query_read_into (SgzRecord *blank, SgzStatement *statement);
SgzRecord *sgz_query_read (const SgzKind *kind, SgzStatement *statement);

/* The row number, which is the first column of %SGZ_SELECT_RECORDS and of %SGZ_SELECT_ROWS. */
gint64 sgz_query_read_row (SgzStatement *statement);

/* The figure behind: its measure, part, year, day and station; %NULL and 0 where there is none. */
void sgz_query_get_behind (const SgzQuery *query, const char **measure, const char **part, int *year,
                           const char **day, const char **station);
/* (nullable): the place of the query where its digits alone say what lies in it, as a search's index must know. */
const char *sgz_query_get_indexed_place (const SgzQuery *query);

/* (nullable): the words sought, ended by %NULL; %NULL where there is none. */
const char *const *sgz_query_get_words (const SgzQuery *query);
gboolean sgz_query_is_best_first (const SgzQuery *query);

/* Whether what the words find, within place and voiding, is the whole answer, in its order. */
gboolean sgz_query_is_search_alone (const SgzQuery *query);

/* Whether the first page of @query can be read without going over everything. */
gboolean sgz_query_is_plain (const SgzQuery *query);

G_END_DECLS
