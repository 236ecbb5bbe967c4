/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
int
main (int    argc,
      char **argv)
{
  return 0;
}
