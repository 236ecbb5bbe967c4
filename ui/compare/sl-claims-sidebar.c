/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claims-sidebar.h"

#include <glib/gi18n.h>

#include "sl-claim-details.h"
#include "sl-claim-filter.h"
#include "sl-claim-row.h"
#include "sl-choices.h"

/* Rows that the list begins with, and that it grows by. */
#define FIRST_ROWS 8
#define MORE_ROWS 12

struct _SlClaimsSidebar
{
  AdwBin parent_instance;

  SlCompareContext *context;
  SlClaimFilter *filter;
  GListStore *lists;
  GtkFlattenListModel *all;
  GtkFilterListModel *shown;
  GtkSliceListModel *listed;
  GtkSingleSelection *selection;
  GHashTable *rows;
  SlClaimDetails *details;
  gboolean syncing;
  guint grow_id;
  guint clicked_id;
  guint follow_id;
  guint n_follow_frames;

  GtkListView *list;
  GtkEditable *search_entry;
  GtkMenuButton *filter_button;
  GtkDropDown *scope_drop;
  GtkDropDown *verdict_drop;
  GtkDropDown *kind_drop;
  GtkDropDown *article_drop;
  GtkDropDown *annotator_drop;
  GtkAdjustment *score_adjustment;
  GtkLabel *count_label;
  GtkWidget *details_scroller;
  AdwBin *details_bin;
};

G_DEFINE_FINAL_TYPE (SlClaimsSidebar, sl_claims_sidebar, ADW_TYPE_BIN)

static GListModel *
get_articles (SlClaimsSidebar *self)
{
  return sl_workspace_get_articles (sl_compare_context_get_workspace (self->context));
}

static void
search_cb (SlClaimsSidebar *self)
{
  sl_claim_filter_set_text (self->filter, gtk_editable_get_text (self->search_entry));
}

static void
update_filter_button (SlClaimsSidebar *self)
{
  guint n = sl_claim_filter_count (self->filter);
  g_autofree char *label = NULL;

  /* Translators: on the button that opens the filters; the number is how many are set */
  label = n > 0 ? g_strdup_printf (_("Filters (%u)"), n) : g_strdup (_("Filters"));
  gtk_menu_button_set_label (self->filter_button, label);
}

static void
scope_cb (SlClaimsSidebar *self)
{
  if (self->filter == NULL)
    return;

  sl_claim_filter_set_scope (self->filter, gtk_drop_down_get_selected (self->scope_drop));
  update_filter_button (self);
}

/* The first row of a list of choices is "any". */
static void
verdict_cb (SlClaimsSidebar *self)
{
  if (self->filter == NULL)
    return;

  sl_claim_filter_set_verdict (self->filter,
                               (int) gtk_drop_down_get_selected (self->verdict_drop) - 1);
  update_filter_button (self);
}

static void
kind_cb (SlClaimsSidebar *self)
{
  if (self->filter == NULL)
    return;

  sl_claim_filter_set_kind (self->filter, (int) gtk_drop_down_get_selected (self->kind_drop) - 1);
  update_filter_button (self);
}

static void
article_cb (SlClaimsSidebar *self)
{
  guint selected = gtk_drop_down_get_selected (self->article_drop);
  g_autoptr (SlArticle) article = NULL;

  if (self->filter == NULL || self->syncing)
    return;

  if (selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    article = g_list_model_get_item (get_articles (self),
                                     selected - 1);
  sl_claim_filter_set_article (self->filter,
                               article != NULL ? sl_article_get_uuid (article) : NULL);
  update_filter_button (self);
}

static void
fill_articles (SlClaimsSidebar *self)
{
  GListModel *articles =
    get_articles (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All articles"));
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, i);

      gtk_string_list_take (names, sl_article_dup_label (article));
    }
  self->syncing = TRUE;
  gtk_drop_down_set_model (self->article_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->article_drop, 0);
  self->syncing = FALSE;
}

static void
annotator_cb (SlClaimsSidebar *self)
{
  guint selected = gtk_drop_down_get_selected (self->annotator_drop);
  g_autoptr (GPtrArray) annotators = NULL;
  const char *uuid = NULL;

  if (self->filter == NULL || self->syncing)
    return;

  annotators = sl_compare_context_list_compared (self->context);
  if (selected > 0 && selected <= annotators->len)
    uuid = sl_annotator_get_uuid (g_ptr_array_index (annotators, selected - 1));
  sl_claim_filter_set_annotator (self->filter, uuid);
  update_filter_button (self);
}

/* Only people with whom the user compares can be asked for. */
static void
fill_annotators (SlClaimsSidebar *self)
{
  g_autoptr (GPtrArray) annotators = sl_compare_context_list_compared (self->context);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Anybody"));
  for (guint i = 0; i < annotators->len; i++)
    gtk_string_list_append (names, sl_annotator_get_name (g_ptr_array_index (annotators, i)));
  self->syncing = TRUE;
  gtk_drop_down_set_model (self->annotator_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->annotator_drop, 0);
  self->syncing = FALSE;
  annotator_cb (self);
}

static void
update_count (SlClaimsSidebar *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  g_autofree char *label = NULL;

  if (n_shown == n_all)
    label = g_strdup_printf (ngettext ("%u claim", "%u claims", n_all), n_all);
  else
    /* Translators: how many of the claims the filters let through */
    label = g_strdup_printf (ngettext ("%u of %u claim", "%u of %u claims", n_all), n_shown, n_all);
  gtk_label_set_label (self->count_label, label);
}

static void
activate_cb (SlClaimsSidebar *self,
             guint            position)
{
  g_autoptr (SlClaim) claim = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (claim != NULL)
    sl_compare_context_reveal (self->context, sl_claim_get_uuid (claim), SL_REVEAL_LEVEL);
}

/* A click shows the place in the panes, where they are in view, whether the claim was selected before or not.
 * The row takes the click to select itself; this comes before that, so it waits. */
static gboolean
show_clicked_cb (gpointer user_data)
{
  SlClaimsSidebar *self = SL_CLAIMS_SIDEBAR (user_data);
  SlClaim *claim = gtk_single_selection_get_selected_item (self->selection);

  self->clicked_id = 0;
  if (claim != NULL)
    sl_compare_context_reveal (self->context, sl_claim_get_uuid (claim),
                               SL_REVEAL_LEVEL | SL_REVEAL_STAY);

  return G_SOURCE_REMOVE;
}

static void
released_cb (SlClaimsSidebar *self,
             int              n_press)
{
  if (n_press == 1 && self->clicked_id == 0)
    self->clicked_id = g_idle_add (show_clicked_cb, self);
}

/* The verdicts and acts of the card, from the list: the key goes to the selected claim. */
static gboolean
key_cb (SlClaimsSidebar *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  return sl_claim_details_press_key (self->details, gdk_keyval_to_lower (keyval));
}

/* Arrow keys move the selection: the panes light the claim, but do not travel at each key. */
static void
selection_changed_cb (SlClaimsSidebar *self)
{
  SlClaim *claim = gtk_single_selection_get_selected_item (self->selection);

  if (!self->syncing && claim != NULL)
    sl_compare_context_set_selected (self->context, sl_claim_get_uuid (claim));
}

/* A list view makes two hundred rows at once, which takes longer than the panes beside it. The first
 * ones come with the window, the others a few at a time when it has nothing else to do. */
static gboolean
grow_cb (gpointer user_data)
{
  SlClaimsSidebar *self = SL_CLAIMS_SIDEBAR (user_data);
  guint size = gtk_slice_list_model_get_size (self->listed);

  if (size < g_list_model_get_n_items (G_LIST_MODEL (self->shown)))
    {
      gtk_slice_list_model_set_size (self->listed, size + MORE_ROWS);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->listed, G_MAXUINT);
  self->grow_id = 0;

  return G_SOURCE_REMOVE;
}

static void
mapped_cb (SlClaimsSidebar *self)
{
  if (self->grow_id == 0 && gtk_slice_list_model_get_size (self->listed) != G_MAXUINT)
    self->grow_id = g_idle_add_full (G_PRIORITY_LOW, grow_cb, self, NULL);
}

static void
ensure_listed (SlClaimsSidebar *self,
               guint            position)
{
  if (position >= gtk_slice_list_model_get_size (self->listed))
    gtk_slice_list_model_set_size (self->listed, position + MORE_ROWS);
}

static guint
find_position (SlClaimsSidebar *self,
               const char      *uuid)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SlClaim) claim = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_strcmp0 (sl_claim_get_uuid (claim), uuid) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The list has its new height in the second frame after the details have opened below it. */
static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  SlClaimsSidebar *self = SL_CLAIMS_SIDEBAR (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (++self->n_follow_frames < 2)
    return G_SOURCE_CONTINUE;

  self->follow_id = 0;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return G_SOURCE_REMOVE;
}

static void
show_details (SlClaimsSidebar *self,
              gboolean         visible)
{
  if (gtk_widget_get_visible (self->details_scroller) == visible)
    return;

  gtk_widget_set_visible (self->details_scroller, visible);
  self->n_follow_frames = 0;
  if (visible && self->follow_id == 0)
    self->follow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

static void
selected_cb (SlClaimsSidebar *self)
{
  const char *uuid = sl_compare_context_get_selected (self->context);
  guint position = uuid != NULL ? find_position (self, uuid) : GTK_INVALID_LIST_POSITION;
  guint current = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    ensure_listed (self, position);
  sl_claim_details_set_claim (self->details, uuid);
  show_details (self, uuid != NULL);
  if (position == current)
    return;

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
setup_cb (SlClaimsSidebar *self,
          GtkListItem     *item)
{
  gtk_list_item_set_child (item, sl_claim_row_new (self->context));
}

static void
bind_cb (SlClaimsSidebar *self,
         GtkListItem     *item)
{
  SlClaimRow *row = SL_CLAIM_ROW (gtk_list_item_get_child (item));
  SlClaim *claim = gtk_list_item_get_item (item);

  sl_claim_row_set_claim (row, claim);
  g_hash_table_replace (self->rows, g_strdup (sl_claim_get_uuid (claim)), row);
}

static void
unbind_cb (SlClaimsSidebar *self,
           GtkListItem     *item)
{
  SlClaimRow *row = SL_CLAIM_ROW (gtk_list_item_get_child (item));
  const char *uuid = row != NULL ? sl_claim_row_get_claim (row) : NULL;

  if (uuid != NULL && g_hash_table_lookup (self->rows, uuid) == row)
    g_hash_table_remove (self->rows, uuid);
}

static void
matches_changed_cb (SlClaimsSidebar *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    sl_claim_row_refresh (row);
}

static void
claim_changed_cb (SlClaimsSidebar *self,
                  const char      *claim_uuid)
{
  SlClaimRow *row = claim_uuid != NULL ? g_hash_table_lookup (self->rows, claim_uuid) : NULL;

  if (row != NULL)
    sl_claim_row_refresh (row);
  else if (claim_uuid == NULL)
    matches_changed_cb (self);
}

/**
 * sl_claims_sidebar_reset:
 * @self: a side bar
 *
 * Takes all filters away, but for the least certainty, which belongs to the panes too.
 */
void
sl_claims_sidebar_reset (SlClaimsSidebar *self)
{
  g_return_if_fail (SL_IS_CLAIMS_SIDEBAR (self));

  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->scope_drop, 0);
  gtk_drop_down_set_selected (self->verdict_drop, 0);
  gtk_drop_down_set_selected (self->kind_drop, 0);
  gtk_drop_down_set_selected (self->article_drop, 0);
  gtk_drop_down_set_selected (self->annotator_drop, 0);
}

/* The articles' lists of claims, kept in the order of the articles. (A GtkMapListModel would do,
 * but that of GTK 4.8 maps a neighbour's place to the wrong list when an article is replaced.) */
static void
splice_lists (SlClaimsSidebar *self,
              guint            position,
              guint            removed,
              guint            added)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GListModel *articles = sl_workspace_get_articles (workspace);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (SlArticle) article = g_list_model_get_item (articles, position + i);
      GListModel *claims = sl_workspace_get_claims (workspace, sl_article_get_uuid (article));

      g_ptr_array_add (lists, claims != NULL ? g_object_ref (claims)
                                             : G_LIST_MODEL (g_list_store_new (SL_TYPE_CLAIM)));
    }
  g_list_store_splice (self->lists, position, removed, lists->pdata, lists->len);
}

static void
articles_changed_cb (SlClaimsSidebar *self,
                     guint            position,
                     guint            removed,
                     guint            added)
{
  splice_lists (self, position, removed, added);
  fill_articles (self);
  article_cb (self);
}

static void
build_model (SlClaimsSidebar *self)
{
  GListModel *articles =
    get_articles (self);

  self->lists = g_list_store_new (G_TYPE_LIST_MODEL);
  splice_lists (self, 0, 0, g_list_model_get_n_items (articles));
  self->filter = sl_claim_filter_new (self->context);
  self->all = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->lists)));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->all)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  self->listed = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)), 0,
                                           FIRST_ROWS);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->listed)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (articles, "items-changed", G_CALLBACK (articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
build_list (SlClaimsSidebar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), key);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

static void
sl_claims_sidebar_dispose (GObject *object)
{
  SlClaimsSidebar *self = SL_CLAIMS_SIDEBAR (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_clear_handle_id (&self->clicked_id, g_source_remove);
  if (self->follow_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->follow_id);
  self->follow_id = 0;
  g_clear_object (&self->selection);
  g_clear_object (&self->listed);
  g_clear_object (&self->shown);
  g_clear_object (&self->all);
  g_clear_object (&self->lists);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_CLAIMS_SIDEBAR);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_claims_sidebar_parent_class)->dispose (object);
}

static void
sl_claims_sidebar_finalize (GObject *object)
{
  g_hash_table_unref (SL_CLAIMS_SIDEBAR (object)->rows);

  G_OBJECT_CLASS (sl_claims_sidebar_parent_class)->finalize (object);
}

static void
sl_claims_sidebar_class_init (SlClaimsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_claims_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_claims_sidebar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/compare/sl-claims-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, scope_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, verdict_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, article_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, annotator_drop);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, score_adjustment);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, count_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, details_scroller);
  gtk_widget_class_bind_template_child (widget_class, SlClaimsSidebar, details_bin);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, article_cb);
  gtk_widget_class_bind_template_callback (widget_class, annotator_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, sl_claims_sidebar_reset);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_claims_sidebar_init (SlClaimsSidebar *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Claims"),
                                  -1);
  sl_choices_fill (self->scope_drop, NULL, SL_N_MATRIX_SCOPES, sl_choices_scope_name);
  sl_choices_fill (self->verdict_drop, _("Any verdict"), SL_N_VERDICTS, sl_choices_verdict_name);
  sl_choices_fill (self->kind_drop, _("Any kind"), SL_N_CLAIM_KINDS, sl_choices_kind_name);
}

/**
 * sl_claims_sidebar_new:
 * @context: the context
 *
 * Returns: (transfer floating): a side bar
 */
GtkWidget *
sl_claims_sidebar_new (SlCompareContext *context)
{
  SlClaimsSidebar *self;
  SlWorkspace *workspace;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIMS_SIDEBAR, NULL);
  self->context = g_object_ref (context);
  self->details = SL_CLAIM_DETAILS (sl_claim_details_new (context));
  adw_bin_set_child (self->details_bin, GTK_WIDGET (self->details));
  build_model (self);
  build_list (self);
  g_signal_connect_object (context, "compared-changed", G_CALLBACK (fill_annotators), self,
                           G_CONNECT_SWAPPED);
  fill_annotators (self);
  fill_articles (self);
  update_count (self);
  g_object_bind_property (context, "min-score", self->score_adjustment, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  workspace = sl_compare_context_get_workspace (context);
  g_signal_connect_object (context, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "matches-changed", G_CALLBACK (matches_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selected_cb (self);

  return GTK_WIDGET (self);
}

/**
 * sl_claims_sidebar_get_model:
 * @self: a side bar
 *
 * Returns: (transfer none): the claims that the filters let through
 */
GListModel *
sl_claims_sidebar_get_model (SlClaimsSidebar *self)
{
  g_return_val_if_fail (SL_IS_CLAIMS_SIDEBAR (self), NULL);

  return G_LIST_MODEL (self->shown);
}
