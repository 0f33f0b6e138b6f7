/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter as WordprocessingML (ECMA-376): the package and its small parts. */
#include "sgz-docx-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>

#include "base/sgz-date.h"

#define PACKAGE_TYPES "http://schemas.openxmlformats.org/package/2006/content-types"
#define PACKAGE_LINKS "http://schemas.openxmlformats.org/package/2006/relationships"
#define CORE_PROPERTIES "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
#define CORE_LINK "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
#define APP_PROPERTIES "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"
#define OFFICE_TYPE "application/vnd.openxmlformats-officedocument."
#define WORDS_TYPE OFFICE_TYPE "wordprocessingml."

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfOutput, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfXMLOut, g_object_unref)

typedef void (*WritePart) (GsfXMLOut *out, SgzLetter *letter);

/* --- small parts --- */

static void
add_type (GsfXMLOut *out, const char *element, const char *key, const char *name, const char *type)
{
  gsf_xml_out_start_element (out, element);
  gsf_xml_out_add_cstr (out, key, name);
  gsf_xml_out_add_cstr (out, "ContentType", type);
  gsf_xml_out_end_element (out);
}

static void
write_types (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  gsf_xml_out_start_element (out, "Types");
  gsf_xml_out_add_cstr (out, "xmlns", PACKAGE_TYPES);
  add_type (out, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
  add_type (out, "Default", "Extension", "xml", "application/xml");
  add_type (out, "Override", "PartName", "/word/document.xml", WORDS_TYPE "document.main+xml");
  add_type (out, "Override", "PartName", "/word/styles.xml", WORDS_TYPE "styles+xml");
  add_type (out, "Override", "PartName", "/word/fontTable.xml", WORDS_TYPE "fontTable+xml");
  add_type (out, "Override", "PartName", "/word/settings.xml", WORDS_TYPE "settings+xml");
  add_type (out, "Override", "PartName", "/word/footer1.xml", WORDS_TYPE "footer+xml");
  add_type (out, "Override", "PartName", "/word/footer2.xml", WORDS_TYPE "footer+xml");
  add_type (out, "Override", "PartName", "/docProps/core.xml", CORE_TYPE);
  add_type (out, "Override", "PartName", "/docProps/app.xml", OFFICE_TYPE "extended-properties+xml");
  gsf_xml_out_end_element (out);
}

static void
add_link (GsfXMLOut *out, const char *id, const char *type, const char *target)
{
  gsf_xml_out_start_element (out, "Relationship");
  gsf_xml_out_add_cstr (out, "Id", id);
  gsf_xml_out_add_cstr (out, "Type", type);
  gsf_xml_out_add_cstr (out, "Target", target);
  gsf_xml_out_end_element (out);
}

static void
write_package_links (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  gsf_xml_out_start_element (out, "Relationships");
  gsf_xml_out_add_cstr (out, "xmlns", PACKAGE_LINKS);
  add_link (out, "rId1", SGZ_DOCX_NS_LINKS "/officeDocument", "word/document.xml");
  add_link (out, "rId2", CORE_LINK, "docProps/core.xml");
  add_link (out, "rId3", SGZ_DOCX_NS_LINKS "/extended-properties", "docProps/app.xml");
  gsf_xml_out_end_element (out);
}

static void
write_document_links (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  gsf_xml_out_start_element (out, "Relationships");
  gsf_xml_out_add_cstr (out, "xmlns", PACKAGE_LINKS);
  add_link (out, "rId1", SGZ_DOCX_NS_LINKS "/styles", "styles.xml");
  add_link (out, "rId2", SGZ_DOCX_NS_LINKS "/settings", "settings.xml");
  add_link (out, "rId3", SGZ_DOCX_NS_LINKS "/footer", "footer1.xml");
  add_link (out, "rId4", SGZ_DOCX_NS_LINKS "/footer", "footer2.xml");
  add_link (out, "rId5", SGZ_DOCX_NS_LINKS "/fontTable", "fontTable.xml");
  gsf_xml_out_end_element (out);
}

static void
write_core_properties (GsfXMLOut *out, SgzLetter *letter)
{
  g_autoptr (GDateTime) now = sgz_date_now ();
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *moment = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  gsf_xml_out_start_element (out, "cp:coreProperties");
  gsf_xml_out_add_cstr (out, "xmlns:cp", CORE_PROPERTIES);
  gsf_xml_out_add_cstr (out, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
  gsf_xml_out_add_cstr (out, "xmlns:dcterms", "http://purl.org/dc/terms/");
  gsf_xml_out_add_cstr (out, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  gsf_xml_out_simple_element (out, "dc:title", sgz_letter_get_flat_title (letter));
  gsf_xml_out_simple_element (out, "dc:creator", sgz_letter_get_issuer (letter));
  gsf_xml_out_start_element (out, "dcterms:created");
  gsf_xml_out_add_cstr (out, "xsi:type", "dcterms:W3CDTF");
  gsf_xml_out_add_cstr (out, NULL, moment);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

static void
write_app_properties (GsfXMLOut *out, SgzLetter *letter)
{
  gsf_xml_out_start_element (out, "Properties");
  gsf_xml_out_add_cstr (out, "xmlns", APP_PROPERTIES);
  gsf_xml_out_simple_element (out, "Application", "shegongzhan");
  gsf_xml_out_simple_element (out, "Company", sgz_letter_get_issuer (letter));
  gsf_xml_out_end_element (out);
}

/* Footers differ on odd and even pages. */
static void
write_settings (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  gsf_xml_out_start_element (out, "w:settings");
  gsf_xml_out_add_cstr (out, "xmlns:w", SGZ_DOCX_NS_WORDS);
  gsf_xml_out_start_element (out, "w:evenAndOddHeaders");
  gsf_xml_out_end_element (out);
  sgz_docx_add_value (out, "w:characterSpacingControl", "compressPunctuation");
  gsf_xml_out_start_element (out, "w:compat");
  gsf_xml_out_start_element (out, "w:compatSetting");
  gsf_xml_out_add_cstr (out, "w:name", "compatibilityMode");
  gsf_xml_out_add_cstr (out, "w:uri", "http://schemas.microsoft.com/office/word");
  gsf_xml_out_add_cstr (out, "w:val", "15");
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

/* The page number, one character in from @side, and the document's origin under it. */
static void
write_footer (GsfXMLOut *out, SgzLetter *letter, const char *side)
{
  gboolean is_right = g_str_equal (side, "right");

  gsf_xml_out_start_element (out, "w:ftr");
  gsf_xml_out_add_cstr (out, "xmlns:w", SGZ_DOCX_NS_WORDS);
  gsf_xml_out_start_element (out, "w:p");
  gsf_xml_out_start_element (out, "w:pPr");
  sgz_docx_add_value (out, "w:pStyle", SGZ_DOCX_FOOTER);
  sgz_docx_add_indent (out, (SgzDocxIndent){ .left = is_right ? 0 : 100, .right = is_right ? 100 : 0 });
  sgz_docx_add_value (out, "w:jc", side);
  gsf_xml_out_end_element (out);
  sgz_docx_add_run (out, "— ", FALSE);
  gsf_xml_out_start_element (out, "w:fldSimple");
  gsf_xml_out_add_cstr (out, "w:instr", " PAGE ");
  sgz_docx_add_run (out, is_right ? "1" : "2", FALSE);
  gsf_xml_out_end_element (out);
  sgz_docx_add_run (out, " —", FALSE);
  gsf_xml_out_end_element (out);
  gsf_xml_out_start_element (out, "w:p");
  gsf_xml_out_start_element (out, "w:pPr");
  sgz_docx_add_value (out, "w:pStyle", SGZ_DOCX_ORIGIN);
  gsf_xml_out_end_element (out);
  sgz_docx_add_run (out, sgz_letter_get_origin (letter), FALSE);
  gsf_xml_out_end_element (out);
  gsf_xml_out_end_element (out);
}

static void
write_odd_footer (GsfXMLOut *out, SgzLetter *letter)
{
  write_footer (out, letter, "right");
}

static void
write_even_footer (GsfXMLOut *out, SgzLetter *letter)
{
  write_footer (out, letter, "left");
}

static void
write_styles (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  sgz_docx_write_styles (out);
}

static void
write_fonts (GsfXMLOut *out, SgzLetter *letter G_GNUC_UNUSED)
{
  sgz_docx_write_fonts (out);
}

/* --- the package --- */

/* The types must be the first. */
static const struct
{
  const char *name;
  WritePart write;
} parts[] = {
  { "[Content_Types].xml", write_types },
  { "_rels/.rels", write_package_links },
  { "docProps/core.xml", write_core_properties },
  { "docProps/app.xml", write_app_properties },
  { "word/document.xml", sgz_docx_write_document },
  { "word/styles.xml", write_styles },
  { "word/settings.xml", write_settings },
  { "word/fontTable.xml", write_fonts },
  { "word/footer1.xml", write_odd_footer },
  { "word/footer2.xml", write_even_footer },
  { "word/_rels/document.xml.rels", write_document_links },
};

static gboolean
write_part (GsfOutfile *zip, gsize index, SgzLetter *letter)
{
  g_autoptr (GsfOutput) output = gsf_outfile_new_child (zip, parts[index].name, FALSE);

  if (output == NULL)
    return FALSE;
  g_autoptr (GsfXMLOut) out = gsf_xml_out_new (output);
  gsf_xml_out_set_pretty_print (out, FALSE);
  parts[index].write (out, letter);
  return gsf_output_close (output);
}

/* The whole package, in memory: a letter is small. */
static gboolean
write_package (GsfOutput *memory, SgzLetter *letter)
{
  GsfOutfile *zip = gsf_outfile_zip_new (memory, NULL);
  gboolean is_written = zip != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts) && is_written; i++)
    is_written = write_part (zip, i, letter);
  if (zip != NULL)
    is_written = gsf_output_close (GSF_OUTPUT (zip)) && is_written;
  g_clear_object (&zip);
  return is_written;
}

gboolean
sgz_docx_write (SgzLetter *letter, const SgzExportJob *job, GError **error)
{
  g_autoptr (GsfOutput) memory = gsf_output_memory_new ();

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  if (!write_package (memory, letter))
    {
      g_set_error_literal (error, SGZ_EXPORT_ERROR, SGZ_EXPORT_ERROR_WRITE,
                           _ ("The text document cannot be put together; nothing was written"));
      return FALSE;
    }
  if (job->progress != NULL)
    job->progress (1, 1, job->user_data);
  return sgz_output_write (job->output, gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (memory)),
                           (gsize)gsf_output_size (memory), error);
}
