"""The result that a sentence states and how it was reached. It is read, never computed (design §2.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tribune.importing.votes.qualities import TEXT
from tribune.terms import Resultat


class Strength(Enum):
    """What a stated result needs to be a vote of the assembly."""

    ALONE = "a text is its subject, or it is a label: it stands alone"
    WITH_MANNER = "counts or a manner must stand beside it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result stated at a place of the sentence."""

    resultat: Resultat
    start: int
    end: int
    strength: Strength
    subject: str = ""
    """Plain text of what was voted upon, empty where only a pronoun or nothing names it."""
    is_foreign: bool = False
    """Whether its subject is no text of such an assembly: a law, a budget, a treaty."""


_ADVERB: Final = (
    r"(?:\w+ment|donc|ainsi|aussi|enfin|toutefois|cependant|bien|tout de meme|ensuite|quand meme"
    r"|neanmoins|a nouveau|de justesse"
    r"|hier|malgre tout|a l'unanimite|a la majorite|tres|,|au final|in fine)"
)
_DONE = re.compile(
    r"\b(?:(?P<adopte>adopt(?:ee?s?|er)|approuvee?s?|validee?s?|enterinee?s?|ratifiee?s?|votee?s?|vote)"
    r"|(?P<rejete>rejetee?s?|rejetter?|repoussee?s?|retoquee?s?|refusee?s?|desapprouvee?s?))(?![\w-])"
)
_AUXILIARY = re.compile(
    rf"(?:^|[^\w])(?P<neg>n'|ne )?(?P<aux>a|ont|est|sont|fut|furent|vient d'|viennent d'|avait"
    rf"|avaient|aura|auront|aurait|auraient|serait"
    rf"|seraient|sera|seront|etait|etaient|soit|ait|aient|soient|ayant|peut|doit|pourrait|devrait"
    rf"|l'a|l'ont|apres avoir|d'avoir|pour|d'|de)"
    rf"(?: ?{_ADVERB})* ?(?P<pas>pas|jamais|point|plus"
    rf"|guere)?(?: ?{_ADVERB})*(?P<pu> pu)?(?: ?(?P<ete>ete|etre))?(?: {_ADVERB})* ?$"
)
_STATED: Final = frozenset(
    {
        "a",
        "ont",
        "est",
        "sont",
        "fut",
        "furent",
        "vient d'",
        "viennent d'",
        "l'a",
        "l'ont",
        "ait",
        "aient",
        "ayant",
    }
)
_NON = re.compile(r"\b(?:non|pas|jamais)[ -]$")
_ASSEMBLY: Final = (
    r"(?:ceser|cesr|cese|ces|c\.e\.s\.e\.r\.?|assemblee(?: pleniere)?|pleniere|bureau"
    r"|commission(?: ?\"[^\"]{1,40}\"| ?n ?[°o]? ?(?:=|#\d+)| =| \w+(?: (?:et|-) \w+)?)?|conseillers"
    r"|conseil economique(?:,? (?:et )?social)?(?:,? et environnemental)?(?: (?:regional|de (?:la )?\w+))*"
    r"|section)"
)
_ACTIVE = re.compile(
    rf"\b{_ASSEMBLY}(?: (?:des?|du|de la|d')[\w' -]{{1,30}})?(?:,[^,;.]{{1,60}},|,)? (?:n')?(?:a "
    rf"|ont |vient d'|l'a "
    rf"|l'ont )?(?:pas )?(?:{_ADVERB} )*$"
)
_TEXT_OBJECT = re.compile(
    rf" ?(?:(?:\w+ment|a l'unanimite|a (?:la|une) (?:\w+ )*majorite|,|par [^,;.]{{1,60}}) ?)*,? ?"
    rf"(?:l'|le |la |les |son |sa |ses |cet |cette |ce |un |une |deux |#\d+ |notre |nos "
    rf"|des )(?:projets? d'|projets? de |propositions? de |premiere |seconde |deuxieme |nouvel "
    rf"|nouvelle )?(?P<text>{TEXT})\b"
)
_FOREIGN: Final = (
    r"(?:(?:projets?|propositions?) de (?:lois?|budget|schema|plan|reforme)|lois?|budgets?|decrets?"
    r"|ordonnances?|conventions?|accords?|deliberations?|sraddet|cper|schemas?|plans?|pactes?"
    r"|traites?|reformes?"
    r"|proces[- ]verba(?:l|ux)|pv|comptes?[ -]rendus?|ordre du jour|credits?|subventions?"
    r"|strategies?|directives?|reglements?(?! interieur)"
    r"|article|constitution|dispositifs?|feuille de route|statuts|charte|compte administratif"
    r"|decisions? modificatives?|programme|candidatures?)"
)
_NOUN = re.compile(
    rf"(?P<before>\S+ )?(?:(?:l'|le |la |les |un |une |cet |cette |ce |ces |son |sa |notre |nos "
    rf"|leur |d'|de |du |des )(?:#\d+ |= |\w+ )?)?\b(?:(?P<text>{TEXT})|(?P<foreign>{_FOREIGN}))\b"
)
_PREPOSITION = re.compile(
    r"(?:\b(?:sur|de|du|des|dans|pour|contre|par|avec|selon|malgre|apres|a|au|aux|en|sans|entre"
    r"|vers|que|suite a|concernant|relatif a|relative a) (?:(?:l'|le |la |les |un |une |cet |cette "
    r"|ce |ces |son |sa |notre |nos |leur |leurs )(?:\w+ )?)?|\bd'(?:un |une )?)$"
)
_PRONOUN = re.compile(r"\b(?:il|elle|celui-ci|celle-ci|ce dernier|cette derniere)(?: n'| ne)? ?$")
_LABEL = re.compile(
    rf"^\W*(?:(?:votes?(?: (?:de |du |sur )(?:l'|la |le )?{TEXT})?|resultats?(?: du vote)?|decision"
    rf"|{TEXT}(?: (?:du|de la|n°|sur|="
    rf"|amende)[^:]{{0,60}})?) ?[:=-]? ?)*(?:non |pas )?"
    rf"(?:adopt|rejet|approuv)ee?s?(?: (?:a|par|avec|en|tel|sans|moins|,|:|\()|\W*$)"
)
_NO_MAJORITY = re.compile(
    r"\bn'(?:a|ont|ayant) (?:\w+ )?pas (?:obtenu|recueilli|reuni|atteint|trouve|eu) (?:la |de |une "
    r"|sa )?majorite\b"
)
_NOMINAL = re.compile(
    rf"(?<!pour l')(?<!contre l')\b(?:(?P<adopte>adoption|approbation)|(?P<rejete>rejet"
    rf"|non[ -]adoption))\b(?: (?:definitive|finale))?"
    rf"(?: (?:de |du |des )(?:l'|la |les |cet |cette |ce )?(?:projet d'"
    rf"|projet de )?(?P<text>{TEXT})\b[^,;:.#]{{0,60}}?)? ?:? ?(?=(?:a|par|avec) (?:#|l'unanimite"
    rf"|la majorite|l'|une )|:|\(#|#)"
)
_WITHDRAWN = re.compile(
    rf"\b(?:a|ont|est|sont|fut) (?:ete )?(?:\w+ment |donc |ainsi )?(?P<how>retiree?s?|reportee?s?"
    rf"|ajournee?s?|renvoyee?s?|differee?s?|suspendue?s?)\b"
    rf"|^\W*retraits? (?:de |du |des )(?:l'|la |les |cet |cette |ce )?(?:projet d')?{TEXT}\b"
    rf"|^\W*(?:vote|{TEXT}) ?:? ?(?:retire|reporte|ajourne)e?s?\W*$"
)
_NOTED = re.compile(
    r"\b(?:a|ont|il a ete|il est|est|vient de|fut) (?:\w+ment |donc |simplement |seulement "
    r"|ainsi )?(?:ete )?pris(?:e)? acte\b|\bprend acte\b(?=[^.;]*\bsans vote\b)"
    r"|^\W*(?:vote|resultat) ?:? ?(?:pris acte|prend acte|dont acte)|\bprenait acte\b"
)
_NOTED_SUBJECT = re.compile(
    rf"\b(?:il (?:a ete|est)|{_ASSEMBLY}(?: (?:des?|du|de la|d')[\w' -]{{1,30}})?|vote|resultat)\b"
)


def outcomes(text: str) -> list[Outcome]:
    """Every result stated in ``text``, in order."""
    found = [*_from_verbs(text), *_from_nouns(text), *_from_fixed_turns(text)]
    return sorted(found, key=lambda outcome: (outcome.start, outcome.end))


def _from_verbs(text: str) -> list[Outcome]:
    found = []
    for match in _DONE.finditer(text):
        outcome = _verb_outcome(text, match)
        if outcome is not None:
            found.append(outcome)
    return found


def _verb_outcome(text: str, match: re.Match[str]) -> Outcome | None:
    left = text[: match.start()]
    auxiliary = _AUXILIARY.search(left)
    word = match[0]
    is_negated = _NON.search(left) is not None or (
        auxiliary is not None and bool(auxiliary["neg"] and auxiliary["pas"])
    )
    is_rejection = (match["rejete"] is not None) != is_negated
    resultat = Resultat.REJETE if is_rejection else Resultat.ADOPTE
    is_passive = auxiliary is not None and (
        auxiliary["ete"] is not None or auxiliary["aux"] in {"est", "sont", "fut", "furent"}
    )
    if auxiliary is not None and auxiliary["aux"] not in _STATED:
        return None
    is_active_vote = auxiliary is not None and _ACTIVE.search(text[: auxiliary.start("aux")]) is not None
    if word in ("vote", "votes") and not (is_passive or is_active_vote or _is_participle_vote(text, match)):
        return None
    if word in ("adopter", "rejetter", "refuse", "refusee", "refuses", "refusees") and not is_passive:
        return None
    if auxiliary is not None and not is_passive:
        return _active(text, match, resultat, auxiliary.start())
    if auxiliary is None and not _LABEL.search(text) and _ACTIVE.search(left):
        return _active(text, match, resultat, match.start())
    start = match.start() if auxiliary is None else auxiliary.start()
    subject, is_foreign = _subject(left if auxiliary is None else text[: auxiliary.start("aux")])
    is_alone = _LABEL.search(text) is not None or (
        auxiliary is not None and subject != "" and _is_definite(text, subject)
    )
    if (
        not subject
        and not is_foreign
        and auxiliary is not None
        and _PRONOUN.search(text[: auxiliary.start("aux")])
    ):
        subject = "il"
    strength = Strength.ALONE if is_alone else Strength.WITH_MANNER
    return Outcome(resultat, start, match.end(), strength, subject, is_foreign)


def _is_participle_vote(text: str, match: re.Match[str]) -> bool:
    """« voté à l'unanimité », « avis voté par 74 voix »: the participle, not the noun."""
    return (
        re.match(r" (?:a l'unanimite|a la majorite|par #)", text[match.end() :]) is not None
        and re.search(rf"(?:{TEXT}|^\W*|[,:(] ?)(?: \w+){{0,6}} ?$", text[: match.start()]) is not None
        and not re.search(r"\b(?:le|un|ce|du|au) $", text[: match.start()])
    )


def _active(text: str, match: re.Match[str], resultat: Resultat, start: int) -> Outcome | None:
    """« Le CESER a adopté l'avis »: an assembly before, a text after, or counts beside."""
    is_assembly = (
        _ACTIVE.search(text[:start].rstrip() + " ") is not None
        or _ACTIVE.search(text[: match.start()]) is not None
    )
    is_referred = re.search(r"\b(?:l'a|l'ont) (?:\w+ )*$", text[: match.start()]) is not None
    complement = _TEXT_OBJECT.match(text, match.end())
    if not is_assembly or (complement is None and not is_referred):
        return None
    subject = "" if complement is None else complement["text"]
    is_definite = (
        complement is not None
        and re.search(r"\b(?:un|une|des|deux) (?:\w+ )?$", text[: complement.start("text")]) is None
    )
    strength = (
        Strength.ALONE
        if is_definite
        and re.match(r"(?:projets? d')?(?:avis|etude|contribution|voeu|motion|resolution)", subject)
        else Strength.WITH_MANNER
    )
    return Outcome(resultat, start, match.end(), strength, subject)


def _from_nouns(text: str) -> list[Outcome]:
    found = [
        Outcome(
            Resultat.REJETE if match["rejete"] else Resultat.ADOPTE,
            match.start(),
            match.end(),
            Strength.WITH_MANNER,
            match["text"] or "",
        )
        for match in _NOMINAL.finditer(text)
    ]
    found += [
        Outcome(Resultat.REJETE, m.start(), m.end(), Strength.ALONE) for m in _NO_MAJORITY.finditer(text)
    ]
    return found


def _from_fixed_turns(text: str) -> list[Outcome]:
    found = []
    for match in _WITHDRAWN.finditer(text):
        subject, is_foreign = _subject(text[: match.start()])
        is_vote = re.search(
            rf"\bvotes? (?:de |du |sur )(?:l'|la |le |les |cet |cette |ce )?{TEXT}\b|\bexamen (?:de "
            rf"|du )(?:l'|la |le )?{TEXT}\b",
            text[: match.start()],
        )
        if (subject or is_vote or match["how"] is None) and not is_foreign:
            found.append(Outcome(Resultat.RETIRE, match.start(), match.end(), Strength.ALONE, subject))
    noted = (match for match in _NOTED.finditer(text) if _NOTED_SUBJECT.search(text[: match.end()]))
    found += [Outcome(Resultat.PRIS_ACTE, m.start(), m.end(), Strength.ALONE) for m in noted]
    return found


def _subject(left: str) -> tuple[str, bool]:
    """The text that is the subject of a verb: the last one before it that no preposition governs."""
    zone = re.split(r"[;:]|, (?:et|mais|alors|tandis|puis) ", left)[-1]
    found, is_foreign = "", False
    for match in _NOUN.finditer(zone):
        noun_start = match.start("text") if match["text"] else match.start("foreign")
        if _PREPOSITION.search(zone[:noun_start]):
            continue
        found, is_foreign = match["text"] or match["foreign"], match["foreign"] is not None
    return ("" if is_foreign else found), is_foreign


def _is_definite(text: str, subject: str) -> bool:
    """Whether a bare « a été adopté » says it of one text of this assembly."""
    if not re.fullmatch(
        r"(?:projets? d'avis|rapports?[ -]avis|avis|etude|contribution|voeu|motion|resolution"
        r"|amendement|texte|declaration|projets? de \w+)",
        subject,
    ):
        return False
    return (
        re.search(
            rf"(?:^|[^\w])(?:l'|le |la |cet |cette |ce |son |notre )(?:\w+ )?{subject}\b|^\W*{subject}\b",
            text,
        )
        is not None
    )
