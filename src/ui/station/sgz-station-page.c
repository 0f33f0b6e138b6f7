/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/sgz-report.h"
#include "sgz-station-page-private.h"
#include "ui/attachment/sgz-picture.h"
#include "ui/ledger/sgz-record-window.h"

/* The document that holds all of it. */
#define DOSSIER "station-file"

G_DEFINE_FINAL_TYPE (SgzStationPage, sgz_station_page, ADW_TYPE_BIN)

/* --- what is shown --- */

static void
picture_loaded_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = sgz_picture_load_finish (result, &error);

  /* Cancelled, the page may be gone. A picture that cannot be read is told of where the attachments stand. */
  if (picture != NULL)
    sgz_station_header_set_picture (SGZ_STATION_PAGE (user_data)->header, GDK_PAINTABLE (picture));
}

static void
show_picture (SgzStationPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  sgz_station_header_set_picture (self->header, NULL);
  if (self->figures->picture == NULL)
    return;
  self->loading = g_cancellable_new ();
  sgz_picture_load_async (self->figures->picture, 2 * 144, self->loading, picture_loaded_cb, self);
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzStationPage *self = owner;
  SgzStationFigures *figures = answer;

  if (figures == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->figures, sgz_station_figures_free);
  self->figures = figures;
  sgz_station_header_show (self->header, figures->record, sgz_session_get_year (self->session));
  show_picture (self);
  sgz_missing_strip_show (self->missing, figures->readiness);
  sgz_station_page_fill_tabs (self);
  sgz_station_page_point_lists (self);
}

static void
judgement_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzStationPage *self = owner;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->judgement, sgz_judgement_free);
  self->judgement = answer;
  sgz_station_page_fill_rules (self);
}

/* A year that is over is looked at as of its last day. */
static char *
get_day (SgzStationPage *self)
{
  const char *today = sgz_session_get_day (self->session);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", sgz_session_get_year (self->session));

  return g_strdup (strcmp (last, today) < 0 ? last : today);
}

static void
ask (SgzStationPage *self)
{
  g_autofree char *day = get_day (self);
  int year = sgz_session_get_year (self->session);

  if (self->id == NULL)
    return;
  sgz_reading_ask (self->reading, sgz_station_question_new (self->id, year, day));
  sgz_reading_ask (self->rule_reading, sgz_station_question_new (self->id, year, day));
}

static void
show_place (SgzStationPage *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (self->list) : 0;
  g_autofree char *text = n > 0 ? g_strdup_printf ("%u / %u", self->position + 1, n) : NULL;

  gtk_label_set_label (self->place, text != NULL ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "station.previous", n > 0 && self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "station.next", n > 0 && self->position + 1 < n);
}

void
sgz_station_page_show (SgzStationPage *page, const char *id)
{
  char *copy = g_strdup (id);
  gboolean is_other = g_strcmp0 (page->id, id) != 0;

  g_free (page->id);
  page->id = copy;
  if (is_other)
    {
      g_clear_pointer (&page->figures, sgz_station_figures_free);
      g_clear_pointer (&page->judgement, sgz_judgement_free);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (page->scrolled), 0);
    }
  sgz_station_page_point_lists (page);
  ask (page);
}

void
sgz_station_page_set_origin (SgzStationPage *page, const char *name, GListModel *list, guint position)
{
  char *copy = g_strdup (name);

  g_free (page->origin);
  page->origin = copy;
  g_set_object (&page->list, list);
  page->position = position;
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "station.back", name != NULL);
  show_place (page);
}

const char *
sgz_station_page_get_station (SgzStationPage *page)
{
  return page->id;
}

/* --- what is lacking --- */

static gboolean
is_fill_in (const SgzReadinessItem *item)
{
  return item->kind == &sgz_kind_facility || item->kind == &sgz_kind_regulation
         || item->kind == &sgz_kind_plan;
}

/* Asks for the record that is lacking, as far as the item says what it is: the choice stands after the point of its code. */
static void
add_lacking (SgzStationPage *self, const SgzReadinessItem *item)
{
  const SgzKind *kind = item->kind;
  const char *point = strchr (item->code, '.');
  SgzRecordWindow *window
      = sgz_record_window_add (GTK_WIDGET (self), self->session, kind,
                               sgz_kind_find_reference (kind, sgz_kind_station.code), self->id);
  SgzForm *form = sgz_record_pane_get_form (sgz_record_window_get_pane (window));

  if (strcmp (item->code, "head") == 0)
    sgz_form_fill (form, sgz_kind_get_field (kind, "post"), "head");
  else if (point != NULL && kind != &sgz_kind_facility)
    sgz_form_fill (form, sgz_kind_get_field (kind, kind->code), point + 1);
  sgz_form_focus_first (form);
}

static void
missing_chosen_cb (SgzStationPage *self, const SgzReadinessItem *item)
{
  gboolean is_head = strcmp (item->code, "head") == 0 && item->state == SGZ_READINESS_MISSING;

  sgz_station_page_show_tab (self, strcmp (item->code, "photograph") == 0
                                       ? SGZ_STATION_TAB_FACILITIES
                                       : sgz_station_tab_of_kind (item->kind));
  if (strcmp (item->code, "photograph") == 0 || g_str_has_prefix (item->code, "has_"))
    return;
  if (item->record != NULL)
    sgz_record_window_open (GTK_WIDGET (self), self->session, item->kind, item->record, TRUE);
  else if (is_head || is_fill_in (item))
    add_lacking (self, item);
}

/* --- actions --- */

static void
go_back (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzStationPage *self = SGZ_STATION_PAGE (widget);

  if (self->origin != NULL)
    sgz_session_show_page (self->session, self->origin,
                           g_str_equal (self->origin, "stations") ? self->id : NULL);
}

static void
go_to (SgzStationPage *self, guint position)
{
  g_autoptr (SgzRecord) station = self->list != NULL ? g_list_model_get_item (self->list, position) : NULL;

  if (station == NULL)
    return;
  self->position = position;
  show_place (self);
  sgz_station_page_show (self, sgz_record_get_id (station));
}

static void
go_previous (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  go_to (SGZ_STATION_PAGE (widget), SGZ_STATION_PAGE (widget)->position - 1);
}

static void
go_next (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  go_to (SGZ_STATION_PAGE (widget), SGZ_STATION_PAGE (widget)->position + 1);
}

static void
edit (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzStationPage *self = SGZ_STATION_PAGE (widget);

  sgz_record_window_open (widget, self->session, &sgz_kind_station, self->id, TRUE);
}

static void
export_dossier (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzStationPage *self = SGZ_STATION_PAGE (widget);
  g_autofree char *dossier = g_strdup_printf (DOSSIER "/%s", self->id);

  sgz_session_show_page (self->session, "documents", dossier);
}

/* A link of the fields in the profile, as in a pane. */
static void
open_record (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzStationPage *self = SGZ_STATION_PAGE (widget);
  const char *kind, *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  sgz_record_window_open (widget, self->session, sgz_kind_find (kind, NULL), id, FALSE);
}

/* --- the widget --- */

static void
sgz_station_page_dispose (GObject *object)
{
  SgzStationPage *self = SGZ_STATION_PAGE (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_pointer (&self->rule_reading, sgz_reading_give_up);
  for (size_t i = 0; i < SGZ_N_STATION_TABS; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
  g_clear_pointer (&self->figures, sgz_station_figures_free);
  g_clear_pointer (&self->judgement, sgz_judgement_free);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_station_page_parent_class)->dispose (object);
}

static void
sgz_station_page_finalize (GObject *object)
{
  g_free (SGZ_STATION_PAGE (object)->id);
  g_free (SGZ_STATION_PAGE (object)->origin);
  G_OBJECT_CLASS (sgz_station_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "station.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "station.previous", NULL, go_previous);
  gtk_widget_class_install_action (widget_class, "station.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "station.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "station.export", NULL, export_dossier);
  gtk_widget_class_install_action (widget_class, "pane.open", "(ss)", open_record);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "station.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "station.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "station.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "station.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "station.edit", NULL);
}

static void
sgz_station_page_class_init (SgzStationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_station_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_station_page_finalize;
  g_type_ensure (SGZ_TYPE_STATION_HEADER);
  g_type_ensure (SGZ_TYPE_MISSING_STRIP);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/station/sgz-station-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, place);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, header);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, missing);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, SgzStationPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, missing_chosen_cb);
  install_actions (widget_class);
}

static void
sgz_station_page_init (SgzStationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_station_page_new (SgzSession *session)
{
  SgzStationPage *self = g_object_new (SGZ_TYPE_STATION_PAGE, NULL);
  SgzStore *store = sgz_session_get_store (session);

  self->session = g_object_ref (session);
  self->reading
      = sgz_reading_new (self, store, sgz_station_figures_read, figures_read_cb,
                         (GDestroyNotify)sgz_station_question_free, (GDestroyNotify)sgz_station_figures_free);
  self->rule_reading
      = sgz_reading_new (self, store, sgz_station_judgement_read, judgement_read_cb,
                         (GDestroyNotify)sgz_station_question_free, (GDestroyNotify)sgz_judgement_free);
  gtk_widget_set_visible (self->export_button, sgz_report_find (DOSSIER, NULL) != NULL);
  sgz_station_page_make_tabs (self);
  sgz_station_page_show_tab (self, SGZ_STATION_TAB_PROFILE);
  sgz_station_page_set_origin (self, NULL, NULL, 0);
  g_signal_connect_object (store, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
