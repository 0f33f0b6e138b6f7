/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-evaluation-page.h"

#include <glib/gi18n-lib.h>

#include "sgz-result-desk.h"
#include "sgz-scheme-view.h"
#include "sgz-score-desk.h"
#include "sgz-survey-desk.h"
#include "ui/common/sgz-focus.h"

struct _SgzEvaluationPage
{
  AdwBin parent_instance;

  SgzSession *session;

  GtkStack *tabs;
};

G_DEFINE_FINAL_TYPE (SgzEvaluationPage, sgz_evaluation_page, ADW_TYPE_BIN)

static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*create) (SgzSession *session);
} tabs[] = {
  { "score", N_ ("Score Sheets"), sgz_score_desk_new },
  { "survey", N_ ("Satisfaction"), sgz_survey_desk_new },
  { "result", N_ ("Results"), sgz_result_desk_new },
  { "scheme", N_ ("Scheme"), sgz_scheme_view_new },
};

void
sgz_evaluation_page_show_tab (SgzEvaluationPage *page, const char *name)
{
  if (gtk_stack_get_child_by_name (page->tabs, name) != NULL)
    gtk_stack_set_visible_child_name (page->tabs, name);
}

GtkWidget *
sgz_evaluation_page_get_tab (SgzEvaluationPage *page, const char *name)
{
  return gtk_stack_get_child_by_name (page->tabs, name);
}

static void
show_schemes (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_evaluation_page_show_tab (SGZ_EVALUATION_PAGE (widget), "scheme");
}

static gboolean
sgz_evaluation_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (SGZ_EVALUATION_PAGE (widget)->tabs));
}

static void
sgz_evaluation_page_dispose (GObject *object)
{
  g_clear_object (&SGZ_EVALUATION_PAGE (object)->session);
  G_OBJECT_CLASS (sgz_evaluation_page_parent_class)->dispose (object);
}

static void
sgz_evaluation_page_class_init (SgzEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_evaluation_page_dispose;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_evaluation_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/evaluation/sgz-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzEvaluationPage, tabs);
  gtk_widget_class_install_action (widget_class, "evaluation.scheme", NULL, show_schemes);
}

static void
sgz_evaluation_page_init (SgzEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sgz_evaluation_page_new (SgzSession *session)
{
  SgzEvaluationPage *self = g_object_new (SGZ_TYPE_EVALUATION_PAGE, NULL);

  self->session = g_object_ref (session);
  for (size_t i = 0; i < G_N_ELEMENTS (tabs); i++)
    gtk_stack_add_titled (self->tabs, tabs[i].create (session), tabs[i].name, _ (tabs[i].title));
  return GTK_WIDGET (self);
}
