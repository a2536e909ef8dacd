"""The file of a new letter: its place, its front matter, its sections."""

import datetime as dt
from dataclasses import replace

from tribune.editing.new_letter import NewIntervenant, NewLetter, NewVote, letter_path, letter_text
from tribune.record.entries import Session
from tribune.words.terms import Etat, Instance, Nature, Resultat, Saisine

LETTER = NewLetter("Les haies : acte 2", "2025-10-14", Nature.AVIS, ("eau",), 7)
SESSIONS = {"automne": Session("automne", debut=dt.date(2023, 10, 10))}


def test_letter_path_is_in_the_year_of_the_session() -> None:
    assert letter_path(LETTER, SESSIONS) == "2025/007-les-haies.md"
    assert letter_path(replace(LETTER, session="automne"), SESSIONS) == "2023/007-les-haies.md"


def test_letter_path_without_a_number_is_that_of_no_other_letter() -> None:
    assert letter_path(replace(LETTER, numero=None), {}, ("avis-les-haies",)) == "2025/avis-les-haies-2.md"


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
