/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-import-notes.h"
#include "sl-intake.h"

G_BEGIN_DECLS

/* What the files of the intake share: sl-intake.c (articles, and the set in the end) and -claims.c (who
 * says what of which claim). */
struct _SlIntakeClaim
{
  SlClaim *claim;
  GPtrArray *annotations;
};

struct _SlIntakeArticle
{
  SlArticle *article;
  SlOffsets *offsets;
  GHashTable *known;    /* range -> SlClaim of the comparison */
  GHashTable *by_range; /* range -> SlIntakeClaim that has no UUID of its own */
  GHashTable *claims;   /* UUID -> SlIntakeClaim */
  gboolean is_used;
};

struct _SlIntake
{
  SlImportNotes *notes;
  GPtrArray *articles;
  GHashTable *by_source;  /* UUID or address -> SlIntakeArticle */
  GHashTable *claims;     /* UUID -> SlClaim of the comparison */
  GHashTable *annotators; /* UUID -> SlAnnotator */
  GHashTable *people;     /* UUID -> SlAnnotator of the comparison */
  GHashTable *strange;    /* who they are elsewhere -> UUID */
  gint64 budget;
};

G_END_DECLS
