/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-intake-fixture.h"

SgzIntake *
sgz_intake_fixture_take (SgzFixture *fixture, const SgzKind *kind, const char *text)
{
  g_autoptr (GPtrArray) block = sgz_block_parse (text);
  g_autoptr (GError) error = NULL;
  SgzIntake *intake = sgz_intake_new (kind, block, NULL);

  g_assert_true (sgz_intake_check (intake, fixture->store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return intake;
}

void
sgz_intake_fixture_commit (SgzFixture *fixture, SgzIntake *intake, const char *explanation)
{
  g_autoptr (GError) error = NULL;

  sgz_intake_commit (intake, fixture->store, NULL, explanation, NULL, &error);
  g_assert_no_error (error);
}
