"""Who spoke, for which organisation, and on whose behalf: read in headings, labels and on-behalf lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.french import enumeration
from tribune.importing.blocks import Kind
from tribune.importing.findings import Certitude, Finding
from tribune.importing.letter.lines import Line, shortened
from tribune.importing.letter.names import PersonName, known_person, read_name
from tribune.importing.letter.open_sets import is_open_set
from tribune.importing.organisations import Mention, Organisations
from tribune.importing.unaccented import unaccented
from tribune.model import Intervenant, Personne

FIELD: Final = "intervenants"

_SPOKEN: Final = (
    r"(?:(?:texte de l['’]|suite (?:de l['’]|et fin de l['’])?)?interventions?|prises? de parole"
    r"|explications? de votes?|declarations?"
    r"|expressions?|allocutions?|discours|propos)"
    r"(?:\s+(?:liminaires?|communes?|unitaires?|orales?|commune et unitaire|generale|en (?:seance"
    r"|pleniere|session)|du groupe|cgt|prononcees?|lues?|faites?|presentees?|portees?))*"
)
_INTRODUCED = re.compile(
    rf"\b(?:{_SPOKEN}\s*(?:(?:de|par|:|–|—|-)\s*|d['’]\s?)|(?:lue?s?|prononcee?s?|presentee?s?"
    rf"|portee?s?|dite?) par\s*(?:la voix de\s*)?:?\s*"
    r"|(?:intervenante?s?|orateurs?|oratrices?|porte[\s-]paroles?)\s*[:–—-]\s*|par la voix (?:de "
    r"|d['’]\s?)|a pris la parole\s*:\s*)",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"(?P<name>(?:[A-ZÀ-Ý][\w'’.-]*\s+){1,4}?[A-ZÀ-Ý][\w'’-]+)(?:\s*\((?P<aside>[^()]{1,40})\))?,?\s+(?:"
    r"(?:est|etait|a ete) (?:intervenue?|la porte[\s-]parole|le porte[\s-]parole|notre porte[\s-]parole"
    r"|porte[\s-]parole)"
    r"|(?:intervient|intervenait|intervenant) (?:au nom|pour)|(?:a pris|prend|prenait) la parole"
    r"|(?:a porte|porte|portait) la (?:parole|voix)"
    r"|(?:a lu|lit|lisait) (?:la|cette|notre|une) declaration|(?:a|s['’]est) exprime\w* (?:la position"
    r"|au nom)"
    r"|s['’]est exprimee? (?:au nom|pour))"
)
_SPOKESPERSON = re.compile(
    r"^\W*(?P<name>[^,:;()–—]{4,60}?)\s*(?:,|–|—|-)\s*porte[\s-]parole\b", re.IGNORECASE
)
_HEADED = re.compile(
    r"^\W*(?P<name>[^,:;()–—|]{4,50}?)\s*(?:[,–—|(]|\s-\s|:\s*|\bpour (?:la |le |l['’])|\bau nom\b)",
    re.IGNORECASE,
)
_BEHALF = re.compile(
    r"\b(?:au(?:x)? noms?|pour le compte)\s+(?:de|du|des|d['’])|\bau titre (?:de|du|des)\b"
    r"|\bpour (?:les organisations|la|le|l['’]|:)",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:au(?:x)? noms?|pour le compte)\s+(?:de|du|des|d['’])|\bpour les organisations", re.IGNORECASE
)
_PAGE = re.compile(
    r"\s*(?:\(?\s*(?:p|pp|page|pages)\.?\s*\d+(?:\s*[-–à]\s*\d+)?\s*\)?|\.{3,}\s*\d*|…+\s*\d*"
    r"|_{3,}\s*\d*|\s\d{1,3})\s*$",
    re.IGNORECASE,
)
_END_OF_NAME = re.compile(
    r"\s*(?:[,;:()|–—«]|\s-\s|\bpour\b|\bau(?:x)? nom\b|\bau titre\b|\bqui\b|\bsur\b|\ba propos\b|\ben\b"
    r"|\b(?:secretaire|conseill\w+|membre|elue?|rapporteu\w+|responsable|president\w*|vice|delegue\w*"
    r"|porte|representante?|au ceser|animat\w+|le \d|lors)\b)",
    re.IGNORECASE,
)
_RAPPORTEUR = re.compile(
    r"\b(?:rapporteu\w*|president\w*(?! du groupe)|prefet\w*|ministre|directeur|directrice"
    r"|vice[\s-]president\w*)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING: Final = 200


@dataclass(frozen=True, slots=True)
class SpeakersRead:
    """Who spoke, and the people that the register lacks."""

    intervenants: tuple[Intervenant, ...]
    findings: tuple[Finding, ...]
    new: tuple[Personne, ...] = ()


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A person named at a line, and what the line says after the name."""

    name: PersonName
    line: Line
    told: str
    """The rest of the line, and of the next where it says on whose behalf."""
    in_prose: bool = False


class Speakers:
    """Reads who spoke, with what the archive knows."""

    def __init__(
        self,
        organisations: Organisations,
        register: Mapping[str, Personne],
        own: str,
        common: Collection[str] = (),
    ) -> None:
        """``own`` is the organisation that says « nous »; ``common`` are words that are no names."""
        self.organisations = organisations
        self.register = register
        self.own = own
        self.common = common

    def read(self, lines: Sequence[Line]) -> SpeakersRead:
        """Every person whom a heading, a label or an idiom says to have spoken, in the order of the text."""
        speakers: dict[str, _Speaker] = {}
        for rank, line in enumerate(lines):
            following = lines[rank + 1] if rank + 1 < len(lines) else None
            for speaker in self._in_line(line, following):
                known = speakers.get(speaker.name.id)
                if known is None or (known.in_prose and not speaker.in_prose):
                    speakers[speaker.name.id] = speaker
        kept = [one for one in speakers.values() if not any(_same(one, other) for other in speakers.values())]
        if not kept:
            return SpeakersRead((), (Finding(FIELD, Certitude.ABSENT),))
        intervenants: dict[str, Intervenant] = {}
        findings: list[Finding] = []
        new: list[Personne] = []
        for speaker in sorted(kept, key=lambda one: (one.in_prose, lines.index(one.line))):
            intervenant, finding, person = self._told(speaker)
            if intervenant.personne not in intervenants:
                intervenants[intervenant.personne] = intervenant
                findings.append(finding)
                new += [person] if person else []
        return SpeakersRead(tuple(intervenants.values()), tuple(findings), tuple(new))

    def _in_line(self, line: Line, following: Line | None) -> Iterator[_Speaker]:
        for start, end in _introductions(line):
            text = line.text[end:]
            told = text
            if not re.search(r"[^\W\d_]", text) and following is not None and len(following.text) < 80:
                text = told = following.text  # the heading ends with « : », the name stands below
            elif (
                following is not None
                and _BEHALF.match(following.bare.lstrip(" (–—-"))
                and len(following.text) < _LONGEST_HEADING
            ):
                told = f"{text} {following.text}"
            yield from self._names(text, line, f"{line.text[:start]} | {told}")
        if len(line.text) <= _LONGEST_HEADING:
            yield from self._headed(line, following)
        if line.kind is not Kind.HEADING:
            yield from self._idioms(line)

    def _names(self, text: str, line: Line, told: str) -> Iterator[_Speaker]:
        """The names at the start of ``text``: one, or several joined by « et », commas, page numbers."""
        rest = text
        for _ in range(6):
            rest = re.sub(
                r"^\W*(?:et\b|&|puis\b|ainsi que\b)?\s*(?:de\b|d['’]|par\b)?\s*",
                "",
                rest,
                flags=re.IGNORECASE,
            )
            part = self._up_to_an_end(rest)
            joined = re.search(r"\s+(?:et|&|puis)\s+", part, re.IGNORECASE)
            name = self._longest_name(part if joined is None else part[: joined.start()])
            if name is None:
                return
            after = rest[len(part) if joined is None else joined.start() :]
            if not _RAPPORTEUR.match(unaccented(after).lstrip(" ,(–—-")):
                yield _Speaker(name, line, told if joined is None else after.partition(name.nom)[0] or told)
            following = re.search(r"(?:^|[\s,;)])(?:(?i:et|&|puis|ainsi que))\s+|[,;]\s*(?=[A-ZÀ-Ý])", after)
            if following is None:
                return
            rest = after[following.end() :]

    def _up_to_an_end(self, text: str) -> str:
        """``text`` before the sign, the role or the organisation that ends a name."""
        ends = [match.start() for match in (_END_OF_NAME.search(unaccented(text)),) if match]
        ends += [mention.start for mention in self.organisations.mentions(text)[:1]]
        return re.sub(
            r"\s+(?:de la|de l['’]|du|de|des|la|le)\s*$",
            "",
            text[: min(ends, default=len(text))],
            flags=re.IGNORECASE,
        )

    def _longest_name(self, text: str) -> PersonName | None:
        """The name that ``text`` is, or starts with before « de », « du », « des »."""
        written = _PAGE.sub("", text)
        cuts = [
            match.start() for match in re.finditer(r"\s+(?:de|du|des)\s", unaccented(written), re.IGNORECASE)
        ]
        names = (read_name(written[:cut], self.common) for cut in (len(written), *reversed(cuts)))
        return next((name for name in names if name is not None), None)

    def _headed(self, line: Line, following: Line | None) -> Iterator[_Speaker]:
        """« DIANE OBLE – CGT », « Diane Oble, porte-parole de … », a name above an on-behalf line."""
        match = _SPOKESPERSON.match(line.text)
        heads = line.kind is Kind.HEADING or line.is_capitals or match is not None
        if match is None:
            match = _HEADED.match(line.text) if heads else None
        if match is not None:
            rest = line.text[match.end("name") :]
            name = read_name(match["name"], self.common)
            says_for = self.organisations.mentions(rest) or _SPOKESPERSON.match(line.text)
            if name and says_for and not _RAPPORTEUR.search(unaccented(rest)):
                yield _Speaker(name, line, rest)
        elif following is not None and _BEHALF.match(following.bare.lstrip(" (–—-")):
            name = read_name(_PAGE.sub("", line.text), self.common)
            if name and self.organisations.mentions(following.text):
                yield _Speaker(name, line, following.text)

    def _idioms(self, line: Line) -> Iterator[_Speaker]:
        bare = line.bare
        for match in _IDIOM.finditer(bare):
            start, end = match.span("name")
            words = line.text[start:end].split()
            for first in range(len(words) - 1):
                name = read_name(" ".join(words[first:]), self.common)
                if name is not None:
                    sentence = re.split(r"(?<=[.!?])\s", line.text[start:])[0]
                    yield _Speaker(name, line, sentence[end - start :], in_prose=True)
                    break

    def _told(self, speaker: _Speaker) -> tuple[Intervenant, Finding, Personne | None]:
        """The record of a speaker, and what is to check about it."""
        doubts: list[str] = []
        shared = _SHARED.search(unaccented(speaker.told))
        behalf = self._behalf(speaker.told[shared.start() :]) if shared else []
        if shared and is_open_set(speaker.told[shared.start() :]):
            behalf = []
            doubts.append(
                f"au nom de qui ? « {shortened(speaker.told[shared.start() :], 90)} » "
                "ne nomme pas toutes les organisations"
            )
        own_part = speaker.told[: shared.start()] if shared else speaker.told
        named = self._behalf(own_part)
        person, is_near = known_person(speaker.name, self.register)
        if len(named) > 1 and not shared:
            doubts.append(
                f"plusieurs organisations sont nommées : {enumeration([one.sigle for one in named])}"
            )
        organisation = named[0].id if named else None
        if organisation is None and person is not None:
            organisation = person.organisation
        if organisation is None and len(behalf) == 1:
            organisation = behalf[0].id
        if organisation is None:
            organisation = self.own
            doubts.append("son organisation n’est pas dite : c’est peut-être celle qui publie la lettre")
        identifier = speaker.name.id if person is None else person.id
        new = None
        if person is None:
            new = Personne(identifier, speaker.name.nom, organisation)
            doubts.append(
                f"« {speaker.name.nom} » n’est pas dans registres/personnes.yml : "
                "ajoutez cette personne, ou corrigez son nom"
            )
            if speaker.name.has_initial:
                doubts.append("son prénom n’est qu’une initiale")
        elif is_near:
            doubts.append(f"le document écrit « {speaker.name.nom} », le registre « {person.nom} »")
        if speaker.in_prose:
            doubts.append(f"lu dans le texte : « {shortened(speaker.line.text)} »")
        au_nom_de = (
            tuple(dict.fromkeys(one.id for one in behalf))
            if len(behalf) > 1 or (behalf and behalf[0].id != organisation)
            else ()
        )
        finding = Finding(
            FIELD,
            Certitude.INCERTAIN if doubts else Certitude.TROUVE,
            _in_words(speaker.name.nom if person is None else person.nom, organisation, au_nom_de),
            speaker.line.ligne,
            " ; ".join(doubts),
        )
        return Intervenant(identifier, organisation, au_nom_de), finding, new

    def _behalf(self, text: str) -> list[Mention]:
        seen: dict[str, Mention] = {}
        for mention in self.organisations.mentions(text):
            seen.setdefault(mention.id, mention)
        return list(seen.values())


def _introductions(line: Line) -> Iterator[tuple[int, int]]:
    """Where a line announces a name: at its start, or after a label such as « CE QU’A DIT LA CGT : »."""
    limit = _LONGEST_HEADING if line.kind is not Kind.HEADING else len(line.text)
    for match in _INTRODUCED.finditer(line.bare[:limit]):
        before = line.bare[: match.start()]
        if len(line.text) <= _LONGEST_HEADING or not re.search(r"\w", before):
            yield match.span()
            return


def _same(one: _Speaker, other: _Speaker) -> bool:
    """Whether ``one`` is ``other`` by a shorter name: an initial, told again in the text."""
    if one is other or one.name.id == other.name.id or not one.name.has_initial or other.name.has_initial:
        return False
    return one.name.id.split("-")[1:] == other.name.id.split("-")[-len(one.name.id.split("-")[1:]) :] and (
        one.name.id[0] == other.name.id[0]
    )


def _in_words(nom: str, organisation: str, au_nom_de: Sequence[str]) -> str:
    """« Diane Oble (cgt), au nom de cgt et fo »."""
    behalf = f", au nom de {enumeration(au_nom_de)}" if au_nom_de else ""
    return f"{nom} ({organisation}){behalf}"
