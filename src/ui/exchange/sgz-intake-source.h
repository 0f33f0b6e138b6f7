/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sgz-kind.h"
#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * sgz_intake_source_paste:
 * @widget: where it was asked for
 * @columns: (element-type SgzField): the fields in the order of the columns, where what is pasted has no head
 *
 * Reads the clipboard and shows its rows in an #SgzIntakeWindow.
 */
void sgz_intake_source_paste (GtkWidget *widget, SgzSession *session, const SgzKind *kind,
                              GPtrArray *columns);

/* Asks for a file and shows its rows in the same way. */
void sgz_intake_source_import (GtkWidget *widget, SgzSession *session, const SgzKind *kind,
                               GPtrArray *columns);

/* The same with a file that is known. */
void sgz_intake_source_open (GtkWidget *widget, SgzSession *session, const SgzKind *kind, GPtrArray *columns,
                             const char *path);

G_END_DECLS
