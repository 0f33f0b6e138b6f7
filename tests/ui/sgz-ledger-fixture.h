/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "sgz-ui-fixture.h"
#include "ui/common/sgz-session.h"
#include "ui/ledger/sgz-record-pane.h"

G_BEGIN_DECLS

/**
 * SgzLedgerFixture:
 *
 * A page on a fresh database, in a window; what it tells by toast is kept.
 */
typedef struct
{
  SgzUiFixture base;
  SgzSession *session;
  GtkWidget *window;
  GtkWidget *page;
  char *toast;
  gboolean is_undoable;
  char *shown;   /* the page asked for, and its detail after a slash */
  SgzView *view; /* the view whose document is asked for */
} SgzLedgerFixture;

void sgz_ledger_fixture_set_up (SgzLedgerFixture *fixture, gconstpointer data);
void sgz_ledger_fixture_tear_down (SgzLedgerFixture *fixture, gconstpointer data);

/* Puts @page into the window, in place of the one before. */
void sgz_ledger_fixture_show (SgzLedgerFixture *fixture, GtkWidget *page);

/* A child of the page's template. */
gpointer sgz_ledger_fixture_child (SgzLedgerFixture *fixture, const char *name);
GtkSelectionModel *sgz_ledger_fixture_get_selection (SgzLedgerFixture *fixture);

/* Waits until the page lists @n rows. */
void sgz_ledger_fixture_wait_rows (SgzLedgerFixture *fixture, guint n);

/* Returns: (transfer full): the name of the record in that row */
char *sgz_ledger_fixture_dup_name (SgzLedgerFixture *fixture, guint position);

/* The form of the page's pane, which must be open, and a row of it. */
SgzForm *sgz_ledger_fixture_get_form (SgzLedgerFixture *fixture);
void sgz_ledger_fixture_type (SgzLedgerFixture *fixture, const char *field, const char *text);

/* Saves a station at work since 2021-06-01. */
void sgz_ledger_fixture_add (SgzLedgerFixture *fixture, const char *name, const char *tier,
                             const char *division);

/* Shows the ledger of stations with three, listed by the codes of their divisions: 示例甲总站 in 东区, 示例丙站 in
 * 炳草岗街道 in it, 示例乙总站 in 西区. */
void sgz_ledger_fixture_show_three (SgzLedgerFixture *fixture);

/* Returns: (transfer full) (nullable): the station of that name, as it is stored */
SgzRecord *sgz_ledger_fixture_find_station (SgzLedgerFixture *fixture, const char *name);

#define SGZ_LEDGER_TEST(path, func)                                                                          \
  g_test_add (path, SgzLedgerFixture, NULL, sgz_ledger_fixture_set_up, func, sgz_ledger_fixture_tear_down)

G_END_DECLS
