/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-page-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 24
#define GAP 20
#define PIXELS_A_POINT (96.0 / 72.0)
#define MIN_FIT_WIDTH 240
#define MAX_FIT_ZOOM 1.5

/* Pixels a point under which pages are drawn larger than they are shown. */
#define FINE_BELOW 1.6
#define FINER_BELOW 0.9

struct _SgzPageView
{
  GtkWidget parent_instance;

  SgzPages *pages;
  double zoom;       /* 0 fits the width */
  GHashTable *drawn; /* page number to GskRenderNode, at drawn_scale */
  double drawn_scale;
};

enum
{
  PROP_ZOOM = 1,
};

static const double steps[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

G_DEFINE_FINAL_TYPE (SgzPageView, sgz_page_view, GTK_TYPE_WIDGET)

static void
get_size (SgzPageView *self, double *width, double *height)
{
  sgz_pages_get_size (self->pages, width, height);
}

/* Pixels a point, in a widget of @width. */
static double
get_scale (SgzPageView *self, int width)
{
  double page_width = 1;
  double page_height = 1;

  if (self->zoom > 0)
    return self->zoom * PIXELS_A_POINT;
  get_size (self, &page_width, &page_height);
  return CLAMP ((width - 2 * MARGIN) / page_width, 0.05, MAX_FIT_ZOOM * PIXELS_A_POINT);
}

static int
get_height (SgzPageView *self, int width)
{
  double page_width = 0;
  double page_height = 0;
  int n_pages = sgz_pages_get_n_pages (self->pages);

  get_size (self, &page_width, &page_height);
  return (int)ceil (2 * MARGIN + n_pages * page_height * get_scale (self, width) + (n_pages - 1) * GAP);
}

void
sgz_page_view_set_pages (SgzPageView *self, SgzPages *pages)
{
  g_return_if_fail (SGZ_IS_PAGE_VIEW (self));

  g_set_object (&self->pages, pages);
  g_hash_table_remove_all (self->drawn);
  if (pages != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    sgz_pages_get_info (pages).title, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

SgzPages *
sgz_page_view_get_pages (SgzPageView *self)
{
  return self->pages;
}

void
sgz_page_view_set_zoom (SgzPageView *self, double zoom)
{
  g_return_if_fail (SGZ_IS_PAGE_VIEW (self));

  if (fabs (self->zoom - zoom) < 1e-6)
    return;
  self->zoom = zoom <= 0 ? 0 : CLAMP (zoom, steps[0], steps[G_N_ELEMENTS (steps) - 1]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
}

double
sgz_page_view_get_shown_zoom (SgzPageView *self)
{
  if (self->pages == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  return get_scale (self, gtk_widget_get_width (GTK_WIDGET (self))) / PIXELS_A_POINT;
}

void
sgz_page_view_zoom_by (SgzPageView *self, int n_steps)
{
  double zoom = sgz_page_view_get_shown_zoom (self);
  int at = 0;
  int last = (int)G_N_ELEMENTS (steps) - 1;

  /* The next step in the direction asked for, from wherever the width put it. */
  if (n_steps > 0)
    for (at = 0; at < last && steps[at] <= zoom + 0.005; at++)
      ;
  else
    for (at = last; at > 0 && steps[at] >= zoom - 0.005; at--)
      ;
  at += n_steps > 0 ? n_steps - 1 : n_steps + 1;
  sgz_page_view_set_zoom (self, steps[CLAMP (at, 0, last)]);
}

int
sgz_page_view_find_page (SgzPageView *self, double y)
{
  double width = 0;
  double height = 0;

  if (self->pages == NULL)
    return 0;
  get_size (self, &width, &height);
  height = height * get_scale (self, gtk_widget_get_width (GTK_WIDGET (self))) + GAP;
  return CLAMP ((int)floor ((y - MARGIN) / height), 0, MAX (0, sgz_pages_get_n_pages (self->pages) - 1));
}

static GtkSizeRequestMode
sgz_page_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sgz_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  SgzPageView *self = SGZ_PAGE_VIEW (widget);
  double width = 0;
  double height = 0;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (self->pages == NULL)
    return;
  get_size (self, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = get_height (self, for_size < 0 ? MIN_FIT_WIDTH : for_size);
  else if (self->zoom > 0)
    *minimum = *natural = (int)ceil (2 * MARGIN + width * get_scale (self, 0));
  else
    {
      *minimum = MIN_FIT_WIDTH;
      *natural = (int)ceil (2 * MARGIN + width * PIXELS_A_POINT);
    }
}

static void
draw_sheet (SgzPageView *self, int page, cairo_t *cr, double scale)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  sgz_pages_draw (self->pages, page, cr);
}

/* Cairo puts every glyph on a whole pixel. Paper seen from afar has few pixels to a character, and its lines would look
 * spaced at random: there it is drawn larger and brought down. */
static void
draw_fine (SgzPageView *self, int page, cairo_t *cr, double width, double height, double scale, int finer)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)ceil (width * scale * finer), (int)ceil (height * scale * finer));
  cairo_t *fine = cairo_create (surface);

  draw_sheet (self, page, fine, scale * finer);
  cairo_destroy (fine);
  cairo_scale (cr, 1.0 / finer, 1.0 / finer);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static GskRenderNode *
draw_page (SgzPageView *self, int page, double width, double height, double scale)
{
  GskRenderNode *node = g_hash_table_lookup (self->drawn, GINT_TO_POINTER (page));
  double pixels = scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GtkSnapshot) snapshot = NULL;
  cairo_t *cr;

  if (node != NULL)
    return node;
  snapshot = gtk_snapshot_new ();
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)(width * scale), (float)(height * scale)));
  if (pixels < FINE_BELOW)
    draw_fine (self, page, cr, width, height, scale, pixels < FINER_BELOW ? 4 : 2);
  else
    draw_sheet (self, page, cr, scale);
  cairo_destroy (cr);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_hash_table_insert (self->drawn, GINT_TO_POINTER (page), node);
  return node;
}

/* The part of the widget in sight: what the scrolled window around it shows. */
static void
get_sight (GtkWidget *widget, double *top, double *bottom)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  *top = 0;
  *bottom = gtk_widget_get_height (widget);
  if (window == NULL)
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  *top = gtk_adjustment_get_value (adjustment);
  *bottom = *top + gtk_adjustment_get_page_size (adjustment);
}

static gboolean
is_out_of_sight (gpointer key, gpointer value G_GNUC_UNUSED, gpointer user_data)
{
  const int *sight = user_data;
  int page = GPOINTER_TO_INT (key);

  return page < sight[0] - 1 || page > sight[1] + 1;
}

static void
sgz_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SgzPageView *self = SGZ_PAGE_VIEW (widget);
  double width = 0;
  double height = 0;
  double top = 0;
  double bottom = 0;

  if (self->pages == NULL)
    return;
  double scale = get_scale (self, gtk_widget_get_width (widget));
  get_size (self, &width, &height);
  get_sight (widget, &top, &bottom);
  if (fabs (scale - self->drawn_scale) > 1e-9)
    g_hash_table_remove_all (self->drawn);
  self->drawn_scale = scale;

  int sight[] = { sgz_page_view_find_page (self, top), sgz_page_view_find_page (self, bottom) };
  g_hash_table_foreach_remove (self->drawn, is_out_of_sight, sight);
  double x = floor (MAX (MARGIN, (gtk_widget_get_width (widget) - width * scale) / 2));
  for (int page = sight[0]; page <= sight[1]; page++)
    {
      double y = floor (MARGIN + page * (height * scale + GAP));
      GskRoundedRect sheet;
      gsk_rounded_rect_init_from_rect (
          &sheet, &GRAPHENE_RECT_INIT (0, 0, (float)(width * scale), (float)(height * scale)), 0);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
      gtk_snapshot_append_outset_shadow (snapshot, &sheet, &(GdkRGBA){ 0, 0, 0, 0.25F }, 0, 1, 1, 5);
      gtk_snapshot_append_node (snapshot, draw_page (self, page, width, height, scale));
      gtk_snapshot_restore (snapshot);
    }
}

static gboolean
scrolled_cb (GtkEventControllerScroll *scroll, double dx G_GNUC_UNUSED, double dy, SgzPageView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  sgz_page_view_zoom_by (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
sgz_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOM)
    g_value_set_double (value, SGZ_PAGE_VIEW (object)->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_page_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOM)
    sgz_page_view_set_zoom (SGZ_PAGE_VIEW (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_page_view_finalize (GObject *object)
{
  SgzPageView *self = SGZ_PAGE_VIEW (object);

  g_clear_object (&self->pages);
  g_clear_pointer (&self->drawn, g_hash_table_unref);
  G_OBJECT_CLASS (sgz_page_view_parent_class)->finalize (object);
}

static void
sgz_page_view_class_init (SgzPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sgz_page_view_get_property;
  object_class->set_property = sgz_page_view_set_property;
  object_class->finalize = sgz_page_view_finalize;
  widget_class->get_request_mode = sgz_page_view_get_request_mode;
  widget_class->measure = sgz_page_view_measure;
  widget_class->snapshot = sgz_page_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  g_object_class_install_property (
      object_class, PROP_ZOOM,
      g_param_spec_double ("zoom", NULL, NULL, 0, 4, 0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

static void
sgz_page_view_init (SgzPageView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                                | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->drawn = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)gsk_render_node_unref);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
