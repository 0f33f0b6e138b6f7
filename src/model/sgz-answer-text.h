/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-answer.h"

G_BEGIN_DECLS

/**
 * sgz_answer_write:
 *
 * The form in which an answer is kept, typed and imported, by its kind: points 4.5; a checklist's items 项1、3；不适用4 (项0 for none);
 * a level 档2; incidents 次0、2; a value 数5 or 数3/10 (目标… and 在建 after it); members 有就业政策咨询、精神卫生 (无 for none; a name with a mark of
 * the form in it stands in 「」); a survey 均86/20；20份 (确认 after it where an officer lets too few stand); 不适用.
 *
 * Returns: (transfer full): the text; without reason and records, which are fields of their own
 */
char *sgz_answer_write (const SgzAnswer *answer);

/**
 * sgz_answer_read:
 * @text: the form above; full-width digits and other separators are taken too
 *
 * Returns: (transfer full): the answer, or %NULL with @error set (%SGZ_MODEL_ERROR_VALUE); whether it fits an indicator is for
 *   sgz_answer_check() to say
 */
SgzAnswer *sgz_answer_read (const char *text, GError **error);

G_END_DECLS
