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

/* Walks over the children in lines of @width; puts them there if @is_final. Returns the height of all lines. */
static int
lay_out (GtkWidget *widget, int width, gboolean is_final)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0 };
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int natural = 0;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      place.width = MIN (natural, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL, NULL);
      if (place.x > 0 && place.x + place.width > width)
        {
          place.x = 0;
          place.y += line_height + SPACING;
          line_height = 0;
        }
      GtkAllocation shown = place;
      if (is_mirrored)
        shown.x = width - place.x - place.width;
      if (is_final)
        gtk_widget_size_allocate (child, &shown, -1);
      line_height = MAX (line_height, place.height);
      place.x += place.width + SPACING;
    }
  return place.y + line_height;
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
