/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-stage-bar.h"

#include <glib/gi18n-lib.h>

struct _SgzStageBar
{
  AdwBin parent_instance;

  const SgzKind *kind;
  GPtrArray *cells; /* (element-type GtkButton): in the order of the stages */

  GtkFlowBox *box;
};

G_DEFINE_FINAL_TYPE (SgzStageBar, sgz_stage_bar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
class_of (SgzProgress progress)
{
  switch (progress)
    {
    case SGZ_PROGRESS_DONE:
      return "success";
    case SGZ_PROGRESS_LATE:
      return "warning";
    case SGZ_PROGRESS_CURRENT:
      return "accent";
    case SGZ_PROGRESS_OVERDUE:
      return "error";
    case SGZ_PROGRESS_WAITING:
      return "dim-label";
    }
  g_return_val_if_reached ("");
}

static void
cell_clicked_cb (SgzStageBar *self, GtkButton *cell)
{
  guint i = 0;

  if (g_ptr_array_find (self->cells, cell, &i))
    g_signal_emit (self, signals[CHOSEN], 0, self->kind->stages[i].done);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A stage: its name, how far it is, and the day. */
static GtkWidget *
new_cell (SgzStageBar *self, const SgzStage *stage)
{
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), new_label (stage->title, "heading"));
  gtk_box_append (GTK_BOX (lines), new_label ("", "caption"));
  gtk_box_append (GTK_BOX (lines), new_label ("", "numeric"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (lines), "caption");
  gtk_button_set_child (GTK_BUTTON (cell), lines);
  gtk_widget_add_css_class (cell, "stage");
  g_signal_connect_swapped (cell, "clicked", G_CALLBACK (cell_clicked_cb), self);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

static void
sgz_stage_bar_dispose (GObject *object)
{
  g_clear_pointer (&SGZ_STAGE_BAR (object)->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_stage_bar_parent_class)->dispose (object);
}

static void
sgz_stage_bar_class_init (SgzStageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_stage_bar_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_STAGE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/ledger/sgz-stage-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzStageBar, box);
}

static void
sgz_stage_bar_init (SgzStageBar *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzStageBar *
sgz_stage_bar_new (const SgzKind *kind)
{
  g_return_val_if_fail (kind->n_stages > 0, NULL);

  SgzStageBar *self = g_object_new (SGZ_TYPE_STAGE_BAR, NULL);
  self->kind = kind;
  /* Beside a list four stand in a line; six are two lines of three. */
  gtk_flow_box_set_max_children_per_line (self->box, kind->n_stages > 4 ? 3 : (guint)kind->n_stages);
  for (size_t i = 0; i < kind->n_stages; i++)
    {
      gtk_flow_box_append (self->box, new_cell (self, &kind->stages[i]));
      /* The button takes the keys; its place in the box need not. */
      gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->box, (int)i)), FALSE);
    }
  return self;
}

static void
show_stage (SgzStageBar *self, const SgzRecord *record, size_t i, const char *day)
{
  const SgzStage *stage = &self->kind->stages[i];
  GtkWidget *cell = g_ptr_array_index (self->cells, i);
  GtkWidget *title = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (cell)));
  GtkWidget *state = gtk_widget_get_next_sibling (title);
  SgzProgress progress = sgz_progress_of_stage (record, i, day);
  const char *done = sgz_record_get_text (record, stage->done);
  const char *due = stage->due != NULL ? sgz_record_get_text (record, stage->due) : NULL;
  const char *paper = stage->paper != NULL ? sgz_record_get_text (record, stage->paper) : NULL;
  const char *classes[] = { "caption", class_of (progress), NULL };
  const char *words = sgz_progress_get_title (progress);
  /* Translators: the day a stage is due. */
  g_autofree char *when = done != NULL || due == NULL ? g_strdup (done) : g_strdup_printf (_ ("by %s"), due);
  g_autofree char *tip
      = g_strdup_printf ("%s\n%s %s\n%s", stage->title, words, when != NULL ? when : "",
                         paper != NULL ? paper : _ ("Click to fill in its day and its paper"));

  gtk_widget_set_css_classes (state, classes);
  gtk_label_set_label (GTK_LABEL (state), words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (state)), when != NULL ? when : "—");
  gtk_widget_set_tooltip_text (cell, tip);
}

void
sgz_stage_bar_show (SgzStageBar *bar, const SgzRecord *record, const char *day)
{
  for (size_t i = 0; i < bar->kind->n_stages; i++)
    show_stage (bar, record, i, day);
}
