"""What the pages show at a glance: sums, sentences, who spoke, how a long list is divided."""

import re

import pytest

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.parts import Link
from tribune.pages.plan import listing
from tribune.pages.publication import Publication
from tribune.pages.sessions.comparison import comparison_view
from tribune.pages.site_pages import planned_pages
from tribune.pages.themes import interventions
from tribune.pages.themes.interventions import InterventionEntry, InterventionsView
from tribune.pages.themes.timeline import Marque, Timeline, timeline_of
from tribune.record.model import Archive, Intervenant, Lettre, Vote
from tribune.text.passages import EXTRACT_LENGTH
from tribune.words.terms import Position, Resultat

SPEECH = "## Dit { #intervention }\n\nIl faut des trains."
HTML = '<h2 id="intervention">Dit</h2>\n<p>Il faut des trains.</p>'


def published(lettres: list[Lettre]) -> Publication:
    held: Archive = archive(lettres)
    return Publication(held, SETTINGS, {each.adresse: HTML for each in held.lettres if each.texte})


def course(held: Publication, limit: int = 300) -> Timeline | None:
    listed = listing(held.archive.lettres, held.year_of, limit)
    return timeline_of(held, held.archive.themes["eau"], listed)


def recent(held: Publication) -> tuple[tuple[InterventionEntry, ...], Link | None]:
    return interventions.recent_interventions(held, held.archive.themes["eau"], held.archive.lettres)


def caption(*ballots: Vote) -> str:
    held = published([lettre(1, votes=ballots)])
    view = comparison_view(held, held.votes)
    assert view is not None
    return view.legende


def test_comparison_of_no_ballot_is_nothing() -> None:
    assert comparison_view(published([lettre(1)]), []) is None


def test_comparison_says_its_scale_and_what_is_missing() -> None:
    assert caption(vote(pour=74, abstentions=16), vote(pour=20, contre=1, abstentions=0), vote()) == (
        "3 votes à la même échelle : la plus longue barre compte 21 voix. 1 décompte est partiel : un nombre "
        "inconnu n’est pas zéro. 1 décompte n’est pas publié. Les nombres sont dans le tableau qui suit."
    )
    assert caption(vote(pour=20, contre=1, abstentions=0)).startswith("La barre compte 21 voix. Les nombres")


@pytest.mark.parametrize(
    ("ballot", "expected"),
    [
        (vote(), "Décompte non publié"),
        (vote(abstentions=2), "Décompte partiel : 2 abstentions"),
        (vote(pour=74, votants=90), "Décompte partiel : 74 voix pour"),
        (
            vote(pour=0, contre=0, abstentions=0),
            "Décompte complet : Aucune voix pour, aucune voix contre et aucune abstention",
        ),
    ],
)
def test_comparison_without_a_bar_says_the_counts_alone(ballot: Vote, expected: str) -> None:
    held = published([lettre(1, votes=(ballot,))])
    view = comparison_view(held, held.votes)
    assert view is not None
    assert [(each.barre, each.decompte) for each in view.ballots] == [(None, expected)]
    assert view.choix == ()


def test_comparison_without_any_count_claims_no_voice() -> None:
    assert caption(vote(), vote()) == (
        "2 votes. 2 décomptes ne sont pas publiés. Les nombres sont dans le tableau qui suit."
    )


def test_timeline_of_one_lettre_is_none() -> None:
    held = published([lettre(1)])
    assert course(held) is None


def test_timeline_rows_add_up_and_say_what_is_apart() -> None:
    pour, contre = (vote(positions={"ua": each}) for each in (Position.POUR, Position.CONTRE))
    held = published(
        [
            *(lettre(number, "2025-01-10", votes=(pour,)) for number in range(1, 24)),
            lettre(30, "2021-01-10", votes=(pour, contre)),
            lettre(31, "2021-01-10", votes=(vote(),)),
            lettre(32, "2021-01-10"),
        ]
    )
    view = course(held)
    assert view is not None
    assert view.legende == (
        "26 lettres de 2021 à 2025, chacune comptée une fois. Notre position : pour 23 fois. Positions "
        "différentes d’un vote à l’autre, ou connues en partie : 1 lettre. Position inconnue : 1 lettre. "
        "Aucun vote connu de l’archive : 1 lettre."
    )
    latest, gap, first = view.rows
    assert (latest.libelle, latest.adresse, gap.libelle, gap.adresse) == (
        "2025",
        "#annee-2025",
        "2022 à 2024",
        "",
    )
    assert [width for _, width in latest.pieces] == [160, 160, 48], "marks are read by tens"
    for row in (latest, first):
        assert sum(number for _, number in row.marques) == row.total
        assert sum(width for _, width in row.pieces) == 16 * row.total
    assert sum(number for _, number in view.marques) == view.total == 26
    assert [number for _, number in latest.marques] == [23, 0, 0, 0]


def test_timeline_adds_up_and_knows_its_gaps() -> None:
    pour, unknown = vote(positions={"ua": Position.POUR}), vote()
    held = published(
        [
            lettre(1, "2014-01-27", votes=(unknown,)),
            lettre(2, "2014-01-27", votes=(pour,)),
            lettre(3, "2023-01-10"),
            lettre(4, "2025-01-10", votes=(pour,)),
        ]
    )
    found = course(held)
    assert found is not None
    assert found.marques == ((Marque.POUR, 2), (Marque.INCONNUE, 1), (Marque.SANS_VOTE, 1))
    assert [(row.libelle, row.total, [number for _, number in row.marques]) for row in found.rows] == [
        ("2025", 1, [1, 0, 0]),
        ("2024", 0, []),
        ("2023", 1, [0, 0, 1]),
        ("2015 à 2022", 0, []),
        ("2014", 2, [1, 1, 0]),
    ]


def test_timeline_of_a_divided_list_leads_to_the_pages_of_the_years() -> None:
    held = published([lettre(1), lettre(2)])
    view = course(held, 1)
    assert view is not None
    assert view.rows[0].adresse == "themes/eau/2024/"


def test_interventions_beyond_three_have_a_page_that_loses_none() -> None:
    held = published([lettre(number, f"20{number}-01-10", texte=SPEECH) for number in range(10, 14)])
    view = next(plan.view() for plan in planned_pages(held) if plan.src_uri == "themes/eau/interventions.md")
    assert isinstance(view, InterventionsView)
    shown = [entry.lettre.id for year in view.years for entry in year.entries]
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
    assert isinstance(year, InterventionsView)
    assert (year.total, year.annee, len(year.years[0].entries)) == ("4 lettres", 2021, 4)


def test_intervention_shows_our_position_and_the_stated_result() -> None:
    ballot = vote(Resultat.REJETE, pour=75, contre=62, positions={"ua": Position.NPPV})
    held = published([lettre(1, texte=SPEECH, votes=(ballot, vote()))])
    (entry,), _ = recent(held)
    assert [(row.resultat, row.position) for row in entry.votes] == [
        ("Rejeté", "Ne prend pas part au vote"),
        ("Adopté", "Inconnue"),
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
