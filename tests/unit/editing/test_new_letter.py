"""The file of a new letter: its fields, its place, its front matter, its sections."""

import datetime as dt

from tribune.editing.new_letter import letter_path, letter_text, simple_fields
from tribune.record.entries import Session
from tribune.record.lettre import Lettre, Vote
from tribune.words.terms import Etat, Instance, Nature, Resultat

LETTER: dict[str, object] = {
    "titre": "Les haies : acte 2",
    "session": "2025-10-14",
    "nature": Nature.AVIS,
    "themes": ("eau",),
    "numero": 7,
    "etat": Etat.BROUILLON,
}
SESSIONS = {"automne": Session("automne", debut=dt.date(2023, 10, 10))}


def test_simple_fields_are_words_numbers_texts_and_names() -> None:
    """A field that is declared is one of them at once, with its name and its help; a group is none."""
    fields = {each.name: each for each in simple_fields(Lettre)}
    assert {"numero", "resume", "document", "licence", "signataires"} <= fields.keys()
    assert fields.keys().isdisjoint({"votes", "intervenants", "corrections", "suite_de", "a_verifier"})
    assert (fields["themes"].register, fields["themes"].is_list, fields["themes"].is_required) == (
        "themes",
        True,
        True,
    )
    votes = {each.name: each for each in simple_fields(Vote)}
    assert [name for name, each in votes.items() if each.least == 0] == [
        *("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
    ]
    assert (votes["instance"].terms, votes["instance"].champ.libelle) == (Instance, "Instance")
    assert votes["pour"].champ.aide == "Voix pour."
    assert "positions" not in votes


def test_letter_path_is_in_the_year_of_the_session() -> None:
    assert letter_path(LETTER, SESSIONS) == "2025/007-les-haies.md"
    assert letter_path({**LETTER, "session": "automne"}, SESSIONS) == "2023/007-les-haies.md"


def test_letter_path_without_a_number_is_that_of_no_other_letter() -> None:
    path = letter_path({**LETTER, "numero": None}, {}, ("avis-les-haies",))
    assert path == "2025/avis-les-haies-2.md"


def test_letter_text_has_all_that_is_known() -> None:
    letter = {
        **LETTER,
        "resume": None,
        "intervenants": [
            {"personne": "anne", "organisation": "ua", "au_nom_de": ("ua", "fl")},
            {"personne": "luc", "organisation": "fl", "au_nom_de": ()},
        ],
        "votes": [
            {"objet": "Avis", "resultat": Resultat.ADOPTE, "contre": None, "abstentions": 0, "positions": {}}
        ],
    }
    assert (
        letter_text(letter, ["Anne Lune", "Luc Pré"], "CESER")
        == """\
---
numero: 7
titre: "Les haies : acte 2"
session: 2025-10-14
nature: avis
themes: [eau]
intervenants:
  - personne: anne
    organisation: ua
    au_nom_de: [ua, fl]
  - personne: luc
    organisation: fl
votes:
  - objet: "Avis"
    resultat: adopte
    abstentions: 0
etat: brouillon
---

## Le contexte { #contexte }

## La contribution du CESER { #ceser }

## L’intervention d’Anne Lune { #intervention }

## L’intervention de Luc Pré { #intervention-2 }
"""
    )


def test_letter_text_of_little() -> None:
    assert letter_text(LETTER, (), "ADV").endswith(
        "---\n\n## Le contexte { #contexte }\n\n## La contribution de l’assemblée { #ceser }\n\n"
        "## L’intervention { #intervention }\n"
    )
    assert letter_text({**LETTER, "etat": Etat.NOTICE}).endswith("etat: notice\n---\n")
