/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-article-view.h"
#include "sl-claim-card.h"
#include "sl-link-popover.h"
#include "sl-mark-bubble.h"
#include "sl-palette.h"
#include "sl-snap.h"

G_BEGIN_DECLS

/* Travel that turns a click into a drag, forgiveness around a highlight, and the zone of a handle,
 * in pixels. */
#define SL_CLICK_TRAVEL 4
#define SL_HIT_SLACK 2
#define SL_HANDLE_ZONE 6

/* Rules of overlapping claims lie in up to three lanes; what finds none shows in the margin only. */
#define SL_N_LANES 3
#define SL_LANE_PITCH 3

/* The margins beside the text: badges stand where lines begin, other annotators and the knob where they
 * end. What is said of left and right of a text is said of one that is written to the right; see
 * sl_article_view_mirror() for the others. */
#define SL_LANE_WIDTH 26

/* Where a buffer line lies, as far as it is known; height is -1 where it was not asked for yet. */
typedef struct
{
  int y;
  int height;
} SlLineExtent;

/* A piece of a claim on one display line. Its y counts from the top of its buffer line, so that it
 * stays true while the text above is still being laid out. */
typedef struct
{
  guint line;
  int x;
  int y;
  int width;
  int height;
} SlMarkRect;

/* A claim as it is painted. */
typedef struct
{
  SlClaim *claim;
  SlVerdict verdict;
  gboolean shown;
  gboolean overlaps;
  guint lane;
  guint serial;
  GArray *rects;
  char *others;
} SlMark;

/* How a claim looks in one frame. */
typedef enum
{
  SL_LOOK_FADED,
  SL_LOOK_PLAIN,
  SL_LOOK_LIT,
  SL_LOOK_SELECTED
} SlLook;

/* A claim in view. */
typedef struct
{
  SlMark *mark;
  SlLook look;
  guint length;
} SlShown;

/* While one claim is lit, the rules and badges of the others keep this much of their colour. */
#define SL_FADED_RULE 0.55f

/* What to do to a claim or to the words that are selected. The first four are verdicts. */
typedef enum
{
  SL_ACT_CLAIM = SL_VERDICT_NONE,
  SL_ACT_SUPPORT = SL_VERDICT_SUPPORTED,
  SL_ACT_DISPUTE = SL_VERDICT_DISPUTED,
  SL_ACT_UNVERIFIABLE = SL_VERDICT_UNVERIFIABLE,
  SL_ACT_NOTE,
  SL_ACT_EVIDENCE,
  SL_ACT_LINK,
  SL_ACT_DELETE,
  SL_N_ACTS
} SlAct;

/* What the pointer is doing while its button is down. */
typedef enum
{
  SL_DRAG_NONE,
  SL_DRAG_TEXT,
  SL_DRAG_START,
  SL_DRAG_END,
  SL_DRAG_LINK
} SlDrag;

typedef struct
{
  GtkTextTag *text;
  GtkTextTag *roles[SL_N_ROLES];
  GtkTextTag *hidden;
  GtkTextTag *fold_above;
  GtkTextTag *fold_below;
  GtkTextTag *verdicts[SL_N_VERDICTS];
} SlViewTags;

struct _SlArticleView
{
  GtkTextView parent_instance;

  SlCompareContext *context;
  SlArticle *article;
  GListModel *claims;
  SlScheme scheme;

  /* type */
  gboolean to_left;
  double points;
  double line_spacing;
  int char_width;
  int line_height;
  SlViewTags tags;

  /* the text's lines, which never change */
  guint *line_starts;
  SlLineExtent *line_extents;
  guint n_lines;

  /* claims, in the order of the text; reach[i] is the largest end among marks 0 to i */
  GPtrArray *marks;
  GHashTable *marks_by_uuid;
  guint *reach;
  guint tagged;
  guint tag_id;

  /* layout */
  guint serial;
  int width;
  guint settle_id;
  guint tell_id;
  gboolean settled;
  GtkAdjustment *vadjustment;

  /* folds */
  GPtrArray *folds;
  guint place_id;
  double folds_scrolled_to;
  gboolean allocating;

  /* passages that other articles have, too: of SlSharedPassage */
  GArray *shared;

  /* paint */
  GskRenderNode *tiles[SL_N_VERDICTS][2];
  PangoLayout *signs[SL_N_VERDICTS];
  SlTextRange flashed;
  gint64 flash_begun;
  guint flash_tick;

  /* pointer */
  char *hover_next;
  guint hover_id;
  double pointer_x;
  double pointer_y;
  SlDrag drag;
  gboolean pressed;
  gboolean swallowed;
  char *press_claim;
  double press_x;
  double press_y;
  guint n_presses;
  guint32 press_time;
  GdkModifierType press_state;
  guint release_id;
  guint offer_id;
  SlTextRange drag_range;
  char *drag_claim;
  char *click_uuid;
  double click_x;
  double click_y;

  gboolean draft_exact;
  gboolean pin_next;

  /* a link: the claim in this view that is its other end, and the view that the pointer drags over */
  char *link_to;
  SlArticleView *link_over;

  SlLinkPopover *link_popover;
  SlClaimCard *card;
  SlMarkBubble *bubble;
  GtkWidget *menu;
};

/* Coded passages */
void              sl_article_view_watch_codes       (SlArticleView     *self);
void              sl_article_view_code_draft        (SlArticleView     *self,
                                                     const char        *code);
void              sl_article_view_uncode            (SlArticleView     *self,
                                                     const char        *coding);
void              sl_article_view_append_codes      (SlArticleView     *self,
                                                     GMenu             *menu);
void              sl_article_view_append_codings    (SlArticleView     *self,
                                                     GMenu             *menu,
                                                     double             bx,
                                                     double             by);

/* Passages of one origin with those of other articles */
void              sl_article_view_watch_origins     (SlArticleView     *self);
void              sl_article_view_paint_origins     (SlArticleView     *self,
                                                     GtkSnapshot       *snapshot);
char             *sl_article_view_dup_origin_at     (SlArticleView     *self,
                                                     guint              offset);

/* Claims */
void              sl_article_view_load_marks        (SlArticleView     *self);
void              sl_article_view_refresh_mark      (SlArticleView     *self,
                                                     const char        *uuid);
void              sl_article_view_filter_marks      (SlArticleView     *self);
SlMark           *sl_article_view_find_mark         (SlArticleView     *self,
                                                     const char        *uuid);
GPtrArray        *sl_article_view_list_marks        (SlArticleView     *self,
                                                     guint              start,
                                                     guint              end);
SlMark           *sl_article_view_get_selected_mark (SlArticleView     *self);
const char       *sl_article_view_get_others        (SlArticleView     *self,
                                                     SlMark            *mark);
char             *sl_article_view_describe_mark     (SlArticleView     *self,
                                                     SlMark            *mark);
void              sl_mark_free                      (SlMark            *mark);

/* Geometry */
void              sl_article_view_index_lines       (SlArticleView     *self);
guint             sl_article_view_line_of           (SlArticleView     *self,
                                                     guint              offset);
void              sl_article_view_bump_layout       (SlArticleView     *self);
void              sl_article_view_forget_extents    (SlArticleView     *self);
GArray           *sl_article_view_measure_range     (SlArticleView     *self,
                                                     const SlTextRange *range);
GArray           *sl_article_view_measure_mark      (SlArticleView     *self,
                                                     SlMark            *mark);
void              sl_article_view_place_rect        (SlArticleView     *self,
                                                     const SlMarkRect  *rect,
                                                     GdkRectangle      *area);
void              sl_article_view_get_visible_range (SlArticleView     *self,
                                                     SlTextRange       *range);
gboolean          sl_article_view_get_mark_area     (SlArticleView     *self,
                                                     SlMark            *mark,
                                                     double             x,
                                                     double             y,
                                                     GdkRectangle      *area);
guint             sl_article_view_offset_at_point   (SlArticleView     *self,
                                                     double             x,
                                                     double             y);

/* Type and margins */
void              sl_article_view_create_tags       (SlArticleView     *self);
void              sl_article_view_fill_buffer       (SlArticleView     *self);
void              sl_article_view_update_colors     (SlArticleView     *self);
void              sl_article_view_hide_blank_lines  (SlArticleView     *self,
                                                     guint              first,
                                                     guint              last);
gboolean          sl_article_view_update_margins    (SlArticleView     *self,
                                                     int                width);
int               sl_article_view_get_start         (SlArticleView     *self);
int               sl_article_view_get_end           (SlArticleView     *self);
float             sl_article_view_mirror            (SlArticleView     *self,
                                                     float              x,
                                                     float              width);

/* Painting */
void              sl_article_view_paint             (SlArticleView     *self,
                                                     GtkSnapshot       *snapshot);
void              sl_article_view_paint_above       (SlArticleView     *self,
                                                     GtkSnapshot       *snapshot);
void              sl_article_view_paint_margins     (SlArticleView     *self,
                                                     GtkSnapshot       *snapshot,
                                                     GArray            *shown);
GdkRGBA           sl_color_faded                    (const GdkRGBA     *color,
                                                     float              factor);
void              sl_article_view_drop_paint        (SlArticleView     *self);

/* Folding */
void              sl_article_view_create_folds      (SlArticleView     *self);
void              sl_article_view_queue_place_folds (SlArticleView     *self);
void              sl_article_view_scroll_folds      (SlArticleView     *self);
gboolean          sl_article_view_line_is_hidden    (SlArticleView     *self,
                                                     guint              line);
gboolean          sl_article_view_toggle_fold_near  (SlArticleView     *self,
                                                     guint              offset);
void              sl_article_view_dispose_folds     (SlArticleView     *self);

/* Pointer */
void              sl_article_view_to_buffer         (SlArticleView     *self,
                                                     double             x,
                                                     double             y,
                                                     double            *buffer_x,
                                                     double            *buffer_y);
void              sl_article_view_add_pointer       (SlArticleView     *self);
void              sl_article_view_stop_hover        (SlArticleView     *self);
void              sl_article_view_click             (SlArticleView     *self,
                                                     double             x,
                                                     double             y,
                                                     GdkModifierType    state);
void              sl_article_view_close_popovers    (SlArticleView     *self);

/* Dragging */
gboolean          sl_article_view_drag_begin        (SlArticleView     *self,
                                                     double             x,
                                                     double             y,
                                                     GdkModifierType    state);
gboolean          sl_article_view_drag_motion       (SlArticleView     *self,
                                                     double             x,
                                                     double             y,
                                                     GdkModifierType    state);
void              sl_article_view_drag_end          (SlArticleView     *self,
                                                     double             x,
                                                     double             y,
                                                     GdkModifierType    state);
gboolean          sl_article_view_drag_cancel       (SlArticleView     *self);
gboolean          sl_article_view_get_draft         (SlArticleView     *self,
                                                     gboolean           exact,
                                                     SlTextRange       *range);
void              sl_article_view_offer_draft       (SlArticleView     *self,
                                                     gboolean           exact);
SlDrag            sl_article_view_handle_at         (SlArticleView     *self,
                                                     double             x,
                                                     double             y);
gboolean          sl_article_view_get_knob          (SlArticleView     *self,
                                                     graphene_rect_t   *knob);

/* Acts, by key, menu or bubble */
gboolean          sl_article_view_act               (SlArticleView     *self,
                                                     SlAct              act,
                                                     const char        *claim_uuid);
SlClaim          *sl_article_view_mark_draft        (SlArticleView     *self,
                                                     SlVerdict          verdict,
                                                     gboolean           exact);
void              sl_article_view_pick_claim        (SlArticleView     *self,
                                                     const char        *claim_uuid,
                                                     GPtrArray         *beside,
                                                     double             x,
                                                     double             y);
gboolean          sl_article_view_step_claim        (SlArticleView     *self,
                                                     int                by);
gboolean          sl_article_view_step_overlap      (SlArticleView     *self);
gboolean          sl_article_view_adjust_by_word    (SlArticleView     *self,
                                                     gboolean           at_end,
                                                     int                by);
gboolean          sl_article_view_finish_link       (SlArticleView     *self,
                                                     const char        *claim_uuid);
gboolean          sl_article_view_preview_link      (SlArticleView     *self,
                                                     double             x,
                                                     double             y);
void              sl_article_view_end_preview_link  (SlArticleView     *self);
gboolean          sl_article_view_drop_link         (SlArticleView     *self,
                                                     double             x,
                                                     double             y);
void              sl_article_view_go_to             (SlArticleView     *self,
                                                     guint              offset);

/* Keys and menu */
void              sl_article_view_add_keys          (SlArticleView     *self);
gboolean          sl_article_view_press_key         (SlArticleView     *self,
                                                     guint              keyval,
                                                     GdkModifierType    state);
void              sl_article_view_install_actions   (GtkWidgetClass    *widget_class);
void              sl_article_view_show_menu         (SlArticleView     *self,
                                                     double             x,
                                                     double             y);

G_END_DECLS
