/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-survey-figures.h"

#include "store/sgz-evaluation.h"

/* --- the least number of answers --- */

static void
read_least_of_scheme (SgzSurveyFigures *figures, const SgzScheme *scheme)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      g_autofree char *group = sgz_evaluation_find_respondents (node);
      if (node->method != SGZ_METHOD_SURVEY || group == NULL)
        continue;
      int least = GPOINTER_TO_INT (g_hash_table_lookup (figures->least, group));
      least = MAX (least, node->min_responses);
      g_hash_table_insert (figures->least, g_steal_pointer (&group), GINT_TO_POINTER (least));
    }
}

static gboolean
read_least (SgzStore *reader, SgzSurveyFigures *figures, GError **error)
{
  g_autoptr (GPtrArray) schemes = sgz_evaluation_list_schemes (reader, figures->year, error);

  for (guint i = 0; schemes != NULL && i < schemes->len; i++)
    {
      g_autoptr (SgzKeptScheme) kept
          = sgz_kept_scheme_read (reader, sgz_record_get_id (schemes->pdata[i]), error);
      if (kept == NULL)
        return FALSE;
      read_least_of_scheme (figures, kept->scheme);
    }
  return schemes != NULL;
}

/* --- surveys --- */

static char *
make_key (const SgzRecord *survey)
{
  return g_strdup_printf ("%s %s", sgz_record_get_text (survey, "station"),
                          sgz_record_get_text (survey, "respondents"));
}

static void
count_answers (SgzSurveyFigures *figures)
{
  for (guint i = 0; i < figures->surveys->len; i++)
    {
      const SgzRecord *survey = figures->surveys->pdata[i];
      char *key = make_key (survey);
      int n = GPOINTER_TO_INT (g_hash_table_lookup (figures->answered, key));
      n += (int)sgz_record_get_number (survey, "answered");
      g_hash_table_insert (figures->answered, key, GINT_TO_POINTER (n));
    }
}

gpointer
sgz_survey_figures_read (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzYearQuestion *asked = question;
  const SgzValue year = { .type = SGZ_VALUE_NUMBER, .number = asked->year };
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_survey);
  g_autoptr (SgzSurveyFigures) figures = g_new0 (SgzSurveyFigures, 1);

  figures->year = asked->year;
  figures->least = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  figures->answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sgz_query_set_place (query, asked->place);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_survey, "year"), &year);
  figures->surveys = sgz_store_fetch (reader, query, 0, -1, error);
  if (figures->surveys == NULL || !read_least (reader, figures, error))
    return NULL;
  count_answers (figures);
  return g_steal_pointer (&figures);
}

void
sgz_survey_figures_free (gpointer figures)
{
  SgzSurveyFigures *self = figures;

  g_clear_pointer (&self->surveys, g_ptr_array_unref);
  g_hash_table_unref (self->least);
  g_hash_table_unref (self->answered);
  g_free (self);
}

SgzRecord *
sgz_survey_figures_find (const SgzSurveyFigures *figures, const char *id)
{
  for (guint i = 0; i < figures->surveys->len; i++)
    if (g_strcmp0 (sgz_record_get_id (figures->surveys->pdata[i]), id) == 0)
      return figures->surveys->pdata[i];
  return NULL;
}

int
sgz_survey_figures_get_least (const SgzSurveyFigures *figures, const SgzRecord *survey, int *answered)
{
  const char *group = sgz_record_get_text (survey, "respondents");
  g_autofree char *key = make_key (survey);

  *answered = GPOINTER_TO_INT (g_hash_table_lookup (figures->answered, key));
  return group != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (figures->least, group)) : 0;
}
