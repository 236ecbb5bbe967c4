/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls for each input, and fuzz-replay.c for each file of the corpus. */
int LLVMFuzzerTestOneInput (const uint8_t *bytes,
                            size_t         n);
