"""Checked front matter → records: what is not written is not known, and nothing is computed."""

import datetime as dt

import pytest

from tests.conftest import Reader
from tests.samples import (
    ARCHIVE,
    DOSSIER,
    LETTRE,
    LETTRE_PATH,
    NOTICE_PATH,
    REVUE,
    edited,
    lettre,
    with_fields,
)
from tribune.record.fields import old_address_of, reference_of
from tribune.record.model import (
    Archive,
    Correction,
    Document,
    Etape,
    Intervenant,
    Lettre,
    Organisation,
    Personne,
    Session,
    Source,
    Theme,
    Vote,
)
from tribune.words.terms import (
    Completude,
    Etat,
    Genre,
    Instance,
    Mode,
    Nature,
    PartialDate,
    Position,
    Resultat,
    Saisine,
)

COUNTS = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")


@pytest.fixture
def archive(read: Reader) -> Archive:
    loaded = read({})
    assert loaded.archive is not None
    return loaded.archive


def letter_with(read: Reader, text: str) -> Lettre:
    loaded = read({LETTRE_PATH: text})
    assert loaded.archive is not None, loaded.problems
    return loaded.archive.lettre["12"]


def test_lettre_of_holds_every_field(archive: Archive) -> None:
    assert archive.lettre["12"] == Lettre(
        slug="trains",
        fichier="2024/012-trains.md",
        titre="Des trains pour la vallée : étape 2",
        session="2024-03-05",
        nature=Nature.AVIS,
        themes=("transports", "emploi"),
        numero=12,
        saisine=Saisine.REGION,
        resume="L’assemblée adopte son avis sur les trains. L’Union des ateliers s’abstient.",
        document="https://exemple.test/trains.pdf",
        signataires=("ua", "fl"),
        intervenants=(Intervenant("anne-lune", "ua", ("ua", "fl")),),
        votes=(
            Vote(
                objet="Avis sur les trains",
                instance=Instance.PLENIERE,
                resultat=Resultat.ADOPTE,
                mode=Mode.DECOMPTE,
                pour=31,
                contre=4,
                abstentions=5,
                nppv=2,
                absents=8,
                votants=40,
                effectif=50,
                positions={"ua": Position.ABSTENTION, "fl": Position.CONTRE},
                source=Source("Adopté par 31 voix.", "https://exemple.test/pv", None, 3, dt.date(2024, 4, 2)),
            ),
        ),
        suite_de=("11",),
        voir_aussi=("fete-du-lac",),
        etat=Etat.PUBLIEE,
        corrections=(Correction(dt.date(2024, 3, 20), "4 voix contre, et non 5.", 1),),
        anciennes_adresses=("lettres/trains-de-la-vallee/",),
        licence="CC BY 4.0",
        texte=archive.lettre["12"].texte,
    )
    assert archive.lettre["12"].texte.startswith("## Le contexte { #contexte }\n\nLe 5 mars 2024")
    assert archive.lettre["12"].texte.endswith("cheminots pour les conduire.")


def test_lettre_of_supposes_nothing(read: Reader) -> None:
    notice = read({}).archive
    assert notice is not None
    assert notice.lettre["11"] == Lettre(
        slug="lac",
        fichier="2023/011-lac.md",
        titre="Le lac et ses rives",
        session="automne-2023",
        nature=Nature.VOEU,
        themes=("eau",),
        numero=11,
        votes=(Vote("Vœu sur le lac", Instance.BUREAU, Resultat.INCONNU),),
        etat=Etat.NOTICE,
    )


def test_vote_of_notice_knows_no_count(archive: Archive) -> None:
    (vote,) = archive.lettre["11"].votes
    assert [getattr(vote, name) for name in COUNTS] == [None] * 7
    assert (vote.mode, vote.source, vote.remarque, dict(vote.positions)) == (None, None, None, {})
    assert vote.completude is Completude.NON_PUBLIE


@pytest.mark.parametrize("name", COUNTS)
@pytest.mark.parametrize(("written", "expected"), [("0", 0), ("", None), ('""', None), ("00", 0)])
def test_vote_count_stated_zero_is_zero_and_absent_is_unknown(
    name: str, written: str, expected: int | None, read: Reader
) -> None:
    text = LETTRE
    for other in COUNTS:
        line = next(line for line in text.split("\n") if line.startswith(f"    {other}: "))
        text = edited(text, f"{line}\n", f"    {name}: {written}\n" if other == name else "")
    (vote,) = letter_with(read, text).votes
    assert {other: getattr(vote, other) for other in COUNTS} == {**dict.fromkeys(COUNTS), name: expected}


@pytest.mark.parametrize("resultat", list(Resultat))
@pytest.mark.parametrize(("pour", "contre"), [("75", "62"), ("0", "90"), ("90", "0"), ("5", "5")])
def test_vote_result_is_kept_as_stated(resultat: Resultat, pour: str, contre: str, read: Reader) -> None:
    """Whatever the counts: 75 against 62 is rejected where the assembly says so."""
    vote = {"objet": "A", "instance": "pleniere", "resultat": resultat, "pour": pour, "contre": contre}
    (kept,) = letter_with(read, lettre(votes=[vote], corrections=None)).votes
    assert kept.resultat is resultat
    assert (kept.pour, kept.contre, kept.votants, kept.effectif) == (int(pour), int(contre), None, None)


@pytest.mark.parametrize("source", [{}, {"url": ""}, {"texte": " ", "page": ""}])
def test_vote_source_that_says_nothing_is_none(source: dict[str, str], read: Reader) -> None:
    vote = {"objet": "A", "instance": "bureau", "resultat": "retire", "source": source}
    (kept,) = letter_with(read, lettre(votes=[vote], corrections=None)).votes
    assert kept.source is None


def test_corrections_are_in_the_order_of_their_dates(read: Reader) -> None:
    written = [
        {"date": "2024-05-01", "texte": "B"},
        {"date": "2024-04-01", "texte": "C"},
        {"date": "2024-05-01", "texte": "A"},
    ]
    kept = letter_with(read, lettre(corrections=written)).corrections
    assert [(str(each.date), each.texte, each.vote) for each in kept] == [
        ("2024-04-01", "C", None),
        ("2024-05-01", "A", None),
        ("2024-05-01", "B", None),
    ]


def test_votes_and_speakers_stay_in_the_order_of_the_letter(read: Reader) -> None:
    votes = [{"objet": objet, "instance": "bureau", "resultat": "adopte"} for objet in "cab"]
    kept = letter_with(read, lettre(votes=votes, corrections=None))
    assert [vote.objet for vote in kept.votes] == ["c", "a", "b"]


def test_registers_become_records(archive: Archive) -> None:
    assert archive.themes["eau"] == Theme(
        "eau",
        "L’eau",
        "Le lac, la rivière et ceux qui en vivent.",
        ("rivière", "zone humide"),
        ("transports",),
    )
    assert archive.organisations["ua"] == Organisation(
        "ua", "UA", "Union des ateliers", None, "https://exemple.test/"
    )
    assert archive.personnes["anne-lune"] == Personne(
        "anne-lune", "Anne Lune", "ua", "Cheminote, conseillère depuis 2020."
    )
    assert archive.sessions["automne-2023"] == Session(
        "automne-2023",
        dt.date(2023, 10, 10),
        dt.date(2023, 10, 11),
        "Session d’automne",
        "Vallée-Haute",
    )


def test_session_of_one_day_in_the_register(read: Reader) -> None:
    sessions = "automne-2023: {debut: 2023-10-10}\n"
    archive = read({"lettres/registres/sessions.yml": sessions}).archive
    assert archive is not None
    session = archive.sessions["automne-2023"]
    assert (session.debut, session.fin) == (dt.date(2023, 10, 10), dt.date(2023, 10, 10))


def test_document_of_each_kind(archive: Archive) -> None:
    assert {document.fichier: (document.genre, str(document.date)) for document in archive.documents} == {
        "communiques/train-de-7-heures.md": (Genre.COMMUNIQUE, "2024-02-01"),
        "dossiers/dix-ans-de-trains.md": (Genre.DOSSIER, "2024-02"),
        "revue/le-lac-baisse.md": (Genre.REVUE, "2023"),
    }


def test_document_of_communique(archive: Archive) -> None:
    (communique,) = [each for each in archive.documents if each.genre is Genre.COMMUNIQUE]
    assert communique == Document(
        genre=Genre.COMMUNIQUE,
        fichier="communiques/train-de-7-heures.md",
        titre="Le train de 7 heures doit rester",
        date=PartialDate(2024, 2, 1),
        themes=("transports",),
        resume="L’Union des ateliers refuse la suppression du premier train.",
        organisations=("ua",),
        voir_aussi=("12",),
        texte="Le premier train de la journée est menacé.",
    )


def test_document_of_dossier_sorts_its_chronology(read: Reader) -> None:
    steps = [{"date": date, "titre": date} for date in ("2024-03-05", "2024", "2014", "2024-03")]
    archive = read({"docs/dossiers/dix-ans-de-trains.md": with_fields(DOSSIER, chronologie=steps)}).archive
    assert archive is not None
    (dossier,) = [each for each in archive.documents if each.genre is Genre.DOSSIER]
    assert [step.titre for step in dossier.chronologie] == ["2014", "2024", "2024-03", "2024-03-05"]


def test_document_of_dossier_keeps_its_sources(archive: Archive) -> None:
    (dossier,) = [each for each in archive.documents if each.genre is Genre.DOSSIER]
    assert dossier.chronologie[-1] == Etape(
        PartialDate(2024, 3, 5),
        "L’assemblée demande sa réouverture",
        "Par 31 voix.",
        Source(document="Procès-verbal", page=3),
    )


def test_document_of_review_keeps_its_source(read: Reader) -> None:
    source = {"document": "Le Journal du lac"}
    archive = read({"docs/revue/le-lac-baisse.md": with_fields(REVUE, source=source)}).archive
    assert archive is not None
    (review,) = [each for each in archive.documents if each.genre is Genre.REVUE]
    assert review.source == Source(document="Le Journal du lac")


def test_links_are_what_lettres_are_called_by(read: Reader) -> None:
    kept = letter_with(read, lettre(suite_de=["0011"], voir_aussi=["fete-du-lac", "11"]))
    assert (kept.suite_de, kept.voir_aussi) == (("11",), ("fete-du-lac", "11"))
    assert NOTICE_PATH.endswith("011-lac.md")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("294", "294"),
        ("0294", "294"),
        ("fete", "fete"),
        ("٣", "٣"),
        ("0" * 12 + "1", "0" * 12 + "1"),
        ("-1", "-1"),
    ],
)
def test_reference_of(written: str, expected: str) -> None:
    assert reference_of(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("lettres/a", "lettres/a/"),
        ("/lettres/a/", "lettres/a/"),
        ("a.html", "a.html"),
        ("/b/a.html", "b/a.html"),
        ("lettres/a/index.html", "lettres/a/"),
        ("index.html", ""),
        ("lettres/mon-index.html", "lettres/mon-index.html"),
    ],
)
def test_old_address_of(written: str, expected: str) -> None:
    assert old_address_of(written) == expected


def test_register_entries_keep_their_old_addresses(read: Reader) -> None:
    written = {
        "themes": ("eau", "themes/lac", "eau:\n", "eau:\n  anciennes_adresses: [/themes/lac]\n"),
        "organisations": (
            "ua",
            "organisations/at",
            "ua:\n",
            "ua:\n  anciennes_adresses: [organisations/at]\n",
        ),
        "personnes": ("anne-lune", "a", "anne-lune:\n", "anne-lune:\n  anciennes_adresses: [a]\n"),
        "sessions": ("automne-2023", "b", "automne-2023:\n", "automne-2023:\n  anciennes_adresses: [b/]\n"),
    }
    paths = {name: f"lettres/registres/{name}.yml" for name in written}
    archive = read(
        {
            paths[name]: edited(str(ARCHIVE[paths[name]]), old, new)
            for name, (_, _, old, new) in written.items()
        }
    ).archive
    assert archive is not None
    for name, (identifier, address, _, _) in written.items():
        assert getattr(archive, name)[identifier].anciennes_adresses == (f"{address}/",), name
