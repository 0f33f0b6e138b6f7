/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-window-private.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-date.h"
#include "sgz-window-pages.h"
#include "store/sgz-office.h"
#include "store/sgz-succession.h"
#include "ui/ledger/sgz-record-picker.h"

static int
get_this_year (void)
{
  g_autoptr (GDateTime) now = sgz_date_now ();

  return g_date_time_get_year (now);
}

/* Its tasks may be set later than a plan begins; this year where the settings cannot be read. */
static int
get_first_plan_year (SgzStore *store)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, NULL);

  return office != NULL ? (int)sgz_record_get_number (office, "plan_first") : get_this_year ();
}

/* The first task year there is, by the store's own order; 0 where there are no tasks. */
static int
get_edge_year (SgzStore *store, gboolean newest)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);
  g_autoptr (GPtrArray) targets = NULL;

  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_target, "year"), newest);
  targets = sgz_store_fetch (store, query, 0, 1, NULL);
  return targets != NULL && targets->len > 0 ? (int)sgz_record_get_number (targets->pdata[0], "year") : 0;
}

static void
append_year (GMenu *menu, int year)
{
  g_autofree char *label = g_strdup_printf ("%d", year);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.year", "i", year);
  g_menu_append_item (menu, item);
}

static void
other_year_clicked_cb (SgzWindow *self, GtkButton *button)
{
  GtkSpinButton *spin = g_object_get_data (G_OBJECT (button), "spin");

  gtk_spin_button_update (spin);
  gtk_menu_button_popdown (self->year_button);
  sgz_session_set_year (self->session, gtk_spin_button_get_value_as_int (spin));
}

/* The box of the year menu for years that are not in it. */
static GtkWidget *
new_other_year (SgzWindow *self)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (SGZ_RESOURCE_ROOT "/window/sgz-other-year.ui");
  GtkWidget *box = GTK_WIDGET (gtk_builder_get_object (builder, "other_year"));
  GtkSpinButton *spin = GTK_SPIN_BUTTON (gtk_builder_get_object (builder, "spin"));
  GObject *button = gtk_builder_get_object (builder, "button");

  gtk_spin_button_set_value (spin, sgz_session_get_year (self->session));
  g_object_bind_property (self->session, "year", gtk_spin_button_get_adjustment (spin), "value",
                          G_BINDING_DEFAULT);
  g_signal_connect_object (button, "clicked", G_CALLBACK (other_year_clicked_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data (button, "spin", spin);
  return g_object_ref (box);
}

static void
fill_years (SgzWindow *self)
{
  SgzStore *store = sgz_session_get_store (self->session);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) years = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenuItem) other = g_menu_item_new (NULL, NULL);
  int first = get_edge_year (store, FALSE);
  int last = MAX (get_edge_year (store, TRUE), get_this_year () + 1);
  int year = sgz_session_get_year (self->session);

  int plan = get_first_plan_year (sgz_session_get_store (self->session));
  first = first > 0 ? MIN (first, plan) : plan;
  if (year < first)
    append_year (years, year);
  for (int i = first; i <= last; i++)
    append_year (years, i);
  if (year > last)
    append_year (years, year);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (years));
  g_menu_item_set_attribute (other, "custom", "s", "other-year");
  g_menu_append_item (others, other);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  GtkWidget *popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  g_autoptr (GtkWidget) child = new_other_year (self);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), child, "other-year");
  gtk_menu_button_set_popover (self->year_button, popover);
}

static void
append_place (GMenu *menu, const char *label, const char *code)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.place", "s", code);
  g_menu_append_item (menu, item);
}

/* Counties by their codes, which is their fixed order; as many as a menu holds, and one more where there are more. */
static GPtrArray *
fetch_counties (SgzWindow *self)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  g_autoptr (GError) error = NULL;
  SgzValue value = { .type = SGZ_VALUE_TEXT, .text = (char *)"county" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &value);
  sgz_succession_filter_standing (query);
  GPtrArray *divisions
      = sgz_store_fetch (sgz_session_get_store (self->session), query, 0, SGZ_WINDOW_MOST_PLACES + 1, &error);
  if (divisions == NULL)
    sgz_session_report_error (self->session, error);
  return divisions;
}

static void
place_picked_cb (SgzWindow *self, SgzRecord *place)
{
  gtk_menu_button_popdown (self->place_button);
  sgz_session_set_place (self->session, place != NULL ? sgz_record_get_text (place, "code") : NULL);
}

/* More counties than a menu holds are searched. */
static void
offer_search (SgzWindow *self)
{
  SgzValue county = { .type = SGZ_VALUE_TEXT, .text = (char *)"county" };
  GtkWidget *picker = sgz_record_picker_new (self->session, &sgz_kind_division);

  sgz_record_picker_set_filter (SGZ_RECORD_PICKER (picker), sgz_kind_get_field (&sgz_kind_division, "level"),
                                &county);
  sgz_record_picker_offer_none (SGZ_RECORD_PICKER (picker), _ ("Whole City"));
  g_signal_connect_object (picker, "picked", G_CALLBACK (place_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->place_button, picker);
}

static void
fill_places (SgzWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) city = g_menu_new ();
  g_autoptr (GMenu) counties = g_menu_new ();
  g_autoptr (GPtrArray) divisions = fetch_counties (self);

  if (divisions != NULL && divisions->len > SGZ_WINDOW_MOST_PLACES)
    {
      offer_search (self);
      return;
    }
  append_place (city, _ ("Whole City"), "");
  for (guint i = 0; divisions != NULL && i < divisions->len; i++)
    append_place (counties, sgz_record_get_text (divisions->pdata[i], "name"),
                  sgz_record_get_text (divisions->pdata[i], "code"));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (city));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (counties));
  gtk_menu_button_set_menu_model (self->place_button, G_MENU_MODEL (menu));
}

static void
show_year_cb (SgzWindow *self)
{
  int year = sgz_session_get_year (self->session);
  g_autofree char *label = g_strdup_printf ("%d", year);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "year");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_int32 (year));
  gtk_menu_button_set_label (self->year_button, label);
}

static void
show_place_cb (SgzWindow *self)
{
  const char *code = sgz_session_get_place (self->session);
  g_autofree char *label = sgz_session_format_place (self->session);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "place");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (code != NULL ? code : ""));
  gtk_menu_button_set_label (self->place_button, label);
}

void
sgz_window_change_year_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  sgz_session_set_year (SGZ_WINDOW (user_data)->session, g_variant_get_int32 (state));
}

void
sgz_window_change_place_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  (void)action;
  sgz_session_set_place (SGZ_WINDOW (user_data)->session, g_variant_get_string (state, NULL));
}

void
sgz_window_set_up_header (SgzWindow *self)
{
  fill_years (self);
  fill_places (self);
  g_signal_connect_object (self->session, "notify::year", G_CALLBACK (show_year_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::place", G_CALLBACK (show_place_cb), self,
                           G_CONNECT_SWAPPED);
  show_year_cb (self);
  show_place_cb (self);
}

void
sgz_window_refresh_header (SgzWindow *self, const char *const *kinds)
{
  if (g_strv_contains (kinds, sgz_kind_target.code))
    fill_years (self);
  if (g_strv_contains (kinds, sgz_kind_division.code))
    {
      fill_places (self);
      show_place_cb (self);
    }
}
