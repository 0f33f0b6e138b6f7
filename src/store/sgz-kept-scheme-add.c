/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records that keep a scheme, and their one entry of history. */
#include <glib/gi18n-lib.h>

#include "base/sgz-decimal.h"
#include "base/sgz-id.h"
#include "model/sgz-band-needs.h"
#include "model/sgz-scheme-codes.h"
#include "model/sgz-scheme-csv.h"
#include "model/sgz-scheme-parameters.h"
#include "sgz-kept-scheme.h"
#include "sgz-store-private.h"

typedef struct
{
  const SgzScheme *scheme;
  GPtrArray *records;
  GPtrArray *ids;
  SgzRecord *record; /* the one that is filled in */
  GError *error;     /* the first thing that does not fit; nothing is filled in after it */
} Adding;

static void
adding_clear (Adding *adding)
{
  g_clear_pointer (&adding->records, g_ptr_array_unref);
  g_clear_pointer (&adding->ids, g_ptr_array_unref);
  g_clear_error (&adding->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Adding, adding_clear)

static const char *
begin (Adding *adding, const SgzKind *kind)
{
  char *id = sgz_id_new ();

  adding->record = sgz_record_new (kind);
  g_ptr_array_add (adding->records, adding->record);
  g_ptr_array_add (adding->ids, id);
  return id;
}

/* Sets a field from @text (nullable) as if it were typed, so that it is held against its bounds. */
static void
put (Adding *adding, const char *code, const char *text)
{
  g_autoptr (GError) failure = NULL;
  SgzRecord *record = adding->record;
  const SgzKind *kind = sgz_record_get_kind (record);

  if (adding->error != NULL
      || sgz_record_parse (record, sgz_kind_get_field (kind, code), text != NULL ? text : "", &failure))
    return;
  g_autofree char *name = sgz_record_format_name (record);
  g_set_error (&adding->error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_INVALID, _ ("%s “%s”: %s"), kind->title, name,
               failure->message);
}

static void
put_decimal (Adding *adding, const char *code, gint64 hundredths)
{
  g_autofree char *text = sgz_decimal_format (hundredths);

  put (adding, code, text);
}

static void
put_number (Adding *adding, const char *code, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  put (adding, code, text);
}

/* A yes is kept, a no is no value. */
static void
put_yes (Adding *adding, const char *code, gboolean is_yes)
{
  put (adding, code, is_yes ? "1" : "");
}

static void
put_reference (Adding *adding, const char *code, const char *id, const char *label)
{
  const SgzField *field = sgz_kind_get_field (sgz_record_get_kind (adding->record), code);

  sgz_record_set_reference (adding->record, field, id, label, NULL);
}

static const char *
add_scheme (Adding *adding, const char *subject, const char *basis, const char *source)
{
  const SgzScheme *scheme = adding->scheme;
  const char *id = begin (adding, &sgz_kind_scheme);

  put (adding, "name", sgz_scheme_get_title (scheme));
  put_number (adding, "year", sgz_scheme_get_year (scheme));
  put (adding, "subject", subject);
  put_decimal (adding, "total", sgz_scheme_get_total (scheme));
  put_yes (adding, "is_weighted", sgz_scheme_is_weighted (scheme));
  put (adding, "basis", basis);
  put_reference (adding, "source", source, NULL);
  return id;
}

static void
add_indicator (Adding *adding, const char *scheme, const SgzSchemeNode *node, const char *parent)
{
  g_autofree char *parameters = sgz_scheme_parameters_write_kept (node);

  put (adding, "title", node->title);
  put (adding, "code", node->code);
  put_reference (adding, "scheme", scheme, sgz_scheme_get_title (adding->scheme));
  put_reference (adding, "parent", parent, node->parent != NULL ? node->parent->title : NULL);
  put_number (adding, "position", node->index + 1);
  put_decimal (adding, "points", node->points);
  put (adding, "role", sgz_scheme_roles[node->role]);
  put (adding, "audience", sgz_scheme_audiences[node->audience]);
  put (adding, "method", sgz_scheme_methods[node->method]);
  put (adding, "parameters", parameters);
  put (adding, "spread", sgz_scheme_spreads[node->spread + 1]);
  put (adding, "absence", node->absence);
  put (adding, "veto_band", node->veto_band);
  put (adding, "clause", node->clause);
  put (adding, "words", node->words);
  put (adding, "evidence", node->evidence);
  put_yes (adding, "needs_evidence", node->needs_evidence);
}

static void
add_indicators (Adding *adding, const char *scheme)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (adding->scheme);
  guint first = adding->ids->len;

  for (guint i = 0; i < nodes->len; i++)
    {
      /* Parents come before their children, so that the parent's id is there. */
      const SgzSchemeNode *node = nodes->pdata[i];
      const char *parent
          = node->parent != NULL ? adding->ids->pdata[first + (guint)node->parent->index] : NULL;
      begin (adding, &sgz_kind_indicator);
      add_indicator (adding, scheme, node, parent);
    }
}

static void
add_grade (Adding *adding, const char *scheme, const SgzGradeBand *band, guint place)
{
  g_autofree char *needs = sgz_band_needs_write (band);

  begin (adding, &sgz_kind_grade);
  put (adding, "name", band->name);
  put_reference (adding, "scheme", scheme, sgz_scheme_get_title (adding->scheme));
  put_number (adding, "position", place + 1);
  put_decimal (adding, "least", band->from);
  if (band->below != SGZ_BAND_OPEN)
    put_decimal (adding, "below", band->below);
  put (adding, "needs", needs);
  put_yes (adding, "needs_no_veto", band->needs_no_veto);
  if (band->quota != 0)
    put_number (adding, "quota", band->quota);
  if (band->money != 0)
    put_decimal (adding, "money", band->money);
}

static void
add_assessor (Adding *adding, const char *scheme, const SgzAssessor *assessor, guint place)
{
  begin (adding, &sgz_kind_assessor);
  put (adding, "title", assessor->title);
  put (adding, "code", assessor->code);
  put_reference (adding, "scheme", scheme, sgz_scheme_get_title (adding->scheme));
  put_number (adding, "position", place + 1);
  put (adding, "source", sgz_scheme_sources[assessor->kind]);
  put_number (adding, "weight", assessor->weight);
  put_yes (adding, "drops_extremes", assessor->drops_extremes);
}

char *
sgz_kept_scheme_add (SgzStore *store, const SgzScheme *scheme, const char *subject, const char *basis,
                     const char *source, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && scheme != NULL && subject != NULL, NULL);

  g_auto (Adding) adding = { scheme, g_ptr_array_new_with_free_func (g_object_unref),
                             g_ptr_array_new_with_free_func (g_free), NULL, NULL };
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  const GPtrArray *assessors = sgz_scheme_get_assessors (scheme);
  const char *id = add_scheme (&adding, subject, basis, source);
  g_autofree char *label = g_strdup_printf (source != NULL ? _ ("Copy a scheme as “%s” for %d")
                                                           : _ ("Add the scheme “%s” for %d"),
                                            sgz_scheme_get_title (scheme), sgz_scheme_get_year (scheme));

  add_indicators (&adding, id);
  for (guint i = 0; i < bands->len; i++)
    add_grade (&adding, id, bands->pdata[i], i);
  for (guint i = 0; i < assessors->len; i++)
    add_assessor (&adding, id, assessors->pdata[i], i);
  if (adding.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&adding.error));
      return NULL;
    }
  if (!sgz_store_commit_as (store, label, adding.records, (const char *const *)adding.ids->pdata, 1, error))
    return NULL;
  return g_strdup (id);
}

/* The policy gives no points: an office that publishes the example makes them its own. */
#define EXAMPLE_BASIS "文件未规定分值，本细则分值为建议，可按实际调整。"

static const struct
{
  const char *subject;
  const char *title;
  const char *file;
} examples[] = {
  { "station", "社会工作服务站评价细则", "evaluation_scheme_2021" },
  { "system", "县（区）社会工作服务体系评价细则", "evaluation_system_2021" },
};

char *
sgz_kept_scheme_add_example (SgzStore *store, const char *subject, int year, GError **error)
{
  g_return_val_if_fail (SGZ_IS_STORE (store) && subject != NULL, NULL);

  size_t which = g_str_equal (subject, examples[0].subject) ? 0 : 1;
  g_autofree char *path = g_strdup_printf (SGZ_RESOURCE_ROOT "/seed/%s.csv", examples[which].file);
  g_autoptr (GBytes) data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (data == NULL)
    return NULL;
  size_t length = 0;
  const char *bytes = g_bytes_get_data (data, &length);
  g_autofree char *text = g_strndup (bytes, length);
  g_autoptr (SgzScheme) scheme = sgz_scheme_csv_read (text, examples[which].title, year, error);
  return scheme != NULL
             ? sgz_kept_scheme_add (store, scheme, examples[which].subject, EXAMPLE_BASIS, NULL, error)
             : NULL;
}

char *
sgz_kept_scheme_copy (SgzStore *store, const char *id, int year, const char *name, GError **error)
{
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (store, id, error);

  if (kept == NULL)
    return NULL;
  g_autoptr (SgzScheme) scheme = sgz_scheme_copy (kept->scheme, year);
  if (name != NULL && !sgz_scheme_set_title (scheme, name, error))
    return NULL;
  return sgz_kept_scheme_add (store, scheme, sgz_record_get_text (kept->record, "subject"),
                              sgz_record_get_text (kept->record, "basis"), id, error);
}
