"""Whatever the title and the names, a new letter is read without a problem, and says what was answered."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.strategies import SCRAPS
from tribune.editing.answers import RefusedError, sentence_in, session_in
from tribune.editing.new_letter import letter_path, letter_text
from tribune.record.fields import french_day, is_identifier
from tribune.record.lettre import Lettre
from tribune.record.shape import validate
from tribune.source.reading import parse_page
from tribune.words.french import day_in_words, of_period, period_in_words
from tribune.words.terms import Etat, Instance, Nature, Resultat

texts = st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS)).map("".join))
counts = st.one_of(st.none(), st.integers(0, 1_000_000))
votes = st.fixed_dictionaries(
    {
        "objet": st.just("Avis"),
        "instance": st.just(Instance.PLENIERE),
        "resultat": st.sampled_from(Resultat),
        **dict.fromkeys(("pour", "contre", "abstentions"), counts),
    }
)


@given(
    answer=texts,
    day=st.dates(min_value=dt.date(1900, 1, 1)),
    numero=st.one_of(st.none(), st.integers(1, 1_000_000)),
    held=st.lists(votes, max_size=2),
    etat=st.sampled_from(Etat),
)
def test_letter_text_reads_back(
    answer: str, day: dt.date, numero: int | None, held: list[dict[str, object]], etat: Etat
) -> None:
    try:
        titre = sentence_in(answer)
    except RefusedError:
        return
    letter = {"titre": titre, "session": day, "nature": Nature.AVIS, "themes": ("eau",), "numero": numero}
    page, problems = parse_page(letter_text({**letter, "votes": held, "etat": etat}), "a.md")
    assert page is not None
    assert problems == []
    fiche, problems = validate(page.tree, Lettre)
    assert problems == []
    assert fiche is not None
    assert (fiche.titre, fiche.numero, fiche.session, fiche.etat) == (titre, numero, str(day), etat)
    assert [(vote.pour, vote.contre, vote.abstentions) for vote in fiche.votes] == [
        (vote["pour"], vote["contre"], vote["abstentions"]) for vote in held
    ]
    year, _, name = letter_path(letter, {}).removesuffix(".md").partition("/")
    assert year == str(day.year)
    assert is_identifier(name)


@given(day=st.dates(min_value=dt.date(1000, 1, 1)), more=st.integers(1, 9))
def test_days_are_read_as_they_are_written(day: dt.date, more: int) -> None:
    for written in (day_in_words(day), day_in_words(day).upper(), f"{day:%d/%m/%Y}", str(day)):
        assert french_day(written) == day
        assert session_in(written, {}, 2026) == str(day)
    try:
        last = day + dt.timedelta(days=more)
    except OverflowError:
        return
    with pytest.raises(RefusedError) as refused:
        session_in(period_in_words(day, last), {}, 2026)
    assert of_period(day, last) in refused.value.sentence
    assert f"{{debut: {day}, fin: {last}}}" in refused.value.action
