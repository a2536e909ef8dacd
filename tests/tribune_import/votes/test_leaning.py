"""What leans on what stands before: « comme FO », « ni contre ni abstention », lists below a line, « il »."""

import pytest

from tests.tribune_import.votes.reader import read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La CGT a voté contre, comme la FSU.", ["inconnu cgt:contre fsu:contre"]),
        (
            "La CGT s’est abstenue, ainsi que FO et la FSU.",
            ["inconnu cgt:abstention fo:abstention fsu:abstention"],
        ),
        ("FO a voté pour l’étude, la FSU également.", ["inconnu fo:pour fsu:pour"]),
        ("La FSU ne prend pas part au vote, FO non plus.", ["inconnu fo:nppv fsu:nppv"]),
        ("FO et la FSU ont voté pour, nous contre.", ["inconnu cgt:contre fo:pour fsu:pour"]),
        ("Le vœu est adopté à l’unanimité, CGT incluse.", ["adopte unanimite cgt:pour"]),
        ("Pour : 51 ; contre : 6, tous CGT.", ["inconnu decompte pour=51 contre=6 cgt:contre"]),
        ("Vote de la CGT : ni pour ni contre, abstention.", ["inconnu cgt:abstention"]),
        ("La CGT ne prendra part ni au débat ni au vote.", ["inconnu cgt:nppv"]),
        ("FO, dont nous comprenons les réserves, a voté pour l’étude.", ["inconnu fo:pour"]),
        ("La CGT a expliqué son abstention : rien sur les salaires.", ["inconnu cgt:abstention"]),
        ("La CGT, qui avait voté contre en 2012, s’est cette fois abstenue.", ["inconnu cgt:abstention"]),
        (
            "L’avis est adopté par 51 voix. 9 se sont abstenus, dont les élus de la CGT.",
            ["adopte decompte pour=51 abstentions=9 cgt:abstention"],
        ),
        (
            "L’avis est adopté par 51 voix pour, 9 abstentions dont FO et la FSU ; 2 NPPV.",
            ["adopte decompte pour=51 abstentions=9 nppv=2 fo:abstention fsu:abstention"],
        ),
        (
            "L’avis est adopté par 51 voix pour. La CGT a voté pour : nos propositions y sont.",
            ["adopte decompte pour=51 cgt:pour"],
        ),
        ("Vote en séance plénière : adopté. 51 pour, 6 contre.", ["adopte decompte pour=51 contre=6"]),
        ("Le Bureau du 4 mars a adopté cet avis par 12 voix pour.", ["bureau adopte decompte pour=12"]),
        ("Motion CGT : adoptée (51 voix).", ["adopte decompte pour=51"]),
        ("Le rapport est adopté à l’unanimité (51 voix).", ["adopte unanimite pour=51"]),
        ("Nous n’avons pas voté contre : nous nous sommes abstenus.", ["inconnu cgt:abstention"]),
    ],
)
def test_read_votes_positions_that_lean(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nous n’avons pas voté contre l’étude.",
        "Nous n’avons jamais voté contre par dépit.",
        "La CGT n’a nullement voté pour ce texte.",
        "La CGT vote pour ce qui améliore la vie, contre ce qui la dégrade.",
    ],
)
def test_read_votes_takes_no_denied_position(text: str) -> None:
    assert read(text).votes == ()


def test_read_votes_keeps_apart_the_positions_on_two_titles() -> None:
    votes = read("- Avis « Bois » : la CGT a voté pour\n- Avis « Fer » : la CGT a voté contre").votes
    assert [(vote.objet, dict(vote.positions)) for vote in votes] == [
        ("Avis « Bois »", {"cgt": "pour"}),
        ("Avis « Fer »", {"cgt": "contre"}),
    ]


def test_read_votes_gives_a_position_to_the_vote_just_told_and_says_so() -> None:
    first, second = read(
        "L’avis est adopté par 51 voix pour. La CGT a voté contre."
        " Puis l’étude sur le bois est adoptée à l’unanimité."
    ).votes
    assert dict(first.positions) == {"cgt": "contre"}
    assert second.positions == {}
    assert any("phrase précédente" in doubt for doubt in first.doubts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Il n’y a eu ni voix contre ni abstention : l’avis est adopté.",
            "adopte decompte contre=0 abstentions=0",
        ),
        ("51 voix pour, personne contre.", "inconnu decompte pour=51 contre=0"),
        ("L’avis est adopté par 51 voix pour, nul ne s’y étant opposé.", "adopte decompte pour=51 contre=0"),
        ("51 voix en faveur de l’avis, 6 en sa défaveur.", "inconnu decompte pour=51 contre=6"),
        ("Avis adopté : 51 voix pours, 6 contres.", "adopte decompte pour=51 contre=6"),
        ("Avis adopté, 51 voix pr, 6 ctre et 3 abst", "adopte decompte pour=51 contre=6 abstentions=3"),
        (
            "Abstentions (3) : FSU. Contre (2) : FO. Pour (51) : tous les autres.",
            "inconnu decompte pour=51 contre=2 abstentions=3 fo:contre fsu:abstention",
        ),
        ("L’avis est adopté par 51 voix pour (et non 61), 6 contre.", "adopte decompte pour=51 contre=6"),
        (
            "FO et la FSU ont voté contre : 51 pour, 6 contre.",
            "inconnu decompte pour=51 contre=6 fo:contre fsu:contre",
        ),
        ("Il est adopté quand même, avec 51 voix pour.", "adopte decompte pour=51"),
        ("Amendement n° 3 (FO) : mis aux voix, non adopté.", "rejete"),
        ("Le vœu que FO avait défendu pied à pied n’a pas été adopté.", "rejete"),
        ("Il faut souligner que l’étude a été adoptée à l’unanimité.", "adopte unanimite"),
    ],
)
def test_read_votes_of_ordinary_turns(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vœu n° 1 (bois) adopté à l’unanimité ; vœu n° 2 (fer) adopté par 51 voix pour, 6 contre.",
            ["adopte unanimite", "adopte decompte pour=51 contre=6"],
        ),
        (
            "Les deux avis sont adoptés : le premier par 51 voix pour ; le second à l’unanimité.",
            ["adopte decompte pour=51", "adopte unanimite"],
        ),
    ],
)
def test_read_votes_keeps_apart_the_texts_of_one_sentence(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Assemblée nationale, scrutin public n° 12\nPour : 51\nContre : 6",
        "Enquête auprès des usagers (80 réponses)\nPour le train : 51\nContre : 6",
        "Sondage avant la séance\nPour : 5\nAbstention : 3",
        "Conseil régional, 16 octobre : rapport adopté, 51 pour, 6 contre",
        "Consultation des adhérents : 51 pour, 6 contre, 3 abstentions.",
        "Grève reconduite, 51 pour, 6 contre",
        "Propositions reprises : 6\nRejetées : 9",
        "51 voix pour, non pardon 57, 6 contre",
        "L’examen de l’avis est reporté, le vote n’ayant pas eu lieu.",
    ],
)
def test_read_votes_takes_no_count_of_others(text: str) -> None:
    assert read(text).votes == ()


def test_read_votes_reads_on_below_a_line_of_ours() -> None:
    assert told("Conseil régional\nVote du CESER\nPour : 51\nContre : 6") == [
        "inconnu decompte pour=51 contre=6"
    ]


def test_read_votes_reads_the_result_below_a_table() -> None:
    text = "Texte | Pour | Contre\nAvis | 51 | 6\nL’avis a été adopté. La CGT n’a pas pris part au vote."
    assert told(text) == ["adopte decompte pour=51 contre=6 cgt:nppv"]


def test_read_votes_of_two_texts_adopted_as_one() -> None:
    (vote,) = read("L’avis ainsi que le rapport ont été adoptés par 51 voix pour.").votes
    assert vote.objet == "Avis ainsi que le rapport"


@pytest.mark.parametrize(
    "text",
    [
        "Toutes les organisations syndicales ont voté contre, sauf la CFDT.",
        "Nos trois organisations ont boycotté le vote.",
    ],
)
def test_read_votes_says_that_several_voted(text: str) -> None:
    assert any("lesquelles" in finding.remarque for finding in read(text).left_out)
