/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include "sl-late.h"

G_BEGIN_DECLS

/* The functions of libarchive that unpack; the first argument is how each is taken. */
#define SL_LIBARCHIVE(S) \
  S (archive_, entry_filetype) \
  S (archive_, entry_is_encrypted) \
  S (archive_, entry_pathname) \
  S (archive_, entry_pathname_utf8) \
  S (archive_, error_string) \
  S (archive_, read_data) \
  S (archive_, read_free) \
  S (archive_, read_new) \
  S (archive_, read_next_header) \
  S (archive_, read_open_memory) \
  S (archive_, read_support_format_zip)

/* libarchive as it is installed: a structure `la` with its functions, which sl_late_load() fills by `la_late`. */
#define SL_LIBARCHIVE_DEFINE SL_LATE_DEFINE (la, SL_LIBARCHIVE, "libarchive.so.13", "libarchive.so")

G_END_DECLS
