/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-labelled-text.h"

#include <glib/gi18n-lib.h>

#include "sl-json-items.h"

typedef struct
{
  const SlLabelledTextFormat *format;
  SlIntake *intake;
  guint n_items;
} Import;

static const char *
find_text (const Import    *self,
           const SlJsonDoc *doc,
           SlJsonNode       data)
{
  const char *words = NULL;

  for (guint i = 0; words == NULL && self->format->text_names[i] != NULL; i++)
    words = sl_json_doc_get_text (doc, data, self->format->text_names[i]);

  return words;
}

static gboolean
read_labels (Import           *self,
             const SlJsonDoc  *doc,
             SlJsonNode        data,
             const char       *words,
             GError          **error)
{
  g_autoptr (SlForeignText) text = sl_foreign_text_new (words, -1, error);
  SlLabelledText labelled = { self->intake, doc, text, NULL };

  if (text == NULL)
    return FALSE;
  labelled.article = sl_intake_take_article (self->intake, sl_foreign_text_get (text),
                                             sl_json_doc_get_text (doc, data, "title"),
                                             sl_json_doc_get_text (doc, data, "url"), NULL);

  return self->format->read_labels (&labelled, error);
}

static gboolean
read_item (const SlJsonDoc  *doc,
           gpointer          user_data,
           GError          **error)
{
  Import *self = user_data;
  const char *member = self->format->data;
  SlJsonNode data = member != NULL ? sl_json_doc_get_member (doc, 0, member) : 0;
  const char *words = find_text (self, doc, data);
  g_autofree char *place = NULL;

  self->n_items++;
  if (words == NULL)
    {
      sl_intake_count (self->intake, _(self->format->no_text));
      return TRUE;
    }
  if (read_labels (self, doc, data, words, error))
    return TRUE;
  place = self->format->dup_place (self->n_items);
  g_prefix_error (error, "%s", place);

  return FALSE;
}

/**
 * sl_labelled_text_read:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison that may have the articles; they are found by their text
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out or moved
 * @format: how the program keeps its texts
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names the item
 *
 * Reads the texts of a file, one at a time.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_labelled_text_read (GInputStream                *stream,
                       SlSetSource                 *base,
                       GPtrArray                   *messages,
                       const SlLabelledTextFormat  *format,
                       GCancellable                *cancellable,
                       GError                     **error)
{
  static const char *const lists[] = { NULL };
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  Import self = { format, intake, 0 };

  if (intake == NULL || !sl_json_items_read (stream, lists, read_item, &self, cancellable, error))
    return NULL;

  return sl_intake_finish (intake, NULL, NULL);
}

/**
 * sl_labelled_text_take_verdict:
 * @self: a text
 * @label: (nullable): a label, in letters of any case
 * @verdict: (out): the verdict that it is; left alone where it is none
 *
 * Reads a label. One that is no verdict is counted among what was left out.
 *
 * Returns: whether it is a verdict
 */
gboolean
sl_labelled_text_take_verdict (const SlLabelledText *self,
                               const char           *label,
                               SlVerdict            *verdict)
{
  g_autofree char *lower = g_ascii_strdown (label != NULL ? label : "", -1);
  g_autofree char *message = NULL;
  SlVerdict found;

  if (sl_verdict_from_string (lower, &found) && found != SL_VERDICT_NONE)
    {
      *verdict = found;
      return TRUE;
    }
  message = g_strdup_printf (_("The label “%.60s” is no verdict and was left out"), lower);
  sl_intake_count (self->intake, message);

  return FALSE;
}
