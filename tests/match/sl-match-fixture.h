/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "match/sl-profile.h"

G_BEGIN_DECLS

/* Two articles of one claim each, the whole text, with their profiles. Words in double quotation marks
 * are what the claim quotes. */
typedef struct
{
  SlTerms *terms;
  SlArticleProfile *articles[2];
  SlClaimProfile *a;
  SlClaimProfile *b;
} SlMatchFixture;

SlMatchFixture *sl_match_fixture_new          (const char     *text_a,
                                               const char     *text_b);
SlMatchFixture *sl_match_fixture_new_speakers (const char     *text_a,
                                               const char     *speaker_a,
                                               const char     *text_b,
                                               const char     *speaker_b);
void            sl_match_fixture_free         (SlMatchFixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlMatchFixture, sl_match_fixture_free)

G_END_DECLS
