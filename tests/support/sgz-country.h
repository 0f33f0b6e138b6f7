/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Adds invented counties with their townships and villages to the closed database at @path, and a station in each of them, until
 * there are @n_stations: 700,000 are about the country's. Past the store: seven hundred thousand commits would take long. */
void sgz_country_fill (const char *path, int n_stations);
