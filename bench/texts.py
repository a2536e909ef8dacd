"""The text of a letter: sections, paragraphs, lists and links, from the sentences of the vocabulary."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.plan import OURS, Plan, Skeleton, org_phrase
from bench.words import Phrase, Theme, invented_name, vocabulary

_GROUPS_OF_THOUSANDS = "{:,}"
_HALF_A_PARAGRAPH = 20
_ELISION = re.compile(r"\b([Qq])ue (?=[aeiouéèêâîôû])")


@dataclass(frozen=True)
class Speaker:
    """A person who spoke, and for whom."""

    nom: str
    organisation: str


class Writer:
    """Draws sentences about the themes of one letter; none comes twice before all have come once."""

    def __init__(self, rng: random.Random, themes: Sequence[Theme], places: Sequence[str], year: int) -> None:
        self._rng = rng
        self._fields = [theme.field for theme in themes]
        self._places = rng.sample(places, k=min(3, len(places)))
        self._names = [invented_name(rng) for _ in range(3)]
        """Firms and associations that no other letter speaks of: a real archive never runs out of them."""
        self._year = year
        self._decks: dict[str, list[str]] = {}

    def sentence(self, kind: str, organisation: str = OURS) -> str:
        """One sentence of ``contexte``, ``ceser`` or ``intervention``."""
        deck = self._decks.setdefault(kind, [])
        if not deck:
            deck.extend(vocabulary().sentences[kind])
            self._rng.shuffle(deck)
        return self.fill(deck.pop(), organisation)

    def fill(self, template: str, organisation: str = OURS) -> str:
        """A template of the vocabulary with its places taken."""
        rng, words = self._rng, vocabulary()
        rank = self._fields[0] if rng.random() < 0.75 else rng.choice(self._fields)
        field = words.fields[rank]
        elsewhere = words.fields[(rank + rng.randint(1, len(words.fields) - 1)) % len(words.fields)]
        a, b, c = rng.sample(field.choses, k=3)
        constat, constat2 = rng.sample(field.constats, k=2)
        demande, demande2 = rng.sample(field.demandes, k=2)
        nom, nom2 = rng.sample(self._names, k=2)
        lieu, lieu2 = rng.sample(self._places, k=2)
        sentence = template.format(
            a=a,
            b=b,
            c=c,
            x=rng.choice(elsewhere.choses),
            constat=constat,
            constat2=constat2,
            demande=demande,
            demande2=demande2,
            public=rng.choice(words.public),
            org=org_phrase(organisation),
            lieu=lieu,
            lieu2=lieu2,
            n=_GROUPS_OF_THOUSANDS.format(rng.randint(12, 4000)).replace(",", " "),
            n2=rng.randint(5, 30),
            pct=f"{rng.randint(2, 95)} %",
            millions=self._millions(),
            millions2=self._millions(),
            an=self._year + rng.randint(-4, 4),
            nom=nom,
            nom2=nom2,
        )
        return _ELISION.sub(r"\1u’", sentence)

    def _millions(self) -> str:
        return f"{self._rng.randint(2, 480)},{self._rng.randint(1, 9)} millions d’euros"

    def paragraphs(self, kind: str, words: int, organisation: str = OURS) -> Iterator[str]:
        """About as many words as asked for, in paragraphs and sometimes a list."""
        written = _HALF_A_PARAGRAPH
        while written < words:
            if kind != "contexte" and self._rng.random() < 0.22:
                block = self._list(kind, organisation)
            else:
                number = self._rng.randint(2, 5)
                block = " ".join(self.sentence(kind, organisation) for _ in range(number))
            written += len(block.split())
            yield block

    def _list(self, kind: str, organisation: str) -> str:
        field = vocabulary().fields[self._fields[0]]
        if self._rng.random() < 0.5:
            items = self._rng.sample(field.demandes, k=self._rng.randint(2, 4))
            lead = org_phrase(organisation).C if kind == "intervention" else "Le CESER"
            return f"{lead} demande de :\n\n" + " ;\n".join(f"- {item}" for item in items) + "."
        topics = self._rng.sample(field.choses, k=self._rng.randint(2, 4))
        return "\n".join(f"- **{_bare(topic)}.** {self.sentence(kind, organisation)}" for topic in topics)


def body(rng: random.Random, letter: Skeleton, plan: Plan, speakers: Sequence[Speaker]) -> str:
    """The Markdown of one letter, of 250 to 900 words, typed with ’ and ·."""
    writer = Writer(rng, letter.themes, plan.places, letter.sitting.first.year)
    has_context = rng.random() < 0.92 or not speakers
    has_summary = rng.random() < 0.94 or not speakers
    words = rng.randint(250, 780) // (has_context + 2 * has_summary + 2 * bool(speakers))
    parts: list[str] = []
    if has_context:
        opening = f"Réuni en session plénière, le CESER a examiné « {letter.titre} »."
        parts += ["## Le contexte { #contexte }", opening, *writer.paragraphs("contexte", words)]
    if has_summary:
        heading = rng.choice(("La contribution du CESER", "Ce que dit le CESER", "L’avis du CESER"))
        parts += [f"## {heading} {{ #ceser }}", *writer.paragraphs("ceser", 2 * words)]
    for rank, speaker in enumerate(speakers, 1):
        ours = org_phrase(speaker.organisation)
        heading = f"Ce qu’a dit {ours}" if rank == 1 else f"L’intervention de {speaker.nom}"
        anchor = "intervention" if rank == 1 else f"intervention-{rank}"
        spoken = _spoken(writer, rng, 2 * words // len(speakers), speaker.organisation)
        opening = f"{speaker.nom} est intervenu·e pour {ours}."
        parts += [f"## {heading} {{ #{anchor} }}", opening, *spoken]
    parts += _links(rng, letter, plan)
    return "\n\n".join(parts)


def _spoken(writer: Writer, rng: random.Random, words: int, organisation: str) -> Iterator[str]:
    """The words of a speaker, under headings of their own where they are long."""
    for rank, block in enumerate(writer.paragraphs("intervention", words, organisation)):
        if words > 150 and rank % 3 == 1:
            yield f"### {writer.fill(rng.choice(vocabulary().common['intertitres']))}"
        yield block


def _links(rng: random.Random, letter: Skeleton, plan: Plan) -> Iterator[str]:
    """Now and then, a last paragraph that leads to another letter of the archive."""
    if len(plan.letters) > 1 and rng.random() < 0.35:
        other = plan.letters[(letter.rank + rng.randint(1, len(plan.letters) - 1)) % len(plan.letters)]
        name = f"lettre « {other.titre} »" if other.numero is None else f"lettre n° {other.numero}"
        yield f"Sur un sujet voisin, voir la [{name}](../{other.path})."


def _bare(topic: Phrase) -> str:
    """A noun phrase without its article, to head an item."""
    for article in ("le ", "la ", "les ", "l’"):
        if topic.startswith(article):
            return Phrase(topic.removeprefix(article)).C
    return topic.C
