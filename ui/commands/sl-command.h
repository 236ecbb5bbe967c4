/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Exit statuses of every verb. */
enum
{
  SL_COMMAND_DONE = 0,
  SL_COMMAND_FAILED = 1,
  SL_COMMAND_MISUSED = 2
};

/* A verb of the command line. `run` gets the arguments from the verb on, NULL-terminated, and gives
 * an exit status. `arguments` and `summary` are marked with N_() and translated where they show. */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (const char *const *argv);
} SlCommand;

const SlCommand *sl_command_lookup         (const char              *name);

char           **sl_command_parse          (const char              *verb,
                                            const GOptionEntry      *entries,
                                            const char *const       *argv,
                                            guint                    n_min,
                                            int                     *status);
char           **sl_command_parse_with     (const char              *verb,
                                            const GOptionEntry      *entries,
                                            const char              *description,
                                            const char *const       *argv,
                                            guint                    n_min,
                                            int                     *status);
int              sl_command_misused        (const char              *verb,
                                            const char              *format,
                                            ...) G_GNUC_PRINTF (2, 3);
void             sl_command_complain       (const char              *format,
                                            ...) G_GNUC_PRINTF (1, 2);
void             sl_command_print_version  (void);

/* One file a verb */
int              sl_command_analyze        (const char *const       *argv);
int              sl_command_compare        (const char *const       *argv);
int              sl_command_new            (const char *const       *argv);
int              sl_command_info           (const char *const       *argv);
int              sl_command_export         (const char *const       *argv);
int              sl_command_import         (const char *const       *argv);
int              sl_command_sync           (const char *const       *argv);
int              sl_command_agreement      (const char *const       *argv);

G_END_DECLS
