"""Whatever the ballots, their issues add up, and what is not known is never followed nor beaten."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.records import archive, lettre
from tribune.pages.votes.ballots import MIN_BASE
from tribune.pages.votes.entries import votes
from tribune.pages.votes.outcomes import Outcomes, issue, outcomes, outcomes_by_theme, outcomes_by_year
from tribune.record.model import Lettre, Theme, Vote
from tribune.words.terms import Instance, Issue, Position, Resultat

THEMES = (Theme("eau", "L’eau", "E"), Theme("emploi", "Emploi", "E"), Theme("trains", "Trains", "T"))

ballots = st.builds(
    Vote,
    objet=st.just("Avis"),
    instance=st.sampled_from(Instance),
    resultat=st.sampled_from(Resultat),
    pour=st.none() | st.integers(0, 100),
    contre=st.none() | st.integers(0, 100),
    positions=st.dictionaries(st.sampled_from(["ua", "fl"]), st.sampled_from(Position)),
)
lettres = st.lists(
    st.tuples(
        st.dates(dt.date(2019, 1, 1), dt.date(2024, 12, 31)),
        st.lists(ballots, max_size=12),
        st.sets(st.sampled_from([theme.id for theme in THEMES]), min_size=1),
    ),
    max_size=6,
).map(
    lambda drawn: [
        lettre(number, day.isoformat(), votes=tuple(held), themes=tuple(sorted(themes)))
        for number, (day, held, themes) in enumerate(drawn, start=1)
    ]
)


def assert_adds_up(counted: Outcomes) -> None:
    assert [each for each, _ in counted.issues] == list(Issue)
    assert sum(number for _, number in counted.issues) == counted.total
    assert counted.comparables == counted.number(Issue.SUIVIE) + counted.number(Issue.BATTUE)
    for each, number in counted.issues:
        said = counted.percentage(each)
        assert bool(said) == (counted.comparables >= MIN_BASE and each in (Issue.SUIVIE, Issue.BATTUE)), (
            "no percentage below ten comparable ballots"
        )
        assert not said or (said == "0 %") == (number == 0)
        assert not said or (said == "100 %") == (number == counted.comparables)


@given(ballots)
def test_unknown_is_never_followed_nor_beaten(ballot: Vote) -> None:
    found = issue(ballot, "ua")
    is_unknown = "ua" not in ballot.positions or ballot.resultat is Resultat.INCONNU
    assert (found is Issue.INCONNUE) == is_unknown
    if found in (Issue.SUIVIE, Issue.BATTUE):
        assert ballot.positions["ua"] in (Position.POUR, Position.CONTRE)
        assert ballot.resultat in (Resultat.ADOPTE, Resultat.REJETE)


@given(lettres)
def test_rows_add_up(written: list[Lettre]) -> None:
    held = archive(written, THEMES)
    entries = votes(held)
    counted = outcomes(entries, "ua")
    assert_adds_up(counted)
    by_year = outcomes_by_year(entries, "ua")
    for each in Issue:
        assert sum(row.number(each) for _, row in by_year) == counted.number(each)
    for theme, row in outcomes_by_theme(entries, held.themes, "ua"):
        assert_adds_up(row)
        assert row.total == sum(theme.id in entry.lettre.themes for entry in entries) > 0
    for _, row in by_year:
        assert_adds_up(row)
