/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook in which a station scores itself. */
#include <errno.h>
#include <locale.h>
#include <string.h>

#include "base/sgz-date.h"
#include "model/sgz-points.h"
#include "model/sgz-scheme-node-words.h"
#include "sgz-form-book-private.h"

#define LEAST_ROW 20.0
#define PAPER_A4 9

/* In digits of Excel's standard font to half-width characters of 12 points. */
#define DIGITS_PER_CHARACTER (8.0 / 7.0)

#define N_SHOWN SGZ_FORM_COLUMN_KEY
#define LAST_SHOWN (N_SHOWN - 1)

static const struct
{
  const char *title;
  double width; /* half-width characters of 12 points */
} columns[N_SHOWN] = {
  [SGZ_FORM_COLUMN_DIMENSION] = { "维度", 8 },     [SGZ_FORM_COLUMN_CODE] = { "编码", 7 },
  [SGZ_FORM_COLUMN_TITLE] = { "评价指标", 18 },    [SGZ_FORM_COLUMN_CLAUSE] = { "条款", 8 },
  [SGZ_FORM_COLUMN_MAXIMUM] = { "分值", 5 },       [SGZ_FORM_COLUMN_SCORING] = { "计分办法", 22 },
  [SGZ_FORM_COLUMN_ASKED] = { "应附佐证", 11 },    [SGZ_FORM_COLUMN_LABEL] = { "填写事项", 20 },
  [SGZ_FORM_COLUMN_ANSWER] = { "自评", 9 },        [SGZ_FORM_COLUMN_REASON] = { "自评说明", 13 },
  [SGZ_FORM_COLUMN_EVIDENCE] = { "佐证材料", 13 },
};

#define INSTRUCTIONS                                                                                                            \
  "填写说明：1.只填写浅黄色单元格，其余内容已锁定，请勿增删行列或另建文件；2."               \
  "“自评”一栏有下拉选项的从中选择，没有的填数；"                                                       \
  "3.选“不适用”的，须在“自评说明”中写明理由；4.“佐证材料”写明材料名称和存放处；5." \
  "标明“系统计算”的指标按登记数据得分，无需填写；"                                                    \
  "6.填写完毕后保存为 .xlsx 原样报回，自评仅供参考，以考核评分为准。"

typedef struct
{
  const SgzForm *form;
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_worksheet *info;
  lxw_format *formats[SGZ_FORM_N_FORMATS];
  lxw_error status;
  double total_width;
  lxw_row_t row;
  lxw_row_t head_row;
  lxw_row_t info_row; /* of the next list of levels */
} Book;

static void
note (Book *book, lxw_error status)
{
  if (book->status == LXW_NO_ERROR)
    book->status = status;
}

/* --- what is above and below --- */

static void
write_span (Book *book, lxw_row_t first_row, int first_column, lxw_row_t last_row, int last_column,
            const char *text, SgzFormFormat format)
{
  if (first_row == last_row && first_column == last_column)
    note (book, worksheet_write_string (book->sheet, first_row, (lxw_col_t)first_column, text,
                                        book->formats[format]));
  else
    note (book, worksheet_merge_range (book->sheet, first_row, (lxw_col_t)first_column, last_row,
                                       (lxw_col_t)last_column, text, book->formats[format]));
}

static void
write_line (Book *book, const char *text, SgzFormFormat format, double size, double least)
{
  note (book, worksheet_set_row (book->sheet, book->row,
                                 sgz_workbook_get_height (text, book->total_width, size, least), NULL));
  write_span (book, book->row, 0, book->row, LAST_SHOWN, text, format);
  book->row++;
}

/* The name of the subject stands alone in its cell: it is compared when the form comes back. */
static void
write_subject (Book *book)
{
  const SgzForm *form = book->form;
  g_autofree char *subject = g_strconcat (SGZ_FORM_SUBJECT, form->subject, NULL);
  g_autofree char *place = g_strdup_printf ("所在地区：%s　　年度：%d年", form->place, form->year);

  note (book, worksheet_set_row (book->sheet, book->row, LEAST_ROW, NULL));
  write_span (book, book->row, 0, book->row, SGZ_FORM_COLUMN_SCORING, subject, SGZ_FORM_FORMAT_LINE);
  write_span (book, book->row, SGZ_FORM_COLUMN_ASKED, book->row, LAST_SHOWN, place, SGZ_FORM_FORMAT_LINE);
  book->row++;
}

static void
write_top (Book *book)
{
  for (int i = 0; i < N_SHOWN; i++)
    {
      book->total_width += columns[i].width;
      note (book, worksheet_set_column (book->sheet, (lxw_col_t)i, (lxw_col_t)i,
                                        columns[i].width * DIGITS_PER_CHARACTER, NULL));
    }
  lxw_row_col_options hidden = { .hidden = LXW_TRUE };
  note (book,
        worksheet_set_column_opt (book->sheet, SGZ_FORM_COLUMN_KEY, SGZ_FORM_COLUMN_KEY, 8, NULL, &hidden));
  write_line (book, book->form->title, SGZ_FORM_FORMAT_TITLE, SGZ_FORM_SIZE_TITLE, 36);
  write_subject (book);
  write_line (book, INSTRUCTIONS, SGZ_FORM_FORMAT_LINE, SGZ_FORM_SIZE_BODY, LEAST_ROW);
  book->head_row = book->row;
  note (book, worksheet_set_row (book->sheet, book->row, 28, NULL));
  for (int i = 0; i < N_SHOWN; i++)
    write_span (book, book->row, i, book->row, i, columns[i].title, SGZ_FORM_FORMAT_HEAD);
  book->row++;
}

static void
write_foot (Book *book)
{
  write_line (book,
              "单位负责人：　　　　　　　填表人：　　　　　　　联系电话：　　　　　　　填报日期：　　年　月　"
              "日　　　（盖章）",
              SGZ_FORM_FORMAT_LINE, SGZ_FORM_SIZE_BODY, 32);
  write_line (book, book->form->origin, SGZ_FORM_FORMAT_ORIGIN, SGZ_FORM_SIZE_ORIGIN, 14);
}

/* --- an answer --- */

/* The titles of levels may hold commas and be long, so they stand in the hidden sheet. Returns: (transfer full): where */
static char *
write_levels (Book *book, char *const *titles)
{
  lxw_row_t first = book->info_row;

  for (; *titles != NULL; titles++)
    note (book, worksheet_write_string (book->info, book->info_row++, 3, *titles,
                                        book->formats[SGZ_FORM_FORMAT_HIDDEN]));
  return g_strdup_printf ("='%s'!$D$%u:$D$%u", SGZ_FORM_INFO_SHEET, first + 1, book->info_row);
}

static void
validate (Book *book, lxw_row_t row, lxw_data_validation *validation, const char *hint)
{
  validation->ignore_blank = LXW_VALIDATION_ON;
  validation->input_title = (char *)"自评";
  validation->input_message = (char *)hint;
  validation->error_title = (char *)"自评";
  validation->error_message = (char *)hint;
  note (book, worksheet_data_validation_cell (book->sheet, row, SGZ_FORM_COLUMN_ANSWER, validation));
}

static void
validate_choices (Book *book, lxw_row_t row, const SgzFormLine *line, GStrv choices)
{
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (void *)choices };
  g_autofree char *where = NULL;

  if (line->input == SGZ_FORM_LEVEL)
    {
      where = write_levels (book, choices);
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_list = NULL;
      validation.value_formula = where;
    }
  validate (book, row, &validation, "请从下拉选项中选择。");
}

/* Points have at most two decimals, which only a formula can ask. */
static void
validate_points (Book *book, lxw_row_t row, const SgzFormLine *line)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *most = sgz_points_format (sgz_form_line_get_most (line));
  lxw_rowcol_to_cell (cell, row, SGZ_FORM_COLUMN_ANSWER);
  g_autofree char *formula = g_strdup_printf ("=AND(ISNUMBER(%s),%s>=0,%s<=%s,ROUND(%s,2)=%s)", cell, cell,
                                              cell, most, cell, cell);
  g_autofree char *hint = g_strdup_printf ("请填0到%s之间的数，最多两位小数。", most);
  lxw_data_validation validation
      = { .validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA, .value_formula = formula };

  validate (book, row, &validation, hint);
}

static void
validate_number (Book *book, lxw_row_t row, const SgzFormLine *line)
{
  gboolean is_count = line->input == SGZ_FORM_COUNT;
  lxw_data_validation validation = {
    .validate = is_count ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL,
    .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = 0,
    .maximum_number = (double)sgz_form_line_get_most (line),
  };

  validate (book, row, &validation, is_count ? "请填次数，没有发生的填0。" : "请填不小于0的数。");
}

static void
write_answer (Book *book, lxw_row_t row, const SgzFormLine *line)
{
  g_auto (GStrv) choices = sgz_form_line_list_choices (line);
  gboolean is_computed = line->input == SGZ_FORM_COMPUTED;
  SgzFormFormat format = is_computed       ? SGZ_FORM_FORMAT_COMPUTED
                         : choices != NULL ? SGZ_FORM_FORMAT_CHOICE
                                           : SGZ_FORM_FORMAT_AMOUNT;

  write_span (book, row, SGZ_FORM_COLUMN_LABEL, row, SGZ_FORM_COLUMN_LABEL, line->label,
              is_computed ? SGZ_FORM_FORMAT_COMPUTED : SGZ_FORM_FORMAT_TEXT);
  if (is_computed)
    write_span (book, row, SGZ_FORM_COLUMN_ANSWER, row, SGZ_FORM_COLUMN_ANSWER, "—", format);
  else
    note (book, worksheet_write_blank (book->sheet, row, SGZ_FORM_COLUMN_ANSWER, book->formats[format]));
  note (book, worksheet_write_string (book->sheet, row, SGZ_FORM_COLUMN_KEY, line->key,
                                      book->formats[SGZ_FORM_FORMAT_HIDDEN]));
  if (choices != NULL)
    validate_choices (book, row, line, choices);
  else if (line->input == SGZ_FORM_POINTS)
    validate_points (book, row, line);
  else if (!is_computed)
    validate_number (book, row, line);
}

/* --- a leaf --- */

static const SgzSchemeNode *
get_dimension (const SgzSchemeNode *node)
{
  while (node->parent != NULL)
    node = node->parent;
  return node;
}

/* Rows high enough for what is merged across them and for what is in each. */
static void
set_heights (Book *book, guint first, guint n_lines, const char *const *texts)
{
  double needed = 0;

  for (int i = 0; i < SGZ_FORM_COLUMN_LABEL; i++)
    needed
        = MAX (needed, sgz_workbook_get_height (texts[i], columns[i].width, SGZ_FORM_SIZE_BODY, LEAST_ROW));
  for (guint i = 0; i < n_lines; i++)
    {
      const SgzFormLine *line = book->form->lines->pdata[first + i];
      double own = sgz_workbook_get_height (line->label, columns[SGZ_FORM_COLUMN_LABEL].width,
                                            SGZ_FORM_SIZE_BODY, LEAST_ROW);
      note (book, worksheet_set_row (book->sheet, book->row + i, MAX (own, needed / (double)n_lines), NULL));
    }
}

/* Writes the lines of one leaf, from @first on. Returns: how many they are */
static guint
write_leaf (Book *book, guint first)
{
  const GPtrArray *lines = book->form->lines;
  const SgzSchemeNode *node = ((const SgzFormLine *)lines->pdata[first])->node;
  const SgzSchemeNode *dimension = get_dimension (node);
  g_autofree char *points = sgz_points_format (node->points);
  g_autofree char *scoring = sgz_scheme_node_describe (node, book->form->audience);
  const char *texts[SGZ_FORM_COLUMN_LABEL] = {
    dimension->title,
    node->code,
    node->title,
    node->clause != NULL ? node->clause : "",
    points,
    scoring,
    node->evidence != NULL ? node->evidence : "",
  };
  guint n_lines = 1;

  while (first + n_lines < lines->len && ((const SgzFormLine *)lines->pdata[first + n_lines])->node == node)
    n_lines++;
  lxw_row_t last_row = book->row + n_lines - 1;
  gboolean is_computed = ((const SgzFormLine *)lines->pdata[first])->input == SGZ_FORM_COMPUTED;
  set_heights (book, first, n_lines, texts);
  for (int i = 0; i < SGZ_FORM_COLUMN_LABEL; i++)
    write_span (book, book->row, i, last_row, i, texts[i],
                i == SGZ_FORM_COLUMN_TITLE || i == SGZ_FORM_COLUMN_SCORING || i == SGZ_FORM_COLUMN_ASKED
                    ? SGZ_FORM_FORMAT_TEXT
                    : SGZ_FORM_FORMAT_CENTRED);
  /* In the first cell of what is merged its text becomes a number. */
  note (book, worksheet_write_number (book->sheet, book->row, SGZ_FORM_COLUMN_MAXIMUM,
                                      (double)node->points / 100.0, book->formats[SGZ_FORM_FORMAT_CENTRED]));
  for (guint i = 0; i < n_lines; i++)
    write_answer (book, book->row + i, lines->pdata[first + i]);
  for (int i = SGZ_FORM_COLUMN_REASON; i <= SGZ_FORM_COLUMN_EVIDENCE; i++)
    write_span (book, book->row, i, last_row, i, is_computed ? "—" : "",
                is_computed ? SGZ_FORM_FORMAT_COMPUTED : SGZ_FORM_FORMAT_WORDS);
  book->row = last_row + 1;
  return n_lines;
}

/* --- the book --- */

static void
write_info (Book *book)
{
  const SgzForm *form = book->form;
  g_autofree char *year = g_strdup_printf ("%d", form->year);
  const char *const rows[][2] = {
    [SGZ_FORM_INFO_MARK] = { SGZ_FORM_MARK, SGZ_FORM_VERSION },
    [SGZ_FORM_INFO_SCHEME] = { "scheme", form->scheme_id },
    [SGZ_FORM_INFO_YEAR] = { "year", year },
    [SGZ_FORM_INFO_ID] = { "sheet", form->sheet_id },
    [SGZ_FORM_INFO_NAME] = { "name", form->subject },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < 2; j++)
      note (book, worksheet_write_string (book->info, i, (lxw_col_t)j, rows[i][j],
                                          book->formats[SGZ_FORM_FORMAT_HIDDEN]));
}

static void
set_page (Book *book)
{
  lxw_protection options = { .format_columns = LXW_TRUE, .format_rows = LXW_TRUE };
  g_autoptr (GDateTime) now = sgz_date_now ();
  lxw_doc_properties properties
      = { .title = (char *)book->form->title, .created = g_date_time_to_unix (now) };

  worksheet_set_paper (book->sheet, PAPER_A4);
  worksheet_set_landscape (book->sheet);
  worksheet_set_margins (book->sheet, 0.79, 0.47, 0.71, 0.71);
  worksheet_center_horizontally (book->sheet);
  worksheet_fit_to_pages (book->sheet, 1, 0);
  note (book, worksheet_set_footer (book->sheet, "&C第 &P 页 共 &N 页"));
  note (book, worksheet_repeat_rows (book->sheet, book->head_row, book->head_row));
  note (book, worksheet_print_area (book->sheet, 0, 0, book->row - 1, LAST_SHOWN));
  worksheet_freeze_panes (book->sheet, book->head_row + 1, SGZ_FORM_COLUMN_CLAUSE);
  worksheet_protect (book->sheet, NULL, &options);
  worksheet_protect (book->info, NULL, NULL);
  worksheet_hide (book->info);
  note (book, workbook_set_properties (book->book, &properties));
}

static gboolean
write_book (Book *book, const SgzExportJob *job, GError **error)
{
  lxw_workbook_options options = { .tmpdir = (char *)sgz_output_get_folder (job->output) };

  book->book = workbook_new_opt (sgz_output_get_temporary_path (job->output), &options);
  book->sheet = book->book != NULL ? workbook_add_worksheet (book->book, SGZ_FORM_SHEET) : NULL;
  book->info = book->sheet != NULL ? workbook_add_worksheet (book->book, SGZ_FORM_INFO_SHEET) : NULL;
  if (book->info == NULL)
    {
      sgz_output_set_error (job->output, errno != 0 ? errno : EIO, error);
      g_clear_pointer (&book->book, lxw_workbook_free);
      return FALSE;
    }
  sgz_form_book_make_formats (book->book, book->formats);
  write_info (book);
  write_top (book);
  for (guint i = 0; i < book->form->lines->len;)
    i += write_leaf (book, i);
  write_foot (book);
  set_page (book);
  return sgz_workbook_close (book->book, book->status, job, error);
}

gboolean
sgz_form_book_write (const SgzForm *form, const SgzExportJob *job, GError **error)
{
  Book book = { .form = form };
  /* The library prints numbers with the thread's locale, and a workbook's decimal sign is a point. */
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t)0)));
  locale_t before = uselocale (plain);
  gboolean is_written = write_book (&book, job, error);

  uselocale (before);
  freelocale (plain);
  return is_written;
}
