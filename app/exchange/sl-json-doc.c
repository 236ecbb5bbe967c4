/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-json-doc.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Every whole number of so many digits fits 64 bits. */
#define MAX_DIGITS 18

#define FIRST_NODES 64

typedef struct
{
  guint8 kind;
  guint start; /* of a string's or a number's characters in `text` */
  guint next;  /* the node behind this one and all that is in it */
} Node;

/* Strings are unescaped where they stand and closed with a NUL, which takes no more room than they
 * had. Members are a node for the name and one for the value. */
struct _SlJsonDoc
{
  GByteArray *text;
  GArray *nodes;  /* room for them, and how many there are */
  guint n_nodes;
  guint stack[SL_JSON_DOC_MAX_DEPTH];
  guint depth;
  char *p;
  char *end;
};

/**
 * sl_json_doc_new:
 *
 * Returns: (transfer full): a document that holds nothing yet
 */
SlJsonDoc *
sl_json_doc_new (void)
{
  SlJsonDoc *self = g_new0 (SlJsonDoc, 1);

  self->text = g_byte_array_new ();
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));

  return self;
}

/**
 * sl_json_doc_free:
 * @self: (transfer full): a document
 *
 * Frees @self.
 */
void
sl_json_doc_free (SlJsonDoc *self)
{
  g_byte_array_unref (self->text);
  g_array_unref (self->nodes);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static void
skip_space (SlJsonDoc *self)
{
  while (*self->p == ' ' || *self->p == '\n' || *self->p == '\r' || *self->p == '\t')
    self->p++;
}

static void
add_node (SlJsonDoc  *self,
          SlJsonKind  kind,
          const char *start)
{
  Node node = { kind, start - (char *) self->text->data, self->n_nodes + 1 };

  if (self->n_nodes == self->nodes->len)
    g_array_set_size (self->nodes, MAX (2 * self->n_nodes, FIRST_NODES));
  g_array_index (self->nodes, Node, self->n_nodes++) = node;
}

/* Reads the four digits of an escape; -1 where they are none. */
static int
read_code_unit (SlJsonDoc *self)
{
  int unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->p);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
      self->p++;
    }

  return unit;
}

/* Stands behind "\u". NUL and halves of pairs are nothing that a text can hold. */
static char *
unescape_unicode (SlJsonDoc *self,
                  char      *to)
{
  int unit = read_code_unit (self);
  gunichar c = unit;

  if (unit <= 0 || (unit >= 0xdc00 && unit <= 0xdfff))
    return NULL;
  if (unit >= 0xd800 && unit <= 0xdbff)
    {
      int low;

      if (self->p[0] != '\\' || self->p[1] != 'u')
        return NULL;
      self->p += 2;
      low = read_code_unit (self);
      if (low < 0xdc00 || low > 0xdfff)
        return NULL;
      c = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  return to + g_unichar_to_utf8 (c, to);
}

static char *
unescape (SlJsonDoc *self,
          char      *to)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  char c = *self->p++;
  const char *found = c != '\0' ? strchr (names, c) : NULL;

  if (c == 'u')
    return unescape_unicode (self, to);
  if (found == NULL)
    return NULL;
  *to++ = values[found - names];

  return to;
}

/* Stands behind the opening quotation mark. */
static gboolean
parse_string (SlJsonDoc  *self,
              GError    **error)
{
  char *start = self->p;
  char *to;

  while (*self->p != '"' && *self->p != '\\' && (guchar) *self->p >= ' ')
    self->p++;
  to = self->p;
  while (*self->p != '"')
    {
      if ((guchar) *self->p < ' ')
        return refuse (error, _("A string in the JSON data is damaged or not closed."));
      if (*self->p != '\\')
        {
          *to++ = *self->p++;
          continue;
        }
      self->p++;
      to = unescape (self, to);
      if (to == NULL)
        return refuse (error, _("A string in the JSON data is damaged or not closed."));
    }
  self->p++;
  *to = '\0';
  add_node (self, SL_JSON_STRING, start);

  return TRUE;
}

static gboolean
skip_digits (SlJsonDoc *self)
{
  const char *start = self->p;

  while (g_ascii_isdigit (*self->p))
    self->p++;

  return self->p > start;
}

static gboolean
skip_number (SlJsonDoc *self)
{
  if (*self->p == '-')
    self->p++;
  if (*self->p == '0' && g_ascii_isdigit (self->p[1]))
    return FALSE;
  if (!skip_digits (self))
    return FALSE;
  if (*self->p == '.')
    {
      self->p++;
      if (!skip_digits (self))
        return FALSE;
    }
  if (*self->p != 'e' && *self->p != 'E')
    return TRUE;
  self->p++;
  if (*self->p == '+' || *self->p == '-')
    self->p++;

  return skip_digits (self);
}

static gboolean
skip_word (SlJsonDoc  *self,
           const char *word)
{
  gsize n = strlen (word);

  if (strncmp (self->p, word, n) != 0)
    return FALSE;
  self->p += n;

  return TRUE;
}

static gboolean
parse_literal (SlJsonDoc  *self,
               GError    **error)
{
  const char *start = self->p;
  SlJsonKind kind = SL_JSON_ABSENT;

  if (*start == 'n' && skip_word (self, "null"))
    kind = SL_JSON_NULL;
  else if (*start == 't' && skip_word (self, "true"))
    kind = SL_JSON_TRUE;
  else if (*start == 'f' && skip_word (self, "false"))
    kind = SL_JSON_FALSE;
  else if ((*start == '-' || g_ascii_isdigit (*start)) && skip_number (self))
    kind = SL_JSON_NUMBER;
  if (kind == SL_JSON_ABSENT)
    return refuse (error, _("The JSON data has something that is no value."));
  add_node (self, kind, start);

  return TRUE;
}

/* Begins a value. */
static gboolean
parse_value (SlJsonDoc  *self,
             GError    **error)
{
  char c;

  skip_space (self);
  c = *self->p;
  if (c == '"')
    {
      self->p++;
      return parse_string (self, error);
    }
  if (c != '[' && c != '{')
    return parse_literal (self, error);
  if (self->depth == SL_JSON_DOC_MAX_DEPTH)
    return refuse (error, _("The JSON data is nested too deeply."));
  self->stack[self->depth++] = self->n_nodes;
  add_node (self, c == '[' ? SL_JSON_ARRAY : SL_JSON_OBJECT, self->p);
  self->p++;

  return TRUE;
}

static gboolean
parse_name (SlJsonDoc  *self,
            GError    **error)
{
  skip_space (self);
  if (*self->p != '"')
    return refuse (error, _("The JSON data has an object with a member that has no name."));
  self->p++;
  if (!parse_string (self, error))
    return FALSE;
  skip_space (self);
  if (*self->p != ':')
    return refuse (error, _("The JSON data has an object with a member that has no value."));
  self->p++;

  return TRUE;
}

/* Goes on in the innermost array or object: ends it, or begins its next value. */
static gboolean
parse_step (SlJsonDoc  *self,
            GError    **error)
{
  guint index = self->stack[self->depth - 1];
  Node *open = &g_array_index (self->nodes, Node, index);
  gboolean is_empty = self->n_nodes == index + 1;
  gboolean is_object = open->kind == SL_JSON_OBJECT;

  skip_space (self);
  if (*self->p == (is_object ? '}' : ']'))
    {
      open->next = self->n_nodes;
      self->depth--;
      self->p++;
      return TRUE;
    }
  if (!is_empty)
    {
      if (*self->p != ',')
        return refuse (error, _("The JSON data lacks a comma or a bracket."));
      self->p++;
    }

  return (!is_object || parse_name (self, error)) && parse_value (self, error);
}

/* The same as g_utf8_validate(), eight bytes at a time for as long as they are ASCII. NUL is left to
 * the parser, to which it is no value anywhere. */
static gboolean
is_utf8 (const char *bytes,
         gsize       n)
{
  gsize i = 0;

  for (; i + sizeof (guint64) <= n; i += sizeof (guint64))
    {
      guint64 piece;

      memcpy (&piece, bytes + i, sizeof piece);
      if ((piece & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
    }

  return g_utf8_validate (bytes + i, n - i, NULL);
}

/**
 * sl_json_doc_parse:
 * @self: a document
 * @bytes: a JSON value with nothing behind it but white space
 * @n: its length in bytes
 * @error: return location for a #GIOErrorEnum
 *
 * Fills the document anew. All nodes and strings from before are void.
 *
 * Returns: whether @bytes are one JSON value (RFC 8259) in UTF-8
 */
gboolean
sl_json_doc_parse (SlJsonDoc   *self,
                   const char  *bytes,
                   gsize        n,
                   GError     **error)
{
  g_byte_array_set_size (self->text, 0);
  self->n_nodes = 0;
  self->depth = 0;
  if (n >= G_MAXUINT - 1)
    return refuse (error, _("The JSON data is too large."));
  if (!is_utf8 (bytes, n))
    return refuse (error, _("The JSON data is not valid UTF-8."));
  g_byte_array_append (self->text, (const guint8 *) bytes, n);
  g_byte_array_append (self->text, (const guint8 *) "", 1);
  self->p = (char *) self->text->data;
  self->end = self->p + n;

  if (!parse_value (self, error))
    return FALSE;
  while (self->depth > 0)
    {
      if (!parse_step (self, error))
        return FALSE;
    }
  skip_space (self);

  return self->p == self->end ||
         refuse (error, _("The JSON data has something behind its end."));
}

static const Node *
get_node (const SlJsonDoc *self,
          SlJsonNode       node)
{
  return node < self->n_nodes ? &g_array_index (self->nodes, Node, node) : NULL;
}

/* The node behind this one and all that is in it. */
static guint
get_next (const SlJsonDoc *self,
          SlJsonNode       node)
{
  const Node *found = get_node (self, node);

  return found != NULL ? found->next : self->n_nodes;
}

/**
 * sl_json_doc_get_kind:
 * @self: a document
 * @node: a node
 *
 * Returns: what it is
 */
SlJsonKind
sl_json_doc_get_kind (const SlJsonDoc *self,
                      SlJsonNode       node)
{
  const Node *found = get_node (self, node);

  return found != NULL ? found->kind : SL_JSON_ABSENT;
}

/**
 * sl_json_doc_get_member:
 * @self: a document
 * @object: an object; anything else has no members
 * @name: a name
 *
 * Returns: the first member of that name, or %SL_JSON_NO_NODE
 */
SlJsonNode
sl_json_doc_get_member (const SlJsonDoc *self,
                        SlJsonNode       object,
                        const char      *name)
{
  const Node *found = get_node (self, object);

  if (found == NULL || found->kind != SL_JSON_OBJECT)
    return SL_JSON_NO_NODE;
  for (guint i = object + 1; i < found->next; i = get_next (self, i + 1))
    {
      if (strcmp (sl_json_doc_get_string (self, i), name) == 0)
        return i + 1;
    }

  return SL_JSON_NO_NODE;
}

/**
 * sl_json_doc_get_first:
 * @self: a document
 * @array: an array; anything else has no elements
 *
 * Returns: its first element, or %SL_JSON_NO_NODE
 */
SlJsonNode
sl_json_doc_get_first (const SlJsonDoc *self,
                       SlJsonNode       array)
{
  const Node *found = get_node (self, array);

  return found != NULL && found->kind == SL_JSON_ARRAY && found->next > array + 1 ? array + 1
                                                                                  : SL_JSON_NO_NODE;
}

/**
 * sl_json_doc_get_next:
 * @self: a document
 * @array: an array
 * @element: an element of it
 *
 * Returns: the next element, or %SL_JSON_NO_NODE
 */
SlJsonNode
sl_json_doc_get_next (const SlJsonDoc *self,
                      SlJsonNode       array,
                      SlJsonNode       element)
{
  guint next = get_next (self, element);

  return next < get_next (self, array) ? next : SL_JSON_NO_NODE;
}

/**
 * sl_json_doc_get_string:
 * @self: a document
 * @node: a node
 *
 * Returns: (nullable): the string, or %NULL where the node is none
 */
const char *
sl_json_doc_get_string (const SlJsonDoc *self,
                        SlJsonNode       node)
{
  const Node *found = get_node (self, node);

  return found != NULL && found->kind == SL_JSON_STRING
           ? (const char *) self->text->data + found->start : NULL;
}

/**
 * sl_json_doc_get_integer:
 * @self: a document
 * @node: a node
 * @value: (out): its value
 *
 * Returns: whether the node is a whole number of at most 18 digits
 */
gboolean
sl_json_doc_get_integer (const SlJsonDoc *self,
                         SlJsonNode       node,
                         gint64          *value)
{
  const Node *found = get_node (self, node);
  const char *start;
  char *end;

  if (found == NULL || found->kind != SL_JSON_NUMBER)
    return FALSE;
  start = (const char *) self->text->data + found->start;
  *value = g_ascii_strtoll (start, &end, 10);

  return *end != '.' && *end != 'e' && *end != 'E' && end - start - (*start == '-') <= MAX_DIGITS;
}

/**
 * sl_json_doc_get_text:
 * @self: a document
 * @object: an object
 * @name: a name
 *
 * Returns: (nullable): the member's string, or %NULL where there is none
 */
const char *
sl_json_doc_get_text (const SlJsonDoc *self,
                      SlJsonNode       object,
                      const char      *name)
{
  return sl_json_doc_get_string (self, sl_json_doc_get_member (self, object, name));
}
