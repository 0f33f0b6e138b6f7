/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-application.h"
#include "ui/window/sgz-window.h"

G_BEGIN_DECLS

struct _SgzApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
  GtkFileChooserNative *chooser; /* the one that is open, or NULL */
  SgzStart start;                /* of the database it asks a place for */
};

/* Returns: (nullable): the window that shows the database at @path */
GtkWindow *sgz_application_find_window (SgzApplication *self, const char *path);

/* sgz-application-actions.c */
void sgz_application_add_actions (SgzApplication *self);

/* sgz-application-reminder.c: as long as @window is open, says once a day what is due or overdue. */
void sgz_application_watch (SgzApplication *self, SgzWindow *window);

G_END_DECLS
