/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-rtf-words.h"

#include <errno.h>

#define REPLACEMENT 0xfffd
#define INVALID_CONVERTER ((GIConv) -1)

struct _SlRtfWords
{
  GString *utf8;
  GByteArray *bytes;
  GIConv converter;
  guint code_page;
  guint16 high;
};

/**
 * sl_rtf_words_new:
 *
 * Returns: (transfer full): no words yet, in the code page of Western Windows
 */
SlRtfWords *
sl_rtf_words_new (void)
{
  SlRtfWords *self = g_new0 (SlRtfWords, 1);

  self->utf8 = g_string_new (NULL);
  self->bytes = g_byte_array_new ();
  self->converter = INVALID_CONVERTER;
  sl_rtf_words_set_code_page (self, 1252);

  return self;
}

static void
close_converter (SlRtfWords *self)
{
  if (self->converter != INVALID_CONVERTER)
    g_iconv_close (self->converter);
  self->converter = INVALID_CONVERTER;
}

/**
 * sl_rtf_words_free:
 * @self: (transfer full): words
 *
 * Frees them.
 */
void
sl_rtf_words_free (SlRtfWords *self)
{
  close_converter (self);
  g_string_free (self->utf8, TRUE);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/* Bytes that the code page does not have become replacement characters, one each. */
static void
flush_bytes (SlRtfWords *self)
{
  char *in = (char *) self->bytes->data;
  gsize n_in = self->bytes->len;

  while (n_in > 0)
    {
      char buffer[256];
      char *out = buffer;
      gsize n_out = sizeof buffer;
      gsize result = (gsize) -1;

      if (self->converter != INVALID_CONVERTER)
        result = g_iconv (self->converter, &in, &n_in, &out, &n_out);
      g_string_append_len (self->utf8, buffer, out - buffer);
      if (result == (gsize) -1 && (self->converter == INVALID_CONVERTER || errno != E2BIG))
        {
          g_string_append_unichar (self->utf8, REPLACEMENT);
          in++;
          n_in--;
        }
    }
  g_byte_array_set_size (self->bytes, 0);
}

static void
flush_high (SlRtfWords *self)
{
  if (self->high != 0)
    g_string_append_unichar (self->utf8, REPLACEMENT);
  self->high = 0;
}

/**
 * sl_rtf_words_set_code_page:
 * @self: words
 * @code_page: the number of a code page of Windows; 10000 is that of the Macintosh
 *
 * The bytes from here on are of this code page. One that is not known leaves ASCII.
 */
void
sl_rtf_words_set_code_page (SlRtfWords *self,
                            guint       code_page)
{
  g_autofree char *name = NULL;

  if (code_page == self->code_page)
    return;
  flush_bytes (self);
  close_converter (self);
  self->code_page = code_page;
  name = code_page == 10000   ? g_strdup ("MACINTOSH")
         : code_page == 65001 ? g_strdup ("UTF-8")
                              : g_strdup_printf ("CP%u", code_page);
  self->converter = g_iconv_open ("UTF-8", name);
}

/**
 * sl_rtf_words_add_byte:
 * @self: words
 * @byte: a byte of the code page
 *
 * Adds a character, or a part of one in a code page that has several bytes for some.
 */
void
sl_rtf_words_add_byte (SlRtfWords *self,
                       guint8      byte)
{
  flush_high (self);
  if (byte < 0x80 && self->bytes->len == 0)
    g_string_append_c (self->utf8, byte);
  else
    g_byte_array_append (self->bytes, &byte, 1);
}

/**
 * sl_rtf_words_add_unit:
 * @self: words
 * @unit: a character in UTF-16, or a half of one
 *
 * Adds a character; a half that stays alone becomes a replacement character.
 */
void
sl_rtf_words_add_unit (SlRtfWords *self,
                       guint16     unit)
{
  gunichar c = unit;

  flush_bytes (self);
  if (unit >= 0xdc00 && unit <= 0xdfff && self->high != 0)
    {
      c = 0x10000 + ((self->high - 0xd800u) << 10) + (unit - 0xdc00u);
      self->high = 0;
    }
  flush_high (self);
  if (unit >= 0xd800 && unit <= 0xdbff)
    self->high = unit;
  else if (c != 0)
    g_string_append_unichar (self->utf8, c >= 0xd800 && c <= 0xdfff ? REPLACEMENT : c);
}

/**
 * sl_rtf_words_take:
 * @self: words
 * @n: (out): their length in bytes
 *
 * Returns: (transfer full): the words in UTF-8; none are left
 */
char *
sl_rtf_words_take (SlRtfWords *self,
                   gsize      *n)
{
  char *words;

  flush_bytes (self);
  flush_high (self);
  *n = self->utf8->len;
  words = g_strndup (self->utf8->str, self->utf8->len);
  g_string_truncate (self->utf8, 0);

  return words;
}

/**
 * sl_rtf_words_charset_to_page:
 * @charset: the character set of a font, as RTF numbers them
 * @otherwise: the code page of the file
 *
 * The numbers are those of the RTF specification 1.9.1, font table.
 *
 * Returns: the code page of the set; @otherwise where it has none of its own
 */
guint
sl_rtf_words_charset_to_page (int   charset,
                              guint otherwise)
{
  static const struct
  {
    int charset;
    guint page;
  } pages[] = {
    { 0, 1252 },   { 77, 10000 }, { 128, 932 },  { 129, 949 },  { 134, 936 },
    { 136, 950 },  { 161, 1253 }, { 162, 1254 }, { 163, 1258 }, { 177, 1255 },
    { 178, 1256 }, { 186, 1257 }, { 204, 1251 }, { 222, 874 },  { 238, 1250 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (pages[i].charset == charset)
        return pages[i].page;
    }

  return otherwise;
}
