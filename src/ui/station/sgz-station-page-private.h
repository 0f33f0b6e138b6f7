/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-missing-strip.h"
#include "sgz-station-header.h"
#include "sgz-station-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/ledger/sgz-record-view.h"
#include "ui/ledger/sgz-related-list.h"

G_BEGIN_DECLS

struct _SgzStationPage
{
  AdwBin parent_instance;

  SgzSession *session;
  char *id;
  SgzStationFigures *figures; /* NULL until they are read */
  SgzReading *reading;
  SgzJudgement *judgement; /* likewise */
  SgzReading *rule_reading;
  SgzStationTab tab;
  GCancellable *loading; /* of the photograph */
  char *origin;          /* the page it came from */
  GListModel *list;      /* the stations it came from */
  guint position;

  GtkWidget *buttons[SGZ_N_STATION_TABS];
  GtkWidget *contents[SGZ_N_STATION_TABS];   /* NULL until the tab is first shown */
  SgzWrapBox *summaries[SGZ_N_STATION_TABS]; /* likewise */
  GPtrArray *lists[SGZ_N_STATION_TABS];      /* SgzRelatedList; likewise */

  GtkLabel *place;
  GtkWidget *export_button;
  GtkScrolledWindow *scrolled;
  SgzStationHeader *header;
  SgzMissingStrip *missing;
  SgzWrapBox *tabs;
  GtkStack *stack;
};

/* sgz-station-page-tabs.c */

/* Makes the row of buttons. */
void sgz_station_page_make_tabs (SgzStationPage *self);

/* Shows what was read in the tabs: their counts, and the contents of those that were made. */
void sgz_station_page_fill_tabs (SgzStationPage *self);

/* Shows what the rules find of the station: how many fall short, and the lines if their tab was made. */
void sgz_station_page_fill_rules (SgzStationPage *self);

/* Points the lists that were made at the station shown. */
void sgz_station_page_point_lists (SgzStationPage *self);

G_END_DECLS
