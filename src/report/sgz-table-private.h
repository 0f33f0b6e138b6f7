/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-table.h"

G_BEGIN_DECLS

struct _SgzTable
{
  GObject parent_instance;

  char *title;
  char *issuer;
  char *period;
  char *unit;
  char *file_name;
  char *origin;
  char *sheet_name;
  char *company;
  GPtrArray *notes;
  gboolean signed_off;
  SgzPaper paper;
  gboolean landscape;
  gboolean is_section;
  gboolean has_own_page;
  char *document;
  gboolean is_masked;

  GArray *columns; /* of SgzColumn */
  GArray *groups;  /* of SgzColumnGroup */

  GArray *rows; /* of SgzRow; each owns its cells */
  GStringChunk *texts;

  SgzRowSource source;
  gpointer source_data;
  GDestroyNotify source_destroy;
  gint64 n_source_rows;

  GArray *order;     /* of int: the formula columns as they are to be computed */
  gboolean has_sums; /* whether a column is summed */

  GPtrArray *sections; /* of SgzTable */
  GPtrArray *sheets;   /* of SgzTable */
  GArray *charts;      /* of SgzChart */
  GPtrArray *cover;    /* of char * */
  GArray *pictures;    /* of SgzPicture */
};

/* Rows are no longer fetched. */
void sgz_table_clear_source (SgzTable *table);

G_END_DECLS
