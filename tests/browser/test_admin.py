"""The web form in a real browser: who knows neither Git nor YAML writes a letter, and it is right."""

import base64
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Dialog, Locator, Page, Route, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.conftest import Visit, Visitor, served
from tests.samples import ARCHIVE, edited
from tests.site.conftest import CONFIG
from tests.site.html import parse
from tests.whole import built_from, whole_archive
from tribune.editing.new_letter import letter_path
from tribune.record.load import load
from tribune.words.terms import Nature

pytestmark = pytest.mark.navigateur

READ: Final = """async () => {
  const walk = async (folder, path, found) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`, found);
      else if (!name.endsWith(".crswap")) found[path + name] = await (await handle.getFile()).text();
    }
    return found;
  };
  const all = await navigator.storage.getDirectory();
  return walk(await all.getDirectoryHandle("sveltia-cms-test", { create: true }), "", {});
}"""
"""Every file that the trial form saved in the private files of the browser."""

WRITE: Final = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const base = await root.getDirectoryHandle("sveltia-cms-test", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let folder = base;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""

PIXEL: Final = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""A picture of one point, as PNG."""

SCROLL: Final = """(path) => {
  const all = [...document.querySelectorAll("[data-key-path]")];
  const found = all.find((each) => each.dataset.keyPath === path);
  const group = `${path.split(".")[0]}.`;
  const near = all.filter((each) => each.dataset.keyPath.startsWith(group));
  (found ?? near.at(-1) ?? all.at(-1))?.scrollIntoView({ block: "center" });
  return found !== undefined;
}"""
"""Bring a field into sight, step by step: those far below are made as one comes near them."""


@pytest.fixture(scope="module")
def form_host(sveltia: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The archive with a page of every kind and its trial form, served below a path."""
    settings = str(whole_archive()["mkdocs.yml"])
    written = settings.replace("  tribune:\n", "  tribune:\n    formulaire: {forge: essai}\n")
    assert written != settings
    folder = tmp_path_factory.mktemp("form")
    site = built_from({**whole_archive(), "mkdocs.yml": written}, folder)
    root = tmp_path_factory.mktemp("host")
    site.rename(root / "archives")
    with served(root) as address:
        yield f"{address}archives/"


class Form:
    """The form as a person handles it, by the names of the fields."""

    def __init__(self, window: Visit) -> None:
        self.window = window
        self.page: Page = window.open("admin/")

    def enter(self) -> None:
        """Sign in, which for the trial is one button."""
        self.page.get_by_role("button", name="Essayer le formulaire").click()
        expect(self.page.get_by_role("treeitem", name="Lettres")).to_be_visible()

    def begin(self, collection: str) -> None:
        self.page.goto(f"{self.window.host}admin/#/collections/{collection}/new")
        expect(self.page.get_by_role("button", name="Enregistrer")).to_be_visible()

    def edit(self, collection: str, path: str) -> None:
        self.page.goto(f"{self.window.host}admin/#/collections/{collection}")
        self.page.goto(f"{self.window.host}admin/#/collections/{collection}/entries/{path}")
        expect(self.page.get_by_role("button", name="Enregistrer")).to_be_visible()

    def field(self, path: str) -> Locator:
        """A field by its way from the top."""
        self.page.wait_for_function(SCROLL, arg=path)
        return self.page.locator(f"[data-key-path='{path}']").first

    def type(self, **values: str) -> None:
        for name, value in values.items():
            self.field(name.replace("__", ".")).locator("input, textarea").first.fill(value)

    def choose(self, path: str, *names: str) -> None:
        field = self.field(path)
        for name in names:
            if field.get_by_role("combobox").count():
                field.get_by_role("combobox").first.click()
                self.page.get_by_role("option", name=name, exact=True).first.click()
            else:
                self.tick(field, name)

    def tick(self, field: Locator, name: str) -> None:
        """Press a box or a radio. Those of a group that does not listen yet turn on and are forgotten."""
        radio = field.get_by_role("radio", name=name, exact=True)
        box = field.get_by_role("checkbox", name=name, exact=True).or_(radio).first
        if radio.count():
            expect(radio).to_have_attribute("tabindex", re.compile("0|-1"))
        box.click()
        expect(box).to_be_checked()

    def add(self, path: str) -> None:
        """« Ajouter … »: an element of a list, or a group of fields that may be left out."""
        field = self.field(path)
        buttons = field.get_by_role("button", name="Ajouter")
        (buttons if buttons.count() else field.get_by_role("checkbox", name="Ajouter")).last.click()

    def press_until(self, button: Locator, opened: Locator) -> None:
        """Press a button until what it opens is there: a press that comes before it listens is lost."""
        for _ in range(20):
            with suppress(PlaywrightTimeoutError):
                button.click(timeout=2_000)
                opened.wait_for(timeout=2_000)
                return
        expect(opened).to_be_visible()

    def save(self) -> None:
        self.page.get_by_role("button", name="Enregistrer").click()
        self.is_saved()

    def is_saved(self) -> None:
        """Wait for the end of « Enregistrement… »."""
        expect(self.page.get_by_role("button", name=re.compile("^Enregistre"))).to_be_hidden()

    def saved(self) -> dict[str, str]:
        found: dict[str, str] = self.page.evaluate(READ)
        return found


def assert_quiet(window: Visit) -> None:
    assert window.foreign_requests == []
    assert [said for said in window.messages if "Failed" in said or "Refused" in said] == []
    assert len(window.requests) > 5


@pytest.mark.parametrize("width", [360, 1280])
def test_form_opens_in_french_and_asks_nobody_else(visit: Visitor, form_host: str, width: int) -> None:
    window = visit(host=form_host, width=width)
    form = Form(window)
    expect(form.page.get_by_role("heading", name="Formulaire d’essai")).to_be_visible()
    form.enter()
    form.begin("lettres")
    expect(form.page).to_have_title(re.compile("^Création"))
    expect(form.field("titre")).to_contain_text("Le titre du texte examiné.")
    assert "material" in form.page.evaluate("[...document.fonts].map((f) => f.family).join().toLowerCase()")
    expect(form.page.locator("html")).to_have_attribute("lang", "fr")
    assert_quiet(window)


def test_form_speaks_french_to_a_browser_that_does_not(
    browser: object, visit: Visitor, form_host: str
) -> None:
    window = visit(host=form_host)
    window.page.add_init_script("Object.defineProperty(navigator, 'languages', {get: () => ['de-DE']})")
    form = Form(window)
    expect(form.page.get_by_role("button", name="Essayer le formulaire")).to_be_visible()
    assert_quiet(window)


def written_letter(form: Form) -> tuple[str, str]:
    """A joint declaration of two organisations, with two votes: what the form saved, and where."""
    form.enter()
    form.begin("lettres")
    form.type(numero="950", titre="L’œuvre commune : « l’eau »", session="2025-12-16")
    form.choose("nature", "Déclaration")
    form.choose("themes", "Eau")
    form.choose("signataires", "CGT – Confédération générale du travail", "FO – Force ouvrière")
    form.add("intervenants")
    form.choose("intervenants.0.personne", "Camille Exemple-1")
    form.choose("intervenants.0.organisation", "CGT – Confédération générale du travail")
    form.choose("intervenants.0.au_nom_de", "CGT – Confédération générale du travail", "FO – Force ouvrière")
    for rank, objet in enumerate(("Avis de l’assemblée", "Amendement")):
        form.add("votes")
        form.type(**{f"votes__{rank}__objet": objet})
        form.choose(f"votes.{rank}.instance", "Assemblée plénière")
        form.choose(f"votes.{rank}.resultat", "Adopté")
    form.type(votes__0__pour="74", votes__0__contre="5", votes__0__abstentions="0")
    form.type(votes__0__contre="")
    form.add("votes.0.positions")
    form.choose("votes.0.positions.cgt", "Abstention")
    form.choose("etat", "Publiée")
    form.save()
    ((path, text),) = form.saved().items()
    return path, text


def test_letter_written_in_the_form_is_accepted_and_shown(
    visit: Visitor, form_host: str, tmp_path: Path
) -> None:
    window = visit(host=form_host)
    path, text = written_letter(Form(window))
    assert_quiet(window)
    assert path == "lettres/2025/950-l-oeuvre-commune-l-eau.md"
    assert "contre" not in text, "a count left empty is not written"
    assert "abstentions: 0\n" in text, "a zero that is stated is written"
    assert "positions:\n      cgt: abstention\n" in text
    site = built_from({**whole_archive(), path: text}, tmp_path)
    loaded = load(tmp_path / "lettres", tmp_path / "docs")
    assert loaded.archive is not None
    lettre = loaded.archive.lettre["950"]
    assert (lettre.signataires, lettre.intervenants[0].au_nom_de) == (("cgt", "fo"), ("cgt", "fo"))
    assert [(vote.pour, vote.contre, vote.abstentions) for vote in lettre.votes] == [
        (74, None, 0),
        (None, None, None),
    ]
    page = parse((site / "lettres/950/index.html").read_text(encoding="utf-8"))
    assert {"vote-1", "vote-2"} <= set(page.ids)
    assert "Amendement" in page.main_text
    assert {"contexte", "ceser", "intervention"} <= set(page.ids)


def test_picture_lies_beside_its_letter_and_takes_nobody_s_place(
    visit: Visitor, form_host: str, tmp_path: Path
) -> None:
    picture = tmp_path / "La carte.png"
    picture.write_bytes(base64.b64decode(PIXEL))
    form = Form(visit(host=form_host))
    form.page.evaluate(WRITE, {"lettres/2025/la-carte.png": "another picture"})
    form.page.reload()
    form.enter()
    form.begin("lettres")
    form.type(numero="951", titre="La carte", session="2025-12-16")
    form.choose("nature", "Avis")
    form.choose("themes", "Eau")
    form.choose("etat", "Publiée")
    form.field("body").get_by_role("button", name="Image").first.click()
    dialog = form.page.get_by_role("dialog", name="Sélectionner une image")
    form.press_until(form.page.get_by_role("button", name="Parcourir").first, dialog)
    with form.page.expect_file_chooser() as chosen:
        dialog.get_by_role("button", name="Téléverser").last.click()
    chosen.value.set_files(picture)
    dialog.get_by_role("button", name="Insérer").click()
    expect(dialog).to_be_hidden()
    form.save()
    saved = form.saved()
    assert saved["lettres/2025/la-carte.png"] == "another picture"
    (name,) = {path.removeprefix("lettres/2025/") for path in saved} - {"la-carte.png", "951-la-carte.md"}
    assert name.endswith(".png")
    assert f"]({name})" in saved["lettres/2025/951-la-carte.md"]


def test_form_asks_for_what_is_missing(visit: Visitor, form_host: str) -> None:
    form = Form(visit(host=form_host))
    form.enter()
    form.begin("lettres")
    form.type(titre="Sans session ni nature")
    form.page.get_by_role("button", name="Enregistrer").click()
    expect(form.page.get_by_role("button", name="Montrer les erreurs")).to_be_visible()
    expect(form.field("nature")).to_contain_text("Ce champ est obligatoire.")
    assert form.saved() == {}


TRAINS: Final = "lettres/2025/901-trains.md"


def letter_open(window: Visit) -> tuple[Form, Locator]:
    """The most complete letter of the archive, and the place where its text is written."""
    form = Form(window)
    form.page.evaluate(WRITE, {TRAINS: whole_archive()[TRAINS]})
    form.page.reload()
    form.enter()
    form.edit("lettres", "2025/901-trains")
    return form, form.field("body").get_by_role("textbox").first


def type_at_the_end(form: Form, text: Locator, words: str) -> None:
    text.click()
    form.page.keyboard.press("Control+End")
    form.page.keyboard.type(words)


def assert_last_words(form: Form, words: str) -> None:
    """The text ends with these words, and has kept all others."""
    saved = form.saved()[TRAINS]
    before = str(whole_archive()[TRAINS])
    assert saved.endswith(f"{words}\n")
    kept = [line for line in before.split("---\n", 2)[2].splitlines() if line.startswith("#")]
    assert [line for line in saved.split("---\n", 2)[2].splitlines() if line.startswith("#")] == kept


def test_form_saves_the_words_just_typed(visit: Visitor, form_host: str) -> None:
    form, text = letter_open(visit(host=form_host))
    type_at_the_end(form, text, " Dernier mot")
    form.page.keyboard.press("Control+s")
    form.is_saved()
    assert_last_words(form, "Nous voterons pour. Dernier mot")


def test_text_with_code_waits_for_no_colours(visit: Visitor, form_host: str) -> None:
    """The program that colours code may be long to come: the text is there before it, and stays as typed."""
    window = visit(host=form_host)
    colours: list[Route] = []

    def hold(route: Route) -> None:
        colours.append(route)

    window.page.route("**/shiki-engine.js", hold)
    form, text = letter_open(window)
    type_at_the_end(form, text, " Dernier mot")
    assert len(colours) == 1
    with form.page.expect_response("**/shiki-engine.js"):
        colours[0].continue_()
    form.page.keyboard.press("Control+s")
    form.is_saved()
    assert_last_words(form, "Nous voterons pour. Dernier mot")


LATE: Final = """(length) => {
  const start = globalThis.setTimeout;
  globalThis.setTimeout = (action, delay, ...rest) =>
    start(action, delay === length ? delay + 60000 : delay, ...rest);
}"""
"""The pauses of this length that the program makes last a minute more, as on a very busy processor."""


def test_form_saves_what_an_editor_hands_over_late(visit: Visitor, form_host: str) -> None:
    form, text = letter_open(visit(host=form_host))
    form.type(resume="Un autre résumé.")
    form.page.evaluate(LATE, 100)
    type_at_the_end(form, text, " Dernier mot")
    form.page.keyboard.press("Control+s")
    form.is_saved()
    assert_last_words(form, "Nous voterons pour. Dernier mot")


HELD: Final = """(name) => {
  const owner = { digest: SubtleCrypto, createWritable: FileSystemFileHandle }[name].prototype;
  const real = owner[name];
  const held = new Promise((resolve, reject) => Object.assign(globalThis, { resolve, reject }));
  owner[name] = async function (...given) {
    globalThis.waits = true;
    await held;
    return real.apply(this, given);
  };
  globalThis.restore = () => { owner[name] = real; };
}"""
"""A slow machine: reading a picture, or writing a file, waits until the test lets it go on, or fail."""


def wait_until_held(form: Form) -> None:
    form.page.wait_for_function("() => globalThis.waits")


HASTE: Final = """() => {
  const start = globalThis.setTimeout;
  globalThis.setTimeout = (action, delay, ...rest) => start(action, 0, ...rest);
}"""
"""Every pause of the program is over at once: who waits for a time only waits for nothing."""

PASTE: Final = """(place, content) => {
  const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], "la-carte.png", { type: "image/png" }));
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  place.querySelector("p").dispatchEvent(event);
}"""


def test_form_saves_a_picture_that_is_long_to_read(visit: Visitor, form_host: str) -> None:
    form, text = letter_open(visit(host=form_host))
    type_at_the_end(form, text, " Dernier mot")
    form.page.evaluate(HELD, "digest")
    text.evaluate(PASTE, PIXEL)
    wait_until_held(form)
    form.page.evaluate(HASTE)
    form.page.keyboard.press("Control+s")
    expect(form.page.get_by_role("button", name="Enregistrement…")).to_be_visible()
    form.page.evaluate("new Promise((resolve) => setTimeout(resolve))")
    form.page.evaluate("resolve()")
    form.is_saved()
    saved = form.saved()
    assert "lettres/2025/la-carte.png" in saved
    assert "](la-carte.png)" in saved[TRAINS]
    assert "Dernier mot" in saved[TRAINS]


def test_form_takes_nothing_while_it_saves_and_keeps_what_it_could_not(
    visit: Visitor, form_host: str
) -> None:
    """What is typed after an entry was sent would be in no file. Where saving fails, all is there still."""
    form, text = letter_open(visit(host=form_host))
    type_at_the_end(form, text, " Dernier")
    form.page.evaluate(HELD, "createWritable")
    form.page.keyboard.press("Control+s")
    wait_until_held(form)
    expect(form.page.locator(".content-editor [inert]")).to_contain_text("Nous voterons pour. Dernier")
    form.page.evaluate("reject(new Error('le disque est plein'))")
    form.page.get_by_role("alertdialog").get_by_role("button").last.click()
    expect(form.page.get_by_role("button", name="Afficher les options de l’éditeur")).to_be_focused()
    form.page.evaluate("restore()")
    type_at_the_end(form, text, " mot")
    form.save()
    assert_last_words(form, "Nous voterons pour. Dernier mot")


def test_browser_asks_before_it_closes_on_something_typed(visit: Visitor, form_host: str) -> None:
    form, text = letter_open(visit(host=form_host))
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    form.page.on("dialog", stay)
    type_at_the_end(form, text, " Dernier mot")
    with form.page.expect_event("dialog"):
        form.page.evaluate("setTimeout(() => location.reload())")
    assert asked == ["beforeunload"]
    form.page.keyboard.press("Control+s")
    form.is_saved()
    assert_last_words(form, "Nous voterons pour. Dernier mot")
    form.page.reload()
    assert asked == ["beforeunload"]


DRAFTS: Final = """() => new Promise((resolve) => {
  indexedDB.open("essai").onsuccess = ({ target: { result: all } }) => {
    const kept = all.transaction("draft-backups").objectStore("draft-backups").count();
    kept.onsuccess = () => resolve(kept.result);
  };
})"""
"""How many drafts the browser keeps."""


def wait_for_a_draft(page: Page) -> None:
    """The browser writes what it keeps in its own time: a page that goes before takes it along."""
    for _ in range(300):
        if page.evaluate(DRAFTS):
            return
        page.wait_for_timeout(100)
    raise AssertionError("no draft was kept")


def test_draft_left_at_once_is_offered_again_though_the_site_was_built_anew(
    visit: Visitor, form_host: str
) -> None:
    form, text = letter_open(visit(host=form_host))
    form.page.evaluate(LATE, 500)
    type_at_the_end(form, text, " Dernier mot")
    form.page.get_by_role("button", name="Annuler la modification").click()
    expect(form.page.get_by_role("button", name="Enregistrer")).to_be_hidden()
    form.begin("lettres")
    wait_for_a_draft(form.page)
    form.page.route(
        re.compile("/config.json"),
        lambda route: route.fulfill(json={**route.fetch().json(), "app_title": "Une lettre de plus"}),
    )
    form.page.reload()
    expect(form.page).to_have_title(re.compile("Une lettre de plus"))
    form.edit("lettres", "2025/901-trains")
    form.page.get_by_role("button", name="Restaurer").click()
    form.save()
    assert_last_words(form, "Nous voterons pour. Dernier mot")
    assert form.page.evaluate(DRAFTS) == 0


def test_form_leaves_alone_what_it_does_not_change(visit: Visitor, form_host: str, tmp_path: Path) -> None:
    """The most complete letter of the archive, opened, one field changed: the rest says what it said."""
    path = "lettres/2025/901-trains.md"
    files = {name: text for name, text in whole_archive().items() if name.startswith("lettres/")}
    window = visit(host=form_host)
    form = Form(window)
    form.page.evaluate(WRITE, files)
    form.page.reload()
    form.enter()
    form.edit("lettres", "2025/901-trains")
    form.type(resume="Un autre résumé.")
    form.save()
    changed = form.saved()[path]
    assert changed != files[path]
    root = tmp_path / "archive"
    for name, text in {**files, path: changed}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    after = load(root / "lettres", root / "docs").archive
    (root / path).write_text(str(files[path]), encoding="utf-8")
    before = load(root / "lettres", root / "docs").archive
    assert before is not None
    assert after is not None
    assert after.lettre["901"] == replace(before.lettre["901"], resume="Un autre résumé.")


def test_letter_without_a_number_is_named_as_the_command_names_it(visit: Visitor, form_host: str) -> None:
    """Each heading has a paragraph to write in, of which nothing is left where it stays empty."""
    form = Form(visit(host=form_host))
    form.enter()
    form.begin("lettres")
    form.type(titre="Les haies", session="2025-12-16")
    form.choose("nature", "Vœu")
    form.choose("themes", "Eau")
    form.choose("etat", "Publiée")
    form.field("body").locator("[contenteditable=true] p").nth(1).click()
    form.page.keyboard.type("Les haies reculent.")
    form.save()
    ((path, text),) = form.saved().items()
    letter = {"titre": "Les haies", "session": "2025-12-16", "nature": Nature.VOEU}
    assert path == f"lettres/{letter_path(letter, {})}" == "lettres/2025/voeu-les-haies.md"
    assert text.split("---\n", 2)[2] == (
        "\n## Le contexte { #contexte }\n\n"
        "## La contribution du CESER { #ceser }\n\nLes haies reculent.\n\n"
        "## L’intervention { #intervention }\n"
    )


@pytest.fixture(scope="module")
def github_host(sveltia: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small archive whose form saves in a repository at GitHub."""
    config = edited(CONFIG, "https://forge.exemple.test/lettres", "https://github.com/ua/lettres")
    with served(built_from({**ARCHIVE, "mkdocs.yml": config}, tmp_path_factory.mktemp("github"))) as address:
        yield address


def test_form_talks_to_its_forge_alone(visit: Visitor, github_host: str) -> None:
    """Nobody answers for GitHub here but the test: it refuses the token, and the form says so."""
    window = visit(host=github_host)
    window.page.route(
        "https://api.github.com/**",
        lambda route: route.fulfill(
            status=401,
            json={"message": "Bad credentials"},
            headers={"access-control-allow-origin": "*", "access-control-allow-headers": "*"},
        ),
    )
    page = window.open("admin/")
    expect(page.get_by_role("button", name="Se connecter avec GitHub")).to_have_count(0)
    page.get_by_role("button", name="Se connecter avec un jeton d’accès").click()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("Un jeton est un mot de passe que la forge fabrique")
    link = dialog.get_by_role("link").get_attribute("href") or ""
    assert link.startswith("https://github.com/settings/personal-access-tokens/new?")
    dialog.get_by_role("textbox").fill("jeton-d-essai")
    with page.expect_response("https://api.github.com/**"):
        dialog.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_role("alert").filter(has_text=re.compile("jeton|erreur|accès"))).to_be_visible()
    assert {urlsplit(url).netloc for url in window.foreign_requests} == {"api.github.com"}


def test_page_without_javascript_leads_to_the_guide(visit: Visitor, form_host: str) -> None:
    window = visit(host=form_host, javascript=False)
    page = window.open("admin/")
    expect(page.get_by_role("heading", name="Écrire dans l’archive")).to_be_visible()
    page.get_by_role("link", name="le guide").click()
    expect(page).to_have_url(f"{form_host}contribuer/")
