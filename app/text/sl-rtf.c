/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-rtf.h"

#include <string.h>

#include "sl-document.h"
#include "sl-rtf-words.h"
#include "sl-styles.h"

#define MAX_FONTS 2000
#define MAX_VALUE_BYTES 4000

/* Where the words of a group go. */
typedef enum
{
  TO_TEXT,
  TO_NOTHING,
  TO_FONTS,
  TO_STYLES,
  TO_INFO,
  TO_TITLE,
  TO_AUTHOR,
  TO_CREATED
} Target;

/* What holds in a group, and in those in it until they say otherwise. */
typedef struct
{
  Target target;
  SlDocumentKind base;
  SlDocumentKind kind;
  guint flow;
  guint unicode_skip;
  guint code_page;
  gboolean hidden;
  gboolean list;
} Group;

/* Rich Text Format (specification 1.9.1): groups in braces, control words behind backslashes. */
typedef struct
{
  const guint8 *p;
  const guint8 *end;
  GArray *groups;
  guint too_deep;
  guint to_skip;
  guint n_flows;
  gboolean open[SL_DOCUMENT_MAX_DEPTH];
  gboolean starred;
  SlDocument *document;
  SlRtfWords *words;
  SlStyles *styles;
  GHashTable *fonts;
  guint code_page;
  int font;
  int style;
  int parent;
  int date[5];
} Rtf;

static Group *
top (Rtf *self)
{
  return &g_array_index (self->groups, Group, self->groups->len - 1);
}

/* Paragraphs of the text go to the document; a name or a title is kept until its group ends. */
static void
flush (Rtf *self)
{
  gsize n;
  g_autofree char *words = NULL;

  if (top (self)->target != TO_TEXT)
    return;
  words = sl_rtf_words_take (self->words, &n);
  if (n == 0)
    return;
  if (!self->open[top (self)->flow])
    {
      sl_document_open (self->document, top (self)->kind);
      self->open[top (self)->flow] = TRUE;
    }
  sl_document_write (self->document, words, n);
}

static SlDocumentKind
kind_of (const Group *group)
{
  if (group->base != SL_DOCUMENT_BODY)
    return group->base;

  return group->kind == SL_DOCUMENT_BODY && group->list ? SL_DOCUMENT_LIST : group->kind;
}

static void
end_paragraph (Rtf *self)
{
  Group *group = top (self);

  flush (self);
  if (group->target != TO_TEXT || !self->open[group->flow])
    return;
  sl_document_set_kind (self->document, kind_of (group));
  sl_document_close (self->document);
  self->open[group->flow] = FALSE;
}

static void
add_style (Rtf        *self,
           const char *words)
{
  g_autofree char *id = g_strdup_printf ("%d", self->style);
  g_autofree char *parent = self->parent >= 0 ? g_strdup_printf ("%d", self->parent) : NULL;
  g_autofree char *name = g_strndup (words, strcspn (words, ";"));

  if (self->style >= 0)
    sl_styles_add (self->styles, id, g_strstrip (name), parent, FALSE);
  self->style = self->parent = -1;
}

static void
tell_date (Rtf *self)
{
  g_autofree char *date = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", self->date[0], self->date[1],
                                           self->date[2], self->date[3], self->date[4]);

  sl_document_tell (self->document, SL_DETAIL_PUBLISHED, date);
}

/* The words of a group that is no text are whole when it ends. */
static void
take_value (Rtf    *self,
            Target  target)
{
  gsize n;
  g_autofree char *words = sl_rtf_words_take (self->words, &n);

  if (n > MAX_VALUE_BYTES)
    return;
  if (target == TO_STYLES)
    add_style (self, words);
  else if (target == TO_TITLE)
    sl_document_tell (self->document, SL_DETAIL_TITLE, words);
  else if (target == TO_AUTHOR)
    sl_document_tell (self->document, SL_DETAIL_AUTHOR, words);
  else if (target == TO_CREATED)
    tell_date (self);
}

static void
open_group (Rtf *self)
{
  Group group = *top (self);

  self->to_skip = 0;
  if (self->groups->len >= SL_RTF_MAX_DEPTH)
    {
      self->too_deep++;
      return;
    }
  flush (self);
  g_array_append_val (self->groups, group);
}

static void
close_group (Rtf *self)
{
  Group group = *top (self);

  self->to_skip = 0;
  if (self->too_deep > 0)
    {
      self->too_deep--;
      return;
    }
  if (self->groups->len == 1)
    return;
  if (group.target == TO_TEXT)
    flush (self);
  else
    take_value (self, group.target);
  if (group.flow > g_array_index (self->groups, Group, self->groups->len - 2).flow)
    {
      end_paragraph (self);
      self->n_flows--;
    }
  g_array_set_size (self->groups, self->groups->len - 1);
  sl_rtf_words_set_code_page (self->words, top (self)->code_page);
}

static gboolean
is_one_of (const char        *word,
           const char *const *words)
{
  return g_strv_contains (words, word);
}

static void
set_target (Rtf    *self,
            Target  target)
{
  flush (self);
  top (self)->target = target;
}

/* A note, or what stands on every page: paragraphs of their own among those of the text. */
static void
start_flow (Rtf            *self,
            SlDocumentKind  base)
{
  Group *group = top (self);

  if (group->target != TO_TEXT || self->n_flows + 1 >= G_N_ELEMENTS (self->open))
    {
      set_target (self, TO_NOTHING);
      return;
    }
  flush (self);
  group->flow = ++self->n_flows;
  group->base = base;
  group->kind = base;
  group->list = FALSE;
  self->open[group->flow] = FALSE;
}

/* Whether WORD says where the words of its group go. */
static gboolean
read_destination (Rtf        *self,
                  const char *word)
{
  static const char *const nothing[] = {
    "annotation", "bkmkend",   "bkmkstart",  "colortbl",  "datastore",  "fldinst",
    "filetbl",    "generator", "listtable",  "nonshppict", "object",    "pict",
    "revtbl",     "rsidtbl",   "shprslt",    "sp",        "themedata",  "xmlnstbl",
    "listoverridetable", "colorschememapping", "latentstyles", "private", NULL
  };
  static const char *const pages[] = { "header",  "headerl", "headerr", "headerf",
                                       "footer",  "footerl", "footerr", "footerf", NULL };
  static const char *const bullets[] = { "listtext", "pntext", NULL };
  gboolean info = top (self)->target == TO_INFO;

  if (is_one_of (word, nothing))
    set_target (self, TO_NOTHING);
  else if (is_one_of (word, bullets))
    {
      set_target (self, TO_NOTHING);
      if (self->groups->len > 1)
        g_array_index (self->groups, Group, self->groups->len - 2).list = TRUE;
    }
  else if (is_one_of (word, pages))
    start_flow (self, SL_DOCUMENT_ASIDE);
  else if (g_str_equal (word, "footnote"))
    start_flow (self, SL_DOCUMENT_BODY);
  else if (g_str_equal (word, "fonttbl"))
    set_target (self, TO_FONTS);
  else if (g_str_equal (word, "stylesheet"))
    set_target (self, TO_STYLES);
  else if (g_str_equal (word, "info"))
    set_target (self, TO_INFO);
  else if (info && g_str_equal (word, "title"))
    set_target (self, TO_TITLE);
  else if (info && g_str_equal (word, "author"))
    set_target (self, TO_AUTHOR);
  else if (info && g_str_equal (word, "creatim"))
    set_target (self, TO_CREATED);
  else
    return FALSE;

  return TRUE;
}

/* Holds to the end of the group. */
static void
set_code_page (Rtf   *self,
               guint  code_page)
{
  top (self)->code_page = code_page;
  sl_rtf_words_set_code_page (self->words, code_page);
}

static void
read_font (Rtf        *self,
           const char *word,
           int         number)
{
  gpointer page;

  if (g_str_equal (word, "fcharset") && g_hash_table_size (self->fonts) < MAX_FONTS)
    g_hash_table_insert (
      self->fonts, GINT_TO_POINTER (self->font),
      GUINT_TO_POINTER (sl_rtf_words_charset_to_page (number, self->code_page)));
  if (!g_str_equal (word, "f"))
    return;
  self->font = number;
  page = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (number));
  set_code_page (self, page != NULL ? GPOINTER_TO_UINT (page) : self->code_page);
}

static void
read_date_part (Rtf        *self,
                const char *word,
                int         number)
{
  static const char *const parts[] = { "yr", "mo", "dy", "hr", "min" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_equal (word, parts[i]))
        self->date[i] = CLAMP (number, 0, 9999);
    }
}

static gboolean
read_character (Rtf        *self,
                const char *word)
{
  static const struct
  {
    const char *word;
    guint16 unit;
  } characters[] = {
    { "tab", ' ' },        { "line", '\n' },      { "lquote", 0x2018 },    { "rquote", 0x2019 },
    { "emdash", 0x2014 },  { "endash", 0x2013 },  { "ldblquote", 0x201c }, { "rdblquote", 0x201d },
    { "bullet", 0x2022 },  { "emspace", ' ' },    { "enspace", ' ' },      { "lbr", '\n' },
    { "softline", ' ' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    {
      if (g_str_equal (word, characters[i].word))
        {
          sl_rtf_words_add_unit (self->words, characters[i].unit);
          return TRUE;
        }
    }

  return FALSE;
}

static void
read_paragraph_word (Rtf        *self,
                     const char *word,
                     int         number)
{
  static const char *const ends[] = { "par", "sect", "page", "cell", "row", "nestcell", "nestrow", NULL };
  g_autofree char *id = g_strdup_printf ("%d", number);
  Group *group = top (self);

  if (is_one_of (word, ends))
    end_paragraph (self);
  else if (g_str_equal (word, "pard"))
    {
      group->kind = group->base;
      group->list = FALSE;
    }
  else if (g_str_equal (word, "s"))
    group->kind = sl_styles_get_kind (self->styles, id);
  else if (g_str_equal (word, "outlinelevel") && number < 9)
    group->kind = SL_DOCUMENT_HEADING;
  else if (g_str_equal (word, "ls"))
    group->list = number > 0;
}

/* A character by its number, and what to leave out after it, which stands there for old programs. */
static void
read_unicode (Rtf *self,
              int  number)
{
  if (top (self)->target != TO_NOTHING && !top (self)->hidden)
    sl_rtf_words_add_unit (self->words, (guint16) number);
  self->to_skip = top (self)->unicode_skip;
}

static void
read_style_word (Rtf        *self,
                 const char *word,
                 int         number)
{
  if (g_str_equal (word, "s"))
    self->style = number;
  else if (g_str_equal (word, "sbasedon"))
    self->parent = number;
}

static void
read_word (Rtf        *self,
           const char *word,
           int         number,
           gboolean    has_number)
{
  gboolean starred = self->starred;
  Group *group = top (self);

  self->starred = FALSE;
  if (self->too_deep > 0 || group->target == TO_NOTHING)
    return;
  if (read_destination (self, word))
    return;
  if (starred && !g_str_equal (word, "shpinst"))
    set_target (self, TO_NOTHING);
  else if (g_str_equal (word, "ansicpg"))
    {
      self->code_page = CLAMP (number, 0, 65535);
      set_code_page (self, self->code_page);
    }
  else if (g_str_equal (word, "mac"))
    set_code_page (self, self->code_page = 10000);
  else if (g_str_equal (word, "uc"))
    group->unicode_skip = CLAMP (number, 0, 16);
  else if (g_str_equal (word, "u"))
    read_unicode (self, number);
  else if (g_str_equal (word, "v") || g_str_equal (word, "deleted"))
    group->hidden = !has_number || number != 0;
  else if (g_str_equal (word, "plain"))
    group->hidden = FALSE;
  else if (group->target == TO_STYLES)
    read_style_word (self, word, number);
  else if (group->target == TO_CREATED)
    read_date_part (self, word, number);
  else if (group->target == TO_FONTS || g_str_equal (word, "f"))
    read_font (self, word, number);
  else if (!read_character (self, word) && group->target == TO_TEXT)
    read_paragraph_word (self, word, number);
}

static void
read_byte (Rtf    *self,
           guint8  byte)
{
  const Group *group = top (self);

  if (self->to_skip > 0)
    self->to_skip--;
  else if (self->too_deep == 0 && group->target != TO_NOTHING && group->target != TO_FONTS
           && !group->hidden)
    sl_rtf_words_add_byte (self->words, byte);
}

/* Stands behind the backslash, at a letter. */
static void
read_control_word (Rtf *self)
{
  char word[32] = "";
  guint n = 0;
  gboolean negative;
  gboolean has_number;
  gint64 number = 0;

  while (self->p < self->end && g_ascii_isalpha (*self->p))
    {
      if (n + 1 < sizeof word)
        word[n++] = *self->p;
      self->p++;
    }
  negative = self->p < self->end && *self->p == '-';
  self->p += negative;
  has_number = self->p < self->end && g_ascii_isdigit (*self->p);
  for (; self->p < self->end && g_ascii_isdigit (*self->p); self->p++)
    number = MIN (number * 10 + *self->p - '0', G_MAXINT);
  if (self->p < self->end && *self->p == ' ')
    self->p++;
  if (g_str_equal (word, "bin"))
    self->p += MIN (number, self->end - self->p);
  else if (self->to_skip > 0)
    self->to_skip--;
  else
    read_word (self, word, (int) (negative ? -number : number), has_number);
}

/* Stands behind the backslash, at anything else. */
static void
read_control_symbol (Rtf *self)
{
  guint8 symbol = *self->p++;

  if (symbol == '\'' && self->end - self->p >= 2 && g_ascii_isxdigit (self->p[0])
      && g_ascii_isxdigit (self->p[1]))
    {
      read_byte (self, g_ascii_xdigit_value (self->p[0]) << 4 | g_ascii_xdigit_value (self->p[1]));
      self->p += 2;
    }
  else if (symbol == '*')
    self->starred = TRUE;
  else if (symbol == '\n' || symbol == '\r')
    read_word (self, "par", 0, FALSE);
  else if (symbol == '~' || symbol == '_')
    {
      if (top (self)->target != TO_NOTHING && self->too_deep == 0)
        sl_rtf_words_add_unit (self->words, symbol == '~' ? 0xa0 : 0x2011);
    }
  else if (strchr ("\\{}", symbol) != NULL)
    read_byte (self, symbol);
}

static void
read_all (Rtf *self)
{
  while (self->p < self->end)
    {
      guint8 byte = *self->p++;

      if (byte == '{')
        open_group (self);
      else if (byte == '}')
        close_group (self);
      else if (byte == '\\' && self->p < self->end)
        {
          if (g_ascii_isalpha (*self->p))
            read_control_word (self);
          else
            read_control_symbol (self);
        }
      else if (byte >= ' ' || byte == '\t')
        read_byte (self, byte);
    }
  while (self->groups->len > 1)
    close_group (self);
  end_paragraph (self);
}

/**
 * sl_rtf_read:
 * @bytes: a file in Rich Text Format
 * @name: its name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the text of a file, in all code pages that the C library knows, with what the styles say of
 * each paragraph. What is hidden or deleted is left out. A file that is cut off is read as far as
 * it goes.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_rtf_read (GBytes      *bytes,
             const char  *name,
             GError     **error)
{
  g_autoptr (SlDocument) document = sl_document_new ();
  g_autoptr (SlRtfWords) words = sl_rtf_words_new ();
  g_autoptr (SlStyles) styles = sl_styles_new ();
  g_autoptr (GHashTable) fonts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  Group whole = { .unicode_skip = 1, .code_page = 1252 };
  Rtf rtf = { .groups = groups, .document = document, .words = words, .styles = styles,
              .fonts = fonts, .code_page = 1252, .style = -1, .parent = -1 };
  gsize n;

  g_array_append_val (groups, whole);
  rtf.p = g_bytes_get_data (bytes, &n);
  rtf.end = rtf.p + n;
  read_all (&rtf);

  return sl_document_finish (document, name, error);
}
