/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-annotation.h"

G_BEGIN_DECLS

char *sl_annotation_id_dup (const char   *set_uuid,
                            SlAnnotation *annotation);

G_END_DECLS
