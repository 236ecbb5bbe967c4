/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-evidence-words.h"

#include <string.h>

#define OPEN "\xe2\x80\x9c"
#define CLOSE "\xe2\x80\x9d"

/**
 * sl_evidence_words_dup:
 * @evidence: evidence
 *
 * Returns: (transfer full): a sentence that tells it
 */
char *
sl_evidence_words_dup (const SlEvidence *evidence)
{
  GString *words = g_string_new (sl_stance_to_string (evidence->stance));

  g_string_append_c (words, ':');
  if (evidence->title != NULL)
    g_string_append_printf (words, " " OPEN "%s" CLOSE, evidence->title);
  if (evidence->date != NULL)
    g_string_append_printf (words, " (%s)", evidence->date);
  if (evidence->url != NULL)
    g_string_append_printf (words, " <%s>", evidence->url);

  return g_string_free (words, FALSE);
}

/* Takes what stands between OPEN and the last or, with FIRST, the first CLOSE; steps behind it. */
static char *
take_between (const char **p,
              const char  *open,
              const char  *close,
              gboolean     first)
{
  const char *start = *p;
  const char *end;

  if (!g_str_has_prefix (start, open))
    return NULL;
  start += strlen (open);
  end = first ? strstr (start, close) : g_strrstr (start, close);
  if (end == NULL)
    return NULL;
  *p = end + strlen (close);
  while (**p == ' ')
    (*p)++;

  return g_strndup (start, end - start);
}

/**
 * sl_evidence_words_parse:
 * @words: words that somebody wrote
 *
 * Reads what sl_evidence_words_dup() writes. Other words are the title of evidence that gives
 * context.
 *
 * Returns: (transfer full): the evidence
 */
SlEvidence *
sl_evidence_words_parse (const char *words)
{
  const char *colon = strchr (words, ':');
  g_autofree char *stance_word = colon != NULL ? g_strndup (words, colon - words) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *url = NULL;
  const char *p = colon != NULL ? colon + 1 : words;
  SlStance stance;

  if (stance_word == NULL || !sl_stance_from_string (stance_word, &stance))
    return sl_evidence_new (NULL, words, SL_STANCE_CONTEXT, NULL);
  while (*p == ' ')
    p++;
  title = take_between (&p, OPEN, CLOSE, FALSE);
  date = take_between (&p, "(", ")", TRUE);
  url = take_between (&p, "<", ">", FALSE);
  if (*p != '\0')
    return sl_evidence_new (NULL, words, SL_STANCE_CONTEXT, NULL);

  return sl_evidence_new (url, title, stance, date);
}
