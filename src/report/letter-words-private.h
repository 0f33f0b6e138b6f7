/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sgz-requirement.h"

G_BEGIN_DECLS

/* (transfer full): 一, 十, 十一, 二十: for headings, of 1 to 99. */
char *sgz_words_numeral (guint number);

/* (transfer full): cents as letters write them, exactly: 3.5万元, 800元, 12.30元. */
char *sgz_words_money (gint64 cents);

/* (transfer full): 54.55%, 50%, 100%; a dash where @whole is nothing. */
char *sgz_words_percent (gint64 part, gint64 whole);

/* (transfer full): @text as it stands in running text: brackets as wide as the characters around them, and no mark for bold. */
char *sgz_words_widen (const char *text);

/* (transfer full): a number alone, for a cell. */
char *sgz_words_count (gint64 number);

/* Appends @item, after @separator unless it is the first. */
void sgz_words_append (GString *text, const char *separator, const char *item);
void sgz_words_append_printf (GString *text, const char *separator, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* Appends "title n unit", such as 新增持证社会工作者3名, unless @number is 0. */
void sgz_words_append_figure (GString *text, const char *title, gint64 number, const char *unit);

/* (transfer full): by how much a finding is short: 差1个, 超300.00元. */
char *sgz_words_gap (const SgzFinding *finding);

G_END_DECLS
