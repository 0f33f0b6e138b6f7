/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-file-name.h"

#include <string.h>

/* Most file systems take 255 bytes; the rest is for a number and for .part. */
#define MOST_BYTES 200
#define MOST_ENDING_BYTES 20

/* Names that mean a device on the systems the files may be handed on to, whatever their ending. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul" };
  size_t length = strcspn (name, ".");

  for (size_t i = 0; i < G_N_ELEMENTS (devices); i++)
    if (length == strlen (devices[i]) && g_ascii_strncasecmp (name, devices[i], length) == 0)
      return TRUE;
  return length == 4 && g_ascii_isdigit (name[3])
         && (g_ascii_strncasecmp (name, "com", 3) == 0 || g_ascii_strncasecmp (name, "lpt", 3) == 0);
}

/* Where the ending starts; at the end of a name that has none. */
static const char *
find_ending (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot != name && strlen (dot) <= MOST_ENDING_BYTES ? dot : name + strlen (name);
}

/* Cuts what stands before the ending, between two characters. */
static char *
shorten (const char *name, size_t most)
{
  const char *ending = find_ending (name);
  size_t length = (size_t)(ending - name);
  size_t room = most - strlen (ending);

  if (length <= room)
    return g_strdup (name);
  const char *cut = g_utf8_find_prev_char (name, name + room + 1);
  g_autofree char *stem = g_strchomp (g_strndup (name, (size_t)(cut - name)));
  return g_strconcat (stem, ending, NULL);
}

static gboolean
is_allowed (gunichar c)
{
  return !g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT && c != 0x2028 && c != 0x2029
         && (c > 0x7F || strchr ("\\/:*?\"<>|", (char)c) == NULL);
}

static gboolean
is_trimmed (gunichar c)
{
  return c == '.' || g_unichar_isspace (c);
}

/* The characters that may stay; others become one underline each, and controls nothing. */
static char *
replace_characters (const char *name)
{
  GString *clean = g_string_new (NULL);

  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      if (is_allowed (character))
        g_string_append_unichar (clean, character);
      else if (character < 0x80 && g_ascii_isprint ((char)character))
        g_string_append_c (clean, '_');
    }
  while (clean->len > 0 && is_trimmed (g_utf8_get_char (clean->str)))
    g_string_erase (clean, 0, g_utf8_next_char (clean->str) - clean->str);
  while (clean->len > 0)
    {
      const char *last = g_utf8_find_prev_char (clean->str, clean->str + clean->len);
      if (!is_trimmed (g_utf8_get_char (last)))
        break;
      g_string_truncate (clean, (gsize)(last - clean->str));
    }
  return g_string_free (clean, FALSE);
}

char *
sgz_file_name_clean (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  const char *base = composed;
  for (const char *c = composed; *c != '\0'; c++)
    if ((*c == '/' || *c == '\\') && c[1] != '\0')
      base = c + 1;
  g_autofree char *clean = replace_characters (base);
  if (*clean == '\0')
    return g_strdup ("附件");
  if (is_device (clean))
    {
      g_autofree char *marked = g_strconcat ("_", clean, NULL);
      return shorten (marked, MOST_BYTES);
    }
  return shorten (clean, MOST_BYTES);
}

char *
sgz_file_name_claim (GHashTable *taken, const char *name)
{
  g_autofree char *claimed = g_strdup (name);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint number = 2; g_hash_table_contains (taken, folded); number++)
    {
      const char *ending = find_ending (name);
      g_free (claimed);
      g_free (folded);
      claimed = g_strdup_printf ("%.*s (%u)%s", (int)(ending - name), name, number, ending);
      folded = g_utf8_casefold (claimed, -1);
    }
  g_hash_table_add (taken, g_steal_pointer (&folded));
  return g_steal_pointer (&claimed);
}
