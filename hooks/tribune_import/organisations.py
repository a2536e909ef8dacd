"""Organisations named in a text: those of the register, and those that sit in such assemblies.

A short name is matched as a whole word, with dots or without (« C.G.T. »), never inside an address. What the
register does not know is told apart, so that it can be proposed as an entry, never added in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.record.model import Organisation
from tribune.words.french import fold
from tribune_import.known_organisations import KNOWN, Known
from tribune_import.unaccented import unaccented


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An organisation named at a place of a text: ``text[start:end]``."""

    start: int
    end: int
    id: str
    sigle: str
    is_known: bool
    """Whether the register of the archive has it."""


_LETTER = r"[^\W_]"
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|net|eu)\b"
)
"""Each part starts where its signs start: else a long word would be read again from each of its letters."""
_GAP = r"\s*[-‐‑–/.]?\s*"
"""What may stand between two parts of a compound name: « CFE-CGC », « CFE CGC », « CFE/CGC »."""
_HYPHEN = "[-‐‑–]"
_DOT = r"\.\s?"
_BETWEEN_WORDS = r"[\W_]+"
_VOWELS: Final = frozenset("AEIOUY")
_NEAR: Final = 12
"""Signs between two organisations of one list, at most."""


class Organisations:
    """The names to look for, built once for a batch: those of the register, those generally known."""

    def __init__(self, register: Mapping[str, Organisation]) -> None:
        """``register`` is that of the archive, by identifier; it may be empty."""
        self.register = register
        self._names: list[tuple[re.Pattern[str], str, str, bool]] = []
        for known in KNOWN:
            entry = _entry_of(known, register)
            id_, sigle = (known.id, known.sigles[0]) if entry is None else (entry.id, entry.sigle)
            self._names.append((_pattern(known), id_, sigle, entry is not None))
        for id_, entry in sorted(register.items()):
            self._names.append((_pattern(Known(id_, (entry.sigle,), (entry.nom,))), id_, entry.sigle, True))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every organisation named in ``text``, in order, none inside another."""
        plain = unaccented(text)
        addresses = [match.span() for match in _ADDRESS.finditer(plain)]
        kept: list[Mention] = []
        for mention in sorted(self._all(plain), key=lambda one: (one.start, -one.end, not one.is_known)):
            in_name = kept and mention.start < kept[-1].end
            in_address = any(start <= mention.start < end for start, end in addresses)
            if not in_name and not in_address:
                kept.append(mention)
        return tuple(mention for mention in kept if not _is_adjective(plain, mention, kept))

    def sigle(self, identifier: str) -> str:
        """The short name of an organisation, as a report says it."""
        if identifier in self.register:
            return self.register[identifier].sigle
        return next((known.sigles[0] for known in KNOWN if known.id == identifier), identifier)

    def is_one(self, text: str) -> bool:
        """Whether ``text`` is the name of one organisation and nothing else: a cell of a table."""
        mentions = self.mentions(text)
        return (
            len(mentions) == 1 and text[: mentions[0].start].strip() + text[mentions[0].end :].strip() == ""
        )

    def _all(self, plain: str) -> Iterator[Mention]:
        for pattern, id_, sigle, is_known in self._names:
            for match in pattern.finditer(plain):
                yield Mention(match.start(), match.end(), id_, sigle, is_known)


def _entry_of(known: Known, register: Mapping[str, Organisation]) -> Organisation | None:
    """The entry of the register for an organisation generally known, whatever its identifier there."""
    names = {known.id, *map(fold, known.sigles)}
    return next((entry for id_, entry in sorted(register.items()) if {id_, fold(entry.sigle)} & names), None)


def _pattern(known: Known) -> re.Pattern[str]:
    forms = [
        *map(_short_name, known.sigles),
        *map(_full_name, known.noms),
        *map(_hyphenated, known.hyphenated),
    ]
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(forms)})(?!{_LETTER})")


def _short_name(sigle: str) -> str:
    """Capitals with or without dots; « Cgt » and, where it is no word, « cgt ». « FO » in capitals only."""
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", unaccented(sigle)) if part]
    if not all(part.isupper() for part in parts):
        return "|".join([_GAP.join(parts), _GAP.join(part.upper() for part in parts)])
    forms = [_GAP.join(_DOT.join(part) for part in parts) + r"\.?", _GAP.join(parts)]
    if len("".join(parts)) > 2:
        forms.append(_GAP.join(part.capitalize() for part in parts))
        if len(parts) > 1 or not _VOWELS & set(parts[0]):
            forms.append(_GAP.join(part.lower() for part in parts))
    return "|".join(forms)


def _full_name(nom: str) -> str:
    """A name in words, in any case: « Force ouvrière », « FORCE OUVRIERE »."""
    words = [re.escape(word) for word in re.findall(r"\w+", unaccented(nom))]
    return f"(?i:{_BETWEEN_WORDS.join(words)})"


def _hyphenated(sigle: str) -> str:
    return rf"(?<![-‐‑–]){_HYPHEN.join(map(re.escape, sigle.split('-')))}(?![-‐‑–]{_LETTER})"


def _is_adjective(plain: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """« DES TERRITOIRES SOLIDAIRES » names nobody: in capitals the word needs an organisation near it."""
    if plain[mention.start : mention.end] != "SOLIDAIRES":
        return False
    return not any(
        -_NEAR < other.start - mention.end < _NEAR or -_NEAR < mention.start - other.end < _NEAR
        for other in mentions
        if other != mention
    )
