"""A title in capitals → the same in sentence case, with its names, its acronyms and its numerals.

What the text of the letter writes in small letters, or always with a capital, decides first; then what is
generally known. Accents that the capitals have lost are taken from the text, where it writes the word in one
way only, and a person is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from tribune_import.letter.lines import Line, share_of_capitals
from tribune_import.letter.proper_names import ACRONYMS, ALSO_WORDS, NAMES, NOT_NAMES
from tribune_import.unaccented import unaccented

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)?")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_CENTURY = re.compile(r"([XVI]+)(E|ER|EME|ÈME)")
_PLACE_LINKS: Final = frozenset(
    {"sur", "sous", "les", "la", "le", "de", "du", "des", "en", "et", "aux", "d", "l"}
)
_CIVILITIES: Final = frozenset({"MME", "MMES", "MLLE", "MLLES"})
_MISTER = re.compile(r"MM?\.\s*(?=[^\W\d_]{2})")
_ELISIONS: Final = frozenset({"d", "l"})
_SUBJECT = re.compile(r"(?:\b(?:il|elle|on|qui|y|n|l|ceser|cgt|region)|qu)\W*$")
_PARTICIPLE = re.compile(r"\s+(?:\w{2,}(?:[^\Wr]e|i|u)|dit|fait|mis|pris|ete|eu)\b")
_ORDINAL = re.compile(r"\d+(?:E|ER|RE|[ÈE]RE|[ÈE]ME|ND|NDE|NDS)S?")
_NUMBERED: Final = frozenset(
    {
        "acte",
        "phase",
        "tome",
        "volet",
        "partie",
        "chapitre",
        "livre",
        "titre",
        "axe",
        "scenario",
        "etape",
        "annexe",
    }
)
_DOCUMENT = re.compile(
    r"(?:rapport|etude|avis|contribution|projet|plan|strategie|schema|programme|motion|v(?:oe|œ)u"
    r"|resolution|document|texte|intitule"
    r"|regional|ceser|declaration|sur|demarche|dispositif|feuille de route)\w*\s*:?\s*$"
)
_SENTENCE_START = re.compile(r"(?:^|[.?!…:»]\s+|«\s*)$")
_NEAR: Final = 12
"""Signs before a word that tell whether it starts a sentence."""
_LABEL = re.compile(r"[^:–—]+?(?=\s?:\s|\s[–—-]\s)")
"""Words before a colon or a dash: « CE QU’A DIT LA CGT : intervention de Anne Lune »."""
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Usage:
    """How a text writes a word: with small letters, with a capital within a sentence, all in capitals."""

    small: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    capitals: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Cased:
    """A title in sentence case, and what a person has to look at."""

    text: str
    was_capitals: bool
    accents: tuple[str, ...] = ()
    """Words whose accents come from the text of the letter."""
    without_accents: bool = False
    """Whether the capitals had none, in a title long enough to need some."""


def usage_of(lines: Iterable[Line]) -> Mapping[str, Usage]:
    """How the text writes each of its words, by the word without accents in small letters."""
    usages: dict[str, Usage] = {}
    for line in lines:
        label = _capitals_before_colon(line.text)
        if share_of_capitals(line.text) > 0.5:
            continue
        for match in _WORD.finditer(line.text, len(label)):
            word = match[0]
            usage = usages.setdefault(unaccented(word).casefold(), Usage())
            if word.islower():
                usage.small[word] += 1
            elif len(word) > 1 and word.isupper():
                usage.capitals[word] += 1
            elif word[0].isupper() and not _SENTENCE_START.search(
                line.text[max(0, match.start() - _NEAR) : match.start()]
            ):
                usage.capital[word] += 1
    return usages


def sentence_case(title: str, usages: Mapping[str, Usage], people: Iterable[str] = ()) -> Cased:
    """``title`` as it is where it has small letters; in sentence case where it, or its label, is in capitals.

    ``people`` are the names of those who spoke: a heading keeps their capitals, with their particles.
    """
    if share_of_capitals(title) < 0.7 or len(re.findall(r"[^\W\d_]", title)) < 5:
        label = _capitals_before_colon(title)
        if label and label != title:
            cased = sentence_case(label, usages, people)
            return replace(cased, text=_with_people(f"{cased.text}{title[len(label) :]}", people))
        return Cased(_with_people(title[:1].upper() + title[1:], people), False)
    names = dict(_names_in(title))
    places = set(_places_in(title))
    dotted = [match.span() for match in _DOTTED.finditer(title)]
    accents: list[str] = []
    parts: list[str] = []
    end = 0
    previous = ""
    for match in _WORD.finditer(title):
        start, word = match.start(), match[0]
        parts.append(title[end:start])
        end = match.end()
        if start in names:
            written = names[start]
        elif start in places:
            written = word if word.isdigit() else word[0] + word[1:].casefold()
        elif any(first <= start < last for first, last in dotted) or _MISTER.match(title, start):
            written = word
        elif word == "A":
            written = "à" if _is_preposition(title[:start], title[end:]) else "a"
        else:
            written = _word(word, _usage_like(unaccented(word).casefold(), usages), previous)
        if unaccented(written) != written and written.casefold() != word.casefold():
            accents.append(written)
        if _starts_sentence(title[:start]) and written == written.casefold():
            written = written[:1].upper() + written[1:]
        parts.append(written)
        previous = unaccented(word).casefold()
    parts.append(title[end:])
    bare = unaccented(title) == title and len(title) > 15
    return Cased(_with_people("".join(parts), people), True, tuple(dict.fromkeys(accents)), bare)


def _capitals_before_colon(text: str) -> str:
    """The label that a line starts with, in capitals and of two words at least; empty where it has none."""
    label = _LABEL.match(text)
    is_set_apart = (
        label is not None
        and share_of_capitals(label[0]) == 1
        and (len(_WORD.findall(label[0])) > (1 if text[label.end() :].lstrip().startswith(":") else 2))
    )
    return label[0] if label is not None and is_set_apart else ""


def _with_people(text: str, people: Iterable[str]) -> str:
    """``text`` with the names of people as they are written."""
    for nom in sorted(people, key=lambda one: (-len(one), one)):
        words = [re.escape(word) for word in _key(nom).split()]
        bare = unaccented(text).casefold()
        if not words or len(bare) != len(text):
            continue
        for match in re.finditer(rf"(?<![^\W_]){r'[^a-z0-9]{1,2}'.join(words)}(?![^\W_])", bare):
            if match.end() - match.start() == len(nom):
                text = text[: match.start()] + nom + text[match.end() :]
    return text


def _places_in(title: str) -> Iterator[int]:
    """Where the words of places stand that only their hyphens tell: « SAINT-… », « …-SUR-… »."""
    for chain in re.finditer(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)+", title):
        words = list(_WORD.finditer(chain[0]))
        bare = [unaccented(word[0]).casefold() for word in words]
        if bare[0] in {"saint", "sainte"} or any(word in {"sur", "sous", "les"} for word in bare[1:-1]):
            yield from (
                chain.start() + word.start()
                for rank, (word, small) in enumerate(zip(words, bare, strict=True))
                if small not in _PLACE_LINKS or (rank == 0 and small not in _ELISIONS)
            )


def _is_preposition(before: str, after: str) -> bool:
    """Whether « A » in capitals is « à »: not after what a verb follows."""
    return not _SUBJECT.search(unaccented(before).casefold()) and not _PARTICIPLE.match(
        unaccented(after).casefold()
    )


def _word(word: str, usage: Usage | None, previous: str) -> str:
    """A word of capitals as it is written in a sentence."""
    if word.upper() in _CIVILITIES:
        return word.capitalize()
    if not word.isupper() or _ORDINAL.fullmatch(word):
        return word.casefold()
    if re.search(r"\d", word) or _is_numeral(word, previous):
        return word
    century = _CENTURY.fullmatch(word)
    if century and len(century[1]) > 1 and _ROMAN.fullmatch(century[1]):
        return century[1] + century[2].casefold()
    return (usage and _as_used(word, usage)) or (word if _is_acronym(word) else word.casefold())


def _usage_like(bare: str, usages: Mapping[str, Usage]) -> Usage | None:
    """How the text writes a word, or where it has only another form of it (« régionale »), its letters."""
    found = usages.get(bare)
    if found is not None or len(bare) < 5:
        return found
    shorter = (bare[: -len(end)] for end in ("s", "e", "es") if bare.endswith(end))
    for other in (f"{bare}s", f"{bare}e", f"{bare}es", *shorter):
        forms = usages[other].small if other in usages else Counter[str]()
        if len(forms) == 1:
            (form,) = forms
            shared = form[: len(bare)] + bare[len(form) :]
            return Usage(small=Counter({shared: forms[form]}))
    return None


def _is_numeral(word: str, previous: str) -> bool:
    return bool(_ROMAN.fullmatch(word)) and (len(word) > 1 or previous in _NUMBERED)


def _is_acronym(word: str) -> bool:
    bare = unaccented(word)
    unspeakable = len(word) > 1 and not re.search(r"[AEIOUYŒÆ]", bare)
    return (bare in ACRONYMS and bare not in ALSO_WORDS) or "&" in word or unspeakable


def _as_used(word: str, usage: Usage) -> str:
    """The word as the text mostly writes it; empty where the text does not decide."""
    small, capital, capitals = (sum(forms.values()) for forms in (usage.small, usage.capital, usage.capitals))
    if capitals > small + capital or (capitals and not small):
        return word
    if capital > small:
        return _spelling(word, usage.capital)
    return _spelling(word, usage.small) if small else ""


def _spelling(word: str, forms: Counter[str]) -> str:
    """A word of capitals as the text spells it, with its accents where the text has one spelling only."""
    written = {form for form in forms if form.casefold() == word.casefold()}
    if not written and unaccented(word) == word and len(forms) == 1:
        return next(iter(forms))
    first = next(iter(sorted(forms)))
    return word.casefold() if first.islower() else word[0] + word[1:].casefold()


def _starts_sentence(before: str) -> bool:
    if not re.search(r"[^\W_]", before):
        return True
    if re.search(r"[.?!…]\s+$", before) and not re.search(r"(?<![^\W_])[^\W\d_]\.\s+$", before):
        return True
    opened = re.search(r"[«“\"]\s*$", before)
    if opened is None:
        return False
    told = unaccented(before[: opened.start()]).casefold()
    return not re.search(r"\w", told) or _DOCUMENT.search(told) is not None


def _names_in(title: str) -> Iterator[tuple[int, str]]:
    """Where each word of a name that keeps its capitals stands, and how it is written."""
    bare = unaccented(title).casefold().replace("’", "'")
    taken: list[tuple[int, int]] = [match.span() for match in _common_nouns().finditer(bare)]
    for match in _known_names().finditer(bare):
        start, end = match.span()
        if any(start < last and first < end for first, last in taken):
            continue
        name = _spelled()[re.sub(r"[^a-z0-9]+", " ", match[0])]
        words = [word[0] for word in _WORD.finditer(name)]
        places = [start + word.start() for word in _WORD.finditer(title[start:end])]
        if len(words) == len(places):
            yield from zip(places, words, strict=True)


def is_hyphenated_name(text: str) -> bool:
    """Whether ``text`` starts with a name that keeps its hyphens: « Loire-Atlantique »."""
    bare = unaccented(text).casefold().replace("’", "'")
    match = _known_names().match(bare)
    return match is not None and "-" in _spelled()[re.sub(r"[^a-z0-9]+", " ", match[0])]


@cache
def _spelled() -> Mapping[str, str]:
    return {_key(name): name for name in NAMES}


@cache
def _known_names() -> re.Pattern[str]:
    return _any_of(NAMES)


@cache
def _common_nouns() -> re.Pattern[str]:
    return _any_of(NOT_NAMES)


def _any_of(names: Sequence[str]) -> re.Pattern[str]:
    """The longest first, whatever stands between the words of a name."""
    forms = [
        r"[\s'’‐‑–-]+".join(_key(name).split()) for name in sorted(names, key=lambda one: (-len(one), one))
    ]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])")


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", unaccented(name).casefold())
