/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-renderer.h"

#include <gtk/gtk.h>

/* GTK before 4.14 draws with OpenGL even where that is done in software, as in most virtual machines:
 * that is four times the work for each frame. Later versions leave such a driver alone by themselves.
 * Loading it, with the compiler that it brings, is half of the time in which GTK starts. */

#define RENDERER "GSK_RENDERER"
#define FLAGS "GDK_DEBUG"
#define CAIRO "cairo"
#define WITHOUT_GL "gl-disable"
#define FIRST_LAZY_MINOR 14

static gboolean
is_unset (const char *variable)
{
  const char *value = g_getenv (variable);

  return value == NULL || value[0] == '\0';
}

/**
 * sl_renderer_has_gpu:
 * @devices: the folder of devices, "/dev"
 *
 * Returns: whether there is anything that could be a graphics processor: a render node of the kernel,
 *   NVIDIA's own driver, or that of a Windows host
 */
gboolean
sl_renderer_has_gpu (const char *devices)
{
  static const char *const others[] = { "nvidia0", "nvidiactl", "dxg", "kgsl-3d0", "mali0" };
  g_autofree char *folder = NULL;
  g_autoptr (GDir) nodes = NULL;
  const char *name;

  g_return_val_if_fail (devices != NULL, FALSE);

  folder = g_build_filename (devices, "dri", NULL);
  nodes = g_dir_open (folder, 0, NULL);
  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    {
      if (g_str_has_prefix (name, "renderD"))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (devices, others[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_renderer_choose:
 * @devices: the folder of devices, "/dev"
 *
 * Has GTK draw with cairo where there is no graphics processor, unless the user has chosen otherwise,
 * and has it leave OpenGL alone where cairo draws.
 * Changes the environment: to be called before there is a second thread, and before GTK is initialised.
 */
void
sl_renderer_choose (const char *devices)
{
  if (is_unset (RENDERER) && !sl_renderer_has_gpu (devices))
    g_setenv (RENDERER, CAIRO, TRUE);
  if (g_strcmp0 (g_getenv (RENDERER), CAIRO) == 0 && is_unset (FLAGS) &&
      gtk_get_minor_version () < FIRST_LAZY_MINOR)
    g_setenv (FLAGS, WITHOUT_GL, TRUE);
}

/**
 * sl_renderer_forget:
 *
 * Takes back what only GTK's start has to know, so that programs that are started from here, as a
 * browser, do not know it. To be called when GTK is initialised.
 */
void
sl_renderer_forget (void)
{
  if (g_strcmp0 (g_getenv (FLAGS), WITHOUT_GL) == 0)
    g_unsetenv (FLAGS);
}
