/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/sgz-decimal.h"
#include "model/sgz-answer-text.h"
#include "sgz-evaluate-private.h"
#include "sgz-stdout-private.h"
#include "store/sgz-measure.h"

typedef struct
{
  SgzStore *store;
  JsonBuilder *builder;
  const SgzEvaluation *evaluation;
  GHashTable *names; /* id → what the record is called */
} Writer;

/* Points are exact decimals, which a number of JSON is not for all that read it: they are text, 81.17. */
static void
add_points (JsonBuilder *builder, const char *name, gint64 hundredths)
{
  g_autofree char *text = sgz_decimal_format (hundredths);

  sgz_json_add_text (builder, name, text);
}

/* --- what was counted --- */

static void
add_kind (GPtrArray *kinds, const char *code)
{
  const SgzMeasure *measure = code != NULL ? sgz_measure_find (code) : NULL;

  if (measure != NULL && !g_ptr_array_find (kinds, measure->kind, NULL))
    g_ptr_array_add (kinds, (gpointer)measure->kind);
}

/* The kinds of the records that a leaf may count. */
static GPtrArray *
list_kinds (const SgzSchemeNode *node)
{
  GPtrArray *kinds = g_ptr_array_new ();

  add_kind (kinds, node->measure);
  for (guint i = 0; i < node->targets->len; i++)
    add_kind (kinds, ((const SgzSchemeTarget *)node->targets->pdata[i])->measure);
  for (guint i = 0; i < node->items->len; i++)
    add_kind (kinds, ((const SgzSchemeItem *)node->items->pdata[i])->measure);
  if (node->method == SGZ_METHOD_SURVEY)
    add_kind (kinds, "satisfaction");
  return kinds;
}

/* (nullable): %NULL for a record that is gone. */
static const char *
find_name (Writer *writer, GPtrArray *kinds, const char *id)
{
  const char *name = g_hash_table_lookup (writer->names, id);

  for (guint i = 0; name == NULL && i < kinds->len; i++)
    {
      g_autoptr (SgzRecord) record = sgz_store_get (writer->store, kinds->pdata[i], id, NULL);
      if (record == NULL)
        continue;
      g_hash_table_insert (writer->names, g_strdup (id), sgz_record_format_name (record));
      name = g_hash_table_lookup (writer->names, id);
    }
  return name;
}

static void
add_counted (Writer *writer, const SgzSchemeNode *node, const SgzAnswer *answer)
{
  g_autoptr (GPtrArray) kinds = list_kinds (node);

  json_builder_set_member_name (writer->builder, "counted");
  json_builder_begin_array (writer->builder);
  for (size_t i = 0; answer != NULL && answer->ids != NULL && answer->ids[i] != NULL; i++)
    {
      json_builder_begin_object (writer->builder);
      sgz_json_add_text (writer->builder, "id", answer->ids[i]);
      sgz_json_add_text (writer->builder, "name", find_name (writer, kinds, answer->ids[i]));
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

/* --- leaves --- */

static void
add_leaf (Writer *writer, const SgzEvaluated *evaluated, const SgzSchemeNode *node)
{
  static const char *const states[] = { [SGZ_SCORE_NOT_ASKED] = "not_asked",
                                        [SGZ_SCORE_MISSING] = "missing",
                                        [SGZ_SCORE_ABSENT] = "absent",
                                        [SGZ_SCORE_GIVEN] = "given",
                                        [SGZ_SCORE_VETO] = "veto" };
  const GPtrArray *assessors = sgz_scheme_get_assessors (writer->evaluation->scheme->scheme);
  const SgzNodeScore *score = &evaluated->result->nodes[node->index];
  SgzAudience audience = sgz_sheet_get_audience (evaluated->result->sheet);
  g_autofree char *explanation = sgz_scoring_explain (node, score, audience);
  g_autofree char *answer = score->answer != NULL ? sgz_answer_write (score->answer) : NULL;
  const char *assessor = score->answer != NULL && score->assessor >= 0
                             ? ((const SgzAssessor *)assessors->pdata[score->assessor])->code
                             : NULL;

  json_builder_begin_object (writer->builder);
  sgz_json_add_text (writer->builder, "code", node->code);
  sgz_json_add_text (writer->builder, "title", node->title);
  add_points (writer->builder, "points", score->points);
  add_points (writer->builder, "of", node->points);
  sgz_json_add_text (writer->builder, "state", states[score->state]);
  sgz_json_add_text (writer->builder, "assessor", assessor);
  sgz_json_add_text (writer->builder, "answer", answer);
  sgz_json_add_text (writer->builder, "explanation", explanation);
  add_counted (writer, node, score->answer);
  json_builder_end_object (writer->builder);
}

static void
add_dimensions (Writer *writer, const SgzEvaluated *evaluated)
{
  const GPtrArray *dimensions = sgz_scheme_get_dimensions (writer->evaluation->scheme->scheme);

  json_builder_set_member_name (writer->builder, "dimensions");
  json_builder_begin_array (writer->builder);
  for (guint i = 0; i < dimensions->len; i++)
    {
      const SgzSchemeNode *node = dimensions->pdata[i];
      json_builder_begin_object (writer->builder);
      sgz_json_add_text (writer->builder, "code", node->code);
      sgz_json_add_text (writer->builder, "title", node->title);
      add_points (writer->builder, "points", evaluated->dimensions[i]);
      add_points (writer->builder, "of", evaluated->result->nodes[node->index].of);
      json_builder_end_object (writer->builder);
    }
  json_builder_end_array (writer->builder);
}

static void
add_sheet (Writer *writer, const SgzEvaluated *evaluated)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (writer->evaluation->scheme->scheme);
  g_autofree char *county = sgz_evaluate_name_county (writer->store, evaluated->county);
  g_autofree char *grade = evaluated->total >= 0
                               ? sgz_grade_explain (writer->evaluation->scheme->scheme, &evaluated->grade)
                               : NULL;

  json_builder_begin_object (writer->builder);
  sgz_json_add_text (writer->builder, "id", sgz_record_get_id (evaluated->sheet));
  sgz_json_add_text (writer->builder, "name", sgz_record_get_text (evaluated->sheet, "name"));
  sgz_json_add_text (writer->builder, "station", sgz_record_get_text (evaluated->sheet, "station"));
  sgz_json_add_text (writer->builder, "county", evaluated->county);
  sgz_json_add_text (writer->builder, "county_name", county);
  sgz_json_add_text (writer->builder, "audience", sgz_record_get_text (evaluated->sheet, "audience"));
  sgz_json_add_text (writer->builder, "state", sgz_record_get_text (evaluated->sheet, "state"));
  if (evaluated->total >= 0)
    add_points (writer->builder, "total", evaluated->total);
  else
    sgz_json_add_text (writer->builder, "total", NULL);
  sgz_json_add_text (writer->builder, "grade", sgz_evaluate_get_band (writer->evaluation, evaluated));
  sgz_json_add_text (writer->builder, "grade_explanation", grade);
  sgz_json_add_number (writer->builder, "rank", evaluated->grade.rank);
  sgz_json_add_number (writer->builder, "city_rank", evaluated->city_rank);
  sgz_json_add_number (writer->builder, "missing", evaluated->result->n_missing);
  add_dimensions (writer, evaluated);
  json_builder_set_member_name (writer->builder, "leaves");
  json_builder_begin_array (writer->builder);
  for (guint i = 0; i < nodes->len; i++)
    if (((const SgzSchemeNode *)nodes->pdata[i])->children->len == 0)
      add_leaf (writer, evaluated, nodes->pdata[i]);
  json_builder_end_array (writer->builder);
  json_builder_end_object (writer->builder);
}

gboolean
sgz_evaluate_write_json (SgzStore *store, GPtrArray *evaluations, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Writer writer = { store, builder, NULL, names };

  json_builder_begin_array (builder);
  for (guint i = 0; i < evaluations->len; i++)
    {
      const SgzEvaluation *evaluation = evaluations->pdata[i];
      writer.evaluation = evaluation;
      json_builder_begin_object (builder);
      sgz_json_add_text (builder, "scheme", sgz_scheme_get_title (evaluation->scheme->scheme));
      sgz_json_add_number (builder, "year", evaluation->year);
      sgz_json_add_text (builder, "day", evaluation->day);
      json_builder_set_member_name (builder, "sheets");
      json_builder_begin_array (builder);
      for (guint s = 0; s < evaluation->sheets->len; s++)
        add_sheet (&writer, evaluation->sheets->pdata[s]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return sgz_stdout_json (json_builder_get_root (builder), error);
}
