/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-saving.h"

gboolean
sgz_saving_commit (GtkWidget *owner, SgzSession *session, const char *label, GPtrArray *records,
                   SgzSavedFunc saved)
{
  g_autoptr (GError) error = NULL;
  gboolean is_saved = sgz_store_commit (sgz_session_get_store (session), label, records, &error);

  if (saved != NULL)
    saved (owner, records, error);
  return is_saved;
}
