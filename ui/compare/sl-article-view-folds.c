/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-article-view-private.h"

#include <glib/gi18n.h>

/* Paragraphs that are there but not worth reading are folded: their lines are invisible, and a
 * button stands in a gap that the leading of a neighbouring line leaves. The text itself stays as it
 * is, so offsets do too. Blank lines are hidden by the same tag: GTK 4.8 gives a line without visible
 * text no height only if no tag that hides text ends where the line begins. */

/* Where the button stands within the gap of the tags fold-above and fold-below, in pixels. */
#define BUTTON_INSET 4
#define BUTTON_HEIGHT 36

typedef struct
{
  SlArticleView *view;
  guint first;
  guint last;
  guint n_paragraphs;
  SlRole role;
  gboolean mixed;
  gboolean folded;
  GtkWidget *button;
  int x;
  int y;
} Fold;

static char *
dup_label (const Fold *fold)
{
  guint n = fold->n_paragraphs;

  if (fold->mixed)
    return g_strdup_printf (ngettext ("%u line beside the article", "%u lines beside the article",
                                      n), n);

  switch (fold->role)
    {
    case SL_ROLE_REPEAT:
      return g_strdup_printf (ngettext ("%u repeated paragraph", "%u repeated paragraphs", n), n);
    case SL_ROLE_CAPTION:
      return g_strdup_printf (ngettext ("%u caption", "%u captions", n), n);
    case SL_ROLE_BOILERPLATE:
    case SL_ROLE_BODY:
    case SL_ROLE_HEADLINE:
    case SL_ROLE_BYLINE:
    case SL_ROLE_DATELINE:
    case SL_ROLE_HEADING:
    case SL_ROLE_QUOTE:
    case SL_ROLE_LIST:
    case SL_N_ROLES:
    default:
      return g_strdup_printf (ngettext ("%u line of navigation", "%u lines of navigation", n), n);
    }
}

static void
update_button (Fold *fold)
{
  g_autofree char *what = dup_label (fold);
  g_autofree char *label = NULL;

  if (fold->folded)
    label = g_strdup_printf (C_("folded lines", "%s · show"), what);
  else
    label = g_strdup_printf (C_("folded lines", "%s · hide"), what);
  gtk_button_set_label (GTK_BUTTON (fold->button), label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (fold->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !fold->folded, -1);
}

static void
get_lines (SlArticleView *self,
           guint          first,
           guint          last,
           GtkTextIter   *start,
           GtkTextIter   *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_offset (buffer, start, self->line_starts[first]);
  gtk_text_buffer_get_iter_at_offset (buffer, end, self->line_starts[last + 1]);
}

static gboolean
line_is_blank (SlArticleView *self,
               guint          line)
{
  return self->line_starts[line + 1] - self->line_starts[line] == 1;
}

/* The line that leaves the gap for the button: the first of an open fold, the next one that shows
 * after a closed one, else the last one that shows before it. */
static gboolean
find_gap_line (SlArticleView *self,
               const Fold    *fold,
               guint         *line,
               gboolean      *above)
{
  *above = TRUE;
  *line = fold->first;
  if (!fold->folded)
    return TRUE;
  for (*line = fold->last + 1; *line < self->n_lines; (*line)++)
    {
      if (!line_is_blank (self, *line))
        return TRUE;
    }
  *above = FALSE;
  for (*line = fold->first; *line > 0; (*line)--)
    {
      if (!line_is_blank (self, *line - 1))
        {
          (*line)--;
          return TRUE;
        }
    }

  return FALSE;
}

static void
set_gap (SlArticleView *self,
         const Fold    *fold,
         gboolean       open)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;
  gboolean above;
  guint line;

  if (!find_gap_line (self, fold, &line, &above))
    return;

  get_lines (self, line, line, &start, &end);
  if (open)
    gtk_text_buffer_apply_tag (buffer, above ? self->tags.fold_above : self->tags.fold_below,
                               &start, &end);
  else
    gtk_text_buffer_remove_tag (buffer, above ? self->tags.fold_above : self->tags.fold_below,
                                &start, &end);
}

/* Text that is invisible must not hold the caret. */
static void
leave_lines (SlArticleView *self,
             const Fold    *fold)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter caret;
  guint line;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  line = gtk_text_iter_get_line (&caret);
  if (line < fold->first || line > fold->last)
    return;

  gtk_text_buffer_get_iter_at_line (buffer, &caret,
                                    fold->last + 1 < self->n_lines ? fold->last + 1
                                      : MAX (fold->first, 1) - 1);
  gtk_text_buffer_place_cursor (buffer, &caret);
}

static void
set_folded (Fold     *fold,
            gboolean  folded)
{
  SlArticleView *self = fold->view;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;

  if (fold->folded == folded)
    return;

  set_gap (self, fold, FALSE);
  fold->folded = folded;
  set_gap (self, fold, TRUE);
  get_lines (self, fold->first, fold->last, &start, &end);
  if (folded)
    {
      gtk_text_buffer_apply_tag (buffer, self->tags.hidden, &start, &end);
      leave_lines (self, fold);
    }
  else
    {
      gtk_text_buffer_remove_tag (buffer, self->tags.hidden, &start, &end);
      sl_article_view_hide_blank_lines (self, fold->first, fold->last);
    }
  update_button (fold);
  sl_article_view_bump_layout (self);
}

static void
clicked_cb (GtkButton *button,
            gpointer   user_data)
{
  Fold *fold = user_data;

  set_folded (fold, !fold->folded);
}

static void
add_fold (SlArticleView *self,
          const Fold    *template)
{
  Fold *fold = g_memdup2 (template, sizeof *template);

  fold->view = self;
  fold->x = fold->y = -1;
  fold->button = gtk_button_new ();
  gtk_widget_add_css_class (fold->button, "flat");
  gtk_widget_add_css_class (fold->button, "fold-row");
  gtk_widget_set_cursor_from_name (fold->button, "default");
  g_signal_connect (fold->button, "clicked", G_CALLBACK (clicked_cb), fold);
  g_ptr_array_add (self->folds, fold);
  gtk_text_view_add_overlay (GTK_TEXT_VIEW (self), fold->button, SL_LANE_WIDTH, 0);
  set_folded (fold, TRUE);
}

/* Folds runs of paragraphs whose role says so; not all of the text, though. */
void
sl_article_view_create_folds (SlArticleView *self)
{
  guint n_paragraphs;
  const SlParagraph *paragraphs = sl_article_get_paragraphs (self->article, &n_paragraphs);
  guint n_folded = 0;

  self->folds = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_paragraphs; i++)
    n_folded += sl_role_is_folded (paragraphs[i].role);
  if (n_folded == n_paragraphs)
    return;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      Fold fold = { .role = paragraphs[i].role,
                    .first = sl_article_view_line_of (self, paragraphs[i].range.start) };

      if (!sl_role_is_folded (paragraphs[i].role))
        continue;
      for (; i < n_paragraphs && sl_role_is_folded (paragraphs[i].role); i++)
        {
          fold.last = sl_article_view_line_of (self, MAX (paragraphs[i].range.end, 1) - 1);
          fold.mixed |= paragraphs[i].role != fold.role;
          fold.n_paragraphs++;
        }
      add_fold (self, &fold);
    }
}

/* Before 4.19.1, GTK leaves overlays where they are when the text is scrolled: the view learns the new
 * offset when it is allocated, and what holds the overlays uses it when it is allocated itself. The
 * view also says that it is scrolled while it is allocated; what is asked for then would be forgotten. */
void
sl_article_view_scroll_folds (SlArticleView *self)
{
  double value = gtk_adjustment_get_value (self->vadjustment);
  const Fold *fold;

  if (self->folds == NULL || self->folds->len == 0 || self->allocating ||
      G_APPROX_VALUE (value, self->folds_scrolled_to, 0.01))
    return;

  self->folds_scrolled_to = value;
  fold = g_ptr_array_index (self->folds, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_allocate (gtk_widget_get_parent (fold->button));
}

/* Puts the buttons where the gaps are now. */
static gboolean
place_folds_cb (gpointer user_data)
{
  SlArticleView *self = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->place_id = 0;
  sl_article_view_scroll_folds (self);
  for (guint i = 0; i < self->folds->len; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);
      int x = (int) sl_article_view_mirror (self, sl_article_view_get_start (self) - 10,
                                            gtk_widget_get_width (fold->button));
      GtkTextIter iter;
      gboolean above;
      guint line;
      int y;
      int height;

      if (!find_gap_line (self, fold, &line, &above))
        continue;
      gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, line);
      gtk_text_view_get_line_yrange (view, &iter, &y, &height);
      if (!above)
        y += height - BUTTON_HEIGHT - BUTTON_INSET;
      if (fold->x == x && fold->y == y)
        continue;
      fold->x = x;
      fold->y = y;
      gtk_text_view_move_overlay (view, fold->button, x, y);
    }

  return G_SOURCE_REMOVE;
}

/* Overlays cannot be moved while the view is being laid out. */
void
sl_article_view_queue_place_folds (SlArticleView *self)
{
  if (self->place_id == 0 && self->folds != NULL && self->folds->len > 0)
    self->place_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_folds_cb, self, NULL);
}

gboolean
sl_article_view_line_is_hidden (SlArticleView *self,
                                guint          line)
{
  for (guint i = 0; i < self->folds->len; i++)
    {
      const Fold *fold = g_ptr_array_index (self->folds, i);

      if (line < fold->first)
        break;
      if (line <= fold->last)
        return fold->folded;
    }

  return FALSE;
}

/* Opens or closes the fold whose lines or button are next to an offset. */
gboolean
sl_article_view_toggle_fold_near (SlArticleView *self,
                                  guint          offset)
{
  guint line = sl_article_view_line_of (self, offset);
  Fold *nearest = NULL;
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->folds->len; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);
      guint distance = line < fold->first ? fold->first - line : line > fold->last
        ? line - fold->last : 0;

      if (distance < best)
        {
          best = distance;
          nearest = fold;
        }
    }
  if (nearest == NULL)
    return FALSE;

  set_folded (nearest, !nearest->folded);

  return TRUE;
}

/**
 * sl_article_view_unfold_at:
 * @self: an article view
 * @offset: a place in the text, in code points
 *
 * Shows the place if it is folded away.
 */
void
sl_article_view_unfold_at (SlArticleView *self,
                           guint          offset)
{
  guint line;

  g_return_if_fail (SL_IS_ARTICLE_VIEW (self));

  line = sl_article_view_line_of (self, offset);
  for (guint i = 0; i < self->folds->len; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);

      if (line >= fold->first && line <= fold->last)
        set_folded (fold, FALSE);
    }
}

/* GtkTextView itself lets the buttons go. */
void
sl_article_view_dispose_folds (SlArticleView *self)
{
  g_clear_handle_id (&self->place_id, g_source_remove);
  for (guint i = 0; self->folds != NULL && i < self->folds->len; i++)
    {
      Fold *fold = g_ptr_array_index (self->folds, i);

      g_signal_handlers_disconnect_by_func (fold->button, clicked_cb, fold);
    }
  g_clear_pointer (&self->folds, g_ptr_array_unref);
}
