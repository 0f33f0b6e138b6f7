/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-requirement.h"

#include <string.h>

enum
{
  R01_GENERAL,
  R01_TOWNSHIP,
  R01_ROOM,
  R01_INSTITUTION,
  R02,
  R03_GENERAL,
  R03_TOWNSHIP,
  R03_DENSE,
  R04_GENERAL,
  R04_TOWNSHIP,
  R04_ROOM,
  R04_PLAN_GENERAL,
  R04_PLAN_TOWNSHIP,
  R04_PLAN_ROOM,
  R05,
  R06,
  R07_PILOT,
  R07_WINDOW,
  R08_PILOT,
  R08_WINDOW,
  R09_FUNCTIONAL,
  R09_HOBBY,
  R10,
  R11,
  R12,
  R13_FIVE,
  R13_STANDARD,
  R14_FACILITY,
  R14_REGULATIONS,
  R14_PLANS,
  R15_DISPATCH,
  R15_BULLETIN,
  R15_REPORT,
  R15_MEETING,
  R16_PLAN,
  R16_AGREEMENT,
  R16_CHANNEL,
  R16_COMPLAINTS,
  N_REQUIREMENTS,
};

const SgzChoice sgz_choices_requirement[] = {
  [R01_GENERAL] = { "R01-general", "县(区)总站建设任务" },
  [R01_TOWNSHIP] = { "R01-township", "乡镇(街道)站建设任务" },
  [R01_ROOM] = { "R01-room", "村(社区)室建设任务" },
  [R01_INSTITUTION] = { "R01-institution", "民政服务机构站建设任务" },
  [R02] = { "R02", "涉改乡镇(街道)站占比" },
  [R03_GENERAL] = { "R03-general", "县(区)总站覆盖" },
  [R03_TOWNSHIP] = { "R03-township", "乡镇(街道)服务覆盖" },
  [R03_DENSE] = { "R03-dense", "人口较集中村(社区)服务覆盖" },
  [R04_GENERAL] = { "R04-general", "试点县(区)运行总站" },
  [R04_TOWNSHIP] = { "R04-township", "试点县(区)运行乡镇(街道)站" },
  [R04_ROOM] = { "R04-room", "试点县(区)运行村(社区)室" },
  [R04_PLAN_GENERAL] = { "R04-plan-general", "试点县(区)总站任务数" },
  [R04_PLAN_TOWNSHIP] = { "R04-plan-township", "试点县(区)乡镇(街道)站任务数" },
  [R04_PLAN_ROOM] = { "R04-plan-room", "试点县(区)村(社区)室任务数" },
  [R05] = { "R05", "在岗持证社会工作者" },
  [R06] = { "R06", "专职站长" },
  [R07_PILOT] = { "R07-pilot", "试点站当年培育持证社会工作者" },
  [R07_WINDOW] = { "R07-window", "五年内培育持证社会工作者" },
  [R08_PILOT] = { "R08-pilot", "试点站当年孵化登记注册社会组织" },
  [R08_WINDOW] = { "R08-window", "五年内孵化登记注册社工服务机构" },
  [R09_FUNCTIONAL] = { "R09-functional", "孵化功能服务型社区社会组织" },
  [R09_HOBBY] = { "R09-hobby", "孵化兴趣爱好志愿服务型社区社会组织" },
  [R10] = { "R10", "孵化社会组织中涉改村(社区)占比" },
  [R11] = { "R11", "培养社区志愿者" },
  [R12] = { "R12", "社会救助专项经费购买服务占比" },
  [R13_FIVE] = { "R13-five", "五有" },
  [R13_STANDARD] = { "R13-standard", "标准化" },
  [R14_FACILITY] = { "R14-facility", "服务设施达标项目" },
  [R14_REGULATIONS] = { "R14-regulations", "规章制度" },
  [R14_PLANS] = { "R14-plans", "工作规划和计划" },
  [R15_DISPATCH] = { "R15-dispatch", "省级试点每月调度" },
  [R15_BULLETIN] = { "R15-bulletin", "每季度通报" },
  [R15_REPORT] = { "R15-report", "每半年报告" },
  [R15_MEETING] = { "R15-meeting", "年底现场会" },
  [R16_PLAN] = { "R16-plan", "项目年度计划备案" },
  [R16_AGREEMENT] = { "R16-agreement", "购买服务协议备案" },
  [R16_CHANNEL] = { "R16-channel", "意见投诉渠道" },
  [R16_COMPLAINTS] = { "R16-complaints", "意见投诉按期答复" },
  [N_REQUIREMENTS] = { NULL, NULL },
};

/* Their codes and subjects are those of the choices. */
static SgzRequirement requirements[N_REQUIREMENTS] = {
  [R01_GENERAL] = { .level = "county",
                    .unit = "个",
                    .measure = "stations-built",
                    .parts = "general",
                    .whole = "stations-target",
                    .whole_parts = "general" },
  [R01_TOWNSHIP] = { .level = "county",
                     .unit = "个",
                     .measure = "stations-built",
                     .parts = "township",
                     .whole = "stations-target",
                     .whole_parts = "township" },
  [R01_ROOM] = { .level = "county",
                 .unit = "个",
                 .measure = "stations-built",
                 .parts = "room",
                 .whole = "stations-target",
                 .whole_parts = "room" },
  [R01_INSTITUTION] = { .level = "county",
                        .unit = "个",
                        .measure = "stations-built",
                        .parts = "institution",
                        .whole = "stations-target",
                        .whole_parts = "institution" },
  [R02] = { .level = "city",
            .unit = "个",
            .measure = "stations-reformed",
            .whole = "stations-built",
            .whole_parts = "township" },
  [R03_GENERAL] = { .level = "county", .unit = "个", .measure = "stations-operating", .parts = "general" },
  [R03_TOWNSHIP] = { .level = "county", .unit = "个", .measure = "townships-covered", .whole = "townships" },
  [R03_DENSE]
  = { .level = "county", .unit = "个", .measure = "dense-villages-covered", .whole = "dense-villages" },
  [R04_GENERAL] = { .level = "county", .unit = "个", .measure = "stations-operating", .parts = "general" },
  [R04_TOWNSHIP] = { .level = "county", .unit = "个", .measure = "stations-operating", .parts = "township" },
  [R04_ROOM] = { .level = "county", .unit = "个", .measure = "stations-operating", .parts = "room" },
  [R04_PLAN_GENERAL]
  = { .level = "county", .unit = "个", .measure = "stations-target", .parts = "general", .is_advice = TRUE },
  [R04_PLAN_TOWNSHIP]
  = { .level = "county", .unit = "个", .measure = "stations-target", .parts = "township", .is_advice = TRUE },
  [R04_PLAN_ROOM]
  = { .level = "county", .unit = "个", .measure = "stations-target", .parts = "room", .is_advice = TRUE },
  [R05] = { .level = "station", .unit = "人", .measure = "workers-certified" },
  [R06] = { .level = "station", .unit = "人", .measure = "workers-in-post", .parts = "head" },
  [R07_PILOT] = { .level = "station", .unit = "人", .measure = "certified-new" },
  [R07_WINDOW] = { .level = "station", .unit = "人", .measure = "certified-window" },
  [R08_PILOT] = { .level = "station", .unit = "个", .measure = "organisations-registered" },
  [R08_WINDOW] = { .level = "station", .unit = "个", .measure = "agencies-window" },
  [R09_FUNCTIONAL]
  = { .level = "station", .unit = "个", .measure = "organisations-completed", .parts = "functional" },
  [R09_HOBBY] = { .level = "station", .unit = "个", .measure = "organisations-completed", .parts = "hobby" },
  [R10] = { .level = "station",
            .unit = "个",
            .measure = "organisations-reformed",
            .parts = "functional|hobby",
            .whole = "organisations-completed",
            .whole_parts = "functional|hobby" },
  [R11] = { .level = "station", .unit = "人", .measure = "volunteers-trained" },
  [R12] = { .level = "county",
            .unit = "元",
            .measure = "assistance-drawn",
            .whole = "assistance-total",
            .whole_offset = -1 },
  [R13_FIVE] = { .level = "station", .unit = "项", .measure = "station-five" },
  [R13_STANDARD] = { .level = "station", .unit = "项", .measure = "station-standard" },
  [R14_FACILITY]
  = { .level = "station", .unit = "项", .measure = "facility-items-passed", .whole = "facility-items-asked" },
  [R14_REGULATIONS] = { .level = "station", .unit = "项", .measure = "regulations-in-place" },
  [R14_PLANS] = { .level = "station", .unit = "项", .measure = "plans-in-place" },
  [R15_DISPATCH] = { .level = "city",
                     .unit = "次",
                     .measure = "duties-on-time",
                     .parts = "dispatch",
                     .whole = "duties-due",
                     .whole_parts = "dispatch" },
  [R15_BULLETIN] = { .level = "city",
                     .unit = "次",
                     .measure = "duties-on-time",
                     .parts = "bulletin",
                     .whole = "duties-due",
                     .whole_parts = "bulletin" },
  [R15_REPORT] = { .level = "city",
                   .unit = "次",
                   .measure = "duties-on-time",
                   .parts = "report",
                   .whole = "duties-due",
                   .whole_parts = "report" },
  [R15_MEETING] = { .level = "city",
                    .unit = "次",
                    .measure = "duties-on-time",
                    .parts = "meeting",
                    .whole = "duties-due",
                    .whole_parts = "meeting" },
  [R16_PLAN] = { .level = "county", .unit = "份", .measure = "filings", .parts = "plan" },
  [R16_AGREEMENT] = { .level = "county", .unit = "份", .measure = "agreements-filed", .whole = "agreements" },
  [R16_CHANNEL] = { .level = "station", .unit = "项", .measure = "complaint-channels" },
  [R16_COMPLAINTS]
  = { .level = "station", .unit = "件", .measure = "complaints-on-time", .whole = "complaints-due" },
};

static gpointer
name_requirements (gpointer data G_GNUC_UNUSED)
{
  for (size_t i = 0; i < N_REQUIREMENTS; i++)
    {
      requirements[i].code = sgz_choices_requirement[i].code;
      requirements[i].subject = sgz_choices_requirement[i].title;
    }
  return requirements;
}

const SgzRequirement *
sgz_requirement_list (size_t *n_requirements)
{
  static GOnce once = G_ONCE_INIT;

  if (n_requirements != NULL)
    *n_requirements = N_REQUIREMENTS;
  return g_once (&once, name_requirements, NULL);
}

const SgzRequirement *
sgz_requirement_find (const char *code)
{
  const SgzRequirement *list = sgz_requirement_list (NULL);

  for (size_t i = 0; i < N_REQUIREMENTS; i++)
    if (strcmp (list[i].code, code) == 0)
      return &list[i];
  return NULL;
}

int
sgz_rule_terms_get_window (const SgzRuleTerms *terms, int year)
{
  if (terms->years <= 0)
    return year;
  return year - ((year - terms->first_year) % terms->years + terms->years) % terms->years;
}
