"""The corpus of the measurements: always the same, sound, and with every situation that the record knows."""

from pathlib import Path

import pytest

from bench.corpus import corpus, write_corpus
from bench.words import Habits, Phrase
from tribune.record.load import Loaded, load
from tribune.record.model import Archive
from tribune.words.terms import Completude, Etat, Mode, Nature, Position, Resultat, Term


def loaded(folder: Path, number: int) -> Loaded:
    write_corpus(folder, number)
    return load(folder / "lettres", folder / "docs")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    result = loaded(tmp_path_factory.mktemp("corpus"), 200)
    assert result.archive is not None
    return result.archive


def test_corpus_same_seed() -> None:
    assert list(corpus(60, seed=3)) == list(corpus(60, seed=3))


def test_corpus_other_seed() -> None:
    one, other = dict(corpus(60, seed=3)), dict(corpus(60, seed=4))
    assert not {text for path, text in one.items() if path.startswith("lettres/2")} & set(other.values())


@pytest.mark.parametrize("number", [1, 2, 60])
def test_corpus_has_no_problem(tmp_path: Path, number: int) -> None:
    result = loaded(tmp_path, number)
    assert result.problems == ()
    assert result.archive is not None
    assert len(result.archive.lettres) == number


def test_write_corpus_refuses_a_folder_in_use(tmp_path: Path) -> None:
    (tmp_path / "note.txt").touch()
    with pytest.raises(FileExistsError):
        write_corpus(tmp_path, 1)


@pytest.mark.parametrize("terms", [Nature, Resultat, Mode, Position, Completude])
def test_corpus_has_every_term(archive: Archive, terms: type[Term | Completude]) -> None:
    votes = [vote for lettre in archive.lettres for vote in lettre.votes]
    found = {
        Nature: {lettre.nature for lettre in archive.lettres},
        Resultat: {vote.resultat for vote in votes},
        Mode: {vote.mode for vote in votes if vote.mode},
        Position: {position for vote in votes for position in vote.positions.values()},
        Completude: {vote.completude for vote in votes},
    }
    assert found[terms] == set(terms)


def test_corpus_has_every_situation(archive: Archive) -> None:
    lettres = archive.lettres
    assert {lettre.etat for lettre in lettres} == {Etat.PUBLIEE, Etat.NOTICE}
    assert any(lettre.numero is None for lettre in lettres)
    assert any(not lettre.votes for lettre in lettres)
    assert any(len(lettre.votes) >= 10 for lettre in lettres)
    assert any(len(lettre.signataires) > 1 for lettre in lettres)
    assert any(len(lettre.intervenants) == 2 and "{ #intervention-2 }" in lettre.texte for lettre in lettres)
    assert any(intervenant.au_nom_de for lettre in lettres for intervenant in lettre.intervenants)
    assert any(session.debut != session.fin for session in archive.sessions.values())
    assert any(vote.contre == 0 for lettre in lettres for vote in lettre.votes)


@pytest.mark.parametrize(
    ("separator", "typed"),
    [
        ("·", "salarié·es et travailleur·ses"),
        (".", "salarié.e.s et travailleur.se.s"),
        ("⸱", "salarié⸱es et travailleur⸱ses"),
        ("(", "salarié(e)s et travailleur(se)s"),
    ],
)
def test_habits_type_inclusive_writing(separator: str, typed: str) -> None:
    assert Habits("’", separator, dotted=False).type("salarié·es et travailleur·ses") == typed


def test_habits_type_dots_and_apostrophes() -> None:
    assert (
        Habits("'", "·", dotted=True).type("l’avis de la CGT. Le CESER")
        == "l'avis de la C.G.T. Le C.E.S.E.R."
    )


@pytest.mark.parametrize(
    ("phrase", "de", "a"),
    [
        ("le train", "du train", "au train"),
        ("les gares", "des gares", "aux gares"),
        ("la forêt", "de la forêt", "à la forêt"),
        ("l’eau", "de l’eau", "à l’eau"),
        ("ouvrir", "d’ouvrir", "à ouvrir"),
        ("créer", "de créer", "à créer"),
    ],
)
def test_phrase_contracts(phrase: str, de: str, a: str) -> None:
    assert (Phrase(phrase).de, Phrase(phrase).a) == (de, a)


def test_phrase_agrees() -> None:
    assert "{0} {0[dort|dorment]}".format(Phrase("les gares")) == "les gares dorment"
