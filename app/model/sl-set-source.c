/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-set-source.h"

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

/**
 * sl_set_source_foreach_adjudication:
 * @self: a source
 * @func: (scope call): what to call with each #SlAdjudication, claims by place
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
  SlSetSourceInterface *iface;

  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  iface = SL_SET_SOURCE_GET_IFACE (self);

  return iface->foreach_adjudication == NULL || iface->foreach_adjudication (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_code:
 * @self: a source
 * @func: (scope call): what to call with each #SlCode, parents before their children
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
  SlSetSourceInterface *iface;

  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  iface = SL_SET_SOURCE_GET_IFACE (self);

  return iface->foreach_code == NULL || iface->foreach_code (self, func, user_data, error);
}

/**
 * sl_set_source_foreach_coding:
 * @self: a source
 * @func: (scope call): what to call with each #SlCoding, by article and place
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
  SlSetSourceInterface *iface;

  g_return_val_if_fail (SL_IS_SET_SOURCE (self), FALSE);

  iface = SL_SET_SOURCE_GET_IFACE (self);

  return iface->foreach_coding == NULL || iface->foreach_coding (self, func, user_data, error);
}
