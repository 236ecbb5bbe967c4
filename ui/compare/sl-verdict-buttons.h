/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/sl-vocabulary.h"

G_BEGIN_DECLS

/* The three verdicts as large toggle buttons. It shows a verdict and says which button was pressed;
 * what the press means is the owner's business.
 *
 * Signals:
 *  picked (int verdict): a button was pressed
 */
#define SL_TYPE_VERDICT_BUTTONS (sl_verdict_buttons_get_type ())
G_DECLARE_FINAL_TYPE (SlVerdictButtons, sl_verdict_buttons, SL, VERDICT_BUTTONS, AdwBin)

GtkWidget *sl_verdict_buttons_new         (void);
SlVerdict  sl_verdict_buttons_get_verdict (SlVerdictButtons *self);
void       sl_verdict_buttons_set_verdict (SlVerdictButtons *self,
                                           SlVerdict         verdict);
GtkWidget *sl_verdict_buttons_get_button  (SlVerdictButtons *self,
                                           SlVerdict         verdict);

G_END_DECLS
