/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-test-utils.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
wake_up_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Blocks until something happens, but never for longer than a moment, so that a deadline is noticed. */
void
sl_test_iterate (void)
{
  guint id = g_timeout_add (20, wake_up_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/* Says which input a test is at, however long it is and whatever bytes it has: in one line, as TAP wants it. */
void
sl_test_tell (const char *input)
{
  g_autofree char *start = g_strndup (input, 100);
  g_autofree char *printable = g_strescape (start, NULL);

  g_test_message ("%s", printable);
}

/* A new empty folder; remove it with sl_test_remove_dir(). */
char *
sl_test_make_dir (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("sidelight-test-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

void
sl_test_remove_dir (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        sl_test_remove_dir (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* A path below ../shared, or NULL (with the test skipped) where it is absent. */
char *
sl_test_shared_path (const char *relative)
{
  const char *root = g_getenv ("SL_SHARED_DIR");
  g_autofree char *path = g_build_filename (root != NULL ? root : "../shared", relative, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the shared measurement data is not here");
      return NULL;
    }

  return g_steal_pointer (&path);
}

/* An article of one body paragraph per line, without claims. */
SlArticle *
sl_test_article_new (const char *utf8)
{
  g_autoptr (SlText) text = sl_text_new (utf8, -1);
  SlArticle *article = sl_article_new (NULL, text);
  guint start = 0;
  guint offset = 0;

  for (const char *p = utf8;; p = g_utf8_next_char (p), offset++)
    {
      if (*p != '\n' && *p != '\0')
        continue;
      if (offset > start)
        sl_article_add_paragraph (article, &(SlTextRange) { start, offset }, SL_ROLE_BODY);
      start = offset + 1;
      if (*p == '\0')
        break;
    }

  return article;
}

/* A claim on the first place where WORDS stand in ARTICLE, already added to it. */
SlClaim *
sl_test_claim_new (SlArticle   *article,
                   const char  *words,
                   SlClaimKind  kind)
{
  SlText *text = sl_article_get_text (article);
  const char *found = strstr (sl_text_get_utf8 (text), words);
  SlTextRange range;
  SlClaim *claim;

  g_assert_nonnull (found);
  range.start = sl_text_char_offset (text, found - sl_text_get_utf8 (text));
  range.end = range.start + g_utf8_strlen (words, -1);
  claim = sl_claim_new (NULL, sl_article_get_uuid (article), &range, kind, SL_ORIGIN_FOUND, 0.5);
  sl_article_take_claim (article, claim);

  return claim;
}
