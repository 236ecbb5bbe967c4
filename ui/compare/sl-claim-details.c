/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-claim-details.h"

#include <glib/gi18n.h>

#include "sl-claim-text.h"
#include "sl-compare-acts.h"
#include "sl-evidence-list.h"
#include "sl-note-editor.h"
#include "sl-palette.h"
#include "sl-telling-row.h"
#include "sl-verdict-buttons.h"
#include "workspace/sl-workspace-origins.h"

struct _SlClaimDetails
{
  AdwBin parent_instance;

  SlCompareContext *context;
  char *claim;
  SlVerdictButtons *verdicts;
  SlNoteEditor *note;
  SlEvidenceList *evidence;

  GtkLabel *speaker_label;
  GtkLabel *meta_label;
  GtkLabel *excerpt_label;
  GtkLabel *shared_label;
  AdwBin *verdict_bin;
  AdwBin *note_bin;
  AdwBin *evidence_bin;
  GtkWidget *tellings_box;
  GtkLabel *tellings_label;
  GtkBox *tellings;
  GtkWidget *adjust_label;
  GtkWidget *link_button;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (SlClaimDetails, sl_claim_details, ADW_TYPE_BIN)

static guint done_signal;

static void
picked_cb (SlClaimDetails *self,
           int             verdict)
{
  if (self->claim != NULL)
    sl_compare_context_toggle_verdict (self->context, self->claim, verdict);
}

static void
link_cb (SlClaimDetails *self)
{
  if (self->claim == NULL)
    return;

  sl_compare_context_set_link_from (self->context, self->claim);
  sl_compare_context_tell (self->context, _("Now pick the claim it belongs to. Esc leaves off."),
                           FALSE);
  g_signal_emit (self, done_signal, 0);
}

static void
delete_cb (SlClaimDetails *self)
{
  if (self->claim != NULL && sl_compare_context_remove_claim (self->context, self->claim))
    g_signal_emit (self, done_signal, 0);
}

/* What an editor wants to know of first stands on top: figures that conflict, quotes that were
 * altered. */
static int
rank (SlMatch *match)
{
  switch (sl_match_get_relation (match))
    {
    case SL_RELATION_CONFLICTING_FIGURE:
    case SL_RELATION_CONTRADICTS:
      return 0;
    case SL_RELATION_ALTERED_QUOTE:
      return 1;
    case SL_RELATION_SAME_QUOTE:
      return 2;
    case SL_RELATION_SAME_CLAIM:
    case SL_RELATION_SUPPORTS:
    case SL_RELATION_ADDS_CONTEXT:
    case SL_RELATION_SAME_ORIGIN:
    case SL_N_RELATIONS:
    default:
      return 3;
    }
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  SlMatch *match_a = *(SlMatch *const *) a;
  SlMatch *match_b = *(SlMatch *const *) b;
  double score_a = sl_match_get_score (match_a);
  double score_b = sl_match_get_score (match_b);

  if (rank (match_a) != rank (match_b))
    return rank (match_a) - rank (match_b);

  return (score_a < score_b) - (score_a > score_b);
}

static guint
count_articles (GPtrArray *claims)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (articles, (gpointer) sl_claim_get_article (g_ptr_array_index (claims, i)));

  return g_hash_table_size (articles);
}

/* How often it is told, and by how many sources where these are fewer than the articles. */
static char *
dup_heading (SlClaimDetails *self,
             guint           n_places)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) group = sl_workspace_list_group (workspace, self->claim);
  guint n_articles = count_articles (group);
  guint n_origins = sl_workspace_count_origins (workspace, group);
  g_autofree char *places = NULL;
  g_autofree char *articles = NULL;
  g_autofree char *origins = NULL;

  if (n_places == 0)
    return g_strdup (_("Only here: no other article was found to say this"));

  places = g_strdup_printf (ngettext ("Also in %u other place", "Also in %u other places", n_places),
                            n_places);
  if (n_origins >= n_articles)
    return g_steal_pointer (&places);

  articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  return g_strdup_printf ("%s · %s, %s", places, articles, origins);
}

static void
refresh_tellings (SlClaimDetails *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GPtrArray) matches = sl_workspace_list_matches (workspace, self->claim);
  g_autofree char *label = NULL;
  GtkWidget *child;
  guint n_shown = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tellings))) != NULL)
    gtk_box_remove (self->tellings, child);

  if (matches != NULL)
    g_ptr_array_sort (matches, compare_matches);
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      SlMatch *match = g_ptr_array_index (matches, i);

      if (sl_match_get_state (match) == SL_MATCH_REJECTED ||
          sl_workspace_lookup_claim (workspace, sl_match_get_other (match, self->claim)) == NULL)
        continue;
      gtk_box_append (self->tellings, sl_telling_row_new (self->context, match, self->claim));
      n_shown++;
    }
  label = dup_heading (self, n_shown);
  gtk_label_set_label (self->tellings_label, label);
}

static void
refresh_words (SlClaimDetails *self,
               SlClaim        *claim)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autofree char *words = sl_claim_text_dup_words (workspace, claim);
  g_autofree char *outlet = sl_claim_text_dup_outlet (workspace, claim);
  g_autofree char *meta = NULL;
  const char *speaker = sl_claim_get_speaker (claim);
  gboolean has_speaker = speaker != NULL && *speaker != '\0';

  meta = g_strdup_printf ("%s · %s", sl_palette_kind_name (sl_claim_get_kind (claim)), outlet);
  gtk_label_set_label (self->speaker_label, has_speaker ? speaker : "");
  gtk_widget_set_visible (GTK_WIDGET (self->speaker_label), has_speaker);
  gtk_label_set_label (self->meta_label, meta);
  gtk_label_set_label (self->excerpt_label, words);
}

/* Agency copy is said to be such where somebody judges it. */
static void
refresh_shared (SlClaimDetails *self,
                SlClaim        *claim)
{
  guint n = sl_workspace_count_shared (sl_compare_context_get_workspace (self->context), claim);
  g_autofree char *text = NULL;

  if (n > 0)
    text = g_strdup_printf (ngettext ("The same wording in %u article: probably one origin",
                                      "The same wording in %u articles: probably one origin", n), n);
  gtk_label_set_label (self->shared_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->shared_label), n > 0);
}

static void
refresh (SlClaimDetails *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlClaim *claim = self->claim != NULL ? sl_workspace_lookup_claim (workspace, self->claim) : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), claim != NULL);
  if (claim == NULL)
    return;

  refresh_words (self, claim);
  refresh_shared (self, claim);
  sl_verdict_buttons_set_verdict (self->verdicts,
                                  sl_workspace_get_verdict (workspace, self->claim));
  refresh_tellings (self);
}

static void
claim_changed_cb (SlClaimDetails *self,
                  const char     *claim_uuid)
{
  if (self->claim != NULL && (claim_uuid == NULL || g_str_equal (self->claim, claim_uuid)))
    refresh (self);
}

static void
matches_changed_cb (SlClaimDetails *self)
{
  if (self->claim != NULL)
    refresh (self);
}

static gboolean
is_typing (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) ||
                           (GTK_IS_TEXT_VIEW (focus) &&
                            gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));
}

/**
 * sl_claim_details_press_key:
 * @self: details
 * @keyval: a key, as a small letter
 *
 * Does to the claim that is shown what the key does to one in the text.
 *
 * Returns: whether the key meant something
 */
gboolean
sl_claim_details_press_key (SlClaimDetails *self,
                            guint           keyval)
{
  g_return_val_if_fail (SL_IS_CLAIM_DETAILS (self), FALSE);

  if (self->claim == NULL)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_s:
      picked_cb (self, SL_VERDICT_SUPPORTED);
      break;
    case GDK_KEY_d:
      picked_cb (self, SL_VERDICT_DISPUTED);
      break;
    case GDK_KEY_u:
      picked_cb (self, SL_VERDICT_UNVERIFIABLE);
      break;
    case GDK_KEY_c:
      sl_compare_acts_clear_verdict (self->context, self->claim);
      break;
    case GDK_KEY_n:
      sl_claim_details_focus_note (self);
      break;
    case GDK_KEY_e:
      sl_claim_details_focus_evidence (self);
      break;
    case GDK_KEY_l:
      link_cb (self);
      break;
    case GDK_KEY_Delete:
      delete_cb (self);
      break;
    default:
      return FALSE;
    }

  return TRUE;
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  return !is_typing (widget) &&
         sl_claim_details_press_key (SL_CLAIM_DETAILS (widget), GPOINTER_TO_UINT (user_data));
}

static void
sl_claim_details_dispose (GObject *object)
{
  SlClaimDetails *self = SL_CLAIM_DETAILS (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_CLAIM_DETAILS);

  G_OBJECT_CLASS (sl_claim_details_parent_class)->dispose (object);
}

static void
sl_claim_details_finalize (GObject *object)
{
  g_free (SL_CLAIM_DETAILS (object)->claim);

  G_OBJECT_CLASS (sl_claim_details_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/compare/sl-claim-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, speaker_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, meta_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, excerpt_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, shared_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, verdict_bin);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, note_bin);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, evidence_bin);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, tellings_box);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, tellings_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, tellings);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, adjust_label);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, link_button);
  gtk_widget_class_bind_template_child (widget_class, SlClaimDetails, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
sl_claim_details_class_init (SlClaimDetailsClass *klass)
{
  static const guint keys[] =
    { GDK_KEY_s, GDK_KEY_d, GDK_KEY_u, GDK_KEY_c, GDK_KEY_n, GDK_KEY_e, GDK_KEY_l, GDK_KEY_Delete };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_claim_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_claim_details_finalize;

  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL,
                              G_TYPE_NONE, 0);
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GtkShortcut) shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                          gtk_callback_action_new (key_cb, GUINT_TO_POINTER (keys[i]), NULL));

      gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sl_claim_details_init (SlClaimDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The claim"), -1);
}

/**
 * sl_claim_details_new:
 * @context: the context
 *
 * Returns: (transfer floating): details without a claim
 */
GtkWidget *
sl_claim_details_new (SlCompareContext *context)
{
  SlClaimDetails *self;
  SlWorkspace *workspace;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_CLAIM_DETAILS, NULL);
  self->context = g_object_ref (context);
  self->verdicts = SL_VERDICT_BUTTONS (sl_verdict_buttons_new ());
  self->note = SL_NOTE_EDITOR (sl_note_editor_new (context));
  self->evidence = SL_EVIDENCE_LIST (sl_evidence_list_new (context));
  g_signal_connect_object (self->verdicts, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->verdict_bin, GTK_WIDGET (self->verdicts));
  adw_bin_set_child (self->note_bin, GTK_WIDGET (self->note));
  adw_bin_set_child (self->evidence_bin, GTK_WIDGET (self->evidence));

  workspace = sl_compare_context_get_workspace (context);
  g_signal_connect_object (workspace, "claim-changed", G_CALLBACK (claim_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "matches-changed", G_CALLBACK (matches_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "origins-changed", G_CALLBACK (matches_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

/**
 * sl_claim_details_get_claim:
 * @self: details
 *
 * Returns: (nullable): UUID of the claim that is shown
 */
const char *
sl_claim_details_get_claim (SlClaimDetails *self)
{
  g_return_val_if_fail (SL_IS_CLAIM_DETAILS (self), NULL);

  return self->claim;
}

/**
 * sl_claim_details_set_claim:
 * @self: details
 * @claim_uuid: (nullable): a claim
 *
 * Shows the claim. A note that was being typed for the one before is stored.
 */
void
sl_claim_details_set_claim (SlClaimDetails *self,
                            const char     *claim_uuid)
{
  g_return_if_fail (SL_IS_CLAIM_DETAILS (self));

  sl_note_editor_set_claim (self->note, claim_uuid);
  sl_evidence_list_set_claim (self->evidence, claim_uuid);
  if (g_strcmp0 (self->claim, claim_uuid) == 0)
    return;

  g_free (self->claim);
  self->claim = g_strdup (claim_uuid);
  refresh (self);
}

/**
 * sl_claim_details_focus_note:
 * @self: details
 *
 * Puts the caret into the note.
 */
void
sl_claim_details_focus_note (SlClaimDetails *self)
{
  g_return_if_fail (SL_IS_CLAIM_DETAILS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

/**
 * sl_claim_details_focus_evidence:
 * @self: details
 *
 * Opens the form for evidence.
 */
void
sl_claim_details_focus_evidence (SlClaimDetails *self)
{
  g_return_if_fail (SL_IS_CLAIM_DETAILS (self));

  sl_evidence_list_begin_add (self->evidence);
}
