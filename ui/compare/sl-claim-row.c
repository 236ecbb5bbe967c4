/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claim-row.h"

#include <glib/gi18n.h>

#include "sl-claim-text.h"
#include "sl-palette.h"

struct _SlClaimRow
{
  AdwBin parent_instance;

  SlCompareContext *context;
  char *claim;
  GtkLabel *sign;
  GtkLabel *words;
  GtkLabel *meta;
  GtkLabel *badge;
  SlVerdict shown_verdict;
  int shown_relation;
};

G_DEFINE_FINAL_TYPE (SlClaimRow, sl_claim_row, ADW_TYPE_BIN)

/* The relation an editor wants to know of first: conflicting figures, then altered quotes. */
static int
get_relation (SlWorkspace *workspace,
              const char  *claim)
{
  static const int rank[SL_N_RELATIONS] = {
    [SL_RELATION_CONFLICTING_FIGURE] =
      4, [SL_RELATION_CONTRADICTS] = 4, [SL_RELATION_ALTERED_QUOTE] = 3,
    [SL_RELATION_SAME_QUOTE] = 2, [SL_RELATION_SAME_CLAIM] = 1,
  };
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, claim);
  int best = -1;

  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);
      SlRelation relation = sl_match_get_relation (match);

      if (sl_match_get_state (match) != SL_MATCH_REJECTED &&
          (best < 0 || rank[relation] > rank[best]))
        best = relation;
    }

  return best;
}

static void
show_verdict (SlClaimRow *self,
              SlVerdict   verdict)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->sign), sl_verdict_to_string (self->shown_verdict));
  self->shown_verdict = verdict;
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), sl_verdict_to_string (verdict));
  gtk_label_set_label (self->sign, sl_palette_verdict_sign (verdict));
}

static void
show_relation (SlClaimRow *self,
               int         relation)
{
  if (self->shown_relation >= 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->badge),
                                 sl_relation_to_string (self->shown_relation));
  self->shown_relation = relation;
  gtk_widget_set_visible (GTK_WIDGET (self->badge), relation >= 0);
  if (relation < 0)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self->badge), sl_relation_to_string (relation));
  gtk_label_set_label (self->badge, sl_palette_relation_name (relation));
}

/**
 * sl_claim_row_refresh:
 * @self: a row
 *
 * Shows what is known of the claim now.
 */
void
sl_claim_row_refresh (SlClaimRow *self)
{
  SlWorkspace *workspace;
  SlClaim *claim;
  g_autofree char *words = NULL;
  g_autofree char *meta = NULL;
  g_autofree char *label = NULL;
  GtkWidget *cell;

  g_return_if_fail (SL_IS_CLAIM_ROW (self));

  workspace = sl_compare_context_get_workspace (self->context);
  claim = self->claim != NULL ? sl_workspace_lookup_claim (workspace, self->claim) : NULL;
  if (claim == NULL)
    return;

  words = sl_claim_text_dup_words (workspace, claim);
  meta = sl_claim_text_dup_meta (workspace, claim);
  label = sl_claim_text_dup_label (workspace, claim);
  show_verdict (self, sl_workspace_get_verdict (workspace, self->claim));
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->meta, meta);
  show_relation (self, get_relation (workspace, self->claim));

  /* GTK 4.8 names a list's cells after their C class unless they are given a label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cell = gtk_widget_get_parent (GTK_WIDGET (self));
  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
enter_cb (SlClaimRow *self)
{
  if (self->claim != NULL)
    sl_compare_context_set_hovered (self->context, self->claim);
}

static void
leave_cb (SlClaimRow *self)
{
  if (g_strcmp0 (sl_compare_context_get_hovered (self->context), self->claim) == 0)
    sl_compare_context_set_hovered (self->context, NULL);
}

static void
sl_claim_row_dispose (GObject *object)
{
  g_clear_object (&SL_CLAIM_ROW (object)->context);

  G_OBJECT_CLASS (sl_claim_row_parent_class)->dispose (object);
}

static void
sl_claim_row_finalize (GObject *object)
{
  g_free (SL_CLAIM_ROW (object)->claim);

  G_OBJECT_CLASS (sl_claim_row_parent_class)->finalize (object);
}

static void
sl_claim_row_class_init (SlClaimRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sl_claim_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_claim_row_finalize;
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static void
sl_claim_row_init (SlClaimRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->shown_relation = -1;
  self->sign = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), "verdict-sign");
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->sign));

  self->words = make_label (NULL);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words, 2);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->words));

  self->meta = make_label ("meta");
  gtk_widget_add_css_class (GTK_WIDGET (self->meta), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->meta), TRUE);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->meta));
  self->badge = make_label ("relation-badge");
  gtk_label_set_ellipsize (self->badge, PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->badge));
  gtk_box_append (GTK_BOX (column), foot);
  gtk_box_append (GTK_BOX (row), column);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_css_class (GTK_WIDGET (self), "claim-row");
  adw_bin_set_child (ADW_BIN (self), row);
}

/**
 * sl_claim_row_new:
 * @context: the context
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
sl_claim_row_new (SlCompareContext *context)
{
  SlClaimRow *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIM_ROW, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * sl_claim_row_get_claim:
 * @self: a row
 *
 * Returns: (nullable): UUID of the claim it shows
 */
const char *
sl_claim_row_get_claim (SlClaimRow *self)
{
  g_return_val_if_fail (SL_IS_CLAIM_ROW (self), NULL);

  return self->claim;
}

/**
 * sl_claim_row_set_claim:
 * @self: a row
 * @claim: (nullable): a claim
 *
 * Shows the claim.
 */
void
sl_claim_row_set_claim (SlClaimRow *self,
                        SlClaim    *claim)
{
  g_return_if_fail (SL_IS_CLAIM_ROW (self));

  g_free (self->claim);
  self->claim = claim != NULL ? g_strdup (sl_claim_get_uuid (claim)) : NULL;
  sl_claim_row_refresh (self);
}
