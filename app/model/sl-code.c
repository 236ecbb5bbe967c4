/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-code.h"

#include <string.h>

#include "sl-uuid.h"

struct _SlCode
{
  GObject parent_instance;

  char *uuid;
  SlCodeKind kind;
  char *name;
  char *definition;
  char *colour;
  char *parent;
  guint position;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (SlCode, sl_code, G_TYPE_OBJECT)

static void
sl_code_finalize (GObject *object)
{
  SlCode *self = SL_CODE (object);

  g_free (self->uuid);
  g_free (self->name);
  g_free (self->definition);
  g_free (self->colour);
  g_free (self->parent);

  G_OBJECT_CLASS (sl_code_parent_class)->finalize (object);
}

static void
sl_code_class_init (SlCodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sl_code_finalize;
}

static void
sl_code_init (SlCode *self)
{
}

/**
 * sl_code_new:
 * @uuid: (nullable): its UUID, or %NULL for a new one
 * @kind: what it is about
 * @name: what people call it
 *
 * Returns: (transfer full): a code; the other fields may be filled in before it is shared
 */
SlCode *
sl_code_new (const char *uuid,
             SlCodeKind  kind,
             const char *name)
{
  SlCode *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail ((guint) kind < SL_N_CODE_KINDS, NULL);

  self = g_object_new (SL_TYPE_CODE, NULL);
  self->uuid = uuid != NULL ? g_strdup (uuid) : sl_uuid_new ();
  self->kind = kind;
  self->name = g_strdup (name);

  return self;
}

/**
 * sl_code_copy:
 * @self: a code
 *
 * Returns: (transfer full): the same with the same UUID, to be changed before it is shared
 */
SlCode *
sl_code_copy (SlCode *self)
{
  SlCode *copy;

  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  copy = sl_code_new (self->uuid, self->kind, self->name);
  copy->definition = g_strdup (self->definition);
  copy->colour = g_strdup (self->colour);
  copy->parent = g_strdup (self->parent);
  copy->position = self->position;
  copy->retired = self->retired;

  return copy;
}

/* Nothing and an empty string are the same. */
static void
take_text (char       **place,
           const char  *value)
{
  char *old = *place;

  *place = value != NULL && value[0] != '\0' ? g_strdup (value) : NULL;
  g_free (old);
}

/**
 * sl_code_get_uuid:
 * @self: a code
 *
 * Returns: its UUID
 */
const char *
sl_code_get_uuid (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  return self->uuid;
}

/**
 * sl_code_get_kind:
 * @self: a code
 *
 * Returns: what it is about
 */
SlCodeKind
sl_code_get_kind (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), SL_CODE_FRAME);

  return self->kind;
}

/**
 * sl_code_set_kind:
 * @self: a code that nobody else has yet
 * @kind: what it is about
 *
 * Moves it between frames and topics.
 */
void
sl_code_set_kind (SlCode     *self,
                  SlCodeKind  kind)
{
  g_return_if_fail (SL_IS_CODE (self));
  g_return_if_fail ((guint) kind < SL_N_CODE_KINDS);

  self->kind = kind;
}

/**
 * sl_code_get_name:
 * @self: a code
 *
 * Returns: what people call it
 */
const char *
sl_code_get_name (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  return self->name;
}

/**
 * sl_code_set_name:
 * @self: a code that nobody else has yet
 * @name: what people call it
 *
 * Renames it.
 */
void
sl_code_set_name (SlCode     *self,
                  const char *name)
{
  g_return_if_fail (SL_IS_CODE (self));
  g_return_if_fail (name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
}

/**
 * sl_code_get_definition:
 * @self: a code
 *
 * Returns: (nullable): when it applies, shown while coding
 */
const char *
sl_code_get_definition (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  return self->definition;
}

/**
 * sl_code_set_definition:
 * @self: a code that nobody else has yet
 * @definition: (nullable): when it applies
 *
 * Says when it applies.
 */
void
sl_code_set_definition (SlCode     *self,
                        const char *definition)
{
  g_return_if_fail (SL_IS_CODE (self));

  take_text (&self->definition, definition);
}

/**
 * sl_code_get_colour:
 * @self: a code
 *
 * Returns: (nullable): its colour, as "#rrggbb"
 */
const char *
sl_code_get_colour (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  return self->colour;
}

/**
 * sl_code_set_colour:
 * @self: a code that nobody else has yet
 * @colour: (nullable): a colour as "#rrggbb"
 *
 * Gives it a colour; what is none takes it away.
 */
void
sl_code_set_colour (SlCode     *self,
                    const char *colour)
{
  g_return_if_fail (SL_IS_CODE (self));

  take_text (&self->colour, sl_code_colour_is_valid (colour) ? colour : NULL);
}

/**
 * sl_code_get_parent:
 * @self: a code
 *
 * Returns: (nullable): UUID of the code above it
 */
const char *
sl_code_get_parent (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), NULL);

  return self->parent;
}

/**
 * sl_code_set_parent:
 * @self: a code that nobody else has yet
 * @parent_uuid: (nullable): the code above it
 *
 * Puts it below another code. That this makes no ring is for the codebook to see.
 */
void
sl_code_set_parent (SlCode     *self,
                    const char *parent_uuid)
{
  g_return_if_fail (SL_IS_CODE (self));

  take_text (&self->parent, parent_uuid);
}

/**
 * sl_code_get_position:
 * @self: a code
 *
 * Returns: its place among those with the same parent
 */
guint
sl_code_get_position (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), 0);

  return self->position;
}

/**
 * sl_code_set_position:
 * @self: a code that nobody else has yet
 * @position: its place among those with the same parent
 *
 * Moves it.
 */
void
sl_code_set_position (SlCode *self,
                      guint   position)
{
  g_return_if_fail (SL_IS_CODE (self));

  self->position = position;
}

/**
 * sl_code_get_retired:
 * @self: a code
 *
 * Returns: whether it is kept but not offered any more
 */
gboolean
sl_code_get_retired (SlCode *self)
{
  g_return_val_if_fail (SL_IS_CODE (self), FALSE);

  return self->retired;
}

/**
 * sl_code_set_retired:
 * @self: a code that nobody else has yet
 * @retired: whether it is not offered any more
 *
 * Retires it or takes it back.
 */
void
sl_code_set_retired (SlCode   *self,
                     gboolean  retired)
{
  g_return_if_fail (SL_IS_CODE (self));

  self->retired = retired;
}

/**
 * sl_code_equal:
 * @a: a code
 * @b: a code
 *
 * Returns: whether both are the same in every field
 */
gboolean
sl_code_equal (SlCode *a,
               SlCode *b)
{
  g_return_val_if_fail (SL_IS_CODE (a), FALSE);
  g_return_val_if_fail (SL_IS_CODE (b), FALSE);

  return g_strcmp0 (a->uuid, b->uuid) == 0 && a->kind == b->kind &&
         g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->definition, b->definition) == 0 &&
         g_strcmp0 (a->colour, b->colour) == 0 && g_strcmp0 (a->parent, b->parent) == 0 &&
         a->position == b->position && a->retired == b->retired;
}

/**
 * sl_code_colour_is_valid:
 * @colour: (nullable): a string
 *
 * Returns: whether it is "#" and six hexadecimal digits
 */
gboolean
sl_code_colour_is_valid (const char *colour)
{
  if (colour == NULL || colour[0] != '#' || strlen (colour) != 7)
    return FALSE;
  for (guint i = 1; i < 7; i++)
    {
      if (!g_ascii_isxdigit (colour[i]))
        return FALSE;
    }

  return TRUE;
}

static const char *const kind_names[] = { "frame", "topic" };
G_STATIC_ASSERT (G_N_ELEMENTS (kind_names) == SL_N_CODE_KINDS);

/**
 * sl_code_kind_to_string:
 * @kind: a value
 *
 * Returns: the stable name of @kind, as written in files; never translated
 */
const char *
sl_code_kind_to_string (SlCodeKind kind)
{
  g_return_val_if_fail ((guint) kind < SL_N_CODE_KINDS, NULL);

  return kind_names[kind];
}

/**
 * sl_code_kind_from_string:
 * @string: (nullable): a name from a file
 * @kind: (out): where to put the value
 *
 * Returns: whether @string is a name that Sidelight knows; @kind is left alone if not
 */
gboolean
sl_code_kind_from_string (const char *string,
                          SlCodeKind *kind)
{
  for (guint i = 0; string != NULL && i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], string))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
