/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/sl-pdf.h"

#include <cairo-pdf.h>

#include "draft-fixture.h"
#include "text/sl-reader.h"

/* A file in the making. */
typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
} Maker;

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         n)
{
  g_byte_array_append (data, bytes, n);

  return CAIRO_STATUS_SUCCESS;
}

static void
maker_init (Maker *self)
{
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, 595, 842);
  self->cr = cairo_create (self->surface);
  cairo_select_font_face (self->cr, "DejaVu Serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
}

static void
put (Maker      *self,
     double      x,
     double      y,
     double      size,
     const char *words)
{
  cairo_set_font_size (self->cr, size);
  cairo_move_to (self->cr, x, y);
  cairo_show_text (self->cr, words);
}

static GBytes *
finish (Maker *self)
{
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);

  return g_byte_array_free_to_bytes (self->bytes);
}

static GBytes *
make_story (void)
{
  Maker maker;

  maker_init (&maker);
  cairo_pdf_surface_set_metadata (maker.surface, CAIRO_PDF_METADATA_TITLE, "Dam opened early");
  cairo_pdf_surface_set_metadata (maker.surface, CAIRO_PDF_METADATA_AUTHOR, "Ada Brook");
  cairo_pdf_surface_set_metadata (maker.surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-03-02T08:15:00Z");
  put (&maker, 60, 30, 8, "The Lake Post");
  put (&maker, 60, 90, 22, "Dam opened early");
  put (&maker, 60, 130, 10, "The dam above Lindau was opened a day early on Monday, and the inhab-");
  put (&maker, 60, 143, 10, "itants of two villages left their homes, the water board said.");
  put (&maker, 60, 175, 10, "Some four hundred people spent the night in a school in the town, as the");
  cairo_show_page (maker.cr);
  put (&maker, 60, 30, 8, "The Lake Post");
  put (&maker, 60, 90, 10, "mayor had asked them to do on Sunday.");

  return finish (&maker);
}

static void
test_story (void)
{
  g_autoptr (GBytes) bytes = make_story ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SlDraft) draft = sl_pdf_read (bytes, "story.pdf", &error);

  g_assert_no_error (error);
  assert_draft (draft,
                "boilerplate: The Lake Post\nheadline: Dam opened early\n"
                "body: The dam above Lindau was opened a day early on Monday, and the inhabitants of two villages left "
                "their homes, the water board said.\n"
                "body: Some four hundred people spent the night in a school in the town, as the mayor had asked them to "
                "do on Sunday.\nboilerplate: The Lake Post\n");
  g_assert_cmpstr (draft->details[SL_DETAIL_TITLE], ==, "Dam opened early");
  g_assert_cmpstr (draft->details[SL_DETAIL_AUTHOR], ==, "Ada Brook");
  g_assert_true (g_str_has_prefix (draft->details[SL_DETAIL_PUBLISHED], "2026-03-02"));
}

/* A name in another type at the start of a line makes no heading of it. */
static void
test_mixed (void)
{
  Maker maker;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SlDraft) draft = NULL;

  maker_init (&maker);
  put (&maker, 60, 130, 10, "The dam above Lindau was opened a day early on Monday by the man of");
  cairo_select_font_face (maker.cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  put (&maker, 60, 143, 13, "Dams");
  cairo_select_font_face (maker.cr, "DejaVu Serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  put (&maker, 105, 143, 10, "Limited who had the key to the house, the water board said.");
  bytes = finish (&maker);
  draft = sl_pdf_read (bytes, "mixed.pdf", &error);
  g_assert_no_error (error);
  assert_draft (draft, "body: The dam above Lindau was opened a day early on Monday by the man of Dams Limited who had "
                       "the key to the house, the water board said.\n");
}

static void
test_picture (void)
{
  Maker maker;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  maker_init (&maker);
  cairo_rectangle (maker.cr, 10, 10, 100, 100);
  cairo_fill (maker.cr);
  bytes = finish (&maker);
  g_assert_null (sl_pdf_read (bytes, "scan.pdf", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_NO_ARTICLE);
  g_assert_nonnull (strstr (error->message, "scan.pdf"));
}

static void
test_long (void)
{
  Maker maker;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  maker_init (&maker);
  for (guint i = 0; i <= SL_PDF_MAX_PAGES; i++)
    cairo_show_page (maker.cr);
  bytes = finish (&maker);
  g_assert_null (sl_pdf_read (bytes, "long.pdf", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_TOO_LARGE);
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = make_story ();
  g_autoptr (GBytes) text = g_bytes_new_static ("%PDF-1.7 and so on", 18);
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_pdf_read (text, "a.pdf", &error));
  g_assert_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE);
  for (guint i = 1; i < 8; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) * i / 8);
      g_autoptr (GError) reason = NULL;
      g_autoptr (SlDraft) draft = sl_pdf_read (part, "a.pdf", &reason);

      g_assert_true ((draft == NULL) == (reason != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pdf/story", test_story);
  g_test_add_func ("/pdf/mixed", test_mixed);
  g_test_add_func ("/pdf/picture", test_picture);
  g_test_add_func ("/pdf/long", test_long);
  g_test_add_func ("/pdf/damaged", test_damaged);

  return g_test_run ();
}
