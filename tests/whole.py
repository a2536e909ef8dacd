"""An archive with a page of every kind, for the tests that look at whole sites: none of it is real.

Most letters are those of ``bench.corpus``; the few that are written here have what a test must name. It owes
nothing to the letters of this repository: another union changes those, and no test with them.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

from bench.corpus import corpus
from tests.samples import COMMUNIQUE, DOSSIER, MATERIAL, REVUE, Files, lettre, with_fields

ROOT: Final = Path(__file__).parents[1]
SITE_URL: Final = "https://lettres.exemple.test/"

_LETTERS: Final = 24
"""Letters of the corpus in the archive: enough for every kind of list, few enough for axe."""
_MANY: Final = 310
"""Letters of the archive whose lists are divided by year."""

_WRITTEN: Final = """\
## Le contexte { #contexte }

Le 16 décembre 2025, l’assemblée se prononce sur les trains. Voir la [déclaration](902-declaration.md), le
[lac](https://exemple.test/lac) et la note[^1].

*[SNCF]: Société nationale des chemins de fer français

- La SNCF ferme un guichet.
- Elle en rouvre :
    1. un à la gare ;
    2. un au port.

| ligne | trains |
|---|---|
| Vallée | 12 |
| Lac | 3 |

> Il faut des trains.

Des trains
:   Ce qui roule.

!!! note "À savoir"
    Le guichet ferme à midi.

```python
trains = 12
```

[^1]: Note de l’assemblée.

## La contribution du CESER { #ceser }

L’assemblée demande `deux trains` de plus.

### Un détail

Le détail.

## Ce qu’a dit la CGT { #intervention }

Il faut **des trains**, et des cheminots pour les conduire.

Et il en faut le soir.

Et le dimanche.

## Ce qu’a dit la CFDT { #intervention-2 }

Nous voterons pour.
"""

_FULL: Final[dict[str, object]] = {
    "objet": "Avis sur les trains",
    "instance": "pleniere",
    "resultat": "adopte",
    "mode": "decompte",
    "pour": 31,
    "contre": 4,
    "abstentions": 5,
    "nppv": 2,
    "absents": 8,
    "votants": 40,
    "effectif": 50,
    "positions": {"cgt": "abstention", "cfdt": "pour", "fo": "contre", "fsu": "abstention"},
    "source": {
        "texte": "Adopté par 31 voix.",
        "url": "https://exemple.test/pv",
        "page": 3,
        "consulte_le": "2025-12-20",
    },
}
_PARTIAL: Final[dict[str, object]] = {
    "objet": "Amendement du soir",
    "instance": "commission",
    "resultat": "rejete",
    "pour": 12,
    "abstentions": 0,
    "positions": {"cgt": "pour", "fo": "partage"},
}
_UNKNOWN: Final[dict[str, object]] = {"objet": "Vœu", "instance": "bureau", "resultat": "inconnu"}
_SPEAKER: Final = {"personne": "camille-exemple-1", "organisation": "cgt"}
_NOTHING: Final[dict[str, object]] = dict.fromkeys(
    ("suite_de", "voir_aussi", "corrections", "anciennes_adresses", "licence", "document", "votes")
)


def _written(numero: int | None, texte: str = "", **fields: object) -> str:
    common = {
        "titre": f"Les trains du soir, {numero}",
        "session": "2025-12-16",
        "themes": ["eau"],
        "signataires": ["cgt"],
        "intervenants": [_SPEAKER],
    }
    return lettre(texte, **{"numero": numero, **_NOTHING, **common, **fields})


def _letters() -> Files:
    spoken = "## Ce qu’a dit la CGT { #intervention }\n\nNous voulons du temps, et de l’eau.\n"
    return {
        "901-trains.md": _written(
            901,
            _WRITTEN,
            titre="Des trains pour la vallée : étape 2",
            themes=["eau", "emploi"],
            document="https://exemple.test/trains.pdf",
            intervenants=[
                {**_SPEAKER, "au_nom_de": ["cgt", "fo"]},
                {"personne": "sacha-exemple-6", "organisation": "cfdt"},
            ],
            votes=[_FULL, _PARTIAL, _UNKNOWN],
            suite_de=[904],
            voir_aussi=[902],
            corrections=[{"date": "2025-12-20", "texte": "4 voix contre, et non 5.", "vote": 1}],
            anciennes_adresses=["lettres/trains-de-la-vallee/"],
            licence="CC BY 4.0",
        ),
        "902-declaration.md": _written(
            902, spoken, nature="declaration", session="2025-12-18", signataires=["cgt", "fo", "fsu"]
        ),
        "903-notice.md": _written(
            903,
            nature="voeu",
            etat="notice",
            intervenants=None,
            resume=None,
            document="https://exemple.test/",
        ),
        "904-notice.md": _written(904, etat="notice", intervenants=None, resume=None, votes=[_UNKNOWN]),
        "905-eau.md": _written(905, spoken, votes=[_PARTIAL]),
        "906-eau.md": _written(906, spoken, votes=[_FULL]),
        "fete-du-lac.md": _written(None, spoken, titre="La fête du lac", intervenants=None),
    }


_PAGE: Final = "---\ntitre: {}\n---\n\n## Une partie\n\nUne page [de l’archive]({}).\n"


@cache
def whole_archive() -> Files:
    """The files of the archive, its ``mkdocs.yml`` included."""
    return {
        **dict(corpus(_LETTERS)),
        **{f"lettres/2025/{name}": text for name, text in _letters().items()},
        "docs/a-propos.md": _PAGE.format("À propos", "index.md"),
        "docs/accessibilite.md": _PAGE.format("Accessibilité", "a-propos.md"),
        "docs/contribuer/index.md": _PAGE.format("Contribuer", "champs.md")
        + "\nVoir [comment mettre en page](mise-en-page.md).\n",
        "docs/contribuer/mise-en-page.md": f"---\ntitre: Mettre en page\n---\n\n## Une partie\n\n{MATERIAL}",
        "docs/mentions-legales.md": _PAGE.format("Mentions légales", "a-propos.md"),
        "docs/communiques/train-du-matin.md": with_fields(
            COMMUNIQUE, themes=["train"], organisations=["cgt"], voir_aussi=[901]
        ),
        "docs/dossiers/dix-ans.md": with_fields(DOSSIER, themes=["train"]),
        "docs/revue/le-lac-baisse.md": REVUE,
    }


KINDS: Final = {
    "home": "",
    "all lettres": "lettres/",
    "lettre": "lettres/901/",
    "joint declaration": "lettres/902/",
    "notice": "lettres/903/",
    "notice with a vote": "lettres/904/",
    "lettre without a number": "lettres/fete-du-lac/",
    "sessions": "sessions/",
    "session": "sessions/2025-12-16/",
    "session without vote": "sessions/2025-12-18/",
    "themes": "themes/",
    "theme": "themes/eau/",
    "interventions on a theme": "themes/eau/interventions/",
    "organisations": "organisations/",
    "organisation": "organisations/cgt/",
    "agreements": "accords/",
    "agreements, year by year": "accords/annees/",
    "agreements, theme by theme": "accords/themes/",
    "organisations in pairs": "accords/entre/",
    "organisation in pairs": "accords/entre/cgt/",
    "agreements of a year": "accords/annees/2025/",
    "agreements on a theme": "accords/themes/eau/",
    "pair of organisations": "accords/entre/cgt/fo/",
    "people": "personnes/",
    "person": "personnes/camille-exemple-1/",
    "years": "annees/",
    "year": "annees/2025/",
    "register": "votes/",
    "search": "recherche/",
    "lexicon": "lexique/",
    "communiques": "communiques/",
    "communique": "communiques/train-du-matin/",
    "dossiers": "dossiers/",
    "dossier": "dossiers/dix-ans/",
    "press reviews": "revue/",
    "press review": "revue/le-lac-baisse/",
    "feeds": "flux/",
    "about": "a-propos/",
    "accessibility": "accessibilite/",
    "legal notice": "mentions-legales/",
    "contribute": "contribuer/",
    "what Material has": "contribuer/mise-en-page/",
    "fields": "contribuer/champs/",
    "messages": "contribuer/problemes/",
    "missing page": "404.html",
}
"""One page of every kind, by its address."""


def many_letters() -> Files:
    """The files of an archive whose long lists are divided by year."""
    return dict(corpus(_MANY))


DIVIDED_KINDS: Final = {
    "all lettres, latest years": "lettres/",
    "lettres of a year": "annees/2024/",
    "register, latest years": "votes/",
    "register of a year": "votes/2024/",
    "organisation, latest years": "organisations/cgt/",
    "organisation in a year": "organisations/cgt/2024/",
}
"""Pages of the archive of ``many_letters`` that the other has not, or shows whole."""


def built(root: Path, folder: Path) -> Path:
    """Build the site whose ``mkdocs.yml`` stands in ``root``, as for publication."""
    site = folder / "site"
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    return site


def built_from(files: Files, folder: Path) -> Path:
    """Write a tree of files below ``folder``, and build it."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return built(folder, folder)
