/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-words.h"

#include <string.h>

typedef struct
{
  const SampleWords *words;
  GString *all;
  GString *paragraph;
  gboolean is_in_row;
  gboolean is_in_text;
} Reading;

static gboolean
is_one (const char *element, const char *name)
{
  return name != NULL && strcmp (element, name) == 0;
}

static void
started_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names G_GNUC_UNUSED,
            const char **values G_GNUC_UNUSED, gpointer user_data, GError **error G_GNUC_UNUSED)
{
  Reading *reading = user_data;

  if (is_one (element, reading->words->paragraph) || is_one (element, reading->words->heading))
    g_string_truncate (reading->paragraph, 0);
  if (is_one (element, reading->words->heading))
    g_string_append (reading->paragraph, "# ");
  if (is_one (element, reading->words->row))
    {
      g_string_append (reading->all, "|");
      reading->is_in_row = TRUE;
    }
  if (is_one (element, reading->words->line_end))
    g_string_append_c (reading->paragraph, '/');
  if (is_one (element, reading->words->text))
    reading->is_in_text = TRUE;
}

static void
ended_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer user_data,
          GError **error G_GNUC_UNUSED)
{
  Reading *reading = user_data;
  gboolean is_paragraph
      = is_one (element, reading->words->paragraph) || is_one (element, reading->words->heading);

  if (is_one (element, reading->words->text))
    reading->is_in_text = FALSE;
  if (is_paragraph)
    g_string_append_printf (reading->all, reading->is_in_row ? " %s |" : "%s\n", reading->paragraph->str);
  if (is_one (element, reading->words->row))
    {
      g_string_append_c (reading->all, '\n');
      reading->is_in_row = FALSE;
    }
}

static void
text_read_cb (GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer user_data,
              GError **error G_GNUC_UNUSED)
{
  Reading *reading = user_data;

  if (reading->is_in_text || reading->words->text == NULL)
    g_string_append_len (reading->paragraph, text, (gssize)length);
}

char *
sample_read_words (const char *xml, const SampleWords *words)
{
  const GMarkupParser parser = { .start_element = started_cb, .end_element = ended_cb, .text = text_read_cb };
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Reading reading = { words, g_string_new (NULL), paragraph, FALSE, FALSE };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return g_string_free (reading.all, FALSE);
}
