/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzSchemeView:
 *
 * The schemes that evaluations go by: at the left all there are, at the right the tree of the one chosen, and what stands in the way of publishing
 * it. An indicator opens as a record, to be changed while the scheme is a draft.
 *
 * Actions: scheme.example ('station' or 'system'), scheme.publish, scheme.copy, scheme.open.
 */
#define SGZ_TYPE_SCHEME_VIEW (sgz_scheme_view_get_type ())
G_DECLARE_FINAL_TYPE (SgzSchemeView, sgz_scheme_view, SGZ, SCHEME_VIEW, AdwBin)

GtkWidget *sgz_scheme_view_new (SgzSession *session);

G_END_DECLS
