#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sidelight developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make resources/match/related-words.txt from WordNet.

usage: make-related-words.py WORDNET-FOLDER WORD-FREQUENCIES > related-words.txt

WORDNET-FOLDER is the folder with data.noun, index.noun and so on (Debian: package wordnet-base). Only words
that the table of word frequencies knows are kept, each with its most frequent senses.
"""
import re
import sys

SENSES = {"n": 2, "v": 2, "a": 2, "r": 1}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# WordNet's signs for derived forms: by meaning, and of what an adjective is said.
DERIVED = {"+", "\\"}
# Words after a verb that make another verb with it.
PARTICLES = {"up", "down", "out", "off", "over", "back", "away", "aside"}
# How British spelling becomes American.
SPELLINGS = [("our", "or"), ("tre", "ter"), ("bre", "ber"), ("is", "iz"), ("ys", "yz"), ("nce", "nse"), ("ogue", "og"),
             ("ll", "l"), ("ae", "e"), ("mme", "m"), ("ge", "g"), ("grey", "gray"), ("tyre", "tire"), ("plough", "plow")]
# A form that is met so often as a word of its own ("found" in "founded") is not taken for one of another.
OWN_MEANING = {"v": 10, "n": 100}
# Synsets of WordNet: country, those of the continents, national capital.
NATIONS = {"08591269", "08544813", "08696931", "08698379", "08700255", "08702402", "08702805"}
CAPITALS = {"08691669"}

# Names of several words by the one that tells, and acronyms as sl-terms.c writes them.
OTHER_NAMES = {"united_states": ("united", "us.", "usa.", "washington"), "united_kingdom": ("uk.", "britain", "british", "london"), "soviet_union": ("soviet",)}

ENDINGS = ["ational ate", "ations ate", "ation ate", "ements ", "ement ", "ments ", "ment ", "ings ", "ing ", "edly ", "ies y",
         "ied y", "sses ss", "ness ", "ers ", "er ", "ors ", "or ", "ions ", "ion ", "ely e", "ly ", "ed ", "es ", "s ", "e "]


def base(word):
    """the base under which the table of frequencies knows a word (as sl-background.c does it)"""
    for rule in ENDINGS:
        ending, instead = rule.split(" ")
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            word = word[:len(word) - len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 4 and word[-1] == "e":
        word = word[:-1]
    return word


def read_frequencies(path):
    known = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) == 2 and not line.startswith("#"):
                known[parts[0]] = int(parts[1])
    return known


def is_phrase(word):
    """a verb with a particle, which sl-terms.c takes for one word: take_over"""
    verb, _, particle = word.partition("_")
    return verb.isalpha() and verb.isascii() and particle in PARTICLES


def is_known(word, pos, tagged, known):
    """words that the table of frequencies knows, and phrases that are in use"""
    if pos == "v" and is_phrase(word):
        return base(word.partition("_")[0]) in known and (tagged > 0 or base(word.replace("_", "")) in known)
    return word.isalpha() and word.isascii() and len(word) >= 3 and base(word) in known


def read_senses(folder, pos, known):
    """word -> its most frequent synsets, best first"""
    senses = {}
    with open(f"{folder}/index.{FILES[pos]}", encoding="latin-1") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            parts = line.split()
            word = parts[0]
            n_synsets, n_pointers = int(parts[2]), int(parts[3])
            tagged = int(parts[5 + n_pointers])
            synsets = parts[6 + n_pointers:6 + n_pointers + n_synsets]
            if is_known(word, pos, tagged, known):
                senses[word] = synsets[:max(1, min(SENSES[pos], tagged))]
    return senses


def read_synsets(folder, pos):
    """synset -> words, synsets above it, derivations (synset, part of speech)"""
    synsets = {}
    with open(f"{folder}/data.{FILES[pos]}", encoding="latin-1") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            parts = line.split("|")[0].split()
            n_words = int(parts[3], 16)
            words = [parts[4 + 2 * i].split("(")[0].lower() for i in range(n_words)]
            at = 4 + 2 * n_words
            pointers = [parts[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(parts[at]))]
            synsets[parts[0]] = (words, pointers)
    return synsets


def read_nations(nouns, adjectives, known):
    """countries with their adjectives and capitals: governments are called by all three"""
    def usable(words):
        plain = {w for w in words if w.isalpha() and w.isascii() and base(w) in known}
        return plain.union(*(OTHER_NAMES.get(w, ()) for w in words))

    def targets(pointers, symbols, kinds):
        return [t for symbol, t, _, _ in pointers if symbol in symbols and t in kinds]

    nations = {offset: usable(words) for offset, (words, pointers) in nouns.items() if targets(pointers, ("@i", "@"), NATIONS)}
    by_word = {word: offset for offset in nations for word in nouns[offset][0]}
    for words, pointers in adjectives.values():
        for target in targets(pointers, ("\\",), nouns):
            for nation in {by_word[word] for word in nouns[target][0] if word in by_word}:
                nations[nation] |= usable(words)
    for words, pointers in nouns.values():
        if targets(pointers, ("@i", "@"), CAPITALS):
            for target in targets(pointers, ("#p",), nations):
                nations[target] |= usable(words)
    return {tuple(sorted(words)) for words in nations.values() if len(words) > 1}


def read_counts(folder, pos):
    """word -> how often it was met as a word of its own in the texts that WordNet counted"""
    kind = {"n": "1", "v": "2"}[pos]
    counts = {}
    with open(f"{folder}/cntlist.rev", encoding="latin-1") as lines:
        for line in lines:
            sense, _, count = line.split()
            word, _, key = sense.partition("%")
            if key.startswith(kind):
                counts[word] = counts.get(word, 0) + int(count)
    return counts


def read_irregular(folder, known):
    """word -> forms that do not lead to it by their endings, unless they are as much words of their own"""
    forms = {}
    for pos in "vn":
        counts = read_counts(folder, pos)
        with open(f"{folder}/{FILES[pos]}.exc", encoding="latin-1") as lines:
            for line in lines:
                form, word = line.split()[:2]
                plain = form.isalpha() and form.isascii() and word.isalpha() and word.isascii() and word != "be"
                own = counts.get(form, 0) >= OWN_MEANING[pos]
                if plain and not own and base(word) in known and base(form) != base(word):
                    forms.setdefault(word, set()).add(form)
    return forms


def read_spellings(synsets, known):
    """words of one meaning whose spelling alone differs: (American, British)"""
    found = set()
    for words, _ in synsets:
        for word in words:
            for british, american in SPELLINGS:
                for at in re.finditer(british, word):
                    other = word[:at.start()] + american + word[at.end():]
                    counts = [known.get(base(w), 0) for w in (other, word)]
                    if other in words and word.isalpha() and other.isalpha() and counts[0] > counts[1]:
                        found.add((other, word))
    return found


def main():
    folder, frequencies = sys.argv[1:3]
    known = read_frequencies(frequencies)
    senses = {pos: read_senses(folder, pos, known) for pos in FILES}
    synsets = {pos: read_synsets(folder, pos) for pos in FILES}
    same, above = set(), set()
    for pos in FILES:
        members = {}
        for word, offsets in senses[pos].items():
            for offset in offsets:
                members.setdefault(offset, set()).add(word)
        for offset, words in members.items():
            group = set(words)
            for symbol, target, target_pos, which in synsets[pos][offset][1]:
                target_pos = "a" if target_pos == "s" else target_pos
                if symbol in DERIVED and target_pos in "nv":
                    source, dest = int(which[:2], 16), int(which[2:], 16)
                    if synsets[pos][offset][0][source - 1] in words:
                        word = synsets[target_pos][target][0][dest - 1]
                        if target in senses[target_pos].get(word, []):
                            group.add(word)
            if len(group) > 1:
                same.add(tuple(sorted(group)))
            for symbol, target, _, _ in synsets[pos][offset][1]:
                if symbol == "&" and pos == "a":
                    above |= {(word, near) for word in words for near in members.get(target, ())
                              if senses[pos][word][0] == offset and senses[pos][near][0] == target}
                if symbol == "@" and pos in "nv" and target in members and len(members[target]) <= 4:
                    for word in words:
                        if senses[pos][word][0] != offset:
                            continue
                        for higher in members[target]:
                            if senses[pos][higher][0] == target and known.get(base(higher), 0) < 400 and higher != word:
                                above.add((word, higher))
    same |= read_nations(synsets["n"], synsets["a"], known)
    print("# Words that mean the same or nearly so, a set a line, after > words with one that means more, after = a")
    print("# word with its irregular forms, after + a verb with a particle that makes it another, after ~ a word and the same in British")
    print("# spelling.")
    print("# Taken from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved.")
    print("# See COPYING.WordNet for the licence.")
    for pair in sorted(set().union(*(read_spellings(synsets[pos].values(), known) for pos in FILES))):
        print("~", *pair)
    for word, forms in sorted(read_irregular(folder, known).items()):
        print("=", word, " ".join(sorted(forms)))
    for word in sorted(filter(is_phrase, senses["v"])):
        print("+", word)
    for group in sorted(same):
        print(" ".join(group))
    lower = {}
    for word, higher in above:
        lower.setdefault(higher, set()).add(word)
    for higher in sorted(lower):
        print(">", higher, " ".join(sorted(lower[higher])))


if __name__ == "__main__":
    main()
