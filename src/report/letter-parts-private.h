/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter-brief-private.h"
#include "sgz-letter.h"

G_BEGIN_DECLS

/* What several letters have in them, written from a brief. */

/* (transfer full): a letter on the period of @report, to those whom @office has in its field @recipients. Its title ends with @about. */
SgzLetter *sgz_part_begin (const SgzBrief *brief, const SgzReport *report, const SgzRecord *office,
                           const char *about, const char *recipients);

/* How the year's construction stands, what is covered, people, organisations, volunteers, services: a paragraph each. */
void sgz_part_add_progress (SgzBrief *brief, SgzLetter *letter);

/* (transfer full): what @place (nullable for all) newly did in the period, "" for nothing. */
char *sgz_part_format_new (SgzBrief *brief, const char *place);

/* (transfer full) (element-type SgzFinding): what falls short in counties and stations: the office's own business is left out.
 * @level: (nullable): only what is asked of that level. The findings are the brief's. */
GPtrArray *sgz_part_list_short (const SgzBrief *brief, const char *level);

/* Problems by name, each under a heading of the second level. How many there were is returned. */
guint sgz_part_add_problems (SgzBrief *brief, SgzLetter *letter);

/* The paragraph that stands where there are none. */
void sgz_part_add_no_problems (const SgzBrief *brief, SgzLetter *letter);

/* The attached tables, each if it has a row; the numbers they get are in the order of these calls. */
void sgz_part_add_task_table (SgzBrief *brief, SgzLetter *letter);
void sgz_part_add_short_table (SgzBrief *brief, SgzLetter *letter);
void sgz_part_add_overdue_table (SgzBrief *brief, SgzLetter *letter);

/* Adds a heading of the first or second level, numbered as those do: 一、 （一）. */
void sgz_part_add_heading (SgzLetter *letter, guint number, const char *title);
void sgz_part_add_subheading (SgzLetter *letter, guint number, const char *title);

G_END_DECLS
