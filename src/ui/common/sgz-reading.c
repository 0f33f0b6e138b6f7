/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-reading.h"

/* What is there sooner needs no spinner, which would only flicker. */
#define SLOW_AFTER_MS 200

struct _SgzReading
{
  GObject parent_instance;

  gpointer owner;
  SgzStore *store;
  SgzReadFunc read;
  SgzAnswerFunc answer;
  GDestroyNotify free_question;
  GDestroyNotify free_answer;

  gpointer next; /* the question that is asked when the thread is free */
  gboolean is_reading;
  gboolean is_slow;
  guint slow_source;
};

G_DEFINE_FINAL_TYPE (SgzReading, sgz_reading, G_TYPE_OBJECT)

enum
{
  PROP_IS_SLOW = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Counted on the main thread only. */
static guint n_under_way;

static void begin (SgzReading *self, gpointer question);

/* --- being slow --- */

static void
set_slow (SgzReading *self, gboolean is_slow)
{
  if (self->is_slow == is_slow)
    return;
  self->is_slow = is_slow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_SLOW]);
}

static gboolean
slow_cb (gpointer user_data)
{
  SgzReading *self = user_data;

  self->slow_source = 0;
  set_slow (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
end_wait (SgzReading *self)
{
  g_clear_handle_id (&self->slow_source, g_source_remove);
  set_slow (self, FALSE);
}

/* --- the thread --- */

typedef struct
{
  SgzStore *reader;
  gpointer question;
  SgzReadFunc read;
  GDestroyNotify free_question;
  GDestroyNotify free_answer;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->reader);
  work->free_question (work->question);
  g_free (work);
}

static void
read_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  Work *work = data;
  GError *error = NULL;
  gpointer answer = work->read (work->reader, work->question, &error);

  /* The connection ends on the thread that used it. */
  g_clear_object (&work->reader);
  if (answer != NULL)
    g_task_return_pointer (task, answer, work->free_answer);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (SgzReading) self = g_weak_ref_get (weak);
  g_autoptr (GError) error = NULL;

  n_under_way--;
  g_weak_ref_clear (weak);
  /* The task frees an answer that is not taken from it. */
  if (self == NULL || self->owner == NULL)
    return;
  self->is_reading = FALSE;
  if (self->next != NULL)
    {
      begin (self, g_steal_pointer (&self->next));
      return;
    }
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);
  end_wait (self);
  self->answer (self->owner, answer, error);
}

static void
begin (SgzReading *self, gpointer question)
{
  g_autoptr (GError) error = NULL;
  SgzStore *reader = sgz_store_open_reader (self->store, &error);

  if (reader == NULL)
    {
      self->free_question (question);
      end_wait (self);
      self->answer (self->owner, NULL, error);
      return;
    }
  self->is_reading = TRUE;
  if (self->slow_source == 0 && !self->is_slow)
    self->slow_source = g_timeout_add (SLOW_AFTER_MS, slow_cb, self);
  Work *work = g_new (Work, 1);
  *work = (Work){ reader, question, self->read, self->free_question, self->free_answer };
  /* The task does not hold the reading: its last reference may go on the thread, and widgets must not end there. */
  GWeakRef *weak = g_new (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, weak);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  n_under_way++;
  g_task_run_in_thread (task, read_in_thread);
}

/* --- the object --- */

static void
sgz_reading_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_IS_SLOW)
    g_value_set_boolean (value, SGZ_READING (object)->is_slow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
sgz_reading_dispose (GObject *object)
{
  SgzReading *self = SGZ_READING (object);

  g_clear_handle_id (&self->slow_source, g_source_remove);
  g_clear_pointer (&self->next, self->free_question);
  g_clear_object (&self->store);
  self->owner = NULL;
  G_OBJECT_CLASS (sgz_reading_parent_class)->dispose (object);
}

static void
sgz_reading_class_init (SgzReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sgz_reading_get_property;
  object_class->dispose = sgz_reading_dispose;
  props[PROP_IS_SLOW] = g_param_spec_boolean (
      "is-slow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sgz_reading_init (SgzReading *self G_GNUC_UNUSED)
{
}

SgzReading *
sgz_reading_new (gpointer owner, SgzStore *store, SgzReadFunc read, SgzAnswerFunc answer,
                 GDestroyNotify free_question, GDestroyNotify free_answer)
{
  g_return_val_if_fail (owner != NULL && SGZ_IS_STORE (store), NULL);

  SgzReading *self = g_object_new (SGZ_TYPE_READING, NULL);
  self->owner = owner;
  self->store = g_object_ref (store);
  self->read = read;
  self->answer = answer;
  self->free_question = free_question;
  self->free_answer = free_answer;
  return self;
}

void
sgz_reading_ask (SgzReading *reading, gpointer question)
{
  g_return_if_fail (SGZ_IS_READING (reading) && reading->owner != NULL && question != NULL);

  if (reading->is_reading)
    {
      g_clear_pointer (&reading->next, reading->free_question);
      reading->next = question;
    }
  else
    begin (reading, question);
}

gboolean
sgz_reading_is_busy (SgzReading *reading)
{
  g_return_val_if_fail (SGZ_IS_READING (reading), FALSE);
  return reading->is_reading;
}

guint
sgz_reading_count_under_way (void)
{
  return n_under_way;
}

void
sgz_reading_give_up (SgzReading *reading)
{
  g_return_if_fail (SGZ_IS_READING (reading));

  g_object_run_dispose (G_OBJECT (reading));
  g_object_unref (reading);
}
