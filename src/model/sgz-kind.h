/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-field.h"

G_BEGIN_DECLS

typedef struct _SgzRecord SgzRecord;

/**
 * SgzStage:
 * @title: what the step is called
 * @due: the field with the day it should be done by, or %NULL
 * @done: the field with the day it was done
 * @paper: the field that names the paper it leaves behind, or %NULL
 *
 * One step on the way of a record. A step is done when @done has a day; that day must come with its paper, and after those of the
 * steps before it.
 */
typedef struct
{
  const char *title;
  const char *due;
  const char *done;
  const char *paper;
} SgzStage;

/**
 * SgzKind:
 * @code: its name in commands, and its table's
 * @title: its official title, Chinese in any locale
 * @group: the title of the group of ledgers it stands in, or %NULL for a kind with a page of its own
 * @document: the id of its ledger as a document, or %NULL
 * @document_title: the title of that document
 * @fields: (array length=n_fields): in the order of the form and of the ledger
 * @key: the code of the field that names a record to people
 * @context: the code of a reference whose name stands before the record's own where it is named alone, or %NULL
 * @code_field: the code of the field that also names it, such as a division's code, or %NULL
 * @parent_field: the code of the reference to the record above it of the same kind, or %NULL; the names
 *   above it, but for the topmost, stand before its own where a record is referred to
 * @unique: codes of the fields no two records that are not voided may share, ended by %NULL
 * @place_field: the reference to the division the record is of, or to a record of another kind that has a place; %NULL for
 *   divisions themselves and for kinds without a place
 * @order: codes of the fields the ledger is sorted by until asked otherwise, ended by %NULL
 * @year_field: the code of the day or year that says which year's documents a record belongs to; %NULL where it stands in those of
 *   every year
 * @from_field: the code of the day from which a record stands, or %NULL
 * @to_field: the code of the day from which it stands no more, or %NULL
 * @due_field: the code of the day by which something must be done, or %NULL
 * @done_field: the code of the day on which that was done
 * @closed_field: the code of the day on which nothing was left to do: until then the record is open; or %NULL
 * @officer_field: the code of the reference to the officer whose business it is, or %NULL
 * @stages: (array length=n_stages): the way a record goes, or %NULL
 * @is_single: whether there is one record of it and no more
 * @frozen_from: the code of the day from which the record, and those that refer to it by their @frozen_with, cannot be changed, but for
 *   fields of %SGZ_FIELD_OPEN; or %NULL
 * @frozen_with: the code of the reference to the record that freezes this one too, or %NULL
 * @frozen_hint: with @frozen_from: how what is frozen can be changed all the same
 * @clause: the clause of the policy the ledger answers
 * @hint: what belongs here and the first step, for an empty ledger
 * @check: adds to @problems what is wrong between fields, or %NULL
 *
 * A kind of record, described once. Tables, forms, columns, import, history labels and ledgers follow
 * from it. Pure data, never changed.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *group;
  const char *document;
  const char *document_title;
  const SgzField *fields;
  size_t n_fields;
  const char *key;
  const char *context;
  const char *code_field;
  const char *parent_field;
  const char *const *unique;
  const char *place_field;
  const char *const *order;
  const char *year_field;
  const char *from_field;
  const char *to_field;
  const char *due_field;
  const char *done_field;
  const char *closed_field;
  const char *officer_field;
  const SgzStage *stages;
  size_t n_stages;
  gboolean is_single;
  const char *frozen_from;
  const char *frozen_with;
  const char *frozen_hint;
  const char *clause;
  const char *hint;
  void (*check) (const SgzRecord *record, GPtrArray *problems);
} SgzKind;

extern const SgzKind sgz_kind_division;
extern const SgzKind sgz_kind_succession;
extern const SgzKind sgz_kind_officer;
extern const SgzKind sgz_kind_agency;
extern const SgzKind sgz_kind_station;
extern const SgzKind sgz_kind_target;
extern const SgzKind sgz_kind_facility;
extern const SgzKind sgz_kind_regulation;
extern const SgzKind sgz_kind_plan;
extern const SgzKind sgz_kind_worker;
extern const SgzKind sgz_kind_certificate;
extern const SgzKind sgz_kind_registration;
extern const SgzKind sgz_kind_training;
extern const SgzKind sgz_kind_volunteer;
extern const SgzKind sgz_kind_organisation;
extern const SgzKind sgz_kind_project;
extern const SgzKind sgz_kind_project_station;
extern const SgzKind sgz_kind_funding;
extern const SgzKind sgz_kind_assistance;
extern const SgzKind sgz_kind_filing;
extern const SgzKind sgz_kind_service;
extern const SgzKind sgz_kind_casework;
extern const SgzKind sgz_kind_charity;
extern const SgzKind sgz_kind_community_fund;
extern const SgzKind sgz_kind_inspection;
extern const SgzKind sgz_kind_complaint;
extern const SgzKind sgz_kind_rectification;
extern const SgzKind sgz_kind_duty;
extern const SgzKind sgz_kind_reporting;
extern const SgzKind sgz_kind_submission;
extern const SgzKind sgz_kind_rule;
extern const SgzKind sgz_kind_office;
extern const SgzKind sgz_kind_scheme;
extern const SgzKind sgz_kind_indicator;
extern const SgzKind sgz_kind_grade;
extern const SgzKind sgz_kind_assessor;
extern const SgzKind sgz_kind_evaluation;
extern const SgzKind sgz_kind_evaluator;
extern const SgzKind sgz_kind_sheet;
extern const SgzKind sgz_kind_answer;
extern const SgzKind sgz_kind_questionnaire;
extern const SgzKind sgz_kind_survey;
extern const SgzKind sgz_kind_response;
extern const SgzKind sgz_kind_attachment;

/**
 * sgz_kind_list:
 * @n_kinds: (out): how many there are
 *
 * Returns: (array length=n_kinds): every kind there is, those referred to before those that refer
 */
const SgzKind *const *sgz_kind_list (size_t *n_kinds);

/**
 * sgz_kind_find:
 * @name: a kind's code or its title
 *
 * Returns: the kind, or %NULL with @error set (%SGZ_MODEL_ERROR_FIELD)
 */
const SgzKind *sgz_kind_find (const char *name, GError **error);

/**
 * sgz_kind_find_field:
 * @name: a field's code or its title
 *
 * Returns: the field, or %NULL with @error set (%SGZ_MODEL_ERROR_FIELD)
 */
const SgzField *sgz_kind_find_field (const SgzKind *kind, const char *name, GError **error);

/**
 * sgz_kind_get_field:
 * @code: the code of a field that is there
 *
 * Returns: the field
 */
const SgzField *sgz_kind_get_field (const SgzKind *kind, const char *code);

/**
 * sgz_kind_find_reference:
 * @other: the code of a kind
 *
 * Returns: (nullable): the first field of @kind that refers to a record of @other
 */
const SgzField *sgz_kind_find_reference (const SgzKind *kind, const char *other);

/**
 * sgz_kind_index:
 *
 * Returns: the place of @field, which is of @kind, among its fields
 */
size_t sgz_kind_index (const SgzKind *kind, const SgzField *field);

G_END_DECLS
