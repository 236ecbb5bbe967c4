/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "compare/sl-article-view-private.h"

#include "sl-test-utils.h"

G_BEGIN_DECLS

/* Two articles in a comparison of their own, shown side by side in a real window. Claims in the
 * first one: the long sentence, three that overlap inside it, and one in a folded paragraph. */
typedef struct
{
  char *dir;
  SlWorkspace *workspace;
  SlCompareContext *context;
  GtkWidget *window;
  SlArticle *article;
  SlArticleView *view;
  SlArticleView *other;
} ViewFixture;

typedef void (*ViewTest) (ViewFixture   *fixture,
                          gconstpointer  user_data);

gboolean    view_test_init      (int         *argc,
                                 char      ***argv);
void        view_test_add       (const char  *path,
                                 ViewTest     test);
SlClaim    *view_fixture_claim  (ViewFixture *fixture,
                                 const char  *words);
const char *view_fixture_uuid   (ViewFixture *fixture,
                                 const char  *words);
SlTextRange view_fixture_range  (ViewFixture *fixture,
                                 const char  *words);
void        view_fixture_select (ViewFixture *fixture,
                                 const char  *words);
void        view_fixture_middle (ViewFixture *fixture,
                                 const char  *words,
                                 double      *x,
                                 double      *y);
guint       view_fixture_caret  (ViewFixture *fixture);

G_END_DECLS
