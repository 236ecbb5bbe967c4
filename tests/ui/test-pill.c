/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-pill.h"

#include "sl-ui-test.h"

static void
test_kept (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  int width;
  int height;
  int wider;
  PangoLayout *layout = sl_pill_get_layout (widget, "CD", &width, &height);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, "CD");
  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);
  g_assert_true (sl_pill_get_layout (widget, "CD", &width, &height) == layout);
  g_assert_true (sl_pill_get_layout (widget, "CD CD", &wider, &height) != layout);
  g_assert_cmpint (wider, >, width);
  g_assert_finalize_object (widget);
}

/* However many words there have been, few are kept. */
static void
test_bounded (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  PangoLayout *first = g_object_ref (sl_pill_get_layout (widget, "first", &(int) { 0 },
                                                         &(int) { 0 }));

  g_assert_cmpuint (G_OBJECT (first)->ref_count, ==, 2);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      int width;
      int height;

      sl_pill_get_layout (widget, text, &width, &height);
    }
  g_assert_cmpuint (G_OBJECT (first)->ref_count, ==, 1);
  g_object_unref (first);
  g_assert_finalize_object (widget);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/pill/kept", test_kept);
  g_test_add_func ("/pill/bounded", test_bounded);

  return g_test_run ();
}
