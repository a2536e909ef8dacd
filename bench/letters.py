"""The files of the letters."""

from __future__ import annotations

import random
from typing import Any

from bench.front_matter import page
from bench.plan import LAST_YEAR, ORGANISATIONS, OURS, Person, Plan, Skeleton
from bench.texts import Speaker, Writer, body
from bench.votes import Ballot, ballots
from bench.words import Habits, vocabulary

_REFERRALS = {"region": 45, "obligatoire": 15, "autosaisine": 20, "presidence": 10, "citoyenne": 3, None: 25}


def letter_file(plan: Plan, letter: Skeleton) -> str:
    """The whole file of one letter. Its own generator makes it independent of all the others."""
    rng = random.Random(f"{plan.seed}-{letter.rank}-lettre")
    habits = Habits.draw(rng)
    speakers = [] if letter.is_notice else _speakers(rng, plan)
    signers = _signers(rng)
    votes = ballots(rng, letter.nature, letter.numero)
    record: dict[str, Any] = {} if letter.numero is None else {"numero": letter.numero}
    record |= {
        "titre": habits.type(letter.titre),
        "session": letter.sitting.id,
        "nature": letter.nature,
    }
    referral = rng.choices(list(_REFERRALS), list(_REFERRALS.values()))[0]
    if referral is not None:
        record["saisine"] = referral
    record["themes"] = [theme.id for theme in letter.themes]
    if rng.random() < 0.85:
        writer = Writer(rng, letter.themes, plan.places, letter.sitting.first.year)
        record["resume"] = habits.type(writer.fill(rng.choice(vocabulary().common["resumes"])))
    if rng.random() < 0.2:
        record["document"] = f"https://ceser.exemple.test/textes/{letter.rank + 1}.pdf"
    record["signataires"] = signers
    record["intervenants"] = [_speaker_record(rng, person, signers) for person in speakers]
    record["votes"] = votes
    record |= _relations(rng, letter, plan, votes)
    text = (
        ""
        if letter.is_notice
        else body(rng, letter, plan, [Speaker(p.nom, p.organisation) for p in speakers])
    )
    return page(record, habits.type(text))


def _speakers(rng: random.Random, plan: Plan) -> list[Person]:
    """Nobody, one of ours most often, at times two."""
    number = rng.choices((0, 1, 2), (12, 75, 13))[0]
    ours = [person for person in plan.people if person.organisation == OURS]
    first = rng.choice(ours)
    others = [person for person in plan.people if person != first]
    return [first, *rng.sample(others, k=1)][:number]


def _signers(rng: random.Random) -> list[str]:
    kind = rng.choices(("alone", "joint", "none"), (75, 12, 13))[0]
    if kind == "none":
        return []
    others = [name for name in ORGANISATIONS if name != OURS]
    return [OURS, *rng.sample(others, k=rng.randint(1, 5) if kind == "joint" else 0)]


def _speaker_record(rng: random.Random, person: Person, signers: list[str]) -> dict[str, Any]:
    record: dict[str, Any] = {"personne": person.id, "organisation": person.organisation}
    if person.organisation in signers and len(signers) > 1 and rng.random() < 0.7:
        record["au_nom_de"] = signers
    return record


def _relations(rng: random.Random, letter: Skeleton, plan: Plan, votes: list[Ballot]) -> dict[str, Any]:
    """What ties a letter to others and to its own past."""
    others = range(max(0, letter.rank - 400), letter.rank)
    record: dict[str, Any] = {}
    if others and rng.random() < 0.1:
        record["suite_de"] = [_reference(plan, rng.choice(others))]
    if len(others) > 3 and rng.random() < 0.4:
        record["voir_aussi"] = [_reference(plan, rank) for rank in rng.sample(others, k=rng.randint(1, 3))]
    if letter.is_notice:
        record["etat"] = "notice"
    elif rng.random() < 0.5:
        record["etat"] = "publiee"
    if rng.random() < 0.03:
        year = min(LAST_YEAR, letter.sitting.first.year + 1)
        correction: dict[str, Any] = {
            "date": f"{year}-12-{rng.randint(1, 28):02d}",
            "texte": "Une première version donnait un autre nombre de voix ; relevé sur le document.",
        }
        if votes:
            correction["vote"] = rng.randint(1, len(votes))
        record["corrections"] = [correction]
    if rng.random() < 0.03:
        record["anciennes_adresses"] = [f"archives/lettre-{letter.rank + 1}.html"]
    if rng.random() < 0.01:
        record["licence"] = "CC BY-SA 4.0"
    return record


def _reference(plan: Plan, rank: int) -> str | int:
    other = plan.letters[rank]
    return other.slug if other.numero is None else other.numero
