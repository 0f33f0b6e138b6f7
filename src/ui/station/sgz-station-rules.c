/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-station-rules.h"

#include <glib/gi18n-lib.h>

#include "ui/rule/sgz-finding-pane.h"
#include "ui/rule/sgz-finding-table.h"

struct _SgzStationRules
{
  AdwBin parent_instance;

  SgzSession *session;
  int year;
  char *day;

  GtkLabel *summary;
  GtkWidget *pair;
  SgzFindingTable *table;
  SgzFindingPane *pane;
};

G_DEFINE_FINAL_TYPE (SgzStationRules, sgz_station_rules, ADW_TYPE_BIN)

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer user_data G_GNUC_UNUSED)
{
  SgzFindingLine *one = SGZ_FINDING_LINE ((gpointer)a);
  SgzFindingLine *other = SGZ_FINDING_LINE ((gpointer)b);

  return sgz_finding_compare_states (sgz_finding_line_get_finding (one),
                                     sgz_finding_line_get_finding (other));
}

void
sgz_station_rules_show (SgzStationRules *rules, const SgzJudgement *judgement)
{
  g_autoptr (GListStore) lines = g_list_store_new (SGZ_TYPE_FINDING_LINE);
  guint n_short = 0;

  for (guint i = 0; i < judgement->findings->len; i++)
    {
      g_autoptr (SgzFindingLine) line = sgz_finding_line_new (judgement->findings, i);
      n_short += sgz_finding_is_short (g_ptr_array_index (judgement->findings, i)) ? 1 : 0;
      g_list_store_append (lines, line);
    }
  g_list_store_sort (lines, compare_lines, NULL);
  char *day = g_strdup (judgement->day);
  g_free (rules->day);
  rules->day = day;
  rules->year = judgement->year;
  g_autofree char *summary
      = g_strdup_printf (ngettext ("%1$d: %2$u of %3$u line falls short",
                                   "%1$d: %2$u of %3$u lines fall short", judgement->findings->len),
                         judgement->year, n_short, judgement->findings->len);
  gtk_label_set_label (rules->summary,
                       judgement->findings->len > 0 ? summary : _ ("No rule asks anything of this station"));
  gtk_widget_set_visible (rules->pair, judgement->findings->len > 0);
  sgz_finding_table_set_rows (rules->table, G_LIST_MODEL (lines));
}

static void
selected_cb (SgzStationRules *self)
{
  sgz_finding_pane_show (self->pane, sgz_finding_table_get_selected (self->table), self->year, self->day);
}

static void
opened_cb (SgzStationRules *self, const SgzFinding *finding)
{
  sgz_finding_show_records (finding, self->session, self->year, self->day);
}

static void
sgz_station_rules_dispose (GObject *object)
{
  g_clear_object (&SGZ_STATION_RULES (object)->session);
  G_OBJECT_CLASS (sgz_station_rules_parent_class)->dispose (object);
}

static void
sgz_station_rules_finalize (GObject *object)
{
  g_free (SGZ_STATION_RULES (object)->day);
  G_OBJECT_CLASS (sgz_station_rules_parent_class)->finalize (object);
}

static void
sgz_station_rules_class_init (SgzStationRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_station_rules_dispose;
  G_OBJECT_CLASS (klass)->finalize = sgz_station_rules_finalize;
  g_type_ensure (SGZ_TYPE_FINDING_TABLE);
  g_type_ensure (SGZ_TYPE_FINDING_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/station/sgz-station-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzStationRules, summary);
  gtk_widget_class_bind_template_child (widget_class, SgzStationRules, pair);
  gtk_widget_class_bind_template_child (widget_class, SgzStationRules, table);
  gtk_widget_class_bind_template_child (widget_class, SgzStationRules, pane);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
sgz_station_rules_init (SgzStationRules *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sgz_finding_table_set_whole (self->table);
  sgz_finding_table_set_subject (self->table, FALSE, FALSE);
}

GtkWidget *
sgz_station_rules_new (SgzSession *session)
{
  SgzStationRules *self = g_object_new (SGZ_TYPE_STATION_RULES, NULL);

  self->session = g_object_ref (session);
  sgz_finding_pane_set_up (self->pane, session, FALSE);
  return GTK_WIDGET (self);
}
