/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-picture.h"

#include <glib/gi18n-lib.h>

/* A file of few bytes can claim to be a picture of any size: such a one would fill the memory. */
#define MOST_PIXELS (G_GINT64_CONSTANT (200) * 1000 * 1000)

typedef struct
{
  char *path;
  int size;
} Question;

static void
question_free (Question *question)
{
  g_free (question->path);
  g_free (question);
}

gboolean
sgz_picture_is_one (const char *media)
{
  g_autoptr (GSList) formats = gdk_pixbuf_get_formats ();
  gboolean is_one = FALSE;

  for (GSList *l = formats; media != NULL && l != NULL && !is_one; l = l->next)
    {
      g_auto (GStrv) types = gdk_pixbuf_format_get_mime_types (l->data);
      is_one = g_strv_contains ((const char *const *)types, media);
    }
  return is_one;
}

static GdkPixbuf *
load (const Question *question, GError **error)
{
  int width = 0;
  int height = 0;

  if (gdk_pixbuf_get_file_info (question->path, &width, &height) == NULL)
    g_set_error_literal (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_UNKNOWN_TYPE,
                         _ ("This is not a picture that can be shown"));
  else if ((gint64)width * height > MOST_PIXELS)
    g_set_error (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_INSUFFICIENT_MEMORY,
                 _ ("This picture is too large to be shown (%d × %d)"), width, height);
  else if (width <= question->size && height <= question->size)
    return gdk_pixbuf_new_from_file (question->path, error);
  else
    return gdk_pixbuf_new_from_file_at_scale (question->path, question->size, question->size, TRUE, error);
  return NULL;
}

static void
load_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  /* Rows that were scrolled past or shown for a moment only are many. */
  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_autoptr (GdkPixbuf) raw = load (data, &error);
  if (raw == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (raw);
  g_task_return_pointer (task, gdk_texture_new_for_pixbuf (upright), g_object_unref);
}

void
sgz_picture_load_async (const char *path, int size, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (path != NULL && size > 0);

  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new (Question, 1);

  *question = (Question){ g_strdup (path), size };
  g_task_set_task_data (task, question, (GDestroyNotify)question_free);
  g_task_run_in_thread (task, load_thread);
}

GdkTexture *
sgz_picture_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
