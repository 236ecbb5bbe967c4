/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-address.h"

#include <string.h>

/* A block of addresses: the first bits of each are those of START. */
typedef struct
{
  guint8 start[16];
  guint bits;
} Block;

/* Addresses of IPv4 that are not reached globally (RFC 6890 and the registry of IANA that it made,
 * with multicast and what is reserved). */
static const Block blocks_4[] = {
  { { 0 }, 8 },           { { 10 }, 8 },          { { 100, 64 }, 10 },  { { 127 }, 8 },
  { { 169, 254 }, 16 },   { { 172, 16 }, 12 },    { { 192, 0, 0 }, 24 }, { { 192, 0, 2 }, 24 },
  { { 192, 88, 99 }, 24 }, { { 192, 168 }, 16 },  { { 198, 18 }, 15 },  { { 198, 51, 100 }, 24 },
  { { 203, 0, 113 }, 24 }, { { 224 }, 4 },        { { 240 }, 4 },
};

/* Of IPv6 only 2000::/3 is given out; in it are documentation and tunnels. */
static const Block global_6 = { { 0x20 }, 3 };
static const Block blocks_6[] = {
  { { 0x20, 0x01, 0x00 }, 23 },
  { { 0x20, 0x01, 0x0d, 0xb8 }, 32 },
  { { 0x3f, 0xff }, 20 },
};

/* Blocks of IPv6 that have an address of IPv4 in them, and behind how many bytes: mapped ones, those
 * of a translator (RFC 6052), and 6to4 (RFC 3056). */
static const struct
{
  Block block;
  guint offset;
} wraps[] = {
  { { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff }, 96 }, 12 },
  { { { 0, 0x64, 0xff, 0x9b }, 96 }, 12 },
  { { { 0x20, 0x02 }, 16 }, 2 },
};

static gboolean
is_in (const guint8 *bytes,
       const Block  *block)
{
  guint whole = block->bits / 8;
  guint8 mask = (guint8) (0xff00 >> (block->bits % 8));

  if (memcmp (bytes, block->start, whole) != 0)
    return FALSE;

  return block->bits % 8 == 0 || ((bytes[whole] ^ block->start[whole]) & mask) == 0;
}

static gboolean
is_public_4 (const guint8 *bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks_4); i++)
    {
      if (is_in (bytes, &blocks_4[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_public_6 (const guint8 *bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++)
    {
      if (is_in (bytes, &wraps[i].block))
        return is_public_4 (bytes + wraps[i].offset);
    }
  for (guint i = 0; i < G_N_ELEMENTS (blocks_6); i++)
    {
      if (is_in (bytes, &blocks_6[i]))
        return FALSE;
    }

  return is_in (bytes, &global_6);
}

/**
 * sl_address_is_public:
 * @address: an address
 *
 * Loopback, link-local, private, unique-local, shared, multicast and reserved addresses are not
 * public, also where they are wrapped in an address of IPv6.
 *
 * Returns: whether it is one of the public internet
 */
gboolean
sl_address_is_public (GInetAddress *address)
{
  const guint8 *bytes;

  g_return_val_if_fail (G_IS_INET_ADDRESS (address), FALSE);

  bytes = g_inet_address_to_bytes (address);

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? is_public_4 (bytes)
                                                                     : is_public_6 (bytes);
}
