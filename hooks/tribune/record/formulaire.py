"""Where the web form saves what is written in it: the settings ``extra.tribune.formulaire``.

A site whose ``repo_url`` is at GitHub or at a GitLab that is known has nothing to set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Final

from tribune.record.declaration import Champ, Declared
from tribune.record.fields import AdresseWeb, ForgeTerm, RelectureTerm, Texte
from tribune.record.forges import Forge, Relecture
from tribune.source.problems import Problem, shown
from tribune.source.tree import Sheet

GITHUB: Final = "https://github.com"
GITLAB: Final = "https://gitlab.com"

_HOSTS: Final = {GITHUB: Forge.GITHUB, GITLAB: Forge.GITLAB, "https://framagit.org": Forge.GITLAB}
_GITLAB_HOST: Final = re.compile(r"https://gitlab\.[^/]+")
"""Those who install GitLab on their own server mostly name it so."""
_REPOSITORY: Final = re.compile(r"(https?://[^/?#]+)/([^?#]*)")
_DEPOTS: Final = {
    Forge.GITHUB: re.compile(r"[\w.-]+/[\w.-]+", re.ASCII),
    Forge.GITLAB: re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaireSettings(Declared):
    """Where the form at ``/admin/`` saves what is written in it."""

    forge: Annotated[
        ForgeTerm | None,
        Champ(
            "Forge", "`github`, `gitlab`, `essai` (rien n’est enregistré) ou `aucune` (pas de formulaire)."
        ),
    ] = None
    depot: Annotated[
        Texte | None, Champ("Dépôt", "Le nom du dépôt sur la forge, par exemple `mon-syndicat/lettres`.")
    ] = None
    branche: Annotated[
        Texte | None, Champ("Branche", "La branche publiée. À défaut, la branche principale du dépôt.")
    ] = None
    adresse: Annotated[
        AdresseWeb | None,
        Champ("Adresse", "L’adresse de la forge, si ce n’est ni github.com ni gitlab.com."),
    ] = None
    application: Annotated[
        Texte | None,
        Champ(
            "Application", "Avec GitLab, l’identifiant de l’application qui permet de se connecter d’un clic."
        ),
    ] = None
    connexion: Annotated[
        AdresseWeb | None,
        Champ("Connexion", "Avec GitHub, l’adresse du service qui permet de se connecter d’un clic."),
    ] = None
    relecture: Annotated[
        RelectureTerm,
        Champ(
            "Relecture", "`oui` : chaque texte enregistré attend d’être relu avant de rejoindre la branche."
        ),
    ] = Relecture.NON


@dataclass(frozen=True, slots=True)
class Backend:
    """Where the form saves: a repository at a forge, or nowhere (``essai``)."""

    forge: Forge
    depot: str = ""
    adresse: str = ""
    """The address of the forge, without a final slash."""
    branche: str | None = None
    application: str | None = None
    connexion: str | None = None
    relecture: bool = False


def backend_of(settings: FormulaireSettings, repo_url: str) -> Backend | None:
    """Where the form saves, from what is set and from the address of the repository; None: no form.

    To be called with settings that ``check_formulaire`` accepts.
    """
    host, path = _repository(repo_url)
    forge = settings.forge or _forge_at(settings.adresse or host)
    if forge is None or forge is Forge.AUCUNE:
        return None
    if forge is Forge.ESSAI:
        return Backend(forge)
    is_its_host = _forge_at(host) is forge or settings.depot is None
    default = host if host and is_its_host else GITHUB if forge is Forge.GITHUB else GITLAB
    return Backend(
        forge=forge,
        depot=settings.depot or path,
        adresse=(settings.adresse or default).rstrip("/"),
        branche=settings.branche,
        application=settings.application,
        connexion=settings.connexion,
        relecture=settings.relecture is Relecture.OUI,
    )


def check_formulaire(sheet: Sheet, settings: FormulaireSettings, repo_url: str) -> list[Problem]:
    """Every problem of the settings of the form; ``sheet`` is that of ``extra.tribune``."""
    problems: list[Problem] = []

    def refuse(field: str, sentence: str, action: str) -> None:
        written = getattr(settings, field) is not None
        place = sheet.place("formulaire", field) if written else sheet.place("formulaire", key=True)
        problems.append(Problem(place, "formulaire-invalide", sentence, action))

    backend = backend_of(settings, repo_url)
    if backend is None:
        if settings.forge is None and settings != FormulaireSettings():
            refuse(
                "forge",
                "le formulaire ne sait pas sur quelle forge enregistrer",
                "ajoutez « forge: github » ou « forge: gitlab »",
            )
        return problems
    pattern = _DEPOTS.get(backend.forge)
    if pattern is not None and not pattern.fullmatch(backend.depot):
        if backend.depot:
            sentence = f"{shown(backend.depot)} n’est pas le nom d’un dépôt sur {backend.forge.libelle}"
        else:
            sentence = "il manque le dépôt où le formulaire enregistre"
        refuse("depot", sentence, "ajoutez « depot: organisation/nom-du-depot »")
    if settings.application is not None and backend.forge is not Forge.GITLAB:
        refuse("application", "« application » ne sert qu’avec GitLab", "effacez cette ligne")
    if settings.connexion is not None and backend.forge is not Forge.GITHUB:
        refuse("connexion", "« connexion » ne sert qu’avec GitHub", "effacez cette ligne")
    return problems


def _repository(repo_url: str) -> tuple[str, str]:
    """The host and the name of the repository at an address."""
    match = _REPOSITORY.fullmatch(repo_url)
    if match is None:
        return "", ""
    path = match[2].partition("/-/")[0].strip("/").removesuffix(".git")
    return match[1].lower(), path


def _forge_at(address: str | None) -> Forge | None:
    host = (address or "").rstrip("/").lower()
    known = _HOSTS.get(host)
    return Forge.GITLAB if known is None and _GITLAB_HOST.fullmatch(host) else known
