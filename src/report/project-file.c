/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-private.h"

static const char *const basics[]
    = { "number",         "name",      "purchaser", "agency",  "division", "clauses",
        "contract_sum",   "signed_on", "starts_on", "ends_on", "stage",    "planned_people",
        "reached_people", "planned",   "paid",      "officer", "note",     NULL };

/* Each list of the file: what refers to the project, and the fields that tell it. */
static const struct
{
  const char *title;
  const SgzKind *kind;
  const char *codes[8];
} lists[] = {
  { "实施站点", &sgz_kind_project_station, { "station", "joined_on", "left_on", "note" } },
  { "资金", &sgz_kind_funding, { "channel", "year", "division", "planned", "paid", "paid_on", "voucher" } },
  { "备案", &sgz_kind_filing, { "filing", "name", "number", "submitted_on", "filed_on", "authority" } },
  { "服务记录", &sgz_kind_service, { "held_on", "station", "form", "topic", "sessions", "people" } },
  { "监督抽查", &sgz_kind_inspection, { "inspected_on", "station", "unit", "findings", "conclusion" } },
};

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzRecord) project = sgz_report_get_subject (report, store, options, error);

  if (project == NULL)
    return NULL;
  g_autofree char *name = g_strconcat ("项目档案 ", sgz_record_get_text (project, "name"), NULL);
  g_autoptr (SgzTable) table = sgz_table_new ("社会工作服务项目档案");
  SgzFile file = { table, store, options, 0 };

  sgz_table_set_paper (table, SGZ_PAPER_A4, FALSE);
  sgz_table_set_file_name (table, name);
  sgz_report_set_line (table, store, options, NULL, NULL);
  sgz_file_add_form_columns (table);
  sgz_file_fill_form (table, project, basics, options->unmasked);
  sgz_file_add_stages (&file, "项目进程", project);
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (SgzQuery) query = sgz_file_make_query (lists[i].kind, project);
      if (sgz_file_add_list (&file, lists[i].title, query, lists[i].codes, error) < 0)
        return NULL;
    }
  return g_steal_pointer (&table);
}

const SgzReport sgz_report_project_file = {
  .id = "project-file",
  .title = "项目档案",
  .group = "项目与资金",
  .subject = &sgz_kind_project,
  .build = build,
};
