"""The settings of a site, ``extra.tribune`` in mkdocs.yml, are checked like a letter."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.conftest import Tree
from tests.samples import ARCHIVE, edited
from tribune.record.site import Site, read_site

SETTINGS = """\
site_name: Les lettres de l’Union des ateliers
site_url: https://exemple.test/
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


Sites = Callable[[str], Site]


@pytest.fixture
def site(tree: Tree) -> Sites:
    """The archive of the samples, with these settings."""
    return lambda text: read_site(tree({**ARCHIVE, "mkdocs.yml": text}) / "mkdocs.yml")


def printed(site: Site) -> list[str]:
    return [str(problem) for problem in site.problems]


def test_read_site_takes_sound_settings(site: Sites) -> None:
    read = site(SETTINGS)
    assert printed(read) == []
    assert read.settings is not None
    settings = read.settings.settings
    assert (settings.titre, settings.lettres, settings.editeur.courriel) == ("Les lettres", "lettres", None)


@pytest.mark.parametrize(
    "text", ["", "# rien\n", "extra:\n", "extra: {tribune: }\n", "extra: {tribune: [a]}\n"]
)
def test_read_site_reports_no_settings(text: str, site: Sites) -> None:
    sound = "site_name: A\nsite_url: https://exemple.test/\n" if "extra" in text else ""
    assert printed(site(text + sound)) == [
        "mkdocs.yml:1:1: les réglages « extra: tribune: » manquent  [reglages-absents]\n"
        "    → reprenez ceux du fichier mkdocs.yml d’origine"
    ]


TRIBUNE = [
    pytest.param(
        "    titre: Les lettres\n",
        "    titres: Les lettres\n",
        "mkdocs.yml:5:5: champ inconnu « titres »  [champ-inconnu]\n    → vouliez-vous « titre » ?",
        id="slip",
    ),
    pytest.param(
        "    region: Vallée-Haute\n",
        "",
        "mkdocs.yml:5:5: il manque le champ « region »  [champ-manquant]\n"
        "    → ajoutez « region: … ». La Région.",
        id="missing",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    titre: Les Serveurs du lac\n    hebergeur: Les Serveurs du lac\n",
        "mkdocs.yml:13:5: le champ « titre » est déjà écrit  [cle-en-double]\n"
        "    → gardez cette ligne ou la ligne 5",
        id="twice",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "",
        "mkdocs.yml:5:5: avertissement : il manque l’hébergeur dans les mentions légales  "
        "[mention-legale-vide]\n    → complétez « extra.tribune.hebergeur » dans mkdocs.yml",
        id="no-host",
    ),
    pytest.param(
        "    editeur: {nom: Union des ateliers}\n",
        "    editeur: {nom: }\n",
        "mkdocs.yml:11:15: avertissement : il manque le nom de l’éditeur dans les mentions légales  "
        "[mention-legale-vide]\n    → complétez « extra.tribune.editeur.nom » dans mkdocs.yml",
        id="no-publisher",
    ),
    pytest.param(
        "extra:\n",
        "extra: [\n",
        "mkdocs.yml:3:8: crochet ouvert et jamais fermé, ou virgule oubliée dans la liste  "
        "[yaml-invalide]\n    → fermez la liste par « ] » et séparez ses éléments par des virgules",
        id="yaml",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    hebergeur: Les Serveurs du lac\n    signaler: au bureau\n",
        "mkdocs.yml:14:15: « au bureau » n’est ni une adresse de courriel ni une adresse web  "
        "[signaler-invalide]\n"
        "    → écrivez une adresse de courriel, ou celle d’un formulaire, qui commence par https://",
        id="report-to-nobody",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    hebergeur: Les Serveurs du lac\n    signaler: javascript:alert(1)\n",
        "mkdocs.yml:14:15: « javascript:alert(1) » n’est ni une adresse de courriel ni une adresse web  "
        "[signaler-invalide]\n"
        "    → écrivez une adresse de courriel, ou celle d’un formulaire, qui commence par https://",
        id="report-to-a-script",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={titres}\n",
        "mkdocs.yml:14:15: rien ne remplace « {titres} » dans l’adresse  [signaler-invalide]\n"
        "    → vouliez-vous « {titre} » ?",
        id="report-slip",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={numero}\n",
        "mkdocs.yml:14:15: rien ne remplace « {numero} » dans l’adresse  [signaler-invalide]\n"
        "    → écrivez « {titre} » ou « {adresse} », ou effacez-le",
        id="report-unknown",
    ),
    pytest.param(
        "    hebergeur: Les Serveurs du lac\n",
        "    hebergeur: Les Serveurs du lac\n    signaler: https://exemple.test/?t={titre\n",
        "mkdocs.yml:14:15: une accolade est seule dans l’adresse  [signaler-invalide]\n"
        "    → écrivez « {titre} » ou « {adresse} », avec leurs deux accolades",
        id="report-brace",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), TRIBUNE)
def test_read_site_reports_settings(old: str, new: str, expected: str, site: Sites) -> None:
    assert printed(site(edited(SETTINGS, old, new))) == [expected]


def test_read_site_takes_tags_of_mkdocs(site: Sites) -> None:
    text = edited(SETTINGS, "titre: Les lettres\n", "titre: Les lettres #le nom\n")
    assert printed(site(f"{text}  x: !a b\n")) == []


ENVIRONMENT = [
    ("!ENV ADRESSE", None, ""),
    ("!ENV ADRESSE", "https://a.test/", "https://a.test/"),
    ("!ENV [ADRESSE, 'https://b.test/']", None, "https://b.test/"),
    ("!ENV [ADRESSE, 'https://b.test/']", "https://a.test/", "https://a.test/"),
    ("!ENV [AUTRE_ADRESSE, ADRESSE, 'https://b.test/']", "https://a.test/", "https://a.test/"),
    ("!ENV [ADRESSE]", "https://a.test/", "https://a.test/"),
    ("!ENV [ADRESSE, ]", None, ""),
    ("!ENV {ADRESSE: 1}", "https://a.test/", ""),
]


@pytest.mark.parametrize(("written", "variable", "expected"), ENVIRONMENT)
def test_read_site_looks_into_the_environment(
    written: str, variable: str | None, expected: str, site: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ADRESSE", raising=False)
    if variable is not None:
        monkeypatch.setenv("ADRESSE", variable)
    assert site(edited(SETTINGS, "https://exemple.test/", written)).config.site_url == expected


def test_read_site_inherits_settings(tree: Tree) -> None:
    """A parent gives what the child does not say, group by group; a mistake is told in its own file."""
    parent = edited(SETTINGS, "    hebergeur: Les Serveurs du lac\n", "    hebergeurs: Les Serveurs du lac\n")
    child = "INHERIT: commun/base.yml\nextra:\n  tribune:\n    titre: À nous\n    hebergeur: Nous\n"
    root = tree({**ARCHIVE, "mkdocs.yml": child, "commun/base.yml": parent})
    assert printed(read_site(root / "mkdocs.yml")) == [
        "commun/base.yml:13:5: champ inconnu « hebergeurs »  [champ-inconnu]\n"
        "    → effacez-le, ou cherchez son nom dans la page des champs (tribune champs)"
    ]
    root = tree({"commun/base.yml": SETTINGS})
    read = read_site(root / "mkdocs.yml")
    assert (printed(read), read.config.site_url) == ([], "https://exemple.test/")
    assert read.settings is not None
    assert (read.settings.settings.titre, read.settings.settings.region) == ("À nous", "Vallée-Haute")


def test_read_site_inherits_in_a_circle(tree: Tree) -> None:
    root = tree({**ARCHIVE, "mkdocs.yml": f"INHERIT: mkdocs.yml\n{SETTINGS}"})
    assert printed(read_site(root / "mkdocs.yml")) == []


MKDOCS = [
    pytest.param(
        "site_name: Les lettres de l’Union des ateliers\n",
        "site_nom: Les lettres\nsite_name: Les lettres\n",
        "mkdocs.yml:1:1: avertissement : MkDocs n’a pas de réglage « site_nom »  [reglage-inconnu]\n"
        "    → effacez-le, ou mettez-le sous « extra: »",
        id="unknown",
    ),
    pytest.param(
        "site_name: Les lettres de l’Union des ateliers\n",
        "site_name: Les lettres\nsit_dir: site\n",
        "mkdocs.yml:2:1: avertissement : MkDocs n’a pas de réglage « sit_dir »  [reglage-inconnu]\n"
        "    → vouliez-vous « site_dir » ?",
        id="slip",
    ),
    pytest.param(
        "site_name: Les lettres de l’Union des ateliers\n",
        "",
        "mkdocs.yml:1:1: il manque le nom du site  [reglage-invalide]\n    → ajoutez « site_name: … »",
        id="no-name",
    ),
    pytest.param(
        "site_url: https://exemple.test/\n",
        "",
        "mkdocs.yml:1:1: avertissement : l’adresse du site manque : il n’aura pas de flux  "
        "[adresse-du-site-absente]\n    → ajoutez « site_url: https://… », avec l’adresse où il sera publié",
        id="no-address",
    ),
    pytest.param(
        "site_url: https://exemple.test/\n",
        "site_url: exemple.test\n",
        "mkdocs.yml:2:11: adresse web mal écrite : « exemple.test »  [reglage-invalide]\n"
        "    → écrivez l’adresse entière, qui commence par https://",
        id="address",
    ),
    pytest.param(
        "extra:\n",
        "docs_dir: pages\nextra:\n",
        "mkdocs.yml:3:11: le dossier « pages » n’existe pas  [reglage-invalide]\n"
        "    → corrigez ce réglage, ou remettez le fichier en place",
        id="no-pages",
    ),
    pytest.param(
        "extra:\n",
        "theme: {name: material, custom_dir: habits}\nextra:\n",
        "mkdocs.yml:3:37: le dossier « habits » n’existe pas  [reglage-invalide]\n"
        "    → corrigez ce réglage, ou remettez le fichier en place",
        id="no-templates",
    ),
    pytest.param(
        "extra:\n",
        "hooks: [lettres.py]\nextra:\n",
        "mkdocs.yml:3:9: le fichier « lettres.py » n’existe pas  [reglage-invalide]\n"
        "    → corrigez ce réglage, ou remettez le fichier en place",
        id="no-hook",
    ),
    pytest.param(
        "extra:\n",
        "INHERIT: base.yml\nextra:\n",
        "mkdocs.yml:3:10: le fichier « base.yml », dont héritent les réglages, n’existe pas  "
        "[reglage-invalide]\n    → corrigez ce réglage, ou remettez le fichier en place",
        id="no-parent",
    ),
    pytest.param(
        "extra:\n",
        "use_directory_urls: false\nextra:\n",
        "mkdocs.yml:3:21: les adresses de l’archive sont des dossiers  [reglage-invalide]\n"
        "    → retirez « use_directory_urls: false »",
        id="addresses-of-files",
    ),
    pytest.param(
        "extra:\n",
        "nav: [index.md, {À propos: a-propos.md}, https://exemple.test/, votes/index.md]\nextra:\n",
        "mkdocs.yml:3:28: avertissement : le menu mène à « a-propos.md », qui n’existe pas  "
        "[page-du-menu-absente]\n    → corrigez ce nom, ou effacez cette ligne",
        id="menu",
    ),
    pytest.param(
        "    titre: Les lettres\n",
        "    titre: Les lettres\n    lettres: textes\n",
        "mkdocs.yml:6:14: le dossier des lettres « textes » n’existe pas  [reglage-invalide]\n"
        "    → créez ce dossier, ou corrigez « lettres » sous « extra: tribune: »",
        id="no-letters",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), MKDOCS)
def test_read_site_reports_settings_of_mkdocs(old: str, new: str, expected: str, site: Sites) -> None:
    assert [expected] == printed(site(edited(SETTINGS, old, new)))


@pytest.mark.parametrize(
    "name", ["docs_dir: {}", "hooks: [{}]", "nav: [{}]", "INHERIT: {}", "theme: {{custom_dir: {}}}"]
)
def test_read_site_takes_any_length_of_name(name: str, site: Sites) -> None:
    long = name.format("a" * 5000)
    (problem,) = site(edited(SETTINGS, "extra:\n", f"{long}\nextra:\n")).problems
    assert problem.name in {"reglage-invalide", "page-du-menu-absente"}


def test_read_site_refuses_pages_among_the_settings(site: Sites) -> None:
    """Every file of the archive is then a page, with problems of its own."""
    assert (
        "mkdocs.yml:3:11: le dossier des pages est celui des réglages  [reglage-invalide]\n"
        "    → mettez les pages dans un dossier à part, « docs »"
    ) in printed(site(edited(SETTINGS, "extra:\n", "docs_dir: .\nextra:\n")))


@pytest.mark.parametrize(
    ("organisation", "action"),
    [
        ("fll", "vouliez-vous « fl » ?"),
        ("xyz", "ajoutez cet identifiant à registres/organisations.yml, ou corrigez-le ici"),
    ],
)
def test_read_site_reports_unknown_organisation(organisation: str, action: str, site: Sites) -> None:
    assert printed(site(edited(SETTINGS, "organisation: ua", f"organisation: {organisation}"))) == [
        f"mkdocs.yml:6:19: organisation inconnue « {organisation} »  [organisation-inconnue]\n    → {action}"
    ]


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
def test_adresse_pour_signaler(written: str | None, expected: str, site: Sites) -> None:
    line = f"    signaler: {written}\n" if written else ""
    text = edited(SETTINGS, "{nom: Union des ateliers}", "{nom: UA, courriel: editeur@exemple.test}")
    read = site(text + line)
    assert printed(read) == []
    assert read.settings is not None
    address = read.settings.settings.adresse_pour_signaler('L\'eau & le "lac"', "https://x.test/lettres/1/")
    assert address.startswith(expected)
    assert not set(address) & set(' "<>\r\n')
    if address.startswith("mailto:"):
        query = parse_qs(urlsplit(address).query)
        assert query["subject"] == ['Erreur dans « L\'eau & le "lac" »']
        assert "Adresse : https://x.test/lettres/1/\r\n" in query["body"][0]


def test_adresse_pour_signaler_without_anybody(site: Sites) -> None:
    file = site(SETTINGS).settings
    assert file is not None
    assert file.settings.adresse_pour_signaler("Titre", "https://x.test/") == ""


FORMULAIRE = [
    pytest.param(
        "forge: gitub",
        "mkdocs.yml:15:14: forge non reconnue « gitub »  [formulaire-invalide]\n"
        "    → vouliez-vous « github » ?",
        id="forge",
    ),
    pytest.param(
        "relecture: vrai",
        "mkdocs.yml:15:18: réponse non reconnue « vrai »  [formulaire-invalide]\n    → écrivez oui ou non",
        id="yes-or-no",
    ),
    pytest.param(
        "depots: ua/lettres",
        "mkdocs.yml:15:7: champ inconnu « depots »  [champ-inconnu]\n    → vouliez-vous « depot » ?",
        id="slip",
    ),
    pytest.param(
        "depot: ua/lettres",
        "mkdocs.yml:14:5: le formulaire ne sait pas sur quelle forge enregistrer  [formulaire-invalide]\n"
        "    → ajoutez « forge: github » ou « forge: gitlab »",
        id="which-forge",
    ),
    pytest.param(
        "forge: github",
        "mkdocs.yml:14:5: il manque le dépôt où le formulaire enregistre  [formulaire-invalide]\n"
        "    → ajoutez « depot: organisation/nom-du-depot »",
        id="no-repository",
    ),
    pytest.param(
        "forge: github\n      depot: ua/archives/lettres",
        "mkdocs.yml:16:14: « ua/archives/lettres » n’est pas le nom d’un dépôt sur GitHub  "
        "[formulaire-invalide]\n    → ajoutez « depot: organisation/nom-du-depot »",
        id="no-such-repository",
    ),
    pytest.param(
        "forge: github\n      depot: ua/lettres\n      application: abc",
        "mkdocs.yml:17:20: « application » ne sert qu’avec GitLab  [formulaire-invalide]\n"
        "    → effacez cette ligne",
        id="application-of-gitlab",
    ),
    pytest.param(
        "forge: gitlab\n      depot: ua/lettres\n      connexion: https://exemple.test/",
        "mkdocs.yml:17:18: « connexion » ne sert qu’avec GitHub  [formulaire-invalide]\n"
        "    → effacez cette ligne",
        id="service-of-github",
    ),
    pytest.param("forge: essai", None, id="trial"),
    pytest.param("forge: gitlab\n      depot: ua/archives/lettres", None, id="fine"),
]


@pytest.mark.parametrize(("written", "expected"), FORMULAIRE)
def test_read_site_reports_form(written: str, expected: str | None, site: Sites) -> None:
    read = site(f"{SETTINGS}    formulaire:\n      {written}\n")
    assert printed(read) == ([] if expected is None else [expected])


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


def site_built_in(tree: Tree, site_dir: str) -> list[str]:
    text = f"{SETTINGS}site_dir: {site_dir}\ntheme: {{custom_dir: overrides}}\nhooks: [hooks/h.py]\n"
    root = tree({**ARCHIVE, "mkdocs.yml": text, "hooks/h.py": "", "overrides/main.html": ""})
    (root / "lien").symlink_to(root / "lettres")
    return printed(read_site(root / "mkdocs.yml"))


@pytest.mark.parametrize(("site_dir", "wrong"), SITES)
def test_folder_of_the_site_that_would_take_sources_is_told(tree: Tree, site_dir: str, wrong: str) -> None:
    (problem,) = site_built_in(tree, site_dir)
    assert problem.startswith("mkdocs.yml:14:11: le dossier du site « ")
    assert f" » {wrong}  [dossier-du-site-mal-place]\n" in problem


@pytest.mark.parametrize("site_dir", ["site", "public/site", "../ailleurs", "lettres-du-site"])
def test_folder_of_the_site_apart_is_taken(tree: Tree, site_dir: str) -> None:
    assert site_built_in(tree, site_dir) == []
