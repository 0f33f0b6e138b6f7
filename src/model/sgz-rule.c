/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-rule.h"

#include <string.h>

static const SgzRule rules[] = {
  { "R01", "年度建设任务完成" },   { "R02", "涉改乡镇(街道)站占比" },
  { "R03", "社会工作服务全覆盖" }, { "R04", "省级试点县(区)站点数量" },
  { "R05", "持证社会工作者配备" }, { "R06", "专职站长" },
  { "R07", "培育持证社会工作者" }, { "R08", "孵化登记注册的组织机构" },
  { "R09", "孵化社区社会组织" },   { "R10", "涉改村(社区)孵化占比" },
  { "R11", "培养社区志愿者" },     { "R12", "社会救助专项经费列支比例" },
  { "R13", "五有和标准化" },       { "R14", "设施、制度和计划" },
  { "R15", "“四个一”工作机制" },   { "R16", "备案和意见投诉" },
};

const SgzRule *
sgz_rule_list (size_t *n_rules)
{
  if (n_rules != NULL)
    *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

const SgzRule *
sgz_rule_find (const char *code)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].code, code) == 0)
      return &rules[i];
  return NULL;
}
