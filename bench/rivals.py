"""The same letters for other generators: stock Material, and Hugo.

Both get what they would get in real life: titles, dates and themes as tags, the same Markdown, the same
links. Neither gets the votes, which they have no notion of. The letters of Material stay out of its
navigation, where they would make its build far slower.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

_FRONT_MATTER: Final = re.compile(r"---\n(.*?)\n---\n+(.*)", re.DOTALL)

_MATERIAL: Final = """\
site_name: Lettres d’essai
site_url: https://lettres.exemple.test/
theme:
  name: material
  language: fr
  font: false
plugins:
  - search
  - tags
not_in_nav: "*"
markdown_extensions:
  - attr_list
  - abbr
  - admonition
  - def_list
  - footnotes
  - tables
  - toc
  - pymdownx.superfences
  - pymdownx.highlight:
      use_pygments: true
      guess_lang: false
"""

_HUGO: Final = """\
baseURL = "https://lettres.exemple.test/"
locale = "fr"
title = "Lettres d’essai"

[taxonomies]
theme = "themes"

[markup.goldmark.renderHooks.link]
useEmbedded = "always"
"""

_HUGO_LAYOUTS: Final = {
    "baseof.html": """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<header><a href="/">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
""",
    "page.html": """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>
<ul>{{ range .GetTerms "themes" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ .Content }}
{{ end }}
""",
    "list.html": """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}
</ul>
{{ end }}
""",
}


def material_site(corpus: Path, folder: Path) -> None:
    """Write the letters and documents of a corpus as a site of stock Material."""
    _write(folder / "mkdocs.yml", _MATERIAL)
    _write(folder / "docs" / "tags.md", "# Thèmes\n\n<!-- material/tags -->\n")
    for path, fields, text in _pages(corpus):
        head = _json_fields({"title": fields["titre"], "description": fields.get("resume")})
        themes = fields.get("themes")
        tags = f"tags: {json.dumps(themes)}\n" if themes else ""
        _write(folder / "docs" / path, f"---\n{head}{tags}---\n\n{text}")


def hugo_site(corpus: Path, folder: Path) -> None:
    """Write the letters and documents of a corpus as a site of Hugo: lists, themes, feeds, the letters."""
    _write(folder / "hugo.toml", _HUGO)
    for name, layout in _HUGO_LAYOUTS.items():
        _write(folder / "layouts" / name, layout)
    for path, fields, text in _pages(corpus):
        name = path.replace("index.md", "_index.md") if path == "index.md" else path
        date = fields.get("session", fields.get("date", "2025-01-01"))
        head = _json_fields(
            {
                "title": fields["titre"],
                "description": fields.get("resume"),
                "date": date if len(date) == 10 else f"{date}-01",
            }
        )
        themes = fields.get("themes")
        terms = f"themes: {json.dumps(themes)}\n" if themes else ""
        _write(folder / "content" / name, f"---\n{head}{terms}---\n\n{text}")


def _pages(corpus: Path) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Path in the site, front matter and text of each letter and document."""
    for root, prefix in ((corpus / "lettres", "lettres/"), (corpus / "docs", "")):
        for path in sorted(root.rglob("*.md")):
            match = _FRONT_MATTER.match(path.read_text(encoding="utf-8"))
            if match is None:
                raise ValueError(f"{path}: no front matter")
            yield prefix + path.relative_to(root).as_posix(), _fields(match[1]), match[2]


def _fields(front_matter: str) -> dict[str, Any]:
    """The fields that other generators know, as the corpus writes them: one a line."""
    fields: dict[str, Any] = {}
    for line in front_matter.splitlines():
        name, separator, value = line.partition(": ")
        if not separator or name not in {"titre", "session", "date", "resume", "themes"}:
            continue
        if name == "themes":
            fields[name] = value.strip("[]").split(", ")
        else:
            fields[name] = json.loads(value) if value.startswith('"') else value
    return fields


def _json_fields(fields: Mapping[str, Any]) -> str:
    return "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items() if value
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
