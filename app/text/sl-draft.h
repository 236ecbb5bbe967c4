/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-witness.h"

G_BEGIN_DECLS

/* An article in the making: what the readers of the several formats fill in. Positions are bytes
 * here, and become code points when it is finished. Whoever tells details says first who is the
 * witness; without a word it is the text itself. */
typedef struct
{
  gsize start;
  gsize end;
  SlRole role;
} SlDraftParagraph;

typedef struct
{
  GString *text;
  GArray *paragraphs;
  char *details[SL_N_DETAILS];
  SlWitness witnesses[SL_N_DETAILS];
  SlWitness witness;
} SlDraft;

SlDraft   *sl_draft_new    (void);
void       sl_draft_free   (SlDraft    *self);
void       sl_draft_tell   (SlDraft    *self,
                            SlDetail    detail,
                            const char *value);
void       sl_draft_tell_n (SlDraft    *self,
                            SlDetail    detail,
                            const char *value,
                            gsize       n);
void       sl_draft_mark   (SlDraft    *self,
                            gsize       start,
                            gsize       end,
                            SlRole      role);
void       sl_draft_append (SlDraft    *self,
                            const char *words,
                            gsize       n,
                            SlRole      role);
SlArticle *sl_draft_finish (SlDraft    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlDraft, sl_draft_free)

G_END_DECLS
