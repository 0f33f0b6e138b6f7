/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/report/sgz-export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _SgzExportDialog
{
  GObject parent_instance;

  GSettings *settings;
  GtkFileChooserNative *chooser;
  GtkWindow *parent;
  char *ending;
  char *path;
  gboolean offers_attachments;
  gboolean with_attachments;
};

/* The name of the choice in the file chooser. */
#define ATTACHMENTS "attachments"

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SgzExportDialog, sgz_export_dialog, G_TYPE_OBJECT)

SgzExportDialog *
sgz_export_dialog_new (GSettings *settings)
{
  SgzExportDialog *self = g_object_new (SGZ_TYPE_EXPORT_DIALOG, NULL);

  g_set_object (&self->settings, settings);
  return self;
}

static void
choose (SgzExportDialog *self, const char *path)
{
  if (path != NULL && self->settings != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_settings_set_string (self->settings, "export-folder", folder);
    }
  g_object_ref (self);
  g_signal_emit (self, signals[CHOSEN], 0, path);
  g_object_unref (self);
}

static void
replace_answered_cb (SgzExportDialog *self, const char *response)
{
  choose (self, g_str_equal (response, "replace") ? self->path : NULL);
}

/* The chooser asked about the name as it was typed; with the ending added it may be another file. */
static void
ask_replace (SgzExportDialog *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _ ("Replace File?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _ ("“%s” is in this folder already."), name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (replace_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chooser_answered_cb (SgzExportDialog *self, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT && file != NULL ? g_file_get_path (file) : NULL;

  self->with_attachments
      = self->offers_attachments
        && g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (self->chooser), ATTACHMENTS), "true")
               == 0;
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  if (path == NULL)
    {
      choose (self, NULL);
      return;
    }
  g_autofree char *lower = g_utf8_strdown (path, -1);
  gboolean has_ending = g_str_has_suffix (lower, self->ending);
  g_free (self->path);
  self->path = g_strconcat (path, has_ending ? "" : self->ending, NULL);
  if (!has_ending && g_file_test (self->path, G_FILE_TEST_EXISTS))
    ask_replace (self);
  else
    choose (self, self->path);
}

static GtkFileFilter *
make_filter (const char *ending)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_add_suffix (filter, ending + 1);
  if (g_str_equal (ending, ".xlsx"))
    gtk_file_filter_set_name (filter, _ ("Workbook (.xlsx)"));
  else if (g_str_equal (ending, ".docx"))
    gtk_file_filter_set_name (filter, _ ("Text document (.docx)"));
  else if (g_str_equal (ending, ".pdf"))
    gtk_file_filter_set_name (filter, _ ("PDF document (.pdf)"));
  else
    gtk_file_filter_set_name (filter, _ ("Plain table (.csv)"));
  return filter;
}

static void
set_folder (SgzExportDialog *self)
{
  g_autofree char *path
      = self->settings != NULL ? g_settings_get_string (self->settings, "export-folder") : NULL;

  if (path == NULL || *path == '\0' || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_free (path);
      path = g_strdup (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
    }
  if (path == NULL)
    return;
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
}

void
sgz_export_dialog_offer_attachments (SgzExportDialog *self)
{
  g_return_if_fail (SGZ_IS_EXPORT_DIALOG (self));

  self->offers_attachments = TRUE;
}

gboolean
sgz_export_dialog_get_with_attachments (SgzExportDialog *self)
{
  g_return_val_if_fail (SGZ_IS_EXPORT_DIALOG (self), FALSE);

  return self->with_attachments;
}

void
sgz_export_dialog_show (SgzExportDialog *self, GtkWindow *parent, const char *stem, const char *ending)
{
  g_autofree char *name = g_strconcat (stem, ending, NULL);
  g_autoptr (GtkFileFilter) filter = make_filter (ending);

  g_return_if_fail (SGZ_IS_EXPORT_DIALOG (self));

  /* A slash in a title would be a folder. */
  g_strdelimit (name, "/\\", '-');
  self->parent = parent;
  g_free (self->ending);
  self->ending = g_strdup (ending);
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Export"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Export"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  if (self->offers_attachments)
    gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->chooser), ATTACHMENTS,
                                 _ ("With a folder of the attachments beside it"), NULL, NULL);
  set_folder (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chooser_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
sgz_export_dialog_finalize (GObject *object)
{
  SgzExportDialog *self = SGZ_EXPORT_DIALOG (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_free (self->ending);
  g_free (self->path);
  G_OBJECT_CLASS (sgz_export_dialog_parent_class)->finalize (object);
}

static void
sgz_export_dialog_class_init (SgzExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_export_dialog_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", SGZ_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sgz_export_dialog_init (SgzExportDialog *self G_GNUC_UNUSED)
{
}
