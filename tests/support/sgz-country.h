/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Adds invented counties with their townships and villages to the closed database at @path, and a station in each of them, until
 * there are @n_stations: 700,000 are about the country's. Past the store: seven hundred thousand commits would take long. */
void sgz_country_fill (const char *path, int n_stations);

/* The same with so many stations of townships and rooms of villages, and no others. What a year leaves behind is there for each station of
 * a township: a head with a certificate, a check of the facilities, a regulation, a service and an organisation. */
void sgz_country_fill_tiers (const char *path, int n_townships, int n_rooms);
