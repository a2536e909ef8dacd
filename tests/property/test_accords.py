"""Figures of pairs, whatever the votes: never more than their base, the same both ways, nothing lost."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.records import archive, lettre, vote
from tests.unit.pages.test_pages import SETTINGS
from tribune.pages.accords.figures import accords, figures_of, pair_of, tableau
from tribune.pages.accords.pair import split
from tribune.pages.accords.tables import STEPS, step
from tribune.pages.publication import Publication
from tribune.record.model import Lettre, Organisation, Vote
from tribune.words.terms import Position

ORGANISATIONS = ("a", "b", "c", "d")
positions = st.dictionaries(st.sampled_from(ORGANISATIONS), st.sampled_from(Position))
ballots = st.builds(lambda each: vote(positions=each), positions)


def lettre_of(day: str, signataires: list[str], held: list[Vote]) -> Lettre:
    return lettre(1, day, signataires=tuple(signataires), votes=tuple(held))


lettres = st.lists(
    st.builds(
        lettre_of,
        st.sampled_from(["2023-01-10", "2024-01-10", "2025-01-10"]),
        st.lists(st.sampled_from(ORGANISATIONS)),
        st.lists(ballots, max_size=4),
    ),
    max_size=8,
)


@given(held=lettres)
def test_identical_positions_never_exceed_their_base(held: list[Lettre]) -> None:
    table = tableau(held)
    known = Counter(
        frozenset((one, other))
        for each in held
        for cast in each.votes
        for one in cast.positions
        for other in cast.positions
        if one < other
    )
    assert table.comparables <= table.votes == sum(len(each.votes) for each in held)
    for pair, figures in table.figures.items():
        assert pair[0] < pair[1]
        assert 0 <= figures.identiques <= figures.comparables <= table.comparables
        assert figures.lettres <= table.lettres <= len(held)
        assert figures.comparables + figures.non_compares == known[frozenset(pair)]


@given(held=lettres, names=st.permutations(ORGANISATIONS))
def test_figures_do_not_depend_on_names(held: list[Lettre], names: list[str]) -> None:
    """Symmetric: with the names exchanged, each pair keeps its figures."""
    new = dict(zip(ORGANISATIONS, names, strict=True))
    renamed = [
        lettre_of(
            each.session,
            [new[id_] for id_ in each.signataires],
            [vote(positions={new[id_]: its for id_, its in cast.positions.items()}) for cast in each.votes],
        )
        for each in held
    ]
    expected = {pair_of(new[one], new[other]): each for (one, other), each in tableau(held).figures.items()}
    assert tableau(renamed).figures == expected


@given(held=lettres)
def test_years_add_up_and_pairs_hold_what_tables_count(held: list[Lettre]) -> None:
    numbered = [
        lettre(rank, each.session, signataires=each.signataires, votes=each.votes)
        for rank, each in enumerate(held)
    ]
    organisations = {id_: Organisation(id_, id_, id_) for id_ in ORGANISATIONS}
    found = accords(Publication(replace(archive(numbered), organisations=organisations), SETTINGS))
    assert found.archive.ensemble == tableau(numbered)
    for pair, entry in found.pairs.items():
        years = [table.of(pair) for table in found.archive.annees.values()]
        assert sum(each.comparables for each in years) == entry.figures.comparables
        assert sum(each.lettres for each in years) == entry.figures.lettres
        held = [figures_of(pair, *split(year)) for year in entry.held.years]
        for name in ("lettres", "identiques", "comparables", "non_compares"):
            assert sum(getattr(each, name) for each in held) == getattr(entry.figures, name)
    assert found.pairs.keys() == {pair for pair, each in found.archive.ensemble.figures.items() if each}


@given(top=st.integers(0, 500), data=st.data())
def test_step_grows_with_its_figure(top: int, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, top))
    assert (step(number, top) == 0) == (number == 0)
    assert step(number, top) <= step(top, top) <= STEPS
    assert number == 0 or step(number - 1, top) <= step(number, top)
