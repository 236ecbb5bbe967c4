/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* A file of an archive; n is its length in bytes, 0 for that of a string. */
typedef struct
{
  const char *path;
  const char *content;
  gsize n;
} ZipFile;

static inline la_ssize_t
zip_write_cb (struct archive *archive,
              void           *data,
              const void     *bytes,
              size_t          n)
{
  g_byte_array_append (data, bytes, n);

  return n;
}

/* The archive that holds FILES. */
static inline GBytes *
zip_new (const ZipFile *files,
         guint          n_files)
{
  struct archive *archive = archive_write_new ();
  GByteArray *out = g_byte_array_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open (archive, out, NULL, zip_write_cb, NULL), ==, ARCHIVE_OK);
  for (guint i = 0; i < n_files; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize n = files[i].n > 0 ? files[i].n : strlen (files[i].content);

      archive_entry_set_pathname (entry, files[i].path);
      archive_entry_set_size (entry, n);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, files[i].content, n), ==, n);
      archive_entry_free (entry);
    }
  archive_write_free (archive);

  return g_byte_array_free_to_bytes (out);
}

#define ZIP(...) \
  zip_new ((const ZipFile[]){ __VA_ARGS__ }, sizeof ((const ZipFile[]){ __VA_ARGS__ }) / sizeof (ZipFile))
