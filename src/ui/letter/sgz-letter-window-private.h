/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-letter-buffer.h"
#include "sgz-letter-window.h"
#include "ui/report/sgz-export-bar.h"
#include "ui/report/sgz-report-preview.h"

G_BEGIN_DECLS

/* The entries of the head, in the order of GB/T 9704-2012. */
enum
{
  HEAD_NUMBER,
  HEAD_TITLE,
  HEAD_RECIPIENTS,
  HEAD_COPIES,
  HEAD_ISSUER,
  HEAD_DAY,
  N_HEADS,
};

struct _SgzLetterWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwWindowTitle *window_title;
  GtkInfoBar *notice;
  GtkLabel *notice_label;
  GtkEditable *heads[N_HEADS];
  GtkStack *stack;
  GtkTextView *view;
  GtkDropDown *style_drop;
  GtkButton *preview_button;
  SgzReportPreview *preview;
  SgzExportBar *export_bar;

  SgzSession *session;
  const SgzReport *report;
  int year;
  int period;
  char *drafted_on; /* the day that the figures are of */
  gboolean is_kept; /* there is a draft */
  gboolean is_changed;
  gboolean is_loading;
  gboolean is_closing; /* it closes once it is saved */
};

SgzLetterBuffer *sgz_letter_window_get_buffer (SgzLetterWindow *self);
SgzReportOptions sgz_letter_window_get_options (SgzLetterWindow *self);

/* Tells it in this window, which covers the one below. */
void sgz_letter_window_tell_error (SgzLetterWindow *self, const GError *error);

/* Says whether there is something to save, and enables the actions that go with it. */
void sgz_letter_window_set_changed (SgzLetterWindow *self, gboolean is_changed);
void sgz_letter_window_update_actions (SgzLetterWindow *self);

/* Returns: whether it is saved by now */
gboolean sgz_letter_window_save (SgzLetterWindow *self);

void sgz_letter_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
