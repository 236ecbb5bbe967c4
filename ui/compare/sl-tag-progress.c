/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-tag-progress.h"

#include <glib/gi18n.h>

#include "sl-later.h"
#include "sl-palette.h"

#define BAR_HEIGHT 5
#define BAR_WIDTH 90
#define GAP 8

struct _SlTagProgress
{
  GtkWidget parent_instance;

  SlCompareContext *context;
  char *article;
  GtkWidget *label;
  guint counts[SL_N_VERDICTS];
  guint update_id;
};

G_DEFINE_FINAL_TYPE (SlTagProgress, sl_tag_progress, GTK_TYPE_WIDGET)

static guint
get_total (SlTagProgress *self)
{
  guint total = 0;

  for (guint i = 0; i < SL_N_VERDICTS; i++)
    total += self->counts[i];

  return total;
}

static void
update (SlTagProgress *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GListModel *claims = sl_workspace_get_claims (workspace, self->article);
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;
  g_autofree char *all = NULL;
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tooltip = NULL;
  guint total;

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (claims, i);

      if (sl_compare_context_is_shown (self->context, claim))
        self->counts[sl_workspace_get_verdict (workspace, sl_claim_get_uuid (claim))]++;
    }
  total = get_total (self);
  all = g_strdup_printf (ngettext ("%u claim", "%u claims", total), total);
  left = g_strdup_printf (ngettext ("%u left", "%u left", self->counts[SL_VERDICT_NONE]), self->counts[SL_VERDICT_NONE]);
  text = total > 0 ? g_strdup_printf ("%s · %s", all, self->counts[SL_VERDICT_NONE] > 0 ? left : _("done"))
                   : g_strdup (_("No claims"));
  tooltip = g_strdup_printf (_("%u supported, %u disputed, %u unverifiable, %u without a verdict"),
                             self->counts[SL_VERDICT_SUPPORTED], self->counts[SL_VERDICT_DISPUTED],
                             self->counts[SL_VERDICT_UNVERIFIABLE], self->counts[SL_VERDICT_NONE]);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  sl_later_set_tooltip (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
update_cb (gpointer user_data)
{
  SlTagProgress *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (SlTagProgress *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
sl_tag_progress_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SlTagProgress *self = SL_TAG_PROGRESS (widget);
  const SlVerdict order[] = { SL_VERDICT_SUPPORTED, SL_VERDICT_DISPUTED, SL_VERDICT_UNVERIFIABLE, SL_VERDICT_NONE };
  SlScheme scheme = sl_palette_get_scheme ();
  guint total = get_total (self);
  GskRoundedRect clip;
  graphene_rect_t bar;
  float x = 0;

  graphene_rect_init (&bar, 0, (gtk_widget_get_height (widget) - BAR_HEIGHT) / 2.0f, BAR_WIDTH, BAR_HEIGHT);
  gsk_rounded_rect_init_from_rect (&clip, &bar, BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  for (guint i = 0; i < G_N_ELEMENTS (order) && total > 0; i++)
    {
      GdkRGBA color = sl_palette_get_verdict (scheme, order[i])->rule;
      float width = (float) BAR_WIDTH * self->counts[order[i]] / total;

      if (order[i] == SL_VERDICT_NONE)
        color.alpha *= 0.25f;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, bar.origin.y, width, BAR_HEIGHT));
      x += width;
    }
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
sl_tag_progress_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  SlTagProgress *self = SL_TAG_PROGRESS (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += BAR_WIDTH + GAP;
      *natural += BAR_WIDTH + GAP;
    }
}

static void
sl_tag_progress_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  SlTagProgress *self = SL_TAG_PROGRESS (widget);
  const GtkAllocation rest = { BAR_WIDTH + GAP, 0, MAX (0, width - BAR_WIDTH - GAP), height };

  gtk_widget_size_allocate (self->label, &rest, -1);
}

static void
sl_tag_progress_dispose (GObject *object)
{
  SlTagProgress *self = SL_TAG_PROGRESS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->context);
  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (sl_tag_progress_parent_class)->dispose (object);
}

static void
sl_tag_progress_class_init (SlTagProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_tag_progress_dispose;
  widget_class->snapshot = sl_tag_progress_snapshot;
  widget_class->measure = sl_tag_progress_measure;
  widget_class->size_allocate = sl_tag_progress_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tagprogress");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sl_tag_progress_init (SlTagProgress *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * sl_tag_progress_new:
 * @context: what the window looks at
 * @article_uuid: an article
 *
 * Returns: (transfer floating): the progress of judging the claims that are shown
 */
GtkWidget *
sl_tag_progress_new (SlCompareContext *context,
                     const char       *article_uuid)
{
  SlTagProgress *self = g_object_new (SL_TYPE_TAG_PROGRESS, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);
  GListModel *claims = sl_workspace_get_claims (workspace, article_uuid);

  self->context = g_object_ref (context);
  self->article = g_strdup (article_uuid);
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  if (claims != NULL)
    g_signal_connect_object (claims, "items-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * sl_tag_progress_get_count:
 * @self: a progress
 * @verdict: a verdict
 *
 * Returns: how many of the shown claims have this verdict of the annotator
 */
guint
sl_tag_progress_get_count (SlTagProgress *self,
                           SlVerdict      verdict)
{
  g_return_val_if_fail (SL_IS_TAG_PROGRESS (self), 0);

  return self->counts[verdict];
}
