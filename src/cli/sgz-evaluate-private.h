/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-arguments-private.h"
#include "store/sgz-evaluation.h"

G_BEGIN_DECLS

/* What the command evaluate was asked for. */
typedef struct
{
  int year;
  char *day;
  char *county;       /* (nullable): its code */
  const char *scheme; /* (nullable) */
  gboolean with_leaves;
} SgzEvaluateAsked;

static inline void
sgz_evaluate_asked_clear (SgzEvaluateAsked *asked)
{
  g_free (asked->day);
  g_free (asked->county);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SgzEvaluateAsked, sgz_evaluate_asked_clear)

/* Write @evaluations (element-type SgzEvaluation): a line a sheet, or all with every leaf. */
gboolean sgz_evaluate_write_rows (SgzStore *store, GPtrArray *evaluations, SgzListing format, GError **error);
gboolean sgz_evaluate_write_json (SgzStore *store, GPtrArray *evaluations, GError **error);

/* (transfer full): the name of the county of that code, or the code. */
char *sgz_evaluate_name_county (SgzStore *store, const char *code);

/* (nullable): the name of the grade. */
const char *sgz_evaluate_get_band (const SgzEvaluation *evaluation, const SgzEvaluated *evaluated);

G_END_DECLS
