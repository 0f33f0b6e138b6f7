/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sgz-attachment.h"
#include "support/sgz-fixture.h"

/**
 * SgzAttachmentFixture:
 *
 * A fresh database with one station, and a folder beside it for files.
 */
typedef struct
{
  SgzFixture base;
  char *files;
  SgzRecord *station;
} SgzAttachmentFixture;

void sgz_attachment_fixture_set_up (SgzAttachmentFixture *fixture, gconstpointer data);
void sgz_attachment_fixture_tear_down (SgzAttachmentFixture *fixture, gconstpointer data);

/* Writes a file with @words in it; the path. */
char *sgz_attachment_fixture_write (SgzAttachmentFixture *fixture, const char *name, const char *words);

/* Attaches one file to @owner, which must work. */
SgzRecord *sgz_attachment_fixture_add (SgzAttachmentFixture *fixture, SgzRecord *owner, const char *path);

/* Tries to, which must fail with @code; the message. */
char *sgz_attachment_fixture_refuse (SgzAttachmentFixture *fixture, SgzRecord *owner, const char *path,
                                     SgzStoreError code);

/* How many files lie in the folder of contents beside the database at @database, other than the note. */
guint sgz_attachment_fixture_count (const char *database);

#define SGZ_ATTACHMENT_TEST(path, func)                                                                      \
  g_test_add (path, SgzAttachmentFixture, NULL, sgz_attachment_fixture_set_up, func,                         \
              sgz_attachment_fixture_tear_down)
