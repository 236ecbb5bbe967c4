/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-html-clean.h"

#include <string.h>

#include "sl-html-tags.h"

#define MAX_ATTRIBUTE_BYTES 2000
#define MAX_JSON_PARTS 32

/* The gumbo parser builds the tree of a page; this comes before it, for three reasons. Most of a
 * page is scripts, styles and attributes that nobody reads here, and dropping them early makes
 * reading several times as fast. Parsing needs time that grows with the depth of the page, and
 * freeing the tree recurses, so the depth is bounded here. And the standard's repairs of badly
 * nested tags can make a small page a huge tree; what is written here is well nested and needs no
 * repair. */
typedef struct
{
  const char *p;
  const char *end;
  SlHtmlClean *out;
  GumboTag stack[SL_HTML_MAX_DEPTH];
  guint depth;
  guint dropped;
  guint n_open[GUMBO_TAG_LAST + 1];
  const char *next_close[GUMBO_TAG_LAST + 1];
  gboolean has_title;
} Cleaner;

typedef struct
{
  const char *start;
  const char *end;
} Span;

/* A tag as it stands in the page. */
typedef struct
{
  GumboTag tag;
  Span name;
  Span attributes;
  gboolean closing;
} Tag;

static gboolean
is_space (char c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

static void
append (Cleaner    *self,
        const char *words)
{
  g_string_append (self->out->html, words);
}

static void
pop (Cleaner *self)
{
  GumboTag tag = self->stack[--self->depth];

  self->n_open[tag]--;
  append (self, "</");
  append (self, sl_html_tag_name (tag));
  append (self, ">");
}

static void
pop_to (Cleaner *self,
        guint    depth)
{
  while (self->depth > depth)
    pop (self);
}

/* Where in the stack TAG is open, above the nearest element of the kind BARRIER; G_MAXUINT for
 * nowhere. */
static guint
find_open (Cleaner  *self,
           GumboTag  tag,
           gboolean (*is_barrier) (GumboTag))
{
  if (self->n_open[tag] == 0)
    return G_MAXUINT;
  for (guint i = self->depth; i-- > 0;)
    {
      if (self->stack[i] == tag)
        return i;
      if (is_barrier (self->stack[i]))
        return G_MAXUINT;
    }

  return G_MAXUINT;
}

static gboolean
is_not_inline (GumboTag tag)
{
  return sl_html_tag_use (tag) != SL_HTML_TAG_INLINE;
}

static gboolean
is_cell (GumboTag tag)
{
  SlHtmlTagUse use = sl_html_tag_use (tag);

  return use == SL_HTML_TAG_CELL || use == SL_HTML_TAG_TABLE;
}

static gboolean
is_table (GumboTag tag)
{
  return sl_html_tag_use (tag) == SL_HTML_TAG_TABLE;
}

/* An item ends the one before it, through these elements but no others. */
static gboolean
is_list (GumboTag tag)
{
  return is_not_inline (tag) && tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_ADDRESS
         && tag != GUMBO_TAG_P;
}

static void
close_open (Cleaner  *self,
            GumboTag  tag,
            gboolean (*is_barrier) (GumboTag))
{
  guint depth = find_open (self, tag, is_barrier);

  if (depth != G_MAXUINT)
    pop_to (self, depth);
}

/* What a start tag closes without an end tag (HTML Living Standard, 13.1.2.4). */
static void
close_implied (Cleaner *self,
               GumboTag tag)
{
  switch ((int) sl_html_tag_use (tag))
    {
    case SL_HTML_TAG_ITEM:
      close_open (self, GUMBO_TAG_P, is_cell);
      if (tag == GUMBO_TAG_LI)
        close_open (self, GUMBO_TAG_LI, is_list);
      close_open (self, GUMBO_TAG_DD, is_list);
      close_open (self, GUMBO_TAG_DT, is_list);
      break;
    case SL_HTML_TAG_ROW:
      close_open (self, GUMBO_TAG_TR, is_table);
      break;
    case SL_HTML_TAG_CELL:
      close_open (self, GUMBO_TAG_TD, is_table);
      close_open (self, GUMBO_TAG_TH, is_table);
      break;
    case SL_HTML_TAG_BLOCK:
    case SL_HTML_TAG_TABLE:
      close_open (self, GUMBO_TAG_P, is_cell);
      break;
    case SL_HTML_TAG_INLINE:
      if (tag == GUMBO_TAG_A)
        close_open (self, GUMBO_TAG_A, is_not_inline);
      break;
    default:
      break;
    }
}

static gboolean
equals (Span        span,
        const char *word)
{
  gsize n = strlen (word);

  return (gsize) (span.end - span.start) == n && g_ascii_strncasecmp (span.start, word, n) == 0;
}

/* The next attribute from P on; FALSE when there is none left. */
static gboolean
next_attribute (const char **p,
                const char  *end,
                Span        *name,
                Span        *value)
{
  const char *q = *p;

  while (q < end && (is_space (*q) || *q == '/'))
    q++;
  name->start = q;
  while (q < end && !is_space (*q) && *q != '/' && (*q != '=' || q == name->start))
    q++;
  name->end = q;
  value->start = value->end = q;
  while (q < end && is_space (*q))
    q++;
  if (q < end && *q == '=')
    {
      for (q++; q < end && is_space (*q);)
        q++;
      if (q < end && (*q == '"' || *q == '\''))
        {
          const char *close = memchr (q + 1, *q, end - q - 1);

          value->start = q + 1;
          value->end = close != NULL ? close : end;
          q = close != NULL ? close + 1 : end;
        }
      else
        {
          value->start = q;
          while (q < end && !is_space (*q))
            q++;
          value->end = q;
        }
    }
  *p = q;

  return name->end > name->start;
}

static gboolean
is_hidden_style (Span value)
{
  g_autofree char *style =
    g_ascii_strdown (value.start, MIN (value.end - value.start, MAX_ATTRIBUTE_BYTES));
  const char *display = strstr (style, "display:");

  return display != NULL && g_str_has_prefix (display + 8 + strspn (display + 8, " "), "none");
}

static void
append_attribute (Cleaner    *self,
                  const char *name,
                  Span        value)
{
  const char *end = value.start + MIN (value.end - value.start, MAX_ATTRIBUTE_BYTES);

  append (self, " ");
  append (self, name);
  append (self, "=\"");
  while (value.start < end)
    {
      const char *quote = memchr (value.start, '"', end - value.start);

      g_string_append_len (self->out->html, value.start,
                           (quote != NULL ? quote : end) - value.start);
      if (quote == NULL)
        break;
      append (self, "&quot;");
      value.start = quote + 1;
    }
  append (self, "\"");
}

static void
append_attributes (Cleaner   *self,
                   const Tag *tag)
{
  static const char *const kept[] = { "class", "id",   "itemprop", "role",       "datetime",
                                      "rel",   "lang", "hidden",   "aria-hidden" };
  static const char *const kept_of_head[] = { "content", "property", "name", "href", "http-equiv" };
  gboolean head = tag->tag == GUMBO_TAG_META || tag->tag == GUMBO_TAG_LINK;
  const char *p = tag->attributes.start;
  Span name;
  Span value;

  while (next_attribute (&p, tag->attributes.end, &name, &value))
    {
      for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
        {
          if (equals (name, kept[i]))
            append_attribute (self, kept[i], value);
        }
      for (guint i = 0; head && i < G_N_ELEMENTS (kept_of_head); i++)
        {
          if (equals (name, kept_of_head[i]))
            append_attribute (self, kept_of_head[i], value);
        }
      if (equals (name, "style") && is_hidden_style (value))
        append (self, " hidden");
    }
  if (tag->tag == GUMBO_TAG_UNKNOWN)
    append_attribute (self, "data-tag", tag->name);
}

static void
append_start (Cleaner   *self,
              const Tag *tag)
{
  append (self, "<");
  append (self, sl_html_tag_name (tag->tag));
  append_attributes (self, tag);
  append (self, ">");
}

static gboolean
may_open (Cleaner *self,
          GumboTag tag)
{
  SlHtmlTagUse use = sl_html_tag_use (tag);

  if (use == SL_HTML_TAG_ROW || use == SL_HTML_TAG_CELL)
    return self->n_open[GUMBO_TAG_TABLE] > 0;

  return TRUE;
}

static void
open_tag (Cleaner   *self,
          const Tag *tag)
{
  close_implied (self, tag->tag);
  if (!may_open (self, tag->tag))
    return;
  if (self->depth == SL_HTML_MAX_DEPTH)
    {
      self->dropped++;
      append (self, " ");
      return;
    }
  append_start (self, tag);
  self->stack[self->depth++] = tag->tag;
  self->n_open[tag->tag]++;
}

static void
close_tag (Cleaner *self,
           GumboTag tag)
{
  SlHtmlTagUse use = sl_html_tag_use (tag);

  if (self->dropped > 0)
    self->dropped--;
  else if (use == SL_HTML_TAG_INLINE)
    close_open (self, tag, is_not_inline);
  else if (use == SL_HTML_TAG_ROW || use == SL_HTML_TAG_CELL)
    close_open (self, tag, is_table);
  else if (use == SL_HTML_TAG_TABLE)
    close_open (self, tag, is_table);
  else
    close_open (self, tag, is_cell);
}

/* The next end tag of TAG from P on, or the end of the page. What was found is kept, so that all
 * searches for one tag together read the page once. */
static const char *
find_close (Cleaner    *self,
            const Tag  *tag,
            const char *p)
{
  gsize n = tag->name.end - tag->name.start;
  const char *found = self->next_close[tag->tag];

  if (found != NULL && found >= p)
    return found;
  for (found = p; (found = memchr (found, '<', self->end - found)) != NULL; found++)
    {
      if ((gsize) (self->end - found) > n + 2 && found[1] == '/'
          && g_ascii_strncasecmp (found + 2, tag->name.start, n) == 0
          && !g_ascii_isalnum (found[2 + n]))
        break;
    }
  self->next_close[tag->tag] = found != NULL ? found : self->end;

  return self->next_close[tag->tag];
}

static gboolean
is_json (const Tag *tag)
{
  const char *p = tag->attributes.start;
  Span name;
  Span value;

  while (next_attribute (&p, tag->attributes.end, &name, &value))
    {
      if (equals (name, "type"))
        return g_strstr_len (value.start, value.end - value.start, "ld+json") != NULL;
    }

  return FALSE;
}

static void
keep_json (Cleaner    *self,
           const Tag  *tag,
           const char *close)
{
  if (tag->tag == GUMBO_TAG_SCRIPT && self->out->json->len < MAX_JSON_PARTS && is_json (tag))
    g_ptr_array_add (self->out->json, g_strndup (self->p, close - self->p));
}

static void
keep_title (Cleaner    *self,
            const char *close)
{
  if (self->has_title || close == self->end)
    return;
  append (self, "<title>");
  g_string_append_len (self->out->html, self->p, close - self->p);
  append (self, "</title>");
  self->has_title = TRUE;
}

static void
skip_to (Cleaner    *self,
         const char *close)
{
  const char *end = memchr (close, '>', self->end - close);

  self->p = end != NULL ? end + 1 : self->end;
}

static void
handle_start (Cleaner   *self,
              const Tag *tag)
{
  SlHtmlTagUse use = sl_html_tag_use (tag->tag);

  if (use == SL_HTML_TAG_SCRIPT || use == SL_HTML_TAG_TITLE)
    {
      const char *close = find_close (self, tag, self->p);

      if (use == SL_HTML_TAG_TITLE)
        keep_title (self, close);
      else
        keep_json (self, tag, close);
      skip_to (self, close);
    }
  else if (use == SL_HTML_TAG_SKIP)
    {
      const char *close = find_close (self, tag, self->p);

      append (self, " ");
      if (close != self->end)
        skip_to (self, close);
    }
  else if (use == SL_HTML_TAG_VOID || use == SL_HTML_TAG_ROOT)
    append_start (self, tag);
  else if (use != SL_HTML_TAG_DROP)
    open_tag (self, tag);
}

/* Stands behind "<" or "</"; reads to behind ">". */
static gboolean
read_tag (Cleaner *self,
          Tag     *tag)
{
  const char *p = self->p;
  char quote = '\0';

  tag->name.start = p;
  while (p < self->end && !is_space (*p) && *p != '/' && *p != '>')
    p++;
  tag->name.end = p;
  tag->attributes.start = p;
  for (; p < self->end && (quote != '\0' || *p != '>'); p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if ((*p == '"' || *p == '\'') && p[-1] == '=')
        quote = *p;
    }
  if (p == self->end)
    return FALSE;
  tag->attributes.end = p;
  tag->tag = gumbo_tagn_enum (tag->name.start, MIN (tag->name.end - tag->name.start, 64));
  self->p = p + 1;

  return TRUE;
}

static void
handle_tag (Cleaner *self)
{
  Tag tag = { .closing = *self->p == '/' };
  const char *start = self->p;

  self->p += tag.closing;
  if (!read_tag (self, &tag))
    {
      /* A quotation mark that is never closed must not swallow the page. */
      const char *end = memchr (start, '>', self->end - start);

      self->p = end != NULL ? end + 1 : self->end;
      return;
    }
  if (!tag.closing)
    handle_start (self, &tag);
  else if (sl_html_tag_use (tag.tag) >= SL_HTML_TAG_INLINE)
    close_tag (self, tag.tag);
}

static void
skip_declaration (Cleaner *self)
{
  const char *end;

  if (self->end - self->p >= 3 && memcmp (self->p, "!--", 3) == 0)
    {
      end = g_strstr_len (self->p + 1, self->end - self->p - 1, "-->");
      self->p = end != NULL ? end + 3 : self->end;
      return;
    }
  end = memchr (self->p, '>', self->end - self->p);
  self->p = end != NULL ? end + 1 : self->end;
}

static gboolean
starts_tag (Cleaner *self)
{
  const char *p = self->p;

  if (p < self->end && *p == '/')
    p++;

  return p < self->end && g_ascii_isalpha (*p);
}

/**
 * sl_html_clean:
 * @html: a page in UTF-8
 * @n: its length in bytes
 *
 * Goes over the tags of a page once: leaves out scripts, styles, comments, forms' controls and all
 * attributes but those that tell an element's purpose, closes every element, and flattens what is
 * nested deeper than %SL_HTML_MAX_DEPTH. Takes time linear in @n whatever the page.
 *
 * Returns: (transfer full): the page that is left
 */
SlHtmlClean *
sl_html_clean (const char *html,
               gsize       n)
{
  g_autofree Cleaner *self = g_new0 (Cleaner, 1);

  self->p = html;
  self->end = html + n;
  self->out = g_new0 (SlHtmlClean, 1);
  self->out->html = g_string_sized_new (n / 4 + 64);
  self->out->json = g_ptr_array_new_with_free_func (g_free);
  append (self, "<!DOCTYPE html>");

  while (self->p < self->end)
    {
      const char *tag = memchr (self->p, '<', self->end - self->p);
      const char *words = self->p;

      self->p = tag != NULL ? tag : self->end;
      g_string_append_len (self->out->html, words, self->p - words);
      if (tag == NULL)
        break;
      self->p++;
      if (self->p < self->end && (*self->p == '!' || *self->p == '?'))
        skip_declaration (self);
      else if (starts_tag (self))
        handle_tag (self);
      else
        append (self, "&lt;");
    }
  pop_to (self, 0);

  return self->out;
}

/**
 * sl_html_clean_free:
 * @self: (transfer full): a clean page
 *
 * Frees it.
 */
void
sl_html_clean_free (SlHtmlClean *self)
{
  g_string_free (self->html, TRUE);
  g_ptr_array_unref (self->json);
  g_free (self);
}
