/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "sl-vocabulary.h"

G_BEGIN_DECLS

/* How a claim on which several people had a say was settled. */
typedef enum
{
  SL_RULING_AGREED,   /* all said the same, and it was accepted */
  SL_RULING_TAKEN,    /* the verdict of one of them was taken */
  SL_RULING_NEW,      /* the adjudicator gave another verdict */
  SL_RULING_REJECTED, /* all of them were wrong; no verdict */
  SL_RULING_OPEN,     /* left without a verdict, nobody was wrong */
  SL_N_RULINGS
} SlRuling;

/* What somebody said of the claim when it was settled. */
typedef struct
{
  char *annotator;
  SlVerdict verdict;
  char *changed;
} SlVote;

/* The decision about a claim, with where it came from: who decided, when, and from which verdicts.
 * Immutable once shared; whoever makes one adds the votes first. */
#define SL_TYPE_ADJUDICATION (sl_adjudication_get_type ())
G_DECLARE_FINAL_TYPE (SlAdjudication, sl_adjudication, SL, ADJUDICATION, GObject)

SlAdjudication *sl_adjudication_new             (const char     *claim_uuid,
                                                 SlRuling        ruling,
                                                 SlVerdict       verdict,
                                                 const char     *adjudicator_uuid,
                                                 const char     *decided);
const char     *sl_adjudication_get_claim       (SlAdjudication *self);
SlRuling        sl_adjudication_get_ruling      (SlAdjudication *self);
SlVerdict       sl_adjudication_get_verdict     (SlAdjudication *self);
const char     *sl_adjudication_get_adjudicator (SlAdjudication *self);
const char     *sl_adjudication_get_decided     (SlAdjudication *self);
const char     *sl_adjudication_get_taken_from  (SlAdjudication *self);
void            sl_adjudication_set_taken_from  (SlAdjudication *self,
                                                 const char     *annotator_uuid);
const char     *sl_adjudication_get_reason      (SlAdjudication *self);
void            sl_adjudication_set_reason      (SlAdjudication *self,
                                                 const char     *reason);
guint           sl_adjudication_get_n_votes     (SlAdjudication *self);
const SlVote   *sl_adjudication_get_vote        (SlAdjudication *self,
                                                 guint           i);
void            sl_adjudication_add_vote        (SlAdjudication *self,
                                                 const char     *annotator_uuid,
                                                 SlVerdict       verdict,
                                                 const char     *changed);
gboolean        sl_adjudication_equal           (SlAdjudication *a,
                                                 SlAdjudication *b);

const char     *sl_ruling_to_string             (SlRuling        ruling);
gboolean        sl_ruling_from_string           (const char     *string,
                                                 SlRuling       *ruling);
gboolean        sl_ruling_fits                  (SlRuling        ruling,
                                                 SlVerdict       verdict);

G_END_DECLS
