/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-pane-header.h"

#include <glib/gi18n.h>

#include "sl-later.h"
#include "sl-tag-progress.h"

struct _SlPaneHeader
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *outlet;
  GtkLabel *date;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (SlPaneHeader, sl_pane_header, GTK_TYPE_WIDGET)

/**
 * sl_pane_header_format_date:
 * @iso_8601: (nullable): a date, or a date with a time
 *
 * Returns: (transfer full) (nullable): the day as people write it; the words themselves where they
 *   are no date
 */
char *
sl_pane_header_format_date (const char *iso_8601)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *midnight = NULL;

  if (iso_8601 == NULL)
    return NULL;

  /* The day as the source wrote it: its own zone decides which day it was. */
  midnight = g_strdup_printf ("%.10sT00:00:00Z", iso_8601);
  date = g_date_time_new_from_iso8601 (midnight, utc);

  /* Translators: the day of an article: %-e day, %b short month, %Y year */
  return date != NULL ? g_date_time_format (date, C_("date", "%-e %b %Y")) : g_strdup (iso_8601);
}

static void
sl_pane_header_dispose (GObject *object)
{
  g_clear_pointer (&SL_PANE_HEADER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sl_pane_header_parent_class)->dispose (object);
}

static void
sl_pane_header_class_init (SlPaneHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_pane_header_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "paneheader");
}

static void
sl_pane_header_init (SlPaneHeader *self)
{
}

static GtkLabel *
make_label (const char *css_class,
            gboolean    expand)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (label), expand);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);

  return label;
}

/* Called when the menu is about to be seen: made with the button it would take part in each start. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  g_menu_append (menu, _("_Details…"), "pane.details");
  g_menu_append (order, _("Move _Left"), "pane.move-left");
  g_menu_append (order, _("Move _Right"), "pane.move-right");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append (removal, _("Re_move from the Comparison"), "pane.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, NULL, NULL);
  sl_later_set_tooltip (button, _("Article menu"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return button;
}

/**
 * sl_pane_header_new:
 * @context: what the window looks at
 * @article: the article
 *
 * Returns: (transfer floating): the head of its pane
 */
GtkWidget *
sl_pane_header_new (SlCompareContext *context,
                    SlArticle        *article)
{
  SlPaneHeader *self = g_object_new (SL_TYPE_PANE_HEADER, NULL);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->outlet = make_label ("outlet", TRUE);
  self->date = make_label ("caption", FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->date), "dim-label");
  self->title = make_label ("title", TRUE);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->title, 2);
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_START);
  gtk_widget_set_vexpand (GTK_WIDGET (self->title), TRUE);

  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->outlet));
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (first), make_menu_button ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->box), first);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->box), sl_tag_progress_new (context, sl_article_get_uuid (article)));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pane-header");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  sl_pane_header_set_article (self, article);

  return GTK_WIDGET (self);
}

/* An article without a title is known by how its body begins. */
static char *
dup_first_words (SlArticle *article)
{
  SlTextRange range = { 0, 200 };
  const SlParagraph *paragraphs;
  char *words;
  guint n;

  paragraphs = sl_article_get_paragraphs (article, &n);
  for (guint i = 0; i < n; i++)
    {
      if (paragraphs[i].role == SL_ROLE_BODY)
        {
          range.start = paragraphs[i].range.start;
          range.end = MIN (paragraphs[i].range.end, range.start + 200);
          break;
        }
    }
  words = sl_article_dup_words (article, &range);

  return g_strstrip (g_strdelimit (words, "\n", ' '));
}

/**
 * sl_pane_header_set_article:
 * @self: a header
 * @article: the article, perhaps with other details
 *
 * Shows the details. What the source did not tell is said to be unknown and can be filled in.
 */
void
sl_pane_header_set_article (SlPaneHeader *self,
                            SlArticle    *article)
{
  const char *publisher = sl_article_get_publisher (article);
  const char *title = sl_article_get_title (article);
  const char *file = sl_article_get_detail (article, SL_DETAIL_FILE);
  g_autofree char *date = sl_pane_header_format_date (sl_article_get_published (article));
  g_autofree char *tooltip = NULL;
  g_autofree char *first_words = NULL;

  g_return_if_fail (SL_IS_PANE_HEADER (self));

  if (publisher == NULL)
    publisher = file != NULL ? file : _("Outlet unknown");
  if (title == NULL)
    {
      first_words = dup_first_words (article);
      title = first_words;
    }
  gtk_label_set_text (self->outlet, publisher);
  gtk_label_set_text (self->date, date != NULL ? date : "");
  gtk_label_set_text (self->title, title);
  tooltip = g_strjoin ("\n", publisher, title, date, NULL);
  sl_later_set_tooltip (GTK_WIDGET (self->title), tooltip);
}
