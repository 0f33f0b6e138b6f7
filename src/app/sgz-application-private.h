/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-application.h"

G_BEGIN_DECLS

struct _SgzApplication
{
  AdwApplication parent_instance;
  GSettings *settings;
  GtkFileChooserNative *chooser; /* the one that is open, or NULL */
  SgzStart start;                /* of the database it asks a place for */
};

void sgz_application_add_actions (SgzApplication *self);

G_END_DECLS
