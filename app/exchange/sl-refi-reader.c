/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sl-uuid.h"
#include "sl-foreign-text.h"
#include "sl-input.h"
#include "sl-intake.h"
#include "sl-refi-codes.h"
#include "sl-refi.h"
#include "sl-xml-events.h"
#include "sl-zip-reader.h"

#define INTERNAL "internal://"
#define MAX_CODES 100000
#define MAX_NAME_BYTES 1000

/* A code as the file has it. */
typedef struct
{
  char *guid;
  SlVerdict verdict; /* none unless it stands for one */
  SlCode *code;      /* NULL where it is one of ours that is no entry of the codebook */
} Code;

/* What one person did to a passage: gave a verdict or a code. */
typedef struct
{
  char *guid;
  char *code;
  char *user;
  char *time;
} Mark;

typedef struct
{
  SlIntake *intake;
  SlZipReader *zip; /* NULL for a codebook */
  GHashTable *guids;
  GHashTable *users; /* GUID -> name */
  GHashTable *codes; /* GUID -> Code */
  GPtrArray *order;  /* the codes as they stand in the file */
  GPtrArray *open;   /* the codes that are open */
  GPtrArray *codings;

  /* The source and the passage that are open */
  char *source_path;
  char *source_name;
  char *source_url;
  SlForeignText *text;
  SlIntakeArticle *article;
  gboolean in_selection;
  guint start;
  guint end;
  char *note;
  Mark whole; /* the passage's own user and time */
  GPtrArray *marks;
} Import;

static void
code_free (gpointer data)
{
  Code *self = data;

  g_free (self->guid);
  g_clear_object (&self->code);
  g_free (self);
}

static void
mark_clear (Mark *self)
{
  g_clear_pointer (&self->guid, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->user, g_free);
  g_clear_pointer (&self->time, g_free);
}

static void
mark_free (gpointer data)
{
  mark_clear (data);
  g_free (data);
}

/* GUIDs may have braces and capital letters. NULL where it is none. */
static char *
dup_guid (const SlXmlEvent *event,
          const char       *attribute)
{
  g_autofree char *value = sl_xml_event_dup (event, attribute);
  g_autofree char *lower = value != NULL ? g_ascii_strdown (g_strstrip (value), -1) : NULL;
  gsize n = lower != NULL ? strlen (lower) : 0;

  if (n > 2 && lower[0] == '{' && lower[n - 1] == '}')
    {
      lower[n - 1] = '\0';
      memmove (lower, lower + 1, n - 1);
    }

  return lower != NULL && sl_uuid_is_valid (lower) ? g_steal_pointer (&lower) : NULL;
}

/* A GUID that has to be there, and only once in the file. */
static char *
take_guid (Import            *self,
           const char        *name,
           const SlXmlEvent  *event,
           GError           **error)
{
  g_autofree char *guid = dup_guid (event, "guid");

  if (guid == NULL)
    sl_intake_refuse (error, _("A “%.40s” has no “guid”."), name);
  else if (!g_hash_table_add (self->guids, g_strdup (guid)))
    sl_intake_refuse (error, _("The “guid” “%s” is there twice."), guid);
  else
    return g_steal_pointer (&guid);

  return NULL;
}

static gboolean
begin_user (Import            *self,
            const SlXmlEvent  *event,
            GError           **error)
{
  char *guid = take_guid (self, "User", event, error);
  char *name;

  if (guid == NULL)
    return FALSE;
  name = sl_xml_event_dup (event, "name");
  g_hash_table_insert (self->users, guid, name != NULL ? name : g_strdup (""));

  return TRUE;
}

/* The code above the one that begins; a group of ours is none. */
static Code *
get_parent (Import *self)
{
  Code *parent = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;

  return parent != NULL && parent->code != NULL ? parent : NULL;
}

static SlCodeKind
get_kind (Import *self)
{
  for (guint i = self->open->len; i > 0; i--)
    {
      Code *above = g_ptr_array_index (self->open, i - 1);
      SlVerdict verdict;
      SlCodeKind kind;
      gboolean is_group;

      if (above->code != NULL)
        return sl_code_get_kind (above->code);
      if (sl_refi_codes_is_ours (above->guid, &verdict, &kind, &is_group) && is_group)
        return kind;
    }

  return SL_CODE_TOPIC;
}

/* A verdict is known by our GUID; other programs give their own, and then by its name. A code that
 * holds verdicts is no entry of the codebook, and becomes one only if it holds something else. */
static gboolean
begin_code (Import            *self,
            const SlXmlEvent  *event,
            GError           **error)
{
  g_autofree char *name = sl_xml_event_dup (event, "name");
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  g_autofree char *colour = sl_xml_event_dup (event, "color");
  char *guid = take_guid (self, "Code", event, error);
  Code *parent = get_parent (self);
  SlCodeKind kind;
  gboolean is_group;
  Code *code;

  if (guid == NULL)
    return FALSE;
  if (name == NULL || name[0] == '\0' || strlen (name) > MAX_NAME_BYTES ||
      self->order->len >= MAX_CODES)
    {
      g_free (guid);
      return sl_intake_refuse (error, _("A code has no name, or there are too many."));
    }
  code = g_new0 (Code, 1);
  code->guid = guid;
  g_hash_table_insert (self->codes, guid, code);
  g_ptr_array_add (self->order, code);
  if (!sl_refi_codes_is_ours (guid, &code->verdict, &kind, &is_group) &&
      (!sl_verdict_from_string (lower, &code->verdict) || code->verdict == SL_VERDICT_NONE) &&
      !g_str_equal (lower, "verdict"))
    {
      code->code = sl_code_new (guid, get_kind (self), name);
      sl_code_set_colour (code->code, colour);
      sl_code_set_parent (code->code, parent != NULL ? parent->guid : NULL);
      sl_code_set_position (code->code, self->order->len);
    }
  g_ptr_array_add (self->open, code);

  return TRUE;
}

static void
leave_source (Import *self)
{
  g_clear_pointer (&self->source_path, g_free);
  g_clear_pointer (&self->source_name, g_free);
  g_clear_pointer (&self->source_url, g_free);
  g_clear_pointer (&self->text, sl_foreign_text_free);
  self->article = NULL;
}

static gboolean
begin_source (Import            *self,
              const SlXmlEvent  *event,
              GError           **error)
{
  g_autofree char *guid = take_guid (self, "TextSource", event, error);

  if (guid == NULL)
    return FALSE;
  leave_source (self);
  self->source_path = sl_xml_event_dup (event, "plainTextPath");
  self->source_name = sl_xml_event_dup (event, "name");

  return TRUE;
}

static gboolean
take_text (Import      *self,
           const char  *utf8,
           gssize       n_bytes,
           GError     **error)
{
  self->text = sl_foreign_text_new (utf8, n_bytes, error);
  if (self->text == NULL)
    return FALSE;
  self->article = sl_intake_take_article (self->intake, sl_foreign_text_get (self->text),
                                          self->source_name, self->source_url, NULL);

  return TRUE;
}

/* The text stands in the source or in a file of the archive; nothing outside is read. */
static gboolean
load_text (Import  *self,
           GError **error)
{
  g_autofree char *path = NULL;
  const char *name;
  GBytes *bytes;
  gsize n;
  const char *data;

  if (self->text != NULL)
    return TRUE;
  if (self->source_path == NULL || !g_str_has_prefix (self->source_path, INTERNAL))
    {
      sl_intake_count (self->intake, _("A source whose text is not in the file was left out"));
      return TRUE;
    }
  name = self->source_path + strlen (INTERNAL);
  while (*name == '/')
    name++;
  path = g_strconcat ("sources/", name, NULL);
  bytes = self->zip != NULL ? sl_zip_reader_lookup (self->zip, path) : NULL;
  if (bytes == NULL)
    return sl_intake_refuse (error, _("The archive lacks “%.200s”."), path);
  data = g_bytes_get_data (bytes, &n);

  return take_text (self, data != NULL ? data : "", n, error);
}

static void
read_mark (Mark             *mark,
           const SlXmlEvent *event)
{
  mark_clear (mark);
  mark->guid = dup_guid (event, "guid");
  mark->user = dup_guid (event, "creatingUser");
  mark->time = sl_xml_event_dup (event, "creationDateTime");
}

static gboolean
begin_selection (Import            *self,
                 const SlXmlEvent  *event,
                 GError           **error)
{
  g_autofree char *guid = take_guid (self, "PlainTextSelection", event, error);

  if (guid == NULL || !load_text (self, error))
    return FALSE;
  if (!sl_xml_event_get_uint (event, "startPosition", &self->start) ||
      !sl_xml_event_get_uint (event, "endPosition", &self->end) || self->start >= self->end)
    return sl_intake_refuse (error, _("A passage has no place in the text."));
  if (self->text != NULL &&
      sl_foreign_text_map (self->text, self->end) >
        sl_text_get_n_chars (sl_foreign_text_get (self->text)))
    return sl_intake_refuse (error, _("A passage lies outside the text."));
  self->in_selection = TRUE;
  g_clear_pointer (&self->note, g_free);
  g_ptr_array_set_size (self->marks, 0);
  read_mark (&self->whole, event);

  return TRUE;
}

static gboolean
begin_coding (Import            *self,
              const SlXmlEvent  *event,
              GError           **error)
{
  g_autofree char *guid = take_guid (self, "Coding", event, error);
  Mark *mark;

  if (guid == NULL)
    return FALSE;
  if (!self->in_selection)
    {
      sl_intake_count (self->intake, _("A code that was given to a whole source was left out"));
      return TRUE;
    }
  mark = g_new0 (Mark, 1);
  read_mark (mark, event);
  g_ptr_array_add (self->marks, mark);

  return TRUE;
}

static gboolean
begin_code_ref (Import            *self,
                const SlXmlEvent  *event,
                GError           **error)
{
  Mark *mark = self->marks->len > 0 ? g_ptr_array_index (self->marks, self->marks->len - 1) : NULL;

  if (!self->in_selection || mark == NULL)
    return TRUE;
  g_free (mark->code);
  mark->code = dup_guid (event, "targetGUID");

  return (mark->code != NULL && g_hash_table_contains (self->codes, mark->code)) ||
         sl_intake_refuse (error, _("A passage has a code that is not in the file."));
}

/* What we have no place for. */
static void
count_rest (Import     *self,
            const char *name)
{
  static const char *const others[] = {
    "PictureSource", "PDFSource", "AudioSource", "VideoSource", "Case", "Variable", "Note", "Link",
    "Set", "Graph", NULL,
  };
  g_autofree char *message = NULL;

  if (!g_strv_contains (others, name))
    return;
  message = g_strdup_printf (_("A “%s” of the project was left out"), name);
  sl_intake_count (self->intake, message);
}

static gboolean
begin_cb (const char        *name,
          const SlXmlEvent  *event,
          gpointer           user_data,
          GError           **error)
{
  Import *self = user_data;

  if (g_str_equal (name, "User"))
    return begin_user (self, event, error);
  if (g_str_equal (name, "Code"))
    return begin_code (self, event, error);
  if (g_str_equal (name, "TextSource"))
    return begin_source (self, event, error);
  if (g_str_equal (name, "PlainTextSelection"))
    return begin_selection (self, event, error);
  if (g_str_equal (name, "Coding"))
    return begin_coding (self, event, error);
  if (g_str_equal (name, "CodeRef"))
    return begin_code_ref (self, event, error);
  count_rest (self, name);

  return TRUE;
}

static const char *
get_annotator (Import     *self,
               const Mark *mark)
{
  const char *user = mark->user != NULL ? mark->user : self->whole.user;
  const char *name = user != NULL ? g_hash_table_lookup (self->users, user) : NULL;

  return sl_intake_annotator (self->intake, user, "refi", user, name);
}

static void
judge (Import         *self,
       SlTextRange    *range,
       const Mark     *mark,
       SlVerdict       verdict)
{
  SlIntakeClaim *claim = sl_intake_claim (self->intake, self->article, NULL, range);
  g_autofree char *time = sl_intake_dup_time (mark->time != NULL ? mark->time : self->whole.time);

  sl_intake_judge (self->intake, claim,
                   sl_annotation_new (sl_intake_claim_uuid (claim), get_annotator (self, mark),
                                      verdict, self->note, time));
}

static void
add_coding (Import      *self,
            SlTextRange *range,
            const Mark  *mark,
            const Code  *code)
{
  SlArticle *article = sl_intake_get_article (self->article);
  g_autofree char *time = sl_intake_dup_time (mark->time);

  g_ptr_array_add (self->codings,
                   sl_coding_new (mark->guid, code->guid, sl_article_get_uuid (article), range,
                                  get_annotator (self, mark), time));
}

static gboolean
end_selection (Import *self)
{
  SlTextRange range;
  gboolean is_judged = FALSE;

  self->in_selection = FALSE;
  if (self->text == NULL)
    return TRUE;
  range.start = sl_foreign_text_map (self->text, self->start);
  range.end = sl_foreign_text_map (self->text, self->end);
  if (range.start >= range.end)
    return TRUE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);
      const Code *code = mark->code != NULL ? g_hash_table_lookup (self->codes, mark->code) : NULL;

      if (code == NULL)
        continue;
      if (code->code != NULL)
        add_coding (self, &range, mark, code);
      else if (code->verdict != SL_VERDICT_NONE)
        {
          judge (self, &range, mark, code->verdict);
          is_judged = TRUE;
        }
    }
  if (!is_judged && self->note != NULL)
    judge (self, &range, &self->whole, SL_VERDICT_NONE);

  return TRUE;
}

static void
take_description (Import     *self,
                  const char *text)
{
  Code *code = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;

  if (text[0] == '\0' || strlen (text) > SL_INTAKE_MAX_NOTE)
    return;
  if (code != NULL)
    {
      if (code->code != NULL)
        sl_code_set_definition (code->code, text);
    }
  else if (self->in_selection)
    {
      g_free (self->note);
      self->note = g_strdup (text);
    }
  else if (self->text == NULL && g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL))
    {
      g_free (self->source_url);
      self->source_url = g_strdup (text);
    }
}

static gboolean
end_cb (const char  *name,
        const char  *text,
        gpointer     user_data,
        GError     **error)
{
  Import *self = user_data;

  if (g_str_equal (name, "Code"))
    g_ptr_array_set_size (self->open, self->open->len - 1);
  else if (g_str_equal (name, "Description"))
    take_description (self, text);
  else if (g_str_equal (name, "PlainTextContent") && self->source_name != NULL)
    return self->text != NULL || take_text (self, text, -1, error);
  else if (g_str_equal (name, "PlainTextSelection"))
    return end_selection (self);
  else if (g_str_equal (name, "TextSource"))
    {
      gboolean loaded = load_text (self, error);

      leave_source (self);
      return loaded;
    }

  return TRUE;
}

static void
import_init (Import      *self,
             SlIntake    *intake,
             SlZipReader *zip)
{
  self->intake = intake;
  self->zip = zip;
  self->guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->users = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->codes = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new_with_free_func (code_free);
  self->open = g_ptr_array_new ();
  self->codings = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new_with_free_func (mark_free);
}

static void
import_clear (Import *self)
{
  leave_source (self);
  mark_clear (&self->whole);
  g_free (self->note);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->codings);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->codes);
  g_hash_table_unref (self->users);
  g_hash_table_unref (self->guids);
}

static SlSet *
read_xml (Import  *self,
          GBytes  *xml,
          GError **error)
{
  static const SlXmlHandlers handlers = { begin_cb, end_cb };
  SlSet *set;

  if (!sl_xml_events_read (xml, &handlers, self, error))
    return NULL;

  set = sl_intake_finish (self->intake, NULL, NULL);
  for (guint i = 0; i < self->order->len; i++)
    {
      Code *code = g_ptr_array_index (self->order, i);

      if (code->code != NULL)
        sl_set_add_code (set, code->code);
    }
  for (guint i = 0; i < self->codings->len; i++)
    sl_set_add_coding (set, g_ptr_array_index (self->codings, i));

  return set;
}

/**
 * sl_refi_read_codebook:
 * @stream: a file that nobody vouches for
 * @base: (nullable): the comparison it goes into
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum
 *
 * Reads a REFI-QDA codebook, of any version of the namespace.
 *
 * Returns: (transfer full): a set that has the codes, or %NULL with @error set
 */
SlSet *
sl_refi_read_codebook (GInputStream  *stream,
                       SlSetSource   *base,
                       GPtrArray     *messages,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  g_autoptr (GBytes) xml = NULL;
  Import self = { NULL };
  SlSet *set;

  if (intake != NULL)
    xml = sl_input_load (stream, SL_ZIP_MAX_PACKED, cancellable, error);
  if (xml == NULL)
    return NULL;
  import_init (&self, intake, NULL);
  set = read_xml (&self, xml, error);
  import_clear (&self);

  return set;
}

/**
 * sl_refi_read_project:
 * @stream: a zip archive that nobody vouches for
 * @base: (nullable): the comparison that may have the articles; they are found by their text
 * @messages: (element-type utf8) (nullable): gets a sentence for what is left out
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum
 *
 * Reads a REFI-QDA project: its texts, users, codes and coded passages. Codes that are verdicts, by
 * our GUID or by name, are judgements; the others go into the codebook.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
SlSet *
sl_refi_read_project (GInputStream  *stream,
                      SlSetSource   *base,
                      GPtrArray     *messages,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (SlIntake) intake = sl_intake_new (base, messages, error);
  g_autoptr (SlZipReader) zip = NULL;
  Import self = { NULL };
  GBytes *xml;
  SlSet *set;

  if (intake != NULL)
    zip = sl_zip_reader_load (stream, cancellable, error);
  if (zip == NULL)
    return NULL;
  xml = sl_zip_reader_lookup (zip, "project.qde");
  if (xml == NULL)
    {
      sl_intake_refuse (error, _("The archive lacks “%.200s”."), "project.qde");
      return NULL;
    }
  import_init (&self, intake, zip);
  set = read_xml (&self, xml, error);
  import_clear (&self);

  return set;
}

/**
 * sl_refi_recognise_codebook:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like a REFI-QDA codebook
 */
gboolean
sl_refi_recognise_codebook (const char *name,
                            const char *head,
                            gsize       n)
{
  return strstr (head, "<CodeBook") != NULL && strstr (head, "QDA-XML") != NULL &&
         strstr (head, "<Project") == NULL;
}

/**
 * sl_refi_recognise_project:
 * @name: a file's name, in lower case
 * @head: how the file begins, with a NUL behind it
 * @n: the length of @head in bytes
 *
 * Returns: whether it looks like a REFI-QDA project
 */
gboolean
sl_refi_recognise_project (const char *name,
                           const char *head,
                           gsize       n)
{
  return sl_zip_reader_is_zip (head, n, "project.qde") ||
         (sl_zip_reader_is_zip (head, n, "") && g_str_has_suffix (name, ".qdpx"));
}
