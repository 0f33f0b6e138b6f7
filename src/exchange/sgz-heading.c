/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-heading.h"

#include <string.h>

#include "base/sgz-text.h"

/* A table has its title and perhaps its period and unit above the head. */
#define MOST_ROWS_ABOVE 5

/* What is left of a heading without width, spaces and stars. */
static char *
fold (const char *text)
{
  g_autofree char *plain = sgz_text_fold_width (text);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = plain; *p != '\0' && g_utf8_validate (plain, -1, NULL); p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_isspace (c) && c != '*')
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }
  if (g_str_has_suffix (folded->str, ":"))
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/* "建筑面积(㎡)" names 建筑面积. */
static gboolean
drop_brackets (char *text)
{
  char *open = strrchr (text, '(');

  if (open == NULL || open == text || !g_str_has_suffix (text, ")"))
    return FALSE;
  *open = '\0';
  return TRUE;
}

static const SgzField *
find_field (const SgzKind *kind, const char *folded)
{
  for (size_t i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *title = fold (kind->fields[i].title);
      if (strcmp (kind->fields[i].code, folded) == 0 || strcmp (title, folded) == 0)
        return &kind->fields[i];
    }
  return NULL;
}

const SgzField *
sgz_heading_match (const SgzKind *kind, const char *text)
{
  g_return_val_if_fail (kind != NULL && text != NULL, NULL);

  g_autofree char *folded = fold (text);
  const SgzField *field = find_field (kind, folded);

  if (field == NULL && drop_brackets (folded))
    field = find_field (kind, folded);
  return field;
}

/* The running number says nothing of a record. */
gboolean
sgz_heading_is_number (const char *text)
{
  static const char *const words[] = { "序号", "编号", "no", "no.", "id", NULL };
  g_autofree char *folded = fold (text);

  return g_strv_contains (words, folded);
}

static gboolean
is_head (const SgzKind *kind, char *const *row)
{
  guint n_cells = 0;
  guint n_fields = 0;
  guint n_known = 0;

  for (; *row != NULL; row++)
    {
      g_autofree char *folded = fold (*row);
      if (*folded == '\0')
        continue;
      n_cells++;
      n_fields += sgz_heading_match (kind, *row) != NULL ? 1 : 0;
      n_known += sgz_heading_match (kind, *row) != NULL || sgz_heading_is_number (*row) ? 1 : 0;
    }
  return n_fields > 0 && n_known * 2 >= n_cells && (n_fields >= 2 || n_known == n_cells);
}

int
sgz_heading_find (const SgzKind *kind, GPtrArray *block)
{
  g_return_val_if_fail (kind != NULL && block != NULL, -1);

  for (guint i = 0; i < MIN (block->len, MOST_ROWS_ABOVE); i++)
    if (is_head (kind, g_ptr_array_index (block, i)))
      return (int)i;
  return -1;
}
