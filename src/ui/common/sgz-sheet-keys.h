/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-sheet-cell.h"

G_BEGIN_DECLS

/**
 * SgzSheetKeys:
 * @get_focused: (nullable return): the cell the keyboard is in
 * @finish: hands out what was typed into the cell, and ends editing
 * @cancel: Esc: takes back what was typed, or what was changed in the row; %FALSE where there was nothing
 * @move: goes so many rows and columns on; at the edge it stays
 * @move_on: Tab: the next cell, at the next row's start after the last; %FALSE where the sheet ends
 * @jump: goes to the first or last column of the row, or the first or last cell of all
 * @clear: empties the cell
 * @control: (nullable): a key with Ctrl that is the sheet's own
 * @pick: (nullable): has the key while a cell is edited, before it moves: a list of suggestions
 *
 * What the keys of a sheet of #SgzSheetCell do. The same in every sheet: arrows move, Tab and Enter go on, Esc takes
 * back, F2 edits, typing starts over.
 */
typedef struct
{
  SgzSheetCell *(*get_focused) (gpointer sheet);
  void (*finish) (gpointer sheet, SgzSheetCell *cell);
  gboolean (*cancel) (gpointer sheet, SgzSheetCell *cell);
  void (*move) (gpointer sheet, SgzSheetCell *from, int rows, int columns, gboolean is_extending);
  gboolean (*move_on) (gpointer sheet, SgzSheetCell *from, gboolean is_back);
  void (*jump) (gpointer sheet, SgzSheetCell *from, gboolean is_end, gboolean is_everywhere);
  void (*clear) (gpointer sheet, SgzSheetCell *cell);
  gboolean (*control) (gpointer sheet, SgzSheetCell *cell, guint key);
  gboolean (*pick) (gpointer sheet, SgzSheetCell *cell, guint key);
} SgzSheetKeys;

/**
 * sgz_sheet_keys_add:
 * @widget: gets the keys: the sheet, or a cell of it
 * @sheet: who is asked; outlives @widget
 */
void sgz_sheet_keys_add (GtkWidget *widget, const SgzSheetKeys *keys, gpointer sheet);

/* A click goes into @cell, a double click edits it, Enter in what is typed goes on to the next row; rows are still selected with Ctrl
 * and Shift. @sheet outlives @cell. */
void sgz_sheet_keys_add_cell (SgzSheetCell *cell, const SgzSheetKeys *keys, gpointer sheet);

G_END_DECLS
