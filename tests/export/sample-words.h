/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * SampleWords:
 * @paragraph, @heading, @row: the elements that text stands in; a format whose headings are paragraphs has no @heading
 * @text: (nullable): the element that alone holds text; %NULL for any
 * @line_end: the element that ends a line
 *
 * What a document format calls the things that its words stand in.
 */
typedef struct
{
  const char *paragraph;
  const char *heading;
  const char *row;
  const char *text;
  const char *line_end;
} SampleWords;

/* Returns: (transfer full): the words in @xml: a line a paragraph, "# " before a heading, a row as "| cell | cell |" */
char *sample_read_words (const char *xml, const SampleWords *words);
