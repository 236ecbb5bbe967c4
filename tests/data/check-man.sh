#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-man.sh PAGE: fails when groff has anything to complain about in the manual page.
set -eu

warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$1" 2>&1 >/dev/null)
if [ -n "$warnings" ]; then
  printf '%s\n' "$warnings"
  exit 1
fi
