/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-answer.h"

G_BEGIN_DECLS

/* What is filled in on a line of the self-score form. */
typedef enum
{
  SGZ_FORM_COMPUTED, /* nothing: the register says it */
  SGZ_FORM_APPLIES,  /* 适用 or 不适用, of the whole indicator; blank for 适用 */
  SGZ_FORM_POINTS,   /* points by hand */
  SGZ_FORM_ITEM,     /* 是 or 否, of an item of a checklist */
  SGZ_FORM_ITEM_MAY, /* the same, or 不适用 */
  SGZ_FORM_LEVEL,    /* the title of a level */
  SGZ_FORM_COUNT,    /* how often a kind of incident happened */
  SGZ_FORM_MEMBER,   /* 是 or 否, of a member of a set */
  SGZ_FORM_VALUE,    /* what a measure gives: a number, or a share */
} SgzFormInput;

#define SGZ_FORM_YES "是"
#define SGZ_FORM_NO "否"
#define SGZ_FORM_APPLICABLE "适用"
#define SGZ_FORM_ABSENT "不适用"

/* The form as a workbook: its sheet, and the hidden one that says what it is, a word and a value a row. */
#define SGZ_FORM_SHEET "自评表"
#define SGZ_FORM_INFO_SHEET "系统信息"
#define SGZ_FORM_MARK "shegongzhan-evaluation-form"
#define SGZ_FORM_VERSION "1"
#define SGZ_FORM_SUBJECT "评价对象："

typedef enum
{
  SGZ_FORM_INFO_MARK, /* with the version of the form */
  SGZ_FORM_INFO_SCHEME,
  SGZ_FORM_INFO_YEAR,
  SGZ_FORM_INFO_ID, /* of the sheet */
  SGZ_FORM_INFO_NAME,
} SgzFormInfo;

typedef enum
{
  SGZ_FORM_COLUMN_DIMENSION,
  SGZ_FORM_COLUMN_CODE,
  SGZ_FORM_COLUMN_TITLE,
  SGZ_FORM_COLUMN_CLAUSE,
  SGZ_FORM_COLUMN_MAXIMUM,
  SGZ_FORM_COLUMN_SCORING,
  SGZ_FORM_COLUMN_ASKED, /* what counts as evidence */
  SGZ_FORM_COLUMN_LABEL,
  SGZ_FORM_COLUMN_ANSWER,
  SGZ_FORM_COLUMN_REASON,
  SGZ_FORM_COLUMN_EVIDENCE,
  SGZ_FORM_COLUMN_KEY, /* hidden */
  SGZ_FORM_N_COLUMNS,
} SgzFormColumn;

/* The row of the subject, counted from 0; its first cell is %SGZ_FORM_SUBJECT and the name. */
#define SGZ_FORM_SUBJECT_ROW 1

/**
 * SgzFormLine:
 * @key: names the line in a workbook: A03, A03/2 for the second item, A03/- for whether it applies
 * @node: the leaf it belongs to
 * @item: the place of the item, or -1
 * @input: what is filled in
 * @label: what stands before it
 *
 * A line of the form on which a station or county scores itself, to be filled in (附件2 §5.1.2).
 */
typedef struct
{
  char *key;
  const SgzSchemeNode *node;
  int item;
  SgzFormInput input;
  char *label;
} SgzFormLine;

/**
 * sgz_form_list_lines:
 * @audience: the class of the station
 *
 * Returns: (transfer full) (element-type SgzFormLine): the lines of all leaves that are asked of it, in the order of the scheme, those of a
 *   leaf together; they live as long as @scheme
 */
GPtrArray *sgz_form_list_lines (const SgzScheme *scheme, SgzAudience audience);

/* (transfer full) (nullable) (array zero-terminated=1): the words a line can be filled in with; %NULL for a number. */
GStrv sgz_form_line_list_choices (const SgzFormLine *line);

/* The largest number of a line that takes one: points in hundredths, times, or a value. */
gint64 sgz_form_line_get_most (const SgzFormLine *line);

/**
 * sgz_form_line_read:
 * @text: what was filled in, not blank
 * @value: (out): 1 for 是 and 不适用 of APPLIES, 0 for 否 and 适用, 2 for 不适用 of an item; the place of a level; a count; points in hundredths; a
 *   value in ten-thousandths
 *
 * Returns: whether @text can stand there; if not, %FALSE with @error set (%SGZ_MODEL_ERROR_VALUE) to a sentence
 */
gboolean sgz_form_line_read (const SgzFormLine *line, const char *text, gint64 *value, GError **error);

/**
 * sgz_form_make_answer:
 * @lines: (element-type SgzFormLine): the lines of one leaf, without that of whether it applies
 * @values: (array): what was read of each, by sgz_form_line_read()
 * @reason: (nullable): the words beside it
 *
 * Returns: (transfer full): the answer that the lines make
 */
SgzAnswer *sgz_form_make_answer (const SgzFormLine *const *lines, const gint64 *values, guint n_lines,
                                 const char *reason);

G_END_DECLS
