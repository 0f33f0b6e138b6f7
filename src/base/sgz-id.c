/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-id.h"

#include <string.h>
#include <sys/random.h>

/* 2021-05-10T00:00:00+08:00 in milliseconds, the day of 攀民政〔2021〕31号. */
#define SEED_TIME G_GUINT64_CONSTANT (1620576000000)

G_LOCK_DEFINE_STATIC (last);
static guint64 last_time;
static guint last_count;

/* Within a millisecond the twelve bits of rand_a count up; when they are spent, time is pushed on. */
static guint64
next_tick (guint *count)
{
  guint64 now = (guint64)g_get_real_time () / 1000;

  G_LOCK (last);
  if (now > last_time)
    {
      last_time = now;
      last_count = 0;
    }
  else if (++last_count > 0xFFF)
    {
      last_time++;
      last_count = 0;
    }
  now = last_time;
  *count = last_count;
  G_UNLOCK (last);
  return now;
}

static guint64
random_bits (void)
{
  guint64 bits = 0;

  if (getrandom (&bits, sizeof bits, 0) != sizeof bits)
    bits = ((guint64)g_random_int () << 32) | g_random_int ();
  return bits;
}

static char *
format_id (guint64 time, guint count, guint variant, guint64 node)
{
  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint)(time >> 16),
                          (guint)(time & 0xFFFF), count & 0xFFF, 0x8000 | (variant & 0x3FFF),
                          node & G_GUINT64_CONSTANT (0xFFFFFFFFFFFF));
}

char *
sgz_id_new (void)
{
  guint count = 0;
  guint64 time = next_tick (&count);
  guint64 bits = random_bits ();

  return format_id (time, count, (guint)(bits >> 48), bits);
}

char *
sgz_id_for_seed (guint series, const char *digits)
{
  g_return_val_if_fail (digits != NULL && strlen (digits) == 12, NULL);

  return format_id (SEED_TIME, series, 0, g_ascii_strtoull (digits, NULL, 16));
}
