/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-application.h"
struct _SgzApplication { AdwApplication parent_instance; }; G_DEFINE_FINAL_TYPE (SgzApplication, sgz_application, ADW_TYPE_APPLICATION) static void sgz_application_class_init (SgzApplicationClass *k) { (void) k; } static void sgz_application_init (SgzApplication *s) { (void) s; } SgzApplication *sgz_application_new (void) { return g_object_new (SGZ_TYPE_APPLICATION, "application-id", SGZ_APPLICATION_ID, NULL); }
