/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-division-chain.h"

#include <glib/gi18n-lib.h>

#include "store/sgz-succession.h"

struct _SgzDivisionChain
{
  AdwBin parent_instance;

  SgzSession *session;

  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (SgzDivisionChain, sgz_division_chain, ADW_TYPE_BIN)

static void
add_label (SgzDivisionChain *self, const char *text, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  if (is_dim)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  gtk_box_append (self->lines, label);
}

static void
add_link (SgzDivisionChain *self, SgzRecord *link)
{
  g_autofree char *source = sgz_record_format (link, sgz_kind_get_field (&sgz_kind_succession, "source"));
  g_autofree char *target = sgz_record_format (link, sgz_kind_get_field (&sgz_kind_succession, "target"));
  g_autofree char *change = sgz_record_format (link, sgz_kind_get_field (&sgz_kind_succession, "change"));
  const char *basis = sgz_record_get_text (link, "basis");
  const char *old = sgz_record_get_reference_code (link, "source");
  const char *new = sgz_record_get_reference_code (link, "target");
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s  %s  %s → %s", sgz_record_get_text (link, "changed_on"), change, source,
                          target);
  if (g_strcmp0 (old, new) != 0)
    g_string_append_printf (line, "\n%s → %s", old, new);
  add_label (self, line->str, FALSE);
  if (basis != NULL)
    add_label (self, basis, TRUE);
}

void
sgz_division_chain_show (SgzDivisionChain *chain, SgzRecord *division)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (chain->lines))) != NULL)
    gtk_box_remove (chain->lines, child);
  if (division != NULL && sgz_record_get_id (division) != NULL)
    links = sgz_succession_read_chain (sgz_session_get_store (chain->session), sgz_record_get_id (division),
                                       &error);
  if (error != NULL)
    sgz_session_report_error (chain->session, error);
  for (guint i = 0; links != NULL && i < links->len; i++)
    add_link (chain, links->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (chain), links != NULL && links->len > 0);
}

static void
sgz_division_chain_dispose (GObject *object)
{
  g_clear_object (&SGZ_DIVISION_CHAIN (object)->session);
  G_OBJECT_CLASS (sgz_division_chain_parent_class)->dispose (object);
}

static void
sgz_division_chain_class_init (SgzDivisionChainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sgz_division_chain_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SGZ_RESOURCE_ROOT "/ledger/sgz-division-chain.ui");
  gtk_widget_class_bind_template_child (widget_class, SgzDivisionChain, lines);
}

static void
sgz_division_chain_init (SgzDivisionChain *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SgzDivisionChain *
sgz_division_chain_new (SgzSession *session)
{
  SgzDivisionChain *self = g_object_new (SGZ_TYPE_DIVISION_CHAIN, NULL);

  self->session = g_object_ref (session);
  return self;
}
