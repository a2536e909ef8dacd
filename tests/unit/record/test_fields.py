"""The kinds of value: what they accept, what they make of it, what they refuse."""

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from tribune.record import fields
from tribune.record.fields import how_to_write_a_day
from tribune.source.problems import CATALOGUE
from tribune.words.terms import Etat, Instance, Mode, Nature, PartialDate, Position, Resultat, Saisine, Term


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: Any, value: object) -> str:
    """The name of the problem."""
    with pytest.raises(ValidationError) as error:
        read(kind, value)
    (found,) = error.value.errors()
    return found["type"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (fields.Texte, "a", "a"),
        (fields.Decompte, "0", 0),
        (fields.Decompte, "012", 12),
        (fields.Decompte, "+3", 3),
        (fields.Decompte, "1000000", 1_000_000),
        (fields.Rang, "1", 1),
        (fields.Jour, "2024-02-29", dt.date(2024, 2, 29)),
        (fields.DatePartielle, "2024", PartialDate(2024)),
        (fields.DatePartielle, "2024-02", PartialDate(2024, 2)),
        (fields.DatePartielle, "2024-02-29", PartialDate(2024, 2, 29)),
        (fields.Identifiant, "a", "a"),
        (fields.Identifiant, "2024-03-05", "2024-03-05"),
        (fields.Identifiant, "anne-lune", "anne-lune"),
        (fields.AdresseWeb, "https://exemple.test", "https://exemple.test"),
        (fields.AdresseWeb, "http://exemple.test:80/été?a=b&c#d", "http://exemple.test:80/été?a=b&c#d"),
        (fields.AdresseWeb, "HTTPS://EXEMPLE.TEST/", "HTTPS://EXEMPLE.TEST/"),
        (fields.AncienneAdresse, "lettres/ancien-nom/", "lettres/ancien-nom/"),
        (fields.AncienneAdresse, "/a/b.html", "a/b.html"),
        (fields.AncienneAdresse, "2024/03/été_1~.html", "2024/03/été_1~.html"),
    ],
)  # fmt: skip
def test_field_takes(kind: Any, value: str, expected: object) -> None:
    assert read(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "name"),
    [
        (fields.Texte, "", "valeur-vide"),
        (fields.Texte, ["a"], "string_type"),
        (fields.Decompte, "-1", "nombre-negatif"),
        (fields.Decompte, "−1,5", "nombre-negatif"),
        (fields.Decompte, "1.5", "nombre-fractionnaire"),
        (fields.Decompte, "1,", "nombre-fractionnaire"),
        (fields.Decompte, "1000001", "nombre-trop-grand"),
        (fields.Decompte, "9" * 5000, "nombre-trop-grand"),
        (fields.Decompte, "1 000", "nombre-invalide"),
        (fields.Decompte, "1_000", "nombre-invalide"),
        (fields.Decompte, "0x10", "nombre-invalide"),
        (fields.Decompte, "1e3", "nombre-invalide"),
        (fields.Decompte, "٣", "nombre-invalide"),
        (fields.Decompte, "³", "nombre-invalide"),
        (fields.Decompte, "n.c.", "nombre-invalide"),
        (fields.Decompte, "", "nombre-invalide"),
        (fields.Decompte, ["1"], "int_type"),
        (fields.Rang, "0", "nombre-nul"),
        (fields.Rang, "00", "nombre-nul"),
        (fields.Jour, "2024-3-5", "date-invalide"),
        (fields.Jour, "20240305", "date-invalide"),
        (fields.Jour, "2024-W10-2", "date-invalide"),
        (fields.Jour, "2024-03-05T00:00:00", "date-invalide"),
        (fields.Jour, "2024-13-05", "date-impossible"),
        (fields.Jour, "2024-00-05", "date-impossible"),
        (fields.Jour, "2023-02-29", "date-impossible"),
        (fields.Jour, {"a": "b"}, "date_type"),
        (fields.DatePartielle, "mars 2024", "date-invalide"),
        (fields.DatePartielle, "2024-03-05-06", "date-invalide"),
        (fields.DatePartielle, "2024-00", "date-impossible"),
        (fields.DatePartielle, ["2024"], "string_type"),
        (fields.Identifiant, "Été", "identifiant-invalide"),
        (fields.Identifiant, "a--b", "identifiant-invalide"),
        (fields.Identifiant, "-a", "identifiant-invalide"),
        (fields.Identifiant, "a-", "identifiant-invalide"),
        (fields.Identifiant, "a_b", "identifiant-invalide"),
        (fields.Identifiant, "a/b", "identifiant-invalide"),
        (fields.AdresseWeb, "exemple.test", "adresse-web-invalide"),
        (fields.AdresseWeb, "//exemple.test", "adresse-web-invalide"),
        (fields.AdresseWeb, "javascript:alert(1)", "adresse-web-invalide"),
        (fields.AdresseWeb, "https://", "adresse-web-invalide"),
        (fields.AdresseWeb, "https:///a", "adresse-web-invalide"),
        (fields.AdresseWeb, 'https://exemple.test/"a', "adresse-web-invalide"),
        (fields.AdresseWeb, "https://exemple.test/a b", "adresse-web-invalide"),
        (fields.AdresseWeb, "https://exemple.test/\njavascript:a", "adresse-web-invalide"),
        (fields.AncienneAdresse, "../a", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a/../b", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a/./b", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a/..", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a//b", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "//exemple.test", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "/", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a b", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a?b=c", "ancienne-adresse-invalide"),
        (fields.AncienneAdresse, "a\\b", "ancienne-adresse-invalide"),
    ],
)  # fmt: skip
def test_field_refuses(kind: Any, value: object, name: str) -> None:
    assert refusal(kind, value) == name


CHOICES: list[tuple[Any, type[Term], str]] = [
    (fields.NatureTerm, Nature, "nature-inconnue"),
    (fields.SaisineTerm, Saisine, "saisine-inconnue"),
    (fields.InstanceTerm, Instance, "instance-inconnue"),
    (fields.ResultatTerm, Resultat, "resultat-inconnu"),
    (fields.ModeTerm, Mode, "mode-inconnu"),
    (fields.PositionTerm, Position, "position-inconnue"),
    (fields.EtatTerm, Etat, "etat-inconnu"),
]


@pytest.mark.parametrize(("kind", "terms", "name"), CHOICES)
def test_choice_takes_its_words_only(kind: Any, terms: type[Term], name: str) -> None:
    assert name in CATALOGUE
    assert [read(kind, term.value) for term in terms] == list(terms)
    assert [type(read(kind, term.value)) for term in terms] == [terms] * len(terms)
    for wrong in ("", "tout autre mot", *(term.value.upper() for term in terms)):
        assert refusal(kind, wrong) == name
    assert refusal(kind, ["avis"]) == "enum"


@pytest.mark.parametrize(("kind", "terms", "name"), CHOICES)
def test_choice_suggests_only_the_obvious(kind: Any, terms: type[Term], name: str) -> None:
    """The whole list for « poème », one word for an accent too many."""
    actions = []
    for wrong in ("poème", f"{next(iter(terms)).value.capitalize()}s"):
        with pytest.raises(ValidationError) as error:
            read(kind, wrong)
        actions.append(error.value.errors()[0]["ctx"]["action"])
    words = [term.value for term in terms]
    assert actions[0] == f"écrivez {', '.join(words[:-1])} ou {words[-1]}"
    assert actions[1] in {f"vouliez-vous « {words[0]} » ?", actions[0]}


@pytest.mark.parametrize("brace", ["{sentence}", "{", "}", "{0}", "%s", "{a} {b!r}"])
def test_refusal_shows_braces_as_written(brace: str) -> None:
    with pytest.raises(ValidationError) as error:
        read(fields.NatureTerm, brace)
    assert error.value.errors()[0]["ctx"]["sentence"] == f"nature non reconnue « {brace} »"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("5/3/2024", "écrivez 2024-03-05"),
        ("05.03.2024", "écrivez 2024-03-05"),
        ("14 10 2025", "écrivez 2025-10-14"),
        ("mars", "écrivez AAAA-MM-JJ, par exemple 2025-10-14"),
    ],
)
def test_how_to_write_a_day(written: str, expected: str) -> None:
    assert how_to_write_a_day(written) == expected


def test_how_to_write_a_day_otherwise() -> None:
    assert how_to_write_a_day("mars", "autre chose") == "autre chose"
