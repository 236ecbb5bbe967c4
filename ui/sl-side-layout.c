/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-side-layout.h"

/* Below this width two panes and the bar do not fit next to each other. */
#define FOLD_WIDTH 1100

/* The bar takes a share of the window, within what reads well. */
#define SIDEBAR_SHARE 0.25
#define SIDEBAR_MIN 330
#define SIDEBAR_MAX 460

struct _SlSideLayout
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *sidebar;
  gboolean show_sidebar;
  gboolean show_overlay;
  gboolean folded;
  guint folded_id;
};

G_DEFINE_FINAL_TYPE (SlSideLayout, sl_side_layout, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SHOW_SIDEBAR,
  PROP_SIDEBAR_SHOWN,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_shown (SlSideLayout *self)
{
  return self->folded ? self->show_overlay : self->show_sidebar;
}

/* Neither notifications nor style changes belong into an allocation, so they follow it. */
static void
folded_changed_cb (gpointer user_data)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (user_data);

  self->folded_id = 0;
  if (self->sidebar != NULL && self->folded)
    gtk_widget_add_css_class (self->sidebar, "over-content");
  else if (self->sidebar != NULL)
    gtk_widget_remove_css_class (self->sidebar, "over-content");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
}

static void
set_folded (SlSideLayout *self,
            gboolean      folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  self->show_overlay = FALSE;
  if (self->folded_id == 0)
    self->folded_id = g_idle_add_once (folded_changed_cb, self);
}

static void
sl_side_layout_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (widget);
  int child_minimum = 0;
  int child_natural = 0;

  *minimum = 0;
  *natural = 0;
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (self->sidebar == NULL)
    return;

  gtk_widget_measure (self->sidebar, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, child_minimum);
      *natural += SIDEBAR_MIN;
    }
  else
    {
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
sl_side_layout_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int bar = 0;
  int rest = width;

  set_folded (self, width < FOLD_WIDTH);
  if (self->sidebar != NULL)
    {
      gboolean shown = is_shown (self);
      int least = 0;

      gtk_widget_set_child_visible (self->sidebar, shown);
      gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      bar = CLAMP ((int) (width * SIDEBAR_SHARE), MAX (SIDEBAR_MIN, least),
                   MAX (SIDEBAR_MAX, least));
      bar = MIN (bar, width);
      if (shown)
        gtk_widget_size_allocate (self->sidebar,
                                  &(GtkAllocation) { mirrored ? 0 : width - bar, 0, bar, height },
                                  -1);
      if (shown && !self->folded)
        rest = width - bar;
    }
  if (self->content != NULL)
    gtk_widget_size_allocate (self->content,
                              &(GtkAllocation) { mirrored ? width - rest : 0, 0, rest, height },
                              -1);
}

static void
sl_side_layout_dispose (GObject *object)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (object);

  g_clear_handle_id (&self->folded_id, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);

  G_OBJECT_CLASS (sl_side_layout_parent_class)->dispose (object);
}

static void
sl_side_layout_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (object);

  switch (id)
    {
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, is_shown (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_show_sidebar (SlSideLayout *self,
                  gboolean      show)
{
  if (self->show_sidebar == show)
    return;

  self->show_sidebar = show;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  if (!self->folded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
sl_side_layout_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SlSideLayout *self = SL_SIDE_LAYOUT (object);

  switch (id)
    {
    case PROP_SHOW_SIDEBAR:
      set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SIDEBAR_SHOWN:
      sl_side_layout_set_sidebar_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_side_layout_class_init (SlSideLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sl_side_layout_dispose;
  object_class->get_property = sl_side_layout_get_property;
  object_class->set_property = sl_side_layout_set_property;
  widget_class->measure = sl_side_layout_measure;
  widget_class->size_allocate = sl_side_layout_size_allocate;

  properties[PROP_SHOW_SIDEBAR] =
    g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_SIDEBAR_SHOWN] =
    g_param_spec_boolean ("sidebar-shown", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "sidelayout");
}

static void
sl_side_layout_init (SlSideLayout *self)
{
  self->show_sidebar = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * sl_side_layout_new:
 *
 * Returns: (transfer floating): an empty layout
 */
GtkWidget *
sl_side_layout_new (void)
{
  return g_object_new (SL_TYPE_SIDE_LAYOUT, NULL);
}

/**
 * sl_side_layout_set_content:
 * @self: a layout
 * @content: (nullable): what takes the room
 *
 * Sets the content.
 */
void
sl_side_layout_set_content (SlSideLayout *self,
                            GtkWidget    *content)
{
  g_return_if_fail (SL_IS_SIDE_LAYOUT (self));

  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = content;
  if (content != NULL)
    gtk_widget_insert_after (content, GTK_WIDGET (self), NULL);
}

/**
 * sl_side_layout_set_sidebar:
 * @self: a layout
 * @sidebar: (nullable): what stands or lies at the end
 *
 * Sets the side bar.
 */
void
sl_side_layout_set_sidebar (SlSideLayout *self,
                            GtkWidget    *sidebar)
{
  g_return_if_fail (SL_IS_SIDE_LAYOUT (self));

  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  self->sidebar = sidebar;
  if (sidebar == NULL)
    return;

  gtk_widget_insert_before (sidebar, GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (sidebar, "side-bar");
  if (self->folded)
    gtk_widget_add_css_class (sidebar, "over-content");
}

/**
 * sl_side_layout_get_folded:
 * @self: a layout
 *
 * Returns: whether there is too little room for both
 */
gboolean
sl_side_layout_get_folded (SlSideLayout *self)
{
  g_return_val_if_fail (SL_IS_SIDE_LAYOUT (self), FALSE);

  return self->folded;
}

/**
 * sl_side_layout_get_sidebar_shown:
 * @self: a layout
 *
 * Returns: whether the bar is on screen, beside or over the content
 */
gboolean
sl_side_layout_get_sidebar_shown (SlSideLayout *self)
{
  g_return_val_if_fail (SL_IS_SIDE_LAYOUT (self), FALSE);

  return is_shown (self);
}

/**
 * sl_side_layout_set_sidebar_shown:
 * @self: a layout
 * @shown: whether the bar is wanted
 *
 * Shows or hides the bar. In a narrow window that is for the moment only.
 */
void
sl_side_layout_set_sidebar_shown (SlSideLayout *self,
                                  gboolean      shown)
{
  g_return_if_fail (SL_IS_SIDE_LAYOUT (self));

  if (!self->folded)
    {
      set_show_sidebar (self, shown);
      return;
    }
  if (self->show_overlay == shown)
    return;

  self->show_overlay = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_SHOWN]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
