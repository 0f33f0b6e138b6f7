/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-store.h"
G_DEFINE_QUARK (sgz-store-error-quark, sgz_store_error)
