/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-session.h"

G_BEGIN_DECLS

struct _SgzSession
{
  GObject parent_instance;
  SgzStore *store;
  GSettings *settings;
  int year;
  char *place;
  GPtrArray *works; /* Work: that which goes on, the one begun last at the end */
};

/* sgz-session-work.c: what goes on for longer than a moment. */

/* Returns: (transfer full): room for it */
GPtrArray *sgz_session_make_works (void);

G_END_DECLS
