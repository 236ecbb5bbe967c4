/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claim-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sl-claim-details.h"
#include "sl-pointing.h"

struct _SlClaimCard
{
  GtkPopover parent_instance;

  SlCompareContext *context;
  SlClaimDetails *details;
  GPtrArray *claims;
  guint current;

  GtkLabel *count_label;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkWidget *close_button;
  AdwBin *details_bin;
};

G_DEFINE_FINAL_TYPE (SlClaimCard, sl_claim_card, GTK_TYPE_POPOVER)

static const char *
get_current (SlClaimCard *self)
{
  return self->current < self->claims->len ? g_ptr_array_index (self->claims, self->current) : NULL;
}

static void
show_current (SlClaimCard *self)
{
  const char *claim = get_current (self);
  gboolean several = self->claims->len > 1;
  g_autofree char *count = NULL;

  if (several)
    /* Translators: which of the claims under the pointer is shown, as “2 of 3” */
    count = g_strdup_printf (_("%u of %u"), self->current + 1, self->claims->len);
  gtk_label_set_label (self->count_label, count != NULL ? count : _("Claim"));
  gtk_widget_set_visible (self->previous_button, several);
  gtk_widget_set_visible (self->next_button, several);
  sl_claim_details_set_claim (self->details, claim);
  if (claim != NULL)
    sl_compare_context_set_selected (self->context, claim);
}

static void
previous_cb (SlClaimCard *self)
{
  sl_claim_card_step (self, -1);
}

static void
next_cb (SlClaimCard *self)
{
  sl_claim_card_step (self, 1);
}

/* The keyboard goes back to the text from which the card was opened. */
static void
close_cb (SlClaimCard *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (parent != NULL)
    gtk_widget_grab_focus (parent);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  close_cb (SL_CLAIM_CARD (widget));
}

/* What was typed is stored before the card forgets which claim it showed. */
static void
closed_cb (SlClaimCard *self)
{
  sl_claim_details_set_claim (self->details, NULL);
}

static void
claim_changed_cb (SlClaimCard *self,
                  const char  *claim_uuid)
{
  const char *current = get_current (self);
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);

  if (current != NULL && gtk_widget_get_visible (GTK_WIDGET (self)) &&
      sl_workspace_lookup_claim (workspace, current) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
}

/* A popover does not keep its parent alive, and must be gone before it. */
static void
parent_destroyed_cb (SlClaimCard *self)
{
  gtk_widget_unparent (GTK_WIDGET (self));
}

static void
move_to (SlClaimCard *self,
         GtkWidget   *parent)
{
  GtkWidget *old = gtk_widget_get_parent (GTK_WIDGET (self));

  if (old == parent)
    return;

  g_object_ref (self);
  if (old != NULL)
    {
      g_signal_handlers_disconnect_by_func (old, parent_destroyed_cb, self);
      gtk_widget_unparent (GTK_WIDGET (self));
    }
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_unref (self);
}

static void
sl_claim_card_dispose (GObject *object)
{
  SlClaimCard *self = SL_CLAIM_CARD (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_CLAIM_CARD);

  G_OBJECT_CLASS (sl_claim_card_parent_class)->dispose (object);
}

static void
sl_claim_card_finalize (GObject *object)
{
  g_ptr_array_unref (SL_CLAIM_CARD (object)->claims);

  G_OBJECT_CLASS (sl_claim_card_parent_class)->finalize (object);
}

static void
sl_claim_card_class_init (SlClaimCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_claim_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_claim_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/compare/sl-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SlClaimCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimCard, previous_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimCard, next_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimCard, close_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimCard, details_bin);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_install_action (widget_class, "card.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "card.close", NULL);
}

static void
sl_claim_card_init (SlClaimCard *self)
{
  self->claims = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Claim"),
                                  -1);
}

/**
 * sl_claim_card_new:
 * @context: the context
 *
 * Returns: (transfer floating): a card that is not shown yet
 */
GtkWidget *
sl_claim_card_new (SlCompareContext *context)
{
  SlClaimCard *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIM_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->details = SL_CLAIM_DETAILS (sl_claim_details_new (context));
  g_signal_connect_object (self->details, "done", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->details_bin, GTK_WIDGET (self->details));
  g_signal_connect_object (sl_compare_context_get_workspace (context), "claim-changed",
                           G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * sl_claim_card_present:
 * @self: a card
 * @parent: the widget it hangs on
 * @at: the place of the claim in @parent
 * @claim_uuids: (element-type utf8): the claims at that place, smallest first; copied
 *
 * Opens the card beside the claim. The keyboard focus stays where it is.
 */
void
sl_claim_card_present (SlClaimCard        *self,
                       GtkWidget          *parent,
                       const GdkRectangle *at,
                       GPtrArray          *claim_uuids)
{
  g_return_if_fail (SL_IS_CLAIM_CARD (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  g_ptr_array_set_size (self->claims, 0);
  for (guint i = 0; i < claim_uuids->len; i++)
    g_ptr_array_add (self->claims, g_strdup (g_ptr_array_index (claim_uuids, i)));
  self->current = 0;
  show_current (self);
  move_to (self, parent);
  sl_pointing_set (GTK_POPOVER (self), parent, at);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * sl_claim_card_step:
 * @self: a card
 * @by: how many claims to go on at the place, or back where it is negative
 *
 * Shows another of the claims that lie at the same place, round and round.
 */
void
sl_claim_card_step (SlClaimCard *self,
                    int          by)
{
  int n_claims;

  g_return_if_fail (SL_IS_CLAIM_CARD (self));

  n_claims = self->claims->len;
  if (n_claims == 0)
    return;

  self->current = ((int) self->current + by % n_claims + n_claims) % n_claims;
  show_current (self);
}

/**
 * sl_claim_card_focus_note:
 * @self: a card that is shown
 *
 * Puts the caret into the note.
 */
void
sl_claim_card_focus_note (SlClaimCard *self)
{
  g_return_if_fail (SL_IS_CLAIM_CARD (self));

  sl_claim_details_focus_note (self->details);
}

/**
 * sl_claim_card_focus_evidence:
 * @self: a card that is shown
 *
 * Opens the form for evidence.
 */
void
sl_claim_card_focus_evidence (SlClaimCard *self)
{
  g_return_if_fail (SL_IS_CLAIM_CARD (self));

  sl_claim_details_focus_evidence (self->details);
}
