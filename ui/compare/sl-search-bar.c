/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-search-bar.h"

#include <glib/gi18n.h>

#include "workspace/sl-passage-search.h"

/* Nobody steps through more; the count says that there are more. */
#define MAX_HITS 200

/* In one article the nearest places are enough. */
#define MAX_PLACES 12

struct _SlSearchBar
{
  AdwBin parent_instance;

  SlCompareContext *context;
  GtkRevealer *revealer;
  GtkEditable *entry;
  GtkWidget *article_button;
  GtkLabel *article_label;
  GtkLabel *count_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkWidget *results;
  GtkListView *list;

  GPtrArray *hits;
  GtkStringList *rows;
  GtkSingleSelection *selection;
  char *article;      /* where to look; NULL for everywhere */
  char *searched;
  gboolean asked;
};

G_DEFINE_FINAL_TYPE (SlSearchBar, sl_search_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SEARCH_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_count (SlSearchBar *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autofree char *label = NULL;

  if (!self->asked)
    label = g_strdup ("");
  else if (self->hits->len == 0)
    label = g_strdup (C_("search", "Nothing"));
  else if (position == GTK_INVALID_LIST_POSITION)
    label = g_strdup_printf (self->hits->len < MAX_HITS ? "%u" : "%u+", self->hits->len);
  else
    /* Translators: which of the places that were found, as 3/17 */
    label = g_strdup_printf (_("%u/%u"), position + 1, self->hits->len);
  gtk_label_set_label (self->count_label, label);
  gtk_widget_set_sensitive (self->previous_button, self->hits->len > 0);
  gtk_widget_set_sensitive (self->next_button, self->hits->len > 0);
}

static char *
dup_row (SlSearchBar       *self,
         const SlSearchHit *hit)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlArticle *article = hit->article != NULL ? sl_workspace_lookup_article (workspace,
                                                                           hit->article) : NULL;
  g_autofree char *outlet = article != NULL ? sl_article_dup_label (article) : g_strdup ("");
  g_autofree char *snippet = g_strdelimit (g_strdup (hit->snippet != NULL ? hit->snippet : ""),
                                           "\n\t", ' ');

  /* The outlet comes first, so that a screen reader says it first too. */
  return g_strdup_printf ("%s\n%s", outlet, snippet);
}

/* Whether a place in a text is that of a claim which was found itself. */
static gboolean
is_in_claim (SlSearchBar       *self,
             GPtrArray         *hits,
             const SlSearchHit *place)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);

  for (guint i = 0; i < hits->len; i++)
    {
      const SlSearchHit *hit = g_ptr_array_index (hits, i);
      SlClaim *claim = hit->claim != NULL ? sl_workspace_lookup_claim (workspace, hit->claim) : NULL;

      if (claim != NULL && g_strcmp0 (sl_claim_get_article (claim), place->article) == 0 &&
          sl_text_range_overlap (sl_claim_get_range (claim), &place->range) > 0)
        return TRUE;
    }

  return FALSE;
}

/* A place is listed once, as the claim that it belongs to. */
static void
drop_doubles (SlSearchBar *self,
              GPtrArray   *hits)
{
  for (guint i = hits->len; i > 0; i--)
    {
      const SlSearchHit *hit = g_ptr_array_index (hits, i - 1);

      if (hit->claim == NULL && is_in_claim (self, hits, hit))
        g_ptr_array_remove_index (hits, i - 1);
    }
}

static GPtrArray *
find (SlSearchBar  *self,
      const char   *text,
      GError      **error)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GPtrArray *hits;

  if (self->article != NULL)
    return sl_passage_search (workspace, self->article, text, MAX_PLACES);

  hits = sl_workspace_search (workspace, text, MAX_HITS, error);
  if (hits != NULL)
    drop_doubles (self, hits);

  return hits;
}

/**
 * sl_search_bar_search:
 * @self: a bar
 * @text: what to look for
 *
 * Looks for the text and lists the places.
 */
void
sl_search_bar_search (SlSearchBar *self,
                      const char  *text)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SL_IS_SEARCH_BAR (self));

  if (*text != '\0')
    hits = find (self, text, &error);
  if (error != NULL)
    sl_compare_context_fail (self->context, error);
  if (hits == NULL)
    hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_search_hit_free);

  g_ptr_array_unref (self->hits);
  self->hits = g_ptr_array_ref (hits);
  g_free (self->searched);
  self->searched = g_strdup (text);
  self->asked = *text != '\0';
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          NULL);
  for (guint i = 0; i < hits->len; i++)
    gtk_string_list_take (self->rows, dup_row (self, g_ptr_array_index (hits, i)));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->results, hits->len > 0);
  update_count (self);
}

static void
go_to (SlSearchBar *self,
       guint        position)
{
  const SlSearchHit *hit;

  if (position >= self->hits->len)
    return;

  hit = g_ptr_array_index (self->hits, position);
  if (hit->claim != NULL)
    sl_compare_context_reveal (self->context, hit->claim, SL_REVEAL_PLAIN);
  if (hit->article != NULL && hit->range.end > hit->range.start)
    sl_compare_context_reveal_range (self->context, hit->article, &hit->range);
}

static void
select_row (SlSearchBar *self,
            guint        position)
{
  gtk_single_selection_set_selected (self->selection, position);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  update_count (self);
}

/**
 * sl_search_bar_step:
 * @self: a bar
 * @by: 1 for the next place, -1 for the one before
 *
 * Travels to another of the places that were found, round and round.
 */
void
sl_search_bar_step (SlSearchBar *self,
                    int          by)
{
  guint position;

  g_return_if_fail (SL_IS_SEARCH_BAR (self));

  if (self->hits->len == 0)
    return;

  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION)
    position = by > 0 ? 0 : self->hits->len - 1;
  else
    position = (position + self->hits->len + (by > 0 ? 1 : -1)) % self->hits->len;
  select_row (self, position);
  go_to (self, position);
}

static void
set_article (SlSearchBar *self,
             const char  *article_uuid)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlArticle *article = article_uuid != NULL ? sl_workspace_lookup_article (workspace, article_uuid) : NULL;
  g_autofree char *outlet = article != NULL ? sl_article_dup_label (article) : NULL;
  g_autofree char *label = NULL;

  g_free (self->article);
  self->article = article != NULL ? g_strdup (article_uuid) : NULL;
  if (outlet != NULL)
    /* Translators: where somebody searches, as “in The Northern Post” */
    label = g_strdup_printf (C_("search", "in %s"), outlet);
  gtk_label_set_label (self->article_label, label != NULL ? label : "");
  gtk_widget_set_visible (self->article_button, article != NULL);
}

static void
everywhere_cb (SlSearchBar *self)
{
  set_article (self, NULL);
  sl_search_bar_search (self, gtk_editable_get_text (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * sl_search_bar_search_in:
 * @self: a bar
 * @article_uuid: an article
 * @words: words, of which an article that tells it otherwise may have only some
 *
 * Opens the bar, looks for the words in one article and travels to the place that comes nearest. The bar
 * stays with the article until it is closed or told to search everywhere.
 */
void
sl_search_bar_search_in (SlSearchBar *self,
                         const char  *article_uuid,
                         const char  *words)
{
  g_return_if_fail (SL_IS_SEARCH_BAR (self));
  g_return_if_fail (article_uuid != NULL && words != NULL);

  set_article (self, article_uuid);
  sl_search_bar_set_search_mode (self, TRUE);
  /* The field tells that it has changed, later and to nobody's use. */
  gtk_editable_set_text (self->entry, words);
  sl_search_bar_search (self, words);
  sl_search_bar_step (self, 1);
  /* To travel there may have brought another view to the front, which took the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
}

static void
search_changed_cb (SlSearchBar *self)
{
  if (g_strcmp0 (self->searched, gtk_editable_get_text (self->entry)) == 0)
    return;

  sl_search_bar_search (self, gtk_editable_get_text (self->entry));
}

static void
next_cb (SlSearchBar *self)
{
  sl_search_bar_step (self, 1);
}

static void
previous_cb (SlSearchBar *self)
{
  sl_search_bar_step (self, -1);
}

static void
stop_cb (SlSearchBar *self)
{
  sl_search_bar_set_search_mode (self, FALSE);
}

static void
row_cb (SlSearchBar *self,
        guint        position)
{
  select_row (self, position);
  go_to (self, position);
}

static void
setup_cb (SlSearchBar *self,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *outlet = gtk_label_new (NULL);
  GtkWidget *snippet = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (outlet), 0);
  gtk_widget_add_css_class (outlet, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (snippet), 0);
  gtk_label_set_ellipsize (GTK_LABEL (snippet), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), outlet);
  gtk_box_append (GTK_BOX (box), snippet);
  gtk_widget_add_css_class (box, "search-hit");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (SlSearchBar *self,
         GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *row = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_auto (GStrv) parts = g_strsplit (row, "\n", 2);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), parts[0]);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       parts[1] != NULL ? parts[1] : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row, -1);
}

static void
sl_search_bar_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_SEARCH_MODE)
    g_value_set_boolean (value, sl_search_bar_get_search_mode (SL_SEARCH_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sl_search_bar_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_SEARCH_MODE)
    sl_search_bar_set_search_mode (SL_SEARCH_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sl_search_bar_dispose (GObject *object)
{
  SlSearchBar *self = SL_SEARCH_BAR (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->context);
  /* The bin's child is a template child too; it can be let go only once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_SEARCH_BAR);

  G_OBJECT_CLASS (sl_search_bar_parent_class)->dispose (object);
}

static void
sl_search_bar_finalize (GObject *object)
{
  g_ptr_array_unref (SL_SEARCH_BAR (object)->hits);
  g_free (SL_SEARCH_BAR (object)->article);
  g_free (SL_SEARCH_BAR (object)->searched);

  G_OBJECT_CLASS (sl_search_bar_parent_class)->finalize (object);
}

static void
sl_search_bar_class_init (SlSearchBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sl_search_bar_dispose;
  object_class->finalize = sl_search_bar_finalize;
  object_class->get_property = sl_search_bar_get_property;
  object_class->set_property = sl_search_bar_set_property;

  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                         G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/compare/sl-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, article_button);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, article_label);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, results);
  gtk_widget_class_bind_template_child (widget_class, SlSearchBar, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, everywhere_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
sl_search_bar_init (SlSearchBar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sl_search_hit_free);
  self->rows = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  update_count (self);
}

/**
 * sl_search_bar_new:
 * @context: the context
 *
 * Returns: (transfer floating): a bar that is closed
 */
GtkWidget *
sl_search_bar_new (SlCompareContext *context)
{
  SlSearchBar *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_SEARCH_BAR, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * sl_search_bar_get_search_mode:
 * @self: a bar
 *
 * Returns: whether it is open
 */
gboolean
sl_search_bar_get_search_mode (SlSearchBar *self)
{
  g_return_val_if_fail (SL_IS_SEARCH_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * sl_search_bar_set_search_mode:
 * @self: a bar
 * @search_mode: whether it is open
 *
 * Opens the bar with the caret in its field, or closes it.
 */
void
sl_search_bar_set_search_mode (SlSearchBar *self,
                               gboolean     search_mode)
{
  gboolean changed;

  g_return_if_fail (SL_IS_SEARCH_BAR (self));

  changed = sl_search_bar_get_search_mode (self) != search_mode;
  if (!search_mode && self->article != NULL)
    set_article (self, NULL);
  gtk_revealer_set_reveal_child (self->revealer, search_mode);
  if (search_mode)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      gtk_editable_select_region (self->entry, 0, -1);
    }
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

/**
 * sl_search_bar_get_n_hits:
 * @self: a bar
 *
 * Returns: how many places were found
 */
guint
sl_search_bar_get_n_hits (SlSearchBar *self)
{
  g_return_val_if_fail (SL_IS_SEARCH_BAR (self), 0);

  return self->hits->len;
}
