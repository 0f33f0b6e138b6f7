/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-pair-box.h"

#define SPACING 24

struct _SgzPairBox
{
  GtkWidget parent_instance;

  int threshold;
};

enum
{
  PROP_THRESHOLD = 1,
};

G_DEFINE_FINAL_TYPE (SgzPairBox, sgz_pair_box, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
sgz_pair_box_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child) ? 1 : 0;
  return n;
}

/* The width of a column when the whole is @width wide. */
static int
column_width (SgzPairBox *self, int width, int n_children, gboolean *is_beside)
{
  *is_beside = width >= self->threshold && n_children > 1;
  return *is_beside ? (width - SPACING * (n_children - 1)) / n_children : width;
}

static void
measure_height (SgzPairBox *self, int width, int *minimum, int *natural)
{
  gboolean is_beside = FALSE;
  int n_children = count_children (GTK_WIDGET (self));
  int column = width < 0 ? -1 : column_width (self, width, n_children, &is_beside);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &child_minimum, &child_natural, NULL,
                          NULL);
      *minimum = is_beside ? MAX (*minimum, child_minimum) : *minimum + child_minimum;
      *natural = is_beside ? MAX (*natural, child_natural) : *natural + child_natural;
    }
  if (!is_beside && n_children > 1)
    {
      *minimum += SPACING * (n_children - 1);
      *natural += SPACING * (n_children - 1);
    }
}

static void
sgz_pair_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (SGZ_PAIR_BOX (widget), for_size, minimum, natural);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
sgz_pair_box_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  gboolean is_beside = FALSE;
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = column_width (SGZ_PAIR_BOX (widget), width, count_children (widget), &is_beside);
  GtkAllocation place = { .x = 0, .y = 0, .width = column };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      place.height = height;
      if (!is_beside)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, NULL, &place.height, NULL, NULL);
      GtkAllocation shown = place;
      if (is_mirrored)
        shown.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &shown, -1);
      if (is_beside)
        place.x += column + SPACING;
      else
        place.y += place.height + SPACING;
    }
}

static void
sgz_pair_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id != PROP_THRESHOLD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  SGZ_PAIR_BOX (object)->threshold = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
sgz_pair_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sgz_pair_box_parent_class)->dispose (object);
}

static void
sgz_pair_box_class_init (SgzPairBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = sgz_pair_box_set_property;
  object_class->dispose = sgz_pair_box_dispose;
  widget_class->get_request_mode = sgz_pair_box_get_request_mode;
  widget_class->measure = sgz_pair_box_measure;
  widget_class->size_allocate = sgz_pair_box_size_allocate;

  g_object_class_install_property (object_class, PROP_THRESHOLD,
                                   g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 800,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
sgz_pair_box_init (SgzPairBox *self)
{
  self->threshold = 800;
}
