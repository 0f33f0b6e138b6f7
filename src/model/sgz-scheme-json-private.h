/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a method's parameters, each as it is to be: what is not is refused with a sentence that names the member. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Sets @error to @message, whose %s is @member. Returns: %FALSE */
gboolean sgz_scheme_json_refuse (const char *message, const char *member, GError **error);

/* A number in hundredths. @member names it. */
gboolean sgz_scheme_json_read_number (JsonNode *value, const char *member, gint64 *hundredths,
                                      GError **error);

/* (nullable) (transfer none): the text of @value, where it is text. */
const char *sgz_scheme_json_read_text (JsonNode *value);

/* A number, or a whole one from 0 to a million, of an object; what @hundredths or @number is stays where there is no such member. */
gboolean sgz_scheme_json_take_number (JsonObject *object, const char *member, gint64 *hundredths,
                                      GError **error);
gboolean sgz_scheme_json_take_int (JsonObject *object, const char *member, int *number, GError **error);

/* A list (transfer none), which must be there and not empty. */
gboolean sgz_scheme_json_take_array (JsonObject *object, const char *member, JsonArray **array,
                                     GError **error);

/* (nullable) (transfer none): the text of a member, where it is there and is text. */
const char *sgz_scheme_json_get_text (JsonObject *object, const char *member);

/* (transfer full): a number of @hundredths, whole where it can be. */
JsonNode *sgz_scheme_json_make_number (gint64 hundredths);

void sgz_scheme_json_set_number (JsonObject *object, const char *member, gint64 hundredths);

/* Sets a member, or takes it out for %NULL: what a node no longer has must not come back from the parameters that were read. */
void sgz_scheme_json_set_text (JsonObject *object, const char *member, const char *text);

/* (transfer full): @object as text, its numbers as the decimals they stand for. */
char *sgz_scheme_json_to_text (JsonObject *object);

G_END_DECLS
