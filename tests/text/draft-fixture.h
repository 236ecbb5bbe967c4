/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "text/sl-draft.h"

/* What a reader made of a text, to be compared: a line for each paragraph, "role: words". */
static inline char *
draft_to_string (const SlDraft *draft)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < draft->paragraphs->len; i++)
    {
      const SlDraftParagraph *paragraph = &g_array_index (draft->paragraphs, SlDraftParagraph, i);

      g_string_append_printf (out, "%s: %.*s\n", sl_role_to_string (paragraph->role),
                              (int) (paragraph->end - paragraph->start), draft->text->str + paragraph->start);
    }

  return g_string_free (out, FALSE);
}

static inline void
assert_draft (const SlDraft *draft,
              const char    *expected)
{
  g_autofree char *found = draft_to_string (draft);

  g_assert_cmpstr (found, ==, expected);
}
