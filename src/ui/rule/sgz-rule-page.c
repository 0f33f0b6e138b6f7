/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sgz-finding-pane.h"
#include "sgz-finding-tree.h"
#include "sgz-rule-none.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/common/sgz-year-question.h"

/* The document that says the same. */
#define DOCUMENT "rule-check"

struct _SgzRulePage
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzRuleFigures *figures; /* NULL until they are read */
  GPtrArray *lines;        /* (element-type SgzFindingLine): all of them */
  SgzFindingTree *tree;    /* of those shown */
  gboolean is_stale;
  gboolean is_focus_wanted;
  const char *way; /* the page that mends what there is nothing to show for */

  AdwFlap *flap;
  SgzFindingPane *pane;
  GtkEditable *search;
  char *searched;
  GtkButton *all_button;
  GtkButton *short_button;
  GtkButton *warning_button;
  GtkButton *under_way_button;
  GtkButton *pass_button;
  GtkButton *not_applicable_button;
  GtkButton *fold_button;
  GtkLabel *note_label;
  GtkStack *stack;
  SgzFindingTable *table;
  AdwStatusPage *none_page;
  GtkButton *none_button;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SgzRulePage, sgz_rule_page, ADW_TYPE_BIN)

/* --- groups and lines --- */

static char *
get_setting (SgzRulePage *self, const char *key)
{
  return g_settings_get_string (sgz_session_get_settings (self->session), key);
}

static SgzFindingGrouping
get_grouping (SgzRulePage *self)
{
  g_autofree char *grouping = get_setting (self, "rules-grouping");

  return strcmp (grouping, "rule") == 0      ? SGZ_FINDING_BY_RULE
         : strcmp (grouping, "station") == 0 ? SGZ_FINDING_BY_STATION
                                             : SGZ_FINDING_BY_COUNTY;
}

static void
show_fold_button (SgzRulePage *self)
{
  gtk_button_set_label (self->fold_button,
                        sgz_finding_tree_is_folded (self->tree) ? _ ("Unfold All") : _ ("Fold All"));
}

/* Returns: (transfer full): the lines that the filter and the search leave */
static GPtrArray *
select_lines (SgzRulePage *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autofree char *shown = get_setting (self, "rules-shown");
  g_auto (GStrv) words = sgz_finding_split_search (gtk_editable_get_text (self->search));

  for (guint i = 0; i < self->lines->len; i++)
    if (sgz_finding_line_is_shown (g_ptr_array_index (self->lines, i), shown, words))
      g_ptr_array_add (lines, g_ptr_array_index (self->lines, i));
  return lines;
}

static void
show_tree (SgzRulePage *self, GPtrArray *lines, gboolean are_folds_kept)
{
  SgzFindingGrouping grouping = get_grouping (self);
  GListModel *rows = sgz_finding_tree_set_lines (self->tree, lines, grouping, are_folds_kept);

  show_fold_button (self);
  sgz_finding_table_set_subject (self->table, grouping != SGZ_FINDING_BY_STATION,
                                 grouping == SGZ_FINDING_BY_COUNTY);
  sgz_finding_table_set_rows (self->table, rows);
  if (!are_folds_kept)
    sgz_finding_table_show_head (self->table);
}

/* --- where there is nothing to show --- */

static void
explain_none (SgzRulePage *self)
{
  g_autofree char *shown = get_setting (self, "rules-shown");
  gboolean is_searched = *gtk_editable_get_text (self->search) != '\0';
  SgzRuleNone none = sgz_rule_none_explain (self->figures, self->lines->len, shown, is_searched);

  self->way = none.way;
  adw_status_page_set_icon_name (self->none_page, none.icon);
  adw_status_page_set_title (self->none_page, none.title);
  adw_status_page_set_description (self->none_page, none.description);
  gtk_widget_set_visible (GTK_WIDGET (self->none_button), none.button != NULL);
  gtk_button_set_label (self->none_button, none.button != NULL ? none.button : "");
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
none_clicked_cb (SgzRulePage *self)
{
  sgz_session_show_page (self->session, self->way, NULL);
}

/* --- what is shown --- */

static void
show_lines (SgzRulePage *self, gboolean are_folds_kept)
{
  if (self->figures == NULL)
    return;
  g_autoptr (GPtrArray) lines = select_lines (self);
  show_tree (self, lines, are_folds_kept);
  if (lines->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    explain_none (self);
  if (self->is_focus_wanted)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_count (GtkButton *button, const char *title, guint n)
{
  g_autofree char *label = g_strdup_printf ("%s %u", title, n);

  gtk_button_set_label (button, label);
}

static void
show_counts (SgzRulePage *self)
{
  const SgzRuleFigures *figures = self->figures;
  guint passed = sgz_rule_figures_count (figures, SGZ_FINDING_PASS);
  guint short_of = sgz_rule_figures_count (figures, SGZ_FINDING_SHORT);
  guint warned = sgz_rule_figures_count (figures, SGZ_FINDING_WARNING);
  guint under_way = sgz_rule_figures_count (figures, SGZ_FINDING_UNDERWAY);
  guint others = sgz_rule_figures_count (figures, SGZ_FINDING_NOT_APPLICABLE);

  show_count (self->all_button, _ ("All"), passed + short_of + warned + under_way + others);
  show_count (self->short_button, _ ("Short"), short_of);
  show_count (self->warning_button, _ ("Notices"), warned);
  show_count (self->under_way_button, _ ("Under way"), under_way);
  show_count (self->pass_button, _ ("Met"), passed);
  show_count (self->not_applicable_button, _ ("Not applicable"), others);
  g_autofree char *note = g_strdup_printf (
      _ ("Of the %u lines only the %u worst of those that fall short are listed; the counts are of all."),
      passed + short_of + warned + under_way + others, figures->judgement->findings->len);
  gtk_label_set_label (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), figures->judgement->is_cut);
}

static void
figures_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzRulePage *self = owner;
  gboolean is_first = self->figures == NULL;

  if (answer == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->figures, sgz_rule_figures_free);
  self->figures = answer;
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->figures->judgement->findings->len; i++)
    g_ptr_array_add (self->lines, sgz_finding_line_new (self->figures->judgement->findings, i));
  show_counts (self);
  show_lines (self, !is_first);
}

static void
ask (SgzRulePage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    sgz_reading_ask (self->reading, sgz_year_question_new (self->session));
}

/* --- what the officer does --- */

static void
conditions_changed_cb (SgzRulePage *self)
{
  show_lines (self, FALSE);
}

/* The entry tells of its text once more after a pause: what is folded since stays folded. */
static void
search_changed_cb (SgzRulePage *self)
{
  const char *text = gtk_editable_get_text (self->search);

  if (g_strcmp0 (text, self->searched) == 0)
    return;
  g_free (self->searched);
  self->searched = g_strdup (text);
  show_lines (self, FALSE);
}

static void
search_stop_cb (SgzRulePage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
selected_cb (SgzRulePage *self)
{
  sgz_finding_pane_show (self->pane, sgz_finding_table_get_selected (self->table),
                         self->figures->judgement->year, self->figures->judgement->day);
}

static void
opened_cb (SgzRulePage *self, const SgzFinding *finding)
{
  sgz_finding_show_records (finding, self->session, self->figures->judgement->year,
                            self->figures->judgement->day);
}

static void
show_document (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sgz_session_show_page (SGZ_RULE_PAGE (widget)->session, "documents", DOCUMENT);
}

static void
fold_all (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SgzRulePage *self = SGZ_RULE_PAGE (widget);

  sgz_finding_tree_fold_all (self->tree);
  show_fold_button (self);
}

static void
read_again (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask (SGZ_RULE_PAGE (widget));
}

void
sgz_rule_page_focus_search (SgzRulePage *page)
{
  sgz_page_focus_search (page->search);
}

/* --- the widget --- */

static void
sgz_rule_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sgz_rule_page_parent_class)->map (widget);
  if (SGZ_RULE_PAGE (widget)->is_stale)
    ask (SGZ_RULE_PAGE (widget));
}

static void
sgz_rule_page_unmap (GtkWidget *widget)
{
  SGZ_RULE_PAGE (widget)->is_focus_wanted = FALSE;
  GTK_WIDGET_CLASS (sgz_rule_page_parent_class)->unmap (widget);
}

static gboolean
sgz_rule_page_grab_focus (GtkWidget *widget)
{
  SgzRulePage *self = SGZ_RULE_PAGE (widget);

  /* There is nothing to stand on before the figures are there. */
  self->is_focus_wanted = self->figures == NULL;
  return sgz_focus_list (GTK_WIDGET (self->table), sgz_finding_table_get_rows (self->table),
                         GTK_WIDGET (self->stack), GTK_WIDGET (self->search));
}

static void
sgz_rule_page_dispose (GObject *object)
{
  SgzRulePage *self = SGZ_RULE_PAGE (object);

  g_clear_pointer (&self->reading, sgz_reading_give_up);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_rule_page_parent_class)->dispose (object);
}

static void
sgz_rule_page_finalize (GObject *object)
{
  SgzRulePage *self = SGZ_RULE_PAGE (object);

  g_ptr_array_unref (self->lines);
  g_object_unref (self->tree);
  g_clear_pointer (&self->figures, sgz_rule_figures_free);
  g_free (self->searched);
  G_OBJECT_CLASS (sgz_rule_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/rule/sgz-rule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, flap);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, pane);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, search);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, all_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, short_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, warning_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, under_way_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, pass_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, not_applicable_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, fold_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, note_label);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, table);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, none_page);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, none_button);
  gtk_widget_class_bind_template_child (widget_class, SgzRulePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, conditions_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_clicked_cb);
}

static void
sgz_rule_page_class_init (SgzRulePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_rule_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_rule_page_finalize;
  widget_class->map = sgz_rule_page_map;
  widget_class->unmap = sgz_rule_page_unmap;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_rule_page_grab_focus;
  g_type_ensure (SGZ_TYPE_FINDING_PANE);
  g_type_ensure (SGZ_TYPE_FINDING_TABLE);
  g_type_ensure (SGZ_TYPE_WRAP_BOX);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "rule-page.document", NULL, show_document);
  gtk_widget_class_install_action (widget_class, "rule-page.fold", NULL, fold_all);
  gtk_widget_class_install_action (widget_class, "rule-page.refresh", NULL, read_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "rule-page.refresh", NULL);
}

static void
sgz_rule_page_init (SgzRulePage *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->tree = sgz_finding_tree_new ();
  self->is_stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The settings' keys are the actions' names: what is chosen is remembered. */
static void
add_choices (SgzRulePage *self, GSettings *settings)
{
  static const char *const keys[] = { "rules-shown", "rules-grouping" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (settings, keys[i]);
      g_autofree char *changed = g_strconcat ("changed::", keys[i], NULL);
      g_action_map_add_action (G_ACTION_MAP (group), action);
      g_signal_connect_object (settings, changed, G_CALLBACK (conditions_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "rules", G_ACTION_GROUP (group));
}

GtkWidget *
sgz_rule_page_new (SgzSession *session)
{
  SgzRulePage *self = g_object_new (SGZ_TYPE_RULE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->reading
      = sgz_reading_new (self, sgz_session_get_store (session), sgz_rule_figures_read, figures_read_cb,
                         sgz_year_question_free, (GDestroyNotify)sgz_rule_figures_free);
  sgz_finding_pane_set_up (self->pane, session, TRUE);
  add_choices (self, sgz_session_get_settings (session));
  sgz_page_remember_pane (self->flap, session);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  sgz_page_follow (self, session, G_CALLBACK (ask), G_CALLBACK (ask));
  return GTK_WIDGET (self);
}
