/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/sl-set.h"

SlSet *bench_set_new           (guint  n);
void   bench_set_copy_articles (SlSet *from,
                                SlSet *to);
