/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace/sl-workspace.h"

G_BEGIN_DECLS

/* A comparison of two articles in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  SlAnnotator *annotator;
  SlWorkspace *workspace;
  char *article_a;
  char *article_b;
  char *claim_a;
  char *claim_b;
  char *figure_a;
} SlTestComparison;

void  sl_test_comparison_init   (SlTestComparison *self);
void  sl_test_comparison_reopen (SlTestComparison *self);
void  sl_test_comparison_clear  (SlTestComparison *self);
void  sl_test_comparison_set_up    (SlTestComparison *self,
                                    gconstpointer     data);
void  sl_test_comparison_tear_down (SlTestComparison *self,
                                    gconstpointer     data);
char *sl_test_fingerprint       (SlWorkspace      *workspace);
char *sl_test_file_checksum     (const char       *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlTestComparison, sl_test_comparison_clear)

G_END_DECLS
