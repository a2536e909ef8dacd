"""What runs in the forges: files that nothing else reads, so that only a test sees a slip in them."""

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Tree
from tests.samples import ARCHIVE
from tribune.cli import main, tribune
from tribune.record.declaration import fields_of
from tribune.record.lettre import Lettre
from tribune.words.terms import Nature, Saisine

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
READ = {"read", "none"}


def read(path: Path | str) -> Any:
    """A file of YAML, every value as it is written: « on » is no boolean."""
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def project() -> dict[str, Any]:
    """What ``pyproject.toml`` says of the project."""
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def jobs() -> dict[str, dict[str, Any]]:
    """Every job of every workflow of GitHub."""
    return {f"{path.stem}/{name}": job for path in WORKFLOWS for name, job in read(path)["jobs"].items()}


def gitlab_jobs() -> dict[str, dict[str, Any]]:
    found = read(".gitlab-ci.yml")
    words = {"stages", "workflow", "default", "variables"}
    return {name: job for name, job in found.items() if name not in words}


def commands() -> list[str]:
    """Every line that a forge runs."""
    ran = [step["run"] for job in jobs().values() for step in job["steps"] if "run" in step]
    for job in gitlab_jobs().values():
        ran += [*job.get("before_script", ()), *job.get("script", ())]
    return [line for text in ran for line in text.splitlines()]


def test_forges_run_something() -> None:
    assert {path.stem for path in WORKFLOWS} == {"code", "proposition", "publication"}
    assert set(gitlab_jobs()) == {"verifier", ".site", "apercu", "pages", "code", "versions"}
    assert len(commands()) >= 8


def test_forges_run_targets_that_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    asked = {shlex.split(line)[1] for line in commands() if line.startswith("make ")}
    assert asked == {"site", "test", "verifier"}
    assert asked <= targets
    scripts = {shlex.split(line)[1] for line in commands() if line.startswith("bash ")}
    assert scripts == {".ci/run"}
    assert (ROOT / ".ci/run").is_file()


def test_forges_give_options_that_are_there() -> None:
    known = {name for each in tribune.commands["verifier"].params for name in each.opts}
    rules = [rule for job in gitlab_jobs().values() for rule in job.get("rules", ())]
    given = [*commands(), *(text for rule in rules for text in rule.get("variables", {}).values())]
    ours = "\n".join(line for line in given if not re.search("apt-get|pip|pytest|PYTEST", line))
    options = set(re.findall(r"(?<=[\" ])--[a-z]+|^--[a-z]+", ours))
    assert options == {"--strict", "--format", "--depuis"}
    assert options <= known


def test_workflows_use_nothing_that_can_move() -> None:
    for path in WORKFLOWS:
        for used in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8")):
            assert PINNED.fullmatch(used), f"{path.name}: {used}"


def test_workflows_have_the_least_rights() -> None:
    """Only the job that publishes may write, and it runs nothing of the repository."""
    for path in WORKFLOWS:
        assert read(path)["permissions"] == {"contents": "read"}
    writing = {
        name: job["permissions"]
        for name, job in jobs().items()
        if not set(job.get("permissions", {}).values()) <= READ
    }
    assert writing == {"publication/publier": {"pages": "write", "id-token": "write"}}
    (step,) = jobs()["publication/publier"]["steps"]
    assert step["uses"].startswith("actions/deploy-pages@")


def test_workflows_are_safe_for_proposals_of_anybody() -> None:
    """Rights of the repository with code of a stranger, words of a stranger in a shell: neither."""
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert "pull_request_target" not in text
        assert "secrets." not in text
    assert set(read(".github/workflows/publication.yml")["on"]) == {"push", "workflow_dispatch"}
    for name, job in jobs().items():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), name
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false", name


def test_proposals_are_compared_with_the_whole_history() -> None:
    steps = jobs()["proposition/lettres"]["steps"]
    (checkout,) = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["fetch-depth"] == "0"
    assert read(".gitlab-ci.yml")["variables"]["GIT_DEPTH"] == "0"


def test_proposals_keep_the_preview() -> None:
    steps = jobs()["proposition/lettres"]["steps"]
    ran = [step.get("run", step.get("uses", "")) for step in steps]
    assert ran.index("make site") == len(ran) - 2
    assert steps[-1]["with"]["path"] == "site/"
    apercu = gitlab_jobs()["apercu"]["artifacts"]
    assert apercu["paths"] == ["site/"]
    assert re.fullmatch(r"\w[-\w ]*", apercu["expose_as"], re.ASCII), "GitLab takes no accent there"


def test_code_is_tested_whole_with_the_oldest_python() -> None:
    oldest = project()["requires-python"].removeprefix(">=")
    steps = jobs()["code/tests"]["steps"]
    assert steps[-1] == {"run": "bash .ci/run"}
    assert [step["with"]["python-version"] for step in steps if "setup-python" in step.get("uses", "")] == [
        oldest
    ]
    assert gitlab_jobs()["code"]["image"] == f"python:{oldest}-bookworm"
    assert "make test\n" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_code_is_tested_with_each_python_on_each_system() -> None:
    """But for what is tested whole; and the same tests are left out on both forges."""
    job = jobs()["code/versions"]
    matrix = job["strategy"]["matrix"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    assert {system.split("-")[0] for system in matrix["systeme"]} == {"ubuntu", "macos", "windows"}
    whole = {"systeme": jobs()["code/tests"]["runs-on"], "python": matrix["python"][0]}
    assert matrix["exclude"] == [whole]
    assert (job["runs-on"], job["strategy"]["fail-fast"]) == ("${{ matrix.systeme }}", "false")
    gitlab = gitlab_jobs()["versions"]
    assert gitlab["parallel"]["matrix"] == [{"VERSION_PYTHON": matrix["python"][1:]}]
    assert "VERSION_PYTHON" not in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert gitlab["image"] == "python:$VERSION_PYTHON-bookworm"
    ran = (job["steps"][-1]["run"], *gitlab["script"])
    left_out = [re.findall(r"--ignore=([\w/.]+)", line) for line in ran]
    assert left_out[0] == left_out[1] == ["tests/browser", "tests/site/test_valid.py"]
    assert all((ROOT / path).exists() for path in left_out[0])


def test_installs_are_locked() -> None:
    for line in commands():
        if "pip install" in line:
            assert "--require-hashes -r requirements-test.lock" in line or "--no-deps" in line


def test_publication_knows_its_address() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: !ENV [TRIBUNE_ADRESSE, " in settings
    steps = jobs()["publication/construire"]["steps"]
    (build,) = [step for step in steps if step.get("run") == "make site"]
    (pages,) = [step for step in steps if step.get("id") == "pages"]
    assert "steps.pages.outputs.base_url" in build["env"]["TRIBUNE_ADRESSE"]
    assert steps.index(pages) < steps.index(build)
    assert gitlab_jobs()["pages"]["variables"] == {"TRIBUNE_ADRESSE": "$CI_PAGES_URL"}


def test_gitlab_publishes_the_folder_it_expects() -> None:
    pages = gitlab_jobs()["pages"]
    assert pages["artifacts"]["paths"] == ["public/"]
    assert pages["script"][-1].startswith("mv site public")
    assert [rule["if"] for rule in pages["rules"]] == ["$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"]


def test_gitlab_reads_the_report_that_is_written() -> None:
    job = gitlab_jobs()["verifier"]
    report = job["artifacts"]["reports"]["codequality"]
    assert job["script"][0] == f'make verifier VERIFIER="--format gitlab" > {report} || true'
    assert job["artifacts"]["when"] == "always"


def test_gitlab_jobs_have_a_stage_and_a_code_that_is_there() -> None:
    stages = read(".gitlab-ci.yml")["stages"]
    for name, job in gitlab_jobs().items():
        assert name.startswith(".") or job["stage"] in stages
    for pattern in gitlab_jobs()["code"]["rules"][0]["changes"]:
        assert list(ROOT.glob(pattern.removesuffix("/**/*"))), pattern


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_speak_the_words_of_the_front_matter(path: Path) -> None:
    form = read(path)
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    names = [field["id"] for field in fields]
    assert len(names) == len(set(names))
    own = {"texte"} if path.stem == "proposer-une-lettre" else {"page", "ecrit", "correction", "source"}
    assert set(names) - own <= fields_of(Lettre).keys()
    assert all(field["attributes"]["label"] for field in fields)
    options = {field["id"]: field["attributes"]["options"] for field in fields if field["type"] == "dropdown"}
    terms = {"nature": [term.value for term in Nature], "saisine": [term.value for term in Saisine]}
    assert options == {name: terms[name] for name in options}


def test_required_fields_of_a_letter_are_required_in_its_form() -> None:
    """But for themes, which whoever publishes knows better."""
    form = read(".github/ISSUE_TEMPLATE/proposer-une-lettre.yml")
    required = {
        field["id"] for field in form["body"] if field.get("validations", {}).get("required") == "true"
    }
    needed = {name for name, field in fields_of(Lettre).items() if field.is_required}
    assert required - {"texte"} == needed - {"themes"}


def test_both_forges_have_the_same_templates() -> None:
    names = {read(path)["name"] for path in FORMS}
    assert names == {"Proposer une lettre", "Signaler une erreur"}
    assert {path.stem for path in (ROOT / ".gitlab/issue_templates").glob("*.md")} == names
    proposed = (ROOT / ".gitlab/issue_templates/Proposer une lettre.md").read_text(encoding="utf-8")
    form = read(".github/ISSUE_TEMPLATE/proposer-une-lettre.yml")
    for field in form["body"]:
        assert field.get("id", "texte") == "texte" or f"(`{field['id']}`)" in proposed, field["id"]
    boxes = [
        [line for line in (ROOT / path).read_text(encoding="utf-8").splitlines() if line.startswith("- [ ]")]
        for path in (".github/pull_request_template.md", ".gitlab/merge_request_templates/Default.md")
    ]
    assert boxes[0] == boxes[1] != []


def hooks() -> list[tuple[str, dict[str, Any]]]:
    (local,) = read(".pre-commit-config.yaml")["repos"]
    found = [*read(".pre-commit-hooks.yaml"), *local["hooks"]]
    return [(f"{hook['id']} {hook['language']}", hook) for hook in found]


@pytest.mark.parametrize("hook", [hook for _, hook in hooks()], ids=[name for name, _ in hooks()])
def test_hooks_run_commands_that_are_there(
    hook: dict[str, Any], tree: Tree, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As pre-commit runs them, on the files that it would give them."""
    monkeypatch.chdir(tree(ARCHIVE))
    program, *arguments = shlex.split(hook["entry"])
    assert program.removeprefix(".venv/bin/") == "tribune"
    files = [path for path in ARCHIVE if re.search(hook["files"], path)]
    assert files
    if hook.get("pass_filenames") != "false":
        arguments += files
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 0, capsys.readouterr()
