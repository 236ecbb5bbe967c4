/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/sl-address.h"

static void
assert_public (const char *const *addresses,
               gboolean           expected)
{
  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (addresses[i]);

      g_test_message ("%s", addresses[i]);
      g_assert_nonnull (address);
      g_assert_cmpint (sl_address_is_public (address), ==, expected);
    }
}

static void
test_public (void)
{
  static const char *const addresses[] = {
    "8.8.8.8", "1.1.1.1", "99.255.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "192.167.1.1", "223.255.255.255",
    "169.253.1.1", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", NULL
  };

  assert_public (addresses, TRUE);
}

static void
test_own (void)
{
  static const char *const addresses[] = {
    "0.0.0.0", "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "239.1.1.1",
    "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fdff::1", "ff02::1", "2001:db8::1", "2001::1",
    "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2002:c0a8:101::", NULL
  };

  assert_public (addresses, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/address/public", test_public);
  g_test_add_func ("/address/own", test_own);

  return g_test_run ();
}
