/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-station-header.h"

#include <glib/gi18n-lib.h>

struct _SgzStationHeader
{
  AdwBin parent_instance;

  GtkStack *photo_stack;
  GtkPicture *photo;
  GtkLabel *path;
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *contact;
};

G_DEFINE_FINAL_TYPE (SgzStationHeader, sgz_station_header, ADW_TYPE_BIN)

static void
sgz_station_header_class_init (SgzStationHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/station/sgz-station-header.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, photo_stack);
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, photo);
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, path);
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, name);
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, SgzStationHeader, contact);
}

static void
sgz_station_header_init (SgzStationHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @text is taken; empty text is left out. The space before the point is a no-break one: no line begins with a point. */
static void
add_fact (GString *line, char *text)
{
  g_autofree char *taken = text;

  if (taken != NULL && *taken != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? "\u00a0· " : "", taken);
}

static char *
format_field (const SgzRecord *station, const char *code)
{
  return sgz_record_format (station, sgz_kind_get_field (&sgz_kind_station, code));
}

/* 省级社会工作服务试点（2021—2023）, with a word where it does not hold in @year. */
static char *
format_pilot (const SgzRecord *station, const char *title, const char *from, const char *to, int year)
{
  gint64 first = sgz_record_get_number (station, from);
  gint64 last = sgz_record_has (station, to) ? sgz_record_get_number (station, to) : G_MAXINT;
  g_autofree char *end = last == G_MAXINT ? g_strdup ("") : format_field (station, to);

  if (!sgz_record_has (station, from))
    return NULL;
  return g_strdup_printf ("%s（%" G_GINT64_FORMAT "—%s%s）", title, first, end,
                          year < first || year > last ? "，当年不是" : "");
}

static char *
format_titled (const SgzRecord *station, const char *code)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_station, code);
  g_autofree char *value = sgz_record_format (station, field);

  return *value != '\0' ? g_strdup_printf ("%s：%s", field->title, value) : NULL;
}

static void
show_facts (SgzStationHeader *self, const SgzRecord *station, int year)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *five = format_field (station, "five");
  g_autofree char *standard = format_field (station, "standard");
  gboolean is_reformed = g_strcmp0 (sgz_record_get_text (station, "reform"), "yes") == 0;

  add_fact (line, format_field (station, "status"));
  add_fact (line, format_field (station, "tier"));
  add_fact (line,
            format_pilot (station, "省级社会工作服务试点", "service_pilot_from", "service_pilot_to", year));
  add_fact (line, format_pilot (station, "省级城乡社区治理试点", "governance_pilot_from",
                                "governance_pilot_to", year));
  add_fact (line, is_reformed ? g_strdup ("涉改") : NULL);
  add_fact (line, format_titled (station, "operating"));
  add_fact (line, format_titled (station, "operator"));
  add_fact (line, format_titled (station, "head"));
  add_fact (line, g_strdup_printf ("五有 %s/5", five));
  add_fact (line, g_strdup_printf ("标准化 %s/3", standard));
  gtk_label_set_label (self->facts, line->str);
}

void
sgz_station_header_show (SgzStationHeader *header, const SgzRecord *station, int year)
{
  g_autofree char *name = sgz_record_format_name (station);
  g_autofree char *path = format_field (station, "division");
  const char *reason = sgz_record_get_void_reason (station);
  g_autoptr (GString) contact = g_string_new (NULL);

  gtk_label_set_label (header->name, name);
  gtk_label_set_label (header->path, path);
  show_facts (header, station, year);
  add_fact (contact, format_titled (station, "address"));
  add_fact (contact, format_titled (station, "phone"));
  add_fact (contact, reason != NULL ? g_strdup_printf (_ ("Voided: %s"), reason) : NULL);
  gtk_label_set_label (header->contact, contact->str);
  gtk_widget_set_visible (GTK_WIDGET (header->contact), contact->len > 0);
}

void
sgz_station_header_set_picture (SgzStationHeader *header, GdkPaintable *picture)
{
  gtk_picture_set_paintable (header->photo, picture);
  gtk_stack_set_visible_child_name (header->photo_stack, picture != NULL ? "photo" : "none");
}

const char *
sgz_station_header_get_facts (SgzStationHeader *header)
{
  return gtk_label_get_label (header->facts);
}
