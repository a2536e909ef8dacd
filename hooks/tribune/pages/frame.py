"""What the frame of every page shows and says: masthead, navigation, footer, policy, and metadata.

The policy tells the browser what may be loaded and run. Templates and redirects have theirs from here. A
preview has none, since MkDocs reloads it with a script written in the page.

The metadata are what a page says of itself to other sites: Open Graph, and the vocabulary of schema.org as
JSON-LD. Both are made of the records that the page shows. The archive knows no other day of a lettre than
that of its session: it stands for the date of publication, as in the feeds. What is not known is left out.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from tribune.pages.documents import list_link
from tribune.pages.flux import feeds_of_page, published_on, updated_on
from tribune.pages.lettres.citation import Author, authors
from tribune.pages.names import Link, session_title
from tribune.pages.plan import View
from tribune.pages.publication import Publication, once
from tribune.record.model import Document, Lettre
from tribune.words.french import typography
from tribune.words.terms import Genre

Data = dict[str, object]

_LANGUAGE: Final = "fr"
_POLICY: Final = (
    "default-src 'none'",
    "script-src 'self'{search}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
"""Nothing from another host, nothing written in the page. The index of the search is a compiled program."""

REDIRECT_POLICY: Final = "default-src 'none'; script-src 'self'; form-action 'none'; base-uri 'none'"
"""The page at an old address has a script of the site, and nothing else."""

_SECTIONS = (
    Link("Lettres", "lettres/"),
    Link("Votes", "votes/"),
    Link("Sessions", "sessions/"),
    Link("Thèmes", "themes/"),
    Link("Organisations", "organisations/"),
)
_FOOTER = (
    Link("Suivre", "flux/"),
    Link("À propos", "a-propos/"),
    Link("Lexique", "lexique/"),
    Link("Contribuer", "contribuer/"),
    Link("Écrire une lettre", "admin/"),
    Link("Accessibilité", "accessibilite/"),
    Link("Mentions légales", "mentions-legales/"),
)
_MORE = (Link("Recherche", "recherche/"), Link("Personnes", "personnes/"), Link("Années", "annees/"))


@once
def rubriques(publication: Publication) -> tuple[Link, ...]:
    """The sections of the archive that have pages below them, those of the masthead first."""
    held = {document.genre for document in publication.archive.documents}
    return (*_SECTIONS, *_MORE, *(list_link(genre) for genre in Genre if genre in held))


def chrome(publication: Publication, url: str, addresses: Collection[str], titre: str = "") -> View:
    """What surrounds the page at ``url``; ``addresses`` are those of the pages that the site has.

    A page without ``titre``, such as that of a missing page, has nothing in it to report.
    """
    settings = publication.settings
    address = publication.absolute(url) or url
    return {
        "settings": settings,
        "sections": tuple(_nav_link(link, url) for link in _SECTIONS),
        "archive": tuple(_nav_link(link, url) for link in rubriques(publication)[len(_SECTIONS) :]),
        "footer": tuple(_nav_link(link, url) for link in _FOOTER if link.adresse in addresses),
        "feeds": feeds_of_page(publication, url),
        "signaler": settings.adresse_pour_signaler(titre, address) if titre else "",
        "is_home": url == "",
        "politique": "" if publication.is_preview else _page_policy(url),
    }


def _page_policy(url: str) -> str:
    return "; ".join(_POLICY).format(search=" 'wasm-unsafe-eval'" if url == "recherche/" else "")


def _nav_link(link: Link, url: str) -> Link:
    """``link`` on the page at ``url``: its note is what ``aria-current`` says, empty elsewhere."""
    here = "page" if url == link.adresse else "true" if url.startswith(link.adresse) else ""
    return Link(link.libelle, link.adresse, here)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page as every kind of page has it."""

    adresse: str
    titre: str
    description: str
    record: Lettre | Document | None = None
    """What the page is about, where it is a lettre or a document."""


def metadata(publication: Publication, page: PageFacts) -> View:
    """What the head of a page says of it: names and values of Open Graph, and JSON-LD that ends no script."""
    data = [_breadcrumb(publication, page) if page.adresse else _web_site(publication, page)]
    if page.record is not None:
        data.insert(0, _article(publication, page.record))
    document = {"@context": "https://schema.org", "@graph": data}
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return {"properties": tuple(_open_graph(publication, page)), "json_ld": escaped}


def _open_graph(publication: Publication, page: PageFacts) -> Iterator[tuple[str, str]]:
    archive, record = publication.archive, page.record
    yield "og:title", typography(page.titre)
    if page.description:
        yield "og:description", typography(page.description)
    if publication.site_url:
        yield "og:url", publication.absolute(page.adresse)
    yield "og:type", "website" if record is None else "article"
    yield "og:site_name", typography(publication.settings.titre)
    yield "og:locale", "fr_FR"
    if record is not None:
        if isinstance(record, Document):
            yield "article:published_time", str(record.date)
        if (modified := _modified(publication, record)) is not None:
            yield "article:modified_time", modified
        for author in authors(archive, record):
            yield "article:author", author.nom
        for theme in record.themes:
            yield "article:tag", typography(archive.themes[theme].nom)


def _modified(publication: Publication, record: Lettre | Document) -> str | None:
    updated = updated_on(publication.archive, record)
    return updated.isoformat() if updated > published_on(publication.archive, record) else None


def _article(publication: Publication, record: Lettre | Document) -> Data:
    settings, archive = publication.settings, publication.archive
    absolute, address = publication.absolute, publication.absolute(record.adresse)
    themes = (archive.themes[id_] for id_ in record.themes)
    about = [_thing("Thing", name=theme.nom, url=absolute(theme.adresse)) for theme in themes]
    if isinstance(record, Lettre):
        # The day of the session is known, that on which the lettre was published is not.
        session = archive.session_of(record)
        about.append(
            _thing(
                "Event",
                name=session_title(session),
                startDate=session.debut.isoformat(),
                endDate=session.fin.isoformat(),
                url=absolute(session.adresse),
            )
        )
    editeur = settings.editeur
    publisher = _thing("Organization", name=editeur.nom, url=str(editeur.site or ""))
    return _thing(
        "Article",
        headline=record.titre,
        datePublished=str(record.date) if isinstance(record, Document) else None,
        inLanguage=_LANGUAGE,
        isPartOf=_thing("Periodical", name=settings.titre, url=absolute("")),
        about=about,
        author=[_author(publication, author) for author in authors(archive, record)],
        description=record.resume,
        dateModified=_modified(publication, record),
        url=address,
        mainEntityOfPage=address,
        license=_licence(publication, record),
        publisher=publisher if editeur.nom else None,
    )


def _licence(publication: Publication, record: Lettre | Document) -> str | None:
    """That of the site, unless the lettre names another: no address of that one is known."""
    licence = publication.settings.licence
    if isinstance(record, Lettre) and record.licence not in (None, licence.nom):
        return None
    return str(licence.adresse) if licence.adresse else None


def _author(publication: Publication, author: Author) -> Data:
    personne, organisation = author.personne, author.organisation
    named = _thing(
        "Organization",
        name=organisation.nom,
        alternateName=None if organisation.sigle == organisation.nom else organisation.sigle,
        url=publication.absolute(organisation.adresse),
    )
    if personne is None:
        return named
    return _thing("Person", name=personne.nom, affiliation=named, url=publication.absolute(personne.adresse))


def _web_site(publication: Publication, page: PageFacts) -> Data:
    target = publication.absolute("recherche/?q={search_term_string}")
    search = {"query-input": "required name=search_term_string"} | _thing(
        "SearchAction", target=_thing("EntryPoint", urlTemplate=target)
    )
    return _thing(
        "WebSite",
        name=publication.settings.titre,
        description=page.description,
        url=publication.absolute(""),
        inLanguage=_LANGUAGE,
        potentialAction=search if target else None,
    )


def _breadcrumb(publication: Publication, page: PageFacts) -> Data:
    """The way that leads to the page, through the sections of the site."""
    sections = (link for link in rubriques(publication) if link.adresse != page.adresse)
    above = [link for link in sections if page.adresse.startswith(link.adresse)]
    way = [Link(publication.settings.titre, ""), *above, Link(page.titre, page.adresse)]
    items = [
        _thing("ListItem", position=rank, name=link.libelle, item=publication.absolute(link.adresse))
        for rank, link in enumerate(way, start=1)
    ]
    return _thing("BreadcrumbList", itemListElement=items)


def _thing(kind: str, **fields: object) -> Data:
    """A thing of schema.org: what is said of it, and not left empty."""
    return {"@type": kind, **{name: value for name, value in fields.items() if value not in (None, "", [])}}
