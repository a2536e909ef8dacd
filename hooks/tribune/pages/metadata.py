"""What a page says of itself to other sites: Open Graph, and the vocabulary of schema.org as JSON-LD.

Both are made of the records that the page shows. The archive knows no other day of a lettre than that of its
session: it stands for the date of publication, as in the feeds. What is not known is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tribune.pages.flux.plans import published_on, updated_on
from tribune.pages.lettres.authors import Author, authors
from tribune.pages.parts import Link, session_title
from tribune.pages.publication import Publication
from tribune.record.model import Document, Lettre, Organisation
from tribune.words.french import typography

_CONTEXT: Final = "https://schema.org"
_LANGUAGE: Final = "fr"

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page as every kind of page has it."""

    adresse: str
    titre: str
    description: str
    record: Lettre | Document | None = None
    """What the page is about, where it is a lettre or a document."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of Open Graph."""

    nom: str
    valeur: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a page says of it."""

    properties: tuple[Property, ...]
    json_ld: str
    """Escaped: no ``<`` is left that could end the script it stands in."""


def metadata(publication: Publication, page: PageFacts, rubriques: Iterable[Link]) -> Metadata:
    """The metadata of ``page``; ``rubriques`` are the sections of the site, for the way that leads there."""
    if page.adresse == "":
        data = [_web_site(publication, page)]
    else:
        data = [_breadcrumb(publication, page, rubriques)]
    if page.record is not None:
        data.insert(0, _article(publication, page.record))
    return Metadata(tuple(_open_graph(publication, page)), _script(data))


def _open_graph(publication: Publication, page: PageFacts) -> Iterable[Property]:
    yield Property("og:title", typography(page.titre))
    if page.description:
        yield Property("og:description", typography(page.description))
    if publication.site_url:
        yield Property("og:url", publication.absolute(page.adresse))
    yield Property("og:type", "website" if page.record is None else "article")
    yield Property("og:site_name", typography(publication.settings.titre))
    yield Property("og:locale", "fr_FR")
    if page.record is not None:
        if isinstance(page.record, Document):
            yield Property("article:published_time", str(page.record.date))
        if (modified := _modified(publication, page.record)) is not None:
            yield Property("article:modified_time", modified)
        for author in authors(publication.archive, page.record):
            yield Property("article:author", author.nom)
        for theme in page.record.themes:
            yield Property("article:tag", typography(publication.archive.themes[theme].nom))


def _modified(publication: Publication, record: Lettre | Document) -> str | None:
    updated = updated_on(publication.archive, record)
    return updated.isoformat() if updated > published_on(publication.archive, record) else None


def _article(publication: Publication, record: Lettre | Document) -> Data:
    settings, archive = publication.settings, publication.archive
    address = publication.absolute(record.adresse)
    data: Data = {
        "@type": "Article",
        "headline": record.titre,
        "datePublished": str(record.date) if isinstance(record, Document) else None,
        "inLanguage": _LANGUAGE,
        "isPartOf": _periodical(publication),
        "about": [
            _known({"@type": "Thing", "name": theme.nom, "url": publication.absolute(theme.adresse)})
            for theme in (archive.themes[id_] for id_ in record.themes)
        ]
        + ([_sitting(publication, record)] if isinstance(record, Lettre) else []),
        "author": [_author(publication, author) for author in authors(archive, record)],
        "description": record.resume,
        "dateModified": _modified(publication, record),
        "url": address,
        "mainEntityOfPage": address,
        "license": _licence(publication, record),
    }
    if settings.editeur.nom:
        site = str(settings.editeur.site) if settings.editeur.site else None
        data["publisher"] = _known({"@type": "Organization", "name": settings.editeur.nom, "url": site})
    return _known(data)


def _sitting(publication: Publication, lettre: Lettre) -> Data:
    """The session: its day is known, that on which the lettre was published is not."""
    session = publication.archive.session_of(lettre)
    return _known(
        {
            "@type": "Event",
            "name": session_title(session),
            "startDate": session.debut.isoformat(),
            "endDate": session.fin.isoformat(),
            "url": publication.absolute(session.adresse),
        }
    )


def _licence(publication: Publication, record: Lettre | Document) -> str | None:
    """That of the site, unless the lettre names another: no address of that one is known."""
    licence = publication.settings.licence
    if isinstance(record, Lettre) and record.licence not in (None, licence.nom):
        return None
    return str(licence.adresse) if licence.adresse else None


def _author(publication: Publication, author: Author) -> Data:
    organisation = _organisation(publication, author.organisation)
    if author.personne is None:
        return organisation
    return _known(
        {
            "@type": "Person",
            "name": author.personne.nom,
            "affiliation": organisation,
            "url": publication.absolute(author.personne.adresse),
        }
    )


def _organisation(publication: Publication, organisation: Organisation) -> Data:
    return _known(
        {
            "@type": "Organization",
            "name": organisation.nom,
            "alternateName": None if organisation.sigle == organisation.nom else organisation.sigle,
            "url": publication.absolute(organisation.adresse),
        }
    )


def _periodical(publication: Publication) -> Data:
    return _known(
        {"@type": "Periodical", "name": publication.settings.titre, "url": publication.absolute("")}
    )


def _web_site(publication: Publication, page: PageFacts) -> Data:
    data: Data = {
        "@type": "WebSite",
        "name": publication.settings.titre,
        "description": page.description,
        "url": publication.absolute(""),
        "inLanguage": _LANGUAGE,
    }
    if publication.site_url:
        data["potentialAction"] = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": publication.absolute("recherche/?q={search_term_string}"),
            },
            "query-input": "required name=search_term_string",
        }
    return _known(data)


def _breadcrumb(publication: Publication, page: PageFacts, rubriques: Iterable[Link]) -> Data:
    above = [Link(publication.settings.titre, "")]
    above += [
        link for link in rubriques if page.adresse.startswith(link.adresse) and page.adresse != link.adresse
    ]
    way = [*above, Link(page.titre, page.adresse)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            _known(
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": link.libelle,
                    "item": publication.absolute(link.adresse),
                }
            )
            for position, link in enumerate(way, start=1)
        ],
    }


def _known(data: Data) -> Data:
    """What is said and not left empty."""
    return {name: value for name, value in data.items() if value not in (None, "", [])}


def _script(data: list[Data]) -> str:
    text = json.dumps({"@context": _CONTEXT, "@graph": data}, ensure_ascii=False, sort_keys=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
