"""The vocabulary, and the little French grammar that joins its phrases."""

from __future__ import annotations

import random
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("vocabulaire.toml")
_VOWELS: Final = "aeiouyhéèêàâîïôûœ"


class Phrase(str):
    """A noun phrase with its article, or an infinitive, ready for ``str.format``."""

    __slots__ = ()

    @property
    def C(self) -> str:  # noqa: N802 - « {a.C} » in the templates: capital
        """With a capital, at the start of a sentence."""
        return self[:1].upper() + str(self[1:])

    @property
    def de(self) -> str:
        """After « de », contracted: « du train », « des gares », « d’ouvrir »."""
        if self.startswith(("la ", "l’")):
            return f"de {self!s}"
        for article, contracted in (("le ", "du "), ("les ", "des ")):
            if self.startswith(article):
                return contracted + self.removeprefix(article)
        return f"d’{self!s}" if self[0] in _VOWELS else f"de {self!s}"

    @property
    def a(self) -> str:
        """After « à », contracted: « au train », « aux gares »."""
        for article, contracted in (("le ", "au "), ("les ", "aux ")):
            if self.startswith(article):
                return contracted + self.removeprefix(article)
        return f"à {self!s}"

    def __getitem__(self, key: object) -> str:  # « {a[dort|dorment]} » agrees
        if isinstance(key, str):
            singular, _, plural = key.partition("|")
            return plural if self.startswith("les ") else singular
        return super().__getitem__(key)  # type: ignore[index]  # a number or a slice


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the register, and the rank of its field."""

    id: str
    nom: str
    description: str
    synonymes: tuple[str, ...]
    field: int


@dataclass(frozen=True, slots=True)
class Field:
    """The phrases of one field of the council’s work."""

    choses: tuple[Phrase, ...]
    constats: tuple[Phrase, ...]
    demandes: tuple[Phrase, ...]


@dataclass(frozen=True)
class Vocabulary:
    """All that ``vocabulaire.toml`` holds."""

    fields: tuple[Field, ...]
    themes: tuple[Theme, ...]
    common: dict[str, tuple[str, ...]]
    sentences: dict[str, tuple[str, ...]]

    @cached_property
    def public(self) -> tuple[Phrase, ...]:
        """Groups of people, in inclusive writing."""
        return tuple(map(Phrase, self.common["public"]))


@cache
def vocabulary() -> Vocabulary:
    """Read the vocabulary, once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    fields = tuple(
        Field(*(tuple(map(Phrase, entry[name])) for name in ("choses", "constats", "demandes")))
        for entry in data["domaine"]
    )
    themes = tuple(
        Theme(theme["id"], theme["nom"], theme["description"], tuple(theme["synonymes"]), rank)
        for rank, entry in enumerate(data["domaine"])
        for theme in entry["themes"]
    )
    common = {name: tuple(values) for name, values in data["commun"].items()}
    sentences = {name: tuple(values) for name, values in data["phrases"].items()}
    return Vocabulary(fields, themes, common, sentences)


@dataclass(frozen=True, slots=True)
class Habits:
    """How the author of a letter types: apostrophe, inclusive writing, dots in acronyms."""

    apostrophe: str
    separator: str
    dotted: bool

    @classmethod
    def draw(cls, rng: random.Random) -> Habits:
        """The habits of one author."""
        return cls(
            apostrophe=rng.choices("’'", (60, 40))[0],
            separator=rng.choices(("·", ".", "⸱", "-", "("), (45, 25, 15, 10, 5))[0],
            dotted=rng.random() < 0.12,
        )

    def type(self, text: str) -> str:
        """``text``, written with ’ and ·, as this author would type it."""
        typed = text if self.separator == "·" else re.sub(r"·(\w+?)(s?)\b", self._inclusive, text)
        if self.dotted:
            typed = re.sub(r"\b(CGT|CFDT|FO|UNSA|FSU|CESER)\b", lambda m: ".".join(m[0]) + ".", typed)
            typed = re.sub(r"\.\.(?=\s|$)", ".", typed)
        return typed.replace("’", self.apostrophe)

    def _inclusive(self, match: re.Match[str]) -> str:
        feminine, plural = match.groups()
        if self.separator == "(":
            return f"({feminine}){plural}"
        second = self.separator if self.separator == "." and plural else ""
        return f"{self.separator}{feminine}{second}{plural}"


def places(seed: int, number: int) -> Sequence[str]:
    """Invented place names, all different. More letters tell of more places."""
    common = vocabulary().common
    rng = random.Random(f"{seed}-lieux")
    names: dict[str, None] = {}
    while len(names) < number:
        name = invented_name(rng)
        if rng.random() < 0.15:
            name += f"-{rng.choice(('sur', 'en', 'lès'))}-{rng.choice(common['lieu_debut'])}"
            name += rng.choice(common["lieu_fin"])
        names[name] = None
    return list(names)


def invented_name(rng: random.Random) -> str:
    """A name made of syllables."""
    common = vocabulary().common
    middle = "".join(rng.choices(common["lieu_milieu"], k=rng.choice((0, 1, 1, 2))))
    return rng.choice(common["lieu_debut"]) + middle + rng.choice(common["lieu_fin"])


def slug(text: str, words: int = 7) -> str:
    """The words of a file name."""
    folded = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    ascii_words = re.findall(r"[a-z0-9]+", "".join(c for c in folded if not unicodedata.combining(c)))
    return "-".join(ascii_words[:words])
