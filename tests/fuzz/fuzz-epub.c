/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-article.h"
#include "fuzz-target.h"
#include "text/zip-fixture.h"

static const char container[] =
  "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>";

/* The input stands for every part of the document, so that no change is lost in the packing. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         n)
{
  const char *content = n > 0 ? (const char *) bytes : "";
  g_autoptr (GBytes) zip = NULL;

  zip = ZIP ({ "META-INF/container.xml", container }, { "book.opf", content, n }, { "a.xhtml", content, n });
  fuzz_read (g_bytes_get_data (zip, NULL), g_bytes_get_size (zip), "fuzz.epub", NULL);

  return 0;
}
