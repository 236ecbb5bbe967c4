/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-set-source.h"

#include <string.h>

G_DEFINE_INTERFACE (SlSetSource, sl_set_source, G_TYPE_OBJECT)

static void
sl_set_source_default_init (SlSetSourceInterface *iface)
{
}

/**
 * sl_set_source_dup_uuid:
 * @self: a source
 *
 * Returns: (transfer full): the UUID of the comparison
 */
char *
sl_set_source_dup_uuid (SlSetSource *self)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), NULL);

  return SL_SET_SOURCE_GET_IFACE (self)->dup_uuid (self);
}

/**
 * sl_set_source_dup_title:
 * @self: a source
 *
 * Returns: (transfer full) (nullable): the title of the comparison
 */
char *
sl_set_source_dup_title (SlSetSource *self)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), NULL);

  return SL_SET_SOURCE_GET_IFACE (self)->dup_title (self);
}

/**
 * sl_set_source_foreach_annotator:
 * @self: a source
 * @func: (scope call): what to call with each #SlAnnotator
 * @user_data: its data
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_annotator (SlSetSource  *self,
                                 SlSetFunc     func,
                                 gpointer      user_data,
                                 GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return SL_SET_SOURCE_GET_IFACE (self)->foreach_annotator (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_article:
 * @self: a source
 * @func: (scope call): what to call with each #SlArticle, with its claims
 * @user_data: its data
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_article (SlSetSource  *self,
                               SlSetFunc     func,
                               gpointer      user_data,
                               GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return SL_SET_SOURCE_GET_IFACE (self)->foreach_article (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_row:
 * @self: a source
 * @func: (scope call): what to call with each annotation that says something
 * @user_data: its data
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_row (SlSetSource   *self,
                           SlSetRowFunc   func,
                           gpointer       user_data,
                           GError       **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return SL_SET_SOURCE_GET_IFACE (self)->foreach_row (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_match:
 * @self: a source
 * @func: (scope call): what to call with each #SlMatch
 * @user_data: its data
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_match (SlSetSource  *self,
                             SlSetFunc     func,
                             gpointer      user_data,
                             GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return SL_SET_SOURCE_GET_IFACE (self)->foreach_match (self, func, user_data, error);
}

/* What a source may leave out. */
typedef gboolean (*Foreach) (SlSetSource  *self,
                             SlSetFunc     func,
                             gpointer      user_data,
                             GError      **error);

static gboolean
foreach_if_any (SlSetSource  *self,
                Foreach       foreach,
                SlSetFunc     func,
                gpointer      user_data,
                GError      **error)
{
  return foreach == NULL || foreach (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_adjudication:
 * @self: a source
 * @func: (scope call): what to call with each #SlAdjudication
 * @user_data: its data
 * @error: return location for an error
 *
 * A source that has none calls nothing.
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_adjudication (SlSetSource  *self,
                                    SlSetFunc     func,
                                    gpointer      user_data,
                                    GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return foreach_if_any (self, SL_SET_SOURCE_GET_IFACE (self)->foreach_adjudication, func, user_data,
                         error);
}

/**
 * sl_set_source_foreach_code:
 * @self: a source
 * @func: (scope call): what to call with each #SlCode
 * @user_data: its data
 * @error: return location for an error
 *
 * A source that has none calls nothing.
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_code (SlSetSource  *self,
                            SlSetFunc     func,
                            gpointer      user_data,
                            GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return foreach_if_any (self, SL_SET_SOURCE_GET_IFACE (self)->foreach_code, func, user_data,
                         error);
}

/**
 * sl_set_source_foreach_coding:
 * @self: a source
 * @func: (scope call): what to call with each #SlCoding
 * @user_data: its data
 * @error: return location for an error
 *
 * A source that has none calls nothing.
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_coding (SlSetSource  *self,
                              SlSetFunc     func,
                              gpointer      user_data,
                              GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return foreach_if_any (self, SL_SET_SOURCE_GET_IFACE (self)->foreach_coding, func, user_data,
                         error);
}

/**
 * sl_set_source_foreach_omission:
 * @self: a source
 * @func: (scope call): what to call with each #SlOmission
 * @user_data: its data
 * @error: return location for an error
 *
 * A source that has none calls nothing.
 *
 * Returns: %FALSE with @error set if the source could not be read or @func failed
 */
gboolean
sl_set_source_foreach_omission (SlSetSource  *self,
                                SlSetFunc     func,
                                gpointer      user_data,
                                GError      **error)
{
  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  return foreach_if_any (self, SL_SET_SOURCE_GET_IFACE (self)->foreach_omission, func, user_data,
                         error);
}

/**
 * sl_set_source_dup_vector:
 * @self: a source
 *
 * Tells how much of what everybody did is in the set, so that colleagues need to be handed only what
 * is newer.
 *
 * Returns: (transfer full): the vector; empty where the source does not know
 */
SlVector *
sl_set_source_dup_vector (SlSetSource *self)
{
  SlSetSourceInterface *iface;

  g_return_val_if_fail (SL_IS_SET_SOURCE (self), NULL);

  iface = SL_SET_SOURCE_GET_IFACE (self);

  return iface->dup_vector != NULL ? iface->dup_vector (self) : sl_vector_new ();
}

static void
add_to_digest (GChecksum  *digest,
               const char *value)
{
  /* With its length, so that no two codebooks give the same bytes; NULL is not the empty string. */
  g_autofree char *length = value != NULL ? g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (value))
                                          : g_strdup ("-");

  g_checksum_update (digest, (const guchar *) length, -1);
  if (value != NULL)
    g_checksum_update (digest, (const guchar *) value, -1);
}

typedef struct
{
  GChecksum *digest;
  guint n;
} Codebook;

static gboolean
digest_code (gpointer   object,
             gpointer   user_data,
             GError   **error)
{
  Codebook *codebook = user_data;
  g_autofree char *place = g_strdup_printf ("%u", sl_code_get_position (object));
  const char *values[] = {
    sl_code_get_uuid (object), sl_code_kind_to_string (sl_code_get_kind (object)),
    sl_code_get_name (object), sl_code_get_definition (object), sl_code_get_colour (object),
    sl_code_get_parent (object), place, sl_code_get_retired (object) ? "retired" : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    add_to_digest (codebook->digest, values[i]);
  codebook->n++;

  return TRUE;
}

/**
 * sl_set_source_dup_codebook_version:
 * @self: a source
 *
 * Names the codebook by what is in it: whoever has the same codes, with the same definitions in the
 * same order, has the same version.
 *
 * Returns: (transfer full) (nullable): the SHA-256 of the codes in hexadecimal; %NULL if there are
 *   none or the source could not be read
 */
char *
sl_set_source_dup_codebook_version (SlSetSource *self)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  Codebook codebook = { digest, 0 };

  if (!sl_set_source_foreach_code (self, digest_code, &codebook, NULL) || codebook.n == 0)
    return NULL;

  return g_strdup (g_checksum_get_string (digest));
}
