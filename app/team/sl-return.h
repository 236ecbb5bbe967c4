/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set.h"

G_BEGIN_DECLS

SlSet *sl_return_new (SlSetSource  *source,
                      const char   *annotator_uuid,
                      GError      **error);

G_END_DECLS
