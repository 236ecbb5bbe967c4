/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-text-range.h"
#include "sl-related.h"

G_BEGIN_DECLS

typedef enum
{
  SL_TOKEN_STOP = 1 << 0,      /* says nothing by itself */
  SL_TOKEN_NUMBER = 1 << 1,    /* begins with a digit */
  SL_TOKEN_CAPITAL = 1 << 2,   /* begins with a capital letter, and not only because a sentence does */
  SL_TOKEN_SMALL = 1 << 6,     /* begins with a small letter or a digit */
  SL_TOKEN_CLAUSE = 1 << 3,    /* a new clause begins here */
  SL_TOKEN_SENTENCE = 1 << 4,  /* the first word after a full stop or a line's end */
  SL_TOKEN_CUT = 1 << 5,       /* after an ellipsis or a bracket: words may have been left out here */
  SL_TOKEN_BRACKET = 1 << 8,   /* stands in square brackets: an editor's word in a quotation */
  SL_TOKEN_HYPHEN = 1 << 9,    /* after a hyphen */
  SL_TOKEN_SOURCE = 1 << 7,    /* tells who says something, or that they do; set by the profile */
} SlTokenFlags;

/* A word of a text. Words of one language that differ in case or in the form of the apostrophe have the
 * same number, words of one stem the same stem. */
typedef struct
{
  SlTextRange range;
  guint32 word;
  guint32 stem;
  guint32 flags;
} SlToken;

/* The words and stems of all the texts that are compared with each other. */
typedef struct _SlTerms SlTerms;

SlTerms    *sl_terms_new        (void);
void        sl_terms_free       (SlTerms    *self);
GArray     *sl_terms_tokenize   (SlTerms    *self,
                                 const char *utf8,
                                 gsize       n_bytes,
                                 guint       offset,
                                 const char *language);
const char *sl_terms_get_word   (SlTerms    *self,
                                 guint       word);
const char *sl_terms_get_stem   (SlTerms    *self,
                                 guint       stem);
double      sl_terms_get_rarity (SlTerms    *self,
                                 guint       word);
SlKinship   sl_terms_compare    (SlTerms    *self,
                                 guint       stem_a,
                                 guint       stem_b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SlTerms, sl_terms_free)

G_END_DECLS
