/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sgz-export.h"

G_BEGIN_DECLS

/**
 * SgzOutput:
 *
 * A file that appears whole or not at all: it is written under another name in the same folder and renamed at the end.
 */
typedef struct _SgzOutput SgzOutput;

/* Returns: (transfer full): the open output, or %NULL with @error set (%SGZ_EXPORT_ERROR_WRITE) */
SgzOutput *sgz_output_open (const char *path, GError **error);

/* The name it is written under until it is done, for writers that open files by name. */
const char *sgz_output_get_temporary_path (SgzOutput *output);

/* The folder it is written in. */
const char *sgz_output_get_folder (SgzOutput *output);

/* Appends; small pieces are gathered. */
gboolean sgz_output_write (SgzOutput *output, const void *data, gsize length, GError **error);

/* Sees that everything is on the disk and puts the file in its place. */
gboolean sgz_output_finish (SgzOutput *output, GError **error);

/* Sets the sentence for a write to @output that failed for the reason @code, an errno. */
void sgz_output_set_error (SgzOutput *output, int code, GError **error);

/* Removes the temporary file unless the output was finished. */
void sgz_output_free (SgzOutput *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SgzOutput, sgz_output_free)

G_END_DECLS
