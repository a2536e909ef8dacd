"""« nous » in the words of others: never our own position; and always reported."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    "text",
    [
        "« Nous voterons contre cet avis », a déclaré FO.",
        "FO a déclaré : « Nous votons pour cet avis. »",
        "Pour la FSU, « nous avons voté pour, car l’avis est équilibré ».",
        "La FSU explique son vote : nous avons voté pour l’avis parce qu’il est utile.",
        "Explication de vote de FO : nous votons contre l’avis.",
        "Le président parle. « L’avis est bon. Nous voterons pour cet avis », a conclu son porte-parole.",
        "# Intervention de FO\nNous voterons pour cet avis.",
        "Explication de vote de FO\nNous votons pour cet avis.",
        "FO répond à la CGT : « nous votons pour l’avis ».",
        "FO : « Notre vote sera favorable. »",
    ],
)
def test_read_votes_reports_nous_in_the_words_of_others(text: str) -> None:
    found = read(text)
    assert found.votes == ()
    assert ["qui le dit" in finding.remarque for finding in found.left_out] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous voterons contre cet avis », a déclaré la CGT.",
        "# Déclaration de la CGT\nNous voterons contre cet avis.",
        "# Intervention de FO\nL’emploi recule.\n# Notre vote\nNous voterons contre cet avis.",
        "La CGT répond à FO : nous avons voté contre l’avis.",
        "Nous avons voté contre l’avis « Eau et sols ».",
        "« Nous voterons contre cet avis. »",
        "La CGT répond à FO : « nous votons contre l’avis ».",
    ],
)
def test_read_votes_reads_nous_in_our_own_words(text: str) -> None:
    assert told(text) == ["inconnu cgt:contre"]
