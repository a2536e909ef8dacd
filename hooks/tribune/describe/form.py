"""The configuration of the web form (Sveltia CMS) as JSON: collections, fields, back end, all in French."""

from __future__ import annotations

import json
from dataclasses import dataclass
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

REGISTERS: Final = {
    "themes": "Thèmes",
    "organisations": "Organisations",
    "personnes": "Personnes",
    "sessions": "Sessions de plusieurs jours",
}

_TEXT_BUTTONS: Final = (
    "bold",
    "italic",
    "code",
    "link",
    "heading-two",
    "heading-three",
    "quote",
    "bulleted-list",
    "numbered-list",
)
ROOM: Final = "\N{ZERO WIDTH SPACE}"
"""A paragraph that the form shows empty, to be written in: it would keep none that is really empty. The form
as the site serves it leaves this sign out of what it saves."""
_MAX_SLUG: Final = 60
_MAX_FILE: Final = 10 * 1024 * 1024


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
        "backend": _backend(backend),
        "app_title": f"Formulaire d’essai – {site.titre}" if backend.forge is Forge.ESSAI else site.titre,
        "logo": {"src": "../assets/favicon.svg"},
        "show_preview_links": False,
        "editor": {"preview": False},
        "media_folder": site.lettres,
        "public_folder": "/lettres",
        "media_libraries": {
            "default": {"config": {"slugify_filename": True, "max_file_size": _MAX_FILE}},
            "stock_assets": False,
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": _MAX_SLUG},
        "output": {"omit_empty_optional_fields": True},
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
    return {
        "name": "lettres",
        "label": "Lettres",
        "label_singular": "Lettre",
        "icon": "mail",
        "description": "Une lettre porte sur un texte examiné en session, avec ses votes et ses signataires.",
        "folder": site.lettres,
        "path": "{{session | date('YYYY')}}/{{slug}}",
        "slug": _slug("{{numero | default('{{nature}}')}}-{{titre}}"),
        "summary": "{{numero | default('–')}} – {{titre}}",
        "identifier_field": "titre",
        "sortable_fields": {
            "fields": ["session", "numero", "titre"],
            "default": {"field": "session", "direction": "descending"},
        },
        "view_filters": {
            "filters": [
                {
                    "name": f"etat-{etat}",
                    "label": f"État : {etat.libelle.lower()}",
                    "field": "etat",
                    "pattern": etat,
                }
                for etat in Etat
            ]
        },
        "view_groups": {
            "groups": [
                {"name": "annee", "label": "Année", "field": "session", "pattern": r"\d{4}"},
                {"name": "nature", "label": "Nature", "field": "nature"},
            ]
        },
        "media_folder": "..",
        "public_folder": "",
        "fields": [*form_fields(Lettre, choices), _body("Texte de la lettre", sections)],
    }


_COLLECTIONS: Final = {
    Genre.COMMUNIQUE: ("Communiqués", "campaign", "Un communiqué, ou le compte rendu d’un communiqué."),
    Genre.DOSSIER: ("Dossiers", "folder_open", "Un sujet suivi dans le temps, avec sa chronologie."),
    Genre.REVUE: ("Revue de presse", "newspaper", "Ce qu’une source extérieure a écrit : résumé et source."),
}
_MEDIA: Final[Config] = {"media_folder": "", "public_folder": ""}
"""Pictures and files lie beside the text that shows them, which names them and no more. Where texts lie in
folders of their own, as lettres do, the form would give each one more folder: there, « .. » is beside."""


def _documents(site: FormSite, choices: Choices, genre: Genre) -> Config:
    label, icon, description = _COLLECTIONS[genre]
    return {
        "name": genre.value,
        "label": label,
        "label_singular": genre.libelle,
        "icon": icon,
        "description": description,
        "folder": f"{site.docs}/{genre.value}",
        "slug": _slug("{{date}}-{{titre}}"),
        "summary": "{{date}} – {{titre}}",
        "identifier_field": "titre",
        "sortable_fields": {
            "fields": ["date", "titre"],
            "default": {"field": "date", "direction": "descending"},
        },
        **_MEDIA,
        "fields": [*form_fields(DOCUMENTS[genre], choices), _body("Texte de la page")],
    }


def _registers(site: FormSite) -> Config:
    """The registers as texts: their entries hang on identifiers, which Sveltia CMS has no field for."""
    return {
        "name": "registres",
        "label": "Registres",
        "icon": "list_alt",
        "description": "Les noms que proposent les autres formulaires. La première ligne de chaque registre "
        "dit comment en ajouter un.",
        "files": [
            {
                "name": name,
                "label": label,
                "file": f"{site.lettres}/registres/{name}.yml",
                "format": "raw",
                "fields": [
                    {
                        "name": "body",
                        "label": f"Registre : {label.lower()}",
                        "hint": "Ajoutez une entrée à la fin, sur le modèle des autres. Le décalage des "
                        "lignes compte. Le nom sera proposé une fois le site reconstruit.",
                        "widget": "text",
                        "required": False,
                        "use_emoji_autocomplete": False,
                    }
                ],
            }
            for name, label in REGISTERS.items()
        ],
    }


def _slug(template: str) -> Config:
    return {
        "template": template,
        "editable": ["create"],
        "hint": "Le nom du fichier. L’adresse d’une lettre sans numéro en vient : prenez-le court.",
        "pattern": [
            r"^[a-z0-9]+(-[a-z0-9]+)*$",
            "Des minuscules sans accent, des chiffres et des traits d’union.",
        ],
    }


def _body(label: str, default: str = "") -> FormField:
    return {
        "name": "body",
        "label": label,
        "hint": "Écrivez sous chaque titre, et effacez les titres qui ne servent pas. Ce qui est entre "
        "accolades, { #intervention } par exemple, est l’ancre de la section : gardez-la."
        if default
        else "Le titre de la page vient du champ « Titre » : le texte commence sans lui.",
        "widget": "markdown",
        "required": False,
        "default": default,
        "modes": ["rich_text", "raw"],
        "buttons": list(_TEXT_BUTTONS),
        "editor_components": ["image", "code-block"],
        "linked_images": False,
        "use_emoji_autocomplete": False,
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
        "commit_messages": {
            "create": "{{collection}} : nouveau texte « {{slug}} »",
            "update": "{{collection}} : « {{slug}} » modifié",
            "delete": "{{collection}} : « {{slug}} » supprimé",
            "uploadMedia": "Fichier ajouté : {{path}}",
            "deleteMedia": "Fichier supprimé : {{path}}",
        },
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
