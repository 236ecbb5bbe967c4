/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-article.h"
#include "fuzz-target.h"

int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         n)
{
  fuzz_read (bytes, n, "fuzz.mht", NULL);

  return 0;
}
