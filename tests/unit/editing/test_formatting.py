"""The canonical form of a file: what it keeps, where comments go, what is left alone."""

import pytest

from tests.samples import LETTRE, NOTICE
from tribune.editing import canonical
from tribune.editing.canonical import UnfaithfulError, format_page
from tribune.record.document import AutrePage, Dossier
from tribune.record.lettre import Lettre
from tribune.source.characters import check_font_shapes


def formatted(header: str) -> str:
    """The fields of a header once in form, its fences aside."""
    data, problems = format_page(f"---\n{header}---\n\nTexte.\n".encode(), "a.md", Lettre)
    assert problems == []
    assert data is not None
    text = data.decode()
    assert text.startswith("---\n")
    assert text.endswith("---\n\nTexte.\n")
    return text[4 : -len("---\n\nTexte.\n")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("etat: notice\n\n\nnumero:   12\n", "numero: 12\netat: notice\n"),
        ("titre: L'eau\n", 'titre: "L\'eau"\n'),
        ("titre: 'L''eau'\n", 'titre: "L\'eau"\n'),
        ("titre: >-\n  Des trains\n  pour la vallée\n", 'titre: "Des trains pour la vallée"\n'),
        ("titre: Des trains\n  pour la vallée\n", 'titre: "Des trains pour la vallée"\n'),
        ("resume: |\n  Un\n   deux\n\n  trois\n", "resume: |-\n  Un\n   deux\n\n  trois\n"),
        ("themes:\n- eau\n- emploi\n", "themes: [eau, emploi]\n"),
        ('numero: "12"\n', "numero: 12\n"),
        ("numero: 012\n", 'numero: "012"\n'),
        ("votes:\n- pour: 3\n  objet: Avis\n", 'votes:\n  - objet: "Avis"\n    pour: 3\n'),
        ("votes: [{pour: 3, objet: a}]\n", 'votes:\n  - objet: "a"\n    pour: 3\n'),
        ("votes: []\nresume: ''\nnumero:\n", "numero:\nresume:\nvotes: []\n"),
        ("x: {page: , texte: a}\n", 'x: {page: "", texte: "a"}\n'),
        ("inconnu: [b, c d]\ntitre: a\n", 'titre: "a"\ninconnu:\n  - b\n  - "c d"\n'),
        ("{titre: a, numero: 1}\n", 'numero: 1\ntitre: "a"\n'),
        ("themes: &a [eau]\nvoir_aussi: *a\n", "themes: [eau]\nvoir_aussi: [eau]\n"),
        ("? numero\n: 12\n", "numero: 12\n"),
    ],
)
def test_format_page_writes_one_form(header: str, expected: str) -> None:
    assert formatted(header) == expected
    assert formatted(expected) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("# a\netat: notice # b\n# c\nnumero: 1\n", "# c\nnumero: 1\n# a\netat: notice  # b\n"),
        ("numero: 1\n# fin\n", "numero: 1\n# fin\n"),
        ("numero: 1\n    # fin\n", "numero: 1\n# fin\n"),
        ("numero: # a\n  1\n", "numero: 1  # a\n"),
        ("numero:\n  # a\n  # b\n  1 # c\n", "# a\n# b\nnumero: 1  # c\n"),
        ("resume: | # a\n  b\n  # c\n", "resume: |-  # a\n  b\n  # c\n"),
        ("resume: >- # a\n  b # c\n", 'resume: "b # c"  # a\n'),
        ("themes: [eau] # a\n", "themes: [eau]  # a\n"),
        ("themes: # a\n- eau # b\n- emploi\n", "themes:  # a\n  - eau  # b\n  - emploi\n"),
        (
            "themes: [ # a\n  eau, # b\n  # c\n  emploi # d\n  # e\n] # f\n",
            "themes:  # a\n  - eau  # b\n  # c\n  - emploi  # d\n  # e\n  # f\n",
        ),
        ("themes: [eau,\n  emploi] # a\n", "themes: [eau, emploi]  # a\n"),
        ("themes: [ # a\n] # b\n", "# a\nthemes: []  # b\n"),
        ("themes: [\n  # a\n] # b\n", "# a\nthemes: []  # b\n"),
        (
            "votes:\n  - objet: o\n  # a\n    # b\netat: notice\n",
            'votes:\n  - objet: "o"\n  # a\n  # b\netat: notice\n',
        ),
        ("corrections:\n  -\n    # a\n    vote: 1\n", "corrections:\n  # a\n  - {vote: 1}\n"),
        ("x:\n  - # a\n    # b\n    - c\n", "x:\n  # a\n  # b\n  - [c]\n"),
        (
            "votes:\n# a\n- pour: 3 # b\n  # c\n  objet: o\n  # d\n# e\netat: notice\n",
            'votes:\n  # a\n  # c\n  - objet: "o"\n    pour: 3  # b\n    # d\n# e\netat: notice\n',
        ),
        (
            "votes:\n  - objet: o\n    # a\n  # b\netat: notice\n",
            'votes:\n  - objet: "o"\n    # a\n  # b\netat: notice\n',
        ),
        (
            "votes:\n  - objet: o\n  # a\n    # b\n  - objet: p\n",
            'votes:\n  - objet: "o"\n  # a\n  # b\n  - objet: "p"\n',
        ),
        ("votes:\n  - # a\n    objet: o\n", 'votes:\n  # a\n  - objet: "o"\n'),
        ("votes:\n  -\n    # a\n    objet: o\n", 'votes:\n  # a\n  - objet: "o"\n'),
        ("votes:\n  # rien encore\netat: notice\n", "votes:  # rien encore\netat: notice\n"),
        (
            "votes:\n  - positions: {ua: pour, # a\n      fl: nppv}\n",
            "votes:\n  - positions:\n      ua: pour  # a\n      fl: nppv\n",
        ),
        (
            "corrections:\n  - {date: 2024-01-02} # a\n  - date: 2024-01-03 # b\n    vote: 1\n",
            "corrections:\n  - {date: 2024-01-02}  # a\n  - date: 2024-01-03  # b\n    vote: 1\n",
        ),
        ("votes: [{objet: o}, # a\n]\n", 'votes:\n  # a\n  - objet: "o"\n'),
        ("themes: &a [eau] # b\nvoir_aussi: *a # c\n", "themes: [eau]  # b\nvoir_aussi: [eau]  # c\n"),
        ("x:\n  - &a b\n  # c\n  - *a # d\n", "x:\n  - b  # d\n  - b\n  # c\n"),
    ],
)
def test_format_page_keeps_comments_with_their_fields(header: str, expected: str) -> None:
    assert formatted(header) == expected
    assert formatted(expected) == expected


@pytest.mark.parametrize(
    ("header", "name", "line"),
    [
        ("titre: [a\n", "yaml-invalide", 2),
        ("titre: a\ntitre: b\n", "cle-en-double", 3),
        ("titre: !a b\n", "yaml-invalide", 2),
        ("titre: Avis #2\n", "fin-de-ligne-ignoree", 2),
        ("- a\n", "entete-invalide", 2),
        ("", "entete-invalide", 1),
        ('titre: "\\e"\n', "caractere-interdit", 2),
    ],
)
def test_format_page_leaves_alone_what_is_not_sure(header: str, name: str, line: int) -> None:
    data, problems = format_page(f"---\n{header}---\nTexte.\n".encode(), "a.md", Lettre)
    assert data is None
    assert [(problem.name, problem.place.line) for problem in problems] == [(name, line)]


@pytest.mark.parametrize("data", [b"", b"Texte.\n", b"---\ntitre: a\n", b"---\n\xff\n---\n"])
def test_format_page_leaves_alone_what_is_no_page(data: bytes) -> None:
    formatted, problems = format_page(data, "a.md", Lettre)
    assert formatted is None
    assert len(problems) == 1


def test_format_page_takes_wrong_fields() -> None:
    """They are for the checks to say; the form is the same."""
    assert formatted("etat: publier\ntitre: [a]\n") == 'titre:\n  - "a"\netat: publier\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"---\r\nnumero:  1\r\n---\r\n\r\na\nb\r\n", b"---\r\nnumero: 1\r\n---\r\n\r\na\nb\r\n"),
        (b"---\rnumero:  1\r---\ra\r", b"---\rnumero: 1\r---\ra\r"),
        (b"\xef\xbb\xbf---\nnumero: 1\n---\n\xef\xbb\xbfa", b"---\nnumero: 1\n---\n\xef\xbb\xbfa"),
        (b"\n \n---  \nnumero: 1\n--- \t\n\n  a", b"---\nnumero: 1\n---\n\n  a"),
        (b"---\nnumero: 1\n---", b"---\nnumero: 1\n---"),
        (b"---\r\nnumero: 1\nvotes:\n---\n\r\n", b"---\r\nnumero: 1\r\nvotes:\r\n---\n\r\n"),
        (b"---\nnumero: 1\n---\n\n---\n# a\n---\n", b"---\nnumero: 1\n---\n\n---\n# a\n---\n"),
    ],
    ids=["CRLF", "CR", "BOM", "blanks", "no text", "mixed", "rules"],
)
def test_format_page_leaves_the_text_byte_for_byte(before: bytes, after: bytes) -> None:
    assert format_page(before, "a.md", Lettre) == (after, [])


def test_format_page_writes_letters_for_signs_that_stand_for_them() -> None:
    """In the values and in the text, whatever its line ends; what means something stays."""
    before = '---\r\ntitre: "Un œuvre eﬃcace"\r\n---\r\nLe ﬁnancement\u202f: 3 m² de chemi\u00adnots…\r\n'
    after = '---\r\ntitre: "Un œuvre efficace"\r\n---\r\nLe financement\u202f: 3 m² de cheminots…\r\n'
    assert format_page(before.encode(), "a.md", Lettre) == (after.encode(), [])


def test_format_page_leaves_addresses_names_of_files_and_code() -> None:
    """Written otherwise, they would lead elsewhere."""
    page = (
        '---\ntitre: "Un"\ndocument: https://exemple.org/eﬃcace.pdf\n---\n'
        "Voir [le plan](e\u0301cole-ﬁn.md), www.exemple.org/ﬁn et `ﬁ`.\n\n[a]: ﬁn.md\n"
    )
    assert format_page(page.encode(), "a.md", Lettre) == (page.encode(), [])
    assert list(check_font_shapes(page, "a.md")) == []


def test_format_page_follows_the_kind_of_page() -> None:
    page = b"---\nchronologie: []\ndate: 2024\ntitre: a\n---\n"
    assert format_page(page, "a.md", Dossier)[0] == b'---\ntitre: "a"\ndate: 2024\nchronologie: []\n---\n'


def test_format_page_leaves_a_page_without_front_matter() -> None:
    """Other pages of the site may do without."""
    assert format_page(b"# Accueil\n", "a.md", AutrePage) == (b"# Accueil\n", [])


@pytest.mark.parametrize("loss", ["titre", "# a"])
def test_format_page_never_loses_anything(loss: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were the writer to lose a value or a comment, nothing would be written."""
    write = canonical.write_front_matter

    def losing(*arguments: object) -> str:
        lines = write(*arguments).split("\n")  # type: ignore[arg-type]
        return "\n".join(
            line.replace("# a", "") if loss == "# a" else line for line in lines if loss != line[:5]
        )

    monkeypatch.setattr(canonical, "write_front_matter", losing)
    with pytest.raises(UnfaithfulError):
        format_page(b"---\nnumero: 1 # a\ntitre: t\n---\n", "a.md", Lettre)


def test_format_page_samples() -> None:
    assert format_page(NOTICE.encode(), "a.md", Lettre) == (NOTICE.encode(), [])
    expected = LETTRE.replace("licence: CC BY 4.0", 'licence: "CC BY 4.0"')
    assert format_page(LETTRE.encode(), "a.md", Lettre) == (expected.encode(), [])


FROM_THE_FORM = """\
---
themes:
  - transports
  - emploi
titre: 'Des trains pour la vallée : étape 2'
resume: >-
  L’assemblée adopte son avis sur les
  trains. L’Union s’abstient.
votes:
  - positions:
      ua: abstention
      fl: contre
    resultat: adopte
    objet: Avis sur les trains
    pour: 31
    instance: pleniere
    source:
      url: https://exemple.test/pv
      texte: Adopté par 31 voix.
numero: 12
session: '2024-03-05'
nature: avis
---

Texte.
"""


def test_format_page_mends_what_the_web_form_writes() -> None:
    """Block lists, bare texts, folded texts, and its own order of fields."""
    data, _ = format_page(FROM_THE_FORM.encode(), "a.md", Lettre)
    assert data is not None
    assert (
        data.decode()
        == """\
---
numero: 12
titre: "Des trains pour la vallée : étape 2"
session: 2024-03-05
nature: avis
themes: [transports, emploi]
resume: "L’assemblée adopte son avis sur les trains. L’Union s’abstient."
votes:
  - objet: "Avis sur les trains"
    instance: pleniere
    resultat: adopte
    pour: 31
    positions: {ua: abstention, fl: contre}
    source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv}
---

Texte.
"""
    )
