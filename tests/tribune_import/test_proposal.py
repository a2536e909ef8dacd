"""What is proposed for a document: fields, path, what is to check; nothing that the document does not say."""

import dataclasses
from pathlib import Path

import pytest

from tests.records import archive
from tests.tribune_import.letter.samples import PERSONNES, PROSE, blocks
from tribune.editing.new_letter import letter_path
from tribune.record.load import load
from tribune.record.model import Organisation, Theme
from tribune.source.reading import parse_page
from tribune.source.tree import Sheet
from tribune.source.yaml_reader import read_yaml
from tribune_import.additions import of_organisations
from tribune_import.blocks import HEADER, Block, Kind, Removed
from tribune_import.cleaning.clean import clean
from tribune_import.findings import Certitude
from tribune_import.knowledge import Knowledge
from tribune_import.own_votes import read_own_votes
from tribune_import.proposal import Proposal, propose
from tribune_import.reading.document import Document, UnreadableDocumentError

REGISTERS = dataclasses.replace(
    archive([], [Theme("transports", "Transports", "…", ("train",)), Theme("eau", "L’eau", "…")]),
    organisations={"cgt": Organisation("cgt", "CGT", "Confédération générale du travail")},
    personnes=PERSONNES,
)
KNOWN = Knowledge(REGISTERS, "cgt", "La lettre du groupe CGT du CESER")
LETTER = (
    "LA LETTRE DU GROUPE CGT DU CESER",
    "SESSION PLENIERE DU 5 MARS 2024",
    "AVIS SUR LE RAPPORT « LES TRAINS DE LA VALLÉE – ACTE 2 »",
    "N°45",
    PROSE,
    "## INTERVENTION DE ANNE LUNE (CGT)",
    f"{PROSE} La CGT s’abstiendra.",
    "VOTES : l’avis a été adopté par 31 voix pour et 4 abstentions.",
)


def proposed(*texts: str, name: str = "trains.txt", known: Knowledge = KNOWN) -> Proposal:
    return proposed_of(Document(name, tuple(blocks(*texts)), "\n".join(texts)), known)


def proposed_of(document: Document, known: Knowledge = KNOWN) -> Proposal:
    cleaned = clean(document.blocks)
    return propose(document, cleaned, read_own_votes(document, cleaned, known), known)


def test_propose_reads_a_whole_letter() -> None:
    proposal = proposed(*LETTER)
    fields = dict(proposal.fields)
    to_check = fields.pop("a_verifier")
    votes = fields.pop("votes")
    assert fields == {
        "numero": 45,
        "titre": "Les trains de la vallée – acte 2",
        "session": "2024-03-05",
        "nature": "avis",
        "themes": ["transports"],
        "signataires": ["cgt"],
        "intervenants": [{"personne": "anne-lune", "organisation": "cgt"}],
        "etat": "brouillon",
    }
    assert isinstance(votes, list)
    assert [{key: vote[key] for key in ("resultat", "pour", "abstentions", "source")} for vote in votes] == [
        {
            "resultat": "adopte",
            "pour": 31,
            "abstentions": 4,
            "source": {
                "texte": "VOTES : l’avis a été adopté par 31 voix pour et 4 abstentions.",
                "document": "trains.txt",
            },
        }
    ]
    assert "contre" not in votes[0]
    assert isinstance(to_check, list)
    assert to_check[:2] == [
        "tout le document : texte repris de « trains.txt », à relire à côté de l’original",
        "titre (ligne 3) : Les trains de la vallée – acte 2 – il était en capitales : "
        "vérifiez les noms propres et les sigles",
    ]
    assert proposal.path == "2024/045-les-trains-de-la-vallee.md"
    assert proposal.additions == ()
    assert "{ #intervention }" in proposal.body
    assert "SESSION PLENIERE" not in proposal.body


def test_propose_leaves_out_what_is_not_stated() -> None:
    proposal = proposed("Les trains de la vallée", PROSE)
    assert set(proposal.fields) == {"titre", "themes", "signataires", "etat", "a_verifier"}
    to_check = proposal.fields["a_verifier"]
    assert isinstance(to_check, list)
    assert "session : absent – aucune date de session n’est donnée" in to_check
    assert "nature : absent – le document ne le dit pas" in to_check
    assert not [sentence for sentence in to_check if "saisine" in sentence]
    assert proposal.path == "les-trains-de-la-vallee.md"


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("CGT – CFDT – FSU – U.N.S.A.", True),
        ("SESSION PLENIERE DU 5 MAR", True),
        ("Réunion plénière", True),
        ("SESSION PLENIERE DU 5 MARS 2024", False),
        ("LA LETTRE DU GROUPE CGT DU CESER", False),
        ("Groupe CGT", False),
    ],
)
def test_propose_tells_of_a_line_of_the_head_that_no_field_holds(line: str, is_told: bool) -> None:
    proposal = proposed("Les trains de la vallée", "SESSION PLENIERE DU 5 MARS 2024", line, PROSE)
    told = [finding.valeur for finding in proposal.findings if finding.champ == "texte"]
    held = [finding for finding in proposal.findings if finding.champ == "signataires" and finding.ligne == 3]
    assert told == ([line] if is_told and not held else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "L’avis <b>sur les trains</b> a été adopté par 31 voix pour et 4 contre.",
        "L’avis {{ trains }} a été adopté par 31 voix pour et 4 contre.",
        "L’avis sur les trains (prix < 5 euros) a été adopté par 31 voix pour et 4 contre.",
        "L’avis <script>x</script> a été adopté par 31 voix pour et 4 contre.",
        "@SOMME(A1) : l’avis a été adopté par 31 voix pour et 4 contre.",
        "L’avis {{ 7*7 }} §2 #trains a été adopté par 31 voix pour et 4 contre.",
    ],
)
def test_propose_quotes_a_vote_as_the_document_has_it(sentence: str) -> None:
    proposal = proposed(*LETTER[:-1], sentence)
    votes = proposal.fields["votes"]
    assert isinstance(votes, list)
    assert [vote["source"]["texte"] for vote in votes if "source" in vote][:1] == [sentence]
    assert "<b>" not in proposal.body
    assert "<script>" not in proposal.body
    assert "{{" not in proposal.body


@pytest.mark.parametrize(
    ("line", "is_listed"),
    [
        ("Session du 5 mars 2024, salle des forges", True),
        ("Publié le 7 mars 2024 par Odile Vent", True),
        ("Rapporteure : Odile Vent, pour le Bureau", False),
        ("SESSION PLENIERE DU MARDI 5 MARS 2024", False),
        ("La lettre du groupe CGT du CESER", False),
        ("Bulletin des élus de la vallée", True),
        ("ÉTUDE DU CESER", False),
        ("AVIS SUR LE RAPPORT RÉGIONAL", False),
    ],
)
def test_propose_lists_the_lines_of_the_head_that_fields_do_not_say(line: str, is_listed: bool) -> None:
    proposal = proposed("# LES TRAINS DE LA VALLÉE", "### N°45", f"## {line}", PROSE)
    assert [gone.block.text for gone in proposal.removed] == ([line] if is_listed else [])


@pytest.mark.parametrize(("below", "is_told"), [("DU 5 MARS 2024", False), ("DE PRINTEMPS", True)])
def test_propose_asks_nothing_of_a_session_on_two_lines(below: str, is_told: bool) -> None:
    proposal = proposed("## SESSION PLENIERE", f"## {below}", "# LES TRAINS DE LA VALLÉE", PROSE)
    told = [finding.valeur for finding in proposal.findings if finding.champ == "texte"]
    assert ("SESSION PLENIERE" in told) is is_told


def test_propose_lists_a_line_that_names_the_speaker_and_does_not_ask() -> None:
    line = "Déclaration lue par Basile Roc (FO) au nom de toutes les organisations"
    proposal = proposed("# LES TRAINS DE LA VALLÉE", f"## {line}", PROSE)
    assert [finding for finding in proposal.findings if finding.champ == "texte"] == []
    assert line in (*[gone.block.text for gone in proposal.removed], *proposal.body.split("## "))


HEADED = ("AVIS SUR LE RAPPORT « LES TRAINS DE LA VALLÉE »", PROSE)


@pytest.mark.parametrize(
    ("header", "numero", "session"),
    [
        ("La lettre du groupe CGT du CESER n° 45 – Session du 5 mars 2024", 45, "2024-03-05"),
        ("Lettre 45", 45, None),
        ("Session des 4 et 5 mars 2024", None, "2024-03-04"),
        ("Publié le 5 mars 2024", None, None),
        ("ISSN 1234-5678", None, None),
    ],
)
@pytest.mark.parametrize("texts", [HEADED, (*HEADED, "À la session du 3 juin 2019, rien n’a été voté.")])
def test_propose_takes_from_a_header_what_a_person_checks(
    header: str, numero: int | None, session: str | None, texts: tuple[str, ...]
) -> None:
    gone = Removed(Block(Kind.PARAGRAPH, header, 0), f"{HEADER} de Word")
    proposal = proposed_of(Document("trains.docx", tuple(blocks(*texts)), "", left_out=(gone,)))
    told = {finding.champ: finding for finding in proposal.findings}
    assert proposal.fields.get("numero") == numero
    assert session is None or proposal.fields.get("session") == session
    for field in [name for name, value in (("numero", numero), ("session", session)) if value]:
        assert told[field].certitude is Certitude.INCERTAIN
        assert "dans un en-tête ou un pied de page" in told[field].remarque


def test_propose_prefers_the_head_to_a_header() -> None:
    gone = Removed(Block(Kind.PARAGRAPH, "Lettre n° 44 – session du 3 juin 2019", 0), f"{HEADER} de Word")
    proposal = proposed_of(Document("trains.docx", tuple(blocks(*LETTER)), "", left_out=(gone,)))
    told = {finding.champ: finding for finding in proposal.findings}
    assert (proposal.fields["numero"], proposal.fields["session"]) == (45, "2024-03-05")
    assert told["session"].certitude is Certitude.TROUVE


def test_propose_lists_what_the_registers_lack() -> None:
    proposal = proposed(
        "LA LETTRE DU GROUPE CGT DU CESER",
        "SESSION DES 5 ET 6 MARS 2024",
        "ÉTUDE : LES LYCÉES DE LA VALLÉE",
        PROSE,
        "## Intervention de Basile Roc (CFDT) au nom de la CGT, de la CFDT et de FO",
        PROSE,
    )
    assert [(addition.register, addition.id) for addition in proposal.additions] == [
        ("themes", "education"),
        ("organisations", "cfdt"),
        ("organisations", "fo"),
        ("personnes", "basile-roc"),
        ("sessions", "2024-03-05"),
    ]
    texts = {addition.id: addition.texte for addition in proposal.additions}
    assert texts["basile-roc"] == 'basile-roc:\n  nom: "Basile Roc"\n  organisation: "cfdt"\n'
    assert texts["2024-03-05"] == "2024-03-05:\n  debut: 2024-03-05\n  fin: 2024-03-06\n"
    to_check = proposal.fields["a_verifier"]
    assert isinstance(to_check, list)
    for name in ("education", "« cfdt »", "« fo »", "Basile Roc", "2024-03-05"):
        assert [sentence for sentence in to_check if name in sentence], name


def test_propose_tells_the_lines_of_the_head_that_it_leaves() -> None:
    proposal = proposed(
        "AVIS SUR LES TRAINS", "N°45", "Spécial vallée d’en haut", "N°45", "AVIS DU CESER", PROSE
    )
    to_check = proposal.fields["a_verifier"]
    assert isinstance(to_check, list)
    left = [sentence for sentence in to_check if sentence.startswith("texte (")]
    assert [sentence.split(" –")[0] for sentence in left] == ["texte (ligne 3) : Spécial vallée d’en haut"]


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["N°45", "Les trains", PROSE, "## N°46 – La forêt", PROSE], "plusieurs lettres (n° 45 et 46)"),
        (["www.exemple.test"], "aucun texte"),
    ],
)
def test_propose_refuses_what_is_not_one_letter(texts: list[str], sentence: str) -> None:
    with pytest.raises(
        UnreadableDocumentError, match=sentence.replace("(", r"\(").replace(")", r"\)")
    ) as error:
        proposed(*texts)
    assert error.value.action


@pytest.mark.parametrize("numero", [["N°45"], []])
def test_proposal_is_named_as_nouvelle_names_it(numero: list[str]) -> None:
    title = "AVIS SUR LE RAPPORT « LES TRAINS DE LA VALLÉE ET CE QUE L’ASSEMBLÉE EN ATTEND – ACTE 2 »"
    proposal = proposed(LETTER[0], LETTER[1], title, *numero, PROSE)
    assert proposal.path == letter_path(proposal.fields, {})
    assert proposal.path.startswith("2024/045-les-trains" if numero else "2024/avis-les-trains")


HOSTILE = (
    "Les trains: [a, b]",
    "Les « trains » \"d’ici\" et 'de là'",
    "- Les trains # commentaire",
    "=HYPERLINK(“http://mal.test”)",
    "../../trains",
    "Les **trains** <script>alert(1)</script>",
    "{{ trains }} {% trains %}",
    "--- les trains",
    "& *trains !!python/object",
    "Les trains \\ n",
    "yes",
    "Les trains\tde\u2028la vallée",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_propose_takes_hostile_titles(title: str, tmp_path: Path) -> None:
    proposal = proposed("N°45", "Session du 5 mars 2024", title, PROSE, f"{title} {PROSE}")
    text = proposal.text("repris de « a »")
    page, problems = parse_page(text, "a.md")
    assert problems == []
    assert page is not None
    sheet = Sheet("a.md", page.tree)
    assert sheet.text("titre") == (proposal.fields.get("titre") or "")
    assert sheet.number("numero") == 45
    assert [sentence for _, sentence in sheet.texts("a_verifier")] == proposal.fields["a_verifier"]
    assert ".." not in proposal.path
    target = tmp_path / "lettres" / proposal.path
    target.parent.mkdir(parents=True)
    target.write_text(text, encoding="utf-8")
    loaded = load(tmp_path / "lettres")
    assert {problem.name for problem in loaded.problems} <= {"brouillon-a-completer"}


def test_of_organisations_once_each_and_in_yaml() -> None:
    entries = list(of_organisations(["cfdt", "cgt", "cfdt", ""], REGISTERS.organisations))
    assert [entry.id for entry in entries] == ["cfdt"]
    tree, problems = read_yaml(entries[0].texte, "organisations.yml", register=True)
    assert (tree is not None, problems) == (True, [])


@pytest.mark.parametrize(
    "words", ["LETTRE DU GROUPE ", "« ", "» ", "- ", "'", "n° ", "Anne ", "5, ", "avis sur "]
)
def test_propose_takes_long_lines_of_the_same_words(words: str) -> None:
    """A pattern that tries each word in several ways would never end."""
    assert proposed("N°45", words * 200, f"## {words * 200}", PROSE).numero == 45


def test_propose_gives_the_page_of_a_pdf() -> None:
    read = (
        Block(Kind.PARAGRAPH, "AVIS SUR LES TRAINS", 1, page=1),
        Block(Kind.PARAGRAPH, PROSE, 9, page=1),
        Block(Kind.PARAGRAPH, "L’avis a été adopté par 31 voix pour.", 40, page=2),
    )
    proposal = proposed_of(Document("trains.pdf", read, ""))
    (vote,) = [finding for finding in proposal.findings if finding.champ == "votes"]
    assert (vote.page, vote.ligne, vote.place) == (2, 40, "page 2, ligne 40")


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        ("## Explication de vote de la CFDT", "## Explication de vote de la CFDT"),
        ("## EXPLICATION DE VOTE DE LA CFDT", "## Explication de vote de la CFDT"),
        ("## Explication de vote de la CGT", "## Explication de vote de la CGT { #intervention-2 }"),
        ("## Basile Roc (FO)", "## Basile Roc (FO)"),
    ],
)
def test_propose_gives_no_anchor_to_what_others_said(heading: str, written: str) -> None:
    proposal = proposed(*LETTER, heading, PROSE)
    assert [line for line in proposal.body.splitlines() if line.startswith("## ")][-1] == written


@pytest.mark.parametrize(
    ("text", "is_added"),
    [
        ((), True),
        (("## LE CONTEXTE", PROSE), False),
        (("## Ce qu’a dit la CGT", PROSE), False),
    ],
)
def test_propose_tells_of_the_heading_that_it_adds(text: tuple[str, ...], is_added: bool) -> None:
    proposal = proposed(*LETTER[:4], *text, *LETTER[4:])
    told = "le titre « Le contexte » est ajouté au début du texte, où l’original n’en a pas"
    assert proposal.remarks == ((told,) if is_added else ())


def test_propose_leaves_the_description_of_a_theme_to_write() -> None:
    proposal = proposed("LA LETTRE DU GROUPE CGT DU CESER", "AVIS SUR LE BUDGET DE LA VALLÉE", PROSE)
    (addition,) = [one for one in proposal.additions if one.register == "themes"]
    assert addition.texte == 'budget:\n  nom: "Budget"\n  description: ""  # à écrire\n'


@pytest.mark.parametrize(
    ("line", "titre"),
    [
        ("CFDT CESER Bretagne", "Les trains de la vallée"),
        ("Syndicat FO", "Les trains de la vallée"),
        ("LETTRE FO N° 45", "Les trains de la vallée"),
        ("LES ÉLUS UNSA", "Les trains de la vallée"),
        ("Explication de vote de FO", "Explication de vote de FO"),
    ],
)
def test_propose_takes_no_publisher_for_a_title(line: str, titre: str) -> None:
    assert proposed(line, "Session du 5 mars 2024", "Les trains de la vallée", PROSE).fields["titre"] == titre


def test_propose_explains_the_abbreviations_of_a_web_page() -> None:
    document = Document("a.html", tuple(blocks(*LETTER)), "", abbreviations=(("CGT", "Une union"),))
    assert proposed_of(document).body.endswith("\n\n*[CGT]: Une union\n")
