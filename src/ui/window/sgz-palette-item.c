/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-palette-item.h"

#include <string.h>

struct _SgzPaletteItem
{
  GObject parent_instance;
  char *title;
  char *folded;
  char *subtitle;
  char *icon;
  char *action;
  GVariant *target;
  SgzRecord *record;
};

G_DEFINE_FINAL_TYPE (SgzPaletteItem, sgz_palette_item, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_ICON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
sgz_palette_item_finalize (GObject *object)
{
  SgzPaletteItem *self = SGZ_PALETTE_ITEM (object);

  g_free (self->title);
  g_free (self->folded);
  g_free (self->subtitle);
  g_free (self->icon);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (sgz_palette_item_parent_class)->finalize (object);
}

static void
sgz_palette_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SgzPaletteItem *self = SGZ_PALETTE_ITEM (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sgz_palette_item_class_init (SgzPaletteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sgz_palette_item_finalize;
  object_class->get_property = sgz_palette_item_get_property;
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sgz_palette_item_init (SgzPaletteItem *self)
{
  (void)self;
}

static SgzPaletteItem *
new_item (const char *title, const char *subtitle, const char *icon)
{
  SgzPaletteItem *self = g_object_new (SGZ_TYPE_PALETTE_ITEM, NULL);

  self->title = g_strdup (title);
  self->folded = g_utf8_casefold (title, -1);
  self->subtitle = g_strdup (subtitle);
  self->icon = g_strdup (icon);
  return self;
}

SgzPaletteItem *
sgz_palette_item_new_action (const char *title, const char *subtitle, const char *icon, const char *detailed)
{
  g_return_val_if_fail (title != NULL && detailed != NULL, NULL);

  SgzPaletteItem *self = new_item (title, subtitle, icon);
  if (!g_action_parse_detailed_name (detailed, &self->action, &self->target, NULL))
    g_critical ("“%s” names no action", detailed);
  return self;
}

SgzPaletteItem *
sgz_palette_item_new_station (SgzRecord *station)
{
  g_return_val_if_fail (SGZ_IS_RECORD (station), NULL);

  g_autofree char *title = sgz_record_format_name (station);
  g_autofree char *place
      = sgz_record_format (station, sgz_kind_get_field (sgz_record_get_kind (station), "division"));
  SgzPaletteItem *self = new_item (title, place, "mark-location-symbolic");
  self->record = g_object_ref (station);
  return self;
}

gboolean
sgz_palette_item_matches (SgzPaletteItem *item, char **words)
{
  g_return_val_if_fail (SGZ_IS_PALETTE_ITEM (item), FALSE);

  for (size_t i = 0; words[i] != NULL; i++)
    if (strstr (item->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Whether a word of @text begins with @start; Chinese has no spaces, so that there the whole is one word. */
static gboolean
has_word (const char *text, const char *start)
{
  for (const char *at = strstr (text, start); at != NULL; at = strstr (at + 1, start))
    if (at == text || g_ascii_isspace (at[-1]))
      return TRUE;
  return FALSE;
}

gboolean
sgz_palette_item_leads (SgzPaletteItem *item, char **words)
{
  g_return_val_if_fail (SGZ_IS_PALETTE_ITEM (item), FALSE);

  for (size_t i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !has_word (item->folded, words[i]))
      return FALSE;
  return TRUE;
}

const char *
sgz_palette_item_get_action (SgzPaletteItem *item, GVariant **target)
{
  g_return_val_if_fail (SGZ_IS_PALETTE_ITEM (item), NULL);
  *target = item->target;
  return item->action;
}

SgzRecord *
sgz_palette_item_get_record (SgzPaletteItem *item)
{
  g_return_val_if_fail (SGZ_IS_PALETTE_ITEM (item), NULL);
  return item->record;
}
