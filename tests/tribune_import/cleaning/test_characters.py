import pytest

from tribune_import.cleaning.characters import tidy


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a\u00a0b\u202fc\u2009d\te", "a b c d e"),
        ("l’e\u0301tude", "l’étude"),
        ("ﬁn et ﬂux", "fin et flux"),
        ("œuvre", "œuvre"),
        ("a\u200bb\ufeffc\u202ed", "abcd"),
        ("trans\u00adport", "transport"),
        ("trans\u00ad", "trans\u00ad"),
        ("«mot» et « mot »", "« mot » et « mot »"),
        ("non\u2011vote", "non-vote"),
        ("\uf0b7 un", "• un"),
        ("un \uf0b7deux", "un deux"),
        ("\x00a\x1b", "a"),
        ("a | b\nc\u00a0| d", "a | b\nc | d"),
        ("m² et ½", "m² et ½"),
    ],
)
def test_tidy(written: str, expected: str) -> None:
    assert tidy(written) == expected
    assert tidy(expected) == expected
