"""Every word has its entry, every entry an address that stays."""

import re

import pytest

from tribune.words import terms
from tribune.words.lexicon import POSITION_INCONNUE, anchor_of, rubriques
from tribune.words.terms import Mode, Nature, Position, Resultat, Term

MEMBERS = [
    member
    for kind in vars(terms).values()
    if isinstance(kind, type) and issubclass(kind, Term)
    for member in kind
]
RUBRIQUES = rubriques("ADV", "Assemblée de la vallée")
MOTS = {mot.ancre: mot for rubrique in RUBRIQUES for mot in rubrique.mots}


@pytest.mark.parametrize("terme", MEMBERS, ids=repr)
def test_every_member_of_every_closed_list_has_an_entry(terme: Term) -> None:
    assert MOTS[anchor_of(terme)].nom == terme.libelle


@pytest.mark.parametrize(
    "ancre",
    ["session", "lettre", "signataire", "intervenant", "theme", "notice", "inconnu", POSITION_INCONNUE],
)
def test_words_of_the_archive_have_an_entry(ancre: str) -> None:
    assert ancre in MOTS


def test_anchors_are_unique_and_can_stand_in_an_address() -> None:
    ancres = [
        ancre for rubrique in RUBRIQUES for ancre in (rubrique.ancre, *(mot.ancre for mot in rubrique.mots))
    ]
    assert len(ancres) == len(set(ancres))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", ancre) for ancre in ancres)


def test_anchors_name_their_list_only_where_they_must() -> None:
    assert [anchor_of(each) for each in (Nature.AVIS, Position.NPPV, Resultat.PRIS_ACTE)] == [
        "avis",
        "nppv",
        "pris-acte",
    ]
    assert (anchor_of(Resultat.INCONNU), anchor_of(Mode.INCONNU)) == ("resultat-inconnu", "mode-inconnu")


@pytest.mark.parametrize("ancre", MOTS)
def test_entry_is_one_or_two_sentences(ancre: str) -> None:
    texte = MOTS[ancre].texte
    assert texte[0].isupper()
    assert texte.endswith(".")
    assert len(re.findall(r"\.(?:\s|$)", texte)) <= 2


def test_unknown_is_never_zero() -> None:
    assert "jamais un zéro" in MOTS["inconnu"].texte


def test_assembly_goes_by_its_own_name() -> None:
    assert MOTS["assemblee"].nom == "ADV : Assemblée de la vallée"
