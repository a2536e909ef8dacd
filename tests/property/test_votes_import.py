"""Votes of old letters: what states none gives none, what is counted reads back, and nothing raises."""

import re
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from tests.tribune_import.votes.reader import COUNTS, blocks, read, told
from tribune_import.organisations import Organisations
from tribune_import.unaccented import unaccented
from tribune_import.votes.reading import read_votes
from tribune_import.votes.text.number_words import WORDS, spelled

SUBJECTS: Final = (
    "La Région",
    "Le rapport",
    "L’étude",
    "Le président",
    "Cette politique",
    "Le CESER",
    "La CGT",
    "Le plan",
)
VERBS: Final = (
    "prévoit",
    "consacre",
    "demande",
    "annonce",
    "regrette",
    "chiffre à",
    "estime",
    "rappelle",
    "défend",
)
THINGS: Final = (
    *(
        "{n} millions d’euros pour la formation",
        "{n} % des jeunes",
        "une lutte contre le chômage",
        "{n} gares rouvertes",
    ),
    *(
        "{n} emplois pour {m} départs",
        "l’article {n} de la loi",
        "un budget voté par la Région",
        "la voix des salariés",
    ),
    *(
        "{n} sièges au collège 2",
        "un vœu pieux",
        "l’abstention des électeurs",
        "l’unanimité des experts",
        "{n} candidats",
    ),
    *(
        "une hausse de {n} contre {m} en 2019",
        "le 02 41 20 {n} {m}",
        "{n} propositions pour agir",
        "{n} km de voies",
    ),
    *(
        "une majorité de femmes parmi les {n} agents",
        "la session du {n} mars",
        "{n} organisations contre la réforme",
    ),
    *(
        "{n} pages, pour un coût de {m} euros",
        "l’adoption de mesures fortes",
        "la lettre n° {n}",
        "un rejet massif",
    ),
)
ENDINGS: Final = (
    "",
    ", contre toute attente",
    " pour les {n} prochaines années",
    ", sans commentaire",
    ", pour mémoire",
)
numbers = st.integers(2, 98)


@st.composite
def plain_sentences(draw: st.DrawFn) -> str:
    """A sentence of a letter that states no vote, with numbers and the words of votes near them."""
    thing = draw(st.sampled_from(THINGS)) + draw(st.sampled_from(ENDINGS))
    thing = thing.replace("{n}", str(draw(numbers))).replace("{m}", str(draw(numbers)))
    return f"{draw(st.sampled_from(SUBJECTS))} {draw(st.sampled_from(VERBS))} {thing}."


@given(st.lists(plain_sentences(), max_size=6), st.booleans())
def test_read_votes_finds_none_where_none_is_stated(sentences: list[str], is_shouted: bool) -> None:
    text = "\n".join(sentences)
    assert told(text.upper() if is_shouted else text) == []


NUMBER_FIRST: Final = {
    "pour": ("{n} voix pour", "{n} pour", "{n} votes favorables", "{n} voix se sont exprimées pour"),
    "contre": ("{n} voix contre", "{n} contre", "{n} votes défavorables", "{n} conseillers ont voté contre"),
    "abstentions": ("{n} abstentions", "{n} abstention", "{n} se sont abstenus"),
    "nppv": ("{n} NPPV", "{n} refus de vote", "{n} ne prennent pas part au vote"),
}
LABEL_FIRST: Final = {
    "pour": ("Pour : {n}", "pour = {n}", "Voix pour : {n}", "POUR: {n}"),
    "contre": ("Contre : {n}", "contre = {n}", "Voix contre : {n}", "CONTRE: {n}"),
    "abstentions": ("Abstentions : {n}", "Abs : {n}", "abst. : {n}", "ABSTENTION: {n}"),
    "nppv": ("NPPV : {n}", "N.P.P.V. : {n}", "Refus de vote : {n}"),
}
RESULTS: Final = {
    "L’avis a été adopté par ": "adopte",
    "L’étude est adoptée avec ": "adopte",
    "Le vœu a été rejeté : ": "rejete",
    "VOTES : ": "inconnu",
}


@st.composite
def votes(draw: st.DrawFn) -> tuple[str, str, dict[str, int]]:
    """A sentence that states a vote, its result, its counts in any order."""
    names = draw(st.lists(st.sampled_from(list(NUMBER_FIRST)), min_size=2, max_size=4, unique=True))
    counts = {name: draw(st.integers(0, 120)) for name in names}
    turns = draw(st.sampled_from([NUMBER_FIRST, LABEL_FIRST]))
    is_spelled = turns is NUMBER_FIRST and draw(st.booleans())
    parts = [
        draw(st.sampled_from(turns[name])).replace("{n}", _written(count, is_spelled))
        for name, count in counts.items()
    ]
    lead = draw(st.sampled_from(list(RESULTS)))
    link = draw(st.sampled_from([", ", " / ", " – ", " et ", " ; "]))
    return f"{lead}{link.join(parts)}.", RESULTS[lead], counts


def _written(count: int, is_spelled: bool) -> str:
    return spelled(count).replace(" un", " une") if is_spelled and count != 1 else str(count)


@given(votes())
def test_read_votes_reads_counts_back_in_any_order(sentence: tuple[str, str, dict[str, int]]) -> None:
    text, resultat, counts = sentence
    [vote] = read(text).votes
    assert vote.resultat == resultat
    assert {name: getattr(vote, name) for name in COUNTS if getattr(vote, name) is not None} == counts


WORDS_OF_VOTES: Final = (
    *(
        "voix",
        "pour",
        "contre",
        "abstentions",
        "abs.",
        "NPPV",
        "l’avis",
        "a été",
        "adopté",
        "rejeté",
        "par",
        "et",
        ":",
        "/",
    ),
    *(
        "(",
        ")",
        "74",
        "16",
        "0",
        "zéro",
        "deux",
        "CGT",
        "la CFDT",
        "s’est abstenue",
        "à l’unanimité",
        "moins",
        "Bureau",
    ),
    *(
        "aucune",
        "sans",
        "ni",
        "votants",
        "ne prend pas part au vote",
        "[x](y)",
        "**",
        "_",
        "\\",
        "é",
        "\ufffd",
        "\u00ad",
        "- ",
    ),
    *(
        "l’amendement n° 3",
        "la seconde",
        ". ",
        "; ",
        "nous",
        "elle",
        "qui",
        "«",
        "»",
        "\n",
        "|",
        "@0",
        "#5",
        "=",
        "~",
        "İ",
    ),
)
scraps = st.lists(st.one_of(st.sampled_from(WORDS_OF_VOTES), st.text(max_size=8)), max_size=25).map(" ".join)


@given(st.one_of(st.text(max_size=200), scraps))
def test_read_votes_places_and_quotes_whatever_it_reads(text: str) -> None:
    lines = set(range(1, text.count("\n") + 2))
    found = read(text)
    assert {vote.ligne for vote in found.votes} | {finding.ligne for finding in found.left_out} <= lines
    assert all(vote.phrase.strip() and vote.objet.strip() for vote in found.votes)
    assert all(finding.valeur and finding.remarque for finding in found.left_out)


@given(scraps)
def test_read_votes_counts_only_numbers_of_the_text(text: str) -> None:
    written = {int(figures) for figures in re.findall(r"\d{1,4}", text)} | {0, 1}
    words = unaccented(text).lower().replace("-", " ")
    written |= {number for word, number in WORDS.items() if number < 3 or word in words}
    for vote in read(text).votes:
        assert {getattr(vote, name) for name in COUNTS} - {None} <= written


@given(scraps)
def test_read_votes_quotes_words_of_the_text(text: str) -> None:
    letters = re.sub(r"[\W_]+", "", text.replace("[x](y)", "x"))
    for vote in read(text).votes:
        assert all(re.sub(r"[\W_]+", "", part) in letters for part in vote.phrase.split("\n"))


def test_read_votes_of_nothing() -> None:
    assert read_votes([], Organisations({}), "").votes == ()
    assert read_votes(blocks("Nous avons voté contre."), Organisations({}), "").votes == ()
