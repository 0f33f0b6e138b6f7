/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sgz-workbook-private.h"

#include <gio/gio.h>
#include <string.h>

/* The zip format's records, little-endian: PKWARE's APPNOTE 4.3. */
#define LOCAL_SIZE 30
#define ENTRY_SIZE 46
#define END_SIZE 22
#define ENTRY_MAGIC 0x02014b50U
#define END_MAGIC 0x06054b50U

#define CHUNK 65536
#define NAME_SIZE 64

static guint32
get_u16 (const guint8 *at)
{
  return (guint32)at[0] | (guint32)at[1] << 8;
}

static guint32
get_u32 (const guint8 *at)
{
  return get_u16 (at) | get_u16 (at + 2) << 16;
}

/* The name of the part's outermost element, from its first bytes. */
static gboolean
get_root (const char *text, char *closing)
{
  const char *start = strstr (text, "?>");

  start = start != NULL ? strchr (start, '<') : NULL;
  size_t length = start != NULL ? strcspn (start + 1, " >/\r\n") : 0;
  if (length == 0 || length >= NAME_SIZE - 4)
    return FALSE;
  g_snprintf (closing, NAME_SIZE, "</%.*s>", (int)length, start + 1);
  return TRUE;
}

/* A part is whole when the element it starts with is closed at its end. */
static gboolean
check_part (GInputStream *stream)
{
  g_autofree char *buffer = g_malloc (NAME_SIZE + CHUNK + 1);
  char closing[NAME_SIZE] = "";
  gsize kept = 0; /* bytes at the front of the buffer that were the end of the chunk before */
  gsize length = 0;

  while (g_input_stream_read_all (stream, buffer + kept, CHUNK, &length, NULL, NULL) && length > 0)
    {
      gsize total = kept + length;
      buffer[total] = '\0';
      if (closing[0] == '\0' && !get_root (buffer, closing))
        return FALSE;
      kept = MIN (total, (gsize)NAME_SIZE);
      memmove (buffer, buffer + total - kept, kept);
    }
  buffer[kept] = '\0';
  return length == 0 && closing[0] != '\0' && g_str_has_suffix (g_strchomp (buffer), closing);
}

static gboolean
check_entry (const guint8 *data, gsize size, const guint8 *entry)
{
  gsize offset = get_u32 (entry + 42);
  gsize packed = get_u32 (entry + 20);

  if (offset + LOCAL_SIZE > size)
    return FALSE;
  gsize start = offset + LOCAL_SIZE + get_u16 (data + offset + 26) + get_u16 (data + offset + 28);
  if (start + packed > size)
    return FALSE;

  g_autoptr (GInputStream) stored = g_memory_input_stream_new_from_data (data + start, (gssize)packed, NULL);
  if (get_u16 (entry + 10) == 0)
    return check_part (stored);
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  g_autoptr (GInputStream) inflated = g_converter_input_stream_new (stored, G_CONVERTER (inflate));
  return check_part (inflated);
}

gboolean
sgz_workbook_check (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  gsize size = file != NULL ? g_mapped_file_get_length (file) : 0;

  if (size < END_SIZE)
    return FALSE;
  const guint8 *data = (const guint8 *)g_mapped_file_get_contents (file);
  const guint8 *end = data + size - END_SIZE; /* libxlsxwriter leaves no comment after it */
  if (get_u32 (end) != END_MAGIC)
    return FALSE;

  guint32 n_entries = get_u16 (end + 10);
  gsize at = get_u32 (end + 16);
  for (guint32 i = 0; i < n_entries; i++)
    {
      if (at + ENTRY_SIZE > size || get_u32 (data + at) != ENTRY_MAGIC
          || !check_entry (data, size, data + at))
        return FALSE;
      at += ENTRY_SIZE + get_u16 (data + at + 28) + get_u16 (data + at + 30) + get_u16 (data + at + 32);
    }
  return n_entries > 0;
}
