"""Other forms of words: what a text is found by beside what it says."""

import pytest

from tribune.words.search_words import other_forms


@pytest.mark.parametrize(
    "written",
    ["salarié·es", "salarié.e.s", "salarié⸱es", "salarié-e-s", "salarié(e)s", "salarié/e/s", "SALARIÉ·ES"],
)
def test_inclusive_writing_opens_into_both_genders(written: str) -> None:
    assert other_forms(f"Les {written} votent.") == ("salarié", "salariée")


@pytest.mark.parametrize(
    ("written", "masculine", "feminine"),
    [
        ("travailleur·euses", "travailleur", "travailleuse"),
        ("travailleurs·euses", "travailleur", "travailleuse"),
        ("travailleur·ses", "travailleur", "travailleuse"),
        ("acteur·rices", "acteur", "actrice"),
        ("directeur·trice", "directeur", "directrice"),
        ("ouvrier·ères", "ouvrier", "ouvrière"),
        ("actif·ves", "actif", "active"),
        ("heureux·ses", "heureux", "heureuse"),
        ("technicien·ne·s", "technicien", "technicienne"),
        ("citoyen.ne.s", "citoyen", "citoyenne"),
        ("professionnel·les", "professionnel", "professionnelle"),
        ("syndicaux·ales", "syndicaux", "syndicale"),
        ("l’étudiant·e", "étudiant", "étudiante"),
    ],
)
def test_inclusive_endings(written: str, masculine: str, feminine: str) -> None:
    assert {masculine, feminine} <= set(other_forms(written))


@pytest.mark.parametrize(
    "text", ["peut-elle", "dis-le", "a-t-il", "et/ou", "rendez-vous", "C.G.T.", "14.10.2025", "non-e"]
)
def test_what_is_not_inclusive_writing_is_left_alone(text: str) -> None:
    assert "elle" not in " ".join(other_forms(text))
    assert all(len(form) > 2 for form in other_forms(text))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("travailleuses", {"travailleur"}),
        ("une directrice", {"directeur"}),
        ("emplois", {"emploi"}),
        ("d’emplois,", {"emploi"}),
        ("enjeux", {"enjeu"}),
        ("bureaux", {"bureau"}),
        ("salariées", {"salarié"}),
        ("œuvres", {"oeuvres"}),
        ("voeux", {"vœux", "voeu"}),
        ("vœux", {"voeux", "voeu"}),
        ("Le train passe.", set()),
        ("", set()),
    ],
)
def test_other_forms(text: str, forms: set[str]) -> None:
    found = set(other_forms(text))
    assert forms <= found
    assert bool(found) == bool(forms)


def test_other_forms_are_in_order_and_once() -> None:
    text = "œuvre Œuvre emplois lois cœur vœu enjeux bureaux œuvre idées"
    assert other_forms(text) == ("bureau", "coeur", "emploi", "enjeu", "idé", "loi", "oeuvre", "voeu")
