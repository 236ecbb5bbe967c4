/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Examples for a logistic regression: @features of example i are from starts[i] to starts[i + 1]. */
typedef struct
{
  GArray *features;
  GArray *starts;
  GArray *labels;
  GArray *groups;
} Examples;

Examples *examples_new   (void);
void      examples_free  (Examples       *self);
void      examples_add   (Examples       *self,
                          const guint32  *features,
                          guint           n,
                          gboolean        label,
                          guint           group);
double   *logistic_train (const Examples *self,
                          guint           n_features,
                          guint           n_epochs,
                          double          rate,
                          double          decay,
                          guint           left_out);
