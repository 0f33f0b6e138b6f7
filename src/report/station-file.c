/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 一站一档: everything about one station; what is missing stands first. */
#include "station-file-private.h"

#include <string.h>

#include "base/sgz-date.h"
#include "store/sgz-attachment.h"
#include "store/sgz-readiness.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_TITLE,
  COLUMN_CLAUSE,
  COLUMN_STATE,
  COLUMN_NOTE,
};

/* Each list of the file: what refers to the station, and the fields that tell it. */
static const struct
{
  const char *title;
  const SgzKind *kind;
  const char *codes[10];
} lists[] = {
  { "服务设施检查",
    &sgz_kind_facility,
    { "checked_on", "checked_by", "site", "premises", "sign", "areas", "equipment", "access", "fire",
      "publicity" } },
  { "规章制度", &sgz_kind_regulation, { "regulation", "name", "issued_on", "revised_on", "abolished_on" } },
  { "工作计划", &sgz_kind_plan, { "plan", "name", "year", "issued_on", "starts_on", "ends_on" } },
  { "工作人员",
    &sgz_kind_worker,
    { "name", "post", "hire", "joined_on", "left_on", "level", "certificate", "valid_until", "phone" } },
  { "培训", &sgz_kind_training, { "held_on", "name", "training", "hours", "people" } },
  { "志愿服务", &sgz_kind_volunteer, { "held_on", "activity", "trained", "active", "hours" } },
  { "社会组织",
    &sgz_kind_organisation,
    { "name", "kind", "village", "started_on", "completed_on", "registered_on", "status" } },
  { "资金", &sgz_kind_funding, { "year", "channel", "project", "planned", "paid", "paid_on" } },
  { "个案", &sgz_kind_casework, { "number", "audience", "intake_on", "stage", "closing_on", "outcome" } },
  { "监督抽查", &sgz_kind_inspection, { "inspected_on", "unit", "way", "findings", "conclusion" } },
  { "意见投诉", &sgz_kind_complaint, { "received_on", "channel", "content", "answered_on", "satisfied" } },
  { "整改", &sgz_kind_rectification, { "found_on", "problem", "due_on", "done_on", "closed_on", "status" } },
};

static const char *const agency_codes[]
    = { "name", "credit_code", "registered_on", "authority", "representative", "phone", "status", NULL };
static const char *const project_codes[]
    = { "name", "purchaser", "agency", "contract_sum", "starts_on", "ends_on", "stage", NULL };

static void
add_columns (SgzTable *table)
{
  sgz_report_add_number_column (table);
  sgz_report_add_text_column (table, "材料或事项", 34, FALSE);
  sgz_report_add_text_column (table, "依据", 14, TRUE);
  sgz_report_add_text_column (table, "情况", 12, TRUE);
  sgz_report_add_text_column (table, "说明", 30, FALSE);
}

static void
add_entry (SgzTable *table, gint64 number, const char *title, const char *clause, const char *state,
           const char *note)
{
  sgz_table_add_row (table, SGZ_ROW_BODY);
  sgz_table_set_number (table, COLUMN_NUMBER, number);
  sgz_table_set_text (table, COLUMN_TITLE, title);
  sgz_table_set_text (table, COLUMN_CLAUSE, clause);
  sgz_table_set_text (table, COLUMN_STATE, state);
  sgz_table_set_text (table, COLUMN_NOTE, note);
}

static void
add_heading (SgzTable *table, const char *text)
{
  sgz_table_add_row (table, SGZ_ROW_GROUP);
  sgz_table_set_text (table, 0, text);
}

/* What is missing, before what is there. */
static gboolean
add_missing (SgzFile *file, const SgzRecord *station, GError **error)
{
  g_autoptr (GPtrArray) items
      = sgz_readiness_take (file->store, sgz_record_get_id (station), file->options->day, error);
  gint64 number = 0;

  if (items == NULL)
    return FALSE;
  add_heading (file->document, "尚缺事项");
  for (guint i = 0; i < items->len; i++)
    {
      const SgzReadinessItem *item = g_ptr_array_index (items, i);
      if (sgz_readiness_item_is_open (item))
        add_entry (file->document, ++number, item->title, item->clause,
                   sgz_readiness_state_get_title (item->state), item->note);
    }
  if (number == 0)
    add_entry (file->document, 0, "无", NULL, NULL, NULL);
  return TRUE;
}

/* The index counts each kind of paper, also where there is none. */
static void
add_to_index (GPtrArray *index, const char *title, const SgzKind *kind, gint64 count)
{
  g_ptr_array_add (index, g_strdup (title));
  g_ptr_array_add (index, g_strdup (kind->clause));
  g_ptr_array_add (index, count > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT "份", count) : g_strdup ("无"));
}

static void
add_index (SgzTable *table, GPtrArray *index)
{
  add_heading (table, "卷内目录");
  for (guint i = 0; i + 2 < index->len; i += 3)
    add_entry (table, i / 3 + 1, g_ptr_array_index (index, i), g_ptr_array_index (index, i + 1),
               g_ptr_array_index (index, i + 2), NULL);
}

static gboolean
add_agency (SgzFile *file, const SgzRecord *station, GPtrArray *index, GError **error)
{
  const char *id = sgz_record_get_text (station, "operator");
  g_autoptr (SgzRecord) agency = id != NULL ? sgz_store_get (file->store, &sgz_kind_agency, id, error) : NULL;

  if (id != NULL && agency == NULL)
    return FALSE;
  if (agency != NULL)
    sgz_file_add_form (file, "驻站机构", agency, agency_codes);
  add_to_index (index, "驻站机构", &sgz_kind_agency, agency != NULL);
  return TRUE;
}

/* The projects that are carried out at the station. */
static gboolean
add_projects (SgzFile *file, const SgzRecord *station, GPtrArray *index, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_file_make_query (&sgz_kind_project_station, station);
  g_autoptr (GPtrArray) links = sgz_store_fetch (file->store, query, 0, -1, error);
  g_autoptr (GPtrArray) projects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      SgzRecord *project
          = sgz_store_get (file->store, &sgz_kind_project,
                           sgz_record_get_text (g_ptr_array_index (links, i), "project"), error);
      if (project == NULL)
        return FALSE;
      g_ptr_array_add (projects, project);
    }
  if (links == NULL)
    return FALSE;
  sgz_file_add_records (file, "服务项目", projects, project_codes);
  add_to_index (index, "服务项目", &sgz_kind_project, projects->len);
  return TRUE;
}

static gboolean
add_lists (SgzFile *file, const SgzRecord *station, GPtrArray *index, GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const char *codes[G_N_ELEMENTS (lists[i].codes) + 1] = { NULL };
      g_autoptr (SgzQuery) query = sgz_file_make_query (lists[i].kind, station);
      memcpy (codes, lists[i].codes, sizeof lists[i].codes);
      sgz_query_set_day (query, file->options->day);
      gint64 count = sgz_file_add_list (file, lists[i].title, query, codes, error);
      if (count < 0)
        return FALSE;
      add_to_index (index, lists[i].title, lists[i].kind, count);
    }
  return TRUE;
}

/* Title, station and path, unit and day, as they stand on the back of a box too. */
static void
add_cover (SgzTable *table, SgzFile *file, const SgzRecord *station)
{
  const SgzReportOptions *options = file->options;
  g_autofree char *path = sgz_record_format (station, sgz_kind_get_field (&sgz_kind_station, "division"));
  g_autofree char *tier = sgz_record_format (station, sgz_kind_get_field (&sgz_kind_station, "tier"));
  g_autofree char *issuer = sgz_report_format_issuer (file->store, options);
  g_autofree char *day = sgz_date_format_chinese (options->day);
  g_autofree char *where = g_strconcat (path, "　", tier, NULL);
  g_autofree char *until = g_strconcat ("材料截至", day, NULL);

  sgz_table_add_cover_line (table, where);
  sgz_table_add_cover_line (table, until);
  sgz_table_add_cover_line (table, issuer);
}

/* The pictures of @owner, under its name and what the officer wrote to them. */
static gint64
add_pictures (SgzFile *file, SgzRecord *owner, GError **error)
{
  g_autoptr (GPtrArray) attachments = sgz_attachment_fetch (file->store, owner, SGZ_VOIDED_LEFT_OUT, error);
  const SgzKind *kind = sgz_record_get_kind (owner);
  gint64 n_pictures = 0;

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      SgzRecord *attachment = g_ptr_array_index (attachments, i);
      const char *media = sgz_record_get_text (attachment, "media");
      const char *caption = sgz_record_get_text (attachment, "caption");
      const char *day = kind == &sgz_kind_facility ? sgz_record_get_text (owner, "checked_on") : NULL;
      g_autofree char *path = sgz_attachment_get_path (file->store, attachment);
      if (media == NULL || !g_str_has_prefix (media, "image/") || path == NULL)
        continue;
      g_autofree char *text
          = g_strdup_printf ("%s%s%s：%s", kind->title, day != NULL ? " " : "", day != NULL ? day : "",
                             caption != NULL ? caption : sgz_record_get_text (attachment, "name"));
      sgz_table_add_picture (file->document, path, text);
      n_pictures++;
    }
  return attachments != NULL ? n_pictures : -1;
}

/* Those of the station and of the checks of its facilities. */
static gboolean
add_photographs (SgzFile *file, SgzRecord *station, GPtrArray *index, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_file_make_query (&sgz_kind_facility, station);
  g_autoptr (GPtrArray) checks = sgz_store_fetch (file->store, query, 0, -1, error);
  gint64 sum = checks != NULL ? add_pictures (file, station, error) : -1;

  for (guint i = 0; sum >= 0 && i < checks->len; i++)
    {
      gint64 more = add_pictures (file, g_ptr_array_index (checks, i), error);
      sum = more >= 0 ? sum + more : -1;
    }
  add_to_index (index, "照片", &sgz_kind_facility, sum);
  return sum >= 0;
}

static SgzTable *
build (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (SgzRecord) station = sgz_report_get_subject (report, store, options, error);

  if (station == NULL)
    return NULL;
  const char *name = sgz_record_get_text (station, "name");
  g_autofree char *title = g_strdup_printf ("%s档案", name);
  g_autofree char *file_name = g_strdup_printf ("一站一档 %s", name);
  g_autoptr (SgzTable) table = sgz_table_new (title);
  g_autoptr (GPtrArray) index = g_ptr_array_new_with_free_func (g_free);
  SgzFile file = { table, store, options, 0 };

  sgz_table_set_paper (table, SGZ_PAPER_A4, FALSE);
  sgz_table_set_file_name (table, file_name);
  sgz_report_set_line (table, store, options, NULL, NULL);
  add_columns (table);
  sgz_file_add_form (&file, "基本情况", station, NULL);
  if (!add_missing (&file, station, error) || !add_agency (&file, station, index, error)
      || !add_lists (&file, station, index, error) || !add_projects (&file, station, index, error)
      || !sgz_station_file_add_services (&file, station, error)
      || !sgz_station_file_add_chronicle (&file, station, error)
      || !add_photographs (&file, station, index, error))
    return NULL;
  add_cover (table, &file, station);
  add_index (table, index);
  return g_steal_pointer (&table);
}

/* The station, what its file lists, and the agency at it. */
static GPtrArray *
list_owners (const SgzReport *report, SgzStore *store, const SgzReportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_object_unref);
  SgzRecord *station = sgz_report_get_subject (report, store, options, error);

  if (station == NULL)
    return NULL;
  g_ptr_array_add (owners, station);
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (SgzQuery) query = sgz_file_make_query (lists[i].kind, station);
      GPtrArray *records = sgz_store_fetch (store, query, 0, -1, error);
      if (records == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (owners, records);
    }
  const char *id = sgz_record_get_text (station, "operator");
  SgzRecord *agency = id != NULL ? sgz_store_get (store, &sgz_kind_agency, id, error) : NULL;
  if (id != NULL && agency == NULL)
    return NULL;
  if (agency != NULL)
    g_ptr_array_add (owners, agency);
  return g_steal_pointer (&owners);
}

const SgzReport sgz_report_station_file = {
  .id = "station-file",
  .title = "一站一档",
  .group = "站点",
  .is_masked = TRUE,
  .subject = &sgz_kind_station,
  .build = build,
  .list_owners = list_owners,
};
