/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sgz-light.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

const char *const sgz_tier_short_titles[SGZ_N_TIERS] = {
  "县(区)总站",
  "乡镇(街道)站",
  "村(社区)室",
  "民政服务机构站",
};

SgzLight
sgz_light_judge (gint64 target, gint64 built, int year, const char *day)
{
  gboolean is_over = day != NULL && atoi (day) > year;

  if (target <= 0)
    return SGZ_LIGHT_NONE;
  if (built >= target)
    return SGZ_LIGHT_DONE;
  if (built > 0)
    return is_over ? SGZ_LIGHT_BEHIND : SGZ_LIGHT_RUNNING;
  return is_over ? SGZ_LIGHT_IDLE : SGZ_LIGHT_WAITING;
}

const char *
sgz_light_get_word (SgzLight light)
{
  switch (light)
    {
    case SGZ_LIGHT_DONE:
      return _ ("Done");
    case SGZ_LIGHT_RUNNING:
      return _ ("In progress");
    case SGZ_LIGHT_BEHIND:
      return _ ("Behind");
    case SGZ_LIGHT_WAITING:
    case SGZ_LIGHT_IDLE:
      return _ ("Not started");
    case SGZ_LIGHT_NONE:
      break;
    }
  return _ ("No task");
}

static const char *
get_signal_style (SgzSignal signal)
{
  switch (signal)
    {
    case SGZ_SIGNAL_GREEN:
      return "success";
    case SGZ_SIGNAL_YELLOW:
      return "warning";
    case SGZ_SIGNAL_RED:
      return "error";
    }
  g_return_val_if_reached ("dim-label");
}

const char *
sgz_light_get_style (SgzLight light, SgzSignal signal)
{
  switch (light)
    {
    case SGZ_LIGHT_DONE:
      return "success";
    case SGZ_LIGHT_RUNNING:
    case SGZ_LIGHT_BEHIND:
      return get_signal_style (signal);
    case SGZ_LIGHT_IDLE:
      return "error";
    case SGZ_LIGHT_WAITING:
    case SGZ_LIGHT_NONE:
      break;
    }
  return "dim-label";
}
