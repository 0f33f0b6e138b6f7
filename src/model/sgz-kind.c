/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Those referred to stand before those that refer. */
static const SgzKind *const kinds[] = {
  &sgz_kind_division,  &sgz_kind_officer,       &sgz_kind_agency,
  &sgz_kind_station,   &sgz_kind_target,        &sgz_kind_succession,
  &sgz_kind_facility,  &sgz_kind_regulation,    &sgz_kind_plan,
  &sgz_kind_worker,    &sgz_kind_certificate,   &sgz_kind_registration,
  &sgz_kind_training,  &sgz_kind_project,       &sgz_kind_project_station,
  &sgz_kind_funding,   &sgz_kind_assistance,    &sgz_kind_filing,
  &sgz_kind_volunteer, &sgz_kind_organisation,  &sgz_kind_service,
  &sgz_kind_casework,  &sgz_kind_charity,       &sgz_kind_community_fund,
  &sgz_kind_scheme,    &sgz_kind_indicator,     &sgz_kind_grade,
  &sgz_kind_assessor,  &sgz_kind_evaluation,    &sgz_kind_evaluator,
  &sgz_kind_sheet,     &sgz_kind_answer,        &sgz_kind_questionnaire,
  &sgz_kind_survey,    &sgz_kind_response,      &sgz_kind_inspection,
  &sgz_kind_complaint, &sgz_kind_rectification, &sgz_kind_duty,
  &sgz_kind_reporting, &sgz_kind_submission,    &sgz_kind_rule,
  &sgz_kind_office,    &sgz_kind_attachment,
};

const SgzKind *const *
sgz_kind_list (size_t *n_kinds)
{
  if (n_kinds != NULL)
    *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

const SgzKind *
sgz_kind_find (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i]->code, name) == 0 || strcmp (kinds[i]->title, name) == 0)
      return kinds[i];

  g_autoptr (GString) all = g_string_new (NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (all, "%s%s (%s)", i > 0 ? "、" : "", kinds[i]->code, kinds[i]->title);
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD, _ ("There is no kind “%s”; there are %s"), name,
               all->str);
  return NULL;
}

const SgzField *
sgz_kind_find_field (const SgzKind *kind, const char *name, GError **error)
{
  g_return_val_if_fail (kind != NULL && name != NULL, NULL);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (strcmp (kind->fields[i].code, name) == 0 || strcmp (kind->fields[i].title, name) == 0)
      return &kind->fields[i];

  g_autoptr (GString) all = g_string_new (NULL);
  for (size_t i = 0; i < kind->n_fields; i++)
    g_string_append_printf (all, "%s%s (%s)", i > 0 ? "、" : "", kind->fields[i].code, kind->fields[i].title);
  g_set_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_FIELD, _ ("%s has no field “%s”; there are %s"),
               kind->title, name, all->str);
  return NULL;
}

const SgzField *
sgz_kind_get_field (const SgzKind *kind, const char *code)
{
  g_return_val_if_fail (kind != NULL && code != NULL, NULL);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (strcmp (kind->fields[i].code, code) == 0)
      return &kind->fields[i];
  g_error ("kind %s has no field %s", kind->code, code);
}

const SgzField *
sgz_kind_find_reference (const SgzKind *kind, const char *other)
{
  g_return_val_if_fail (kind != NULL && other != NULL, NULL);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].kind, other) == 0)
      return &kind->fields[i];
  return NULL;
}

size_t
sgz_kind_index (const SgzKind *kind, const SgzField *field)
{
  g_return_val_if_fail (field >= kind->fields && field < kind->fields + kind->n_fields, 0);

  return (size_t)(field - kind->fields);
}
