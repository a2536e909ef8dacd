"""A sentence where a result is asked: the fields that say the same, and no word lost or turned round."""

import pytest

from tribune.record.stated_results import fields_stated, how_to_state_mode

STATED = [
    ("adopté à l’unanimité", "resultat: adopte|mode: unanimite"),
    ("Adoptée à l'unanimité.", "resultat: adopte|mode: unanimite"),
    ("Le vœu est adopté à la majorité", "resultat: adopte|mode: majorite"),
    ("rejeté à la majorité", "resultat: rejete|mode: majorite"),
    ("adopté par 74 voix et 16 abstentions", "resultat: adopte|pour: 74|abstentions: 16"),
    (
        "adopté par 74 voix pour, 3 contre et 16 abstentions",
        "resultat: adopte|pour: 74|contre: 3|abstentions: 16",
    ),
    ("rejeté : 12 voix pour, 40 voix contre", "resultat: rejete|pour: 12|contre: 40"),
    ("rejeté par 40 voix", 'resultat: rejete|remarque: "rejeté par 40 voix"'),
    ("adopté par 40 voix contre 12", 'resultat: adopte|remarque: "adopté par 40 voix contre 12"'),
    ("adopté par 1 204 voix pour", 'resultat: adopte|remarque: "adopté par 1 204 voix pour"'),
    ("adopté par 1\u202f204 voix pour", 'resultat: adopte|remarque: "adopté par 1\u202f204 voix pour"'),
    ("adopté, 3 abstentions de la CGT", 'resultat: adopte|remarque: "adopté, 3 abstentions de la CGT"'),
    ("rejeté par 12 voix contre 10", 'resultat: rejete|remarque: "rejeté par 12 voix contre 10"'),
    (
        "adopté à l’unanimité des présents",
        'resultat: adopte|mode: unanimite|remarque: "adopté à l’unanimité des présents"',
    ),
    ("adopté en séance", 'resultat: adopte|remarque: "adopté en séance"'),
    ("pris acte par 12 voix", 'resultat: pris-acte|remarque: "pris acte par 12 voix"'),
    ("non adopté", ""),
    ("n’est pas adopté", ""),
    ("a failli être adopté", ""),
    ("adopté, puis rejeté", ""),
    ("adopté en commission mais non en séance", ""),
    ("à l’unanimité", ""),
    ("oui", ""),
    ("adopté " * 100, ""),
]


@pytest.mark.parametrize(("sentence", "expected"), STATED)
def test_fields_stated(sentence: str, expected: str) -> None:
    assert "|".join(fields_stated(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("à l’unanimité", "écrivez « mode: unanimite »"),
        ("A LA MAJORITE", "écrivez « mode: majorite »"),
        ("unanimité des présents", None),
        ("main levée", None),
    ],
)
def test_how_to_state_mode(sentence: str, expected: str | None) -> None:
    assert how_to_state_mode(sentence) == expected
