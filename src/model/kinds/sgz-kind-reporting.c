/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/sgz-period.h"
#include "sgz-kind-private.h"

static const SgzField fields[] = {
  { .code = "name",
    .title = "报表名称",
    .type = SGZ_FIELD_TEXT,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_SEARCHED,
    .max = 60,
    .section = "报送要求" },
  { .code = "frequency",
    .title = "报送周期",
    .type = SGZ_FIELD_CHOICE,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_FILTERED,
    .choices = sgz_choices_frequency },
  { .code = "due_days",
    .title = "期后报送",
    .type = SGZ_FIELD_NUMBER,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_UNSUMMED,
    .unit = "日内",
    .max = 90,
    .initial = "10",
    .help = "每期结束后多少日内报送。" },
  { .code = "first_year",
    .title = "起始年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_REQUIRED | SGZ_FIELD_DEFAULT | SGZ_FIELD_THIS_YEAR },
  { .code = "last_year",
    .title = "终止年度",
    SGZ_YEAR,
    .flags = SGZ_FIELD_DEFAULT,
    .help = "不再报送的最后一年；留空为长期。" },
  SGZ_FIELD_OF_NOTE,
};

static void
check_reporting (const SgzRecord *record, GPtrArray *problems)
{
  if (sgz_record_has (record, "last_year")
      && sgz_record_get_number (record, "last_year") < sgz_record_get_number (record, "first_year"))
    sgz_problem_add (problems, sgz_kind_get_field (&sgz_kind_reporting, "last_year"), FALSE,
                     g_strdup (_ ("The last year is before the first")));
}

static const char *const unique[] = { "name", NULL };
static const char *const order[] = { "name", NULL };

const SgzKind sgz_kind_reporting = {
  .code = "reporting",
  .title = "报送要求",
  .group = "机制",
  .document = "reporting-ledger",
  .document_title = "报送要求一览表",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .key = "name",
  .unique = unique,
  .order = order,
  .clause = "三(三)",
  .hint = "县(区)按月、季、半年或年报送的报表；立了要求，催报台账按期自动列出。",
  .check = check_reporting,
};
