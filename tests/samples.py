"""One valid archive, invented, for every test that needs letters: change one thing, and look at what follows.

``ARCHIVE`` is a tree of files (path → text) that loads without a single problem. ``lettre(numero=13)`` is the
text of its main letter with other fields; ``edited(LETTRE, old, new)`` changes words of it and leaves the
lines where they are. ``conftest.tree`` writes such trees to a folder.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

Files = Mapping[str, str | bytes]
"""Path, with forward slashes → content. ``bytes`` are for what is not text."""

LETTRE_PATH: Final = "lettres/2024/012-trains.md"
NOTICE_PATH: Final = "lettres/2023/011-lac.md"
UNNUMBERED_PATH: Final = "lettres/2024/fete-du-lac.md"

PNG: Final = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
JPEG: Final = b"\xff\xd8\xff\xe0\0\x10JFIF"
PDF: Final = b"%PDF-1.7\n"
SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>\n'
"""As much of such files as the checks read."""

LETTRE: Final = """\
---
numero: 12
titre: "Des trains pour la vallée : étape 2"
session: 2024-03-05
nature: avis
saisine: region
themes: [transports, emploi]
resume: "L’assemblée adopte son avis sur les trains. L’Union des ateliers s’abstient."
document: https://exemple.test/trains.pdf
signataires: [ua, fl]
intervenants:
  - personne: anne-lune
    organisation: ua
    au_nom_de: [ua, fl]
votes:
  - objet: "Avis sur les trains"
    instance: pleniere
    resultat: adopte
    mode: decompte
    pour: 31
    contre: 4
    abstentions: 5
    nppv: 2
    absents: 8
    votants: 40
    effectif: 50
    positions: {ua: abstention, fl: contre}
    source: {texte: "Adopté par 31 voix.", url: https://exemple.test/pv, page: 3, consulte_le: 2024-04-02}
suite_de: [11]
voir_aussi: [fete-du-lac]
etat: publiee
corrections:
  - {date: 2024-03-20, texte: "4 voix contre, et non 5.", vote: 1}
anciennes_adresses: [lettres/trains-de-la-vallee/]
licence: CC BY 4.0
---

## Le contexte { #contexte }

Le 5 mars 2024, l’assemblée se prononce sur les trains de la vallée.

## Ce qu’a dit l’Union des ateliers { #intervention }

Il faut **des trains**, et des cheminots pour les conduire.
"""

NOTICE: Final = """\
---
numero: 11
titre: "Le lac et ses rives"
session: automne-2023
nature: voeu
themes: [eau]
votes:
  - objet: "Vœu sur le lac"
    instance: bureau
    resultat: inconnu
etat: notice
---
"""

UNNUMBERED: Final = """\
---
titre: "La fête du lac"
session: 2024-03-05
nature: motion
themes: [eau]
signataires: [fl]
---

La Fédération du lac invite tout le monde.
"""

THEMES: Final = """\
eau:
  nom: L’eau
  description: "Le lac, la rivière et ceux qui en vivent."
  synonymes: [rivière, "zone humide"]
  voisins: [transports]
emploi:
  nom: Emploi
  description: "Le travail et les salaires."
transports:
  nom: Transports
  description: "Les trains, les cars et les vélos."
  synonymes: [mobilité]
"""

ORGANISATIONS: Final = """\
fl:
  sigle: FL
  nom: Fédération du lac
  description: "Celles et ceux qui travaillent au bord du lac."
ua:
  sigle: UA
  nom: Union des ateliers
  site: https://exemple.test/
"""

PERSONNES: Final = """\
anne-lune:
  nom: Anne Lune
  organisation: ua
  description: "Cheminote, conseillère depuis 2020."
"""

SESSIONS: Final = """\
automne-2023:
  debut: 2023-10-10
  fin: 2023-10-11
  intitule: "Session d’automne"
  region: Vallée-Haute
"""

COMMUNIQUE: Final = """\
---
titre: "Le train de 7 heures doit rester"
date: 2024-02-01
themes: [transports]
resume: "L’Union des ateliers refuse la suppression du premier train."
organisations: [ua]
voir_aussi: [12]
---

Le premier train de la journée est menacé.
"""

DOSSIER: Final = """\
---
titre: "Dix ans de trains"
date: 2024-02
themes: [transports]
chronologie:
  - date: 2014
    titre: "La ligne ferme"
  - date: 2024-03-05
    titre: "L’assemblée demande sa réouverture"
    texte: "Par 31 voix."
    source: {document: "Procès-verbal", page: 3}
---

Ce qu’il faut savoir.
"""

REVUE: Final = """\
---
titre: "Un journal parle du lac"
date: 2023
themes: [eau]
source: {texte: "Le lac baisse.", url: https://journal.exemple.test/lac}
---

Le journal raconte l’été du lac.
"""

ARCHIVE: Final[Mapping[str, str]] = {
    LETTRE_PATH: LETTRE,
    NOTICE_PATH: NOTICE,
    UNNUMBERED_PATH: UNNUMBERED,
    "lettres/registres/organisations.yml": ORGANISATIONS,
    "lettres/registres/personnes.yml": PERSONNES,
    "lettres/registres/sessions.yml": SESSIONS,
    "lettres/registres/themes.yml": THEMES,
    "docs/index.md": "# Accueil\n",
    "docs/communiques/train-de-7-heures.md": COMMUNIQUE,
    "docs/dossiers/dix-ans-de-trains.md": DOSSIER,
    "docs/revue/le-lac-baisse.md": REVUE,
}
"""Two dated lettres (one a notice), one without a number, the four registers, one document of each kind."""

_FIELD = re.compile(r"^(\w+):.*\n(?:[ -].*\n)*", re.MULTILINE)
_HEADER = re.compile(r"\A---\n(.*?)^---\n", re.MULTILINE | re.DOTALL)


def lettre(texte: str | None = None, /, **changes: object) -> str:
    """The text of the main letter, with other fields (``None`` takes one away) and another body.

    A value is what JSON can write: ``lettre(numero=13, themes=["eau"], votes=None)``. Fields that the
    letter does not have yet come last; the others keep their place.
    """
    return with_fields(LETTRE, texte, **changes)


def with_fields(page: str, texte: str | None = None, /, **changes: object) -> str:
    """As ``lettre``, for any page with front matter: ``with_fields(DOSSIER, date="2024")``."""
    header = _HEADER.match(page)
    assert header is not None, "a page starts with its front matter"
    fields = {match[1]: match[0] for match in _FIELD.finditer(header[1])}
    fields |= {name: f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in changes.items()}
    kept = [written for name, written in fields.items() if changes.get(name, "") is not None]
    body = page[header.end() :] if texte is None else f"\n{texte}"
    return f"---\n{''.join(kept)}---\n{body}"


def edited(text: str, old: str, new: str) -> str:
    """``text`` with ``old``, which it must contain exactly once, written ``new``."""
    assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
    return text.replace(old, new)


MATERIAL = """\
!!! warning
    Un paragraphe.

    - un point

!!! example inline end "À côté"
    Un exemple.

Ce qui est à côté de l’exemple.

??? question "Fermé ?"
    La réponse est pliée.

???+ note annotate "Ouvert"
    Une note (1).

1.  Sur la note.

=== "Matin"

    Le train de sept heures.

    ### Les arrêts du matin { #arrets }

    Un [lien](https://exemple.test/matin).

=== "Soir"

    | arrêt | heure |
    |---|---|
    | Lac | 18 h |

    === "Semaine"

        Un train.

    === "Dimanche"

        Aucun train.

- [x] Compter les trains
- [ ] Compter les voyageurs
    - [ ] ceux du soir

<div class="grid cards" markdown>

-   :material-train: **Trains**

    ---

    Ce qui roule.

-   :material-account-group:{ .lg .middle } **Cheminots**

    Ce qui fait rouler.

</div>

<div class="grid" markdown>

!!! tip "Un encadré"
    Dans une grille.

Une fiche. :smile:
{ .card }

</div>

:material-alert:{ .xl title="Attention" } Le prix (1) change :octicons-clock-16:.
{ .annotate }

1.  Celui du billet.

```yaml
pour: 31     # (1)!
contre: 4    # (2)!
```

1.  Les voix *pour*.
2.  Les voix *contre*.
"""
"""What people who know Material for MkDocs write, one of each."""
