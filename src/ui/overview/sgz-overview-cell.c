/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-cell.h"

#include <glib/gi18n-lib.h>

struct _SgzOverviewCell
{
  GtkButton parent_instance;

  GtkLabel *built_label;
  GtkLabel *target_label;
  GtkLabel *light_label;
  GtkLabel *gap_label;
  GtkLevelBar *level_bar;

  char *place;
  char *part;
  char *description;
  const char *style;
};

G_DEFINE_FINAL_TYPE (SgzOverviewCell, sgz_overview_cell, GTK_TYPE_BUTTON)

GtkWidget *
sgz_overview_cell_new (void)
{
  return g_object_new (SGZ_TYPE_OVERVIEW_CELL, NULL);
}

static void
set_count (GtkLabel *label, const char *format, gint64 count)
{
  g_autofree char *text = g_strdup_printf (format, (int)count);
  gtk_label_set_text (label, text);
}

static void
show_light (SgzOverviewCell *self, SgzLight light, SgzSignal signal, gint64 target, gint64 built)
{
  if (self->style != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->light_label), self->style);
      gtk_widget_remove_css_class (GTK_WIDGET (self->level_bar), self->style);
    }
  self->style = sgz_light_get_style (light, signal);
  gtk_widget_add_css_class (GTK_WIDGET (self->light_label), self->style);
  gtk_widget_add_css_class (GTK_WIDGET (self->level_bar), self->style);
  gtk_label_set_text (self->light_label, sgz_light_get_word (light));
  gtk_level_bar_set_value (self->level_bar, target > 0 ? MIN (1.0, (double)built / (double)target) : 0.0);
}

void
sgz_overview_cell_set_figure (SgzOverviewCell *self, const char *place, const char *place_name,
                              const char *part, const char *part_title, gint64 target, gint64 built,
                              SgzLight light, SgzSignal signal)
{
  gint64 gap = MAX (0, target - built);

  g_return_if_fail (SGZ_IS_OVERVIEW_CELL (self));

  g_free (self->place);
  self->place = g_strdup (place);
  g_free (self->part);
  self->part = g_strdup (part);
  set_count (self->built_label, "%d", built);
  set_count (self->target_label, "/ %d", target);
  if (gap > 0)
    /* Translators: how many stations are missing, in a narrow cell of the overview. */
    set_count (self->gap_label, _ ("%d short"), gap);
  else
    gtk_label_set_text (self->gap_label, "");
  show_light (self, light, signal, target, built);

  g_free (self->description);
  /* Translators: place, tier, number built, number set as task, number missing, how it stands. */
  self->description = g_strdup_printf (_ ("%s, %s: %d built of %d, %d short, %s"), place_name, part_title,
                                       (int)built, (int)target, (int)gap, sgz_light_get_word (light));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->description,
                                  -1);
}

const char *
sgz_overview_cell_get_place (SgzOverviewCell *self)
{
  return self->place;
}

const char *
sgz_overview_cell_get_part (SgzOverviewCell *self)
{
  return self->part;
}

const char *
sgz_overview_cell_get_description (SgzOverviewCell *self)
{
  return self->description;
}

/* Asked for only when the pointer rests: setting a tooltip's text asks the display where the pointer is, each time. */
static gboolean
sgz_overview_cell_query_tooltip (GtkWidget *widget, int x G_GNUC_UNUSED, int y G_GNUC_UNUSED,
                                 gboolean keyboard_tooltip G_GNUC_UNUSED, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, SGZ_OVERVIEW_CELL (widget)->description);
  return SGZ_OVERVIEW_CELL (widget)->description != NULL;
}

static void
sgz_overview_cell_finalize (GObject *object)
{
  SgzOverviewCell *self = SGZ_OVERVIEW_CELL (object);

  g_free (self->place);
  g_free (self->part);
  g_free (self->description);
  G_OBJECT_CLASS (sgz_overview_cell_parent_class)->finalize (object);
}

static void
sgz_overview_cell_class_init (SgzOverviewCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_overview_cell_finalize;
  widget_class->query_tooltip = sgz_overview_cell_query_tooltip;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/overview/sgz-overview-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewCell, built_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewCell, target_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewCell, light_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewCell, gap_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewCell, level_bar);
}

static void
sgz_overview_cell_init (SgzOverviewCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The light says how it stands; the bar's own steps would say it a second time in other colours. */
  gtk_level_bar_remove_offset_value (self->level_bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->level_bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->level_bar, GTK_LEVEL_BAR_OFFSET_FULL);
}
