/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sl-codec.h"

#define CLAIM "d0000000-0000-4000-8000-000000000001"
#define ANN "a1111111-1111-4111-8111-111111111111"
#define BEN "b2222222-2222-4222-8222-222222222222"
#define CODE "c3333333-3333-4333-8333-333333333333"
#define ARTICLE "e4444444-4444-4444-8444-444444444444"

static SlRecord *
make_adjudication (void)
{
  g_autoptr (SlAdjudication) adjudication =
    sl_adjudication_new (CLAIM, SL_RULING_TAKEN, SL_VERDICT_DISPUTED, ANN, "2026-03-01T10:00:00Z");

  sl_adjudication_set_taken_from (adjudication, BEN);
  sl_adjudication_set_reason (adjudication, "The \"log\" says so\n\U0001f600");
  sl_adjudication_add_vote (adjudication, BEN, SL_VERDICT_DISPUTED, "2026-02-01T10:00:00Z");
  sl_adjudication_add_vote (adjudication, ANN, SL_VERDICT_SUPPORTED, NULL);

  return sl_codec_from_adjudication (adjudication);
}

static SlRecord *
make_code (void)
{
  g_autoptr (SlCode) code = sl_code_new (CODE, SL_CODE_TOPIC, "Housing");

  sl_code_set_colour (code, "#123456");
  sl_code_set_position (code, 4);
  sl_code_set_retired (code, TRUE);

  return sl_codec_from_code (code);
}

static SlRecord *
make_coding (void)
{
  const SlTextRange range = { 3, 9 };
  g_autoptr (SlCoding) coding = sl_coding_new (ANN, CODE, ARTICLE, &range, BEN, NULL);

  return sl_codec_from_coding (coding);
}

static SlRecord *
make_omission (void)
{
  g_autoptr (SlOmission) omission = sl_omission_new (CLAIM, ARTICLE, BEN, "Read \"twice\"\n",
                                                     "2026-03-01T10:00:00Z");

  return sl_codec_from_omission (omission);
}

/* What is written comes back the same, also through the change log. */
static void
test_round_trip (void)
{
  SlRecord *(*const make[]) (void) = { make_adjudication, make_code, make_coding, make_omission };

  for (guint i = 0; i < G_N_ELEMENTS (make); i++)
    {
      g_autoptr (SlRecord) record = make[i]();
      g_autofree char *json = sl_record_to_json (record);
      g_autoptr (SlRecord) logged = sl_record_from_json (record->entity, json, NULL);
      g_autoptr (SlRecord) again = NULL;
      g_autoptr (GObject) object = NULL;

      if (i == 0)
        {
          object = (GObject *) sl_codec_to_adjudication (logged, NULL);
          again = sl_codec_from_adjudication (SL_ADJUDICATION (object));
        }
      else if (i == 1)
        {
          object = (GObject *) sl_codec_to_code (logged, NULL);
          again = sl_codec_from_code (SL_CODE (object));
        }
      else if (i == 3)
        {
          object = (GObject *) sl_codec_to_omission (logged, NULL);
          again = sl_codec_from_omission (SL_OMISSION (object));
        }
      else
        {
          object = (GObject *) sl_codec_to_coding (logged, NULL, NULL);
          again = sl_codec_from_coding (SL_CODING (object));
        }
      g_assert_true (sl_record_equal (record, again));
    }
}

/* A file is not trusted: each of these is refused. */
static void
test_damaged (void)
{
  static const struct
  {
    SlRecord *(*make) (void);
    guint column;
    const char *value;
  } cases[] = {
    { make_adjudication, SL_ADJUDICATION_CLAIM, "x" },
    { make_adjudication, SL_ADJUDICATION_RULING, "perhaps" },
    { make_adjudication, SL_ADJUDICATION_RULING, "open" },
    { make_adjudication, SL_ADJUDICATION_VERDICT, "none" },
    { make_adjudication, SL_ADJUDICATION_ADJUDICATOR, NULL },
    { make_adjudication, SL_ADJUDICATION_TAKEN_FROM, "Ben" },
    { make_adjudication, SL_ADJUDICATION_VOTES, "{" },
    { make_adjudication, SL_ADJUDICATION_VOTES, "{}" },
    { make_adjudication, SL_ADJUDICATION_VOTES, "[[1,2,3]]" },
    { make_adjudication, SL_ADJUDICATION_VOTES, "[[\"" ANN "\",\"maybe\",null]]" },
    { make_adjudication, SL_ADJUDICATION_VOTES, "[[\"" ANN "\"]]" },
    { make_code, SL_CODE_COLUMN_UUID, "x" },
    { make_code, SL_CODE_COLUMN_KIND, "verdict" },
    { make_code, SL_CODE_COLUMN_NAME, NULL },
    { make_code, SL_CODE_COLUMN_COLOUR, "red" },
    { make_code, SL_CODE_COLUMN_PARENT, "x" },
    { make_code, SL_CODE_COLUMN_POSITION, "-3" },
    { make_coding, SL_CODING_CODE, "x" },
    { make_coding, SL_CODING_START, "-1" },
    { make_coding, SL_CODING_END, "3" },
    { make_coding, SL_CODING_END, "99999999999" },
    { make_coding, SL_CODING_ANNOTATOR, NULL },
    { make_omission, SL_OMISSION_CELL, CLAIM },
    { make_omission, SL_OMISSION_CELL, NULL },
    { make_omission, SL_OMISSION_CLAIM, CODE },
    { make_omission, SL_OMISSION_CLAIM, NULL },
    { make_omission, SL_OMISSION_ARTICLE, "x" },
    { make_omission, SL_OMISSION_ANNOTATOR, "Ben" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SlRecord) record = cases[i].make ();
      g_autoptr (GError) error = NULL;
      gpointer object;

      sl_record_set (record, cases[i].column, cases[i].value);
      object = record->entity == SL_ENTITY_ADJUDICATION
                 ? (gpointer) sl_codec_to_adjudication (record, &error)
               : record->entity == SL_ENTITY_OMISSION
                 ? (gpointer) sl_codec_to_omission (record, &error)
               : record->entity == SL_ENTITY_CODE ? (gpointer) sl_codec_to_code (record, &error)
                                                  : (gpointer) sl_codec_to_coding (record, NULL, &error);
      g_assert_null (object);
      g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
    }
}

static void
test_outside_the_text (void)
{
  g_autoptr (SlText) text = sl_text_new ("short", -1);
  g_autoptr (SlRecord) record = make_coding ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sl_codec_to_coding (record, text, &error));
  g_assert_error (error, SL_DB_ERROR, SL_DB_ERROR_CORRUPT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/codec-team/round-trip", test_round_trip);
  g_test_add_func ("/codec-team/damaged", test_damaged);
  g_test_add_func ("/codec-team/outside-the-text", test_outside_the_text);

  return g_test_run ();
}
