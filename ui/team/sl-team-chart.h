/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table drawn as a picture: names above and beside cells that are the darker the more they hold.
 * What it shows is also its accessible description, in words. */
#define SL_TEAM_CHART_MAX 24

#define SL_TYPE_TEAM_CHART (sl_team_chart_get_type ())
G_DECLARE_FINAL_TYPE (SlTeamChart, sl_team_chart, SL, TEAM_CHART, GtkWidget)

GtkWidget  *sl_team_chart_new             (void);
void        sl_team_chart_reset           (SlTeamChart  *self,
                                           const char   *title,
                                           guint         n);
void        sl_team_chart_set_name        (SlTeamChart  *self,
                                           guint         i,
                                           const char   *name);
void        sl_team_chart_set_cell        (SlTeamChart  *self,
                                           guint         row,
                                           guint         column,
                                           double        shade,
                                           const char   *text);
const char *sl_team_chart_get_description (SlTeamChart  *self);
void        sl_team_chart_finish          (SlTeamChart  *self);

G_END_DECLS
