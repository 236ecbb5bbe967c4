/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-team-chart.h"

#include <glib/gi18n.h>

#include "sl-palette.h"

#define PAD 6

typedef struct
{
  double shade;
  char *text;
} Cell;

struct _SlTeamChart
{
  GtkWidget parent_instance;

  char *title;
  guint n;
  char **names;
  Cell *cells;
  char *description;
};

G_DEFINE_FINAL_TYPE (SlTeamChart, sl_team_chart, GTK_TYPE_WIDGET)

static void
clear (SlTeamChart *self)
{
  for (guint i = 0; i < self->n * self->n; i++)
    g_free (self->cells[i].text);
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  self->n = 0;
}

static void
sl_team_chart_finalize (GObject *object)
{
  clear (SL_TEAM_CHART (object));

  G_OBJECT_CLASS (sl_team_chart_parent_class)->finalize (object);
}

static PangoLayout *
make_layout (SlTeamChart *self,
             const char  *text)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text != NULL ? text : "");
}

static void
measure_text (SlTeamChart *self,
              const char  *text,
              int         *width,
              int         *height)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text);

  pango_layout_get_pixel_size (layout, width, height);
}

/* How wide the names and the cells are, and how high a row is. */
static void
measure_parts (SlTeamChart *self,
               int         *name_width,
               int         *cell_width,
               int         *row_height)
{
  int width;

  *name_width = *cell_width = 0;
  measure_text (self, "0.00", cell_width, row_height);
  for (guint i = 0; i < self->n; i++)
    {
      measure_text (self, self->names[i], &width, row_height);
      *name_width = MAX (*name_width, width);
      *cell_width = MAX (*cell_width, width);
    }
  for (guint i = 0; i < self->n * self->n; i++)
    {
      measure_text (self, self->cells[i].text, &width, row_height);
      *cell_width = MAX (*cell_width, width);
    }
  *name_width += 2 * PAD;
  *cell_width += 2 * PAD;
  *row_height += 2 * PAD;
}

static void
sl_team_chart_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  SlTeamChart *self = SL_TEAM_CHART (widget);
  int name_width;
  int cell_width;
  int row_height;

  measure_parts (self, &name_width, &cell_width, &row_height);
  if (self->n == 0)
    *minimum = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = name_width + (int) self->n * cell_width;
  else
    *minimum = ((int) self->n + 1) * row_height;
  *natural = *minimum;
}

static void
draw_text (GtkSnapshot   *snapshot,
           SlTeamChart   *self,
           const char    *text,
           const GdkRGBA *color,
           int            x,
           int            y,
           int            width)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text);
  int text_width;

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (width - text_width) / 2, y + PAD));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
sl_team_chart_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  SlTeamChart *self = SL_TEAM_CHART (widget);
  SlScheme scheme = sl_palette_get_scheme ();
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA shade = sl_palette_get_verdict (scheme, SL_VERDICT_SUPPORTED)->rule;
  int name_width;
  int cell_width;
  int row_height;

  if (self->n == 0)
    return;
  measure_parts (self, &name_width, &cell_width, &row_height);
  for (guint i = 0; i < self->n; i++)
    {
      int y = ((int) i + 1) * row_height;

      draw_text (snapshot, self, self->names[i], text, name_width + (int) i * cell_width, 0,
                 cell_width);
      draw_text (snapshot, self, self->names[i], text, 0, y, name_width);
      for (guint k = 0; k < self->n; k++)
        {
          const Cell *cell = &self->cells[i * self->n + k];
          int x = name_width + (int) k * cell_width;

          /* never so dark that the number on it could not be read */
          shade.alpha = (float) (0.04 + 0.36 * CLAMP (cell->shade, 0, 1));
          gtk_snapshot_append_color (
            snapshot, &shade, &GRAPHENE_RECT_INIT (x + 1, y + 1, cell_width - 2, row_height - 2));
          draw_text (snapshot, self, cell->text, text, x, y, cell_width);
        }
    }
}

static void
sl_team_chart_class_init (SlTeamChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sl_team_chart_finalize;
  widget_class->measure = sl_team_chart_measure;
  widget_class->snapshot = sl_team_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "teamchart");
}

static void
sl_team_chart_init (SlTeamChart *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * sl_team_chart_new:
 *
 * Returns: (transfer full): an empty picture
 */
GtkWidget *
sl_team_chart_new (void)
{
  return g_object_new (SL_TYPE_TEAM_CHART, NULL);
}

/**
 * sl_team_chart_reset:
 * @self: a picture
 * @title: what it shows, in words
 * @n: how many rows and columns it has, at most %SL_TEAM_CHART_MAX
 *
 * Empties it. Names and cells come next, then sl_team_chart_finish().
 */
void
sl_team_chart_reset (SlTeamChart *self,
                     const char  *title,
                     guint        n)
{
  g_return_if_fail (SL_IS_TEAM_CHART (self));
  g_return_if_fail (n <= SL_TEAM_CHART_MAX);

  clear (self);
  self->title = g_strdup (title);
  self->n = n;
  self->names = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    self->names[i] = g_strdup ("");
  self->cells = g_new0 (Cell, n * n + 1);
}

/**
 * sl_team_chart_set_name:
 * @self: a picture
 * @i: a row, which is also a column
 * @name: its name, short
 *
 * Names a row and its column.
 */
void
sl_team_chart_set_name (SlTeamChart *self,
                        guint        i,
                        const char  *name)
{
  g_return_if_fail (SL_IS_TEAM_CHART (self));
  g_return_if_fail (i < self->n);

  g_free (self->names[i]);
  self->names[i] = g_strdup (name);
}

/**
 * sl_team_chart_set_cell:
 * @self: a picture
 * @row: a row
 * @column: a column
 * @shade: how dark it is, 0 to 1
 * @text: what stands in it
 *
 * Fills a cell.
 */
void
sl_team_chart_set_cell (SlTeamChart *self,
                        guint        row,
                        guint        column,
                        double       shade,
                        const char  *text)
{
  Cell *cell;

  g_return_if_fail (SL_IS_TEAM_CHART (self));
  g_return_if_fail (row < self->n && column < self->n);

  cell = &self->cells[row * self->n + column];
  cell->shade = shade;
  g_free (cell->text);
  cell->text = g_strdup (text);
}

/**
 * sl_team_chart_finish:
 * @self: a picture
 *
 * Shows what was set, and tells it in words to those who cannot see it.
 */
void
sl_team_chart_finish (SlTeamChart *self)
{
  GString *words;

  g_return_if_fail (SL_IS_TEAM_CHART (self));

  words = g_string_new (self->title);
  for (guint i = 0; i < self->n; i++)
    {
      for (guint k = 0; k < self->n; k++)
        {
          const Cell *cell = &self->cells[i * self->n + k];

          if (cell->text == NULL || cell->text[0] == '\0')
            continue;
          /* Translators: a cell of a table in words: row, column: what stands there */
          g_string_append_printf (words, _("; %s, %s: %s"), self->names[i], self->names[k],
                                  cell->text);
        }
    }
  g_free (self->description);
  self->description = g_string_free (words, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sl_team_chart_get_description:
 * @self: a picture
 *
 * Returns: (nullable): what it shows, in words
 */
const char *
sl_team_chart_get_description (SlTeamChart *self)
{
  g_return_val_if_fail (SL_IS_TEAM_CHART (self), NULL);

  return self->description;
}
