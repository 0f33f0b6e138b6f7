/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-open-error.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "store/sgz-store.h"

static const struct
{
  SgzStoreError code;
  const char *heading;
  const char *advice;
} cases[] = {
  { SGZ_STORE_ERROR_NOT_FOUND, N_ ("The Database Is Not There"),
    N_ ("It may have been moved or renamed, or its disk is not plugged in. Open it from where it is now.") },
  { SGZ_STORE_ERROR_EXISTS, N_ ("This File Exists Already"),
    N_ ("Nothing was overwritten. Give the new database another name, or open the one that is there.") },
  { SGZ_STORE_ERROR_NOT_OURS, N_ ("Not a Database of This Program"),
    N_ ("Open a file whose name ends in .shegong. The file was not changed.") },
  { SGZ_STORE_ERROR_TOO_NEW, N_ ("Made by a Newer Version"),
    N_ ("Update this program, then open the database again. The file was not changed.") },
  { SGZ_STORE_ERROR_READ_ONLY, N_ ("The Database Cannot Be Written"),
    N_ ("Copy it to a folder of your own, or ask for the right to write it, then open it again.") },
  { SGZ_STORE_ERROR_IN_USE, N_ ("The Database Is in Use"),
    N_ ("Close it there, then try again. One program works on a database at a time.") },
  { SGZ_STORE_ERROR_REMOTE, N_ ("The Database Is Not on a Local Disk"),
    N_ ("Copy it to a disk of this computer and open the copy: over a network, changes can be lost.") },
  { SGZ_STORE_ERROR_CORRUPT, N_ ("The Database Is Damaged"),
    N_ ("Open the newest backup. Keep the damaged file: records may still be read from it.") },
  { SGZ_STORE_ERROR_FULL, N_ ("The Disk Is Full"), N_ ("Make room on the disk, then try again.") },
};

char *
sgz_open_error_describe (const GError *error, const char **heading)
{
  *heading = _ ("The Database Could Not Be Opened");
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_error_matches (error, SGZ_STORE_ERROR, (int)cases[i].code))
      {
        *heading = _ (cases[i].heading);
        return g_strdup_printf ("%s\n\n%s", error->message, _ (cases[i].advice));
      }
  return g_strdup (error->message);
}

static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_IN_USE)
         || g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_FULL)
         || g_error_matches (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_READ_ONLY);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  const char *uri = g_object_get_data (G_OBJECT (dialog), "uri");

  (void)user_data;
  if (g_str_equal (response, "retry"))
    g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "open-file",
                                    g_variant_new_string (uri));
  else if (g_str_equal (response, "other"))
    g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "open", NULL);
}

void
sgz_open_error_present (GtkWindow *parent, GFile *file, const GError *error)
{
  const char *heading;
  g_autofree char *body = sgz_open_error_describe (error, &heading);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_add_response (dialog, "other", _ ("_Open Another…"));
  adw_message_dialog_set_default_response (dialog, "other");
  if (may_pass (error))
    {
      adw_message_dialog_add_response (dialog, "retry", _ ("_Try Again"));
      adw_message_dialog_set_default_response (dialog, "retry");
      adw_message_dialog_set_response_appearance (dialog, "retry", ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_close_response (dialog, "close");
  g_object_set_data_full (G_OBJECT (dialog), "uri", g_file_get_uri (file), g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
