/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reporting/sgz-reporting-page.h"

#include "store/sgz-reporting-board.h"
#include "ui/common/sgz-focus.h"
#include "ui/common/sgz-page.h"
#include "ui/common/sgz-saving.h"
#include "ui/ledger/sgz-record-window.h"
#include "ui/reporting/sgz-reporting-grid.h"
#include "ui/reporting/sgz-reporting-popover.h"

#include <glib/gi18n-lib.h>

struct _SgzReportingPage
{
  AdwBin parent_instance;

  SgzSession *session;
  SgzReportingBoard *board;
  GPtrArray *grids; /* (element-type SgzReportingGrid): in the order of the board's tables */
  char *shape;      /* the tables and counties the grids were made for */
  GtkPopover *popover;
  SgzRecord *asked;  /* what the popover speaks of */
  GtkWidget *chosen; /* (nullable): its cell */

  GtkLabel *summary;
  GtkMenuButton *remind;
  GtkStack *stack;
  GtkBox *tables;
  AdwStatusPage *empty;
};

G_DEFINE_FINAL_TYPE (SgzReportingPage, sgz_reporting_page, ADW_TYPE_BIN)

/* --- what is recorded --- */

static void
saved_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzReportingPage *self = SGZ_REPORTING_PAGE (widget);

  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sgz_session_report_error (self->session, error);
      return;
    }
  g_autofree char *name = sgz_record_format_name (records->pdata[0]);
  g_autofree char *toast = g_strdup_printf (_ ("“%s” saved"), name);
  sgz_session_toast (self->session, toast, TRUE);
}

static void
save (SgzReportingPage *self, SgzRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (record));
  sgz_saving_commit (GTK_WIDGET (self), self->session, NULL, records, saved_cb);
}

static void
reported_cb (SgzReportingPage *self)
{
  g_autoptr (SgzRecord) record = sgz_record_copy (self->asked);

  sgz_reporting_mark_reported (record, self->board->day);
  save (self, record);
}

static void
returned_cb (SgzReportingPage *self, const char *reason)
{
  g_autoptr (SgzRecord) record = sgz_record_copy (self->asked);

  sgz_reporting_mark_returned (record, self->board->day, reason);
  save (self, record);
}

static void
opened_cb (SgzReportingPage *self)
{
  sgz_record_window_open (GTK_WIDGET (self), self->session, &sgz_kind_submission,
                          sgz_record_get_id (self->asked), FALSE);
}

/* GTK would put the focus on the first cell of the page. */
static void
closed_cb (SgzReportingPage *self)
{
  if (self->chosen != NULL)
    gtk_widget_grab_focus (self->chosen);
}

static void
chosen_cb (SgzReportingPage *self, GtkWidget *button, guint county, int period, SgzReportingGrid *grid)
{
  guint place = 0;

  if (!g_ptr_array_find (self->grids, grid, &place))
    return;
  const SgzReportingTable *table = self->board->tables->pdata[place];
  const SgzReportingCell *cell = sgz_reporting_table_get (table, county, period);
  g_autofree char *when = sgz_period_format (table->frequency, self->board->year, period);
  g_autofree char *title
      = g_strdup_printf ("%s · %s\n%s", sgz_record_get_text (self->board->counties->pdata[county], "name"),
                         when, sgz_record_get_text (table->reporting, "name"));
  graphene_rect_t bounds;

  g_set_object (&self->asked, cell->record);
  g_set_weak_pointer (&self->chosen, button);
  sgz_reporting_popover_show (SGZ_REPORTING_POPOVER (self->popover), title, cell);
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (self->popover,
                                 &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y,
                                                  (int)bounds.size.width, (int)bounds.size.height });
  gtk_popover_popup (self->popover);
}

/* --- reminders --- */

static void
reminded_cb (GtkWidget *widget, GPtrArray *records, const GError *error)
{
  SgzReportingPage *self = SGZ_REPORTING_PAGE (widget);
  g_autofree char *toast = g_strdup_printf (ngettext ("Reminder copied, and kept of %u table",
                                                      "Reminder copied, and kept of %u tables", records->len),
                                            records->len);

  if (error != NULL)
    sgz_session_report_error (self->session, error);
  else
    sgz_session_toast (self->session, toast, TRUE);
}

static void
remind (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  SgzReportingPage *self = SGZ_REPORTING_PAGE (widget);
  const char *county = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  county = *county != '\0' ? county : NULL;
  g_autofree char *text = sgz_reporting_board_format_reminder (
      self->board, sgz_session_get_store (self->session), county, &error);
  if (text == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  g_autoptr (GPtrArray) records = sgz_reporting_board_list_reminded (self->board, county);
  if (records->len > 0)
    sgz_saving_commit (widget, self->session, _ ("Counties reminded"), records, reminded_cb);
}

static guint
count_reminded (SgzReportingPage *self, const char *county)
{
  return sgz_reporting_board_count (self->board, county, SGZ_REPORTING_OVERDUE)
         + sgz_reporting_board_count (self->board, county, SGZ_REPORTING_RETURNED);
}

static void
append_reminder (GMenu *menu, const char *name, const char *county, guint n)
{
  g_autofree char *label = g_strdup_printf (_ ("%1$s (%2$u)"), name, n);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "reporting.remind", "s", county);
  g_menu_append_item (menu, item);
}

static void
show_reminders (SgzReportingPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n_all = count_reminded (self, NULL);

  append_reminder (menu, _ ("All counties"), "", n_all);
  for (guint i = 0; i < self->board->counties->len; i++)
    {
      SgzRecord *county = self->board->counties->pdata[i];
      guint n = count_reminded (self, sgz_record_get_text (county, "code"));
      if (n > 0)
        append_reminder (menu, sgz_record_get_text (county, "name"), sgz_record_get_text (county, "code"), n);
    }
  gtk_menu_button_set_menu_model (self->remind, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->remind), n_all > 0);
}

/* --- the board --- */

static char *
describe_shape (const SgzReportingBoard *board)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint t = 0; t < board->tables->len; t++)
    {
      const SgzReportingTable *table = board->tables->pdata[t];
      g_string_append_printf (shape, "%s %" G_GINT64_FORMAT "\n", sgz_record_get_id (table->reporting),
                              sgz_record_get_revision (table->reporting));
    }
  for (guint i = 0; i < board->counties->len; i++)
    g_string_append_printf (shape, "%s\n", sgz_record_get_id (board->counties->pdata[i]));
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

static void
make_grids (SgzReportingPage *self)
{
  gtk_popover_popdown (self->popover);
  for (guint i = 0; i < self->grids->len; i++)
    gtk_box_remove (self->tables, self->grids->pdata[i]);
  g_ptr_array_set_size (self->grids, 0);
  for (guint t = 0; t < self->board->tables->len; t++)
    {
      GtkWidget *grid = sgz_reporting_grid_new (self->board, self->board->tables->pdata[t]);
      g_signal_connect_object (grid, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->tables, grid);
      g_ptr_array_add (self->grids, grid);
    }
}

static void
show_summary (SgzReportingPage *self)
{
  static const SgzReportingState states[] = {
    SGZ_REPORTING_OVERDUE,
    SGZ_REPORTING_RETURNED,
    SGZ_REPORTING_WAITING,
    SGZ_REPORTING_REPORTED,
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *none = g_strdup_printf (_ ("No tables are asked for in %d"), self->board->year);

  for (size_t i = 0; i < G_N_ELEMENTS (states); i++)
    g_string_append_printf (text, "%s%s %u", i > 0 ? "　" : "", sgz_reporting_state_get_title (states[i]),
                            sgz_reporting_board_count (self->board, NULL, states[i]));
  gtk_label_set_label (self->summary, text->str);
  adw_status_page_set_title (self->empty, none);
  gtk_stack_set_visible_child_name (self->stack, self->board->tables->len > 0 ? "tables" : "empty");
}

static void
refresh (SgzReportingPage *self)
{
  g_autoptr (GError) error = NULL;
  SgzReportingBoard *board = sgz_reporting_board_read (
      sgz_session_get_store (self->session), sgz_session_get_year (self->session),
      sgz_session_get_place (self->session), sgz_session_get_day (self->session), &error);

  if (board == NULL)
    {
      sgz_session_report_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->board, sgz_reporting_board_free);
  self->board = board;
  g_autofree char *shape = describe_shape (board);
  if (g_strcmp0 (shape, self->shape) != 0)
    make_grids (self);
  else
    for (guint t = 0; t < self->grids->len; t++)
      sgz_reporting_grid_fill (self->grids->pdata[t], board, board->tables->pdata[t]);
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  show_summary (self);
  show_reminders (self);
}

static void
requirements_clicked_cb (SgzReportingPage *self)
{
  sgz_session_show_page (self->session, "ledger-reporting", NULL);
}

static void
document_clicked_cb (SgzReportingPage *self)
{
  sgz_session_show_page (self->session, "documents", "reporting-board");
}

/* --- the widget --- */

static gboolean
sgz_reporting_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (gtk_stack_get_visible_child (SGZ_REPORTING_PAGE (widget)->stack),
                                 GTK_DIR_TAB_FORWARD);
}

static void
sgz_reporting_page_dispose (GObject *object)
{
  SgzReportingPage *self = SGZ_REPORTING_PAGE (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_weak_pointer (&self->chosen);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_clear_pointer (&self->board, sgz_reporting_board_free);
  g_clear_pointer (&self->shape, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sgz_reporting_page_parent_class)->dispose (object);
}

static void
sgz_reporting_page_class_init (SgzReportingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_reporting_page_dispose;
  widget_class->focus = sgz_focus_only_child;
  widget_class->grab_focus = sgz_reporting_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/reporting/sgz-reporting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPage, remind);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPage, tables);
  gtk_widget_class_bind_template_child (widget_class, SgzReportingPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, requirements_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_clicked_cb);
  gtk_widget_class_install_action (widget_class, "reporting.remind", "s", remind);
}

static void
sgz_reporting_page_init (SgzReportingPage *self)
{
  self->grids = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->popover = GTK_POPOVER (sgz_reporting_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "reported", G_CALLBACK (reported_cb), self);
  g_signal_connect_swapped (self->popover, "returned", G_CALLBACK (returned_cb), self);
  g_signal_connect_swapped (self->popover, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

GtkWidget *
sgz_reporting_page_new (SgzSession *session)
{
  SgzReportingPage *self = g_object_new (SGZ_TYPE_REPORTING_PAGE, NULL);

  self->session = g_object_ref (session);
  sgz_page_follow (self, session, G_CALLBACK (refresh), G_CALLBACK (refresh));
  refresh (self);
  return GTK_WIDGET (self);
}
