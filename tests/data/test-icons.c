/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "sl-test-utils.h"

#define SCALABLE "icons/hicolor/scalable/apps/org.sidelight.Sidelight.svg"
#define SYMBOLIC "icons/hicolor/symbolic/apps/org.sidelight.Sidelight-symbolic.svg"

/* The share of pixels that are more than half opaque. */
static double
get_cover (GdkPixbuf *pixbuf)
{
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  guint opaque = 0;

  g_assert_true (gdk_pixbuf_get_has_alpha (pixbuf));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      opaque += pixels[y * stride + 4 * x + 3] > 127;

  return (double) opaque / (width * height);
}

static GdkPixbuf *
render (const char *name,
        int         size)
{
  g_autofree char *path = g_build_filename (g_getenv ("SL_PROJECT_DATA"), name, NULL);
  g_autoptr(GError) error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new_from_file_at_scale (path, size, size, FALSE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, size);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, size);

  return pixbuf;
}

/* At every size the icon fills its square but for the corners, so that it stands on any ground. */
static void
test_scalable (void)
{
  const int sizes[] = { 16, 24, 32, 48, 64, 128, 256, 512 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(GdkPixbuf) pixbuf = render (SCALABLE, sizes[i]);
      const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
      double cover = get_cover (pixbuf);

      g_assert_cmpfloat (cover, >, 0.6);
      g_assert_cmpfloat (cover, <, 0.95);
      g_assert_cmpint (pixels[3], <, 32);
    }
}

/* A symbolic icon is a shape in one colour: GTK puts the colour of the text in its place. */
static void
test_symbolic (void)
{
  g_autoptr(GdkPixbuf) pixbuf = render (SYMBOLIC, 16);
  g_autoptr(GRegex) colours = g_regex_new ("#[0-9a-f]{6}", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("SL_PROJECT_DATA"), SYMBOLIC, NULL);
  g_autofree char *svg = NULL;
  g_autoptr(GMatchInfo) found = NULL;
  double cover = get_cover (pixbuf);

  g_assert_cmpfloat (cover, >, 0.3);
  g_assert_cmpfloat (cover, <, 0.9);

  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  for (g_regex_match (colours, svg, 0, &found); g_match_info_matches (found); g_match_info_next (found, NULL))
    {
      g_autofree char *colour = g_match_info_fetch (found, 0);

      g_assert_cmpstr (colour, ==, "#2e3436");
    }
}

int
main (int    argc,
      char **argv)
{
  /* Not with isolated folders: the loader asks the system's MIME database what a file is. */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/icons/scalable", test_scalable);
  g_test_add_func ("/data/icons/symbolic", test_symbolic);

  return g_test_run ();
}
