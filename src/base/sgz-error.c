/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-error.h"

G_DEFINE_QUARK (sgz-base-error-quark, sgz_base_error)
