"""What a site sets for itself: ``extra.tribune`` in ``mkdocs.yml``, checked like a letter, with places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field

from tribune.record.fields import AdresseWeb, Identifiant, Texte
from tribune.record.formulaire import FormulaireSettings
from tribune.record.model import Archive
from tribune.record.schema import Fiche
from tribune.record.shape import validate
from tribune.record.signaler import check_signaler, is_mail_address, signaler_address
from tribune.source.problems import Place, Problem, shown, suggestion
from tribune.source.tree import Mapping, Sheet, node_at

_LOC: Final = ("extra", "tribune")


class EditeurSettings(Fiche):
    """Qui publie le site : la loi demande que chacun puisse le joindre."""

    nom: Annotated[Texte | None, Field(description="Le nom de l’éditeur.")] = None
    adresse: Annotated[Texte | None, Field(description="Son adresse postale.")] = None
    courriel: Annotated[Texte | None, Field(description="Son adresse de courriel.")] = None
    telephone: Annotated[Texte | None, Field(description="Son téléphone.")] = None
    site: Annotated[AdresseWeb | None, Field(description="Son site.")] = None


class LicenceSettings(Fiche):
    """Ce que chacun peut faire des lettres."""

    nom: Annotated[Texte, Field(description="Le nom de la licence, ou « Tous droits réservés ».")]
    adresse: Annotated[AdresseWeb | None, Field(description="L’adresse de son texte.")] = None


class Settings(Fiche):
    """Les réglages du site, sous `extra.tribune`."""

    titre: Annotated[Texte, Field(description="Le nom de la publication.")]
    organisation: Annotated[
        Identifiant, Field(description="L’organisation qui dit « nous », par son identifiant.")
    ]
    assemblee: Annotated[Texte, Field(description="Le sigle de l’assemblée, par exemple CESER.")]
    assemblee_nom: Annotated[Texte, Field(description="Le nom complet de l’assemblée.")]
    region: Annotated[Texte, Field(description="La Région.")]
    licence: Annotated[LicenceSettings, Field(description="La licence des lettres.")]
    editeur: Annotated[EditeurSettings, Field(description="L’éditeur du site.")] = EditeurSettings()
    directeur_publication: Annotated[
        Texte | None, Field(description="La personne responsable devant la loi.")
    ] = None
    hebergeur: Annotated[Texte | None, Field(description="Nom, adresse et téléphone de l’hébergeur.")] = None
    signaler: Annotated[
        Texte | None,
        Field(
            description="Où signaler une erreur : une adresse de courriel, ou celle d’un formulaire, dans "
            "laquelle `{titre}` et `{adresse}` sont remplacés par ceux de la page. À défaut, le courriel de "
            "l’éditeur."
        ),
    ] = None
    formulaire: Annotated[
        FormulaireSettings, Field(description="Le formulaire pour écrire, à l’adresse `/admin/`.")
    ] = FormulaireSettings()
    lettres: Annotated[Texte, Field(description="Le dossier des lettres.")] = "lettres"

    def adresse_pour_signaler(self, titre: str, adresse: str) -> str:
        """Where to report a mistake in a page; empty where nobody is named to hear of it."""
        written = self.signaler or self.editeur.courriel or ""
        if self.signaler or is_mail_address(written):
            return signaler_address(written, titre, adresse)
        return ""


@dataclass(frozen=True)
class SettingsFile:
    """The settings, and where each of them is written."""

    settings: Settings
    sheet: Sheet


def read_settings(tree: Mapping | None, fichier: str) -> tuple[SettingsFile | None, list[Problem]]:
    """The settings in the tree of ``mkdocs.yml``: None where they are not sound, and every problem."""
    settings_tree = None if tree is None else node_at(tree, _LOC)
    if not isinstance(settings_tree, Mapping):
        return None, [_without_settings(fichier)]
    settings, wrong = validate(settings_tree, Settings)
    if settings is None:
        return None, wrong
    file = SettingsFile(settings, Sheet(fichier, settings_tree))
    wrong = list(check_signaler(file.sheet, settings.signaler)) if settings.signaler else []
    return file, [*wrong, *_check_legal_notice(file)]


def check_organisation(file: SettingsFile, archive: Archive) -> list[Problem]:
    """The organisation that says « nous » must be in the register, like any other."""
    written = file.settings.organisation
    if written in archive.organisations:
        return []
    otherwise = "ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici"
    return [
        Problem(
            file.sheet.place("organisation"),
            "organisation-inconnue",
            f"organisation inconnue {shown(written)}",
            suggestion(written, archive.organisations, otherwise),
        )
    ]


def check_site_address(site_url: str | None, fichier: str) -> list[Problem]:
    """What is read elsewhere needs the whole address of its pages: without it, the site has no feeds."""
    if site_url:
        return []
    return [
        Problem(
            Place(fichier),
            "adresse-du-site-absente",
            "l’adresse du site manque : il n’aura pas de flux",
            "ajoutez « site_url: https://… », avec l’adresse où il sera publié",
        )
    ]


def _without_settings(fichier: str) -> Problem:
    return Problem(
        Place(fichier),
        "reglages-absents",
        "les réglages « extra: tribune: » manquent",
        "reprenez ceux du fichier mkdocs.yml d’origine",
    )


def _check_legal_notice(file: SettingsFile) -> list[Problem]:
    settings = file.settings
    required: dict[tuple[str, ...], tuple[str | None, str]] = {
        ("editeur", "nom"): (settings.editeur.nom, "le nom de l’éditeur"),
        ("directeur_publication",): (settings.directeur_publication, "la direction de la publication"),
        ("hebergeur",): (settings.hebergeur, "l’hébergeur"),
    }
    return [
        Problem(
            file.sheet.place(*loc, key=True),
            "mention-legale-vide",
            f"il manque {noun} dans les mentions légales",
            f"complétez « {'.'.join((*_LOC, *loc))} » dans mkdocs.yml",
        )
        for loc, (value, noun) in required.items()
        if value is None
    ]
