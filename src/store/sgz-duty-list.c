/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-duty-list.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "sgz-office.h"

struct _SgzDuty
{
  GObject parent_instance;

  const SgzDutyKind *kind;
  SgzRecord *record;
  char *audience;
  char *title;
  gboolean is_expected;
  int days;
  SgzDutyState state;
};

G_DEFINE_FINAL_TYPE (SgzDuty, sgz_duty, G_TYPE_OBJECT)

static void
sgz_duty_finalize (GObject *object)
{
  SgzDuty *self = SGZ_DUTY (object);

  g_clear_object (&self->record);
  g_free (self->audience);
  g_free (self->title);
  G_OBJECT_CLASS (sgz_duty_parent_class)->finalize (object);
}

static void
sgz_duty_class_init (SgzDutyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_duty_finalize;
}

static void
sgz_duty_init (SgzDuty *self G_GNUC_UNUSED)
{
}

static void
judge (SgzDuty *self, const char *day)
{
  const char *done = sgz_duty_get_done (self);

  self->days = sgz_date_count_days (done != NULL ? done : day, sgz_duty_get_due (self));
  if (done != NULL)
    self->state = self->days >= 0 ? SGZ_DUTY_DONE : SGZ_DUTY_DONE_LATE;
  else
    self->state = self->days >= 0 ? SGZ_DUTY_OPEN : SGZ_DUTY_OVERDUE;
}

static SgzDuty *
duty_new (const SgzDutyKind *kind, SgzRecord *record, const SgzRecord *office, const char *day)
{
  SgzDuty *self = g_object_new (SGZ_TYPE_DUTY, NULL);
  int year = (int)sgz_record_get_number (record, "year");
  int period = (int)sgz_record_get_number (record, "period");
  int first = sgz_duty_kind_first (kind, year);
  const char *title = sgz_record_get_text (record, "title");

  self->kind = kind;
  self->record = g_object_ref (record);
  self->audience = g_strdup (sgz_duty_kind_get_audience (kind, office));
  self->title
      = title != NULL && *title != '\0' ? g_strdup (title) : sgz_duty_kind_format_title (kind, year, period);
  self->is_expected = first != 0 && period >= first && period <= (int)kind->frequency;
  judge (self, day);
  return self;
}

static void
set_text (SgzRecord *record, const char *code, const char *text)
{
  g_auto (SgzValue) value = { .type = SGZ_VALUE_TEXT, .text = g_strdup (text) };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_duty, code), &value);
}

static void
set_number (SgzRecord *record, const char *code, int number)
{
  const SgzValue value = { .type = SGZ_VALUE_NUMBER, .number = number };

  sgz_record_set_value (record, sgz_kind_get_field (&sgz_kind_duty, code), &value);
}

/* What an officer would begin with. */
static SgzRecord *
make_record (const SgzDutyKind *kind, const SgzRecord *office, int year, int period)
{
  SgzRecord *record = sgz_record_new (&sgz_kind_duty);
  g_autofree char *title = sgz_duty_kind_format_title (kind, year, period);
  g_autofree char *due = sgz_duty_kind_due (kind, office, year, period);

  set_text (record, "duty", kind->code);
  set_number (record, "year", year);
  set_number (record, "period", period);
  set_text (record, "title", title);
  set_text (record, "due_on", due);
  return record;
}

/* The officer who works here, where the register knows them. */
static void
fill_officer (SgzStore *store, GPtrArray *duties)
{
  const char *name = sgz_store_get_officer (store);
  g_autoptr (SgzRecord) officer = name != NULL ? sgz_store_find (store, &sgz_kind_officer, name, NULL) : NULL;

  for (guint i = 0; officer != NULL && i < duties->len; i++)
    {
      SgzDuty *duty = g_ptr_array_index (duties, i);
      if (sgz_duty_is_virtual (duty))
        sgz_record_set_reference (duty->record, sgz_kind_get_field (&sgz_kind_duty, "officer"),
                                  sgz_record_get_id (officer), name, NULL);
    }
}

static SgzRecord *
find_record (GPtrArray *records, const SgzDutyKind *kind, int period)
{
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      if (g_str_equal (sgz_record_get_text (record, "duty"), kind->code)
          && sgz_record_get_number (record, "period") == period)
        return record;
    }
  return NULL;
}

static GPtrArray *
fetch_records (SgzStore *store, int year, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_duty);
  const SgzValue value = { .type = SGZ_VALUE_NUMBER, .number = year };

  sgz_query_filter (query, sgz_kind_get_field (&sgz_kind_duty, "year"), &value);
  return sgz_store_fetch (store, query, 0, -1, error);
}

/* Those of @year go to the end of @duties. */
static gboolean
add_year (SgzStore *store, const SgzRecord *office, int year, const char *day, GPtrArray *duties,
          GError **error)
{
  size_t n_kinds = 0;
  const SgzDutyKind *kinds = sgz_duty_kind_list (&n_kinds);
  g_autoptr (GPtrArray) records = fetch_records (store, year, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      SgzRecord *record = g_ptr_array_index (records, i);
      g_ptr_array_add (
          duties, duty_new (sgz_duty_kind_find (sgz_record_get_text (record, "duty")), record, office, day));
    }
  for (size_t k = 0; k < n_kinds; k++)
    for (int first = sgz_duty_kind_first (&kinds[k], year), period = first;
         first != 0 && period <= (int)kinds[k].frequency; period++)
      if (find_record (records, &kinds[k], period) == NULL)
        {
          g_autoptr (SgzRecord) record = make_record (&kinds[k], office, year, period);
          g_ptr_array_add (duties, duty_new (&kinds[k], record, office, day));
        }
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  SgzDuty *one = *(SgzDuty **)a;
  SgzDuty *other = *(SgzDuty **)b;
  int order = strcmp (sgz_duty_get_due (one), sgz_duty_get_due (other));

  if (order != 0)
    return order;
  /* Kinds stand in one array. */
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return sgz_duty_get_period (one) - sgz_duty_get_period (other);
}

static GPtrArray *
read_years (SgzStore *store, int first, int last, const char *day, GError **error)
{
  g_autoptr (GPtrArray) duties = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SgzRecord) office = sgz_office_read (store, error);

  if (office == NULL)
    return NULL;
  for (int year = first; year <= last; year++)
    if (!add_year (store, office, year, day, duties, error))
      return NULL;
  fill_officer (store, duties);
  g_ptr_array_sort (duties, compare);
  return g_steal_pointer (&duties);
}

GPtrArray *
sgz_duty_list_read (SgzStore *store, int year, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && day != NULL, NULL);

  return read_years (store, year, year, day, error);
}

GPtrArray *
sgz_duty_list_read_due (SgzStore *store, const char *from, const char *to, const char *day, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && from != NULL && to != NULL && day != NULL, NULL);

  /* The last ones of a year are due in the next. */
  GPtrArray *duties = read_years (store, atoi (from) - 1, atoi (to), day, error);
  for (guint i = duties != NULL ? duties->len : 0; i > 0; i--)
    {
      const char *due = sgz_duty_get_due (g_ptr_array_index (duties, i - 1));
      if (strcmp (due, from) < 0 || strcmp (due, to) > 0)
        g_ptr_array_remove_index (duties, i - 1);
    }
  return duties;
}

SgzDuty *
sgz_duty_list_find (SgzStore *store, const SgzDutyKind *kind, int year, int period, const char *day,
                    GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && kind != NULL && day != NULL, NULL);
  g_return_val_if_fail (period >= 1 && period <= (int)kind->frequency, NULL);

  g_autoptr (SgzRecord) office = sgz_office_read (store, error);
  g_autoptr (GPtrArray) records = office != NULL ? fetch_records (store, year, error) : NULL;
  if (records == NULL)
    return NULL;
  SgzRecord *kept = find_record (records, kind, period);
  g_autoptr (SgzRecord) record
      = kept != NULL ? g_object_ref (kept) : make_record (kind, office, year, period);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  SgzDuty *duty = duty_new (kind, record, office, day);
  g_ptr_array_add (found, duty);
  fill_officer (store, found);
  return duty;
}

/* --- what is known of one --- */

const SgzDutyKind *
sgz_duty_get_kind (SgzDuty *duty)
{
  return duty->kind;
}

int
sgz_duty_get_year (SgzDuty *duty)
{
  return (int)sgz_record_get_number (duty->record, "year");
}

int
sgz_duty_get_period (SgzDuty *duty)
{
  return (int)sgz_record_get_number (duty->record, "period");
}

const char *
sgz_duty_get_title (SgzDuty *duty)
{
  return duty->title;
}

const char *
sgz_duty_get_audience (SgzDuty *duty)
{
  return duty->audience;
}

const char *
sgz_duty_get_due (SgzDuty *duty)
{
  return sgz_record_get_text (duty->record, "due_on");
}

const char *
sgz_duty_get_done (SgzDuty *duty)
{
  return sgz_record_get_text (duty->record, "done_on");
}

SgzDutyState
sgz_duty_get_state (SgzDuty *duty)
{
  return duty->state;
}

int
sgz_duty_get_days (SgzDuty *duty)
{
  return duty->days;
}

gboolean
sgz_duty_is_expected (SgzDuty *duty)
{
  return duty->is_expected;
}

SgzRecord *
sgz_duty_get_record (SgzDuty *duty)
{
  return duty->record;
}

gboolean
sgz_duty_is_same (SgzDuty *duty, SgzDuty *other)
{
  const char *id = sgz_record_get_id (duty->record);

  if (id != NULL && g_strcmp0 (id, sgz_record_get_id (other->record)) == 0)
    return TRUE;
  return duty->kind == other->kind && sgz_duty_get_year (duty) == sgz_duty_get_year (other)
         && sgz_duty_get_period (duty) == sgz_duty_get_period (other);
}

gboolean
sgz_duty_is_virtual (SgzDuty *duty)
{
  return sgz_record_get_id (duty->record) == NULL;
}

char *
sgz_duty_format_state (SgzDuty *duty)
{
  int days = abs (duty->days);

  switch (duty->state)
    {
    case SGZ_DUTY_DONE:
      return g_strdup (_ ("Done"));
    case SGZ_DUTY_DONE_LATE:
      return g_strdup_printf (ngettext ("Done %d day late", "Done %d days late", (gulong)days), days);
    case SGZ_DUTY_OPEN:
      return days == 0 ? g_strdup (_ ("Due today"))
                       : g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong)days), days);
    case SGZ_DUTY_OVERDUE:
      return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong)days), days);
    }
  g_return_val_if_reached (NULL);
}

char *
sgz_duty_suggest_paper (SgzDuty *duty)
{
  const char *number = sgz_record_get_text (duty->record, "number");
  gboolean is_meeting = g_str_has_suffix (duty->kind->paper, "会");

  if (number != NULL && *number != '\0')
    return g_strdup (number);
  return g_strconcat (duty->title, is_meeting ? "纪要" : "", NULL);
}
