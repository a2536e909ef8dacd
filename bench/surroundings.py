"""All of a site that is not a letter: registers, documents, first page, settings."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from bench.front_matter import page, yaml
from bench.plan import LAST_YEAR, ORGANISATIONS, OURS, Plan, Skeleton
from bench.texts import Writer
from bench.words import Habits, slug, vocabulary

ROOT: Final = Path(__file__).resolve().parents[1]
"""The repository, whose hooks and templates the generated site uses where they stand."""

_SEPARATION: Final = "# La machine"
_INVENTED: Final = "Corpus d’essai : tout y est inventé, votes et positions compris."

_SETTINGS: Final = """\
# Corpus d’essai de Tribune : tout y est inventé, votes et positions compris.
site_name: Lettres d’essai
site_description: Un corpus inventé pour mesurer Tribune.
site_url: https://lettres.exemple.test/
repo_url: https://forge.exemple.test/lettres-d-essai
edit_uri: edit/main/docs/

extra:
  tribune:
    titre: Lettres d’essai
    organisation: cgt
    assemblee: CESER
    assemblee_nom: Conseil économique, social et environnemental régional
    region: Région d’essai
    editeur:
      nom: Éditeur d’essai
      courriel: lettres@exemple.test
    directeur_publication: Camille Exemple-1
    hebergeur: Hébergeur d’essai
    licence:
      nom: CC BY 4.0
      adresse: https://creativecommons.org/licenses/by/4.0/

"""


def settings_file() -> str:
    """The ``mkdocs.yml`` of this repository with other settings, its paths made absolute."""
    own = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    _, mark, machine = own.partition(_SEPARATION)
    if not mark:
        raise ValueError(f"mkdocs.yml no longer has the line « {_SEPARATION} »")
    for written, folder in (
        ("custom_dir: overrides\n", "custom_dir: {}\n"),
        ("  - hooks/mkdocs_hooks.py\n", "  - {}\n"),
        ("  - hooks\n", "  - {}\n"),
        ("  - overrides\n", "  - {}\n"),
    ):
        if written not in machine:
            raise ValueError(f"mkdocs.yml no longer has « {written.strip()} »")
        path = ROOT / written.split()[-1]
        machine = machine.replace(written, folder.format(path.as_posix()))
    return _SETTINGS + mark + machine


def registers(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each register, by its path in the site folder."""
    words = vocabulary()
    themes = {
        theme.id: {
            "nom": theme.nom,
            "description": theme.description,
            "synonymes": list(theme.synonymes),
            "voisins": [near.id for near in words.themes if near.field == theme.field and near != theme],
        }
        for theme in sorted(words.themes, key=lambda theme: theme.id)
    }
    organisations = {
        name: {"sigle": sigle, "nom": nom, "description": _INVENTED}
        for name, (sigle, nom) in ORGANISATIONS.items()
    }
    people = {
        person.id: {"nom": person.nom, "organisation": person.organisation, "description": _INVENTED}
        for person in sorted(plan.people, key=lambda person: person.id)
    }
    sessions: dict[str, dict[str, Any]] = {}
    for sitting in plan.sittings:
        if sitting.first != sitting.last:
            sessions[sitting.id] = {"debut": sitting.first.isoformat(), "fin": sitting.last.isoformat()}
            if sitting.first.year < LAST_YEAR - 9:
                sessions[sitting.id]["region"] = "Ancienne région d’essai"
    for name, entries in (
        ("themes", themes),
        ("organisations", organisations),
        ("personnes", people),
        ("sessions", sessions),
    ):
        yield (
            f"lettres/registres/{name}.yml",
            "".join(f"{identifier}:\n{yaml(entry, '  ')}\n" for identifier, entry in entries.items()),
        )


def pages(plan: Plan) -> Iterator[tuple[str, str]]:
    """The pages of ``docs/``: the first one, communiqués, dossiers and press review."""
    number = len(plan.letters)
    home = f"{_INVENTED} Les personnes, les lieux et les phrases aussi."
    yield "docs/index.md", page({"titre": "Lettres d’essai", "resume": "Un corpus inventé."}, home)
    for genre, count in (
        ("communiques", max(2, number // 100)),
        ("dossiers", max(1, number // 300)),
        ("revue", max(1, number // 150)),
    ):
        for rank in range(1, count + 1):
            yield _document(plan, genre, rank)


def _document(plan: Plan, genre: str, rank: int) -> tuple[str, str]:
    rng = random.Random(f"{plan.seed}-{genre}-{rank}")
    near: Skeleton = rng.choice(plan.letters)
    day = near.sitting.last.isoformat()
    writer = Writer(rng, near.themes, plan.places, near.sitting.first.year)
    title = writer.fill(rng.choice(vocabulary().common["intertitres"]))
    record: dict[str, Any] = {
        "titre": title,
        "date": day if rng.random() < 0.8 else day[:7],
        "themes": [theme.id for theme in near.themes],
        "resume": writer.fill(rng.choice(vocabulary().common["resumes"])),
        "organisations": [] if genre == "revue" else [OURS],
        "voir_aussi": [near.slug if near.numero is None else near.numero],
    }
    if genre == "revue":
        record["source"] = {"document": f"Journal d’essai, {day}"}
    if genre == "dossiers":
        record["chronologie"] = [
            {"date": f"{near.sitting.first.year - 1}-{month:02d}", "titre": writer.sentence("contexte")}
            for month in sorted(rng.sample(range(1, 13), k=4))
        ]
    text = "\n\n".join(writer.paragraphs("intervention" if genre == "communiques" else "contexte", 250))
    habits = Habits.draw(rng)
    return f"docs/{genre}/{day}-{slug(title)}-{rank}.md", page(record, habits.type(text))
