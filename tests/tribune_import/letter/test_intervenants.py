"""Who spoke, for whom, on whose behalf."""

import pytest

from tests.tribune_import.letter.samples import ORGANISATIONS, PERSONNES, PROSE, blocks
from tribune.record.model import Personne
from tribune_import.findings import Certitude
from tribune_import.letter.intervenants import SpeakersRead, read_speakers
from tribune_import.letter.lines import lines_of
from tribune_import.letter.names import read_name
from tribune_import.letter.speaker_lines import SpeakerLines

ALONE: dict[str, tuple[str, str]] = {
    "CE QU’A DIT LA CGT : INTERVENTION De ANNE LUNE": ("anne-lune", "cgt"),
    "## Intervention de Basile Roc (CGT)": ("basile-roc", "cgt"),
    "INTERVENTION DE BASILE ROC": ("basile-roc", "cgt"),
    "INTERVENTION D’ÉLISE ROC": ("elise-roc", "cgt"),
    "Intervention : Mme Élise ROC, secrétaire du comité CGT": ("elise-roc", "cgt"),
    "INTERVENTION DE A. LUNE": ("anne-lune", "cgt"),
    "Intervention de Basile Roc – FO": ("basile-roc", "fo"),
    "Intervention de Basile Roc pour Force ouvrière": ("basile-roc", "fo"),
    "Explication de vote de Basile ROC": ("basile-roc", "cgt"),
    "Déclaration commune lue par Basile Roc (FO)": ("basile-roc", "fo"),
    "Prise de parole de Jean de La Roche, conseiller CGT": ("jean-de-la-roche", "cgt"),
    "## ANNE LUNE – CGT": ("anne-lune", "cgt"),
    "Basile Roc, porte-parole de FO": ("basile-roc", "fo"),
    "Intervenant : ROC Basile": ("basile-roc", "cgt"),
    "NOTRE INTERVENTION (MME ÉLISE ROC)": ("elise-roc", "cgt"),
    "Notre intervention (Élise ROC)": ("elise-roc", "cgt"),
    "INTERVENTION DE BASILE ROC ........ 3": ("basile-roc", "cgt"),
    "Anne Lune est intervenue pour la CGT.": ("anne-lune", "cgt"),
    "Notre camarade Anne Lune a porté la parole de la CGT.": ("anne-lune", "cgt"),
    "L’intervention de la CGT (Basile Roc)": ("basile-roc", "cgt"),
    "Intervention du groupe FO : Basile Roc": ("basile-roc", "fo"),
    "INTEVENTION DE BASILE ROC": ("basile-roc", "cgt"),
    "L’intervention de la CGT portée par Basile Roc :": ("basile-roc", "cgt"),
    "La position de FO (Basile Roc)": ("basile-roc", "fo"),
    "Basile Roc, pour le groupe FO": ("basile-roc", "fo"),
    "INTERVENTION DE BASILE ROC (SOLIDAIRES)": ("basile-roc", "solidaires"),
    "La CGT, par la voix de Basile Roc, rappelle que le train est un bien commun.": ("basile-roc", "cgt"),
    "C’est Basile Roc qui est intervenu pour FO.": ("basile-roc", "fo"),
    "« Une gare fermée ne rouvre jamais », a rappelé Basile Roc pour la CGT.": ("basile-roc", "cgt"),
    "Intervention de J.-P. Roc (CGT)": ("j-p-roc", "cgt"),
    "CE QU’A DIT LA CGT : Basile Roc": ("basile-roc", "cgt"),
    "Ce qu’a défendu FO : Basile Roc, conseiller": ("basile-roc", "fo"),
    "La parole à FO : Basile Roc": ("basile-roc", "fo"),
    "Pour la CGT, Basile ROC a notamment déclaré que le train manque.": ("basile-roc", "cgt"),
    "Pour FO, Basile Roc s’est demandé ce que devient la gare.": ("basile-roc", "fo"),
    "INTERVENTION DE NOTRE CAMARADE BASILE ROC": ("basile-roc", "cgt"),
    "Intervention de notre conseillère Élise Roc (FO)": ("elise-roc", "fo"),
    "Déclaration lue par la camarade Élise Roc": ("elise-roc", "cgt"),
    "Intervention de Marie-Lou LE GALL": ("marie-lou-le-gall", "cgt"),
}
NOBODY = (
    "Intervention de la CGT",
    "Pour la Région, Basile Roc a déclaré que tout va bien.",
    "INTERVENTION DU GROUPE CGT",
    "INTERVENTION DE L’ÉTAT DANS L’ÉCONOMIE",
    "Déclaration de Politique Générale",
    "INTERVENTION DE NOTRE ORGANISATION",
    "L’intervention de la Présidente",
    "## BASILE ROC, RAPPORTEUR DE LA COMMISSION",
    "DÉVELOPPEMENT DURABLE – CGT",
    "Explication de vote",
    "Intervention de Basile",
    "NOTRE INTERVENTION (SUITE ET FIN)",
    "Notre intervention (version longue)",
    "Le plan est intervenu trop tard pour la CGT.",
    "La Région est intervenue pour les gares.",
    "Une invention de Basile Roc",
    "La position de Basile Roc",
    "Le vote de la CGT",
    "Ce qu’a dit la CGT : Urgence sociale",
    "Ce qu’a dit la CGT : Plan Climat",
    "INTERVENTION DE NOTRE CAMARADE",
    "Basile Roc, premier vice-président, présente le budget de la Région et la CGT.",
    "Basile Roc, directeur de la CGT Immobilier",
)


def read(*texts: str) -> SpeakersRead:
    lines = lines_of(blocks(*texts, PROSE))
    speakers = SpeakerLines(ORGANISATIONS, {"developpement", "plan"}).find(lines)
    return read_speakers(speakers, ORGANISATIONS, PERSONNES, "cgt")


@pytest.mark.parametrize("text", ALONE)
def test_speakers_one(text: str) -> None:
    assert [(one.personne, one.organisation) for one in read(text).intervenants] == [ALONE[text]]


@pytest.mark.parametrize("text", NOBODY)
def test_speakers_nobody(text: str) -> None:
    speakers = read(text)
    assert speakers.intervenants == ()
    assert [finding.certitude for finding in speakers.findings] == [Certitude.ABSENT]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["INTERVENTIONS DE ANNE LUNE (p. 2) ET DE BASILE ROC (p. 4)"], ["anne-lune", "basile-roc"]),
        (["Interventions de Anne Lune et Basile Roc pour la CGT"], ["anne-lune", "basile-roc"]),
        (["Intervention de Anne Lune", PROSE, "Intervention de Basile Roc"], ["anne-lune", "basile-roc"]),
        (["Intervention de Anne Lune", PROSE, "Intervention de Anne LUNE (suite)"], ["anne-lune"]),
        (["Intervention de Basile Roc", "B. Roc est intervenu pour la CGT."], ["basile-roc"]),
        (["Intervention de", "Anne Lune"], ["anne-lune"]),
        (["## Ce qu’a dit la CGT", "### Basile Roc"], ["basile-roc"]),
        (["## La contribution du CESER", "### Basile Roc"], []),
        (["## Notre intervention", "### Basile Roc"], []),
        (["## Ce qu’a dit la CGT", "Basile Roc"], []),
    ],
)
def test_speakers_several(texts: list[str], expected: list[str]) -> None:
    assert [one.personne for one in read(*texts).intervenants] == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ["Intervention de Anne Lune (CGT) au nom de la CGT, FO, Solidaires, FSU et UNEF"],
            ("cgt", "fo", "solidaires", "fsu", "unef"),
        ),
        (["Intervention de Anne Lune", "Au nom de la CGT, de FO et de la F.S.U."], ("cgt", "fo", "fsu")),
        (["INTERVENTION DE ANNE LUNE AU NOM DES ORGANISATIONS CGT FO FSU"], ("cgt", "fo", "fsu")),
        (["Intervention de Anne Lune au nom de FO"], ("fo",)),
        (["Anne Lune est intervenue pour la CGT, au nom également de la FSU."], ("cgt", "fsu")),
        (["Intervention de Anne Lune au nom de la CGT"], ()),
        (["Intervention de Anne Lune au nom de cinq organisations sur sept"], ()),
        (["Intervention de Anne Lune au nom de toutes les organisations sauf la CFDT"], ()),
    ],
)
def test_speakers_on_behalf(texts: list[str], expected: tuple[str, ...]) -> None:
    (speaker,) = read(*texts).intervenants
    assert speaker.au_nom_de == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Déclaration intersyndicale CGT – FSU – Solidaires lue par Basile Roc (FSU)",
            [("fsu", ("cgt", "fsu", "solidaires"))],
        ),
        ("DÉCLARATION UNITAIRE (CGT, FO) LUE PAR BASILE ROC (FO)", [("fo", ("cgt", "fo"))]),
        ("Déclaration commune CGT – FO lue par Basile Roc", [("cgt", ("cgt", "fo"))]),
        ("CE QU’ONT DIT LA CGT ET FO : INTERVENTION DE BASILE ROC (FO)", [("fo", ())]),
        (
            "CE QU’ONT DIT FO ET LA CGT : INTERVENTION DE BASILE ROC AU NOM DES DEUX ORGANISATIONS",
            [("cgt", ("fo", "cgt"))],
        ),
        (
            "CE QU’ONT DIT FO ET LA CGT : INTERVENTION DE BASILE ROC (FO) AU NOM DES TROIS ORGANISATIONS",
            [("fo", ())],
        ),
        (
            "Intervention commune de Anne Lune (CGT), Basile Roc (FO) et Élise Vent (FSU)",
            [("cgt", ()), ("fo", ()), ("fsu", ())],
        ),
    ],
)
def test_speakers_beside_several_organisations(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.organisation, one.au_nom_de) for one in read(text).intervenants] == expected


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Déclaration commune CGT – FO lue par Basile Roc", "son organisation n’est pas dite"),
        (
            "CE QU’ONT DIT FO ET LA CGT : INTERVENTION DE BASILE ROC AU NOM DES TROIS ORGANISATIONS",
            "au nom de qui",
        ),
    ],
)
def test_speakers_beside_several_organisations_to_check(text: str, remark: str) -> None:
    (finding,) = read(text).findings
    assert remark in finding.remarque


def test_speakers_open_set_is_told() -> None:
    (finding,) = read("Intervention de Anne Lune (CGT) au nom de cinq organisations sur sept").findings
    assert finding.certitude is Certitude.INCERTAIN
    assert "ne nomme pas toutes les organisations" in finding.remarque


def test_speakers_unknown_person_is_proposed_to_the_register() -> None:
    speakers = read("Intervention de Basile Roc (FO)")
    assert speakers.new == (Personne("basile-roc", "Basile Roc", "fo"),)
    assert "registres/personnes.yml" in speakers.findings[0].remarque
    assert read("Intervention de Anne Lune (CGT)").new == ()


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Intervention de A. Lune (CGT)", "le document écrit « A. Lune », le registre « Anne Lune »"),
        ("Intervention de B. Roc (CGT)", "initiale"),
        ("INTERVENTION DE BASILE ROC", "son organisation n’est pas dite"),
        ("Anne Lune est intervenue pour la CGT.", "lu dans le texte"),
    ],
)
def test_speakers_doubts(text: str, remark: str) -> None:
    (finding,) = read(text).findings
    assert finding.certitude is Certitude.INCERTAIN
    assert remark in finding.remarque


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Intervention de Anne Lune et de Mme Élise ROC (FO)", ["anne-lune"]),
        ("Intervention de Anne Lune, Élise Roc (FO)", ["anne-lune"]),
        ("Interventions de Anne Lune et Élise Roc pour FO", []),
        ("Intervention de Anne Lune (CGT) et de Élise Roc (FO)", []),
    ],
)
def test_speakers_organisation_beside_another_name(text: str, unsure: list[str]) -> None:
    speakers = read(text)
    told = zip(speakers.intervenants, speakers.findings, strict=True)
    assert [one.personne for one, finding in told if "nom suivant" in finding.remarque] == unsure


def test_speakers_organisation_of_another_name_is_not_theirs() -> None:
    speakers = read("Intervention de B. ROC et de Mme E. VENT (FO)")
    assert [one.organisation for one in speakers.intervenants] == ["", "fo"]
    assert speakers.new[0].organisation is None
    assert speakers.findings[0].valeur == "B. Roc (organisation non dite)"


def test_speakers_are_told_by_the_short_names_of_organisations() -> None:
    (finding,) = read("Intervention de Anne Lune au nom de la CGT, de FO et de la CFE-CGC").findings
    assert finding.valeur == "Anne Lune (CGT), au nom de CGT, FO et CFE-CGC"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ANNE LUNE", "Anne Lune"),
        ("Anne LUNE", "Anne Lune"),
        ("LUNE Anne", "Anne Lune"),
        ("LE GALL Yann", "Yann Le Gall"),
        ("Mme Anne Lune", "Anne Lune"),
        ("A.LUNE", "A. Lune"),
        ("J.-P. ROC", "J.-P. Roc"),
        ("ÉLISE D’ARVOR", "Élise D’Arvor"),
        ("Jean-Loup de la Roche", "Jean-Loup de La Roche"),
        ("Jean DU BOIS", "Jean du Bois"),
        ("Anne", None),
        ("anne lune", None),
        ("La Région", None),
        ("A. B", None),
        ("Anne Lune a parlé", None),
        ("Anne 2 Lune", None),
        ("C’est Anne Lune", None),
        ("", None),
    ],
)
def test_read_name(written: str, expected: str | None) -> None:
    name = read_name(written)
    assert (name and name.nom) == expected
