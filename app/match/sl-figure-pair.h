/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-claim.h"

G_BEGIN_DECLS

/* How two figures stand to each other. */
typedef enum
{
  SL_FIGURES_UNRELATED,
  SL_FIGURES_AGREE,
  SL_FIGURES_CONFLICT
} SlFigureRelation;

typedef struct
{
  double agree;    /* equal figures; small round counts weigh less */
  guint conflict;  /* figures of one quantity that differ */
  gboolean apart;  /* both have figures other than dates and none of these agree */
  gboolean years_apart; /* both have figures of years that are not the same */
  gboolean dates_apart; /* both have years or dates and none of them agree */
} SlFigureSummary;

SlFigureRelation sl_figure_pair_compare   (const SlFigure *a,
                                           const SlFigure *b);
SlFigureSummary  sl_figure_pair_summarise (SlClaim        *a,
                                           SlClaim        *b);
gboolean         sl_figure_pair_conflict  (SlClaim        *a,
                                           guint           i,
                                           SlClaim        *b,
                                           guint           j);
gboolean         sl_figure_pair_counts    (const SlFigure *figure,
                                           const char     *word);

G_END_DECLS
