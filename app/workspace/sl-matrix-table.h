/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-matrix.h"

G_BEGIN_DECLS

/* The form of a table: cells divided by commas for a file, by tabs for the clipboard. */
typedef enum
{
  SL_MATRIX_TABLE_CSV,
  SL_MATRIX_TABLE_TABS
} SlMatrixTable;

char *sl_matrix_table_dup     (SlMatrix      *matrix,
                               SlMatrixTable  form);
char *sl_matrix_table_dup_row (SlMatrix      *matrix,
                               SlMatrixRow   *row);

G_END_DECLS
