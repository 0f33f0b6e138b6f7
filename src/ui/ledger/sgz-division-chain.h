/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzDivisionChain:
 *
 * The changes that led to a division and away from it (沿革), a line each with its day and its approval; hidden where there are none.
 */
#define SGZ_TYPE_DIVISION_CHAIN (sgz_division_chain_get_type ())
G_DECLARE_FINAL_TYPE (SgzDivisionChain, sgz_division_chain, SGZ, DIVISION_CHAIN, AdwBin)

SgzDivisionChain *sgz_division_chain_new (SgzSession *session);

/* Shows the changes of @division; %NULL for none. */
void sgz_division_chain_show (SgzDivisionChain *chain, SgzRecord *division);

G_END_DECLS
