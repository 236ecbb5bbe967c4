/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/sl-unzip.h"

#include "text/zip-fixture.h"

static void
list_cb (const char *path,
         GBytes     *content,
         gpointer    user_data)
{
  g_string_append_printf (user_data, "%s:%u ", path, (guint) g_bytes_get_size (content));
}

/* What comes out, or the reason why nothing more does. */
static char *
unpack (GBytes             *zip,
        const SlUnzipRules *rules,
        int                *code)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  *code = -1;
  if (!sl_unzip (zip, rules, list_cb, list, NULL, &error))
    {
      g_assert_true (error->domain == SL_UNZIP_ERROR);
      *code = error->code;
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
is_xml (const char *path)
{
  return g_str_has_suffix (path, ".xml");
}

static void
test_wanted (void)
{
  const SlUnzipRules rules = { 1000, 10, FALSE, is_xml };
  g_autoptr (GBytes) zip = ZIP ({ "a.xml", "<a/>" }, { "b.png", "picture" }, { "c/d.xml", "<cd/>" });
  int code;
  g_autofree char *list = unpack (zip, &rules, &code);

  g_assert_cmpint (code, ==, -1);
  g_assert_cmpstr (list, ==, "a.xml:4 c/d.xml:5 ");
}

/* What leads out of the archive, and a name that comes again, is left out or refused. */
static void
test_strict (void)
{
  static const char *const bad[] = { "/etc/x", "../x", "a/../x", "C:x", "./x", "a/./b", "good" };
  SlUnzipRules rules = { 1000, 10, FALSE, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) zip = ZIP ({ "good", "1" }, { bad[i], "22" }, { "last", "333" });
      g_autofree char *list = NULL;
      g_autofree char *refused = NULL;
      int code;

      rules.strict = FALSE;
      list = unpack (zip, &rules, &code);
      g_assert_cmpstr (list, ==, "good:1 last:3 ");
      rules.strict = TRUE;
      refused = unpack (zip, &rules, &code);
      g_assert_cmpint (code, ==, g_str_equal (bad[i], "good") ? SL_UNZIP_ERROR_TWICE
                                                              : SL_UNZIP_ERROR_OUTSIDE);
    }
}

static void
test_limits (void)
{
  const gsize n = 6 * 1024 * 1024;
  g_autofree char *blanks = g_strnfill (n, ' ');
  g_autoptr (GBytes) bomb = ZIP ({ "a", blanks, n });
  g_autoptr (GBytes) three = ZIP ({ "a", "1" }, { "b", "22" }, { "c", "333" });
  const SlUnzipRules wide = { 100 * n, 10, FALSE, NULL };
  const SlUnzipRules narrow = { 5, 10, FALSE, NULL };
  const SlUnzipRules few = { 1000, 2, FALSE, NULL };
  int code;

  g_free (unpack (bomb, &wide, &code));
  g_assert_cmpint (code, ==, SL_UNZIP_ERROR_TRAP);
  g_free (unpack (three, &narrow, &code));
  g_assert_cmpint (code, ==, SL_UNZIP_ERROR_LARGE);
  g_free (unpack (three, &few, &code));
  g_assert_cmpint (code, ==, SL_UNZIP_ERROR_MANY);
}

static void
test_damaged (void)
{
  const SlUnzipRules rules = { 1000, 10, FALSE, NULL };
  g_autoptr (GBytes) zip = ZIP ({ "a", "some words to be cut off" });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (gsize n = 0; n < 40; n += 13)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (zip, 0, n);
      int code;

      g_free (unpack (cut, &rules, &code));
      g_assert_cmpint (code, ==, SL_UNZIP_ERROR_DAMAGED);
    }
  g_cancellable_cancel (cancellable);
  g_assert_false (sl_unzip (zip, &rules, list_cb, list, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (list->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/unzip/wanted", test_wanted);
  g_test_add_func ("/unzip/strict", test_strict);
  g_test_add_func ("/unzip/limits", test_limits);
  g_test_add_func ("/unzip/damaged", test_damaged);

  return g_test_run ();
}
