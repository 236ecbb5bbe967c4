/* SPDX-FileCopyrightText: 2026 The Sidelight developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sl-debris.h"

#include <string.h>

#include "sl-date.h"
#include "sl-phrases.h"
#include "sl-words.h"

/* Longer paragraphs are the article's, whatever they say. */
#define MAX_BYTES 900
#define MAX_WORDS 90
#define MAX_LINE_WORDS 14
#define MAX_NOTICE_WORDS 50
#define MAX_CREDIT_WORDS 12
#define MAX_DATE_BYTES 30
/* More than the longest agency's name with what stands before it. */
#define MAX_AGENCY_BYTES 32
/* More than the longest marker, with what may stand behind it. */
#define MAX_MARKER_BYTES 80

/* Lines that are nothing but this (punctuation and arrows at the end aside): other stories come
 * after them. */
static const char *const markers[] = {
  "go deeper", "related", "related story", "related stories", "related articles", "related article",
  "related content", "related news", "related coverage", "related links", "related reading",
  "related posts", "read next", "read more", "more stories", "more news", "more headlines",
  "more coverage", "more on this story", "more on this topic", "more on this", "more top stories",
  "most read", "most popular", "most viewed", "most shared", "popular stories", "popular now",
  "recommended", "recommended for you", "recommended stories", "recommended reading",
  "you may also like", "you might also like", "you may like", "what to read next", "top stories",
  "latest news", "latest stories", "latest headlines", "up next", "trending", "trending now",
  "trending stories", "don't miss", "around the web", "from the web", "from around the web",
  "sponsored content", "sponsored stories", "promoted stories", "promoted content", "paid content",
  "editor's picks", "editors' picks", "in other news", "see also", "also on", "further reading",
  "comments", "leave a comment", "leave a reply", "post a comment", "join the conversation",
  "join the discussion", "view comments", "show comments", "mehr zum thema", "lesen sie auch",
  "auch interessant", "meistgelesen", "kommentare", "lire aussi", "à lire aussi",
  "sur le même sujet", "les plus lus", "lea también", "lee también", "noticias relacionadas",
  "más noticias", "te puede interesar",
};

/* Short lines that start so belong to the page, not to the article. */
static const char *const openings[] = {
  "advertisement", "advertising", "advert", "story continues below", "article continues below",
  "continue reading", "read more:", "read more about", "read more on", "read also:", "also read:",
  "also read", "read next:", "see also:", "related:", "related story:", "more:", "watch:",
  "watch live", "watch the video", "watch more", "listen:", "listen to this", "share this",
  "share on", "share via", "follow us", "follow @", "follow him on", "follow her on",
  "follow me on", "follow the author", "like us on", "sign up", "subscribe", "get the latest",
  "get our", "get breaking", "click here", "tap here", "download our", "download the", "copyright",
  "©", "(c) 20", "all rights reserved", "terms of use", "terms of service", "privacy policy",
  "we use cookies", "this site uses cookies", "loading", "skip to", "skip advertisement",
  "sponsored", "promoted", "newsletter", "support our", "tags:", "tags", "topics:", "filed under",
  "filed to", "categories:", "category:", "read the rest", "read the full", "read the whole",
  "what do you think?", "let us know", "tell us what", "send tips", "got a tip", "have a tip",
  "do you have a", "contact us", "our standards", "view the discussion", "you must be logged in",
  "log in to", "please log in", "back to top", "go deeper:", "story highlights",
  "by the way, follow", "print this", "email this", "save this", "enlarge", "view gallery",
  "view all", "see more", "like this story?", "share it with", "caption close", "text size",
  "image source", "image caption", "media caption", "video caption", "anzeige",
  "newsletter abonnieren", "teilen", "publicité", "partager", "abonnez-vous", "publicidad",
  "compartir", "suscríbete", "lee más", "leer más", "lesen sie auch:", "mehr dazu:",
};

/* Sentences that hold these words speak about the page, not about the news. */
static const char *const phrases[] = {
  "issues with commenting", "all rights reserved", "may not be published, broadcast",
  "may not be reproduced", "sign up for our", "sign up to our", "sign up here", "sign up for the",
  "subscribe to our", "subscribe now", "subscribe today", "thomson reuters trust principles",
  "terms and conditions apply", "click here to",
  "click here for", "follow us on", "like us on facebook", "in the comments below",
  "in the comment section", "in the comments section", "join the conversation", "enable javascript",
  "javascript is disabled",
  "our newsletter", "download our app", "download the app", "already a subscriber",
  "this article was amended on", "e-mail to a friend", "this story was originally published",
  "this article was originally published", "republished with permission",
  "this copy is for your personal", "affiliate commission", "earn a commission",
  "requires javascript", "not a subscriber", "your browser does not support",
  "story continues below", "article continues below",
};

/* These do so in short sentences only: the news may be about them. */
static const char *const short_phrases[] = {
  "privacy policy", "terms of service", "uses cookies", "use of cookies", "cookie policy",
  "your inbox",
};

static const char *const credits[] = {
  "photo:", "photos:", "photo by", "photos by", "photograph by", "photograph:", "photographs by",
  "photo courtesy", "picture:", "pictures:", "picture by", "illustration:", "illustration by",
  "illustrations by", "graphic:", "chart:", "image:", "images:", "image by", "image credit",
  "photo credit", "image courtesy", "credit:", "credits:", "foto:", "fotos:", "foto von", "bild:",
  "crédit", "video by", "photo illustration", "file photo",
};

/* Those who sell pictures and reports to many outlets. */
static const char *const agencies[] = {
  "getty images", "getty", "ap", "ap photo", "ap images", "afp", "reuters", "epa", "epa-efe", "efe",
  "dpa", "upi", "xinhua", "tass", "shutterstock", "istock", "istockphoto", "alamy",
  "alamy stock photo", "zuma press", "zuma", "zuma wire", "bloomberg", "pa", "pa wire", "pa images",
  "pa media", "the associated press", "associated press", "corbis", "rex", "rex features",
  "anadolu", "anadolu agency", "nurphoto", "kyodo", "yonhap", "pti", "ani", "ians", "imago",
  "keystone", "flickr", "wikimedia commons", "wikipedia", "unsplash", "pixabay", "pexels", "cnp",
  "sipa", "sipa usa", "polaris", "the canadian press", "canadian press", "aap", "ansa", "lusa",
  "apa", "tt", "ntb", "ritzau", "scanpix", "belga", "anp", "barcroft", "barcroft media",
  "splash news", "wenn",
};

/* How captions say in the present what the picture shows. */
static const char *const caption_verbs[] = {
  "shakes", "shake", "speaks", "speak", "poses", "pose", "holds", "hold", "walks", "walk",
  "arrives", "arrive", "attends", "attend", "stands", "stand", "gestures", "gesture", "looks",
  "look", "waves", "wave", "meets", "meet", "addresses", "listens", "listen", "sits", "sit",
  "signs", "reacts", "react", "delivers", "smiles", "smile", "greets", "greet", "leaves", "leave",
  "watches", "watch", "talks", "talk", "wears", "wear", "carries", "carry", "gather", "gathers",
  "marches", "line", "wait", "waits", "passes", "pass", "rides", "embraces", "hugs", "applauds",
  "departs", "answers", "testifies", "visits", "inspects",
};

static gboolean
is_among (const char        *words,
          const char *const *list,
          guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      if (list[i][0] == words[0] && g_str_equal (list[i], words))
        return TRUE;
    }

  return FALSE;
}

static gboolean
starts_among (const char        *folded,
              const char *const *list,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      if (list[i][0] == folded[0] && sl_words_start_with (folded, list[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * sl_debris_is_agency:
 * @name: a name from a credit
 *
 * Returns: whether it is a picture or news agency, so that its name says nothing about who
 * published
 */
gboolean
sl_debris_is_agency (const char *name)
{
  g_autofree char *folded = sl_words_fold (name, strlen (name));

  return is_among (folded, agencies, G_N_ELEMENTS (agencies));
}

/* "More great stories", "Related coverage from …": a marker, in as many words as an outlet likes.
 */
static gboolean
is_wordy_marker (const char *folded,
                 guint       words)
{
  static const char *const ends[] = { " stories",  " coverage", " news",  " headlines",
                                      " articles", " posts",    " videos" };

  if (words > 7 || (!g_str_has_prefix (folded, "more ") && !g_str_has_prefix (folded, "related ")))
    return FALSE;
  if (g_str_has_prefix (folded, "more from ") || g_str_has_prefix (folded, "related coverage"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (folded, ends[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_marker (const char *folded)
{
  g_autofree char *bare = NULL;
  gsize n = strlen (folded);

  if (n > MAX_MARKER_BYTES)
    return FALSE;
  bare = g_strdup (folded);
  while (n > 0
         && (g_ascii_ispunct (bare[n - 1]) || g_ascii_isdigit (bare[n - 1]) || bare[n - 1] == ' '))
    bare[--n] = '\0';
  for (; g_str_has_suffix (bare, "»"); n -= strlen ("»"))
    bare[n - strlen ("»")] = '\0';
  g_strchomp (bare);

  return is_among (bare, markers, G_N_ELEMENTS (markers));
}

/* "03:44", alone or with what stands around it in a player. */
static gboolean
is_video (const char *folded,
          guint       words)
{
  const char *p = folded;
  guint digits = 0;

  if (words > 8)
    return FALSE;
  if (g_str_has_prefix (folded, "video "))
    p += strlen ("video ");
  for (; g_ascii_isdigit (*p) && digits < 3; p++)
    digits++;
  if (digits == 0 || *p != ':' || !g_ascii_isdigit (p[1]) || !g_ascii_isdigit (p[2]))
    return FALSE;
  for (p += 3; *p == ':' && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]);)
    p += 3;
  while (*p == ' ' || *p == '-' || *p == '|')
    p++;

  return *p == '\0' || g_str_has_prefix (p, "source:") || g_str_has_prefix (p, "video");
}

/* Whether POSITION of FOLDED is one where a credit may start: at the start, after a sentence, in
 * brackets. */
static gboolean
may_start_credit (const char *folded,
                  const char *position)
{
  while (position > folded && position[-1] == ' ')
    position--;

  return position == folded || strchr (".()[]|/?!\"'-", position[-1]) != NULL
         || (position - folded >= 3 && memcmp (position - 3, "\xe2\x80\x9d", 3) == 0);
}

/* Where the last N words of FOLDED begin, or one before. */
static const char *
last_words (const char *folded,
            guint       n)
{
  const char *p = folded + strlen (folded);

  while (p > folded && n > 0)
    n -= *--p == ' ';

  return p;
}

static gboolean
has_credit (const char *folded)
{
  static SlPhrases any = SL_PHRASES (credits);
  const char *tail = last_words (folded, 2 * MAX_CREDIT_WORDS);

  if (!sl_phrases_stand_in (&any, tail))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (credits); i++)
    {
      const char *found = g_strrstr (tail, credits[i]);

      if (found != NULL && may_start_credit (folded, found)
          && sl_words_count (found, strlen (found)) <= MAX_CREDIT_WORDS)
        return TRUE;
    }

  return FALSE;
}

/* "… Angerer/Getty Images", "(Reuters)", "via AP": an agency's name at the very end. */
static gboolean
ends_with_agency (const char *folded)
{
  gsize n = strlen (folded);
  const char *tail;

  while (n > 0 && strchr (".) ]", folded[n - 1]) != NULL)
    n--;
  tail = folded + n - MIN (n, MAX_AGENCY_BYTES);
  if (strpbrk (tail, "/(") == NULL && strstr (tail, "via ") == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      gsize length = strlen (agencies[i]);
      const char *start = folded + n - length;

      if (n <= length || strncmp (start, agencies[i], length) != 0)
        continue;
      if (start[-1] == '/' || (start[-1] == '(' && folded[n] == ')'))
        return TRUE;
      if (n - length >= 4
          && (strncmp (start - 4, "via ", 4) == 0 || strncmp (start - 2, "/ ", 2) == 0))
        return TRUE;
    }

  return FALSE;
}

/* "REUTERS/Name" among the last words. */
static gboolean
ends_with_slashed_agency (const char *folded)
{
  const char *slash = strrchr (folded, '/');
  gsize n;

  if (slash == NULL || sl_words_count (slash, strlen (slash)) > 5)
    return FALSE;
  n = slash - folded;
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      gsize length = strlen (agencies[i]);

      if (n > length && strncmp (folded + n - length, agencies[i], length) == 0
          && !g_ascii_isalnum (folded[n - length - 1]))
        return TRUE;
      if (n == length && strncmp (folded, agencies[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_caption_verb (const char *folded)
{
  g_auto (GStrv) tokens = g_strsplit_set (folded, " ,;", 24);

  for (guint i = 1; tokens[i] != NULL && i < 22; i++)
    {
      if (is_among (tokens[i], caption_verbs, G_N_ELEMENTS (caption_verbs)))
        return TRUE;
    }

  return strstr (folded, " is seen ") != NULL || strstr (folded, " are seen ") != NULL
         || strstr (folded, "seen here") != NULL || strstr (folded, " is pictured") != NULL
         || strstr (folded, " are pictured") != NULL || strstr (folded, " are displayed") != NULL
         || strstr (folded, " is displayed") != NULL;
}

/* Whether a date may stand at the end: there is a digit near it. */
static gboolean
ends_near_digit (const char *folded)
{
  gsize n = strlen (folded);

  for (gsize i = n - MIN (n, MAX_DATE_BYTES); i < n; i++)
    {
      if (g_ascii_isdigit (folded[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
names_picture (const char *folded)
{
  static const char *const names[] = { "in this photo", "file photo", "in this image" };
  static SlPhrases any = SL_PHRASES (names);

  return sl_phrases_stand_in (&any, folded);
}

/* One sentence in the present tense that ends with a full date, as agencies write captions. */
static gboolean
is_dated_scene (const char *words,
                gsize       n,
                const char *folded)
{
  gboolean picture = names_picture (folded);
  gsize end;
  g_autofree char *date = NULL;

  if (!picture && !ends_near_digit (folded))
    return FALSE;
  if (sl_words_have_quotes (words, n) || !has_caption_verb (folded))
    return FALSE;
  if (picture)
    return TRUE;

  date = sl_date_find (folded, strlen (folded), NULL, &end);
  while (date != NULL && folded[end] != '\0' && strchr (".) ", folded[end]) != NULL)
    end++;

  return date != NULL && folded[end] == '\0' && strstr (folded, ". ") == NULL;
}

/**
 * sl_debris_classify:
 * @words: a paragraph of an article's text
 * @n: its length in bytes
 * @count: how many words it has, see sl_words_count()
 *
 * Tells captions, lines of video players, and what belongs to the page around an article by the
 * phrases that outlets use for them. The lists are our own.
 *
 * Returns: what @words are, or %SL_DEBRIS_NONE for the article's own
 */
SlDebris
sl_debris_classify (const char *words,
                    gsize       n,
                    guint       count)
{
  static SlPhrases notices = SL_PHRASES (phrases);
  static SlPhrases short_notices = SL_PHRASES (short_phrases);
  g_autofree char *folded = NULL;

  if (n == 0 || n > MAX_BYTES || count > MAX_WORDS)
    return SL_DEBRIS_NONE;

  folded = sl_words_fold (words, n);
  if (is_marker (folded) || is_wordy_marker (folded, count))
    return SL_DEBRIS_MARKER;
  if (is_video (folded, count))
    return SL_DEBRIS_VIDEO;
  if (count <= MAX_LINE_WORDS && sl_date_is_age (folded) && !sl_words_end_sentence (words, n))
    return SL_DEBRIS_AGE;
  if (count <= MAX_LINE_WORDS + 6 && starts_among (folded, openings, G_N_ELEMENTS (openings)))
    return SL_DEBRIS_LINE;
  if (count <= MAX_NOTICE_WORDS && sl_phrases_stand_in (&notices, folded))
    return SL_DEBRIS_LINE;
  if (count <= MAX_LINE_WORDS && sl_phrases_stand_in (&short_notices, folded))
    return SL_DEBRIS_LINE;
  if (has_credit (folded) || ends_with_agency (folded) || ends_with_slashed_agency (folded)
      || is_dated_scene (words, n, folded))
    return SL_DEBRIS_CAPTION;

  return SL_DEBRIS_NONE;
}

static char *
dup_after (const char *words,
           gsize       n,
           const char *mark)
{
  const char *found = g_strstr_len (words, n, mark);
  const char *start;
  const char *end;

  if (found == NULL)
    return NULL;
  start = found + strlen (mark);
  for (end = start; end < words + n && *end != '\n' && *end != '.' && *end != ')' && *end != '|';)
    end++;

  return sl_words_fold_space (start, end - start);
}

/* Skips the years and what joins them, as in "© 2018-2019, ". */
static char *
skip_years (char *name)
{
  while (*name != '\0' && (g_ascii_isdigit (*name) || strchr (" ,-:", *name) != NULL))
    name++;

  return name;
}

/* "© 2019 The Daily Example. All rights reserved.", "© The Daily Example 2019" */
static char *
dup_copyright (const char *words,
               gsize       n)
{
  static const char *const marks[] = { "©", "Copyright", "(c) 20" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *holder = dup_after (words, n, marks[i]);
      char *name = holder != NULL ? skip_years (holder) : NULL;
      gsize length;

      if (name == NULL)
        continue;
      if (g_str_has_prefix (name, "©"))
        name = skip_years (name + strlen ("©"));
      name[strcspn (name, ",;")] = '\0';
      for (length = strlen (name); length > 0 && strchr ("0123456789 -", name[length - 1]) != NULL;)
        name[--length] = '\0';
      if (!g_unichar_isupper (g_utf8_get_char (name)) || sl_debris_is_agency (name))
        continue;
      if (sl_words_count (name, length) <= 5)
        return g_strdup (name);
    }

  return NULL;
}

/**
 * sl_debris_dup_outlet:
 * @words: a caption, a credit or a line at the end of an article
 * @n: its length in bytes
 *
 * An outlet shows itself in what surrounds its articles: "© 2019 Outlet", "Source: CNN",
 * "Illustration: Jane Doe/Outlet". Agencies, which work for many, do not count.
 *
 * Returns: (transfer full) (nullable): the outlet's name
 */
char *
sl_debris_dup_outlet (const char *words,
                      gsize       n)
{
  static const char *const marks[] = { "Source: ", "Illustration: ", "Graphic: ", "Chart: " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *credit = dup_after (words, n, marks[i]);
      const char *slash = credit != NULL ? strrchr (credit, '/') : NULL;
      const char *name = slash != NULL ? slash + 1 : credit;

      if (name == NULL || (i > 0 && slash == NULL))
        continue;
      if (*name != '\0' && sl_words_count (name, strlen (name)) <= 4 && !sl_debris_is_agency (name))
        return g_strdup (name);
    }

  return dup_copyright (words, n);
}
