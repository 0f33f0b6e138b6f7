/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/sgz-fixture.h"

/**
 * sgz_register_lines_add:
 * @records: a record a line: its kind, a name for it and its fields; @name is the record of that name, "~division NAME" changes one
 *   that is there, void=… voids the record, | stands for the end of a line, and a line that begins with # says something
 * @ids: name → id, both freed by the table; the records' are added
 *
 * Adds a small register that can be read by eye. What is the same in most records of a kind need not be said.
 */
void sgz_register_lines_add (SgzFixture *fixture, const char *records, GHashTable *ids);
