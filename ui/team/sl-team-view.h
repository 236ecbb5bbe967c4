/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "compare/sl-compare-context.h"
#include "team/sl-agreement.h"

G_BEGIN_DECLS

/* The Team view: who has done how much, where they agree, and what is to be settled. */
#define SL_TYPE_TEAM_VIEW (sl_team_view_get_type ())
G_DECLARE_FINAL_TYPE (SlTeamView, sl_team_view, SL, TEAM_VIEW, AdwBin)

/* Which claims the list shows. */
typedef enum
{
  SL_TEAM_SCOPE_OPEN,
  SL_TEAM_SCOPE_AGREED,
  SL_TEAM_SCOPE_SETTLED,
  SL_TEAM_SCOPE_ALL
} SlTeamScope;

GtkWidget   *sl_team_view_new           (SlCompareContext *context);
void         sl_team_view_flush         (SlTeamView       *self);
void         sl_team_view_set_scope     (SlTeamView       *self,
                                         SlTeamScope       scope);
void         sl_team_view_open          (SlTeamView       *self);
GListModel  *sl_team_view_get_disputes  (SlTeamView       *self);
SlAgreement *sl_team_view_get_agreement (SlTeamView       *self);

G_END_DECLS
