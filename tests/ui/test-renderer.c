/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-renderer.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#include "sl-test-utils.h"

static void
add_device (const char *devices,
            const char *name)
{
  g_autofree char *path = g_build_filename (devices, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_has_gpu (void)
{
  static const char *const found[] = { "dri/renderD128", "nvidia0", "dxg" };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autofree char *devices = sl_test_make_dir ();

      /* A screen is no processor. */
      add_device (devices, "dri/card0");
      add_device (devices, "null");
      g_assert_false (sl_renderer_has_gpu (devices));
      add_device (devices, found[i]);
      g_assert_true (sl_renderer_has_gpu (devices));
      sl_test_remove_dir (devices);
    }
  g_assert_false (sl_renderer_has_gpu ("/no/such/folder"));
}

static void
test_choose (void)
{
  g_autofree char *devices = sl_test_make_dir ();

  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_unsetenv ("GDK_DEBUG");
  sl_renderer_choose (devices);
  g_assert_null (g_getenv ("GDK_DEBUG"));
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_unsetenv ("GSK_RENDERER");
  sl_renderer_choose (devices);
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
  sl_renderer_forget ();
  g_assert_null (g_getenv ("GDK_DEBUG"));

  /* Who has chosen cairo needs no driver either. */
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  sl_renderer_choose ("/no/such/folder");
  if (gtk_get_minor_version () < 14)
    g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "gl-disable");
  sl_renderer_forget ();
  g_assert_null (g_getenv ("GDK_DEBUG"));

  /* What the user has set stays. */
  g_unsetenv ("GSK_RENDERER");
  g_setenv ("GDK_DEBUG", "misc", TRUE);
  sl_renderer_choose (devices);
  sl_renderer_forget ();
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "misc");

  g_unsetenv ("GSK_RENDERER");
  add_device (devices, "dri/renderD128");
  sl_renderer_choose (devices);
  g_assert_null (g_getenv ("GSK_RENDERER"));
  sl_test_remove_dir (devices);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/renderer/has-gpu", test_has_gpu);
  g_test_add_func ("/renderer/choose", test_choose);

  return g_test_run ();
}
