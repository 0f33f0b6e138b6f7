/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-conflict-list.h"
#include "sgz-form.h"

G_BEGIN_DECLS

struct _SgzForm
{
  AdwBin parent_instance;

  SgzSession *session;
  const SgzKind *kind;
  GPtrArray *rows; /* (element-type SgzFieldRow): of what is typed, in the order of the kind's fields */
  SgzRecord *record;
  SgzRoomMeter *meter; /* (nullable): under what is paid, where the room for it is limited */
  gboolean is_touched;
  gboolean is_strict; /* a save was tried: what is missing is named now */

  SgzFieldRow *sought; /* the row that is scrolled to once there is a layout */
  guint seek_tick;
  guint n_seek_ticks;

  GtkScrolledWindow *scroller;
  GtkBox *sections;
  GtkRevealer *bar;
  GtkLabel *message;
  GtkWidget *load_newer;
  GtkWidget *keep_mine;
  SgzConflictList *conflict;
  GtkWidget *go_back;
  GtkWidget *add_again;
  GtkWidget *give_up;
};

typedef enum
{
  SGZ_FORM_BAR_MESSAGE = 1,
  SGZ_FORM_BAR_CONFLICT, /* the record was changed elsewhere: what differs is listed */
  SGZ_FORM_BAR_GONE,     /* it is not there any more */
} SgzFormBar;

/* sgz-form.c */

/* Says @message (%NULL for none) in the bar, with the buttons that go with it. */
void sgz_form_show_message (SgzForm *self, const char *message, SgzFormBar bar);

/* Problems of a field stand under its row; those of the record as a whole in the bar. */
void sgz_form_check (SgzForm *self);

/* sgz-form-conflict.c */

/* Shows why the record was not saved. Anything but a conflict is told, and what was typed is kept too. */
void sgz_form_refuse_save (SgzForm *self, const GError *error);

/* form.load-newer, form.keep-mine, form.go-back and form.add-again. */
void sgz_form_install_conflict_actions (GtkWidgetClass *widget_class);

G_END_DECLS
