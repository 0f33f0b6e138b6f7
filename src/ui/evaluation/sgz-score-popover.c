/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-popover.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"

struct _SgzScorePopover
{
  GtkPopover parent_instance;

  const SgzSchemeNode *node; /* while it is shown */
  GPtrArray *inputs;         /* a tick, a choice or a number for each item */
  GPtrArray *exempts;        /* (nullable elements): the tick that says an item does not apply */

  GtkLabel *title;
  GtkGrid *items;
  GtkCheckButton *absent;
  GtkEditable *reason;
  GtkLabel *problem;
  GtkWidget *give;
};

G_DEFINE_FINAL_TYPE (SgzScorePopover, sgz_score_popover, GTK_TYPE_POPOVER)

enum
{
  GIVEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_counted (const SgzSchemeNode *node)
{
  return node->method == SGZ_METHOD_DEDUCTION && node->role != SGZ_ROLE_VETO;
}

static gboolean
is_ticked (SgzScorePopover *self, guint item)
{
  return gtk_check_button_get_active (self->inputs->pdata[item]);
}

/* --- what is answered --- */

static SgzAnswer *
make_items (SgzScorePopover *self)
{
  guint64 met = 0;
  guint64 exempt = 0;

  for (guint i = 0; i < self->inputs->len; i++)
    {
      met |= is_ticked (self, i) ? G_GUINT64_CONSTANT (1) << i : 0;
      if (self->exempts->pdata[i] != NULL && gtk_check_button_get_active (self->exempts->pdata[i]))
        exempt |= G_GUINT64_CONSTANT (1) << i;
    }
  return sgz_answer_new_items (met & ~exempt, exempt);
}

static SgzAnswer *
make_incidents (SgzScorePopover *self)
{
  g_autofree int *counts = g_new0 (int, self->inputs->len);

  for (guint i = 0; i < self->inputs->len; i++)
    counts[i] = is_counted (self->node) ? gtk_spin_button_get_value_as_int (self->inputs->pdata[i])
                                        : is_ticked (self, i);
  return sgz_answer_new_incidents (counts, (int)self->inputs->len);
}

static SgzAnswer *
make_names (SgzScorePopover *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->inputs->len; i++)
    if (is_ticked (self, i))
      g_ptr_array_add (names, ((const SgzSchemeItem *)self->node->items->pdata[i])->title);
  g_ptr_array_add (names, NULL);
  return sgz_answer_new_names ((const char *const *)names->pdata);
}

static SgzAnswer *
make_level (SgzScorePopover *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    if (is_ticked (self, i))
      return sgz_answer_new_level ((int)i);
  return NULL;
}

/* Returns: (transfer full) (nullable): what is ticked, %NULL while nothing is chosen */
static SgzAnswer *
make_answer (SgzScorePopover *self)
{
  if (gtk_check_button_get_active (self->absent))
    {
      g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
      return *reason != '\0' ? sgz_answer_new_absent (reason) : NULL;
    }
  if (self->node->role == SGZ_ROLE_VETO || self->node->method == SGZ_METHOD_DEDUCTION)
    return make_incidents (self);
  if (self->node->method == SGZ_METHOD_CHECKLIST)
    return make_items (self);
  if (self->node->method == SGZ_METHOD_LEVELS)
    return make_level (self);
  return self->node->method == SGZ_METHOD_COVERAGE ? make_names (self) : NULL;
}

static void
update_cb (SgzScorePopover *self)
{
  g_autoptr (SgzAnswer) answer = self->node != NULL ? make_answer (self) : NULL;

  gtk_widget_set_sensitive (self->give, answer != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
give_cb (SgzScorePopover *self)
{
  g_autoptr (SgzAnswer) answer = self->node != NULL ? make_answer (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (answer == NULL)
    return;
  if (!sgz_answer_check (answer, self->node, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[GIVEN], 0, answer);
}

void
sgz_score_popover_give (SgzScorePopover *popover)
{
  give_cb (popover);
}

static void
absent_toggled_cb (SgzScorePopover *self)
{
  gboolean is_absent = gtk_check_button_get_active (self->absent);

  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_absent);
  gtk_widget_set_sensitive (GTK_WIDGET (self->items), !is_absent);
  if (is_absent)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  update_cb (self);
}

/* --- items --- */

static GtkWidget *
new_input (SgzScorePopover *self)
{
  if (is_counted (self->node))
    {
      GtkWidget *spin = gtk_spin_button_new_with_range (0, 99, 1);
      g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (update_cb), self);
      return spin;
    }
  GtkWidget *check = gtk_check_button_new ();
  if (self->node->method == SGZ_METHOD_LEVELS && self->inputs->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->inputs->pdata[0]);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (update_cb), self);
  return check;
}

/* @item: (nullable): a veto has none, only whether it happened */
static char *
format_item (guint place, const SgzSchemeNode *node, const SgzSchemeItem *item)
{
  if (item == NULL)
    return g_strdup_printf (_ ("%u  It happened"), place + 1);
  g_autofree char *points = sgz_points_format (item->points);
  g_autofree char *text = node->method == SGZ_METHOD_COVERAGE
                              ? g_strdup (item->title)
                              : g_strdup_printf ("%s（%s分）", item->title, points);
  return place < 9 ? g_strdup_printf ("%u  %s", place + 1, text) : g_steal_pointer (&text);
}

static void
add_item (SgzScorePopover *self, guint place, const SgzSchemeItem *item)
{
  GtkWidget *input = new_input (self);
  GtkWidget *exempt = item != NULL && item->may_not_apply && self->node->method == SGZ_METHOD_CHECKLIST
                          ? gtk_check_button_new_with_label (_ ("Not applicable"))
                          : NULL;
  g_autofree char *text = format_item (place, self->node, item);

  g_ptr_array_add (self->inputs, input);
  g_ptr_array_add (self->exempts, exempt);
  if (GTK_IS_CHECK_BUTTON (input))
    gtk_check_button_set_label (GTK_CHECK_BUTTON (input), text);
  else
    {
      GtkWidget *label = gtk_label_new (text);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_grid_attach (self->items, label, 0, (int)place, 1, 1);
    }
  gtk_grid_attach (self->items, input, GTK_IS_CHECK_BUTTON (input) ? 0 : 1, (int)place, 1, 1);
  if (exempt != NULL)
    gtk_grid_attach (self->items, exempt, 1, (int)place, 1, 1);
}

static gboolean
has_name (const SgzAnswer *answer, const char *name)
{
  return answer->names != NULL && g_strv_contains ((const char *const *)answer->names, name);
}

/* Ticks what @answer says of the item at @place. */
static void
fill_item (SgzScorePopover *self, guint place, const SgzAnswer *answer)
{
  GtkWidget *input = self->inputs->pdata[place];
  guint64 bit = G_GUINT64_CONSTANT (1) << place;
  int n_times = answer->kind == SGZ_ANSWER_INCIDENTS && (int)place < answer->n_incidents
                    ? answer->incidents[place]
                    : 0;

  if (GTK_IS_SPIN_BUTTON (input))
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (input), n_times);
  else if (answer->kind == SGZ_ANSWER_ITEMS)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (input), (answer->met & bit) != 0);
  else if (answer->kind == SGZ_ANSWER_LEVEL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (input), answer->level == (int)place);
  else if (answer->kind == SGZ_ANSWER_NAMES)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (input),
        has_name (answer, ((const SgzSchemeItem *)self->node->items->pdata[place])->title));
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (input), n_times > 0);
  if (self->exempts->pdata[place] != NULL)
    gtk_check_button_set_active (self->exempts->pdata[place], (answer->exempt & bit) != 0);
}

static void
rebuild (SgzScorePopover *self)
{
  const SgzSchemeNode *node = self->node;
  gboolean has_items = node->method == SGZ_METHOD_CHECKLIST || node->method == SGZ_METHOD_LEVELS
                       || node->method == SGZ_METHOD_DEDUCTION || node->method == SGZ_METHOD_COVERAGE;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->items))) != NULL)
    gtk_grid_remove (self->items, child);
  g_ptr_array_set_size (self->inputs, 0);
  g_ptr_array_set_size (self->exempts, 0);
  if (node->role == SGZ_ROLE_VETO)
    add_item (self, 0, NULL);
  else
    for (guint i = 0; has_items && i < node->items->len; i++)
      add_item (self, i, node->items->pdata[i]);
}

void
sgz_score_popover_show (SgzScorePopover *popover, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  gboolean is_absent = answer != NULL && answer->kind == SGZ_ANSWER_ABSENT;

  popover->node = node;
  gtk_label_set_label (popover->title, node->title);
  rebuild (popover);
  for (guint i = 0; answer != NULL && i < popover->inputs->len; i++)
    fill_item (popover, i, answer);
  gtk_widget_set_visible (GTK_WIDGET (popover->absent), node->spread != SGZ_SPREAD_NONE);
  gtk_editable_set_text (popover->reason, is_absent && answer->reason != NULL ? answer->reason
                                          : node->absence != NULL             ? node->absence
                                                                              : "");
  gtk_check_button_set_active (popover->absent, is_absent);
  absent_toggled_cb (popover);
}

/* --- keys --- */

void
sgz_score_popover_press (SgzScorePopover *popover, guint digit)
{
  if (digit == 0)
    {
      if (gtk_widget_get_visible (GTK_WIDGET (popover->absent)))
        gtk_check_button_set_active (popover->absent, !gtk_check_button_get_active (popover->absent));
      return;
    }
  if (digit > popover->inputs->len || gtk_check_button_get_active (popover->absent))
    return;
  GtkWidget *input = popover->inputs->pdata[digit - 1];
  if (GTK_IS_SPIN_BUTTON (input))
    gtk_spin_button_spin (GTK_SPIN_BUTTON (input), GTK_SPIN_STEP_FORWARD, 1);
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (input), popover->node->method == SGZ_METHOD_LEVELS
                                                               || !is_ticked (popover, digit - 1));
  gtk_widget_grab_focus (input);
}

void
sgz_score_popover_focus (SgzScorePopover *popover, guint digit)
{
  if (digit == 0)
    gtk_widget_grab_focus (GTK_WIDGET (popover->reason));
  else if (digit <= popover->inputs->len)
    gtk_widget_grab_focus (popover->inputs->pdata[digit - 1]);
}

/* Before an item has the key; a reason is written with digits too. */
static gboolean
key_pressed_cb (SgzScorePopover *self, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_writing = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->reason));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      give_cb (self);
      return TRUE;
    }
  if (is_writing || letter < '0' || letter > '9')
    return FALSE;
  sgz_score_popover_press (self, letter - '0');
  return TRUE;
}

/* --- the widget --- */

static void
sgz_score_popover_finalize (GObject *object)
{
  SgzScorePopover *self = SGZ_SCORE_POPOVER (object);

  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->exempts);
  G_OBJECT_CLASS (sgz_score_popover_parent_class)->finalize (object);
}

static void
sgz_score_popover_class_init (SgzScorePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sgz_score_popover_finalize;
  signals[GIVEN] = g_signal_new ("given", SGZ_TYPE_SCORE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-score-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, title);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, items);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, absent);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, reason);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, problem);
  gtk_widget_class_bind_template_child (widget_class, SgzScorePopover, give);
  gtk_widget_class_bind_template_callback (widget_class, absent_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
sgz_score_popover_init (SgzScorePopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->inputs = g_ptr_array_new ();
  self->exempts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sgz_score_popover_new (void)
{
  return g_object_new (SGZ_TYPE_SCORE_POPOVER, NULL);
}
