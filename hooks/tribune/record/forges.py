"""The closed lists of the settings of the web form. Readers see none of them, so no lexicon explains them."""

from __future__ import annotations

from tribune.words.terms import Term


class Forge(Term):
    """Where the web form saves what is written in it. ``essai`` keeps it in the browser."""

    GITHUB = "github", "GitHub"
    GITLAB = "gitlab", "GitLab"
    ESSAI = "essai", "Essai"
    AUCUNE = "aucune", "Aucune"


class Relecture(Term):
    """Whether somebody reads again what the web form saves, before it is published."""

    OUI = "oui", "Oui"
    NON = "non", "Non"
