/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sgz-session.h"

G_BEGIN_DECLS

/**
 * SgzInput:
 *
 * Where one field's value is typed or picked: an entry, a drop-down, a date, a reference. Whatever it looks
 * like, it shows a record's value and gives text that sgz_store_set_field() takes, so that the form needs to
 * know no types.
 */
#define SGZ_TYPE_INPUT (sgz_input_get_type ())
G_DECLARE_DERIVABLE_TYPE (SgzInput, sgz_input, SGZ, INPUT, AdwBin)

/**
 * SgzInputClass:
 * @set_up: the field is known now: choices, unit, accessible name
 * @get_text: (transfer full): what stands in it, as sgz_store_set_field() takes it
 * @set_text: puts text there as if an officer had typed it
 * @show: shows the value of a record; by default its formatted text
 * @settle: typing has ended; inputs that take their text as a whole tell of it now
 * @open: opens the picker, where there is one
 * @focus_target: the widget that takes the keyboard
 */
struct _SgzInputClass
{
  AdwBinClass parent_class;

  void (*set_up) (SgzInput *self);
  char *(*get_text) (SgzInput *self);
  void (*set_text) (SgzInput *self, const char *text);
  void (*show) (SgzInput *self, const SgzRecord *record);
  void (*settle) (SgzInput *self);
  void (*open) (SgzInput *self);
  GtkWidget *(*focus_target) (SgzInput *self);
};

/**
 * SgzInput::edited:
 *
 * An officer changed what stands in it. Not emitted by sgz_input_show().
 */

/* Whether officers type values of @field: neither worked out nor the program's own. */
gboolean sgz_input_can_type (const SgzField *field);

/* Tells the input whose field it is. Called once, before anything else. */
void sgz_input_set_up (SgzInput *input, SgzSession *session, const SgzField *field);
SgzSession *sgz_input_get_session (SgzInput *input);
const SgzField *sgz_input_get_field (SgzInput *input);

char *sgz_input_get_text (SgzInput *input);
void sgz_input_set_text (SgzInput *input, const char *text);
void sgz_input_show (SgzInput *input, const SgzRecord *record);
void sgz_input_settle (SgzInput *input);

/* For the classes derived from it: emits "edited" unless a record is just being shown. */
void sgz_input_tell (SgzInput *input);

G_END_DECLS
