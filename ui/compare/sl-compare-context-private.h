/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-compare-context.h"

G_BEGIN_DECLS

/* What the files of the context share: sl-compare-context.c (what is selected, lit and told),
 * -shown.c (whose claims are there to be seen) and -acts.c (what is done to claims). */
struct _SlCompareContext
{
  GObject parent_instance;

  SlWorkspace *workspace;
  char *hovered;
  char *selected;
  char *link_from;
  double min_score;
  int pinned_verdict;

  /* Claims that are lit: the hovered one (else the selected one) and its group. */
  GHashTable *lit;

  /* UUIDs of the annotators whose marks are shown: nobody's at first, so that each judges alone. */
  GHashTable *compared;
  guint prepare_id;     /* groups are worked out in an idle */
};

G_END_DECLS
