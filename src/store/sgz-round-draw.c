/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipal spot-check: which sheets are drawn, so that anyone can repeat it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-round-private.h"

#define WHOLE 10000

/* splitmix32: the same numbers everywhere from the same seed. */
static guint32
next_number (guint32 *state)
{
  guint32 z = *state += 0x9e3779b9U;

  z = (z ^ (z >> 16)) * 0x21f0aaadU;
  z = (z ^ (z >> 15)) * 0x735a2d97U;
  return z ^ (z >> 15);
}

guint *
sgz_round_choose (guint32 seed, guint n, guint n_chosen)
{
  g_return_val_if_fail (n_chosen <= n, NULL);

  g_autofree guint *places = g_new (guint, MAX (n, 1));
  guint32 state = seed;

  for (guint i = 0; i < n; i++)
    places[i] = i;
  for (guint i = 0; i < n_chosen; i++)
    {
      guint other = i + (guint)(((guint64)next_number (&state) * (n - i)) >> 32);
      guint held = places[i];
      places[i] = places[other];
      places[other] = held;
    }
  return g_steal_pointer (&places);
}

guint
sgz_round_count_drawn (guint n, gint64 share)
{
  guint64 drawn = ((guint64)n * (guint64)share + WHOLE - 1) / WHOLE;

  return n == 0 ? 0 : (guint)CLAMP (drawn, 1, n);
}

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  SgzRecord *const *first = a;
  SgzRecord *const *second = b;
  int order = g_strcmp0 (sgz_record_get_reference_code (*first, "division"),
                         sgz_record_get_reference_code (*second, "division"));

  if (order == 0)
    order = g_strcmp0 (sgz_record_get_text (*first, "name"), sgz_record_get_text (*second, "name"));
  return order != 0 ? order : g_strcmp0 (sgz_record_get_id (*first), sgz_record_get_id (*second));
}

static GPtrArray *
read_sheets (SgzStore *store, const char *evaluation, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_sheet);
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)evaluation };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_sheet, "evaluation"), &value);
  GPtrArray *sheets = sgz_store_fetch (store, query, 0, -1, error);
  if (sheets != NULL)
    g_ptr_array_sort (sheets, compare_sheets);
  return sheets;
}

/* Who was not drawn, also in a draw before this one, has no mark. */
static void
mark_drawn (GPtrArray *sheets, guint32 seed, guint n_drawn)
{
  const SgzField *field = sgz_kind_get_field (&sgz_kind_sheet, "is_drawn");
  g_autofree guint *chosen = sgz_round_choose (seed, sheets->len, n_drawn);
  SgzValue none = { 0 };
  SgzValue yes = { SGZ_VALUE_NUMBER, TRUE, NULL };

  for (guint i = 0; i < sheets->len; i++)
    sgz_record_set_value (sheets->pdata[chosen[i]], field, i < n_drawn ? &yes : &none);
}

static gboolean
commit_draw (SgzStore *store, SgzRecord *evaluation, gint64 seed, GPtrArray *sheets, guint n_drawn,
             const char *on, GError **error)
{
  g_autofree char *name = sgz_record_format_name (evaluation);
  SgzValue number = { SGZ_VALUE_NUMBER, seed, NULL };
  SgzValue day = { SGZ_VALUE_TEXT, 0, (char *)on };
  /* Translators: the name of a year's evaluation, how many sheets were drawn out of how many, the seed of the draw. */
  g_autofree char *label = g_strdup_printf (_ ("Draw the spot-check of “%s”: %u of %u, from %d"), name,
                                            n_drawn, sheets->len, (int)seed);

  sgz_record_set_value (evaluation, sgz_kind_get_field (&sgz_kind_evaluation, "seed"), &number);
  sgz_record_set_value (evaluation, sgz_kind_get_field (&sgz_kind_evaluation, "drawn_on"), &day);
  g_ptr_array_insert (sheets, 0, g_object_ref (evaluation));
  return sgz_store_commit (store, label, sheets, error);
}

int
sgz_round_draw_on (SgzStore *store, const char *evaluation, gint64 seed, const char *day, GError **error)
{
  g_autoptr (SgzRecord) record = sgz_store_get (store, &sgz_kind_evaluation, evaluation, error);
  g_autoptr (GPtrArray) sheets = record != NULL ? read_sheets (store, evaluation, error) : NULL;

  if (sheets == NULL)
    return -1;
  if (sheets->len == 0)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID,
                   _ ("“%s” has no sheets yet, so that there is nothing to draw from"),
                   sgz_record_get_text (record, "name"));
      return -1;
    }
  guint n_drawn = sgz_round_count_drawn (sheets->len, sgz_record_get_number (record, "share"));
  gint64 from = seed >= 0 ? seed : g_random_int_range (1, G_MAXINT32);
  mark_drawn (sheets, (guint32)from, n_drawn);
  return commit_draw (store, record, from, sheets, n_drawn, day, error) ? (int)n_drawn : -1;
}

int
sgz_round_draw (SgzStore *store, const char *evaluation, gint64 seed, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && evaluation != NULL && seed <= G_MAXINT32, -1);

  g_autofree char *today = sgz_date_today ();
  return sgz_round_draw_on (store, evaluation, seed, today, error);
}
