"""A drawing is taken as drawing programs make it; whatever runs, loads or leads elsewhere is refused."""

import pytest

from tests.whole import ROOT
from tribune.source.svg import MAX_BYTES, check_svg

SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:h="http://www.w3.org/1999/xhtml" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:x="urn:unknown"'
)
DTD = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'


def drawing(inside: str, before: str = "", attributes: str = "") -> bytes:
    return f"{before}<svg {SPACES} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<style>@import "http://exemple.test/a.css";<style/></style>',
        "<style>text{fill:url(http://exemple.test/a)}<metadata/></style>",
        "<script>alert(1)</script>",
        "<script/>",
        '<script href="x.js"/>',
        "<g><defs><metadata><rdf:RDF><script>alert(1)</script></rdf:RDF></metadata></defs></g>",
        "<h:script>alert(1)</h:script>",
        "<metadata><h:iframe/></metadata>",
        '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
        '<x:g xmlns:x="http://www.w3.org/2000/svg" onclick="alert(1)"/>',
        '<g onclick="alert(1)"/>',
        '<g ONLOAD="alert(1)"/>',
        '<path d="M0 0" onmouseover="alert(1)"/>',
        '<image href="data:image/png;base64,AA" onerror="alert(1)"/>',
        "<foreignObject><h:body/></foreignObject>",
        "<foreignObject/>",
        "<handler>alert(1)</handler>",
        '<listener event="click"/>',
        "<x:thing/>",
        '<g xmlns=""><script>alert(1)</script></g>',
        '<a href="javascript:alert(1)"><text>a</text></a>',
        '<a xlink:href="javascript:alert(1)"><text>a</text></a>',
        '<a href=" javascript:alert(1)"><text>a</text></a>',
        '<a href="java&#9;script:alert(1)"><text>a</text></a>',
        '<a href="&#106;avascript:alert(1)"><text>a</text></a>',
        '<a href="JaVaScRiPt:alert(1)"><text>a</text></a>',
        '<a href="data:text/html,x"><text>a</text></a>',
        '<a href="vbscript:x"><text>a</text></a>',
        '<a href="/admin/"><text>a</text></a>',
        '<use href="https://exemple.test/x.svg#a"/>',
        '<use xlink:href="autre.svg#a"/>',
        '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<image href="https://exemple.test/a.png"/>',
        '<image href="data:image/svg+xml,x"/>',
        '<image href="autre.png"/>',
        '<image href="//exemple.test/a.png"/>',
        '<feImage href="https://exemple.test/a.png"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onclick" to="alert(1)"/>',
        '<animateTransform attributeName="transform"/>',
        '<animateMotion path="M0 0"/>',
        '<discard begin="1s"/>',
        '<style>@import "https://exemple.test/a.css";</style>',
        "<style>a{fill:url(https://exemple.test/a)}</style>",
        "<style>a{fill:u\\72l(https://exemple.test/a)}</style>",
        "<style>a{background:image-set('https://exemple.test/a' 1x)}</style>",
        "<style>a{fill:url(#a)} b{fill:URL( 'https://exemple.test/a' )}</style>",
        "<style><![CDATA[@font-face{src:url(//exemple.test/a)}]]></style>",
        "<style>a{fill:ur<!-- -->l(https://exemple.test/a)}</style>",
        "<style>a{width:expression(alert(1))}</style>",
        "<style>@media print {a{fill:url(https://exemple.test/a)}}</style>",
        "<style>@namespace h url(http://www.w3.org/1999/xhtml);</style>",
        '<path style="fill:url(https://exemple.test/a)"/>',
        '<path fill="url(//exemple.test/a)"/>',
        '<path fill="url(#a) url(b)"/>',
        '<path filter="url(&#34;https://exemple.test/a&#34;)"/>',
        '<path clip-path="u\\rl(a)"/>',
        '<g cursor="url(a.cur), auto"/>',
        '<g xml:base="https://exemple.test/"/>',
        '<g x:onclick="alert(1)"/>',
        '<rdf:li xml:base="https://exemple.test/"/>',
        '<rdf:li xlink:href="javascript:alert(1)"/>',
        '<g inconnu="1"/>',
        '<a target="_top" href="#a"/>',
        '<?xml-stylesheet href="a.xsl" type="text/xsl"?>',
        "<iframe/>",
        "<audio/>",
        "<embed/>",
        '<color-profile href="https://exemple.test/a.icc"/>',
        '<font-face><font-face-src><font-face-uri href="https://exemple.test/a"/></font-face-src></font-face>',
    ],
)
def test_check_svg_refuses_what_is_no_drawing(inside: str) -> None:
    problem = check_svg(drawing(f"\n{inside}\n"), "carte.svg")
    assert problem is not None
    assert problem.name == "svg-actif", problem
    assert problem.place.line == 2


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (drawing("", '<?xml-stylesheet href="a.css"?>'), "svg-actif"),
        (drawing("&x;", '<!DOCTYPE svg [<!ENTITY x "a">]>'), "svg-actif"),
        (drawing("", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "svg-actif"),
        (drawing("", '<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://exemple.test/a"> %x;]>'), "svg-actif"),
        (drawing("", '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'), "svg-actif"),
        (drawing('<a href="javascript&colon;alert(1)"/>', DTD), "svg-actif"),
        (drawing("&Tab;", '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'), "svg-actif"),
        (drawing("", '<?xml version="1.0" encoding="utf-7"?>'), "svg-actif"),
        (drawing("", '<?xml version="1.0" encoding="iso-8859-1"?>'), "svg-actif"),
        (drawing("", attributes='onload="alert(1)"'), "svg-actif"),
        (drawing("", attributes='onload = "alert(1)"'), "svg-actif"),
        (drawing("<g>" * 300 + "</g>" * 300), "svg-actif"),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>', "svg-actif"),
        (b"<svg><path/></svg>", "svg-actif"),
        (drawing("").decode().encode("utf-16"), "contenu-inattendu"),
        (drawing("<g>"), "contenu-inattendu"),
        (drawing("&nbsp;"), "contenu-inattendu"),
        (drawing('<g x="1" x="2"/>'), "contenu-inattendu"),
        (b"<!doctype html><script>alert(1)</script>", "contenu-inattendu"),
        (b"", "contenu-inattendu"),
        (b"\x89PNG\r\n", "contenu-inattendu"),
        (b"<svg", "contenu-inattendu"),
        (drawing("<g/>") + b"<script>alert(1)</script>", "contenu-inattendu"),
        (drawing("\0"), "contenu-inattendu"),
        (drawing("<!--" + "-" * MAX_BYTES + "-->"), "fichier-trop-gros"),
    ],
)
def test_check_svg_refuses_file(data: bytes, name: str) -> None:
    problem = check_svg(data, "carte.svg")
    assert problem is not None
    assert problem.name == name


def test_check_svg_says_where() -> None:
    problem = check_svg(drawing('\n  <g>\n    <path onclick="alert(1)"/></g>'), "a.svg")
    assert str(problem) == (
        "a.svg:3:5: l’image contient un attribut « onclick », qui n’est pas du dessin  [svg-actif]\n"
        "    → exportez l’image en « SVG simple » depuis votre logiciel de dessin, ou en PNG"
    )


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<title>Les trains &amp; le lac</title><desc>Une carte (2024).</desc>",
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        '<path fill="url(#g)" d="M0 0L1,1z" transform="translate(1 2) rotate(3)"/>',
        '<path style="fill:url(#g);stroke:rgb(1,2,3)" clip-path="url(\'#c\')"/>',
        '<style type="text/css">*{stroke-linejoin: round} .a > b:not(.c){fill:#fff}</style>',
        "<style><![CDATA[.a{fill:url(#g)}]]></style>",
        "<style>path{fill:#000} @media (prefers-color-scheme: dark) {path{fill:#fff}}</style>",
        '<use xlink:href="#a" x="1"/><a href="https://exemple.test/a"><text>Voir</text></a>',
        '<image width="1" height="1" xlink:href="data:image/png;base64,iVBO Rw0K&#10;Ggo="/>',
        '<sodipodi:namedview pagecolor="#fff" showgrid="false" inkscape:zoom="1"/>'
        '<g inkscape:label="Calque 1" inkscape:groupmode="layer"><path sodipodi:nodetypes="cc"/></g>',
        '<metadata><rdf:RDF><cc:Work xmlns:cc="http://creativecommons.org/ns#" rdf:about="">'
        '<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Carte</dc:title></cc:Work></rdf:RDF></metadata>',
        '<text xml:space="preserve" font-family="Arial, sans" text-anchor="middle"><tspan>à</tspan></text>',
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g role="img" aria-label="Carte (2024)"/>',
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<!-- Generator: Adobe Illustrator 27 --><g enable-background="new 0 0 1 1" data-name="Calque 1"/>',
        '<font id="f" horiz-adv-x="2048"><font-face font-family="A embedded" units-per-em="2048"/>'
        '<missing-glyph d="M0 0"/><glyph unicode="&lt;" d="M0 0"/></font>',
    ],
)
@pytest.mark.parametrize("before", ["", f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n{DTD}\n'])
def test_check_svg_takes_drawing(inside: str, before: str) -> None:
    data = drawing(inside, before, 'viewBox="0 0 1 1" version="1.1"')
    assert check_svg(data, "carte.svg") is None
    assert check_svg(b"\xef\xbb\xbf" + data, "carte.svg") is None


def test_check_svg_takes_drawings_of_the_site() -> None:
    """The icon of the site itself."""
    assert check_svg((ROOT / "overrides/assets/favicon.svg").read_bytes(), "favicon.svg") is None


def levels(opening: str, closing: str, number: int = 8) -> bytes:
    """Parts each of which draws the one before ten times."""
    parts = [
        opening.format(rank) + f'<use href="#a{rank - 1}"/>' * 10 + closing for rank in range(1, number + 1)
    ]
    return drawing(f'<rect id="a0"/>{"".join(parts)}<use href="#a{number}"/>')


@pytest.mark.parametrize(
    "data",
    [
        levels('<g id="a{}">', "</g>"),
        levels('<symbol id="a{}">', "</symbol>"),
        drawing(
            '<rect id="a0"/>'
            + "".join(
                f'<pattern id="a{rank}">' + f'<rect fill="url(#a{rank - 1})"/>' * 10 + "</pattern>"
                for rank in range(1, 9)
            )
        ),
        drawing('<g id="a"><use href="#a"/></g>'),
        drawing('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
    ],
    ids=["groups", "symbols", "patterns", "itself", "each other"],
)
def test_check_svg_refuses_what_a_browser_would_draw_for_ever(data: bytes) -> None:
    problem = check_svg(data, "a.svg")
    assert problem is not None
    assert problem.name == "svg-actif"


def test_check_svg_takes_parts_drawn_again() -> None:
    """A map repeats its signs, and clips with shapes that are drawn too."""
    signs = '<use href="#a1"/>' * 500
    assert (
        check_svg(levels('<g id="a{}">', "</g>", 2).replace(b"</svg>", signs.encode() + b"</svg>"), "a")
        is None
    )


def test_check_svg_takes_a_large_drawing() -> None:
    """Nothing in it is drawn twice, and some of its parts have one name."""
    parts = '<g id="a"><path d="M0 0"/></g>' * 20_000
    assert check_svg(drawing(parts), "a.svg") is None
    assert check_svg(drawing("<g/>" * 240_000), "a.svg") is None
