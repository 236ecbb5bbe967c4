/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/sl-db-private.h"

/* An authorizer (sqlite3_set_authorizer) under which CHECKs that were put aside cannot be put back. */
static inline int
deny_checks (void       *user_data,
             int         action,
             const char *pragma,
             const char *value,
             const char *database,
             const char *trigger)
{
  return action == SQLITE_PRAGMA && value != NULL && g_str_equal (value, "OFF") &&
         g_str_equal (pragma, "ignore_check_constraints") ? SQLITE_DENY : SQLITE_OK;
}
