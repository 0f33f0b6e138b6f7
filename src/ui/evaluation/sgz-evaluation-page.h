/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzEvaluationPage:
 *
 * The annual evaluation (附件2 §5.1): its tabs are where score sheets are filled in, satisfaction is asked, results are read and schemes are kept.
 *
 * Action: evaluation.scheme shows the schemes.
 */
#define SGZ_TYPE_EVALUATION_PAGE (sgz_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (SgzEvaluationPage, sgz_evaluation_page, SGZ, EVALUATION_PAGE, AdwBin)

GtkWidget *sgz_evaluation_page_new (SgzSession *session);

/* Shows the tab of that name: score, survey, result or scheme. */
void sgz_evaluation_page_show_tab (SgzEvaluationPage *page, const char *name);

/* (transfer none) (nullable): the widget of the tab of that name. */
GtkWidget *sgz_evaluation_page_get_tab (SgzEvaluationPage *page, const char *name);

G_END_DECLS
