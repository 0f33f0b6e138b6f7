/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-scheme-files.h"

#include <glib/gi18n-lib.h>

#include "exchange/sgz-scheme-intake.h"

#define CHOICE "subject"

static GtkFileChooserNative *
new_chooser (GtkWindow *parent, const char *title, GtkFileChooserAction action, const char *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, accept, _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Workbooks and CSV"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

GtkFileChooserNative *
sgz_scheme_files_new_import (GtkWindow *parent)
{
  static const char *const subjects[] = { "station", "system", NULL };
  const char *titles[] = { _ ("Stations"), _ ("Systems of counties"), NULL };
  GtkFileChooserNative *chooser
      = new_chooser (parent, _ ("Import a Scheme"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"));

  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), CHOICE, _ ("Evaluates"), (const char **)subjects,
                               titles);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), CHOICE, subjects[0]);
  return chooser;
}

GtkFileChooserNative *
sgz_scheme_files_new_export (GtkWindow *parent, const SgzScheme *scheme)
{
  GtkFileChooserNative *chooser
      = new_chooser (parent, _ ("Export the Scheme"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"));
  g_autofree char *words
      = g_strdup_printf ("%d %s", sgz_scheme_get_year (scheme), sgz_scheme_get_title (scheme));
  g_autofree char *stem = g_strdelimit (g_steal_pointer (&words), "/\\:*?\"<>|", ' ');
  g_autofree char *name = g_strconcat (stem, ".xlsx", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  return chooser;
}

char *
sgz_scheme_files_take_in (SgzStore *store, GFile *file, const char *subject, int year, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (SgzScheme) scheme = sgz_scheme_intake_read (path, NULL, year, error);

  return scheme != NULL ? sgz_kept_scheme_add (store, scheme, subject, NULL, NULL, error) : NULL;
}

const char *
sgz_scheme_files_get_subject (GtkFileChooserNative *chooser)
{
  const char *chosen = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), CHOICE);

  return g_strcmp0 (chosen, "system") == 0 ? "system" : "station";
}
