/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "sl-dispute-panel.h"
#include "sl-team-chart.h"
#include "sl-team-view.h"

G_BEGIN_DECLS

/* What the files of the view share: sl-team-view.c (the list and what settles it) and
 * sl-team-numbers.c (people, measures and pictures). */
struct _SlTeamView
{
  AdwBin parent_instance;

  SlCompareContext *context;
  SlAgreement *agreement;
  guint generation;
  guint refresh_id;

  GListStore *disputes;
  GtkSingleSelection *selection;
  SlDisputePanel *panel;

  GtkBox *people;
  GtkLabel *found_label;
  GtkLabel *judged_label;
  GtkDropDown *part_drop;
  GtkBox *measures;
  GtkWidget *part_row;
  GtkWidget *save_row;
  SlTeamChart *heat;
  SlTeamChart *table;
  GtkWidget *heat_row;
  GtkDropDown *heat_drop;
  GtkLabel *table_label;
  AdwBin *heat_bin;
  AdwBin *table_bin;
  GtkDropDown *scope_drop;
  GtkWidget *agreed_button;
  GtkStack *pages;
  GtkListView *list;
  AdwBin *panel_bin;
};

void sl_team_view_compute      (SlTeamView     *self);
void sl_team_view_show_part    (SlTeamView     *self);
void sl_team_view_show_heat    (SlTeamView     *self);
void sl_team_view_save         (SlTeamView     *self,
                                gboolean        as_json);

G_END_DECLS
