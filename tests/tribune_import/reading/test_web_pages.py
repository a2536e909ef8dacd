from pathlib import Path

import pytest

from tests.tribune_import.papers import GARES, TRAINS, read, read_or_refusal
from tribune_import.blocks import Kind
from tribune_import.body import body_markdown
from tribune_import.cleaning.clean import clean
from tribune_import.reading.documents import UnreadableDocumentError

PAGE = f"""\
<!doctype html>
<html><head><meta charset="utf-8"><title>Lettre</title><style>p {{ color: red }}</style></head>
<body>
<header><p>LA LETTRE DES ÉLUS</p></header>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/l">Nos lettres</a></li></ul></nav>
<main><article>
<h1>Des trains pour la vallée</h1>
<p>{TRAINS}<script>document.write("non")</script></p>
<p onclick="x()">{GARES} <img src="https://ailleurs.test/suivi.gif" alt="suivi"></p>
<iframe src="https://ailleurs.test/"></iframe>
<p><span style="font-weight: bold">Oui</span><br>non <a href="javascript:x()">ici</a></p>
</article></main>
<div style="display:none"><p>Texte caché</p></div>
<aside><p>À lire aussi</p></aside>
<footer><p>Mentions légales</p></footer>
</body></html>
"""


def test_read_html_reads_all_of_the_page_and_sorts_it(tmp_path: Path) -> None:
    document = read(tmp_path, "lettre.html", PAGE.encode())
    assert [block.text for block in document.blocks] == [
        "LA LETTRE DES ÉLUS",
        "Des trains pour la vallée",
        TRAINS,
        GARES,
        "**Oui**",
        "non [ici](javascript:x%28%29)",
    ]
    around = "autour du texte de la page web"
    assert [(gone.block.text, gone.why) for gone in document.left_out] == [
        ("[Accueil](/)", around),
        ("[Nos lettres](/l)", around),
        ("suivi", "image"),
        ("Texte caché", around),
        ("À lire aussi", around),
        ("Mentions légales", around),
    ]


def test_read_html_gives_a_text_without_danger(tmp_path: Path) -> None:
    body = body_markdown(clean(read(tmp_path, "lettre.html", PAGE.encode()).blocks).blocks)
    assert body == f"{TRAINS}\n\n{GARES}\n\n## Oui\n\nnon ici\n"


@pytest.mark.parametrize(
    ("charset", "encoding"), [("iso-8859-1", "latin-1"), ("windows-1252", "cp1252"), ("inconnu", "cp1252")]
)
def test_read_html_reads_the_charset_of_the_page(tmp_path: Path, charset: str, encoding: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}"><p>été</p>'
    document = read(tmp_path, "a.htm", page.encode(encoding))
    assert [(block.kind, block.text) for block in document.blocks] == [(Kind.PARAGRAPH, "été")]
    assert len(document.remarks) == 1


@pytest.mark.parametrize(
    "page",
    ["<div " * 100_000 + "x", "<script>" * 100_000 + "x", "<p>x" + "&amp;" * 100_000, "x<!--" * 50_000],
    ids=["open tags", "scripts", "entities", "comments"],
)
def test_read_html_reads_or_refuses_a_hostile_page(tmp_path: Path, page: str) -> None:
    found = read_or_refusal(lambda: read(tmp_path, "a.html", page.encode()))
    if isinstance(found, UnreadableDocumentError):
        assert all(part.strip() for part in (found.sentence, found.action))
    else:
        assert "x" in "".join(block.text for block in found.blocks)


def test_read_html_keeps_abbreviations_that_are_explained(tmp_path: Path) -> None:
    page = (
        "<nav><abbr title='Accueil du site'>ACC</abbr></nav>"
        "<p>La <abbr title='Dotation\nglobale'>DGF</abbr> et la <abbr>DSU</abbr> baissent.</p>"
        "<p><abbr title='Autre chose'>DGF</abbr>, <abbr title=' '>TVA</abbr>.</p>"
    )
    document = read(tmp_path, "lettre.html", page.encode())
    assert [block.text for block in document.blocks] == ["La DGF et la DSU baissent.", "DGF, TVA."]
    assert document.abbreviations == (("DGF", "Dotation\nglobale"),)
