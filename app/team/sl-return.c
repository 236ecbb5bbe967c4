/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-return.h"

/* What goes back to one annotator: the decisions about what that person judged. */
typedef struct
{
  SlSet *set;
  SlSetSource *source;
  const char *annotator;
} Return;

static gboolean
add_annotator (gpointer   object,
               gpointer   user_data,
               GError   **error)
{
  sl_set_add_annotator (user_data, object);

  return TRUE;
}

static gboolean
add_article (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  sl_set_add_article (user_data, object);

  return TRUE;
}

static gboolean
add_row (const SlSetRow  *row,
         gpointer         user_data,
         GError         **error)
{
  Return *back = user_data;

  if (g_strcmp0 (sl_annotation_get_annotator (row->annotation), back->annotator) == 0)
    sl_set_add_annotation (back->set, row->annotation);

  return TRUE;
}

static gboolean
add_adjudication (gpointer   object,
                  gpointer   user_data,
                  GError   **error)
{
  Return *back = user_data;

  for (guint i = 0; i < sl_adjudication_get_n_votes (object); i++)
    {
      if (g_strcmp0 (sl_adjudication_get_vote (object, i)->annotator, back->annotator) == 0)
        sl_set_add_adjudication (back->set, object);
    }

  return TRUE;
}

/**
 * sl_return_new:
 * @source: a comparison in which something was decided
 * @annotator_uuid: to whom the decisions go
 * @error: return location for an error
 *
 * Gathers what one annotator said and how it was decided: with the articles, the reasons, and the
 * verdicts from which each decision was made, but without the notes and evidence of the others. A
 * set like any other, it can be exported and taken in.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_return_new (SlSetSource  *source,
               const char   *annotator_uuid,
               GError      **error)
{
  g_autofree char *uuid = NULL;
  g_autofree char *title = NULL;
  g_autoptr (SlSet) set = NULL;
  Return back = { NULL, source, annotator_uuid };

  g_return_val_if_fail (SL_IS_SET_SOURCE (source), NULL);
  g_return_val_if_fail (annotator_uuid != NULL, NULL);

  uuid = sl_set_source_dup_uuid (source);
  title = sl_set_source_dup_title (source);
  set = sl_set_new (uuid, title);
  back.set = set;
  if (!sl_set_source_foreach_annotator (source, add_annotator, set, error) ||
      !sl_set_source_foreach_article (source, add_article, set, error) ||
      !sl_set_source_foreach_row (source, add_row, &back, error) ||
      !sl_set_source_foreach_adjudication (source, add_adjudication, &back, error))
    return NULL;

  return g_steal_pointer (&set);
}
