/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-pinyin.h"

#include <string.h>
#include <unicode/utrans.h>

/* A syllable with its tone is shorter. */
#define MOST_UNITS 32

/* The dictionary gives each character one reading: these, common in names of places and people, have others. */
static const char *const several[][2] = {
  { "阿", "a e" },           { "薄", "bo bao" },      { "堡", "bao pu bu" },   { "泊", "bo po" },
  { "埔", "bu pu" },         { "藏", "cang zang" },   { "曾", "ceng zeng" },   { "查", "cha zha" },
  { "朝", "chao zhao" },     { "车", "che ju" },      { "仇", "chou qiu" },    { "传", "chuan zhuan" },
  { "大", "da dai" },        { "单", "dan shan" },    { "得", "de dei" },      { "地", "di de" },
  { "调", "diao tiao" },     { "洞", "dong tong" },   { "都", "du dou" },      { "番", "fan pan" },
  { "佛", "fo fu" },         { "给", "gei ji" },      { "合", "he ge" },       { "行", "xing hang" },
  { "核", "he hu" },         { "会", "hui kuai" },    { "降", "jiang xiang" }, { "角", "jiao jue" },
  { "解", "jie xie" },       { "浚", "jun xun" },     { "苴", "ju zuo" },      { "卡", "ka qia" },
  { "乐", "le yue" },        { "了", "le liao" },     { "六", "liu lu" },      { "露", "lu lou" },
  { "率", "lv lu shuai" },   { "模", "mo mu" },       { "牟", "mou mu" },      { "弄", "nong long" },
  { "屏", "ping bing" },     { "铅", "qian yan" },    { "茄", "qie jia" },     { "覃", "qin tan" },
  { "区", "qu ou" },         { "厦", "sha xia" },     { "折", "zhe she" },     { "什", "shen shi" },
  { "莘", "shen xin" },      { "参", "can shen" },    { "盛", "sheng cheng" }, { "石", "shi dan" },
  { "尾", "wei yi" },        { "尉", "wei yu" },      { "蔚", "wei yu" },      { "圩", "wei xu" },
  { "校", "xiao jiao" },     { "歙", "she xi" },      { "翟", "zhai di" },     { "长", "chang zhang" },
  { "着", "zhe zhuo zhao" }, { "重", "zhong chong" }, { "种", "zhong chong" }, { "扎", "zha za" },
  { "峙", "zhi shi" },
};

static GMutex lock;
static GHashTable *known; /* character → its readings, or %NULL */
static UTransliterator *dictionary;

static void
open_dictionary (void)
{
  static const UChar name[] = u"Han-Latin";
  UErrorCode status = U_ZERO_ERROR;

  known = g_hash_table_new (NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (several); i++)
    g_hash_table_insert (known, GUINT_TO_POINTER (g_utf8_get_char (several[i][0])), (gpointer)several[i][1]);
  dictionary = utrans_openU (name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    g_warning ("no pinyin: %s", u_errorName (status));
}

/* A syllable as typed: the marks of its tone fall away, those of ü make it @u_umlaut. */
static char *
without_marks (const char *syllable, char u_umlaut)
{
  g_autofree char *taken_apart = g_utf8_normalize (syllable, -1, G_NORMALIZE_NFD);
  GString *plain = g_string_new (NULL);

  for (const char *p = taken_apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == 0x308 && plain->len > 0)
        plain->str[plain->len - 1] = u_umlaut;
      else if (c < 0x80 && g_ascii_isalpha ((char)c))
        g_string_append_c (plain, g_ascii_tolower ((char)c));
    }
  return g_string_free (plain, FALSE);
}

static char *
look_up (gunichar character)
{
  UChar units[MOST_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *utf16 = g_ucs4_to_utf16 (&character, 1, NULL, NULL, NULL);
  int32_t length = 0;

  while (utf16 != NULL && utf16[length] != 0)
    {
      units[length] = utf16[length];
      length++;
    }
  int32_t limit = length;
  utrans_transUChars (dictionary, units, &length, MOST_UNITS, 0, &limit, &status);
  g_autofree char *latin = U_SUCCESS (status) ? g_utf16_to_utf8 (units, length, NULL, NULL, NULL) : NULL;
  g_autofree char *plain = latin != NULL ? without_marks (latin, 'v') : g_strdup ("");
  if (*plain == '\0')
    return NULL;
  g_autofree char *with_u = without_marks (latin, 'u');
  return strcmp (plain, with_u) == 0 ? g_steal_pointer (&plain) : g_strjoin (" ", plain, with_u, NULL);
}

const char *
sgz_pinyin_find (gunichar character)
{
  gpointer readings = NULL;

  /* Letters are their own; the dictionary knows Chinese characters only. */
  if (g_unichar_get_script (character) != G_UNICODE_SCRIPT_HAN)
    return NULL;
  g_mutex_lock (&lock);
  if (known == NULL)
    open_dictionary ();
  if (!g_hash_table_lookup_extended (known, GUINT_TO_POINTER (character), NULL, &readings))
    {
      readings = dictionary != NULL ? look_up (character) : NULL;
      g_hash_table_insert (known, GUINT_TO_POINTER (character), readings);
    }
  g_mutex_unlock (&lock);
  return readings;
}

static gboolean matches_here (const char *text, const char *typed);

/* Whether @typed goes on with a character that is read @reading, in full or by its initial; the last may be typed in part. */
static gboolean
matches_reading (const char *rest, const char *reading, size_t length, const char *typed)
{
  size_t n_typed = strlen (typed);

  if (strncmp (reading, typed, MIN (length, n_typed)) == 0
      && (n_typed <= length || matches_here (rest, typed + length)))
    return TRUE;
  return *reading == *typed && matches_here (rest, typed + 1);
}

static gboolean
matches_here (const char *text, const char *typed)
{
  if (*typed == '\0')
    return TRUE;
  if (*text == '\0')
    return FALSE;
  const char *rest = g_utf8_next_char (text);
  gunichar character = g_utf8_get_char (text);
  if (g_unichar_tolower (character) == g_utf8_get_char (typed)
      && matches_here (rest, g_utf8_next_char (typed)))
    return TRUE;
  const char *reading = g_ascii_isalpha (*typed) ? sgz_pinyin_find (character) : NULL;
  while (reading != NULL && *reading != '\0')
    {
      size_t length = strcspn (reading, " ");
      if (matches_reading (rest, reading, length, typed))
        return TRUE;
      reading += length + strspn (reading + length, " ");
    }
  return FALSE;
}

gboolean
sgz_pinyin_matches (const char *text, const char *typed)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (matches_here (text, typed))
      return TRUE;
  return *typed == '\0';
}
