"""Small records for the tests of indexes and views: give what matters, the rest is filled in."""

import datetime as dt
from collections.abc import Iterable

from tribune.record.model import (
    Archive,
    Document,
    Lettre,
    Organisation,
    Personne,
    Session,
    Theme,
    Vote,
    lettre_sort_key,
)
from tribune.words.terms import Genre, Instance, Nature, PartialDate, Resultat


def session(day: str, fin: str | None = None) -> Session:
    return Session(day, dt.date.fromisoformat(day), dt.date.fromisoformat(fin or day))


def vote(resultat: Resultat = Resultat.ADOPTE, **fields: object) -> Vote:
    return Vote("Avis", Instance.PLENIERE, resultat, **fields)  # type: ignore[arg-type]


def lettre(numero: int | None, day: str = "2024-03-05", slug: str | None = None, **fields: object) -> Lettre:
    name = slug or f"lettre-{numero}"
    known: dict[str, object] = {
        "themes": ("eau",),
        "nature": Nature.AVIS,
        "titre": f"Lettre {name}",
        **fields,
    }
    return Lettre(slug=name, fichier=f"{day[:4]}/{name}.md", session=day, numero=numero, **known)  # type: ignore[arg-type]


def document(name: str, date: str, genre: Genre = Genre.COMMUNIQUE, **fields: object) -> Document:
    known: dict[str, object] = {"themes": ("eau",), "titre": name, **fields}
    return Document(genre=genre, fichier=f"{genre.value}/{name}.md", date=PartialDate.parse(date), **known)  # type: ignore[arg-type]


def archive(
    lettres: Iterable[Lettre],
    themes: Iterable[Theme] = (),
    documents: Iterable[Document] = (),
    sessions: Iterable[Session] = (),
) -> Archive:
    """An archive in its order, with the organisations ``ua`` and ``fl`` and the person ``anne``."""
    written = list(lettres)
    held = {each.session: session(each.session) for each in written} | {each.id: each for each in sessions}
    registered = {each.id: each for each in (Theme("eau", "L’eau", "Le lac."), *themes)}
    return Archive(
        sessions={each.id: each for each in sorted(held.values(), key=lambda each: each.sort_key)},
        themes=registered,
        organisations={
            "fl": Organisation("fl", "FL", "Fédération du lac"),
            "ua": Organisation("ua", "UA", "Union"),
        },
        personnes={"anne": Personne("anne", "Anne Lune", "ua")},
        lettres=tuple(sorted(written, key=lambda each: lettre_sort_key(each, held[each.session]))),
        documents=tuple(sorted(documents, key=lambda each: (each.date.sort_key, each.fichier))),
    )
