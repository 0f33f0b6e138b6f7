/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-palette.h"

#include <glib/gi18n-lib.h>

#include "sgz-palette-item.h"
#include "ui/common/sgz-reading.h"

#define MOST_STATIONS 30

struct _SgzPalette
{
  AdwWindow parent_instance;
  SgzSession *session;
  GPtrArray *fixed; /* all that is offered besides stations */
  GListStore *items;
  GtkSingleSelection *selection;
  SgzReading *stations;
  char *sought; /* the words whose items are shown, NULL before the first */
  gboolean
      is_searching; /* the stations for those words are yet to come, and after them the rest of what is fixed */
  gboolean is_awaited; /* Enter was pressed before the stations came: the first one is what it meant */
  guint activation;    /* the source that activates what was clicked, or 0 */
  GtkSearchEntry *entry;
  GtkListView *list;
  GtkStack *stack;
};

/* Where an entry stands in the list. */
typedef enum
{
  BAND_LEADING, /* its words begin with what was typed: before the stations */
  BAND_OTHER,
  BAND_FILES, /* makes or opens a file: never what Enter is pressed for by chance */
} Band;

G_DEFINE_FINAL_TYPE (SgzPalette, sgz_palette, ADW_TYPE_WINDOW)

static void row_activated_cb (SgzPalette *self, guint position);

static void
update_stack (SgzPalette *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;

  if (!any && self->is_searching)
    return;
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
}

/* Among many thousands of stations a search can take longer than a frame. */
static gpointer
read_stations (SgzStore *reader, gconstpointer question, GError **error)
{
  return sgz_store_fetch (reader, question, 0, MOST_STATIONS, error);
}

static gboolean
can_activate (SgzPalette *self, SgzPaletteItem *item)
{
  GVariant *target;
  const char *name = sgz_palette_item_get_action (item, &target);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (name != NULL && g_str_has_prefix (name, "win.") && G_IS_ACTION_GROUP (parent))
    return g_action_group_get_action_enabled (G_ACTION_GROUP (parent), name + 4);
  return TRUE;
}

static Band
get_band (SgzPaletteItem *item, char **words)
{
  GVariant *target;
  const char *name = sgz_palette_item_get_action (item, &target);

  if (g_str_has_prefix (name, "app.new") || g_str_equal (name, "app.open"))
    return BAND_FILES;
  return sgz_palette_item_leads (item, words) ? BAND_LEADING : BAND_OTHER;
}

/* Appends what is fixed, matches the words and stands in the bands from @first to @last. */
static void
append_fixed (SgzPalette *self, Band first, Band last)
{
  g_auto (GStrv) words = g_strsplit_set (self->sought, " \t", -1);

  for (Band band = first; band <= last; band++)
    for (guint i = 0; i < self->fixed->len; i++)
      {
        SgzPaletteItem *item = g_ptr_array_index (self->fixed, i);
        if (get_band (item, words) == band && can_activate (self, item)
            && sgz_palette_item_matches (item, words))
          g_list_store_append (self->items, item);
      }
}

static void
stations_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzPalette *self = owner;
  g_autoptr (GPtrArray) stations = answer;

  if (stations == NULL)
    sgz_session_report_error (self->session, error);
  /* The words may have been taken back meanwhile. */
  if (!self->is_searching)
    return;
  self->is_searching = FALSE;
  for (guint i = 0; stations != NULL && i < stations->len; i++)
    {
      g_autoptr (SgzPaletteItem) item = sgz_palette_item_new_station (stations->pdata[i]);
      g_list_store_append (self->items, item);
    }
  append_fixed (self, BAND_OTHER, BAND_FILES);
  update_stack (self);
  if (self->is_awaited)
    {
      self->is_awaited = FALSE;
      row_activated_cb (self, 0);
    }
}

static void
search_stations (SgzPalette *self, const char *text)
{
  SgzQuery *query = sgz_query_new (&sgz_kind_station);

  sgz_query_set_search (query, text);
  sgz_query_set_best_first (query, TRUE);
  sgz_reading_ask (self->stations, query);
}

/* Does nothing where what is typed is shown already: the row that was selected stays, and so do the stations. */
static void
fill (SgzPalette *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  g_auto (GStrv) parts = g_strsplit (folded, "　", -1);
  g_autofree char *sought = g_strjoinv (" ", parts);

  g_strstrip (sought);
  if (g_strcmp0 (sought, self->sought) == 0)
    return;
  g_free (self->sought);
  self->sought = g_steal_pointer (&sought);
  self->is_awaited = FALSE;
  self->is_searching = self->sought[0] != '\0';
  g_list_store_remove_all (self->items);
  append_fixed (self, BAND_LEADING, self->is_searching ? BAND_LEADING : BAND_FILES);
  if (self->is_searching)
    search_stations (self, self->sought);
  update_stack (self);
}

static void
activate_item (SgzPalette *self, SgzPaletteItem *item)
{
  g_autoptr (SgzSession) session = g_object_ref (self->session);
  g_autoptr (SgzPaletteItem) held = g_object_ref (item);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  SgzRecord *record = sgz_palette_item_get_record (item);
  GVariant *target = NULL;
  const char *name = sgz_palette_item_get_action (item, &target);

  /* First away, so that what the action opens or focuses is not under the palette. */
  gtk_window_close (GTK_WINDOW (self));
  if (record != NULL)
    sgz_session_show_page (session, "station", sgz_record_get_id (record));
  else if (parent != NULL && name != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, target);
}

static void
row_activated_cb (SgzPalette *self, guint position)
{
  g_autoptr (SgzPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    activate_item (self, item);
}

static gboolean
activate_selected_cb (gpointer user_data)
{
  SgzPalette *self = SGZ_PALETTE (user_data);

  self->activation = 0;
  row_activated_cb (self, gtk_single_selection_get_selected (self->selection));
  return G_SOURCE_REMOVE;
}

/* Not the list's single-click-activate: that selects whatever the pointer happens to rest on, and Enter would take it.
 * The row under the pointer is selected once the click has gone through. */
static void
list_released_cb (SgzPalette *self, int n_press, double x, double y)
{
  GtkWidget *list = GTK_WIDGET (self->list);

  if (n_press == 1 && self->activation == 0 && gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT) != list)
    self->activation = g_idle_add (activate_selected_cb, self);
}

static void
entry_activated_cb (SgzPalette *self)
{
  /* Enter may come before the entry's delay is over. */
  fill (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    self->is_awaited = self->is_searching;
  else
    row_activated_cb (self, gtk_single_selection_get_selected (self->selection));
}

/* The arrows move in the list while the entry keeps the focus. */
static gboolean
key_pressed_cb (SgzPalette *self, guint key)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position = gtk_single_selection_get_selected (self->selection);

  if ((key != GDK_KEY_Up && key != GDK_KEY_Down) || n == 0 || position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  position = key == GDK_KEY_Down ? MIN (position + 1, n - 1) : position - MIN (position, 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  return TRUE;
}

static void
sgz_palette_dispose (GObject *object)
{
  SgzPalette *self = SGZ_PALETTE (object);

  g_clear_handle_id (&self->activation, g_source_remove);
  g_clear_pointer (&self->stations, sgz_reading_give_up);
  g_clear_object (&self->items);
  g_clear_pointer (&self->sought, g_free);
  g_clear_pointer (&self->fixed, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_palette_parent_class)->dispose (object);
}

static void
sgz_palette_class_init (SgzPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_palette_dispose;
  g_type_ensure (SGZ_TYPE_PALETTE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, SgzPalette, list);
  gtk_widget_class_bind_template_child (widget_class, SgzPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzPalette, selection);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_released_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sgz_palette_init (SgzPalette *self)
{
  self->items = g_list_store_new (SGZ_TYPE_PALETTE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
}

SgzPalette *
sgz_palette_new (GtkWindow *parent, SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  SgzPalette *self = g_object_new (SGZ_TYPE_PALETTE, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->stations = sgz_reading_new (self, sgz_session_get_store (session), read_stations, stations_read_cb,
                                    (GDestroyNotify)sgz_query_free, (GDestroyNotify)g_ptr_array_unref);
  sgz_session_warm_search (session, &sgz_kind_station);
  self->fixed = sgz_palette_item_collect (session, g_application_get_default ());
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}

void
sgz_palette_set_text (SgzPalette *palette, const char *text)
{
  g_return_if_fail (SGZ_IS_PALETTE (palette));
  gtk_editable_set_text (GTK_EDITABLE (palette->entry), text);
  fill (palette);
}

GListModel *
sgz_palette_get_items (SgzPalette *palette)
{
  g_return_val_if_fail (SGZ_IS_PALETTE (palette), NULL);
  return G_LIST_MODEL (palette->items);
}
