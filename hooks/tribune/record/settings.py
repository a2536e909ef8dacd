"""What a site sets for itself: ``extra.tribune`` in ``mkdocs.yml``, checked like a letter, with places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Final

from tribune.record.declaration import Champ, Declared, Kind
from tribune.record.fields import AdresseWeb, Identifiant, Texte
from tribune.record.formulaire import FormulaireSettings
from tribune.record.model import Archive
from tribune.record.shape import validate
from tribune.record.signaler import check_signaler, is_mail_address, signaler_address
from tribune.source.problems import Place, Problem, shown, suggestion
from tribune.source.tree import Mapping, Sheet, node_at

LOC: Final = ("extra", "tribune")


@dataclass(frozen=True, slots=True, kw_only=True)
class EditeurSettings(Declared):
    """Who publishes the site: the law asks that everybody can reach them."""

    nom: Annotated[Texte | None, Champ("Nom", "Le nom de l’éditeur.")] = None
    adresse: Annotated[Texte | None, Champ("Adresse", "Son adresse postale.")] = None
    courriel: Annotated[Texte | None, Champ("Courriel", "Son adresse de courriel.")] = None
    telephone: Annotated[Texte | None, Champ("Téléphone", "Son téléphone.")] = None
    site: Annotated[AdresseWeb | None, Champ("Site", "Son site.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceSettings(Declared):
    """What everybody may do with the lettres."""

    nom: Annotated[Texte, Champ("Nom", "Le nom de la licence, ou « Tous droits réservés ».")]
    adresse: Annotated[AdresseWeb | None, Champ("Adresse", "L’adresse de son texte.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Declared):
    """What a site sets for itself under ``extra.tribune``."""

    titre: Annotated[Texte, Champ("Titre", "Le nom de la publication.")]
    organisation: Annotated[
        Annotated[Identifiant, Kind.ORGANISATION],
        Champ("Organisation", "L’organisation qui dit « nous », par son identifiant."),
    ]
    assemblee: Annotated[Texte, Champ("Assemblée", "Le sigle de l’assemblée, par exemple CESER.")]
    assemblee_nom: Annotated[Texte, Champ("Nom de l’assemblée", "Le nom complet de l’assemblée.")]
    region: Annotated[Texte, Champ("Région", "La Région.")]
    licence: Annotated[LicenceSettings, Champ("Licence", "La licence des lettres.")]
    editeur: Annotated[EditeurSettings, Champ("Éditeur", "L’éditeur du site.")] = field(
        default_factory=EditeurSettings
    )
    directeur_publication: Annotated[
        Texte | None, Champ("Directeur de la publication", "La personne responsable devant la loi.")
    ] = None
    hebergeur: Annotated[Texte | None, Champ("Hébergeur", "Nom, adresse et téléphone de l’hébergeur.")] = None
    signaler: Annotated[
        Texte | None,
        Champ(
            "Signaler une erreur",
            "Où signaler une erreur : une adresse de courriel, ou celle d’un formulaire, dans "
            "laquelle `{titre}` et `{adresse}` sont remplacés par ceux de la page. À défaut, le courriel de "
            "l’éditeur.",
        ),
    ] = None
    formulaire: Annotated[
        FormulaireSettings, Champ("Formulaire", "Le formulaire pour écrire, à l’adresse `/admin/`.")
    ] = field(default_factory=FormulaireSettings)
    lettres: Annotated[Texte, Champ("Lettres", "Le dossier des lettres.")] = "lettres"

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
    settings_tree = None if tree is None else node_at(tree, LOC)
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
            f"complétez « {'.'.join((*LOC, *loc))} » dans mkdocs.yml",
        )
        for loc, (value, noun) in required.items()
        if value is None
    ]
