"""The events of MkDocs, in the order in which they come."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from tribune.describe.json_schema import schema_files
from tribune.pages.accueil import home_view
from tribune.pages.flux.files import feed_files
from tribune.pages.frame import PageFacts, chrome, metadata
from tribune.pages.names import FILTERS
from tribune.pages.redirects import redirects
from tribune.record.lettre import ancre_vote
from tribune.record.model import PROSE
from tribune.record.workshop import mend
from tribune.site.admin.files import ADMIN, entry_address, form_files
from tribune.site.build import Build, prepare
from tribune.site.failures import detail, explain, log, warnings_that_refuse
from tribune.site.files import check_destinations, choose_files
from tribune.site.making import Making
from tribune.site.material.decorations import decorate
from tribune.site.material.markdown import MaterialMarkdown
from tribune.site.preview import answer_mistakes
from tribune.site.rendering import RelativeAddress
from tribune.source.reading import decode, parse_optional
from tribune.source.tree import Sheet
from tribune.text.html import BareLinks, PlainMarkdown, box_tables, clean, typeset
from tribune.text.passages import link_paragraphs


@dataclass
class _State:
    """What the handlers, which are functions, keep between two events. The module outlives a build."""

    is_preview: bool = False
    is_dirty: bool = False
    build: Build | None = None
    form: dict[str, bytes] = field(default_factory=dict)
    """The files of the web form, by their address."""
    addresses: frozenset[str] = frozenset()
    """Of every page of the site: the footer leads only to those that there are."""
    relative: RelativeAddress = field(default_factory=RelativeAddress)
    making: Making = field(default_factory=Making)


_state = _State()

_HOME, _LEGAL_NOTICE = "", "mentions-legales/"
_TEMPLATES = {_HOME: "home.html", _LEGAL_NOTICE: "legal.html"}
"""Pages of ``docs/``, by address, that show more than their text: without a file, they show the rest."""

_FIRST_HEADING = re.compile(r"\s*#[ \t]+(.+?)[ \t#]*(?:\n|$)")
"""The title of a page that gives it in its text: the template shows it, so it leaves the text."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool, **_: Any) -> None:
    """Drafts are shown to whoever previews, never published: nor is the index that a preview left behind."""
    _state.is_preview = command == "serve"
    if not _state.is_preview:
        _state.making.forget_kept_index()
    _state.is_dirty = dirty


def on_config(config: MkDocsConfig, **_: Any) -> MkDocsConfig:
    """Forget the previous build; the Markdown of the site lets no HTML through, and links every address."""
    _state.build = None
    _state.making.begin(config)
    if _state.is_dirty and not _state.is_preview:
        raise PluginError("retirez « --dirty » : les pages des lettres effacées resteraient dans le site")
    own = [PlainMarkdown(), MaterialMarkdown(), BareLinks()]
    config.markdown_extensions += own  # type: ignore[arg-type]  # MkDocs passes them on
    return config


def on_pre_build(config: MkDocsConfig, **_: Any) -> None:
    """Load and check here, before anything is written; what follows is written beside the site."""
    if not _state.is_preview:
        mend(Path(config.site_dir))
    _state.build = build = prepare(config, with_drafts=_state.is_preview)
    _state.form = dict(form_files(build, Path(config.docs_dir).name))
    if not _state.is_preview:
        _state.making.beside_the_site(config)


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """What the site holds is known from here on, but for the feeds, which show the texts."""
    build = _current()
    made: dict[str, str | bytes] = {
        **dict(redirects(build.publication.archive, build.plans.values(), is_preview=_state.is_preview)),
        **schema_files(build.registers),
        **_state.form,
    }
    _state.addresses = choose_files(files, build, made, config) | ({ADMIN} if _state.form else set())
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files, **_: Any) -> str:
    """Title, template and text come from the plan, not from what MkDocs made of the front matter."""
    build = _current()
    src_uri = page.file.src_uri
    page.update_date = build.day_of(src_uri).isoformat()
    plan = build.plans.get(src_uri)
    if plan is None:
        return _hand_written(page)
    page.meta = {"template": plan.template, "title": plan.title, "description": plan.description}
    return plan.texte


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files, **_: Any) -> str:
    """Whatever comes from a text is hostile until cleaned. Texts may link to the parts of a lettre."""
    build = _current()
    lettre = build.lettres.get(page.file.src_uri)
    votes = {ancre_vote(rank) for rank in range(1, len(lettre.votes) + 1)} if lettre is not None else set()
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *votes}
    content = clean(html, votes)
    if page.file.src_uri in build.records:
        build.publication.textes[page.url] = content
    if lettre is not None:
        content, anchors = link_paragraphs(content)
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *anchors}
    return decorate(box_tables(content))


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files, **_: Any) -> jinja2.Environment:
    """Every value that a template shows is escaped; MkDocs leaves that off. By now all texts are there."""
    _state.making.start_indexing(_current().publication, config)
    for address, content in feed_files(_current().publication):
        files.append(File.generated(config, address, content=content, inclusion=InclusionLevel.INCLUDED))
    check_destinations(files)
    env.filters |= {**FILTERS, "url": _state.relative.filter}
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation, **_: Any
) -> dict[str, Any]:
    """Hand its view to the template."""
    build = _current()
    _state.relative.from_page(page)
    plan = build.plans.get(page.file.src_uri)
    if plan is not None:
        context["vue"] = plan.view()
    elif page.url == _HOME:
        context["vue"] = home_view(build.publication)
    facts = _facts(page, config)
    context["meta"] = metadata(build.publication, facts)
    context["chrome"] = chrome(build.publication, page.url, _state.addresses, facts.titre)
    context["formulaire"] = entry_address(build, page.file.src_uri) if ADMIN in _state.addresses else ""
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """French typography, once, on all that the page shows."""
    return typeset(output)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig, **_: Any
) -> dict[str, Any]:
    """Static templates, such as that of a missing page, have the same masthead."""
    _state.relative.from_root(context["base_url"])
    context["chrome"] = chrome(_current().publication, template_name, _state.addresses)
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig, **_: Any) -> str:
    """Typography of the static pages; the site map is data."""
    return typeset(output_content) if template_name.endswith(".html") else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """The site is there once it can be searched, and once nothing refuses it any more."""
    _state.making.finish(config)


@event_priority(-100)
def on_build_error(error: Exception, **_: Any) -> None:
    """Nothing is left of a build that failed, and what failed is said in French.

    Raises:
        Abort: in the place of the error, so that nobody gets a traceback; ``-v`` gives it all the same.
    """
    _state.making.fail()
    untouched = "L’aperçu n’a pas pu être fait." if _state.is_preview else "Le site n’a pas été touché."
    if warnings_that_refuse() and isinstance(error, Abort):
        raise Abort(f"Les avertissements ci-dessus arrêtent une construction stricte. {untouched}")
    detail(error)
    log.error(explain(error, _state.making.pages.page))
    raise Abort(untouched) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any, **_: Any) -> LiveReloadServer:
    """A mistake made during a preview is told in the browser as well; letters are watched like pages."""
    answer_mistakes(server)
    server.watch(str(Path(config.config_file_path).parent / _current().publication.settings.lettres))
    return server


def on_shutdown(**_: Any) -> None:
    """Forget the index of a preview, and whatever was going on."""
    _state.making.abandon()
    _state.making.forget_kept_index()


def _current() -> Build:
    if _state.build is None:
        raise PluginError("la vérification des lettres n’a pas eu lieu")
    return _state.build


def _hand_written(page: Page) -> str:
    """Title and text of a page of ``docs/``, read as the check reads them: MkDocs takes other liberties."""
    text, _ = decode((page.file.content_string).encode(), page.file.src_uri)
    read, _ = parse_optional(text or "", page.file.src_uri, PROSE)
    if read is None:
        raise PluginError(f"la page « {page.file.src_uri} » n’a pas pu être lue")
    sheet = Sheet(read.fichier, read.tree)
    heading = _FIRST_HEADING.match(read.texte)
    title = sheet.text("titre") or (heading[1] if heading else page.file.name)
    template = _TEMPLATES.get(page.url, "main.html")
    page.meta = {"template": template, "title": title, "description": sheet.text("resume")}
    return read.texte[heading.end() :] if heading and not sheet.text("titre") else read.texte


def _facts(page: Page, config: MkDocsConfig) -> PageFacts:
    """What the page says of itself; the home page has the name of the publication."""
    build = _current()
    title, description = page.meta["title"], page.meta.get("description") or ""
    if page.url == _HOME:
        title, description = build.publication.settings.titre, description or config.site_description or ""
    return PageFacts(page.url, title, description, build.records.get(page.file.src_uri))
