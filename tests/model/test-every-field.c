/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type and paste, into every field of every kind: taken rightly, or refused with a sentence that names the field. */
#include <string.h>

#include "model/sgz-kind.h"

/**
 * Typed:
 * @types: the types of field it is typed into, a bit each
 * @text: as typed
 * @shown: what is kept of it, as people read it; %NULL where it is refused
 */
typedef struct
{
  guint types;
  const char *text;
  const char *shown;
} Typed;

#define OF(type) (1u << (type))
#define WORDS (OF (SGZ_FIELD_TEXT) | OF (SGZ_FIELD_LONG_TEXT))
#define DAY OF (SGZ_FIELD_DATE)
#define WHOLE (OF (SGZ_FIELD_NUMBER) | OF (SGZ_FIELD_YEAR))
#define FIGURE (WHOLE | OF (SGZ_FIELD_DECIMAL))
#define CHOSEN (OF (SGZ_FIELD_CHOICE) | OF (SGZ_FIELD_SET))
#define ANY (WORDS | OF (SGZ_FIELD_CODE) | DAY | FIGURE | CHOSEN | OF (SGZ_FIELD_BOOLEAN))

static const Typed cases[] = {
  { ANY, "", "" },
  { ANY, "　\t ", "" },
  { ANY, "\xB0\xA1", NULL }, /* 啊 in GB 2312 */
  { ANY, "\xED\xA0\x80", NULL },
  { ANY, "1\x01", NULL },
  { ANY, "1\x7f", NULL },
  { WORDS, "　鳡鱼１号ＡＢｃ ", "鳡鱼1号ABc" },
  { WORDS, "𠮷😀", "𠮷😀" },
  { WORDS, "e\xCC\x81", "é" }, /* composed */
  { WORDS, "（甲）：乙", "（甲）：乙" },
  { WORDS, "=1+1", "=1+1" },
  { WORDS, "'; DROP TABLE station; --", "'; DROP TABLE station; --" },
  { OF (SGZ_FIELD_TEXT), "甲\n乙", "甲 乙" },
  { OF (SGZ_FIELD_LONG_TEXT), "甲\r\n乙", "甲\n乙" },
  { OF (SGZ_FIELD_CODE), "ＡＢ－０１２", "AB-012" },
  { DAY, "2021-05-10", "2021-05-10" },
  { DAY, "2021.5.10", "2021-05-10" },
  { DAY, "2021/5/10", "2021-05-10" },
  { DAY, "2021年5月10日", "2021-05-10" },
  { DAY, "２０２１年５月１０日", "2021-05-10" },
  { DAY, "20210510", "2021-05-10" },
  { DAY, "2021-13-40", NULL },
  { DAY, "2021-02-29", NULL },
  { DAY, "1899-12-31", NULL },
  { DAY, "2200-01-01", NULL },
  { DAY, "5月10日", NULL },
  { DAY, "昨天", NULL },
  { DAY, "44326", NULL }, /* a day as a spreadsheet counts */
  { FIGURE, "-1", NULL },
  { FIGURE, "－１", NULL },
  { FIGURE, "很多", NULL },
  { FIGURE, "99999999999999999999", NULL },
  { FIGURE, "1e9", NULL },
  { FIGURE, "NaN", NULL },
  { FIGURE, "12,34", NULL },
  { WHOLE, "1.5", NULL },
  { OF (SGZ_FIELD_DECIMAL), "1.234", NULL },
  { OF (SGZ_FIELD_DECIMAL), "１．５", "1.50" },
  { OF (SGZ_FIELD_YEAR), "1899", NULL },
  { OF (SGZ_FIELD_YEAR), "21", NULL },
  { OF (SGZ_FIELD_YEAR), "２０２１", "2021" },
  { OF (SGZ_FIELD_YEAR), "2021年", NULL },
  { CHOSEN, "没有这一项", NULL },
  { CHOSEN, "😀", NULL },
  { OF (SGZ_FIELD_SET), "没有这一项、9.9.9", NULL },
  { OF (SGZ_FIELD_BOOLEAN), "是", "是" },
  { OF (SGZ_FIELD_BOOLEAN), "０", "否" },
  { OF (SGZ_FIELD_BOOLEAN), "2", NULL },
};

static void
check (const SgzKind *kind, const SgzField *field, const char *text, const char *shown)
{
  g_auto (SgzValue) value = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean taken = sgz_field_parse (field, text, &value, &error);

  g_test_message ("%s.%s: %s", kind->code, field->code, text);
  if (shown == NULL)
    {
      g_assert_false (taken);
      g_assert_error (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE);
      g_assert_true (g_str_has_prefix (error->message, field->title));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (value.type, ==, SGZ_VALUE_NONE);
      return;
    }
  g_assert_no_error (error);
  g_assert_true (taken);
  g_autofree char *read = sgz_field_format (field, &value);
  g_assert_cmpstr (read, ==, shown);
}

typedef void (*Each) (const SgzKind *kind, const SgzField *field);

static void
each_field (Each func)
{
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    for (size_t j = 0; j < kinds[i]->n_fields; j++)
      if (sgz_field_is_input (&kinds[i]->fields[j]) && kinds[i]->fields[j].type != SGZ_FIELD_REFERENCE)
        func (kinds[i], &kinds[i]->fields[j]);
}

static void
check_typed (const SgzKind *kind, const SgzField *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].types & OF (field->type))
      check (kind, field, cases[i].text, cases[i].shown);
}

static void
test_typed (void)
{
  each_field (check_typed);
}

/* As much as fits, one character more and 5,000; characters are counted, not bytes. */
static void
check_length (const SgzKind *kind, const SgzField *field)
{
  size_t limit = field->max > 0 ? (size_t)field->max : field->type == SGZ_FIELD_LONG_TEXT ? 2000 : 200;
  g_autoptr (GString) fits = g_string_new (NULL);
  g_autofree char *endless = g_strnfill (5000, '9');

  check (kind, field, endless, NULL);
  if (field->type != SGZ_FIELD_TEXT && field->type != SGZ_FIELD_LONG_TEXT)
    return;
  for (size_t i = 0; i < limit; i++)
    g_string_append (fits, "𠮷");
  check (kind, field, fits->str, fits->str);
  g_string_append (fits, "𠮷");
  check (kind, field, fits->str, NULL);
}

static void
test_length (void)
{
  each_field (check_length);
}

/* Whoever counts people, days or money has bounds: no figure is below nothing. */
static void
check_bounds (const SgzKind *kind, const SgzField *field)
{
  if (!sgz_field_is_number (field) || field->type == SGZ_FIELD_BOOLEAN)
    return;
  gint64 unit = field->type == SGZ_FIELD_DECIMAL ? 100 : 1;
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, field->max / unit);
  g_autofree char *more = g_strdup_printf ("%" G_GINT64_FORMAT, field->max / unit + 1);
  g_autofree char *shown = g_strdup_printf ("%s%s", most, unit == 100 ? ".00" : "");

  g_assert_cmpint (field->min, >=, 0);
  g_assert_cmpint (field->max, >, 0);
  check (kind, field, most, shown);
  check (kind, field, more, NULL);
}

static void
test_bounds (void)
{
  each_field (check_bounds);
}

/* Each choice by its code and by its title; sets in the order of the choices, however they were typed. */
static void
check_choices (const SgzKind *kind, const SgzField *field)
{
  if (field->choices == NULL)
    return;
  for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
    {
      g_autofree char *padded = g_strdup_printf ("　%s ", choice->title);
      check (kind, field, choice->code, choice->title);
      check (kind, field, choice->title, choice->title);
      check (kind, field, padded, choice->title);
    }
  if (field->type != SGZ_FIELD_SET)
    return;
  g_autofree char *backwards = g_strdup_printf ("%s；%s,%s", field->choices[1].code, field->choices[0].title,
                                                field->choices[1].title);
  g_autofree char *both = g_strdup_printf ("%s、%s", field->choices[0].title, field->choices[1].title);
  g_autofree char *unknown = g_strdup_printf ("%s、没有这一项", field->choices[0].code);
  check (kind, field, backwards, both);
  check (kind, field, unknown, NULL);
}

static void
test_choices (void)
{
  each_field (check_choices);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/every-field/typed", test_typed);
  g_test_add_func ("/model/every-field/length", test_length);
  g_test_add_func ("/model/every-field/bounds", test_bounds);
  g_test_add_func ("/model/every-field/choices", test_choices);
  return g_test_run ();
}
