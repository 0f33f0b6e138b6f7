/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each kind finds wrong between its own fields, in cases worked out by hand. */
#include <string.h>

#include "model/sgz-credit-code.h"
#include "model/sgz-record.h"

#define EAST "510402000000"
#define TOWNSHIP "510402002000"
#define VILLAGE "510402002001"

/**
 * Case:
 * @values: field=text, with a bar between; field@code refers to a record with that code
 * @blamed: the field that is told of, or %NULL where nothing is wrong
 * @is_warning: whether that stops no save
 */
typedef struct
{
  const SgzKind *kind;
  const char *values;
  const char *blamed;
  gboolean is_warning;
} Case;

static void
set (SgzRecord *record, const char *pair)
{
  const SgzKind *kind = sgz_record_get_kind (record);
  const char *mark = strpbrk (pair, "=@");
  g_autofree char *code = g_strndup (pair, (gsize)(mark - pair));
  const SgzField *field = sgz_kind_get_field (kind, code);
  g_autoptr (GError) error = NULL;

  if (*mark == '@')
    {
      sgz_record_set_reference (record, field, mark + 1, "示例", mark + 1);
      return;
    }
  sgz_record_parse (record, field, mark + 1, &error);
  g_assert_no_error (error);
}

static SgzRecord *
make (const SgzKind *kind, const char *values)
{
  SgzRecord *record = sgz_record_new (kind);
  g_auto (GStrv) pairs = g_strsplit (values, "|", -1);

  for (size_t i = 0; pairs[i] != NULL; i++)
    set (record, pairs[i]);
  return record;
}

static void
check (const Case *c)
{
  g_autoptr (SgzRecord) record = make (c->kind, c->values);
  g_autoptr (GPtrArray) problems = sgz_record_check (record);

  g_test_message ("%s: %s", c->kind->code, c->values);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("  %s", ((const SgzProblem *)problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, c->blamed != NULL ? 1 : 0);
  if (c->blamed == NULL)
    return;
  const SgzProblem *problem = problems->pdata[0];
  g_assert_cmpstr (problem->field->code, ==, c->blamed);
  g_assert_cmpint (problem->is_warning, ==, c->is_warning);
  g_assert_cmpuint (strlen (problem->message), >, 0);
}

#define CHECK(cases)                                                                                         \
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)                                                          \
  check (&(cases)[i])

static void
test_credit_codes (void)
{
  g_assert_true (sgz_credit_code_is_valid ("91350100M000100Y43"));
  g_assert_false (sgz_credit_code_is_valid ("91350100M000100Y4Z"));
  g_assert_false (sgz_credit_code_is_valid ("91350100M000100Y44"));
  g_assert_false (sgz_credit_code_is_valid ("91350100m000100y43"));
  g_assert_false (sgz_credit_code_is_valid ("91350100M00010OY43"));
  g_assert_false (sgz_credit_code_is_valid ("9I350100M000100Y43"));
  g_assert_false (sgz_credit_code_is_valid ("9S350100M000100Y43"));
  g_assert_false (sgz_credit_code_is_valid ("9V350100M000100Y43"));
  g_assert_false (sgz_credit_code_is_valid ("9Z350100M000100Y43"));
  g_assert_false (sgz_credit_code_is_valid ("91350100M000100Y4"));
  g_assert_false (sgz_credit_code_is_valid ("91350100M000100Y433"));
  g_assert_false (sgz_credit_code_is_valid (""));

  /* Small and full-width letters are taken as the capitals they stand for. */
  g_autoptr (SgzRecord) agency = sgz_record_new (&sgz_kind_agency);
  const SgzField *field = sgz_kind_get_field (&sgz_kind_agency, "credit_code");
  g_assert_true (sgz_record_parse (agency, field, "91350100m000100ｙ43", NULL));
  g_assert_cmpstr (sgz_record_get_text (agency, "credit_code"), ==, "91350100M000100Y43");

  /* Two neighbours changed about are found out: the weights are all different. */
  g_assert_false (sgz_credit_code_is_valid ("91351000M000100Y43"));
}

static void
test_station (void)
{
#define STATION "name=示例站|tier=general|division@" EAST
  static const Case cases[] = {
    { &sgz_kind_station, STATION, NULL, FALSE },
    { &sgz_kind_station, "name=示例站|tier=general|division@" TOWNSHIP, "division", FALSE },
    { &sgz_kind_station, "name=示例站|tier=township|division@" TOWNSHIP, NULL, FALSE },
    { &sgz_kind_station, "name=示例站|tier=room|division@" TOWNSHIP, "division", FALSE },
    { &sgz_kind_station, "name=示例站|tier=room|division@" VILLAGE, NULL, FALSE },
    { &sgz_kind_station, "name=示例站|tier=institution|division@" TOWNSHIP, NULL, FALSE },
    { &sgz_kind_station, STATION "|status=operating", "opened_on", FALSE },
    { &sgz_kind_station, STATION "|status=operating|opened_on=2021-06-01", NULL, FALSE },
    { &sgz_kind_station, STATION "|status=planned|opened_on=2021-06-01", "opened_on", FALSE },
    { &sgz_kind_station, STATION "|status=suspended|opened_on=2021-06-01", "suspended_on", FALSE },
    { &sgz_kind_station, STATION "|status=closed|opened_on=2021-06-01", "closed_on", FALSE },
    { &sgz_kind_station, STATION "|status=closed|opened_on=2021-06-01|closed_on=2021-05-31", "closed_on",
      FALSE },
    { &sgz_kind_station, STATION "|status=closed|opened_on=2021-06-01|closed_on=2021-06-01", NULL, FALSE },
    { &sgz_kind_station, STATION "|status=operating|prepared_on=2021-07-01|opened_on=2021-06-01", "opened_on",
      FALSE },
    { &sgz_kind_station, STATION "|service_pilot_to=2022", "service_pilot_to", FALSE },
    { &sgz_kind_station, STATION "|service_pilot_from=2022|service_pilot_to=2021", "service_pilot_to",
      FALSE },
    { &sgz_kind_station, STATION "|governance_pilot_from=2021|governance_pilot_to=2021", NULL, FALSE },
    { &sgz_kind_station, STATION "|operating=self|operator@a", "operator", TRUE },
    { &sgz_kind_station, STATION "|operating=purchased|operator@a", NULL, FALSE },
  };

  CHECK (cases);
}

static void
test_agency (void)
{
  static const Case cases[] = {
    { &sgz_kind_agency, "name=示例中心", NULL, FALSE },
    { &sgz_kind_agency, "name=示例中心|credit_code=91350100M000100Y43", NULL, FALSE },
    { &sgz_kind_agency, "name=示例中心|credit_code=９１３５０１００Ｍ０００１００Ｙ４３", NULL, FALSE },
    { &sgz_kind_agency, "name=示例中心|credit_code=91350100M000100Y4Z", "credit_code", FALSE },
    { &sgz_kind_agency, "name=示例中心|status=closed", "closed_on", FALSE },
    { &sgz_kind_agency, "name=示例中心|closed_on=2021-06-01", "closed_on", FALSE },
    { &sgz_kind_agency, "name=示例中心|status=closed|registered_on=2020-01-02|closed_on=2020-01-01",
      "closed_on", FALSE },
    { &sgz_kind_agency, "name=示例中心|status=closed|registered_on=2020-01-02|closed_on=2020-01-02", NULL,
      FALSE },
  };

  CHECK (cases);
}

/* §4.4: the six steps one after the other, each with the paper it leaves. */
static void
test_project_stages (void)
{
#define PROJECT "name=示例项目|purchaser=civil|division@" EAST
#define SURVEY "|survey_on=2021-07-01|survey_paper=报告"
#define DESIGN "|design_on=2021-08-01|design_paper=设计书"
#define APPRAISAL "|appraisal_on=2021-08-20|appraisal_paper=纪要"
  static const Case cases[] = {
    { &sgz_kind_project, PROJECT, NULL, FALSE },
    { &sgz_kind_project, PROJECT SURVEY, NULL, FALSE },
    { &sgz_kind_project, PROJECT "|survey_on=2021-07-01", "survey_paper", FALSE },
    { &sgz_kind_project, PROJECT "|survey_paper=报告", NULL, FALSE },
    { &sgz_kind_project, PROJECT DESIGN, "design_on", FALSE },
    { &sgz_kind_project, PROJECT SURVEY DESIGN, NULL, FALSE },
    { &sgz_kind_project, PROJECT SURVEY APPRAISAL, "appraisal_on", FALSE },
    { &sgz_kind_project, PROJECT SURVEY "|design_on=2021-06-30|design_paper=设计书", "design_on", FALSE },
    { &sgz_kind_project, PROJECT SURVEY "|design_on=2021-07-01|design_paper=设计书", NULL, FALSE },
    { &sgz_kind_project, PROJECT SURVEY DESIGN APPRAISAL, NULL, FALSE },
    { &sgz_kind_project, PROJECT "|starts_on=2021-09-01|ends_on=2021-08-31", "ends_on", FALSE },
    { &sgz_kind_project, PROJECT "|signed_on=2021-09-01|ends_on=2021-08-31", "ends_on", FALSE },
    { &sgz_kind_project, PROJECT "|signed_on=2021-09-05|starts_on=2021-09-01|ends_on=2022-08-31", NULL,
      FALSE },
  };

  CHECK (cases);
}

static void
test_case_stages (void)
{
#define CASE "number=示例-1|station@s|intake_on=2021-07-01|intake_paper=登记表"
#define ASSESSMENT "|assessment_on=2021-07-10|assessment_paper=预估表"
  static const Case cases[] = {
    { &sgz_kind_casework, CASE, NULL, FALSE },
    { &sgz_kind_casework, "number=示例-1|station@s|intake_on=2021-07-01", "intake_paper", FALSE },
    { &sgz_kind_casework, "number=示例-1|station@s|intake_paper=登记表", "intake_on", FALSE },
    { &sgz_kind_casework, CASE ASSESSMENT, NULL, FALSE },
    { &sgz_kind_casework, CASE "|planning_on=2021-07-20|planning_paper=计划书", "planning_on", FALSE },
    { &sgz_kind_casework, CASE "|assessment_on=2021-06-30|assessment_paper=预估表", "assessment_on", FALSE },
  };

  CHECK (cases);
}

/* 问题、措施、整改、销号. */
static void
test_rectification (void)
{
#define PROBLEM "station@s|problem=档案不全|found_on=2021-11-01|due_on=2021-12-01"
#define ORDER "|ordered_on=2021-11-03|measure=补齐"
#define DONE "|done_on=2021-11-20|evidence=照片"
  static const Case cases[] = {
    { &sgz_kind_rectification, PROBLEM, NULL, FALSE },
    { &sgz_kind_rectification, PROBLEM ORDER DONE, NULL, FALSE },
    { &sgz_kind_rectification, PROBLEM ORDER DONE "|closed_on=2021-11-25|closed_by=示例", NULL, FALSE },
    { &sgz_kind_rectification, PROBLEM "|ordered_on=2021-11-03", "measure", FALSE },
    { &sgz_kind_rectification, PROBLEM DONE, "done_on", FALSE },
    { &sgz_kind_rectification, PROBLEM ORDER "|done_on=2021-11-20", "evidence", FALSE },
    { &sgz_kind_rectification, PROBLEM ORDER "|closed_on=2021-11-25|closed_by=示例", "closed_on", FALSE },
    { &sgz_kind_rectification, PROBLEM ORDER DONE "|closed_on=2021-11-25", "closed_by", FALSE },
    { &sgz_kind_rectification, "station@s|problem=档案不全|found_on=2021-11-01|due_on=2021-10-31", "due_on",
      FALSE },
    { &sgz_kind_rectification, PROBLEM "|inspection@i", NULL, FALSE },
    { &sgz_kind_rectification, PROBLEM "|inspection@i|complaint@c", "origin", FALSE },
    { &sgz_kind_rectification, PROBLEM "|complaint@c|origin=评价", "origin", FALSE },
  };

  CHECK (cases);
}

static void
test_money (void)
{
#define FUNDING "division@" EAST "|channel=lottery|year=2021|planned=100"
  static const Case cases[] = {
    { &sgz_kind_funding, FUNDING, "project", FALSE },
    { &sgz_kind_funding, FUNDING "|project@p", NULL, FALSE },
    { &sgz_kind_funding, FUNDING "|station@s", NULL, FALSE },
    { &sgz_kind_funding, FUNDING "|station@s|paid=60", "paid_on", FALSE },
    { &sgz_kind_funding, FUNDING "|station@s|paid_on=2021-06-01", "paid", FALSE },
    { &sgz_kind_funding, FUNDING "|station@s|paid=0", NULL, FALSE },
    { &sgz_kind_funding, FUNDING "|station@s|paid=60|paid_on=2021-06-01", NULL, FALSE },
    { &sgz_kind_funding, FUNDING "|station@s|paid=100.01|paid_on=2021-06-01", "paid", TRUE },
    { &sgz_kind_assistance, "division@" EAST "|year=2020|total=100|source=决算", NULL, FALSE },
    { &sgz_kind_assistance, "division@" TOWNSHIP "|year=2020|total=100|source=决算", "division", FALSE },
    { &sgz_kind_community_fund,
      "name=示例基金|kind=fund|village@" VILLAGE "|founded_on=2021-06-01|raised=10|spent=11", "spent", TRUE },
    { &sgz_kind_community_fund,
      "name=示例基金|kind=fund|village@" VILLAGE "|founded_on=2021-06-01|raised=10|spent=10", NULL, FALSE },
    { &sgz_kind_community_fund, "name=示例基金|kind=fund|village@" EAST "|founded_on=2021-06-01", "village",
      FALSE },
  };

  CHECK (cases);
}

static void
test_organisation (void)
{
#define ORGANISATION "name=示例队|village@" VILLAGE "|station@s|started_on=2021-06-01"
  static const Case cases[] = {
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby", NULL, FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby|status=completed", "completed_on", FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby|status=completed|completed_on=2021-05-31",
      "completed_on", FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby|status=completed|completed_on=2021-07-01", NULL,
      FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby|status=ended", "ended_on", FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=hobby|ended_on=2021-07-01", "ended_on", FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=agency|status=completed|completed_on=2021-07-01",
      "registered_on", FALSE },
    { &sgz_kind_organisation, ORGANISATION "|kind=agency|registered_on=2021-07-01", "credit_code", TRUE },
    { &sgz_kind_organisation,
      ORGANISATION "|kind=agency|registered_on=2021-07-01|credit_code=91350100M000100Y43", NULL, FALSE },
    { &sgz_kind_organisation,
      ORGANISATION "|kind=hobby|registered_on=2021-07-01|credit_code=91350100M000100Y43", "kind", TRUE },
    { &sgz_kind_organisation,
      ORGANISATION "|kind=agency|registered_on=2021-05-31|credit_code=91350100M000100Y43", "registered_on",
      FALSE },
    { &sgz_kind_organisation, "name=示例队|kind=hobby|station@s|started_on=2021-06-01|village@" TOWNSHIP,
      "village", FALSE },
  };

  CHECK (cases);
}

/* Body 三(二): twelve dispatches, four bulletins, two reports and one meeting a year. */
static void
test_duty (void)
{
#define DUTY "year=2021|due_on=2021-12-31"
  static const Case cases[] = {
    { &sgz_kind_duty, DUTY "|duty=dispatch|period=12", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=bulletin|period=4", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=bulletin|period=5", "period", FALSE },
    { &sgz_kind_duty, DUTY "|duty=report|period=2", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=report|period=3", "period", FALSE },
    { &sgz_kind_duty, DUTY "|duty=meeting|period=1", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=meeting|period=2", "period", FALSE },
    { &sgz_kind_duty, DUTY "|duty=meeting|done_on=2021-12-20", "paper", FALSE },
    { &sgz_kind_duty, DUTY "|duty=meeting|done_on=2021-12-20|paper=纪要", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=bulletin|period=4|done_on=2021-10-01|paper=通报", NULL, FALSE },
    { &sgz_kind_duty, DUTY "|duty=bulletin|period=4|done_on=2021-09-30|paper=通报", "done_on", TRUE },
    { &sgz_kind_duty, DUTY "|duty=meeting|period=1|done_on=2020-12-31|paper=纪要", "done_on", TRUE },
  };

  CHECK (cases);
}

/* Days in order, and what goes with what. */
static void
test_days (void)
{
#define COMPLAINT                                                                                            \
  "station@s|received_on=2021-11-01|channel=box|nature=complaint|content=示例|due_on=2021-11-16"
#define CHARITY "need=示例|village@" VILLAGE "|audience=elderly|found_on=2021-11-01"
#define FILING "filing=plan|name=示例计划|division@" EAST
#define WORKER "name=示例甲|station@s|post=full|joined_on=2021-07-01"
  static const Case cases[] = {
    { &sgz_kind_worker, WORKER, NULL, FALSE },
    { &sgz_kind_worker, WORKER "|left_on=2021-06-30", "left_on", FALSE },
    { &sgz_kind_officer, "name=示例甲|unit=示例局|joined_on=2021-07-01|left_on=2021-06-30", "left_on",
      FALSE },
    { &sgz_kind_registration, "worker@w|level=worker|registered_on=2021-03-15|valid_until=2021-03-14",
      "valid_until", FALSE },
    { &sgz_kind_registration, "worker@w|level=worker|registered_on=2021-03-15|valid_until=2024-03-14", NULL,
      FALSE },
    { &sgz_kind_regulation, "station@s|regulation=daily|issued_on=2021-07-01|revised_on=2021-06-30",
      "revised_on", FALSE },
    { &sgz_kind_regulation, "station@s|regulation=daily|issued_on=2021-07-01|abolished_on=2021-06-30",
      "abolished_on", FALSE },
    { &sgz_kind_plan,
      "station@s|plan=overall|name=示例|issued_on=2021-07-01|starts_on=2021-07-01|ends_on=2021-06-30",
      "ends_on", FALSE },
    { &sgz_kind_project_station, "project@p|station@s|joined_on=2021-07-01|left_on=2021-06-30", "left_on",
      FALSE },
    { &sgz_kind_filing, FILING, NULL, FALSE },
    { &sgz_kind_filing, FILING "|filed_on=2021-07-01|number=1", "authority", FALSE },
    { &sgz_kind_filing, FILING "|filed_on=2021-07-01|authority=示例局", "number", FALSE },
    { &sgz_kind_filing, FILING "|submitted_on=2021-07-02|filed_on=2021-07-01|number=1|authority=示例局",
      "filed_on", FALSE },
    { &sgz_kind_complaint, COMPLAINT, NULL, FALSE },
    { &sgz_kind_complaint, COMPLAINT "|answered_on=2021-11-10", "answer", FALSE },
    { &sgz_kind_complaint, COMPLAINT "|satisfied=yes", "answered_on", FALSE },
    { &sgz_kind_complaint, COMPLAINT "|answered_on=2021-10-31|answer=已办", "answered_on", FALSE },
    { &sgz_kind_complaint, COMPLAINT "|answered_on=2021-12-31|answer=已办|satisfied=no", NULL, FALSE },
    { &sgz_kind_charity, CHARITY, NULL, FALSE },
    { &sgz_kind_charity, CHARITY "|linked_on=2021-11-05", "resource", FALSE },
    { &sgz_kind_charity, CHARITY "|done_on=2021-11-05", "linked_on", FALSE },
    { &sgz_kind_charity, CHARITY "|resource=轮椅|linked_on=2021-11-05|done_on=2021-11-04", "done_on", FALSE },
    { &sgz_kind_target, "year=2021|division@" TOWNSHIP, "division", FALSE },
    { &sgz_kind_target, "year=2021|division@" EAST, NULL, FALSE },
    { &sgz_kind_succession, "source@a|target@a|changed_on=2021-07-01|change=merge", "target", FALSE },
    { &sgz_kind_succession, "source@a|target@b|changed_on=2021-07-01|change=merge", NULL, FALSE },
  };

  CHECK (cases);
}

/* What has happened has not happened after today; what is planned may lie ahead. */
static void
test_days_to_come (void)
{
  static const Case cases[] = {
    { &sgz_kind_certificate, "worker@w|level=worker|number=示例1|obtained_on=2198-01-01", "obtained_on",
      FALSE },
    { &sgz_kind_service, "station@s|held_on=2198-01-01|form=visit|clauses=3.1.1", "held_on", FALSE },
    { &sgz_kind_registration, "worker@w|level=worker|registered_on=2021-03-15|valid_until=2198-03-14", NULL,
      FALSE },
    { &sgz_kind_project, PROJECT "|starts_on=2198-01-01|ends_on=2198-12-31", NULL, FALSE },
  };

  CHECK (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kinds/credit-codes", test_credit_codes);
  g_test_add_func ("/model/kinds/station", test_station);
  g_test_add_func ("/model/kinds/agency", test_agency);
  g_test_add_func ("/model/kinds/project-stages", test_project_stages);
  g_test_add_func ("/model/kinds/case-stages", test_case_stages);
  g_test_add_func ("/model/kinds/rectification", test_rectification);
  g_test_add_func ("/model/kinds/money", test_money);
  g_test_add_func ("/model/kinds/organisation", test_organisation);
  g_test_add_func ("/model/kinds/duty", test_duty);
  g_test_add_func ("/model/kinds/days", test_days);
  g_test_add_func ("/model/kinds/days-to-come", test_days_to_come);
  return g_test_run ();
}
