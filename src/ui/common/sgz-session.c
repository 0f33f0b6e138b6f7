/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-session-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-date.h"
#include "store/sgz-succession.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

G_DEFINE_FINAL_TYPE (SgzSession, sgz_session, G_TYPE_OBJECT)

enum
{
  PROP_STORE = 1,
  PROP_SETTINGS,
  PROP_YEAR,
  PROP_PLACE,
  N_PROPS,
};

enum
{
  SHOW_RECORDS,
  SHOW_PAGE,
  SHOW_DOCUMENT,
  TOAST,
  GIVEN_UP,
  ERROR_REPORTED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The account's name stands in until the officer gives another; g_get_real_name() says "Unknown" where it has none. */
static const char *
get_account_name (void)
{
  const char *name = g_get_real_name ();

  return name == NULL || name[0] == '\0' || strcmp (name, "Unknown") == 0 ? g_get_user_name () : name;
}

static void
officer_changed_cb (SgzSession *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "officer-name");
  g_autofree char *unit = g_settings_get_string (self->settings, "officer-unit");

  g_strstrip (name);
  g_strstrip (unit);
  sgz_store_set_officer (self->store, name[0] != '\0' ? name : get_account_name (),
                         unit[0] != '\0' ? unit : NULL);
}

static int
get_this_year (void)
{
  g_autoptr (GDateTime) now = sgz_date_now ();

  return g_date_time_get_year (now);
}

/* The newest year that tasks are set for, which is what an officer of a plan under way works on. */
static int
get_newest_task_year (SgzStore *store)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);
  g_autoptr (GError) error = NULL;

  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_target, "year"), TRUE);
  g_autoptr (GPtrArray) targets = sgz_store_fetch (store, query, 0, 1, &error);
  if (targets == NULL)
    g_warning ("The newest task year could not be read: %s", error->message);
  return targets != NULL && targets->len > 0 ? (int)sgz_record_get_number (targets->pdata[0], "year")
                                             : get_this_year ();
}

/* The place kept in the settings may be of another database: it holds only where it is a division of this one. Where that has another
 * code by now, it is meant under that. */
static char *
find_place (SgzStore *store, const char *code)
{
  g_autoptr (SgzRecord) place = NULL;
  g_autofree char *today = sgz_date_today ();

  if (code[0] == '\0')
    return NULL;
  place = sgz_store_find (store, &sgz_kind_division, code, NULL);
  return place != NULL && g_strcmp0 (sgz_record_get_text (place, "code"), code) == 0
             ? sgz_succession_find_code (store, code, today, NULL)
             : NULL;
}

/* A county that gets another code while it is the scope stays the scope. */
static void
store_changed_cb (SgzSession *self, const char *const *kinds)
{
  if (self->place == NULL || !g_strv_contains (kinds, sgz_kind_succession.code))
    return;
  g_autofree char *place = find_place (self->store, self->place);
  sgz_session_set_place (self, place);
}

static void
sgz_session_constructed (GObject *object)
{
  SgzSession *self = SGZ_SESSION (object);

  G_OBJECT_CLASS (sgz_session_parent_class)->constructed (object);
  if (self->settings != NULL)
    {
      g_autofree char *place = g_settings_get_string (self->settings, "place");
      self->year = g_settings_get_int (self->settings, "year");
      self->place = find_place (self->store, place);
      g_signal_connect_object (self->settings, "changed::officer-name", G_CALLBACK (officer_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->settings, "changed::officer-unit", G_CALLBACK (officer_changed_cb), self,
                               G_CONNECT_SWAPPED);
      officer_changed_cb (self);
    }
  else
    sgz_store_set_officer (self->store, get_account_name (), NULL);
  if (self->year < FIRST_YEAR)
    self->year = get_newest_task_year (self->store);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sgz_session_finalize (GObject *object)
{
  SgzSession *self = SGZ_SESSION (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_free (self->place);
  g_ptr_array_unref (self->works);
  G_OBJECT_CLASS (sgz_session_parent_class)->finalize (object);
}

static void
sgz_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SgzSession *self = SGZ_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sgz_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SgzSession *self = SGZ_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_YEAR:
      sgz_session_set_year (self, g_value_get_int (value));
      break;
    case PROP_PLACE:
      sgz_session_set_place (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  signals[SHOW_RECORDS] = g_signal_new ("show-records", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SHOW_PAGE] = g_signal_new ("show-page", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                     2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SHOW_DOCUMENT] = g_signal_new ("show-document", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[GIVEN_UP] = g_signal_new ("given-up", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    SGZ_TYPE_RECORD);
  signals[ERROR_REPORTED] = g_signal_new ("error-reported", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Emitted by name, where work is told of. */
  g_signal_new ("work-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sgz_session_class_init (SgzSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags often = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = sgz_session_constructed;
  object_class->finalize = sgz_session_finalize;
  object_class->get_property = sgz_session_get_property;
  object_class->set_property = sgz_session_set_property;
  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SGZ_TYPE_STORE, once);
  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  props[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, LAST_YEAR, 0, often);
  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, often);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
sgz_session_init (SgzSession *self)
{
  self->works = g_ptr_array_new_with_free_func (sgz_session_work_free);
}

SgzSession *
sgz_session_new (SgzStore *store, GSettings *settings)
{
  g_return_val_if_fail (SGZ_IS_STORE (store), NULL);
  return g_object_new (SGZ_TYPE_SESSION, "store", store, "settings", settings, NULL);
}

SgzStore *
sgz_session_get_store (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);
  return session->store;
}

GSettings *
sgz_session_get_settings (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);
  return session->settings;
}

int
sgz_session_get_year (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), 0);
  return session->year;
}

void
sgz_session_set_year (SgzSession *session, int year)
{
  g_return_if_fail (SGZ_IS_SESSION (session));
  g_return_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR);

  if (session->year == year)
    return;
  session->year = year;
  if (session->settings != NULL)
    g_settings_set_int (session->settings, "year", year);
  g_object_notify_by_pspec (G_OBJECT (session), props[PROP_YEAR]);
}

const char *
sgz_session_get_place (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);
  return session->place;
}

void
sgz_session_set_place (SgzSession *session, const char *place)
{
  g_return_if_fail (SGZ_IS_SESSION (session));

  if (place != NULL && place[0] == '\0')
    place = NULL;
  if (g_strcmp0 (session->place, place) == 0)
    return;
  char *copy = g_strdup (place);
  g_free (session->place);
  session->place = copy;
  if (session->settings != NULL)
    g_settings_set_string (session->settings, "place", copy != NULL ? copy : "");
  g_object_notify_by_pspec (G_OBJECT (session), props[PROP_PLACE]);
}

char *
sgz_session_format_place (SgzSession *session)
{
  g_autoptr (SgzRecord) place = NULL;

  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  if (session->place == NULL)
    return g_strdup (_ ("Whole City"));
  place = sgz_store_find (session->store, &sgz_kind_division, session->place, NULL);
  return place != NULL ? sgz_record_format_name (place) : g_strdup (session->place);
}

const char *
sgz_session_get_day (SgzSession *session)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session), NULL);

  /* Asked anew each time, for windows stay open over midnight; interned, so that what was returned stays valid. */
  g_autofree char *today = sgz_date_today ();
  return g_intern_string (today);
}

void
sgz_session_show_records (SgzSession *session, const SgzQuery *query, const char *title)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && query != NULL);
  g_signal_emit (session, signals[SHOW_RECORDS], 0, query, title);
}

void
sgz_session_show_page (SgzSession *session, const char *page, const char *detail)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && page != NULL);
  g_signal_emit (session, signals[SHOW_PAGE], 0, page, detail);
}

void
sgz_session_show_document (SgzSession *session, const SgzView *view)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && view != NULL);
  g_signal_emit (session, signals[SHOW_DOCUMENT], 0, view);
}

void
sgz_session_toast (SgzSession *session, const char *message, gboolean undoable)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && message != NULL);
  g_signal_emit (session, signals[TOAST], 0, message, undoable);
}

void
sgz_session_give_up (SgzSession *session, SgzRecord *draft)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && SGZ_IS_RECORD (draft));
  g_signal_emit (session, signals[GIVEN_UP], 0, draft);
}

void
sgz_session_report_error (SgzSession *session, const GError *error)
{
  g_return_if_fail (SGZ_IS_SESSION (session) && error != NULL);
  g_signal_emit (session, signals[ERROR_REPORTED], 0, error->message);
}
