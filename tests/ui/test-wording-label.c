/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare/sl-wording-label.h"

#include <string.h>

#include "sl-ui-test.h"

static const char *
compare (SlWordingLabel *label,
         const char     *mine,
         const char     *theirs)
{
  g_autoptr (SlArticle) a = sl_test_article_new (mine);
  g_autoptr (SlArticle) b = sl_test_article_new (theirs);
  SlTextRange range_a = { 0, sl_text_get_n_chars (sl_article_get_text (a)) };
  SlTextRange range_b = { 0, sl_text_get_n_chars (sl_article_get_text (b)) };

  sl_wording_label_compare (label, a, &range_a, b, &range_b);

  return sl_wording_label_get_text (label);
}

static guint
count_attributes (SlWordingLabel *label,
                  PangoAttrType   type)
{
  GSList *list = pango_attr_list_get_attributes (sl_wording_label_get_attributes (label));
  guint n = 0;

  for (GSList *l = list; l != NULL; l = l->next)
    n += ((PangoAttribute *) l->data)->klass->type == type;
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);

  return n;
}

static void
test_signs (void)
{
  SlWordingLabel *label = SL_WORDING_LABEL (g_object_ref_sink (sl_wording_label_new ()));

  g_assert_cmpstr (compare (label, "Nobody could open the gate", "Nobody could open the gate"), ==,
                   "Nobody could open the gate");
  g_assert_cmpuint (count_attributes (label, PANGO_ATTR_UNDERLINE), ==, 0);

  g_assert_cmpstr (compare (label, "We suppress the flames", "We compress the flames"), ==,
                   "We −suppress +compress the flames");
  g_assert_cmpuint (count_attributes (label, PANGO_ATTR_UNDERLINE), ==, 1);
  g_assert_cmpuint (count_attributes (label, PANGO_ATTR_STRIKETHROUGH), ==, 1);
  g_object_unref (label);
}

static void
test_left_out_and_added (void)
{
  SlWordingLabel *label = SL_WORDING_LABEL (g_object_ref_sink (sl_wording_label_new ()));

  compare (label, "The old stone harbour wall broke", "The harbour wall broke");
  g_assert_nonnull (strstr (sl_wording_label_get_text (label), "−old stone"));
  g_assert_null (strstr (sl_wording_label_get_text (label), "+"));
  g_assert_null (strstr (sl_wording_label_get_text (label), "stoneharbour"));

  compare (label, "The harbour wall broke", "The harbour wall broke at noon on Tuesday");
  g_assert_nonnull (strstr (sl_wording_label_get_text (label), "+at noon on Tuesday"));
  g_assert_null (strstr (sl_wording_label_get_text (label), "−"));
  g_object_unref (label);
}

/* Signs are put between characters, whatever their length in bytes. */
static void
test_other_scripts (void)
{
  SlWordingLabel *label = SL_WORDING_LABEL (g_object_ref_sink (sl_wording_label_new ()));

  compare (label, "Die Brücke wurde 😀 gesperrt", "Die Straße wurde 😀 gesperrt");
  g_assert_true (g_utf8_validate (sl_wording_label_get_text (label), -1, NULL));
  g_assert_nonnull (strstr (sl_wording_label_get_text (label), "+Straße"));
  g_object_unref (label);
}

static void
test_long_texts_are_cut (void)
{
  SlWordingLabel *label = SL_WORDING_LABEL (g_object_ref_sink (sl_wording_label_new ()));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "flöd ");
  compare (label, text->str, text->str);
  g_assert_cmpint (g_utf8_strlen (sl_wording_label_get_text (label), -1), <, 1000);
  g_object_unref (label);
}

int
main (int   argc,
      char *argv[])
{
  sl_ui_test_init (&argc, &argv);

  g_test_add_func ("/wording-label/signs", test_signs);
  g_test_add_func ("/wording-label/left-out", test_left_out_and_added);
  g_test_add_func ("/wording-label/scripts", test_other_scripts);
  g_test_add_func ("/wording-label/long", test_long_texts_are_cut);

  return g_test_run ();
}
