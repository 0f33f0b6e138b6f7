/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices and checks that several kinds share. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sgz-credit-code.h"
#include "model/sgz-place.h"
#include "sgz-kind-private.h"

const SgzChoice sgz_choices_clause[] = {
  { "3.1.1", "3.1.1 党建引领服务" },
  { "3.1.2", "3.1.2 充实社区公共服务" },
  { "3.1.3", "3.1.3 社区营造服务" },
  { "3.1.4", "3.1.4 培育社区社会组织" },
  { "3.1.5", "3.1.5 社区志愿服务" },
  { "3.2.1.1", "3.2.1.1 社会救助·政策宣传" },
  { "3.2.1.2", "3.2.1.2 社会救助·识别对象" },
  { "3.2.1.3", "3.2.1.3 社会救助·资源链接" },
  { "3.2.1.4", "3.2.1.4 社会救助·心理疏导" },
  { "3.2.1.5", "3.2.1.5 社会救助·能力提升" },
  { "3.2.1.6", "3.2.1.6 社会救助·社会融入" },
  { "3.2.1.7", "3.2.1.7 社会救助·服务建档" },
  { "3.2.1.8", "3.2.1.8 生活无着流浪乞讨人员救助服务" },
  { "3.2.2.1", "3.2.2.1 养老服务·健康服务" },
  { "3.2.2.2", "3.2.2.2 养老服务·救助服务" },
  { "3.2.2.3", "3.2.2.3 养老服务·精神慰藉" },
  { "3.2.2.4", "3.2.2.4 养老服务·社会支持网络建立" },
  { "3.2.2.5", "3.2.2.5 养老服务·权益保障" },
  { "3.2.2.6", "3.2.2.6 养老服务·临终关怀" },
  { "3.2.3.1", "3.2.3.1 儿童福利·救助保护" },
  { "3.2.3.2", "3.2.3.2 儿童福利·家庭教育" },
  { "3.2.3.3", "3.2.3.3 儿童福利·社会关爱" },
  { "3.2.4.1", "3.2.4.1 婚姻家庭服务" },
  { "3.2.4.2", "3.2.4.2 殡葬服务" },
  { "3.2.4.3", "3.2.4.3 残疾人服务" },
  { "3.2.5.1", "3.2.5.1 乡村振兴·社会服务" },
  { "3.2.5.2", "3.2.5.2 乡村振兴·社会建设" },
  { "3.2.5.3", "3.2.5.3 乡村振兴·资源链接" },
  { "3.3.1", "3.3.1 孵化培育社会组织" },
  { "3.3.2", "3.3.2 培养专业社会工作者" },
  { "3.3.3", "3.3.3 传播社会工作理念" },
  { "3.4", "3.4 助力构建城乡基层慈善服务体系" },
  { "3.5", "3.5 统筹相关部门社会工作服务" },
  { NULL, NULL },
};

const SgzChoice sgz_choices_audience[] = {
  { "elderly", "老年人" },    { "minors", "儿童青少年" }, { "disabled", "残疾人" }, { "women", "妇女" },
  { "hardship", "困难家庭" }, { "migrants", "流动人口" }, { "others", "其他" },     { NULL, NULL },
};

const SgzChoice sgz_choices_department[] = {
  { "civil", "民政" },  { "union", "工会" },    { "youth", "团委" },
  { "women", "妇联" },  { "disabled", "残联" }, { "veterans", "退役军人事务" },
  { "school", "教育" }, { "health", "卫健" },   { "other", "其他" },
  { NULL, NULL },
};

const SgzChoice sgz_choices_channel[] = {
  { "lottery", "市级福彩公益金" },
  { "governance", "省级城乡社区治理试点资金" },
  { "fiscal", "财政资金" },
  { "assistance", "社会救助专项经费" },
  { "charity", "慈善资金" },
  { "society", "链接社会资源" },
  { NULL, NULL },
};

const SgzChoice sgz_choices_level[] = {
  { "assistant", "助理社会工作师" },
  { "worker", "社会工作师" },
  { "senior", "高级社会工作师" },
  { NULL, NULL },
};

static void
add_before (const SgzRecord *record, GPtrArray *problems, const char *code, const char *before)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const SgzField *field = sgz_kind_get_field (kind, code);

  sgz_problem_add (
      problems, field, FALSE,
      g_strdup_printf (_ ("%s %s is before %s %s"), field->title, sgz_record_get_text (record, code),
                       sgz_kind_get_field (kind, before)->title, sgz_record_get_text (record, before)));
}

void
sgz_check_order (const SgzRecord *record, GPtrArray *problems, const char *const *codes)
{
  const char *before = NULL;

  for (size_t i = 0; codes[i] != NULL; i++)
    {
      const char *day = sgz_record_get_text (record, codes[i]);
      if (day == NULL)
        continue;
      if (before != NULL && strcmp (day, sgz_record_get_text (record, before)) < 0)
        add_before (record, problems, codes[i], before);
      before = codes[i];
    }
}

void
sgz_check_span (const SgzRecord *record, GPtrArray *problems, const char *from, const char *to)
{
  const char *const codes[] = { from, to, NULL };

  sgz_check_order (record, problems, codes);
}

void
sgz_check_goes_with (const SgzRecord *record, GPtrArray *problems, const char *code, const char *needed)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const SgzField *field = sgz_kind_get_field (kind, needed);

  if (sgz_record_has (record, code) && !sgz_record_has (record, needed))
    sgz_problem_add (
        problems, field, FALSE,
        g_strdup_printf (_ ("%s needs %s with it"), sgz_kind_get_field (kind, code)->title, field->title));
}

void
sgz_check_stages (const SgzRecord *record, GPtrArray *problems)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const SgzStage *missing = NULL;
  const char *before = NULL;

  for (size_t i = 0; i < kind->n_stages; i++)
    {
      const SgzStage *step = &kind->stages[i];
      const char *day = sgz_record_get_text (record, step->done);
      if (day == NULL)
        {
          missing = missing != NULL ? missing : step;
          continue;
        }
      if (step->paper != NULL)
        sgz_check_goes_with (record, problems, step->done, step->paper);
      if (missing != NULL)
        sgz_problem_add (problems, sgz_kind_get_field (kind, step->done), FALSE,
                         g_strdup_printf (_ ("%s cannot be done before %s is"), step->title, missing->title));
      if (before != NULL && strcmp (day, sgz_record_get_text (record, before)) < 0)
        add_before (record, problems, step->done, before);
      before = step->done;
    }
}

void
sgz_check_credit_code (const SgzRecord *record, GPtrArray *problems, const char *field)
{
  const char *code = sgz_record_get_text (record, field);

  if (code != NULL && !sgz_credit_code_is_valid (code))
    sgz_problem_add (
        problems, sgz_kind_get_field (sgz_record_get_kind (record), field), FALSE,
        g_strdup_printf (_ ("“%s” is not a unified social credit code; compare its eighteen characters "
                            "with the certificate"),
                         code));
}

void
sgz_check_level (const SgzRecord *record, GPtrArray *problems, const char *field, const char *level,
                 const char *title)
{
  const char *place = sgz_record_get_reference_code (record, field);

  if (place != NULL && g_strcmp0 (sgz_place_level (place), level) != 0)
    sgz_problem_add (problems, sgz_kind_get_field (sgz_record_get_kind (record), field), FALSE,
                     g_strdup_printf (_ ("%s must be a division of level %s"),
                                      sgz_kind_get_field (sgz_record_get_kind (record), field)->title,
                                      title));
}
