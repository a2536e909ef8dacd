"""The part of the web form’s configuration that says where it saves, in the words of Sveltia CMS.

Whoever writes can always sign in with a token made at the forge: that needs no service of ours. A click is
enough where the forge knows the site as an application (GitLab), or a service hands out the tokens (GitHub).
"""

from __future__ import annotations

from typing import Any

from tribune.record.forges import Forge
from tribune.record.formulaire import GITHUB, GITLAB, Backend


def backend_config(backend: Backend) -> dict[str, Any]:
    """The back end of the form."""
    if backend.forge is Forge.ESSAI:
        return {"name": "test-repo"}
    config: dict[str, Any] = {
        "name": backend.forge.value,
        "repo": backend.depot,
        "commit_messages": {
            "create": "{{collection}} : nouveau texte « {{slug}} »",
            "update": "{{collection}} : « {{slug}} » modifié",
            "delete": "{{collection}} : « {{slug}} » supprimé",
            "uploadMedia": "Fichier ajouté : {{path}}",
            "deleteMedia": "Fichier supprimé : {{path}}",
        },
    }
    if backend.branche is not None:
        config["branch"] = backend.branche
    if backend.forge is Forge.GITHUB:
        if backend.adresse != GITHUB:
            config["api_root"] = f"{backend.adresse}/api/v3"
        if backend.connexion is not None:
            config["base_url"] = backend.connexion
    else:
        if backend.adresse != GITLAB:
            config |= {"base_url": backend.adresse, "api_root": f"{backend.adresse}/api/v4"}
        if backend.application is not None:
            config |= {"auth_type": "pkce", "app_id": backend.application}
    if backend.connexion is None and backend.application is None:
        config["auth_methods"] = ["token"]
    return config
