"""What a vote or a position is about, and which body held the vote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tribune.words.terms import Instance
from tribune_import.blocks import Block
from tribune_import.unaccented import unaccented
from tribune_import.votes.figures.qualities import TEXT
from tribune_import.votes.text.plain_text import quoted
from tribune_import.votes.text.windows import Window

UNNAMED: Final = "Texte examiné"
"""The object of a vote where the letter names none."""

_ORDINALS: Final = {
    **dict.fromkeys(("premier", "premiere", "1er", "1ere", "i"), 1),
    **dict.fromkeys(("deuxieme", "second", "seconde", "ii"), 2),
    **dict.fromkeys(("troisieme", "iii"), 3),
    "quatrieme": 4,
    "dernier": -1,
    "derniere": -1,
}
_PARTS: Final = r"parties?|phases?|volets?|chapitres?|titres?|preconisations?|actes?"
_PART = re.compile(
    rf"\b(?:(?P<rank>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}) (?P<kind>amendements?"
    rf"|{_PARTS}|voeux?|motions?)"
    rf"|(?P<kind2>sous-amendements?|amendements?|{_PARTS}|voeux?"
    rf"|motions?)(?: (?:n ?[°ºo] ?)?(?P<rank2>=|#\d+|i{{1,3}}\b))?"
    rf"|(?:la|le) (?P<alone>premiere?|seconde?|deuxieme|troisieme)\b(?! \w))"
)
_BESIDE = re.compile(
    r"\b(?:apres|sans|avec|malgre|moyennant|suite a|selon|depuis|avant) (?:(?:l'|le |la |les |un "
    r"|une |deux |#\d+ |nos )(?:\w+ )?)?$"
)
"""« Après amendement, l'avis… »: what is not the object."""
_WHOLE = re.compile(
    r"\b(?:avis|etude|contribution|rapport|texte|document|resolution|declaration|projet d'avis)\b"
)


@dataclass(frozen=True, slots=True)
class Objet:
    """What was voted upon: ``kind`` tells parts and amendments from the whole, ``rank`` one from another."""

    kind: str = ""
    rank: str = ""

    def fits(self, other: Objet) -> bool:
        """Whether both can be the same text. What names nothing fits anything."""
        if not self.kind or not other.kind:
            return True
        if self.kind != other.kind:
            return {self.kind, other.kind} <= {"texte", "voeu", "motion"} and "texte" in (
                self.kind,
                other.kind,
            )
        return not self.rank or not other.rank or self.rank == other.rank


def objet_of(window: Window, start: int, end: int) -> Objet:
    """The object named between two places of a sentence: a part, an amendment, or a whole text."""
    text = window.text[start:end]
    for match in _PART.finditer(text):
        if _BESIDE.search(text[: match.start()]):
            continue
        kind = match["kind"] or match["kind2"] or "partie"
        rank = match["rank"] or match["alone"] or ""
        number = str(_ORDINALS.get(rank, ""))
        if match["rank2"]:
            place = start + match.start("rank2")
            number = window.copy.cut(place, start + match.end("rank2")).original().strip()
            number = str(_ORDINALS.get(number.lower(), number))
        return Objet(_kind(kind), number)
    return Objet("texte") if _WHOLE.search(text) else Objet()


def _kind(word: str) -> str:
    if word.startswith("voeu"):
        return "voeu"
    return word.removesuffix("s")


_HEAD: Final = (
    rf"(?:(?:premiere?|deuxieme|seconde?|troisieme|derniere?|nouvel(?:le)?|#\d+|deux|trois) )?(?:{TEXT}"
    rf"|chapitres?|titres?|actes?)\b(?<!explication)(?<!explications)"
)
_NOUN_PHRASE = re.compile(
    rf"(?:^|[^\w])(?<!pris )(?<!prend )(?<!prenant )(?P<name>{_HEAD}(?:\"[^\"]*\""
    rf"|[^,;:!?()\"])*?)(?<! ainsi)(?=,|;|:"
    rf"|\(| (?:n'"
    rf"|ne )?(?:\w+ant\b|a|ont|est|sont|fut|vient|recueille|obtient|sera|avait|ayant|adopte\w*"
    rf"|rejete\w*|vote\w*|approuve\w*|passe\w*|tombe\w*|comme|qui|que|contient|comporte"
    rf"|depuis|parce|car|puisque|faute"
    rf"|le mois|l'an) | pour (?:de )?\S+ raisons?\b"
    rf"| (?:en pleniere|en commission|avec nous)\b| par (?=[#=~]|l'unanimite|une? )"
    rf"| (?=(?:avec |par |a )?#\d+ (?:voix|votes?|pour|contre|conseill|abst))"
    rf"| (?=a l'unanimite|a la majorite|a une |dans sa )|$)"
)
_GOVERNED = re.compile(
    r"\b(?:sur|pour|contre|par|avec|selon|malgre|apres|dans|de|du|des|au|aux|d')(?: (?:l'|le |la "
    r"|les |un |une |cet |cette |ce ))? ?(?:\w+')?$"
)


_LABEL = re.compile(rf"\W*(?:sur )?(?:l'|le |la |les )?{TEXT}\b[^:;.#]{{0,80}}: ?")


def labelled(window: Window, verb: int) -> tuple[Objet, str]:
    """The object of a label before ``verb``, and its words: « Avis « Climat » : la CGT a voté pour »."""
    label = _LABEL.match(window.text)
    if label is None or label.end() > verb:
        return Objet(), ""
    return objet_of(window, 0, label.end()), named(window, 0, label.end())


_SUR_SAISINE = re.compile(r"\b(?:sur|apres|suite a|par|en) (?:la |une )?$")
_REFERRALS: Final = ("saisine", "autosaisine")
"""« Sur saisine de la Région, l'avis… »: how the text came, not its name."""


def named(window: Window, start: int, end: int) -> str:
    """The object in the words of the letter: « Avis sur le rapport »; empty where no text is named."""
    text = window.text[start:end]
    for match in _NOUN_PHRASE.finditer(text):
        left = text[: match.start("name")]
        is_referral = match["name"].startswith(_REFERRALS) and _SUR_SAISINE.search(left) is not None
        if is_referral or _BESIDE.search(left) or (_GOVERNED.search(left) and len(left) > 12):
            continue
        words = window.copy.cut(start + match.start("name"), start + match.end("name")).original()
        name = quoted(words).strip(' .:-–—"')
        if "«" not in name:
            name = name.rstrip(" »")
        if len(name) > 160:
            name = name[:160].rsplit(" ", 1)[0]
        if name.isupper() and " " not in name:
            name = name.lower()
        return name[:1].upper() + name[1:]
    if same := _THAT_OF.search(text):
        kinds = re.findall(rf"\b{TEXT}\b", window.text[: start + same.start()])
        words = window.copy.cut(start + same.start("whose"), start + same.end("whose")).original()
        if kinds and kinds[-1] != "ensemble":
            return f"{_TITLES.get(kinds[-1], kinds[-1].capitalize())} {quoted(words).strip()}"
    if ellipsis := _ELLIPSIS.search(text):
        return f"{_ACCENTED.get(ellipsis[1], ellipsis[1]).capitalize()} partie"
    return ""


_THAT_OF = re.compile(
    r"\b(?:celle|celui) (?P<whose>(?:de|du|des|sur) [^,;:()#]{1,60}?)(?=,|;|:|\(| (?:n'|a|est|fut|adopte\w*"
    r"|rejete\w*|approuve\w*|vote\w*|par|avec)\b| ?#)"
)
"""« …, celle de la CGT adoptée »: the noun stands before."""
_ACCENTED: Final = {"premiere": "première", "deuxieme": "deuxième", "troisieme": "troisième"}
_ELLIPSIS = re.compile(r"\bla (premiere|seconde|deuxieme|troisieme)(?= (?:par|avec|a|est)\b| \(|[,.;)]| ?$)")
_TITLE = re.compile(
    r"\b(projet d'avis|rapport-avis|avis|etude|contribution|voeu|motion|resolution|declaration"
    r"|communique|rapport)\b"
)
_TITLES: Final = {"etude": "Étude", "voeu": "Vœu", "resolution": "Résolution", "declaration": "Déclaration"}


def default_objet(blocks: Sequence[Block]) -> str:
    """The object of the letter as a whole, from its first lines: « Avis » or « Étude »."""
    for block in blocks[:15]:
        if match := _TITLE.search(unaccented(block.text).replace("œ", "oe").replace("Œ", "oe").lower()):
            return _TITLES.get(match[1], match[1].capitalize())
    return UNNAMED


_BUREAU = re.compile(
    r"(?:\b(?:le|du|au|en|vote du) (?:seul )?|^\W*)(?:vote (?:du |en )?)?bureau\b(?! de vote| d'etude"
    r"| confederal| national| syndical)"
)
_BUREAU_GENITIVE = re.compile(
    r"\b(?:avis|membres?|president\w*|projet|conclusions?|proposition|demande|decision|nom) du bureau\b"
)
_COMMISSION = re.compile(
    r"\b(?:en (?:commission|section)|(?<!de )(?:la|cette|sa|notre|par la) (?:commission"
    r"|section)\b(?! permanente| europeenne| mixte)[^,;.:]{0,60}?\b(?:a|avait|adopte|vote|rejete"
    r"|s'est)\b"
    r"|par la (?:commission|section)\b|votes? (?:de la|en) (?:commission|section)"
    r"|(?:membres|unanimite|majorite) de la (?:commission|section))"
)
_PLENARY = re.compile(r"\b(?:pleniere|seance|assemblee|session|ceser)\b")


_IN_PLENARY = re.compile(
    r"\b(?:en|par la|la|l'assemblee|de la|seance|session) (?:seance )?pleniere\b"
    r"|\bpar (?:l'assemblee|le ceser|le cesr)\b"
)
_ASSEMBLY_VOTES = re.compile(
    r"\W*(?:[^;]{0,80}, )?(?:le (?:ceser|cesr)|l'assemblee|la pleniere|les conseill\w+)"
    r"(?:,[^,;#]{0,60},| (?:d|pleniere|et conseill)[^,;#]{0,30}?)? (?:a|ont|vien\w+)\b"
)
_VOTING_BODY = re.compile(
    r"\W*(?:le (?P<body>bureau)|la (?P<commission>commission)\b(?: ?\"[^\"]{0,80}\"|[^,;.#\"]{0,40}?))"
    r"(?:,[^,;#]{0,60},)? (?:a|ont)\b"
)
"""« Le Bureau, réuni avant la plénière, a validé… »: the subject votes, whatever else is named."""


def instance_of(text: str, heading: str) -> Instance:
    """Who voted: the plenary assembly unless the sentence, or the heading above, says otherwise."""
    return _instance_in(text) or _instance_in(heading) or Instance.PLENIERE


_COMPARED = re.compile(
    r"\b(?:qu'|comme |contrairement a(?: la)? |(?:contre|apres) #\d+(?: voix)? |par rapport a(?: la)? )"
    r"(?:en |au |a la )?(?:commission|bureau|section)\b"
    r"|\b(?:travail|prepar|present|debatt|elabor|discut|redig)\w* en (?:commission|bureau|section)\b"
)
"""« 5 de plus qu'en commission », « préparé en commission »: a body that does not vote."""


def _instance_in(zone: str) -> Instance | None:
    zone = _COMPARED.sub(" ", zone)
    if _ASSEMBLY_VOTES.match(zone) and not re.search(r"\ben (?:commission|section|bureau)\b", zone):
        return Instance.PLENIERE
    if match := _VOTING_BODY.match(zone):
        return Instance.BUREAU if match["body"] else Instance.COMMISSION
    if _IN_PLENARY.search(zone):
        return Instance.PLENIERE
    if _BUREAU.search(_BUREAU_GENITIVE.sub(" ", zone)):
        return Instance.BUREAU
    if re.search(r"\bavis du bureau\b", zone) and not _PLENARY.search(zone):
        return Instance.BUREAU
    return Instance.COMMISSION if _COMMISSION.search(zone) else None
