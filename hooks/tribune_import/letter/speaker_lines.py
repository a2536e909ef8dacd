"""Where a letter names a person who spoke: headings, labels, idioms, a name above an on-behalf line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tribune_import.blocks import Kind
from tribune_import.letter.lines import Line
from tribune_import.letter.names import PersonName, read_name
from tribune_import.organisations import Organisations
from tribune_import.sections import Section, section_of
from tribune_import.unaccented import unaccented

_SPOKEN: Final = (
    r"(?:(?:texte de l['’]|suite (?:de l['’]|et fin de l['’])?)?(?:interventions?"
    r"|(?!inventions?\b)(?=\w{9,14}\b)int?e?r?\w{0,2}v\w{0,2}n?tions?)|prises? de parole"
    r"|explications? de votes?|declarations?"
    r"|expressions?|allocutions?|discours|propos)"
    r"(?:\s+(?:liminaires?|communes?|unitaires?|orales?|commune et unitaire|generale|en (?:seance"
    r"|pleniere|session)|du groupe|cgt|prononcees?|lues?|faites?|presentees?|portees?))*"
)
_OPENED: Final = r"\((?=\s*(?:mm?|mme|mlle|madame|monsieur)\b|[^()]*\)\W*$)"
_INTRODUCED = re.compile(
    rf"\b(?:{_SPOKEN}\s*(?:(?:de|du|des|par|:|–|—|-|{_OPENED})\s*|d['’]\s?)|(?:lue?s?|prononcee?s?|presentee?s?"
    rf"|portee?s?|dite?) par\s*(?:la voix de\s*)?:?\s*"
    r"|(?:intervenante?s?|orateurs?|oratrices?|porte[\s-]paroles?)\s*[:–—-]\s*|par la voix (?:de "
    r"|d['’]\s?)|a pris la parole\s*:\s*)",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"^\W*(?:(?:la|le|notre|l['’])\s?)?(?:positions?|points? de vue|analyses?|commentaires?|avis"
    r"|vote) (?=d[eu]\b)",
    re.IGNORECASE,
)
"""What introduces a person after an organisation only: « La position de la CGT (Anne Lune) »."""
_ANOTHER = re.compile(
    r"(?:\s*,|\s+(?i:et|&|puis))\s+(?i:de\s+|d['’])?[A-ZÀ-Ý](?:(?!\bpour\b|\bau nom\b)[^():;–—])*\("
)
_SAID = re.compile(
    r"^\W*(?:(?:ce\s+)?qu['’ ]*(?:a|ont|en)\s+(?:a\s+|ont\s+)?(?:dit|pense|défendu|déclaré|demandé)s?"
    r"|(?:la\s+)?parole\s+(?:à|de)|(?:le\s+)?mot\s+de)\s+(?=[^:]{2,60}:)",
    re.IGNORECASE,
)
"""« Ce qu’a dit la CGT : Anne Lune », « La parole à la CGT : Anne Lune »."""
_IDIOM = re.compile(
    r"(?P<name>(?:[A-ZÀ-Ý][\w'’.-]*\s+){1,4}?[A-ZÀ-Ý][\w'’-]+)(?:\s*\((?P<aside>[^()]{1,40})\))?,?\s+(?:"
    r"(?:est|etait|a ete) (?:intervenue?|la porte[\s-]parole|le porte[\s-]parole|notre porte[\s-]parole"
    r"|porte[\s-]parole)"
    r"|(?:intervient|intervenait|intervenant) (?:au nom|pour)|(?:a pris|prend|prenait) la parole"
    r"|(?:a porte|porte|portait) la (?:parole|voix)"
    r"|(?:a lu|lit|lisait) (?:la|cette|notre|une) declaration|(?:a|s['’]est) exprime\w* (?:la position"
    r"|au nom)"
    r"|s['’]est exprimee? (?:au nom|pour)|qui (?:est|etait) intervenue?|qui a (?:pris la parole|parle|lu)\b)"
)
_IDIOM_BEFORE = re.compile(
    r"(?:[Pp]ar la voix d(?:e |['’]\s?)|\ba (?:rappele|declare|dit|indique|souligne|conclu|resume"
    r"|lance|defendu|explique"
    r"|insiste|denonce|affirme) )(?P<name>(?:[A-ZÀ-Ý][\w'’.-]*\s+){1,3}?[A-ZÀ-Ý][\w'’-]+)"
)
_FOR = re.compile(
    r"\b[Pp]our (?:la |le |l['’]\s?)?(?P<whom>[^,.;]{2,30}),\s+"
    r"(?P<name>(?:[A-ZÀ-Ý][\w'’.-]*\s+){1,3}[A-ZÀ-Ý][\w'’-]+),?\s+(?:a|s['’]est)\s+(?:\w+ment\s+)?[a-z]+e\b"
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
_ONLY_ARTICLES = re.compile(
    r"(?:\W|(?i:pour|au|aux|nom|de|du|des|la|le|les|l|d|et|groupe|syndicat|union|notre|ceser|cesr"
    r"|elue?s?|conseillere?|regional"
    r"|organisations?|camarade)\b)*"
)
_LONGEST_HEADING: Final = 200
_LONGEST_SIGNATURE: Final = 90


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person named at a line, and what the line says after the name."""

    name: PersonName
    line: Line
    told: str
    """The rest of the line, and of the next where it says on whose behalf."""
    in_prose: bool = False
    before_another: bool = False
    """Whether another name stands between this one and the organisation in brackets."""


class SpeakerLines:
    """Finds the people who spoke in the lines of a letter."""

    def __init__(self, organisations: Organisations, common: Collection[str] = ()) -> None:
        """``common`` are words that are no names."""
        self.organisations = organisations
        self.common = common

    def find(self, lines: Sequence[Line]) -> tuple[Speaker, ...]:
        """Each person once, a heading before a sentence, in the order of the text."""
        speakers: dict[str, Speaker] = {}
        for rank, line in enumerate(lines):
            following = lines[rank + 1] if rank + 1 < len(lines) else None
            previous = lines[rank - 1] if rank else None
            for speaker in (*self._in_line(line, following), *self._below_label(previous, line)):
                known = speakers.get(speaker.name.id)
                if known is None or (known.in_prose and not speaker.in_prose):
                    speakers[speaker.name.id] = speaker
        kept = [one for one in speakers.values() if not any(_same(one, other) for other in speakers.values())]
        return tuple(sorted(kept, key=lambda one: (one.in_prose, one.line.ligne)))

    def _below_label(self, above: Line | None, line: Line) -> Iterator[Speaker]:
        """« Anne Lune » alone as a heading, just below « Ce qu’a dit la CGT »."""
        if above is None or above.kind is not Kind.HEADING or line.kind is not Kind.HEADING:
            return
        name = read_name(line.text, self.common)
        if (
            name
            and section_of(above.text) is Section.INTERVENTION
            and self.organisations.mentions(above.text)
        ):
            yield Speaker(name, line, above.text)

    def _in_line(self, line: Line, following: Line | None) -> Iterator[Speaker]:
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
            label = f"{line.text[:start]} | "
            named = self._after_organisation(text)
            yield from self._names(text if named is None else named, line, label + told)
        position = _POSITION.match(line.bare) or _SAID.match(line.text)
        if position is not None and len(line.text) <= _LONGEST_HEADING:
            told = line.text[position.end() :]
            yield from self._names(self._after_organisation(told) or "", line, told)
        if len(line.text) <= _LONGEST_HEADING:
            yield from self._headed(line, following)
        if line.kind is not Kind.HEADING:
            yield from self._idioms(line)

    def _names(self, text: str, line: Line, told: str) -> Iterator[Speaker]:
        """The names at the start of ``text``: one, or several joined by « et », commas, page numbers."""
        rest = text
        for _ in range(6):
            rest = re.sub(
                r"^\W*(?:et\b|&|puis\b|ainsi que\b)?\s*(?:de\b|d['’]|par\b)?\s*"
                r"(?:(?:(?:notre|nos|le|la|les)\s+)?(?:camarades?|collègues?|élue?s?|conseill\w+"
                r"|porte[ -]paroles?|représentante?s?|secrétaires?)\s+(?:CGT\s+)?)?",
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
                said = told if joined is None else after.partition(name.nom)[0] or told
                yield Speaker(name, line, said, before_another=self._is_before_another(after))
            following = re.search(r"(?:^|[\s,;)])(?:(?i:et|&|puis|ainsi que))\s+|[,;]\s*(?=[A-ZÀ-Ý])", after)
            if following is None:
                return
            rest = after[following.end() :]

    def _is_before_another(self, after: str) -> bool:
        """Whether another name comes before the first organisation, which is in brackets beside it."""
        another = _ANOTHER.match(after)
        mentions = self.organisations.mentions(after)
        return another is not None and bool(mentions) and mentions[0].start >= another.end()

    def _after_organisation(self, text: str) -> str | None:
        """« Intervention de la CGT : Anne Lune », « … la CGT (Anne Lune) »: what follows the organisation."""
        for mention in self.organisations.mentions(text)[:1]:
            if _ONLY_ARTICLES.fullmatch(unaccented(text[: mention.start])):
                rest = text[mention.end :]
                return re.sub(
                    r"^\s*(?:au \w+\s*)?(?:[:(–—,-]|(?:(?:lue?|prononcee?|prononcée|portee?|portée"
                    r"|presentee?|présentée|faite|assuree?|assurée) )?par\b)+\s*",
                    "",
                    rest,
                )
        return None

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

    def _headed(self, line: Line, following: Line | None) -> Iterator[Speaker]:
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
                yield Speaker(name, line, rest)
                return
        signature = _HEADED.match(line.text) if not heads and len(line.text) <= _LONGEST_SIGNATURE else None
        if signature is not None:
            rest = line.text[signature.end("name") :]
            name = read_name(signature["name"], self.common)
            if name and self._only_names_organisations(rest):
                yield Speaker(name, line, rest)
        if following is not None and _BEHALF.match(following.bare.lstrip(" (–—-")):
            name = read_name(_PAGE.sub("", line.text), self.common)
            if name and self.organisations.mentions(following.text):
                yield Speaker(name, line, following.text)

    def _only_names_organisations(self, text: str) -> bool:
        """« , pour le groupe CGT », « (CGT, FO) »: nothing else is said."""
        mentions = self.organisations.mentions(text)
        words = list(unaccented(text))
        for mention in mentions:
            words[mention.start : mention.end] = " " * (mention.end - mention.start)
        return bool(mentions) and _ONLY_ARTICLES.fullmatch("".join(words)) is not None

    def _idioms(self, line: Line) -> Iterator[Speaker]:
        bare = line.bare
        found = [*_IDIOM.finditer(bare), *_IDIOM_BEFORE.finditer(bare), *self._for_them(bare)]
        for match in sorted(found, key=lambda one: one.start("name")):
            start, end = match.span("name")
            words = line.text[start:end].split()
            for first in range(len(words) - 1):
                name = read_name(" ".join(words[first:]), self.common)
                if name is not None:
                    before = re.split(r"[.!?]\s", line.text[:start])[-1]
                    sentence = re.split(r"(?<=[.!?])\s", line.text[start:])[0]
                    yield Speaker(name, line, f"{before} | {sentence[end - start :]}", in_prose=True)
                    break

    def _for_them(self, bare: str) -> Iterator[re.Match[str]]:
        """« Pour la CGT, Anne Lune a déclaré »: where what stands before the name is an organisation."""
        return (match for match in _FOR.finditer(bare) if self.organisations.mentions(match["whom"]))


def _introductions(line: Line) -> Iterator[tuple[int, int]]:
    """Where a line announces a name: at its start, or after a label such as « CE QU’A DIT LA CGT : »."""
    limit = _LONGEST_HEADING if line.kind is not Kind.HEADING else len(line.text)
    for match in _INTRODUCED.finditer(line.bare[:limit]):
        before = line.bare[: match.start()]
        if len(line.text) <= _LONGEST_HEADING or not re.search(r"\w", before):
            yield match.span()
            return


def _same(one: Speaker, other: Speaker) -> bool:
    """Whether ``one`` is ``other`` by a shorter name: an initial, told again in the text."""
    if one is other or one.name.id == other.name.id or not one.name.has_initial or other.name.has_initial:
        return False
    return one.name.id.split("-")[1:] == other.name.id.split("-")[-len(one.name.id.split("-")[1:]) :] and (
        one.name.id[0] == other.name.id[0]
    )
