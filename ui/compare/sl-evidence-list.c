/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-evidence-list.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SlEvidenceList
{
  AdwBin parent_instance;

  SlCompareContext *context;
  char *claim;
  GtkToggleButton *add_button;
  GtkBox *rows;
  GtkWidget *form;
  GtkEditable *source_entry;
  GtkEditable *date_entry;
  GtkDropDown *stance_drop;
  GtkWidget *save_button;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (SlEvidenceList, sl_evidence_list, ADW_TYPE_BIN)

static const char *
stance_sign (SlStance stance)
{
  switch (stance)
    {
    case SL_STANCE_SUPPORTS:
      return "+";
    case SL_STANCE_DISPUTES:
      return "−";
    case SL_STANCE_CONTEXT:
    case SL_N_STANCES:
    default:
      return "·";
    }
}

static const char *
stance_name (SlStance stance)
{
  switch (stance)
    {
    case SL_STANCE_SUPPORTS:
      return C_("evidence", "Supports it");
    case SL_STANCE_DISPUTES:
      return C_("evidence", "Disputes it");
    case SL_STANCE_CONTEXT:
    case SL_N_STANCES:
    default:
      return C_("evidence", "Context");
    }
}

/**
 * sl_evidence_url_is_safe:
 * @url: (nullable): an address that somebody typed or a file brought along
 *
 * Only pages on the web are opened: an address of another kind could start a program.
 *
 * Returns: whether it may be handed to the desktop
 */
gboolean
sl_evidence_url_is_safe (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (url == NULL)
    return FALSE;

  uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return FALSE;

  scheme = g_uri_get_scheme (uri);

  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

static SlAnnotation *
get_annotation (SlEvidenceList *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  SlAnnotator *annotator = sl_workspace_get_annotator (workspace);

  if (self->claim == NULL || annotator == NULL)
    return NULL;

  return sl_workspace_lookup_annotation (workspace, self->claim, sl_annotator_get_uuid (annotator));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SlCompareContext) context = SL_COMPARE_CONTEXT (user_data);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    sl_compare_context_fail (context, error);
}

static void
open_cb (GtkWidget *button,
         gpointer   user_data)
{
  SlEvidenceList *self = SL_EVIDENCE_LIST (gtk_widget_get_ancestor (button, SL_TYPE_EVIDENCE_LIST));
  const char *url = g_object_get_data (G_OBJECT (button), "url");

  if (sl_evidence_url_is_safe (url))
    g_app_info_launch_default_for_uri_async (url, NULL, NULL, launched_cb,
                                             g_object_ref (self->context));
}

static void
remove_cb (GtkWidget *button,
           gpointer   user_data)
{
  SlEvidenceList *self = SL_EVIDENCE_LIST (gtk_widget_get_ancestor (button, SL_TYPE_EVIDENCE_LIST));
  g_autoptr (GError) error = NULL;

  if (!sl_workspace_remove_evidence (sl_compare_context_get_workspace (self->context), self->claim,
                                     GPOINTER_TO_UINT (user_data), &error))
    sl_compare_context_fail (self->context, error);
  else
    sl_compare_context_tell (self->context, _("Evidence removed"), TRUE);
}

static GtkWidget *
make_icon_button (const char *icon,
                  const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  return button;
}

static GtkWidget *
make_words (const SlEvidence *evidence,
            const char       *headline)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (headline);
  g_autofree char *meta_text = NULL;
  GtkWidget *meta;

  meta_text = evidence->date != NULL && *evidence->date != '\0'
                ? g_strdup_printf ("%s · %s", stance_name (evidence->stance), evidence->date)
                : g_strdup (stance_name (evidence->stance));
  meta = gtk_label_new (meta_text);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 4);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (meta), 0);
  gtk_widget_add_css_class (meta, "caption");
  gtk_widget_add_css_class (meta, "dim-label");
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), meta);
  gtk_widget_set_hexpand (words, TRUE);

  return words;
}

static GtkWidget *
make_row (const SlEvidence *evidence,
          guint             i)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = gtk_label_new (stance_sign (evidence->stance));
  const char *headline =
    evidence->title != NULL && *evidence->title != '\0' ? evidence->title : evidence->url;
  GtkWidget *remove = make_icon_button ("user-trash-symbolic", _("Remove this evidence"));

  gtk_widget_add_css_class (row, "evidence");
  gtk_widget_add_css_class (sign, "verdict-sign");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), make_words (evidence, headline != NULL ? headline : ""));
  if (sl_evidence_url_is_safe (evidence->url))
    {
      GtkWidget *open = make_icon_button ("sl-open-link-symbolic", _("Open in the browser"));

      gtk_widget_set_tooltip_text (open, evidence->url);
      g_object_set_data_full (G_OBJECT (open), "url", g_strdup (evidence->url), g_free);
      g_signal_connect (open, "clicked", G_CALLBACK (open_cb), NULL);
      gtk_box_append (GTK_BOX (row), open);
    }
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), GUINT_TO_POINTER (i));
  gtk_box_append (GTK_BOX (row), remove);

  return row;
}

static void
refresh (SlEvidenceList *self)
{
  SlAnnotation *annotation = get_annotation (self);
  guint n_rows = annotation != NULL ? sl_annotation_get_n_evidence (annotation) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; i < n_rows; i++)
    gtk_box_append (self->rows, make_row (sl_annotation_get_evidence (annotation, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_rows > 0);
}

static void
claim_changed_cb (SlEvidenceList *self,
                  const char     *claim_uuid)
{
  if (self->claim != NULL && (claim_uuid == NULL || g_str_equal (self->claim, claim_uuid)))
    refresh (self);
}

static gboolean
date_is_valid (const char *date)
{
  static const char shape[] = "0000-00-00";
  gsize length = strlen (date);

  if (length != 0 && length != 4 && length != 7 && length != 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if (shape[i] == '0' ? !g_ascii_isdigit (date[i]) : date[i] != shape[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_evidence_list_add:
 * @self: a list with a claim
 * @source: an address on the web, or words
 * @date: (nullable): the date of the source, ISO 8601
 * @stance: how it bears on the claim
 * @error: return location for an error
 *
 * Adds evidence to the claim.
 *
 * Returns: whether it was stored
 */
gboolean
sl_evidence_list_add (SlEvidenceList  *self,
                      const char      *source,
                      const char      *date,
                      SlStance         stance,
                      GError         **error)
{
  g_autofree char *words = g_strstrip (g_strdup (source));
  g_autofree char *day = g_strstrip (g_strdup (date != NULL ? date : ""));
  g_autoptr (SlEvidence) evidence = NULL;

  g_return_val_if_fail (SL_IS_EVIDENCE_LIST (self), FALSE);
  g_return_val_if_fail (self->claim != NULL, FALSE);

  if (*words == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("Give a link, or say what you found."));
      return FALSE;
    }
  if (!date_is_valid (day))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("“%s” is not a date. Write it as 2026-03-12, 2026-03 or 2026."), day);
      return FALSE;
    }

  if (sl_evidence_url_is_safe (words))
    evidence = sl_evidence_new (words, NULL, stance, *day != '\0' ? day : NULL);
  else
    evidence = sl_evidence_new (NULL, words, stance, *day != '\0' ? day : NULL);

  return sl_workspace_add_evidence (sl_compare_context_get_workspace (self->context), self->claim,
                                    evidence, error);
}

static void
add_cb (SlEvidenceList *self)
{
  g_autoptr (GError) error = NULL;

  if (self->claim == NULL)
    return;

  if (!sl_evidence_list_add (self, gtk_editable_get_text (self->source_entry),
                             gtk_editable_get_text (self->date_entry),
                             gtk_drop_down_get_selected (self->stance_drop), &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_editable_set_text (self->source_entry, "");
  gtk_editable_set_text (self->date_entry, "");
  gtk_toggle_button_set_active (self->add_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
add_toggled_cb (SlEvidenceList *self)
{
  if (gtk_toggle_button_get_active (self->add_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->source_entry));
}

static void
sl_evidence_list_dispose (GObject *object)
{
  SlEvidenceList *self = SL_EVIDENCE_LIST (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), SL_TYPE_EVIDENCE_LIST);

  G_OBJECT_CLASS (sl_evidence_list_parent_class)->dispose (object);
}

static void
sl_evidence_list_finalize (GObject *object)
{
  g_free (SL_EVIDENCE_LIST (object)->claim);

  G_OBJECT_CLASS (sl_evidence_list_parent_class)->finalize (object);
}

static void
sl_evidence_list_class_init (SlEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sl_evidence_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sl_evidence_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SL_APP_PATH "/compare/sl-evidence-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, add_button);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, rows);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, form);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, source_entry);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, date_entry);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, stance_drop);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, save_button);
  gtk_widget_class_bind_template_child (widget_class, SlEvidenceList, problem);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
sl_evidence_list_init (SlEvidenceList *self)
{
  g_autoptr (GtkStringList) stances = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SL_N_STANCES; i++)
    gtk_string_list_append (stances, stance_name (i));
  gtk_drop_down_set_model (self->stance_drop, G_LIST_MODEL (stances));
  gtk_drop_down_set_selected (self->stance_drop, SL_STANCE_SUPPORTS);
  g_signal_connect_swapped (self->add_button, "toggled", G_CALLBACK (add_toggled_cb), self);
}

/**
 * sl_evidence_list_new:
 * @context: the context
 *
 * Returns: (transfer floating): a list without a claim
 */
GtkWidget *
sl_evidence_list_new (SlCompareContext *context)
{
  SlEvidenceList *self;

  g_return_val_if_fail (SL_IS_COMPARE_CONTEXT (context), NULL);

  self = g_object_new (SL_TYPE_EVIDENCE_LIST, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (sl_compare_context_get_workspace (context), "claim-changed",
                           G_CALLBACK (claim_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * sl_evidence_list_set_claim:
 * @self: a list
 * @claim_uuid: (nullable): a claim
 *
 * Shows the evidence on the claim.
 */
void
sl_evidence_list_set_claim (SlEvidenceList *self,
                            const char     *claim_uuid)
{
  g_return_if_fail (SL_IS_EVIDENCE_LIST (self));

  if (g_strcmp0 (self->claim, claim_uuid) == 0)
    return;

  g_free (self->claim);
  self->claim = g_strdup (claim_uuid);
  gtk_toggle_button_set_active (self->add_button, FALSE);
  refresh (self);
}

/**
 * sl_evidence_list_begin_add:
 * @self: a list
 *
 * Opens the form and puts the caret into it.
 */
void
sl_evidence_list_begin_add (SlEvidenceList *self)
{
  g_return_if_fail (SL_IS_EVIDENCE_LIST (self));

  gtk_toggle_button_set_active (self->add_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->source_entry));
}
