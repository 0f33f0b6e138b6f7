/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-year.h"

#include <stdlib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-measure.h"
#include "sgz-office.h"
#include "sgz-succession.h"

/* The measures a year is made of, all taken by county. */
typedef struct
{
  SgzFigures *built;
  SgzFigures *operating;
  SgzFigures *reformed;
  SgzFigures *candidates;
} Figures;

static void
figures_clear (Figures *figures)
{
  g_clear_pointer (&figures->built, sgz_figures_free);
  g_clear_pointer (&figures->operating, sgz_figures_free);
  g_clear_pointer (&figures->reformed, sgz_figures_free);
  g_clear_pointer (&figures->candidates, sgz_figures_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static gboolean
take_figures (SgzStore *store, int year, const char *day, Figures *figures, GError **error)
{
  return (figures->built = sgz_measure_take (store, "stations-built", "county", year, day, error)) != NULL
         && (figures->operating = sgz_measure_take (store, "stations-operating", "county", year, day, error))
                != NULL
         && (figures->reformed = sgz_measure_take (store, "stations-reformed", "county", year, day, error))
                != NULL
         && (figures->candidates
             = sgz_measure_take (store, "stations-reform-candidates", "county", year, day, error))
                != NULL;
}

static GPtrArray *
fetch_level (SgzStore *store, const char *level, const char *place, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_division);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)level };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_division, "level"), &value);
  sgz_query_set_place (query, place);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static GPtrArray *
fetch_targets (SgzStore *store, int year, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);
  SgzValue value = { SGZ_VALUE_NUMBER, year, NULL };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_target, "year"), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

static gboolean
has_target (GPtrArray *targets, const char *code)
{
  for (guint i = 0; i < targets->len; i++)
    if (g_strcmp0 (sgz_record_get_reference_code (targets->pdata[i], "division"), code) == 0)
      return TRUE;
  return FALSE;
}

/* The code under which each task counts on @day: a task that was entered for a county under the code it had before, or has since, is
 * that county's, unless it has one of its own. */
static GPtrArray *
place_targets (SgzStore *store, GPtrArray *targets, const char *day, GError **error)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < targets->len; i++)
    {
      const char *given = sgz_record_get_reference_code (targets->pdata[i], "division");
      g_autofree char *then = sgz_succession_find_code (store, given, day, error);
      if (then == NULL)
        return NULL;
      g_ptr_array_add (codes, g_strdup (has_target (targets, then) ? given : then));
    }
  return g_steal_pointer (&codes);
}

static SgzRecord *
find_target (GPtrArray *targets, GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < targets->len; i++)
    if (strcmp (codes->pdata[i], code) == 0)
      return targets->pdata[i];
  return NULL;
}

/* Of the divisions from @first up to @end, which are one code under the names it had one after the other, the one that stands on
 * @day. */
static SgzRecord *
find_valid (GPtrArray *divisions, guint first, guint end, const char *day)
{
  SgzRecord *found = NULL;

  for (guint i = first; i < end; i++)
    {
      SgzRecord *division = g_ptr_array_index (divisions, i);
      if (sgz_succession_is_valid (division, day)
          && (found == NULL
              || g_strcmp0 (sgz_record_get_text (division, "valid_from"),
                            sgz_record_get_text (found, "valid_from"))
                     > 0))
        found = division;
    }
  return found;
}

/* A code is one place: its targets and stations count once, whatever number of names it had. */
static guint
find_code_end (GPtrArray *divisions, guint first)
{
  const char *code = sgz_record_get_text (g_ptr_array_index (divisions, first), "code");
  guint end = first + 1;

  while (end < divisions->len
         && g_strcmp0 (sgz_record_get_text (g_ptr_array_index (divisions, end), "code"), code) == 0)
    end++;
  return end;
}

static const char *
keep (SgzYear *year, const char *text)
{
  char *copy = g_strdup (text);

  if (copy != NULL)
    g_ptr_array_add (year->strings, copy);
  return copy;
}

static void
fill_county (SgzYear *year, SgzCountyYear *county, SgzRecord *division, SgzRecord *target,
             const Figures *figures)
{
  county->place = keep (year, sgz_record_get_text (division, "code"));
  county->name = keep (year, sgz_record_get_text (division, "name"));
  if (figures == NULL)
    return;
  county->status = target != NULL ? keep (year, sgz_record_get_text (target, "status")) : NULL;
  for (size_t i = 0; i < SGZ_N_TIERS; i++)
    {
      county->target[i] = target != NULL ? sgz_record_get_number (target, sgz_tier_codes[i]) : 0;
      county->built[i] = sgz_figures_get (figures->built, county->place, sgz_tier_codes[i]);
      county->operating[i] = sgz_figures_get (figures->operating, county->place, sgz_tier_codes[i]);
    }
  county->reformed = sgz_figures_get (figures->reformed, county->place, NULL);
  county->candidates = sgz_figures_get (figures->candidates, county->place, NULL);
}

static void
add_counties (SgzYear *year, GPtrArray *divisions, GPtrArray *targets, GPtrArray *codes, const char *placed,
              const Figures *figures)
{
  guint end = 0;

  for (guint first = 0; first < divisions->len; first = end)
    {
      end = find_code_end (divisions, first);
      SgzRecord *division = find_valid (divisions, first, end, placed);
      SgzRecord *last = g_ptr_array_index (divisions, end - 1);
      SgzRecord *target = find_target (targets, codes, sgz_record_get_text (last, "code"));
      if (division == NULL && target == NULL && figures != NULL)
        continue;
      SgzCountyYear *county = &year->counties[year->n_counties++];
      county->is_past = division == NULL;
      fill_county (year, county, division != NULL ? division : last, target, figures);
      g_ptr_array_add (year->targets, target != NULL ? g_object_ref (target) : NULL);
    }
}

/* The division whose counties these are; where there is none or more than one, they are named together. */
static gboolean
name_city (SgzStore *store, SgzYear *year, const char *placed, GError **error)
{
  g_autoptr (GPtrArray) cities = fetch_level (store, "city", NULL, error);

  if (cities == NULL)
    return FALSE;
  for (guint i = cities->len; i-- > 0;)
    if (!sgz_succession_is_valid (cities->pdata[i], placed))
      g_ptr_array_remove_index (cities, i);
  if (cities->len == 1)
    {
      year->city = g_strdup (sgz_record_get_text (g_ptr_array_index (cities, 0), "code"));
      year->city_name = g_strdup (sgz_record_get_text (g_ptr_array_index (cities, 0), "name"));
      return TRUE;
    }
  year->city = g_strdup ("");
  year->city_name = g_strdup ("合计");
  return TRUE;
}

static void
unref_target (gpointer target)
{
  if (target != NULL)
    g_object_unref (target);
}

static SgzYear *
year_new (int year, const char *day, guint n_divisions)
{
  SgzYear *result = g_new0 (SgzYear, 1);

  result->year = year;
  result->day = g_strdup (day);
  result->strings = g_ptr_array_new_with_free_func (g_free);
  result->targets = g_ptr_array_new_with_free_func (unref_target);
  result->counties = g_new0 (SgzCountyYear, n_divisions);
  return result;
}

static gboolean
read_thresholds (SgzStore *store, SgzYear *year, GError **error)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return FALSE;
  year->green = sgz_record_get_number (office, "green");
  year->yellow = sgz_record_get_number (office, "yellow");
  return TRUE;
}

SgzYear *
sgz_year_read (SgzStore *store, int year, const char *county, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  g_auto (Figures) figures = { 0 };
  g_autofree char *placed = sgz_date_in_year (day, year);
  g_autofree char *place = county != NULL ? sgz_succession_find_code (store, county, placed, error) : NULL;
  g_autoptr (GPtrArray) divisions
      = county == NULL || place != NULL ? fetch_level (store, "county", place, error) : NULL;
  g_autoptr (GPtrArray) targets = divisions != NULL ? fetch_targets (store, year, error) : NULL;
  g_autoptr (GPtrArray) codes = targets != NULL ? place_targets (store, targets, placed, error) : NULL;
  if (codes == NULL || !take_figures (store, year, day, &figures, error))
    return NULL;

  g_autoptr (SgzYear) result = year_new (year, day, divisions->len);
  if (!name_city (store, result, placed, error) || !read_thresholds (store, result, error))
    return NULL;
  add_counties (result, divisions, targets, codes, placed, &figures);
  return g_steal_pointer (&result);
}

SgzYear *
sgz_year_read_counties (SgzStore *store, int year, const char *county, GError **error)
{
  g_autofree char *placed = g_strdup_printf ("%04d-12-31", year);
  g_autoptr (GPtrArray) divisions = fetch_level (store, "county", county, error);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (divisions == NULL)
    return NULL;
  g_autoptr (SgzYear) result = year_new (year, NULL, divisions->len);
  if (!name_city (store, result, placed, error))
    return NULL;
  add_counties (result, divisions, none, none, placed, NULL);
  return g_steal_pointer (&result);
}

SgzYear *
sgz_year_read_counties_on (SgzStore *store, const char *day, const char *county, GError **error)
{
  g_autofree char *place = county != NULL ? sgz_succession_find_code (store, county, day, error) : NULL;
  g_autoptr (GPtrArray) divisions
      = county == NULL || place != NULL ? fetch_level (store, "county", place, error) : NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  size_t n_kept = 0;

  if (divisions == NULL)
    return NULL;
  g_autoptr (SgzYear) result = year_new (atoi (day), day, divisions->len);
  if (!name_city (store, result, day, error))
    return NULL;
  add_counties (result, divisions, none, none, day, NULL);
  for (size_t i = 0; i < result->n_counties; i++)
    {
      /* What is of a county that did not stand is counted where it was then; of one that came from nowhere, in the county itself. */
      g_autofree char *then = sgz_succession_find_code (store, result->counties[i].place, day, error);
      if (then == NULL)
        return NULL;
      if (!result->counties[i].is_past || strcmp (then, result->counties[i].place) == 0)
        result->counties[n_kept++] = result->counties[i];
    }
  result->n_counties = n_kept;
  g_ptr_array_set_size (result->targets, (gint)n_kept);
  return g_steal_pointer (&result);
}

void
sgz_year_free (SgzYear *year)
{
  g_free (year->day);
  g_free (year->city);
  g_free (year->city_name);
  g_free (year->counties);
  g_clear_pointer (&year->targets, g_ptr_array_unref);
  g_clear_pointer (&year->strings, g_ptr_array_unref);
  g_free (year);
}

SgzSignal
sgz_year_judge (const SgzYear *year, gint64 done, gint64 target)
{
  gint64 share = done * 10000;

  return share >= year->green * target    ? SGZ_SIGNAL_GREEN
         : share >= year->yellow * target ? SGZ_SIGNAL_YELLOW
                                          : SGZ_SIGNAL_RED;
}

int
sgz_year_count_tiers (const SgzYear *year, gboolean with_built)
{
  for (size_t i = 0; i < year->n_counties; i++)
    for (int tier = SGZ_N_ANNEX_TIERS; tier < SGZ_N_TIERS; tier++)
      if (year->counties[i].target[tier] > 0 || (with_built && year->counties[i].built[tier] > 0))
        return SGZ_N_TIERS;
  return SGZ_N_ANNEX_TIERS;
}

gboolean
sgz_year_has_tasks (const SgzYear *year)
{
  for (guint i = 0; i < year->targets->len; i++)
    if (g_ptr_array_index (year->targets, i) != NULL)
      return TRUE;
  return FALSE;
}
