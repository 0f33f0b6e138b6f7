/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the annual evaluation asks for. */
#include "sgz-measure-cases.h"

#define STATIONS                                                                                             \
  "station a division=银江镇\n"                                                                           \
  "station b division=格里坪镇\n"

const MeasureCase measure_cases_of_evaluation[] = {
  /* a keeps §1.5 at the later check; b lacks two that the note names; c's note names none; d has not opened. */
  { "facility-equipment", 2021, "2021-12-31",
    STATIONS "station c division=仁和镇\n"
             "station d division=弄弄坪街道 opened_on=2022-01-01\n"
             "facility f1 station=@a equipment=no\n"
             "facility f2 station=@a checked_on=2021-10-01 equipment=yes\n"
             "facility f3 station=@b equipment=partly equipment_note=缺打印机和白板\n"
             "facility f4 station=@c equipment=partly equipment_note=不全\n"
             "facility f5 station=@d equipment=yes\n"
             "facility f6 station=@a checked_on=2022-01-01 equipment=no\n",
    "全市=14[f2,f3] @a=8[f2] @b=6[f3] @b/白板=0 @b/桌椅=1[f3] @c=0 @d=0" },
  /* p1 counts for both stations; p2 is of civil affairs, p3 over, p4 not begun, b has left p5. */
  { "projects-of-departments", 2021, "2021-12-31",
    STATIONS "project p1 division=东区 purchaser=women starts_on=2021-06-01 ends_on=2022-05-31\n"
             "project p2 division=东区 starts_on=2021-06-01\n"
             "project p3 division=东区 purchaser=union starts_on=2020-01-01 ends_on=2020-12-31\n"
             "project p4 division=东区 purchaser=union starts_on=2022-01-01\n"
             "project p5 division=东区 purchaser=health signed_on=2020-06-01\n"
             "project_station x1 project=@p1 station=@a\n"
             "project_station x2 project=@p1 station=@b\n"
             "project_station x3 project=@p2 station=@a\n"
             "project_station x4 project=@p3 station=@a\n"
             "project_station x5 project=@p4 station=@a\n"
             "project_station x6 project=@p5 station=@b left_on=2020-12-31\n"
             "project_station x7 project=@p5 station=@a left_on=2021-02-01\n",
    "全市=3[p1,p5] @a=2[p1,p5] @b=1[p1] 全市/health=1[p5]" },
  { "publicity", 2021, "2021-10-31",
    STATIONS "service v1 station=@a form=publicity sessions=2\n"
             "service v2 station=@a clauses=3.1.1,3.3.3 sessions=3\n"
             "service v3 station=@a form=visit\n"
             "service v4 station=@a form=publicity held_on=2021-11-01\n"
             "service v5 station=@b form=publicity held_on=2020-12-31\n",
    "全市=5[v1,v2] @a=5 @a/publicity=2[v1] @b=0" },
  /* v3 is the second of its topic, v4 of another clause, v5 without a topic. */
  { "service-topics", 2021, "2021-12-31",
    STATIONS "service v1 station=@a clauses=3.1.2 topic=就业政策咨询会\n"
             "service v2 station=@a clauses=3.1.2 topic=环境卫生和精神卫生宣传\n"
             "service v3 station=@a clauses=3.1.2 topic=就业援助 held_on=2021-08-01\n"
             "service v4 station=@b clauses=3.1.1 topic=就业政策\n"
             "service v5 station=@b clauses=3.1.2\n"
             "service v6 station=@b clauses=3.1.2,3.1.3 topic=突发事件演练\n",
    "全市=4[v1,v2,v6] @a=3[v1,v2] @a/就业政策咨询=1[v1] @b/突发事件预防=1[v6] @b=1" },
  { "training-topics", 2021, "2021-12-31",
    STATIONS "training t1 station=@a\n"
             "training t2 station=@a held_on=2021-08-01\n"
             "training t3 station=@a training=continuing\n"
             "training t4 station=@a training=supervision\n"
             "training t5 station=@b training=practice\n"
             "training t6 station=@b training=exam held_on=2022-01-01\n",
    "全市=3[t1,t3,t5] @a=2 @a/知识培训=1[t1] @a/持证继续教育=1[t3] @b/考前培训=0 @b/实习实训=1[t5]" },
  /* a has one head of its agency; b has two, of whom w3 is head of c as well; c's bureau did not appoint its own; w5 has left. */
  { "station-heads", 2021, "2021-12-31",
    STATIONS "~station a operating=purchased\n"
             "~station b operating=self\n"
             "station c division=仁和镇 operating=self\n"
             "worker w1 station=@a post=head hire=purchase\n"
             "worker w2 station=@b post=head hire=recruit\n"
             "worker w3 station=@b post=head hire=dispatch phone=0812-0000001\n"
             "worker w4 station=@c post=head hire=purchase phone=0812-0000001 name=w3\n"
             "worker w5 station=@c post=head hire=recruit left_on=2021-12-31\n"
             "worker w6 station=@a post=full hire=purchase\n",
    "@a=3[w1] @b/one=0 @b/full-time=1[w2] @b/appointed=2[w2,w3] @c/one=1[w4] @c/full-time=0 @c/appointed=0 "
    "全市=7" },
  /* a's agreement is in force; b's has ended; c and d run themselves, without the bureau's paper; of e nothing is said. */
  { "station-operation", 2021, "2021-12-31",
    STATIONS "~station a operating=purchased\n"
             "~station b operating=purchased\n"
             "station c division=仁和镇 operating=self\n"
             "station d division=弄弄坪街道 operating=self\n"
             "station e division=攀莲镇\n"
             "project p1 division=东区 signed_on=2021-06-01 ends_on=2021-12-31\n"
             "project p2 division=西区 signed_on=2021-06-01 ends_on=2021-12-30\n"
             "project_station x1 project=@p1 station=@a\n"
             "project_station x2 project=@p2 station=@b\n",
    "全市=5[a,b,c,d] 全市/way=4[a,b,c,d] 全市/basis=1[a] @e=0" },
  /* Of 540 the mean is 4.5 of 5, of 333 it is 3 of 5: 1.5 together; 3 of 4 is 0.75. A survey of 2021 made in 2022 is of 2021. */
  { "satisfaction", 2021, "2021-12-31",
    STATIONS "questionnaire qc respondents=client scale=5 questions=一|二|三\n"
             "questionnaire qp respondents=purchaser scale=4 questions=一\n"
             "survey s1 station=@a questionnaire=@qc surveyed_on=2021-12-01\n"
             "survey s2 station=@a questionnaire=@qp surveyed_on=2022-01-15\n"
             "survey s3 station=@a questionnaire=@qp surveyed_on=2022-01-15 year=2022\n"
             "response r1 survey=@s1 number=1 answers=540\n"
             "response r2 survey=@s1 number=2 answers=333\n"
             "response r3 survey=@s1 number=3 answers=111 void=示例\n"
             "response r4 survey=@s2 number=1 answers=3\n"
             "response r5 survey=@s3 number=1 answers=4\n",
    "全市=1319933815200[s1,s2] @a/client=879955876800[s1] @a/purchaser=439977938400[s2] @a/provider=0 @b=0" },
  /* Above 5: 9, 8, 7, 6 and 1 of 9 have a mean of 31/5, which is 31/45 of the best. */
  { "satisfaction", 2021, "2021-12-31",
    STATIONS "questionnaire q respondents=provider scale=9 questions=一|二|三|四|五\n"
             "survey s1 station=@b questionnaire=@q surveyed_on=2021-12-01\n"
             "response r1 survey=@s1 number=1 answers=98761\n",
    "@b/provider=404127884160[s1]" },
  /* Of twelve questions one is not answered: a mean of 40/11, which is 8/11 of the best. */
  { "satisfaction", 2021, "2021-12-31",
    STATIONS "questionnaire q respondents=client scale=5 questions=1|2|3|4|5|6|7|8|9|10|11|12\n"
             "survey s1 station=@b questionnaire=@q surveyed_on=2021-12-01\n"
             "response r1 survey=@s1 number=1 answers=505553531224\n",
    "@b/client=426645273600[s1]" },
  { "satisfaction-responses", 2021, "2021-12-31",
    STATIONS "questionnaire qc respondents=client scale=5 questions=一|二|三\n"
             "survey s1 station=@a questionnaire=@qc surveyed_on=2021-12-01\n"
             "survey s2 station=@b questionnaire=@qc surveyed_on=2022-02-01\n"
             "survey s3 station=@b questionnaire=@qc surveyed_on=2021-12-01 void=示例\n"
             "response r1 survey=@s1 number=1 answers=540\n"
             "response r2 survey=@s1 number=2 answers=333\n"
             "response r3 survey=@s2 number=1 answers=333\n",
    "全市=3[s1,s2] @a/client=2[s1] @b/client=1[s2] @b/provider=0" },
  { NULL, 0, NULL, NULL, NULL },
};
