"""Words replaced where they stand, whatever surrounds them."""

import pytest

from tribune.editing.passages import Passage, Source, UnreachableError
from tribune.source.problems import Place


@pytest.mark.parametrize(
    ("text", "line", "column", "expected"),
    [
        ("themes: [eau, bois]\n", 1, 10, "themes: [lac, bois]\n"),
        ("themes: ['eau']\n", 1, 10, "themes: ['lac']\n"),
        ('themes: ["eau" ]\n', 1, 10, 'themes: ["lac" ]\n'),
        ("themes: [&a eau]\n", 1, 10, "themes: [&a lac]\n"),
        ('themes: [&a "eau"]\n', 1, 10, 'themes: [&a "lac"]\n'),
        ("- eau # l’eau\n", 1, 3, "- lac # l’eau\n"),
        ("- eau", 1, 3, "- lac"),
        ("\ufeffeau: 1\n", 1, 1, "\ufefflac: 1\n"),
        ("a\r\nb\rc\n- eau\r\n", 4, 3, "a\r\nb\rc\n- lac\r\n"),
        ("é: œ\nl’été: eau\n", 2, 8, "é: œ\nl’été: lac\n"),
    ],
)
def test_scalar_changes_its_word_only(text: str, line: int, column: int, expected: str) -> None:
    source = Source.of(text)
    assert source.replaced([source.scalar(Place("a.md", line, column), "eau", "lac")]) == expected


@pytest.mark.parametrize(
    "text", ['- "\\x65au"\n', "- eaux\n", "- eau-de-pluie\n", "- 'eau de pluie'\n", "- \"eau'\n", "- la\n"]
)
def test_scalar_refuses_what_it_does_not_recognise(text: str) -> None:
    with pytest.raises(UnreachableError):
        Source.of(text).scalar(Place("a.md", 1, 3), "eau", "lac")


def test_words_are_found_below_and_not_taken_twice() -> None:
    source = Source.of("texte: |\n  [a](b.md) [c](b.md)\n")
    first = source.words(Place("a.md", 1, 8), "b.md", "d.md")
    second = source.words(Place("a.md", 1, 8), "b.md", "e.md", [first])
    assert source.replaced([first, second]) == "texte: |\n  [a](d.md) [c](e.md)\n"
    with pytest.raises(UnreachableError):
        source.words(Place("a.md", 1, 8), "b.md", "f.md", [first, second])


def test_replaced_counts_a_passage_once() -> None:
    passage = Passage(0, 3, "la-mer")
    assert Source.of("eau").replaced([passage, passage]) == "la-mer"


@pytest.mark.parametrize(("text", "end"), [("a\r\nb\n", "\r\n"), ("a\rb", "\r"), ("a\n", "\n"), ("a", "\n")])
def test_line_end_is_that_of_the_file(text: str, end: str) -> None:
    assert Source.of(text).line_end == end
