/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the command schemes share. */
#pragma once

#include "sgz-arguments-private.h"

G_BEGIN_DECLS

typedef struct
{
  char *year;
  char *name;
  char *subject;
  char *on;
  char *format_name;
  SgzListing format;
} SgzSchemeOptions;

/* Lists the schemes there are, of a year if one is asked for. Returns: the exit status */
int sgz_schemes_list (SgzStore *store, const SgzSchemeOptions *options, GError **error);

/* Writes the schemes @records with their problems as JSON. */
gboolean sgz_schemes_write_json (SgzStore *store, GPtrArray *records, GError **error);

/* (transfer full): what stands in the way of publishing it, a sentence each; where it cannot be read, why. */
GStrv sgz_schemes_list_problems (SgzStore *store, const SgzRecord *record);

G_END_DECLS
