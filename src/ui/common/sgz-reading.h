/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-store.h"

G_BEGIN_DECLS

/**
 * SgzReading:
 *
 * Figures of the register that take longer to read than a frame: reads them on a thread, with a reader of its own, and
 * hands them to the widget that owns it. One reading is under way at a time; one that is asked for meanwhile begins
 * when it ends, and what was read for an older question is thrown away. Nothing is handed over once the reading was
 * given up.
 *
 * Property "is-slow" (boolean): whether it has lasted so long that a spinner should say so.
 */
#define SGZ_TYPE_READING (sgz_reading_get_type ())
G_DECLARE_FINAL_TYPE (SgzReading, sgz_reading, SGZ, READING, GObject)

/**
 * SgzReadFunc:
 * @reader: the database, for this call only
 * @question: what was asked
 *
 * Runs on the thread.
 *
 * Returns: (transfer full): the answer, or %NULL with @error set
 */
typedef gpointer (*SgzReadFunc) (SgzStore *reader, gconstpointer question, GError **error);

/**
 * SgzAnswerFunc:
 * @answer: (transfer full) (nullable): what was read, %NULL where @error is set
 *
 * Runs on the main thread.
 */
typedef void (*SgzAnswerFunc) (gpointer owner, gpointer answer, const GError *error);

/**
 * sgz_reading_new:
 * @owner: handed to @answer; it gives the reading up, with sgz_reading_give_up(), when it is disposed of
 * @free_question: frees a question
 * @free_answer: frees an answer that nobody wants any more
 */
SgzReading *sgz_reading_new (gpointer owner, SgzStore *store, SgzReadFunc read, SgzAnswerFunc answer,
                             GDestroyNotify free_question, GDestroyNotify free_answer);

/**
 * sgz_reading_ask:
 * @question: (transfer full): what to read
 *
 * Takes the place of whatever was asked before.
 */
void sgz_reading_ask (SgzReading *reading, gpointer question);

/* Whether an answer is still to come. */
gboolean sgz_reading_is_busy (SgzReading *reading);

/* How many readings are on a thread in the whole program, also such as were given up: none means that all has been
 * shown that was asked for, and that no reader has a database open. */
guint sgz_reading_count_under_way (void);

/* Ends it for its owner, which lets its reference go. */
void sgz_reading_give_up (SgzReading *reading);

G_END_DECLS
