/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set.h"

SlSet *bench_set_new           (guint  n);
SlSet *bench_set_new_sized     (guint  n_articles,
                                guint  n_claims,
                                guint  n_annotators);
void   bench_set_copy_articles (SlSet *from,
                                SlSet *to);
