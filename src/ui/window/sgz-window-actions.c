/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include "sgz-history-window.h"
#include "sgz-palette.h"
#include "sgz-recycle-window.h"
#include "sgz-window-pages.h"
#include "ui/ledger/sgz-handover-window.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/letter/sgz-letter-window.h"

static void
page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);

  (void)action;
  sgz_window_show_page (self, name);
  /* The keys go on in the page, unless the one before has something that cannot be left yet. */
  if (g_str_equal (sgz_window_get_page (self), name))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  sgz_window_page_add (gtk_stack_get_visible_child (SGZ_WINDOW (user_data)->stack));
}

static void
sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
choose_year_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  gtk_menu_button_popup (SGZ_WINDOW (user_data)->year_button);
}

static void
choose_place_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  gtk_menu_button_popup (SGZ_WINDOW (user_data)->place_button);
}

/* The page shown may have a search box of its own; where it has none, it is the stations that are sought. */
static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  if (sgz_window_page_focus_search (gtk_stack_get_visible_child (self->stack)))
    return;
  sgz_window_show_page (self, "stations");
  sgz_window_page_focus_search (gtk_stack_get_visible_child (self->stack));
}

static void
palette_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  gtk_window_present (GTK_WINDOW (sgz_palette_new (GTK_WINDOW (self), self->session)));
}

static void
history_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  if (self->history == NULL)
    g_set_weak_pointer (&self->history,
                        GTK_WINDOW (sgz_history_window_new (GTK_WINDOW (self), self->session)));
  gtk_window_present (self->history);
}

static void
handover_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  gtk_window_present (GTK_WINDOW (sgz_handover_window_new (GTK_WINDOW (self), self->session)));
}

/* Its keys hold wherever the focus is, as in the sidebar after a ledger was chosen there. */
static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  sgz_window_page_paste (gtk_stack_get_visible_child (SGZ_WINDOW (user_data)->stack));
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  sgz_window_page_edit (gtk_stack_get_visible_child (SGZ_WINDOW (user_data)->stack));
}

static void
resume_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;
  g_autoptr (SgzRecord) draft = g_steal_pointer (&self->draft);

  (void)action;
  (void)parameter;
  if (draft != NULL)
    sgz_record_window_resume (GTK_WIDGET (self), self->session, draft);
}

static void
recycle_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzWindow *self = user_data;

  (void)action;
  (void)parameter;
  gtk_window_present (GTK_WINDOW (sgz_recycle_window_new (GTK_WINDOW (self), self->session)));
}

static void
document_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  sgz_session_show_page (SGZ_WINDOW (user_data)->session, "documents",
                         g_variant_get_string (parameter, NULL));
}

/* The letter of a duty: the id of its document, the year and the period; 0 for the one that today is in. */
static void
draft_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SgzSession *session = SGZ_WINDOW (user_data)->session;
  const char *id;
  int year, period;

  (void)action;
  g_variant_get (parameter, "(&sii)", &id, &year, &period);
  const SgzReport *report = sgz_report_find (id, NULL);
  if (report != NULL && report->build_letter != NULL)
    sgz_letter_window_open (user_data, session, report, year, period);
}

/* "kind/name" of a saved view; a name may have a slash in it, a kind has none. */
static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  const SgzKind *kind = sgz_kind_find (parts[0], NULL);

  (void)action;
  if (kind != NULL && parts[1] != NULL)
    sgz_window_show_view (user_data, kind, parts[1]);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  (void)parameter;
  gtk_window_close (GTK_WINDOW (user_data));
}

void
sgz_window_set_action_enabled (SgzWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_return_if_fail (G_IS_SIMPLE_ACTION (action));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static const GActionEntry entries[] = {
  { .name = "page", .activate = page_cb, .parameter_type = "s" },
  { .name = "document", .activate = document_cb, .parameter_type = "s" },
  { .name = "draft-letter", .activate = draft_letter_cb, .parameter_type = "(sii)" },
  { .name = "view", .activate = view_cb, .parameter_type = "s" },
  { .name = "sidebar", .activate = sidebar_cb },
  { .name = "add", .activate = add_cb },
  { .name = "find", .activate = find_cb },
  { .name = "palette", .activate = palette_cb },
  { .name = "history", .activate = history_cb },
  { .name = "recycle", .activate = recycle_cb },
  { .name = "edit", .activate = edit_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "resume", .activate = resume_cb },
  { .name = "handover", .activate = handover_cb },
  { .name = "backup", .activate = sgz_window_backup_cb },
  { .name = "verify", .activate = sgz_window_verify_cb },
  { .name = "cancel-work", .activate = sgz_window_cancel_work_cb },
  { .name = "close", .activate = close_cb },
  { .name = "choose-year", .activate = choose_year_cb },
  { .name = "choose-place", .activate = choose_place_cb },
  { .name = "year", .parameter_type = "i", .state = "0", .change_state = sgz_window_change_year_cb },
  { .name = "place", .parameter_type = "s", .state = "''", .change_state = sgz_window_change_place_cb },
  { .name = "undo", .activate = sgz_window_undo_cb },
  { .name = "redo", .activate = sgz_window_redo_cb },
  { .name = "undo-entry", .activate = sgz_window_undo_entry_cb, .parameter_type = "x" },
  { .name = "redo-entry", .activate = sgz_window_redo_entry_cb, .parameter_type = "x" },
};

void
sgz_window_add_actions (SgzWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sgz_window_set_action_enabled (self, "cancel-work", FALSE);
}
