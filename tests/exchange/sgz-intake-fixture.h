/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sgz-intake.h"
#include "support/sgz-fixture.h"

/* Takes the pasted @text for @kind and checks it, which must work. */
SgzIntake *sgz_intake_fixture_take (SgzFixture *fixture, const SgzKind *kind, const char *text);

/* Stores it, which must work too. */
void sgz_intake_fixture_commit (SgzFixture *fixture, SgzIntake *intake, const char *explanation);
