/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/sl-report-print.h"

#include "sl-compare-fixture.h"
#include "sl-ui-test.h"

static void
test_pdf (SlCompareFixture *fixture,
          gconstpointer     data)
{
  SlSetSource *source = sl_workspace_get_set_source (fixture->workspace);
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_bytes = 0;
  guint n_pages = 0;

  g_assert_true (sl_report_print_export (source, file, &n_pages, &error));
  g_assert_no_error (error);
  /* Three articles of forty lines do not fit on one page. */
  g_assert_cmpuint (n_pages, >=, 2);
  g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
  g_assert_cmpuint (n_bytes, >, 2000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
}

static void
test_refused (SlCompareFixture *fixture,
              gconstpointer     data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/report.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_report_print_export (sl_workspace_get_set_source (fixture->workspace), file, NULL,
                                          &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static void
test_no_folder (SlCompareFixture *fixture,
                gconstpointer     data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (sl_report_print_export (sl_workspace_get_set_source (fixture->workspace), file, NULL,
                                          &error));
  g_assert_nonnull (error);
}

#define ADD(path, test) \
  g_test_add ("/ui/report-print/" path, SlCompareFixture, NULL, sl_compare_fixture_set_up, test, \
              sl_compare_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  sl_ui_test_init (&argc, &argv);
  ADD ("pdf", test_pdf);
  ADD ("refused", test_refused);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
