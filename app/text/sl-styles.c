/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-styles.h"

#include <string.h>

/* A style is made from another, that from a third: real documents stay under five. */
#define MAX_PARENTS 16
#define MAX_STYLES 20000

typedef struct
{
  char *parent;
  SlDocumentKind kind;
} Style;

struct _SlStyles
{
  GHashTable *styles;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  g_free (style);
}

/**
 * sl_styles_new:
 *
 * Returns: (transfer full): no styles
 */
SlStyles *
sl_styles_new (void)
{
  SlStyles *self = g_new0 (SlStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);

  return self;
}

/**
 * sl_styles_free:
 * @self: (transfer full): styles
 *
 * Frees them.
 */
void
sl_styles_free (SlStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

/* The names that Word and LibreOffice give to the styles they bring, in files of every language;
 * blanks are written out as "_20_" or left out. */
static SlDocumentKind
kind_of_name (const char *name)
{
  static const struct
  {
    const char *start;
    SlDocumentKind kind;
  } names[] = {
    { "title", SL_DOCUMENT_TITLE },       { "heading", SL_DOCUMENT_HEADING },
    { "subtitle", SL_DOCUMENT_HEADING },  { "quot", SL_DOCUMENT_QUOTE },
    { "intensequote", SL_DOCUMENT_QUOTE }, { "blocktext", SL_DOCUMENT_QUOTE },
    { "list", SL_DOCUMENT_LIST },         { "caption", SL_DOCUMENT_CAPTION },
    { "illustration", SL_DOCUMENT_CAPTION }, { "figure", SL_DOCUMENT_CAPTION },
    { "header", SL_DOCUMENT_ASIDE },      { "footer", SL_DOCUMENT_ASIDE },
    { "toc", SL_DOCUMENT_ASIDE },
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);
  char *out = lower;

  for (const char *p = lower; *p != '\0'; p++)
    {
      if (strncmp (p, "_20_", 4) == 0)
        p += 3;
      else if (*p != ' ' && *p != '-')
        *out++ = *p;
    }
  *out = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_has_prefix (lower, names[i].start))
        return names[i].kind;
    }

  return SL_DOCUMENT_BODY;
}

/**
 * sl_styles_add:
 * @self: styles
 * @id: what paragraphs call it
 * @name: (nullable): its name, as the program that brings it calls it in English
 * @parent: (nullable): the style that it is made from
 * @outline: whether it stands in the outline, as headings do
 *
 * Adds a style. The first of a name is kept.
 */
void
sl_styles_add (SlStyles   *self,
               const char *id,
               const char *name,
               const char *parent,
               gboolean    outline)
{
  Style *style;

  if (g_hash_table_size (self->styles) >= MAX_STYLES || g_hash_table_contains (self->styles, id))
    return;
  style = g_new0 (Style, 1);
  style->parent = g_strdup (parent);
  style->kind = kind_of_name (name != NULL ? name : id);
  if (style->kind == SL_DOCUMENT_BODY && outline)
    style->kind = SL_DOCUMENT_HEADING;
  g_hash_table_insert (self->styles, g_strdup (id), style);
}

/**
 * sl_styles_get_kind:
 * @self: styles
 * @id: (nullable): what a paragraph calls its style
 *
 * A style that says nothing is what the one it is made from is. One that the document does not
 * describe is known by its name.
 *
 * Returns: what a paragraph in it is
 */
SlDocumentKind
sl_styles_get_kind (SlStyles   *self,
                    const char *id)
{
  for (guint i = 0; i < MAX_PARENTS && id != NULL; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, id);

      if (style == NULL)
        return kind_of_name (id);
      if (style->kind != SL_DOCUMENT_BODY)
        return style->kind;
      id = style->parent;
    }

  return SL_DOCUMENT_BODY;
}
