/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-overview-page-private.h"

#include "base/sgz-decimal.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-pair-box.h"
#include "ui/overview/sgz-overview-figures.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

enum
{
  PROP_SESSION = 1,
};

G_DEFINE_FINAL_TYPE (SgzOverviewPage, sgz_overview_page, GTK_TYPE_WIDGET)

GtkWidget *
sgz_overview_page_new (SgzSession *session)
{
  return g_object_new (SGZ_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}

static void
set_count (GtkLabel *label, gint64 count)
{
  g_autofree char *text = g_strdup_printf ("%d", (int)count);
  gtk_label_set_text (label, text);
}

static void
show_reform (SgzOverviewPage *self, gint64 unconfirmed)
{
  gint64 candidates = 0;
  g_autofree char *share = sgz_overview_format_reformed (self->year, &candidates);

  gtk_label_set_text (self->reformed_label, share);
  set_count (self->candidate_label, candidates);
  set_count (self->confirm_label, unconfirmed);
}

static void
show_headings (SgzOverviewPage *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Construction Tasks of %d"), self->year->year);
  g_autofree char *day = g_strdup_printf (_ ("Built / task; figures of %s"), self->year->day);
  g_autofree char *empty = g_strdup_printf (_ ("No Tasks Set for %d"), self->year->year);

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->day_label, day);
  adw_status_page_set_title (self->empty_page, empty);
}

/* Returns: (transfer full): a share of hundredths of a per cent, without decimals that say nothing */
static char *
format_share (gint64 share)
{
  return share % 100 == 0 ? g_strdup_printf ("%d", (int)(share / 100)) : sgz_decimal_format (share);
}

/* The thresholds of the lights, as the office has set them. */
static char *
describe_colours (SgzOverviewPage *self)
{
  g_autofree char *green = format_share (self->year->green);
  g_autofree char *yellow = format_share (self->year->yellow);

  return g_strdup_printf (_ ("Green: built ≥ %1$s%% of the task. Yellow: ≥ %2$s%%. Red: less."), green,
                          yellow);
}

static void
show_table (SgzOverviewPage *self)
{
  size_t n_shown = sgz_overview_table_set_year (self->table, self->year);
  const char *lights
      = atoi (self->year->day) > self->year->year
            ? _ ("Done: built ≥ 100% of the task. Behind: built < 100%. Not started: none built.")
            : _ ("Done: built ≥ 100% of the task. In progress: built < 100%, counted as behind once "
                 "the year is over. Not started: none built.");
  /* Translators: counties shown, counties there are. */
  g_autofree char *rest = g_strdup_printf (
      _ ("%d of %d counties are shown, the total is of all; a county chosen at the head of "
         "the window is shown alone."),
      (int)n_shown, (int)self->year->n_counties);
  g_autofree char *colours = describe_colours (self);
  g_autoptr (GString) note = g_string_new (NULL);

  if (n_shown < self->year->n_counties)
    g_string_append_printf (note, "%s\n", rest);
  g_string_append_printf (note, "%s\n%s", lights, colours);
  gtk_label_set_text (self->note_label, note->str);
}

static void
show_error (SgzOverviewPage *self, const GError *error)
{
  adw_status_page_set_description (self->error_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzOverviewPage *self = owner;
  g_autoptr (SgzOverviewFigures) figures = answer;

  if (figures == NULL)
    {
      show_error (self, error);
      return;
    }
  g_clear_pointer (&self->year, sgz_year_free);
  self->year = g_steal_pointer (&figures->year);
  show_headings (self);
  if (figures->judgement == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  show_reform (self, figures->unconfirmed);
  show_table (self);
  sgz_finding_list_set_findings (self->finding_list, figures->judgement->findings);
  sgz_figure_list_set_figures (self->figure_list, figures->key_figures);
  sgz_due_list_set_duties (self->due_list, figures->duties);
  gtk_stack_set_visible_child_name (self->stack, "figures");
  if (self->is_focus_wanted)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  sgz_reading_ask (self->course_reading, sgz_year_question_new (self->session));
}

static void
show_course (SgzOverviewPage *self, const SgzOverviewCourse *course)
{
  g_autoptr (GStrvBuilder) months = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) years = g_strv_builder_new ();

  for (int month = 1; month <= SGZ_OVERVIEW_N_MONTHS; month++)
    {
      g_autofree char *name = g_strdup_printf ("%d", month);
      g_strv_builder_add (months, name);
    }
  for (int i = 0; i < course->n_years; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", course->first_year + i);
      g_strv_builder_add (years, name);
    }
  g_auto (GStrv) month_names = g_strv_builder_end (months);
  g_auto (GStrv) year_names = g_strv_builder_end (years);
  sgz_plan_chart_set_figures (self->month_chart, (const char *const *)month_names, course->built,
                              course->n_months, sgz_overview_sum_targets (self->year));
  sgz_plan_chart_set_figures (self->coverage_chart, (const char *const *)year_names, course->covered,
                              course->n_known, course->townships);
}

static void
course_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzOverviewPage *self = owner;
  g_autofree SgzOverviewCourse *course = answer;

  /* Of an older question, if the figures are being read anew: they ask for the course again. */
  if (sgz_reading_is_busy (self->reading))
    return;
  if (course != NULL)
    show_course (self, course);
  else
    show_error (self, error);
}

static gpointer
read_figures (SgzStore *reader, gconstpointer question, GError **error)
{
  return sgz_overview_figures_read (reader, question, error);
}

static gpointer
read_course (SgzStore *reader, gconstpointer question, GError **error)
{
  return sgz_overview_course_read (reader, question, error);
}

static void
refresh (SgzOverviewPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_year_question_new (self->session));
}

static void
sgz_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_overview_page_parent_class)->map (widget);
  if (SGZ_OVERVIEW_PAGE (widget)->is_stale)
    refresh (SGZ_OVERVIEW_PAGE (widget));
}

static void
sgz_overview_page_unmap (GtkWidget *widget)
{
  SGZ_OVERVIEW_PAGE (widget)->is_focus_wanted = FALSE;
  GTK_WIDGET_CLASS (sgz_overview_page_parent_class)->unmap (widget);
}

static gboolean
sgz_overview_page_grab_focus (GtkWidget *widget)
{
  SgzOverviewPage *self = SGZ_OVERVIEW_PAGE (widget);

  /* There is nothing to stand on before the figures are there. */
  self->is_focus_wanted = self->year == NULL;
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
sgz_overview_page_constructed (GObject *object)
{
  SgzOverviewPage *self = SGZ_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (sgz_overview_page_parent_class)->constructed (object);
  SgzStore *store = sgz_session_get_store (self->session);
  self->is_stale = TRUE;
  self->reading = sgz_reading_new (self, store, read_figures, figures_read_cb, sgz_year_question_free,
                                   (GDestroyNotify)sgz_overview_figures_free);
  self->course_reading
      = sgz_reading_new (self, store, read_course, course_read_cb, sgz_year_question_free, g_free);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->course_reading, "is-slow", self->course_spinner, "visible",
                          G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, self->session, G_CALLBACK (refresh), G_CALLBACK (refresh));
}

static void
sgz_overview_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    SGZ_OVERVIEW_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_overview_page_dispose (GObject *object)
{
  SgzOverviewPage *self = SGZ_OVERVIEW_PAGE (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_pointer (&self->course_reading, sgz_reading_give_up);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_pointer (&self->year, sgz_year_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_overview_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/overview/sgz-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, course_spinner);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, table);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, note_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, finding_list);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, month_chart);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, coverage_chart);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, figure_list);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, due_list);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, reformed_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, reformed_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, candidate_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, candidate_label);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, confirm_row);
  gtk_widget_class_bind_template_child (widget_class, SgzOverviewPage, confirm_label);
}

static void
sgz_overview_page_class_init (SgzOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sgz_overview_page_constructed;
  object_class->set_property = sgz_overview_page_set_property;
  object_class->dispose = sgz_overview_page_dispose;
  widget_class->map = sgz_overview_page_map;
  widget_class->unmap = sgz_overview_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_overview_page_grab_focus;
  g_object_class_install_property (
      object_class, PROP_SESSION,
      g_param_spec_object ("session", NULL, NULL, SGZ_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  g_type_ensure (SGZ_TYPE_PAIR_BOX);
  g_type_ensure (SGZ_TYPE_OVERVIEW_TABLE);
  g_type_ensure (SGZ_TYPE_FINDING_LIST);
  g_type_ensure (SGZ_TYPE_FIGURE_LIST);
  g_type_ensure (SGZ_TYPE_DUE_LIST);
  g_type_ensure (SGZ_TYPE_PLAN_CHART);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  sgz_overview_page_bind_openings (widget_class);
}

static void
sgz_overview_page_init (SgzOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
