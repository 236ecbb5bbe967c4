/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PostgreSQL of our own on a port of the loopback, as somebody without rights, with the tables of
 * a team server and the annotators "ann" and "ben". */
typedef struct
{
  char *folder;
  char *bin;
  guint port;
} SlTestPostgres;

gboolean sl_test_postgres_start (SlTestPostgres *self);
void     sl_test_postgres_stop  (SlTestPostgres *self);
char    *sl_test_postgres_query (SlTestPostgres *self,
                                 const char     *sql);
gboolean sl_test_postgres_try   (SlTestPostgres *self,
                                 const char     *login,
                                 const char     *sql);
char    *sl_test_postgres_dup_target (SlTestPostgres *self,
                                      const char     *login);

G_END_DECLS
