/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzDemo:
 * @records: (element-type SgzRecord): what is to be committed
 * @ids: (element-type utf8): their ids, made beforehand, so that new records may refer to one another within the one commit
 * @handles: (element-type utf8 guint): by "kind/handle", the place of a record among @records
 *
 * Invented records on their way into a database.
 */
typedef struct
{
  SgzStore *store;
  GPtrArray *records;
  GPtrArray *ids;
  GHashTable *handles;
} SgzDemo;

void sgz_demo_begin (SgzDemo *demo, SgzStore *store);
void sgz_demo_clear (SgzDemo *demo);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzDemo, sgz_demo_clear)

/* The rows of the seed file demo_@name.csv, of which the first names the columns. */
GPtrArray *sgz_demo_read (SgzDemo *demo, const char *name, GError **error);

/* Takes @record, new or one that is there, which the cells of other tables refer to by @handle (nullable). */
void sgz_demo_add (SgzDemo *demo, SgzRecord *record, const char *handle);

/* Sets what the column @name says of @record: a field by its code, references by handle or as people name them, or void_reason. An empty
 * cell leaves it as it is. */
gboolean sgz_demo_set (SgzDemo *demo, SgzRecord *record, const char *name, const char *text, GError **error);

/* A new record of @kind for each row of the seed file demo_@name.csv; the column "handle" is what other tables call it. */
gboolean sgz_demo_add_table (SgzDemo *demo, const SgzKind *kind, const char *name, GError **error);

/* A service record for each day of each of the series in demo_service_series.csv. */
gboolean sgz_demo_add_services (SgzDemo *demo, GError **error);

/* --- the evaluation of 2021, once the rest is in the database --- */

#define SGZ_DEMO_YEAR 2021

/* Commits what was taken, which stays known by its handles to nobody. */
gboolean sgz_demo_commit (SgzDemo *demo, GError **error);

/* The schemes, the rounds with their teams and sheets, answers, the spot-check, the way of the sheets, and what is put right. */
gboolean sgz_demo_add_evaluation (SgzStore *store, GError **error);

/* Questionnaires, and surveys of the stations that are evaluated with their answers. */
gboolean sgz_demo_add_surveys (SgzStore *store, GError **error);

/* What the assessors say of the sheets that go by @scheme. */
gboolean sgz_demo_add_answers (SgzStore *store, const char *scheme, GError **error);

/* (transfer full) (element-type SgzRecord): the sheets of @scheme, by division and name. */
GPtrArray *sgz_demo_read_sheets (SgzStore *store, const char *scheme, GError **error);

/* How well the station at @place of the list does, of a hundred: 60 to 98. */
guint sgz_demo_rate (guint place);

/* A number below 100 that looks drawn and is always the same for the same three. */
guint sgz_demo_roll (guint a, guint b, guint c);

G_END_DECLS
