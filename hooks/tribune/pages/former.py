"""The addresses that pages had under former identifiers: a theme renamed takes many pages with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from tribune.record.model import Archive, Organisation, Personne, Session, Theme

_ENTRY = re.compile(r"(themes|organisations|personnes|sessions)/([^/]+)/")


@dataclass(frozen=True, slots=True)
class FormerIdentifiers:
    """The former identifiers of register entries, by section of the site and present identifier."""

    former: Mapping[tuple[str, str], tuple[str, ...]]

    def of(self, section: str, identifier: str) -> tuple[str, ...]:
        """Those of one entry, in the order of its old addresses."""
        return self.former.get((section, identifier), ())

    def addresses(self, address: str) -> Iterator[str]:
        """What the address of a page would be under each former identifier that it holds."""
        parts = address.split("/")
        match parts:
            case ["accords", "themes", theme, *rest]:
                for old in self.of("themes", theme):
                    yield "/".join(["accords", "themes", old, *rest])
            case ["accords", "entre", one, ""]:
                for old in self.of("organisations", one):
                    yield f"accords/entre/{old}/"
            case ["accords", "entre", one, other, *rest]:
                ones, others = ((each, *self.of("organisations", each)) for each in (one, other))
                for pair in product(ones, others):
                    if pair != (one, other):
                        yield "/".join(["accords", "entre", *sorted(pair), *rest])
            case [section, identifier, *rest]:
                for old in self.of(section, identifier):
                    yield "/".join([section, old, *rest])


def register_entries(archive: Archive) -> Iterator[Theme | Organisation | Personne | Session]:
    """Every entry of the four registers, and the sessions of one day."""
    yield from archive.themes.values()
    yield from archive.organisations.values()
    yield from archive.personnes.values()
    yield from archive.sessions.values()


def former_identifiers(archive: Archive) -> FormerIdentifiers:
    """Read in the old addresses of the entries: « themes/eau/ » says that a theme was « eau »."""
    former: dict[tuple[str, str], tuple[str, ...]] = {}
    for entry in register_entries(archive):
        section, identifier, _ = entry.adresse.split("/")
        matches = map(_ENTRY.fullmatch, entry.anciennes_adresses)
        olds = tuple(match[2] for match in matches if match and match[1] == section)
        if olds:
            former[section, identifier] = olds
    return FormerIdentifiers(former)
