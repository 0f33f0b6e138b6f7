/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sgz-duty-list.h"

G_BEGIN_DECLS

/* Gives @label the colour of the duty's state; the words on it say the same. */
void sgz_duty_cells_colour (GtkWidget *label, SgzDuty *duty);

/* (transfer full): the duty in a line a fact: title, state, whom it is for, the day it is due. */
char *sgz_duty_cells_format_tip (SgzDuty *duty);

/* Adds the columns of a list of duties to @view. */
void sgz_duty_cells_add_columns (GtkColumnView *view);

G_END_DECLS
