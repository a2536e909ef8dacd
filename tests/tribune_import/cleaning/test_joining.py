import pytest

from tribune_import.cleaning.joining import joined


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("des trains", "dans la vallée", "des trains dans la vallée"),
        ("le trans-", "port public", "le transport public"),
        ("la par-", "ticipation", "la participation"),
        ("l’éco-", "nomie", "l’économie"),
        ("celui-", "ci", "celui-ci"),
        ("y a-t-", "il", "y a-t-il"),
        ("peut-", "être", "peut-être"),
        ("sous-", "traitance", "sous-traitance"),
        ("sous-", "crire", "souscrire"),
        ("un arc-en-", "ciel", "un arc-en-ciel"),
        ("la ligne Nantes-", "Angers", "la ligne Nantes-Angers"),
        ("il rappelle qu’", "aucune étude", "il rappelle qu’aucune étude"),
        ("les élus (", "du groupe)", "les élus (du groupe)"),
        ("**le trans-**", "**port**", "**le transport**"),
        ("**un**", "**deux**", "**un deux**"),
        ("trans\u00ad", "port", "transport"),
        ("le rapport «", "des trains »", "le rapport « des trains »"),
        ("", "seul", "seul"),
    ],
)
def test_joined(above: str, below: str, expected: str) -> None:
    assert joined(above, below) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [({"intercommunal"}, "intercommunal"), ({"inter-communal"}, "inter-communal"), (set(), "intercommunal")],
)
def test_joined_believes_the_document(words: set[str], expected: str) -> None:
    assert joined("inter-", "communal", words) == expected


def test_joined_keeps_the_hyphen_between_two_words_of_the_document() -> None:
    assert joined("accord ville-", "campagne", {"ville", "campagne"}) == "accord ville-campagne"
