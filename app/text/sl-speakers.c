/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-speakers.h"

#include "sl-attribution.h"
#include "sl-quotes.h"

/* So many quotations without a speaker are looked for elsewhere in the text. */
#define MAX_ECHOES 8
#define MAX_ECHO_TOKENS 40

typedef enum
{
  GENDER_UNKNOWN,
  GENDER_MALE,
  GENDER_FEMALE
} Gender;

/* A name in the text, without the titles before it. A person's name in full has two words or more. */
typedef struct
{
  SlSpan span;
  guint sentence;
  guint n_words;
  Gender gender;
  gboolean person;
  gboolean quoted;
  gboolean titled;
} Mention;

/* What is known at one point of the text, which moves from its beginning to its end. */
typedef struct
{
  const SlReading *reading;
  GArray *mentions;
  guint next;
  GHashTable *by_word;
  GHashTable *first_by_word;
  GHashTable *titled;
  const Mention *subjects[3];
  char *last_speaker;
  Gender last_gender;
  guint last_place;
  guint last_paragraph;
  gboolean last_is_person;
  /* What the source that is being resolved turned out to be. */
  const Mention *found;
  gboolean named;
  gboolean repeated;
} Resolver;

static gboolean
is_name_word (const SlToken *token)
{
  return sl_token_is_capitalised (token) && !sl_token_is (token, SL_WORD_PRONOUN) && !sl_token_is (token, SL_WORD_DETERMINER) &&
         !sl_token_is (token, SL_WORD_PREPOSITION) && !sl_token_is (token, SL_WORD_CONJUNCTION) &&
         !sl_token_is (token, SL_WORD_AUXILIARY) && !sl_token_is (token, SL_WORD_WEEKDAY);
}

static gboolean
is_title (const SlToken *token)
{
  return sl_token_is (token, SL_WORD_TITLE) || sl_token_is (token, SL_WORD_TITLE_ABBREVIATION);
}

/* "Mr." and "G." are followed by a full stop that does not end the name. */
static gboolean
is_name_stop (const SlReading *reading,
              guint            i,
              guint            end)
{
  const SlToken *before = sl_reading_token (reading, i - 1);

  return sl_reading_token (reading, i)->mark == '.' && i + 1 < end && !sl_reading_token (reading, i)->space_before &&
         (is_title (before) || before->range.end - before->range.start == 1);
}

static gboolean
is_name_joint (const SlReading *reading,
               guint            i,
               guint            end)
{
  static const char *const particles[] = { "de", "van", "von", "bin", "al", "el", "la", "der", "den", "da", "di" };
  const SlToken *token = sl_reading_token (reading, i);

  if (i + 1 >= end || !sl_token_is_capitalised (sl_reading_token (reading, i + 1)))
    return FALSE;
  if (token->mark == '-')
    return !token->space_before && !sl_reading_token (reading, i + 1)->space_before;
  for (guint k = 0; k < G_N_ELEMENTS (particles); k++)
    {
      if (token->kind == SL_TOKEN_WORD && token->hash == sl_lexicon_hash (particles[k]))
        return TRUE;
    }

  return FALSE;
}

/* The end of the run of name words that starts at I. */
static guint
name_end (const SlReading *reading,
          guint            i,
          guint            end)
{
  guint k = i;

  while (k < end && (is_name_word (sl_reading_token (reading, k)) ||
                     (k > i && (is_name_stop (reading, k, end) || is_name_joint (reading, k, end)))))
    k++;

  return k;
}

static Gender
word_gender (const SlToken *token)
{
  if (sl_token_is (token, SL_WORD_FIRST_MALE) || sl_token_is (token, SL_WORD_MASCULINE))
    return GENDER_MALE;
  if (sl_token_is (token, SL_WORD_FIRST_FEMALE) || sl_token_is (token, SL_WORD_FEMININE))
    return GENDER_FEMALE;

  return GENDER_UNKNOWN;
}

/* The name in a run of capitalised words: what follows the last title ("US President Donald Trump"). */
static Mention
read_mention (const SlReading *reading,
              guint            first,
              guint            end,
              guint            sentence)
{
  Mention mention = { { first, end }, sentence, 0, GENDER_UNKNOWN, TRUE, FALSE, FALSE };

  for (guint i = first; i < end; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      if (mention.gender == GENDER_UNKNOWN)
        mention.gender = word_gender (token);
      if (is_title (token) && i + 1 < end && !sl_token_is (token, SL_WORD_FIRST_MALE))
        {
          mention.span.first = i + 1;
          mention.titled = TRUE;
        }
    }
  while (mention.span.first + 1 < end && sl_reading_token (reading, mention.span.first)->mark == '.')
    mention.span.first++;
  for (guint i = mention.span.first; i < end; i++)
    {
      const SlToken *token = sl_reading_token (reading, i);

      mention.n_words += token->kind == SL_TOKEN_WORD;
      mention.person &= !(sl_token_is (token, SL_WORD_ORGANISATION) && i + 1 == end) &&
                        !(sl_token_is (token, SL_WORD_ORGANISATION) && i == mention.span.first) &&
                        !sl_token_is (token, SL_WORD_MONTH) && !(sl_token_is (token, SL_WORD_ROLE) && i + 1 == end) &&
                        token->shape != SL_SHAPE_UPPER;
    }

  return mention;
}

/* "National Institute on Drug Abuse": what follows a small word after a capital belongs to that name. */
static gboolean
continues_name (const SlReading *reading,
                guint            first,
                guint            i)
{
  return i >= first + 2 && sl_token_is (sl_reading_token (reading, i - 1), SL_WORD_PREPOSITION) &&
         sl_token_is (sl_reading_token (reading, i - 2), SL_WORD_ORGANISATION) &&
         sl_token_is_capitalised (sl_reading_token (reading, i - 2));
}

static void
collect_mentions (const SlReading *reading,
                  GArray          *mentions)
{
  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const SlSentence *sentence = &g_array_index (reading->sentences, SlSentence, s);
      const SlSpan *span = &sentence->span;

      if (sl_role_is_folded (g_array_index (reading->paragraphs, SlReadingParagraph, sentence->paragraph).role))
        continue;
      for (guint i = span->first; i < span->end; i++)
        {
          guint end = name_end (reading, i, span->end);
          Mention mention;

          if (end == i)
            continue;
          mention = read_mention (reading, i, end, s);
          mention.person &= !continues_name (reading, span->first, i);
          mention.quoted = sl_quotes_at (reading, i) != NULL;
          g_array_append_val (mentions, mention);
          i = end - 1;
        }
    }
}

static guint32
last_word (const SlReading *reading,
           const Mention   *mention)
{
  return sl_reading_token (reading, mention->span.end - 1)->hash;
}

static guint32
first_word (const SlReading *reading,
            const Mention   *mention)
{
  return sl_reading_token (reading, mention->span.first)->hash;
}

/* "US", "UK", "EU": no part of anybody's name. */
static gboolean
is_short_form (const SlReading *reading,
               const Mention   *mention)
{
  const SlToken *last = sl_reading_token (reading, mention->span.end - 1);

  return mention->n_words == 1 && last->shape == SL_SHAPE_UPPER && last->range.end - last->range.start <= 3;
}

/* The full name behind a name: itself if it has two words, else the last person who bears it. */
static const Mention *
full_name (const Resolver *self,
           const Mention  *mention)
{
  const Mention *known;

  if ((mention->n_words >= 2 && mention->person) || is_short_form (self->reading, mention))
    return mention;
  known = g_hash_table_lookup (self->by_word, GUINT_TO_POINTER (last_word (self->reading, mention)));
  if (known == NULL)
    known = g_hash_table_lookup (self->first_by_word, GUINT_TO_POINTER (last_word (self->reading, mention)));

  return known != NULL ? known : mention;
}

/* The first person whom a sentence names outside quotation marks is what it is about. */
static gboolean
is_subject (const Resolver *self,
            const Mention  *mention)
{
  if (!mention->person || mention->quoted || (self->subjects[0] != NULL && self->subjects[0]->sentence == mention->sentence))
    return FALSE;

  return mention->n_words >= 2 || full_name (self, mention) != mention ||
         g_hash_table_contains (self->titled, GUINT_TO_POINTER (last_word (self->reading, mention)));
}

static void
learn (Resolver      *self,
       const Mention *mention)
{
  gpointer known = (gpointer) mention;

  if (mention->person && mention->n_words >= 2)
    {
      g_hash_table_insert (self->by_word, GUINT_TO_POINTER (last_word (self->reading, mention)), known);
      g_hash_table_insert (self->by_word, GUINT_TO_POINTER (first_word (self->reading, mention)), known);
    }
  if (is_subject (self, mention))
    {
      self->subjects[2] = self->subjects[1];
      self->subjects[1] = self->subjects[0];
      self->subjects[0] = mention;
    }
}

/* Takes up the names before token I. */
static void
move_to (Resolver *self,
         guint     i)
{
  while (self->next < self->mentions->len && g_array_index (self->mentions, Mention, self->next).span.first < i)
    {
      learn (self, &g_array_index (self->mentions, Mention, self->next));
      self->next++;
    }
}

static char *
dup_span (const Resolver *self,
          const SlSpan   *span)
{
  SlTextRange range = sl_reading_span_range (self->reading, span);

  return sl_text_dup_range (self->reading->text, &range);
}

/* The name inside a source: the one behind a title in small letters ("campaign manager Ann Lane"), or
 * the first. */
static gboolean
find_name (const Resolver *self,
           const SlSpan   *source,
           Mention        *found)
{
  gboolean any = FALSE;

  for (guint i = source->first; i < source->end; i++)
    {
      guint end = name_end (self->reading, i, source->end);
      gboolean titled = i > source->first && is_title (sl_reading_token (self->reading, i - 1)) &&
                        !sl_token_is_capitalised (sl_reading_token (self->reading, i - 1));

      if (end == i)
        {
          if (sl_reading_token (self->reading, i)->mark == ',' && any)
            break;
          continue;
        }
      if (!any || titled)
        *found = read_mention (self->reading, i, end, 0);
      any = TRUE;
      if (titled)
        break;
      i = end - 1;
    }

  return any;
}

static const Mention *
antecedent (const Resolver *self,
            Gender          gender)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->subjects); i++)
    {
      const Mention *mention = self->subjects[i];
      const Mention *full;

      if (mention == NULL)
        return NULL;
      full = full_name (self, mention);
      if (gender == GENDER_UNKNOWN || full->gender == GENDER_UNKNOWN || full->gender == gender)
        return full;
    }

  return NULL;
}

/* "the senator", "the US leader": one person, named before. */
static gboolean
is_definite_person (const Resolver *self,
                    const SlSpan   *source)
{
  const SlToken *first = sl_reading_token (self->reading, source->first);
  const SlToken *last = sl_reading_token (self->reading, source->end - 1);

  return source->end - source->first <= 4 && first->hash == sl_lexicon_hash ("the") && sl_token_is (last, SL_WORD_PERSON_NOUN);
}

static guint
paragraph_at (const Resolver *self,
              guint           token)
{
  const GArray *paragraphs = self->reading->paragraphs;
  guint low = 0;
  guint high = paragraphs->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (paragraphs, SlReadingParagraph, middle).span.first <= token)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static char *
take_mention (Resolver      *self,
              const Mention *mention)
{
  self->found = mention;

  return dup_span (self, &mention->span);
}

static char *
repeat_last (Resolver *self)
{
  self->repeated = TRUE;

  return g_strdup (self->last_speaker);
}

/* "he", "she": who spoke last, unless somebody else has been the subject since. */
static char *
resolve_pronoun (Resolver      *self,
                 const SlToken *pronoun)
{
  Gender gender = word_gender (pronoun);
  const Mention *who;

  if (gender == GENDER_UNKNOWN)
    return repeat_last (self);
  who = antecedent (self, gender);
  if (self->last_is_person && (self->last_gender == GENDER_UNKNOWN || self->last_gender == gender) &&
      (who == NULL || self->subjects[0]->span.first <= self->last_place))
    return repeat_last (self);

  return who != NULL ? take_mention (self, who) : repeat_last (self);
}

/* "a senior official" is often named in the paragraphs that follow: "Ann Lane, the deputy mayor, …". */
static const Mention *
find_named_later (const Resolver *self,
                  const SlSpan   *source)
{
  const SlToken *first = sl_reading_token (self->reading, source->first);
  guint paragraph = paragraph_at (self, source->first);

  if (source->end - source->first > 6 || !(first->hash == sl_lexicon_hash ("a") || first->hash == sl_lexicon_hash ("an")) ||
      !sl_token_is (sl_reading_token (self->reading, source->end - 1), SL_WORD_PERSON_NOUN))
    return NULL;
  for (guint i = self->next; i < MIN (self->mentions->len, self->next + 12); i++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i);
      guint end = mention->span.end;

      if (paragraph_at (self, mention->span.first) > paragraph + 2)
        break;
      if (!mention->person || mention->n_words < 2 || end + 4 >= self->reading->tokens->len ||
          sl_reading_token (self->reading, end)->mark != ',')
        continue;
      for (guint k = end + 1; k < end + 4; k++)
        {
          if (is_title (sl_reading_token (self->reading, k)) || sl_token_is (sl_reading_token (self->reading, k), SL_WORD_PERSON_NOUN))
            return mention;
        }
    }

  return NULL;
}

static char *
resolve_source (Resolver     *self,
                const SlSpan *source)
{
  const SlToken *first = sl_reading_token (self->reading, source->first);
  const Mention *who = NULL;
  Mention name;

  if (source->end - source->first == 1 && sl_token_is (first, SL_WORD_PRONOUN) && first->shape != SL_SHAPE_UPPER)
    return resolve_pronoun (self, first);
  if (is_definite_person (self, source))
    who = antecedent (self, GENDER_UNKNOWN);
  else
    who = find_named_later (self, source);
  if (who != NULL)
    return take_mention (self, who);
  if (!find_name (self, source, &name))
    return dup_span (self, source);
  if (name.person || name.n_words == 1)
    {
      who = full_name (self, &name);
      if (who == &name && name.person && name.n_words >= 2)
        {
          self->last_gender = name.gender;
          self->named = TRUE;
          return dup_span (self, &name.span);
        }
      if (who != &name)
        return take_mention (self, who);
    }

  return dup_span (self, source);
}

static void
remember (Resolver            *self,
          const SlAttribution *attribution,
          const char          *speaker)
{
  char *old = self->last_speaker;

  self->last_speaker = g_strdup (speaker);
  g_free (old);
  self->last_paragraph = paragraph_at (self, attribution->pieces[attribution->n_pieces - 1].first);
  if (self->repeated)
    return;
  self->last_is_person = self->named || (self->found != NULL && self->found->person);
  if (!self->named)
    self->last_gender = self->found != NULL ? self->found->gender : GENDER_UNKNOWN;
  self->last_place = attribution->source.first;
}

/* A quotation without a source is by whoever spoke last, in this paragraph or the one before. */
static char *
resolve (Resolver            *self,
         const SlAttribution *attribution)
{
  guint at = attribution->pieces[0].first;
  char *speaker;

  self->found = NULL;
  self->named = self->repeated = FALSE;
  if (!sl_span_is_empty (&attribution->source))
    {
      move_to (self, attribution->source.first);
      speaker = resolve_source (self, &attribution->source);
      move_to (self, attribution->source.end);
    }
  else if (self->last_speaker != NULL && sl_quotes_at (self->reading, at) != NULL &&
           paragraph_at (self, at) <= self->last_paragraph + 1)
    {
      speaker = repeat_last (self);
    }
  else
    {
      return NULL;
    }
  if (speaker != NULL)
    remember (self, attribution, speaker);

  return speaker;
}

/* Where the words of SPAN stand in quotation marks of another attribution that has a speaker. */
static const char *
find_echo (const SlReading *reading,
           const SlSpan    *span,
           GPtrArray       *speakers)
{
  guint n = span->end - span->first;

  for (guint a = 0; a < reading->attributions->len; a++)
    {
      const SlAttribution *attribution = &g_array_index (reading->attributions, SlAttribution, a);

      for (guint p = 0; g_ptr_array_index (speakers, a) != NULL && p < attribution->n_pieces; p++)
        {
          const SlSpan *piece = &attribution->pieces[p];

          for (guint i = piece->first; i + n <= piece->end; i++)
            {
              guint k = 0;

              while (k < n && sl_reading_token (reading, i + k)->hash == sl_reading_token (reading, span->first + k)->hash)
                k++;
              if (k == n)
                return g_ptr_array_index (speakers, a);
            }
        }
    }

  return NULL;
}

/* A headline or a heading often quotes words that the text quotes again and says whose they are. */
static void
resolve_echoes (const SlReading *reading,
                GPtrArray       *speakers)
{
  guint n_left = MAX_ECHOES;

  for (guint a = 0; a < reading->attributions->len && n_left > 0; a++)
    {
      const SlAttribution *attribution = &g_array_index (reading->attributions, SlAttribution, a);
      const SlQuote *quote = sl_quotes_at (reading, attribution->pieces[0].first);

      if (g_ptr_array_index (speakers, a) != NULL || quote == NULL || quote->span.end - quote->span.first > MAX_ECHO_TOKENS)
        continue;
      n_left--;
      g_ptr_array_index (speakers, a) = g_strdup (find_echo (reading, &quote->span, speakers));
    }
}

static void
learn_first_names (Resolver *self)
{
  for (guint i = self->mentions->len; i-- > 0;)
    {
      Mention *mention = &g_array_index (self->mentions, Mention, i);

      if (mention->person && mention->titled)
        g_hash_table_add (self->titled, GUINT_TO_POINTER (last_word (self->reading, mention)));
      if (!mention->person || mention->n_words < 2)
        continue;
      g_hash_table_insert (self->first_by_word, GUINT_TO_POINTER (last_word (self->reading, mention)), mention);
      g_hash_table_insert (self->first_by_word, GUINT_TO_POINTER (first_word (self->reading, mention)), mention);
    }
}

/**
 * sl_speakers_resolve:
 * @reading: a reading with attributions
 *
 * Says who speaks in each attribution: a surname stands for the full name given before (or, failing
 * that, behind), "he", "she" and "the senator" for the person whom the sentences before are about.
 * Where the text does not tell, the words of the source stay.
 *
 * Returns: (transfer full) (element-type utf8): a name, or %NULL, for each attribution
 */
GPtrArray *
sl_speakers_resolve (const SlReading *reading)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GHashTable) by_word = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) first_by_word = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) titled = g_hash_table_new (NULL, NULL);
  Resolver self = { reading, mentions, 0, by_word, first_by_word, titled };
  GPtrArray *speakers = g_ptr_array_new_with_free_func (g_free);

  collect_mentions (reading, mentions);
  learn_first_names (&self);
  for (guint i = 0; i < reading->attributions->len; i++)
    g_ptr_array_add (speakers, resolve (&self, &g_array_index (reading->attributions, SlAttribution, i)));
  g_free (self.last_speaker);
  resolve_echoes (reading, speakers);

  return speakers;
}
