/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-rule.h"

G_BEGIN_DECLS

typedef struct _SgzRequirement SgzRequirement;

typedef enum
{
  SGZ_FINDING_PASS = 1,
  SGZ_FINDING_SHORT,    /* below what is required: short by so many */
  SGZ_FINDING_OVER,     /* above what is allowed: over by so many */
  SGZ_FINDING_WARNING,  /* outside what the clause names, without falling short; blocks nothing */
  SGZ_FINDING_UNDERWAY, /* not there yet, but its window is open and it keeps pace */
  SGZ_FINDING_NOT_APPLICABLE,
} SgzFindingState;

/**
 * SgzFinding:
 * @requirement: what was judged, of which @rule
 * @clause: where the policy asks it
 * @words: and the clause's own words
 * @place: the code of the division it speaks of: a station's own
 * @place_name: the name of the division, or of the station
 * @county: (nullable): the code of the county it is in, or is; %NULL for the city
 * @county_name: (nullable): its name
 * @station: (nullable): the id of the station it speaks of
 * @subject: what is compared, in words of documents
 * @required: what is required, in words: 4个, 3-5个, ≥2人, ≥50%（6个）; "" where it does not apply
 * @actual: what stands, in words; likewise
 * @least: at least so many are needed, in hundredths of the unit; -1 for no such bound
 * @most: at most so many are allowed; likewise
 * @number: what stands, in hundredths of the unit
 * @short_by: by how much it falls short or is over, in hundredths of the unit; 0 where it does neither
 * @measure: (nullable): the measure behind @actual, with @part: the records behind it can be listed
 * @part: (nullable): the parts of it that count, "|" between; %NULL for all
 * @note: (nullable): a sentence more: the pace of a window, the reason why it does not apply
 *
 * What a requirement says of one place.
 */
typedef struct
{
  const SgzRule *rule;
  const SgzRequirement *requirement;
  SgzFindingState state;
  const char *clause;
  const char *words;
  char *place;
  char *place_name;
  char *county;
  char *county_name;
  char *station;
  const char *subject;
  char *required;
  char *actual;
  gint64 least;
  gint64 most;
  gint64 number;
  gint64 short_by;
  const char *measure;
  const char *part;
  char *note;
} SgzFinding;

void sgz_finding_free (SgzFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzFinding, sgz_finding_free)

/* Whether it falls short or is over: what is to be mended. */
gboolean sgz_finding_is_short (const SgzFinding *finding);

/* The code of a state, for commands: pass, short, over, warning, under-way, not-applicable. */
const char *sgz_finding_state_get_code (SgzFindingState state);

/* Returns: (transfer full): the state in words for documents: 达标, 差4个, 超1人, 提示, 进度内，尚差4人, 不适用 */
char *sgz_finding_format_state (const SgzFinding *finding);

/* Returns: (transfer full): @hundredths of @unit as documents write it: 4个, 2.5人, and money always to the cent: 12.30元 */
char *sgz_finding_format_amount (gint64 hundredths, const char *unit);

G_END_DECLS
