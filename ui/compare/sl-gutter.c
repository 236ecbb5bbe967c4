/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-gutter.h"

#include <glib/gi18n.h>

#include "sl-far-badges.h"
#include "sl-later.h"
#include "sl-ribbon-strip.h"

struct _SlGutter
{
  GtkWidget parent_instance;

  SlPairLinks *links;
  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *chain;
  GtkWidget *strip;
  gboolean linked;
};

G_DEFINE_FINAL_TYPE (SlGutter, sl_gutter, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LINKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint resize_signal;

/* With no claim in common there is nothing to follow, and the button says so. */
static void
update_chain (SlGutter *self)
{
  gboolean possible = sl_chain_get_n_anchors (sl_pair_links_get_chain (self->links)) > 0;
  const char *tooltip;

  if (!possible)
    tooltip = _("These two articles have no claim in common to scroll by");
  else if (self->linked)
    tooltip = _("Scrolling is linked: the same claims stay level. Hold Alt to scroll one article alone");
  else
    tooltip = _("Link the scrolling of these two articles");
  gtk_widget_set_sensitive (self->chain, possible);
  sl_later_set_tooltip (self->chain, tooltip);
  gtk_button_set_icon_name (GTK_BUTTON (self->chain),
                            self->linked && possible ? "sl-chain-symbolic" : "sl-chain-broken-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chain), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Linked scrolling"), -1);
}

static void
chain_toggled_cb (SlGutter *self)
{
  sl_gutter_set_linked (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chain)));
}

static void
drag_begin_cb (SlGutter *self,
               double    x,
               double    y)
{
  g_signal_emit (self, resize_signal, 0, 0.0, TRUE);
}

static void
drag_update_cb (SlGutter *self,
                double    dx,
                double    dy)
{
  g_signal_emit (self, resize_signal, 0, dx, FALSE);
}

static void
sl_gutter_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LINKED:
      g_value_set_boolean (value, SL_GUTTER (object)->linked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_gutter_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_LINKED:
      sl_gutter_set_linked (SL_GUTTER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_gutter_dispose (GObject *object)
{
  SlGutter *self = SL_GUTTER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (sl_gutter_parent_class)->dispose (object);
}

static void
sl_gutter_class_init (SlGutterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sl_gutter_get_property;
  object_class->set_property = sl_gutter_set_property;
  object_class->dispose = sl_gutter_dispose;
  properties[PROP_LINKED] =
    g_param_spec_boolean ("linked", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  resize_signal = g_signal_new ("resize", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gutter");
}

static void
sl_gutter_init (SlGutter *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->linked = TRUE;
  self->chain = gtk_toggle_button_new ();
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chain), TRUE);
  gtk_widget_set_halign (self->chain, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->chain, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (self->chain, TRUE);
  gtk_widget_add_css_class (self->chain, "flat");
  gtk_widget_add_css_class (self->chain, "circular");
  g_signal_connect_swapped (self->chain, "toggled", G_CALLBACK (chain_toggled_cb), self);

  self->header = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* The button wants to be in the middle, the header no higher than those of the panes. */
  gtk_widget_set_vexpand (self->header, FALSE);
  gtk_widget_add_css_class (self->header, "gutter-header");
  gtk_box_append (GTK_BOX (self->header), self->chain);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->header);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), SL_GUTTER_WIDTH, -1);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * sl_gutter_new:
 * @context: what the window looks at
 * @left: the pane on the left
 * @right: the pane on the right
 *
 * Returns: (transfer floating): the gutter between the two
 */
GtkWidget *
sl_gutter_new (SlCompareContext *context,
               SlArticlePane    *left,
               SlArticlePane    *right)
{
  SlGutter *self = g_object_new (SL_TYPE_GUTTER, NULL);
  GtkWidget *layers;

  self->links = sl_pair_links_new (context, sl_article_pane_get_article (left), sl_article_pane_get_article (right));
  self->strip = sl_ribbon_strip_new (context, self->links, sl_article_pane_get_view (left),
                                     sl_article_pane_get_view (right));
  layers = gtk_overlay_new ();
  gtk_widget_set_vexpand (layers, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (layers), self->strip);
  gtk_overlay_add_overlay (GTK_OVERLAY (layers),
                           sl_far_badges_new (context, sl_article_pane_get_view (left),
                                              sl_article_pane_get_view (right)));
  gtk_box_append (GTK_BOX (self->box), layers);
  g_signal_connect_object (self->links, "changed", G_CALLBACK (update_chain), self, G_CONNECT_SWAPPED);
  update_chain (self);

  return GTK_WIDGET (self);
}

/**
 * sl_gutter_get_links:
 * @self: a gutter
 *
 * Returns: (transfer none): the matches between its two articles
 */
SlPairLinks *
sl_gutter_get_links (SlGutter *self)
{
  g_return_val_if_fail (SL_IS_GUTTER (self), NULL);

  return self->links;
}

/**
 * sl_gutter_get_header:
 * @self: a gutter
 *
 * Returns: (transfer none): the part beside the heads of the panes
 */
GtkWidget *
sl_gutter_get_header (SlGutter *self)
{
  g_return_val_if_fail (SL_IS_GUTTER (self), NULL);

  return self->header;
}

/**
 * sl_gutter_get_linked:
 * @self: a gutter
 *
 * Returns: whether the two panes scroll together
 */
gboolean
sl_gutter_get_linked (SlGutter *self)
{
  g_return_val_if_fail (SL_IS_GUTTER (self), FALSE);

  return self->linked;
}

/**
 * sl_gutter_set_linked:
 * @self: a gutter
 * @linked: whether the two panes scroll together
 *
 * Switches linked scrolling of this pair.
 */
void
sl_gutter_set_linked (SlGutter *self,
                      gboolean  linked)
{
  g_return_if_fail (SL_IS_GUTTER (self));

  linked = !!linked;
  if (self->linked == linked)
    return;

  self->linked = linked;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chain), linked);
  update_chain (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINKED]);
}

/**
 * sl_gutter_step:
 * @self: a gutter
 * @by: 1 for the next link, -1 for the one before
 *
 * Returns: whether there was one to travel to
 */
gboolean
sl_gutter_step (SlGutter *self,
                int       by)
{
  g_return_val_if_fail (SL_IS_GUTTER (self), FALSE);

  return sl_ribbon_strip_step (SL_RIBBON_STRIP (self->strip), by);
}
