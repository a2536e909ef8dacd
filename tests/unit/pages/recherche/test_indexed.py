"""What is given to Pagefind: escaped, complete, in the same order every time."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from tests.records import archive, document, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.publication import Publication
from tribune.pages.recherche import number_token, own_words_pages, search_pages
from tribune.record.model import Correction, Intervenant, Source, Theme
from tribune.words.terms import Mode, Position, Resultat

TEXT = (
    '<h2 id="contexte">Le contexte</h2><p>Le lac.</p>'
    '<h2 id="intervention">Nos mots</h2><p>Des trains.</p>'
    '<h2 id="intervention-2">Encore</h2><p>Des cars.</p><h2 id="suite">Suite</h2><p>Fin.</p>'
)
ATTACK = "\"><script>alert('x')</script>"


def published(**fields: object) -> Publication:
    held = archive([lettre(7, **fields)], themes=[Theme("eau", "L’eau", "…", ("rivière", "zone humide"))])
    return Publication(held, SETTINGS, {"lettres/7/": TEXT})


def read(pages: Iterator[tuple[str, str]]) -> tuple[str, str]:
    """The line under the title of the only page, and the page."""
    ((_, page),) = pages
    fiche = re.search(r'data-pagefind-meta="fiche\[content\]" content="([^"]*)"', page)
    assert fiche is not None
    return fiche[1], page


def test_document_holds_what_a_reader_may_look_for() -> None:
    ballot = vote(
        mode=Mode.UNANIMITE,
        pour=40,
        positions={"ua": Position.ABSTENTION, "fl": Position.POUR},
        remarque="Un vote tardif.",
        source=Source(texte="Adopté."),
    )
    fiche, page = read(
        search_pages(
            published(
                votes=(ballot,),
                resume="En bref.",
                signataires=("fl",),
                intervenants=(Intervenant("anne", "ua"),),
                corrections=(Correction(dt.date(2024, 4, 1), "Une faute."),),
            )
        )
    )
    assert fiche == "Lettre n° 7 · Session du 5 mars 2024 · Avis · Adopté à l'unanimité (UA : abstention)"
    assert "Anne Lune FL Fédération du lac L'eau rivière zone humide" in page
    for text in (
        "En bref.",
        "Un vote tardif.",
        "Adopté.",
        "Une faute.",
        "40 voix pour",
        "FL : pour",
        "Des cars.",
    ):
        assert text in page
    assert "Les voix contre et les abstentions ne sont pas publiées" in page
    assert '<h2 id="vote-1">' in page
    assert f'data-pagefind-meta="numero[content]" content="{number_token("7")}"' in page


def test_position_that_is_not_known_is_not_mentioned() -> None:
    fiche, page = read(search_pages(published(votes=(vote(),))))
    assert fiche.endswith(" · Adopté")
    assert 'data-pagefind-filter="position[content]" content="inconnue"' in page
    assert 'data-pagefind-filter="vote[content]" content="inconnue:adopte"' in page


def test_result_says_every_ballot() -> None:
    ballots = (vote(positions={"ua": Position.POUR}), vote(Resultat.REJETE, positions={"ua": Position.NPPV}))
    fiche, page = read(search_pages(published(votes=ballots)))
    assert fiche.endswith("Adopté (UA : pour) ; Rejeté (UA : ne prend pas part au vote)")
    assert "(NPPV)" in page


def test_words_of_another_union_are_not_ours() -> None:
    """The first section is that of the first speaker, the second that of the second."""
    spoke = (Intervenant("anne", "fl"), Intervenant("anne", "fl", ("ua",)))
    _, page = read(own_words_pages(published(intervenants=spoke)))
    assert "Des cars." in page
    assert "Des trains." not in page
    assert not list(own_words_pages(published(intervenants=(Intervenant("anne", "fl"),) * 2)))


def test_own_words_are_the_interventions_alone() -> None:
    _, page = read(own_words_pages(published()))
    assert "Des trains." in page
    assert "Des cars." in page
    assert "lac" not in page
    assert "Fin." not in page
    assert not list(own_words_pages(Publication(published().archive, SETTINGS)))


@pytest.mark.parametrize("field", ["titre", "resume"])
def test_fields_are_escaped(field: str) -> None:
    _, page = read(search_pages(published(**{field: ATTACK}, votes=(vote(remarque=ATTACK),))))
    assert "<script" not in page


def test_documents_are_found_too() -> None:
    held = archive([], documents=[document("a", "2024-02", titre="Le train", organisations=("ua",))])
    assert [address for address, _ in search_pages(Publication(held, SETTINGS))] == ["communiques/a/"]
    assert read(search_pages(Publication(held, SETTINGS)))[0] == "Communiqué · février 2024"


def test_page_has_letters_for_the_signs_of_a_font() -> None:
    """Where nobody mended them, words are found all the same, under their other forms too."""
    held = archive([lettre(7, titre="Un plan eﬃcace")])
    text = "<p>La pre\u0301fète est en conﬂit avec les chemi\u00adnots, les oﬃciel·les et l’œuvre.</p>"
    _, page = read(search_pages(Publication(held, SETTINGS, {"lettres/7/": text})))
    assert "<h1>Un plan efficace</h1>" in page
    assert "La préfète est en conflit avec les cheminots, les officiel·les et l'œuvre." in page
    assert "officielle" in page
