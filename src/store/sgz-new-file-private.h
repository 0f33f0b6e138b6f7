/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a database that is being made. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a new database may be made at @path: a name in a folder that is there, and no file of that name. */
gboolean sgz_new_file_check (const char *path, GError **error);

/* Renames the finished file @from to @to, where there must not be one by now. */
gboolean sgz_new_file_give_name (const char *from, const char *to, GError **error);

/* SQLite would take a log that another database of that name left behind for this one's: removes those of @path. */
void sgz_new_file_remove_logs (const char *path);

/* Removes @path and its logs. */
void sgz_new_file_remove (const char *path);

G_END_DECLS
