/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-pinyin.h"
#include "sgz-finding-pane.h"
#include "sgz-rule-figures.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-reading.h"
#include "ui/common/sgz-wrap-box.h"
#include "ui/common/sgz-year-question.h"

/* The document that says the same. */
#define DOCUMENT "rule-check"

/* With more lines than that, groups are folded at first, so that all of them are seen. */
#define UNFOLDED 400

struct _SgzRulePage
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading;
  SgzRuleFigures *figures; /* NULL until they are read */
  GPtrArray *lines;        /* (element-type SgzFindingLine): all of them */
  GtkTreeListModel *tree;  /* of the groups shown */
  GHashTable *folded; /* keys of groups that the officer folded or unfolded, to whether they are folded */
  gboolean is_folded; /* whether groups are folded that are not among these */
  gboolean is_stale;
  gboolean is_focus_wanted;
  const char *way; /* the page that mends what there is nothing to show for */

  AdwFlap *flap;
  SgzFindingPane *pane;
  GtkEditable *search;
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

static GListModel *
make_children (gpointer item, gpointer user_data G_GNUC_UNUSED)
{
  return SGZ_IS_FINDING_GROUP (item) ? g_object_ref (sgz_finding_group_get_lines (item)) : NULL;
}

/* The words that are searched for. */
static char **
split_search (SgzRulePage *self)
{
  g_autofree char *plain = g_utf8_normalize (gtk_editable_get_text (self->search), -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_strdown (plain != NULL ? plain : "", -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/* Returns: (transfer full): the row of the group at @position among the groups */
static GtkTreeListRow *
get_group_row (SgzRulePage *self, guint position, SgzFindingGroup **group)
{
  GtkTreeListRow *row = gtk_tree_list_model_get_child_row (self->tree, position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* It lives as long as the tree. */
  *group = item != NULL ? SGZ_FINDING_GROUP (item) : NULL;
  return row;
}

/* Remembers which groups the officer folded or unfolded. */
static void
keep_folds (SgzRulePage *self)
{
  guint n_groups
      = self->tree != NULL ? g_list_model_get_n_items (gtk_tree_list_model_get_model (self->tree)) : 0;

  for (guint i = 0; i < n_groups; i++)
    {
      SgzFindingGroup *group = NULL;
      g_autoptr (GtkTreeListRow) row = get_group_row (self, i, &group);
      gboolean is_folded = !gtk_tree_list_row_get_expanded (row);
      const char *key = sgz_finding_group_get_key (group);
      if (is_folded != self->is_folded)
        g_hash_table_insert (self->folded, g_strdup (key), GINT_TO_POINTER (is_folded));
      else
        g_hash_table_remove (self->folded, key);
    }
}

static void
restore_folds (SgzRulePage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_tree_list_model_get_model (self->tree)); i++)
    {
      gpointer kept = NULL;
      SgzFindingGroup *group = NULL;
      g_autoptr (GtkTreeListRow) row = get_group_row (self, i, &group);
      const char *key = sgz_finding_group_get_key (group);
      gboolean is_kept = g_hash_table_lookup_extended (self->folded, key, NULL, &kept);
      gtk_tree_list_row_set_expanded (row, !(is_kept ? GPOINTER_TO_INT (kept) : self->is_folded));
    }
}

static void
show_fold_button (SgzRulePage *self)
{
  gtk_button_set_label (self->fold_button, self->is_folded ? _ ("Unfold All") : _ ("Fold All"));
}

/* Returns: (transfer full): the lines that the filter and the search leave */
static GPtrArray *
select_lines (SgzRulePage *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_autofree char *shown = get_setting (self, "rules-shown");
  g_auto (GStrv) words = split_search (self);

  for (guint i = 0; i < self->lines->len; i++)
    if (sgz_finding_line_is_shown (g_ptr_array_index (self->lines, i), shown, words))
      g_ptr_array_add (lines, g_ptr_array_index (self->lines, i));
  return lines;
}

static void
show_tree (SgzRulePage *self, GPtrArray *lines, gboolean are_folds_kept)
{
  SgzFindingGrouping grouping = get_grouping (self);

  if (are_folds_kept)
    keep_folds (self);
  else
    {
      g_hash_table_remove_all (self->folded);
      self->is_folded = lines->len > UNFOLDED;
    }
  g_clear_object (&self->tree);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (sgz_finding_group_list (lines, grouping)), FALSE, FALSE,
                                        make_children, NULL, NULL);
  restore_folds (self);
  show_fold_button (self);
  sgz_finding_table_set_subject (self->table, grouping != SGZ_FINDING_BY_STATION,
                                 grouping == SGZ_FINDING_BY_COUNTY);
  sgz_finding_table_set_rows (self->table, G_LIST_MODEL (self->tree));
  if (!are_folds_kept)
    sgz_finding_table_show_head (self->table);
}

/* --- where there is nothing to show --- */

static void
show_none (SgzRulePage *self, const char *icon, const char *title, const char *description,
           const char *button, const char *way)
{
  self->way = way;
  adw_status_page_set_icon_name (self->none_page, icon);
  adw_status_page_set_title (self->none_page, title);
  adw_status_page_set_description (self->none_page, description);
  gtk_widget_set_visible (GTK_WIDGET (self->none_button), button != NULL);
  gtk_button_set_label (self->none_button, button != NULL ? button : "");
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
explain_none (SgzRulePage *self)
{
  g_autofree char *shown = get_setting (self, "rules-shown");
  gboolean is_searched = *gtk_editable_get_text (self->search) != '\0';

  if (self->figures->n_rules == 0)
    show_none (self, "edit-delete-symbolic", _ ("No Rules in Force"),
               _ ("All rules were voided. A voided rule can be restored in its ledger."),
               _ ("Show the Rules"), "ledger-rule");
  else if (self->lines->len == 0 && self->figures->n_stations == 0)
    show_none (self, "mark-location-symbolic", _ ("No Stations Yet"),
               _ ("Rules are checked once stations are registered or tasks are set."),
               _ ("Show the Stations"), "stations");
  else if (self->figures->judgement->is_cut && strcmp (shown, "short") != 0)
    show_none (self, "edit-find-symbolic", _ ("Too Many Lines to List"),
               _ ("Choose a county at the head of the window; only what falls short is listed of all."), NULL,
               NULL);
  else if (!is_searched && strcmp (shown, "short") == 0)
    show_none (self, "emblem-ok-symbolic", _ ("All Met"),
               _ ("Nothing falls short of what the rules in force ask."), NULL, NULL);
  else
    show_none (self, "edit-find-symbolic", _ ("No line meets these conditions"), NULL, NULL, NULL);
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
search_changed_cb (SgzRulePage *self)
{
  show_lines (self, FALSE);
}

static void
search_stop_cb (SgzRulePage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
view_changed_cb (SgzRulePage *self)
{
  show_lines (self, FALSE);
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

  if (self->tree == NULL)
    return;
  self->is_folded = !self->is_folded;
  g_hash_table_remove_all (self->folded);
  restore_folds (self);
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
  gtk_widget_grab_focus (GTK_WIDGET (page->search));
  gtk_editable_select_region (page->search, 0, -1);
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
  g_clear_object (&self->tree);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_rule_page_parent_class)->dispose (object);
}

static void
sgz_rule_page_finalize (GObject *object)
{
  SgzRulePage *self = SGZ_RULE_PAGE (object);

  g_ptr_array_unref (self->lines);
  g_hash_table_unref (self->folded);
  g_clear_pointer (&self->figures, sgz_rule_figures_free);
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
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
      g_signal_connect_object (settings, changed, G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "rules", G_ACTION_GROUP (group));
}

GtkWidget *
sgz_rule_page_new (SgzSession *session)
{
  SgzRulePage *self = g_object_new (SGZ_TYPE_RULE_PAGE, NULL);
  SgzStore *store = sgz_session_get_store (session);
  GSettings *settings = sgz_session_get_settings (session);

  self->session = g_object_ref (session);
  self->reading = sgz_reading_new (self, store, sgz_rule_figures_read, figures_read_cb,
                                   sgz_year_question_free, (GDestroyNotify)sgz_rule_figures_free);
  sgz_finding_pane_set_up (self->pane, session, TRUE);
  add_choices (self, settings);
  g_settings_bind (settings, "detail-visible", self->flap, "reveal-flap", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (self->reading, "is-slow", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (store, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::place", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
