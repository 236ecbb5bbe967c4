/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What a code is about: how a passage tells its story, or what it is about. */
typedef enum
{
  SL_CODE_FRAME,
  SL_CODE_TOPIC,
  SL_N_CODE_KINDS
} SlCodeKind;

/* An entry of the codebook. A retired code stays with the passages that have it and is not offered
 * any more. Immutable once shared; whoever makes one fills it in first. */
#define SL_TYPE_CODE (sl_code_get_type ())
G_DECLARE_FINAL_TYPE (SlCode, sl_code, SL, CODE, GObject)

SlCode     *sl_code_new             (const char  *uuid,
                                     SlCodeKind   kind,
                                     const char  *name);
SlCode     *sl_code_copy            (SlCode      *self) G_GNUC_WARN_UNUSED_RESULT;
const char *sl_code_get_uuid        (SlCode      *self);
SlCodeKind  sl_code_get_kind        (SlCode      *self);
void        sl_code_set_kind        (SlCode      *self,
                                     SlCodeKind   kind);
const char *sl_code_get_name        (SlCode      *self);
void        sl_code_set_name        (SlCode      *self,
                                     const char  *name);
const char *sl_code_get_definition  (SlCode      *self);
void        sl_code_set_definition  (SlCode      *self,
                                     const char  *definition);
const char *sl_code_get_colour      (SlCode      *self);
void        sl_code_set_colour      (SlCode      *self,
                                     const char  *colour);
const char *sl_code_get_parent      (SlCode      *self);
void        sl_code_set_parent      (SlCode      *self,
                                     const char  *parent_uuid);
guint       sl_code_get_position    (SlCode      *self);
void        sl_code_set_position    (SlCode      *self,
                                     guint        position);
gboolean    sl_code_get_retired     (SlCode      *self);
void        sl_code_set_retired     (SlCode      *self,
                                     gboolean     retired);
gboolean    sl_code_equal           (SlCode      *a,
                                     SlCode      *b);
gboolean    sl_code_colour_is_valid (const char  *colour);

const char *sl_code_kind_to_string   (SlCodeKind   kind);
gboolean    sl_code_kind_from_string (const char  *string,
                                      SlCodeKind  *kind);

G_END_DECLS
