/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-team-view-private.h"

#include <glib/gi18n.h>

#include "sl-codebook-window.h"
#include "sl-palette.h"
#include "workspace/sl-workspace-adjudicate.h"

/* Many changes at once are looked at once. */
#define REFRESH_PAUSE 150

G_DEFINE_FINAL_TYPE (SlTeamView, sl_team_view, ADW_TYPE_BIN)

static SlWorkspace *
get_workspace (SlTeamView *self)
{
  return sl_compare_context_get_workspace (self->context);
}

static gboolean
is_in_scope (SlDispute   *dispute,
             SlTeamScope  scope)
{
  SlDisputeState state = sl_dispute_get_state (dispute);

  switch (scope)
    {
    case SL_TEAM_SCOPE_OPEN:
      return state == SL_DISPUTE_DISPUTED || state == SL_DISPUTE_CHANGED;
    case SL_TEAM_SCOPE_AGREED:
      return state == SL_DISPUTE_AGREED;
    case SL_TEAM_SCOPE_SETTLED:
      return state == SL_DISPUTE_SETTLED;
    case SL_TEAM_SCOPE_ALL:
    default:
      return TRUE;
    }
}

static void
update_page (SlTeamView *self,
             guint       n_all,
             guint       n_agreed)
{
  /* Who judges blind is not shown the verdicts of others before saying so. */
  gboolean blind = n_all > 0 && sl_compare_context_is_blind (self->context);
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->disputes)) > 0;

  gtk_stack_set_visible_child_name (self->pages, blind     ? "blind"
                                                 : has_any ? "list"
                                                           : "none");
  gtk_widget_set_sensitive (self->agreed_button, n_agreed > 0 && !blind);
}

static guint
find_row (SlTeamView *self,
          const char *claim)
{
  GListModel *model = G_LIST_MODEL (self->disputes);

  for (guint i = 0; claim != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (SlDispute) dispute = g_list_model_get_item (model, i);

      if (g_str_equal (sl_claim_get_uuid (sl_dispute_get_claim (dispute)), claim))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Fills the list anew. The chosen claim stays chosen; where it is gone, the one that took its place
 * is, so that one settles after the other. */
static void
fill_list (SlTeamView *self)
{
  SlTeamScope scope = gtk_drop_down_get_selected (self->scope_drop);
  SlDispute *chosen = sl_dispute_panel_get_dispute (self->panel);
  g_autofree char *claim =
    chosen != NULL ? g_strdup (sl_claim_get_uuid (sl_dispute_get_claim (chosen))) : NULL;
  guint before = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GPtrArray) all = sl_dispute_list (sl_workspace_get_set_source (get_workspace (self)),
                                               NULL);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n_agreed = 0;
  guint row;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      SlDispute *dispute = g_ptr_array_index (all, i);

      n_agreed += sl_dispute_get_state (dispute) == SL_DISPUTE_AGREED;
      if (is_in_scope (dispute, scope))
        g_ptr_array_add (shown, dispute);
    }
  g_list_store_splice (self->disputes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->disputes)),
                       shown->pdata, shown->len);
  row = find_row (self, claim);
  if (row == GTK_INVALID_LIST_POSITION && shown->len > 0)
    row = before != GTK_INVALID_LIST_POSITION ? MIN (before, shown->len - 1) : 0;
  gtk_single_selection_set_selected (self->selection, row);
  sl_dispute_panel_set_dispute (self->panel,
                                gtk_single_selection_get_selected_item (self->selection));
  update_page (self, all != NULL ? all->len : 0, n_agreed);
}

/**
 * sl_team_view_flush:
 * @self: a view
 *
 * Looks at the comparison now, and does not wait until it is quiet.
 */
void
sl_team_view_flush (SlTeamView *self)
{
  g_return_if_fail (SL_IS_TEAM_VIEW (self));

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  fill_list (self);
  sl_team_view_compute (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  SlTeamView *self = user_data;

  self->refresh_id = 0;
  sl_team_view_flush (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (SlTeamView *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_PAUSE, refresh_cb, self);
}

static void
scope_cb (SlTeamView *self)
{
  if (self->context != NULL)
    fill_list (self);
}

static void
part_cb (SlTeamView *self)
{
  sl_team_view_show_part (self);
}

static void
heat_cb (SlTeamView *self)
{
  sl_team_view_show_heat (self);
}

static void
selected_cb (SlTeamView *self)
{
  if (self->panel != NULL)
    sl_dispute_panel_set_dispute (self->panel,
                                  gtk_single_selection_get_selected_item (self->selection));
}

static void
activate_cb (SlTeamView *self,
             guint       position)
{
  g_autoptr (SlDispute) dispute = g_list_model_get_item (G_LIST_MODEL (self->disputes), position);

  if (dispute != NULL)
    sl_compare_context_reveal (self->context, sl_claim_get_uuid (sl_dispute_get_claim (dispute)), 0);
}

/**
 * sl_team_view_open:
 * @self: a view
 *
 * Shows the verdicts of everyone to somebody who judged blind: here, in the other views and in what is
 * printed, as Compare With does for one person.
 */
void
sl_team_view_open (SlTeamView *self)
{
  g_return_if_fail (SL_IS_TEAM_VIEW (self));

  sl_compare_context_compare_with_everyone (self->context);
  fill_list (self);
}

static void
open_cb (SlTeamView *self)
{
  sl_team_view_open (self);
}

static void
accept_agreed (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SlTeamView *self = SL_TEAM_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n = 0;

  if (!sl_workspace_adjudicate_agreed (get_workspace (self), &n, &error))
    {
      sl_compare_context_fail (self->context, error);
      return;
    }
  message = g_strdup_printf (ngettext ("%u claim on which all agree was accepted",
                                       "%u claims on which all agree were accepted", n), n);
  sl_compare_context_tell (self->context, message, n > 0);
  sl_team_view_flush (self);
}

static void
show_codebook (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  SlTeamView *self = SL_TEAM_VIEW (widget);

  gtk_window_present (GTK_WINDOW (
    sl_codebook_window_new (self->context, GTK_WINDOW (gtk_widget_get_root (widget)))));
}

static void
save_csv (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  sl_team_view_save (SL_TEAM_VIEW (widget), FALSE);
}

static void
save_json (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  sl_team_view_save (SL_TEAM_VIEW (widget), TRUE);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *votes = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (votes), 0);
  gtk_label_set_ellipsize (GTK_LABEL (votes), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (votes, "dim-label");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), votes);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
}

/* Who says what, and how it was settled: in signs and words, never by colour alone. */
static char *
describe_votes (SlDispute *dispute)
{
  GString *line = g_string_new (NULL);
  g_autofree char *state = sl_dispute_panel_describe (dispute);

  for (guint i = 0; i < sl_dispute_get_n_annotations (dispute); i++)
    {
      SlVerdict verdict = sl_annotation_get_verdict (sl_dispute_get_annotation (dispute, i));

      g_string_append_printf (line, "%s: %s %s · ",
                              sl_annotator_get_initials (sl_dispute_get_annotator (dispute, i)),
                              sl_palette_verdict_sign (verdict), sl_palette_verdict_name (verdict));
    }
  g_string_append (line, state);

  return g_string_free (line, FALSE);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  SlDispute *dispute = gtk_list_item_get_item (item);
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text = sl_article_dup_words (sl_dispute_get_article (dispute),
                                                sl_claim_get_range (sl_dispute_get_claim (dispute)));
  g_autofree char *votes = describe_votes (dispute);

  g_strdelimit (text, "\n\t", ' ');
  gtk_label_set_text (GTK_LABEL (words), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (words)), votes);
}

/* The keys that settle what is chosen, wherever the focus is but in the reason. */
static gboolean
take_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return sl_dispute_panel_take (SL_TEAM_VIEW (widget)->panel, g_variant_get_uint32 (args));
}

static gboolean
settle_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  guint ruling;
  guint verdict;

  g_variant_get (args, "(uu)", &ruling, &verdict);

  return sl_dispute_panel_settle (SL_TEAM_VIEW (widget)->panel, ruling, verdict);
}

static gboolean
back_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return sl_dispute_panel_take_back (SL_TEAM_VIEW (widget)->panel);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    SlRuling ruling;
    SlVerdict verdict;
  } settle[] = {
    { GDK_KEY_s, SL_RULING_NEW, SL_VERDICT_SUPPORTED },
    { GDK_KEY_d, SL_RULING_NEW, SL_VERDICT_DISPUTED },
    { GDK_KEY_u, SL_RULING_NEW, SL_VERDICT_UNVERIFIABLE },
    { GDK_KEY_w, SL_RULING_REJECTED, SL_VERDICT_NONE },
    { GDK_KEY_o, SL_RULING_OPEN, SL_VERDICT_NONE },
  };

  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + i, 0, take_key_cb, "u", i);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, 0, take_key_cb, "u", 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, 0, take_key_cb, "u", 1);
  for (guint i = 0; i < G_N_ELEMENTS (settle); i++)
    gtk_widget_class_add_binding (widget_class, settle[i].key, 0, settle_key_cb, "(uu)",
                                  (guint) settle[i].ruling, (guint) settle[i].verdict);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, back_key_cb, NULL);
}

static void
sl_team_view_dispose (GObject *object)
{
  SlTeamView *self = SL_TEAM_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->agreement);
  g_clear_object (&self->context);
  g_clear_object (&self->disputes);

  G_OBJECT_CLASS (sl_team_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, people);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, found_label);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, judged_label);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, part_drop);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, measures);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, part_row);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, save_row);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, heat_row);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, heat_drop);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, table_label);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, heat_bin);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, table_bin);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, scope_drop);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, agreed_button);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, pages);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, list);
  gtk_widget_class_bind_template_child (widget_class, SlTeamView, panel_bin);
}

static void
sl_team_view_class_init (SlTeamViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_team_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/sidelight/Sidelight/team/sl-team-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
  gtk_widget_class_bind_template_callback (widget_class, heat_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "team.accept-agreed", NULL, accept_agreed);
  gtk_widget_class_install_action (widget_class, "team.codebook", NULL, show_codebook);
  gtk_widget_class_install_action (widget_class, "team.save-csv", NULL, save_csv);
  gtk_widget_class_install_action (widget_class, "team.save-json", NULL, save_json);
  add_keys (widget_class);
}

static void
sl_team_view_init (SlTeamView *self)
{
  const char *const scopes[] = { _("To settle"), _("All agree"), _("Settled"), _("All"), NULL };
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->disputes = g_list_store_new (SL_TYPE_DISPUTE);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->disputes)));
  self->heat = SL_TEAM_CHART (sl_team_chart_new ());
  self->table = SL_TEAM_CHART (sl_team_chart_new ());
  adw_bin_set_child (self->heat_bin, GTK_WIDGET (self->heat));
  adw_bin_set_child (self->table_bin, GTK_WIDGET (self->table));
  gtk_drop_down_set_model (self->scope_drop, G_LIST_MODEL (gtk_string_list_new (scopes)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * sl_team_view_new:
 * @context: what the window looks at
 *
 * Returns: (transfer full): the view
 */
GtkWidget *
sl_team_view_new (SlCompareContext *context)
{
  SlTeamView *self = g_object_new (SL_TYPE_TEAM_VIEW, NULL);
  SlWorkspace *workspace = sl_compare_context_get_workspace (context);

  self->context = g_object_ref (context);
  self->panel = SL_DISPUTE_PANEL (sl_dispute_panel_new (context));
  adw_bin_set_child (self->panel_bin, GTK_WIDGET (self->panel));
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_annotators (workspace), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sl_workspace_get_articles (workspace), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "compared-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  sl_team_view_flush (self);

  return GTK_WIDGET (self);
}

/**
 * sl_team_view_set_scope:
 * @self: a view
 * @scope: which claims to show
 *
 * Chooses what the list shows.
 */
void
sl_team_view_set_scope (SlTeamView  *self,
                        SlTeamScope  scope)
{
  g_return_if_fail (SL_IS_TEAM_VIEW (self));

  gtk_drop_down_set_selected (self->scope_drop, scope);
}

/**
 * sl_team_view_get_disputes:
 * @self: a view
 *
 * Returns: (transfer none): a list of #SlDispute, what the list shows
 */
GListModel *
sl_team_view_get_disputes (SlTeamView *self)
{
  g_return_val_if_fail (SL_IS_TEAM_VIEW (self), NULL);

  return G_LIST_MODEL (self->disputes);
}

/**
 * sl_team_view_get_agreement:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the numbers, once they are reckoned
 */
SlAgreement *
sl_team_view_get_agreement (SlTeamView *self)
{
  g_return_val_if_fail (SL_IS_TEAM_VIEW (self), NULL);

  return self->agreement;
}
