/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-vocabulary.h"

G_BEGIN_DECLS

/* The vocabularies as people read them, in the user's language. */
const char *sl_names_verdict  (SlVerdict    verdict);
const char *sl_names_relation (SlRelation   relation);
const char *sl_names_kind     (SlClaimKind  kind);

G_END_DECLS
