/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-event-list.h"
#include "sgz-station-page-private.h"
#include "sgz-station-rules.h"
#include "sgz-station-summary.h"
#include "ui/attachment/sgz-attachment-list.h"
#include "ui/ledger/sgz-record-history.h"

/* The most rows of a list; the rest is in its ledger. */
#define MOST_ROWS 12

static const char *const titles[SGZ_N_STATION_TABS] = {
  [SGZ_STATION_TAB_PROFILE] = N_ ("Profile"),
  [SGZ_STATION_TAB_RULES] = N_ ("Rules"),
  [SGZ_STATION_TAB_FACILITIES] = N_ ("Facilities"),
  [SGZ_STATION_TAB_PEOPLE] = N_ ("People"),
  [SGZ_STATION_TAB_REGULATIONS] = N_ ("Regulations"),
  [SGZ_STATION_TAB_SERVICES] = N_ ("Services"),
  [SGZ_STATION_TAB_ORGANISATIONS] = N_ ("Organisations"),
  [SGZ_STATION_TAB_PROJECTS] = N_ ("Projects"),
  [SGZ_STATION_TAB_CASES] = N_ ("Cases"),
  [SGZ_STATION_TAB_SUPERVISION] = N_ ("Supervision"),
  [SGZ_STATION_TAB_CHRONICLE] = N_ ("Chronicle"),
};

static void
add_list (SgzStationPage *self, GtkWidget *box, SgzStationTab tab, const SgzKind *kind)
{
  const SgzField *field = sgz_kind_find_reference (kind, sgz_kind_station.code);
  GtkWidget *list = sgz_related_list_new (self->session, kind, field, 0, MOST_ROWS);

  /* A project's way matters more than the line that ties it to the station. */
  if (kind == &sgz_kind_project_station)
    sgz_related_list_set_through (SGZ_RELATED_LIST (list), sgz_kind_get_field (kind, "project"));
  g_ptr_array_add (self->lists[tab], list);
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_view (SgzStationPage *self, GtkWidget *box)
{
  SgzRecordView *view = sgz_record_view_new (&sgz_kind_station);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  g_object_set_data (G_OBJECT (self->stack), "view", view);
}

static void
add_chronicle (SgzStationPage *self, GtkWidget *box)
{
  GtkWidget *events = sgz_event_list_new (self->session);
  SgzRecordHistory *history = sgz_record_history_new (self->session);

  gtk_box_append (GTK_BOX (box), events);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (history));
  g_object_set_data (G_OBJECT (self->stack), "events", events);
  g_object_set_data (G_OBJECT (self->stack), "history", history);
}

static void
add_rules (SgzStationPage *self, GtkWidget *box)
{
  GtkWidget *rules = sgz_station_rules_new (self->session);

  gtk_box_append (GTK_BOX (box), rules);
  g_object_set_data (G_OBJECT (self->stack), "rules", rules);
}

/* Photographs and papers of the station itself. */
static void
add_attachments (SgzStationPage *self, GtkWidget *box)
{
  GtkWidget *attachments = sgz_attachment_list_new ();

  gtk_box_append (GTK_BOX (box), attachments);
  g_object_set_data (G_OBJECT (self->stack), "attachments", attachments);
}

static void
make_content (SgzStationPage *self, SgzStationTab tab)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  self->contents[tab] = box;
  self->summaries[tab] = g_object_new (SGZ_TYPE_WRAP_BOX, NULL);
  self->lists[tab] = g_ptr_array_new ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summaries[tab]));
  if (tab == SGZ_STATION_TAB_PROFILE)
    add_view (self, box);
  if (tab == SGZ_STATION_TAB_RULES)
    add_rules (self, box);
  if (tab == SGZ_STATION_TAB_FACILITIES)
    add_attachments (self, box);
  if (tab == SGZ_STATION_TAB_CHRONICLE)
    add_chronicle (self, box);
  for (size_t i = 0; i < n_kinds; i++)
    if (sgz_kind_find_reference (kinds[i], sgz_kind_station.code) != NULL
        && sgz_station_tab_of_kind (kinds[i]) == tab)
      add_list (self, box, tab, kinds[i]);
  gtk_stack_add_named (self->stack, box, titles[tab]);
}

static void
fill_content (SgzStationPage *self, SgzStationTab tab)
{
  sgz_station_summary_fill (self->summaries[tab], tab, self->figures, sgz_session_get_year (self->session));
  if (tab == SGZ_STATION_TAB_PROFILE)
    sgz_record_view_show (g_object_get_data (G_OBJECT (self->stack), "view"), self->figures->record);
  if (tab == SGZ_STATION_TAB_FACILITIES)
    sgz_attachment_list_set_record (g_object_get_data (G_OBJECT (self->stack), "attachments"), self->session,
                                    self->figures->record);
  if (tab == SGZ_STATION_TAB_CHRONICLE)
    {
      sgz_event_list_show (g_object_get_data (G_OBJECT (self->stack), "events"), self->figures->events);
      sgz_record_history_show (g_object_get_data (G_OBJECT (self->stack), "history"), &sgz_kind_station,
                               self->id);
    }
}

static void
point_lists (SgzStationPage *self, SgzStationTab tab)
{
  g_autofree char *name = self->figures != NULL ? sgz_record_format_name (self->figures->record) : NULL;

  for (guint i = 0; i < self->lists[tab]->len; i++)
    sgz_related_list_show (g_ptr_array_index (self->lists[tab], i), self->id, name);
}

void
sgz_station_page_point_lists (SgzStationPage *self)
{
  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    if (self->contents[tab] != NULL)
      point_lists (self, tab);
}

void
sgz_station_page_fill_tabs (SgzStationPage *self)
{
  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    {
      gint64 n = self->figures->counts[tab];
      g_autofree char *label = n >= 0 ? g_strdup_printf ("%s %" G_GINT64_FORMAT, _ (titles[tab]), n)
                                      : g_strdup (_ (titles[tab]));
      if (tab != SGZ_STATION_TAB_RULES)
        gtk_button_set_label (GTK_BUTTON (self->buttons[tab]), label);
      if (self->contents[tab] != NULL)
        fill_content (self, tab);
    }
}

void
sgz_station_page_fill_rules (SgzStationPage *self)
{
  GtkButton *button = GTK_BUTTON (self->buttons[SGZ_STATION_TAB_RULES]);
  SgzStationRules *rules = g_object_get_data (G_OBJECT (self->stack), "rules");
  guint n_short = 0;

  for (guint i = 0; self->judgement != NULL && i < self->judgement->findings->len; i++)
    n_short += sgz_finding_is_short (g_ptr_array_index (self->judgement->findings, i)) ? 1 : 0;
  /* Translators: the title of a tab, and how many of its lines fall short. */
  g_autofree char *label = g_strdup_printf (_ ("%s: %u short"), _ (titles[SGZ_STATION_TAB_RULES]), n_short);
  gtk_button_set_label (button, n_short > 0 ? label : _ (titles[SGZ_STATION_TAB_RULES]));
  if (rules != NULL && self->judgement != NULL)
    sgz_station_rules_show (rules, self->judgement);
}

void
sgz_station_page_show_tab (SgzStationPage *page, SgzStationTab tab)
{
  g_return_if_fail (tab < SGZ_N_STATION_TABS);

  page->tab = tab;
  if (page->contents[tab] == NULL)
    {
      make_content (page, tab);
      point_lists (page, tab);
      if (page->figures != NULL)
        fill_content (page, tab);
      if (tab == SGZ_STATION_TAB_RULES)
        sgz_station_page_fill_rules (page);
    }
  gtk_stack_set_visible_child (page->stack, page->contents[tab]);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page->buttons[tab]), TRUE);
}

static void
tab_toggled_cb (GtkToggleButton *button, SgzStationPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    if (self->buttons[tab] == GTK_WIDGET (button))
      sgz_station_page_show_tab (self, tab);
}

void
sgz_station_page_make_tabs (SgzStationPage *self)
{
  GtkWidget *last = NULL;

  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_ (titles[tab]));
      if (last != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (last));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "station-tab");
      sgz_wrap_box_insert_after (self->tabs, button, last);
      self->buttons[tab] = button;
      last = button;
    }
  /* Grouped first: the first of a group would otherwise be toggled while it is made. */
  for (SgzStationTab tab = 0; tab < SGZ_N_STATION_TABS; tab++)
    g_signal_connect (self->buttons[tab], "toggled", G_CALLBACK (tab_toggled_cb), self);
}
