"""Whatever the ballots, their issues add up, and what is not known is never followed nor beaten."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.records import archive, lettre
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.names import Link
from tribune.pages.publication import Publication
from tribune.pages.votes.ballot import votes
from tribune.pages.votes.counts import MIN_BASE
from tribune.pages.votes.outcomes import Outcomes, outcomes, outcomes_by_theme, outcomes_by_year
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
    assert list(counted.numbers) == list(Issue)
    assert counted.comparables == counted.numbers[Issue.SUIVIE] + counted.numbers[Issue.BATTUE]
    for each, number in counted.numbers.items():
        said = counted.percentage(each)
        assert bool(said) == (counted.comparables >= MIN_BASE and each in (Issue.SUIVIE, Issue.BATTUE)), (
            "no percentage below ten comparable ballots"
        )
        assert not said or (said == "0 %") == (number == 0)
        assert not said or (said == "100 %") == (number == counted.comparables)


@given(ballots)
def test_unknown_is_never_followed_nor_beaten(ballot: Vote) -> None:
    (entry,) = votes(Publication(archive([lettre(1, votes=(ballot,))]), SETTINGS))
    found = entry.issue
    is_unknown = "ua" not in ballot.positions or ballot.resultat is Resultat.INCONNU
    assert (found is Issue.INCONNUE) == is_unknown
    if found in (Issue.SUIVIE, Issue.BATTUE):
        assert ballot.positions["ua"] in (Position.POUR, Position.CONTRE)
        assert ballot.resultat in (Resultat.ADOPTE, Resultat.REJETE)


@given(lettres)
def test_rows_add_up(written: list[Lettre]) -> None:
    held = archive(written, THEMES)
    entries = votes(Publication(held, SETTINGS))
    counted = outcomes(entries, Link("Ensemble", ""))
    assert counted.total == len(entries)
    assert_adds_up(counted)
    by_year = outcomes_by_year(entries, divided=False)
    for each in Issue:
        assert sum(row.numbers[each] for row in by_year) == counted.numbers[each]
    for row in outcomes_by_theme(entries, held.themes):
        assert_adds_up(row)
        theme = row.lien.adresse.split("/")[1]
        assert row.total == sum(theme in entry.lettre.themes for entry in entries) > 0
    for row in by_year:
        assert_adds_up(row)
