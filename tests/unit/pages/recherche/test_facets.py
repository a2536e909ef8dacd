"""Facets: what a page is found under, unknown as a value of its own."""

from tests.records import archive, document, lettre, vote
from tribune.pages.recherche import UNKNOWN_POSITION, facets, facets_of
from tribune.record.model import Intervenant, Theme
from tribune.words.terms import Genre, Nature, Position, Resultat


def test_facets_of_a_lettre_each_once() -> None:
    held = archive(
        [
            lettre(
                1,
                signataires=("ua", "fl"),
                intervenants=(Intervenant("anne", "ua"), Intervenant("anne", "fl")),
                votes=(
                    vote(positions={"ua": Position.NPPV}),
                    vote(Resultat.INCONNU, positions={"fl": Position.POUR}),
                ),
            )
        ]
    )
    assert facets_of(held, held.lettres[0], "ua") == (
        ("theme", "eau"),
        ("annee", "2024"),
        ("session", "2024-03-05"),
        ("nature", "avis"),
        ("position", "nppv"),
        ("resultat", "adopte"),
        ("vote", "nppv:adopte"),
        ("position", UNKNOWN_POSITION),
        ("resultat", "inconnu"),
        ("vote", "inconnue:inconnu"),
        ("organisation", "ua"),
        ("organisation", "fl"),
        ("intervenant", "anne"),
    )


def test_lettre_without_a_vote_has_no_position_at_all() -> None:
    """Not even an unknown one: there is nothing to know."""
    held = archive([lettre(1)])
    names = {name for name, _ in facets_of(held, held.lettres[0], "ua")}
    assert names == {"theme", "annee", "session", "nature"}


def test_facets_of_a_document_stand_beside_the_natures() -> None:
    assert facets_of(archive([]), document("a", "2023", Genre.REVUE, organisations=("ua",)), "ua") == (
        ("theme", "eau"),
        ("annee", "2023"),
        ("nature", "revue"),
        ("organisation", "ua"),
    )


def test_facets_count_lettres_and_leave_out_what_nothing_has() -> None:
    ballots = (vote(positions={"ua": Position.POUR}), vote(positions={"ua": Position.POUR}))
    held = archive(
        [lettre(1, votes=ballots), lettre(2, "2022-01-10", nature=Nature.VOEU, themes=("zone", "eau"))],
        themes=[Theme("zone", "Zone", "…"), Theme("vide", "Vide", "…"), Theme("ecole", "École", "…")],
        documents=[document("a", "2025-01-01", themes=("ecole",))],
    )
    found = {facet["code"]: facet["choix"] for facet in facets(held, "ua")}
    assert [(libelle, nombre) for _, libelle, nombre in found["theme"]] == [
        ("École", 1),
        ("L’eau", 2),
        ("Zone", 1),
    ]
    assert [valeur for valeur, *_ in found["annee"]] == ["2025", "2024", "2022"]
    assert [(valeur, nombre) for valeur, _, nombre in found["position"]] == [("pour", 1)]
    assert [libelle for _, libelle, _ in found["nature"]] == ["Avis", "Vœu", "Communiqué"]
    assert [libelle for _, libelle, _ in found["session"]] == ["5 mars 2024", "10 janvier 2022"]
    assert "intervenant" not in found, "a facet that nothing has is not offered"
