/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The databases opened lately, as paths in the settings' recent-files, newest first. */

/* Puts @path first; the oldest beyond ten fall out. */
void sgz_recent_add (GSettings *settings, const char *path);

void sgz_recent_remove (GSettings *settings, const char *path);

G_END_DECLS
