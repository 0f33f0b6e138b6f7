/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-plan-chart.h"

#include <glib/gi18n-lib.h>

#define MIN_HEIGHT 180
/* Between the line of the plan and the words on it. */
#define PLAN_GAP 2

struct _SgzPlanChart
{
  GtkWidget parent_instance;

  char *title;
  GStrv names;
  gint64 *values;
  int n_names;
  int n_values;
  gint64 plan;
  char *description;
};

enum
{
  PROP_TITLE = 1,
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

G_DEFINE_FINAL_TYPE (SgzPlanChart, sgz_plan_chart, GTK_TYPE_WIDGET)

static void
describe (SgzPlanChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->plan > 0)
    g_string_append_printf (text, _ ("Planned: %d."), (int)self->plan);
  for (int i = 0; i < self->n_values; i++)
    {
      g_string_append_c (text, ' ');
      /* Translators: a month or a year, and what stood at its end. */
      g_string_append_printf (text, _ ("%s: %d."), self->names[i], (int)self->values[i]);
    }
  g_free (self->description);
  self->description = g_string_free (g_steal_pointer (&text), FALSE);
  g_strstrip (self->description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title : "", GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->description);
}

void
sgz_plan_chart_set_figures (SgzPlanChart *self, const char *const *names, const gint64 *values, int n_values,
                            gint64 plan)
{
  g_return_if_fail (SGZ_IS_PLAN_CHART (self));
  g_return_if_fail (n_values >= 0 && n_values <= (int)g_strv_length ((GStrv)names));

  g_strfreev (self->names);
  g_free (self->values);
  self->names = g_strdupv ((GStrv)names);
  self->n_names = (int)g_strv_length (self->names);
  self->values = g_memdup2 (values, sizeof *values * (size_t)n_values);
  self->n_values = n_values;
  self->plan = plan;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
sgz_plan_chart_get_description (SgzPlanChart *self)
{
  return self->description;
}

static void
sgz_plan_chart_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation,
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

/* A number for each change is enough; the same one twelve times says nothing. */
static gboolean
is_value_told (SgzPlanChart *self, int i)
{
  if (i + 1 == self->n_values)
    return TRUE;
  return self->values[i] != 0 && (i == 0 || self->values[i] != self->values[i - 1]);
}

double
sgz_plan_chart_place_number (double top, double bottom, double line, double plan)
{
  double above = top - line;
  /* The words of the plan stand on its line, with a gap. */
  gboolean is_free = plan < 0 || above > plan + 1 || top < plan - line - PLAN_GAP;

  return is_free || bottom - top < line ? above : top;
}

static double
find_plan (SgzPlanChart *self, const Plot *plot)
{
  return self->plan > 0 ? plot->top + plot->height * (1 - (double)self->plan / plot->top_value) : -1;
}

static void
draw_number (SgzPlanChart *self, GtkSnapshot *snapshot, const Plot *plot, int i, double middle, double top,
             const GdkRGBA *text)
{
  g_autofree char *value = g_strdup_printf ("%d", (int)self->values[i]);
  GdkRGBA color = *text;
  double y = sgz_plan_chart_place_number (top, plot->top + plot->height, text_height (GTK_WIDGET (self)),
                                          find_plan (self, plot));

  if (y >= top)
    gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_fg_color",
                                    &color);
  draw_text (GTK_WIDGET (self), snapshot, value, middle, y, &color);
}

static void
draw_bars (SgzPlanChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *bar,
           const GdkRGBA *text)
{
  double step = plot->width / self->n_names;
  double bottom = plot->top + plot->height;
  GdkRGBA dim = *text;

  dim.alpha *= 0.55F;
  for (int i = 0; i < self->n_names; i++)
    {
      double middle = plot->left + step * (i + 0.5);
      draw_text (GTK_WIDGET (self), snapshot, self->names[i], middle, bottom + 4, &dim);
      if (i >= self->n_values)
        continue;
      double height = plot->height * (double)self->values[i] / plot->top_value;
      double width = MIN (step * 0.6, 36);
      gtk_snapshot_append_color (snapshot, bar,
                                 &GRAPHENE_RECT_INIT ((float)(middle - width / 2), (float)(bottom - height),
                                                      (float)width, (float)height));
      if (is_value_told (self, i))
        draw_number (self, snapshot, plot, i, middle, bottom - height, text);
    }
}

static void
draw_plan (SgzPlanChart *self, GtkSnapshot *snapshot, const Plot *plot, const GdkRGBA *color)
{
  double y = find_plan (self, plot);
  g_autofree char *text = g_strdup_printf (_ ("Plan %d"), (int)self->plan);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = 0;
  int height = 0;

  for (double x = plot->left; x < plot->left + plot->width; x += 10)
    gtk_snapshot_append_color (
        snapshot, color,
        &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)MIN (6, plot->left + plot->width - x), 1));
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)plot->left, (float)(y - height - PLAN_GAP)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
sgz_plan_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SgzPlanChart *self = SGZ_PLAN_CHART (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int line = text_height (widget);
  gint64 most = MAX (self->plan, 1);
  GdkRGBA text;
  GdkRGBA bar;

  for (int i = 0; i < self->n_values; i++)
    most = MAX (most, self->values[i]);
  Plot plot = { .left = 8,
                .top = line + 6,
                .width = gtk_widget_get_width (widget) - 16,
                .height = gtk_widget_get_height (widget) - 2 * line - 12,
                .top_value = (double)most };

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &bar))
    bar = text;
  draw_bars (self, snapshot, &plot, &bar, &text);
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){ text.red, text.green, text.blue, text.alpha * 0.3F },
      &GRAPHENE_RECT_INIT ((float)plot.left, (float)(plot.top + plot.height), (float)plot.width, 1));
  if (self->plan > 0)
    draw_plan (self, snapshot, &plot, &text);
}

static void
sgz_plan_chart_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SgzPlanChart *self = SGZ_PLAN_CHART (object);

  if (prop_id != PROP_TITLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_free (self->title);
  self->title = g_value_dup_string (value);
  describe (self);
}

static void
sgz_plan_chart_finalize (GObject *object)
{
  SgzPlanChart *self = SGZ_PLAN_CHART (object);

  g_free (self->title);
  g_strfreev (self->names);
  g_free (self->values);
  g_free (self->description);
  G_OBJECT_CLASS (sgz_plan_chart_parent_class)->finalize (object);
}

static void
sgz_plan_chart_class_init (SgzPlanChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_plan_chart_finalize;
  G_OBJECT_CLASS (klass)->set_property = sgz_plan_chart_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_TITLE,
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  widget_class->measure = sgz_plan_chart_measure;
  widget_class->snapshot = sgz_plan_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "planchart");
}

static void
sgz_plan_chart_init (SgzPlanChart *self)
{
  self->names = g_new0 (char *, 1);
  describe (self);
}
