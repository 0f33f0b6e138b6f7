/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-source.h"

#include <glib/gi18n-lib.h>

#include "sgz-intake-window.h"

/* What was asked for, while the clipboard or the officer is waited for. */
typedef struct
{
  GWeakRef widget;
  SgzSession *session;
  const SgzKind *kind;
  const SgzField **columns;
} Request;

static Request *
request_new (GtkWidget *widget, SgzSession *session, const SgzKind *kind, GPtrArray *columns)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->widget, widget);
  request->session = g_object_ref (session);
  request->kind = kind;
  request->columns = g_new0 (const SgzField *, columns->len + 1);
  for (guint i = 0; i < columns->len; i++)
    request->columns[i] = g_ptr_array_index (columns, i);
  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->widget);
  g_object_unref (request->session);
  g_free (request->columns);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* The window the request came from; %NULL where it was closed in between. */
static GtkWindow *
get_window (Request *request)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&request->widget);
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
show (Request *request, GPtrArray *block, const char *source)
{
  g_autoptr (SgzIntake) intake = sgz_intake_new (request->kind, block, request->columns);
  GtkWindow *window = get_window (request);

  if (window == NULL)
    return;
  if (sgz_intake_get_n_rows (intake) > 0)
    gtk_window_present (GTK_WINDOW (sgz_intake_window_new (window, request->session, intake, source)));
  else
    sgz_session_toast (request->session,
                       source != NULL
                           ? _ ("There are no rows in the file")
                           : _ ("There are no rows on the clipboard; copy them in the spreadsheet first"),
                       FALSE);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  /* A clipboard with a picture has no rows either. */
  g_autoptr (GPtrArray) block = sgz_block_parse (text != NULL ? text : "");

  show (request, block, NULL);
}

void
sgz_intake_source_paste (GtkWidget *widget, SgzSession *session, const SgzKind *kind, GPtrArray *columns)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb,
                                 request_new (widget, session, kind, columns));
}

static void
open_path (Request *request, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) block = sgz_block_read (path, &error);
  g_autofree char *name = g_filename_display_basename (path);

  if (block != NULL)
    show (request, block, name);
  else
    sgz_session_report_error (request->session, error);
}

void
sgz_intake_source_open (GtkWidget *widget, SgzSession *session, const SgzKind *kind, GPtrArray *columns,
                        const char *path)
{
  g_autoptr (Request) request = request_new (widget, session, kind, columns);

  open_path (request, path);
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    open_path (request, path);
  else if (response == GTK_RESPONSE_ACCEPT)
    sgz_session_toast (request->session,
                       _ ("Rows are read from a file of this computer only; copy it here first."), FALSE);
  g_object_unref (chooser);
}

static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables (.xlsx, .csv, .tsv, .txt)"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  return filter;
}

void
sgz_intake_source_import (GtkWidget *widget, SgzSession *session, const SgzKind *kind, GPtrArray *columns)
{
  Request *request = request_new (widget, session, kind, columns);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Import Rows"), get_window (request), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = make_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen_cb), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
