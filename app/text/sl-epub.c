/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-epub.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-decode.h"
#include "sl-document.h"
#include "sl-html-page.h"
#include "sl-properties.h"
#include "sl-reader.h"
#include "sl-xml.h"

#define MAX_CHAPTERS 5000

/* What the package document of a book (EPUB 3.3, 5) lists: its files by id, and those that are read
 * one after the other. */
typedef struct
{
  char *folder;
  GHashTable *paths;
  GHashTable *contents;
  GPtrArray *spine;
} Package;

static void
package_clear (Package *self)
{
  g_free (self->folder);
  g_hash_table_unref (self->paths);
  g_hash_table_unref (self->contents);
  g_ptr_array_unref (self->spine);
}

/* An address in the book, as it stands in a file of FOLDER, as a name in the archive. */
static char *
resolve (const char *folder,
         const char *href)
{
  g_autofree char *path = g_uri_unescape_string (href, "/");
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    return NULL;
  path[strcspn (path, "#?")] = '\0';
  joined = g_strconcat (folder, path, NULL);
  parts = g_strsplit (joined, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "..") && kept->len > 0)
        g_ptr_array_set_size (kept, kept->len - 1);
      else if (*parts[i] != '\0' && !g_str_equal (parts[i], ".") && !g_str_equal (parts[i], ".."))
        g_ptr_array_add (kept, parts[i]);
    }
  g_ptr_array_add (kept, NULL);

  return g_strjoinv ("/", (char **) kept->pdata);
}

static void
container_start_cb (gpointer               data,
                    const char            *element,
                    const SlXmlAttributes *attributes)
{
  char **path = data;

  if (g_str_equal (element, "rootfile") && *path == NULL)
    *path = sl_xml_dup_attribute (attributes, "full-path");
}

static void
package_start_cb (gpointer               data,
                  const char            *element,
                  const SlXmlAttributes *attributes)
{
  Package *self = data;

  if (g_str_equal (element, "item") && g_hash_table_size (self->paths) < SL_ARCHIVE_MAX_FILES)
    {
      char *id = sl_xml_dup_attribute (attributes, "id");
      g_autofree char *href = sl_xml_dup_attribute (attributes, "href");
      g_autofree char *properties = sl_xml_dup_attribute (attributes, "properties");

      if (id == NULL || href == NULL)
        {
          g_free (id);
          return;
        }
      if (properties != NULL && strstr (properties, "nav") != NULL)
        g_hash_table_add (self->contents, g_strdup (id));
      g_hash_table_insert (self->paths, id, resolve (self->folder, href));
    }
  else if (g_str_equal (element, "itemref") && self->spine->len < MAX_CHAPTERS)
    {
      char *id = sl_xml_dup_attribute (attributes, "idref");

      if (id != NULL)
        g_ptr_array_add (self->spine, id);
    }
}

static SlDocumentKind
kind_of (const SlHtmlBlock *block,
         gboolean           contents)
{
  if (contents || (block->hints & (SL_HTML_HIDDEN | SL_HTML_NAV)) != 0)
    return SL_DOCUMENT_ASIDE;
  if (block->hints & SL_HTML_CAPTION)
    return SL_DOCUMENT_CAPTION;
  if (block->kind == SL_HTML_HEADING)
    return SL_DOCUMENT_HEADING;
  if (block->hints & SL_HTML_QUOTE)
    return SL_DOCUMENT_QUOTE;

  return block->kind == SL_HTML_ITEM ? SL_DOCUMENT_LIST : SL_DOCUMENT_BODY;
}

static void
read_chapter (GBytes     *bytes,
              gboolean    contents,
              const char *name,
              SlDocument *document)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  g_autofree char *html = n > 0 ? sl_decode (data, n, TRUE, NULL, name, &n, NULL) : NULL;
  g_autoptr (SlHtmlPage) page = NULL;

  if (html == NULL)
    return;
  page = sl_html_page_new (html, n);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const SlHtmlBlock *block = &g_array_index (page->blocks, SlHtmlBlock, i);

      sl_document_add (document, kind_of (block, contents), page->text->str + block->start,
                       block->end - block->start);
    }
}

static GBytes *
find_package (SlArchive   *archive,
              char       **folder,
              const char  *name,
              GError     **error)
{
  static const SlXmlHandler handler = { container_start_cb, NULL, NULL };
  g_autofree char *path = NULL;
  GBytes *container = sl_archive_get (archive, "META-INF/container.xml");
  GBytes *package;
  const char *slash;

  if (!sl_xml_read (container, &handler, &path, name, error))
    return NULL;
  package = path != NULL ? sl_archive_get (archive, path) : NULL;
  if (package == NULL)
    {
      g_set_error (error, SL_READER_ERROR, SL_READER_ERROR_UNREADABLE,
                   _("“%s” does not say where its text is. Save it again, or convert it."), name);
      return NULL;
    }
  slash = strrchr (path, '/');
  *folder = g_strndup (path, slash != NULL ? slash + 1 - path : 0);

  return package;
}

static void
read_spine (SlArchive  *archive,
            Package    *package,
            SlDocument *document,
            const char *name)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < package->spine->len; i++)
    {
      const char *id = g_ptr_array_index (package->spine, i);
      const char *path = g_hash_table_lookup (package->paths, id);
      GBytes *chapter = path != NULL ? sl_archive_get (archive, path) : NULL;

      /* A chapter that is listed a thousand times is read once. */
      if (chapter != NULL && g_hash_table_add (seen, (gpointer) path))
        read_chapter (chapter, g_hash_table_contains (package->contents, id), name, document);
    }
}

/**
 * sl_epub_read:
 * @archive: a book
 * @name: the file's name, for messages
 * @error: return location for an #SlReaderError
 *
 * Reads the chapters in their order, all of each: a book has nothing around its text. Tables of
 * contents are asides.
 *
 * Returns: (transfer full): the draft of an article, or %NULL with @error set
 */
SlDraft *
sl_epub_read (SlArchive   *archive,
              const char  *name,
              GError     **error)
{
  static const SlXmlHandler handler = { package_start_cb, NULL, NULL };
  g_autoptr (SlDocument) document = sl_document_new ();
  Package package = { NULL };
  GBytes *bytes = find_package (archive, &package.folder, name, error);
  gboolean read;

  if (bytes == NULL)
    return NULL;
  package.paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  package.contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  package.spine = g_ptr_array_new_with_free_func (g_free);
  read = sl_xml_read (bytes, &handler, &package, name, error);
  if (read)
    read_spine (archive, &package, document, name);
  package_clear (&package);
  sl_properties_read (bytes, document, name);

  return read ? sl_document_finish (document, name, error) : NULL;
}
