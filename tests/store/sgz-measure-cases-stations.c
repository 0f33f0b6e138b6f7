/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands where, and what is in it. */
#include "sgz-measure-cases.h"

const MeasureCase measure_cases_of_stations[] = {
  { "stations-built", 2021, "2021-09-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇 opened_on=2021-09-30\n"
    "station c division=仁和镇 opened_on=2021-10-01\n"
    "station d division=攀莲镇 task_year=2022\n"
    "station e division=东区 tier=general closed_on=2021-09-30\n"
    "station f division=510402100002 tier=room suspended_on=2021-08-01\n"
    "station g division=丙谷镇 void=示例\n",
    "全市=3[a,b,f] 东区=2[a,f] 东区/township=1[a] 东区/general=0 东区/room|general=1[f] 西区=1[b] "
    "银江镇=2[a,f] @f=1[f] @c=0" },
  { "stations-operating", 2021, "2021-09-30",
    "station a division=银江镇 task_year=2022\n"
    "station b division=格里坪镇 suspended_on=2021-10-01\n"
    "station c division=仁和镇 suspended_on=2021-09-30\n"
    "station d division=攀莲镇 closed_on=2021-09-30\n"
    "station e division=东区 tier=general opened_on=\n",
    "全市=2[a,b] 全市/township=2 东区=1[a] 仁和区=0" },
  { "stations-target", 2021, "2021-12-31", "",
    "全市=48 东区=12 东区/township=4 米易县/room=9 全市/general|township=17 全市/institution=0" },
  { "stations-target", 2022, "2021-12-31",
    "target t year=2022 division=东区 general=1 township=2 room=0 institution=3\n",
    "全市=6[t] 东区/institution=3[t] 东区/room=0 西区=0" },
  { "stations-reformed", 2021, "2021-12-31",
    "~division 银江镇 reform=yes\n"
    "~division 格里坪镇 reform=candidate\n"
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "station c division=510402100002 tier=room\n",
    "全市=1[a] 西区=0 @a=1[a]" },
  { "stations-reform-candidates", 2021, "2021-12-31",
    "~division 银江镇 reform=yes\n"
    "~division 格里坪镇 reform=candidate\n"
    "station a division=银江镇\n"
    "station b division=格里坪镇\n",
    "全市=1[b] 东区=0" },
  { "stations-with-quotas", 2021, "2021-12-31",
    "station a division=银江镇 service_pilot_from=2021\n"
    "station b division=格里坪镇 tier=institution\n"
    "station c division=510402100002 tier=room\n"
    "station d division=东区 tier=general\n"
    "station e division=仁和镇 service_pilot_from=2022\n",
    "全市=3[a,b,e] 全市/pilot=1[a] 全市/other=2[b,e]" },
  { "stations-with-quotas", 2021, "2022-06-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇 opened_on=2022-01-01\n"
    "station c division=仁和镇 closed_on=2022-03-01\n",
    "全市=1[a] 西区=0 仁和区=0" },
  { "stations-serving", 2021, "2022-03-01",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "service v1 station=@a\n"
    "service v2 station=@a held_on=2021-08-01\n"
    "service v3 station=@b held_on=2022-01-01\n",
    "全市=1[a] @b=0" },
  { "counties", 2021, "2021-12-31",
    "~division 盐边县 valid_to=2021-12-31\n"
    "~division 东区 population=1\n",
    "全市=4 盐边县=0 东区=1[东区]" },
  { "counties-covered", 2021, "2021-12-31",
    "~division 东区 population=1\n"
    "station a division=东区 tier=general\n"
    "station b division=西区 tier=general suspended_on=2021-08-01\n"
    "station c division=仁和镇\n",
    "全市=1[东区] 西区=0 仁和区=0" },
  { "townships", 2021, "2021-12-31",
    "~division 银江镇 valid_to=2021-06-30\n"
    "~division 格里坪镇 population=1\n",
    "全市=48 东区=5 西区=6 银江镇=0 格里坪镇=1[格里坪镇]" },
  { "townships-covered", 2021, "2021-12-31",
    "~division 银江镇 population=1\n"
    "~division 格里坪镇 population=1\n"
    "station a division=银江镇\n"
    "station b division=510403100002 tier=institution\n"
    "station c division=510411100002 tier=room\n"
    "station d division=攀莲镇 suspended_on=2021-08-01\n",
    "全市=2[银江镇,格里坪镇] 东区=1 仁和区=0 米易县=0 格里坪镇=1[格里坪镇]" },
  { "dense-villages", 2021, "2021-12-31",
    "~division 510402100002 dense=是\n"
    "~division 510403100002 dense=是\n"
    "~division 510411100002 dense=否\n",
    "全市=2[510402100002,510403100002] 仁和区=0 银江镇=1[510402100002] 510402100002=1" },
  { "dense-villages-covered", 2021, "2021-12-31",
    "~division 510402100002 dense=是\n"
    "~division 510403100002 dense=是\n"
    "station a division=510402100002 tier=room\n"
    "station b division=格里坪镇\n"
    "station c division=510411100002 tier=room\n",
    "全市=1[510402100002] 西区=0" },
  { "volunteer-stations", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "station c division=510402100002 tier=room\n"
    "volunteer v1 station=@a trained=20\n"
    "volunteer v2 station=@a trained=10\n"
    "volunteer v3 station=@b trained=29\n"
    "volunteer v4 station=@b trained=1 held_on=2022-01-01\n"
    "volunteer v5 station=@c trained=40\n",
    "全市=1[a] 西区=0" },
  { "station-five", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "station c division=仁和镇 opened_on=\n"
    "facility f0 station=@a checked_on=2021-07-01 equipment=yes\n"
    "facility f1 station=@a premises=yes sign=yes equipment=partly\n"
    "worker w1 station=@a\n"
    "regulation r1 station=@a\n"
    "worker w2 station=@b left_on=2021-12-31\n"
    "facility f2 station=@c premises=yes\n",
    "全市=4[a] @a=4[a] @a/site=1 @a/equipment=0 @a/workers|rules=2[a] @b=0 @c=0" },
  { "station-standard", 2021, "2021-12-31",
    "agency g\n"
    "station a division=银江镇 operating=purchased operator=@g\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "certificate c1 worker=@w1 obtained_on=2021-10-01\n"
    "service v1 station=@a form=group\n"
    "worker w2 station=@b post=part\n"
    "certificate c2 worker=@w2 obtained_on=2021-10-01\n"
    "service v2 station=@b\n"
    "organisation o station=@b village=510403100002 kind=agency registered_on=2021-08-01\n",
    "全市=4[a,b] @a=3[a] @b=1[b] @b/agency=1 @b/certified|services=0" },
  { "facility-items-passed", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "facility f0 station=@a checked_on=2021-07-01 fire=yes\n"
    "facility f1 station=@a site=yes premises=yes sign=partly areas=none fire=no\n",
    "全市=2[f1] @a=2[f1] @a/site=1[f1] @a/fire|areas=0" },
  { "facility-items-asked", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "station c division=仁和镇 opened_on=\n"
    "facility f0 station=@a checked_on=2021-07-01 fire=none\n"
    "facility f1 station=@a site=yes areas=none access=none\n",
    "全市=14[a,b] @a=6[a] @b=8[b] @c=0" },
  { "regulations-in-place", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "regulation r1 station=@a\n"
    "regulation r2 station=@a issued_on=2021-08-01\n"
    "regulation r3 station=@a regulation=finance abolished_on=2021-12-31\n"
    "regulation r4 station=@a regulation=archive issued_on=2022-01-01\n"
    "regulation r5 station=@a regulation=project\n",
    "全市=2[r2,r5] @a=2[r2,r5] @a/daily=1[r2] @a/finance=0" },
  { "plans-in-place", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "plan p1 station=@a starts_on=2021-07-01 ends_on=2025-12-31\n"
    "plan p2 station=@a plan=periodic year=2020\n"
    "plan p3 station=@a plan=method year=2020\n"
    "plan p4 station=@a plan=measure ends_on=2021-12-30\n"
    "plan p5 station=@a plan=periodic starts_on=2021-01-01 ends_on=2021-12-31\n",
    "全市=3[p1,p3,p5] @a=3 @a/periodic=1[p5] @a/measure=0" },
  { "complaint-channels", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "facility f0 station=@a channel=yes\n"
    "facility f1 station=@b checked_on=2021-07-01 channel=yes\n"
    "facility f2 station=@b channel=no\n",
    "全市=1[f0] @a=1[f0] @b=0" },
  { NULL, 0, NULL, NULL, NULL },
};
