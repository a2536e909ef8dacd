"""What each letter of a corpus is, before its text is written: session, number, title, file, states."""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bench.words import Phrase, Theme, places, slug, vocabulary

LAST_YEAR: Final = 2025
LETTERS_PER_YEAR: Final = 250
LETTERS_PER_SESSION: Final = 8
MAX_LETTERS: Final = 50_000

ORGANISATIONS: Final = {
    "cgt": ("CGT", "Confédération générale du travail"),
    "cfdt": ("CFDT", "Confédération française démocratique du travail"),
    "fo": ("FO", "Force ouvrière"),
    "cftc": ("CFTC", "Confédération française des travailleurs chrétiens"),
    "cfe-cgc": ("CFE-CGC", "Confédération française de l’encadrement – Confédération générale des cadres"),
    "unsa": ("UNSA", "Union nationale des syndicats autonomes"),
    "fsu": ("FSU", "Fédération syndicale unitaire"),
    "solidaires": ("Solidaires", "Union syndicale Solidaires"),
}
OURS: Final = "cgt"
PEOPLE: Final = 40

_NATURES: Final = {
    "avis": 58,
    "etude": 9,
    "contribution": 9,
    "rapport": 7,
    "voeu": 5,
    "motion": 4,
    "declaration": 4,
    "resolution": 4,
}


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session, of one day or two."""

    first: dt.date
    last: dt.date

    @property
    def id(self) -> str:
        """What letters call it by: its first day."""
        return self.first.isoformat()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist, and whose name says so."""

    id: str
    nom: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A letter without its text."""

    rank: int
    numero: int | None
    titre: str
    slug: str
    sitting: Sitting
    nature: str
    themes: tuple[Theme, ...]
    is_notice: bool

    @property
    def id(self) -> str:
        """What other letters call it by."""
        return self.slug if self.numero is None else str(self.numero)

    @property
    def path(self) -> str:
        """Its file, below ``lettres/``."""
        stem = self.slug if self.numero is None else f"{self.numero:04d}-{self.slug}"
        return f"{self.sitting.first.year}/{stem}.md"


@dataclass(frozen=True)
class Plan:
    """All the letters of a corpus, from the oldest to the newest."""

    seed: int
    sittings: tuple[Sitting, ...]
    letters: tuple[Skeleton, ...]
    places: Sequence[str]
    people: tuple[Person, ...]


def plan(seed: int, number: int) -> Plan:
    """Plan ``number`` letters. Only ``seed`` and ``number`` decide what comes out."""
    if not 1 <= number <= MAX_LETTERS:
        raise ValueError(f"number of letters: from 1 to {MAX_LETTERS}, not {number}")
    names = places(seed, 60 + number // 5)
    sittings: list[Sitting] = []
    letters: list[Skeleton] = []
    taken: set[str] = set()
    numero = 0
    for year, in_year in _years(number):
        rng = random.Random(f"{seed}-{year}")
        year_sittings = _sittings(rng, year, max(1, round(in_year / LETTERS_PER_SESSION)))
        sittings += year_sittings
        # Each session has a letter; the others fall where they may.
        spread = [*year_sittings, *rng.choices(year_sittings, k=in_year)][:in_year]
        for sitting in sorted(spread, key=lambda one: one.first):
            letter_rng = random.Random(f"{seed}-{len(letters)}-titre")
            is_numbered = letter_rng.random() >= 0.04
            numero += is_numbered
            skeleton = _skeleton(letter_rng, len(letters), numero if is_numbered else None, sitting, names)
            letters.append(_without_clash(skeleton, taken))
    return Plan(seed, tuple(sittings), tuple(letters), names, _people(seed))


def _years(number: int) -> list[tuple[int, int]]:
    """Years and the number of letters of each, the last year last."""
    years = min(number, max(3, math.ceil(number / LETTERS_PER_YEAR)))
    share, rest = divmod(number, years)
    return [(LAST_YEAR - years + 1 + rank, share + (rank < rest)) for rank in range(years)]


def _sittings(rng: random.Random, year: int, number: int) -> list[Sitting]:
    """Sessions far enough apart that those of two days never touch another."""
    slots = sorted(rng.sample(range(2, 70), k=number))
    days = [dt.date(year, 1, 1) + dt.timedelta(days=5 * slot + rng.randrange(3)) for slot in slots]
    return [Sitting(day, day + dt.timedelta(days=rng.random() < 0.18)) for day in days]


def _skeleton(
    rng: random.Random, rank: int, numero: int | None, sitting: Sitting, names: Sequence[str]
) -> Skeleton:
    words = vocabulary()
    main = rng.choice(words.themes)
    pool = [theme for theme in words.themes if theme.field == main.field and theme != main]
    others = [theme for theme in words.themes if theme.field != main.field]
    themes = [
        main,
        *rng.sample(pool, k=rng.choice((0, 0, 1, 1))),
        *rng.sample(others, k=rng.choice((0, 1, 2))),
    ]
    a, b = rng.sample(words.fields[main.field].choses, k=2)
    lieu, lieu2 = rng.sample(names, k=2)
    template = rng.choice(words.common["titres"])
    titre = template.format(a=a, b=b, lieu=lieu, lieu2=lieu2, an=sitting.first.year)
    return Skeleton(
        rank=rank,
        numero=numero,
        titre=titre,
        slug=slug(titre),
        sitting=sitting,
        nature=rng.choices(list(_NATURES), list(_NATURES.values()))[0],
        themes=tuple(themes),
        is_notice=rng.random() < 0.05,
    )


def _without_clash(letter: Skeleton, taken: set[str]) -> Skeleton:
    """A letter without a number is called by the words of its file: no two may be the same."""
    name, again = letter.slug, 2
    while letter.numero is None and name in taken:
        name, again = f"{letter.slug}-{again}", again + 1
    taken.add(name)
    return Skeleton(
        letter.rank,
        letter.numero,
        letter.titre,
        name,
        letter.sitting,
        letter.nature,
        letter.themes,
        letter.is_notice,
    )


def _people(seed: int) -> tuple[Person, ...]:
    rng = random.Random(f"{seed}-personnes")
    first_names = vocabulary().common["prenoms"]
    organisations = [OURS] * 5 + [name for name in ORGANISATIONS if name != OURS]
    people = []
    for rank in range(1, PEOPLE + 1):
        name = f"{first_names[(rank - 1) % len(first_names)]} Exemple-{rank}"
        people.append(Person(slug(name), name, organisations[(rank - 1) % len(organisations)]))
    rng.shuffle(people)
    return tuple(people)


def org_phrase(organisation: str) -> Phrase:
    """« la CGT », « FO »: the organisation as a subject."""
    sigle = ORGANISATIONS[organisation][0]
    return Phrase(
        sigle if organisation in {"fo", "solidaires"} else f"l’{sigle}" if sigle == "UNSA" else f"la {sigle}"
    )
