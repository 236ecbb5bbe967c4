/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stdint.h>

#include "text/sl-reader.h"

/* What holds for every article that is read, whatever the bytes were. */
static inline void
fuzz_check_article (SlArticle *article)
{
  SlText *text = sl_article_get_text (article);
  const SlParagraph *paragraphs;
  guint n;
  guint end = 0;

  g_assert_true (g_utf8_validate_len (sl_text_get_utf8 (text), sl_text_get_n_bytes (text), NULL));
  paragraphs = sl_article_get_paragraphs (article, &n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (paragraphs[i].range.start, >=, end);
      g_assert_true (sl_text_range_is_valid (text, &paragraphs[i].range));
      end = paragraphs[i].range.end;
    }
}

static inline void
fuzz_read (const uint8_t *bytes,
           size_t         n,
           const char    *name,
           const char    *media_type)
{
  g_autoptr (GBytes) data = g_bytes_new (bytes, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (SlArticle) article = sl_reader_read (data, name, media_type, &error);

  if (article != NULL)
    fuzz_check_article (article);
  else
    g_assert_nonnull (error);
}
