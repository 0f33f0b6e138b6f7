/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What a text is, which says the font that official documents set it in. */
typedef enum
{
  SGZ_FONT_TITLE = 0, /* 小标宋 */
  SGZ_FONT_HEAD,      /* 黑体 */
  SGZ_FONT_BODY,      /* 仿宋 */
  SGZ_FONT_KAI,       /* 楷体, in letters only */
  SGZ_FONT_SONG,      /* 宋体, in letters only */
} SgzFontRole;

#define SGZ_FONT_TABLE_ROLES 3
#define SGZ_FONT_ROLES 5

/**
 * SgzFonts:
 *
 * The fonts of the pages: for each role the first of its list that is installed.
 */
typedef struct _SgzFonts SgzFonts;

/* With the first @n_roles of them. */
SgzFonts *sgz_fonts_new (PangoFontMap *map, int n_roles);
void sgz_fonts_free (SgzFonts *fonts);

/* Without a size. */
const PangoFontDescription *sgz_fonts_get_description (SgzFonts *fonts, SgzFontRole role);

/* Returns: (transfer none): one sentence a role */
const char *const *sgz_fonts_get_sentences (SgzFonts *fonts);

G_END_DECLS
