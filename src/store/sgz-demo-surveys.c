/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Surveys of the stations, one a group of respondents, with answers by a rule that is the same every time. */
#include <string.h>

#include "sgz-demo-private.h"

#define N_GROUPS 3

/* So many answer at most stations; a mean of less than twenty clients an officer has to let stand. */
#define CLIENTS 22
#define FEW_CLIENTS 12

guint
sgz_demo_roll (guint a, guint b, guint c)
{
  guint32 z = (a * 0x9e3779b9U) ^ (b * 0x85ebca6bU) ^ (c * 0xc2b2ae35U);

  z = (z ^ (z >> 16)) * 0x21f0aaadU;
  z = (z ^ (z >> 15)) * 0x735a2d97U;
  return (z ^ (z >> 15)) % 100;
}

guint
sgz_demo_rate (guint place)
{
  return 60 + place * 17 % 39;
}

static guint
count_respondents (guint place, guint group)
{
  if (group == 0)
    return place % 4 == 3 ? FEW_CLIENTS : CLIENTS;
  return 1 + (place + group) % 2;
}

/* Best for those who do well, and now and then a bad day. */
static void
make_answers (char *answers, guint n_questions, guint place, guint number)
{
  for (guint i = 0; i < n_questions; i++)
    {
      guint roll = sgz_demo_roll (place + 1, number, i + 1);
      guint rate = sgz_demo_rate (place);
      answers[i] = roll + 20 < rate ? '5' : (roll < rate + 5 ? '4' : (roll < 97 ? '3' : '2'));
    }
}

static gboolean
add_responses (SgzDemo *demo, const char *survey, guint n, guint n_questions, guint place, GError **error)
{
  for (guint number = 1; number <= n; number++)
    {
      g_autofree char *answers = g_strnfill (n_questions, '0');
      g_autofree char *count = g_strdup_printf ("%u", number);
      SgzRecord *response = sgz_record_new (&sgz_kind_response);

      make_answers (answers, n_questions, place, number);
      sgz_demo_add (demo, response, NULL);
      if (!sgz_demo_set (demo, response, "survey", survey, error)
          || !sgz_demo_set (demo, response, "number", count, error)
          || !sgz_demo_set (demo, response, "answers", answers, error)
          || !sgz_demo_set (demo, response, "remark", "示例答卷", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_survey (SgzDemo *demo, const SgzRecord *station, guint place, guint group, GError **error)
{
  static const char *const questionnaires[N_GROUPS] = { "Q1", "Q2", "Q3" };
  static const guint n_questions[N_GROUPS] = { 5, 4, 4 };
  static const char *const ways[N_GROUPS] = { "paper", "interview", "telephone" };
  guint n = count_respondents (place, group);
  g_autofree char *handle = g_strdup_printf ("V%u-%u", place, group);
  const char *const values[][2] = {
    { "station", sgz_record_get_id ((SgzRecord *)station) },
    { "year", G_STRINGIFY (SGZ_DEMO_YEAR) },
    { "questionnaire", questionnaires[group] },
    { "way", ways[(group + place / 4) % N_GROUPS] },
    { "surveyor", "示例调查员" },
  };
  g_autofree char *day = g_strdup_printf ("2021-12-%02u", 6 + place % 20);
  g_autofree char *asked = g_strdup_printf ("%u", group == 0 ? n + 3 : n);
  SgzRecord *survey = sgz_record_new (&sgz_kind_survey);

  sgz_demo_add (demo, survey, handle);
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    if (!sgz_demo_set (demo, survey, values[i][0], values[i][1], error))
      return FALSE;
  return sgz_demo_set (demo, survey, "surveyed_on", day, error)
         && sgz_demo_set (demo, survey, "asked", asked, error)
         && add_responses (demo, handle, n, n_questions[group], place, error);
}

/* The township stations that run; one of them has not asked those who carry its projects out. */
static GPtrArray *
read_stations (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_station);
  SgzValue tier = { SGZ_VALUE_TEXT, 0, (char *)"township" };
  SgzValue status = { SGZ_VALUE_TEXT, 0, (char *)"operating" };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_station, "tier"), &tier);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_station, "status"), &status);
  return sgz_store_fetch (store, query, 0, -1, error);
}

gboolean
sgz_demo_add_surveys (SgzStore *store, GError **error)
{
  g_auto (SgzDemo) demo = { 0 };
  g_autoptr (GPtrArray) stations = read_stations (store, error);

  sgz_demo_begin (&demo, store);
  if (stations == NULL || !sgz_demo_add_table (&demo, &sgz_kind_questionnaire, "questionnaires", error))
    return FALSE;
  for (guint i = 0; i < stations->len; i++)
    for (guint group = 0; group < N_GROUPS; group++)
      if ((group < N_GROUPS - 1 || i + 1 < stations->len)
          && !add_survey (&demo, stations->pdata[i], i, group, error))
        return FALSE;
  return sgz_demo_commit (&demo, error);
}
