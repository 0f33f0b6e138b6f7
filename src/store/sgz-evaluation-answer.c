/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An assessor's answer as the register keeps it. */
#include <glib/gi18n-lib.h>

#include "model/sgz-answer-text.h"
#include "sgz-evaluation-private.h"
#include "sgz-store-private.h"

typedef struct
{
  const char *sheet;
  const char *indicator;
  const char *assessor;
  int member;
} Place;

static void
filter_text (SgzQuery *query, const char *field, const char *text)
{
  SgzValue value = { SGZ_VALUE_TEXT, 0, (char *)text };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, field), &value);
}

/* (transfer full): the answer that stands there, or a new one. */
static SgzRecord *
find_answer (SgzStore *store, const Place *place, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_answer);
  SgzValue member = { SGZ_VALUE_NUMBER, place->member, NULL };

  filter_text (query, "sheet", place->sheet);
  filter_text (query, "indicator", place->indicator);
  filter_text (query, "assessor", place->assessor);
  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_answer, "member"), &member);
  g_autoptr (GPtrArray) found = sgz_store_fetch (store, query, 0, 1, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (found->pdata[0]);
  g_autoptr (SgzRecord) record = sgz_record_new (&sgz_kind_answer);
  if (!sgz_store_refer (store, record, sgz_kind_get_field (&sgz_kind_answer, "sheet"), place->sheet, error)
      || !sgz_store_refer (store, record, sgz_kind_get_field (&sgz_kind_answer, "indicator"),
                           place->indicator, error)
      || !sgz_store_refer (store, record, sgz_kind_get_field (&sgz_kind_answer, "assessor"), place->assessor,
                           error))
    return NULL;
  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_answer, "member"), &member);
  return g_steal_pointer (&record);
}

static void
set_text (SgzRecord *record, const char *field, const char *text)
{
  gboolean is_none = text == NULL || *text == '\0';
  SgzValue value = { is_none ? SGZ_VALUE_NONE : SGZ_VALUE_TEXT, 0, is_none ? NULL : (char *)text };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_answer, field), &value);
}

static void
fill_answer (SgzRecord *record, const SgzAnswer *answer, const SgzSchemeNode *node, SgzAudience audience,
             const char *evidence)
{
  g_autofree char *text = sgz_answer_write (answer);
  g_autofree char *ids = answer->ids != NULL ? g_strjoinv (",", answer->ids) : NULL;
  gint64 points = 0;
  gboolean is_given = sgz_answer_score (answer, node, audience, &points) == SGZ_SCORE_GIVEN;
  SgzValue value = { is_given ? SGZ_VALUE_NUMBER : SGZ_VALUE_NONE, points, NULL };

  set_text (record, "answer", text);
  set_text (record, "reason", answer->reason);
  set_text (record, "evidence", evidence);
  set_text (record, "counted", ids);
  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_answer, "points"), &value);
}

SgzRecord *
sgz_evaluation_set_answer (SgzStore *store, const SgzKeptScheme *scheme, const SgzRecord *sheet,
                           const char *indicator, const char *assessor, int member, const SgzAnswer *answer,
                           const char *evidence, GError **error)
{
  const SgzSchemeNode *node = sgz_scheme_find_node (scheme->scheme, indicator);
  SgzEvaluated of_sheet = { .sheet = (SgzRecord *)sheet };
  Place place = { sgz_record_get_id (sheet), sgz_kept_scheme_get_indicator (scheme, indicator),
                  sgz_kept_scheme_get_assessor (scheme, assessor), member };

  if (node == NULL || place.indicator == NULL || place.assessor == NULL)
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOT_FOUND,
                   place.assessor == NULL ? _ ("The scheme has no assessor “%s”")
                                          : _ ("The scheme has no node “%s”"),
                   place.assessor == NULL ? assessor : indicator);
      return NULL;
    }
  if (answer != NULL && !sgz_answer_check (answer, node, error))
    return NULL;
  g_autoptr (SgzRecord) record = find_answer (store, &place, error);
  if (record == NULL)
    return NULL;
  if (answer != NULL)
    fill_answer (record, answer, node, sgz_evaluated_get_audience (&of_sheet), evidence);
  else if (sgz_record_get_id (record) != NULL)
    sgz_record_set_void_reason (record, "收回评分");
  else
    {
      g_set_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_NOTHING, _ ("%s has no answer to take back"),
                   node->code);
      return NULL;
    }
  return g_steal_pointer (&record);
}
