/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-dispute-panel.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "workspace/sl-workspace-adjudicate.h"

/* How much of the text is shown before and after a claim, in characters. */
#define CONTEXT 160

struct _SlDisputePanel
{
  AdwBin parent_instance;

  SlCompareContext *context;
  SlDispute *dispute;

  GtkLabel *place_label;
  GtkLabel *words_label;
  GtkLabel *state_label;
  GtkBox *voices;
  GtkEditable *reason_entry;
  GtkWidget *back_button;
};

G_DEFINE_FINAL_TYPE (SlDisputePanel, sl_dispute_panel, ADW_TYPE_BIN)

static void
sl_dispute_panel_dispose (GObject *object)
{
  SlDisputePanel *self = SL_DISPUTE_PANEL (object);

  g_clear_object (&self->dispute);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (sl_dispute_panel_parent_class)->dispose (object);
}

static char *
dup_escaped (SlArticle *article,
             guint      start,
             guint      end)
{
  const SlTextRange range = { start, end };
  g_autofree char *words = start < end ? sl_article_dup_words (article, &range) : g_strdup ("");

  g_strdelimit (words, "\n\t", ' ');

  return g_markup_escape_text (words, -1);
}

/* The claim in bold, with some of the text around it. */
static char *
make_context (SlDispute *dispute)
{
  SlArticle *article = sl_dispute_get_article (dispute);
  const SlTextRange *range = sl_claim_get_range (sl_dispute_get_claim (dispute));
  guint n = sl_text_get_n_chars (sl_article_get_text (article));
  guint start = range->start > CONTEXT ? range->start - CONTEXT : 0;
  guint end = MIN (range->end + CONTEXT, n);
  g_autofree char *before = dup_escaped (article, start, range->start);
  g_autofree char *words = dup_escaped (article, range->start, range->end);
  g_autofree char *after = dup_escaped (article, range->end, end);

  return g_strdup_printf ("%s%s<b>%s</b>%s%s", start > 0 ? "…" : "", before, words, after,
                          end < n ? "…" : "");
}

/**
 * sl_dispute_panel_describe:
 * @dispute: a claim that several people judged
 *
 * Returns: (transfer full): in a line, how far they are with it
 */
char *
sl_dispute_panel_describe (SlDispute *dispute)
{
  SlAdjudication *decision = sl_dispute_get_adjudication (dispute);
  const char *verdict;

  if (sl_dispute_get_state (dispute) == SL_DISPUTE_AGREED)
    return g_strdup (_("All say the same"));
  if (decision == NULL)
    return g_strdup (_("Not settled"));
  if (sl_dispute_get_state (dispute) == SL_DISPUTE_CHANGED)
    return g_strdup (_("Settled, but somebody says something else since"));

  verdict = sl_palette_verdict_name (sl_adjudication_get_verdict (decision));
  switch (sl_adjudication_get_ruling (decision))
    {
    case SL_RULING_REJECTED:
      return g_strdup (_("Settled: all wrong"));
    case SL_RULING_OPEN:
      return g_strdup (_("Settled: left without a verdict"));
    case SL_RULING_AGREED:
    case SL_RULING_TAKEN:
    case SL_RULING_NEW:
    case SL_N_RULINGS:
    default:
      /* Translators: the verdict of a decision */
      return g_strdup_printf (_("Settled: %s"), verdict);
    }
}

static void
take_cb (SlDisputePanel *self,
         GtkButton      *button)
{
  sl_dispute_panel_take (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "voice")));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), css_class == NULL);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
append_evidence (GtkBox       *box,
                 SlAnnotation *annotation)
{
  for (guint i = 0; i < sl_annotation_get_n_evidence (annotation); i++)
    {
      const SlEvidence *evidence = sl_annotation_get_evidence (annotation, i);
      const char *title = evidence->title != NULL ? evidence->title : "";
      const char *url = evidence->url != NULL ? evidence->url : "";
      g_autofree char *line = g_strjoin (title[0] != '\0' && url[0] != '\0' ? " – " : "", title, url,
                                         NULL);

      gtk_box_append (box, make_label (line, "dim-label"));
    }
}

static GtkWidget *
make_voice (SlDisputePanel *self,
            guint           i)
{
  SlAnnotation *annotation = sl_dispute_get_annotation (self->dispute, i);
  const char *name = sl_annotator_get_name (sl_dispute_get_annotator (self->dispute, i));
  const char *verdict = sl_palette_verdict_name (sl_annotation_get_verdict (annotation));
  g_autofree char *heading = g_strdup_printf ("%c · %s · %s %s", 'A' + (int) MIN (i, 25), name,
                                              sl_palette_verdict_sign (
                                                sl_annotation_get_verdict (annotation)),
                                              verdict);
  /* Translators: on a button: the letter stands for one of the people, as in "Take A" */
  g_autofree char *act = g_strdup_printf (_("Take %c"), 'A' + (int) MIN (i, 25));
  g_autofree char *tooltip = g_strdup_printf (_("Take the verdict of %s (%u)"), name, i + 1);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (act);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), make_label (heading, "heading"));
  if (sl_annotation_get_note (annotation) != NULL)
    gtk_box_append (GTK_BOX (texts), make_label (sl_annotation_get_note (annotation), NULL));
  append_evidence (GTK_BOX (texts), annotation);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data (G_OBJECT (button), "voice", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

static void
fill (SlDisputePanel *self)
{
  SlAdjudication *decision = sl_dispute_get_adjudication (self->dispute);
  const char *reason = decision != NULL ? sl_adjudication_get_reason (decision) : NULL;
  g_autofree char *label = sl_article_dup_label (sl_dispute_get_article (self->dispute));
  g_autofree char *words = make_context (self->dispute);
  g_autofree char *state = sl_dispute_panel_describe (self->dispute);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->voices))) != NULL)
    gtk_box_remove (self->voices, child);
  for (guint i = 0; i < sl_dispute_get_n_annotations (self->dispute); i++)
    gtk_box_append (self->voices, make_voice (self, i));
  gtk_label_set_text (self->place_label, label);
  gtk_label_set_markup (self->words_label, words);
  gtk_label_set_text (self->state_label, state);
  gtk_editable_set_text (self->reason_entry, reason != NULL ? reason : "");
  gtk_widget_set_sensitive (self->back_button, decision != NULL);
}

/**
 * sl_dispute_panel_set_dispute:
 * @self: a panel
 * @dispute: (nullable): the claim to show
 *
 * Shows a claim. A reason that is being typed is kept while the claim stays the same.
 */
void
sl_dispute_panel_set_dispute (SlDisputePanel *self,
                              SlDispute      *dispute)
{
  gboolean same;
  g_autofree char *reason = NULL;

  g_return_if_fail (SL_IS_DISPUTE_PANEL (self));

  same = dispute != NULL && self->dispute != NULL &&
         sl_dispute_get_adjudication (dispute) == sl_dispute_get_adjudication (self->dispute) &&
         g_str_equal (sl_claim_get_uuid (sl_dispute_get_claim (dispute)),
                      sl_claim_get_uuid (sl_dispute_get_claim (self->dispute)));
  reason = g_strdup (gtk_editable_get_text (self->reason_entry));
  g_set_object (&self->dispute, dispute);
  gtk_widget_set_visible (GTK_WIDGET (self), dispute != NULL);
  if (dispute == NULL)
    return;
  fill (self);
  if (same)
    gtk_editable_set_text (self->reason_entry, reason);
}

/**
 * sl_dispute_panel_get_dispute:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the claim that is shown
 */
SlDispute *
sl_dispute_panel_get_dispute (SlDisputePanel *self)
{
  g_return_val_if_fail (SL_IS_DISPUTE_PANEL (self), NULL);

  return self->dispute;
}

static gboolean
decide (SlDisputePanel *self,
        SlRuling        ruling,
        SlVerdict       verdict,
        const char     *taken_from)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (SlDispute) dispute = g_object_ref (self->dispute);
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason_entry));
  g_autoptr (GError) error = NULL;

  if (sl_workspace_adjudicate (workspace, dispute, ruling, verdict, taken_from, reason, &error))
    return TRUE;
  sl_compare_context_fail (self->context, error);

  return FALSE;
}

/**
 * sl_dispute_panel_take:
 * @self: a panel
 * @i: which of the people
 *
 * Settles the claim with what one of them says.
 *
 * Returns: whether it is settled
 */
gboolean
sl_dispute_panel_take (SlDisputePanel *self,
                       guint           i)
{
  SlAnnotation *annotation;

  g_return_val_if_fail (SL_IS_DISPUTE_PANEL (self), FALSE);

  if (self->dispute == NULL || i >= sl_dispute_get_n_annotations (self->dispute))
    return FALSE;
  annotation = sl_dispute_get_annotation (self->dispute, i);

  return decide (self, SL_RULING_TAKEN, sl_annotation_get_verdict (annotation),
                 sl_annotation_get_annotator (annotation));
}

/**
 * sl_dispute_panel_settle:
 * @self: a panel
 * @ruling: how: another verdict, all wrong, or left open
 * @verdict: the verdict, if there is one
 *
 * Settles the claim otherwise than any of the people says.
 *
 * Returns: whether it is settled
 */
gboolean
sl_dispute_panel_settle (SlDisputePanel *self,
                         SlRuling        ruling,
                         SlVerdict       verdict)
{
  g_return_val_if_fail (SL_IS_DISPUTE_PANEL (self), FALSE);

  return self->dispute != NULL && decide (self, ruling, verdict, NULL);
}

/**
 * sl_dispute_panel_take_back:
 * @self: a panel
 *
 * Takes the decision back.
 *
 * Returns: whether there was one
 */
gboolean
sl_dispute_panel_take_back (SlDisputePanel *self)
{
  SlAdjudication *decision;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (SL_IS_DISPUTE_PANEL (self), FALSE);

  decision = self->dispute != NULL ? sl_dispute_get_adjudication (self->dispute) : NULL;
  if (decision == NULL)
    return FALSE;
  if (sl_workspace_unadjudicate (sl_compare_context_get_workspace (self->context),
                                 sl_adjudication_get_claim (decision), &error))
    return TRUE;
  sl_compare_context_fail (self->context, error);

  return FALSE;
}

static void
wrong_cb (SlDisputePanel *self)
{
  sl_dispute_panel_settle (self, SL_RULING_REJECTED, SL_VERDICT_NONE);
}

static void
open_cb (SlDisputePanel *self)
{
  sl_dispute_panel_settle (self, SL_RULING_OPEN, SL_VERDICT_NONE);
}

static void
supported_cb (SlDisputePanel *self)
{
  sl_dispute_panel_settle (self, SL_RULING_NEW, SL_VERDICT_SUPPORTED);
}

static void
disputed_cb (SlDisputePanel *self)
{
  sl_dispute_panel_settle (self, SL_RULING_NEW, SL_VERDICT_DISPUTED);
}

static void
unverifiable_cb (SlDisputePanel *self)
{
  sl_dispute_panel_settle (self, SL_RULING_NEW, SL_VERDICT_UNVERIFIABLE);
}

static void
back_cb (SlDisputePanel *self)
{
  sl_dispute_panel_take_back (self);
}

static void
show_cb (SlDisputePanel *self)
{
  if (self->dispute != NULL)
    sl_compare_context_reveal (self->context,
                               sl_claim_get_uuid (sl_dispute_get_claim (self->dispute)), 0);
}

static void
sl_dispute_panel_class_init (SlDisputePanelClass *klass)
{
  static const struct
  {
    const char *name;
    GCallback callback;
  } callbacks[] = {
    { "wrong_cb", G_CALLBACK (wrong_cb) },
    { "open_cb", G_CALLBACK (open_cb) },
    { "supported_cb", G_CALLBACK (supported_cb) },
    { "disputed_cb", G_CALLBACK (disputed_cb) },
    { "unverifiable_cb", G_CALLBACK (unverifiable_cb) },
    { "back_cb", G_CALLBACK (back_cb) },
    { "show_cb", G_CALLBACK (show_cb) },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_dispute_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/sidelight/Sidelight/team/sl-dispute-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, place_label);
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, words_label);
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, state_label);
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, voices);
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, SlDisputePanel, back_button);
  for (guint i = 0; i < G_N_ELEMENTS (callbacks); i++)
    gtk_widget_class_bind_template_callback_full (widget_class, callbacks[i].name,
                                                  callbacks[i].callback);
}

static void
sl_dispute_panel_init (SlDisputePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sl_dispute_panel_new:
 * @context: what the window looks at
 *
 * Returns: (transfer full): a panel that shows nothing yet
 */
GtkWidget *
sl_dispute_panel_new (SlCompareContext *context)
{
  SlDisputePanel *self = g_object_new (SL_TYPE_DISPUTE_PANEL, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}
