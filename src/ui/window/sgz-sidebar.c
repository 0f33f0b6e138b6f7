/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-sidebar.h"

#include <glib/gi18n-lib.h>

#include "sgz-window-pages.h"
#include "store/sgz-open-count.h"
#include "ui/common/sgz-reading.h"

/* The page after which 台账 stands. */
#define LEDGERS_AFTER "stations"

struct _SgzSidebar
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReading *reading; /* how much is open and overdue */
  GHashTable *rows;    /* by the page's name, interned */
  GPtrArray *ledgers;  /* the rows that are folded, headings too; NULL until they are made */
  GHashTable *badges;  /* labels, by kind */
  GtkListBoxRow *fold; /* 台账 itself */
  GtkWidget *arrow;
  gboolean is_unfolded;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SgzSidebar, sgz_sidebar, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- how much is to be done --- */

typedef struct
{
  char *place;
  char *day;
} Question;

typedef struct
{
  const SgzKind *kind;
  gint64 n_open;
  gint64 n_overdue;
} Answer;

static void
question_free (Question *question)
{
  g_free (question->place);
  g_free (question->day);
  g_free (question);
}

static gpointer
read_counts (SgzStore *reader, gconstpointer question, GError **error)
{
  const Question *asked = question;
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      Answer answer = { kinds[i], 0, 0 };
      if (kinds[i]->group == NULL || !sgz_open_count_can (kinds[i]))
        continue;
      g_autoptr (SgzQuery) query = sgz_query_new (kinds[i]);
      sgz_query_set_place (query, asked->place);
      if (!sgz_open_count_read (reader, query, asked->day, &answer.n_open, &answer.n_overdue, error))
        return NULL;
      g_array_append_val (answers, answer);
    }
  return g_steal_pointer (&answers);
}

/* What is overdue goes first, in words for those who do not see the colour. */
static void
show_count (GtkLabel *badge, const Answer *answer)
{
  gint64 n = answer->n_overdue > 0 ? answer->n_overdue : answer->n_open;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  g_autofree char *tip
      = g_strdup_printf (_ ("%d open, %d of them overdue"), (int)answer->n_open, (int)answer->n_overdue);

  gtk_label_set_label (badge, n > 0 ? number : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (badge), n > 0 ? tip : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_LABEL, n > 0 ? tip : "",
                                  -1);
  gtk_widget_remove_css_class (GTK_WIDGET (badge), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (badge), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (badge), answer->n_overdue > 0 ? "error" : "dim-label");
}

static void
counts_read_cb (gpointer owner, gpointer answer, const GError *error)
{
  SgzSidebar *self = owner;
  g_autoptr (GArray) answers = answer;

  if (error != NULL)
    sgz_session_report_error (self->session, error);
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const Answer *one = &g_array_index (answers, Answer, i);
      show_count (g_hash_table_lookup (self->badges, one->kind), one);
    }
}

/* Folded, nobody sees the counts. */
static void
ask_counts (SgzSidebar *self)
{
  if (!self->is_unfolded)
    return;
  Question *question = g_new (Question, 1);
  question->place = g_strdup (sgz_session_get_place (self->session));
  question->day = g_strdup (sgz_session_get_day (self->session));
  sgz_reading_ask (self->reading, question);
}

/* --- rows --- */

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Never cut short: the longest title says how wide the sidebar is, whatever the size of the text. */
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* A row of @name (%NULL for a heading), made of a box in which @title stands after @icon. */
static GtkListBoxRow *
new_row (SgzSidebar *self, const char *name, const char *title, const char *icon, GtkWidget **box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  if (icon != NULL)
    gtk_box_append (GTK_BOX (*box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (*box), new_label (title));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (name != NULL)
    g_hash_table_insert (self->rows, (gpointer)g_intern_string (name), row);
  return GTK_LIST_BOX_ROW (row);
}

static void
add_ledger (SgzSidebar *self, const SgzKind *kind, int *position)
{
  GtkWidget *box = NULL;
  GtkListBoxRow *row = new_row (self, sgz_window_page_name_of_kind (kind), kind->title, NULL, &box);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row), kind->hint);
  gtk_widget_set_margin_start (box, 28);
  if (sgz_open_count_can (kind))
    {
      GtkWidget *badge = gtk_label_new ("");
      gtk_widget_add_css_class (badge, "numeric");
      gtk_widget_add_css_class (badge, "caption");
      gtk_box_append (GTK_BOX (box), badge);
      g_hash_table_insert (self->badges, (gpointer)kind, badge);
    }
  g_ptr_array_add (self->ledgers, row);
  gtk_list_box_insert (self->list, GTK_WIDGET (row), (*position)++);
}

static void
add_heading (SgzSidebar *self, const char *title, int *position)
{
  GtkWidget *box = NULL;
  GtkListBoxRow *row = new_row (self, NULL, title, NULL, &box);
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_start (box, 28);
  gtk_list_box_row_set_activatable (row, FALSE);
  gtk_list_box_row_set_selectable (row, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  g_ptr_array_add (self->ledgers, row);
  gtk_list_box_insert (self->list, GTK_WIDGET (row), (*position)++);
}

static void
make_ledgers (SgzSidebar *self)
{
  int position = gtk_list_box_row_get_index (self->fold) + 1;
  g_autoptr (GPtrArray) kinds = sgz_window_page_list_ledgers ();
  const char *group = NULL;

  self->ledgers = g_ptr_array_new ();
  for (guint i = 0; i < kinds->len; i++)
    {
      const SgzKind *kind = g_ptr_array_index (kinds, i);
      if (g_strcmp0 (group, kind->group) != 0)
        add_heading (self, kind->group, &position);
      group = kind->group;
      add_ledger (self, kind, &position);
    }
}

static void
make_fold (SgzSidebar *self)
{
  GtkWidget *box = NULL;

  self->fold = new_row (self, NULL, _ ("Ledgers"), "accessories-dictionary-symbolic", &box);
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_list_box_row_set_selectable (self->fold, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fold), _ ("Fold or unfold all ledgers (Left, Right)"));
  gtk_list_box_append (self->list, GTK_WIDGET (self->fold));
}

static void
make_pages (SgzSidebar *self)
{
  size_t n;
  const SgzWindowPage *pages = sgz_window_page_list (&n);

  for (size_t i = 0; i < n; i++)
    {
      GtkWidget *box = NULL;
      GtkListBoxRow *row = new_row (self, pages[i].name, _ (pages[i].title), pages[i].icon, &box);
      g_autofree char *tip = g_strdup_printf (_ ("%s (Ctrl+%zu)"), _ (pages[i].title), i + 1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row), tip);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
      if (g_str_equal (pages[i].name, LEDGERS_AFTER))
        make_fold (self);
    }
}

void
sgz_sidebar_set_unfolded (SgzSidebar *sidebar, gboolean is_unfolded)
{
  if (sidebar->is_unfolded == is_unfolded)
    return;
  sidebar->is_unfolded = is_unfolded;
  if (is_unfolded && sidebar->ledgers == NULL)
    make_ledgers (sidebar);
  for (guint i = 0; i < sidebar->ledgers->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (sidebar->ledgers, i), is_unfolded);
  gtk_image_set_from_icon_name (GTK_IMAGE (sidebar->arrow),
                                is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (sidebar->fold), GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded,
                               -1);
  g_settings_set_boolean (sgz_session_get_settings (sidebar->session), "ledgers-unfolded", is_unfolded);
  ask_counts (sidebar);
}

gboolean
sgz_sidebar_get_unfolded (SgzSidebar *sidebar)
{
  return sidebar->is_unfolded;
}

static void
row_activated_cb (SgzSidebar *self, GtkListBoxRow *row)
{
  GHashTableIter iter;
  gpointer name, value;

  if (row == self->fold)
    {
      sgz_sidebar_set_unfolded (self, !self->is_unfolded);
      return;
    }
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (value == row)
      {
        g_signal_emit (self, signals[CHOSEN], 0, name);
        return;
      }
}

/* Left folds and goes to 台账 itself, Right unfolds: as in any tree. */
static gboolean
fold (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  SgzSidebar *self = SGZ_SIDEBAR (widget);
  gboolean is_unfolded = g_variant_get_boolean (args);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_in = focus == GTK_WIDGET (self->fold);

  (void)user_data;
  for (guint i = 0; !is_unfolded && !is_in && self->ledgers != NULL && i < self->ledgers->len; i++)
    is_in = g_ptr_array_index (self->ledgers, i) == focus;
  if (!is_in)
    return FALSE;
  if (focus != GTK_WIDGET (self->fold))
    gtk_widget_grab_focus (GTK_WIDGET (self->fold));
  else
    sgz_sidebar_set_unfolded (self, is_unfolded);
  return TRUE;
}

GtkWidget *
sgz_sidebar_get_selected (SgzSidebar *sidebar)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (sidebar->list);

  return row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (gtk_list_box_get_row_at_index (sidebar->list, 0));
}

void
sgz_sidebar_select (SgzSidebar *sidebar, const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (sidebar));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (g_str_has_prefix (name, SGZ_WINDOW_PAGE_LEDGER) && sgz_window_page_find_ledger (name) != NULL)
    sgz_sidebar_set_unfolded (sidebar, TRUE);
  GtkWidget *row = g_hash_table_lookup (sidebar->rows, g_intern_string (name));
  gtk_list_box_unselect_all (sidebar->list);
  if (row == NULL)
    return;
  gtk_list_box_select_row (sidebar->list, GTK_LIST_BOX_ROW (row));
  /* A page chosen by its keys takes the focus of the sidebar along. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (sidebar)))
    gtk_widget_grab_focus (row);
}

static void
sgz_sidebar_dispose (GObject *object)
{
  SgzSidebar *self = SGZ_SIDEBAR (object);

  if (self->reading != NULL)
    sgz_reading_give_up (self->reading);
  self->reading = NULL;
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->badges, g_hash_table_unref);
  g_clear_pointer (&self->ledgers, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_sidebar_parent_class)->dispose (object);
}

static void
sgz_sidebar_class_init (SgzSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_sidebar_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, SGZ_RESOURCE_ROOT "/window/sgz-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, fold, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, fold, "b", TRUE);
}

static void
sgz_sidebar_init (SgzSidebar *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  self->badges = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sgz_sidebar_set_up (SgzSidebar *sidebar, SgzSession *session)
{
  SgzStore *store = sgz_session_get_store (session);

  sidebar->session = g_object_ref (session);
  sidebar->reading = sgz_reading_new (sidebar, store, read_counts, counts_read_cb,
                                      (GDestroyNotify)question_free, (GDestroyNotify)g_array_unref);
  make_pages (sidebar);
  g_signal_connect_object (store, "changed", G_CALLBACK (ask_counts), sidebar, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::place", G_CALLBACK (ask_counts), sidebar, G_CONNECT_SWAPPED);
  sgz_sidebar_set_unfolded (sidebar,
                            g_settings_get_boolean (sgz_session_get_settings (session), "ledgers-unfolded"));
}
