/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "sgz-ui-fixture.h"
#include "ui/window/sgz-palette.h"
#include "ui/window/sgz-window.h"

/* A window on a fresh database, which the palette is opened above. */
typedef struct
{
  SgzUiFixture base;
  SgzWindow *window;
} Fixture;

static gboolean
has_title (GListModel *items, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      g_autofree char *other = NULL;
      g_object_get (item, "title", &other, NULL);
      if (g_str_equal (title, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_station (gpointer palette)
{
  return has_title (sgz_palette_get_items (palette), "示例总站");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  sgz_ui_fixture_set_up (&fixture->base, data);
  fixture->window = sgz_ui_fixture_open_window (&fixture->base);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sgz_ui_fixture_tear_down (&fixture->base, data);
}

static SgzPalette *
open_palette (Fixture *fixture)
{
  SgzPalette *palette
      = sgz_palette_new (GTK_WINDOW (fixture->window), sgz_window_get_session (fixture->window));

  gtk_window_present (GTK_WINDOW (palette));
  sgz_ui_fixture_settle ();
  return palette;
}

static void
test_offers_what_can_be_done (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzPalette *palette = open_palette (fixture);
  GListModel *items = sgz_palette_get_items (palette);

  g_assert_true (has_title (items, "Tasks"));
  g_assert_true (has_title (items, "Change History"));
  g_assert_true (has_title (items, "盐边县"));
  /* Nothing was done yet that could be taken back. */
  g_assert_false (has_title (items, "Undo"));
}

static void
test_narrows_by_every_word (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzPalette *palette = open_palette (fixture);
  GListModel *items = sgz_palette_get_items (palette);

  sgz_palette_set_text (palette, "HISTORY change");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 1);
  g_assert_true (has_title (items, "Change History"));
  sgz_palette_set_text (palette, "no such thing");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
}

static void
test_finds_stations (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->base.store, "示例总站", "东区");
  SgzPalette *palette = open_palette (fixture);
  sgz_palette_set_text (palette, "示例");
  sgz_ui_fixture_wait (has_station, palette);
}

static gboolean
has_both (gpointer palette)
{
  return g_list_model_get_n_items (sgz_palette_get_items (palette)) == 2;
}

static void
assert_item (SgzPalette *palette, guint position, const char *title, const char *path)
{
  g_autoptr (GObject) item = g_list_model_get_item (sgz_palette_get_items (palette), position);
  g_autofree char *actual_title = NULL;
  g_autofree char *actual_path = NULL;

  g_object_get (item, "title", &actual_title, "subtitle", &actual_path, NULL);
  g_assert_cmpstr (actual_title, ==, title);
  g_assert_cmpstr (actual_path, ==, path);
}

static void
test_finds_by_pinyin (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->base.store, "示例东区银江服务总站", "东区");
  sgz_ui_fixture_add_station (fixture->base.store, "银江站", "西区");
  SgzPalette *palette = open_palette (fixture);
  sgz_palette_set_text (palette, "yj");
  sgz_ui_fixture_wait (has_both, palette);
  /* The name of one begins with it, and comes before what only has it. */
  assert_item (palette, 0, "银江站", "西区");
  assert_item (palette, 1, "示例东区银江服务总站", "东区");
}

static gboolean
has_demo (gpointer palette)
{
  return has_title (sgz_palette_get_items (palette), "New with Invented Stations");
}

static void
test_ranks_stations_before_files (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->base.store, "Invented History", "东区");
  SgzPalette *palette = open_palette (fixture);
  sgz_palette_set_text (palette, "invented");
  sgz_ui_fixture_wait (has_demo, palette);
  assert_item (palette, 0, "Invented History", "东区");
  /* What begins with the words comes before what only has them, and before the stations. */
  sgz_palette_set_text (palette, "histor");
  assert_item (palette, 0, "Change History", "");
}

static void
test_forgets_words_taken_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->base.store, "示例总站", "东区");
  SgzPalette *palette = open_palette (fixture);
  sgz_palette_set_text (palette, "示例");
  sgz_palette_set_text (palette, "");
  sgz_ui_fixture_settle ();
  g_assert_false (has_station (palette));
}

static gboolean
shows_station (gpointer window)
{
  return g_str_equal (sgz_window_get_page (window), "station");
}

static void
test_enter_opens_the_station_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  sgz_ui_fixture_add_station (fixture->base.store, "示例总站", "东区");
  for (int waits = 0; waits < 2; waits++)
    {
      g_assert_true (sgz_window_show_page (fixture->window, "overview"));
      SgzPalette *palette = open_palette (fixture);
      /* The focus is on the text within the search entry. */
      GtkWidget *text = gtk_window_get_focus (GTK_WINDOW (palette));
      sgz_palette_set_text (palette, "示例");
      /* Enter may come before the stations as well as after them. */
      if (waits)
        sgz_ui_fixture_wait (has_station, palette);
      g_signal_emit_by_name (text, "activate");
      sgz_ui_fixture_wait (shows_station, fixture->window);
    }
}

#define ADD(name, test) g_test_add ("/ui/palette/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("offers-what-can-be-done-now", test_offers_what_can_be_done);
  ADD ("narrows-by-every-word", test_narrows_by_every_word);
  ADD ("finds-stations-by-name", test_finds_stations);
  ADD ("ranks-stations-before-files", test_ranks_stations_before_files);
  ADD ("finds-stations-by-pinyin-best-first", test_finds_by_pinyin);
  ADD ("forgets-words-taken-back", test_forgets_words_taken_back);
  ADD ("enter-opens-the-station-found", test_enter_opens_the_station_found);
  return g_test_run ();
}
