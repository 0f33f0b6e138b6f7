/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/overview/sgz-finding-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/rule/sgz-finding-line.h"

/* A rule with more places than this stays folded, so that the rules under it are seen. */
#define UNFOLDED 4

/* Of a whole country's places, the worst. */
#define MOST_PLACES 100

struct _SgzFindingList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
  GtkLabel *summary_label;
  GPtrArray *findings;
  GHashTable *unfolded; /* codes of rules, to whether the officer left them unfolded */
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzFindingList, sgz_finding_list, GTK_TYPE_WIDGET)

static gboolean
is_shown (const SgzFinding *finding)
{
  return sgz_finding_is_short (finding) || finding->state == SGZ_FINDING_WARNING;
}

static void
row_activated_cb (GtkWidget *row, SgzFindingList *self)
{
  g_signal_emit (self, signals[OPENED], 0, g_object_get_data (G_OBJECT (row), "finding"));
}

static GtkWidget *
place_row_new (SgzFindingList *self, SgzFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *state = sgz_finding_format_words (finding);
  g_autofree char *compared
      = g_strdup_printf (_ ("Required %s, actual %s"), finding->required, finding->actual);
  g_autofree char *subtitle
      = finding->note != NULL ? g_strdup_printf ("%s\n%s", compared, finding->note) : g_strdup (compared);
  GtkWidget *label = gtk_label_new (state);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->place_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, sgz_finding_get_style (finding));
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "finding", finding);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

/* Words such as the clause's own, in a row of their own: as a subtitle beside the count they are laid out hundreds of times over. */
static GtkWidget *
words_row_new (const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static int
compare_worst_first (gconstpointer a, gconstpointer b)
{
  const SgzFinding *one = *(SgzFinding *const *)a;
  const SgzFinding *other = *(SgzFinding *const *)b;

  return (one->short_by < other->short_by) - (one->short_by > other->short_by);
}

/* Returns: (element-type SgzFinding): the findings of @requirement that are notices or not, worst first */
static GPtrArray *
collect (SgzFindingList *self, const SgzRequirement *requirement, gboolean is_notice)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < self->findings->len; i++)
    {
      SgzFinding *finding = g_ptr_array_index (self->findings, i);
      if (finding->requirement == requirement && is_shown (finding)
          && (finding->state == SGZ_FINDING_WARNING) == is_notice)
        g_ptr_array_add (places, finding);
    }
  /* The sort keeps the counties' fixed order where they are short by the same. */
  g_ptr_array_sort (places, compare_worst_first);
  return places;
}

static void
requirement_expanded_cb (AdwExpanderRow *row, GParamSpec *pspec G_GNUC_UNUSED, SgzFindingList *self)
{
  const SgzRequirement *requirement = g_object_get_data (G_OBJECT (row), "requirement");
  GPtrArray *places = g_object_get_data (G_OBJECT (row), "places");
  gboolean is_expanded = adw_expander_row_get_expanded (row);

  g_hash_table_insert (self->unfolded, (gpointer)requirement->code, GINT_TO_POINTER (is_expanded));
  /* Rows that wrap text take long to measure: they are made when they are first unfolded. */
  if (is_expanded && places->len > 0)
    {
      g_autofree char *words = g_strdup_printf ("“%s”", ((const SgzFinding *)places->pdata[0])->words);
      adw_expander_row_add_row (row, words_row_new (words));
    }
  for (guint i = 0; is_expanded && i < MIN (places->len, MOST_PLACES); i++)
    adw_expander_row_add_row (row, place_row_new (self, g_ptr_array_index (places, i)));
  if (is_expanded && places->len > MOST_PLACES)
    {
      guint rest = places->len - MOST_PLACES;
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u more place", "and %u more places", rest), rest);
      adw_expander_row_add_row (row, words_row_new (more));
    }
  if (is_expanded)
    g_ptr_array_set_size (places, 0);
}

static GtkWidget *
count_label_new (int n, gboolean is_notice)
{
  g_autofree char *count
      = g_strdup_printf (is_notice ? ngettext ("%d notice", "%d notices", (gulong)n)
                                   : ngettext ("%d place short", "%d places short", (gulong)n),
                         n);
  GtkWidget *label = gtk_label_new (count);

  gtk_widget_add_css_class (label, is_notice ? "warning" : "error");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/* The row of @requirement over those of its findings. */
static GtkWidget *
requirement_row_new (SgzFindingList *self, const SgzRequirement *requirement, gboolean is_notice)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title
      = g_strdup_printf ("%s  %s", sgz_requirement_get_rule (requirement)->code, requirement->subject);
  GPtrArray *places = collect (self, requirement, is_notice);
  int n = (int)places->len;
  gpointer unfolded = NULL;
  gboolean is_known = g_hash_table_lookup_extended (self->unfolded, requirement->code, NULL, &unfolded);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), ((const SgzFinding *)places->pdata[0])->clause);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), count_label_new (n, is_notice));
  g_object_set_data (G_OBJECT (row), "requirement", (gpointer)requirement);
  g_object_set_data_full (G_OBJECT (row), "places", places, (GDestroyNotify)g_ptr_array_unref);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (requirement_expanded_cb), self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 is_known ? GPOINTER_TO_INT (unfolded) : n <= UNFOLDED);
  return row;
}

static void
add_requirements (SgzFindingList *self, gboolean is_notice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (self->findings, i);
      if (is_shown (finding) && (finding->state == SGZ_FINDING_WARNING) == is_notice
          && g_hash_table_add (seen, (gpointer)finding->requirement))
        gtk_list_box_append (self->list_box, requirement_row_new (self, finding->requirement, is_notice));
    }
}

void
sgz_finding_list_set_findings (SgzFindingList *self, GPtrArray *findings)
{
  GtkWidget *child;
  int n_passed = 0;
  int n_judged = 0;

  g_return_if_fail (SGZ_IS_FINDING_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, child);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_ref (findings);
  add_requirements (self, FALSE);
  add_requirements (self, TRUE);

  gboolean is_clean = TRUE;
  for (guint i = 0; i < findings->len; i++)
    {
      const SgzFinding *finding = g_ptr_array_index (findings, i);
      n_judged += finding->state != SGZ_FINDING_NOT_APPLICABLE ? 1 : 0;
      n_passed += finding->state == SGZ_FINDING_PASS ? 1 : 0;
      is_clean = is_clean && !is_shown (finding);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), !is_clean);
  g_autofree char *summary = g_strdup_printf (_ ("%d of %d checks pass."), n_passed, n_judged);
  gtk_label_set_text (self->summary_label, summary);
}

static void
sgz_finding_list_dispose (GObject *object)
{
  SgzFindingList *self = SGZ_FINDING_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  G_OBJECT_CLASS (sgz_finding_list_parent_class)->dispose (object);
}

static void
sgz_finding_list_class_init (SgzFindingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_finding_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/overview/sgz-finding-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzFindingList, list_box);
  gtk_widget_class_bind_template_child (widget_class, SgzFindingList, summary_label);

  signals[OPENED] = g_signal_new ("opened", SGZ_TYPE_FINDING_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
sgz_finding_list_init (SgzFindingList *self)
{
  self->unfolded = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}
