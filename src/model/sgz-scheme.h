/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sgz-scheme-node.h"

G_BEGIN_DECLS

/* An upper end left out: the band above begins where this one ends. */
#define SGZ_BAND_OPEN G_MAXINT64

/**
 * SgzGradeBand:
 * @name: any words: 优秀, 五星, A+
 * @from: from so many points on, hundredths
 * @below: up to less than so many, or %SGZ_BAND_OPEN
 * @needs_no_veto: not where a veto happened
 * @quota: at most so many of a hundred stations, rounded down; 0 for any number
 * @money: what goes with it, in cents
 * @needs: (element-type SgzBandNeed): nodes that must have so many points
 */
typedef struct
{
  char *name;
  gint64 from;
  gint64 below;
  gboolean needs_no_veto;
  int quota;
  gint64 money;
  GPtrArray *needs;
} SgzGradeBand;

/* At least so many hundredths of the node @code. */
typedef struct
{
  char *code;
  gint64 least;
} SgzBandNeed;

typedef enum
{
  SGZ_ASSESSOR_COMPUTED, /* from the register */
  SGZ_ASSESSOR_SELF,     /* shown, never counted: its weight is 0 */
  SGZ_ASSESSOR_ONE,
  SGZ_ASSESSOR_PANEL, /* the mean of its members */
} SgzAssessorKind;

/**
 * SgzAssessor:
 * @weight: its part of the sum of weights; 0 for shown only
 * @drops_extremes: a panel of three or more: the members with the highest and the lowest total don't count
 */
typedef struct
{
  char *code;
  char *title;
  SgzAssessorKind kind;
  int weight;
  gboolean drops_extremes;
} SgzAssessor;

/**
 * SgzScheme:
 *
 * An evaluation scheme (附件2 §5.1.2, body 二(六)): a tree of dimensions, indicators and parts, who assesses, and the
 * grades. What is published cannot be changed; every function that changes it then fails with %SGZ_MODEL_ERROR_RECORD.
 */
typedef struct _SgzScheme SgzScheme;

/* (transfer full): an empty draft; @total in hundredths. */
SgzScheme *sgz_scheme_new (const char *title, int year, gint64 total);
void sgz_scheme_free (SgzScheme *scheme);

/* (transfer full): a draft for @year with the codes and everything else of @scheme. */
SgzScheme *sgz_scheme_copy (const SgzScheme *scheme, int year);

const char *sgz_scheme_get_title (const SgzScheme *scheme);
gboolean sgz_scheme_set_title (SgzScheme *scheme, const char *title, GError **error);
int sgz_scheme_get_year (const SgzScheme *scheme);
gint64 sgz_scheme_get_total (const SgzScheme *scheme);
gboolean sgz_scheme_set_total (SgzScheme *scheme, gint64 total, GError **error);
gboolean sgz_scheme_is_published (const SgzScheme *scheme);

/* From now on it is read-only. */
void sgz_scheme_publish (SgzScheme *scheme);

/**
 * sgz_scheme_add_node:
 * @parent: (nullable): the code of the node it is put under; %NULL for a dimension
 * @node: (transfer full): taken even on failure
 *
 * Returns: (nullable): the node in its place, or %NULL with @error set: the code is taken, there is no such parent, or it would
 *   be a fifth level
 */
const SgzSchemeNode *sgz_scheme_add_node (SgzScheme *scheme, const char *parent, SgzSchemeNode *node,
                                          GError **error);

/* Puts @node (transfer full) in the place of the node @code, whose children it takes over. */
gboolean sgz_scheme_change_node (SgzScheme *scheme, const char *code, SgzSchemeNode *node, GError **error);

/* Takes out the node and all under it. */
gboolean sgz_scheme_remove_node (SgzScheme *scheme, const char *code, GError **error);

/* (nullable) */
const SgzSchemeNode *sgz_scheme_find_node (const SgzScheme *scheme, const char *code);

/* (element-type SgzSchemeNode): all nodes, parents before their children, as shown; a node's index is its place in it. */
const GPtrArray *sgz_scheme_get_nodes (const SgzScheme *scheme);

/* (element-type SgzSchemeNode): the dimensions. */
const GPtrArray *sgz_scheme_get_dimensions (const SgzScheme *scheme);

/* Adds a band below those there are: best first. The band returned may be filled in further while the scheme is a draft. */
SgzGradeBand *sgz_scheme_add_band (SgzScheme *scheme, const char *name, gint64 from, GError **error);
void sgz_grade_band_add_need (SgzGradeBand *band, const char *code, gint64 least);
const GPtrArray *sgz_scheme_get_bands (const SgzScheme *scheme);
int sgz_scheme_find_band (const SgzScheme *scheme, const char *name);

/* 优秀, 良好, 合格, 不合格 from 90, 80 and 60 per cent of the total: a proposal, the policy names none. */
gboolean sgz_scheme_add_usual_bands (SgzScheme *scheme, GError **error);

/* Adds an assessor after those there are: where the last one given counts, that is the order. */
SgzAssessor *sgz_scheme_add_assessor (SgzScheme *scheme, const char *code, const char *title,
                                      SgzAssessorKind kind, int weight, GError **error);
const GPtrArray *sgz_scheme_get_assessors (const SgzScheme *scheme);
int sgz_scheme_find_assessor (const SgzScheme *scheme, const char *code);

/* computed, self (shown only), county and spot-check: the last one given counts. */
gboolean sgz_scheme_add_usual_assessors (SgzScheme *scheme, GError **error);

/* Whether assessors count by their weights, or else, as at first, the last one given counts. */
gboolean sgz_scheme_is_weighted (const SgzScheme *scheme);
gboolean sgz_scheme_set_weighted (SgzScheme *scheme, gboolean is_weighted, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzScheme, sgz_scheme_free)

G_END_DECLS
