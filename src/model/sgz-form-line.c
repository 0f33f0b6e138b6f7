/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-form-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/sgz-decimal.h"
#include "base/sgz-text.h"
#include "sgz-field.h"
#include "sgz-points.h"
#include "sgz-scheme-node-words.h"

/* A value has four decimals: 85.25 % is 0.8525. */
#define VALUE_WHOLE 10000

/* So often nothing happens; a larger number is a mistake of typing. */
#define MOST_INCIDENTS 9999

#define MOST_VALUE 1000000000

static const SgzSchemeItem *
get_item (const SgzFormLine *line)
{
  return line->node->items->pdata[line->item];
}

static void
line_free (SgzFormLine *line)
{
  g_free (line->key);
  g_free (line->label);
  g_free (line);
}

/* Whether the value asked for is a share rather than a number. */
static gboolean
is_share (const SgzSchemeNode *node)
{
  return node->is_percent || g_strcmp0 (node->form, "sample_ratio") == 0;
}

static char *
make_label (const SgzFormLine *line)
{
  g_autofree char *points
      = sgz_points_format (line->item >= 0 ? ABS (get_item (line)->points) : line->node->points);
  const char *absence = line->node->absence;

  switch (line->input)
    {
    case SGZ_FORM_COMPUTED:
      return g_strdup ("系统计算，无需填写");
    case SGZ_FORM_APPLIES:
      return absence != NULL ? g_strdup_printf ("本项是否适用（不适用的情形：%s）", absence)
                             : g_strdup ("本项是否适用");
    case SGZ_FORM_ITEM:
    case SGZ_FORM_ITEM_MAY:
      return g_strdup_printf ("%s（%s分）", get_item (line)->title, points);
    case SGZ_FORM_MEMBER:
      return g_strdup (get_item (line)->title);
    case SGZ_FORM_COUNT:
      return line->item >= 0 ? g_strdup_printf ("%s的次数（每次扣%s分）", get_item (line)->title, points)
                             : g_strdup ("发生的次数，没有的填0");
    case SGZ_FORM_LEVEL:
      return g_strdup ("达到的档次");
    case SGZ_FORM_VALUE:
      return g_strdup (is_share (line->node) ? "完成比例（如85%）" : "完成数");
    case SGZ_FORM_POINTS:
    default:
      return g_strdup_printf ("自评得分（0—%s分）", points);
    }
}

static void
add_line (GPtrArray *lines, const SgzSchemeNode *node, SgzFormInput input, int item)
{
  SgzFormLine *line = g_new0 (SgzFormLine, 1);

  line->node = node;
  line->input = input;
  line->item = item;
  line->key = input == SGZ_FORM_APPLIES ? g_strdup_printf ("%s/-", node->code)
              : item >= 0               ? g_strdup_printf ("%s/%d", node->code, item + 1)
                                        : g_strdup (node->code);
  line->label = make_label (line);
  g_ptr_array_add (lines, line);
}

static void
add_items (GPtrArray *lines, const SgzSchemeNode *node, SgzFormInput input)
{
  for (guint i = 0; i < node->items->len; i++)
    {
      gboolean may = ((const SgzSchemeItem *)node->items->pdata[i])->may_not_apply;
      add_line (lines, node, input == SGZ_FORM_ITEM && may ? SGZ_FORM_ITEM_MAY : input, (int)i);
    }
}

static void
add_method (GPtrArray *lines, const SgzSchemeNode *node, SgzAudience audience)
{
  switch (node->method)
    {
    case SGZ_METHOD_CHECKLIST:
      add_items (lines, node, SGZ_FORM_ITEM);
      break;
    case SGZ_METHOD_DEDUCTION:
      add_items (lines, node, SGZ_FORM_COUNT);
      break;
    case SGZ_METHOD_COVERAGE:
      add_items (lines, node, SGZ_FORM_MEMBER);
      break;
    case SGZ_METHOD_LEVELS:
      add_line (lines, node, SGZ_FORM_LEVEL, -1);
      break;
    case SGZ_METHOD_STEPS:
      add_line (lines, node, SGZ_FORM_VALUE, -1);
      break;
    case SGZ_METHOD_RATIO: /* without a target there is nothing to hold a number against */
      add_line (lines, node,
                sgz_scheme_node_find_target (node, audience) != NULL ? SGZ_FORM_VALUE : SGZ_FORM_POINTS, -1);
      break;
    case SGZ_METHOD_NONE:
    case SGZ_METHOD_MANUAL:
    case SGZ_METHOD_SURVEY:
    default:
      add_line (lines, node, SGZ_FORM_POINTS, -1);
    }
}

GPtrArray *
sgz_form_list_lines (const SgzScheme *scheme, SgzAudience audience)
{
  const GPtrArray *nodes = sgz_scheme_get_nodes (scheme);
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      const SgzSchemeNode *node = nodes->pdata[i];
      if (node->children->len > 0 || (node->audience & audience) == 0)
        continue;
      if (sgz_scheme_node_is_counted (node, audience))
        {
          add_line (lines, node, SGZ_FORM_COMPUTED, -1);
          continue;
        }
      if (node->spread != SGZ_SPREAD_NONE)
        add_line (lines, node, SGZ_FORM_APPLIES, -1);
      if (node->role == SGZ_ROLE_VETO)
        add_line (lines, node, SGZ_FORM_COUNT, -1);
      else
        add_method (lines, node, audience);
    }
  return lines;
}

GStrv
sgz_form_line_list_choices (const SgzFormLine *line)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();

  switch (line->input)
    {
    case SGZ_FORM_APPLIES:
      g_strv_builder_add_many (choices, SGZ_FORM_APPLICABLE, SGZ_FORM_ABSENT, NULL);
      break;
    case SGZ_FORM_ITEM:
    case SGZ_FORM_MEMBER:
      g_strv_builder_add_many (choices, SGZ_FORM_NO, SGZ_FORM_YES, NULL);
      break;
    case SGZ_FORM_ITEM_MAY:
      g_strv_builder_add_many (choices, SGZ_FORM_NO, SGZ_FORM_YES, SGZ_FORM_ABSENT, NULL);
      break;
    case SGZ_FORM_LEVEL:
      for (guint i = 0; i < line->node->items->len; i++)
        g_strv_builder_add (choices, ((const SgzSchemeItem *)line->node->items->pdata[i])->title);
      break;
    case SGZ_FORM_COMPUTED:
    case SGZ_FORM_POINTS:
    case SGZ_FORM_COUNT:
    case SGZ_FORM_VALUE:
    default:
      return NULL;
    }
  return g_strv_builder_end (choices);
}

gint64
sgz_form_line_get_most (const SgzFormLine *line)
{
  return line->input == SGZ_FORM_POINTS  ? line->node->points
         : line->input == SGZ_FORM_COUNT ? MOST_INCIDENTS
                                         : MOST_VALUE;
}

/* --- reading --- */

static gboolean
refuse (GError **error, char *message)
{
  g_set_error_literal (error, SGZ_MODEL_ERROR, SGZ_MODEL_ERROR_VALUE, message);
  g_free (message);
  return FALSE;
}

static gboolean
read_choice (const char *plain, const GStrv choices, gint64 *value, GError **error)
{
  for (int i = 0; choices[i] != NULL; i++)
    {
      g_autofree char *choice = sgz_text_fold_width (choices[i]);
      *value = i;
      if (g_str_equal (choice, plain))
        return TRUE;
    }
  g_autofree char *list = g_strjoinv (" / ", choices);
  return refuse (error, g_strdup_printf (_ ("“%s” is none of the answers it can have: %s"), plain, list));
}

static gboolean
read_points (const SgzFormLine *line, const char *plain, gint64 *value, GError **error)
{
  g_autofree char *most = sgz_points_format (line->node->points);

  if (sgz_decimal_parse (plain, value, NULL) && *value >= 0 && *value <= line->node->points)
    return TRUE;
  return refuse (error,
                 g_strdup_printf (_ ("“%s” is no number of points from 0 to %s with at most two decimals"),
                                  plain, most));
}

static gboolean
read_count (const char *plain, gint64 *value, GError **error)
{
  if (sgz_integer_parse (plain, value, NULL) && *value >= 0 && *value <= MOST_INCIDENTS)
    return TRUE;
  return refuse (error,
                 g_strdup_printf (_ ("“%s” is no number of times from 0 to %d"), plain, MOST_INCIDENTS));
}

/* Decimals and shares in per cent; exact, in ten-thousandths. */
static gboolean
read_value (const char *plain, gint64 *value, GError **error)
{
  gboolean is_percent = g_str_has_suffix (plain, "%");
  g_autofree char *number = g_strndup (plain, strlen (plain) - (is_percent ? 1 : 0));
  g_auto (GStrv) parts = g_strsplit (number, ".", 2);
  guint n_decimals = parts[0] != NULL && parts[1] != NULL ? (guint)strlen (parts[1]) : 0;
  guint most_decimals = is_percent ? 2 : 4;

  if (parts[0] != NULL && n_decimals <= most_decimals && strspn (number, "0123456789.,") == strlen (number)
      && g_ascii_isdigit (number[0]) && g_ascii_isdigit (number[strlen (number) - 1]))
    {
      g_autofree char *padded = g_strdup_printf ("%s%s%.*s", parts[0], n_decimals > 0 ? parts[1] : "",
                                                 (int)(most_decimals - n_decimals), "0000");
      g_auto (GStrv) groups = g_strsplit (padded, ",", -1);
      g_autofree char *digits = g_strjoinv ("", groups);
      guint64 read = 0;
      if (g_ascii_string_to_unsigned (digits, 10, 0, (guint64)MOST_VALUE * VALUE_WHOLE, &read, NULL))
        {
          *value = (gint64)read;
          return TRUE;
        }
    }
  return refuse (error,
                 g_strdup_printf (_ ("“%s” is no number of 0 or more with at most four decimals"), plain));
}

gboolean
sgz_form_line_read (const SgzFormLine *line, const char *text, gint64 *value, GError **error)
{
  g_autofree char *plain = sgz_text_fold_width (text);
  g_auto (GStrv) choices = sgz_form_line_list_choices (line);

  if (choices != NULL)
    return read_choice (plain, choices, value, error);
  if (line->input == SGZ_FORM_COUNT)
    return read_count (plain, value, error);
  if (line->input == SGZ_FORM_VALUE)
    return read_value (plain, value, error);
  return read_points (line, plain, value, error);
}

/* --- what the lines make together --- */

static SgzAnswer *
make_items (const SgzFormLine *const *lines, const gint64 *values, guint n_lines)
{
  guint64 met = 0;
  guint64 exempt = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      met |= (guint64)(values[i] == 1) << lines[i]->item;
      exempt |= (guint64)(values[i] == 2) << lines[i]->item;
    }
  return sgz_answer_new_items (met, exempt);
}

static SgzAnswer *
make_names (const SgzFormLine *const *lines, const gint64 *values, guint n_lines)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n_lines; i++)
    if (values[i] == 1)
      g_strv_builder_add (builder, get_item (lines[i])->title);
  g_auto (GStrv) names = g_strv_builder_end (builder);
  return sgz_answer_new_names ((const char *const *)names);
}

static SgzAnswer *
make_incidents (const gint64 *values, guint n_lines)
{
  g_autofree int *incidents = g_new0 (int, n_lines);

  for (guint i = 0; i < n_lines; i++)
    incidents[i] = (int)values[i];
  return sgz_answer_new_incidents (incidents, (int)n_lines);
}

/* 5 rather than 50000/10000, as it will be read. */
static SgzAnswer *
make_value (gint64 part)
{
  gint64 whole = VALUE_WHOLE;

  for (; whole > 1 && part % 10 == 0; whole /= 10)
    part /= 10;
  return sgz_answer_new_value (part, whole);
}

SgzAnswer *
sgz_form_make_answer (const SgzFormLine *const *lines, const gint64 *values, guint n_lines,
                      const char *reason)
{
  g_return_val_if_fail (n_lines > 0, NULL);

  SgzAnswer *answer = NULL;
  switch (lines[0]->input)
    {
    case SGZ_FORM_ITEM:
    case SGZ_FORM_ITEM_MAY:
      answer = make_items (lines, values, n_lines);
      break;
    case SGZ_FORM_MEMBER:
      answer = make_names (lines, values, n_lines);
      break;
    case SGZ_FORM_COUNT:
      answer = make_incidents (values, n_lines);
      break;
    case SGZ_FORM_LEVEL:
      answer = sgz_answer_new_level ((int)values[0]);
      break;
    case SGZ_FORM_VALUE:
      answer = make_value (values[0]);
      break;
    case SGZ_FORM_COMPUTED:
    case SGZ_FORM_APPLIES:
    case SGZ_FORM_POINTS:
    default:
      answer = sgz_answer_new_points (values[0], NULL);
    }
  g_free (answer->reason);
  answer->reason = g_strdup (reason);
  return answer;
}
