/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-line.h"

struct _SgzIntakeLine
{
  GObject parent_instance;

  guint row;
  SgzIntakeProblem *problem;
};

G_DEFINE_FINAL_TYPE (SgzIntakeLine, sgz_intake_line, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
sgz_intake_line_finalize (GObject *object)
{
  SgzIntakeLine *self = SGZ_INTAKE_LINE (object);

  if (self->problem != NULL)
    g_free (self->problem->reason);
  g_free (self->problem);
  G_OBJECT_CLASS (sgz_intake_line_parent_class)->finalize (object);
}

static void
sgz_intake_line_class_init (SgzIntakeLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sgz_intake_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", SGZ_TYPE_INTAKE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sgz_intake_line_init (SgzIntakeLine *self G_GNUC_UNUSED)
{
}

SgzIntakeLine *
sgz_intake_line_new (guint row, const SgzIntakeProblem *problem)
{
  SgzIntakeLine *self = g_object_new (SGZ_TYPE_INTAKE_LINE, NULL);

  self->row = row;
  if (problem != NULL)
    {
      self->problem = g_new (SgzIntakeProblem, 1);
      *self->problem = *problem;
      self->problem->reason = g_strdup (problem->reason);
    }
  return self;
}

guint
sgz_intake_line_get_row (SgzIntakeLine *line)
{
  return line->row;
}

const SgzIntakeProblem *
sgz_intake_line_get_problem (SgzIntakeLine *line)
{
  return line->problem;
}

void
sgz_intake_line_change (SgzIntakeLine *line)
{
  g_signal_emit (line, signals[CHANGED], 0);
}
