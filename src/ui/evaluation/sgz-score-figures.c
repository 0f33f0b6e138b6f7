/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-score-figures.h"

#include <glib/gi18n-lib.h>

#include "model/sgz-points.h"

SgzScoreQuestion *
sgz_score_question_new (SgzSession *session, const char *scheme)
{
  SgzScoreQuestion *question = g_new (SgzScoreQuestion, 1);

  *question = (SgzScoreQuestion){ sgz_year_question_new (session), g_strdup (scheme) };
  return question;
}

void
sgz_score_question_free (gpointer question)
{
  SgzScoreQuestion *self = question;

  sgz_year_question_free (self->when);
  g_free (self->scheme);
  g_free (self);
}

/* The one asked for, where sheets go by it, or else the first. */
static SgzRecord *
choose_scheme (GPtrArray *schemes, const char *id)
{
  for (guint i = 0; i < schemes->len; i++)
    if (g_strcmp0 (sgz_record_get_id (schemes->pdata[i]), id) == 0)
      return schemes->pdata[i];
  return schemes->len > 0 ? schemes->pdata[0] : NULL;
}

static gboolean
read_before (SgzStore *reader, SgzScoreFigures *figures, const SgzRecord *scheme, GError **error)
{
  g_autoptr (GPtrArray) schemes = sgz_evaluation_list_schemes (reader, figures->year - 1, error);

  if (schemes == NULL)
    return FALSE;
  for (guint i = 0; i < schemes->len && figures->before == NULL; i++)
    {
      SgzRecord *before = schemes->pdata[i];
      if (g_strcmp0 (sgz_record_get_text (before, "subject"), sgz_record_get_text (scheme, "subject")) != 0)
        continue;
      figures->before = sgz_evaluation_take (reader, sgz_record_get_id (before), figures->year - 1,
                                             figures->place, NULL, figures->day, TRUE, NULL, error);
      if (figures->before == NULL)
        return FALSE;
    }
  return TRUE;
}

static gint64
count_records (SgzStore *reader, const SgzKind *kind, const char *place, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_place (query, place);
  return sgz_store_count (reader, query, error);
}

static gboolean
read_sheets (SgzStore *reader, SgzScoreFigures *figures, const char *asked, GError **error)
{
  SgzRecord *scheme = choose_scheme (figures->schemes, asked);
  gint64 n_stations = count_records (reader, &sgz_kind_station, figures->place, error);

  if (n_stations < 0)
    return FALSE;
  if (scheme == NULL)
    return TRUE;
  figures->is_cut = n_stations > SGZ_SCORE_MOST_SHEETS;
  figures->evaluation
      = sgz_evaluation_take (reader, sgz_record_get_id (scheme), figures->year, figures->place, NULL,
                             figures->day, !figures->is_cut, NULL, error);
  return figures->evaluation != NULL && (figures->is_cut || read_before (reader, figures, scheme, error));
}

gpointer
sgz_score_figures_read (SgzStore *reader, gconstpointer question, GError **error)
{
  const SgzScoreQuestion *asked = question;
  g_autoptr (SgzScoreFigures) figures = g_new0 (SgzScoreFigures, 1);

  figures->year = asked->when->year;
  figures->day = g_strdup (asked->when->day);
  figures->place = g_strdup (asked->when->place);
  if ((figures->schemes = sgz_evaluation_list_schemes (reader, figures->year, error)) != NULL
      && (figures->n_schemes = count_records (reader, &sgz_kind_scheme, NULL, error)) >= 0
      && read_sheets (reader, figures, asked->scheme, error))
    return g_steal_pointer (&figures);
  return NULL;
}

void
sgz_score_figures_free (gpointer figures)
{
  SgzScoreFigures *self = figures;

  g_clear_pointer (&self->schemes, g_ptr_array_unref);
  g_clear_pointer (&self->evaluation, sgz_evaluation_free);
  g_clear_pointer (&self->before, sgz_evaluation_free);
  g_free (self->day);
  g_free (self->place);
  g_free (self);
}

const SgzScheme *
sgz_score_figures_get_scheme (const SgzScoreFigures *figures)
{
  return figures->evaluation->scheme->scheme;
}

const SgzEvaluated *
sgz_score_figures_find (const SgzScoreFigures *figures, const char *sheet)
{
  GPtrArray *sheets = figures->evaluation != NULL ? figures->evaluation->sheets : NULL;

  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    {
      const SgzEvaluated *evaluated = sheets->pdata[i];
      if (g_strcmp0 (sgz_record_get_id (evaluated->sheet), sheet) == 0)
        return evaluated;
    }
  return NULL;
}

/* A station is the same by its record, a county by its division. */
static const char *
get_subject (const SgzEvaluated *sheet)
{
  const char *station = sgz_record_get_text (sheet->sheet, "station");

  return station != NULL ? station : sgz_record_get_text (sheet->sheet, "division");
}

const SgzEvaluated *
sgz_score_figures_find_before (const SgzScoreFigures *figures, const SgzEvaluated *sheet)
{
  GPtrArray *sheets = figures->before != NULL ? figures->before->sheets : NULL;

  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    if (g_strcmp0 (get_subject (sheets->pdata[i]), get_subject (sheet)) == 0)
      return sheets->pdata[i];
  return NULL;
}

gboolean
sgz_score_is_locked (const SgzEvaluated *sheet)
{
  return sgz_record_has (sheet->sheet, "locked_on");
}

/* Words of documents, like those that explain points: Chinese in any locale. */
char *
sgz_score_format (const SgzNodeScore *score)
{
  switch (score->state)
    {
    case SGZ_SCORE_GIVEN:
      return sgz_points_format (score->points);
    case SGZ_SCORE_ABSENT:
      return g_strdup ("不适用");
    case SGZ_SCORE_VETO:
      return g_strdup ("否决");
    case SGZ_SCORE_NOT_ASKED:
    case SGZ_SCORE_MISSING:
      break;
    }
  return g_strdup ("");
}

char *
sgz_evaluated_format_total (const SgzEvaluated *sheet, const SgzScheme *scheme)
{
  if (sheet->total < 0)
    return g_strdup ("—");
  g_autofree char *total = sgz_points_format (sheet->total);
  if (sheet->grade.band < 0)
    return g_steal_pointer (&total);
  const SgzGradeBand *band = g_ptr_array_index (sgz_scheme_get_bands (scheme), sheet->grade.band);
  return g_strdup_printf ("%s %s", total, band->name);
}
