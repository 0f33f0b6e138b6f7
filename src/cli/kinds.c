/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "model/sgz-kind.h"
#include "sgz-arguments-private.h"
#include "sgz-stdout-private.h"

static const char *
type_name (SgzFieldType type)
{
  switch (type)
    {
    case SGZ_FIELD_TEXT:
      return "text";
    case SGZ_FIELD_LONG_TEXT:
      return "long-text";
    case SGZ_FIELD_CODE:
      return "code";
    case SGZ_FIELD_NUMBER:
      return "number";
    case SGZ_FIELD_DECIMAL:
      return "decimal";
    case SGZ_FIELD_DATE:
      return "date";
    case SGZ_FIELD_YEAR:
      return "year";
    case SGZ_FIELD_CHOICE:
      return "choice";
    case SGZ_FIELD_REFERENCE:
      return "reference";
    case SGZ_FIELD_BOOLEAN:
      return "boolean";
    case SGZ_FIELD_SET:
      return "set";
    }
  g_return_val_if_reached ("");
}

/* What may stand in a field: its choices, the kind it refers to, or its unit. */
static char *
describe_values (const SgzField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (field->choices != NULL)
    for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
      g_string_append_printf (text, "%s%s (%s)", text->len > 0 ? "、" : "", choice->code, choice->title);
  else if (field->kind != NULL)
    g_string_append_printf (text, "→ %s", field->kind);
  else if (field->unit != NULL)
    g_string_append (text, field->unit);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_kind (const SgzKind *kind, GError **error)
{
  SgzGridColumn columns[] = {
    { .title = _ ("Field") },     { .title = _ ("Title") },  { .title = _ ("Type") },
    { .title = _ ("Mandatory") }, { .title = _ ("Values") },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree char *heading = g_strdup_printf ("%s (%s)\n", kind->code, kind->title);

  for (size_t i = 0; i < kind->n_fields; i++)
    {
      const SgzField *field = &kind->fields[i];
      g_autofree char *values = describe_values (field);
      const char *const cells[] = { field->code,
                                    field->title,
                                    type_name (field->type),
                                    field->flags & SGZ_FIELD_REQUIRED ? _ ("yes") : "",
                                    values,
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
  return sgz_stdout_write (heading, error) && sgz_grid_write (columns, G_N_ELEMENTS (columns), rows, error);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
build_field (JsonBuilder *builder, const SgzField *field)
{
  json_builder_begin_object (builder);
  add_text (builder, "code", field->code);
  add_text (builder, "title", field->title);
  add_text (builder, "type", type_name (field->type));
  sgz_json_add_boolean (builder, "required", (field->flags & SGZ_FIELD_REQUIRED) != 0);
  sgz_json_add_boolean (builder, "sensitive", (field->flags & SGZ_FIELD_SENSITIVE) != 0);
  add_text (builder, "unit", field->unit);
  add_text (builder, "kind", field->kind);
  add_text (builder, "clause", field->clause);
  add_text (builder, "help", field->help);
  if (field->choices != NULL)
    {
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (const SgzChoice *choice = field->choices; choice->code != NULL; choice++)
        {
          json_builder_begin_object (builder);
          add_text (builder, "code", choice->code);
          add_text (builder, "title", choice->title);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static JsonNode *
build_kinds (const SgzKind *const *kinds, size_t n_kinds)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (size_t i = 0; i < n_kinds; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "code", kinds[i]->code);
      add_text (builder, "title", kinds[i]->title);
      add_text (builder, "clause", kinds[i]->clause);
      add_text (builder, "key", kinds[i]->key);
      json_builder_set_member_name (builder, "fields");
      json_builder_begin_array (builder);
      for (size_t f = 0; f < kinds[i]->n_fields; f++)
        build_field (builder, &kinds[i]->fields[f]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  return json_builder_get_root (builder);
}

static int
run_kinds (const SgzCommand *command, char **args, GError **error)
{
  g_auto (GStrv) words = NULL;
  SgzListing format = SGZ_LISTING_TABLE;
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  if (!sgz_arguments_parse_listing (command, 0, 0, args, &words, &format, error))
    return SGZ_STATUS_DONE;
  if (format == SGZ_LISTING_JSON)
    sgz_stdout_json (build_kinds (kinds, n_kinds), error);
  else
    for (size_t i = 0; i < n_kinds; i++)
      if ((i > 0 && !sgz_stdout_line ("", error)) || !write_kind (kinds[i], error))
        break;
  return SGZ_STATUS_DONE;
}

const SgzCommand sgz_command_kinds = {
  .name = "kinds",
  .arguments = "",
  .summary = N_ ("List the kinds of records with their fields"),
  .run = run_kinds,
};
