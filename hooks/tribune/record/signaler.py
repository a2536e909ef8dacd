"""Where readers report a mistake: a mail address, or that of a form that the page fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from tribune.record.fields import is_web_address
from tribune.source.problems import Problem, nearest_of, shown
from tribune.source.tree import Sheet

PLACEHOLDERS: Final = ("titre", "adresse")

_MAIL = re.compile(r"[^\s@<>(),:;\"/?#{}]+@[^\s@<>(),:;\"/?#{}.]+(?:\.[^\s@<>(),:;\"/?#{}.]+)+")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def is_mail_address(text: str) -> bool:
    """Whether ``text`` is the address of a mailbox, as far as its form tells."""
    return _MAIL.fullmatch(text) is not None


def check_signaler(sheet: Sheet, written: str) -> Iterator[Problem]:
    """Every problem of the setting ``signaler``."""
    if is_mail_address(written):
        return
    place = sheet.place("signaler")
    if not is_web_address(_PLACEHOLDER.sub("x", written)):
        yield Problem(
            place,
            "signaler-invalide",
            f"{shown(written)} n’est ni une adresse de courriel ni une adresse web",
            "écrivez une adresse de courriel, ou celle d’un formulaire, qui commence par https://",
        )
        return
    for name in _PLACEHOLDER.findall(written):
        if name not in PLACEHOLDERS:
            near = nearest_of(name, PLACEHOLDERS)
            yield Problem(
                place,
                "signaler-invalide",
                f"rien ne remplace « {{{name}}} » dans l’adresse",
                "écrivez « {titre} » ou « {adresse} », ou effacez-le"
                if near is None
                else f"vouliez-vous « {{{near}}} » ?",
            )
    if re.search(r"[{}]", _PLACEHOLDER.sub("", written)):
        yield Problem(
            place,
            "signaler-invalide",
            "une accolade est seule dans l’adresse",
            "écrivez « {titre} » ou « {adresse} », avec leurs deux accolades",
        )


def signaler_address(signaler: str, titre: str, adresse: str) -> str:
    """The address of the report about one page: a message already begun, or a form already filled in."""
    if is_mail_address(signaler):
        subject = quote(f"Erreur dans « {titre} »", safe="")
        body = quote(f"Page : {titre}\r\nAdresse : {adresse}\r\n\r\nL’erreur :\r\n", safe="")
        return f"mailto:{quote(signaler, safe='@')}?subject={subject}&body={body}"
    values = {"titre": quote(titre, safe=""), "adresse": quote(adresse, safe="")}
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), signaler)
