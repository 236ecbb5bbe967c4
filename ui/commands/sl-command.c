/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-command.h"

#include <glib/gi18n.h>

/**
 * sl_command_print_version:
 *
 * Prints name and version on standard output.
 */
void
sl_command_print_version (void)
{
  g_print ("sidelight %s\n", SL_VERSION);
}

/**
 * sl_command_complain:
 * @format: a message, as for printf(), translated
 * @...: its arguments
 *
 * Tells on standard error what went wrong.
 */
void
sl_command_complain (const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("sidelight: %s\n", message);
}

/**
 * sl_command_misused:
 * @verb: the verb
 * @format: what is wrong with the command line, as for printf(), translated
 * @...: its arguments
 *
 * Tells on standard error what is wrong and where to read how it is right.
 *
 * Returns: the exit status for wrong usage
 */
int
sl_command_misused (const char *verb,
                    const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("sidelight %s: %s\n", verb, message);
  g_printerr (_("“sidelight %s --help” tells how it is used."), verb);
  g_printerr ("\n");

  return SL_COMMAND_MISUSED;
}

static void
print_verb_help (const char     *verb,
                 GOptionContext *context)
{
  g_autofree char *name = g_strdup_printf ("sidelight %s", verb);
  g_autofree char *previous = g_strdup (g_get_prgname ());
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname (previous);
  g_print ("%s", help);
}

/**
 * sl_command_parse_with:
 * @verb: the verb
 * @entries: (array zero-terminated=1): its options
 * @description: (nullable): what stands below the options in its help, in the user's language
 * @argv: (array zero-terminated=1): the arguments, the verb first
 * @n_min: how many arguments it needs beside the options
 * @status: (out): the exit status where there is nothing left to do
 *
 * Reads the options of a verb into @entries, and answers --help and --version.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): what is left beside verb and
 * options,   or %NULL with @status set
 */
char **
sl_command_parse_with (const char         *verb,
                       const GOptionEntry *entries,
                       const char         *description,
                       const char *const  *argv,
                       guint               n_min,
                       int                *status)
{
  const SlCommand *command = sl_command_lookup (verb);
  gboolean help = FALSE;
  gboolean version = FALSE;
  g_auto (GStrv) left = NULL;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &left, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_(command->arguments));
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) args = g_strdupv ((char **) argv);

  /* GOptionContext would exit on its own, and write the program's name without the verb. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  *status = SL_COMMAND_DONE;
  if (!g_option_context_parse_strv (context, &args, &error))
    *status = sl_command_misused (verb, "%s", error->message);
  else if (help)
    print_verb_help (verb, context);
  else if (version)
    sl_command_print_version ();
  else if ((left != NULL ? g_strv_length (left) : 0) < n_min)
    *status = sl_command_misused (verb, _("Something to work on is missing: %s"),
                                  _(command->arguments));
  else
    return g_steal_pointer (&left);

  return NULL;
}

/**
 * sl_command_parse:
 * @verb: the verb
 * @entries: (array zero-terminated=1): its options
 * @argv: (array zero-terminated=1): the arguments, the verb first
 * @n_min: how many arguments it needs beside the options
 * @status: (out): the exit status where there is nothing left to do
 *
 * The same as sl_command_parse_with(), for a verb whose options need no more words.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): what is left beside verb and
 * options, or %NULL with @status set
 */
char **
sl_command_parse (const char         *verb,
                  const GOptionEntry *entries,
                  const char *const  *argv,
                  guint               n_min,
                  int                *status)
{
  return sl_command_parse_with (verb, entries, NULL, argv, n_min, status);
}
