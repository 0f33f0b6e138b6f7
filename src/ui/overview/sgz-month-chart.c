/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-month-chart.h"

#include <glib/gi18n-lib.h>

#define N_MONTHS 12
#define MIN_HEIGHT 180

struct _SgzMonthChart
{
  GtkWidget parent_instance;

  gint64 built[N_MONTHS];
  int n_months;
  gint64 target;
  char *description;
};

/* Where the bars go, in pixels. */
typedef struct
{
  double left;
  double top;
  double width;
  double height;
  double top_value;
} Plot;

G_DEFINE_FINAL_TYPE (SgzMonthChart, sgz_month_chart, GTK_TYPE_WIDGET)

static void
describe (SgzMonthChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("The year's task: %d."), (int)self->target);
  for (int month = 0; month < self->n_months; month++)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("Month %d: %d."), month + 1, (int)self->built[month]);
    }
  g_free (self->description);
  self->description = g_string_free (g_steal_pointer (&text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Built by Month, Against the Plan"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->description);
}

void
sgz_month_chart_set_figures (SgzMonthChart *self, const gint64 *built, int n_months, gint64 target)
{
  g_return_if_fail (SGZ_IS_MONTH_CHART (self));
  g_return_if_fail (n_months >= 0 && n_months <= N_MONTHS);

  for (int month = 0; month < n_months; month++)
    self->built[month] = built[month];
  self->n_months = n_months;
  self->target = target;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
sgz_month_chart_get_description (SgzMonthChart *self)
{
  return self->description;
}

static void
sgz_month_chart_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation,
                         int for_size G_GNUC_UNUSED, int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : MIN_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

/* Draws @text with its middle at @x and its top at @y. */
static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, double x, double y,
           const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)(x - width / 2.0), (float)y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static int
text_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_months (SgzMonthChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *bar,
             const GdkRGBA *text)
{
  double step = plot->width / N_MONTHS;
  double bottom = plot->top + plot->height;
  int line = text_height (GTK_WIDGET (self));
  GdkRGBA dim = *text;

  dim.alpha *= 0.55F;
  for (int month = 0; month < N_MONTHS; month++)
    {
      double middle = plot->left + step * (month + 0.5);
      g_autofree char *name = g_strdup_printf ("%d", month + 1);
      draw_text (GTK_WIDGET (self), snapshot, name, middle, bottom + 4, &dim);
      if (month >= self->n_months)
        continue;
      double height = plot->height * (double)self->built[month] / plot->top_value;
      double width = MIN (step * 0.6, 36);
      gtk_snapshot_append_color (snapshot, bar,
                                 &GRAPHENE_RECT_INIT ((float)(middle - width / 2), (float)(bottom - height),
                                                      (float)width, (float)height));
      /* A number for each change is enough; the same one twelve times says nothing. */
      if (month + 1 < self->n_months && month > 0 && self->built[month] == self->built[month - 1])
        continue;
      if (self->built[month] == 0 && month + 1 < self->n_months)
        continue;
      g_autofree char *value = g_strdup_printf ("%d", (int)self->built[month]);
      draw_text (GTK_WIDGET (self), snapshot, value, middle, bottom - height - line, text);
    }
}

static void
draw_target (SgzMonthChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *color)
{
  double y = plot->top + plot->height * (1 - (double)self->target / plot->top_value);
  g_autofree char *text = g_strdup_printf (_ ("Plan %d"), (int)self->target);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = 0;
  int height = 0;

  for (double x = plot->left; x < plot->left + plot->width; x += 10)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)MIN (6, plot->left + plot->width - x), 1));
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)plot->left, (float)(y - height - 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
sgz_month_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SgzMonthChart *self = SGZ_MONTH_CHART (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int line = text_height (widget);
  gint64 most = MAX (self->target, 1);
  GdkRGBA text;
  GdkRGBA bar;

  for (int month = 0; month < self->n_months; month++)
    most = MAX (most, self->built[month]);
  Plot plot = { .left = 8,
                .top = line + 6,
                .width = gtk_widget_get_width (widget) - 16,
                .height = gtk_widget_get_height (widget) - 2 * line - 12,
                .top_value = (double)most };

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &bar))
    bar = text;
  draw_months (self, snapshot, &plot, &bar, &text);
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){ text.red, text.green, text.blue, text.alpha * 0.3F },
      &GRAPHENE_RECT_INIT ((float)plot.left, (float)(plot.top + plot.height), (float)plot.width, 1));
  if (self->target > 0)
    draw_target (self, snapshot, &plot, &text);
}

static void
sgz_month_chart_finalize (GObject *object)
{
  g_free (SGZ_MONTH_CHART (object)->description);
  G_OBJECT_CLASS (sgz_month_chart_parent_class)->finalize (object);
}

static void
sgz_month_chart_class_init (SgzMonthChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_month_chart_finalize;
  widget_class->measure = sgz_month_chart_measure;
  widget_class->snapshot = sgz_month_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "monthchart");
}

static void
sgz_month_chart_init (SgzMonthChart *self)
{
  describe (self);
}
