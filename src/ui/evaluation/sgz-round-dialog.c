/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-year.h"

struct _SgzRoundDialog
{
  AdwMessageDialog parent_instance;

  GPtrArray *schemes; /* (element-type SgzRecord): those published, of the year before others */
  GPtrArray *places;  /* (element-type utf8): codes, the city's first */

  GtkDropDown *scheme;
  GtkDropDown *place;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (SgzRoundDialog, sgz_round_dialog, ADW_TYPE_MESSAGE_DIALOG)

const char *
sgz_round_dialog_get_scheme (SgzRoundDialog *dialog)
{
  guint selected = gtk_drop_down_get_selected (dialog->scheme);

  return selected < dialog->schemes->len ? sgz_record_get_id (dialog->schemes->pdata[selected]) : NULL;
}

const char *
sgz_round_dialog_get_place (SgzRoundDialog *dialog)
{
  guint selected = gtk_drop_down_get_selected (dialog->place);

  return selected < dialog->places->len ? dialog->places->pdata[selected] : NULL;
}

/* The systems of the counties are evaluated by the city, all of them at once (body 二(六)). */
static void
changed_cb (SgzRoundDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->scheme);
  gboolean is_system
      = selected < self->schemes->len
        && g_strcmp0 (sgz_record_get_text (self->schemes->pdata[selected], "subject"), "system") == 0;

  if (is_system)
    gtk_drop_down_set_selected (self->place, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), !is_system);
}

static gboolean
read_schemes (SgzRoundDialog *self, SgzStore *store, int year, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_scheme);
  g_autoptr (GPtrArray) all = sgz_store_fetch (store, query, 0, -1, error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (all == NULL)
    return FALSE;
  for (int others = 0; others < 2; others++)
    for (guint i = 0; i < all->len; i++)
      if (sgz_record_has (all->pdata[i], "published_on")
          && (sgz_record_get_number (all->pdata[i], "year") != year) == (others == 1))
        g_ptr_array_add (self->schemes, g_object_ref (all->pdata[i]));
  for (guint i = 0; i < self->schemes->len; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s（%d）", sgz_record_get_text (self->schemes->pdata[i], "name"),
                             (int)sgz_record_get_number (self->schemes->pdata[i], "year"));
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->scheme, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->none, self->schemes->len == 0);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "begin", self->schemes->len > 0);
  return TRUE;
}

static gboolean
read_places (SgzRoundDialog *self, SgzSession *session, GError **error)
{
  g_autoptr (SgzYear) year = sgz_year_read (sgz_session_get_store (session), sgz_session_get_year (session),
                                            NULL, sgz_session_get_day (session), error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  if (year == NULL)
    return FALSE;
  g_autofree char *city = g_strdup_printf (_ ("%s, all counties"), year->city_name);
  gtk_string_list_append (names, city);
  g_ptr_array_add (self->places, g_strdup (year->city));
  for (size_t i = 0; i < year->n_counties; i++)
    {
      if (year->counties[i].is_past)
        continue;
      if (g_strcmp0 (year->counties[i].place, sgz_session_get_place (session)) == 0)
        chosen = self->places->len;
      gtk_string_list_append (names, year->counties[i].name);
      g_ptr_array_add (self->places, g_strdup (year->counties[i].place));
    }
  gtk_drop_down_set_model (self->place, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->place, chosen);
  return TRUE;
}

static void
sgz_round_dialog_finalize (GObject *object)
{
  SgzRoundDialog *self = SGZ_ROUND_DIALOG (object);

  g_ptr_array_unref (self->schemes);
  g_ptr_array_unref (self->places);
  G_OBJECT_CLASS (sgz_round_dialog_parent_class)->finalize (object);
}

static void
sgz_round_dialog_class_init (SgzRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_round_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRoundDialog, scheme);
  gtk_widget_class_bind_template_child (widget_class, SgzRoundDialog, place);
  gtk_widget_class_bind_template_child (widget_class, SgzRoundDialog, none);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sgz_round_dialog_init (SgzRoundDialog *self)
{
  self->schemes = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzRoundDialog *
sgz_round_dialog_new (GtkWindow *parent, SgzSession *session, GError **error)
{
  SgzRoundDialog *self = g_object_new (SGZ_TYPE_ROUND_DIALOG, "transient-for", parent, NULL);
  int year = sgz_session_get_year (session);
  g_autofree char *heading = g_strdup_printf (_ ("Begin the Evaluation of %d"), year);

  if (!read_schemes (self, sgz_session_get_store (session), year, error)
      || !read_places (self, session, error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  changed_cb (self);
  return self;
}
