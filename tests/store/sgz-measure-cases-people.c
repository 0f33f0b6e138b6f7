/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workers, organisations, volunteers and those trained. */
#include "sgz-measure-cases.h"

const MeasureCase measure_cases_of_people[] = {
  { "workers-in-post", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "worker w2 station=@a left_on=2021-12-31\n"
    "worker w3 station=@a joined_on=2022-01-01\n"
    "worker w4 station=@a post=head\n",
    "全市=2[w1,w4] @a/head=1[w4] @a/full|part=1[w1]" },
  { "workers-certified", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "certificate c1 worker=@w1 obtained_on=2021-10-01\n"
    "certificate c2 worker=@w1 obtained_on=2021-11-01 level=worker\n"
    "worker w2 station=@a\n"
    "worker w3 station=@b\n"
    "certificate c3 worker=@w3 obtained_on=2022-01-01\n",
    "全市=1[w1] @a/worker=1[w1] @a/assistant=0 @b=0" },
  { "certified-new", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "certificate c1 worker=@w1 obtained_on=2021-10-01\n"
    "certificate c2 worker=@w1 obtained_on=2021-11-01 level=worker\n"
    "worker w2 station=@a\n"
    "certificate c3 worker=@w2 obtained_on=2020-10-01\n"
    "certificate c4 worker=@w2 obtained_on=2021-10-01 level=worker\n"
    "worker w3 station=@a\n"
    "certificate c5 worker=@w3 obtained_on=2021-12-01 station=@b\n",
    "全市=2[c1,c5] 全市/assistant=2 @a=1[c1] @b=1[c5] 西区=1" },
  { "certified-window", 2023, "2023-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "certificate c1 worker=@w1 obtained_on=2020-12-31\n"
    "worker w2 station=@a\n"
    "certificate c2 worker=@w2 obtained_on=2021-01-01\n"
    "worker w3 station=@a\n"
    "certificate c3 worker=@w3 obtained_on=2023-12-31\n",
    "全市=2[c2,c3] @a=2" },
  { "certified-window", 2026, "2026-03-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "worker w1 station=@a\n"
    "certificate c1 worker=@w1 obtained_on=2025-12-31\n"
    "worker w2 station=@a\n"
    "certificate c2 worker=@w2 obtained_on=2026-01-05\n",
    "全市=1[c2]" },
  { "organisations-completed", 2021, "2022-06-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "organisation o1 station=@a village=510402100002 completed_on=2021-11-01\n"
    "organisation o2 station=@a village=510402100002 kind=hobby completed_on=2021-12-31\n"
    "organisation o3 station=@a village=510402100002 completed_on=2022-01-01\n"
    "organisation o4 station=@a village=510402100002\n",
    "全市=2[o1,o2] @a/functional=1[o1] @a/functional|hobby=2[o1,o2] @b=0" },
  { "organisations-reformed", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "~division 510402100002 reform=yes\n"
    "organisation o1 station=@a village=510402100002 completed_on=2021-11-01\n"
    "organisation o2 station=@a village=510402100003 completed_on=2021-11-01\n",
    "全市=1[o1] @a/functional|hobby=1" },
  { "organisations-registered", 2021, "2022-06-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "organisation o1 station=@a village=510402100002 kind=registered registered_on=2021-08-01\n"
    "organisation o2 station=@a village=510402100002 kind=agency registered_on=2021-12-31\n"
    "organisation o3 station=@a village=510402100002 kind=agency registered_on=2022-01-01\n",
    "全市=2[o1,o2] @a/agency=1[o2]" },
  { "agencies-window", 2023, "2023-06-30",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "organisation o1 station=@a village=510402100002 kind=agency started_on=2020-06-01 "
    "registered_on=2021-01-01\n"
    "organisation o2 station=@a village=510402100002 kind=registered registered_on=2022-01-01\n"
    "organisation o3 station=@a village=510402100002 kind=agency registered_on=2023-07-01\n"
    "organisation o4 station=@a village=510402100002 kind=agency started_on=2020-06-01 "
    "registered_on=2020-12-31\n",
    "全市=1[o1] @a=1 @b=0" },
  { "organisations-incubating", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "organisation o1 station=@a village=510402100002\n"
    "organisation o2 station=@a village=510402100002 completed_on=2021-12-31\n"
    "organisation o3 station=@a village=510402100002 ended_on=2022-01-01\n"
    "organisation o4 station=@a village=510402100002 started_on=2022-01-01\n",
    "全市=2[o1,o3] @a/functional=2" },
  { "volunteers-trained", 2021, "2022-02-01",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "volunteer v1 station=@a trained=20\n"
    "volunteer v2 station=@a trained=10 held_on=2022-01-01\n"
    "volunteer v3 station=@a trained=5 void=示例\n"
    "volunteer v4 station=@b trained=7\n",
    "全市=27[v1,v4] @a=20[v1]" },
  { "volunteers-active", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "volunteer v1 station=@a active=12\n"
    "volunteer v2 station=@a\n",
    "全市=12[v1] @a=12" },
  { "volunteer-hours", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "volunteer v1 station=@a hours=3.5\n"
    "volunteer v2 station=@a hours=0.25\n"
    "volunteer v3 station=@a\n",
    "全市=375[v1,v2] @a=375" },
  { "volunteer-activities", 2021, "2021-12-31",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "volunteer v1 station=@a linked=是\n"
    "volunteer v2 station=@b\n"
    "volunteer v3 station=@b held_on=2022-01-01\n",
    "全市=2[v1,v2] 全市/linked=1[v1] @b=1" },
  { "trainings-people", 2021, "2022-02-01",
    "station a division=银江镇\n"
    "station b division=格里坪镇\n"
    "training t1 station=@a cadres=3 certified=2\n"
    "training t2 station=@a students=9 held_on=2022-01-01\n"
    "training t3 station=@b communities=4\n",
    "全市=9[t1,t3] 全市/cadres|communities=7[t1,t3] @a=5[t1] @a/students=0" },
  { NULL, 0, NULL, NULL, NULL },
};
