/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-wrap-box.h"

#define SPACING 6

struct _SgzWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SgzWrapBox, sgz_wrap_box, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
sgz_wrap_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width (GtkWidget *child, int width)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return MIN (natural, width);
}

/* Measures the line of @width that starts with @first: its height, and the child after it (%NULL at the end). */
static GtkWidget *
measure_line (GtkWidget *first, int width, int *height)
{
  int x = 0;

  *height = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;
      if (!gtk_widget_should_layout (child))
        continue;
      int child_width = get_width (child, width);
      if (x > 0 && x + child_width > width)
        return child;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &natural, NULL, NULL);
      *height = MAX (*height, natural);
      x += child_width + SPACING;
    }
  return NULL;
}

/* All of a line are as high as the highest of them, so that their texts stand on one level. */
static void
place_line (GtkWidget *widget, GtkWidget *first, GtkWidget *after, GdkRectangle place)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = place.width;

  for (GtkWidget *child = first; child != after; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      place.width = get_width (child, width);
      GtkAllocation shown = place;
      if (is_mirrored)
        shown.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &shown, -1);
      place.x += place.width + SPACING;
    }
}

/* Walks over the children in lines of @width; puts them there if @is_final. Returns the height of all lines. */
static int
lay_out (GtkWidget *widget, int width, gboolean is_final)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      int height = 0;
      GtkWidget *after = measure_line (first, width, &height);
      if (is_final)
        place_line (widget, first, after, (GdkRectangle){ 0, y, width, height });
      y += height + (after != NULL ? SPACING : 0);
      first = after;
    }
  return y;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static void
sgz_wrap_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay_out (widget, for_size >= 0 ? for_size : G_MAXINT / 2, FALSE);
}

static void
sgz_wrap_box_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED,
                            int baseline G_GNUC_UNUSED)
{
  lay_out (widget, width, TRUE);
}

static void
sgz_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sgz_wrap_box_parent_class)->dispose (object);
}

static void
sgz_wrap_box_class_init (SgzWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_wrap_box_dispose;
  widget_class->get_request_mode = sgz_wrap_box_get_request_mode;
  widget_class->measure = sgz_wrap_box_measure;
  widget_class->size_allocate = sgz_wrap_box_size_allocate;
}

static void
sgz_wrap_box_init (SgzWrapBox *self G_GNUC_UNUSED)
{
}

void
sgz_wrap_box_insert_after (SgzWrapBox *self, GtkWidget *child, GtkWidget *sibling)
{
  g_return_if_fail (SGZ_IS_WRAP_BOX (self));

  gtk_widget_insert_after (child, GTK_WIDGET (self), sibling);
}
