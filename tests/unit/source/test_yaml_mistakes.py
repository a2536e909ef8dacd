"""The parser's words → ours."""

import pytest
import yaml

from tribune.source.yaml_mistakes import MISTAKES, mistake_in

UNKNOWN = "cette ligne n’est pas comprise"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: b: c", "deux-points dans un texte sans guillemets droits, ou ligne mal décalée"),
        ("a: 'b", "guillemet ouvert et jamais fermé"),
        ("a: [b", "crochet ouvert et jamais fermé, ou virgule oubliée dans la liste"),
        ("a: {b", "accolade ouverte et jamais fermée, ou virgule oubliée"),
        ("a: [,]", "valeur oubliée, ou crochet ou accolade mal fermés"),
        ("a: b\n\tc", "tabulation au début de la ligne"),
        ("a: @b", "ce signe ne peut pas commencer une valeur"),
        ("a: & b", "ce signe ne peut pas commencer une valeur"),
        ("a: *b", "le signe « * » annonce un renvoi qui n’existe pas"),
        ("a: *é", "le signe « * » annonce un renvoi qui n’existe pas"),
        ("a: > b", "le signe « > » ou « | » annonce un texte qui commence à la ligne suivante"),
        ("a: | b", "le signe « > » ou « | » annonce un texte qui commence à la ligne suivante"),
        ("a: - b", "un tiret ne peut pas commencer une valeur"),
        ("- a\nb: c", "ligne mal décalée, ou tiret oublié"),
        ("a: b\nc", "ligne sans deux-points suivis d’une espace"),
        ("a: 'b' c", "signe en trop après la valeur, ou ligne mal décalée"),
        (r'a: "\d"', "barre oblique inversée dans un texte entre guillemets doubles"),
        ("a: b\n...\nc: d", UNKNOWN),
        ("%A", UNKNOWN),
    ],
)
def test_mistake_in_message_of_parser(text: str, sentence: str) -> None:
    with pytest.raises(yaml.MarkedYAMLError) as error:
        yaml.compose(text, Loader=yaml.CBaseLoader)
    message = f"{error.value.context or ''} {error.value.problem}"
    assert MISTAKES[mistake_in(message)].sentence == sentence


def test_mistake_in_message_never_heard() -> None:
    assert MISTAKES[mistake_in("gibberish")].sentence == UNKNOWN
