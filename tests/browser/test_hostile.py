"""An archive whose every field and text attacks its readers: opened page by page, in a real browser.

Whoever writes in the archive from this browser has a token in the storage of the site: nothing that is
published may run a script, ask another host, or reach it. Each page is opened twice: as it is, then with a
browser that forgets the security policies, since the cleaning must hold alone.
"""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.browser.conftest import served
from tests.samples import (
    ARCHIVE,
    COMMUNIQUE,
    DOSSIER,
    LETTRE_PATH,
    NOTICE,
    NOTICE_PATH,
    REVUE,
    Files,
    edited,
    lettre,
    with_fields,
)
from tests.site.conftest import WITH_MATERIAL
from tests.site.test_safety import ATTACK, FIELDS, REGISTERS
from tribune.text import links
from tribune.text.links import SAFE_SCHEMES

pytestmark = pytest.mark.navigateur

RUN: Final = "window.ran=1"
OWN_SCRIPTS: Final = re.compile(r"(?:assets|admin)/[\w.-]+\.js|recherche/pagefind(?:-paroles)?/[\w.-]+\.js")
TOKEN: Final = "jeton-de-la-forge"

TEXT: Final = f"""\
## {ATTACK} {{ #contexte onclick={RUN} onfocus="{RUN}" tabindex=1 autofocus }}

<script>{RUN}</script> <img src=x onerror="{RUN}"> <svg onload={RUN}> <iframe srcdoc="<script>{RUN}</script>">
<details open ontoggle={RUN}> <math><mtext></mtext><style><img src=x onerror={RUN}></style></math>
<base href="//ailleurs.exemple.test/"> <meta http-equiv=refresh content="0; url=//ailleurs.exemple.test/">
<link rel=stylesheet href=//ailleurs.exemple.test/a.css> <form action=//ailleurs.exemple.test/><button>

[un](java&#115;cript&colon;{RUN}) [deux](&#x6a;avascript:{RUN}) [trois](\\javascript:{RUN})
[quatre](https://exemple.test/"onmouseover="{RUN}) [cinq](https://exemple.test/'><script>{RUN}</script>)
[six](vbscript&#58;{RUN}) [sept](data&#58;text/html,<script>{RUN}</script>) [huit](//ailleurs.exemple.test/)
<javascript:{RUN}> https://exemple.test/"><script>{RUN}</script> www.exemple.test/'onclick='{RUN}
a@exemple.test"onclick={RUN} [neuf][r] ![dix][i]

[r]: <java&#115;cript:{RUN}> "{ATTACK}"

Un mot{{ .citer .affichage style="position:fixed;inset:0;background:url(//ailleurs.exemple.test/a.png)" }},
un *autre*{{ .filtres data-citer data-copier name=q form=x accesskey=x contenteditable }}, un
**troisième**{{ #tribune.contenu .hors-ecran role=status aria-live=assertive }}, un *autre*{{ #fetch }}, un
*dernier*{{ #addEventListener }}.
{{ #tribune.recherche .citer }}

Un paragraphe. {{ #vote-1 }}

Un second. {{ #vote-1 }}

*[mot]: {ATTACK}

!!! citer votes "{ATTACK}"
    {ATTACK}

- [x] {ATTACK}

| {ATTACK} | b |
|:--|--:|
| {ATTACK} | `{ATTACK}` |

```{{ .citer #tribune.votes onclick={RUN} title="{ATTACK}" }}
{ATTACK}
```

    {ATTACK}

{ATTACK}
:   {ATTACK}

Une note[^1], une autre[^a"onclick={RUN}].

[^1]: {ATTACK} {{ #fn:1 }}
[^a"onclick={RUN}]: {ATTACK}

### Vote 1

### Les votes {{ #intervention-p1 }}

### Tribune.contenu

## Ce qu’a dit l’UA {{ #intervention }}

{ATTACK}

Un mot. {{ #intervention-p2 }}

## Ce qu’a dit FL {{ #intervention-2 }}

{ATTACK}

??? citer votes "{ATTACK}"
    {ATTACK}

???+ note annotate "[un](java&#115;cript:{RUN}) (1) {{ onclick={RUN} #tribune.onglet-1-1 }}"
    {ATTACK} (2)

1.  {ATTACK} (1) {{ onclick={RUN} #tribune.note-1-2 }}
2.  [deux](java&#115;cript:{RUN})

=== "{ATTACK}"
    {ATTACK}

===+ "[un](java&#115;cript&colon;{RUN}) *x*{{ title='</header></article></section><img onerror={RUN}>' }}"
    #### {ATTACK} {{ #tribune.onglet-1-1 }}

    === "</label></article></section><script>{RUN}</script>"
        Un mot.{{ .tabbed-choice .tabbed-block }}

=== ""
    </div></div></article></section>{ATTACK}

=== "{{ #tribune.onglet-1-1 onclick={RUN} }}"

- [x] {ATTACK}
- [ ] <input type=image src=x onerror={RUN}> *x*{{ type=image src=x onerror={RUN} autofocus }}
- [X] ☑ <li class="task-list-item">☑ x

☑ Un mot.
{{ .task-list-item onclick={RUN} }}

<div class="grid cards" markdown>

-   {ATTACK}

    <div class="grid" markdown>

    {ATTACK}

    </div>

</div>

<div class="grid" markdown onclick={RUN}>

<div class="grid cards" markdown id=x><script>{RUN}</script>

<div class="grid" markdown>

{ATTACK}

:material-alert:{{ value=":simple-elsevier:" title="</data><img src=x onerror={RUN}>" onclick={RUN} .citer }}
:material-alert:{{ value=x title=javascript:{RUN} onclick={RUN} .citer .lg #tribune.icone-1 }}
:material-alert:{{ title="'onfocus='{RUN}" tabindex=0 }}
:material-alert:{{ value="</svg><script>{RUN}</script>" #tribune.icone-1 }} :smile:{{ onerror={RUN} src=x }}
:material-alert:{{ value=":../../../logo:" }} :foo<script>{RUN}</script>: :inconnue:

```yaml
a: {ATTACK} # (1)!
b: </code></pre><img src=x onerror={RUN}> # (2)! # (3)! # (999)!
```

1.  {ATTACK}
2.  {ATTACK} {{ #"><img src=x onerror={RUN}> }}

Un *mot*{{ title="a > (1) <img src=x onerror={RUN}> (1)" }} (1) [trois (1)](java&#115;cript:{RUN})
{{ .annotate title="(1)" }}

1.  {ATTACK}
"""

WORDS: Final = json.dumps(ATTACK)
THEME: Final = f"{{nom: {WORDS}, description: {WORDS}, synonymes: [{WORDS}]}}"
PERSONNE: Final = f"{{nom: {WORDS}, organisation: ua, description: {WORDS}}}"
STEPS: Final = [{"date": "2024-01", "titre": ATTACK, "texte": TEXT.replace("\n", " ")[:2000]}]


def settings() -> str:
    """The settings of the archive, with every word that a page shows replaced by an attack."""
    text = WITH_MATERIAL
    for name, words in (
        *(("site_name", "Lettres de l’assemblée"), (" titre", "Lettres de l’assemblée")),
        *(("assemblee_nom", "Assemblée de la vallée"), ("region", "Vallée")),
        *(("nom", "Union des ateliers"), ("directeur_publication", "Anne Lune")),
        ("hebergeur", "Hébergeur d’essai"),
    ):
        text = edited(text, f"{name}: {words}", f"{name}: {WORDS}")
    text = edited(text, "theme:\n", f"site_description: {WORDS}\ntheme:\n")
    text = edited(text, "footnotes,", "footnotes, abbr, def_list, toc, md_in_html,")
    return f"{text.rstrip()}\n    formulaire: {{forge: essai}}\n"


def files() -> Files:
    return {
        **ARCHIVE,
        **REGISTERS,
        LETTRE_PATH: lettre(TEXT, **FIELDS, anciennes_adresses=["archives/trains/"]),
        NOTICE_PATH: with_fields(NOTICE, titre=ATTACK),
        "lettres/registres/themes.yml": "".join(
            f"{name}: {THEME.replace('nom: ' + WORDS, 'nom: ' + json.dumps(ATTACK + name))}\n"
            for name in ("eau", "emploi", "transports")
        ),
        "lettres/registres/personnes.yml": f"anne-lune: {PERSONNE}\n",
        "docs/index.md": f"# {ATTACK}\n\n{TEXT}",
        "docs/a-propos.md": f"---\ntitre: {WORDS}\n---\n\n{TEXT}",
        "docs/communiques/train-de-7-heures.md": with_fields(COMMUNIQUE, TEXT, titre=ATTACK, resume=ATTACK),
        "docs/dossiers/dix-ans-de-trains.md": with_fields(DOSSIER, TEXT, titre=ATTACK, chronologie=STEPS),
        "docs/revue/le-lac-baisse.md": with_fields(
            REVUE,
            TEXT,
            titre=ATTACK,
            source={"texte": ATTACK, "document": ATTACK, "url": "https://exemple.test/?a='onclick='b"},
        ),
        "mkdocs.yml": settings(),
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    for path, content in files().items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(str(content), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        # The check refuses these links; here it misses them, and what it protects must hold without it.
        patch.setattr(links, "SAFE_SCHEMES", {*SAFE_SCHEMES, "javascript", "vbscript", "data"})
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return root / "site"


WATCH: Final = """
addEventListener("securitypolicyviolation", (event) => (window.refused ??= []).push(event.violatedDirective));
const read = Storage.prototype.getItem;
Storage.prototype.getItem = function (key) { (window.keys ??= []).push(key); return read.call(this, key); };
"""
FOUND: Final = """() => {
  const all = [...document.querySelectorAll("*")];
  const ids = all.map((each) => each.id).filter(Boolean);
  return {
    ran: window.ran ?? null,
    refused: window.refused ?? [],
    keys: window.keys ?? [],
    handlers: all.flatMap((each) => each.getAttributeNames()).filter((name) => /^on|^style$/.test(name)),
    schemes: [...new Set([...document.links].map((each) => each.protocol))],
    frames: frames.length,
    repeated: ids.filter((each, rank) => ids.indexOf(each) !== rank),
    data: [...document.querySelectorAll("[data-citer], [data-filtres], [data-copier]")].length,
  };
}"""


@pytest.mark.parametrize("bypass", [False, True], ids=["with the policy", "without the policy"])
def test_nothing_hostile_runs_asks_or_reads(browser: Browser, hostile: Path, bypass: bool) -> None:
    names = sorted(
        path.relative_to(hostile).as_posix()
        for path in hostile.rglob("*")
        if path.suffix in {".html", ".xml", ".svg", ".xsl", ".txt"} and "pagefind" not in path.as_posix()
    )
    assert {"lettres/12/index.html", "404.html", "archives/trains/index.html", "flux/tout.xml"} <= set(names)
    with served(hostile) as host:
        context = browser.new_context(bypass_csp=bypass, locale="fr-FR")
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(f"{host}schema/lettre.json")
        page.evaluate(f"localStorage.setItem('sveltia-cms.user', JSON.stringify({{token: '{TOKEN}'}}))")
        requests: list[Request] = []
        events: list[str] = []

        def on_request(request: Request) -> None:
            requests.append(request)

        def on_dialog(dialog: Dialog) -> None:
            events.append(dialog.message)
            dialog.dismiss()

        page.on("request", on_request)
        page.on("dialog", on_dialog)
        page.on("pageerror", lambda error: events.append(str(error)))
        page.on("popup", lambda other: events.append(other.url))
        for name in names:
            if "data-redirection" in (hostile / name).read_text(encoding="utf-8"):
                page.goto(host + name, wait_until="commit")
                page.wait_for_url(lambda url: not url.endswith(name))  # noqa: B023 - waited for here
            else:
                page.goto(host + name, wait_until="load")
            if not name.endswith(".html"):
                assert page.evaluate("window.ran ?? null") is None, name
                continue
            _assert_harmless(page, name)
        assert events == []
        for request in requests:
            assert request.url.startswith((host, "data:", "blob:")), request.url
            assert TOKEN not in request.url + (request.post_data or ""), request.url
            if request.resource_type == "script":
                assert OWN_SCRIPTS.fullmatch(request.url.removeprefix(host)), request.url
        assert TOKEN in page.evaluate("localStorage.getItem('sveltia-cms.user')")
        context.close()


def _assert_harmless(page: Page, name: str) -> None:
    found = page.evaluate(FOUND)
    assert found["ran"] is None, name
    assert found["refused"] == [], (name, found["refused"])
    if name == "admin/index.html":
        return
    assert set(found["keys"]) <= {"tribune-affichage"}, name
    assert found["handlers"] == [], name
    assert set(found["schemes"]) <= {"http:", "https:", "mailto:", "tel:"}, name
    assert (found["frames"], found["repeated"]) == (0, []), (name, found["repeated"])
