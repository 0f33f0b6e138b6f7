/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-sidebar.h"
#include "sgz-window.h"

G_BEGIN_DECLS

struct _SgzWindow
{
  AdwApplicationWindow parent_instance;

  SgzSession *session;
  AdwToast *toast;    /* a weak pointer: the one shown */
  gint64 toast_shown; /* and since when, monotonic */
  gboolean toast_is_error;
  SgzRecord *draft;   /* a new record that was given up: the last one may be gone on with */
  GtkWindow *history; /* a weak pointer: it lives as long as it is open */

  AdwToastOverlay *toast_overlay;
  AdwFlap *flap;
  SgzSidebar *sidebar;
  AdwWindowTitle *title;
  GtkMenuButton *year_button;
  GtkMenuButton *place_button;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkStack *stack;
  GtkRevealer *work_revealer;
  GtkSpinner *work_spinner;
  GtkLabel *work_label;
};

/* sgz-window.c */
GtkWidget *sgz_window_visit (SgzWindow *self, const char *name);
void sgz_window_show_query (SgzWindow *self, const SgzQuery *query, const char *title);

void sgz_window_show_view (SgzWindow *self, const SgzKind *kind, const char *name);

/* sgz-window-toast.c: @target (nullable) is floating and taken. */
void sgz_window_add_toast (SgzWindow *self, const char *message, const char *button, const char *action,
                           GVariant *target);
void sgz_window_add_error_toast (SgzWindow *self, const char *message);
void sgz_window_keep_draft (SgzWindow *self, SgzRecord *draft);

/* sgz-window-actions.c */
void sgz_window_add_actions (SgzWindow *self);
void sgz_window_set_action_enabled (SgzWindow *self, const char *name, gboolean enabled);

/* sgz-window-header.c: the year and the place. */
void sgz_window_set_up_header (SgzWindow *self);
void sgz_window_refresh_header (SgzWindow *self, const char *const *kinds);
void sgz_window_change_year_cb (GSimpleAction *action, GVariant *state, gpointer user_data);
void sgz_window_change_place_cb (GSimpleAction *action, GVariant *state, gpointer user_data);

/* sgz-window-state.c: what a window takes over from the one before it: its size, its sidebar and its page. */
void sgz_window_restore_state (SgzWindow *self);
void sgz_window_keep_size (SgzWindow *self);

/* sgz-window-undo.c */
void sgz_window_add_undo_keys (SgzWindow *self);
void sgz_window_refresh_undo (SgzWindow *self);
void sgz_window_undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_redo_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_undo_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_toast_undoable (SgzWindow *self, const char *message);

/* sgz-window-data.c: backup and check, and the footer, which says what long work goes on. */
void sgz_window_refresh_work (SgzWindow *self);
void sgz_window_backup_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_verify_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);
void sgz_window_cancel_work_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data);

G_END_DECLS
