/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-scheme.h"
#include "sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzKeptScheme:
 * @id: of the record of the kind scheme
 * @record: that record
 * @scheme: what it says: indicators, grades and assessors, read from the records that refer to it
 *
 * An evaluation scheme as the register keeps it (附件2 §5.1.2). Never changed once read; safe to share between threads.
 */
typedef struct
{
  char *id;
  SgzRecord *record;
  SgzScheme *scheme;
  GHashTable *indicators; /* code → id */
  GHashTable *assessors;  /* code → id */
  GHashTable *codes;      /* id of an indicator or assessor → code */
} SgzKeptScheme;

/**
 * sgz_kept_scheme_read:
 * @id: a scheme's id
 *
 * Returns: (transfer full): the scheme, or %NULL with @error set, such as where an indicator's parameters cannot be read
 */
SgzKeptScheme *sgz_kept_scheme_read (SgzStore *store, const char *id, GError **error);
SgzKeptScheme *sgz_kept_scheme_ref (SgzKeptScheme *kept);
void sgz_kept_scheme_unref (SgzKeptScheme *kept);

/* The ids behind codes, and the code behind an id; (nullable). */
const char *sgz_kept_scheme_get_indicator (const SgzKeptScheme *kept, const char *code);
const char *sgz_kept_scheme_get_assessor (const SgzKeptScheme *kept, const char *code);
const char *sgz_kept_scheme_get_code (const SgzKeptScheme *kept, const char *id);

/**
 * sgz_kept_scheme_add:
 * @scheme: as read from a file or copied; it is kept as a draft
 * @subject: "station" or "system"
 * @basis: (nullable): what is said of its weights
 * @source: (nullable): the id of the scheme it was copied from
 *
 * Keeps the scheme with all its indicators, grades and assessors as one entry of history.
 *
 * Returns: (transfer full): the id of the new record, or %NULL with @error set
 */
char *sgz_kept_scheme_add (SgzStore *store, const SgzScheme *scheme, const char *subject, const char *basis,
                           const char *source, GError **error);

/**
 * sgz_kept_scheme_add_example:
 * @subject: "station" or "system"
 *
 * Keeps the program's own example, whose weights are a proposal; that is said in the record.
 *
 * Returns: (transfer full): the id of the new record, or %NULL with @error set, such as where it is kept for that year already
 */
char *sgz_kept_scheme_add_example (SgzStore *store, const char *subject, int year, GError **error);

/**
 * sgz_kept_scheme_copy:
 * @id: of the scheme to start from, published or not
 * @name: (nullable): of the copy; %NULL for the same
 *
 * Keeps a draft for @year with the same codes, and says where it is from, so that years can be compared.
 *
 * Returns: (transfer full): the id of the new record, or %NULL with @error set
 */
char *sgz_kept_scheme_copy (SgzStore *store, const char *id, int year, const char *name, GError **error);

/* (transfer full) (element-type SgzSchemeProblem): what stands in the way of publishing it, with the measures there are. */
GPtrArray *sgz_kept_scheme_check (const SgzKeptScheme *kept);

/* Publishes it on @day: from then on it is frozen. Fails (%SGZ_STORE_ERROR_INVALID) with the first problem where there are any. */
gboolean sgz_kept_scheme_publish (SgzStore *store, const char *id, const char *day, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzKeptScheme, sgz_kept_scheme_unref)

G_END_DECLS
