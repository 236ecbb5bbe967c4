/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-recent.h"

#include <glib/gi18n.h>

/* More than a page of them helps nobody. */
#define MAX_ITEMS 20

struct _SlRecentItem
{
  GObject parent_instance;

  GFile *file;
  char *title;
  gint64 time;
};

G_DEFINE_FINAL_TYPE (SlRecentItem, sl_recent_item, G_TYPE_OBJECT)

struct _SlRecent
{
  GObject parent_instance;

  char *path;
  GPtrArray *items;
};

static void sl_recent_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SlRecent, sl_recent, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sl_recent_list_model_init))

static void
sl_recent_item_finalize (GObject *object)
{
  SlRecentItem *self = SL_RECENT_ITEM (object);

  g_clear_object (&self->file);
  g_free (self->title);

  G_OBJECT_CLASS (sl_recent_item_parent_class)->finalize (object);
}

static void
sl_recent_item_class_init (SlRecentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_recent_item_finalize;
}

static void
sl_recent_item_init (SlRecentItem *self)
{
}

static SlRecentItem *
recent_item_new (GFile      *file,
                 const char *title,
                 gint64      time)
{
  SlRecentItem *self = g_object_new (SL_TYPE_RECENT_ITEM, NULL);

  self->file = g_object_ref (file);
  self->title = g_strdup (title);
  self->time = time;

  return self;
}

/**
 * sl_recent_item_get_file:
 * @self: an item
 *
 * Returns: (transfer none): the comparison's file
 */
GFile *
sl_recent_item_get_file (SlRecentItem *self)
{
  g_return_val_if_fail (SL_IS_RECENT_ITEM (self), NULL);

  return self->file;
}

/**
 * sl_recent_item_get_title:
 * @self: an item
 *
 * Returns: the comparison's name when it was last open; may be empty
 */
const char *
sl_recent_item_get_title (SlRecentItem *self)
{
  g_return_val_if_fail (SL_IS_RECENT_ITEM (self), NULL);

  return self->title;
}

/**
 * sl_recent_item_get_time:
 * @self: an item
 *
 * Returns: when it was last open, in seconds since 1970
 */
gint64
sl_recent_item_get_time (SlRecentItem *self)
{
  g_return_val_if_fail (SL_IS_RECENT_ITEM (self), 0);

  return self->time;
}

/**
 * sl_recent_item_dup_place:
 * @self: an item
 *
 * Returns: (transfer full): where the file lies, for people: a folder, or that it has no name yet
 */
char *
sl_recent_item_dup_place (SlRecentItem *self)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) home = NULL;
  g_autofree char *relative = NULL;

  g_return_val_if_fail (SL_IS_RECENT_ITEM (self), NULL);

  folder = g_file_get_parent (self->file);
  home = g_file_new_for_path (g_get_home_dir ());
  if (folder == NULL)
    return g_file_get_parse_name (self->file);
  if (g_file_equal (folder, home))
    return g_strdup ("~");

  relative = g_file_get_relative_path (home, folder);
  if (relative != NULL && g_str_has_prefix (relative, "."))
    return g_strdup (_("not named yet"));
  if (relative != NULL)
    return g_strdup_printf ("~/%s", relative);

  return g_file_get_parse_name (folder);
}

static GType
sl_recent_get_item_type (GListModel *model)
{
  return SL_TYPE_RECENT_ITEM;
}

static guint
sl_recent_get_n_items (GListModel *model)
{
  return SL_RECENT (model)->items->len;
}

static gpointer
sl_recent_get_item (GListModel *model,
                    guint       position)
{
  SlRecent *self = SL_RECENT (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items,
                                                                        position)) : NULL;
}

static void
sl_recent_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sl_recent_get_item_type;
  iface->get_n_items = sl_recent_get_n_items;
  iface->get_item = sl_recent_get_item;
}

static void
sl_recent_finalize (GObject *object)
{
  SlRecent *self = SL_RECENT (object);

  g_free (self->path);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (sl_recent_parent_class)->finalize (object);
}

static void
sl_recent_class_init (SlRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_recent_finalize;
}

static void
sl_recent_init (SlRecent *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  SlRecentItem *item_a = *(SlRecentItem *const *) a;
  SlRecentItem *item_b = *(SlRecentItem *const *) b;

  return (item_a->time < item_b->time) - (item_a->time > item_b->time);
}

/* The list is a convenience: where it cannot be written the program goes on without it. */
static void
save (SlRecent *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      SlRecentItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *uri = g_file_get_uri (item->file);

      g_key_file_set_string (keys, uri, "title", item->title);
      g_key_file_set_int64 (keys, uri, "time", item->time);
    }
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, self->path, &error))
    g_info ("The list of recent comparisons was not saved: %s", error->message);
}

/**
 * sl_recent_new:
 * @path: the key file; need not exist
 *
 * Returns: (transfer full): the list that is kept there
 */
SlRecent *
sl_recent_new (const char *path)
{
  SlRecent *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (SL_TYPE_RECENT, NULL);
  self->path = g_strdup (path);
  sl_recent_reload (self);

  return self;
}

/**
 * sl_recent_reload:
 * @self: a list
 *
 * Reads the key file again, and drops what is no longer there.
 */
void
sl_recent_reload (SlRecent *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  guint n_old;

  g_return_if_fail (SL_IS_RECENT (self));

  n_old = self->items->len;
  g_ptr_array_set_size (self->items, 0);
  if (g_key_file_load_from_file (keys, self->path, G_KEY_FILE_NONE, NULL))
    groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups != NULL && groups[i] != NULL && i < MAX_ITEMS; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (groups[i]);
      g_autofree char *title = g_key_file_get_string (keys, groups[i], "title", NULL);

      if (g_file_query_exists (file, NULL))
        g_ptr_array_add (self->items,
                         recent_item_new (file, title != NULL ? title : "",
                                          g_key_file_get_int64 (keys, groups[i], "time", NULL)));
    }
  g_ptr_array_sort (self->items, compare_times);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->items->len);
}

static void
drop (SlRecent *self,
      GFile    *file)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      SlRecentItem *item = g_ptr_array_index (self->items, i);

      if (!g_file_equal (item->file, file))
        continue;
      g_ptr_array_remove_index (self->items, i);
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 0);
      return;
    }
}

/**
 * sl_recent_add:
 * @self: a list
 * @file: a comparison
 * @title: its name
 *
 * Puts the comparison on top.
 */
void
sl_recent_add (SlRecent   *self,
               GFile      *file,
               const char *title)
{
  g_return_if_fail (SL_IS_RECENT (self));
  g_return_if_fail (G_IS_FILE (file));

  drop (self, file);
  g_ptr_array_insert (self->items, 0,
                      recent_item_new (file, title != NULL ? title : "",
                                       g_get_real_time () / G_USEC_PER_SEC));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);
  while (self->items->len > MAX_ITEMS)
    {
      g_ptr_array_set_size (self->items, self->items->len - 1);
      g_list_model_items_changed (G_LIST_MODEL (self), self->items->len, 1, 0);
    }
  save (self);
}

/**
 * sl_recent_remove:
 * @self: a list
 * @file: a comparison
 *
 * Takes the comparison off the list. The file stays.
 */
void
sl_recent_remove (SlRecent *self,
                  GFile    *file)
{
  g_return_if_fail (SL_IS_RECENT (self));
  g_return_if_fail (G_IS_FILE (file));

  drop (self, file);
  save (self);
}
