/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done, what it costs, and what must be done by a day. */
#include "sgz-measure-cases.h"

const MeasureCase measure_cases_of_work[] = {
  { "service-people", 2021, "2021-09-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a elderly=5 women=3\n"
    "service v2 station=@a held_on=2021-10-01 elderly=2\n"
    "service v3 station=@b others=1\n",
    "全市=9[v1,v3] 全市/elderly=5[v1] @a=8" },
  { "service-sessions", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a form=group sessions=4\n"
    "service v2 station=@a sessions=2\n",
    "全市=6[v1,v2] @a/group=4[v1]" },
  { "service-clause-people", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a clauses=3.1.1,3.2.2.1 elderly=5\n"
    "service v2 station=@a clauses=3.1.1 women=2\n",
    "全市=12[v1,v2] 全市/3.1.1/elderly=5[v1] 全市/3.2.2.1/elderly=5" },
  { "service-clause-sessions", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a clauses=3.1.1,3.2.2.1 form=group sessions=4\n",
    "全市=8[v1] 全市/3.1.1/group=4[v1] 全市/3.1.1/visit=0" },
  { "service-clause-stations", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a clauses=3.1.1,3.2.2.1\n"
    "service v2 station=@a clauses=3.1.1 held_on=2021-08-01\n"
    "service v3 station=@b\n",
    "全市=3[a,b] 全市/3.1.1=2[a,b] 全市/3.2.2.1=1[a]" },
  { "service-clauses", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a clauses=3.1.1,3.2.2.1\n"
    "service v2 station=@a clauses=3.1.1 held_on=2021-08-01\n"
    "service v3 station=@b\n",
    "全市=3[v1,v3] @a=2[v1] @b=1[v3] 全市/3.1.1=2[v1,v3]" },
  { "cases-closed", 2021, "2022-02-01",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "casework c1 station=@a outcome=reached intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2021-09-01\n"
    "casework c2 station=@a outcome=reached intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2022-01-01\n"
    "casework c3 station=@a intake_on=2021-06-01 assessment_on=2021-06-05 planning_on=2021-06-10 "
    "intervention_on=2021-07-01 evaluation_on=2021-08-01\n"
    "casework c4 station=@b outcome=stopped intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2021-12-31\n",
    "全市=2[c1,c4] 全市/reached=1[c1] @b=1" },
  { "cases-on-time", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "casework c1 station=@a outcome=reached intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2021-09-01 "
    "closing_due=2021-09-01\n"
    "casework c2 station=@a outcome=reached intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2021-09-01 "
    "closing_due=2021-08-31\n"
    "casework c3 station=@a outcome=partly intake_on=2021-06-01 assessment_on=2021-06-05 "
    "planning_on=2021-06-10 intervention_on=2021-07-01 evaluation_on=2021-08-01 closing_on=2021-09-01\n",
    "全市=2[c1,c3] @a/partly=1[c3]" },
  { "charity-linked", 2021, "2022-02-01",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "charity x1 village=510402100002 station=@a linked_on=2021-07-01\n"
    "charity x2 village=510402100002\n"
    "charity x3 village=510402100002 linked_on=2022-01-01\n"
    "charity x4 village=510403100002 audience=minors linked_on=2021-12-31\n",
    "全市=2[x1,x4] 全市/elderly=1[x1] @a=1 西区=1" },
  { "funds-planned", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "funding f1 division=东区 station=@a channel=lottery planned=1000\n"
    "funding f2 division=东区 station=@a channel=lottery year=2022\n"
    "funding f3 division=东区 station=@b channel=assistance planned=500.25\n",
    "东区=150025[f1,f3] 东区/assistance=50025[f3] @a=100000[f1]" },
  { "funds-paid", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "funding f1 division=东区 station=@a channel=lottery paid=600 paid_on=2021-08-01\n"
    "funding f2 division=东区 station=@a channel=lottery paid=100 paid_on=2022-01-05\n"
    "funding f3 division=东区 station=@a channel=fiscal\n",
    "东区=60000[f1] 全市/fiscal=0" },
  { "assistance-drawn", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "funding f1 division=东区 station=@a channel=assistance paid=600 paid_on=2021-08-01\n"
    "funding f2 division=东区 station=@a channel=assistance paid=100 paid_on=2022-01-05\n"
    "funding f3 division=东区 station=@a channel=fiscal paid=50 paid_on=2021-08-01\n"
    "funding f4 division=西区 station=@b channel=assistance year=2020 paid=70 paid_on=2021-01-05\n",
    "全市=60000[f1] @a=60000 西区=0" },
  { "assistance-total", 2020, "2021-12-31",
    "assistance x1 division=东区 year=2020 total=12345.67\n"
    "assistance x2 division=东区 year=2021 total=1\n",
    "东区=1234567[x1] 全市=1234567" },
  { "duties-due", 2021, "2021-10-10",
    "duty d10 duty=dispatch period=10 due_on=2021-10-31 done_on=2021-10-08\n",
    "全市=8[d10] 全市/dispatch=6[d10] 全市/bulletin=1 全市/report=1 全市/meeting=0" },
  { "duties-due", 2020, "2021-12-31", "", "全市=0" },
  { "duties-due", 2022, "2023-12-31", "",
    "全市=19 全市/dispatch=12 全市/bulletin=4 全市/report=2 全市/meeting=1 东区=0" },
  { "duties-due", 2021, "2021-07-01", "~office 攀枝花市民政局 dispatch_day=15 bulletin_days=0\n",
    "全市=4 全市/dispatch=2 全市/bulletin=1" },
  { "duties-on-time", 2021, "2021-12-31",
    "duty d4 duty=dispatch period=4 due_on=2021-04-30 done_on=2021-04-20\n"
    "duty d5 duty=dispatch period=5 due_on=2021-05-31 done_on=2021-05-31\n"
    "duty d6 duty=dispatch period=6 due_on=2021-06-30 done_on=2021-07-01\n"
    "duty d7 duty=dispatch period=7 due_on=2021-07-31\n"
    "duty b2 duty=bulletin period=2 due_on=2021-07-10 done_on=2021-07-01\n"
    "duty n5 duty=dispatch year=2022 period=5 due_on=2022-05-31 done_on=2022-05-05\n",
    "全市=2[d5,b2] 全市/dispatch=1[d5]" },
  { "filings", 2021, "2021-12-31",
    "filing x1 filing=plan division=东区 year=2021 filed_on=2021-03-01\n"
    "filing x2 filing=agreement division=东区 year=2021 filed_on=2021-12-31\n"
    "filing x3 filing=plan division=东区 year=2021\n"
    "filing x4 filing=plan division=东区 year=2022 filed_on=2021-12-30\n"
    "filing x5 filing=plan division=西区 year= filed_on=2021-05-01\n"
    "filing x6 filing=plan division=西区 year=2021 filed_on=2022-01-05\n",
    "全市=3[x1,x2,x5] 东区/plan=1[x1] 西区=1[x5]" },
  { "agreements", 2021, "2022-06-30",
    "project p1 division=东区 signed_on=2021-05-01\n"
    "project p2 division=东区 signed_on=2022-01-01\n"
    "project p3 division=东区\n"
    "project p4 division=西区 signed_on=2020-12-01\n",
    "全市=2[p1,p4] 东区=1[p1]" },
  { "agreements-filed", 2021, "2021-12-31",
    "project p1 division=东区 signed_on=2021-05-01\n"
    "project p2 division=东区 signed_on=2021-05-01\n"
    "project p3 division=东区\n"
    "filing x1 filing=agreement division=东区 project=@p1 filed_on=2021-06-01\n"
    "filing x2 filing=agreement division=东区 project=@p2\n"
    "filing x3 filing=plan division=东区 project=@p2 filed_on=2021-06-01\n"
    "filing x4 filing=agreement division=东区 project=@p3 filed_on=2021-06-01\n",
    "全市=1[p1]" },
  { "complaints-due", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "complaint k1 station=@a received_on=2021-11-01 due_on=2021-11-15 answered_on=2021-11-10 answer=示例\n"
    "complaint k2 station=@a received_on=2021-11-01 due_on=2021-12-30\n"
    "complaint k3 station=@a received_on=2021-11-01 due_on=2021-12-31\n"
    "complaint k4 station=@a received_on=2020-12-01 due_on=2020-12-15\n"
    "complaint k5 station=@b nature=suggestion received_on=2021-12-20 due_on=2022-01-10 "
    "answered_on=2021-12-28 answer=示例\n",
    "全市=3[k1,k2,k5] 全市/suggestion=1[k5] @a=2" },
  { "complaints-on-time", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "complaint k1 station=@a received_on=2021-11-01 due_on=2021-11-15 answered_on=2021-11-15 answer=示例\n"
    "complaint k2 station=@a received_on=2021-11-01 due_on=2021-11-15 answered_on=2021-11-16 answer=示例\n"
    "complaint k3 station=@a received_on=2021-12-20 due_on=2022-01-20 answered_on=2022-01-05 answer=示例\n",
    "全市=1[k1] @a/complaint=1" },
  { "complaints-overdue", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "complaint k1 station=@a received_on=2021-10-20 due_on=2021-12-30\n"
    "complaint k2 station=@a received_on=2021-10-20 due_on=2021-12-31\n"
    "complaint k3 station=@a received_on=2021-10-20 due_on=2021-11-01 answered_on=2022-01-05 answer=示例\n"
    "complaint k4 station=@a received_on=2021-10-20 due_on=2021-11-01 answered_on=2021-12-31 answer=示例\n"
    "complaint k5 station=@b received_on=2020-10-20 due_on=2020-11-01\n",
    "全市=3[k1,k3,k5] @a=2" },
  { "rectifications-open", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "rectification r1 station=@a found_on=2021-11-01 due_on=2021-12-01\n"
    "rectification r2 station=@a found_on=2021-11-01 due_on=2021-12-01 ordered_on=2021-11-05 "
    "done_on=2021-11-20 closed_on=2021-12-31\n"
    "rectification r3 station=@a found_on=2021-11-01 due_on=2021-12-01 ordered_on=2021-11-05 "
    "done_on=2021-11-20 closed_on=2022-01-05\n"
    "rectification r4 station=@b found_on=2022-01-01 due_on=2022-02-01\n",
    "全市=2[r1,r3] @b=0" },
  { "rectifications-overdue", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "rectification r1 station=@a found_on=2021-11-01 due_on=2021-12-30\n"
    "rectification r2 station=@a found_on=2021-11-01 due_on=2021-12-31\n"
    "rectification r3 station=@a found_on=2021-11-01 due_on=2021-12-01 ordered_on=2021-11-05 "
    "done_on=2021-12-05\n"
    "rectification r4 station=@b found_on=2021-11-01 due_on=2021-12-01 ordered_on=2021-11-05 "
    "done_on=2022-01-03\n",
    "全市=2[r1,r4] @b=1[r4]" },
  { "project-stages-due", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "project p1 division=东区 survey_on=2021-03-01 survey_paper=示例 design_due=2021-06-01 "
    "appraisal_due=2021-12-31\n"
    "project p2 division=东区 survey_on=2020-12-31 survey_paper=示例 design_on=2021-01-05 design_paper=示例\n"
    "project_station x1 project=@p1 station=@a\n"
    "project_station x2 project=@p2 station=@a\n"
    "project_station x3 project=@p2 station=@b\n",
    "全市=3[p1,p2] 全市/design=2[p1,p2] 全市/appraisal=0 @a=2[p1] @b=0" },
  { "project-papers", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "project p1 division=东区 survey_on=2021-03-01 survey_paper=示例 design_due=2021-06-01 "
    "appraisal_due=2021-12-31\n"
    "project p2 division=东区 survey_on=2020-12-31 survey_paper=示例 design_on=2021-01-05 design_paper=示例\n"
    "project_station x1 project=@p1 station=@a\n"
    "project_station x2 project=@p2 station=@a\n"
    "project_station x3 project=@p2 station=@b\n",
    "全市=2[p1,p2] 全市/survey=1[p1] 全市/design=1[p2] @a=1[p1]" },
  { NULL, 0, NULL, NULL, NULL },
};
