/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-grid-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* The claims take a quarter of the width, within what can be read; columns share what is left. */
#define LABEL_SHARE 0.26
#define MIN_LABEL 190
#define MAX_LABEL 360
#define MIN_COLUMN 180

G_DEFINE_FINAL_TYPE_WITH_CODE (SlMatrixGrid, sl_matrix_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static guint search_requested_signal;

guint
sl_matrix_grid_get_n_columns (SlMatrixGrid *self)
{
  return g_list_model_get_n_items (self->articles) + 1;
}

guint
sl_matrix_grid_get_n_rows (SlMatrixGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->matrix));
}

SlArticle *
sl_matrix_grid_dup_article (SlMatrixGrid *self,
                            guint         column)
{
  return column > 0 ? g_list_model_get_item (self->articles, column - 1) : NULL;
}

/* The claim of a cell: the telling, or in the first column the one that stands for them all. */
SlClaim *
sl_matrix_grid_dup_claim (SlMatrixGrid *self,
                          guint         row,
                          guint         column)
{
  g_autoptr (SlMatrixRow) item = g_list_model_get_item (G_LIST_MODEL (self->matrix), row);
  g_autoptr (SlArticle) article = sl_matrix_grid_dup_article (self, column);
  SlClaim *claim;

  if (item == NULL)
    return NULL;
  claim = article != NULL ? sl_matrix_row_get_claim (item, sl_article_get_uuid (article))
                          : sl_matrix_row_get_head (item);

  return claim != NULL ? g_object_ref (claim) : NULL;
}

static double
get_scroll (SlMatrixGrid   *self,
            GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

static void
get_area (SlMatrixGrid  *self,
          guint          row,
          guint          column,
          GtkAllocation *area)
{
  area->x = column == 0 ? 0 : self->label_width + (int) (column - 1) * self->column_width -
                              (int) get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  area->y = self->head_height + (int) row * self->row_height -
            (int) get_scroll (self, GTK_ORIENTATION_VERTICAL);
  area->width = column == 0 ? self->label_width : self->column_width;
  area->height = self->row_height;
}

/* Tiles in view */

static gpointer
make_key (guint row,
          guint column)
{
  return GSIZE_TO_POINTER (((gsize) row << 12 | column) + 1);
}

GtkWidget *
sl_matrix_grid_get_tile (SlMatrixGrid *self,
                         guint         row,
                         guint         column)
{
  g_return_val_if_fail (SL_IS_MATRIX_GRID (self), NULL);

  return g_hash_table_lookup (self->tiles, make_key (row, column));
}

static void
fill_tile (SlMatrixGrid *self,
           GtkWidget    *tile,
           guint         row,
           guint         column)
{
  g_autoptr (SlMatrixRow) item = g_list_model_get_item (G_LIST_MODEL (self->matrix), row);
  g_autoptr (SlArticle) article = sl_matrix_grid_dup_article (self, column);

  if (column == 0)
    sl_matrix_tile_show_label (SL_MATRIX_TILE (tile), self->matrix, item);
  else
    sl_matrix_tile_show_telling (SL_MATRIX_TILE (tile), self->matrix, item, article);
}

/* Later children lie above earlier ones: tellings below the claims, both below the heads. */
static GtkWidget *
take_tile (SlMatrixGrid *self,
           guint         row,
           guint         column)
{
  SlTileKind kind = column == 0 ? SL_TILE_LABEL : SL_TILE_TELLING;
  GPtrArray *spare = self->spare[kind];
  GtkWidget *tile;

  if (spare->len > 0)
    {
      tile = g_ptr_array_steal_index_fast (spare, spare->len - 1);
      gtk_widget_set_child_visible (tile, TRUE);
    }
  else
    {
      tile = sl_matrix_tile_new (kind);
      gtk_widget_set_can_target (tile, FALSE);
      if (kind == SL_TILE_LABEL)
        gtk_widget_insert_before (tile, GTK_WIDGET (self),
                                  self->heads->len > 0 ? g_ptr_array_index (self->heads, 0)
                                                       : self->corner);
      else
        gtk_widget_insert_after (tile, GTK_WIDGET (self), NULL);
    }
  g_hash_table_insert (self->tiles, make_key (row, column), tile);
  fill_tile (self, tile, row, column);

  return tile;
}

/* A tile that goes out of view may have the focus: the grid takes it, and gives it back. */
static void
put_away (SlMatrixGrid *self,
          GtkWidget    *tile)
{
  if (gtk_widget_has_focus (tile))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_child_visible (tile, FALSE);
  g_ptr_array_add (self->spare[sl_matrix_tile_get_kind (SL_MATRIX_TILE (tile))], tile);
}

typedef struct
{
  guint first_row;
  guint end_row;
  guint first_column;
  guint end_column;
} Span;

static void
get_span (SlMatrixGrid *self,
          Span         *span)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - self->label_width;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;
  int x = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  int y = get_scroll (self, GTK_ORIENTATION_VERTICAL);

  *span = (Span) { 0, 0, 1, 1 };
  if (width <= 0 || height <= 0 || self->row_height <= 0 || self->column_width <= 0)
    return;

  span->first_row = y / self->row_height;
  span->end_row = MIN (sl_matrix_grid_get_n_rows (self),
                       (guint) ((y + height - 1) / self->row_height) + 1);
  span->first_column = 1 + x / self->column_width;
  span->end_column = MIN (sl_matrix_grid_get_n_columns (self),
                          1 + (guint) ((x + width - 1) / self->column_width) + 1);
}

static gboolean
is_in_span (const Span *span,
            guint       row,
            guint       column)
{
  return row >= span->first_row && row < span->end_row &&
         (column == 0 || (column >= span->first_column && column < span->end_column));
}

/* Has a tile for every cell in view and no other. */
static void
sync_tiles (SlMatrixGrid *self)
{
  GHashTableIter iter;
  gpointer key;
  gpointer tile;
  Span span;

  get_span (self, &span);
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    {
      gsize place = GPOINTER_TO_SIZE (key) - 1;

      if (self->stale || !is_in_span (&span, place >> 12, place & 0xfff))
        {
          put_away (self, tile);
          g_hash_table_iter_remove (&iter);
        }
    }
  self->stale = FALSE;
  for (guint row = span.first_row; row < span.end_row; row++)
    {
      if (sl_matrix_grid_get_tile (self, row, 0) == NULL)
        take_tile (self, row, 0);
      for (guint column = span.first_column; column < span.end_column; column++)
        {
          if (sl_matrix_grid_get_tile (self, row, column) == NULL)
            take_tile (self, row, column);
        }
    }
  sl_matrix_grid_update_looks (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && self->cursor_row != SL_NO_ROW)
    {
      tile = sl_matrix_grid_get_tile (self, self->cursor_row, self->cursor_column);
      if (tile != NULL)
        gtk_widget_grab_focus (tile);
    }
}

void
sl_matrix_grid_update_looks (SlMatrixGrid *self)
{
  const char *from = sl_compare_context_get_link_from (self->context);
  guint link_row = SL_NO_ROW;
  GHashTableIter iter;
  gpointer key;
  gpointer tile;

  if (from != NULL)
    sl_matrix_find (self->matrix, from, &link_row);
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    {
      gsize place = GPOINTER_TO_SIZE (key) - 1;
      guint row = place >> 12;
      guint column = place & 0xfff;
      SlTileLook look = SL_TILE_PLAIN;

      if (row == self->cursor_row)
        look |= SL_TILE_IN_ROW | (column == self->cursor_column ? SL_TILE_CURSOR : 0);
      if (row == self->hover_row && column == self->hover_column)
        look |= SL_TILE_HOVERED;
      if (row == link_row && column > 0)
        {
          g_autoptr (SlClaim) claim = sl_matrix_grid_dup_claim (self, row, column);

          if (claim != NULL && g_str_equal (sl_claim_get_uuid (claim), from))
            look |= SL_TILE_LINKING;
        }
      sl_matrix_tile_set_look (tile, look);
    }
}

/* Layout */

static void
configure (SlMatrixGrid   *self,
           GtkOrientation  orientation,
           double          upper,
           double          page,
           double          step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment,
                              CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, upper - page)),
                              0, MAX (upper, page), step, MAX (step, page * 0.9), page);
}

static void
update_sizes (SlMatrixGrid *self,
              int           width,
              int           height)
{
  int n = sl_matrix_grid_get_n_columns (self) - 1;

  self->label_width = CLAMP ((int) (width * LABEL_SHARE), MIN_LABEL, MAX_LABEL);
  /* Rather a narrow column of claims than an article out of sight. */
  if (self->label_width + n * MIN_COLUMN > width)
    self->label_width = CLAMP (width - n * MIN_COLUMN, MIN_LABEL, self->label_width);
  self->label_width = MIN (self->label_width, MAX (width, 1));
  self->column_width = MAX (MIN_COLUMN, n > 0 ? (width - self->label_width) / n : 0);
  /* What division leaves over goes to the claims, so that the last column ends at the edge. */
  if (n > 0 && self->column_width > MIN_COLUMN)
    self->label_width = width - n * self->column_width;
  self->row_height = sl_matrix_tile_get_height (GTK_WIDGET (self), SL_TILE_TELLING);
  self->head_height = sl_matrix_tile_get_height (GTK_WIDGET (self), SL_TILE_HEAD);
  self->syncing = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, self->label_width + n * self->column_width, width,
             self->column_width / 3.0);
  configure (self, GTK_ORIENTATION_VERTICAL,
             self->head_height + (double) sl_matrix_grid_get_n_rows (self) * self->row_height, height,
             self->row_height / 2.0);
  self->syncing = FALSE;
}

static void
allocate (GtkWidget     *child,
          GtkAllocation *area)
{
  /* GTK wants every child measured before it is allocated. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, area, -1);
}

static void
allocate_acts (SlMatrixGrid *self)
{
  GtkWidget *acts = GTK_WIDGET (self->acts);
  GtkAllocation area;
  int width;
  int height;

  if (!gtk_widget_get_child_visible (acts))
    return;

  get_area (self, self->acts_row, self->acts_column, &area);
  gtk_widget_measure (acts, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (acts, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (acts, &(GtkAllocation) { area.x + area.width - width - 5,
                                                     area.y + area.height - height - 5, width,
                                                     height }, -1);
}

static void
sl_matrix_grid_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (widget);
  GHashTableIter iter;
  gpointer key;
  gpointer tile;
  GtkAllocation area;
  gboolean first = self->row_height <= 0;

  update_sizes (self, width, height);
  if (first && self->cursor_row != SL_NO_ROW)
    {
      self->syncing = TRUE;
      sl_matrix_grid_scroll_to (self, self->cursor_row, self->cursor_column);
      self->syncing = FALSE;
    }
  sync_tiles (self);
  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    {
      gsize place = GPOINTER_TO_SIZE (key) - 1;

      get_area (self, place >> 12, place & 0xfff, &area);
      allocate (tile, &area);
    }
  for (guint i = 0; i < self->heads->len; i++)
    {
      get_area (self, 0, i + 1, &area);
      area.y = 0;
      area.height = self->head_height;
      allocate (g_ptr_array_index (self->heads, i), &area);
    }
  allocate (self->corner, &(GtkAllocation) { 0, 0, self->label_width, self->head_height });
  allocate_acts (self);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

static void
sl_matrix_grid_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_LABEL + MIN_COLUMN : 160;
  *natural = *minimum;
}

/* Tellings are cut at the heads of rows and columns, the claims at those of the columns. */
static void
sl_matrix_grid_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GHashTableIter iter;
  gpointer tile;

  for (SlTileKind kind = SL_TILE_TELLING; kind <= SL_TILE_LABEL; kind++)
    {
      int x = kind == SL_TILE_TELLING ? self->label_width : 0;

      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, self->head_height, width - x,
                                                             height - self->head_height));
      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, &tile))
        {
          if (sl_matrix_tile_get_kind (tile) == kind)
            gtk_widget_snapshot_child (widget, tile, snapshot);
        }
      if (kind == SL_TILE_TELLING && gtk_widget_get_child_visible (GTK_WIDGET (self->acts)))
        gtk_widget_snapshot_child (widget, GTK_WIDGET (self->acts), snapshot);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (self->label_width, 0,
                                                         width - self->label_width,
                                                         self->head_height));
  for (guint i = 0; i < self->heads->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->heads, i), snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->corner, snapshot);
}

gboolean
sl_matrix_grid_find_at (SlMatrixGrid *self,
                        double        x,
                        double        y,
                        guint        *row,
                        guint        *column)
{
  double down = y - self->head_height + get_scroll (self, GTK_ORIENTATION_VERTICAL);
  double across = x - self->label_width + get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  if (y < self->head_height || x < 0 || self->row_height <= 0 || self->column_width <= 0)
    return FALSE;

  *row = (guint) (down / self->row_height);
  *column = x < self->label_width ? 0 : 1 + (guint) (across / self->column_width);

  return *row < sl_matrix_grid_get_n_rows (self) && *column < sl_matrix_grid_get_n_columns (self);
}

static void
scroll_one (GtkAdjustment *adjustment,
            double         start,
            double         size,
            double         room)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (start < value)
    gtk_adjustment_set_value (adjustment, start);
  else if (start + size > value + room)
    gtk_adjustment_set_value (adjustment, start + size - room);
}

/* Scrolls as little as brings the whole cell into view. */
void
sl_matrix_grid_scroll_to (SlMatrixGrid *self,
                          guint         row,
                          guint         column)
{
  if (self->row_height <= 0)
    return;

  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    scroll_one (self->adjustments[GTK_ORIENTATION_VERTICAL], (double) row * self->row_height,
                self->row_height, gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height);
  if (column > 0 && self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    scroll_one (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                (double) (column - 1) * self->column_width, self->column_width,
                gtk_widget_get_width (GTK_WIDGET (self)) - self->label_width);
}

/* Changes of the model */

static void
update_corner (SlMatrixGrid *self)
{
  guint n_shown = sl_matrix_grid_get_n_rows (self);
  guint n_all = sl_matrix_get_n_all (self->matrix);
  g_autofree char *text = NULL;

  if (n_shown == n_all)
    text = g_strdup_printf (ngettext ("%u claim", "%u claims", n_all), n_all);
  else
    /* Translators: how many of the claims the filters let through */
    text = g_strdup_printf (ngettext ("%u of %u claim", "%u of %u claims", n_all), n_shown, n_all);
  sl_matrix_tile_show_corner (SL_MATRIX_TILE (self->corner), text);
}

/* The cursor stays on its claim, wherever its row has gone; else at its place. */
static void
keep_cursor (SlMatrixGrid *self)
{
  guint n = sl_matrix_grid_get_n_rows (self);
  guint row;

  if (self->cursor_row == SL_NO_ROW)
    return;

  if (self->cursor_claim != NULL && sl_matrix_find (self->matrix, self->cursor_claim, &row))
    self->cursor_row = row;
  else
    self->cursor_row = n > 0 ? MIN (self->cursor_row, n - 1) : SL_NO_ROW;
  self->cursor_column = MIN (self->cursor_column, sl_matrix_grid_get_n_columns (self) - 1);
}

static void
hide_acts (SlMatrixGrid *self)
{
  self->hover_row = SL_NO_ROW;
  gtk_widget_set_child_visible (GTK_WIDGET (self->acts), FALSE);
}

static void
rows_changed_cb (SlMatrixGrid *self,
                 guint         position,
                 guint         removed,
                 guint         added)
{
  guint old_row = self->cursor_row;

  update_corner (self);
  if (removed == 1 && added == 1)
    {
      /* A verdict was given: the cells of one row are filled anew and nothing moves. */
      for (guint column = 0; column < sl_matrix_grid_get_n_columns (self); column++)
        {
          GtkWidget *tile = sl_matrix_grid_get_tile (self, position, column);

          if (tile != NULL)
            fill_tile (self, tile, position, column);
        }
      keep_cursor (self);
      sl_matrix_grid_update_looks (self);
      return;
    }
  self->stale = TRUE;
  hide_acts (self);
  keep_cursor (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->cursor_row != SL_NO_ROW && self->cursor_row != old_row)
    {
      update_sizes (self, gtk_widget_get_width (GTK_WIDGET (self)),
                    gtk_widget_get_height (GTK_WIDGET (self)));
      sl_matrix_grid_scroll_to (self, self->cursor_row, self->cursor_column);
    }
}

static void
update_heads (SlMatrixGrid *self)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (self->articles, i);

      sl_matrix_tile_show_head (g_ptr_array_index (self->heads, i), self->matrix, article);
    }
}

static void
articles_changed_cb (SlMatrixGrid *self)
{
  guint n = g_list_model_get_n_items (self->articles);

  while (self->heads->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->heads, self->heads->len - 1));
      g_ptr_array_set_size (self->heads, self->heads->len - 1);
    }
  while (self->heads->len < n)
    {
      GtkWidget *head = sl_matrix_tile_new (SL_TILE_HEAD);

      gtk_widget_set_can_target (head, FALSE);
      gtk_widget_insert_before (head, GTK_WIDGET (self), self->corner);
      g_ptr_array_add (self->heads, head);
    }
  update_heads (self);
  self->stale = TRUE;
  hide_acts (self);
  keep_cursor (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (SlMatrixGrid *self)
{
  if (self->syncing)
    return;

  hide_acts (self);
  sync_tiles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (SlMatrixGrid   *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
selected_cb (SlMatrixGrid *self)
{
  const char *selected = sl_compare_context_get_selected (self->context);
  SlClaim *claim;
  guint row;
  guint column;

  if (self->syncing || selected == NULL || g_strcmp0 (selected, self->cursor_claim) == 0 ||
      !sl_matrix_find (self->matrix, selected, &row))
    return;

  claim = sl_workspace_lookup_claim (sl_matrix_get_workspace (self->matrix), selected);
  for (column = sl_matrix_grid_get_n_columns (self) - 1; column > 0; column--)
    {
      g_autoptr (SlArticle) article = sl_matrix_grid_dup_article (self, column);

      if (g_strcmp0 (sl_article_get_uuid (article), sl_claim_get_article (claim)) == 0)
        break;
    }
  /* The row may show another telling of the article than the one that was selected: that stays. */
  self->following = TRUE;
  sl_matrix_grid_move_cursor (self, row, column, FALSE);
  self->following = FALSE;
}

static void
sl_matrix_grid_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sl_matrix_grid_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Tab comes to the cursor's cell and leaves from there; arrows move within. */
static gboolean
sl_matrix_grid_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_has_focus (widget))
    return FALSE;
  if (sl_matrix_grid_get_n_rows (self) == 0)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
sl_matrix_grid_grab_focus (GtkWidget *widget)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (widget);
  GtkWidget *tile;

  if (self->cursor_row == SL_NO_ROW && sl_matrix_grid_get_n_rows (self) > 0)
    {
      self->cursor_row = 0;
      self->cursor_column = 0;
      sl_matrix_grid_update_looks (self);
    }
  tile = sl_matrix_grid_get_tile (self, self->cursor_row, self->cursor_column);
  if (tile != NULL && gtk_widget_get_child_visible (tile))
    return gtk_widget_grab_focus (tile);

  return GTK_WIDGET_CLASS (sl_matrix_grid_parent_class)->grab_focus (widget);
}

static void
sl_matrix_grid_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sl_matrix_grid_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
sl_matrix_grid_dispose (GObject *object)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (object);
  GtkWidget *child;

  if (self->link_popover != NULL && gtk_widget_get_parent (GTK_WIDGET (self->link_popover)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->link_popover));
  g_clear_object (&self->link_popover);
  sl_matrix_grid_dispose_note (self);
  sl_matrix_grid_dispose_menu (self);
  g_clear_pointer (&self->link_to, g_free);
  if (self->tiles != NULL)
    g_hash_table_remove_all (self->tiles);
  g_ptr_array_set_size (self->heads, 0);
  for (guint i = 0; i < SL_N_TILE_KINDS; i++)
    g_ptr_array_set_size (self->spare[i], 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[i], scrolled_cb, self);
      g_clear_object (&self->adjustments[i]);
    }
  g_clear_object (&self->matrix);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_matrix_grid_parent_class)->dispose (object);
}

static void
sl_matrix_grid_finalize (GObject *object)
{
  SlMatrixGrid *self = SL_MATRIX_GRID (object);

  g_hash_table_unref (self->tiles);
  g_ptr_array_unref (self->heads);
  for (guint i = 0; i < SL_N_TILE_KINDS; i++)
    g_ptr_array_unref (self->spare[i]);
  g_free (self->cursor_claim);

  G_OBJECT_CLASS (sl_matrix_grid_parent_class)->finalize (object);
}

static void
sl_matrix_grid_class_init (SlMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sl_matrix_grid_get_property;
  object_class->set_property = sl_matrix_grid_set_property;
  object_class->dispose = sl_matrix_grid_dispose;
  object_class->finalize = sl_matrix_grid_finalize;
  widget_class->measure = sl_matrix_grid_measure;
  widget_class->size_allocate = sl_matrix_grid_size_allocate;
  widget_class->snapshot = sl_matrix_grid_snapshot;
  widget_class->focus = sl_matrix_grid_focus;
  widget_class->grab_focus = sl_matrix_grid_grab_focus;
  widget_class->css_changed = sl_matrix_grid_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  search_requested_signal = g_signal_new ("search-requested", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "matrix");
}

static void
sl_matrix_grid_init (SlMatrixGrid *self)
{
  self->tiles = g_hash_table_new (NULL, NULL);
  self->heads = g_ptr_array_new ();
  for (guint i = 0; i < SL_N_TILE_KINDS; i++)
    self->spare[i] = g_ptr_array_new ();
  self->cursor_row = SL_NO_ROW;
  self->hover_row = SL_NO_ROW;
  self->corner = sl_matrix_tile_new (SL_TILE_CORNER);
  gtk_widget_set_can_target (self->corner, FALSE);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  self->acts = SL_MATRIX_ACTS (sl_matrix_acts_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->acts), GTK_WIDGET (self));
  gtk_widget_set_child_visible (GTK_WIDGET (self->acts), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Claims and who tells them"), -1);
  sl_matrix_grid_add_controllers (self);
}

/**
 * sl_matrix_grid_new:
 * @context: what the window looks at
 * @matrix: the rows
 *
 * Returns: (transfer floating): a grid
 */
GtkWidget *
sl_matrix_grid_new (SlCompareContext *context,
                    SlMatrix         *matrix)
{
  SlMatrixGrid *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);
  g_return_val_if_fail (SL_IS_MATRIX (matrix), NULL);

  self = g_object_new (SL_TYPE_MATRIX_GRID, NULL);
  self->context = g_object_ref (context);
  self->matrix = g_object_ref (matrix);
  self->articles = sl_workspace_get_articles (sl_matrix_get_workspace (matrix));
  g_signal_connect_object (matrix, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "notify::n-all", G_CALLBACK (update_corner), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "notify::n-all", G_CALLBACK (update_heads), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->articles, "items-changed", G_CALLBACK (articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::link-from", G_CALLBACK (sl_matrix_grid_update_looks),
                           self, G_CONNECT_SWAPPED);
  articles_changed_cb (self);
  update_corner (self);
  selected_cb (self);

  return GTK_WIDGET (self);
}

/**
 * sl_matrix_grid_get_cursor:
 * @self: a grid
 * @row: (out): its row
 * @column: (out): its column, 0 for that of the claims
 *
 * Returns: whether there is a cursor
 */
gboolean
sl_matrix_grid_get_cursor (SlMatrixGrid *self,
                           guint        *row,
                           guint        *column)
{
  g_return_val_if_fail (SL_IS_MATRIX_GRID (self), FALSE);

  *row = self->cursor_row;
  *column = self->cursor_column;

  return self->cursor_row != SL_NO_ROW;
}

/**
 * sl_matrix_grid_set_cursor:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Takes the cursor to a cell and the cell into view; both are cut to what there is.
 */
void
sl_matrix_grid_set_cursor (SlMatrixGrid *self,
                           guint         row,
                           guint         column)
{
  g_return_if_fail (SL_IS_MATRIX_GRID (self));

  sl_matrix_grid_move_cursor (self, row, column, FALSE);
}

/**
 * sl_matrix_grid_get_n_tiles:
 * @self: a grid
 *
 * Returns: how many cells it has made, in view or spare: what a test of its thrift asks
 */
guint
sl_matrix_grid_get_n_tiles (SlMatrixGrid *self)
{
  guint n = g_hash_table_size (self->tiles);

  for (guint i = 0; i < SL_N_TILE_KINDS; i++)
    n += self->spare[i]->len;

  return n;
}

/**
 * sl_matrix_grid_get_row:
 * @self: a grid
 *
 * Returns: (transfer full) (nullable): the row of the cursor
 */
SlMatrixRow *
sl_matrix_grid_get_row (SlMatrixGrid *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_GRID (self), NULL);

  return self->cursor_row != SL_NO_ROW
           ? g_list_model_get_item (G_LIST_MODEL (self->matrix), self->cursor_row)
           : NULL;
}
