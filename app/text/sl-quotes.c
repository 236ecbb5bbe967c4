/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-quotes.h"

#include <string.h>

typedef enum
{
  MARK_NONE,
  MARK_OPEN,
  MARK_CLOSE,
  MARK_EITHER,
  MARK_SINGLE
} MarkRole;

/* The quotation that is open while a paragraph is read. */
typedef struct
{
  gboolean open;
  gboolean single;
  gunichar mark;
  guint first;
  guint n_marks;
  /* An apostrophe that may have been the end of a single quotation ("the dogs' owners"). */
  guint tentative;
} Open;

static const SlToken *
neighbour (const SlReading *reading,
           const SlSpan    *span,
           guint            i)
{
  return sl_span_contains (span, i) ? sl_reading_token (reading, i) : NULL;
}

/* '' and `` are typed for one double mark. */
static gboolean
is_doubled (const SlReading *reading,
            const SlSpan    *span,
            guint            i)
{
  const SlToken *token = sl_reading_token (reading, i);
  const SlToken *next = neighbour (reading, span, i + 1);

  return (token->mark == '\'' || token->mark == '`' || token->mark == 0x2019 || token->mark == 0x2018) &&
         next != NULL && next->mark == token->mark && !next->space_before;
}

/* Low marks and guillemets open and close in either direction, depending on the language. */
static MarkRole
directed_role (gunichar    mark,
               const Open *open)
{
  switch (mark)
    {
    case 0x201C:
      return open->open && open->mark == 0x201E ? MARK_CLOSE : MARK_OPEN;
    case 0x201D:
      return open->open ? MARK_CLOSE : MARK_OPEN;
    case 0x201E:
    case 0x201F:
    case 0x300C:
    case 0x300E:
    case 0x300A:
      return MARK_OPEN;
    case 0x300D:
    case 0x300F:
    case 0x300B:
      return MARK_CLOSE;
    case 0x00AB:
      return open->open && open->mark == 0x00BB ? MARK_CLOSE : MARK_OPEN;
    case 0x00BB:
      return open->open && open->mark == 0x00AB ? MARK_CLOSE : open->open ? MARK_NONE : MARK_OPEN;
    default:
      return MARK_NONE;
    }
}

static MarkRole
mark_role (const SlReading *reading,
           const SlSpan    *span,
           guint            i,
           const Open      *open)
{
  gunichar mark = sl_reading_token (reading, i)->mark;

  if (mark == 0)
    return MARK_NONE;
  if (mark == '"' || mark == 0xFF02)
    return MARK_EITHER;
  if (is_doubled (reading, span, i))
    return mark == '`' || mark == 0x2018 ? MARK_OPEN : MARK_EITHER;
  if (mark == '\'' || mark == 0x2019 || mark == 0x2018 || mark == '`')
    return MARK_SINGLE;

  return directed_role (mark, open);
}

static gboolean
looks_like_opening (const SlReading *reading,
                    const SlSpan    *span,
                    guint            i,
                    guint            n_marks)
{
  const SlToken *token = sl_reading_token (reading, i);
  const SlToken *next = neighbour (reading, span, i + n_marks);
  const SlToken *before = i > span->first ? neighbour (reading, span, i - 1) : NULL;

  if (next == NULL || next->space_before)
    return FALSE;

  return token->space_before || before == NULL || before->mark == '(' || before->mark == '[' ||
         before->mark == 0x2014 || before->mark == 0x2013 || before->mark == '-' || before->mark == ':';
}

/* 'em, 'til, '90s: an apostrophe in place of letters, no quotation. */
static gboolean
is_elision (const SlToken *next)
{
  static const char *const words[] = { "em", "til", "tis", "twas", "n", "cause", "bout", "round", "s", "ve", "re", "ll" };

  if (next->kind == SL_TOKEN_NUMBER)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (next->hash == sl_lexicon_hash (words[i]))
        return TRUE;
    }

  return FALSE;
}

static void
begin (Open    *open,
       guint    i,
       guint    n_marks,
       gunichar mark,
       gboolean single)
{
  *open = (Open) { TRUE, single, mark, i, n_marks, 0 };
}

static void
add_quote (SlReading *reading,
           guint      paragraph,
           Open      *open,
           guint      end,
           guint      n_marks)
{
  SlQuote quote = { { open->first + open->n_marks, end }, { open->first, end + n_marks }, paragraph, n_marks > 0 };

  if (quote.span.first < quote.span.end)
    g_array_append_val (reading->quotes, quote);
  open->open = FALSE;
}

/* A single mark: opens before a word, closes behind one. Inside double marks it means nothing here. */
static void
take_single (SlReading *reading,
             guint      paragraph,
             guint      i,
             Open      *open)
{
  const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  const SlToken *token = sl_reading_token (reading, i);
  const SlToken *next = neighbour (reading, span, i + 1);
  const SlToken *before = i > span->first ? sl_reading_token (reading, i - 1) : NULL;

  if (open->open && !open->single)
    return;
  if (!open->open)
    {
      if (token->mark != 0x2019 && looks_like_opening (reading, span, i, 1) && !is_elision (next))
        begin (open, i, 1, token->mark, TRUE);
      return;
    }
  if (token->space_before || token->mark == 0x2018 || (next != NULL && !next->space_before && next->kind == SL_TOKEN_WORD))
    return;
  if (before != NULL && before->kind == SL_TOKEN_WORD && (before->suffix & 0xFF) == 's' && next != NULL &&
      next->space_before && next->kind == SL_TOKEN_WORD && next->shape == SL_SHAPE_LOWER)
    open->tentative = i;
  else
    add_quote (reading, paragraph, open, i, 1);
}

static guint
take_double (SlReading *reading,
             guint      paragraph,
             guint      i,
             MarkRole   role,
             Open      *open)
{
  const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  guint n_marks = is_doubled (reading, span, i) ? 2 : 1;
  gboolean opening = role == MARK_OPEN;

  if (role == MARK_EITHER)
    opening = open->open && !open->single ? looks_like_opening (reading, span, i, n_marks) && open->mark != 0x201C
                                          : neighbour (reading, span, i + n_marks) != NULL;
  if (opening)
    {
      if (open->open && !open->single && role == MARK_OPEN)
        return i + n_marks - 1;
      if (open->open && !open->single)
        add_quote (reading, paragraph, open, i, 0);
      begin (open, i, n_marks, sl_reading_token (reading, i)->mark, FALSE);
    }
  else if (open->open && !open->single)
    {
      add_quote (reading, paragraph, open, i, n_marks);
    }

  return i + n_marks - 1;
}

/* An open quotation goes on over the paragraph's end if it began like one or the next paragraph opens
 * with a mark again; a stray mark (5'10", a missing partner far behind) does not. */
static void
end_paragraph (SlReading *reading,
               guint      paragraph,
               Open      *open)
{
  const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  const SlToken *before = open->first > span->first ? sl_reading_token (reading, open->first - 1) : NULL;

  if (open->single)
    {
      if (open->tentative > 0)
        add_quote (reading, paragraph, open, open->tentative, 1);
      return;
    }
  if (before != NULL && before->kind == SL_TOKEN_NUMBER && !sl_reading_token (reading, open->first)->space_before)
    return;
  add_quote (reading, paragraph, open, span->end, 0);
}

static void
read_paragraph (SlReading *reading,
                guint      paragraph)
{
  const SlSpan *span = &g_array_index (reading->paragraphs, SlReadingParagraph, paragraph).span;
  Open open = { FALSE };

  for (guint i = span->first; i < span->end; i++)
    {
      MarkRole role = mark_role (reading, span, i, &open);

      if (role == MARK_SINGLE)
        take_single (reading, paragraph, i, &open);
      else if (role != MARK_NONE)
        i = take_double (reading, paragraph, i, role, &open);
    }
  if (open.open)
    end_paragraph (reading, paragraph, &open);
}

/* A quotation at the start of a paragraph continues one that was left open by the paragraph before. */
static void
link_paragraphs (SlReading *reading)
{
  for (guint i = 1; i < reading->quotes->len; i++)
    {
      const SlQuote *before = &g_array_index (reading->quotes, SlQuote, i - 1);
      SlQuote *quote = &g_array_index (reading->quotes, SlQuote, i);

      quote->continues = !before->closed && quote->paragraph == before->paragraph + 1 &&
                         quote->marks.first == g_array_index (reading->paragraphs, SlReadingParagraph, quote->paragraph).span.first;
    }
}

/**
 * sl_quotes_find:
 * @reading: a reading with paragraphs
 *
 * Finds what stands between quotation marks: curly, straight, doubled apostrophes, guillemets, low
 * and corner marks, and single marks where they are not apostrophes. Nested quotations are part of
 * the outer one. Whether somebody speaks in them is for sl_attribution_find() to say.
 */
void
sl_quotes_find (SlReading *reading)
{
  reading->quotes = g_array_new (FALSE, FALSE, sizeof (SlQuote));
  for (guint i = 0; i < reading->paragraphs->len; i++)
    read_paragraph (reading, i);
  link_paragraphs (reading);
}

/**
 * sl_quotes_at:
 * @reading: a reading with quotations
 * @token: a token
 *
 * Returns: (nullable): the quotation whose words or marks include @token
 */
const SlQuote *
sl_quotes_at (const SlReading *reading,
              guint            token)
{
  guint low = 0;
  guint high = reading->quotes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const SlQuote *quote = &g_array_index (reading->quotes, SlQuote, middle);

      if (sl_span_contains (&quote->marks, token))
        return quote;
      if (quote->marks.first > token)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
