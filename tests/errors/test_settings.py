"""The settings of a site, ``extra.tribune`` in mkdocs.yml, are checked like a letter."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.conftest import Reader
from tests.samples import edited
from tribune.content.formulaire import check_formulaire
from tribune.content.settings import check_organisation, check_site_address, read_settings
from tribune.content.site_folder import check_site_folder, written_site_folder

SETTINGS = """\
site_name: Les lettres de l’Union des ateliers
extra:
  tribune:
    titre: Les lettres
    organisation: ua
    assemblee: ARV
    assemblee_nom: Assemblée de la Région Vallée
    region: Vallée-Haute
    licence: {nom: CC BY 4.0}
    editeur: {nom: Union des ateliers}
    directeur_publication: Anne Lune
    hebergeur: Les Serveurs du lac
"""


def report(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_settings(path, "mkdocs.yml")[1]]


def test_read_settings_takes_sound_ones(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(SETTINGS, encoding="utf-8")
    sheet, problems = read_settings(path, "mkdocs.yml")
    assert problems == []
    assert sheet is not None
    assert (sheet.settings.titre, sheet.settings.lettres, sheet.settings.editeur.courriel) == (
        "Les lettres",
        "lettres",
        None,
    )


@pytest.mark.parametrize(
    "text", ["", "# rien\n", "site_name: A\n", "extra:\n", "extra: {tribune: }\n", "extra: {tribune: [a]}\n"]
)
def test_read_settings_reports_none(text: str, tmp_path: Path) -> None:
    assert report(tmp_path, text) == [
        "mkdocs.yml:1:1: les réglages « extra: tribune: » manquent  [reglages-absents]\n"
        "    → reprenez ceux du fichier mkdocs.yml d’origine"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "    titre: Les lettres\n",
            "    titres: Les lettres\n",
            "mkdocs.yml:4:5: champ inconnu « titres »  [champ-inconnu]\n    → vouliez-vous « titre » ?",
            id="slip",
        ),
        pytest.param(
            "    region: Vallée-Haute\n",
            "",
            "mkdocs.yml:4:5: il manque le champ « region »  [champ-manquant]\n"
            "    → ajoutez « region: … ». La Région.",
            id="missing",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    titre: Les Serveurs du lac\n    hebergeur: Les Serveurs du lac\n",
            "mkdocs.yml:12:5: le champ « titre » est déjà écrit  [cle-en-double]\n"
            "    → gardez cette ligne ou la ligne 4",
            id="twice",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "",
            "mkdocs.yml:4:5: avertissement : il manque l’hébergeur dans les mentions légales  "
            "[mention-legale-vide]\n    → complétez « extra.tribune.hebergeur » dans mkdocs.yml",
            id="no-host",
        ),
        pytest.param(
            "    editeur: {nom: Union des ateliers}\n",
            "    editeur: {nom: }\n",
            "mkdocs.yml:10:15: avertissement : il manque le nom de l’éditeur dans les mentions légales  "
            "[mention-legale-vide]\n    → complétez « extra.tribune.editeur.nom » dans mkdocs.yml",
            id="no-publisher",
        ),
        pytest.param(
            "extra:\n",
            "extra: [\n",
            "mkdocs.yml:2:8: crochet ouvert et jamais fermé, ou virgule oubliée dans la liste  "
            "[yaml-invalide]\n    → fermez la liste par « ] » et séparez ses éléments par des virgules",
            id="yaml",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    hebergeur: Les Serveurs du lac\n    signaler: au bureau\n",
            "mkdocs.yml:13:15: « au bureau » n’est ni une adresse de courriel ni une adresse web  "
            "[signaler-invalide]\n"
            "    → écrivez une adresse de courriel, ou celle d’un formulaire, qui commence par https://",
            id="report-to-nobody",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    hebergeur: Les Serveurs du lac\n    signaler: javascript:alert(1)\n",
            "mkdocs.yml:13:15: « javascript:alert(1) » n’est ni une adresse de courriel ni une adresse web  "
            "[signaler-invalide]\n"
            "    → écrivez une adresse de courriel, ou celle d’un formulaire, qui commence par https://",
            id="report-to-a-script",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={titres}\n",
            "mkdocs.yml:13:15: rien ne remplace « {titres} » dans l’adresse  [signaler-invalide]\n"
            "    → vouliez-vous « {titre} » ?",
            id="report-slip",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={numero}\n",
            "mkdocs.yml:13:15: rien ne remplace « {numero} » dans l’adresse  [signaler-invalide]\n"
            "    → écrivez « {titre} » ou « {adresse} », ou effacez-le",
            id="report-unknown",
        ),
        pytest.param(
            "    hebergeur: Les Serveurs du lac\n",
            "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={titre\n",
            "mkdocs.yml:13:15: une accolade est seule dans l’adresse  [signaler-invalide]\n"
            "    → écrivez « {titre} » ou « {adresse} », avec leurs deux accolades",
            id="report-brace",
        ),
    ],
)
def test_read_settings_reports_problem(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert report(tmp_path, edited(SETTINGS, old, new)) == [expected]


def test_read_settings_takes_tags_of_mkdocs(tmp_path: Path) -> None:
    text = f"site_url: !ENV [ADRESSE, 'https://exemple.test/']\nx: !a b\n{SETTINGS}"
    text = edited(text, "titre: Les lettres\n", "titre: Les lettres #le nom\n")
    assert report(tmp_path, text) == []


@pytest.mark.parametrize(
    ("organisation", "action"),
    [
        ("fll", "vouliez-vous « fl » ?"),
        ("xyz", "ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici"),
    ],
)
def test_check_organisation_unknown(organisation: str, action: str, tmp_path: Path, read: Reader) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(edited(SETTINGS, "organisation: ua", f"organisation: {organisation}"), encoding="utf-8")
    sheet, _ = read_settings(path, "mkdocs.yml")
    archive = read({}).archive
    assert sheet is not None
    assert archive is not None
    assert [str(problem) for problem in check_organisation(sheet, archive)] == [
        f"mkdocs.yml:5:19: organisation inconnue « {organisation} »  [organisation-inconnue]\n    → {action}"
    ]


def test_check_organisation_known(tmp_path: Path, read: Reader) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(SETTINGS, encoding="utf-8")
    sheet, _ = read_settings(path, "mkdocs.yml")
    archive = read({}).archive
    assert sheet is not None
    assert archive is not None
    assert check_organisation(sheet, archive) == []


SIGNALER = [
    ("ua@exemple.test", "mailto:ua@exemple.test?subject="),
    (
        "https://forge.exemple.test/new?title={titre}&body={adresse}",
        "https://forge.exemple.test/new?title=L%27eau%20%26%20le%20%22lac%22"
        "&body=https%3A%2F%2Fx.test%2Flettres%2F1%2F",
    ),
    ("https://exemple.test/formulaire", "https://exemple.test/formulaire"),
    (None, "mailto:editeur@exemple.test?subject="),
]


@pytest.mark.parametrize(("written", "expected"), SIGNALER)
def test_adresse_pour_signaler(written: str | None, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    line = f"    signaler: {written}\n" if written else ""
    text = edited(SETTINGS, "{nom: Union des ateliers}", "{nom: UA, courriel: editeur@exemple.test}")
    path.write_text(text + line, encoding="utf-8")
    sheet, problems = read_settings(path, "mkdocs.yml")
    assert problems == []
    assert sheet is not None
    address = sheet.settings.adresse_pour_signaler('L\'eau & le "lac"', "https://x.test/lettres/1/")
    assert address.startswith(expected)
    assert not set(address) & set(' "<>\r\n')
    if address.startswith("mailto:"):
        query = parse_qs(urlsplit(address).query)
        assert query["subject"] == ['Erreur dans « L\'eau & le "lac" »']
        assert "Adresse : https://x.test/lettres/1/\r\n" in query["body"][0]


def test_adresse_pour_signaler_without_anybody(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(SETTINGS, encoding="utf-8")
    sheet, _ = read_settings(path, "mkdocs.yml")
    assert sheet is not None
    assert sheet.settings.adresse_pour_signaler("Titre", "https://x.test/") == ""


def test_check_site_address() -> None:
    assert check_site_address("https://exemple.test/", "mkdocs.yml") == []
    assert [str(problem) for problem in check_site_address(None, "mkdocs.yml")] == [
        "mkdocs.yml:1:1: avertissement : l’adresse du site manque : il n’aura pas de flux  "
        "[adresse-du-site-absente]\n    → ajoutez « site_url: https://… », avec l’adresse où il sera publié"
    ]


SITES = [
    pytest.param("lettres", "est celui des lettres : construire le site l’effacerait", id="letters"),
    pytest.param("lettres/site", "est dans celui des lettres : l’un se mêlerait à l’autre", id="in-letters"),
    pytest.param("docs/../docs", "est celui des pages : construire le site l’effacerait", id="pages"),
    pytest.param("overrides", "est celui des modèles : construire le site l’effacerait", id="templates"),
    pytest.param("hooks", "est celui de « hooks/h.py » : construire le site l’effacerait", id="hooks"),
    pytest.param(".", "contient mkdocs.yml : construire le site l’effacerait", id="root"),
    pytest.param("..", "contient mkdocs.yml : construire le site l’effacerait", id="above"),
    pytest.param(".git", "est dans celui de Git : construire le site l’abîmerait", id="git"),
    pytest.param("lien", "est celui des lettres : construire le site l’effacerait", id="link"),
    pytest.param("mkdocs.yml", "est un fichier", id="file"),
]


def site_problems(tmp_path: Path, site_dir: str) -> list[str]:
    text = f"hooks: [hooks/h.py]\ntheme: {{custom_dir: overrides}}\nsite_dir: {site_dir}\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (tmp_path / "lettres").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "lettres")
    written = written_site_folder(tmp_path / "mkdocs.yml", "mkdocs.yml", tmp_path / "lettres")
    return [str(problem) for problem in check_site_folder(written, tmp_path)]


@pytest.mark.parametrize(("site_dir", "wrong"), SITES)
def test_check_site_folder_refuses_one_that_would_take_sources(
    tmp_path: Path, site_dir: str, wrong: str
) -> None:
    (problem,) = site_problems(tmp_path, site_dir)
    assert problem.startswith("mkdocs.yml:3:11: le dossier du site « ")
    assert (
        f" » {wrong}  [dossier-du-site-mal-place]\n    → choisissez un dossier qui ne sert qu’au site"
        in problem
    )


@pytest.mark.parametrize("site_dir", ["site", "public/site", "../ailleurs", "lettres-du-site"])
def test_check_site_folder_takes_one_apart(tmp_path: Path, site_dir: str) -> None:
    assert site_problems(tmp_path, site_dir) == []


FORMULAIRE = [
    pytest.param(
        "forge: gitub",
        "mkdocs.yml:14:14: forge non reconnue « gitub »  [formulaire-invalide]\n"
        "    → vouliez-vous « github » ?",
        id="forge",
    ),
    pytest.param(
        "relecture: vrai",
        "mkdocs.yml:14:18: réponse non reconnue « vrai »  [formulaire-invalide]\n    → écrivez oui ou non",
        id="yes-or-no",
    ),
    pytest.param(
        "depots: ua/lettres",
        "mkdocs.yml:14:7: champ inconnu « depots »  [champ-inconnu]\n    → vouliez-vous « depot » ?",
        id="slip",
    ),
    pytest.param(
        "depot: ua/lettres",
        "mkdocs.yml:13:5: le formulaire ne sait pas sur quelle forge enregistrer  [formulaire-invalide]\n"
        "    → ajoutez « forge: github » ou « forge: gitlab »",
        id="which-forge",
    ),
    pytest.param(
        "forge: github",
        "mkdocs.yml:13:5: il manque le dépôt où le formulaire enregistre  [formulaire-invalide]\n"
        "    → ajoutez « depot: organisation/nom-du-depot »",
        id="no-repository",
    ),
    pytest.param(
        "forge: github\n      depot: ua/archives/lettres",
        "mkdocs.yml:15:14: « ua/archives/lettres » n’est pas le nom d’un dépôt sur GitHub  "
        "[formulaire-invalide]\n    → ajoutez « depot: organisation/nom-du-depot »",
        id="no-such-repository",
    ),
    pytest.param(
        "forge: github\n      depot: ua/lettres\n      application: abc",
        "mkdocs.yml:16:20: « application » ne sert qu’avec GitLab  [formulaire-invalide]\n"
        "    → effacez cette ligne",
        id="application-of-gitlab",
    ),
    pytest.param(
        "forge: gitlab\n      depot: ua/lettres\n      connexion: https://exemple.test/",
        "mkdocs.yml:16:18: « connexion » ne sert qu’avec GitHub  [formulaire-invalide]\n"
        "    → effacez cette ligne",
        id="service-of-github",
    ),
    pytest.param("forge: essai", None, id="trial"),
    pytest.param("forge: gitlab\n      depot: ua/archives/lettres", None, id="fine"),
]


@pytest.mark.parametrize(("written", "expected"), FORMULAIRE)
def test_check_formulaire(written: str, expected: str | None, tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"{SETTINGS}    formulaire:\n      {written}\n", encoding="utf-8")
    sheet, problems = read_settings(path, "mkdocs.yml")
    if sheet is not None:
        problems += check_formulaire(sheet.sheet, sheet.settings.formulaire, "")
    assert [str(problem) for problem in problems] == ([] if expected is None else [expected])
