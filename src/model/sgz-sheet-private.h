/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scoring.h"

G_BEGIN_DECLS

typedef struct
{
  int assessor;
  int member;
  SgzAnswer **answers; /* by the node's index */
} SgzSheetColumn;

struct _SgzSheet
{
  gatomicrefcount refs;
  const SgzScheme *scheme;
  SgzAudience audience;
  int n_nodes;
  GPtrArray *columns; /* (element-type SgzSheetColumn): by assessor, then by member */
};

/* Works out all that is not a leaf, from the leaves in @scores; adds the bonus points to what the last two say. */
void sgz_score_tree_add_up (const SgzScheme *scheme, SgzNodeScore *scores, gint64 *inside, gint64 *outside);

G_END_DECLS
