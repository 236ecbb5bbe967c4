/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

#include "workspace/sl-workspace-codes.h"

/* Coded passages: a wash of the code's colour behind the words, and what the menu offers of codes.
 * Claims keep their lines and badges on top of it. */

#define TAG_PREFIX "code-"
#define WASH 0.16f

static SlWorkspace *
get_workspace (SlArticleView *self)
{
  return sl_compare_context_get_workspace (self->context);
}

static void
clear_tag (GtkTextTag *tag,
           gpointer    user_data)
{
  GtkTextBuffer *buffer = user_data;
  g_autofree char *name = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_object_get (tag, "name", &name, NULL);
  if (name == NULL || !g_str_has_prefix (name, TAG_PREFIX))
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
}

static GtkTextTag *
ensure_tag (GtkTextBuffer *buffer,
            SlCode        *code)
{
  g_autofree char *name = g_strconcat (TAG_PREFIX, sl_code_get_uuid (code), NULL);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  const char *colour = sl_code_get_colour (code);
  GdkRGBA wash;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, name, NULL, NULL);
  gdk_rgba_parse (&wash, colour != NULL ? colour : "#77767b");
  wash.alpha = WASH;
  g_object_set (tag, "background-rgba", &wash, NULL);

  return tag;
}

static void
load_codes (SlArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autoptr (GPtrArray) codings =
    sl_workspace_list_codings (get_workspace (self), sl_article_get_uuid (self->article));

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), clear_tag, buffer);
  for (guint i = 0; i < codings->len; i++)
    {
      SlCoding *coding = g_ptr_array_index (codings, i);
      const SlTextRange *range = sl_coding_get_range (coding);
      SlCode *code = sl_workspace_lookup_code (get_workspace (self), sl_coding_get_code (coding));
      GtkTextIter start;
      GtkTextIter end;

      if (code == NULL)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, range->end);
      gtk_text_buffer_apply_tag (buffer, ensure_tag (buffer, code), &start, &end);
    }
}

static void
codings_changed_cb (SlArticleView *self,
                    const char    *article)
{
  if (g_strcmp0 (article, sl_article_get_uuid (self->article)) == 0)
    load_codes (self);
}

/* Shows the coded passages of the article, now and whenever they change. */
void
sl_article_view_watch_codes (SlArticleView *self)
{
  g_signal_connect_object (get_workspace (self), "codings-changed", G_CALLBACK (codings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  load_codes (self);
}

/* Gives the selected words a code. */
void
sl_article_view_code_draft (SlArticleView *self,
                            const char    *code)
{
  SlTextRange range;
  g_autoptr (GError) error = NULL;

  if (!sl_article_view_get_draft (self, FALSE, &range))
    return;
  if (sl_workspace_code_passage (get_workspace (self), sl_article_get_uuid (self->article), &range,
                                 code, &error) == NULL)
    sl_compare_context_fail (self->context, error);
}

/* Takes a code from a passage. */
void
sl_article_view_uncode (SlArticleView *self,
                        const char    *coding)
{
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_remove_coding (get_workspace (self), coding, &error))
    sl_compare_context_fail (self->context, error);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *uuid)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

/* An underscore in a name is no mnemonic. */
static char *
dup_plain (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The codes that the selected words can get. */
void
sl_article_view_append_codes (SlArticleView *self,
                              GMenu         *menu)
{
  GListModel *codes = sl_workspace_get_codes (get_workspace (self));
  g_autoptr (GMenu) list = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr (SlCode) code = g_list_model_get_item (codes, i);
      g_autofree char *label = dup_plain (sl_code_get_name (code));

      if (!sl_code_get_retired (code))
        append_item (list, label, "article.code", sl_code_get_uuid (code));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (list)) > 0)
    g_menu_append_submenu (menu, _("_Code As"), G_MENU_MODEL (list));
}

/* The codes of the passages under a point, to take them away. */
void
sl_article_view_append_codings (SlArticleView *self,
                                GMenu         *menu,
                                double         bx,
                                double         by)
{
  g_autoptr (GPtrArray) codings =
    sl_workspace_list_codings (get_workspace (self), sl_article_get_uuid (self->article));
  g_autoptr (GMenu) section = g_menu_new ();
  GtkTextIter iter;
  guint offset;

  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, (int) bx, (int) by);
  offset = (guint) gtk_text_iter_get_offset (&iter);
  for (guint i = 0; i < codings->len; i++)
    {
      SlCoding *coding = g_ptr_array_index (codings, i);
      const SlTextRange *range = sl_coding_get_range (coding);
      SlCode *code = sl_workspace_lookup_code (get_workspace (self), sl_coding_get_code (coding));
      g_autofree char *name = code != NULL ? dup_plain (sl_code_get_name (code)) : NULL;
      g_autofree char *label = NULL;

      if (name == NULL || offset < range->start || offset >= range->end)
        continue;
      label = g_strdup_printf (_("Remove Code “%s”"), name);
      append_item (section, label, "article.uncode", sl_coding_get_uuid (coding));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, _("Codes"), G_MENU_MODEL (section));
}
