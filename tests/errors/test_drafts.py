"""What a draft that somebody still checks may lack, and what it may not be."""

import pytest

from tests.conftest import Reader
from tests.errors import rows
from tests.samples import LETTRE_PATH, NOTICE_PATH, UNNUMBERED, UNNUMBERED_PATH, lettre
from tribune.record.model import Lettre
from tribune.words.terms import Etat

ROWS = rows.table("""
== something left to check in a published letter
- etat: publiee
+ a_verifier: ["Le nombre de voix pour.", "Le titre."]
31:1: il reste 2 points à vérifier, et la lettre n’est pas un brouillon  [a-verifier-restant]
    → vérifiez, puis effacez « a_verifier » ; en attendant, écrivez « etat: brouillon »

== something left to check in a notice
- etat: publiee
+ etat: notice
+ a_verifier: ["Le titre."]
32:1: il reste 1 point à vérifier, et la lettre n’est pas un brouillon  [a-verifier-restant]
    → vérifiez, puis effacez « a_verifier » ; en attendant, écrivez « etat: brouillon »

== a draft that names what no register knows
@ lettres/2024/fete-du-lac.md
- signataires: [fl]
+ signataires: [abc]
+ etat: brouillon
+ a_verifier: ["Les signataires."]
6:15: information : organisation inconnue « abc »  [brouillon-a-completer]
    → ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici
""")
DRAFT = {"etat": "brouillon", "a_verifier": ["Le vote."]}


@rows.each([row for row in ROWS if row.name != "brouillon-a-completer"])
def test_load_refuses_what_is_still_to_check(row: rows.Row, read: Reader) -> None:
    rows.check(row, read)


def only(read: Reader, text: str) -> tuple[list[str], list[Lettre]]:
    loaded = read({LETTRE_PATH: text, UNNUMBERED_PATH: None, "docs/communiques/train-de-7-heures.md": None})
    assert loaded.archive is not None
    return rows.named(loaded), list(loaded.archive.lettres)


def test_load_leaves_out_a_draft_that_names_what_no_register_knows(read: Reader) -> None:
    (row,) = [row for row in ROWS if row.name == "brouillon-a-completer"]
    loaded = read({row.path: row.content})
    assert row.expected in rows.printed(loaded)
    assert loaded.archive is not None
    assert [each.id for each in loaded.archive.lettres] == ["11", "12"]
    assert loaded.archive.lettre["12"].voir_aussi == (), "the link to it goes with it"


def test_load_keeps_what_is_to_check_in_a_draft(read: Reader) -> None:
    problems, (_, kept) = only(read, lettre(**DRAFT, voir_aussi=None))
    assert problems == []
    assert (kept.etat, kept.a_verifier) == (Etat.BROUILLON, ("Le vote.",))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"titre": None}, "2:1"),
        ({"session": None}, "2:1"),
        ({"nature": None}, "2:1"),
        ({"themes": None}, "2:1"),
        ({"themes": []}, "7:9"),
        ({"themes": ["culture"]}, "7:10"),
        ({"session": "printemps-2024"}, "4:10"),
        ({"signataires": ["xyz"]}, "10:15"),
        ({"intervenants": [{"personne": "jean-vent", "organisation": "ua"}]}, "11:29"),
    ],
)
def test_load_waits_for_what_a_draft_lacks(changes: dict[str, object], place: str, read: Reader) -> None:
    """Information while it is checked, an error once nothing is left to check."""
    problems, lettres = only(read, lettre(**DRAFT, voir_aussi=None, **changes))
    assert problems == [f"{LETTRE_PATH}:{place} brouillon-a-completer"]
    assert [each.id for each in lettres] == ["11"]
    checked = lettre(etat="brouillon", voir_aussi=None, **changes)
    assert read({LETTRE_PATH: checked, UNNUMBERED_PATH: UNNUMBERED}).archive is None


@pytest.mark.parametrize(
    "changes",
    [{"numero": -1}, {"nature": "avi"}, {"titres": "Deux"}, {"votes": [{"objet": "A", "pour": "x"}]}],
)
def test_load_refuses_in_a_draft_what_is_wrong(changes: dict[str, object], read: Reader) -> None:
    """What is written must be right: only what is not there yet may wait."""
    loaded = read({LETTRE_PATH: lettre(**DRAFT, **changes)})
    assert loaded.archive is None


def test_load_refuses_a_number_given_twice_in_a_draft(read: Reader) -> None:
    loaded = read({NOTICE_PATH: lettre(**DRAFT, suite_de=None, anciennes_adresses=None)})
    assert "numero-en-double" in {problem.name for problem in loaded.problems}
    assert loaded.archive is None
