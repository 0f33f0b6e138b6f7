/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/* A menu or a palette holds so many places at most: a country has thousands of counties. */
#define SGZ_WINDOW_MOST_PLACES 40

/**
 * SgzWindowPage:
 * @name: what sgz_session_show_page() calls it
 * @title: msgid of what people read
 * @icon: its icon in the sidebar
 * @construct: makes it, at its first visit
 *
 * A page of the window, in the order of the sidebar.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GtkWidget *(*construct) (SgzSession *session);
} SgzWindowPage;

const SgzWindowPage *sgz_window_page_list (size_t *n_pages);

/* Returns: (nullable): the page of that name */
const SgzWindowPage *sgz_window_page_find (const char *name);

/* What the name of a ledger's page begins with; its kind's code follows. */
#define SGZ_WINDOW_PAGE_LEDGER "ledger-"

/* The page of one station: of no row of the sidebar. */
#define SGZ_WINDOW_PAGE_STATION "station"

/* Tells the page of a station from where it is reached: the page @from, which is @before. */
void sgz_window_page_set_origin (GtkWidget *station, const char *from, GtkWidget *before, const char *id);

/* Returns: (transfer full) (element-type SgzKind): the kinds with a ledger under 台账, group by group */
GPtrArray *sgz_window_page_list_ledgers (void);

/* Returns: (nullable): the kind under 台账 whose ledger is the page of that name */
const SgzKind *sgz_window_page_find_ledger (const char *name);

/* A ledger of @kind; where there is one record of it and no more, that one. */
GtkWidget *sgz_window_page_new_ledger (SgzSession *session, const SgzKind *kind);

/* The name of the page that lists records of @kind; interned, and not always one of the sidebar. */
const char *sgz_window_page_name_of_kind (const SgzKind *kind);

/* Shows the records of @query in @ledger, a page made by sgz_window_page_new_ledger() or the stations'. */
void sgz_window_page_show_query (GtkWidget *ledger, const SgzQuery *query, const char *title);

/* The name of the saved view that @page shows (nullable); @retitled is called when that is another. */
const char *sgz_window_page_get_view (GtkWidget *page);
void sgz_window_page_follow_view (GtkWidget *page, GCallback retitled, gpointer window);

/* Shows the saved view of that name in @ledger. */
void sgz_window_page_show_view (GtkWidget *ledger, const char *name);

/* Shows the document of @view in @documents, the page of that name. */
void sgz_window_page_show_document (GtkWidget *documents, const SgzView *view);

/* Moves the focus into the search box of @page; %FALSE where it has none. */
gboolean sgz_window_page_focus_search (GtkWidget *page);

/* Does what F2 does in @page, for a keyboard that is beside it. */
void sgz_window_page_edit (GtkWidget *page);

/* Does what Ctrl+Shift+V does in @page, for a keyboard that is beside it. */
void sgz_window_page_paste (GtkWidget *page);

/* Whether new records are added in @page, and the adding of one. */
gboolean sgz_window_page_can_add (GtkWidget *page);
void sgz_window_page_add (GtkWidget *page);

/* Shows the detail of that id in @page, such as a document; nothing where @page has no such thing. */
void sgz_window_page_select (GtkWidget *page, const char *id);

/* Saves what is being edited in @page; %FALSE where it cannot be saved, and the page must stay. */
gboolean sgz_window_page_leave (GtkWidget *page);

G_END_DECLS
