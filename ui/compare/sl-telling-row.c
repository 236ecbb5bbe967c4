/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-telling-row.h"

#include <glib/gi18n.h>

#include "sl-claim-text.h"
#include "sl-compare-acts.h"
#include "sl-later.h"
#include "sl-link-popover.h"
#include "sl-palette.h"
#include "sl-wording-label.h"
#include "workspace/sl-workspace-origins.h"

struct _SlTellingRow
{
  AdwBin parent_instance;

  SlCompareContext *context;
  char *match;
  char *claim;
  char *other;
  GtkWidget *badge;
  SlLinkPopover *kinds;
};

G_DEFINE_FINAL_TYPE (SlTellingRow, sl_telling_row, ADW_TYPE_BIN)

static void
jump_cb (SlTellingRow *self)
{
  sl_compare_context_reveal (self->context, self->other, SL_REVEAL_LEVEL);
}

static void
set_state (SlTellingRow *self,
           SlMatchState  state,
           const char   *message)
{
  /* Storing rebuilds the list that holds this row. */
  g_autoptr (SlCompareContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_set_match_state (sl_compare_context_get_workspace (context), self->match, state,
                                     &error))
    sl_compare_context_fail (context, error);
  else
    sl_compare_context_tell (context, message, TRUE);
}

static void
accept_cb (SlTellingRow *self)
{
  set_state (self, SL_MATCH_ACCEPTED, _("Confirmed as the same"));
}

static void
reject_cb (SlTellingRow *self)
{
  set_state (self, SL_MATCH_REJECTED, _("No longer taken for the same"));
}

static void
kind_chosen_cb (SlTellingRow *self,
                guint         relation)
{
  /* Storing rebuilds the list that holds this row. */
  g_object_ref (self);
  sl_compare_acts_relate (self->context, self->claim, self->other, relation);
  g_object_unref (self);
}

static void
drop_kinds (SlTellingRow *self)
{
  if (self->kinds != NULL && gtk_widget_get_parent (GTK_WIDGET (self->kinds)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->kinds));
  g_clear_object (&self->kinds);
}

/* A popover does not keep its parent alive, and must be gone before it. */
static void
badge_destroyed_cb (SlTellingRow *self)
{
  drop_kinds (self);
}

static void
badge_clicked_cb (SlTellingRow *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlMatch *match = sl_workspace_lookup_match (workspace, self->match);
  GdkRectangle at = { 0, 0, gtk_widget_get_width (self->badge), gtk_widget_get_height (self->badge) };

  if (match == NULL)
    return;
  if (self->kinds == NULL)
    {
      self->kinds = SL_LINK_POPOVER (g_object_ref_sink (sl_link_popover_new ()));
      g_signal_connect_object (self->kinds, "chosen", G_CALLBACK (kind_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->kinds, "unlink", G_CALLBACK (reject_cb), self, G_CONNECT_SWAPPED);
    }
  sl_link_popover_present (self->kinds, self->badge, &at, (int) sl_match_get_relation (match));
}

static GtkWidget *
make_text (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* How the two bear on each other, as a button that changes it. */
static GtkWidget *
make_badge (SlTellingRow *self,
            SlRelation    relation)
{
  g_autofree char *name = NULL;

  self->badge = gtk_button_new_with_label (sl_palette_relation_name (relation));
  gtk_widget_add_css_class (self->badge, "relation-badge");
  gtk_widget_add_css_class (self->badge, sl_relation_to_string (relation));
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->badge, _("Say how they bear on each other"));
  /* Translators: on a button that changes it; how two claims bear on each other, as “Same quote” */
  name = g_strdup_printf (_("%s: change"), sl_palette_relation_name (relation));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->badge), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name,
                                  -1);
  g_signal_connect_object (self->badge, "clicked", G_CALLBACK (badge_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->badge, "destroy", G_CALLBACK (badge_destroyed_cb), self,
                           G_CONNECT_SWAPPED);

  return self->badge;
}

static GtkWidget *
make_head (SlTellingRow *self,
           SlWorkspace  *workspace,
           SlClaim      *other,
           SlMatch      *match)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  SlVerdict verdict = sl_workspace_get_verdict (workspace, sl_claim_get_uuid (other));
  g_autofree char *outlet_name = sl_claim_text_dup_outlet (workspace, other);
  GtkWidget *outlet = gtk_label_new (outlet_name);
  GtkWidget *sign = gtk_label_new (sl_palette_verdict_sign (verdict));

  gtk_widget_add_css_class (sign, "verdict-sign");
  gtk_widget_add_css_class (sign, sl_verdict_to_string (verdict));
  sl_later_set_tooltip (sign, sl_palette_verdict_name (verdict));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sl_palette_verdict_name (verdict), -1);
  gtk_box_append (GTK_BOX (head), sign);

  gtk_label_set_xalign (GTK_LABEL (outlet), 0);
  gtk_label_set_ellipsize (GTK_LABEL (outlet), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (outlet, TRUE);
  gtk_widget_add_css_class (outlet, "heading");
  gtk_box_append (GTK_BOX (head), outlet);

  gtk_box_append (GTK_BOX (head), make_badge (self, sl_match_get_relation (match)));

  return head;
}

static GtkWidget *
make_wording (SlWorkspace *workspace,
              SlClaim     *claim,
              SlClaim     *other)
{
  SlArticle *article = sl_workspace_lookup_article (workspace, sl_claim_get_article (claim));
  SlArticle *other_article = sl_workspace_lookup_article (workspace, sl_claim_get_article (other));
  GtkWidget *label = sl_wording_label_new ();
  SlTextRange mine;
  SlTextRange theirs;

  sl_claim_text_get_said (claim, &mine);
  sl_claim_text_get_said (other, &theirs);
  if (article != NULL && other_article != NULL)
    sl_wording_label_compare (SL_WORDING_LABEL (label), article, &mine, other_article, &theirs);

  return label;
}

static GtkWidget *
make_button (SlTellingRow *self,
             const char   *label,
             GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_acts (SlTellingRow *self,
           SlMatch      *match)
{
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *jump = make_button (self, _("_Go there"), G_CALLBACK (jump_cb));

  gtk_box_append (GTK_BOX (acts), jump);
  if (sl_match_get_state (match) == SL_MATCH_SUGGESTED)
    gtk_box_append (GTK_BOX (acts), make_button (self, _("The sa_me"), G_CALLBACK (accept_cb)));
  gtk_box_append (GTK_BOX (acts), make_button (self, _("_Not the same"), G_CALLBACK (reject_cb)));

  return acts;
}

static void
sl_telling_row_dispose (GObject *object)
{
  drop_kinds (SL_TELLING_ROW (object));
  g_clear_object (&SL_TELLING_ROW (object)->context);

  G_OBJECT_CLASS (sl_telling_row_parent_class)->dispose (object);
}

static void
sl_telling_row_finalize (GObject *object)
{
  g_free (SL_TELLING_ROW (object)->match);
  g_free (SL_TELLING_ROW (object)->claim);
  g_free (SL_TELLING_ROW (object)->other);

  G_OBJECT_CLASS (sl_telling_row_parent_class)->finalize (object);
}

static void
sl_telling_row_class_init (SlTellingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_telling_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_telling_row_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_telling_row_init (SlTellingRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "telling");
}

static void
fill (SlTellingRow *self,
      SlMatch      *match,
      SlClaim      *claim,
      SlClaim      *other)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *figures = sl_claim_text_dup_figures (workspace, match,
                                                        sl_claim_get_uuid (claim));
  g_autofree char *label = sl_claim_text_dup_label (workspace, other);
  const char *speaker = sl_claim_get_speaker (other);

  gtk_box_append (GTK_BOX (box), make_head (self, workspace, other, match));
  if (speaker != NULL && *speaker != '\0')
    gtk_box_append (GTK_BOX (box), make_text (speaker, "dim-label"));
  if (sl_match_get_relation (match) != SL_RELATION_SAME_ORIGIN &&
      sl_workspace_has_same_origin (workspace, claim, other))
    gtk_box_append (GTK_BOX (box), make_text (_("Probably from one origin"), "shared-wording"));
  if (figures != NULL)
    gtk_box_append (GTK_BOX (box), make_text (figures, "figures"));
  gtk_box_append (GTK_BOX (box), make_wording (workspace, claim, other));
  gtk_box_append (GTK_BOX (box), make_acts (self, match));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * sl_telling_row_new:
 * @context: the context
 * @match: a match
 * @claim_uuid: the claim of it that is being looked at; the row shows the other one
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sl_telling_row_new (SlCompareContext *context,
                    SlMatch          *match,
                    const char       *claim_uuid)
{
  SlTellingRow *self;
  SlWorkspace *workspace;
  SlClaim *claim;
  SlClaim *other;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);
  g_return_val_if_fail (SL_IS_MATCH (match), NULL);

  workspace = sl_compare_context_get_workspace (context);
  self = g_object_new (SL_TYPE_TELLING_ROW, NULL);
  self->context = g_object_ref (context);
  self->match = g_strdup (sl_match_get_uuid (match));
  self->claim = g_strdup (claim_uuid);
  self->other = g_strdup (sl_match_get_other (match, claim_uuid));
  claim = sl_workspace_lookup_claim (workspace, claim_uuid);
  other = sl_workspace_lookup_claim (workspace, self->other);
  if (claim != NULL && other != NULL)
    fill (self, match, claim, other);

  return GTK_WIDGET (self);
}
