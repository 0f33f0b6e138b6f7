/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-scheme-node.h"

G_BEGIN_DECLS

/* Whether the register says what the leaf comes to for a station of @audience, so that nobody need be asked. */
gboolean sgz_scheme_node_is_counted (const SgzSchemeNode *node, SgzAudience audience);

/* (transfer full): how the leaf is scored, in words of documents: 从3分起扣，最低0分：未开展职业道德学习每次扣1分. */
char *sgz_scheme_node_describe (const SgzSchemeNode *node, SgzAudience audience);

G_END_DECLS
