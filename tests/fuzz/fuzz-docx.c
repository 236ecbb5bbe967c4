/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-article.h"
#include "fuzz-target.h"
#include "text/zip-fixture.h"

/* The input stands for every part of the document, so that no change is lost in the packing. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         n)
{
  const char *content = n > 0 ? (const char *) bytes : "";
  g_autoptr (GBytes) zip = NULL;

  zip = ZIP ({ "word/document.xml", content, n }, { "word/styles.xml", content, n }, { "docProps/core.xml", content, n });
  fuzz_read (g_bytes_get_data (zip, NULL), g_bytes_get_size (zip), "fuzz.docx", NULL);

  return 0;
}
