"""The configuration of the web form (Sveltia CMS) as JSON: collections, fields, back end, all in French."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from tribune.describe.form_fields import Choices, FormField, form_choices, form_fields
from tribune.record.forges import Forge
from tribune.record.formulaire import GITHUB, GITLAB, Backend
from tribune.record.lettre import Lettre
from tribune.record.model import Archive
from tribune.record.page_files import DOCUMENTS
from tribune.text.sections import first_headings
from tribune.words.terms import Etat, Genre

Config = dict[str, Any]

_SAID: Final[Config] = tomllib.loads(files("tribune.describe").joinpath("form.toml").read_text("utf-8"))
ROOM: Final = "\N{ZERO WIDTH SPACE}"
"""A paragraph that the form shows empty, to be written in: it would keep none that is really empty. The form
as the site serves it leaves this sign out of what it saves."""


@dataclass(frozen=True, slots=True)
class FormSite:
    """What the form must know of the site."""

    titre: str
    adresse: str
    """The whole address of the site, empty where it is not known."""
    lettres: str
    """The folder of the lettres in the repository."""
    docs: str
    """The folder of the other pages in the repository."""
    assemblee: str = ""
    """The acronym of the assembly, empty where it is not known."""


def form_config(archive: Archive, site: FormSite, backend: Backend) -> str:
    """The configuration of the form, to be read by Sveltia CMS: ``archive`` is what readers may see.

    The file is public, like the pages: it names registers and lettres, and no draft.
    """
    choices = form_choices(archive)
    config: Config = {
        **_SAID["config"],
        "backend": _backend(backend),
        "app_title": f"Formulaire d’essai – {site.titre}" if backend.forge is Forge.ESSAI else site.titre,
        "media_folder": site.lettres,
        "collections": [
            _lettres(site, choices),
            *(_documents(site, choices, genre) for genre in Genre),
            _registers(site),
        ],
    }
    if backend.relecture:
        config["publish_mode"] = "editorial_workflow"
    if site.adresse:
        config["site_url"] = config["display_url"] = site.adresse
    return json.dumps(config, ensure_ascii=False, indent=1) + "\n"


def _lettres(site: FormSite, choices: Choices) -> Config:
    sections = "".join(f"{heading}\n\n{ROOM}\n\n" for heading in first_headings(site.assemblee))
    states = [
        {
            "name": f"etat-{etat}",
            "label": f"État : {etat.libelle.lower()}",
            "field": "etat",
            "pattern": etat,
        }
        for etat in Etat
    ]
    more = {"folder": site.lettres, "view_filters": {"filters": states}}
    return _collection({**_SAID["lettres"], **more}, form_fields(Lettre, choices), sections)


def _documents(site: FormSite, choices: Choices, genre: Genre) -> Config:
    said = {**_SAID["document"], **_SAID["documents"][genre.value]}
    more = {"name": genre.value, "label_singular": genre.libelle, "folder": f"{site.docs}/{genre.value}"}
    return _collection({**said, **more}, form_fields(DOCUMENTS[genre], choices), "")


def _collection(said: Config, fields: list[FormField], text: str) -> Config:
    """Pages of one kind: ``text`` is what that of a new one starts from."""
    body = {**_SAID["body"], **said["body"], "default": text}
    slug = {**_SAID["slug"], "template": said["slug"]}
    return {
        **{name: value for name, value in said.items() if name != "body"},
        "slug": slug,
        "fields": [*fields, body],
    }


def _registers(site: FormSite) -> Config:
    return {
        **_SAID["registres"],
        "files": [
            {
                "name": name,
                "label": label,
                "file": f"{site.lettres}/registres/{name}.yml",
                "format": "raw",
                "fields": [{**_SAID["registre"], "label": f"Registre : {label.lower()}"}],
            }
            for name, label in _SAID["noms_des_registres"].items()
        ],
    }


def _backend(backend: Backend) -> Config:
    """Where the form saves, in the words of Sveltia CMS.

    Whoever writes can always sign in with a token made at the forge: that needs no service of ours. A click
    is enough where the forge knows the site as an application (GitLab), or a service hands out the tokens
    (GitHub).
    """
    if backend.forge is Forge.ESSAI:
        return {"name": "test-repo"}
    config: Config = {
        "name": backend.forge.value,
        "repo": backend.depot,
        "commit_messages": _SAID["commit_messages"],
    }
    if backend.branche is not None:
        config["branch"] = backend.branche
    if backend.forge is Forge.GITHUB:
        if backend.adresse != GITHUB:
            config["api_root"] = f"{backend.adresse}/api/v3"
        if backend.connexion is not None:
            config["base_url"] = backend.connexion
    else:
        if backend.adresse != GITLAB:
            config |= {"base_url": backend.adresse, "api_root": f"{backend.adresse}/api/v4"}
        if backend.application is not None:
            config |= {"auth_type": "pkce", "app_id": backend.application}
    if backend.connexion is None and backend.application is None:
        config["auth_methods"] = ["token"]
    return config
