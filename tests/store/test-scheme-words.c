/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scheme asks, in the office's words. */
#include "store/sgz-kept-scheme.h"
#include "store/sgz-scheme-words.h"
#include "support/sgz-fixture.h"
#include "support/sgz-odd-schemes.h"

static void
assert_words (const SgzScheme *scheme, const char *code, const char *expected)
{
  g_autofree char *words = sgz_scheme_words_describe_method (sgz_scheme_find_node (scheme, code));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_says_methods_of_the_example (SgzFixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = sgz_kept_scheme_add_example (fixture->store, "station", 2021, NULL);
  g_autoptr (SgzKeptScheme) kept = sgz_kept_scheme_read (fixture->store, id, NULL);
  const SgzScheme *scheme = kept->scheme;

  assert_words (scheme, "A06", "逐项检查：站点出入口1分；厕所出入口1分。");
  assert_words (scheme, "A02", "符合要求得1分。");
  assert_words (scheme, "B01", "按“在岗持证社会工作者”分段：2及以上得6分；1及以上得3分；不足1得0分。");
  assert_words (scheme, "B04",
                "从3分扣起：经查实的违反职业道德行为每次扣1.5分；未开展职业道德学习每次扣1分；扣完为止。");
  assert_words (
      scheme, "C06",
      "按“当年完成孵化的涉改村(社区)社会组织”与“当年完成孵化的社会组织”之比完成目标的程度计分：目标30%，"
      "达到目标得满分。不适用的情形：辖区内无涉改社区；不适用的，分值分摊到本维度其他各项。");
  assert_words (scheme, "C16",
                "按具备的项数占3项的比例计分：3.2.5.1；3.2.5.2；3.2.5.3。"
                "不适用的情形：街道辖区无村委会；不适用的，分值分摊到本维度其他各项。");
  assert_words (scheme, "C18",
                "按完成目标的程度计分：省级试点目标2（当年新增持证社会工作者），其他站点目标10（五年内培育持"
                "证社会工作者，"
                "5年内完成，按年度进度），达到目标得满分。");
  assert_words (scheme, "D05", "按档评分：有品牌且产生社会效益1分；有创新做法0.5分；无0分。");
  assert_words (scheme, "E01", "按满意度测评平均分占5分的比例计分，有效答卷不少于20份。");
  assert_words (scheme, "D04", "由下级各项合计。");
}

static void
test_says_odd_methods (void)
{
  g_autoptr (SgzScheme) thousand = sgz_odd_scheme_thousand ();
  g_autoptr (SgzScheme) levels = sgz_odd_scheme_four_levels ();
  g_autoptr (SgzScheme) deductions = sgz_odd_scheme_deductions ();
  g_autoptr (SgzScheme) stars = sgz_odd_scheme_stars ();
  g_autoptr (SgzScheme) letters = sgz_odd_scheme_letters ();

  assert_words (thousand, "1.1", "由评分人在0至600分之间评分。");
  assert_words (thousand, "2.1", "由评分人在0至400分之间评分。不适用的，分值分摊到总分其他各项。");
  assert_words (thousand, "V", "一票否决：有此情形的，等次最高为“不合格”。");
  assert_words (levels, "一.1.1.1",
                "按“在岗持证社会工作者”的目标完成率分段：100%及以上得3分；80%及以上得2分；60%"
                "及以上得1分；不足60%得0分；"
                "省级试点目标10（5年内完成，按年度进度），其他站点目标5，期限内已起步的得50%的分。");
  assert_words (deductions, "K1", "从30分扣起：投诉逾期未办结每次扣0.5分；档案缺失每次扣1.25分；最低-5分。");
  assert_words (stars, "J1", "按档评分：省级表彰20分；市级表彰10分。仅适用于省级试点以外的站点。");
  assert_words (letters, "B1",
                "按“当年拨付资金”与“当年计划资金”之比完成目标的程度计分：目标2，最高得分值的120%。");
}

static void
assert_band (const SgzScheme *scheme, guint place, const char *expected)
{
  const GPtrArray *bands = sgz_scheme_get_bands (scheme);
  g_autofree char *words
      = sgz_scheme_words_describe_band (bands->pdata[place], place > 0 ? bands->pdata[place - 1] : NULL);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_says_grades_and_assessors (void)
{
  g_autoptr (SgzScheme) stars = sgz_odd_scheme_stars ();
  g_autoptr (SgzScheme) letters = sgz_odd_scheme_letters ();
  g_autoptr (SgzScheme) thousand = sgz_odd_scheme_thousand ();
  g_autofree char *weighted = sgz_scheme_words_describe_assessors (thousand);
  g_autofree char *usual = sgz_scheme_words_describe_assessors (stars);

  assert_band (stars, 0, "五星：110分及以上，且无否决情形");
  assert_band (stars, 1, "四星：100分及以上、不足110分");
  assert_band (stars, 2, "未评星：不足100分");
  assert_band (letters, 0, "A+：95分及以上，且B不低于12.5分，且B1不低于10分，不超过参评数的15%，奖补50000元");
  assert_band (letters, 3, "B+：80分及以上、不足85分，奖补10000.5元");
  g_assert_cmpstr (
      weighted, ==,
      "县(区)"
      "（权重700）、专家（多人平均，去掉最高和最低）（权重200）、街道（权重100），各方得分按权重合成。");
  g_assert_cmpstr (usual, ==, "系统计算、自评（仅供参考，不计分）、考核、抽查，以最后给出的评分为准。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SGZ_FIXTURE_TEST ("/store/scheme-words/says-methods-of-the-example", test_says_methods_of_the_example);
  g_test_add_func ("/store/scheme-words/says-odd-methods", test_says_odd_methods);
  g_test_add_func ("/store/scheme-words/says-grades-and-assessors", test_says_grades_and_assessors);
  return g_test_run ();
}
