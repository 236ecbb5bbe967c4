/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "team/sl-agreement.h"

G_BEGIN_DECLS

char *sl_agreement_text_print (SlAgreement *agreement);

G_END_DECLS
