/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-page-fixture.h"

#include <string.h>

static void
show_records_cb (SgzPageFixture *fixture, gpointer query, const char *title)
{
  g_clear_pointer (&fixture->query, sgz_query_free);
  fixture->query = sgz_query_copy (query);
  g_free (fixture->title);
  fixture->title = g_strdup (title);
}

static void
show_page_cb (SgzPageFixture *fixture, const char *page, const char *detail)
{
  g_free (fixture->shown_page);
  fixture->shown_page = g_strdup (page);
  g_free (fixture->detail);
  fixture->detail = g_strdup (detail);
}

void
sgz_page_fixture_set_up (SgzPageFixture *fixture, gconstpointer data)
{
  sgz_fixture_set_up (&fixture->base, data);
  /* What is revealed is there at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->session = sgz_session_new (fixture->base.store, NULL);
  sgz_session_set_year (fixture->session, 2021);
  g_signal_connect_swapped (fixture->session, "show-records", G_CALLBACK (show_records_cb), fixture);
  g_signal_connect_swapped (fixture->session, "show-page", G_CALLBACK (show_page_cb), fixture);
}

void
sgz_page_fixture_tear_down (SgzPageFixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  sgz_ui_fixture_settle ();
  g_clear_object (&fixture->session);
  g_clear_pointer (&fixture->query, sgz_query_free);
  g_free (fixture->title);
  g_free (fixture->shown_page);
  g_free (fixture->detail);
  sgz_fixture_tear_down (&fixture->base, data);
}

void
sgz_page_fixture_add_counties (SgzPageFixture *fixture, int n)
{
  g_autoptr (GPtrArray) counties = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("60%02d%02d000000", 1 + i / 99, 1 + i % 99);
      g_autofree char *name = g_strdup_printf ("示例县%d", i + 1);
      SgzRecord *county = sgz_record_new (&sgz_kind_division);
      sgz_fixture_set (&fixture->base, county, "code", code);
      sgz_fixture_set (&fixture->base, county, "name", name);
      sgz_fixture_set (&fixture->base, county, "level", "county");
      g_ptr_array_add (counties, county);
    }
  sgz_store_commit (fixture->base.store, NULL, counties, &error);
  g_assert_no_error (error);
}

void
sgz_page_fixture_show (SgzPageFixture *fixture, GtkWidget *page)
{
  fixture->page = page;
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  sgz_ui_fixture_settle ();
}

static GtkWidget *
find (GtkWidget *root, GType type, int *left)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*left)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, left);
      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
sgz_page_fixture_find (GtkWidget *root, GType type, int nth)
{
  GtkWidget *found = find (root, type, &nth);

  g_assert_nonnull (found);
  return found;
}

gboolean
sgz_page_fixture_has_text (GtkWidget *root, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (sgz_page_fixture_has_text (child, text))
      return TRUE;
  return FALSE;
}
