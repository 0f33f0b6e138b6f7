/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding.h"

#include <string.h>

#include "base/sgz-decimal.h"
#include "sgz-requirement.h"

void
sgz_finding_free (SgzFinding *finding)
{
  g_free (finding->place);
  g_free (finding->place_name);
  g_free (finding->county);
  g_free (finding->county_name);
  g_free (finding->station);
  g_free (finding->required);
  g_free (finding->actual);
  g_free (finding->note);
  g_free (finding);
}

gboolean
sgz_finding_is_short (const SgzFinding *finding)
{
  return finding->state == SGZ_FINDING_SHORT || finding->state == SGZ_FINDING_OVER;
}

const char *
sgz_finding_state_get_code (SgzFindingState state)
{
  switch (state)
    {
    case SGZ_FINDING_PASS:
      return "pass";
    case SGZ_FINDING_SHORT:
      return "short";
    case SGZ_FINDING_OVER:
      return "over";
    case SGZ_FINDING_WARNING:
      return "warning";
    case SGZ_FINDING_UNDERWAY:
      return "under-way";
    case SGZ_FINDING_NOT_APPLICABLE:
      return "not-applicable";
    }
  g_return_val_if_reached ("");
}

char *
sgz_finding_format_amount (gint64 hundredths, const char *unit)
{
  g_autofree char *number = sgz_decimal_format (hundredths);

  if (strcmp (unit, SGZ_UNIT_MONEY) != 0)
    {
      char *end = number + strlen (number);
      while (end[-1] == '0')
        *--end = '\0';
      if (end[-1] == '.')
        end[-1] = '\0';
    }
  return g_strconcat (number, unit, NULL);
}

char *
sgz_finding_format_state (const SgzFinding *finding)
{
  g_autofree char *by = sgz_finding_format_amount (finding->short_by, finding->requirement->unit);

  switch (finding->state)
    {
    case SGZ_FINDING_PASS:
      return g_strdup ("达标");
    case SGZ_FINDING_SHORT:
      return g_strconcat ("差", by, NULL);
    case SGZ_FINDING_OVER:
      return g_strconcat ("超", by, NULL);
    case SGZ_FINDING_WARNING:
      return g_strdup ("提示");
    case SGZ_FINDING_UNDERWAY:
      return g_strconcat ("进度内，尚差", by, NULL);
    case SGZ_FINDING_NOT_APPLICABLE:
      return g_strdup ("不适用");
    }
  g_return_val_if_reached (NULL);
}
