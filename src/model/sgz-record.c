/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-record.h"

#include <string.h>

/* What a reference shows beside the id it stores. */
typedef struct
{
  char *label;
  char *code;
} Face;

struct _SgzRecord
{
  GObject parent_instance;

  const SgzKind *kind;
  char *id;
  gint64 revision;
  SgzValue *values;
  gboolean is_settled;
  SgzValue *stored; /* what values were when it was settled, once they differ */
  Face *faces;
  char *void_reason;
  char *stored_void_reason;
};

G_DEFINE_FINAL_TYPE (SgzRecord, sgz_record, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drop_stored (SgzRecord *self)
{
  for (size_t i = 0; self->stored != NULL && i < self->kind->n_fields; i++)
    sgz_value_clear (&self->stored[i]);
  g_clear_pointer (&self->stored, g_free);
}

static SgzValue *
copy_values (const SgzValue *values, size_t n_values)
{
  SgzValue *copy = g_new0 (SgzValue, n_values);

  for (size_t i = 0; i < n_values; i++)
    sgz_value_copy (&copy[i], &values[i]);
  return copy;
}

/* Most records are only read: what was stored is kept apart from the first change on. */
static void
keep_stored (SgzRecord *self)
{
  if (self->is_settled && self->stored == NULL)
    self->stored = copy_values (self->values, self->kind->n_fields);
}

static void
sgz_record_finalize (GObject *object)
{
  SgzRecord *self = SGZ_RECORD (object);

  for (size_t i = 0; i < self->kind->n_fields; i++)
    {
      sgz_value_clear (&self->values[i]);
      g_free (self->faces[i].label);
      g_free (self->faces[i].code);
    }
  g_free (self->values);
  drop_stored (self);
  g_free (self->faces);
  g_free (self->id);
  g_free (self->void_reason);
  g_free (self->stored_void_reason);
  G_OBJECT_CLASS (sgz_record_parent_class)->finalize (object);
}

static void
sgz_record_class_init (SgzRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_record_finalize;
  signals[CHANGED]
      = g_signal_new ("changed", SGZ_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_record_init (SgzRecord *self G_GNUC_UNUSED)
{
}

SgzRecord *
sgz_record_new_blank (const SgzKind *kind)
{
  SgzRecord *self = g_object_new (SGZ_TYPE_RECORD, NULL);

  self->kind = kind;
  self->values = g_new0 (SgzValue, kind->n_fields);
  self->faces = g_new0 (Face, kind->n_fields);
  return self;
}

void
sgz_record_reset (SgzRecord *record)
{
  drop_stored (record);
  record->is_settled = FALSE;
  record->revision = 0;
  g_clear_pointer (&record->id, g_free);
  g_clear_pointer (&record->void_reason, g_free);
  g_clear_pointer (&record->stored_void_reason, g_free);
  for (size_t i = 0; i < record->kind->n_fields; i++)
    {
      sgz_value_clear (&record->values[i]);
      g_clear_pointer (&record->faces[i].label, g_free);
      g_clear_pointer (&record->faces[i].code, g_free);
    }
}

void
sgz_record_load (SgzRecord *record, size_t index, SgzValue *value, const char *label, const char *code)
{
  g_return_if_fail (!record->is_settled && record->values[index].type == SGZ_VALUE_NONE);

  record->values[index] = *value;
  *value = (SgzValue){ 0 };
  record->faces[index] = (Face){ g_strdup (label), g_strdup (code) };
}

SgzRecord *
sgz_record_new (const SgzKind *kind)
{
  g_return_val_if_fail (kind != NULL, NULL);

  SgzRecord *self = sgz_record_new_blank (kind);
  for (size_t i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].initial != NULL
        && !sgz_field_parse (&kind->fields[i], kind->fields[i].initial, &self->values[i], NULL))
      g_error ("%s.%s starts with a value it refuses", kind->code, kind->fields[i].code);
  return self;
}

SgzRecord *
sgz_record_copy (const SgzRecord *record)
{
  SgzRecord *copy = sgz_record_new_blank (record->kind);

  copy->id = g_strdup (record->id);
  copy->revision = record->revision;
  copy->void_reason = g_strdup (record->void_reason);
  copy->is_settled = record->is_settled;
  if (record->stored != NULL)
    copy->stored = copy_values (record->stored, record->kind->n_fields);
  copy->stored_void_reason = g_strdup (record->stored_void_reason);
  for (size_t i = 0; i < record->kind->n_fields; i++)
    {
      sgz_value_copy (&copy->values[i], &record->values[i]);
      copy->faces[i].label = g_strdup (record->faces[i].label);
      copy->faces[i].code = g_strdup (record->faces[i].code);
    }
  return copy;
}

const SgzKind *
sgz_record_get_kind (const SgzRecord *record)
{
  return record->kind;
}

const char *
sgz_record_get_id (const SgzRecord *record)
{
  return record->id;
}

gint64
sgz_record_get_revision (const SgzRecord *record)
{
  return record->revision;
}

void
sgz_record_settle (SgzRecord *record, const char *id, gint64 revision)
{
  if (g_strcmp0 (record->id, id) != 0)
    {
      g_free (record->id);
      record->id = g_strdup (id);
    }
  record->revision = revision;
  g_free (record->stored_void_reason);
  record->stored_void_reason = g_strdup (record->void_reason);
  record->is_settled = TRUE;
  drop_stored (record);
}

const SgzValue *
sgz_record_get_value (const SgzRecord *record, const SgzField *field)
{
  return &record->values[sgz_kind_index (record->kind, field)];
}

const SgzValue *
sgz_record_get_stored (const SgzRecord *record, const SgzField *field)
{
  static const SgzValue none = { 0 };

  if (!record->is_settled)
    return &none;
  return record->stored != NULL ? &record->stored[sgz_kind_index (record->kind, field)]
                                : sgz_record_get_value (record, field);
}

static const SgzValue *
value_by_code (const SgzRecord *record, const char *code)
{
  return sgz_record_get_value (record, sgz_kind_get_field (record->kind, code));
}

const char *
sgz_record_get_text (const SgzRecord *record, const char *code)
{
  return value_by_code (record, code)->text;
}

gint64
sgz_record_get_number (const SgzRecord *record, const char *code)
{
  return value_by_code (record, code)->number;
}

gboolean
sgz_record_has (const SgzRecord *record, const char *code)
{
  return value_by_code (record, code)->type != SGZ_VALUE_NONE;
}

void
sgz_record_set_value (SgzRecord *record, const SgzField *field, const SgzValue *value)
{
  size_t i = sgz_kind_index (record->kind, field);

  if (sgz_value_equal (&record->values[i], value))
    return;
  keep_stored (record);
  sgz_value_copy (&record->values[i], value);
  g_clear_pointer (&record->faces[i].label, g_free);
  g_clear_pointer (&record->faces[i].code, g_free);
  g_signal_emit (record, signals[CHANGED], 0);
}

void
sgz_record_set_reference (SgzRecord *record, const SgzField *field, const char *id, const char *label,
                          const char *code)
{
  g_return_if_fail (field->type == SGZ_FIELD_REFERENCE);

  size_t i = sgz_kind_index (record->kind, field);
  SgzValue value = { id != NULL ? SGZ_VALUE_TEXT : SGZ_VALUE_NONE, 0, (char *)id };
  gboolean differs = !sgz_value_equal (&record->values[i], &value);

  keep_stored (record);
  sgz_value_copy (&record->values[i], &value);
  g_free (record->faces[i].label);
  record->faces[i].label = g_strdup (label);
  g_free (record->faces[i].code);
  record->faces[i].code = g_strdup (code);
  if (differs)
    g_signal_emit (record, signals[CHANGED], 0);
}

gboolean
sgz_record_parse (SgzRecord *record, const SgzField *field, const char *text, GError **error)
{
  g_auto (SgzValue) value = { 0 };

  if (!sgz_field_parse (field, text, &value, error))
    return FALSE;
  sgz_record_set_value (record, field, &value);
  return TRUE;
}

const char *
sgz_record_peek (const SgzRecord *record, const SgzField *field)
{
  size_t i = sgz_kind_index (record->kind, field);
  const char *text = record->values[i].text;

  if (text == NULL)
    return NULL;
  if (field->type == SGZ_FIELD_REFERENCE && record->faces[i].label != NULL)
    return record->faces[i].label;
  if (field->type == SGZ_FIELD_SET)
    return NULL;
  const SgzChoice *choice = field->type == SGZ_FIELD_CHOICE ? sgz_field_find_choice (field, text) : NULL;
  return choice != NULL ? choice->title : text;
}

char *
sgz_record_format (const SgzRecord *record, const SgzField *field)
{
  const char *text = sgz_record_peek (record, field);

  return text != NULL ? g_strdup (text) : sgz_field_format (field, sgz_record_get_value (record, field));
}

const char *
sgz_record_get_reference_code (const SgzRecord *record, const char *code)
{
  return record->faces[sgz_kind_index (record->kind, sgz_kind_get_field (record->kind, code))].code;
}

char *
sgz_record_format_name (const SgzRecord *record)
{
  const SgzKind *kind = record->kind;
  g_autofree char *key = sgz_record_format (record, sgz_kind_get_field (kind, kind->key));
  const char *context
      = kind->context != NULL ? sgz_record_peek (record, sgz_kind_get_field (kind, kind->context)) : NULL;

  return context != NULL && strcmp (context, key) != 0 ? g_strdup_printf ("%s %s", context, key)
                                                       : g_steal_pointer (&key);
}

const char *
sgz_record_get_void_reason (const SgzRecord *record)
{
  return record->void_reason;
}

void
sgz_record_set_void_reason (SgzRecord *record, const char *reason)
{
  if (g_strcmp0 (record->void_reason, reason) == 0)
    return;
  g_free (record->void_reason);
  record->void_reason = g_strdup (reason);
  g_signal_emit (record, signals[CHANGED], 0);
}

const char *
sgz_record_get_stored_void_reason (const SgzRecord *record)
{
  return record->stored_void_reason;
}

gboolean
sgz_record_is_void_changed (const SgzRecord *record)
{
  return g_strcmp0 (record->void_reason, record->stored_void_reason) != 0;
}

gboolean
sgz_record_is_field_changed (const SgzRecord *record, const SgzField *field)
{
  return !sgz_value_equal (sgz_record_get_value (record, field), sgz_record_get_stored (record, field));
}

gboolean
sgz_record_is_changed (const SgzRecord *record)
{
  if (record->id == NULL || sgz_record_is_void_changed (record))
    return TRUE;
  for (size_t i = 0; i < record->kind->n_fields; i++)
    if (sgz_field_is_stored (&record->kind->fields[i])
        && sgz_record_is_field_changed (record, &record->kind->fields[i]))
      return TRUE;
  return FALSE;
}
