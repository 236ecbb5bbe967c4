/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-article.h"

G_BEGIN_DECLS

/* Who told a detail of an article. The strings are those of the file: stable, never translated. */
typedef enum
{
  SL_WITNESS_NONE,
  SL_WITNESS_JSON_LD,
  SL_WITNESS_OPENGRAPH,
  SL_WITNESS_META,
  SL_WITNESS_TIME,
  SL_WITNESS_LINK,
  SL_WITNESS_TEXT,
  SL_WITNESS_PROPERTIES,
  SL_WITNESS_ADDRESS,
  SL_WITNESS_PERSON,
  SL_N_WITNESSES
} SlWitness;

const char *sl_witness_to_string   (SlWitness   witness);
SlWitness   sl_article_get_witness (SlArticle  *article,
                                    SlDetail    detail);
void        sl_article_set_witness (SlArticle  *article,
                                    SlDetail    detail,
                                    SlWitness   witness);

G_END_DECLS
