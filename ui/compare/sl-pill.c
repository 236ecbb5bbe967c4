/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-pill.h"

/* The few words on the pills between the panes: outlets, numbers. They are painted in each frame of a
 * scroll, but hardly ever change. */

#define CACHE "sl-pill-layouts"
#define MAX_LAYOUTS 200
#define SCALE 0.82

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/**
 * sl_pill_get_layout:
 * @widget: the widget that paints
 * @text: the words on a pill
 * @width: (out): return location for their width, in pixels
 * @height: (out): return location for their height, in pixels
 *
 * Lays the words out, unless that has been done for this widget before. A layout notices by itself
 * when the letters of the widget change.
 *
 * Returns: (transfer none): the words, small and bold; to be used at once
 */
PangoLayout *
sl_pill_get_layout (GtkWidget  *widget,
                    const char *text,
                    int        *width,
                    int        *height)
{
  GHashTable *layouts;
  PangoLayout *layout;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layouts = g_object_get_data (G_OBJECT (widget), CACHE);
  if (layouts == NULL)
    {
      layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (widget), CACHE, layouts,
                              (GDestroyNotify) g_hash_table_unref);
    }
  layout = g_hash_table_lookup (layouts, text);
  if (layout == NULL)
    {
      if (g_hash_table_size (layouts) >= MAX_LAYOUTS)
        g_hash_table_remove_all (layouts);
      layout = create_layout (widget, text);
      g_hash_table_insert (layouts, g_strdup (text), layout);
    }
  pango_layout_get_pixel_size (layout, width, height);

  return layout;
}
