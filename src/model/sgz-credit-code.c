/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-credit-code.h"

#include <string.h>

/* GB 32100: no I, O, S, V and Z; a character's value is its place. */
#define ALPHABET "0123456789ABCDEFGHJKLMNPQRTUWXY"
#define LENGTH 18
#define MODULUS 31

gboolean
sgz_credit_code_is_valid (const char *code)
{
  int weight = 1;
  int sum = 0;

  g_return_val_if_fail (code != NULL, FALSE);

  if (strlen (code) != LENGTH)
    return FALSE;
  for (size_t i = 0; i < LENGTH; i++)
    {
      const char *place = strchr (ALPHABET, code[i]);
      if (place == NULL)
        return FALSE;
      /* The check character has the weight 1 here, and the sum must then be nothing modulo 31. */
      sum += (int)(place - ALPHABET) * (i + 1 < LENGTH ? weight : 1);
      weight = weight * 3 % MODULUS;
    }
  return sum % MODULUS == 0;
}
