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

/* Words that several requirements share. */
#define WORDS_TASKS                                                                                                \
  "2021年，全市运行社会工作服务站（室）48个。其中，县（区）社会工作服务总站5"     \
  "个，乡镇（街道）社会工作服务站12个（其中涉改乡镇占50%以上），社区（村）社会" \
  "工作服务室31个，初步形成三级社会工作服务体系（各县<区>2021年具体任务见附"       \
  "件1）。"
#define WORDS_COVERAGE                                                                                               \
  "至2025年，实现全市各县（区）社会工作服务总站全覆盖，各乡镇（街道）社会工作服" \
  "务全覆盖，人口较集中的社区（村）及周边片区社会工作服务全覆盖。"
#define WORDS_PILOTS                                                                                                         \
  "承担省级社会工作服务试点项目任务的县（区），采取“省级奖补、市县为主”的方式，在" \
  "试点期间，通过政府购买服务方式引入社会工作服务机构实施社会工作服务项目，运行县级" \
  "社会工作服务总站、3-5个乡镇（街道）社会工作服务站（含省级试点）、5-8个村（"             \
  "社区）社会工作服务室。"
#define WORDS_CERTIFIED                                                                                                    \
  "承担省级社工试点示范任务的乡镇（街道）社会工作服务站每年至少培育2名持证社工，其" \
  "他社会工作服务站5年内至少培育10名持证社工。"
#define WORDS_REGISTERED                                                                                                   \
  "承担省级社工试点示范任务的乡镇（街道）社会工作服务站每年至少孵化1个登记注册的社" \
  "会组织，其他社会工作服务站5年内至少孵化1个登记注册的社工服务机构。"
#define WORDS_FUNCTIONAL "3个功能服务型……社区社会组织孵化培育（其中涉改社区比例不低于30%）"
#define WORDS_HOBBY "……3个兴趣爱好志愿服务型社区社会组织孵化培育（其中涉改社区比例不低于30%）"
#define WORDS_FILED "对下级社会工作服务站点的项目年度计划和购买服务协议进行备案管理"
#define WORDS_COMPLAINTS "设立意见反馈和投诉渠道，接受群众监督。"

/* Their codes and subjects are those of the choices. What the policy says is quoted; where words of it are left out, …… stands. */
static SgzRequirement requirements[N_REQUIREMENTS] = {
  [R01_GENERAL] = { .level = "county",
                    .unit = "个",
                    .measure = "stations-built",
                    .parts = "general",
                    .whole = "stations-target",
                    .whole_parts = "general",
                    .clause = "正文二(一)、附件1",
                    .words = WORDS_TASKS,
                    .absent = "本年度未下达此项建设任务" },
  [R01_TOWNSHIP] = { .level = "county",
                     .unit = "个",
                     .measure = "stations-built",
                     .parts = "township",
                     .whole = "stations-target",
                     .whole_parts = "township",
                     .clause = "正文二(一)、附件1",
                     .words = WORDS_TASKS,
                     .absent = "本年度未下达此项建设任务" },
  [R01_ROOM] = { .level = "county",
                 .unit = "个",
                 .measure = "stations-built",
                 .parts = "room",
                 .whole = "stations-target",
                 .whole_parts = "room",
                 .clause = "正文二(一)、附件1",
                 .words = WORDS_TASKS,
                 .absent = "本年度未下达此项建设任务" },
  [R01_INSTITUTION] = { .level = "county",
                        .unit = "个",
                        .measure = "stations-built",
                        .parts = "institution",
                        .whole = "stations-target",
                        .whole_parts = "institution",
                        .clause = "正文二(一)",
                        .words = "2022-2025年，继续推动乡镇（街道）社会工作服务站、社区（村）社会工作服务"
                                 "室建设，积极推进民政服务机构社会工作服务站建设",
                        .absent = "本年度未下达此项建设任务" },
  [R02] = { .level = "city",
            .unit = "个",
            .measure = "stations-reformed",
            .whole = "stations-built",
            .whole_parts = "township",
            .clause = "正文二(一)",
            .words = "乡镇（街道）社会工作服务站12个（其中涉改乡镇占50%以上）",
            .absent = "本年度尚无已建成的乡镇(街道)社会工作服务站",
            .unsure = "stations-reform-candidates",
            .unsure_words = "另有%s个站所在乡镇(街道)涉改待确认，未计入" },
  [R03_GENERAL] = { .level = "county",
                    .unit = "个",
                    .measure = "stations-operating",
                    .parts = "general",
                    .clause = "正文一(二)、二(一)",
                    .words = WORDS_COVERAGE,
                    .is_goal = TRUE },
  [R03_TOWNSHIP] = { .level = "county",
                     .unit = "个",
                     .measure = "townships-covered",
                     .whole = "townships",
                     .clause = "正文一(二)、二(一)",
                     .words = WORDS_COVERAGE,
                     .absent = "没有乡镇(街道)",
                     .is_goal = TRUE },
  [R03_DENSE] = { .level = "county",
                  .unit = "个",
                  .measure = "dense-villages-covered",
                  .whole = "dense-villages",
                  .clause = "正文一(二)、二(一)",
                  .words = WORDS_COVERAGE,
                  .absent = "没有登记为人口较集中的村(社区)",
                  .is_goal = TRUE },
  [R04_GENERAL] = { .level = "county",
                    .unit = "个",
                    .measure = "stations-operating",
                    .parts = "general",
                    .clause = "正文一(三)",
                    .words = WORDS_PILOTS,
                    .is_excess_advice = TRUE },
  [R04_TOWNSHIP] = { .level = "county",
                     .unit = "个",
                     .measure = "stations-operating",
                     .parts = "township",
                     .clause = "正文一(三)",
                     .words = WORDS_PILOTS,
                     .is_excess_advice = TRUE },
  [R04_ROOM] = { .level = "county",
                 .unit = "个",
                 .measure = "stations-operating",
                 .parts = "room",
                 .clause = "正文一(三)",
                 .words = WORDS_PILOTS,
                 .is_excess_advice = TRUE },
  [R04_PLAN_GENERAL] = { .level = "county",
                         .unit = "个",
                         .measure = "stations-target",
                         .parts = "general",
                         .is_advice = TRUE,
                         .clause = "正文一(三)",
                         .words = WORDS_PILOTS,
                         .absent = "本年度未下达此项建设任务" },
  [R04_PLAN_TOWNSHIP] = { .level = "county",
                          .unit = "个",
                          .measure = "stations-target",
                          .parts = "township",
                          .is_advice = TRUE,
                          .clause = "正文一(三)",
                          .words = WORDS_PILOTS,
                          .absent = "本年度未下达此项建设任务" },
  [R04_PLAN_ROOM] = { .level = "county",
                      .unit = "个",
                      .measure = "stations-target",
                      .parts = "room",
                      .is_advice = TRUE,
                      .clause = "正文一(三)",
                      .words = WORDS_PILOTS,
                      .absent = "本年度未下达此项建设任务" },
  [R05] = { .level = "station",
            .unit = "人",
            .measure = "workers-certified",
            .clause = "附件2 §2.1",
            .words = "社会工作服务站至少配备2名具有助理社会工作者及以上职业水平证书的专（兼）职社会工"
                     "作者以及若干志愿者。" },
  [R06] = { .level = "station",
            .unit = "人",
            .measure = "workers-in-post",
            .parts = "head",
            .clause = "附件2 §2.2",
            .words = "社会工作服务站设站长1名，由驻站社会工作服务机构（自主运营的由县<区>民政部门）"
                     "指定1名专职社会工作者担任，负责社工站日常运行管理工作。" },
  [R07_PILOT] = { .level = "station",
                  .unit = "人",
                  .measure = "certified-new",
                  .clause = "正文二(三)、附件2 §3.3.2",
                  .words = WORDS_CERTIFIED },
  [R07_WINDOW] = { .level = "station",
                   .unit = "人",
                   .measure = "certified-window",
                   .clause = "正文二(三)、附件2 §3.3.2",
                   .words = WORDS_CERTIFIED },
  [R08_PILOT] = { .level = "station",
                  .unit = "个",
                  .measure = "organisations-registered",
                  .clause = "正文二(四)、附件2 §3.3.1",
                  .words = WORDS_REGISTERED },
  [R08_WINDOW] = { .level = "station",
                   .unit = "个",
                   .measure = "agencies-window",
                   .clause = "正文二(四)、附件2 §3.3.1",
                   .words = WORDS_REGISTERED },
  [R09_FUNCTIONAL] = { .level = "station",
                       .unit = "个",
                       .measure = "organisations-completed",
                       .parts = "functional",
                       .clause = "正文二(四)",
                       .words = "其他社会工作服务站每年至少完成" WORDS_FUNCTIONAL,
                       .clause_all = "附件2 §3.1.4",
                       .words_all = "每个社会工作服务站每年至少完成" WORDS_FUNCTIONAL },
  [R09_HOBBY] = { .level = "station",
                  .unit = "个",
                  .measure = "organisations-completed",
                  .parts = "hobby",
                  .clause = "正文二(四)",
                  .words = "其他社会工作服务站每年至少完成" WORDS_HOBBY,
                  .clause_all = "附件2 §3.1.4",
                  .words_all = "每个社会工作服务站每年至少完成" WORDS_HOBBY },
  [R10] = { .level = "station",
            .unit = "个",
            .measure = "organisations-reformed",
            .parts = "functional|hobby",
            .whole = "organisations-completed",
            .whole_parts = "functional|hobby",
            .clause = "正文二(四)、附件2 §3.1.4",
            .words = "社区社会组织孵化培育（其中涉改社区比例不低于30%）",
            .absent = "本年度没有完成孵化的社区社会组织" },
  [R11] = { .level = "station",
            .unit = "人",
            .measure = "volunteers-trained",
            .clause = "正文二(五)1、附件2 §3.1.5",
            .words = "每个社工站每年至少辐射培养30名社区志愿者。" },
  [R12] = { .level = "county",
            .unit = "元",
            .measure = "assistance-drawn",
            .whole = "assistance-total",
            .whole_offset = -1,
            .clause = "正文三(四)4",
            .words = "政府购买社会救助服务所需经费可按规定从已有社会救助工作经费或困难群众救助补助资金"
                     "等社会救助专项经费中列支，支出比例不超过上年度困难群众救助资金支出总额的3%。",
            .absent = "未登记上年度困难群众救助资金支出总额" },
  [R13_FIVE] = { .level = "station",
                 .unit = "项",
                 .measure = "station-five",
                 .clause = "正文二(一)",
                 .words = "基础条件较弱的乡镇（街道）社会工作服务站（室）可依托现有资源先实现“有场地、有标"
                          "识、有办公设备、有工作人员、有制度”" },
  [R13_STANDARD]
  = { .level = "station",
      .unit = "项",
      .measure = "station-standard",
      .clause = "正文二(一)",
      .words = "逐步实现标准化，达到“有专职持证社会工作者、有社会工作服务机构、能开展专业社会工"
               "作服务”层次" },
  [R14_FACILITY] = { .level = "station",
                     .unit = "项",
                     .measure = "facility-items-passed",
                     .whole = "facility-items-asked",
                     .clause = "附件2 §1.1-1.8",
                     .words = "社会工作服务站地址应选择人口集中、交通便利的地区，符合安全卫生和环保标准。……应"
                              "设立线下宣传栏、线上宣传平台。",
                     .absent = "服务设施各项均不适用" },
  [R14_REGULATIONS]
  = { .level = "station",
      .unit = "项",
      .measure = "regulations-in-place",
      .clause = "附件2 §4.2",
      .words = "应建立健全社会工作服务站管理和运行制度, 包括日常管理、会议培训、工作考核、项目管"
               "理、档案管理、财务管理、信息公开、服务监督等。" },
  [R14_PLANS] = { .level = "station",
                  .unit = "项",
                  .measure = "plans-in-place",
                  .clause = "附件2 §4.3",
                  .words = "社会工作服务站应结合实际, 制定总体工作规划、阶段性工作计划以及具体的实施办法和执"
                           "行措施。" },
  [R15_DISPATCH] = { .level = "city",
                     .unit = "次",
                     .measure = "duties-on-time",
                     .parts = "dispatch",
                     .whole = "duties-due",
                     .whole_parts = "dispatch",
                     .clause = "正文三(二)",
                     .words = "每月对省级社会工作服务试点进行1次调度",
                     .absent = "统计日以前没有到期的此项工作" },
  [R15_BULLETIN] = { .level = "city",
                     .unit = "次",
                     .measure = "duties-on-time",
                     .parts = "bulletin",
                     .whole = "duties-due",
                     .whole_parts = "bulletin",
                     .clause = "正文三(二)",
                     .words = "每季度通报1次县（区）社会工作服务体系建设工作进展情况",
                     .absent = "统计日以前没有到期的此项工作" },
  [R15_REPORT] = { .level = "city",
                   .unit = "次",
                   .measure = "duties-on-time",
                   .parts = "report",
                   .whole = "duties-due",
                   .whole_parts = "report",
                   .clause = "正文三(二)",
                   .words = "每半年向市民政局党组报告1次工作进展情况并推进部署",
                   .absent = "统计日以前没有到期的此项工作" },
  [R15_MEETING] = { .level = "city",
                    .unit = "次",
                    .measure = "duties-on-time",
                    .parts = "meeting",
                    .whole = "duties-due",
                    .whole_parts = "meeting",
                    .clause = "正文三(二)",
                    .words = "年底召开1次现场会，总结工作经验，并对工作成效突出的县（区）进行表扬鼓励",
                    .absent = "统计日以前没有到期的此项工作" },
  [R16_PLAN] = { .level = "county",
                 .unit = "份",
                 .measure = "filings",
                 .parts = "plan",
                 .clause = "正文三(三)",
                 .words = WORDS_FILED },
  [R16_AGREEMENT] = { .level = "county",
                      .unit = "份",
                      .measure = "agreements-filed",
                      .whole = "agreements",
                      .clause = "正文三(三)",
                      .words = WORDS_FILED,
                      .absent = "没有购买服务协议" },
  [R16_CHANNEL] = { .level = "station",
                    .unit = "项",
                    .measure = "complaint-channels",
                    .clause = "正文二(六)、附件2 §5.2",
                    .words = WORDS_COMPLAINTS },
  [R16_COMPLAINTS] = { .level = "station",
                       .unit = "件",
                       .measure = "complaints-on-time",
                       .whole = "complaints-due",
                       .clause = "正文二(六)、附件2 §5.2",
                       .words = WORDS_COMPLAINTS,
                       .absent = "没有到期应答复的意见投诉" },
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

const SgzRule *
sgz_requirement_get_rule (const SgzRequirement *requirement)
{
  g_autofree char *code = g_strndup (requirement->code, strcspn (requirement->code, "-"));

  return sgz_rule_find (code);
}
