/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-annotation-id.h"

#include "model/sl-uuid.h"

/**
 * sl_annotation_id_dup:
 * @set_uuid: UUID of the comparison
 * @annotation: an annotation in it
 *
 * An annotation is known by its annotator and claim. Formats that want one name for it get a UUID
 * that follows from the two, so that the same judgement has the same name in every export, also
 * after it was changed.
 *
 * Returns: (transfer full): the UUID (RFC 9562, version 5, in the namespace of the comparison)
 */
char *
sl_annotation_id_dup (const char   *set_uuid,
                      SlAnnotation *annotation)
{
  g_autofree char *name = g_strconcat (sl_annotation_get_annotator (annotation), "/",
                                       sl_annotation_get_claim (annotation), NULL);

  return sl_uuid_new_v5 (set_uuid, name);
}
