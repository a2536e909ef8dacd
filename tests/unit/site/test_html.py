"""The HTML of a page: typography where it is read, and nowhere else; nothing smuggled in."""

import markdown
import pytest

from tribune.site.html import PlainMarkdown, box_tables, clean, typeset

NN, NB = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Quoi ? Non !</p>", f"<p>Quoi{NN}? Non{NN}!</p>"),
        ("<p><b>Vote</b> : pour</p>", f"<p><b>Vote</b>{NB}: pour</p>"),
        ("<p>« mot »</p>", f"<p>«{NB}mot{NB}»</p>"),
        ("<h1>n° 12</h1>", f"<h1>n°{NB}12</h1>"),
        ("<p>a &amp; b ; c &lt; d</p>", f"<p>a &amp; b{NN}; c &lt; d</p>"),
        ("<p>R&amp;D</p>", "<p>R&amp;D</p>"),
        ("<p>l&#39;eau</p>", "<p>l’eau</p>"),
    ],
)
def test_typeset_text(source: str, expected: str) -> None:
    assert typeset(source) == expected
    assert typeset(expected) == expected


@pytest.mark.parametrize(
    "source",
    [
        "<code>a ? b : c</code>",
        "<pre><code>titre: « x » ; y</code></pre>",
        '<a href="https://x.fr/?a=b ; c">x</a>',
        '<img alt="Quoi ?" src="a.png">',
        "<script>a ? b : c;</script>",
        "<style>a { b : c ; }</style>",
        "<!-- a > b ? -->",
        "<p>https://x.fr/a?b=c;d=e!f</p>",
        "<p>10:30</p>",
    ],
)
def test_typeset_leaves_code_attributes_and_addresses(source: str) -> None:
    assert typeset(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<p onclick="x()" class="a" id="b">t</p>', '<p class="a" id="b">t</p>'),
        ('<a href="javascript:x()">t</a>', "<a>t</a>"),
        ('<a href="../12/#vote-1">t</a>', '<a href="../12/#vote-1">t</a>'),
        ('<img src="https://x.fr/p.gif" alt="a">', '<img alt="a">'),
        ('<img src="//x.fr/p.gif" alt="a">', '<img alt="a">'),
        ('<img src="../a.png" alt="a">', '<img src="../a.png" alt="a">'),
        ("<p>a<script>x()</script>b</p>", "<p>ab</p>"),
        ('<td style="text-align: right; position: fixed">1</td>', "1"),
        ('<iframe src="a"></iframe>', ""),
    ],
)
def test_clean(source: str, expected: str) -> None:
    assert clean(source) == expected


def test_clean_turns_the_alignment_of_a_table_into_a_class() -> None:
    table = markdown.markdown("|a|b|\n|---|--:|\n|1|2|", extensions=["tables"])
    cleaned = clean(table)
    assert cleaned.count('class="aligne-right"') == 2
    assert "style" not in cleaned


def test_box_tables_gives_each_table_a_box_of_its_own() -> None:
    cell = "<table>\n<td>1</td>\n</table>"
    box = f'<div class="tableau" role="group" aria-label="Tableau" tabindex="0">{cell}</div>'
    assert (
        box_tables(f"<p>&lt;table&gt;</p>{cell}<p>a</p>{cell}") == f"<p>&lt;table&gt;</p>{box}<p>a</p>{box}"
    )


def test_plain_markdown_shows_tags() -> None:
    shown = markdown.markdown("Un <b>mot</b>\n\n<div>bloc</div>", extensions=[PlainMarkdown()])
    assert shown == "<p>Un &lt;b&gt;mot&lt;/b&gt;</p>\n<p>&lt;div&gt;bloc&lt;/div&gt;</p>"
