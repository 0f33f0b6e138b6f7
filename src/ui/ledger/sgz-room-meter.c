/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-room-meter.h"

#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "store/sgz-assistance-room.h"

struct _SgzRoomMeter
{
  AdwBin parent_instance;

  SgzSession *session;
  char *text;
  GtkLabel *left;
  GtkLevelBar *bar;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (SgzRoomMeter, sgz_room_meter, ADW_TYPE_BIN)

/* From which share of the ceiling on little is left. */
#define NEARLY_FULL 0.9

static char *
format_base (const SgzAssistanceRoom *room)
{
  g_autofree char *base = sgz_decimal_format (room->base);
  g_autofree char *percent = sgz_decimal_format (room->percent);
  g_autofree char *ceiling = sgz_decimal_format (room->ceiling);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: county, the year before, what was spent then, where that is from, per cent, year, ceiling. */
  g_string_printf (
      text, _ ("%1$s spent %3$s yuan in %2$d; %5$s %% of it, %7$s yuan, may be drawn in %6$d. Source: %4$s."),
      room->county_name, room->year - 1, base, room->source, percent, room->year, ceiling);
  if (room->is_provisional)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("The base is provisional until %s"), room->final_on);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_style (SgzRoomMeter *self, const char *style)
{
  static const char *const styles[] = { "success", "warning", "error" };

  for (size_t i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      gboolean is_it = g_str_equal (styles[i], style);
      (is_it ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->bar), styles[i]);
      (is_it ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->left), styles[i]);
    }
}

static void
show_words (SgzRoomMeter *self, const char *left, const char *words)
{
  gtk_label_set_label (self->left, left);
  gtk_label_set_label (self->words, words);
  g_free (self->text);
  self->text = g_strdup_printf ("%s\n%s", left, words);
}

static void
show_missing (SgzRoomMeter *self, const SgzAssistanceRoom *room)
{
  g_autofree char *words = g_strdup_printf (
      _ ("What %1$s spent on assistance in %2$d is not in the register; enter it in %3$s."),
      room->county_name, room->year - 1, sgz_kind_assistance.title);

  show_words (self, _ ("Ceiling not known"), words);
  gtk_level_bar_set_value (self->bar, 0);
  set_style (self, "warning");
}

static void
show_room (SgzRoomMeter *self, const SgzAssistanceRoom *room, gint64 planned, gint64 paid)
{
  gint64 left = sgz_assistance_room_get_left (room, planned, paid);
  double share = room->ceiling > 0 ? (double)(room->ceiling - left) / (double)room->ceiling : 1;
  g_autofree char *base = format_base (room);
  g_autofree char *before = sgz_decimal_format (room->planned);
  g_autofree char *drawn = sgz_decimal_format (room->drawn);
  g_autofree char *rest = sgz_decimal_format (ABS (left));
  g_autofree char *title = g_strdup_printf (
      left < 0 ? _ ("%s yuan over the ceiling after this line") : _ ("%s yuan left after this line"), rest);
  g_autofree char *words = g_strdup_printf (_ ("%1$s\nOther lines: %2$s yuan planned, %3$s paid. What is "
                                               "planned or paid counts, whichever is more."),
                                            base, before, drawn);

  show_words (self, title, words);
  gtk_level_bar_set_value (self->bar, CLAMP (share, 0, 1));
  set_style (self, left < 0 ? "error" : share >= NEARLY_FULL ? "warning" : "success");
}

void
sgz_room_meter_show (SgzRoomMeter *meter, const SgzRecord *funding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzAssistanceRoom) room = sgz_assistance_room_read_for (
      sgz_session_get_store (meter->session), funding, sgz_session_get_day (meter->session), &error);
  gboolean is_shown = room != NULL && room->county != NULL && room->is_in_force;

  gtk_widget_set_visible (GTK_WIDGET (meter), is_shown);
  if (room == NULL && !g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    sgz_session_report_error (meter->session, error);
  if (!is_shown)
    return;
  if (room->base == 0)
    show_missing (meter, room);
  else
    show_room (meter, room, sgz_record_get_number (funding, "planned"),
               sgz_record_get_number (funding, "paid"));
}

const char *
sgz_room_meter_get_text (SgzRoomMeter *meter)
{
  return meter->text != NULL ? meter->text : "";
}

static void
sgz_room_meter_dispose (GObject *object)
{
  g_clear_object (&SGZ_ROOM_METER (object)->session);
  g_clear_pointer (&SGZ_ROOM_METER (object)->text, g_free);
  G_OBJECT_CLASS (sgz_room_meter_parent_class)->dispose (object);
}

static void
sgz_room_meter_class_init (SgzRoomMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_room_meter_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-room-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRoomMeter, left);
  gtk_widget_class_bind_template_child (widget_class, SgzRoomMeter, bar);
  gtk_widget_class_bind_template_child (widget_class, SgzRoomMeter, words);
}

static void
sgz_room_meter_init (SgzRoomMeter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_room_meter_new (SgzSession *session)
{
  SgzRoomMeter *self = g_object_new (SGZ_TYPE_ROOM_METER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
