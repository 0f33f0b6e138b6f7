/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-assistance-room.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-decimal.h"
#include "model/sgz-place.h"
#include "sgz-judgement.h"
#include "sgz-measure.h"
#include "sgz-office.h"
#include "sgz-succession.h"

#define CHANNEL "assistance"
#define DEFAULT_PERCENT 300
#define WHOLE 10000

gboolean
sgz_assistance_percent_read (SgzStore *store, gint64 *percent, gboolean *is_in_force, GError **error)
{
  SgzRuleTerms terms = { 0 };
  g_autoptr (SgzRecord) rule = NULL;

  if (!sgz_rule_terms_read (store, sgz_requirement_find ("R12"), &terms, &rule, error))
    return FALSE;
  *is_in_force = rule != NULL && terms.most >= 0;
  *percent = *is_in_force ? MIN (terms.most, WHOLE) : DEFAULT_PERCENT;
  return TRUE;
}

gint64
sgz_assistance_ceiling (gint64 base, gint64 percent)
{
  return base / WHOLE * percent + base % WHOLE * percent / WHOLE;
}

/* The code of the county that @place is, or lies in; %NULL for what lies above counties. */
static char *
find_county (const char *place)
{
  const char *level = place != NULL ? sgz_place_level (place) : "province";

  if (g_str_equal (level, "province") || g_str_equal (level, "city"))
    return NULL;
  return g_strdup_printf ("%.*s000000", sgz_place_digits ("county"), place);
}

/* The figure itself comes from the measure; the record only says whose it is. */
static gboolean
read_source (SgzStore *store, SgzAssistanceRoom *room, const char *county, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_assistance);
  SgzValue before = { SGZ_VALUE_NUMBER, room->year - 1, NULL };

  sgz_query_set_place (query, county);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_assistance, "year"), &before);
  g_autoptr (GPtrArray) records = sgz_store_fetch (store, query, 0, 1, error);
  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    room->source = g_strdup (sgz_record_get_text (records->pdata[0], "source"));
  return TRUE;
}

char *
sgz_assistance_find_base (SgzStore *store, const char *county, int year, const char *day, GError **error)
{
  g_autofree char *placed = sgz_date_in_year (day, year - 1);

  return sgz_succession_find_code (store, county, placed, error);
}

static gboolean
read_base (SgzStore *store, SgzAssistanceRoom *room, const char *day, GError **error)
{
  g_autofree char *county = sgz_assistance_find_base (store, room->county, room->year, day, error);
  g_autoptr (SgzFigures) base
      = county != NULL ? sgz_measure_take (store, "assistance-total", "county", room->year - 1, day, error)
                       : NULL;

  if (base == NULL)
    return FALSE;
  room->base = sgz_figures_get (base, county, NULL);
  room->ceiling = sgz_assistance_ceiling (room->base, room->percent);
  return read_source (store, room, county, error);
}

static gboolean
read_figures (SgzStore *store, SgzAssistanceRoom *room, const char *day, GError **error)
{
  g_autofree char *placed = sgz_date_in_year (day, room->year);
  g_autofree char *county = sgz_succession_find_code (store, room->county, placed, error);
  g_autoptr (SgzFigures) planned
      = county != NULL ? sgz_measure_take (store, "funds-planned", "county", room->year, day, error) : NULL;
  g_autoptr (SgzFigures) drawn
      = planned != NULL ? sgz_measure_take (store, "assistance-drawn", "county", room->year, day, error)
                        : NULL;

  if (drawn == NULL)
    return FALSE;
  room->planned = sgz_figures_get (planned, county, CHANNEL);
  room->drawn = sgz_figures_get (drawn, county, NULL);
  return TRUE;
}

static gboolean
read_accounts (SgzStore *store, SgzAssistanceRoom *room, const char *day, GError **error)
{
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return FALSE;
  if (!sgz_record_has (office, "accounts_due"))
    return TRUE;
  g_free (room->final_on);
  room->final_on = g_strdup_printf ("%04d-%s", room->year, sgz_record_get_text (office, "accounts_due"));
  room->is_provisional = strcmp (day, room->final_on) < 0;
  return TRUE;
}

static gboolean
read_county (SgzStore *store, SgzAssistanceRoom *room, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SgzRecord) county = sgz_store_find (store, &sgz_kind_division, room->county, &failure);

  if (county == NULL && !g_error_matches (failure, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  room->county_name = county != NULL ? sgz_record_format_name (county) : g_strdup (room->county);
  return TRUE;
}

SgzAssistanceRoom *
sgz_assistance_room_read (SgzStore *store, const char *place, int year, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  g_autoptr (SgzAssistanceRoom) room = g_new0 (SgzAssistanceRoom, 1);
  room->county = find_county (place);
  room->year = year;
  room->final_on = g_strdup ("");
  if (room->county == NULL)
    return g_steal_pointer (&room);
  if (!read_county (store, room, error)
      || !sgz_assistance_percent_read (store, &room->percent, &room->is_in_force, error)
      || !read_base (store, room, day, error) || !read_figures (store, room, day, error)
      || !read_accounts (store, room, day, error))
    return NULL;
  if (room->source == NULL)
    room->source = g_strdup ("");
  return g_steal_pointer (&room);
}

static gboolean
is_drawn (const SgzRecord *funding)
{
  return g_strcmp0 (sgz_record_get_text (funding, "channel"), CHANNEL) == 0
         && sgz_record_get_reference_code (funding, "division") != NULL && sgz_record_has (funding, "year");
}

/* Takes out what the line takes itself as it stands. */
static gboolean
leave_out (SgzStore *store, SgzAssistanceRoom *room, const SgzRecord *funding, const char *day,
           GError **error)
{
  g_autoptr (SgzRecord) standing
      = sgz_store_get (store, &sgz_kind_funding, sgz_record_get_id (funding), error);

  if (standing == NULL)
    return FALSE;
  if (!is_drawn (standing) || sgz_record_get_void_reason (standing) != NULL
      || sgz_record_get_number (standing, "year") != room->year)
    return TRUE;
  g_autofree char *county = find_county (sgz_record_get_reference_code (standing, "division"));
  if (g_strcmp0 (county, room->county) != 0)
    return TRUE;
  const char *paid_on = sgz_record_get_text (standing, "paid_on");
  room->planned -= sgz_record_get_number (standing, "planned");
  if (paid_on == NULL || strcmp (paid_on, day) <= 0)
    room->drawn -= sgz_record_get_number (standing, "paid");
  return TRUE;
}

SgzAssistanceRoom *
sgz_assistance_room_read_for (SgzStore *store, const SgzRecord *funding, const char *day, GError **error)
{
  const char *place = is_drawn (funding) ? sgz_record_get_reference_code (funding, "division") : NULL;
  g_autoptr (SgzAssistanceRoom) room
      = sgz_assistance_room_read (store, place, (int)sgz_record_get_number (funding, "year"), day, error);

  if (room != NULL && room->county != NULL && sgz_record_get_id (funding) != NULL
      && !leave_out (store, room, funding, day, error))
    return NULL;
  return g_steal_pointer (&room);
}

gint64
sgz_assistance_room_get_left (const SgzAssistanceRoom *room, gint64 planned, gint64 paid)
{
  return room->ceiling - MAX (room->planned + planned, room->drawn + paid);
}

static char *
format_over (const SgzAssistanceRoom *room, const char *name, gint64 left)
{
  g_autofree char *planned = sgz_decimal_format (room->planned);
  g_autofree char *drawn = sgz_decimal_format (room->drawn);
  g_autofree char *ceiling = sgz_decimal_format (room->ceiling);
  g_autofree char *percent = sgz_decimal_format (room->percent);
  g_autofree char *base = sgz_decimal_format (room->base);
  g_autofree char *over = sgz_decimal_format (-left);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (
      text,
      _ ("%1$s: for %2$d, %3$s yuan are planned and %4$s paid, %5$s yuan over the ceiling of %6$s "
         "(%7$s %% of the %8$s spent in %9$d; body 三(四)4)"),
      name, room->year, planned, drawn, over, ceiling, percent, base, room->year - 1);
  if (room->is_provisional)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("The base is provisional until %s"), room->final_on);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
sgz_assistance_room_format_warning (const SgzAssistanceRoom *room, const char *name)
{
  gint64 left = sgz_assistance_room_get_left (room, 0, 0);

  if (room->county == NULL || !room->is_in_force)
    return NULL;
  if (room->base == 0)
    return g_strdup_printf (_ ("%1$s: what %2$s spent on assistance in %3$d is not in the register, so that "
                               "the ceiling of %4$d is not known; enter it in %5$s"),
                            name, room->county_name, room->year - 1, room->year, sgz_kind_assistance.title);
  return left < 0 ? format_over (room, name, left) : NULL;
}

void
sgz_assistance_room_free (SgzAssistanceRoom *room)
{
  g_free (room->county);
  g_free (room->county_name);
  g_free (room->source);
  g_free (room->final_on);
  g_free (room);
}
