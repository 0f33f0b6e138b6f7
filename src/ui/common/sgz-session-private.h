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
  GPtrArray *works; /* SgzSessionWork: that which goes on, the one begun last at the end */
};

/* Long work, for the footer. */
typedef struct
{
  GCancellable *cancellable;
  char *label;
} SgzSessionWork;

void sgz_session_work_free (gpointer work);

G_END_DECLS
