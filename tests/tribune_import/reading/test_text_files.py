import pytest

from tests.tribune_import.papers import GARES
from tribune_import.blocks import Kind
from tribune_import.reading.text_files import read_text_file

ACCENTS = "L’été, à Évron : œuvre près de la forêt, 12 €."


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (ACCENTS.encode(), None),
        (ACCENTS.encode("utf-8-sig"), None),
        (ACCENTS.encode("utf-16"), None),
        ("\ufeff".encode("utf-16-be") + ACCENTS.encode("utf-16-be"), None),
        (ACCENTS.encode("utf-16-le"), "encodage deviné : UTF-16 ; vérifiez les accents"),
        (
            ACCENTS.encode("cp1252"),
            "le fichier n’est pas en UTF-8, il a été lu en Windows-1252 : vérifiez les accents",
        ),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "utf-16 big end", "utf-16 without a mark", "windows"],
)
def test_read_text_file_encodings(data: bytes, remark: str | None) -> None:
    document = read_text_file(data, "a.txt")
    assert [block.text for block in document.blocks] == [ACCENTS]
    assert document.remarks == (() if remark is None else (remark,))


def test_read_text_file_says_that_latin_1_is_a_guess() -> None:
    document = read_text_file("été \x81".encode("latin-1"), "a.txt")
    assert document.remarks == (
        "le fichier n’est pas en UTF-8, il a été lu en Latin-1 : vérifiez les accents",
    )


def test_read_text_file_says_that_accents_are_damaged() -> None:
    document = read_text_file("été, écrit, à côté".encode().decode("cp1252").encode(), "a.txt")
    assert document.remarks == ("des accents sont abîmés dans le fichier lui-même (« Ã© » pour « é »)",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Un\n\n### Trois ###", [(Kind.HEADING, "Un", 1, 1), (Kind.HEADING, "Trois", 3, 3)]),
        ("## Un { #ceser }", [(Kind.HEADING, "Un", 2, 1)]),
        ("Un\n====\n\nDeux\n----", [(Kind.HEADING, "Un", 1, 1), (Kind.HEADING, "Deux", 2, 4)]),
        (
            "a\n\n- un\n  - deux\n    - trois",
            [
                (Kind.PARAGRAPH, "a", 1, 1),
                (Kind.ITEM, "un", 1, 3),
                (Kind.ITEM, "deux", 2, 4),
                (Kind.ITEM, "trois", 2, 5),
            ],
        ),
        (
            "Il faut\n- des trains",
            [(Kind.PARAGRAPH, "Il faut", 1, 1), (Kind.PARAGRAPH, "- des trains", 1, 2)],
        ),
        ("12) un", [(Kind.ITEM, "un", 1, 1)]),
        ("> a\n>> b", [(Kind.QUOTE, "a", 1, 1), (Kind.QUOTE, "b", 1, 2)]),
        (
            "| a | b |\n|:--|--:|\n| 1 | 2 |\n\nc",
            [(Kind.TABLE, "a | b\n1 | 2", 1, 1), (Kind.PARAGRAPH, "c", 1, 5)],
        ),
        ("---\nnumero: 12\n---\n\na", [(Kind.PARAGRAPH, "a", 1, 5)]),
        (
            "a\r\nb\rc",
            [(Kind.PARAGRAPH, "a", 1, 1), (Kind.PARAGRAPH, "b", 1, 2), (Kind.PARAGRAPH, "c", 1, 3)],
        ),
    ],
)
def test_read_text_file_blocks(text: str, expected: list[tuple[Kind, str, int, int]]) -> None:
    blocks = read_text_file(text.encode(), "a.md").blocks
    assert [(block.kind, block.text, block.level, block.line) for block in blocks] == expected


def test_read_text_file_leaves_rules_out() -> None:
    document = read_text_file(f"{GARES}\n\n* * *\n\n{GARES}".encode(), "a.md")
    assert [(gone.block.text, gone.block.line, gone.why) for gone in document.left_out] == [
        ("* * *", 3, "trait de séparation")
    ]


def test_read_text_file_counts_the_pages_of_a_printout() -> None:
    blocks = read_text_file(b"un\f\ndeux\ftrois\n", "a.txt").blocks
    assert [(block.text, block.page) for block in blocks] == [("un", 1), ("deux", 2), ("trois", 3)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Texte\tPour\tContre\nAvis\t58\t9\n\nSuite.", [Kind.TABLE, Kind.PARAGRAPH]),
        ("Pour\t58\nContre\t9", [Kind.TABLE]),
        ("Session :\t14 octobre 2025\nLieu :\tNantes", [Kind.PARAGRAPH, Kind.PARAGRAPH]),
        ("Texte\tPour\tContre\nAvis\t58", [Kind.PARAGRAPH, Kind.PARAGRAPH]),
    ],
)
def test_read_text_file_reads_tables_set_apart_by_tabs(text: str, kinds: list[Kind]) -> None:
    document = read_text_file(text.encode(), "a.txt")
    assert [block.kind for block in document.blocks] == kinds
    if kinds[0] is Kind.TABLE:
        assert document.blocks[0].text.split("\n")[-1].endswith(" | 9")
