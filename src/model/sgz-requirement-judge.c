/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a requirement finds. Pure: the same figures always give the same finding. */
#include "sgz-requirement.h"

#include <stdlib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-decimal.h"

/* All of it, in hundredths of a per cent. */
#define WHOLE_SHARE 10000

/* No date is foretold beyond this year. */
#define LAST_YEAR 2199

/**
 * Window:
 * @first: its first year; 0 where there is none
 * @n_over: how many of its years are over
 *
 * The years of a window as they stand on a day.
 */
typedef struct
{
  int first;
  int n_over;
} Window;

/* Asked for many thousands of stations: without a copy. */
static gboolean
names_tier (const char *tiers, const char *tier)
{
  size_t length = strlen (tier);

  for (const char *at = tiers; at != NULL; at = strchr (at, ','))
    {
      at += *at == ',' ? 1 : 0;
      if (strcspn (at, ",") == length && strncmp (at, tier, length) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
sgz_requirement_applies (const SgzRequirement *requirement, const SgzRuleTerms *terms,
                         const SgzSubject *subject)
{
  gboolean is_station = strcmp (requirement->level, "station") == 0;

  if (is_station != (subject->station != NULL))
    return FALSE;
  if (g_strcmp0 (terms->pilots, "pilot") == 0 && !subject->is_pilot)
    return FALSE;
  if (g_strcmp0 (terms->pilots, "other") == 0 && subject->is_pilot)
    return FALSE;
  return !is_station || terms->tiers == NULL || *terms->tiers == '\0'
         || (subject->tier != NULL && names_tier (terms->tiers, subject->tier));
}

static gboolean
is_money (const SgzRequirement *requirement)
{
  return strcmp (requirement->unit, SGZ_UNIT_MONEY) == 0;
}

/* A figure of the measure in hundredths of the unit. */
static gint64
to_hundredths (const SgzRequirement *requirement, gint64 figure)
{
  return is_money (requirement) ? figure : figure * 100;
}

/* @share of @whole, rounded up or down to the measure's own unit; worked out in two parts, which do not overflow. */
static gint64
take_share (gint64 whole, gint64 share, gboolean is_up)
{
  gint64 rest = whole % WHOLE_SHARE * share;

  return whole / WHOLE_SHARE * share + rest / WHOLE_SHARE + (is_up && rest % WHOLE_SHARE > 0 ? 1 : 0);
}

static gint64
get_bound (const SgzRequirement *requirement, gint64 threshold, gint64 whole, gboolean is_least)
{
  if (threshold < 0)
    return -1;
  return requirement->whole != NULL ? to_hundredths (requirement, take_share (whole, threshold, is_least))
                                    : threshold;
}

/* A goal has one window, for which its years are counted on beyond the last; other windows follow one another. */
static Window
find_window (const SgzRequirement *requirement, const SgzRuleTerms *terms, int year, const char *day)
{
  Window window = { 0 };

  if (terms->years <= 0)
    return window;
  g_autofree char *placed = sgz_date_in_year (day, year);
  window.first = requirement->is_goal ? terms->first_year : sgz_rule_terms_get_window (terms, year);
  window.n_over = year - window.first + (g_str_has_suffix (placed, "-12-31") ? 1 : 0);
  return window;
}

/* So many years' share of what is needed; the part of a unit that nobody can have reached is not asked for. */
static gint64
get_pace (const SgzRequirement *requirement, const SgzRuleTerms *terms, const Window *window, gint64 least)
{
  gint64 pace = least * window->n_over / terms->years;

  return is_money (requirement) ? pace : pace / 100 * 100;
}

static gboolean
keeps_pace (const SgzRequirement *requirement, const SgzRuleTerms *terms, const Window *window,
            const SgzVerdict *verdict)
{
  return window->first != 0 && window->n_over < terms->years
         && verdict->number >= get_pace (requirement, terms, window, verdict->least);
}

/* What is advised of a year's task is said of no year that has none. */
static gboolean
is_absent (const SgzRequirement *requirement, gint64 actual, gint64 whole)
{
  if (requirement->whole != NULL)
    return whole <= 0;
  return requirement->absent != NULL && actual == 0;
}

SgzVerdict
sgz_requirement_weigh (const SgzRequirement *requirement, const SgzRuleTerms *terms, gint64 actual,
                       gint64 whole, int year, const char *day)
{
  Window window = find_window (requirement, terms, year, day);
  SgzVerdict verdict = { .state = SGZ_FINDING_PASS,
                         .least = get_bound (requirement, terms->least, whole, TRUE),
                         .most = get_bound (requirement, terms->most, whole, FALSE),
                         .number = to_hundredths (requirement, actual) };

  if (is_absent (requirement, actual, whole)
      || (requirement->is_goal && window.first != 0 && year < window.first))
    {
      verdict.state = SGZ_FINDING_NOT_APPLICABLE;
      return verdict;
    }
  if (verdict.least >= 0 && verdict.number < verdict.least)
    verdict.state = requirement->is_advice                               ? SGZ_FINDING_WARNING
                    : keeps_pace (requirement, terms, &window, &verdict) ? SGZ_FINDING_UNDERWAY
                                                                         : SGZ_FINDING_SHORT;
  else if (verdict.most >= 0 && verdict.number > verdict.most)
    verdict.state
        = requirement->is_advice || requirement->is_excess_advice ? SGZ_FINDING_WARNING : SGZ_FINDING_OVER;
  if (verdict.state == SGZ_FINDING_SHORT || verdict.state == SGZ_FINDING_UNDERWAY)
    verdict.short_by = verdict.least - verdict.number;
  else if (verdict.state == SGZ_FINDING_OVER)
    verdict.short_by = verdict.number - verdict.most;
  return verdict;
}

/* --- in words --- */

/* 3-5个, 1个, ≥2人, ≤3000.00元; @plain leaves the sign out where there is one bound. */
static char *
format_bounds (gint64 least, gint64 most, const char *unit, gboolean plain)
{
  g_autofree char *low = least >= 0 ? sgz_finding_format_amount (least, unit) : NULL;
  g_autofree char *high = most >= 0 ? sgz_finding_format_amount (most, unit) : NULL;

  if (low == NULL || high == NULL)
    return g_strconcat (plain ? "" : low != NULL ? "≥" : "≤", low != NULL ? low : high, NULL);
  if (least == most)
    return g_steal_pointer (&low);
  low[strlen (low) - strlen (unit)] = '\0';
  return g_strconcat (low, "-", high, NULL);
}

/* Where all of a whole is asked for, the number says it. */
static gboolean
is_all (const SgzRequirement *requirement, const SgzRuleTerms *terms)
{
  return requirement->whole != NULL && terms->least == WHOLE_SHARE && terms->most < 0;
}

static char *
format_required (const SgzRequirement *requirement, const SgzRuleTerms *terms, const SgzVerdict *verdict)
{
  g_autofree char *amounts
      = format_bounds (verdict->least, verdict->most, requirement->unit, requirement->whole != NULL);

  if (requirement->whole == NULL || is_all (requirement, terms))
    return g_steal_pointer (&amounts);
  g_autofree char *shares = format_bounds (terms->least, terms->most, "%", FALSE);
  return g_strdup_printf ("%s（%s）", shares, amounts);
}

static char *
format_actual (const SgzRequirement *requirement, const SgzRuleTerms *terms, const SgzVerdict *verdict,
               gint64 actual, gint64 whole)
{
  g_autofree char *amount = sgz_finding_format_amount (verdict->number, requirement->unit);

  if (requirement->whole == NULL || is_all (requirement, terms))
    return g_steal_pointer (&amount);
  g_autofree char *share = sgz_decimal_format (sgz_decimal_ratio (actual, whole));
  return g_strdup_printf ("%s%%（%s）", share, amount);
}

/* The month in which all that is needed would be there if it goes on as since the window's first day: 2026年5月. */
static char *
foretell (const SgzVerdict *verdict, const Window *window, int year, const char *day)
{
  g_autofree char *placed = sgz_date_in_year (day, year);
  g_autoptr (GDate) start = g_date_new_dmy (1, G_DATE_JANUARY, (GDateYear)window->first);
  g_autoptr (GDate) now
      = g_date_new_dmy ((GDateDay)atoi (placed + strlen ("2021-05-")),
                        (GDateMonth)atoi (placed + strlen ("2021-")), (GDateYear)atoi (placed));

  if (verdict->number <= 0)
    return NULL;
  gint64 elapsed = g_date_days_between (start, now) + 1;
  gint64 needed = (elapsed * verdict->least + verdict->number - 1) / verdict->number;
  if (needed > (gint64)(LAST_YEAR - window->first) * 365)
    return NULL;
  g_date_add_days (start, (guint)(needed - 1));
  return g_strdup_printf ("%d年%d月", g_date_get_year (start), g_date_get_month (start));
}

/* 第3年/共5年，已有6人，按此进度2026年5月达到10人 */
static char *
note_pace (const SgzRequirement *requirement, const SgzRuleTerms *terms, const SgzVerdict *verdict,
           const Window *window, int year, const char *day)
{
  g_autofree char *number = sgz_finding_format_amount (verdict->number, requirement->unit);
  g_autofree char *least = sgz_finding_format_amount (verdict->least, requirement->unit);
  g_autofree char *when = foretell (verdict, window, year, day);
  GString *note = g_string_new (NULL);

  if (year - window->first < terms->years)
    g_string_append_printf (note, "第%d年/共%d年，", year - window->first + 1, terms->years);
  else
    g_string_append_printf (note, "%d年年底到期，", window->first + terms->years - 1);
  g_string_append_printf (note, "已有%s", number);
  if (verdict->state == SGZ_FINDING_SHORT && window->n_over < terms->years)
    {
      g_autofree char *pace = sgz_finding_format_amount (
          get_pace (requirement, terms, window, verdict->least), requirement->unit);
      g_string_append_printf (note, "，按进度应有%s", pace);
    }
  if (when != NULL)
    g_string_append_printf (note, "，按此进度%s达到%s", when, least);
  return g_string_free (note, FALSE);
}

/* What is outside is said where it is no shortfall: 试点县(区)村(社区)室任务数9个，多于正文一(三)所列5-8个 */
static char *
note_advice (const SgzRequirement *requirement, const SgzFinding *finding)
{
  return g_strdup_printf ("%s%s，%s%s所列%s", finding->subject, finding->actual,
                          finding->most >= 0 && finding->number > finding->most ? "多于" : "少于",
                          requirement->clause, finding->required);
}

static char *
note_absence (const SgzRequirement *requirement, const SgzRuleTerms *terms, int year)
{
  if (requirement->is_goal && year < terms->first_year)
    return g_strdup_printf ("%d年起要求", terms->first_year);
  return g_strdup (requirement->absent);
}

static void
describe (SgzFinding *finding, const SgzRuleTerms *terms, const SgzVerdict *verdict, gint64 actual,
          gint64 whole, int year, const char *day)
{
  const SgzRequirement *requirement = finding->requirement;
  Window window = find_window (requirement, terms, year, day);

  if (verdict->state == SGZ_FINDING_NOT_APPLICABLE)
    {
      finding->required = g_strdup ("");
      finding->actual = g_strdup ("");
      finding->note = note_absence (requirement, terms, year);
      return;
    }
  finding->required = format_required (requirement, terms, verdict);
  finding->actual = format_actual (requirement, terms, verdict, actual, whole);
  if (verdict->state == SGZ_FINDING_WARNING)
    finding->note = note_advice (requirement, finding);
  else if (window.first != 0
           && (verdict->state == SGZ_FINDING_SHORT || verdict->state == SGZ_FINDING_UNDERWAY))
    finding->note = note_pace (requirement, terms, verdict, &window, year, day);
}

SgzFinding *
sgz_requirement_judge (const SgzRequirement *requirement, const SgzRuleTerms *terms,
                       const SgzSubject *subject, gint64 actual, gint64 whole, int year, const char *day)
{
  SgzVerdict verdict = sgz_requirement_weigh (requirement, terms, actual, whole, year, day);
  gboolean is_of_all = requirement->clause_all != NULL && g_strcmp0 (terms->pilots, "all") == 0;
  SgzFinding *finding = g_new0 (SgzFinding, 1);

  *finding = (SgzFinding){ .rule = sgz_requirement_get_rule (requirement),
                           .requirement = requirement,
                           .state = verdict.state,
                           .clause = is_of_all ? requirement->clause_all : requirement->clause,
                           .words = is_of_all ? requirement->words_all : requirement->words,
                           .place = g_strdup (subject->place),
                           .place_name = g_strdup (subject->name),
                           .county = g_strdup (subject->county),
                           .county_name = g_strdup (subject->county_name),
                           .station = g_strdup (subject->station),
                           .subject = requirement->subject,
                           .least = verdict.least,
                           .most = verdict.most,
                           .number = verdict.number,
                           .short_by = verdict.short_by,
                           .measure = requirement->measure,
                           .part = requirement->parts };
  describe (finding, terms, &verdict, actual, whole, year, day);
  return finding;
}
