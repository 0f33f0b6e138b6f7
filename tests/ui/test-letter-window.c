/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <string.h>

#include "report/letter-draft.h"
#include "sgz-page-fixture.h"
#include "ui/letter/sgz-letter-buffer.h"
#include "ui/letter/sgz-letter-window.h"
#include "ui/report/sgz-document.h"

#define YEAR 2021
#define QUARTER 3

static const SgzReport *
get_bulletin (void)
{
  return sgz_report_find ("quarterly-bulletin", NULL);
}

static SgzLetterWindow *
open_letter (SgzPageFixture *fixture)
{
  SgzLetterWindow *window = sgz_letter_window_open (NULL, fixture->session, get_bulletin (), YEAR, QUARTER);

  g_assert_nonnull (window);
  sgz_ui_fixture_settle ();
  return window;
}

static SgzLetterBuffer *
get_buffer (SgzLetterWindow *window)
{
  return SGZ_LETTER_BUFFER (gtk_text_view_get_buffer (sgz_letter_window_get_view (window)));
}

/* What the window has is what the register gives. */
static char *
compose (SgzPageFixture *fixture)
{
  SgzReportOptions options
      = { .year = YEAR, .period = QUARTER, .day = sgz_session_get_day (fixture->session) };
  g_autoptr (SgzLetter) letter
      = sgz_report_compose_letter (get_bulletin (), sgz_session_get_store (fixture->session), &options, NULL);

  g_assert_nonnull (letter);
  return sgz_letter_to_text (letter);
}

static char *
get_text (SgzLetterWindow *window)
{
  g_autoptr (SgzLetter) letter = sgz_letter_window_make_letter (window);

  return sgz_letter_to_text (letter);
}

/* As one types: at the end of the first line. */
static void
type_at_first_line (SgzLetterWindow *window, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (get_buffer (window));
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_iter_forward_to_line_end (&at);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
close_window (SgzLetterWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  sgz_ui_fixture_settle ();
}

static void
test_shows_the_letter_as_it_is (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);
  g_autofree char *shown = get_text (window);
  g_autofree char *composed = compose (fixture);

  g_assert_cmpstr (shown, ==, composed);
  g_assert_false (sgz_letter_window_is_changed (window));
  close_window (window);
}

static void
test_saves_what_is_typed_and_styled (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);

  type_at_first_line (window, "\n示例标题");
  sgz_letter_buffer_set_style (get_buffer (window), SGZ_LETTER_HEADING_2);
  type_at_first_line (window, "示例补充。");
  g_assert_true (sgz_letter_window_is_changed (window));
  g_autofree char *edited = get_text (window);
  g_assert_nonnull (strstr (edited, "示例补充。\n## 示例标题\n# 一、总体情况\n"));
  gtk_widget_activate_action (GTK_WIDGET (window), "letter.save", NULL);
  g_assert_false (sgz_letter_window_is_changed (window));
  close_window (window);

  window = open_letter (fixture);
  g_autofree char *reopened = get_text (window);
  g_assert_cmpstr (reopened, ==, edited);
  close_window (window);
}

static void
test_is_saved_when_closed (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);

  type_at_first_line (window, "示例补充。");
  g_autofree char *edited = get_text (window);
  close_window (window);
  window = open_letter (fixture);
  g_autofree char *reopened = get_text (window);
  g_assert_cmpstr (reopened, ==, edited);
  close_window (window);
}

static void
test_takes_text_and_styles_back (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);
  SgzLetterBuffer *buffer = get_buffer (window);
  g_autofree char *first = get_text (window);

  type_at_first_line (window, "示例补充。");
  g_autofree char *typed = get_text (window);
  sgz_letter_buffer_set_style (buffer, SGZ_LETTER_HEADING_1);
  g_autofree char *styled = get_text (window);
  g_assert_cmpstr (styled, !=, typed);
  sgz_letter_buffer_undo (buffer);
  g_autofree char *once = get_text (window);
  g_assert_cmpstr (once, ==, typed);
  sgz_letter_buffer_undo (buffer);
  g_autofree char *twice = get_text (window);
  g_assert_cmpstr (twice, ==, first);
  g_assert_false (sgz_letter_buffer_can_undo (buffer));
  sgz_letter_buffer_redo (buffer);
  sgz_letter_buffer_redo (buffer);
  g_autofree char *again = get_text (window);
  g_assert_cmpstr (again, ==, styled);
  close_window (window);
}

static GtkTextChildAnchor *
find_anchor (GtkTextBuffer *buffer)
{
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  while (gtk_text_iter_get_child_anchor (&at) == NULL)
    g_assert_true (gtk_text_iter_forward_char (&at));
  return gtk_text_iter_get_child_anchor (&at);
}

static void
test_takes_a_table_out (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);
  SgzLetterBuffer *buffer = get_buffer (window);
  g_autofree char *whole = get_text (window);

  g_assert_nonnull (strstr (whole, "|= 2021年建设任务完成率排名"));
  sgz_letter_buffer_remove_table (buffer, find_anchor (GTK_TEXT_BUFFER (buffer)));
  g_autofree char *without = get_text (window);
  g_assert_null (strstr (without, "|= 2021年建设任务完成率排名"));
  g_assert_nonnull (strstr (without, "|+ 2021年社会工作服务站（室）建设任务完成情况"));
  sgz_letter_buffer_undo (buffer);
  g_autofree char *back = get_text (window);
  g_assert_cmpstr (back, ==, whole);
  close_window (window);
}

static void
test_tells_that_figures_changed (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);
  SgzStore *store = sgz_session_get_store (fixture->session);
  GtkInfoBar *notice
      = GTK_INFO_BAR (gtk_widget_get_template_child (GTK_WIDGET (window), SGZ_TYPE_LETTER_WINDOW, "notice"));

  type_at_first_line (window, "示例补充。");
  gtk_widget_activate_action (GTK_WIDGET (window), "letter.save", NULL);
  g_assert_false (gtk_info_bar_get_revealed (notice));
  g_autoptr (SgzRecord) station
      = sgz_fixture_add (store, &sgz_kind_station, "name", "示例站", "tier", "县(区)社会工作服务总站",
                         "division", "东区", "status", "运行", "task_year", "2021", "approach",
                         "利用现有场所资源赋能一批", "opened_on", "2021-08-01", NULL);
  g_assert_true (gtk_info_bar_get_revealed (notice));

  gtk_widget_activate_action (GTK_WIDGET (window), "letter.fresh", NULL);
  g_assert_false (gtk_info_bar_get_revealed (notice));
  g_autofree char *fresh = get_text (window);
  g_autofree char *composed = compose (fixture);
  g_assert_cmpstr (fresh, ==, composed);
  sgz_letter_buffer_undo (get_buffer (window));
  g_autofree char *back = get_text (window);
  g_assert_nonnull (strstr (back, "示例补充。"));
  close_window (window);
}

static GtkEditable *
get_head (SgzLetterWindow *window, const char *name)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (window), SGZ_TYPE_LETTER_WINDOW, name));
}

static void
test_keeps_the_head_when_written_anew (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);

  gtk_editable_set_text (get_head (window, "number_entry"), "攀民政〔2021〕88号");
  gtk_editable_set_text (get_head (window, "copies_entry"), "示例抄送单位");
  type_at_first_line (window, "示例补充。");
  gtk_widget_activate_action (GTK_WIDGET (window), "letter.fresh", NULL);
  g_autofree char *fresh = get_text (window);
  g_assert_null (strstr (fresh, "示例补充。"));
  g_assert_cmpstr (gtk_editable_get_text (get_head (window, "number_entry")), ==, "攀民政〔2021〕88号");
  g_assert_cmpstr (gtk_editable_get_text (get_head (window, "copies_entry")), ==, "示例抄送单位");
  close_window (window);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_shows_its_tables_in_full (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const heads[] = { "位次", "县（区）", "任务数", "已建成", "完成率", "本季度新建成" };
  SgzLetterWindow *window = open_letter (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      GtkWidget *label = find_label (GTK_WIDGET (sgz_letter_window_get_view (window)), heads[i]);
      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  close_window (window);
}

/* The dialog that stands above @window. */
static AdwMessageDialog *
find_dialog (SgzLetterWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static void
test_can_be_closed_where_it_cannot_be_saved (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  type_at_first_line (window, "示例补充。");
  gtk_editable_set_text (get_head (window, "day_entry"), "二〇二一年");
  close_window (window);
  AdwMessageDialog *dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, "back");
  gtk_window_destroy (GTK_WINDOW (dialog));
  sgz_ui_fixture_settle ();
  g_assert_true (sgz_letter_window_is_changed (window));

  close_window (window);
  dialog = find_dialog (window);
  adw_message_dialog_response (dialog, "discard");
  gtk_window_destroy (GTK_WINDOW (dialog));
  sgz_ui_fixture_settle ();
  g_assert_null (watched);
  window = open_letter (fixture);
  g_autofree char *reopened = get_text (window);
  g_assert_null (strstr (reopened, "示例补充。"));
  close_window (window);
}

static void
test_lets_the_tab_key_leave_the_text (SgzPageFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  SgzLetterWindow *window = open_letter (fixture);

  g_assert_false (gtk_text_view_get_accepts_tab (sgz_letter_window_get_view (window)));
  close_window (window);
}

static void
test_names_files_by_their_period (void)
{
  g_autoptr (SgzDocument) second = sgz_document_new (get_bulletin (), YEAR, NULL, "2021-08-01");
  g_autoptr (SgzDocument) third = sgz_document_copy (second);
  g_autoptr (SgzDocument) tasks
      = sgz_document_new (sgz_report_find ("construction-tasks", NULL), YEAR, NULL, "2021-08-01");

  second->period = 2;
  g_autofree char *one = sgz_document_make_file_name (second, ".docx");
  g_autofree char *other = sgz_document_make_file_name (third, ".docx");
  g_autofree char *yearly = sgz_document_make_file_name (tasks, ".pdf");
  g_assert_cmpstr (one, ==, "2021年第2季度社会工作服务体系建设工作进展情况通报.docx");
  g_assert_cmpstr (other, ==, "2021年第3季度社会工作服务体系建设工作进展情况通报.docx");
  g_assert_true (g_str_has_prefix (yearly, "2021年建设任务表"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  SGZ_PAGE_TEST ("/ui/letter-window/shows-the-letter-as-it-is", test_shows_the_letter_as_it_is);
  SGZ_PAGE_TEST ("/ui/letter-window/saves-what-is-typed-and-styled", test_saves_what_is_typed_and_styled);
  SGZ_PAGE_TEST ("/ui/letter-window/is-saved-when-closed", test_is_saved_when_closed);
  SGZ_PAGE_TEST ("/ui/letter-window/takes-text-and-styles-back", test_takes_text_and_styles_back);
  SGZ_PAGE_TEST ("/ui/letter-window/takes-a-table-out", test_takes_a_table_out);
  SGZ_PAGE_TEST ("/ui/letter-window/tells-that-figures-changed", test_tells_that_figures_changed);
  SGZ_PAGE_TEST ("/ui/letter-window/keeps-the-head-when-written-anew", test_keeps_the_head_when_written_anew);
  SGZ_PAGE_TEST ("/ui/letter-window/shows-its-tables-in-full", test_shows_its_tables_in_full);
  SGZ_PAGE_TEST ("/ui/letter-window/can-be-closed-where-it-cannot-be-saved",
                 test_can_be_closed_where_it_cannot_be_saved);
  SGZ_PAGE_TEST ("/ui/letter-window/lets-the-tab-key-leave-the-text", test_lets_the_tab_key_leave_the_text);
  g_test_add_func ("/ui/letter-window/names-files-by-their-period", test_names_files_by_their_period);
  return g_test_run ();
}
