/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-finding-line.h"

G_BEGIN_DECLS

typedef enum
{
  SGZ_FINDING_BY_COUNTY,
  SGZ_FINDING_BY_STATION, /* what is asked of a county or the city stands under its name */
  SGZ_FINDING_BY_RULE,
} SgzFindingGrouping;

/**
 * SgzFindingGroup:
 *
 * Findings under a heading: those of a county, of a station or of a requirement.
 */
#define SGZ_TYPE_FINDING_GROUP (sgz_finding_group_get_type ())
G_DECLARE_FINAL_TYPE (SgzFindingGroup, sgz_finding_group, SGZ, FINDING_GROUP, GObject)

/**
 * sgz_finding_group_list:
 * @lines: (element-type SgzFindingLine): sorted here
 *
 * Returns: (transfer full): the groups, in the order of places or of the rules; in each, what is to be mended first
 */
GListStore *sgz_finding_group_list (GPtrArray *lines, SgzFindingGrouping grouping);

/* What tells it from the others, on any day. */
const char *sgz_finding_group_get_key (SgzFindingGroup *group);

const char *sgz_finding_group_get_title (SgzFindingGroup *group);

/* Returns: (transfer none): its lines (#SgzFindingLine) */
GListModel *sgz_finding_group_get_lines (SgzFindingGroup *group);

/* How many of them fall short. */
guint sgz_finding_group_count_short (SgzFindingGroup *group);

G_END_DECLS
