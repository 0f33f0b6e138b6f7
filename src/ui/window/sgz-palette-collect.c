/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "report/sgz-report.h"
#include "sgz-palette-item.h"
#include "sgz-window-pages.h"
#include "store/sgz-succession.h"
#include "store/sgz-view.h"

static const struct
{
  const char *title;
  const char *icon;
  const char *action;
} actions[] = {
  { N_ ("Undo"), "edit-undo-symbolic", "win.undo" },
  { N_ ("Redo"), "edit-redo-symbolic", "win.redo" },
  { N_ ("Add a Record"), "list-add-symbolic", "win.add" },
  { N_ ("Search the Page"), "edit-find-symbolic", "win.find" },
  { N_ ("Choose the Year"), "x-office-calendar-symbolic", "win.choose-year" },
  { N_ ("Choose the Scope"), "mark-location-symbolic", "win.choose-place" },
  { N_ ("Change History"), "document-open-recent-symbolic", "win.history" },
  { N_ ("Voided Records"), "user-trash-symbolic", "win.recycle" },
  { N_ ("Hand Over"), "system-users-symbolic", "win.handover" },
  { N_ ("Back Up…"), "document-save-symbolic", "win.backup" },
  { N_ ("Check Database"), "emblem-ok-symbolic", "win.verify" },
  { N_ ("New with Panzhihua’s Data"), "document-new-symbolic", "app.new" },
  { N_ ("New Empty Database"), "document-new-symbolic", "app.new-empty" },
  { N_ ("New with Invented Stations"), "document-new-symbolic", "app.new-demo" },
  { N_ ("Open a Database"), "document-open-symbolic", "app.open" },
  { N_ ("Sidebar"), "sidebar-show-symbolic", "win.sidebar" },
  { N_ ("Preferences"), "preferences-system-symbolic", "app.preferences" },
  { N_ ("Keyboard Shortcuts"), "input-keyboard-symbolic", "app.shortcuts" },
  { N_ ("About Shegongzhan"), "help-about-symbolic", "app.about" },
  { N_ ("Close the Window"), "window-close-symbolic", "win.close" },
  { N_ ("Quit"), "application-exit-symbolic", "app.quit" },
};

/* The keys that do @action, as people read them; empty where there are none. */
static char *
format_keys (GApplication *application, const char *action)
{
  g_auto (GStrv) accels = NULL;
  guint key;
  GdkModifierType mods;

  /* Undo's keys are not accelerators of the application, see sgz_window_add_undo_keys(). */
  if (g_str_equal (action, "win.undo"))
    return g_strdup ("Ctrl+Z");
  if (g_str_equal (action, "win.redo"))
    return g_strdup ("Ctrl+Shift+Z");
  if (!GTK_IS_APPLICATION (application))
    return g_strdup ("");
  accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);
  if (accels[0] == NULL || !gtk_accelerator_parse (accels[0], &key, &mods))
    return g_strdup ("");
  return gtk_accelerator_get_label (key, mods);
}

static void
add_action (GPtrArray *items, GApplication *application, const char *title, const char *icon,
            const char *action)
{
  g_autofree char *keys = format_keys (application, action);

  g_ptr_array_add (items, sgz_palette_item_new_action (title, keys, icon, action));
}

static void
add_pages (GPtrArray *items, GApplication *application)
{
  size_t n;
  const SgzWindowPage *pages = sgz_window_page_list (&n);

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("win.page::", pages[i].name, NULL);
      add_action (items, application, _ (pages[i].title), pages[i].icon, action);
    }
}

static void
add_ledgers (GPtrArray *items)
{
  g_autoptr (GPtrArray) kinds = sgz_window_page_list_ledgers ();

  for (guint i = 0; i < kinds->len; i++)
    {
      const SgzKind *kind = g_ptr_array_index (kinds, i);
      g_autofree char *action = g_strconcat ("win.page::", sgz_window_page_name_of_kind (kind), NULL);
      g_ptr_array_add (items, sgz_palette_item_new_action (kind->title, kind->group,
                                                           "accessories-dictionary-symbolic", action));
    }
}

/* Of the period that today is in. */
static void
add_letter (GPtrArray *items, const SgzReport *report, int year)
{
  g_autofree char *title = g_strdup_printf (_ ("Edit “%s”"), report->title);
  g_autofree char *action = g_strdup_printf ("win.draft-letter(('%s', %d, 0))", report->id, year);

  g_ptr_array_add (items,
                   sgz_palette_item_new_action (title, _ ("Letter"), "document-edit-symbolic", action));
}

static void
add_documents (GPtrArray *items, int year)
{
  size_t n;
  const SgzReport *const *reports = sgz_report_list (&n);

  for (size_t i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("win.document::", reports[i]->id, NULL);
      g_ptr_array_add (items, sgz_palette_item_new_action (reports[i]->title, _ ("Document"),
                                                           "x-office-document-symbolic", action));
      if (reports[i]->build_letter != NULL)
        add_letter (items, reports[i], year);
    }
}

static void
add_views (GPtrArray *items, SgzSession *session)
{
  size_t n_kinds;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      g_autoptr (GPtrArray) views = sgz_view_list (sgz_session_get_store (session), kinds[i]);
      for (guint v = 0; v < views->len; v++)
        {
          const SgzView *view = g_ptr_array_index (views, v);
          g_autofree char *title = g_strdup_printf ("%s · %s", kinds[i]->title, view->name);
          g_autofree char *name = g_strdup_printf ("%s/%s", kinds[i]->code, view->name);
          g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (name));
          g_autofree char *action = g_action_print_detailed_name ("win.view", target);
          g_ptr_array_add (items,
                           sgz_palette_item_new_action (title, _ ("View"), "view-list-symbolic", action));
        }
    }
}

static void
add_places (GPtrArray *items, SgzSession *session)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue county = { .type = SGZ_VALUE_TEXT, .text = (char *)"county" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &county);
  sgz_succession_filter_standing (query);
  g_autoptr (GPtrArray) counties
      = sgz_store_fetch (sgz_session_get_store (session), query, 0, SGZ_WINDOW_MOST_PLACES + 1, NULL);
  g_ptr_array_add (items, sgz_palette_item_new_action (_ ("Whole City"), _ ("Scope"),
                                                       "mark-location-symbolic", "win.place('')"));
  /* More than that are searched where the scope is chosen. */
  gboolean are_listed = counties != NULL && counties->len <= SGZ_WINDOW_MOST_PLACES;
  for (guint i = 0; are_listed && i < counties->len; i++)
    {
      g_autofree char *name = sgz_record_format_name (counties->pdata[i]);
      g_autofree char *action
          = g_strdup_printf ("win.place('%s')", sgz_record_get_text (counties->pdata[i], "code"));
      g_ptr_array_add (items,
                       sgz_palette_item_new_action (name, _ ("Scope"), "mark-location-symbolic", action));
    }
}

GPtrArray *
sgz_palette_item_collect (SgzSession *session, GApplication *application)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  add_pages (items, application);
  add_ledgers (items);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    add_action (items, application, _ (actions[i].title), actions[i].icon, actions[i].action);
  add_documents (items, sgz_session_get_year (session));
  add_views (items, session);
  add_places (items, session);
  return items;
}
