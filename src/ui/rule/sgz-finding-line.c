/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-finding-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-pinyin.h"

struct _SgzFindingLine
{
  GObject parent_instance;

  GPtrArray *findings; /* owns the finding */
  const SgzFinding *finding;
};

G_DEFINE_FINAL_TYPE (SgzFindingLine, sgz_finding_line, G_TYPE_OBJECT)

static void
sgz_finding_line_finalize (GObject *object)
{
  g_ptr_array_unref (SGZ_FINDING_LINE (object)->findings);
  G_OBJECT_CLASS (sgz_finding_line_parent_class)->finalize (object);
}

static void
sgz_finding_line_class_init (SgzFindingLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_finding_line_finalize;
}

static void
sgz_finding_line_init (SgzFindingLine *self G_GNUC_UNUSED)
{
}

SgzFindingLine *
sgz_finding_line_new (GPtrArray *findings, guint position)
{
  SgzFindingLine *self = g_object_new (SGZ_TYPE_FINDING_LINE, NULL);

  self->findings = g_ptr_array_ref (findings);
  self->finding = g_ptr_array_index (findings, position);
  return self;
}

const SgzFinding *
sgz_finding_line_get_finding (SgzFindingLine *line)
{
  return line->finding;
}

static gboolean
has_word (const SgzFinding *finding, const char *word)
{
  return sgz_pinyin_matches (finding->place_name, word)
         || (finding->county_name != NULL && sgz_pinyin_matches (finding->county_name, word))
         || sgz_pinyin_matches (finding->subject, word)
         || sgz_pinyin_matches (finding->requirement->code, word);
}

char **
sgz_finding_split_search (const char *search)
{
  g_autofree char *plain = g_utf8_normalize (search, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_strdown (plain != NULL ? plain : "", -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (size_t i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

gboolean
sgz_finding_line_is_shown (SgzFindingLine *line, const char *shown, char **words)
{
  const SgzFinding *finding = line->finding;
  SgzFindingState state = finding->state == SGZ_FINDING_OVER ? SGZ_FINDING_SHORT : finding->state;

  if (strcmp (shown, "all") != 0 && strcmp (shown, sgz_finding_state_get_code (state)) != 0)
    return FALSE;
  for (size_t i = 0; words[i] != NULL; i++)
    if (!has_word (finding, words[i]))
      return FALSE;
  return TRUE;
}

gboolean
sgz_finding_is_same (const SgzFinding *one, const SgzFinding *other)
{
  return one->requirement == other->requirement && strcmp (one->place, other->place) == 0
         && g_strcmp0 (one->station, other->station) == 0;
}

static int
get_rank (SgzFindingState state)
{
  static const int ranks[]
      = { [SGZ_FINDING_SHORT] = 0,    [SGZ_FINDING_OVER] = 0, [SGZ_FINDING_WARNING] = 1,
          [SGZ_FINDING_UNDERWAY] = 2, [SGZ_FINDING_PASS] = 3, [SGZ_FINDING_NOT_APPLICABLE] = 4 };

  return ranks[state];
}

int
sgz_finding_compare_states (const SgzFinding *one, const SgzFinding *other)
{
  return get_rank (one->state) - get_rank (other->state);
}

char *
sgz_finding_format_words (const SgzFinding *finding)
{
  g_autofree char *amount = sgz_finding_format_amount (finding->short_by, finding->requirement->unit);

  switch (finding->state)
    {
    case SGZ_FINDING_PASS:
      return g_strdup (_ ("Met"));
    case SGZ_FINDING_SHORT:
      return g_strdup_printf (_ ("Short by %s"), amount);
    case SGZ_FINDING_OVER:
      return g_strdup_printf (_ ("Over by %s"), amount);
    case SGZ_FINDING_WARNING:
      return g_strdup (_ ("Notice"));
    case SGZ_FINDING_UNDERWAY:
      return g_strdup_printf (_ ("Under way, %s to go"), amount);
    case SGZ_FINDING_NOT_APPLICABLE:
      return g_strdup (_ ("Not applicable"));
    }
  g_return_val_if_reached (NULL);
}

const char *
sgz_finding_get_style (const SgzFinding *finding)
{
  static const char *const styles[]
      = { [SGZ_FINDING_SHORT] = "error",     [SGZ_FINDING_OVER] = "error",
          [SGZ_FINDING_WARNING] = "warning", [SGZ_FINDING_UNDERWAY] = "accent",
          [SGZ_FINDING_PASS] = "success",    [SGZ_FINDING_NOT_APPLICABLE] = "dim-label" };

  return styles[finding->state];
}

char *
sgz_finding_format_requirement (const SgzFinding *finding)
{
  return g_strdup_printf ("%s  %s", finding->rule->code, finding->subject);
}
