#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-po.sh FILE: fails when a translation is not well formed, or when a string of it is open or uncertain.
set -eu

statistics=$(LC_ALL=C msgfmt --check --statistics -o /dev/null "$1" 2>&1) || { echo "$statistics"; exit 1; }
echo "$statistics"
case $statistics in
  *untranslated*|*fuzzy*) exit 1 ;;
esac
