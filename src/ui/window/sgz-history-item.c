/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-history-item.h"

struct _SgzHistoryItem
{
  GObject parent_instance;
  SgzSession *session;
  SgzHistoryEntry *entry;
  gboolean is_undone;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (SgzHistoryItem, sgz_history_item, G_TYPE_OBJECT)

enum
{
  PROP_EXPANDED = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
sgz_history_item_finalize (GObject *object)
{
  SgzHistoryItem *self = SGZ_HISTORY_ITEM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->entry, sgz_history_entry_free);
  G_OBJECT_CLASS (sgz_history_item_parent_class)->finalize (object);
}

static void
sgz_history_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_EXPANDED)
    g_value_set_boolean (value, SGZ_HISTORY_ITEM (object)->expanded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_history_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_EXPANDED)
    sgz_history_item_set_expanded (SGZ_HISTORY_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sgz_history_item_class_init (SgzHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sgz_history_item_finalize;
  object_class->get_property = sgz_history_item_get_property;
  object_class->set_property = sgz_history_item_set_property;
  props[PROP_EXPANDED] = g_param_spec_boolean (
      "expanded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sgz_history_item_init (SgzHistoryItem *self)
{
  (void)self;
}

SgzHistoryItem *
sgz_history_item_new (SgzSession *session, SgzHistoryEntry *entry, gboolean is_undone)
{
  g_return_val_if_fail (SGZ_IS_SESSION (session) && entry != NULL, NULL);

  SgzHistoryItem *self = g_object_new (SGZ_TYPE_HISTORY_ITEM, NULL);
  self->session = g_object_ref (session);
  self->entry = entry;
  self->is_undone = is_undone;
  return self;
}

const SgzHistoryEntry *
sgz_history_item_get_entry (SgzHistoryItem *item)
{
  g_return_val_if_fail (SGZ_IS_HISTORY_ITEM (item), NULL);
  return item->entry;
}

SgzSession *
sgz_history_item_get_session (SgzHistoryItem *item)
{
  g_return_val_if_fail (SGZ_IS_HISTORY_ITEM (item), NULL);
  return item->session;
}

gboolean
sgz_history_item_is_undone (SgzHistoryItem *item)
{
  g_return_val_if_fail (SGZ_IS_HISTORY_ITEM (item), FALSE);
  return item->is_undone;
}

gboolean
sgz_history_item_get_expanded (SgzHistoryItem *item)
{
  g_return_val_if_fail (SGZ_IS_HISTORY_ITEM (item), FALSE);
  return item->expanded;
}

void
sgz_history_item_set_expanded (SgzHistoryItem *item, gboolean expanded)
{
  g_return_if_fail (SGZ_IS_HISTORY_ITEM (item));

  if (item->expanded == expanded)
    return;
  item->expanded = expanded;
  g_object_notify_by_pspec (G_OBJECT (item), props[PROP_EXPANDED]);
}
