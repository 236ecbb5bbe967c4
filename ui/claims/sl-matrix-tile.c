/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-matrix-tile.h"

#include <glib/gi18n.h>

#include "compare/sl-pane-header.h"
#include "sl-matrix-paint.h"
#include "workspace/sl-matrix-omissions.h"

#define PAD_X 12
#define PAD_Y 8
#define WORDING_LINES 3
#define SMALL 0.86

/* The sign of the empty set: somebody looked, and there is nothing. */
#define SIGN_OMITTED "∅"

struct _SlMatrixTile
{
  GtkWidget parent_instance;

  SlTileKind kind;
  SlTileLook look;
  char *name;

  /* What is told: cell for a telling; text and foot for the others. */
  SlMatrixCell *cell;
  char *text;
  char *foot;
  char *brief;   /* the foot where a badge stands beside it */
  SlMatrixConflict conflict;
  char *statements;     /* who stated that it is not mentioned */

  PangoLayout *layouts[4];
  int layout_width;
};

G_DEFINE_FINAL_TYPE (SlMatrixTile, sl_matrix_tile, GTK_TYPE_WIDGET)

static void
drop_layouts (SlMatrixTile *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->layouts); i++)
    g_clear_object (&self->layouts[i]);
}

static void
drop_content (SlMatrixTile *self)
{
  drop_layouts (self);
  g_clear_pointer (&self->cell, sl_matrix_cell_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->foot, g_free);
  g_clear_pointer (&self->brief, g_free);
  g_clear_pointer (&self->statements, g_free);
  self->conflict = SL_MATRIX_AGREED;
}

static void
take_name (SlMatrixTile *self,
           char         *name)
{
  g_free (self->name);
  self->name = name;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A layout is made when it is first painted, and again when the width has changed. */
static PangoLayout *
ensure_layout (SlMatrixTile      *self,
               guint              i,
               const char        *text,
               const SlTextStyle *style)
{
  if (self->layouts[i] == NULL)
    self->layouts[i] = sl_matrix_paint_layout (GTK_WIDGET (self), text, style);

  return self->layouts[i];
}

static int
get_line_height (GtkWidget *widget,
                 double     scale)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL ((int) (height * scale));
}

/**
 * sl_matrix_tile_get_height:
 * @widget: whose font counts
 * @kind: a kind of tile
 *
 * Returns: how high tiles of the kind are, in pixels; all rows of the matrix are of one height
 */
int
sl_matrix_tile_get_height (GtkWidget  *widget,
                           SlTileKind  kind)
{
  int small = get_line_height (widget, SMALL);

  if (kind == SL_TILE_HEAD || kind == SL_TILE_CORNER)
    return 2 * small + 2 * PAD_Y;

  return small + 4 + WORDING_LINES * get_line_height (widget, 1) + 2 * PAD_Y;
}

static void
paint_ground (SlMatrixTile *self,
              GtkSnapshot  *snapshot,
              SlScheme      scheme)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                               gtk_widget_get_height (GTK_WIDGET (self)));
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA line = sl_matrix_paint_fade (text, 0.13f);
  gboolean is_fixed = self->kind != SL_TILE_TELLING;
  float shade = (is_fixed ? 0.035f : 0) + (self->look & SL_TILE_IN_ROW ? 0.04f : 0) +
                (self->look & SL_TILE_HOVERED ? 0.04f : 0);

  gtk_snapshot_append_color (snapshot, sl_palette_get_page (scheme), &bounds);
  if (self->cell != NULL && self->cell->claim != NULL && self->cell->verdict != SL_VERDICT_NONE)
    gtk_snapshot_append_color (snapshot, &sl_palette_get_verdict (scheme, self->cell->verdict)->fill,
                               &bounds);
  if (shade > 0)
    {
      GdkRGBA tint = sl_matrix_paint_fade (text, shade);

      gtk_snapshot_append_color (snapshot, &tint, &bounds);
    }
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, bounds.size.height - 1, bounds.size.width, 1));
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (bounds.size.width - 1, 0, 1, bounds.size.height));
}

/* The focus is told by a frame inside, in the colour that the desktop's theme uses for it. */
static void
paint_frame (SlMatrixTile *self,
             GtkSnapshot  *snapshot,
             SlScheme      scheme)
{
  GdkRGBA color = *sl_palette_get_relation (scheme, SL_RELATION_SAME_QUOTE);
  GskRoundedRect frame;
  float width = self->look & SL_TILE_LINKING ? 3 : 2;

  if (!(self->look & (SL_TILE_CURSOR | SL_TILE_LINKING)))
    return;
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) && !(self->look & SL_TILE_LINKING))
    color.alpha = 0.5f;
  gsk_rounded_rect_init_from_rect (&frame,
                                   &GRAPHENE_RECT_INIT (1, 1,
                                                        gtk_widget_get_width (GTK_WIDGET (self)) - 3,
                                                        gtk_widget_get_height (GTK_WIDGET (self)) - 3),
                                   4);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { color, color, color, color });
}

/* Figures that conflict wear the colour of the relation and its sign. Returns where they begin. */
static int
paint_figures (SlMatrixTile *self,
               GtkSnapshot  *snapshot,
               SlScheme      scheme,
               int           width)
{
  g_autofree char *text = NULL;
  GdkRGBA color = self->cell->conflicting
                    ? *sl_palette_get_relation (scheme, SL_RELATION_CONFLICTING_FIGURE)
                    : *sl_palette_get_text (scheme);
  SlTextStyle style = { SMALL, PANGO_WEIGHT_BOLD, FALSE, 1, width * 3 / 5 };
  PangoLayout *layout;
  int used;

  if (self->cell->figures == NULL)
    return PAD_X + width;

  text = self->cell->conflicting ? g_strdup_printf ("≠ %s", self->cell->figures)
                                 : g_strdup (self->cell->figures);
  layout = ensure_layout (self, 1, text, &style);
  pango_layout_get_pixel_size (layout, &used, NULL);
  sl_matrix_paint_text (snapshot, layout, &color, PAD_X + width - used, PAD_Y);

  return PAD_X + width - used - 8;
}

static char *
dup_head_line (SlMatrixCell *cell)
{
  g_autofree char *more = NULL;

  if (cell->omission != NULL)
    /* Translators: short, over words that tell what somebody stated not to find; after the sign ∅ */
    return g_strdup_printf ("%s %s", SIGN_OMITTED, _("stated as absent"));

  /* Translators: how many more times the article says it */
  if (cell->n_more > 0)
    more = g_strdup_printf (C_("more places in this article", "+%u"), cell->n_more);
  if (cell->speaker != NULL && more != NULL)
    return g_strdup_printf ("%s · %s", cell->speaker, more);

  return g_strdup (cell->speaker != NULL ? cell->speaker : more != NULL ? more : "");
}

static void
paint_telling (SlMatrixTile *self,
               GtkSnapshot  *snapshot,
               SlScheme      scheme)
{
  const SlVerdictColors *colors = sl_palette_get_verdict (scheme, self->cell->verdict);
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA dim = sl_matrix_paint_fade (text, 0.72f);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PAD_X;
  SlTextStyle sign_style = { 1, PANGO_WEIGHT_HEAVY, FALSE, 1, 24 };
  SlTextStyle head_style = { SMALL, PANGO_WEIGHT_NORMAL, FALSE, 1, 0 };
  SlTextStyle wording_style = { 1, PANGO_WEIGHT_NORMAL, FALSE, WORDING_LINES, width };
  int right = paint_figures (self, snapshot, scheme, width);
  g_autofree char *head = dup_head_line (self->cell);
  int head_height = get_line_height (GTK_WIDGET (self), SMALL);
  PangoLayout *layout;

  if (self->cell->verdict != SL_VERDICT_NONE)
    sl_matrix_paint_rule (snapshot, self->cell->verdict, &colors->rule,
                          gtk_widget_get_height (GTK_WIDGET (self)) - 1);
  layout = ensure_layout (self, 0, sl_palette_verdict_sign (self->cell->verdict), &sign_style);
  sl_matrix_paint_text (snapshot, layout, &colors->rule, PAD_X, PAD_Y - 2);
  head_style.width = right - PAD_X - 22;
  if (self->cell->omission != NULL)
    head_style.weight = PANGO_WEIGHT_BOLD;
  if (*head != '\0' && head_style.width > 20)
    sl_matrix_paint_text (snapshot, ensure_layout (self, 2, head, &head_style),
                          self->cell->omission != NULL
                            ? sl_palette_get_relation (scheme, SL_RELATION_CONTRADICTS) : &dim,
                          PAD_X + 22, PAD_Y);
  layout = ensure_layout (self, 3, self->cell->wording, &wording_style);
  sl_matrix_paint_text (snapshot, layout, text, PAD_X, PAD_Y + head_height + 4);
}

/* What stands below an empty cell's word: the note of whom it is about, or that others looked. */
static const char *
get_omission_foot (SlMatrixTile *self)
{
  if (self->cell->omission != NULL)
    return sl_omission_get_note (self->cell->omission);

  return self->statements != NULL ? _("checked by others") : NULL;
}

/* An article that merely was not found to tell it says so faintly; one that somebody has read for it,
 * with a sign and plainly. */
static void
paint_omission (SlMatrixTile *self,
                GtkSnapshot  *snapshot,
                SlScheme      scheme)
{
  gboolean stated = self->cell->omission != NULL;
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA dim = sl_matrix_paint_fade (text, stated ? 0.72f : 0.58f);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  SlTextStyle style = { SMALL, stated ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL, !stated, 1,
                        width - 2 * PAD_X };
  SlTextStyle foot_style = { SMALL, PANGO_WEIGHT_NORMAL, FALSE, stated ? 2 : 1, width - 2 * PAD_X };
  g_autofree char *words = stated ? g_strdup_printf ("%s %s", SIGN_OMITTED, _("checked: not mentioned"))
                                  : g_strdup (_("not mentioned"));
  const char *foot = get_omission_foot (self);
  PangoLayout *layout = ensure_layout (self, 0, words, &style);
  PangoLayout *below = foot != NULL ? ensure_layout (self, 1, foot, &foot_style) : NULL;
  int text_width;
  int text_height;
  int foot_width = 0;
  int foot_height = 0;
  float top;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (below != NULL)
    pango_layout_get_pixel_size (below, &foot_width, &foot_height);
  top = (gtk_widget_get_height (GTK_WIDGET (self)) - text_height - foot_height) / 2.0f;
  sl_matrix_paint_text (snapshot, layout, stated ? text : &dim, (width - text_width) / 2.0f, top);
  if (below != NULL)
    sl_matrix_paint_text (snapshot, below, &dim, (width - foot_width) / 2.0f, top + text_height);
}

static void
paint_label (SlMatrixTile *self,
             GtkSnapshot  *snapshot,
             SlScheme      scheme)
{
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA dim = sl_matrix_paint_fade (text, 0.72f);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PAD_X;
  int foot_height = get_line_height (GTK_WIDGET (self), SMALL);
  int bottom = gtk_widget_get_height (GTK_WIDGET (self)) - PAD_Y - foot_height;
  SlTextStyle label_style = { 1, PANGO_WEIGHT_SEMIBOLD, FALSE, WORDING_LINES, width };
  SlTextStyle foot_style = { SMALL, PANGO_WEIGHT_NORMAL, FALSE, 1, width };
  SlTextStyle badge_style = { 0.78, PANGO_WEIGHT_BOLD, FALSE, 1, width };
  gboolean badge = self->conflict != SL_MATRIX_AGREED;
  PangoLayout *foot = ensure_layout (self, 1, badge ? self->brief : self->foot, &foot_style);
  SlRelation relation = self->conflict == SL_MATRIX_CONFLICTING ? SL_RELATION_CONFLICTING_FIGURE
                                                                : SL_RELATION_ALTERED_QUOTE;
  int foot_width;

  sl_matrix_paint_text (snapshot, ensure_layout (self, 0, self->text, &label_style), text, PAD_X,
                        PAD_Y);
  pango_layout_get_pixel_size (foot, &foot_width, NULL);
  sl_matrix_paint_text (snapshot, foot, &dim, PAD_X, bottom);
  if (!badge)
    return;
  badge_style.width = MAX (20, width - foot_width - 24);
  sl_matrix_paint_pill (snapshot,
                        ensure_layout (self, 2, sl_palette_relation_name (relation), &badge_style),
                        sl_palette_get_relation (scheme, relation), PAD_X + foot_width + 10,
                        bottom - 1);
}

static void
paint_head (SlMatrixTile *self,
            GtkSnapshot  *snapshot,
            SlScheme      scheme)
{
  const GdkRGBA *text = sl_palette_get_text (scheme);
  GdkRGBA dim = sl_matrix_paint_fade (text, 0.72f);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PAD_X;
  SlTextStyle style = { SMALL, PANGO_WEIGHT_HEAVY, FALSE, 1, width };
  SlTextStyle foot_style = { SMALL, PANGO_WEIGHT_NORMAL, FALSE, 1, width };

  sl_matrix_paint_text (snapshot, ensure_layout (self, 0, self->text, &style), text, PAD_X, PAD_Y);
  sl_matrix_paint_text (snapshot, ensure_layout (self, 1, self->foot, &foot_style), &dim, PAD_X,
                        PAD_Y + get_line_height (GTK_WIDGET (self), SMALL));
}

static void
sl_matrix_tile_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SlMatrixTile *self = SL_MATRIX_TILE (widget);
  SlScheme scheme = sl_palette_get_scheme ();

  if (self->layout_width != gtk_widget_get_width (widget))
    drop_layouts (self);
  self->layout_width = gtk_widget_get_width (widget);
  paint_ground (self, snapshot, scheme);
  if (self->cell != NULL && self->cell->claim != NULL)
    paint_telling (self, snapshot, scheme);
  else if (self->cell != NULL)
    paint_omission (self, snapshot, scheme);
  else if (self->kind == SL_TILE_LABEL && self->text != NULL)
    paint_label (self, snapshot, scheme);
  else if (self->text != NULL)
    paint_head (self, snapshot, scheme);
  paint_frame (self, snapshot, scheme);
}

static void
sl_matrix_tile_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
sl_matrix_tile_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sl_matrix_tile_parent_class)->css_changed (widget, change);
  drop_layouts (SL_MATRIX_TILE (widget));
  gtk_widget_queue_draw (widget);
}

static void
focus_changed_cb (SlMatrixTile *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sl_matrix_tile_finalize (GObject *object)
{
  SlMatrixTile *self = SL_MATRIX_TILE (object);

  drop_content (self);
  g_free (self->name);

  G_OBJECT_CLASS (sl_matrix_tile_parent_class)->finalize (object);
}

static void
sl_matrix_tile_class_init (SlMatrixTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sl_matrix_tile_finalize;
  widget_class->snapshot = sl_matrix_tile_snapshot;
  widget_class->measure = sl_matrix_tile_measure;
  widget_class->css_changed = sl_matrix_tile_css_changed;
  gtk_widget_class_set_css_name (widget_class, "tile");
}

static void
sl_matrix_tile_init (SlMatrixTile *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
}

/**
 * sl_matrix_tile_new:
 * @kind: what it is for
 *
 * Returns: (transfer floating): an empty tile
 */
GtkWidget *
sl_matrix_tile_new (SlTileKind kind)
{
  static const GtkAccessibleRole roles[SL_N_TILE_KINDS] = {
    [SL_TILE_TELLING] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [SL_TILE_LABEL] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    [SL_TILE_HEAD] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
    [SL_TILE_CORNER] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
  };
  SlMatrixTile *self = g_object_new (SL_TYPE_MATRIX_TILE, "accessible-role", roles[kind], NULL);

  self->kind = kind;
  gtk_widget_set_focusable (GTK_WIDGET (self), kind == SL_TILE_TELLING || kind == SL_TILE_LABEL);

  return GTK_WIDGET (self);
}

/**
 * sl_matrix_tile_get_kind:
 * @self: a tile
 *
 * Returns: what it is for
 */
SlTileKind
sl_matrix_tile_get_kind (SlMatrixTile *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_TILE (self), SL_TILE_TELLING);

  return self->kind;
}

static char *
dup_telling_name (SlMatrixCell *cell,
                  const char   *outlet,
                  const char   *label,
                  const char   *statements)
{
  g_autoptr (GString) name = g_string_new (outlet);

  if (cell->claim == NULL)
    {
      /* Translators: an article, then a claim that it does not mention */
      g_string_printf (name, _("%s does not mention: %s"), outlet, label);
      if (statements != NULL)
        g_string_append_printf (name, "\n%s", statements);
      return g_strdup (name->str);
    }
  g_string_append_printf (name, ": %s. ", sl_palette_verdict_name (cell->verdict));
  if (cell->speaker != NULL)
    g_string_append_printf (name, "%s: ", cell->speaker);
  g_string_append (name, cell->wording);
  if (cell->conflicting)
    g_string_append_printf (name, "\n%s: %s",
                            sl_palette_relation_name (SL_RELATION_CONFLICTING_FIGURE),
                            cell->figures);
  else if (cell->altered)
    g_string_append_printf (name, "\n%s", sl_palette_relation_name (SL_RELATION_ALTERED_QUOTE));
  if (statements != NULL)
    g_string_append_printf (name, "\n%s", statements);

  return g_strdup (name->str);
}

/**
 * sl_matrix_tile_show_telling:
 * @self: a tile
 * @matrix: the matrix
 * @row: a row of it
 * @article: an article
 *
 * Shows what the article says of the claim.
 */
void
sl_matrix_tile_show_telling (SlMatrixTile *self,
                             SlMatrix     *matrix,
                             SlMatrixRow  *row,
                             SlArticle    *article)
{
  g_autofree char *outlet = NULL;

  g_return_if_fail (SL_IS_MATRIX_TILE (self));

  drop_content (self);
  outlet = sl_article_dup_label (article);
  self->cell = sl_matrix_cell_new (sl_matrix_get_workspace (matrix), row,
                                   sl_article_get_uuid (article),
                                   sl_matrix_get_filter (matrix)->annotator);
  self->statements = sl_matrix_omissions_describe (matrix, row, sl_article_get_uuid (article));
  take_name (self, dup_telling_name (self->cell, outlet, sl_matrix_row_get_label (row),
                                     self->statements));
}

/* In how many articles it stands, and how many sources these are, if they are fewer. */
static char *
dup_coverage (SlMatrixRow *row,
              guint        n_articles)
{
  guint n_origins = sl_matrix_row_get_n_origins (row);
  /* Translators: in how many of the articles a claim stands */
  g_autofree char *coverage = g_strdup_printf (ngettext ("%u of %u article", "%u of %u articles", n_articles),
                                               sl_matrix_row_get_coverage (row), n_articles);
  g_autofree char *origins = NULL;

  if (n_origins == sl_matrix_row_get_coverage (row))
    return g_steal_pointer (&coverage);

  origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  return g_strdup_printf ("%s · %s", coverage, origins);
}

/**
 * sl_matrix_tile_show_label:
 * @self: a tile
 * @matrix: the matrix
 * @row: a row of it
 *
 * Shows what the claim is, and how many articles tell it.
 */
void
sl_matrix_tile_show_label (SlMatrixTile *self,
                           SlMatrix     *matrix,
                           SlMatrixRow  *row)
{
  GListModel *articles = sl_workspace_get_articles (sl_matrix_get_workspace (matrix));
  guint n = g_list_model_get_n_items (articles);

  g_return_if_fail (SL_IS_MATRIX_TILE (self));

  drop_content (self);
  self->text = g_strdup (sl_matrix_row_get_label (row));
  self->conflict = sl_matrix_row_get_conflict (row);
  self->foot = dup_coverage (row, n);
  /* Translators: in how many of the articles a claim stands, where there is little room */
  self->brief = g_strdup_printf (_("%u of %u"), sl_matrix_row_get_coverage (row), n);
  take_name (self, self->conflict == SL_MATRIX_AGREED
                     ? g_strdup_printf ("%s\n%s", self->text, self->foot)
                     : g_strdup_printf ("%s\n%s · %s", self->text, self->foot,
                                        sl_palette_relation_name (self->conflict ==
                                                                  SL_MATRIX_CONFLICTING
                                                                    ? SL_RELATION_CONFLICTING_FIGURE
                                                                    : SL_RELATION_ALTERED_QUOTE)));
}

/**
 * sl_matrix_tile_show_head:
 * @self: a tile
 * @matrix: the matrix
 * @article: an article
 *
 * Shows which article the column is for.
 */
void
sl_matrix_tile_show_head (SlMatrixTile *self,
                          SlMatrix     *matrix,
                          SlArticle    *article)
{
  guint n = sl_matrix_count_claims (matrix, sl_article_get_uuid (article));
  g_autofree char *count = g_strdup_printf (ngettext ("%u claim", "%u claims", n), n);
  g_autofree char *published = sl_pane_header_format_date (sl_article_get_published (article));
  const char *title = sl_article_get_title (article);

  g_return_if_fail (SL_IS_MATRIX_TILE (self));

  drop_content (self);
  self->text = sl_article_dup_label (article);
  self->foot = published != NULL ? g_strdup_printf ("%s · %s", published, count)
                                 : g_strdup (count);
  take_name (self, title != NULL ? g_strdup_printf ("%s\n%s\n%s", self->text, title, self->foot)
                                 : g_strdup_printf ("%s\n%s", self->text, self->foot));
}

/**
 * sl_matrix_tile_show_corner:
 * @self: a tile
 * @text: how many rows there are
 *
 * Shows what stands above the claims.
 */
void
sl_matrix_tile_show_corner (SlMatrixTile *self,
                            const char   *text)
{
  g_return_if_fail (SL_IS_MATRIX_TILE (self));

  drop_content (self);
  self->text = g_strdup (C_("head of a column", "Claim"));
  self->foot = g_strdup (text);
  take_name (self, g_strdup_printf ("%s\n%s", self->text, text));
}

/**
 * sl_matrix_tile_set_look:
 * @self: a tile
 * @look: what stands out about it
 *
 * Shows where the cursor and the pointer are.
 */
void
sl_matrix_tile_set_look (SlMatrixTile *self,
                         SlTileLook    look)
{
  g_return_if_fail (SL_IS_MATRIX_TILE (self));

  if (self->look == look)
    return;

  self->look = look;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               (look & SL_TILE_CURSOR) != 0, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sl_matrix_tile_is_cut:
 * @self: a tile
 *
 * Returns: whether there is more to read than it has room for
 */
gboolean
sl_matrix_tile_is_cut (SlMatrixTile *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_TILE (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->layouts); i++)
    {
      if (self->layouts[i] != NULL && pango_layout_is_ellipsized (self->layouts[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_matrix_tile_has_more:
 * @self: a tile
 *
 * Returns: whether its name tells more than can be read on it: words that were cut, or who stated
 *   that it is not mentioned
 */
gboolean
sl_matrix_tile_has_more (SlMatrixTile *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_TILE (self), FALSE);

  return self->statements != NULL || sl_matrix_tile_is_cut (self);
}

/**
 * sl_matrix_tile_get_name:
 * @self: a tile
 *
 * Returns: (nullable): all that it tells, in words, for a tooltip and for assistive technologies
 */
const char *
sl_matrix_tile_get_name (SlMatrixTile *self)
{
  g_return_val_if_fail (SL_IS_MATRIX_TILE (self), NULL);

  return self->name;
}
