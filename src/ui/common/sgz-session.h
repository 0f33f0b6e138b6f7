/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/sgz-history.h"
#include "store/sgz-query.h"
#include "store/sgz-store.h"
#include "store/sgz-view.h"

G_BEGIN_DECLS

/**
 * SgzSession:
 *
 * What a window works on, handed to each of its pages: the open database, the year and the place that hold for
 * every page, and the few things a page asks of its window. Pages have a construct property "session".
 *
 * Properties: "store", "year" (int), "place" (a county's code, or %NULL for the whole city), "settings"
 * (#GSettings). Notified when they change; pages follow.
 */
#define SGZ_TYPE_SESSION (sgz_session_get_type ())
G_DECLARE_FINAL_TYPE (SgzSession, sgz_session, SGZ, SESSION, GObject)

SgzSession *sgz_session_new (SgzStore *store, GSettings *settings);

SgzStore *sgz_session_get_store (SgzSession *session);
GSettings *sgz_session_get_settings (SgzSession *session);
int sgz_session_get_year (SgzSession *session);
void sgz_session_set_year (SgzSession *session, int year);
const char *sgz_session_get_place (SgzSession *session);
void sgz_session_set_place (SgzSession *session, const char *place);

/* Returns: (transfer full): the name of the place, for people; the whole city's where none is chosen */
char *sgz_session_format_place (SgzSession *session);

/* The day that figures are taken on: today. */
const char *sgz_session_get_day (SgzSession *session);

/**
 * sgz_session_show_records:
 * @query: which records
 * @title: what they are, for the ledger's heading: the figure that was opened
 *
 * Asks the window to show the records behind a figure in their ledger (signal "show-records" (gpointer
 * query, string title)).
 */
void sgz_session_show_records (SgzSession *session, const SgzQuery *query, const char *title);

/* Asks the window for the page of that name: overview, tasks, stations, divisions, calendar, documents (signal "show-page"
 * (string page, string detail)); @detail (nullable) is a document's id for documents, or with the record it is about ID/RECORD, a duty such as bulletin/2021/3 for calendar. Besides these there are ledger-KIND, a kind's
 * ledger, where it is the id of a record, and station, the page of the station of that id. */
void sgz_session_show_page (SgzSession *session, const char *page, const char *detail);

/**
 * sgz_session_show_document:
 * @view: what a ledger of a kind with a document shows; its name may be %NULL
 *
 * Asks the window for the kind's document, with these records and columns alone (signal "show-document" (gpointer view)).
 */
void sgz_session_show_document (SgzSession *session, const SgzView *view);

/**
 * sgz_session_warm_search:
 *
 * Begins, on a thread, to make what a search of @kind needs: for when somebody is about to search.
 */
void sgz_session_warm_search (SgzSession *session, const SgzKind *kind);

/**
 * sgz_session_tell_work:
 * @cancellable: what cancels it; tells it from other work
 * @label: (nullable): what is going on, in words; %NULL when it is over
 *
 * Long work has begun, says something else of itself, or is over (signal "work-changed"): the window shows it in its footer.
 */
void sgz_session_tell_work (SgzSession *session, GCancellable *cancellable, const char *label);

/**
 * sgz_session_get_work:
 * @label: (out) (transfer none) (optional): what it is
 *
 * Returns: (transfer none) (nullable): what cancels the work that was begun last, of that which goes on
 */
GCancellable *sgz_session_get_work (SgzSession *session, const char **label);

/* Cancels all the work that goes on. */
void sgz_session_cancel_work (SgzSession *session);

/* While it is held, the program does not end with its last window: that would be in the middle of a file. */
void sgz_session_hold_program (gboolean is_held);

/* Asks the window for a toast (signal "toast" (string message, boolean undoable)); with @undoable it has a button 撤销. */
void sgz_session_toast (SgzSession *session, const char *message, gboolean undoable);

/* Keeps at hand the new record that was given up before it was saved (signal "given-up" (SgzRecord draft)): the window offers it back. */
void sgz_session_give_up (SgzSession *session, SgzRecord *draft);

/* As a toast, for an error: keeps it long enough to be read (signal "error-reported" (string message)). */
void sgz_session_report_error (SgzSession *session, const GError *error);

G_END_DECLS
