"""The kind of text that was examined, and who asked for it, where the letter says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from tribune.words.terms import Nature, Saisine
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.lines import Line, Reading, cited
from tribune_import.letter.masthead import Masthead
from tribune_import.unaccented import unaccented

_SURE: Final = (
    (r"rapports?[\s-]avis", Nature.AVIS, "« rapport-avis » est lu comme un avis"),
    (r"projets? d['’]\s?avis", Nature.AVIS, ""),
    (r"avis", Nature.AVIS, ""),
    (r"etudes?", Nature.ETUDE, ""),
    (r"contributions?", Nature.CONTRIBUTION, ""),
    (r"cahiers? d['’]\s?acteurs?", Nature.CONTRIBUTION, "« cahier d’acteur » est lu comme une contribution"),
    (r"v(?:oe|œ)ux?", Nature.VOEU, ""),
    (r"motions?", Nature.MOTION, ""),
    (r"resolutions?", Nature.RESOLUTION, ""),
    (r"declarations?", Nature.DECLARATION, ""),
    (r"expressions?", Nature.DECLARATION, "« expression » est lu comme une déclaration"),
    (
        r"communiques? (?:communs?|unitaires?)",
        Nature.DECLARATION,
        "« communiqué » est lu comme une déclaration",
    ),
    (r"rapports?", Nature.RAPPORT, ""),
)
"""What letters call the texts, in the order they are tried; a remark where the word is not ours."""

_IN_TITLE = tuple(
    (
        re.compile(rf"^\W*(?:(?:le|la|les|l['’]|un|une|notre)\s*)?(?:{word})(?![\w-])", re.IGNORECASE),
        nature,
        remark,
    )
    for word, nature, remark in _SURE
)
_ALONE = tuple(
    (
        re.compile(
            rf"^\W*(?:(?:type|nature)\W+)?(?:{word})(?:\s+(?:du|de la"
            rf"|de l['’])\s?(?:c\.?e\.?s\.?(?:e\.?)?r\.?|bureau"
            rf"|assemblee|commission)\b[^.]{{0,40}})?\W*$",
            re.IGNORECASE,
        ),
        nature,
        remark,
    )
    for word, nature, remark in _SURE
)
_IN_TEXT: Final = (
    (
        re.compile(
            r"\b(?:l['’]|projet d['’]|cet |son |un |d['’])\s?avis (?:du|de la"
            r"|de l['’])\s?(?:c\.?e\.?s\.?(?:e\.?)?r\.?"
            r"|bureau|assemblee)|\bavis (?:(?:a ete|est) )?(?:adopte|approuve|vote|rejete)\b"
            r"|\bsur l['’]\s?avis\b",
            re.IGNORECASE,
        ),
        Nature.AVIS,
    ),
    (
        re.compile(
            r"\b(?:l['’]|cette |sur l['’])\s?etude (?:du|de la"
            r"|de l['’])\s?(?:c\.?e\.?s\.?(?:e\.?)?r\.?|bureau|assemblee"
            r"|commission)|\bl['’]\s?etude (?:a ete|est) (?:adoptee|approuvee|votee|rejetee)",
            re.IGNORECASE,
        ),
        Nature.ETUDE,
    ),
    (
        re.compile(
            r"\b(?:la|cette) contribution (?:a ete|est) (?:adoptee|approuvee|votee|rejetee)", re.IGNORECASE
        ),
        Nature.CONTRIBUTION,
    ),
    (
        re.compile(r"\b(?:le|ce|du) v(?:oe|œ)u (?:a ete|est) (?:adopte|approuve|vote|rejete)", re.IGNORECASE),
        Nature.VOEU,
    ),
    (
        re.compile(r"\b(?:la|cette) motion (?:a ete|est) (?:adoptee|approuvee|votee|rejetee)", re.IGNORECASE),
        Nature.MOTION,
    ),
    (
        re.compile(
            r"\b(?:la|cette) resolution (?:a ete|est) (?:adoptee|approuvee|votee|rejetee)", re.IGNORECASE
        ),
        Nature.RESOLUTION,
    ),
)
_LONGEST: Final = 300
"""Signs at the start of a line, among which a kind is said."""
_NOT_A_NATURE: Final = re.compile(
    r"\b(?:amendements?|interventions?|explications? de votes?|communiques?)\b", re.IGNORECASE
)

_ASKED: Final = (
    (
        re.compile(
            r"\bauto[\s-]?saisi\w*|\bs['’]\s?est (?:elle[\s-]m\w+ )?(?:auto[\s-]?)?saisi\w*"
            r"|\bs['’]\s?auto[\s-]?saisi\w*",
            re.IGNORECASE,
        ),
        Saisine.AUTOSAISINE,
    ),
    (
        re.compile(
            r"\bsaisines? (?:citoyenne|par petition)s?\b|\bsaisi\w* par (?:une |la )?(?:petition"
            r"|voie de petition|des citoyen\w*)",
            re.IGNORECASE,
        ),
        Saisine.CITOYENNE,
    ),
    (
        re.compile(
            r"\bsaisines? (?:obligatoire|legale|reglementaire)s?\b|\bconsultations? obligatoires?\b"
            r"|\bobligatoirement (?:saisi|consulte)\w*|\bsaisi\w* obligatoirement\b",
            re.IGNORECASE,
        ),
        Saisine.OBLIGATOIRE,
    ),
    (
        re.compile(
            r"\bsaisines? (?:de|du|par) (?:la |le )?(?:president\w*|presidence)\b|\bsaisi\w* par (?:la "
            r"|le )?(?:president\w*|presidence)\b|\ba la demande (?:de la"
            r"|du) president\w* (?:du conseil regional|de (?:la )?region)|\bsur saisine (?:de la "
            r"|du )?president\w*",
            re.IGNORECASE,
        ),
        Saisine.PRESIDENCE,
    ),
    (
        re.compile(
            r"\bsaisines? (?:de|du|par) (?:la |le )?(?:conseil )?region\w*|\bsaisi\w* par (?:la "
            r"|le )?(?:conseil )?region\w*|\bsaisines? regionales?\b"
            r"|\bla region a saisi le c\.?e\.?s\.?(?:e\.?)?r\.?\b",
            re.IGNORECASE,
        ),
        Saisine.REGION,
    ),
)
_DENIED = re.compile(
    r"\b(?:pas|jamais|sans|absence de|aurait|devrait|pourrait|refus\w*|demand\w* une)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def read_nature(announced: str, masthead: Masthead) -> Reading[Nature | None]:
    """The kind of text: said by the words that announce the title, by a line alone, or by the text."""
    first = masthead.lines[0].ligne if masthead.lines else None
    title_line = next(
        (line.ligne for line in masthead.lines if announced and line.text[:12] in announced), first
    )
    found = _match(announced, _IN_TITLE)
    if found is not None:
        nature, remark = found
        if nature is Nature.RAPPORT:
            return _rapport(announced, masthead, title_line)
        return _reading(nature, title_line, remark)
    for line in (*masthead.lines, *masthead.body[:3]):
        found = _match(line.text, _ALONE)
        if found is not None:
            return _reading(found[0], line.ligne, found[1])
    for line in masthead.lines:
        found = _match(line.text, _IN_TITLE)
        if found is not None and found[0] is not Nature.RAPPORT:
            return _reading(found[0], line.ligne, found[1])
    return _from_text(masthead)


def read_saisine(masthead: Masthead) -> Reading[Saisine | None]:
    """Who asked: only where the letter says it, and says one thing."""
    found = list(_askings(masthead.lines))
    at_the_top = bool(found)
    found = found or list(_askings(masthead.body))
    if not found:
        return Reading(None, (Finding("saisine", Certitude.ABSENT),))
    said = {saisine for saisine, _ in found}
    saisine, line = found[0]
    if len(said) > 1:
        names = " ; ".join(f"ligne {one.ligne} : {each.libelle}" for each, one in _firsts(found))
        return Reading(
            None, (Finding("saisine", Certitude.ABSENT, "", line.ligne, f"deux lectures possibles, {names}"),)
        )
    if at_the_top:
        return Reading(saisine, (Finding("saisine", Certitude.TROUVE, saisine.libelle, line.ligne),))
    remark = f"lue dans le texte : {cited(line.text)}"
    return Reading(saisine, (Finding("saisine", Certitude.INCERTAIN, saisine.libelle, line.ligne, remark),))


def _match(text: str, patterns: Sequence[tuple[re.Pattern[str], Nature, str]]) -> tuple[Nature, str] | None:
    bare = " ".join(re.sub(r"^\W+", "", unaccented(text[:_LONGEST])).split())
    return next(((nature, remark) for pattern, nature, remark in patterns if pattern.search(bare)), None)


def _reading(nature: Nature, ligne: int | None, remark: str) -> Reading[Nature | None]:
    certitude = Certitude.INCERTAIN if remark else Certitude.TROUVE
    return Reading(nature, (Finding("nature", certitude, nature.libelle.lower(), ligne, remark),))


def _rapport(announced: str, masthead: Masthead, ligne: int | None) -> Reading[Nature | None]:
    """« Rapport … » may be that of the Région, of which the assembly gives an opinion."""
    if re.search(
        r"\b(?:c\.?e\.?s\.?(?:e\.?)?r\.?|bureau|commission)\b", unaccented(announced), re.IGNORECASE
    ):
        return _reading(Nature.RAPPORT, ligne, "")
    told = _from_text(masthead)
    if told.valeur is not None:
        return told
    return _reading(
        Nature.RAPPORT, ligne, "le titre dit « rapport » : est-ce le texte que l’assemblée a voté ?"
    )


def _from_text(masthead: Masthead) -> Reading[Nature | None]:
    counts: Counter[Nature] = Counter()
    first: dict[Nature, Line] = {}
    for line in masthead.body:
        for pattern, nature in _IN_TEXT:
            found = len(pattern.findall(line.bare))
            if found:
                counts[nature] += found
                first.setdefault(nature, line)
    if not counts:
        return Reading(None, (_unsaid(masthead),))
    best = sorted(counts, key=lambda nature: (-counts[nature], first[nature].ligne, nature.value))
    if len(best) > 1 and counts[best[0]] == counts[best[1]]:
        remark = f"le texte parle de {best[0].libelle.lower()} et de {best[1].libelle.lower()}"
        return Reading(None, (Finding("nature", Certitude.ABSENT, "", first[best[0]].ligne, remark),))
    line = first[best[0]]
    remark = f"lue dans le texte : {cited(line.text)}"
    return _reading(best[0], line.ligne, remark)


def _unsaid(masthead: Masthead) -> Finding:
    for line in masthead.lines:
        match = _NOT_A_NATURE.search(line.bare)
        if match:
            remark = f"« {line.text[match.start() : match.end()].lower()} » n’est pas une nature de texte"
            return Finding("nature", Certitude.ABSENT, "", line.ligne, remark)
    return Finding("nature", Certitude.ABSENT)


def _askings(lines: Sequence[Line]) -> Iterator[tuple[Saisine, Line]]:
    for line in lines:
        for pattern, saisine in _ASKED:
            match = pattern.search(line.bare)
            if match and not _DENIED.search(line.bare[: match.start()]):
                yield saisine, line


def _firsts(found: Sequence[tuple[Saisine, Line]]) -> list[tuple[Saisine, Line]]:
    seen: dict[Saisine, Line] = {}
    for saisine, line in found:
        seen.setdefault(saisine, line)
    return list(seen.items())
