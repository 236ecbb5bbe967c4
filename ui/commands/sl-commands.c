/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-commands.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "sl-command.h"

static const SlCommand commands[] = {
  { "analyze", N_("ARTICLE…"), N_("Read articles and print what was found"), sl_command_analyze },
  { "compare", N_("ARTICLE…"), N_("The same, and the matches among them"), sl_command_compare },
  { "new", N_("FILE.sidelight [ARTICLE…]"), N_("Make a comparison of articles"), sl_command_new },
  { "info", N_("FILE.sidelight"), N_("Tell what a comparison holds"), sl_command_info },
  { "export", N_("FILE.sidelight"), N_("Write a comparison as an annotation set"),
    sl_command_export },
  { "import", N_("FILE.sidelight SET…"), N_("Take colleagues' sets into a comparison"),
    sl_command_import },
  { "sync", N_("FILE.sidelight"), N_("Exchange changes with the team server"), sl_command_sync },
  { "agreement", N_("FILE.sidelight"), N_("Tell where annotators agree"), sl_command_agreement },
};

/**
 * sl_command_lookup:
 * @name: the first word of a command line
 *
 * Returns: (nullable): the verb of that name
 */
const SlCommand *
sl_command_lookup (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (name, commands[i].name))
        return &commands[i];
    }

  return NULL;
}

static int
print_help (void)
{
  g_print ("%s\n", _("Usage:"));
  g_print ("  sidelight [%s | %s]\n", _("FILE.sidelight"), _("ARTICLE…"));
  g_print ("  sidelight %s\n\n", _("COMMAND [OPTION…] …"));
  g_print ("%s\n\n", _("Read several articles about one event side by side. Without a command, "
                       "opens the window."));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("%s %s", commands[i].name,
                                                _(commands[i].arguments));

      /* printf() pads by bytes. */
      g_print ("  %s%*s %s\n", usage, (int) MAX (0, 34 - g_utf8_strlen (usage, -1)), "",
               _(commands[i].summary));
    }
  g_print ("\n%s\n", _("“sidelight COMMAND --help” tells the options of a command, “sidelight "
                       "--version” the version."));

  return SL_COMMAND_DONE;
}

/**
 * sl_commands_run:
 * @argc: as main() got it
 * @argv: as main() got it
 * @handled: (out): whether the command line names a verb, or asks for help or the version
 *
 * Runs a verb of the command line. Needs no display, and does not touch GTK.
 *
 * Returns: the exit status: 0 done, 1 could not, 2 wrong usage; meaningless unless @handled
 */
int
sl_commands_run (int        argc,
                 char     **argv,
                 gboolean  *handled)
{
  const SlCommand *command = argc > 1 ? sl_command_lookup (argv[1]) : NULL;

  *handled = TRUE;
  if (command != NULL)
    {
      /* A reader that goes away ("| head") shall be an error that is told, not a silent end. */
      signal (SIGPIPE, SIG_IGN);
      return command->run ((const char *const *) argv + 1);
    }

  if (argc == 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return print_help ();
  if (argc == 2 && g_str_equal (argv[1], "--version"))
    {
      sl_command_print_version ();
      return SL_COMMAND_DONE;
    }

  *handled = FALSE;

  return SL_COMMAND_DONE;
}
