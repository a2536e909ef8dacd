"""Ballots as letters tell of them: often partial, sometimes without a count, never with a guessed zero."""

from __future__ import annotations

import random
from typing import Any, Final

from bench.plan import ORGANISATIONS, OURS
from bench.words import vocabulary

Ballot = dict[str, Any]

_MEMBERS: Final = {"pleniere": 120, "bureau": 32, "commission": 25}
_OBJECTS: Final = {
    "avis": "Avis du CESER",
    "etude": "Étude du CESER",
    "contribution": "Contribution du CESER",
    "rapport": "Rapport de la commission",
    "voeu": "Vœu de l’assemblée",
    "motion": "Motion déposée en séance",
    "declaration": "Déclaration commune",
    "resolution": "Projet de résolution",
}
_POSITIONS: Final = {"pour": 46, "contre": 16, "abstention": 24, "nppv": 5, "absent": 5, "partage": 4}
_KINDS: Final = {"partiel": 51, "complet": 27, "sans": 15, "unanime": 7}


def ballots(rng: random.Random, nature: str, numero: int | None) -> list[Ballot]:
    """The votes of one letter: one most often, at times none, several, or a long list of amendments."""
    number = rng.choices((0, 1, rng.randint(2, 4), rng.randint(10, 14)), (8, 71, 18, 3))[0]
    main = _OBJECTS[nature]
    if number < 2:
        objects = [main] * number
    elif number < 10:
        objects = [main, *(f"{_ordinal(rank)} partie" for rank in range(1, number))]
    else:
        objects = [*(f"Amendement n° {rank}" for rank in range(1, number)), f"{main}, texte amendé"]
    return [_ballot(rng, objet, numero) for objet in objects]


def _ordinal(rank: int) -> str:
    return ("Première", "Deuxième", "Troisième")[rank - 1]


def _ballot(rng: random.Random, objet: str, numero: int | None) -> Ballot:
    instance = rng.choices(("pleniere", "bureau", "commission"), (88, 8, 4))[0]
    kind = rng.choices(list(_KINDS), list(_KINDS.values()))[0]
    ballot: Ballot = {"objet": objet, "instance": instance}
    if kind == "unanime":
        ballot |= _unanimous(rng, _MEMBERS[instance])
    elif kind == "sans":
        ballot |= _uncounted(rng)
    else:
        ballot |= _counted(rng, _MEMBERS[instance], is_partial=kind == "partiel")
    positions = _positions(rng)
    if kind == "unanime":
        positions = dict.fromkeys(positions, "pour")
    if positions:
        ballot["positions"] = positions
    if rng.random() < 0.06:
        ballot["remarque"] = rng.choice(vocabulary().common["remarques"])
    if rng.random() < 0.45:
        ballot["source"] = _source(rng, numero)
    return ballot


def _unanimous(rng: random.Random, members: int) -> Ballot:
    ballot: Ballot = {"resultat": "adopte", "mode": "unanimite"}
    if rng.random() < 0.5:
        ballot["pour"] = members - rng.randint(1, members // 3)
        if rng.random() < 0.4:
            ballot |= {"contre": 0, "abstentions": 0}
    return ballot


def _uncounted(rng: random.Random) -> Ballot:
    result = rng.choices(("adopte", "rejete", "retire", "pris-acte", "inconnu"), (35, 10, 20, 20, 15))[0]
    ballot: Ballot = {"resultat": result}
    if result in {"adopte", "rejete"} and rng.random() < 0.7:
        ballot["mode"] = "majorite"
    elif rng.random() < 0.3:
        ballot["mode"] = "inconnu"
    return ballot


def _counted(rng: random.Random, members: int, *, is_partial: bool) -> Ballot:
    """Counts that hold together, of which the letter may keep only some."""
    absent = rng.randint(members // 20, members // 3)
    refusing = rng.choice((0, 0, 0, rng.randint(1, 6)))
    voters = members - absent - refusing
    abstaining = rng.choice((0, rng.randint(1, voters // 3), rng.randint(1, voters // 3)))
    voiced = voters - abstaining
    smaller = rng.choice((0, rng.randint(1, max(1, voiced // 4)), rng.randint(1, (voiced - 1) // 2)))
    result = rng.choices(("adopte", "rejete", "pris-acte", "inconnu"), (84, 9, 3, 4))[0]
    for_, against = (smaller, voiced - smaller) if result == "rejete" else (voiced - smaller, smaller)
    ballot: Ballot = {"resultat": result}
    if rng.random() < 0.8:
        ballot["mode"] = "decompte"
    counts = {"pour": for_, "contre": against, "abstentions": abstaining}
    if is_partial:
        kept = rng.choices(
            (("pour",), ("pour", "contre"), ("pour", "abstentions"), ("contre", "abstentions")), (3, 3, 4, 1)
        )[0]
        counts = {name: count for name, count in counts.items() if name in kept}
    ballot |= counts
    if refusing and rng.random() < 0.7:
        ballot["nppv"] = refusing
    if rng.random() < 0.1:
        ballot["absents"] = absent
    if rng.random() < 0.25:
        ballot["votants"] = voters
    if rng.random() < 0.2:
        ballot["effectif"] = members
    return ballot


def _positions(rng: random.Random) -> dict[str, str]:
    """Of several organisations in three ballots out of ten, of ours alone in six, of nobody in one."""
    kind = rng.choices(("several", "ours", "none"), (30, 60, 10))[0]
    if kind == "none":
        return {}
    others = [name for name in ORGANISATIONS if name != OURS]
    known = {OURS, *rng.sample(others, k=rng.randint(2, 7))} if kind == "several" else {OURS}
    words, weights = list(_POSITIONS), list(_POSITIONS.values())
    return {name: rng.choices(words, weights)[0] for name in ORGANISATIONS if name in known}


def _source(rng: random.Random, numero: int | None) -> dict[str, Any]:
    page = rng.randint(1, 12)
    document = "La lettre du groupe" if numero is None else f"La lettre du groupe, n° {numero}"
    return rng.choice(
        (
            {"document": document},
            {"document": document, "page": page},
            {"texte": rng.choice(vocabulary().common["sources"]), "document": document, "page": page},
            {
                "url": f"https://ceser.exemple.test/avis/{rng.randint(1000, 9999)}.pdf",
                "page": page,
                "consulte_le": f"2025-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
            },
        )
    )
