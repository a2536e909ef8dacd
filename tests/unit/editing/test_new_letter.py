"""The file of a new letter: its place, its front matter, its sections."""

import datetime as dt
from dataclasses import replace

import pytest

from tribune.editing.new_letter import NewIntervenant, NewLetter, NewVote, letter_path, letter_text
from tribune.record.register_schemas import SessionSchema
from tribune.words.terms import Etat, Instance, Nature, Resultat, Saisine

LETTER = NewLetter("Les haies : acte 2", "2025-10-14", Nature.AVIS, ("eau",), 7)
SESSIONS = {"automne": SessionSchema(debut=dt.date(2023, 10, 10))}


@pytest.mark.parametrize(
    ("titre", "expected"),
    [
        ("Les haies : acte 2", "les-haies"),
        ("Les haies – acte 2", "les-haies"),
        ("Budget : 2025", "budget-2025"),
        ("L’œuvre de l'État", "l-oeuvre-de-l-etat"),
        ("a" * 80, "a" * 50),
        (
            "Un titre très long dont on ne garde que les premiers mots",
            "un-titre-tres-long-dont-on-ne-garde",
        ),
        (
            "Motion de soutien à l’homme de l’usine Lune de Mars-sur-Loire",
            "motion-de-soutien-a-l-homme-de-l-usine-lune",
        ),
        ("Ce qu’on en pense, et ce que l’on est pour", "ce-qu-on-en-pense-et-ce-que-l-on-est-pour"),
        ("De " + "a" * 80, "de"),
        ("!!!", "sans-titre"),
        ("日本", "sans-titre"),
    ],
)
def test_letter_path_says_what_it_is_about(titre: str, expected: str) -> None:
    assert letter_path(replace(LETTER, titre=titre), SESSIONS) == f"2025/007-{expected}.md"


def test_letter_path_is_in_the_year_of_the_session() -> None:
    assert letter_path(replace(LETTER, session="automne"), SESSIONS) == "2023/007-les-haies.md"


@pytest.mark.parametrize(
    ("titre", "taken", "expected"),
    [
        ("Les haies", (), "avis-les-haies"),
        ("Les haies", ("avis-les-haies", "avis-les-haies-2"), "avis-les-haies-3"),
        ("Avis sur les haies", (), "avis-sur-les-haies"),
        ("Avisé", (), "avis-avise"),
        ("Index", (), "avis-index"),
        ("2024 en bref", (), "avis-2024-en-bref"),
        ("!!!", (), "avis-sans-titre"),
    ],
)
def test_letter_path_without_a_number(titre: str, taken: tuple[str, ...], expected: str) -> None:
    letter = replace(LETTER, numero=None, titre=titre)
    assert letter_path(letter, SESSIONS, taken) == f"2025/{expected}.md"


def test_letter_text_has_all_that_is_known() -> None:
    vote = NewVote("Avis", Instance.PLENIERE, Resultat.ADOPTE, pour=31, abstentions=0)
    letter = replace(
        LETTER,
        saisine=Saisine.REGION,
        signataires=("ua", "fl"),
        intervenants=(NewIntervenant("anne", "ua", ("ua", "fl")), NewIntervenant("luc", "fl")),
        votes=(vote, NewVote("Vœu", Instance.BUREAU)),
    )
    assert (
        letter_text(letter, {"anne": "Anne Lune", "luc": "Luc Pré"}, "CESER")
        == """\
---
numero: 7
titre: "Les haies : acte 2"
session: 2025-10-14
nature: avis
saisine: region
themes: [eau]
signataires: [ua, fl]
intervenants:
  - personne: anne
    organisation: ua
    au_nom_de: [ua, fl]
  - personne: luc
    organisation: fl
votes:
  - objet: "Avis"
    instance: pleniere
    resultat: adopte
    pour: 31
    abstentions: 0
  - objet: "Vœu"
    instance: bureau
    resultat: inconnu
etat: brouillon
---

## Le contexte { #contexte }

## La contribution du CESER { #ceser }

## L’intervention d’Anne Lune { #intervention }

## L’intervention de Luc Pré { #intervention-2 }
"""
    )


def test_letter_text_of_little() -> None:
    assert letter_text(LETTER, {}, "ADV").endswith(
        "---\n\n## Le contexte { #contexte }\n\n## La contribution de l’assemblée { #ceser }\n\n"
        "## L’intervention { #intervention }\n"
    )
    assert letter_text(replace(LETTER, etat=Etat.NOTICE), {}).endswith("etat: notice\n---\n")
