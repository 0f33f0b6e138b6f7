/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SGZ_BASE_ERROR:
 *
 * The domain of what goes wrong while text is turned into values.
 */
#define SGZ_BASE_ERROR (sgz_base_error_quark ())

typedef enum
{
  SGZ_BASE_ERROR_DATE = 1,
  SGZ_BASE_ERROR_NUMBER,
  SGZ_BASE_ERROR_TEXT,
  SGZ_BASE_ERROR_CSV,
} SgzBaseError;

GQuark sgz_base_error_quark (void);

/**
 * SgzProgressFunc:
 * @done: how many units of the work are done
 * @total: how many there are, 0 while unknown
 *
 * Told now and then by long work; called on the thread that does the work.
 */
typedef void (*SgzProgressFunc) (gint64 done, gint64 total, gpointer user_data);

G_END_DECLS
