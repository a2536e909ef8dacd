"""The page of a lettre: every figure as the source gives it, every unknown said."""

import pytest

from tests.samples import (
    LETTRE,
    LETTRE_PATH,
    NOTICE,
    NOTICE_PATH,
    PNG,
    UNNUMBERED,
    UNNUMBERED_PATH,
    edited,
    lettre,
    with_fields,
)
from tests.site.conftest import Builder

VOTE = {"objet": "Avis", "instance": "pleniere", "resultat": "adopte"}


def vote(**changes: object) -> str:
    return lettre(votes=[{**VOTE, **changes}], corrections=None)


def test_lettre_shows_its_identity(build: Builder) -> None:
    page = build().page("lettres/12/")
    assert page.headings[0] == (1, "Des trains pour la vallée\N{NO-BREAK SPACE}: étape 2")
    for shown in (
        "n° 12",
        "Session plénière du 5 mars 2024",
        "Avis",
        "Saisine de la Région",
        "L’assemblée adopte son avis sur les trains.",
        "Anne Lune",
        "au nom de UA , FL",
        "Transports",
        "CC BY 4.0",
    ):
        assert shown in page.main_text
    for target in (
        "../../sessions/2024-03-05/",
        "../../themes/emploi/",
        "../../organisations/fl/",
        "../../personnes/anne-lune/",
        "https://exemple.test/trains.pdf",
        "../11/",
        "../fete-du-lac/",
        "https://forge.exemple.test/lettres/edit/main/lettres/2024/012-trains.md",
    ):
        assert target in page.links


def test_vote_answers_first(build: Builder) -> None:
    text = build().text("lettres/12/")
    answer = text.index("Avis sur les trains Adopté")
    assert answer < text.index("31", answer) < text.index("Le contexte")
    assert (
        "31 voix pour, 4 voix contre et 5 abstentions. Parts calculées sur 40 votants. "
        "2 membres n’ont pas pris part au vote. 8 membres absents. L’instance compte 50 membres."
    ) in text
    assert "Notre position (UA) Abstention" in text
    assert "Correction du 20 mars 2024 : 4 voix contre, et non 5." in text
    source = text[text.index("Source :") :]
    for part in ("Adopté par 31 voix.", "https://exemple.test/pv", "page 3", "consultée le 2 avril 2024"):
        assert part in source


def test_vote_anchor_is_on_the_page(build: Builder) -> None:
    assert "vote-1" in build().page("lettres/12/").ids


def test_vote_unknown_count_is_never_zero(build: Builder) -> None:
    site = build({LETTRE_PATH: vote(pour=74, abstentions=16)})
    text = site.text("lettres/12/")
    assert "Contre inconnu" in text
    assert "Les voix contre ne sont pas publiées : leur nombre est inconnu." in text
    assert "Parts calculées" not in text
    assert not site.page("lettres/12/").attributes("svg", height="32")
    assert "%" not in text
    assert "Contre 0" not in text
    assert "aucune voix contre" not in text


def test_vote_stated_zero_is_zero(build: Builder) -> None:
    counts = vote(pour=74, contre=0, abstentions=16, positions={"ua": "pour"})
    text = build({LETTRE_PATH: counts}).text("lettres/12/")
    assert "Contre 0" in text
    assert "74 voix pour, aucune voix contre et 16 abstentions." in text
    assert "inconnu" not in text


def test_vote_without_counts_says_so(build: Builder) -> None:
    site = build({LETTRE_PATH: vote()})
    text = site.text("lettres/12/")
    assert text.count("inconnu") >= 3
    assert "Le décompte des voix n’est pas publié." in text
    assert not site.page("lettres/12/").attributes("rect", height="100%")


@pytest.mark.parametrize(
    ("resultat", "shown"),
    [("rejete", "Rejeté"), ("retire", "Retiré"), ("pris-acte", "Pris acte"), ("inconnu", "Résultat inconnu")],
)
def test_vote_result_is_stated_whatever_the_counts(build: Builder, resultat: str, shown: str) -> None:
    site = build({LETTRE_PATH: vote(resultat=resultat, pour=75, contre=62, abstentions=46)})
    text = site.text("lettres/12/")
    assert f"Avis {shown}" in text
    assert "Adopté" not in text
    assert f"Avis · Assemblée plénière {shown} 75 62 46" in site.text("votes/")


def test_vote_position_unknown_is_said(build: Builder) -> None:
    site = build({LETTRE_PATH: vote(pour=3)})
    assert "Notre position (UA) Position inconnue" in site.text("lettres/12/")
    assert "3 inconnu inconnu Inconnue" in site.text("votes/")


def test_vote_bar_has_the_shares_of_the_voters(build: Builder) -> None:
    page = build({LETTRE_PATH: vote(pour=30, contre=10, votants=50)}).page("lettres/12/")
    shares = [(rect["class"], rect["x"], rect["width"]) for rect in page.attributes("rect", height="100%")]
    assert shares == [
        ("part-pour", "0.0%", "60.0%"),
        ("part-contre", "60.0%", "20.0%"),
        ("part-autres", "80.0%", "20.0%"),
    ]
    assert "Le choix de 10 votants n’est pas précisé. Parts calculées sur 50 votants." in page.main_text


def test_notice_says_that_its_text_is_missing(build: Builder) -> None:
    text = build().text("lettres/11/")
    assert "Notice. Le texte de cette lettre n’est pas encore repris dans l’archive." in text
    assert "Session plénière des 10 et 11 octobre 2023" in text


def test_neighbours_within_the_session_and_in_the_archive(build: Builder) -> None:
    page = build().page("lettres/12/")
    assert "Dans la session Suivante → La fête du lac" in page.main_text
    assert "Dans l’archive ← Précédente n° 11 Le lac et ses rives Suivante → La fête du lac" in page.main_text
    first = build().page("lettres/11/").main_text
    assert "Dans la session" not in first
    assert "Précédente" not in first


def test_links_show_from_both_ends(build: Builder) -> None:
    site = build()
    assert "Suite de n° 11" in site.text("lettres/12/")
    assert "A eu pour suite n° 12" in site.text("lettres/11/")
    assert "Voir aussi n° 12" in site.text("lettres/fete-du-lac/")


def test_draft_is_previewed_and_never_published(build: Builder) -> None:
    draft = {
        UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon"),
        LETTRE_PATH: lettre(voir_aussi=["fete-du-lac"]),
    }
    published = build(draft)
    assert "lettres/fete-du-lac" not in published.addresses()
    assert "La fête du lac" not in "".join(published.text(address) for address in published.addresses())
    previewed = build(draft, command="serve")
    assert "Brouillon." in previewed.text("lettres/fete-du-lac/")


def test_draft_says_what_is_still_to_check(build: Builder) -> None:
    """What the importer writes is shown as it stands; the words to write in the file are those to copy."""
    points = ["titre (ligne 9) : <b>Trains</b>", "votes : deux lectures"]
    draft = {UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon", a_verifier=points)}
    site = build(draft, command="serve")
    html = site.html("lettres/fete-du-lac/")
    assert html.count('class="etat etat-brouillon"') == 1
    assert "titre (ligne 9)\xa0: &lt;b&gt;Trains&lt;/b&gt;</li>" in html
    assert "<code>etat: brouillon</code>" in html
    assert "<code>a_verifier</code>" in html
    plain = build({UNNUMBERED_PATH: with_fields(UNNUMBERED, etat="brouillon")}, command="serve")
    assert "a_verifier" not in plain.html("lettres/fete-du-lac/")


def test_links_between_files_lead_to_pages(build: Builder) -> None:
    text = edited(
        LETTRE, "Il faut **des trains**", "Voir [le lac](../2023/011-lac.md#contexte). Il faut **des trains**"
    )
    site = build({LETTRE_PATH: text, NOTICE_PATH: f"{NOTICE}\n## Contexte\n\nLe lac.\n"})
    assert "../11/#contexte" in site.page("lettres/12/").links


def test_old_address_leads_to_the_lettre(build: Builder) -> None:
    redirect = build().html("lettres/trains-de-la-vallee/")
    assert '<meta http-equiv="refresh" content="0; url=../12/">' in redirect
    assert '<a href="../12/" data-redirection>' in redirect


def test_image_beside_a_lettre_is_published(build: Builder) -> None:
    site = build(
        {
            "lettres/2024/gare.png": PNG,
            LETTRE_PATH: edited(
                LETTRE, "Il faut **des trains**", "![La gare](gare.png) Il faut **des trains**"
            ),
        }
    )
    assert site.contents()["lettres/2024/gare.png"] == PNG
    assert site.page("lettres/12/").attributes("img")[0]["src"] == "../2024/gare.png"
