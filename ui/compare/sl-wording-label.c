/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sl-wording-label.h"

#include <string.h>

#include "match/sl-wording.h"

/* Longer tellings are cut: this is a look at what differs, the text itself is one click away. */
#define MAX_CHARS 700

struct _SlWordingLabel
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (SlWordingLabel, sl_wording_label, ADW_TYPE_BIN)

typedef struct
{
  GString *text;
  PangoAttrList *attributes;
} Builder;

static void
append_range (Builder           *builder,
              SlArticle         *article,
              const SlTextRange *range)
{
  g_autofree char *words = NULL;

  if (range->end <= range->start)
    return;

  words = sl_article_dup_words (article, range);
  g_string_append (builder->text, g_strdelimit (words, "\n\t", ' '));
}

static void
append_marked (Builder           *builder,
               SlArticle         *article,
               const SlTextRange *range,
               gboolean           added)
{
  guint start;
  PangoAttribute *attribute;

  if (range->end <= range->start)
    return;

  /* A sign stands before the first mark of a word, never glued to the word before. */
  if (builder->text->len > 0 && builder->text->str[builder->text->len - 1] != ' ')
    g_string_append_c (builder->text, ' ');
  start = builder->text->len;
  g_string_append (builder->text, added ? "+" : "−");
  append_range (builder, article, range);

  attribute =
    added ? pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) : pango_attr_strikethrough_new (TRUE);
  attribute->start_index = start + (added ? strlen ("+") : strlen ("−"));
  attribute->end_index = builder->text->len;
  pango_attr_list_insert (builder->attributes, attribute);

  attribute =
    added ? pango_attr_weight_new (PANGO_WEIGHT_BOLD) : pango_attr_foreground_alpha_new (0xb000);
  attribute->start_index = start;
  attribute->end_index = builder->text->len;
  pango_attr_list_insert (builder->attributes, attribute);
}

static gboolean
is_wording (const SlDifference *difference)
{
  return difference->kind != SL_DIFFERENCE_FIGURE;
}

static void
build (Builder           *builder,
       SlArticle         *other,
       const SlTextRange *other_range,
       SlArticle         *article,
       const SlTextRange *range)
{
  g_autoptr (GArray) differences = sl_wording_compare (other, other_range, article, range);
  guint at = range->start;

  for (guint i = 0; i < differences->len; i++)
    {
      const SlDifference *difference = &g_array_index (differences, SlDifference, i);

      if (!is_wording (difference) || difference->b.start < at)
        continue;
      append_range (builder, article, &(SlTextRange) { at, difference->b.start });
      append_marked (builder, other, &difference->a, FALSE);
      append_marked (builder, article, &difference->b, TRUE);
      /* After words that were left out the text goes on: keep a blank between. */
      if (difference->b.end == difference->b.start && difference->b.end < range->end)
        g_string_append_c (builder->text, ' ');
      at = difference->b.end;
    }
  append_range (builder, article, &(SlTextRange) { at, range->end });
}

static void
cut (Builder *builder)
{
  if (g_utf8_strlen (builder->text->str, -1) <= MAX_CHARS)
    return;

  g_string_truncate (builder->text, g_utf8_offset_to_pointer (builder->text->str,
                                                              MAX_CHARS) - builder->text->str);
  g_string_append (builder->text, "…");
}

static void
sl_wording_label_class_init (SlWordingLabelClass *klass)
{
}

static void
sl_wording_label_init (SlWordingLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_selectable (self->label, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
}

/**
 * sl_wording_label_new:
 *
 * Returns: (transfer floating): an empty label
 */
GtkWidget *
sl_wording_label_new (void)
{
  return g_object_new (SL_TYPE_WORDING_LABEL, NULL);
}

/**
 * sl_wording_label_compare:
 * @self: a label
 * @other: the article to compare with
 * @other_range: the passage of it
 * @article: the article whose wording is shown
 * @range: the passage of it
 *
 * Shows @range with its differences from @other_range.
 */
void
sl_wording_label_compare (SlWordingLabel    *self,
                          SlArticle         *other,
                          const SlTextRange *other_range,
                          SlArticle         *article,
                          const SlTextRange *range)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  Builder builder = { text, attributes };

  g_return_if_fail (SL_IS_WORDING_LABEL (self));

  build (&builder, other, other_range, article, range);
  cut (&builder);
  gtk_label_set_label (self->label, text->str);
  gtk_label_set_attributes (self->label, attributes);
}

/**
 * sl_wording_label_get_text:
 * @self: a label
 *
 * Returns: what is shown, with its signs
 */
const char *
sl_wording_label_get_text (SlWordingLabel *self)
{
  g_return_val_if_fail (SL_IS_WORDING_LABEL (self), NULL);

  return gtk_label_get_label (self->label);
}

/**
 * sl_wording_label_get_attributes:
 * @self: a label
 *
 * Returns: (transfer none) (nullable): how it is marked
 */
PangoAttrList *
sl_wording_label_get_attributes (SlWordingLabel *self)
{
  g_return_val_if_fail (SL_IS_WORDING_LABEL (self), NULL);

  return gtk_label_get_attributes (self->label);
}
