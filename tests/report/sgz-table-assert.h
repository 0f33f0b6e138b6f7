/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-table.h"

/* Fails the test unless the row of @index shows @expected: its cells as they are printed, with | between them. */
void sgz_table_assert_row (SgzTable *table, gint64 index, const char *expected);
