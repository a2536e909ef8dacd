"""The HTML of a page: typography where it is read, and nowhere else; nothing smuggled in."""

import re

import markdown
import pytest

from tribune.text.html import PlainMarkdown, box_tables, clean, typeset

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
        ('<p onclick="x()" class="lg citer" id="b">t</p>', '<p class="lg" id="b">t</p>'),
        ('<p class="citer" id="tribune.contenu">t</p>', "<p>t</p>"),
        ('<p id="a">t</p><ul id="b"><li id="a">t</li></ul>', '<p id="a">t</p><ul id="b"><li>t</li></ul>'),
        ('<p data-citer name="q" form="x" tabindex="1" role="alert" style="top:0">t</p>', "<p>t</p>"),
        ('<form action="/"><input type="submit"><button>t</button></form>', "t"),
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


def test_clean_leaves_the_anchors_of_the_page_to_it() -> None:
    assert (
        clean('<h2 id="vote-1">a</h2><h2 id="vote-2">b</h2>', {"vote-1"})
        == '<h2>a</h2><h2 id="vote-2">b</h2>'
    )


PINNED = (
    # attributes between double quotes, escaped: whoever reads the clean HTML with a pattern relies on it
    ("<p title='a\"b<c>&d'>t</p>", '<p title="a&quot;b&lt;c&gt;&amp;d">t</p>'),
    ("<p title=a&quot;&#x3e;b>t</p>", '<p title="a&quot;&gt;b">t</p>'),
    ("<p title=`x`id=y>t</p>", '<p title="`x`id=y">t</p>'),
    ("<P TITLE=a ID=b>t</P>", '<p title="a" id="b">t</p>'),
    # every tag closed, in its place, but for those that hold nothing
    ("<p>a<b>c<p>d", "<p>a<b>c</b></p><p><b>d</b></p>"),
    ("a<br/>b<hr><wbr>", "a<br>b<hr><wbr>"),
    ("</div></section>t", "t"),
    ("<p>a < b & c > d</p>", "<p>a &lt; b &amp; c &gt; d</p>"),
    # addresses of four kinds only, however the scheme is written
    ('<a href="javascript:x()">t</a>', "<a>t</a>"),
    ('<a href="JaVa&#x53;cript&colon;x()">t</a>', "<a>t</a>"),
    ('<a href=" &#1;java&Tab;script&NewLine;:x()">t</a>', "<a>t</a>"),
    ('<a href="data:text/html,<script>x()</script>">t</a>', "<a>t</a>"),
    ('<a href="vbscript:x">t</a>', "<a>t</a>"),
    ('<a href="blob:x">t</a>', "<a>t</a>"),
    ('<a href="view-source:x">t</a>', "<a>t</a>"),
    ('<blockquote cite="javascript:x()">t</blockquote>', "<blockquote>t</blockquote>"),
    ('<img src="data:image/svg+xml,<svg/>" alt="">', '<img alt="">'),
    # nothing of another language than HTML, nothing that changes once it is read again
    ('<svg onload="x()"><script>x()</script><a href="javascript:x()">t</a></svg>', ""),
    ("<math><mtext><table><mglyph><style><img src=x onerror=x()></style></table></mtext></math>", ""),
    ('<noscript><p title="</noscript><img src=x onerror=x()>">t</p></noscript>', None),
    ("<template><img src=x onerror=x()></template>", None),
    ("<style><!--</style><img src=x onerror=x()>--></style>", None),
    ("<!-- --!><img src=x onerror=x()> -->", None),
    ("<p>a<!-- b -->c<?d?><![CDATA[e]]></p>", "<p>ac</p>"),
    ("<a\x00href=x>t</a>", None),
)


@pytest.mark.parametrize(("source", "expected"), PINNED)
def test_what_the_rest_of_the_code_takes_from_the_cleaning(source: str, expected: str | None) -> None:
    """Where ``expected`` is none, what matters is what does not come out."""
    cleaned = clean(source)
    assert expected is None or cleaned == expected
    assert clean(cleaned) == cleaned, "clean HTML stays as it is"
    for tag in re.finditer(r"<[^>]*>", cleaned):
        assert re.fullmatch(r'</?[a-z0-9]+(?: [a-z]+="[^"<>]*")*>', tag[0]), tag[0]
        assert not re.search(r"\bon\w+=|<script|<style|<svg|<math|<template", tag[0]), tag[0]


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
