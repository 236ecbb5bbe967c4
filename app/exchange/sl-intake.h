/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "model/sl-set.h"
#include "sl-anchor.h"

G_BEGIN_DECLS

/* Builds a set out of what another program wrote: finds its articles and claims in the comparison
 * it goes into, keeps one voice for each annotator and claim, and tells what is left behind. */
typedef struct _SlIntake SlIntake;
typedef struct _SlIntakeArticle SlIntakeArticle;
typedef struct _SlIntakeClaim SlIntakeClaim;

/* The most bytes of a text, a note or a name that are taken; see sl_intake_dup_words(). */
#define SL_INTAKE_MAX_TEXT (10 * 1024 * 1024)
#define SL_INTAKE_MAX_NOTE (1024 * 1024)
#define SL_INTAKE_MAX_NAME 1000

SlIntake        *sl_intake_new          (SlSetSource      *base,
                                         GPtrArray        *messages,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void             sl_intake_free         (SlIntake         *self);

SlIntakeArticle *sl_intake_find_article (SlIntake         *self,
                                         const char       *source);
SlIntakeArticle *sl_intake_take_article (SlIntake         *self,
                                         SlText           *text,
                                         const char       *title,
                                         const char       *url,
                                         gboolean         *is_new);
SlText          *sl_intake_get_text     (SlIntakeArticle  *article);
SlArticle       *sl_intake_get_article  (SlIntakeArticle  *article);

SlAnchorResult   sl_intake_anchor       (SlIntake         *self,
                                         SlIntakeArticle  *article,
                                         const SlAnchor   *anchor,
                                         SlTextRange      *range);
SlIntakeClaim   *sl_intake_claim        (SlIntake         *self,
                                         SlIntakeArticle  *article,
                                         const char       *uuid,
                                         const SlTextRange *range);
const char      *sl_intake_annotator    (SlIntake         *self,
                                         const char       *uuid,
                                         const char       *scope,
                                         const char       *id,
                                         const char       *name);
void             sl_intake_judge        (SlIntake         *self,
                                         SlIntakeClaim    *claim,
                                         SlAnnotation     *annotation);
const char      *sl_intake_claim_uuid   (SlIntakeClaim    *claim);

void             sl_intake_tell         (SlIntake         *self,
                                         const char       *format,
                                         ...) G_GNUC_PRINTF (2, 3);
void             sl_intake_count        (SlIntake         *self,
                                         const char       *what);
SlSet           *sl_intake_finish       (SlIntake         *self,
                                         const char       *uuid,
                                         const char       *title);

char            *sl_intake_dup_time     (const char       *time);
gboolean         sl_intake_refuse       (GError          **error,
                                         const char       *format,
                                         ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlIntake, sl_intake_free)

G_END_DECLS
