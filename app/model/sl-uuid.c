/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-uuid.h"

#include <string.h>

#define UUID_LENGTH 36
#define UUID_N_BYTES 16

/**
 * sl_uuid_new:
 *
 * Returns: (transfer full): a new random UUID (RFC 9562, version 4), in lower case
 */
char *
sl_uuid_new (void)
{
  return g_uuid_string_random ();
}

/**
 * sl_uuid_is_valid:
 * @string: (nullable): a string from a file
 *
 * Returns: whether @string is a UUID in lower case with hyphens
 */
gboolean
sl_uuid_is_valid (const char *string)
{
  if (string == NULL || strlen (string) != UUID_LENGTH)
    return FALSE;

  for (guint i = 0; i < UUID_LENGTH; i++)
    {
      gboolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;

      if (hyphen ? string[i] != '-' : !g_ascii_isxdigit (string[i]) || g_ascii_isupper (string[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * sl_uuid_new_v5:
 * @name_space: a UUID
 * @name: a name within it
 *
 * The same name gives the same UUID on every machine, so that two colleagues who open the same
 * article speak of the same claims (RFC 9562, version 5: SHA-1 of namespace and name).
 *
 * Returns: (transfer full): the UUID, in lower case
 */
char *
sl_uuid_new_v5 (const char *name_space,
                const char *name)
{
  static const char digits[] = "0123456789abcdef";
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[20];
  gsize n_bytes = sizeof bytes;
  GString *out;
  guint n = 0;

  g_return_val_if_fail (sl_uuid_is_valid (name_space), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (const char *p = name_space; *p != '\0' && n < UUID_N_BYTES; p++)
    {
      if (*p == '-')
        continue;
      bytes[n++] = g_ascii_xdigit_value (p[0]) << 4 | g_ascii_xdigit_value (p[1]);
      p++;
    }
  g_checksum_update (checksum, bytes, UUID_N_BYTES);
  g_checksum_update (checksum, (const guchar *) name, strlen (name));
  g_checksum_get_digest (checksum, bytes, &n_bytes);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  out = g_string_sized_new (UUID_LENGTH + 1);
  for (guint i = 0; i < UUID_N_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (out, '-');
      g_string_append_c (out, digits[bytes[i] >> 4]);
      g_string_append_c (out, digits[bytes[i] & 0xf]);
    }

  return g_string_free (out, FALSE);
}
