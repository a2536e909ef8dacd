"""The records: what is unknown stays unknown, and what readers may not see leaves no trace."""

import dataclasses
import datetime as dt

import pytest

from tribune.record.model import Archive, Document, Lettre, Session, Theme, Vote, lettre_sort_key
from tribune.words.terms import Completude, Etat, Genre, Instance, Nature, PartialDate, Resultat

DAY = dt.date(2024, 3, 5)


def vote(**counts: int | None) -> Vote:
    return Vote("Avis", Instance.PLENIERE, Resultat.ADOPTE, **counts)  # type: ignore[arg-type]


def lettre(slug: str, numero: int | None = None, session: str = "2024-03-05", **fields: object) -> Lettre:
    return Lettre(
        slug=slug,
        fichier=f"{slug}.md",
        titre=slug,
        session=session,
        nature=Nature.AVIS,
        themes=("eau",),
        numero=numero,
        **fields,
    )  # type: ignore[arg-type]


def session(day: dt.date) -> Session:
    return Session(day.isoformat(), day, day)


@pytest.mark.parametrize(
    ("pour", "contre", "abstentions", "expected"),
    [
        (None, None, None, Completude.NON_PUBLIE),
        (0, None, None, Completude.PARTIEL),
        (None, 0, None, Completude.PARTIEL),
        (None, None, 3, Completude.PARTIEL),
        (74, None, 16, Completude.PARTIEL),
        (0, 0, 0, Completude.COMPLET),
        (74, 2, 16, Completude.COMPLET),
    ],
)
def test_vote_completude(
    pour: int | None, contre: int | None, abstentions: int | None, expected: Completude
) -> None:
    """A stated zero is known; what the source does not give is not zero."""
    assert vote(pour=pour, contre=contre, abstentions=abstentions).completude is expected


@pytest.mark.parametrize("other", ["nppv", "absents", "votants", "effectif"])
def test_vote_completude_is_about_voices_only(other: str) -> None:
    assert vote(**{other: 3}).completude is Completude.NON_PUBLIE


def test_vote_counts_are_unknown_by_default() -> None:
    names = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
    assert [getattr(vote(), name) for name in names] == [None] * 7


@pytest.mark.parametrize(
    ("record", "adresse"),
    [
        (lettre("trains", 12), "lettres/12/"),
        (lettre("fete-du-lac"), "lettres/fete-du-lac/"),
        (Theme("eau", "L’eau", ""), "themes/eau/"),
        (session(DAY), "sessions/2024-03-05/"),
        (
            Document(
                genre=Genre.DOSSIER,
                fichier="dossiers/trains.md",
                titre="Trains",
                date=PartialDate(2024),
                themes=(),
            ),
            "dossiers/trains/",
        ),
    ],
)
def test_adresse_of_record(record: Lettre | Theme | Session | Document, adresse: str) -> None:
    assert record.adresse == adresse


def test_lettre_addresses_its_votes_from_one() -> None:
    assert lettre("trains", 12).adresse_vote(1) == "lettres/12/#vote-1"


def test_lettre_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        lettre("trains").titre = "Autre"  # type: ignore[misc]


def test_archive_finds_lettres_by_what_others_call_them() -> None:
    archive = Archive(lettres=(lettre("trains", 12), lettre("fete-du-lac")))
    assert {key: each.slug for key, each in archive.lettre.items()} == {
        "12": "trains",
        "fete-du-lac": "fete-du-lac",
    }


def test_archive_groups_lettres_by_session() -> None:
    one, two, three = lettre("a", session="s1"), lettre("b", session="s2"), lettre("c", session="s1")
    archive = Archive(lettres=(one, two, three))
    assert list(archive.lettres_by_session.items()) == [("s1", (one, three)), ("s2", (two,))]


def test_archive_session_of_lettre() -> None:
    archive = Archive(sessions={"2024-03-05": session(DAY)}, lettres=(lettre("a"),))
    assert archive.session_of(archive.lettres[0]) == session(DAY)


def test_without_drafts_keeps_no_trace() -> None:
    draft = lettre("brouillon", 13, etat=Etat.BROUILLON)
    notice = lettre("notice", 11, etat=Etat.NOTICE, suite_de=("13",))
    letter = lettre("lettre", 12, suite_de=("11", "13"), voir_aussi=("13",))
    dossier = Document(
        fichier="dossiers/a.md", titre="A", date=PartialDate(2024), themes=(), voir_aussi=("12", "13", "11")
    )
    hidden = Document(
        genre=Genre.REVUE,
        fichier="revue/b.md",
        titre="B",
        date=PartialDate(2024),
        themes=(),
        etat=Etat.BROUILLON,
    )
    public = Archive(lettres=(notice, letter, draft), documents=(dossier, hidden)).without_drafts()
    assert [each.id for each in public.lettres] == ["11", "12"]
    assert [each.suite_de for each in public.lettres] == [(), ("11",)]
    assert [each.voir_aussi for each in public.lettres] == [(), ()]
    assert [each.fichier for each in public.documents] == ["dossiers/a.md"]
    assert public.documents[0].voir_aussi == ("12", "11")
    assert "13" not in public.lettre


def test_without_drafts_leaves_the_rest_as_it_is() -> None:
    archive = Archive(
        sessions={"2024-03-05": session(DAY)},
        themes={"eau": Theme("eau", "L’eau", "")},
        lettres=(lettre("a", voir_aussi=("b",)), lettre("b")),
    )
    assert archive.without_drafts() == archive


def test_lettre_sort_key_is_session_then_number_then_name() -> None:
    days = {day.isoformat(): session(day) for day in (DAY, dt.date(2023, 10, 10))}
    ordered = [
        lettre("z", 2, "2023-10-10"),
        lettre("a", 10, "2023-10-10"),
        lettre("a", None, "2023-10-10"),
        lettre("b", None, "2023-10-10"),
        lettre("a", 1),
    ]
    keys = [lettre_sort_key(each, days[each.session]) for each in ordered]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
