/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Runs the real program, without a display, with a home of its own, in a folder of its own. */
typedef struct
{
  char *folder;
  char *out;
  char *err;
  int status;
} SlTestCommand;

typedef void (*SlTestCommandFunc) (SlTestCommand *command,
                                   gconstpointer  data);

void      sl_test_command_add       (const char        *path,
                                     SlTestCommandFunc  test);
char     *sl_test_command_write     (SlTestCommand *self,
                                     const char    *name,
                                     const char    *content);
void      sl_test_command_run       (SlTestCommand *self,
                                     const char    *first,
                                     ...) G_GNUC_NULL_TERMINATED;
void      sl_test_command_run_shell (SlTestCommand *self,
                                     const char    *line);
JsonNode *sl_test_command_get_json  (SlTestCommand *self);

/* An article with an emoji, a combining mark, a quotation and a figure. */
#define SL_TEST_ARTICLE_A \
  "Flood \U0001f600 in Cafe\u0301 Town\n\n" \
  "Mayor Ann Lee said on Monday that \"the dam held through the whole night\". About 50 people " \
  "were moved to a school.\n\n" \
  "\"We were lucky that nobody was hurt in the flood,\" Lee said.\n"

/* The same event in other words and with another figure. */
#define SL_TEST_ARTICLE_B \
  "Dam holds as river rises\n\n" \
  "\"The dam held through the whole night,\" Mayor Ann Lee said. About 60 people were moved to a " \
  "school, police said.\n\n" \
  "The river fell again in the morning, according to the weather service.\n"

G_END_DECLS
