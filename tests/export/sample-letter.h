/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/sgz-letter.h"

/* A bulletin with everything a letter can have: headings, bold, a table in the text and two attached. */
SgzLetter *sample_new_letter (void);

/* One paragraph of that many characters, and nothing else. */
SgzLetter *sample_new_long_letter (int n_characters);
