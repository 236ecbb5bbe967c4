/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-json-ld.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "model/sl-json-guard.h"

#define MAX_DEPTH 64
#define MAX_OBJECTS 2000
#define MAX_NAMES 8

/* The objects of all parts, in the order of the page: schema.org's graph, flattened. */
typedef struct
{
  GPtrArray *parsers;
  GPtrArray *objects;
} Graph;

/* Old habits wrap scripts in comments or CDATA. */
static void
unwrap (const char **json,
        gsize       *n)
{
  const char *start = *json;
  const char *end = start + *n;

  while (start < end && *start != '{' && *start != '[')
    start++;
  if (g_str_has_prefix (start, "[CDATA["))
    {
      for (start += strlen ("[CDATA["); start < end && *start != '{' && *start != '[';)
        start++;
    }
  while (end > start && end[-1] != '}' && end[-1] != ']')
    end--;
  while (end - start > 3 && g_str_has_prefix (end - 2, "]]"))
    {
      const char *last = end;

      while (last > start && last[-1] != '}')
        last--;
      if (last == start || *start != '{')
        break;
      end = last;
    }
  *json = start;
  *n = end - start;
}

static JsonNode *
parse (Graph      *graph,
       const char *json)
{
  g_autoptr (JsonParser) parser = NULL;
  gsize n = strlen (json);

  unwrap (&json, &n);
  if (n == 0 || !sl_json_guard_check (json, n, MAX_DEPTH, NULL))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json, n, NULL))
    return NULL;
  g_ptr_array_add (graph->parsers, g_steal_pointer (&parser));

  return json_parser_get_root (g_ptr_array_index (graph->parsers, graph->parsers->len - 1));
}

static void
push_members (GQueue     *queue,
              JsonObject *object)
{
  static const char *const members[] = { "@graph", "mainEntity", "mainEntityOfPage",
                                         "itemListElement", "item" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (json_object_has_member (object, members[i]))
        g_queue_push_tail (queue, json_object_get_member (object, members[i]));
    }
}

static void
collect (Graph    *graph,
         JsonNode *root)
{
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, root);
  while (!g_queue_is_empty (queue) && graph->objects->len < MAX_OBJECTS)
    {
      JsonNode *node = g_queue_pop_head (queue);

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          g_ptr_array_add (graph->objects, json_node_get_object (node));
          push_members (queue, json_node_get_object (node));
        }
      else if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);

          for (guint i = 0; i < json_array_get_length (array); i++)
            g_queue_push_tail (queue, json_array_get_element (array, i));
        }
    }
}

static const char *
string_of (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  const char *string = json_object_has_member (object, member)
                         ? string_of (json_object_get_member (object, member))
                         : NULL;

  return string != NULL && *string != '\0' ? string : NULL;
}

static gboolean
type_is_article (const char *type)
{
  return type != NULL
         && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
             || g_str_equal (type, "Report") || g_str_equal (type, "Review")
             || g_str_equal (type, "CreativeWork"));
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *type =
    json_object_has_member (object, "@type") ? json_object_get_member (object, "@type") : NULL;

  if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *types = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (types); i++)
        {
          if (type_is_article (string_of (json_array_get_element (types, i))))
            return TRUE;
        }
      return FALSE;
    }

  return type_is_article (string_of (type));
}

/* The name of a person or an organisation: a string, an object, or a reference to one of the graph.
 */
static const char *
name_of (Graph    *graph,
         JsonNode *node)
{
  JsonObject *object;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return JSON_NODE_HOLDS_ARRAY (node) ? NULL : string_of (node);
  object = json_node_get_object (node);
  if (get_string (object, "name") != NULL)
    return get_string (object, "name");

  id = get_string (object, "@id");
  for (guint i = 0; id != NULL && i < graph->objects->len; i++)
    {
      JsonObject *other = g_ptr_array_index (graph->objects, i);

      if (g_strcmp0 (get_string (other, "@id"), id) == 0 && get_string (other, "name") != NULL)
        return get_string (other, "name");
    }

  return NULL;
}

static char *
dup_names (Graph      *graph,
           JsonObject *article,
           const char *member)
{
  GString *names = NULL;
  JsonNode *node;
  JsonArray *array;

  if (!json_object_has_member (article, member))
    return NULL;
  node = json_object_get_member (article, member);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (name_of (graph, node));

  array = json_node_get_array (node);
  for (guint i = 0; i < MIN (json_array_get_length (array), MAX_NAMES); i++)
    {
      const char *name = name_of (graph, json_array_get_element (array, i));

      if (name == NULL)
        continue;
      if (names == NULL)
        names = g_string_new (name);
      else
        g_string_append_printf (names, ", %s", name);
    }

  return names != NULL ? g_string_free (names, FALSE) : NULL;
}

static void
keep (char **slot,
      char  *value)
{
  if (*slot == NULL)
    *slot = value;
  else
    g_free (value);
}

static void
read_article (SlJsonLd   *self,
              Graph      *graph,
              JsonObject *article)
{
  JsonNode *page = json_object_has_member (article, "mainEntityOfPage")
                     ? json_object_get_member (article, "mainEntityOfPage")
                     : NULL;

  keep (&self->headline, g_strdup (get_string (article, "headline")));
  keep (&self->headline, g_strdup (get_string (article, "name")));
  keep (&self->publisher, dup_names (graph, article, "publisher"));
  keep (&self->author, dup_names (graph, article, "author"));
  keep (&self->author, dup_names (graph, article, "creator"));
  keep (&self->published, g_strdup (get_string (article, "datePublished")));
  keep (&self->published, g_strdup (get_string (article, "dateCreated")));
  keep (&self->url, g_strdup (get_string (article, "url")));
  keep (&self->url, g_strdup (string_of (page)));
  keep (&self->language, g_strdup (get_string (article, "inLanguage")));
}

/**
 * sl_json_ld_read:
 * @parts: (element-type utf8): the scripts of the type application/ld+json of a page
 *
 * Looks for an article of schema.org (NewsArticle, BlogPosting and so on), alone, in a list or in a
 * graph; people and organisations that it refers to by identifier are looked up. Scripts that are
 * nested too deep or are no JSON are passed over.
 *
 * Returns: (transfer full): what the first article with a headline, or else the first article, says
 */
SlJsonLd *
sl_json_ld_read (GPtrArray *parts)
{
  SlJsonLd *self = g_new0 (SlJsonLd, 1);
  g_autoptr (GPtrArray) parsers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  Graph graph = { parsers, objects };
  JsonObject *article = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      JsonNode *root = parse (&graph, g_ptr_array_index (parts, i));

      if (root != NULL)
        collect (&graph, root);
    }
  for (guint i = 0; i < objects->len; i++)
    {
      JsonObject *object = g_ptr_array_index (objects, i);

      if (!is_article (object))
        continue;
      if (article == NULL
          || (get_string (article, "headline") == NULL && get_string (object, "headline") != NULL))
        article = object;
    }
  if (article != NULL)
    read_article (self, &graph, article);

  return self;
}

/**
 * sl_json_ld_free:
 * @self: (transfer full): what a page says
 *
 * Frees it.
 */
void
sl_json_ld_free (SlJsonLd *self)
{
  g_free (self->headline);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->published);
  g_free (self->url);
  g_free (self->language);
  g_free (self);
}
