/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-entry.h"
#include "sl-text.h"
#include "sl-vector.h"

G_BEGIN_DECLS

/* The entries that somebody has and somebody else has not, with the texts of the articles among
 * them. Taking in a bundle twice, or several in any order, leads to the same comparison. */
typedef struct
{
  char *comparison;    /* UUID */
  char *title;         /* or NULL */
  SlVector *from;      /* what was known already to whom it is for */
  SlVector *to;        /* what is known to whom it comes from */
  GPtrArray *entries;  /* SlEntry, as they were made */
  GPtrArray *texts;    /* SlText */
} SlBundle;

SlBundle *sl_bundle_new         (const char     *comparison,
                                 const char     *title) G_GNUC_WARN_UNUSED_RESULT;
void      sl_bundle_free        (SlBundle       *self);
void      sl_bundle_take_entry  (SlBundle       *self,
                                 SlEntry        *entry);
void      sl_bundle_add_text    (SlBundle       *self,
                                 SlText         *text);
SlText   *sl_bundle_lookup_text (SlBundle       *self,
                                 const char     *sha256);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlBundle, sl_bundle_free)

G_END_DECLS
