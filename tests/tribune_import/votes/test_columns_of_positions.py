"""Tables of organisations and texts: each position goes to the text of its column or of its row."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    "text",
    [
        "Organisation | Avis Eau | Avis Air\nCGT | Contre | Pour\nFO | Abst. | -\nFSU | Pour | NPPV",
        " | CGT | FO | FSU\nAvis Eau | contre | abstention | pour\nAvis Air | pour | – | NPPV",
        "Avis Eau : CGT contre, FO abstention, FSU pour\nAvis Air : CGT pour, FSU NPPV",
    ],
)
def test_read_votes_of_positions_in_columns(text: str) -> None:
    assert told(text) == ["inconnu cgt:contre fo:abstention fsu:pour", "inconnu cgt:pour fsu:nppv"]
    assert [vote.objet for vote in read(text).votes] == ["Avis Eau", "Avis Air"]


def test_read_votes_of_one_text_labelled_twice() -> None:
    text = "Avis Eau : la CGT vote contre. Avis Eau : FO vote pour."
    assert told(text) == ["inconnu cgt:contre fo:pour"]


def test_read_votes_reports_a_table_of_groups() -> None:
    found = read("Groupe | Pour | Contre | Abst.\nCGT | 0 | 12 | 0\nFO | 9 | 0 | 0\nTotal | 70 | 12 | 3")
    assert found.votes == ()
    assert "un nombre" in found.left_out[-1].remarque
