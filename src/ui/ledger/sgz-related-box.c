/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-related-box.h"

/* So many lists are shown unfolded. */
#define MOST_UNFOLDED 3

/* A pane is as wide as three columns, and long enough without more rows. */
#define N_COLUMNS 3
#define MOST_ROWS 8

struct _SgzRelatedBox
{
  AdwBin parent_instance;

  GPtrArray *lists; /* (element-type SgzRelatedList) */
};

G_DEFINE_FINAL_TYPE (SgzRelatedBox, sgz_related_box, ADW_TYPE_BIN)

static void
sgz_related_box_dispose (GObject *object)
{
  g_clear_pointer (&SGZ_RELATED_BOX (object)->lists, g_ptr_array_unref);
  G_OBJECT_CLASS (sgz_related_box_parent_class)->dispose (object);
}

static void
sgz_related_box_class_init (SgzRelatedBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sgz_related_box_dispose;
}

static void
sgz_related_box_init (SgzRelatedBox *self)
{
  self->lists = g_ptr_array_new ();
}

GtkWidget *
sgz_related_box_new (SgzSession *session, const SgzKind *owner)
{
  SgzRelatedBox *self = g_object_new (SGZ_TYPE_RELATED_BOX, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  size_t n_kinds = 0;
  const SgzKind *const *kinds = sgz_kind_list (&n_kinds);

  for (size_t i = 0; i < n_kinds; i++)
    {
      const SgzField *field = sgz_kind_find_reference (kinds[i], owner->code);
      if (field == NULL)
        continue;
      GtkWidget *list = sgz_related_list_new (session, kinds[i], field, N_COLUMNS, MOST_ROWS);
      g_ptr_array_add (self->lists, list);
      gtk_box_append (GTK_BOX (box), list);
    }
  for (guint i = 0; self->lists->len > MOST_UNFOLDED && i < self->lists->len; i++)
    sgz_related_list_set_folded (g_ptr_array_index (self->lists, i), TRUE);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
sgz_related_box_show (SgzRelatedBox *box, const SgzRecord *record)
{
  g_autofree char *name = record != NULL ? sgz_record_format_name (record) : NULL;
  const char *id = record != NULL ? sgz_record_get_id (record) : NULL;

  for (guint i = 0; i < box->lists->len; i++)
    sgz_related_list_show (g_ptr_array_index (box->lists, i), id, name);
}

SgzRelatedList *
sgz_related_box_get_list (SgzRelatedBox *box, const SgzKind *kind)
{
  for (guint i = 0; i < box->lists->len; i++)
    if (sgz_related_list_get_kind (g_ptr_array_index (box->lists, i)) == kind)
      return g_ptr_array_index (box->lists, i);
  return NULL;
}
