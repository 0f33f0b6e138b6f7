/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-arguments-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/sgz-date.h"
#include "base/sgz-decimal.h"
#include "model/sgz-period.h"
#include "sgz-stdout-private.h"

static gboolean
check_count (const SgzCommand *command, GStrv words, guint least, int most, GError **error)
{
  guint count = g_strv_length (words);
  g_autofree char *usage = g_strjoin (" ", "shegongzhan", command->name, command->arguments, NULL);

  g_strchomp (usage);
  if (count < least)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("An argument is missing; write: %s"), usage);
  else if (most >= 0 && count > (guint)most)
    g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is too much; write: %s"), words[most],
                 usage);
  else
    return TRUE;
  return FALSE;
}

/* GLib prints usage by the program's name, which for the reader includes the command. */
static GOptionContext *
make_context (const SgzCommand *command, const GOptionEntry *options, const GOptionEntry *common)
{
  GOptionContext *context = g_option_context_new (command->arguments);
  g_autofree char *name = g_strconcat ("shegongzhan ", command->name, NULL);

  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (command->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  return context;
}

gboolean
sgz_arguments_parse (const SgzCommand *command, const GOptionEntry *options, guint least, int most,
                     char **args, GStrv *words, GError **error)
{
  gboolean wants_help = FALSE;
  g_auto (GStrv) rest = NULL;
  /* Arguments are UTF-8 in any locale, which GOption grants to file names only. */
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Say how the command is used"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = make_context (command, options, common);
  g_autoptr (GError) reason = NULL;
  GStrv copy = g_strdupv (args);
  gboolean parsed = g_option_context_parse_strv (context, &copy, &reason);

  g_strfreev (copy);
  if (!parsed)
    {
      g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, reason->message);
      return FALSE;
    }
  if (wants_help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
      sgz_stdout_write (help, error);
      return FALSE;
    }
  if (rest == NULL)
    rest = g_new0 (char *, 1);
  if (!check_count (command, rest, least, most, error))
    return FALSE;
  *words = g_steal_pointer (&rest);
  return TRUE;
}

void
sgz_arguments_set_officer (SgzStore *store)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || strcmp (name, "Unknown") == 0 || !g_utf8_validate (name, -1, NULL))
    name = g_get_user_name ();
  sgz_store_set_officer (store, name, NULL);
}

SgzStore *
sgz_arguments_open (const char *path, GError **error)
{
  SgzStore *store = sgz_store_open (path, error);

  if (store != NULL)
    sgz_arguments_set_officer (store);
  return store;
}

SgzStore *
sgz_arguments_open_kind (char *const *words, const SgzKind **kind, GError **error)
{
  *kind = sgz_kind_find (words[1], error);
  return *kind != NULL ? sgz_arguments_open (words[0], error) : NULL;
}

gboolean
sgz_arguments_read_format (const char *text, gboolean with_csv, SgzListing *format, GError **error)
{
  if (text == NULL || strcmp (text, "table") == 0)
    *format = SGZ_LISTING_TABLE;
  else if (strcmp (text, "json") == 0)
    *format = SGZ_LISTING_JSON;
  else if (with_csv && strcmp (text, "csv") == 0)
    *format = SGZ_LISTING_CSV;
  else
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("There is no format “%s”; there are %s"),
                   text, with_csv ? "table、csv、json" : "table、json");
      return FALSE;
    }
  return TRUE;
}

gboolean
sgz_arguments_parse_listing (const SgzCommand *command, guint least, int most, char **args, GStrv *words,
                             SgzListing *format, GError **error)
{
  g_autofree char *name = NULL;
  const GOptionEntry options[] = {
    SGZ_ARGUMENT_FORMAT (&name, "table|json"),
    { NULL },
  };

  return sgz_arguments_parse (command, options, least, most, args, words, error)
         && sgz_arguments_read_format (name, FALSE, format, error);
}

static int
read_newest_year (SgzStore *store, GError **error)
{
  g_autoptr (SgzQuery) query = sgz_query_new (&sgz_kind_target);

  sgz_query_sort (query, sgz_kind_get_field (&sgz_kind_target, "year"), TRUE);
  g_autoptr (GPtrArray) newest = sgz_store_fetch (store, query, 0, 1, error);
  if (newest == NULL)
    return 0;
  if (newest->len > 0)
    return (int)sgz_record_get_number (newest->pdata[0], "year");
  g_autoptr (GDateTime) now = sgz_date_now ();
  return g_date_time_get_year (now);
}

int
sgz_arguments_read_year (SgzStore *store, const char *text, GError **error)
{
  g_auto (SgzValue) value = { 0 };

  if (text == NULL)
    return read_newest_year (store, error);
  if (!sgz_field_parse (sgz_kind_get_field (&sgz_kind_target, "year"), text, &value, error))
    return 0;
  if (value.type == SGZ_VALUE_NONE)
    g_set_error_literal (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("--year needs a year, such as 2021"));
  return (int)value.number;
}

char *
sgz_arguments_read_day (const char *text, GError **error)
{
  return text != NULL ? sgz_date_parse (text, error) : sgz_date_today ();
}

gboolean
sgz_arguments_read_period (const char *text, int *period, GError **error)
{
  gint64 number = 0;

  if (text == NULL)
    return TRUE;
  if (!sgz_integer_parse (text, &number, NULL) || number < 1 || number > SGZ_FREQUENCY_MONTH)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
                   _ ("“%s” is no period of a year; write a number from 1 to 12"), text);
      return FALSE;
    }
  *period = (int)number;
  return TRUE;
}

char *
sgz_arguments_read_county (SgzStore *store, const char *text, GError **error)
{
  gboolean is_short = strlen (text) == 6 && strspn (text, "0123456789") == 6;
  g_autofree char *name = g_strconcat (text, is_short ? "000000" : NULL, NULL);
  g_autoptr (SgzRecord) division = sgz_store_find (store, &sgz_kind_division, name, error);

  if (division == NULL)
    return NULL;
  if (g_strcmp0 (sgz_record_get_text (division, "level"), "county") != 0)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is not a county"), text);
      return NULL;
    }
  return g_strdup (sgz_record_get_text (division, "code"));
}

const SgzField *
sgz_arguments_split (const SgzKind *kind, const char *word, const char **value, GError **error)
{
  const char *equals = strchr (word, '=');

  if (equals == NULL || equals == word)
    {
      g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("“%s” is not of the form FIELD=VALUE"),
                   word);
      return NULL;
    }
  g_autofree char *name = g_strndup (word, (size_t)(equals - word));
  *value = equals + 1;
  return sgz_kind_find_field (kind, name, error);
}

static gboolean
assign (SgzStore *store, SgzRecord *record, char *const *words, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (; *words != NULL; words++)
    {
      const char *value = NULL;
      const SgzField *field = sgz_arguments_split (sgz_record_get_kind (record), *words, &value, error);
      if (field == NULL)
        return FALSE;
      if (!g_hash_table_add (seen, (gpointer)field))
        {
          g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE, _ ("%s is given twice"), field->title);
          return FALSE;
        }
      if (!sgz_store_set_field (store, record, field, value, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sgz_arguments_explain (GError **error)
{
  if (error == NULL || !g_error_matches (*error, SGZ_STORE_ERROR, SGZ_STORE_ERROR_UNEXPLAINED))
    return FALSE;
  g_auto (GStrv) warnings = g_strsplit ((*error)->message, "\n", -1);
  /* Translators: between several warnings of one sentence. */
  g_autofree char *all = g_strjoinv (_ ("; "), warnings);
  char *message = g_strdup_printf (_ ("%s; if it is right, write --because and why"), all);
  g_free ((*error)->message);
  (*error)->message = message;
  return FALSE;
}

gboolean
sgz_arguments_save_all (SgzStore *store, GPtrArray *records, char *const *words, const char *because,
                        GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!assign (store, g_ptr_array_index (records, i), words, error))
      return FALSE;
  return sgz_store_commit_explained (store, NULL, because, records, error) || sgz_arguments_explain (error);
}

gboolean
sgz_arguments_save (SgzStore *store, SgzRecord *record, char *const *words, const char *because,
                    GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return sgz_arguments_save_all (store, records, words, because, error);
}

gboolean
sgz_arguments_check_output (const char *database, const char *output, GError **error)
{
  GStatBuf from;
  GStatBuf to;

  if (g_stat (database, &from) != 0 || g_stat (output, &to) != 0 || from.st_dev != to.st_dev
      || from.st_ino != to.st_ino)
    return TRUE;
  g_set_error (error, SGZ_CLI_ERROR, SGZ_CLI_ERROR_USAGE,
               _ ("“%s” is the database itself; choose another file"), output);
  return FALSE;
}
