"""What is read is what was written, neither more nor less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.test_reading_never_raises import Folder
from tests.samples import LETTRE_PATH, lettre
from tribune.record.model import Lettre, Vote
from tribune.source.characters import FORBIDDEN
from tribune.words.terms import Completude, Position, Resultat

COUNTS = ("pour", "contre", "abstentions", "nppv", "absents", "votants", "effectif")
UNUSUAL_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return Folder(tmp_path_factory.mktemp("archive"))


def read(folder: Folder, text: str) -> Lettre:
    loaded = folder.check(LETTRE_PATH, text)
    assert loaded.archive is not None, loaded.problems
    return loaded.archive.lettre["12"]


@given(
    counts=st.fixed_dictionaries({}, optional={name: st.integers(0, 100) for name in COUNTS[:5]}),
    resultat=st.sampled_from(Resultat),
    positions=st.fixed_dictionaries({}, optional={name: st.sampled_from(Position) for name in ("ua", "fl")}),
)
def test_vote_is_kept_as_written(
    folder: Folder, counts: dict[str, int], resultat: Resultat, positions: dict[str, Position]
) -> None:
    written = {"objet": "A", "instance": "pleniere", "resultat": resultat, "positions": positions, **counts}
    (vote,) = read(folder, lettre(votes=[written], corrections=None)).votes
    assert {name: getattr(vote, name) for name in COUNTS} == {**dict.fromkeys(COUNTS), **counts}
    assert vote.resultat is resultat
    assert vote.positions == positions
    assert completeness_is_that_of(vote, counts)


def completeness_is_that_of(vote: Vote, counts: dict[str, int]) -> bool:
    known = len(counts.keys() & {"pour", "contre", "abstentions"})
    expected = {0: Completude.NON_PUBLIE, 3: Completude.COMPLET}.get(known, Completude.PARTIEL)
    return vote.completude is expected


@given(titre=st.text(min_size=1), resume=st.text())
def test_texts_are_kept_as_written(folder: Folder, titre: str, resume: str) -> None:
    titre, resume = (FORBIDDEN.sub("", text).translate(UNUSUAL_LINE_ENDS).strip() for text in (titre, resume))
    kept = read(folder, lettre(titre=titre or "A", resume=resume))
    assert kept.titre == (titre or "A")
    assert kept.resume == (resume or None)


@given(body=st.text())
def test_body_is_kept_as_written(folder: Folder, body: str) -> None:
    body = FORBIDDEN.sub("", body).replace("\r", "").lstrip("\N{BYTE ORDER MARK}").strip()
    kept = read(folder, lettre(f"{body}\n"))
    assert kept.texte == body
