/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

#include "sl-pointing.h"

/* The menu of the right button and of the Menu key: every act, for the selected words and for each
 * of the claims at the place. */

#define TITLE_CHARS 36

static void
act_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  SlArticleView *self = SL_ARTICLE_VIEW (widget);
  const char *uuid;
  int act;

  g_variant_get (parameter, "(i&s)", &act, &uuid);
  if (act < 0 || act >= SL_N_ACTS)
    return;
  sl_compare_context_set_selected (self->context, uuid);
  sl_article_view_act (self, (SlAct) act, uuid);
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  int verdict = g_variant_get_int32 (parameter);

  if (verdict >= 0 && verdict < SL_N_VERDICTS)
    sl_article_view_mark_draft (SL_ARTICLE_VIEW (widget), (SlVerdict) verdict, FALSE);
}

static void
code_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  sl_article_view_code_draft (SL_ARTICLE_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
uncode_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  sl_article_view_uncode (SL_ARTICLE_VIEW (widget), g_variant_get_string (parameter, NULL));
}

void
sl_article_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "article.code", "s", code_action);
  gtk_widget_class_install_action (widget_class, "article.uncode", "s", uncode_action);
  gtk_widget_class_install_action (widget_class, "article.act", "(is)", act_action);
  gtk_widget_class_install_action (widget_class, "article.mark", "i", mark_action);
}

static void
append_act (GMenu      *menu,
            const char *label,
            SlAct       act,
            const char *uuid)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "article.act", "(is)", (int) act, uuid);
  g_menu_append_item (menu, item);
}

/* The verdicts, each with its sign; the one the claim has is offered to be taken back. */
static GMenu *
create_verdict_section (SlMark *mark)
{
  const char *uuid = sl_claim_get_uuid (mark->claim);
  GMenu *section = g_menu_new ();

  for (SlVerdict verdict = SL_VERDICT_SUPPORTED; verdict < SL_N_VERDICTS; verdict++)
    {
      g_autofree char *label = NULL;

      if (verdict == mark->verdict)
        label = g_strdup_printf (C_("menu: sign, name of a verdict", "%s Take back “%s”"),
                                 sl_palette_verdict_sign (verdict),
                                 sl_palette_verdict_name (verdict));
      else
        label = g_strdup_printf (C_("menu: sign, name of a verdict", "%s %s"),
                                 sl_palette_verdict_sign (verdict),
                                 sl_palette_verdict_name (verdict));
      append_act (section, label, (SlAct) verdict, uuid);
    }

  return section;
}

static GMenu *
create_claim_menu (SlMark *mark)
{
  const char *uuid = sl_claim_get_uuid (mark->claim);
  g_autoptr (GMenu) verdicts = create_verdict_section (mark);
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append_act (words, _("_Note…"), SL_ACT_NOTE, uuid);
  append_act (words, _("_Evidence…"), SL_ACT_EVIDENCE, uuid);
  append_act (words, _("_Link With a Claim in Another Article"), SL_ACT_LINK, uuid);
  append_act (rest, _("_Delete Claim"), SL_ACT_DELETE, uuid);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verdicts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return menu;
}

/* The first words of a claim, without mnemonics. */
static char *
dup_title (SlArticleView *self,
           SlMark        *mark)
{
  SlTextRange range = *sl_claim_get_range (mark->claim);
  gboolean cut = sl_text_range_length (&range) > TITLE_CHARS;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *escaped = NULL;

  if (cut)
    range.end = range.start + TITLE_CHARS;
  words = g_strdelimit (sl_article_dup_words (self->article, &range), "\n", ' ');
  parts = g_strsplit (words, "_", -1);
  escaped = g_strjoinv ("__", parts);

  return g_strconcat (escaped, cut ? "…" : NULL, NULL);
}

static void
append_claims (SlArticleView *self,
               GMenu         *menu,
               GPtrArray     *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      SlMark *mark = sl_article_view_find_mark (self,
                                                sl_claim_get_uuid (g_ptr_array_index (claims, i)));
      g_autoptr (GMenu) acts = create_claim_menu (mark);
      g_autofree char *title = dup_title (self, mark);

      if (claims->len == 1)
        g_menu_append_section (menu, title, G_MENU_MODEL (acts));
      else
        g_menu_append_submenu (menu, title, G_MENU_MODEL (acts));
    }
}

static void
append_mark_section (SlArticleView *self,
                     GMenu         *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (SlVerdict verdict = 0; verdict < SL_N_VERDICTS; verdict++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (verdict == SL_VERDICT_NONE)
        label = g_strdup (_("Mark as Claim"));
      else
        label = g_strdup_printf (C_("menu: sign, name of a verdict", "%s Mark as “%s”"),
                                 sl_palette_verdict_sign (verdict),
                                 sl_palette_verdict_name (verdict));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "article.mark", "i", (int) verdict);
      g_menu_append_item (section, item);
    }
  sl_article_view_append_codes (self, section);
  g_menu_append_section (menu, _("Selected words"), G_MENU_MODEL (section));
}

static void
append_text_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("_Copy"), "clipboard.copy");
  g_menu_append (section, _("Select _All"), "selection.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Opens the menu at a point in widget coordinates. */
void
sl_article_view_show_menu (SlArticleView *self,
                           double         x,
                           double         y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GPtrArray) claims = NULL;
  SlTextRange draft;
  double bx;
  double by;

  sl_article_view_to_buffer (self, x, y, &bx, &by);
  claims = sl_article_view_list_claims_at (self, bx, by);
  if (sl_article_view_get_draft (self, FALSE, &draft))
    append_mark_section (self, menu);
  append_claims (self, menu, claims);
  sl_article_view_append_codings (self, menu, bx, by);
  append_text_section (menu);

  sl_article_view_close_popovers (self);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  sl_pointing_set (GTK_POPOVER (self->menu), GTK_WIDGET (self), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
