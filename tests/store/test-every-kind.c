/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks all kinds there are, so that a new one is covered the day it is described. */
#include <sqlite3.h>
#include <string.h>

#include "store/sgz-history.h"
#include "support/sgz-fixture.h"
#include "support/sgz-plausible.h"

static char *
read_text (SgzFixture *fixture, const char *sql, const char *word)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, word, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  char *text = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return text;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The columns a kind asks for, sorted, a line each, with an asterisk after those that may not be empty. */
static char *
describe_columns (const SgzKind *kind)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (lines, g_strdup ("id TEXT*"));
  g_ptr_array_add (lines, g_strdup ("revision INTEGER*"));
  g_ptr_array_add (lines, g_strdup ("void_reason TEXT"));
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (sgz_field_is_stored (field))
        g_ptr_array_add (lines, g_strdup_printf ("%s %s%s", field->code,
                                                 sgz_field_is_number (field) ? "INTEGER" : "TEXT",
                                                 field->flags & SGZ_FIELD_REQUIRED ? "*" : ""));
    }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

static void
test_table (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autofree char *wanted = describe_columns (kind);
  g_autofree char *columns = read_text (
      fixture,
      "SELECT group_concat (line, char (10)) FROM (SELECT name || ' ' || type || iif (\"notnull\", '*', '')"
      " AS line FROM pragma_table_info (?) ORDER BY line)",
      kind->code);

  g_assert_cmpstr (columns, ==, wanted);
}

/* The table takes each choice there is and no other. */
static void
test_choices (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autofree char *sql
      = read_text (fixture, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", kind->code);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (field->type != SGZ_FIELD_CHOICE || !sgz_field_is_stored (field))
        continue;
      g_autoptr (GString) check = g_string_new (NULL);
      for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
        g_string_append_printf (check, "%s'%s'", check->len > 0 ? ", " : "", choice->code);
      g_string_prepend (check, " IN (");
      g_string_prepend (check, field->code);
      g_string_prepend (check, " CHECK (");
      g_string_append (check, "))");
      g_test_message ("%s", check->str);
      g_assert_nonnull (strstr (sql, check->str));
    }
}

static SgzRecord *
read_again (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;
  SgzRecord *again
      = sgz_store_get (fixture->store, sgz_record_get_kind (record), sgz_record_get_id (record), &error);

  g_assert_no_error (error);
  return again;
}

static void
assert_same (SgzRecord *a, SgzRecord *b)
{
  const SgzKind *kind = sgz_record_get_kind (a);

  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]))
      {
        g_test_message ("%s", kind->fields[i].code);
        g_assert_true (sgz_value_equal (sgz_record_get_value (a, &kind->fields[i]),
                                        sgz_record_get_value (b, &kind->fields[i])));
      }
  g_assert_cmpstr (sgz_record_get_void_reason (a), ==, sgz_record_get_void_reason (b));
}

static void
test_comes_back_as_saved (SgzFixture *fixture, gconstpointer data)
{
  g_autoptr (SgzRecord) made = sgz_plausible_make (fixture->store, data, 0);
  g_autoptr (SgzRecord) record = sgz_record_copy (made);
  g_autoptr (GError) error = NULL;

  sgz_plausible_save (fixture->store, record);
  g_autoptr (SgzRecord) again = read_again (fixture, record);
  assert_same (again, made);
  g_autoptr (GPtrArray) problems = sgz_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  /* A made-up attachment has neither an owner nor a content, and is told of. */
  g_assert_cmpint (problems->len == 0, ==, data != &sgz_kind_attachment);
}

/* At least half of what a kind has is filled by a record made from its description: else the walk sees too little of it. */
static void
test_is_described_well_enough (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) record = sgz_plausible_make (fixture->store, kind, 0);
  guint n_stored = 0;
  guint n_filled = 0;

  for (size_t i = 0; i < kind->n_fields; i++)
    if (sgz_field_is_stored (&kind->fields[i]))
      {
        gboolean filled = sgz_record_get_value (record, &kind->fields[i])->type != SGZ_VALUE_NONE;
        n_stored++;
        n_filled += filled ? 1 : 0;
        if (!filled)
          g_test_message ("%s.%s is left empty", kind->code, kind->fields[i].code);
      }
  g_assert_cmpuint (n_filled * 2, >, n_stored);
}

static guint
count_entries (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = sgz_history_list (fixture->store, sgz_record_get_kind (record),
                                                    sgz_record_get_id (record), -1, &error);

  g_assert_no_error (error);
  return entries->len;
}

/* The newest entry of history says what became of @field; of what a record refers to it says the name without the path. */
static void
assert_in_history (SgzFixture *fixture, SgzRecord *record, const SgzField *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = sgz_record_format (record, field);
  g_autoptr (GPtrArray) lines = sgz_history_lines (fixture->store, sgz_record_get_revision (record),
                                                   sgz_record_get_id (record), &error);
  gboolean told = FALSE;

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 1);
  const SgzHistoryLine *line = lines->pdata[0];
  for (guint i = 0; i < line->changes->len; i++)
    {
      const SgzFieldChange *change = line->changes->pdata[i];
      gboolean same = field->type == SGZ_FIELD_REFERENCE ? *change->after != '\0'
                                                               && (g_str_has_suffix (value, change->after)
                                                                   || g_str_has_suffix (change->after, value))
                                                         : strcmp (change->after, value) == 0;
      told = told || (strcmp (change->title, field->title) == 0 && same);
    }
  g_test_message ("%s becomes %s", field->title, value);
  g_assert_true (told);
}

static void
take_over (SgzRecord *record, const SgzField *field, SgzRecord *other)
{
  if (field->type != SGZ_FIELD_REFERENCE)
    {
      sgz_record_set_value (record, field, sgz_record_get_value (other, field));
      return;
    }
  g_autofree char *label = sgz_record_format (other, field);
  sgz_record_set_reference (record, field, sgz_record_get_text (other, field->code), label,
                            sgz_record_get_reference_code (other, field->code));
}

/* Each field becomes what it is in another record. Where that does not go with the others, nothing is written. */
static void
test_each_field_is_edited (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) record = sgz_plausible_add (fixture->store, kind, 0);
  g_autoptr (SgzRecord) other = sgz_plausible_make (fixture->store, kind, 1);
  guint n_edited = 0;

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      g_autoptr (SgzRecord) edited = sgz_record_copy (record);
      g_autoptr (GPtrArray) records = g_ptr_array_new ();
      g_autoptr (GError) error = NULL;
      if (!sgz_field_is_input (field))
        continue;
      take_over (edited, field, other);
      if (!sgz_record_is_changed (edited))
        continue;
      g_ptr_array_add (records, edited);
      if (sgz_store_commit_explained (fixture->store, NULL, "示例：核对过。", records, &error))
        {
          assert_in_history (fixture, edited, field);
          n_edited++;
          g_set_object (&record, edited);
          continue;
        }
      g_assert_error (error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID);
      g_autoptr (SgzRecord) again = read_again (fixture, record);
      assert_same (again, record);
    }
  g_assert_cmpuint (n_edited, >, 0);
}

static gboolean
is_there (SgzFixture *fixture, SgzRecord *record)
{
  g_autoptr (SgzRecord) found
      = sgz_store_get (fixture->store, sgz_record_get_kind (record), sgz_record_get_id (record), NULL);

  return found != NULL;
}

static gint64
count_all (SgzFixture *fixture, const SgzKind *kind, SgzVoided voided)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_voided (query, voided);
  gint64 count = sgz_store_count (fixture->store, query, &error);
  g_assert_no_error (error);
  return count;
}

static void
test_is_voided_undone_and_redone (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) record = sgz_plausible_add (fixture->store, kind, 0);
  gint64 standing = count_all (fixture, kind, SGZ_VOIDED_LEFT_OUT);
  gint64 voided = count_all (fixture, kind, SGZ_VOIDED_ONLY);
  g_autoptr (GError) error = NULL;

  sgz_record_set_void_reason (record, "示例：登记重复。");
  sgz_plausible_save (fixture->store, record);
  g_assert_cmpint (count_all (fixture, kind, SGZ_VOIDED_LEFT_OUT), ==, standing - 1);
  g_assert_cmpint (count_all (fixture, kind, SGZ_VOIDED_ONLY), ==, voided + 1);
  sgz_record_set_void_reason (record, NULL);
  sgz_plausible_save (fixture->store, record);
  g_assert_cmpint (count_all (fixture, kind, SGZ_VOIDED_LEFT_OUT), ==, standing);
  g_assert_cmpuint (count_entries (fixture, record), ==, 3);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SgzHistoryEntry) undone = sgz_history_undo (fixture->store, 0, &error);
      g_assert_no_error (error);
    }
  g_assert_false (is_there (fixture, record));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (SgzHistoryEntry) redone = sgz_history_redo (fixture->store, 0, &error);
      g_assert_no_error (error);
    }
  g_autoptr (SgzRecord) again = read_again (fixture, record);
  assert_same (again, record);
}

static gboolean
finds (SgzFixture *fixture, const SgzQuery *query, SgzRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sgz_store_fetch (fixture->store, query, 0, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sgz_store_count (fixture->store, query, &error), ==, found->len);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    if (strcmp (sgz_record_get_id (found->pdata[i]), sgz_record_get_id (record)) == 0)
      return TRUE;
  return FALSE;
}

static void
test_is_searched (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) record = sgz_plausible_add (fixture->store, kind, 0);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (SgzQuery) query = sgz_query_new (kind);
      g_autofree char *text = sgz_record_format (record, &kind->fields[i]);
      if (!(kind->fields[i].flags & SGZ_FIELD_SEARCHED) || *text == '\0')
        continue;
      sgz_query_set_search (query, text);
      g_test_message ("%s for %s", kind->fields[i].code, text);
      g_assert_true (finds (fixture, query, record));
      sgz_query_set_search (query, "没有的字");
      g_assert_false (finds (fixture, query, record));
    }
}

static void
test_is_filtered (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) made = sgz_plausible_add (fixture->store, kind, 0);
  g_autoptr (SgzRecord) record = read_again (fixture, made);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      const SgzValue *value = sgz_record_get_value (record, field);
      const SgzValue none = { 0 };
      const SgzValue other = sgz_field_is_number (field) ? (SgzValue){ SGZ_VALUE_NUMBER, 2098, NULL }
                                                         : (SgzValue){ SGZ_VALUE_TEXT, 0, (char *)"不是" };
      g_autoptr (SgzQuery) query = sgz_query_new (kind);
      if (!(field->flags & SGZ_FIELD_FILTERED) && field->type != SGZ_FIELD_REFERENCE)
        continue;
      sgz_query_filter (query, field, value);
      g_test_message ("%s", field->code);
      g_assert_true (finds (fixture, query, record));
      sgz_query_unfilter (query, field);
      sgz_query_filter (query, field, value->type == SGZ_VALUE_NONE ? &other : &none);
      g_assert_false (finds (fixture, query, record));
    }
}

/* Another record of the kind, or the same where there is one and no more. */
static SgzRecord *
add_another (SgzFixture *fixture, const SgzKind *kind, SgzRecord *record)
{
  return kind->is_single ? g_object_ref (record) : sgz_plausible_add (fixture->store, kind, 1);
}

/* Every field, the derived ones too, in both directions: one is the other backwards unless both records have the same there. */
static void
test_is_sorted (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) a = sgz_plausible_add (fixture->store, kind, 0);
  g_autoptr (SgzRecord) b = add_another (fixture, kind, a);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      sgz_query_sort (query, field, FALSE);
      g_autoptr (GPtrArray) up = sgz_store_fetch (fixture->store, query, 0, -1, &error);
      g_assert_no_error (error);
      sgz_query_sort (query, field, TRUE);
      g_autoptr (GPtrArray) down = sgz_store_fetch (fixture->store, query, 0, -1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (up->len, ==, down->len);
      g_assert_cmpuint (up->len, >=, a == b ? 1 : 2);
      for (guint j = 0; j < up->len; j++)
        {
          g_autofree char *forth = sgz_record_format (up->pdata[j], field);
          g_autofree char *back = sgz_record_format (down->pdata[up->len - 1 - j], field);
          g_assert_cmpstr (forth, ==, back);
        }
    }
}

static void
test_lies_in_its_place (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) a = sgz_plausible_add (fixture->store, kind, 0);
  g_autoptr (SgzRecord) b = add_another (fixture, kind, a);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);

  sgz_query_set_place (query, "510402000000");
  if (kind->place_field != NULL)
    {
      g_assert_true (finds (fixture, query, a));
      g_assert_false (finds (fixture, query, b));
    }
  sgz_query_set_place (query, "510421000000");
  if (kind->place_field != NULL)
    {
      g_assert_false (finds (fixture, query, a));
      g_assert_true (finds (fixture, query, b));
    }
  sgz_query_set_place (query, NULL);
  g_assert_true (finds (fixture, query, a) && finds (fixture, query, b));
}

static void
test_is_added_up (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) made = sgz_plausible_add (fixture->store, kind, 0);
  g_autoptr (SgzQuery) query = sgz_query_new (kind);
  g_autoptr (GError) error = NULL;

  g_autoptr (GPtrArray) all = sgz_store_fetch (fixture->store, query, 0, -1, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      gint64 sum = 0;
      if (field->type != SGZ_FIELD_NUMBER && field->type != SGZ_FIELD_DECIMAL)
        continue;
      for (guint j = 0; j < all->len; j++)
        sum += sgz_record_get_number (all->pdata[j], field->code);
      g_test_message ("%s", field->code);
      g_assert_cmpint (sgz_store_sum (fixture->store, query, field, &error), ==, sum);
      g_assert_no_error (error);
    }
}

static void
test_stands_once (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) first = sgz_plausible_make (fixture->store, kind, 0);
  g_autoptr (SgzRecord) second = sgz_record_copy (first);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  sgz_plausible_save (fixture->store, first);
  g_ptr_array_add (records, second);
  gboolean taken = sgz_store_commit_explained (fixture->store, NULL, "示例：核对过。", records, &error);
  if (kind->unique[0] == NULL && !kind->is_single)
    {
      g_assert_no_error (error);
      g_assert_true (taken);
      return;
    }
  int wanted = kind->is_single ? SGZ_STORE_ERROR_INVALID : SGZ_STORE_ERROR_DUPLICATE;
  g_assert_error (error, SGZ_STORE_ERROR, wanted);
  for (size_t i = 0; kind->unique[i] != NULL; i++)
    g_assert_nonnull (strstr (error->message, sgz_kind_get_field (kind, kind->unique[i])->title));

  /* Beside a void one there is room. */
  sgz_record_set_void_reason (first, "示例：登记重复。");
  sgz_plausible_save (fixture->store, first);
  sgz_plausible_save (fixture->store, second);
}

static void
assert_no_reference (SgzFixture *fixture, SgzRecord *record, const SgzField *field, const char *text,
                     int code)
{
  g_autoptr (GError) error = NULL;
  g_auto (SgzValue) before = { 0 };

  sgz_value_copy (&before, sgz_record_get_value (record, field));
  g_test_message ("%s: %s", field->code, text);
  g_assert_false (sgz_store_set_field (fixture->store, record, field, text, &error));
  g_assert_error (error, SGZ_STORE_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, field->title));
  g_assert_true (sgz_value_equal (sgz_record_get_value (record, field), &before));
}

/* Nothing of that name, two of that name, or a void one: the sentence names the field and the record is as it was. */
static void
test_refuses_bad_references (SgzFixture *fixture, gconstpointer data)
{
  const SgzKind *kind = data;
  g_autoptr (SgzRecord) record = sgz_plausible_make (fixture->store, kind, 0);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      if (field->type != SGZ_FIELD_REFERENCE)
        continue;
      const SgzKind *other = sgz_kind_find (field->kind, NULL);
      g_autoptr (SgzQuery) named = sgz_query_new (other);
      g_autoptr (SgzRecord) voided = sgz_plausible_make (fixture->store, other, 1);
      g_autofree char *name = sgz_record_format (voided, sgz_kind_get_field (other, other->key));
      assert_no_reference (fixture, record, field, "没有的名字𠮷", SGZ_STORE_ERROR_NOT_FOUND);
      if (other == &sgz_kind_division)
        assert_no_reference (fixture, record, field, "阳光社区居民委员会", SGZ_STORE_ERROR_REFERENCE);
      sgz_query_filter (named, sgz_kind_get_field (other, other->key),
                        sgz_record_get_value (voided, sgz_kind_get_field (other, other->key)));
      sgz_query_set_voided (named, SGZ_VOIDED_TOO);
      if (sgz_store_count (fixture->store, named, NULL) > 0)
        continue; /* void already, from a field before */
      sgz_record_set_void_reason (voided, "示例：登记重复。");
      sgz_plausible_save (fixture->store, voided);
      assert_no_reference (fixture, record, field, name, SGZ_STORE_ERROR_NOT_FOUND);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *behaviour;
    void (*test) (SgzFixture *fixture, gconstpointer kind);
  } tests[] = {
    { "has-a-table-of-its-fields", test_table },
    { "has-its-choices-in-the-table", test_choices },
    { "is-described-well-enough", test_is_described_well_enough },
    { "comes-back-as-saved", test_comes_back_as_saved },
    { "is-edited-field-by-field", test_each_field_is_edited },
    { "is-voided-undone-and-redone", test_is_voided_undone_and_redone },
    { "is-searched", test_is_searched },
    { "is-filtered", test_is_filtered },
    { "is-sorted-by-each-field", test_is_sorted },
    { "lies-in-its-place", test_lies_in_its_place },
    { "is-added-up", test_is_added_up },
    { "stands-once", test_stands_once },
    { "refuses-bad-references", test_refuses_bad_references },
  };
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < n_kinds; i++)
    for (size_t j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path
            = g_strdup_printf ("/store/every-kind/%s/%s", kinds[i]->code, tests[j].behaviour);
        g_test_add (path, SgzFixture, kinds[i], sgz_fixture_set_up, tests[j].test, sgz_fixture_tear_down);
      }
  return g_test_run ();
}
