/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SGZ_TYPE_APPLICATION (sgz_application_get_type ())
G_DECLARE_FINAL_TYPE (SgzApplication, sgz_application, SGZ, APPLICATION, AdwApplication)

SgzApplication *sgz_application_new (void);

G_END_DECLS
