/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-refi-codes.h"

#include "model/sl-code-tree.h"
#include "model/sl-uuid.h"
#include "sl-xml-writer.h"

/* Codes that are ours have GUIDs that are the same in every file (RFC 9562, version 5), so that a
 * program that reads two of our files knows them again. */
#define NAMESPACE "5f0c7d0a-8f0b-5b59-9c63-1d8f3c4ad9a4"
#define VERDICTS "verdicts"

/* Codes in codes in codes: no codebook goes deeper. */
#define MAX_LEVELS 40

static const char *const group_names[] = { "Frames", "Topics" };

static char *
dup_guid (const char *name)
{
  return sl_uuid_new_v5 (NAMESPACE, name);
}

/**
 * sl_refi_codes_dup_verdict:
 * @verdict: a verdict
 *
 * Returns: (transfer full): the GUID of its code
 */
char *
sl_refi_codes_dup_verdict (SlVerdict verdict)
{
  return dup_guid (sl_verdict_to_string (verdict));
}

/**
 * sl_refi_codes_dup_group:
 * @kind: what codes are about
 *
 * Returns: (transfer full): the GUID of the code that holds those of @kind
 */
char *
sl_refi_codes_dup_group (SlCodeKind kind)
{
  return dup_guid (group_names[kind]);
}

/**
 * sl_refi_codes_is_ours:
 * @guid: a code's GUID, in lower case and without braces
 * @verdict: (out): the verdict that it stands for, or %SL_VERDICT_NONE
 * @kind: (out): the kind of codes that it holds, where it does
 * @is_group: (out): whether it holds codes of a kind
 *
 * Returns: whether it is a code that only our files have
 */
gboolean
sl_refi_codes_is_ours (const char *guid,
                       SlVerdict  *verdict,
                       SlCodeKind *kind,
                       gboolean   *is_group)
{
  g_autofree char *verdicts = dup_guid (VERDICTS);

  *verdict = SL_VERDICT_NONE;
  *is_group = FALSE;
  for (SlVerdict i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      g_autofree char *known = sl_refi_codes_dup_verdict (i);

      if (!g_str_equal (known, guid))
        continue;
      *verdict = i;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (group_names); i++)
    {
      g_autofree char *known = sl_refi_codes_dup_group (i);

      if (!g_str_equal (known, guid))
        continue;
      *kind = i;
      *is_group = TRUE;
      return TRUE;
    }

  return g_str_equal (verdicts, guid);
}

static void
begin_code (SlSink     *sink,
            const char *guid,
            const char *name,
            gboolean    is_codable,
            const char *colour)
{
  sl_xml_put_name (sink, "Code");
  sl_xml_set (sink, "guid", guid);
  sl_xml_set (sink, "name", name);
  sl_xml_set (sink, "isCodable", is_codable ? "true" : "false");
  sl_xml_set (sink, "color", colour);
}

static void
put_verdicts (SlSink *sink)
{
  static const char *const colours[] = { NULL, "#2e7d32", "#c62828", "#757575" };
  g_autofree char *verdicts = dup_guid (VERDICTS);

  begin_code (sink, verdicts, "Verdict", FALSE, NULL);
  sl_sink_put_string (sink, ">\n");
  for (SlVerdict i = SL_VERDICT_SUPPORTED; i < SL_N_VERDICTS; i++)
    {
      g_autofree char *guid = sl_refi_codes_dup_verdict (i);

      begin_code (sink, guid, sl_verdict_to_string (i), TRUE, colours[i]);
      sl_sink_put_string (sink, "/>\n");
    }
  sl_sink_put_string (sink, "</Code>\n");
}

static gboolean
take_code (gpointer   object,
           gpointer   user_data,
           GError   **error)
{
  g_ptr_array_add (user_data, g_object_ref (object));

  return TRUE;
}

/* Whether CODE stands at the top, because it has no parent or one that is not there. */
static gboolean
is_top (GPtrArray *codes,
        SlCode    *code)
{
  return sl_code_get_parent (code) == NULL ||
         sl_code_tree_find (codes, sl_code_get_parent (code)) == NULL;
}

static void
put_code (SlSink     *sink,
          GPtrArray  *codes,
          SlCode     *code,
          guint       level,
          GHashTable *known)
{
  const char *uuid = sl_code_get_uuid (code);

  if (!g_hash_table_add (known, g_strdup (uuid)))
    return;
  begin_code (sink, uuid, sl_code_get_name (code), TRUE, sl_code_get_colour (code));
  sl_sink_put_string (sink, ">");
  sl_xml_put_element (sink, "Description", sl_code_get_definition (code));
  for (guint i = 0; level < MAX_LEVELS && i < codes->len; i++)
    {
      SlCode *other = g_ptr_array_index (codes, i);

      if (g_strcmp0 (sl_code_get_parent (other), uuid) == 0)
        put_code (sink, codes, other, level + 1, known);
    }
  sl_sink_put_string (sink, "</Code>\n");
}

static void
put_group (SlSink     *sink,
           GPtrArray  *codes,
           SlCodeKind  kind,
           GHashTable *known)
{
  g_autofree char *guid = sl_refi_codes_dup_group (kind);
  gboolean is_open = FALSE;

  /* First from the top; then what lies too deep, or in a circle that has no top. */
  for (guint i = 0; i < 2 * codes->len; i++)
    {
      SlCode *code = g_ptr_array_index (codes, i % codes->len);

      if (sl_code_get_kind (code) != kind || (i < codes->len && !is_top (codes, code)) ||
          g_hash_table_contains (known, sl_code_get_uuid (code)))
        continue;
      if (!is_open)
        {
          begin_code (sink, guid, group_names[kind], FALSE, NULL);
          sl_sink_put_string (sink, ">\n");
        }
      is_open = TRUE;
      put_code (sink, codes, code, 0, known);
    }
  if (is_open)
    sl_sink_put_string (sink, "</Code>\n");
}

/**
 * sl_refi_codes_put:
 * @sink: where it goes
 * @source: what is exported
 * @known: (nullable): gets the UUIDs of the codebook's codes
 * @error: return location for an error
 *
 * Puts the codes of a codebook: the verdicts, then the frames and the topics.
 *
 * Returns: whether @source gave them
 */
gboolean
sl_refi_codes_put (SlSink       *sink,
                   SlSetSource  *source,
                   GHashTable   *known,
                   GError      **error)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = known != NULL ? g_hash_table_ref (known)
                                              : g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                                       NULL);

  if (!sl_set_source_foreach_code (source, take_code, codes, error))
    return FALSE;
  sl_sink_put_string (sink, "<Codes>\n");
  put_verdicts (sink);
  for (SlCodeKind kind = 0; kind < SL_N_CODE_KINDS; kind++)
    put_group (sink, codes, kind, seen);
  sl_sink_put_string (sink, "</Codes>\n");

  return sl_sink_check (sink, error);
}
