/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-set-import.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "sl-test-utils.h"
#include "sl-test-workspace.h"

#define N_DEEP 100000
/* More than any reader takes; the file has a hole, so that it needs no room. */
#define HUGE_BYTES ((off_t) 2 * 1024 * 1024 * 1024)
#define LAUGHS \
  "<?xml version=\"1.0\"?><!DOCTYPE CodeBook [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b " \
  "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>" \
  "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"" \
  "c3333333-3333-4333-8333-333333333333\" name=\"&b;&x;\" isCodable=\"true\"/></Codes></CodeBook>"

/* A comparison that must stay as it is, whatever somebody sends. */
typedef struct
{
  SlTestComparison comparison;
  char *before;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  sl_test_comparison_init (&fixture->comparison);
  fixture->before = sl_test_fingerprint (fixture->comparison.workspace);
  path = g_build_filename (fixture->comparison.folder, "hostile", NULL);
  fixture->file = g_file_new_for_path (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->file);
  g_free (fixture->before);
  sl_test_comparison_clear (&fixture->comparison);
}

static void
write_bytes (Fixture    *fixture,
             const char *bytes,
             gssize      n)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), bytes, n, NULL));
}

/* The message names the file and says something about it. */
static void
check_message (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "hostile"));
  g_assert_cmpuint (strlen (error->message), <, 2000);
}

static void
import_as (Fixture        *fixture,
           const SlFormat *format,
           gboolean        must_fail)
{
  SlWorkspace *workspace = fixture->comparison.workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlSetImport) import = sl_set_import_load (workspace, fixture->file, format, NULL,
                                                       &error);
  g_autofree char *after = NULL;

  if (import == NULL)
    check_message (error);
  else
    {
      g_autoptr (SlMergeReport) report = sl_set_import_merge (import, workspace, NULL, FALSE,
                                                              &error);

      g_assert_false (must_fail);
      g_assert_no_error (error);
    }
  after = sl_test_fingerprint (workspace);
  g_assert_cmpstr (fixture->before, ==, after);
  g_assert_false (sl_workspace_can_redo (workspace));
}

/* The file as every format, and as whatever it looks like. */
static void
import_as_all (Fixture    *fixture,
               const char *refused_by)
{
  guint n;
  const SlFormat *formats = sl_format_list (&n);

  for (guint i = 0; i < n; i++)
    {
      if (formats[i].read != NULL)
        import_as (fixture, &formats[i], refused_by == NULL ||
                                           g_str_equal (formats[i].id, refused_by));
    }
  import_as (fixture, NULL, FALSE);
}

static char *
repeat (const char *word,
        guint       n)
{
  GString *string = g_string_sized_new (n * strlen (word));

  for (guint i = 0; i < n; i++)
    g_string_append (string, word);

  return g_string_free (string, FALSE);
}

static void
test_deep (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const heads[] = {
    "", "{\"format\":\"sidelight-set\",\"version\":1,\"articles\":",
    "{\"format\":\"sidelight-bundle\",\"version\":1,\"changes\":",
    "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"items\":[",
    "{\"export_date\":\"2026\",\"annotations\":[", "[{\"data\":{\"text\":\"a\"},\"annotations\":",
  };
  g_autofree char *brackets = repeat ("[", N_DEEP);
  g_autofree char *elements = repeat ("<Code name=\"a\">", N_DEEP);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *text = g_strconcat (heads[i], brackets, NULL);

      write_bytes (fixture, text, -1);
      import_as_all (fixture, NULL);
    }
  write_bytes (fixture, elements, -1);
  import_as_all (fixture, NULL);
}

/* A string that would fill two gigabytes is not waited for. */
static void
test_huge (Fixture       *fixture,
           gconstpointer  data)
{
  int fd;

  write_bytes (fixture, "{\"format\":\"sidelight-set\",\"version\":1,\"comparison\":{\"title\":\"", -1);
  fd = open (g_file_peek_path (fixture->file), O_WRONLY);
  g_assert_cmpint (fd, >=, 0);
  if (ftruncate (fd, HUGE_BYTES) != 0)
    g_test_skip ("no file with holes here");
  else
    import_as_all (fixture, NULL);
  close (fd);
}

static void
test_entities (Fixture       *fixture,
               gconstpointer  data)
{
  write_bytes (fixture, LAUGHS, -1);
  import_as_all (fixture, NULL);
}

static void
test_utf8 (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const texts[] = {
    "{\"format\":\"sidelight-set\",\"version\":1,\"comparison\":{\"title\":\"\xff\xfe\"}}",
    "<?xml version=\"1.0\"?><CodeBook><Codes><Code name=\"\xc3(\"/></Codes></CodeBook>",
    "{\"text\":\"\xed\xa0\x80\",\"label\":[]}\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_bytes (fixture, texts[i], -1);
      import_as_all (fixture, NULL);
    }
}

/* What the fuzz targets start from: bombs, paths that lead out, ids twice, places that are none. */
static void
test_corpus (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const names[][2] = {
    { "json/same-uuid.json", "json" }, { "json/offset-outside.json", "json" },
    { "webannotation/outside", "" }, { "webannotation/twice", "webannotation" },
    { "brat/bomb", "brat" }, { "brat/escape", "brat" }, { "qdpx/entity", "qdpx" },
    { "qdc/entity", "qdc" }, { "qdc/deep", "qdc" }, { "labelstudio/outside", "labelstudio" },
    { "doccano/outside", "doccano" }, { "archive/escape.zip", "brat" },
    { "database/foreign", "json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("SL_TEST_DATA"), "..", "fuzz", "corpus",
                                                names[i][0], NULL);
      g_autofree char *bytes = NULL;
      gsize n;

      g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
      write_bytes (fixture, bytes, n);
      import_as_all (fixture, names[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/hostile-sets/deep", Fixture, NULL, set_up, test_deep, tear_down);
  g_test_add ("/hostile-sets/huge", Fixture, NULL, set_up, test_huge, tear_down);
  g_test_add ("/hostile-sets/entities", Fixture, NULL, set_up, test_entities, tear_down);
  g_test_add ("/hostile-sets/utf8", Fixture, NULL, set_up, test_utf8, tear_down);
  g_test_add ("/hostile-sets/corpus", Fixture, NULL, set_up, test_corpus, tear_down);

  return g_test_run ();
}
