/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "compare/sl-compare-view.h"
#include "sl-side-layout.h"
#include "sl-window.h"

G_BEGIN_DECLS

/* What the files of the window share: sl-window.c (its parts), -actions.c (what the menus and keys
 * do), -views.c (Compare, Claims and whatever else there is to see), -import.c (articles coming in),
 * -parts.c (what is made when it is first needed), -sets.c (sets of colleagues in and out) and -files.c (comparisons opened, named, copied). */
struct _SlWindow
{
  AdwApplicationWindow parent_instance;

  SlRecent *recent;
  SlWorkspace *workspace;
  SlCompareContext *context;
  GtkWidget *compare_view;
  GtkWidget *sidebar;
  GtkWidget *search_bar;
  SlSideLayout *layout;
  GCancellable *cancellable;
  AdwToast *toast;
  gint64 toast_time;
  guint n_tasks;
  gboolean has_articles;

  GMenuModel *add_menu;
  GMenuModel *primary_menu;
  GtkWidget *add_button;
  GtkWidget *menu_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *search_button;
  GtkWidget *sidebar_button;
  GtkWidget *view_switcher;
  GtkWidget *title_button;
  GtkStack *title_stack;
  GtkPopover *title_popover;
  GtkEditable *title_entry;
  AdwWindowTitle *window_title;
  AdwToastOverlay *toasts;
  GtkBox *tasks;
  GtkStack *pages;
  AdwBin *welcome_bin;
  AdwBin *empty_bin;
  AdwBin *search_bin;
  AdwBin *layout_bin;
  AdwViewStack *views;
};

void       sl_window_install_actions      (GtkWidgetClass      *widget_class);
void       sl_window_install_file_actions (GtkWidgetClass      *widget_class);
void       sl_window_install_dialog_actions (GtkWidgetClass    *widget_class);
void       sl_window_install_set_actions  (GtkWidgetClass      *widget_class);
void       sl_window_install_sync_actions (GtkWidgetClass      *widget_class);
void       sl_window_update_actions       (SlWindow            *self);
void       sl_window_add_drop_target      (SlWindow            *self);
gboolean   sl_window_ensure_workspace     (SlWindow            *self,
                                           GError             **error);
GtkWidget *sl_window_begin_task           (SlWindow            *self,
                                           GCancellable        *cancellable,
                                           const char          *label);
void       sl_window_end_task             (SlWindow            *self,
                                           GtkWidget           *bar);
void       sl_window_install_link_actions (GtkWidgetClass      *widget_class);
void       sl_window_import_link          (SlWindow            *self,
                                           const char          *url);
void       sl_window_import_page          (SlWindow            *self,
                                           GBytes              *bytes,
                                           const char          *media_type,
                                           const char          *url);
void       sl_window_compare              (SlWindow            *self,
                                           const char          *message);
char      *sl_window_dup_title            (SlWorkspace         *workspace);
char      *sl_window_dup_file_name        (SlWindow            *self,
                                           const char          *suffix);
void       sl_window_export               (SlWindow            *self,
                                           const char          *format_id,
                                           const char          *annotator,
                                           GFile               *file);
void       sl_window_install_report_actions (GtkWidgetClass    *widget_class);
void       sl_window_write_report         (SlWindow            *self,
                                           GFile               *file);
void       sl_window_build_views          (SlWindow            *self);
void       sl_window_show_view            (SlWindow            *self,
                                           const char          *name);
GtkWidget *sl_window_get_view             (SlWindow            *self,
                                           const char          *name);
void       sl_window_sync                 (SlWindow            *self,
                                           const char          *target,
                                           const char          *password,
                                           gboolean             keep);
void       sl_window_export_changes       (SlWindow            *self,
                                           GFile               *file);
gboolean   sl_window_close_workspace      (SlWindow            *self);
void       sl_window_set_up_parts         (SlWindow            *self);
GtkWidget *sl_window_get_search_bar       (SlWindow            *self);

G_END_DECLS
