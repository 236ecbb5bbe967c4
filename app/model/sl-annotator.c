/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-annotator.h"

#include "sl-uuid.h"

struct _SlAnnotator
{
  GObject parent_instance;

  char *uuid;
  char *name;
  char *initials;
};

G_DEFINE_FINAL_TYPE (SlAnnotator, sl_annotator, G_TYPE_OBJECT)

static void
sl_annotator_finalize (GObject *object)
{
  SlAnnotator *self = SL_ANNOTATOR (object);

  g_free (self->uuid);
  g_free (self->name);
  g_free (self->initials);

  G_OBJECT_CLASS (sl_annotator_parent_class)->finalize (object);
}

static void
sl_annotator_class_init (SlAnnotatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_annotator_finalize;
}

static void
sl_annotator_init (SlAnnotator *self)
{
}

static char *
make_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -.\t", -1);
  GString *initials = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < 3; i++)
    {
      if (words[i][0] == '\0')
        continue;
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
      n++;
    }
  if (n == 0)
    g_string_append_c (initials, '?');

  return g_string_free (initials, FALSE);
}

/**
 * sl_annotator_new:
 * @uuid: (nullable): the person's UUID, or %NULL for a new one
 * @name: the person's name
 * @initials: (nullable): what stands in narrow places, or %NULL for the first letters of the name
 *
 * Returns: (transfer full): an annotator
 */
SlAnnotator *
sl_annotator_new (const char *uuid,
                  const char *name,
                  const char *initials)
{
  SlAnnotator *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (SL_TYPE_ANNOTATOR, NULL);
  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new ();
  self->name = g_strdup (name);
  self->initials = initials != NULL && initials[0] != '\0' ? g_strdup (initials) : make_initials (name);

  return self;
}

/**
 * sl_annotator_get_uuid:
 * @self: an annotator
 *
 * Returns: the person's UUID
 */
const char *
sl_annotator_get_uuid (SlAnnotator *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATOR (self), NULL);

  return self->uuid;
}

/**
 * sl_annotator_get_name:
 * @self: an annotator
 *
 * Returns: the person's name
 */
const char *
sl_annotator_get_name (SlAnnotator *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATOR (self), NULL);

  return self->name;
}

/**
 * sl_annotator_get_initials:
 * @self: an annotator
 *
 * Returns: one to three letters for narrow places
 */
const char *
sl_annotator_get_initials (SlAnnotator *self)
{
  g_return_val_if_fail (SL_IS_ANNOTATOR (self), NULL);

  return self->initials;
}
