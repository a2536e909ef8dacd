"""What we said on a theme: who spoke, in extracts that say so, and how a long list is divided."""

import re

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.names import Link
from tribune.pages.publication import Publication
from tribune.pages.site_pages import planned_pages
from tribune.pages.themes import interventions
from tribune.pages.themes.interventions import InterventionEntry
from tribune.record.model import Intervenant, Lettre
from tribune.text.passages import EXTRACT_LENGTH
from tribune.words.terms import Position, Resultat

SPEECH = "## Dit { #intervention }\n\nIl faut des trains."
HTML = '<h2 id="intervention">Dit</h2>\n<p>Il faut des trains.</p>'


def published(lettres: list[Lettre]) -> Publication:
    held = archive(lettres)
    return Publication(held, SETTINGS, {each.adresse: HTML for each in held.lettres if each.texte})


def recent(held: Publication) -> tuple[tuple[InterventionEntry, ...], Link | None]:
    return interventions.recent_interventions(held, held.archive.themes["eau"], held.archive.lettres)


def test_interventions_beyond_three_have_a_page_that_loses_none() -> None:
    held = published([lettre(number, f"20{number}-01-10", texte=SPEECH) for number in range(10, 14)])
    view = next(plan.view() for plan in planned_pages(held) if plan.src_uri == "themes/eau/interventions.md")
    shown = [entry.lettre.id for year in view["years"] for entry in year.entries]
    assert shown == ["13", "12", "11", "10"]
    latest, suite = recent(held)
    assert [entry.lettre.id for entry in latest] == ["13", "12", "11"]
    assert suite is not None
    assert (suite.adresse, suite.note) == ("themes/eau/interventions/", "4 lettres")


def test_three_interventions_stay_on_the_page_of_the_theme() -> None:
    held = published([lettre(number, texte=SPEECH) for number in range(3)])
    assert not [plan for plan in planned_pages(held) if "interventions" in plan.src_uri]
    assert recent(held)[1] is None


def test_many_interventions_are_divided_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interventions, "MAX_LETTRES", 5)
    held = published([lettre(number, f"{2020 + number % 3}-01-10", texte=SPEECH) for number in range(12)])
    pages = {plan.src_uri: plan.view for plan in planned_pages(held) if "interventions" in plan.src_uri}
    assert set(pages) == {f"themes/eau/interventions{end}.md" for end in ("", "/2020", "/2021", "/2022")}
    year = pages["themes/eau/interventions/2021.md"]()
    assert (year["total"], year["annee"], len(year["years"][0].entries)) == ("4 lettres", 2021, 4)


def test_intervention_shows_our_position_and_the_stated_result() -> None:
    ballot = vote(Resultat.REJETE, pour=75, contre=62, positions={"ua": Position.NPPV})
    held = published([lettre(1, texte=SPEECH, votes=(ballot, vote()))])
    (entry,), _ = recent(held)
    assert [(each.resultat, each.position) for each in entry.votes] == [
        ("Rejeté", Position.NPPV),
        ("Adopté", None),
    ]
    (parole,) = entry.paroles
    assert (parole.extrait.paragraphs, parole.extrait.complete, parole.adresse) == (
        ("Il faut des trains.",),
        True,
        "lettres/1/#intervention",
    )


@pytest.mark.parametrize(
    ("intervenants", "sections", "expected"),
    [
        (0, 1, [[]]),
        (1, 1, [["0"]]),
        (2, 1, [["0", "1"]]),
        (2, 2, [["0"], ["1"]]),
        (1, 2, [["0"], []]),
    ],
)
def test_words_are_given_to_whom_the_contract_gives_them(
    intervenants: int, sections: int, expected: list[list[str]]
) -> None:
    """One section for two people is of both; a second section without a second person is of none."""
    spoke = tuple(Intervenant("anne", "ua", ("fl",) * rank) for rank in range(intervenants))
    held = published([lettre(1, texte=SPEECH, intervenants=spoke)])
    held.textes["lettres/1/"] = "".join(
        f'<h2 id="intervention{f"-{rank}" if rank > 1 else ""}">Dit</h2><p>Mot.</p>'
        for rank in range(1, sections + 1)
    )
    (entry,), _ = recent(held)
    assert [
        [str(len(each.au_nom_de)) for each in parole.intervenants] for parole in entry.paroles
    ] == expected


def test_extracts_are_short_and_end_with_a_sentence() -> None:
    held = published([lettre(1, texte=SPEECH)])
    held.textes["lettres/1/"] = f'<h2 id="intervention">Dit</h2><p>{"Il faut des trains. " * 100}</p>'
    (parole,) = recent(held)[0][0].paroles
    assert not parole.extrait.complete
    assert 500 < len(parole.extrait.paragraphs[0]) <= EXTRACT_LENGTH
    assert re.search(r"trains\.$", parole.extrait.paragraphs[0])
