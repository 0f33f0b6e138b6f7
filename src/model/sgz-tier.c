/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-tier.h"

const char *const sgz_tier_codes[SGZ_N_TIERS] = { "general", "township", "room", "institution" };
const char *const sgz_tier_titles[SGZ_N_TIERS] = {
  "县(区)社会工作服务总站",
  "乡镇(街道)社会工作服务站",
  "村(社区)社会工作服务室",
  "民政服务机构社会工作服务站",
};
