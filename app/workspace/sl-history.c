/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-history.h"

#include <glib/gi18n-lib.h>

struct _SlHistory
{
  GPtrArray *done;
  GPtrArray *undone;
};

static void
step_free (gpointer data)
{
  SlHistoryStep *step = data;

  g_free (step->label);
  g_array_unref (step->gestures);
  g_free (step);
}

/**
 * sl_history_new:
 *
 * Returns: (transfer full): a history in which nothing has happened
 */
SlHistory *
sl_history_new (void)
{
  SlHistory *self = g_new0 (SlHistory, 1);

  self->done = g_ptr_array_new_with_free_func (step_free);
  self->undone = g_ptr_array_new_with_free_func (step_free);

  return self;
}

/**
 * sl_history_free:
 * @self: (transfer full): a history
 *
 * Frees @self.
 */
void
sl_history_free (SlHistory *self)
{
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

static SlHistoryStep *
peek (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/**
 * sl_history_did:
 * @self: a history
 * @step: the step that the gesture belongs to; its own id begins a new one
 * @gesture: the gesture's id in the change log
 * @label: what it did, as a stable code
 * @n: how many things it touched
 *
 * Adds a gesture. What had been undone can no longer be redone; the log still holds it.
 */
void
sl_history_did (SlHistory  *self,
                gint64      step,
                gint64      gesture,
                const char *label,
                guint       n)
{
  SlHistoryStep *last = peek (self->done);

  g_ptr_array_set_size (self->undone, 0);
  if (last == NULL || last->id != step)
    {
      last = g_new0 (SlHistoryStep, 1);
      last->id = step;
      last->label = g_strdup (label);
      last->n = n;
      last->gestures = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_ptr_array_add (self->done, last);
    }
  g_array_append_val (last->gestures, gesture);
}

static void
move_last (GPtrArray *from,
           GPtrArray *to,
           gint64     step)
{
  SlHistoryStep *last = peek (from);

  if (last != NULL && last->id == step)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

/**
 * sl_history_undid:
 * @self: a history
 * @step: the step that was undone
 *
 * Notes that the last step was undone.
 */
void
sl_history_undid (SlHistory *self,
                  gint64     step)
{
  move_last (self->done, self->undone, step);
}

/**
 * sl_history_redid:
 * @self: a history
 * @step: the step that was redone
 *
 * Notes that the step that was undone last was redone.
 */
void
sl_history_redid (SlHistory *self,
                  gint64     step)
{
  move_last (self->undone, self->done, step);
}

/**
 * sl_history_peek_undo:
 * @self: a history
 *
 * Returns: (nullable): the step that undo would take back
 */
const SlHistoryStep *
sl_history_peek_undo (SlHistory *self)
{
  return peek (self->done);
}

/**
 * sl_history_peek_redo:
 * @self: a history
 *
 * Returns: (nullable): the step that redo would do again
 */
const SlHistoryStep *
sl_history_peek_redo (SlHistory *self)
{
  return peek (self->undone);
}

/**
 * sl_history_describe:
 * @label: the code of a step
 * @n: how many things it touched
 *
 * Returns: (transfer full): what the step did, for a tooltip or a toast
 */
char *
sl_history_describe (const char *label,
                     guint       n)
{
  static const struct
  {
    const char *label;
    const char *text;
  } texts[] = {
    { "remove-article", N_("Remove article") },
    { "move-article", N_("Move article") },
    { "set-detail", N_("Change article details") },
    { "mark", N_("Mark claim") },
    { "adjust", N_("Adjust claim") },
    { "remove-claim", N_("Delete claim") },
    { "verdict", N_("Give a verdict") },
    { "note", N_("Edit a note") },
    { "evidence", N_("Edit evidence") },
    { "link", N_("Link claims") },
    { "accept", N_("Accept match") },
    { "reject", N_("Reject match") },
    { "reopen", N_("Reopen match") },
    { "title", N_("Rename comparison") },
    { "merge", N_("Import annotation set") },
    { "adjudicate", N_("Decide on a claim") },
    { "unadjudicate", N_("Take a decision back") },
    { "code", N_("Change code") },
    { "code-passage", N_("Code passage") },
    { "uncode-passage", N_("Remove code from passage") },
    { "merge-codes", N_("Merge codes") },
    { "remove-code", N_("Delete code") },
    { "omission", N_("State as not mentioned") },
    { "omission-note", N_("Edit a note on what is not mentioned") },
    { "withdraw-omission", N_("Take back “not mentioned”") },
    { "codebook", N_("Import codebook") },
    { "bundle", N_("Import colleagues' changes") },
  };

  if (g_str_equal (label, "add-articles"))
    return g_strdup_printf (ngettext ("Add %u article", "Add %u articles", n), n);
  if (g_str_equal (label, "adjudicate-agreed"))
    return g_strdup_printf (ngettext ("Accept %u agreement", "Accept %u agreements", n), n);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (g_str_equal (texts[i].label, label))
        return g_strdup (_(texts[i].text));
    }

  return g_strdup (_("Change"));
}
