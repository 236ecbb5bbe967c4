/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-team-view-private.h"

#include <glib/gi18n.h>

#include "exchange/sl-format.h"
#include "sl-dialogs.h"
#include "sl-palette.h"
#include "team/sl-return.h"
#include "workspace/sl-agreement-export.h"

/* The numbers of the Team view: reckoned in a thread, shown when they come. */

/* A choice in the list of parts: all, or a pair. */
static const SlAgreementPart *
get_part (SlTeamView *self)
{
  guint selected = gtk_drop_down_get_selected (self->part_drop);

  if (selected == GTK_INVALID_LIST_POSITION || selected == 0 ||
      selected > sl_agreement_get_n_pairs (self->agreement))
    return sl_agreement_get_overall (self->agreement);

  return sl_agreement_get_pair (self->agreement, selected - 1);
}

static const char *
get_name (SlTeamView *self,
          guint       member)
{
  return sl_annotator_get_name (sl_agreement_get_member (self->agreement, member)->annotator);
}

static const char *
get_initials (SlTeamView *self,
              guint       member)
{
  return sl_annotator_get_initials (sl_agreement_get_member (self->agreement, member)->annotator);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static char *
describe_estimate (const SlEstimate *estimate)
{
  if (estimate->undefined != SL_DEFINED)
    return g_strdup_printf (_("not defined because %s"),
                            sl_undefined_to_string (estimate->undefined));
  if (!estimate->has_interval)
    return g_strdup_printf (_("%.2f of %u"), estimate->value, estimate->n);

  /* Translators: a value, the ends of its interval, and on how many claims it rests */
  return g_strdup_printf (_("%.2f (%.2f to %.2f) of %u"), estimate->value, estimate->low,
                          estimate->high, estimate->n);
}

static char *
describe_percent (const char       *what,
                  const SlEstimate *estimate)
{
  if (estimate->undefined != SL_DEFINED)
    return g_strdup_printf (_("%s: not defined because %s"), what,
                            sl_undefined_to_string (estimate->undefined));
  if (!estimate->has_interval)
    return g_strdup_printf (_("%s: %.0f %%"), what, 100 * estimate->value);

  return g_strdup_printf (_("%s: %.0f %% (%.0f to %.0f %%)"), what, 100 * estimate->value,
                          100 * estimate->low, 100 * estimate->high);
}

static void
append_measure (SlTeamView       *self,
                SlMeasure         measure,
                const SlEstimate *estimate)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (sl_measure_get_name (measure));
  g_autofree char *text = describe_estimate (estimate);
  g_autofree char *tooltip = g_strdup_printf ("%s\n(%s)", sl_measure_get_definition (measure),
                                              sl_measure_get_source (measure));
  GtkWidget *value = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  if (estimate->undefined != SL_DEFINED)
    gtk_widget_add_css_class (value, "dim-label");
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (self->measures, row);
}

/* Of two people, what is the same for two is left out, and what needs more. */
static gboolean
is_shown (gboolean  is_pair,
          SlMeasure measure)
{
  gboolean for_many = measure == SL_MEASURE_FLEISS || measure == SL_MEASURE_CONGER ||
                      measure == SL_MEASURE_LIGHT || measure == SL_MEASURE_PERCENT_ALL_AGREE ||
                      measure == SL_MEASURE_PERCENT_BY_RATINGS;
  gboolean for_two = measure == SL_MEASURE_COHEN || measure == SL_MEASURE_COHEN_LINEAR ||
                     measure == SL_MEASURE_COHEN_QUADRATIC || measure == SL_MEASURE_SCOTT_PI;

  return is_pair ? !for_many : !for_two;
}

static void
fill_table (SlTeamView            *self,
            const SlAgreementPart *part)
{
  const guint n = G_N_ELEMENTS (part->table);
  g_autofree char *title = NULL;
  guint most = 1;

  /* Translators: the title of a table of counts, rows for the first person, columns for the second */
  title = g_strdup_printf (_("Rows: %s, columns: %s"), get_name (self, part->a),
                           get_name (self, part->b));
  sl_team_chart_reset (self->table, title, n);
  for (guint i = 0; i < n * n; i++)
    most = MAX (most, part->table[i / n][i % n]);
  for (guint i = 0; i < n; i++)
    {
      sl_team_chart_set_name (self->table, i, sl_palette_verdict_name (i + 1));
      for (guint k = 0; k < n; k++)
        {
          g_autofree char *text = g_strdup_printf ("%u", part->table[i][k]);

          sl_team_chart_set_cell (self->table, i, k, (double) part->table[i][k] / most, text);
        }
    }
  sl_team_chart_finish (self->table);
  gtk_label_set_text (self->table_label, title);
}

/**
 * sl_team_view_show_part:
 * @self: a view with numbers
 *
 * Shows the measures of what is chosen: of all, or of two people with the table of their verdicts.
 */
void
sl_team_view_show_part (SlTeamView *self)
{
  const SlAgreementPart *part;
  gboolean is_pair;

  if (self->agreement == NULL)
    return;

  part = get_part (self);
  is_pair = part->a != part->b;
  clear_box (self->measures);
  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      if (is_shown (is_pair, i))
        append_measure (self, i, &part->estimates[i]);
    }
  if (!is_pair && sl_agreement_get_n_pairs (self->agreement) == 1)
    part = sl_agreement_get_pair (self->agreement, 0);
  is_pair = part->a != part->b;
  gtk_widget_set_visible (GTK_WIDGET (self->table), is_pair);
  gtk_widget_set_visible (GTK_WIDGET (self->table_label), is_pair);
  if (is_pair)
    fill_table (self, part);
}

/* The measures of a pair, as the list of the picture has them. */
static SlMeasure
get_heat_measure (SlTeamView *self)
{
  guint left = gtk_drop_down_get_selected (self->heat_drop);

  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      if (is_shown (TRUE, i) && left-- == 0)
        return i;
    }

  return SL_MEASURE_PERCENT;
}

/* Which share agrees is told in percent; what is corrected for chance is no share of anything. */
static char *
describe_cell (SlMeasure measure,
               double    value)
{
  if (measure == SL_MEASURE_PERCENT || measure == SL_MEASURE_SPAN_F1_EXACT ||
      measure == SL_MEASURE_SPAN_F1_OVERLAPPING || measure == SL_MEASURE_CHAR_F1)
    return g_strdup_printf (_("%.0f %%"), 100 * value);

  return g_strdup_printf ("%.2f", value);
}

static void
fill_heat_cell (SlTeamView *self,
                SlMeasure   measure,
                guint       row,
                guint       column)
{
  const SlAgreementPart *pair = sl_agreement_find_pair (self->agreement, row, column);
  const SlEstimate *estimate = pair != NULL ? &pair->estimates[measure] : NULL;
  g_autofree char *text = NULL;

  if (estimate == NULL)
    return;
  if (estimate->undefined != SL_DEFINED)
    {
      sl_team_chart_set_cell (self->heat, row, column, 0, "–");
      return;
    }
  text = describe_cell (measure, estimate->value);
  sl_team_chart_set_cell (self->heat, row, column, CLAMP (estimate->value, 0, 1), text);
}

/**
 * sl_team_view_show_heat:
 * @self: a view
 *
 * Shows how far each pair agrees by the measure that is chosen, the darker the more; a dash where it
 * is not defined.
 */
void
sl_team_view_show_heat (SlTeamView *self)
{
  SlMeasure measure = get_heat_measure (self);
  g_autofree char *title = NULL;
  guint n;

  if (self->agreement == NULL)
    return;
  n = sl_agreement_get_n_compared (self->agreement);
  /* Translators: the title of a table of all pairs of people, with the name of a measure */
  title = g_strdup_printf (_("%s of each pair"), sl_measure_get_name (measure));
  sl_team_chart_reset (self->heat, title, n);
  for (guint i = 0; i < n; i++)
    {
      sl_team_chart_set_name (self->heat, i, get_initials (self, i));
      for (guint k = 0; k < n; k++)
        fill_heat_cell (self, measure, i, k);
    }
  sl_team_chart_finish (self->heat);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heat_drop), sl_measure_get_definition (measure));
  gtk_widget_set_visible (GTK_WIDGET (self->heat), n >= 2);
  gtk_widget_set_visible (self->heat_row, n >= 2);
}

/* The list of the picture's measures, once. */
static void
fill_heat_measures (SlTeamView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint percent = 0;

  if (gtk_drop_down_get_model (self->heat_drop) != NULL)
    return;
  for (guint i = 0; i < SL_N_MEASURES; i++)
    {
      if (!is_shown (TRUE, i))
        continue;
      if (i == SL_MEASURE_PERCENT)
        percent = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, sl_measure_get_name (i));
    }
  gtk_drop_down_set_model (self->heat_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->heat_drop, percent);
}

typedef struct
{
  SlTeamView *view;
  char *annotator;
} Return;

static void
return_free (Return *back)
{
  g_object_unref (back->view);
  g_free (back->annotator);
  g_free (back);
}

static void
return_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Return *back = user_data;
  SlTeamView *self = back->view;
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, &error);
  g_autoptr (SlSet) set = NULL;

  if (file != NULL)
    set = sl_return_new (sl_workspace_get_set_source (workspace), back->annotator, &error);
  if (set != NULL && sl_format_publish_file (sl_format_lookup ("json"), SL_SET_SOURCE (set), NULL,
                                             file, NULL, &error))
    sl_compare_context_tell (self->context, _("The decisions are saved."), FALSE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sl_compare_context_fail (self->context, error);
  return_free (back);
}

static void
return_clicked_cb (SlTeamView *self,
                   GtkButton  *button)
{
  Return *back = g_new0 (Return, 1);
  guint member = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "member"));
  SlAnnotator *annotator = sl_agreement_get_member (self->agreement, member)->annotator;
  g_autofree char *name = g_strdup_printf ("%s.json", sl_annotator_get_initials (annotator));

  back->view = g_object_ref (self);
  back->annotator = g_strdup (sl_annotator_get_uuid (annotator));
  sl_dialogs_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         _("Return Decisions to the Annotator"), name, NULL, return_cb, back);
}

static void
append_person (SlTeamView *self,
               guint       i)
{
  const SlMember *member = sl_agreement_get_member (self->agreement, i);
  guint n = sl_agreement_get_n_claims (self->agreement);
  g_autofree char *name = g_strdup_printf ("%s (%s)", sl_annotator_get_name (member->annotator),
                                           sl_annotator_get_initials (member->annotator));
  g_autofree char *text = g_strdup_printf (_("%u of %u judged, %u marked"), member->n_judged, n,
                                           member->n_marked);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *progress = gtk_progress_bar_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("document-send-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (progress),
                                 n > 0 ? MIN (1.0, (double) member->n_judged / n) : 0);
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (progress), TRUE);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (progress), text);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), progress);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Return to annotator: save the decisions about these "
                                         "verdicts"));
  g_object_set_data (G_OBJECT (button), "member", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (return_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (self->people, row);
}

static void
fill_parts (SlTeamView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->part_drop);

  gtk_string_list_append (names, _("Everyone"));
  for (guint i = 0; i < sl_agreement_get_n_pairs (self->agreement); i++)
    {
      const SlAgreementPart *pair = sl_agreement_get_pair (self->agreement, i);
      g_autofree char *name = g_strdup_printf (_("%s and %s"), get_name (self, pair->a),
                                               get_name (self, pair->b));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->part_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->part_drop,
                              selected < g_list_model_get_n_items (G_LIST_MODEL (names)) ? selected
                                                                                        : 0);
}

static void
show_agreement (SlTeamView *self)
{
  const SlAgreementPart *overall = sl_agreement_get_overall (self->agreement);
  g_autofree char *found = describe_percent (_("Found the same claims"),
                                             &overall->estimates[SL_MEASURE_SPAN_F1_EXACT]);
  g_autofree char *judged = describe_percent (_("Judged them the same"),
                                              &overall->estimates[SL_MEASURE_PERCENT]);
  gboolean several = sl_agreement_get_n_members (self->agreement) > 1;

  /* Alone there is nothing to agree on, and a list of what is not defined helps nobody. */
  gtk_label_set_text (self->found_label,
                      several ? found
                              : _("Nobody else has judged yet. Import the set of a colleague to "
                                  "see how far you agree."));
  gtk_label_set_text (self->judged_label, judged);
  gtk_widget_set_visible (GTK_WIDGET (self->judged_label), several);
  gtk_widget_set_visible (self->part_row, several);
  gtk_widget_set_visible (GTK_WIDGET (self->measures), several);
  gtk_widget_set_visible (self->save_row, several);
  clear_box (self->people);
  for (guint i = 0; i < sl_agreement_get_n_members (self->agreement); i++)
    append_person (self, i);
  fill_parts (self);
  fill_heat_measures (self);
  sl_team_view_show_heat (self);
  sl_team_view_show_part (self);
}

static void
compute_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  sl_agreement_compute (task_data);
  g_task_return_pointer (task, g_object_ref (task_data), g_object_unref);
}

/* For whom numbers are reckoned: a window that closes does not wait for them. */
typedef struct
{
  GWeakRef view;
  guint generation;
} Asker;

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Asker *asker = user_data;
  g_autoptr (SlTeamView) self = g_weak_ref_get (&asker->view);
  g_autoptr (SlAgreement) agreement = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self != NULL && self->context != NULL && asker->generation == self->generation)
    {
      g_set_object (&self->agreement, agreement);
      show_agreement (self);
    }
  g_weak_ref_clear (&asker->view);
  g_free (asker);
}

/**
 * sl_team_view_compute:
 * @self: a view
 *
 * Reckons the numbers anew, in a thread; those of before stay until then.
 */
void
sl_team_view_compute (SlTeamView *self)
{
  SlWorkspace *workspace = sl_compare_context_get_workspace (self->context);
  g_autoptr (SlAgreement) agreement =
    sl_agreement_new (sl_workspace_get_set_source (workspace), NULL);
  g_autoptr (GTask) task = NULL;
  Asker *asker;

  if (agreement == NULL)
    return;
  asker = g_new0 (Asker, 1);
  g_weak_ref_init (&asker->view, self);
  asker->generation = ++self->generation;
  task = g_task_new (NULL, NULL, computed_cb, asker);
  g_task_set_source_tag (task, sl_team_view_compute);
  g_task_set_task_data (task, g_steal_pointer (&agreement), g_object_unref);
  g_task_run_in_thread (task, compute_thread);
}

typedef struct
{
  SlTeamView *view;
  gboolean as_json;
} Save;

static void
save_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Save *save = user_data;
  g_autoptr (SlTeamView) self = save->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sl_dialogs_save_finish (result, &error);
  g_autoptr (GFileOutputStream) stream = NULL;
  gboolean done = FALSE;

  if (file != NULL)
    stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (stream != NULL)
    done = (save->as_json
              ? sl_agreement_export_json (self->agreement, G_OUTPUT_STREAM (stream), NULL, &error)
              : sl_agreement_export_csv (self->agreement, G_OUTPUT_STREAM (stream), NULL, &error)) &&
           g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error);
  if (done)
    sl_compare_context_tell (self->context, _("The numbers are saved."), FALSE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sl_compare_context_fail (self->context, error);
  g_free (save);
}

/**
 * sl_team_view_save:
 * @self: a view
 * @as_json: whether as JSON, not as CSV
 *
 * Asks where, and saves the numbers.
 */
void
sl_team_view_save (SlTeamView *self,
                   gboolean    as_json)
{
  Save *save;

  if (self->agreement == NULL)
    return;
  save = g_new0 (Save, 1);
  save->view = g_object_ref (self);
  save->as_json = as_json;
  sl_dialogs_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save Agreement"),
                         as_json ? "agreement.json" : "agreement.csv", NULL, save_cb, save);
}
