"""What looks like a vote of the assembly and is left to a person; what looks like that, and is read."""

import pytest

from tests.tribune_import.votes.reader import read
from tribune.words.terms import Instance, Position, Resultat

LEFT_OUT = {
    "le texte a-t-il été adopté": [
        "Le rapport n’a pas été adopté à l’unanimité.",
        "Le vœu n’a pas été voté à l’unanimité.",
        "La motion n’est pas approuvée à l’unanimité : 51 pour, 6 abstentions.",
        "L’étude n’a pas été adoptée à la majorité absolue mais à la majorité simple.",
        "Le vœu n’a pas été adopté unanimement.",
        "Le rapport n’a pas été rejeté : 31 pour, 29 contre.",
    ],
    "lequel est le bon": [
        "Erratum : le rapport a été adopté par 51 voix pour.",
        "Lire 51 voix pour au lieu de 15 voix pour.",
        "Le rapport n’a pas recueilli 51 voix pour, mais 41.",
        "Le rapport a été adopté par 51 voix pour et non 41.",
    ],
    "d’un groupe ou d’un collège": [
        "Sur le rapport, la CFDT s’est partagée : 4 pour, 3 abstentions.",
        "Les élus FO se sont divisés sur le rapport : 3 pour, 2 contre.",
        "L’UNSA a éclaté son vote : 3 pour et 2 abstentions.",
        "Au sein de la délégation FSU, 2 voix pour et 1 contre.",
        "Collège 3 : 14 pour, 6 contre, 2 abstentions.",
        "Le collège des syndicats a voté le rapport par 21 voix pour et 9 contre.",
    ],
    "une partie des membres": [
        "Le rapport a été adopté sans abstention de notre part.",
        "Le rapport a été adopté sans aucune voix contre de la part de la CFDT.",
    ],
    "comptent-ils bien des voix": [
        "7 pour, 4 contre : c’est le bilan des arguments du rapport.",
        "Résultat : 9 courriers pour, 4 contre, 2 opposés.",
    ],
    "se lire de deux façons": ["Zéro voix pour, zéro abstention : le vœu est rejeté par 51 voix."],
}


@pytest.mark.parametrize(
    ("sentence", "reason"), [(sentence, reason) for reason, all_ in LEFT_OUT.items() for sentence in all_]
)
def test_read_votes_leaves_to_a_person(sentence: str, reason: str) -> None:
    read_ = read(sentence)
    assert read_.votes == ()
    assert reason in " ".join(finding.remarque for finding in read_.left_out)


@pytest.mark.parametrize(
    ("sentence", "resultat", "counts"),
    [
        ("Le rapport a été adopté à l’unanimité.", Resultat.ADOPTE, (None, None)),
        ("Le rapport n’a pas été adopté : 31 voix pour, 42 contre.", Resultat.REJETE, (31, 42)),
        ("Le rapport n’a pas obtenu la majorité : 31 voix pour, 42 contre.", Resultat.REJETE, (31, 42)),
        (
            "Rapport adopté par 51 voix pour, dont le groupe CGT, et 3 contre.",
            Resultat.ADOPTE,
            (51, 3),
        ),
        ("Pour : 51 voix, soit 77 % ; contre : 15 voix, soit 23 %.", Resultat.INCONNU, (51, 15)),
    ],
)
def test_read_votes_reads_what_only_looks_like_that(
    sentence: str, resultat: Resultat, counts: tuple[int | None, int | None]
) -> None:
    (vote,) = read(sentence).votes
    assert (vote.resultat, (vote.pour, vote.contre)) == (resultat, counts)


@pytest.mark.parametrize(
    "sentence",
    [
        "La CGT a obtenu 31 voix pour 80 inscrits.",
        "Le CSE de la gare a rendu un avis défavorable à l’unanimité : 9 voix contre.",
        "La conférence territoriale a donné un avis favorable par 12 voix pour et 4 contre.",
        "Le conseil de surveillance du port a rendu son avis : 8 voix pour, 2 contre.",
    ],
)
def test_read_votes_leaves_the_votes_of_others(sentence: str) -> None:
    assert read(sentence).votes == ()


@pytest.mark.parametrize(
    ("sentence", "instance"),
    [
        (
            "Le Bureau, réuni la veille de la plénière, a adopté le rapport par 18 voix pour et 2 contre.",
            Instance.BUREAU,
        ),
        (
            "Le Bureau a adopté le rapport à l’unanimité ; il n’a pas été soumis à la plénière.",
            Instance.BUREAU,
        ),
        ("La plénière a adopté le rapport du Bureau par 51 voix pour.", Instance.PLENIERE),
    ],
)
def test_read_votes_tells_who_voted(sentence: str, instance: Instance) -> None:
    (vote,) = read(sentence).votes
    assert vote.instance is instance


def test_read_votes_of_an_organisation_that_did_not_do_as_another() -> None:
    (vote,) = read("Comme la CFDT mais pas comme la CGT, FO s’est abstenue sur le rapport.").votes
    assert "cgt" not in vote.positions


def test_read_votes_without_unanimity_keeps_who_abstained() -> None:
    (vote,) = read("Le vœu n’a pas été voté à l’unanimité, FO s’étant abstenue.").votes
    assert (vote.resultat, vote.mode, dict(vote.positions)) == (
        Resultat.INCONNU,
        None,
        {"fo": Position.ABSTENTION},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Le rapport est adopté par 1051 voix pour et 6 abstentions.",
        "Le rapport est adopté par 51 voix pour [1] et 6 abstentions.",
        "Le rapport est adopté par 51 conseillers, 7 s’y sont opposés.",
        "Vote du rapport : 51 pour / 7 / 6",
    ],
)
def test_read_votes_says_that_a_number_is_left(sentence: str) -> None:
    """Part of the counts is no vote without a word."""
    (vote,) = read(sentence).votes
    assert any("n’est pas repris" in doubt for doubt in vote.doubts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le rapport est adopté par 51 voix pour et 6 abstentions.",
        "Le 5 mars, le rapport est adopté par 51 voix pour, 3 contre et 6 abstentions.",
        "Pour : 51 ; contre : 3 ; abstentions : 6. Le rapport est adopté.",
    ],
)
def test_read_votes_says_nothing_where_all_is_read(sentence: str) -> None:
    (vote,) = read(sentence).votes
    assert [doubt for doubt in vote.doubts if "n’est pas repris" in doubt] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Comme en 2018 (51 pour, 6 contre), le CESER défend le rail.",
        "Dans la lettre n° 100, nous rendions compte du vote du rapport : 51 pour, 6 contre.",
        "En cas de partage des voix, le rapport est rejeté, prévoit le règlement.",
        "Sans réponse écrite, nous serions amenés à nous abstenir.",
    ],
)
def test_read_votes_leaves_what_is_recalled_or_supposed(sentence: str) -> None:
    assert read(sentence).votes == ()


def test_read_votes_gives_one_result_to_texts_adopted_together() -> None:
    votes = read("L’étude (51 pour, 6 contre) et le vœu (44 pour, 9 contre) ont été adoptés.").votes
    assert [(vote.objet, vote.resultat, vote.pour) for vote in votes] == [
        ("Étude", Resultat.ADOPTE, 51),
        ("Vœu", Resultat.ADOPTE, 44),
    ]


def test_read_votes_reads_on_after_an_hour() -> None:
    text = "Le quorum n’était pas atteint à 9 h. L’avis a été adopté à 15 h. Le vœu est rejeté : 40 contre."
    assert [(vote.resultat, vote.contre) for vote in read(text).votes] == [
        (Resultat.ADOPTE, None),
        (Resultat.REJETE, 40),
    ]
