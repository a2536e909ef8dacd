import pytest

from tests.tribune_import.papers import GARES, LETTRE, TRAINS, cleaned


def removed(text: str) -> list[tuple[str, str]]:
    return [(gone.block.text, gone.why) for gone in cleaned(text).removed]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Courriel : union@exemple.test / tel 02.40.00.00.00", "coordonnées"),
        ("<https://exemple.test/>", "coordonnées"),
        ("Union des ateliers – www.exemple.test", "coordonnées"),
        ("+33 (0)2 40 00 00 00", "coordonnées"),
        ("Union des ateliers, 12 rue du Dépôt, 44000 Valville", "adresse postale"),
        ("Se désabonner", "abonnement à la lettre"),
        ("Si ce message ne s’affiche pas, cliquez ici", "abonnement à la lettre"),
        ("Pour recevoir cette lettre, écrivez au guichet de la gare", "abonnement à la lettre"),
        ("© 2024 Union des ateliers", "mention du site"),
        ("ISSN 2222-333X", "mentions d’impression"),
        ("N° CPPAP : 0324 S 01234", "mentions d’impression"),
        ("Dépôt légal : mars 2024", "mentions d’impression"),
        ("Conception : union des ateliers – ne pas jeter sur la voie publique", "mentions d’impression"),
        ("Directrice de la publication : A. Lune – Imprimé par nos soins", "mentions d’impression"),
        ("Nom (obligatoire)", "formulaire de commentaire"),
        ("Commentaires (3)", "formulaire de commentaire"),
        ("Votre adresse de messagerie ne sera pas publiée.", "formulaire de commentaire"),
        ("Laissez un commentaire", "formulaire de commentaire"),
        ("Accueil > Lettres > Lettre n° 12", "menu du site"),
        ("Accueil | Nos lettres | Agenda", "menu du site"),
        ("Page 3 sur 12", "numéro de page"),
        ("– 4 –", "numéro de page"),
        ("3/12", "numéro de page"),
        ("Sommaire : le contexte p. 1, les votes p. 3", "sommaire"),
        ("Le contexte ..... 1 Les votes ..... 3", "sommaire"),
    ],
)
def test_clean_takes_out_with_why(line: str, why: str) -> None:
    found = removed(f"{LETTRE}\n{line}\n\n{GARES}\n")
    assert [(text, reason) for text, reason in found if text == line] in ([(line, why)], [])
    assert [reason for _, reason in found] == [why]


@pytest.mark.parametrize(
    "line",
    [
        "Écrivez à union@exemple.test : la permanence est ouverte à toutes et à tous le lundi.",
        "12000 emplois supprimés",
        "Le site est fermé.",
        "Agenda",
        "Dernières lettres",
        "Photos de la vallée : les gares fermées depuis dix ans sont à vendre, et personne ne les achète.",
        "Le nom (obligatoire) est demandé au guichet.",
        "Imprimer moins, lire mieux.",
        "Illustration : le train de 7 h 12 ne vient plus.",
        "Conception : les ateliers y ont travaillé trois ans.",
        "La lettre a été envoyée à la Région le 4 mars, sans réponse à ce jour.",
        "Pour : 38 / Contre : 0",
        "Le 3/12, la Région a répondu.",
        "La place de la gare est à refaire, rue du Dépôt comprise.",
    ],
)
def test_clean_keeps_text(line: str) -> None:
    assert removed(f"{LETTRE}\n{line}\n\n{GARES}\n") == []


def test_clean_keeps_an_address_inside_a_sentence() -> None:
    sentence = (
        "Les usagers peuvent écrire à la direction de la ligne, à l’adresse\n"
        "union@exemple.test\n"
        "avant le mois de mars."
    )
    assert removed(f"{GARES}\n\n{sentence}") == []


def test_clean_takes_out_side_lists() -> None:
    side = "Derniers articles\nLettre 9 – Le lac\nLettre 8 – Les ateliers\n"
    found = removed(f"{LETTRE}\n{side}\n{GARES}\n")
    assert found == [
        (line, "liste d’autres lettres")
        for line in ("Derniers articles", "Lettre 9 – Le lac", "Lettre 8 – Les ateliers")
    ]


def test_clean_takes_out_menus_around_the_text() -> None:
    menu = "Aller au contenu\n\nAccueil\n\nNos lettres\n\nLe fil de l’eau\n\nContact\n\n"
    assert [why for _, why in removed(f"{menu}{LETTRE}\nRetour\n")] == ["menu du site"] * 6


def test_clean_takes_out_an_address_of_several_lines() -> None:
    text = f"{LETTRE}\nBourse du travail\n12 rue du Dépôt\n44000 VALVILLE\n"
    assert removed(text) == [
        ("Bourse du travail", "adresse postale"),
        ("12 rue du Dépôt", "adresse postale"),
        ("44000 VALVILLE", "adresse postale"),
    ]


def test_clean_takes_out_a_title_printed_twice() -> None:
    twice = LETTRE.replace("N° 12", "DES TRAINS POUR LA VALLÉE\n\nN° 12")
    assert removed(twice) == [("DES TRAINS POUR LA VALLÉE", "déjà dit en tête de la lettre")]


def test_clean_keeps_counts_with_dot_leaders() -> None:
    found = cleaned(LETTRE + "\n\nPour ........ 58\n\nContre ...... 9\n")
    assert {"Pour ........ 58", "Contre ...... 9"} <= {block.text for block in found.blocks}


def test_clean_takes_out_a_table_of_contents_and_keeps_the_titles() -> None:
    contents = "Sommaire\n\nLa contribution du CESER ...... 2\n\nCe qu’a dit l’Union ...... 3\n\n"
    found = cleaned(contents + LETTRE)
    assert [gone.why for gone in found.removed] == ["sommaire"] * 3
    assert "LA CONTRIBUTION DU CESER" in [block.text for block in found.blocks]


def test_clean_keeps_a_title_with_dots_that_comes_once() -> None:
    text = LETTRE.replace("LA CONTRIBUTION DU CESER", "LA CONTRIBUTION DU CESER ........ 2")
    assert cleaned(text) == cleaned(LETTRE)


def test_clean_takes_out_running_lines_of_pages() -> None:
    page = "La lettre des élus\n\n{}\n\nLettre n° 12 – {}\f\n"
    found = cleaned(
        "".join(page.format(text, number) for number, text in enumerate((TRAINS, GARES, TRAINS), 1))
    )
    assert [block.text for block in found.blocks] == ["La lettre des élus", TRAINS, GARES, TRAINS]
    assert {gone.why for gone in found.removed} == {"en-tête ou pied de page répété"}


def test_clean_takes_out_footers_numbered_in_a_text_without_pages() -> None:
    head, rest = LETTRE.split("LA CONTRIBUTION", 1)
    cut = GARES.replace("Les usagers ", "Les usagers\nLa lettre des élus n° 12     1\n")
    found = cleaned(f"{head}{cut}\n\nLA CONTRIBUTION{rest}\nLa lettre des élus n° 12     2\n")
    assert [gone.block.text for gone in found.removed] == [
        f"La lettre des élus n° 12 {page}" for page in "12"
    ]
    assert GARES in [block.text for block in found.blocks]


@pytest.mark.parametrize("lines", [("Les élus 4", "Les élus 9"), ("Le quai 1", "Le quai 2"), ("Les élus 1",)])
def test_clean_keeps_lines_that_end_with_other_numbers(lines: tuple[str, ...]) -> None:
    text = "\n\n".join([LETTRE, *(f"{line}\n\n{GARES}" for line in lines)])
    assert [gone.block.text for gone in cleaned(text).removed] == []


def test_clean_takes_out_contacts_below_a_long_line() -> None:
    line = "Tél. 02 40 00 00 00 - Fax 02 40"
    text = f"{LETTRE}\nGroupe de l’Union au CESER - Maison des syndicats - BP 4\n{line}\n"
    assert line in [gone.block.text for gone in cleaned(text).removed]


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("[ici](#)", "lien sans adresse : les mots restent"),
        (
            "[ici](htp://exemple)",
            "lien vers htp://exemple, qui n’est pas une adresse entière : les mots restent",
        ),
        ("![ici](plan.png)", "image"),
    ],
)
def test_clean_undoes_links_that_lead_nowhere(link: str, why: str) -> None:
    found = cleaned(f"{TRAINS} Le texte est {link} depuis hier.")
    assert [(gone.block.text, gone.why) for gone in found.removed] == [("ici", why)]
    assert "(" not in found.blocks[0].text
