/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-match-fixture.h"

#include "sl-test-utils.h"

#include <string.h>

static void
add_quotes (SlClaim    *claim,
            const char *text)
{
  guint offset = 0;
  guint start = 0;
  gboolean inside = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), offset++)
    {
      if (*p != '"')
        continue;
      if (inside)
        sl_claim_add_quoted (claim, &(SlTextRange) { start, offset });
      inside = !inside;
      start = offset + 1;
    }
}

static SlArticleProfile *
make_profile (SlTerms    *terms,
              const char *text,
              const char *speaker,
              guint       index)
{
  g_autoptr (SlArticle) article = sl_test_article_new (text);
  SlClaim *claim = sl_test_claim_new (article, text, SL_CLAIM_KIND_ASSERTION);

  add_quotes (claim, text);
  sl_claim_set_speaker (claim, speaker);

  return sl_article_profile_new (article, terms, index);
}

SlMatchFixture *
sl_match_fixture_new_speakers (const char *text_a,
                               const char *speaker_a,
                               const char *text_b,
                               const char *speaker_b)
{
  SlMatchFixture *self = g_new0 (SlMatchFixture, 1);

  self->terms = sl_terms_new ();
  self->articles[0] = make_profile (self->terms, text_a, speaker_a, 0);
  self->articles[1] = make_profile (self->terms, text_b, speaker_b, 1);
  self->a = g_ptr_array_index (self->articles[0]->claims, 0);
  self->b = g_ptr_array_index (self->articles[1]->claims, 0);

  return self;
}

SlMatchFixture *
sl_match_fixture_new (const char *text_a,
                      const char *text_b)
{
  return sl_match_fixture_new_speakers (text_a, NULL, text_b, NULL);
}

void
sl_match_fixture_free (SlMatchFixture *self)
{
  sl_article_profile_free (self->articles[0]);
  sl_article_profile_free (self->articles[1]);
  sl_terms_free (self->terms);
  g_free (self);
}
