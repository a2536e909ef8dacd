"""Who spoke, for which organisation, and on whose behalf: people of the register, or to be added to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tribune.record.model import Intervenant, Personne
from tribune.words.french import enumeration
from tribune_import.findings import Certitude, Finding
from tribune_import.letter.lines import cited
from tribune_import.letter.names import known_person
from tribune_import.letter.open_sets import is_open_set, stated_number
from tribune_import.letter.speaker_lines import Speaker
from tribune_import.organisations import Mention, Organisations
from tribune_import.unaccented import unaccented

FIELD: Final = "intervenants"

_SHARED = re.compile(
    r"\b(?:aux? noms?(?: (?:egalement|aussi|conjoint))?|pour le compte)\s+(?:de|du|des|d['’])"
    r"|\bpour les organisations",
    re.IGNORECASE,
)

_JOINT = re.compile(r"\b(?:communes?|unitaires?|conjointe?s?|intersyndical\w*)\b", re.IGNORECASE)
"""Several speak by one voice: « Déclaration commune CGT – FO lue par … »."""
_TOO = re.compile(r"\b(?:egalement|aussi)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"(?<=[(–—,|-])(\s*)SOLIDAIRES\b")
"""After a name the word is an organisation, in capitals too."""


@dataclass(frozen=True, slots=True)
class SpeakersRead:
    """Who spoke, and the people that the register lacks."""

    intervenants: tuple[Intervenant, ...]
    findings: tuple[Finding, ...]
    new: tuple[Personne, ...] = ()


def read_speakers(
    speakers: Sequence[Speaker], organisations: Organisations, register: Mapping[str, Personne], own: str
) -> SpeakersRead:
    """The record of each speaker, and what is to check; ``own`` is the organisation that says « nous »."""
    if not speakers:
        return SpeakersRead((), (Finding(FIELD, Certitude.ABSENT),))
    read: dict[str, tuple[Intervenant, Finding, Personne | None]] = {}
    for speaker in speakers:
        record = _read(speaker, organisations, register, own)
        read.setdefault(record[0].personne, record)
    return SpeakersRead(
        tuple(intervenant for intervenant, _, _ in read.values()),
        tuple(finding for _, finding, _ in read.values()),
        tuple(person for _, _, person in read.values() if person is not None),
    )


def _read(
    speaker: Speaker, organisations: Organisations, register: Mapping[str, Personne], own: str
) -> tuple[Intervenant, Finding, Personne | None]:
    """The record of a speaker, what is to check about it, and the person where the register has none."""
    told = _CAPITALS.sub(r"\1Solidaires", speaker.told)
    before, beside = _around(speaker, organisations)
    is_joint = _JOINT.search(speaker.line.bare) is not None
    shared = _SHARED.search(unaccented(told))
    behalf, doubts = _behalf(told[shared.start() :], before, organisations) if shared else ([], [])
    named = _each(organisations.mentions(told[: shared.start()] if shared else told))
    if len(beside) == 1:
        named = beside
    elif len(before) > 1 and not beside and (shared or is_joint):
        named = []
    if is_joint and len(before) > 1 and not shared:
        behalf = before
    if len(named) > 1 and not shared:
        doubts.append(f"plusieurs organisations sont nommées : {enumeration([one.sigle for one in named])}")
    person, is_near = known_person(speaker.name, register)
    if named and speaker.before_another:
        organisation = (person and person.organisation) or ""
        doubts.append(
            f"« {named[0].sigle} » est écrit après le nom suivant : si c’est aussi son organisation, dites-la"
        )
    else:
        organisation = named[0].id if named else (person and person.organisation) or ""
        if not organisation and len(behalf) == 1:
            organisation = behalf[0].id
        if not organisation:
            organisation = own
            doubts.append("son organisation n’est pas dite : c’est peut-être celle qui publie la lettre")
    new = Personne(speaker.name.id, speaker.name.nom, organisation or None) if person is None else None
    doubts += _doubts_of_name(speaker, person, is_near=is_near)
    others = {one.id for one in behalf} - {organisation}
    represented = [one.id for one in behalf]
    if shared and _TOO.search(unaccented(shared[0])) and organisation not in represented:
        represented.insert(0, organisation)
    au_nom_de = tuple(represented) if others else ()
    finding = Finding(
        FIELD,
        Certitude.INCERTAIN if doubts else Certitude.TROUVE,
        _in_words((person or new or speaker.name).nom, organisation, au_nom_de, organisations),
        speaker.line.ligne,
        " ; ".join(doubts),
    )
    return Intervenant((person or speaker.name).id, organisation, au_nom_de), finding, new


def _around(speaker: Speaker, organisations: Organisations) -> tuple[list[Mention], list[Mention]]:
    """The organisations that the line names before the speaker, and those in brackets after the name.

    « Anne Lune (CGT) et Basile Roc »: what stands in brackets after another name is not said of this one.
    """
    text = _CAPITALS.sub(r"\1Solidaires", speaker.line.text)
    words = map(re.escape, speaker.name.id.split("-"))
    place = re.search(rf"(?<![^\W_]){'[^a-z0-9]+'.join(words)}(?![^\W_])", unaccented(text).casefold())
    if place is None or speaker.in_prose:
        return [], []
    bracket = re.match(r"\s*\([^()]*\)", text[place.end() :])
    beside = organisations.mentions(bracket[0]) if bracket else ()
    before = _each(organisations.mentions(text[: place.start()]))
    others = [organisations.mentions(aside[0]) for aside in re.finditer(r"\([^()]*\)", text[: place.start()])]
    theirs = {mentions[0].id for mentions in others if len(mentions) == 1}
    outside = re.sub(r"\([^()]*\)", " ", text[: place.start()])
    said = {mention.id for mention in organisations.mentions(outside)}
    return [one for one in before if one.id in said or one.id not in theirs], _each(beside)


def _behalf(
    text: str, before: Sequence[Mention], organisations: Organisations
) -> tuple[list[Mention], list[str]]:
    """The organisations on whose behalf somebody spoke; none where they are not all named.

    « Au nom des deux organisations » is said of the two that stand ``before`` the name.
    """
    named = _each(organisations.mentions(text))
    number = stated_number(text)
    if not named and number is not None and number == len(before):
        return list(before), []
    if is_open_set(text) or (not named and number is not None):
        return [], [f"au nom de qui ? {cited(text, 90)} ne nomme pas toutes les organisations"]
    return named, []


def _each(mentions: Sequence[Mention]) -> list[Mention]:
    """Each organisation once."""
    return list({mention.id: mention for mention in reversed(mentions)}.values())[::-1]


def _doubts_of_name(speaker: Speaker, person: Personne | None, *, is_near: bool) -> list[str]:
    nom = speaker.name.nom
    doubts: list[str] = []
    if person is None:
        action = "ajoutez cette personne, ou corrigez son nom"
        doubts.append(f"« {nom} » n’est pas dans registres/personnes.yml : {action}")
        if speaker.name.has_initial:
            doubts.append("son prénom n’est qu’une initiale")
    elif is_near:
        doubts.append(f"le document écrit « {nom} », le registre « {person.nom} »")
    if speaker.in_prose:
        doubts.append(f"lu dans le texte : {cited(speaker.line.text)}")
    return doubts


def _in_words(nom: str, organisation: str, au_nom_de: Sequence[str], organisations: Organisations) -> str:
    """« Diane Oble (CGT), au nom de CGT et FO »."""
    behalf = (
        f", au nom de {enumeration([organisations.sigle(one) for one in au_nom_de])}" if au_nom_de else ""
    )
    return f"{nom} ({organisations.sigle(organisation) or 'organisation non dite'}){behalf}"
