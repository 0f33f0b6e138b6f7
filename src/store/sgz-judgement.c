/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-judgement-private.h"

#include <string.h>

#include "base/sgz-date.h"
#include "sgz-succession.h"

/* What was found of one place that a requirement is asked of, in figures. */
typedef struct
{
  const SgzAsked *asked;
  const SgzSubject *subject;
  SgzFindingState state;
  gint64 actual;
  gint64 whole;
  double missing; /* the part of what is needed that is missing, to tell the worst: never shown */
} Judged;

typedef struct
{
  SgzStore *store;
  int year;
  const char *day;
  char *placed; /* the day of the year nearest to it */
  const char *county;
  GPtrArray *asked;
  SgzSubjects *subjects;
  GHashTable *figures; /* "station/2021/code" → SgzFigures */
  GArray *judged;
  SgzJudgement *result;
} Work;

static void
tally_free (SgzTally *tally)
{
  g_free (tally->place);
  g_free (tally->place_name);
  g_free (tally);
}

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->placed, g_free);
  g_clear_pointer (&work->asked, g_ptr_array_unref);
  g_clear_pointer (&work->subjects, sgz_subjects_free);
  g_clear_pointer (&work->figures, g_hash_table_unref);
  g_clear_pointer (&work->judged, g_array_unref);
  g_clear_pointer (&work->result, sgz_judgement_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static gboolean
asks_stations (const Work *work)
{
  for (guint i = 0; i < work->asked->len; i++)
    if (strcmp (((const SgzAsked *)work->asked->pdata[i])->requirement->level, "station") == 0)
      return TRUE;
  return FALSE;
}

/* --- the figures --- */

/* Each measure is taken once for all places. What is asked of the city is counted county by county. */
static const SgzFigures *
take (Work *work, const char *measure, gboolean is_station, int year, GError **error)
{
  const char *level = is_station ? "station" : "county";
  g_autofree char *key = g_strdup_printf ("%s/%d/%s", level, year, measure);
  SgzFigures *figures = g_hash_table_lookup (work->figures, key);

  if (figures != NULL)
    return figures;
  figures = sgz_measure_take (work->store, measure, level, year, work->day, error);
  if (figures != NULL)
    g_hash_table_insert (work->figures, g_steal_pointer (&key), figures);
  return figures;
}

static gint64
get_value (const SgzFigures *figures, const SgzSubject *subject, const char *place, const char *parts)
{
  if (subject->station != NULL)
    return sgz_figures_get (figures, subject->station, parts);
  return subject->county != NULL ? sgz_figures_get (figures, place, parts) : sgz_figures_sum (figures, parts);
}

/* A county may have had another code in the year that the whole is of. */
static char *
find_place (Work *work, const SgzSubject *subject, int year, GError **error)
{
  g_autofree char *placed = sgz_date_in_year (work->day, year);

  return sgz_succession_find_code (work->store, subject->place, placed, error);
}

static gboolean
take_measures (Work *work, SgzAsked *asked, GError **error)
{
  const SgzRequirement *requirement = asked->requirement;
  gboolean is_station = strcmp (requirement->level, "station") == 0;

  asked->figures = take (work, requirement->measure, is_station, work->year, error);
  if (asked->figures == NULL || requirement->whole == NULL)
    return asked->figures != NULL;
  asked->wholes = take (work, requirement->whole, is_station, work->year + requirement->whole_offset, error);
  return asked->wholes != NULL;
}

static gboolean
read_values (Work *work, const SgzAsked *asked, const SgzSubject *subject, Judged *judged, GError **error)
{
  const SgzRequirement *requirement = asked->requirement;

  judged->actual = get_value (asked->figures, subject, subject->place, requirement->parts);
  if (asked->wholes == NULL)
    return TRUE;
  if (requirement->whole_offset == 0 || subject->station != NULL)
    {
      judged->whole = get_value (asked->wholes, subject, subject->place, requirement->whole_parts);
      return TRUE;
    }
  g_autofree char *then = find_place (work, subject, work->year + requirement->whole_offset, error);
  if (then != NULL)
    judged->whole = get_value (asked->wholes, subject, then, requirement->whole_parts);
  return then != NULL;
}

/* --- judging --- */

static SgzTally *
get_tally (Work *work, const SgzRequirement *requirement, const SgzSubject *subject)
{
  GPtrArray *tallies = work->result->tallies;
  const char *place = subject->county != NULL ? subject->county : work->subjects->city.place;
  SgzTally *last = tallies->len > 0 ? tallies->pdata[tallies->len - 1] : NULL;

  /* They come by requirement, then by place. */
  if (last != NULL && last->requirement == requirement && strcmp (last->place, place) == 0)
    return last;
  SgzTally *tally = g_new0 (SgzTally, 1);
  tally->requirement = requirement;
  tally->place = g_strdup (place);
  tally->place_name = g_strdup (subject->county != NULL ? subject->county_name : work->subjects->city.name);
  g_ptr_array_add (tallies, tally);
  return tally;
}

static void
count (SgzTally *tally, SgzFindingState state)
{
  switch (state)
    {
    case SGZ_FINDING_PASS:
      tally->passed++;
      return;
    case SGZ_FINDING_SHORT:
    case SGZ_FINDING_OVER:
      tally->short_of++;
      return;
    case SGZ_FINDING_WARNING:
      tally->warned++;
      return;
    case SGZ_FINDING_UNDERWAY:
      tally->under_way++;
      return;
    case SGZ_FINDING_NOT_APPLICABLE:
      tally->not_applicable++;
      return;
    }
  g_return_if_reached ();
}

static gboolean
judge_subject (Work *work, const SgzAsked *asked, const SgzSubject *subject, GError **error)
{
  Judged judged = { .asked = asked, .subject = subject };

  if (!sgz_requirement_applies (asked->requirement, &asked->terms, subject))
    return TRUE;
  if (!read_values (work, asked, subject, &judged, error))
    return FALSE;
  SgzVerdict verdict = sgz_requirement_weigh (asked->requirement, &asked->terms, judged.actual, judged.whole,
                                              work->year, work->day);
  gint64 bound = verdict.state == SGZ_FINDING_OVER ? verdict.most : verdict.least;
  judged.state = verdict.state;
  judged.missing = bound > 0 ? (double)verdict.short_by / (double)bound : verdict.short_by > 0 ? 1.0 : 0.0;
  count (get_tally (work, asked->requirement, subject), verdict.state);
  g_array_append_val (work->judged, judged);
  return TRUE;
}

static gboolean
judge_all (Work *work, const SgzAsked *asked, GArray *subjects, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < subjects->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !judge_subject (work, asked, &g_array_index (subjects, SgzSubject, i), error))
      return FALSE;
  return TRUE;
}

/* Of one county, only what speaks of its stations is asked of the city as a whole. */
static gboolean
judge_city (Work *work, const SgzAsked *asked, GCancellable *cancellable, GError **error)
{
  if (work->county == NULL)
    return judge_subject (work, asked, &work->subjects->city, error);
  return sgz_measure_find (asked->requirement->measure)->kind != &sgz_kind_station
         || judge_all (work, asked, work->subjects->counties, cancellable, error);
}

static gboolean
judge (Work *work, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < work->asked->len; i++)
    {
      SgzAsked *asked = g_ptr_array_index (work->asked, i);
      const char *level = asked->requirement->level;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !take_measures (work, asked, error))
        return FALSE;
      gboolean is_done = strcmp (level, "city") == 0 ? judge_city (work, asked, cancellable, error)
                         : strcmp (level, "county") == 0
                             ? judge_all (work, asked, work->subjects->counties, cancellable, error)
                             : judge_all (work, asked, work->subjects->stations, cancellable, error);
      if (!is_done)
        return FALSE;
    }
  return TRUE;
}

/* --- what is told --- */

/* Cities and counties, then stations; of each the worst first, and else as they came. */
static int
compare_worst (gconstpointer a, gconstpointer b)
{
  const Judged *one = a;
  const Judged *other = b;
  int level = (one->subject->station != NULL) - (other->subject->station != NULL);

  if (level != 0)
    return level;
  return (one->missing < other->missing) - (one->missing > other->missing);
}

/* Leaves only the worst of those that fall short. */
static void
cut (Work *work)
{
  GArray *judged = work->judged;
  guint n_kept = 0;

  work->result->is_cut = judged->len > SGZ_JUDGEMENT_MOST;
  if (!work->result->is_cut)
    return;
  for (guint i = 0; i < judged->len; i++)
    {
      const Judged *one = &g_array_index (judged, Judged, i);
      if (one->state == SGZ_FINDING_SHORT || one->state == SGZ_FINDING_OVER)
        g_array_index (judged, Judged, n_kept++) = *one;
    }
  g_array_set_size (judged, n_kept);
  g_array_sort (judged, compare_worst);
  g_array_set_size (judged, MIN (n_kept, SGZ_JUDGEMENT_MOST));
}

/* What may count too once an officer confirms it. */
static gboolean
add_unsure (Work *work, SgzFinding *finding, const SgzSubject *subject, GError **error)
{
  const SgzRequirement *requirement = finding->requirement;

  if (requirement->unsure == NULL || finding->state == SGZ_FINDING_NOT_APPLICABLE)
    return TRUE;
  const SgzFigures *figures = take (work, requirement->unsure, subject->station != NULL, work->year, error);
  if (figures == NULL)
    return FALSE;
  gint64 n = get_value (figures, subject, subject->place, requirement->parts);
  if (n > 0)
    {
      g_auto (GStrv) words = g_strsplit (requirement->unsure_words, "%s", 2);
      g_autofree char *note = g_steal_pointer (&finding->note);
      finding->note = g_strdup_printf ("%s%s%s%" G_GINT64_FORMAT "%s", note != NULL ? note : "",
                                       note != NULL ? "；" : "", words[0], n, words[1]);
    }
  return TRUE;
}

static gboolean
tell (Work *work, GError **error)
{
  cut (work);
  for (guint i = 0; i < work->judged->len; i++)
    {
      const Judged *judged = &g_array_index (work->judged, Judged, i);
      SgzFinding *finding
          = sgz_requirement_judge (judged->asked->requirement, &judged->asked->terms, judged->subject,
                                   judged->actual, judged->whole, work->year, work->day);
      g_ptr_array_add (work->result->findings, finding);
      if (!add_unsure (work, finding, judged->subject, error))
        return FALSE;
    }
  return TRUE;
}

static SgzJudgement *
judgement_new (int year, const char *day)
{
  SgzJudgement *judgement = g_new0 (SgzJudgement, 1);

  judgement->year = year;
  judgement->day = g_strdup (day);
  judgement->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)sgz_finding_free);
  judgement->tallies = g_ptr_array_new_with_free_func ((GDestroyNotify)tally_free);
  return judgement;
}

SgzJudgement *
sgz_judgement_take (SgzStore *store, int year, const char *day, const char *county, const char *station,
                    const char *rule, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  g_auto (Work) work = { .store = store, .year = year, .day = day, .county = county };

  work.placed = sgz_date_in_year (day, year);
  work.figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)sgz_figures_free);
  work.judged = g_array_new (FALSE, FALSE, sizeof (Judged));
  work.result = judgement_new (year, day);
  work.asked = sgz_asked_read (store, rule, station != NULL, error);
  if (work.asked == NULL)
    return NULL;
  work.subjects
      = sgz_subjects_read (store, year, day, work.placed, county, station, asks_stations (&work), error);
  if (work.subjects == NULL || !judge (&work, cancellable, error) || !tell (&work, error))
    return NULL;
  return g_steal_pointer (&work.result);
}

void
sgz_judgement_free (SgzJudgement *judgement)
{
  g_free (judgement->day);
  g_clear_pointer (&judgement->findings, g_ptr_array_unref);
  g_clear_pointer (&judgement->tallies, g_ptr_array_unref);
  g_free (judgement);
}
