/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "sgz-scheme-check.h"

static void
tell_band (GPtrArray *problems, const SgzGradeBand *band, const char *message, gint64 points)
{
  g_autofree char *number = sgz_decimal_format (points);

  sgz_scheme_problem_add (problems, NULL, g_strdup_printf (message, band->name, number));
}

static void
check_needs (const SgzScheme *scheme, const SgzGradeBand *band, GPtrArray *problems)
{
  for (guint i = 0; i < band->needs->len; i++)
    {
      const SgzBandNeed *need = band->needs->pdata[i];
      if (sgz_scheme_find_node (scheme, need->code) == NULL)
        sgz_scheme_problem_add (
            problems, NULL,
            g_strdup_printf (_ ("The grade “%s” asks for points of “%s”, which the scheme does not have"),
                             band->name, need->code));
    }
}

/* Bands stand best first: each is to end where the one above it begins. */
static void
check_band (const SgzGradeBand *above, const SgzGradeBand *band, GPtrArray *problems)
{
  if (above == NULL)
    {
      if (band->below != SGZ_BAND_OPEN)
        tell_band (problems, band, _ ("The best grade “%s” ends at %s; nothing is above it"), band->below);
      return;
    }
  gint64 below = band->below == SGZ_BAND_OPEN ? above->from : band->below;
  if (band->from >= above->from || below > above->from)
    tell_band (problems, band, _ ("The grade “%s” overlaps the one above it, which begins at %s"),
               above->from);
  else if (below < above->from)
    tell_band (problems, band,
               _ ("Between the grade “%s” and the one above it, which begins at %s, there is a gap"),
               above->from);
}

static void
check_bands (const SgzScheme *scheme, GPtrArray *problems)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  const SgzGradeBand *above = NULL;

  for (guint i = 0; i < bands->len; i++)
    {
      const SgzGradeBand *band = bands->pdata[i];
      check_band (above, band, problems);
      check_needs (scheme, band, problems);
      if (sgz_scheme_find_band (scheme, band->name) != (int)i)
        tell_band (problems, band, _ ("The grade “%s”, from %s, has the name of another"), band->from);
      if (band->quota < 0 || band->quota > 100 || band->money < 0)
        tell_band (problems, band,
                   _ ("The quota of the grade “%s”, from %s, is a per cent, its money not below 0"),
                   band->from);
      above = band;
    }
  if (above == NULL)
    sgz_scheme_problem_add (problems, NULL, g_strdup (_ ("The scheme has no grades")));
  else if (above->from > 0)
    tell_band (problems, above, _ ("The lowest grade “%s” begins at %s; there is a gap below it"),
               above->from);
}

void
sgz_scheme_check_grades (const SgzScheme *scheme, GPtrArray *problems)
{
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  int sum = 0;

  check_bands (scheme, problems);
  for (guint i = 0; i < assessors->len; i++)
    {
      const SgzAssessor *assessor = assessors->pdata[i];
      sum += assessor->weight;
      if (assessor->weight < 0 || (assessor->kind == SGZ_ASSESSOR_SELF && assessor->weight != 0))
        sgz_scheme_problem_add (
            problems, NULL,
            g_strdup_printf (_ ("The weight of “%s” is not below 0, and a self-score has none"),
                             assessor->title));
    }
  if (sum <= 0)
    sgz_scheme_problem_add (problems, NULL, g_strdup (_ ("The scheme has no assessor who counts")));
  else if (sgz_scheme_is_weighted (scheme) && sum != 100 && sum != 1000)
    sgz_scheme_problem_add (problems, NULL,
                            g_strdup_printf (_ ("The weights add up to %d, neither 100 nor 1000"), sum));
}
