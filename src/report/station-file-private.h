/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "file-private.h"

G_BEGIN_DECLS

/* Adds the services of @station, by year and form. */
gboolean sgz_station_file_add_services (SgzFile *file, const SgzRecord *station, GError **error);

/* Adds what happened at @station, day by day. */
gboolean sgz_station_file_add_chronicle (SgzFile *file, const SgzRecord *station, GError **error);

G_END_DECLS
