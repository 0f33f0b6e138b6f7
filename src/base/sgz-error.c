/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-error.h"

G_DEFINE_QUARK (sgz_base_error, sgz_base_error)
