/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-names.h"

#include <glib/gi18n-lib.h>

/**
 * sl_names_verdict:
 * @verdict: a verdict
 *
 * Returns: its name, translated
 */
const char *
sl_names_verdict (SlVerdict verdict)
{
  switch (verdict)
    {
    case SL_VERDICT_SUPPORTED:
      return C_("verdict", "Supported");
    case SL_VERDICT_DISPUTED:
      return C_("verdict", "Disputed");
    case SL_VERDICT_UNVERIFIABLE:
      return C_("verdict", "Unverifiable");
    case SL_VERDICT_NONE:
      return C_("verdict", "No verdict yet");
    case SL_N_VERDICTS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * sl_names_relation:
 * @relation: a relation
 *
 * Returns: its name, translated
 */
const char *
sl_names_relation (SlRelation relation)
{
  switch (relation)
    {
    case SL_RELATION_SAME_QUOTE:
      return C_("relation", "Same quote");
    case SL_RELATION_ALTERED_QUOTE:
      return C_("relation", "Altered quote");
    case SL_RELATION_SAME_CLAIM:
      return C_("relation", "Same claim");
    case SL_RELATION_CONFLICTING_FIGURE:
      return C_("relation", "Conflicting figures");
    case SL_RELATION_SUPPORTS:
      return C_("relation", "Supports");
    case SL_RELATION_CONTRADICTS:
      return C_("relation", "Contradicts");
    case SL_RELATION_ADDS_CONTEXT:
      return C_("relation", "Adds context");
    case SL_RELATION_SAME_ORIGIN:
      return C_("relation", "Same origin");
    case SL_N_RELATIONS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * sl_names_kind:
 * @kind: a kind of claim
 *
 * Returns: its name, translated
 */
const char *
sl_names_kind (SlClaimKind kind)
{
  switch (kind)
    {
    case SL_CLAIM_KIND_QUOTE:
      return C_("kind of claim", "Quote");
    case SL_CLAIM_KIND_ATTRIBUTED:
      return C_("kind of claim", "Reported statement");
    case SL_CLAIM_KIND_FIGURE:
      return C_("kind of claim", "Figure");
    case SL_CLAIM_KIND_ASSERTION:
      return C_("kind of claim", "Assertion");
    case SL_N_CLAIM_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}
