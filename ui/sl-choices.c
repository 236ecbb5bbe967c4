/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-choices.h"

#include <glib/gi18n.h>

#include "sl-palette.h"
#include "workspace/sl-matrix-filter.h"

/**
 * sl_choices_fill:
 * @drop: a list to choose from
 * @any: (nullable): the first choice, that asks for nothing
 * @n: how many others there are
 * @name: gives the name of each
 *
 * Gives the list its choices; the first one is chosen.
 */
void
sl_choices_fill (GtkDropDown *drop,
                 const char  *any,
                 guint        n,
                 const char *(*name) (guint i))
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop));

  if (any != NULL)
    gtk_string_list_append (names, any);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, name (i));
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop, 0);
}

/**
 * sl_choices_scope_name:
 * @scope: a #SlMatrixScope
 *
 * Returns: which claims these are, for the user
 */
const char *
sl_choices_scope_name (guint scope)
{
  switch ((SlMatrixScope) scope)
    {
    case SL_MATRIX_SCOPE_CONFLICTING:
      return C_("which claims", "Conflicting figures");
    case SL_MATRIX_SCOPE_ALTERED:
      return C_("which claims", "Altered quotes");
    case SL_MATRIX_SCOPE_SHARED:
      return C_("which claims", "In several articles");
    case SL_MATRIX_SCOPE_SINGLE_SOURCE:
      /* Translators: one article, or several that have the same words from one agency */
      return C_("which claims", "From one source only");
    case SL_MATRIX_SCOPE_ALL:
    case SL_N_MATRIX_SCOPES:
    default:
      return C_("which claims", "All claims");
    }
}

/**
 * sl_choices_verdict_name:
 * @verdict: a #SlVerdict
 *
 * Returns: its name, for the user
 */
const char *
sl_choices_verdict_name (guint verdict)
{
  return sl_palette_verdict_name (verdict);
}

/**
 * sl_choices_kind_name:
 * @kind: a #SlClaimKind
 *
 * Returns: its name, for the user
 */
const char *
sl_choices_kind_name (guint kind)
{
  return sl_palette_kind_name (kind);
}
