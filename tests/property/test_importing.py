"""The importer on any text: it never raises, loses no word, and writes Markdown that the checks accept."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.tribune_import.papers import read_or_refusal
from tribune.text.checks import check_text
from tribune.text.links import links_of
from tribune.text.tree import Text
from tribune_import.blocks import Block, Kind
from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import Cleaned, clean
from tribune_import.cleaning.joining import joined
from tribune_import.markdown import escaped, plain, safe_inline
from tribune_import.reading.documents import UnreadableDocumentError, read_document
from tribune_import.reading.text_files import read_text_file

# fmt: off
SCRAPS = st.sampled_from([
    "# ", "## ", "> ", "- ", "* ", "1. ", "1) ", "\n", "\n\n", "    ", "**", "*", "_", "__", "___",
    "`", "```", "~~~", "[a](", "[^1]", "[^1]: ", "[x]: ", "](", ")", "[", "]", "<b>", "<!-- ", "-->",
    "{ #ceser }", "{: .x}", "!", "!!! note", "javascript:x", "https://exemple.test/", "http:/x",
    "<https://exemple.test>", "«", "»", " : ", "VOTES :", "LA CONTRIBUTION DU CESER",
    "CE QU’A DIT LA CGT", "INTERVENTION DE ANNE LUNE", "Le contexte", "mot", "la gare", "Trans-",
    "port", "&amp;", "&lt;", "&", "\\", "===", "---", "\f", "12", "Page 3", "union@exemple.test",
    "02 40 00 00 00", "Accueil", "\u00ad", "\u00a0", "……… 3", ".", ":", "…",
    "Il faut des trains dans la vallée et des cheminots pour les conduire tous les jours.", "|",
    "| a | b |\n", "|---|---|\n",
])
# fmt: on
"""What Markdown, letters and the pages they were copied from are made of."""
TEXTS = st.one_of(st.lists(SCRAPS, max_size=40).map("".join), st.text(max_size=200))
SENTENCES = st.lists(
    st.sampled_from(
        [
            "Il faut des trains dans la vallée et des cheminots pour les conduire tous les jours.",
            "La Région présente un rapport de **deux pages**, dont la méthode reste à discuter.",
            "Elle demande *tout de suite* l’ouverture de la gare, voir [le rapport](https://exemple.test/a).",
            "Un prix < 10 € & une carte `A_B` : rien de plus !",
            "« Les trains d’abord » : voilà ce que dit l’Union des ateliers…",
        ]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)
PARTS = st.lists(
    st.one_of(
        SENTENCES,
        st.sampled_from([
            "- la gare ;\n- le quai ;\n- les guichets.", "1. le train\n2. le car",
            "> Une citation du rapport.",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "### Des trains pour tous\n\nLa vallée les attend depuis dix ans.",
        ]),
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)  # fmt: skip


def part(*headings: str) -> st.SearchStrategy[str]:
    """A part of a letter under one of its headings; or no such part."""
    whole = st.tuples(st.sampled_from(headings), PARTS).map("\n\n".join)
    return st.one_of(st.just(""), whole)


LETTERS = st.tuples(
    PARTS,
    part("LA CONTRIBUTION DU CESER", "## La contribution du CESER", "**L’avis du CESER**"),
    part("CE QU’A DIT LA CGT", "INTERVENTION DE ANNE LUNE (CGT)", "## Ce qu’a dit la CGT"),
    part("VOTES : l’avis a été adopté par 31 voix pour et 4 abstentions.", "VOTES"),
).map(lambda parts: "\n\n".join(filter(None, parts)))
"""Letters in the order in which they are written."""
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(list(Kind)),
    text=TEXTS,
    line=st.integers(1, 50),
    page=st.one_of(st.none(), st.integers(1, 3)),
    level=st.integers(1, 7),
    is_numbered=st.booleans(),
)


def read_and_clean(text: str) -> Cleaned:
    try:
        return clean(read_text_file(text.encode("utf-8", "replace"), "lettre.md").blocks)
    except UnreadableDocumentError:
        return Cleaned((), ())


UNSAFE = {
    *("titre-vide", "titre-dans-le-texte", "niveau-de-titre-saute", "ancre-en-double"),
    *("html-dans-le-texte", "image-externe", "lien-dangereux"),
}
"""What a document may not bring into a text, whatever was written in it."""


def problems_of(body: str) -> list[object]:
    """What the checks of a text find, and links to the site itself, which an old letter cannot have."""
    text = Text(body)
    links = [link for link in links_of(text, "lettres/lettre.md") if link.is_sure]
    return [*(each for each in check_text(text) if each.name in UNSAFE), *links]


def letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(char for text in texts for char in text if char.isalpha())


@given(text=TEXTS)
@example(text="CE QU’A DIT LA CGT.# ")
@example(text="[^1]LA CONTRIBUTION DU CESER")
@example(text="- - \u00ad")
@example(text="VOTES ::")
def test_body_markdown_passes_the_checks(text: str) -> None:
    assert problems_of(body_markdown(read_and_clean(text).blocks)) == []


@given(text=LETTERS)
@example(text="LA CONTRIBUTION DU CESER\n`\n{ #ceser }\n1.  ")
def test_body_markdown_is_read_as_itself(text: str) -> None:
    """What was imported once, and imported again from its own Markdown, is the same letter."""
    body = body_markdown(read_and_clean(text).blocks)
    assert body_markdown(read_and_clean(body).blocks) == body


@given(blocks=st.lists(BLOCKS, max_size=8))
def test_body_markdown_takes_any_blocks(blocks: list[Block]) -> None:
    assert problems_of(body_markdown(blocks)) == []


@given(blocks=st.lists(BLOCKS, max_size=8))
@example(
    blocks=[Block(Kind.ITEM, "……… 3", 1, is_numbered=True), Block(Kind.PARAGRAPH, "mot", 2)],
)
def test_clean_takes_any_blocks(blocks: list[Block]) -> None:
    assert all(block.text == block.text.strip() != "" for block in clean(blocks).blocks)


@given(text=TEXTS)
def test_clean_loses_no_letter(text: str) -> None:
    """What stood in the file stands in the letter, or in the list of what was taken out."""
    try:
        before = read_text_file(text.encode("utf-8", "replace"), "lettre.md").blocks
    except UnreadableDocumentError:
        return
    after = clean(before)
    kept = [block.text for block in after.blocks]
    gone = [removed.block.text + removed.why for removed in after.removed]
    assert letters(block.text for block in before) - letters([*kept, *gone]) == Counter()


@given(
    words=st.lists(st.text("abcdefé’-", min_size=1, max_size=9), min_size=2, max_size=12),
    width=st.integers(1, 40),
)
def test_joined_loses_no_letter(words: list[str], width: int) -> None:
    sentence = " ".join(words)
    lines = [sentence[start : start + width].strip() for start in range(0, len(sentence), width)]
    text = ""
    for line in lines:
        text = joined(text, line)
    assert letters([text]) == letters([sentence])


@given(text=st.text(max_size=100))
def test_escaped_shows_what_is_written(text: str) -> None:
    safe, dropped = safe_inline(escaped(text))
    assert dropped == []
    assert plain(safe).replace("\\", "") == " ".join(text.split()).replace("\\", "")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lettres")


STARTS = st.sampled_from([b"PK\3\4", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0"])


@given(
    data=st.one_of(st.binary(max_size=300), st.tuples(STARTS, st.binary(max_size=200)).map(b"".join)),
    suffix=st.sampled_from([".txt", ".md", ".docx", ".odt"]),
)
def test_read_document_takes_any_bytes(folder: Path, data: bytes, suffix: str) -> None:
    """.html and .pdf have tables of their own: a process for each example would take minutes."""
    path = folder / f"lettre{suffix}"
    path.write_bytes(data)
    found = read_or_refusal(lambda: read_document(path))
    if isinstance(found, UnreadableDocumentError):
        assert all(part.strip() for part in (found.sentence, found.action))
    else:
        assert found.name == path.name
        cleaned = clean(found.blocks)
        assert len(cleaned.blocks) + len(cleaned.removed) >= bool(found.blocks)
        assert "\0" not in body_markdown(cleaned.blocks)
