/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "exchange/sl-format.h"
#include "model/sl-set.h"

G_BEGIN_DECLS

/* Fixed UUIDs, so that expectations can be written down. */
#define SL_TEST_SET_UUID "c0000000-0000-4000-8000-000000000000"
#define SL_TEST_ANN "a1111111-1111-4111-8111-111111111111"
#define SL_TEST_BEN "b2222222-2222-4222-8222-222222222222"
#define SL_TEST_CLAIM(n) "d0000000-0000-4000-8000-00000000000" #n

/* What a format carries beside verdicts and the passages they stand at. */
typedef enum
{
  SL_TEST_NOTES = 1 << 0,
  SL_TEST_EVIDENCE = 1 << 1,
  SL_TEST_TIMES = 1 << 2,
  SL_TEST_PEOPLE = 1 << 3
} SlTestCarries;

SlSet  *sl_test_set_new    (void);
char   *sl_test_export     (const char *format_id,
                            SlSet      *set,
                            gsize      *n_bytes);
SlSet  *sl_test_import     (const char *format_id,
                            const char *data,
                            gssize      n_bytes,
                            GError    **error);
SlSet  *sl_test_import_into (const char *format_id,
                             SlSet      *base,
                             const char *data,
                             gssize      n_bytes,
                             GPtrArray  *messages,
                             GError    **error);
void    sl_test_assert_comes_back (const char    *format_id,
                                   SlSet         *set,
                                   SlTestCarries  carries);
char   *sl_test_refused           (const char    *format_id,
                                   SlSet         *base,
                                   const char    *data,
                                   gssize         n_bytes);
void    sl_test_assert_full       (const char    *format_id);
void    sl_test_assert_stops      (const char    *format_id);
gboolean sl_test_tell_row         (const SlSetRow *row,
                                   gpointer       user_data,
                                   GError       **error);

G_END_DECLS
