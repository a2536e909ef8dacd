"""What people answer, and what is asked again."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from tribune.editing.answers import (
    RefusedError,
    au_nom_de_in,
    entries_in,
    entry_in,
    number_in,
    numero_in,
    objet_in,
    positions_in,
    sentence_in,
    session_in,
    term_in,
)
from tribune.record.entries import Organisation, Personne, Session, Theme
from tribune.record.fields import french_day
from tribune.record.registers import Registers
from tribune.source.yaml_reader import read_yaml
from tribune.words.terms import Instance, Nature, Position, Resultat, Term

SESSIONS = {
    "automne-2023": Session("s", debut=dt.date(2023, 10, 10), fin=dt.date(2023, 10, 11)),
    "2024-03-30": Session("s", debut=dt.date(2024, 3, 30), fin=dt.date(2024, 4, 2)),
}
REGISTERS = Registers(
    themes={
        "eau": Theme(id="eau", nom="L’eau", description="d", synonymes=("rivière", "zone humide")),
        "emploi": Theme(id="emploi", nom="Emploi", description="d"),
    },
    organisations={"ua": Organisation(id="ua", sigle="UA", nom="Union des ateliers")},
    personnes={"anne-lune": Personne(id="anne-lune", nom="Anne Lune")},
)


def refusal(parse: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(RefusedError) as refused:
        parse()
    return refused.value.sentence, refused.value.action


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("14 octobre 2025", "2025-10-14"),
        ("14/10/2025", "2025-10-14"),
        ("2025-10-14", "2025-10-14"),
        ("Mardi 14 Octobre 2025", "2025-10-14"),
        ("le mardi 14 octobre 2025", "2025-10-14"),
        ("1er août 2024", "2024-08-01"),
        ("10 octobre 2023", "automne-2023"),
        ("11/10/2023", "automne-2023"),
        ("10 et 11 octobre 2023", "automne-2023"),
        ("du 10 au 11 octobre 2023", "automne-2023"),
        ("10/10/2023 au 11/10/2023", "automne-2023"),
        ("2023-10-10 et 2023-10-11", "automne-2023"),
        ("du 30 mars au 2 avril 2024", "2024-03-30"),
        ("30 mars 2024 au 2 avril 2024", "2024-03-30"),
        ("Automne-2023", "automne-2023"),
    ],
)
def test_session_in_takes_dates_as_people_write_them(answer: str, expected: str) -> None:
    assert session_in(answer, SESSIONS, 2026) == expected


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("", "il manque la session"),
        ("14 octobre", "il manque l’année : « 14 octobre »"),
        ("14/10", "il manque l’année : « 14/10 »"),
        ("hier", "« hier » n’est pas une date"),
        ("12 au 11 octobre 2023", "« 12 au 11 octobre 2023 » n’est pas une date"),
    ],
)
def test_session_in_asks_for_a_whole_date(answer: str, sentence: str) -> None:
    action = "écrivez une date avec son année, par exemple 14 octobre 2026"
    assert refusal(lambda: session_in(answer, SESSIONS, 2026)) == (sentence, action)


def test_session_in_says_how_to_add_a_session_of_several_days() -> None:
    assert refusal(lambda: session_in("18 et 19 décembre 2023", SESSIONS, 2026)) == (
        "registres/sessions.yml n’a pas de session des 18 et 19 décembre 2023",
        "ajoutez-y « 2023-12-18: {debut: 2023-12-18, fin: 2023-12-19} », ou écrivez le premier jour seul",
    )


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("", 13),
        ("suivant", 13),
        ("Suivant ", 13),
        ("aucun", None),
        ("-", None),
        ("14", 14),
        ("n° 300", 300),
        ("N°300", 300),
        ("no 300", 300),
        ("Numéro 300", 300),
        (" 1 200 ", 1200),
    ],
)
def test_numero_in(answer: str, expected: int | None) -> None:
    assert numero_in(answer, {3, 12}) == expected


def test_numero_in_refuses_a_number_taken() -> None:
    expected = ("la lettre n° 12 existe déjà", "le numéro suivant est 13")
    assert refusal(lambda: numero_in("012", {3, 12})) == expected
    assert numero_in("", ()) == 1


@pytest.mark.parametrize("answer", ["31 février 2025", "31/02/2025", "2025-13-01"])
def test_session_in_refuses_a_day_that_is_not(answer: str) -> None:
    expected = f"la date « {answer} » n’existe pas", "vérifiez le jour et le mois"
    assert refusal(lambda: session_in(answer, SESSIONS, 2025)) == expected


@pytest.mark.parametrize("answer", ["-1", "0", "1,5", "douze", "99999999", "²"])
def test_number_in_refuses(answer: str) -> None:
    sentence, action = refusal(lambda: number_in(answer, 1))
    assert sentence == f"« {answer} » n’est pas un nombre à partir de 1"
    assert action == "écrivez des chiffres seuls"


def test_number_in_takes_a_stated_zero() -> None:
    assert number_in("0", 0) == 0


@pytest.mark.parametrize("answer", ["voeu", "Vœu", "VŒU", " vœu "])
def test_term_in_takes_values_and_names(answer: str) -> None:
    assert term_in(answer, Nature) is Nature.VOEU


def test_term_in_takes_ranks_where_a_list_is_shown() -> None:
    assert term_in("2", Nature, ranks=True) is Nature.ETUDE
    assert term_in("assemblée plénière", Instance) is Instance.PLENIERE
    assert term_in("Pris acte", Resultat) is Resultat.PRIS_ACTE
    for answer in ("0", "9"):
        refusal(lambda answer=answer: term_in(answer, Nature, ranks=True))  # type: ignore[misc]
    assert refusal(lambda: term_in("2", Instance)) == (
        "« 2 » n’est pas dans la liste",
        "écrivez pleniere, bureau ou commission",
    )
    assert refusal(lambda: term_in("plenière-", Instance))[1] == "vouliez-vous « pleniere » ?"
    assert refusal(lambda: term_in(" ", Instance))[0] == "il manque un mot"


@pytest.mark.parametrize(
    ("answer", "register", "expected"),
    [
        ("eau", "themes", "eau"),
        ("l'eau", "themes", "eau"),
        ("L’EAU", "themes", "eau"),
        ("Zone humide", "themes", "eau"),
        ("RIVIERE", "themes", "eau"),
        ("union des ateliers", "organisations", "ua"),
        ("Ua", "organisations", "ua"),
        ("U.A.", "organisations", "ua"),
        ("u. a", "organisations", "ua"),
        ("anne lune", "personnes", "anne-lune"),
    ],
)
def test_entry_in_takes_any_name(answer: str, register: str, expected: str) -> None:
    assert entry_in(answer, register, REGISTERS) == expected


def test_entry_in_never_takes_a_near_name() -> None:
    """« emplois » is likely « emploi », and a person says so."""
    assert refusal(lambda: entry_in("emplois", "themes", REGISTERS)) == (
        "« emplois » n’est pas dans le registre themes.yml",
        "vouliez-vous « emploi » ?",
    )
    assert refusal(lambda: entry_in("Zoé", "personnes", REGISTERS))[1] == (
        "écrivez un nom de la liste, ou ajoutez-le d’abord à registres/personnes.yml"
    )


@pytest.mark.parametrize(
    ("answer", "terms", "ranks", "expected"),
    [
        ("adpoté", Resultat, True, "vouliez-vous « Adopté » ?"),
        ("adpoté", Resultat, False, "vouliez-vous « adopte » ?"),
        ("plenière", Instance, True, "vouliez-vous « Assemblée plénière » ?"),
        ("douze", Resultat, True, "écrivez un mot ou un numéro de la liste"),
    ],
)
def test_term_in_suggests_what_the_list_shows(
    answer: str, terms: type[Term], ranks: bool, expected: str
) -> None:
    assert refusal(lambda: term_in(f"{answer}-", terms, ranks=ranks))[1] == expected


@pytest.mark.parametrize(
    ("answer", "register", "expected"), [("aeu", "themes", "L’eau"), ("uaa", "organisations", "UA")]
)
def test_entry_in_suggests_what_the_list_shows(answer: str, register: str, expected: str) -> None:
    ranks = [*getattr(REGISTERS, register)]
    assert (
        refusal(lambda: entry_in(answer, register, REGISTERS, ranks))[1] == f"vouliez-vous « {expected} » ?"
    )


def test_entry_in_tells_an_entry_with_an_error_from_none() -> None:
    tree, _ = read_yaml("santé: {nom: Santé}\nsante: {nom: Santé}", "themes.yml", register=True)
    registers = replace(REGISTERS, trees={"themes": tree})
    assert refusal(lambda: entry_in("Santé", "themes", registers)) == (
        "l’entrée « Santé » de registres/themes.yml a une erreur",
        "corrigez-la d’abord : « tribune verifier » la montre",
    )
    assert refusal(lambda: entry_in("Zoé", "themes", registers))[0].endswith(
        "n’est pas dans le registre themes.yml"
    )


@pytest.mark.parametrize("answer", ["oui", "Non", "OUI.", " o "])
def test_objet_in_is_not_a_yes_or_a_no(answer: str) -> None:
    assert refusal(lambda: objet_in(answer))[0].endswith("ne dit pas ce qui a été mis aux voix")
    assert objet_in("Oui à l’eau") == "Oui à l’eau"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("", {}),
        ("U.A.=pour", {"ua": Position.POUR}),
        ("ua = Vote partagé ;", {"ua": Position.PARTAGE}),
        ("ua=pour, UA=pour", {"ua": Position.POUR}),
    ],
)
def test_positions_in(answer: str, expected: dict[str, Position]) -> None:
    assert positions_in(answer, REGISTERS, {}) == expected


@pytest.mark.parametrize(
    ("answer", "known"), [("ua=pour, ua=contre", {}), ("ua=contre", {"ua": Position.POUR})]
)
def test_positions_in_refuses_two_positions(answer: str, known: dict[str, Position]) -> None:
    assert refusal(lambda: positions_in(answer, REGISTERS, known))[0] == "« ua » a deux positions"


@pytest.mark.parametrize(
    ("answer", "expected"), [("", ()), ("aucun", ()), ("Toutes", ("ua", "fl")), ("U.A.", ("ua",))]
)
def test_au_nom_de_in(answer: str, expected: tuple[str, ...]) -> None:
    assert au_nom_de_in(answer, ("ua", "fl"), REGISTERS) == expected


def test_entries_in_takes_several_each_once() -> None:
    assert entries_in("emploi, eau ;Emploi,rivière", "themes", REGISTERS) == ("emploi", "eau")
    assert entries_in("2,1", "themes", REGISTERS, ["eau", "emploi"]) == ("emploi", "eau")
    assert entries_in(" , ", "themes", REGISTERS) == ()
    refusal(lambda: entries_in("3", "themes", REGISTERS, ["eau", "emploi"]))
    refusal(lambda: entries_in("1", "themes", REGISTERS))


def test_sentence_in() -> None:
    assert sentence_in("  Des \n trains\t") == "Des trains"
    assert refusal(lambda: sentence_in(" "))[0] == "la réponse est vide"
    assert refusal(lambda: sentence_in("a\x1b[0m"))[0] == "la réponse contient un caractère invisible"


@pytest.mark.parametrize("value", ["14/10/25", "octobre 2025", "32/10/2025", "", "14 brumaire 2025"])
def test_french_day_of_something_else(value: str) -> None:
    assert french_day(value) is None
