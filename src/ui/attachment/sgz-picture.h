/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sgz_picture_is_one:
 * @media: (nullable): a content type
 *
 * Returns: whether files of that type are pictures that can be shown
 */
gboolean sgz_picture_is_one (const char *media);

/**
 * sgz_picture_load_async:
 * @path: a picture's file
 * @size: at most how many pixels wide and high it is made
 *
 * Reads a picture on a thread, upright as its EXIF orientation asks.
 */
void sgz_picture_load_async (const char *path, int size, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);

/* Returns: (transfer full): the picture, or %NULL with @error set */
GdkTexture *sgz_picture_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
