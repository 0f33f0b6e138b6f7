/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the documents of the annual evaluation have in common. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "evaluation-private.h"
#include "model/sgz-points.h"

static void
evaluation_free (gpointer evaluation)
{
  sgz_evaluation_free (evaluation);
}

/* Adds those of the schemes whose subject is @subject. */
static gboolean
take_schemes (SgzStore *store, const SgzReportOptions *options, GPtrArray *schemes, const char *subject,
              GPtrArray *evaluations, GError **error)
{
  for (guint i = 0; i < schemes->len; i++)
    {
      if (g_strcmp0 (sgz_record_get_text (schemes->pdata[i], "subject"), subject) != 0)
        continue;
      SgzEvaluation *taken = sgz_evaluation_take (store, sgz_record_get_id (schemes->pdata[i]), options->year,
                                                  options->county, NULL, options->day, FALSE, NULL, error);
      if (taken == NULL)
        return FALSE;
      if (taken->sheets->len > 0)
        g_ptr_array_add (evaluations, taken);
      else
        sgz_evaluation_free (taken);
    }
  return TRUE;
}

static GPtrArray *
take (SgzStore *store, const SgzReportOptions *options, const char *subject, GError **error)
{
  static const char *const subjects[] = { "system", "station" };
  g_autoptr (GPtrArray) schemes = sgz_evaluation_list_schemes (store, options->year, error);
  g_autoptr (GPtrArray) evaluations = g_ptr_array_new_with_free_func (evaluation_free);

  if (schemes == NULL)
    return NULL;
  for (size_t i = 0; i < G_N_ELEMENTS (subjects); i++)
    if ((subject == NULL || strcmp (subject, subjects[i]) == 0)
        && !take_schemes (store, options, schemes, subjects[i], evaluations, error))
      return NULL;
  return g_steal_pointer (&evaluations);
}

GPtrArray *
sgz_report_take_evaluations (SgzStore *store, const SgzReportOptions *options, const char *subject,
                             GError **error)
{
  g_autoptr (GPtrArray) evaluations = take (store, options, subject, error);

  if (evaluations == NULL || evaluations->len > 0)
    return g_steal_pointer (&evaluations);
  g_set_error (error, SGZ_REPORT_ERROR, SGZ_REPORT_ERROR_NO_DATA,
               _ ("There is no evaluation of %d yet; begin it on the Evaluation page first"), options->year);
  return NULL;
}

GHashTable *
sgz_report_take_last_totals (SgzStore *store, const SgzReportOptions *options, GError **error)
{
  SgzReportOptions before = *options;
  before.year--;
  g_autoptr (GPtrArray) evaluations = take (store, &before, NULL, error);
  GHashTable *totals = NULL;

  if (evaluations == NULL)
    return NULL;
  totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = evaluations->pdata[i];
      for (guint j = 0; j < evaluation->sheets->len; j++)
        {
          const SgzEvaluated *evaluated = evaluation->sheets->pdata[j];
          const char *station = sgz_record_get_text (evaluated->sheet, "station");
          if (evaluated->total >= 0)
            g_hash_table_insert (totals, g_strdup (station != NULL ? station : evaluated->county),
                                 g_memdup2 (&evaluated->total, sizeof evaluated->total));
        }
    }
  return totals;
}

const char *
sgz_evaluated_get_grade (const SgzEvaluated *evaluated, const SgzScheme *scheme)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);

  if (evaluated->grade.band < 0)
    return NULL;
  return ((const SgzGradeBand *)bands->pdata[evaluated->grade.band])->name;
}

const char *
sgz_evaluated_get_county (const SgzEvaluated *evaluated, GHashTable *names)
{
  g_autofree char *digits = g_strndup (evaluated->county, 6);

  return g_hash_table_lookup (names, digits);
}

const char *
sgz_evaluated_name_county (const SgzEvaluated *evaluated, GHashTable *names)
{
  const char *name = sgz_evaluated_get_county (evaluated, names);

  return name != NULL ? name : "市本级";
}

/* --- notes --- */

/* 优秀：90分及以上；无否决情形；不超过30%。 */
static void
describe_band (GString *text, const SgzScheme *scheme, const SgzGradeBand *band, const SgzGradeBand *above)
{
  gint64 below = band->below != SGZ_BAND_OPEN ? band->below : above != NULL ? above->from : SGZ_BAND_OPEN;
  g_autofree char *from = sgz_points_format (band->from);
  g_autofree char *to = below != SGZ_BAND_OPEN ? sgz_points_format (below) : NULL;

  g_string_append_printf (text, "%s", band->name);
  if (to == NULL)
    g_string_append_printf (text, "%s分及以上", from);
  else if (band->from == 0)
    g_string_append_printf (text, "不足%s分", to);
  else
    g_string_append_printf (text, "%s分及以上、不足%s分", from, to);
  for (guint i = 0; i < band->needs->len; i++)
    {
      const SgzBandNeed *need = band->needs->pdata[i];
      const SgzSchemeNode *node = sgz_scheme_find_node (scheme, need->code);
      g_autofree char *least = sgz_points_format (need->least);
      g_string_append_printf (text, "且“%s”不低于%s分", node != NULL ? node->title : need->code, least);
    }
  if (band->needs_no_veto)
    g_string_append (text, "且无否决情形");
  if (band->quota > 0)
    g_string_append_printf (text, "（不超过%d%%）", band->quota);
}

static void
note_bands (SgzTable *table, const SgzScheme *scheme)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  g_autofree char *total = sgz_points_format (sgz_scheme_get_total (scheme));
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "总分%s分。", total);
  for (guint i = 0; i < bands->len; i++)
    {
      g_string_append (text, i == 0 ? "等次：" : "；");
      describe_band (text, scheme, bands->pdata[i], i > 0 ? bands->pdata[i - 1] : NULL);
    }
  if (bands->len > 0)
    g_string_append (text, "。");
  sgz_table_add_note (table, text->str);
}

void
sgz_report_note_scheme (SgzTable *table, const SgzKeptScheme *scheme)
{
  const char *basis = sgz_record_get_text (scheme->record, "basis");

  note_bands (table, scheme->scheme);
  if (basis != NULL && *basis != '\0')
    sgz_table_add_note (table, basis);
}

void
sgz_report_note_unlocked (SgzTable *table, const GPtrArray *sheets)
{
  guint n_unlocked = 0;

  for (guint i = 0; i < sheets->len; i++)
    n_unlocked += !sgz_record_has (((const SgzEvaluated *)sheets->pdata[i])->sheet, "locked_on") ? 1 : 0;
  if (n_unlocked == 0)
    return;
  g_autofree char *note
      = g_strdup_printf ("有%u份评价表尚未锁定，其得分和等次按现有登记计算，可能变动。", n_unlocked);
  sgz_table_add_note (table, note);
}
