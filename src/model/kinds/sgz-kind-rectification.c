/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "sgz-kind-private.h"

static const SgzChoice states[] = {
  { "found", "待整改" },  { "ordered", "整改中" }, { "done", "待销号" },
  { "closed", "已销号" }, { NULL, NULL },
};

static const SgzField fields[] = {
  SGZ_FIELD_OF_STATION,
  { .code = "problem",
    .title = "问题",
    .type = SGZ_FIELD_LONG_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED },
  { .code = "status",
    .title = "状态",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED | SGZ_FIELD_DERIVED,
    .choices = states },
  { .code = "found_on",
    .title = "发现日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "inspection",
    .title = "来自抽查",
    .type = SGZ_FIELD_REFERENCE,
    .kind = "inspection",
    .help = "问题来自抽查、投诉或评价。" },
  { .code = "complaint", .title = "来自投诉", .type = SGZ_FIELD_REFERENCE, .kind = "complaint" },
  { .code = "sheet",
    .title = "来自评价",
    .type = SGZ_FIELD_REFERENCE,
    .kind = "sheet",
    .help = "年度评价发现的问题；是哪一项指标，写在其他来源中。" },
  { .code = "origin",
    .title = "其他来源",
    .type = SGZ_FIELD_TEXT,
    .max = 100,
    .help = "如年度评价的某项指标。" },
  { .code = "responsible",
    .title = "责任单位(人)",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_DEFAULT,
    .max = 80,
    .section = "整改" },
  { .code = "measure", .title = "整改措施", .type = SGZ_FIELD_LONG_TEXT },
  { .code = "ordered_on",
    .title = "下达日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_PAST,
    .help = "下达整改通知、明确措施的日期。" },
  { .code = "due_on",
    .title = "整改期限",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT },
  { .code = "done_on",
    .title = "完成日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST },
  { .code = "evidence", .title = "佐证材料", .type = SGZ_FIELD_TEXT, .max = 200 },
  { .code = "closed_on",
    .title = "销号日期",
    .type = SGZ_FIELD_DATE,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_PAST,
    .section = "销号" },
  { .code = "closed_by", .title = "销号人", .type = SGZ_FIELD_TEXT, .max = 40 },
  { .code = "overdue",
    .title = "逾期天数",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_DEFAULT | SGZ_FIELD_DERIVED | SGZ_FIELD_UNSUMMED,
    .unit = "天" },
  SGZ_FIELD_OF_OFFICER,
  SGZ_FIELD_OF_NOTE,
};

static const SgzStage steps[] = {
  { "问题", NULL, "found_on", "problem" },
  { "措施", NULL, "ordered_on", "measure" },
  { "整改", "due_on", "done_on", "evidence" },
  { "销号", NULL, "closed_on", "closed_by" },
};

static void
check_rectification (const SgzRecord *record, GPtrArray *problems)
{
  sgz_check_span (record, problems, "found_on", "due_on");
  sgz_check_stages (record, problems);
  gboolean otherwise = sgz_record_has (record, "origin") && !sgz_record_has (record, "sheet");
  if (sgz_record_has (record, "inspection") + sgz_record_has (record, "complaint")
          + sgz_record_has (record, "sheet") + otherwise
      > 1)
    sgz_problem_add (
        problems, sgz_kind_get_field (&sgz_kind_rectification, "origin"), FALSE,
        g_strdup (
            _ ("A problem comes from one place: an inspection, a complaint, an evaluation or another")));
}

static const char *const unique[] = { NULL };
static const char *const order[] = { "station", "found_on", NULL };

const SgzKind sgz_kind_rectification = {
  .code = "rectification",
  .title = "整改",
  .group = "监督",
  .document = "rectification-ledger",
  .document_title = "整改台账",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "problem",
  .context = "station",
  .unique = unique,
  .place_field = "station",
  .order = order,
  .year_field = "found_on",
  .due_field = "due_on",
  .done_field = "done_on",
  .closed_field = "closed_on",
  .officer_field = "officer",
  .stages = steps,
  .n_stages = G_N_ELEMENTS (steps),
  .clause = "三(三)",
  .hint = "抽查、投诉和评价发现的问题：问题、措施、期限、佐证、销号。",
  .check = check_rectification,
};
