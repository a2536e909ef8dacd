"""The key figures of the home page: how many records there are, each number with what it leaves out."""

from tests.records import archive, lettre, vote
from tribune.pages.accueil import key_figures
from tribune.record.model import Archive
from tribune.words.terms import Etat


def said(held: Archive) -> list[tuple[str, str, str]]:
    return [(nombre, libelle, precision) for nombre, libelle, precision, _ in key_figures(held)]


def test_key_figures_say_what_is_missing() -> None:
    held = archive(
        [
            lettre(1, "2014-01-27", etat=Etat.NOTICE, votes=(vote(),)),
            lettre(2, votes=(vote(pour=1), vote(pour=1, contre=0, abstentions=0))),
        ]
    )
    assert said(held) == [
        ("2", "lettres", "dont 1 notice sans texte"),
        ("2", "sessions", "de 2014 à 2024"),
        ("3", "votes", "1 décompte complet, 1 décompte partiel, 1 sans décompte"),
        ("1", "thème", "dans les lettres et les documents"),
    ]


def test_key_figures_of_one_year() -> None:
    assert said(archive([lettre(1)]))[1] == ("1", "session", "en 2024")


def test_key_figures_of_an_empty_archive_claim_no_year() -> None:
    assert [figure[:1] + figure[2:] for figure in said(archive([]))[:3]] == [("0", "")] * 3
