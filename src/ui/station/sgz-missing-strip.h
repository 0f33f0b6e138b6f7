/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sgz-readiness.h"

G_BEGIN_DECLS

/**
 * SgzMissingStrip:
 *
 * What a station lacks, each with its clause: a button that leads to where it is mended. The first of them, until all are asked for.
 */
#define SGZ_TYPE_MISSING_STRIP (sgz_missing_strip_get_type ())
G_DECLARE_FINAL_TYPE (SgzMissingStrip, sgz_missing_strip, SGZ, MISSING_STRIP, AdwBin)

/**
 * SgzMissingStrip::chosen:
 * @item: the #SgzReadinessItem, good during the call
 */

/* @items (element-type SgzReadinessItem) is referred to. */
void sgz_missing_strip_show (SgzMissingStrip *strip, GPtrArray *items);

/* How many things are lacking. */
guint sgz_missing_strip_count (SgzMissingStrip *strip);

/* As if the officer had chosen the first of that code; %FALSE where it is not lacking. */
gboolean sgz_missing_strip_choose (SgzMissingStrip *strip, const char *code);

G_END_DECLS
