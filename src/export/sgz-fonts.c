/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-fonts-private.h"

/* A font calls itself by its Chinese or by its Latin name, depending on how it was made. */
typedef struct
{
  const char *name;
  const char *latin_name;
  PangoWeight weight;
} Candidate;

typedef struct
{
  const char *title;
  Candidate candidates[5]; /* best first */
  const char *fallback;    /* what the system makes of it where none is installed */
} Role;

static const Role roles[SGZ_FONT_ROLES] = {
  [SGZ_FONT_TITLE] = { "标题 小标宋",
                       { { "方正小标宋简体", "FZXiaoBiaoSong-B05S", PANGO_WEIGHT_NORMAL },
                         { "方正小标宋_GBK", "FZXiaoBiaoSong-B05", PANGO_WEIGHT_NORMAL },
                         { "华文中宋", "STZhongsong", PANGO_WEIGHT_NORMAL },
                         { "Noto Serif CJK SC", NULL, PANGO_WEIGHT_BOLD } },
                       "serif" },
  [SGZ_FONT_HEAD]
  = { "表头 黑体",
      { { "黑体", "SimHei", PANGO_WEIGHT_NORMAL }, { "Noto Sans CJK SC", NULL, PANGO_WEIGHT_NORMAL } },
      "sans" },
  [SGZ_FONT_BODY] = { "正文 仿宋",
                      { { "仿宋_GB2312", "FangSong_GB2312", PANGO_WEIGHT_NORMAL },
                        { "仿宋", "FangSong", PANGO_WEIGHT_NORMAL },
                        { "方正仿宋_GBK", "FZFangSong-Z02", PANGO_WEIGHT_NORMAL },
                        { "华文仿宋", "STFangsong", PANGO_WEIGHT_NORMAL },
                        { "Noto Serif CJK SC", NULL, PANGO_WEIGHT_NORMAL } },
                      "serif" },
  [SGZ_FONT_KAI] = { "二级标题 楷体",
                     { { "楷体_GB2312", "KaiTi_GB2312", PANGO_WEIGHT_NORMAL },
                       { "楷体", "KaiTi", PANGO_WEIGHT_NORMAL },
                       { "方正楷体_GBK", "FZKai-Z03", PANGO_WEIGHT_NORMAL },
                       { "AR PL UKai CN", NULL, PANGO_WEIGHT_NORMAL },
                       { "Noto Serif CJK SC", NULL, PANGO_WEIGHT_NORMAL } },
                     "serif" },
  [SGZ_FONT_SONG] = { "页码 宋体",
                      { { "宋体", "SimSun", PANGO_WEIGHT_NORMAL },
                        { "方正书宋_GBK", "FZShuSong-Z01", PANGO_WEIGHT_NORMAL },
                        { "Noto Serif CJK SC", NULL, PANGO_WEIGHT_NORMAL } },
                      "serif" },
};

struct _SgzFonts
{
  PangoFontDescription *descriptions[SGZ_FONT_ROLES];
  char *sentences[SGZ_FONT_ROLES + 1];
};

static GHashTable *
list_families (PangoFontMap *map)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree PangoFontFamily **families = NULL;
  int n_families = 0;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    g_hash_table_add (names, g_utf8_casefold (pango_font_family_get_name (families[i]), -1));
  return names;
}

static gboolean
is_installed (GHashTable *families, const char *name)
{
  g_autofree char *folded = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded != NULL && g_hash_table_contains (families, folded);
}

static void
choose (SgzFonts *fonts, int index, GHashTable *families)
{
  const Role *role = &roles[index];
  const char *family = role->fallback;
  const char *shown = role->fallback;
  PangoWeight weight = index == SGZ_FONT_TITLE ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;

  for (guint i = 0; i < G_N_ELEMENTS (role->candidates) && role->candidates[i].name != NULL; i++)
    {
      const Candidate *candidate = &role->candidates[i];
      gboolean by_name = is_installed (families, candidate->name);
      if (!by_name && !is_installed (families, candidate->latin_name))
        continue;
      family = by_name ? candidate->name : candidate->latin_name;
      shown = candidate->name;
      weight = candidate->weight;
      break;
    }
  fonts->descriptions[index] = pango_font_description_new ();
  pango_font_description_set_family (fonts->descriptions[index], family);
  pango_font_description_set_weight (fonts->descriptions[index], weight);
  fonts->sentences[index]
      = g_strdup_printf ("%s: %s%s", role->title, shown, weight == PANGO_WEIGHT_BOLD ? " Bold" : "");
}

SgzFonts *
sgz_fonts_new (PangoFontMap *map, int n_roles)
{
  SgzFonts *fonts = g_new0 (SgzFonts, 1);
  g_autoptr (GHashTable) families = list_families (map);

  for (int i = 0; i < n_roles; i++)
    choose (fonts, i, families);
  return fonts;
}

void
sgz_fonts_free (SgzFonts *fonts)
{
  for (int i = 0; i < SGZ_FONT_ROLES; i++)
    {
      g_clear_pointer (&fonts->descriptions[i], pango_font_description_free);
      g_free (fonts->sentences[i]);
    }
  g_free (fonts);
}

const PangoFontDescription *
sgz_fonts_get_description (SgzFonts *fonts, SgzFontRole role)
{
  return fonts->descriptions[role];
}

const char *const *
sgz_fonts_get_sentences (SgzFonts *fonts)
{
  return (const char *const *)fonts->sentences;
}
