"""Results told otherwise than by « adopter » and « rejeter »: nouns, turns, texts withdrawn or noted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tribune.words.terms import Resultat
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.results.outcomes import Outcome, Strength
from tribune_import.votes.results.subjects import ASSEMBLY, is_definite, subject_of

_NO_MAJORITY = re.compile(
    r"\b(?:n'(?:a|ont|ayant) (?:\w+ )?pas (?:obtenu|recueilli|reuni|atteint|trouve|eu|franchi|depasse"
    r"|emporte)"
    r"|n'(?:obtient|atteint|emporte|obtiennent) pas|ne (?:recueille|reunit|trouve|franchit) pas"
    r"|(?:a|ont) echoue a (?:obtenir|recueillir|reunir|trouver)) (?:la |de |une |sa |le )?(?:(?:barre"
    r"|seuil|cap) de (?:la )?)?majorite\b"
)
_FOR_WANT_OF_MAJORITY = re.compile(r"\b(?:faute de|n'ayant pas de) majorite\b(?! a )")
_END: Final = (
    r"(?= ?(?:$|[.,:;()]"
    r"|(?:avec|par) (?:seulement |tout juste )?#\d+ (?:voix|suffrages|votes?|pour|contre|conseill|abst)"
    r"|(?:avec|par) (?:une (?:\w+ ){0,2}majorite|l'unanimite)"
    r"|a (?:#\d+ voix|l'unanimite|la majorite|une (?:\w+ ){0,2}majorite)))"
)
"""What follows a result told in one word: nothing, its counts or its manner."""
_NOT_DONE: Final = re.compile(rf",? (?:l'|le |la |cet |cette |ce )(?P<text>{TEXT})\b[^,;.]*\bn'\w+ pas\b")
_PASSED = re.compile(
    r"\b(?:(?P<no>ne passe(?:nt)? pas|n'(?:est|sont|a|ont) (?:\w+ment )?pas passee?s?)"
    r"|passe|passent|est passee?|sont passee?s|a passe|l'emporte|l'emportent|l'a emporte)\b"
    rf"(?: (?:donc|largement|finalement|tout juste|sans (?:encombre|difficulte|surprise)))?"
    rf"(?:{_END}| (?=de justesse|haut la main))"
)
"""« L'avis passe avec 68 voix », « le texte n'est pas passé » : a text must be its subject."""
_DEFEATED = re.compile(
    rf"\b(?:tombe|tombent|est tombee?|sont tombee?s"
    rf"|(?:est|sont|a ete|ont ete|fut) (?:\w+ment |donc )?ecartee?s?"
    rf"|(?P<beaten>(?:est|sont|a ete|ont ete|fut) (?:\w+ment |donc )?battue?s?))\b{_END}"
)
"""« le texte tombe », « l'avis est battu par 40 voix contre 38 »."""
_DENIED = re.compile(r"\b(?:pas|ne|jamais|n'\w+|guere) $|\bn'$")
_PRONOUN = re.compile(r"\b(?:il|elle)s? $")
_MADE_OWN = re.compile(
    rf"\b{ASSEMBLY}(?: (?:des?|du|de la|d')[\w'#=§ -]{{1,30}})? (?:a|ont) (?:\w+ment |donc )?fait (?:sien"
    rf"|sienne"
    rf"|siens|siennes) (?:l'|le |la |les |cet |cette |ce )(?P<text>{TEXT})\b"
)
_TAKEN_BACK = re.compile(
    rf"\b(?:a|ont) (?:\w+ment |donc )?(?:prefere|decide de|choisi de) (?P<how>retirer|reporter|ajourner"
    rf"|differer|renvoyer) (?:l'|le |la |les |son |sa |cet |cette |ce )(?P<text>{TEXT})\b"
)
_AT_A_VOTE: Final = re.compile(r"\b(?:votes?|scrutin|seance|pleniere|ceser)\b")
_NO_VOTE: Final = re.compile(r"\b(?:sans|pas(?: de| d'un| soumis a| lieu a)?) votes?\b")
_NOMINAL = re.compile(
    rf"(?<!pour l')(?<!contre l')\b(?:(?P<adopte>adoption|approbation)|(?P<rejete>rejet"
    rf"|non[ -]adoption))\b(?: (?:definitive|finale))?"
    rf"(?: (?:de |du |des )(?:l'|la |les |cet |cette |ce )?(?:projet d'"
    rf"|projet de )?(?P<text>{TEXT})\b[^,;:.#]{{0,60}}?)? ?:? ?(?=(?:a|par|avec) (?:#|l'unanimite"
    rf"|la majorite|l'|une )|:|\(#|#)(?! ?:? ?#\d+ ?(?:[;,./]|$))"
)
_WITHDRAWN = re.compile(
    rf"\b(?:a|ont|est|sont|fut) (?:(?:\w+ment |donc )?ete )?(?:\w+ment |donc |ainsi )?(?P<how>retiree?s?"
    rf"|reportee?s?"
    rf"|ajournee?s?|renvoyee?s?|differee?s?|suspendue?s?)\b"
    rf"|^\W*retraits? (?:de |du |des )(?:l'|la |les |cet |cette |ce )?(?:projet d')?{TEXT}\b"
    rf"|^\W*(?:vote|{TEXT}) ?:? ?(?:retire|reporte|ajourne)e?s?\W*$"
)
_NOTED = re.compile(
    r"\b(?:a|ont|il a ete|il est|est|vient de|fut) (?:\w+ment |donc |simplement |seulement "
    r"|ainsi )?(?:ete )?pris(?:e)? acte\b|\bprend acte\b(?=[^.;]*\bsans vote\b)"
    r"|\ben prend acte\b|^\W*(?:vote|resultat) ?:? ?(?:pris acte|prend acte|dont acte)|\bprenait acte\b"
)
_NOTED_SUBJECT = re.compile(
    rf"\b(?:il (?:a ete|est)|{ASSEMBLY}(?: (?:des?|du|de la|d')[\w'#=§ -]{{1,30}})?|vote|resultat)\b"
)


def from_turns(text: str) -> Iterator[Outcome]:
    """Every result that ``text``, a plain sentence, tells by a noun or a turn of phrase."""
    yield from _from_nouns(text)
    yield from _without_majority(text)
    yield from _passed_or_defeated(text)
    yield from _made_own(text)
    yield from _withdrawn(text)
    yield from _taken_back(text)
    yield from _noted(text)


def _from_nouns(text: str) -> Iterator[Outcome]:
    """« Adoption de l'avis par 60 voix »."""
    for match in _NOMINAL.finditer(text):
        resultat = Resultat.REJETE if match["rejete"] else Resultat.ADOPTE
        yield Outcome(resultat, match.start(), match.end(), Strength.WITH_MANNER, match["text"] or "")


def _without_majority(text: str) -> Iterator[Outcome]:
    """« L'avis n'a pas obtenu la majorité », « faute de majorité, le vœu n'a pas été retenu »."""
    for match in _NO_MAJORITY.finditer(text):
        subject, is_foreign = _subject_or_pronoun(text[: match.start()])
        if subject and not is_foreign:
            strength = Strength.ALONE if is_definite(text, subject) else Strength.WITH_MANNER
            yield Outcome(Resultat.REJETE, match.start(), match.end(), strength, subject)
    for match in _FOR_WANT_OF_MAJORITY.finditer(text):
        after = _NOT_DONE.match(text, match.end())
        subject = subject_of(text[: match.start()])[0] if after is None else after["text"]
        if subject and is_definite(text, subject):
            yield Outcome(Resultat.REJETE, match.start(), match.end(), Strength.ALONE, subject)


def _passed_or_defeated(text: str) -> Iterator[Outcome]:
    """« L'avis passe avec 68 voix », « le texte ne passe pas », « la motion est battue »."""
    for match in _PASSED.finditer(text):
        subject, is_foreign = subject_of(text[: match.start()])
        if subject and not is_foreign and not _DENIED.search(text[: match.start()]):
            resultat = Resultat.REJETE if match["no"] else Resultat.ADOPTE
            yield Outcome(resultat, match.start(), match.end(), Strength.WITH_MANNER, subject)
    for match in _DEFEATED.finditer(text):
        subject, is_foreign = _subject_or_pronoun(text[: match.start()])
        if subject and not is_foreign:
            is_alone = match["beaten"] is not None and is_definite(text, subject)
            strength = Strength.ALONE if is_alone else Strength.WITH_MANNER
            yield Outcome(Resultat.REJETE, match.start(), match.end(), strength, subject)


def _subject_or_pronoun(left: str) -> tuple[str, bool]:
    """The text that is the subject of a verb, « il » where a pronoun stands for it."""
    subject, is_foreign = subject_of(left)
    return (
        ("il", False) if not subject and not is_foreign and _PRONOUN.search(left) else (subject, is_foreign)
    )


def _made_own(text: str) -> Iterator[Outcome]:
    """« La plénière a fait sien le projet d'avis »."""
    for match in _MADE_OWN.finditer(text):
        strength = Strength.ALONE if is_definite(text, match["text"]) else Strength.WITH_MANNER
        yield Outcome(Resultat.ADOPTE, match.start(), match.end(), strength, match["text"])


def _withdrawn(text: str) -> Iterator[Outcome]:
    """« L'amendement a été retiré », « le vote de l'avis est reporté »."""
    for match in _WITHDRAWN.finditer(text):
        subject, is_foreign = subject_of(text[: match.start()])
        is_vote = re.search(
            rf"\bvotes? (?:de |du |sur )(?:l'|la |le |les |cet |cette |ce )?{TEXT}\b|\bexamen (?:de "
            rf"|du )(?:l'|la |le )?{TEXT}\b",
            text[: match.start()],
        )
        if (subject or is_vote or match["how"] is None) and not is_foreign:
            yield Outcome(Resultat.RETIRE, match.start(), match.end(), Strength.ALONE, subject)


def _taken_back(text: str) -> Iterator[Outcome]:
    """« Le rapporteur a préféré retirer son texte avant le vote »: at a vote, not from an agenda."""
    for match in _TAKEN_BACK.finditer(text):
        if _AT_A_VOTE.search(text):
            yield Outcome(Resultat.RETIRE, match.start(), match.end(), Strength.ALONE, match["text"])


def _noted(text: str) -> Iterator[Outcome]:
    """« Le CESER a pris acte du rapport », « sans vote, l'assemblée en prend acte »."""
    for match in _NOTED.finditer(text):
        is_kept = not match[0].startswith("en prend") or _NO_VOTE.search(text) is not None
        if is_kept and _NOTED_SUBJECT.search(text[: match.end()]):
            yield Outcome(Resultat.PRIS_ACTE, match.start(), match.end(), Strength.ALONE)
