"""The record at a glance: ballots side by side, positions along the years, words and what they mean."""

from collections.abc import Mapping

import pytest

from tests.samples import LETTRE, LETTRE_PATH, edited, lettre, with_fields
from tests.site.conftest import Builder
from tribune.words import lexicon

ATTACK = "<script>alert(1)</script>\"'><b>"
VOTE = {"objet": "Avis", "instance": "pleniere", "resultat": "adopte"}


def ballots(*counts: Mapping[str, object]) -> dict[str, str]:
    return {LETTRE_PATH: lettre(votes=[{**VOTE, **each} for each in counts], corrections=None)}


def test_session_compares_its_ballots(build: Builder) -> None:
    counts = ({"pour": 50, "contre": 30, "abstentions": 20}, {"pour": 40, "positions": {"ua": "contre"}}, {})
    site = build(ballots(*counts))
    page = site.page("sessions/2024-03-05/")
    bars = [(rect["class"], rect["x"], rect["width"]) for rect in page.attributes("rect", height="28")]
    assert bars == [
        ("part-pour", "0.0%", "50.0%"),
        ("part-contre", "50.0%", "30.0%"),
        ("part-abstentions", "80.0%", "20.0%"),
    ]
    assert "3 votes à la même échelle : la plus longue barre compte 100 voix." in page.main_text
    assert "1 décompte est partiel" in page.main_text
    assert "? Décompte non publié" in page.main_text
    assert page.main_text.count("Notre position : Contre") == 1
    assert page.main_text.count("Notre position : Inconnue") == 2
    assert "? Décompte partiel : 40 voix pour" in page.main_text
    assert "40 inconnu inconnu Contre" in page.main_text, "the figures stay in the table"


def test_session_without_ballot_has_no_figure(build: Builder) -> None:
    html = build({LETTRE_PATH: lettre(votes=None, corrections=None)}).html("sessions/2024-03-05/")
    assert "<figure" not in html
    assert "Aucun vote de cette session n’est connu de l’archive." in html


def test_theme_shows_what_was_said_and_by_whom(build: Builder) -> None:
    page = build().page("themes/transports/")
    assert (
        "Ce que nous avons dit n° 12 Des trains pour la vallée : étape 2 Session du 5 mars 2024 Avis sur les "
        "trains Assemblée plénière Adopté notre position : Abstention Anne Lune (UA ), au nom de UA , FL "
        "« Il faut des trains, et des cheminots pour les conduire. »"
    ) in page.main_text
    assert "../../lettres/12/#intervention" in page.links


def test_theme_cuts_long_words_and_leads_to_all_of_them(build: Builder) -> None:
    text = edited(LETTRE, "Il faut **des trains**", "Il faut du temps. " * 60 + "Il faut **des trains**")
    page = build({LETTRE_PATH: text}).page("themes/transports/")
    assert "Il faut du temps. […] »" in page.main_text
    assert "des cheminots" not in page.main_text
    assert "Lire toute l’intervention : n° 12" in page.main_text


def test_theme_without_intervention_has_no_section_of_them(build: Builder) -> None:
    assert "Ce que nous avons dit" not in build().text("themes/eau/")


def test_theme_shows_our_positions_along_the_years(build: Builder) -> None:
    page = build({LETTRE_PATH: with_fields(LETTRE, themes=["eau"])}).page("themes/eau/")
    text = page.main_text[page.main_text.index("Nos positions") : page.main_text.index("Documents")]
    assert "3 lettres de 2023 à 2024, chacune comptée une fois. Notre position : abstention 1 fois." in text
    assert "Position inconnue : 1 lettre. Aucun vote connu de l’archive : 1 lettre." in text
    assert "2024 2 1 0 1 2023 1 0 1 0 En tout 3 1 1 1" in text
    assert {"#annee-2024", "#annee-2023"} <= set(page.links)


def test_theme_with_many_interventions_has_a_page_for_them(build: Builder) -> None:
    letters = {
        f"lettres/2024/{number}-x.md": with_fields(
            LETTRE,
            numero=number,
            titre=f"Lettre {number}",
            suite_de=None,
            voir_aussi=None,
            anciennes_adresses=None,
        )
        for number in range(20, 24)
    }
    site = build(letters)
    theme, page = site.page("themes/transports/"), site.page("themes/transports/interventions/")
    assert "Toutes nos interventions 5 lettres" in theme.main_text
    assert "interventions/" in " ".join(theme.links)
    assert page.headings[0] == (1, "Transports\N{NO-BREAK SPACE}: ce que nous avons dit")
    for number in (12, 20, 21, 22, 23):
        assert f"../../../lettres/{number}/#intervention" in page.links
    assert "memoire.css" in " ".join(page.resources)


def test_words_of_an_intervention_are_escaped(build: Builder) -> None:
    text = edited(LETTRE, "Il faut **des trains**", f"{ATTACK} Il faut **des trains**")
    html = build({LETTRE_PATH: text}, strict=False).html("themes/transports/")
    assert "<script>alert" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_lexicon_has_every_anchor(build: Builder) -> None:
    page = build().page("lexique/")
    rubriques = lexicon.rubriques("ADV", "Assemblée de la vallée")
    assert {mot.ancre for rubrique in rubriques for mot in rubrique.mots} <= set(page.ids)
    assert "ADV : Assemblée de la vallée" in page.main_text


@pytest.mark.parametrize("address", ["", "lettres/12/", "votes/", "404.html"])
def test_lexicon_is_in_the_footer(build: Builder, address: str) -> None:
    assert any(link.endswith("lexique/") for link in build().page(address).links)


def test_words_of_a_lettre_lead_to_what_they_mean(build: Builder) -> None:
    site = build()
    for anchor in ("avis", "region", "adopte", "pleniere", "abstention"):
        assert f"../../lexique/#{anchor}" in site.page("lettres/12/").links
    notice = site.page("lettres/11/").links
    assert {
        f"../../lexique/#{anchor}" for anchor in ("voeu", "resultat-inconnu", "bureau", "position-inconnue")
    } <= set(notice)


def test_words_of_the_register_are_linked_once(build: Builder) -> None:
    register = build().page("votes/")
    words = [link for link in register.links if "lexique/#" in link]
    assert len(words) == len(set(words)), "in the totals only"
    assert "../lexique/#non-publie" in words
    assert "Que veulent dire ces mots ?" in register.main_text
