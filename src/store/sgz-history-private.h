/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "sgz-history.h"
#include "sgz-store-private.h"

G_BEGIN_DECLS

/* The columns of history_entry e that sgz_history_read_entry() reads. */
#define SGZ_HISTORY_COLUMNS                                                                                  \
  "e.seq, e.at, e.officer, e.unit, e.label, e.origin, e.effect,"                                             \
  " (SELECT count(*) FROM history_line l WHERE l.entry = e.seq), e.explanation"

SgzHistoryEntry *sgz_history_read_entry (SgzStatement *statement);

/* What an entry did, a row a record: kind, record, name, before, after; @id (nullable) only of that record. */
SgzStatement *sgz_history_prepare_lines (SgzConnection *connection, gint64 seq, const char *id,
                                         gboolean backwards, GError **error);

/* The object a line keeps as JSON; NULL where there was, or is, no record. */
JsonObject *sgz_history_parse (const char *text);

/* The value of a field in such an object; no value where it is not in it. */
void sgz_history_get_value (JsonObject *object, const char *name, SgzValue *value);

G_END_DECLS
