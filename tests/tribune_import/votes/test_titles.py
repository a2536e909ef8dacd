"""What a title says of the votes below it: those of others, or of another time, are reported and not read."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("# Votes de l’an dernier\nAvis Eau : 70 pour, 3 contre\nAvis Air : 65 pour, 12 abstentions", 2),
        ("# À la Région\nBudget : 54 pour, 39 contre", 1),
        ("# Résultats du conseil régional\nLa CGT a voté contre le budget.\nPour : 54, contre : 39", 2),
        ("Les votes au Conseil régional :\nBudget : adopté par 54 voix pour, 39 contre", 1),
    ],
)
def test_read_votes_reports_votes_below_a_title_of_others(text: str, count: int) -> None:
    found = read(text)
    assert found.votes == ()
    assert len(found.left_out) == count


@pytest.mark.parametrize(
    "text",
    [
        "# Région : un budget de recul\nAvis Eau : 70 pour, 3 contre",
        "# Votes de la session de mars\nAvis Eau : 70 pour, 3 contre",
        "# À la Région\nBudget en baisse.\n# Au CESER\nAvis Eau : 70 pour, 3 contre",
        "Les votes au Conseil régional :\nBudget : 54 voix pour\n# Au CESER\nAvis Eau : 70 pour, 3 contre",
    ],
)
def test_read_votes_reads_on_below_other_titles(text: str) -> None:
    assert told(text) == ["inconnu decompte pour=70 contre=3"]
