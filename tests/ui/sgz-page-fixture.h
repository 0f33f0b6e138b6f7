/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "../support/sgz-fixture.h"
#include "sgz-ui-fixture.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/* Counties as Annex 1 has them. */
#define EAST "510402000000"
#define MIYI "510421000000"

/**
 * SgzPageFixture:
 *
 * A fresh database of Panzhihua's, a session on 2021 and a window that shows one page. What the page asks of its
 * window is kept.
 */
typedef struct
{
  SgzFixture base;
  SgzSession *session;
  GtkWidget *window;
  GtkWidget *page;
  SgzQuery *query; /* the records asked for last */
  char *title;
  char *shown_page; /* the page asked for last, with its detail */
  char *detail;
} SgzPageFixture;

void sgz_page_fixture_set_up (SgzPageFixture *fixture, gconstpointer data);
void sgz_page_fixture_tear_down (SgzPageFixture *fixture, gconstpointer data);

/* Adds @n counties of another province, without stations or tasks. */
void sgz_page_fixture_add_counties (SgzPageFixture *fixture, int n);

/* Shows @page in the window and lets it settle. */
void sgz_page_fixture_show (SgzPageFixture *fixture, GtkWidget *page);

/**
 * sgz_page_fixture_find:
 * @nth: which one, counted from 0 in the order of the tree
 *
 * Returns: (transfer none): the nth widget of @type in or under @root that is shown; fails the test where there is none
 */
GtkWidget *sgz_page_fixture_find (GtkWidget *root, GType type, int nth);

/* Returns: whether a label that is shown under @root has @text in it */
gboolean sgz_page_fixture_has_text (GtkWidget *root, const char *text);

#define SGZ_PAGE_TEST(path, func)                                                                            \
  g_test_add (path, SgzPageFixture, NULL, sgz_page_fixture_set_up, func, sgz_page_fixture_tear_down)

G_END_DECLS
