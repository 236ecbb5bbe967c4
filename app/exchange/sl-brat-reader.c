/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "sl-brat.h"
#include "sl-entry-name.h"
#include "sl-foreign-text.h"
#include "sl-intake.h"
#include "sl-zip-reader.h"

/* A document as its annotations are gone through. */
typedef struct
{
  SlIntake *intake;
  SlForeignText *text;
  SlIntakeArticle *article;
  GHashTable *marks; /* "T1" -> Mark */
  GPtrArray *order;  /* the marks as they stand in the file */
} Document;

/* What the lines say of a passage; CLAIM is NULL where its words could not be found. */
typedef struct
{
  SlIntakeClaim *claim;
  SlVerdict verdict;
  char *note;
} Mark;

static void
mark_free (gpointer data)
{
  Mark *self = data;

  g_free (self->note);
  g_free (self);
}

/* Reads "0 5" or "0 5;6 11": the first and the last place. */
static gboolean
read_places (const char *places,
             gint64     *start,
             gint64     *end)
{
  g_auto (GStrv) pieces = g_strsplit (places, ";", 1000);

  *start = -1;
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (pieces[i], " ", 3);
      guint64 from;
      guint64 to;

      if (g_strv_length (ends) != 2 ||
          !g_ascii_string_to_unsigned (ends[0], 10, 0, G_MAXINT32, &from, NULL) ||
          !g_ascii_string_to_unsigned (ends[1], 10, 0, G_MAXINT32, &to, NULL) || from >= to)
        return FALSE;
      if (*start < 0)
        *start = from;
      else if ((gint64) from < *end)
        return FALSE;
      *end = to;
    }

  return *start >= 0;
}

/* "T1 <tab> Claim 0 5 <tab> words" */
static gboolean
read_passage (Document     *self,
              const char   *id,
              const char   *type,
              const char   *words,
              GError      **error)
{
  const char *space = strchr (type, ' ');
  g_autofree char *word = space != NULL ? g_ascii_strdown (type, space - type) : NULL;
  gint64 n_chars = sl_text_get_n_chars (sl_foreign_text_get (self->text));
  SlAnchor anchor = { .exact = words[0] != '\0' ? words : NULL };
  SlAnchorResult result;
  SlTextRange range;
  Mark *mark;

  if (space == NULL || !read_places (space + 1, &anchor.start, &anchor.end))
    return sl_intake_refuse (error, _("“%.40s” has no place in the text."), id);
  anchor.start = sl_foreign_text_map (self->text, anchor.start);
  anchor.end = sl_foreign_text_map (self->text, anchor.end);
  if (anchor.end > n_chars)
    return sl_intake_refuse (error, _("“%.40s” lies outside the text."), id);
  if (g_hash_table_contains (self->marks, id))
    return sl_intake_refuse (error, _("“%.40s” is there twice."), id);

  mark = g_new0 (Mark, 1);
  g_hash_table_insert (self->marks, g_strdup (id), mark);
  g_ptr_array_add (self->order, mark);
  sl_verdict_from_string (word, &mark->verdict);
  result = sl_intake_anchor (self->intake, self->article, &anchor, &range);
  if (result != SL_ANCHOR_LOST && result != SL_ANCHOR_UNSURE)
    mark->claim = sl_intake_claim (self->intake, self->article, NULL, &range);

  return TRUE;
}

static Mark *
find_mark (Document   *self,
           const char *id,
           GError    **error)
{
  Mark *mark = id != NULL ? g_hash_table_lookup (self->marks, id) : NULL;

  if (mark == NULL)
    sl_intake_refuse (error, _("“%.40s” is spoken of and not there."), id != NULL ? id : "");

  return mark;
}

/* "A1 <tab> Verdict T1 disputed" */
static gboolean
read_attribute (Document    *self,
                const char  *rest,
                GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (rest, " ", 3);
  g_autofree char *word = NULL;
  Mark *mark;

  if (g_strv_length (parts) < 2 || parts[1][0] != 'T')
    {
      sl_intake_count (self->intake, _("An attribute that belongs to no passage was left out"));
      return TRUE;
    }
  mark = find_mark (self, parts[1], error);
  if (mark == NULL)
    return FALSE;
  word = g_ascii_strdown (parts[2] != NULL ? parts[2] : parts[0], -1);
  if (!sl_verdict_from_string (word, &mark->verdict))
    {
      g_autofree char *message =
        g_strdup_printf (_("The attribute “%.60s” is no verdict and was left out"), rest);

      sl_intake_count (self->intake, message);
    }

  return TRUE;
}

/* "#1 <tab> AnnotatorNotes T1 <tab> words" */
static gboolean
read_note (Document    *self,
           const char  *type,
           const char  *words,
           GError     **error)
{
  const char *space = strchr (type, ' ');
  Mark *mark;

  if (space == NULL || space[1] != 'T' || strlen (words) > SL_INTAKE_MAX_NOTE)
    {
      sl_intake_count (self->intake, _("A note that belongs to no passage was left out"));
      return TRUE;
    }
  mark = find_mark (self, space + 1, error);
  if (mark == NULL)
    return FALSE;
  g_free (mark->note);
  mark->note = words[0] != '\0' ? g_strdup (words) : NULL;

  return TRUE;
}

/* Passages first: other lines may speak of them before they come. */
static gboolean
read_line (Document    *self,
           const char  *line,
           gboolean     passages,
           GError     **error)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 3);
  guint n = g_strv_length (fields);
  gboolean is_passage = line[0] == 'T';

  if (n == 0 || fields[0][0] == '\0' || is_passage != passages)
    return TRUE;
  if (n < 2)
    return sl_intake_refuse (error, _("“%.40s” is no line of an annotation file."), line);
  if (is_passage)
    return read_passage (self, fields[0], fields[1], n > 2 ? fields[2] : "", error);
  if (line[0] == 'A' || line[0] == 'M')
    return read_attribute (self, fields[1], error);
  if (line[0] == '#')
    return read_note (self, fields[1], n > 2 ? fields[2] : "", error);
  sl_intake_count (self->intake, _("A relation, an event or a reference was left out"));

  return TRUE;
}

static gboolean
read_lines (Document    *self,
            const char  *annotations,
            GError     **error)
{
  g_auto (GStrv) lines = g_strsplit (annotations, "\n", -1);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; lines[i] != NULL; i++)
        {
          if (g_str_has_suffix (lines[i], "\r"))
            lines[i][strlen (lines[i]) - 1] = '\0';
          if (!read_line (self, lines[i], pass == 0, error))
            {
              g_prefix_error (error, _("Line %u: "), i + 1);
              return FALSE;
            }
        }
    }

  return TRUE;
}

static void
judge (Document   *self,
       const char *annotator)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      Mark *mark = g_ptr_array_index (self->order, i);

      if (mark->claim != NULL)
        sl_intake_judge (self->intake, mark->claim,
                         sl_annotation_new (sl_intake_claim_uuid (mark->claim), annotator,
                                            mark->verdict, mark->note, NULL));
    }
}

/* Whoever the folder belongs to; files without one are one unknown person's. */
static const char *
find_annotator (SlIntake   *intake,
                const char *path)
{
  const char *slash = strchr (path, '/');
  g_autofree char *folder = slash != NULL ? g_strndup (path, slash - path) : g_strdup ("");
  g_autofree char *uuid = NULL;
  g_autofree char *name = NULL;

  sl_entry_name_parse_annotator (folder, &uuid, &name);

  return sl_intake_annotator (intake, uuid, "brat", name, name);
}

static gboolean
read_document (SlIntake    *intake,
               const char  *path,
               GBytes      *annotations,
               GBytes      *words,
               GError     **error)
{
  gsize n_words;
  gsize n;
  const char *data = g_bytes_get_data (annotations, &n);
  const char *utf8 = g_bytes_get_data (words, &n_words);
  g_autoptr (SlForeignText) text = sl_foreign_text_new (utf8 != NULL ? utf8 : "", n_words, error);
  g_autofree char *lines = NULL;
  Document self = { intake, text, NULL, NULL, NULL };
  gboolean done;

  if (text == NULL)
    return FALSE;
  if (n > 0 && (memchr (data, '\0', n) != NULL || !g_utf8_validate (data, n, NULL)))
    return sl_intake_refuse (error, _("The annotations are not valid UTF-8."));

  lines = g_strndup (data != NULL ? data : "", n);
  self.article = sl_intake_take_article (intake, sl_foreign_text_get (text), NULL, NULL, NULL);
  self.marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mark_free);
  self.order = g_ptr_array_new ();
  done = read_lines (&self, lines, error);
  if (done && self.order->len > 0)
    judge (&self, find_annotator (intake, path));
  g_ptr_array_unref (self.order);
  g_hash_table_unref (self.marks);

  return done;
}

static gboolean
read_entry (SlIntake     *intake,
            SlZipReader  *zip,
            const char   *path,
            GError      **error)
{
  g_autofree char *stem = NULL;
  g_autofree char *text_path = NULL;
  GBytes *text;

  if (!g_str_has_suffix (path, ".ann"))
    return TRUE;
  stem = g_strndup (path, strlen (path) - strlen (".ann"));
  text_path = g_strconcat (stem, ".txt", NULL);
  text = sl_zip_reader_lookup (zip, text_path);
  if (text == NULL)
    return sl_intake_refuse (error, _("The archive lacks “%s”, which “%s” is about."), text_path,
                             path);
  if (read_document (intake, path, sl_zip_reader_lookup (zip, path), text, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);

  return FALSE;
}

/**
 * sl_brat_read:
 * @stream: a zip archive that nobody vouches for
 * @base: (nullable): the comparison that may have the articles; they are found by their text
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out or moved
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum that names file and line
 *
 * Reads an archive of brat's standoff files: passages, their attribute or type if it is a verdict,
 * and notes. The outermost folder is the annotator.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_brat_read (GInputStream  *stream,
              SlSetSource   *base,
              GPtrArray     *messages,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  g_autoptr (SlZipReader) zip = NULL;

  if (intake != NULL)
    zip = sl_zip_reader_load (stream, cancellable, error);
  if (zip == NULL)
    return NULL;
  for (guint i = 0; i < sl_zip_reader_get_n (zip); i++)
    {
      if (!read_entry (intake, zip, sl_zip_reader_get_path (zip, i), error))
        return NULL;
    }

  return sl_intake_finish (intake, NULL, NULL);
}

/**
 * sl_brat_recognise:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like an archive of standoff files
 */
gboolean
sl_brat_recognise (const char *name,
                   const char *head,
                   gsize       n)
{
  return sl_zip_reader_is_zip (head, n, ".ann") || sl_zip_reader_is_zip (head, n, "annotation.conf");
}
