"""The permanent names of problems: level, title and explanation of each, as the documentation prints them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tribune.source.catalogue_files import FILE_CATALOGUE
from tribune.source.catalogue_texts import TEXT_CATALOGUE
from tribune.source.levels import Entry, avertissement, erreur, information

_SHAPE: Final = {
    "champ-inconnu": erreur(
        "Un champ n’existe pas",
        "Son nom est mal écrit, ou il n’est pas au bon endroit. La page des champs les donne tous.",
    ),
    "champ-manquant": erreur(
        "Un champ obligatoire manque",
        "Ajoutez-le dans l’en-tête. Un champ vide compte comme absent.",
    ),
    "type-inattendu": erreur(
        "La valeur n’est pas de la bonne sorte",
        "Là où une liste est attendue, écrivez des crochets ou des tirets ; "
        "là où un texte est attendu, un texte.",
    ),
    "valeur-vide": erreur(
        "Un élément de liste est vide",
        "Complétez-le, ou effacez la ligne.",
    ),
    "date-invalide": erreur(
        "La date n’est pas écrite comme il faut",
        "Une date s’écrit AAAA-MM-JJ, par exemple 2025-10-14.",
    ),
    "date-impossible": erreur(
        "La date n’existe pas",
        "Le calendrier n’a pas ce jour-là. Vérifiez le jour et le mois.",
    ),
    "nombre-invalide": erreur(
        "Ce n’est pas un nombre",
        "Écrivez des chiffres seuls. Un décompte inconnu ne s’écrit pas : on efface le champ.",
    ),
    "nombre-negatif": erreur("Un nombre est négatif", "Un décompte ou un numéro n’est jamais négatif."),
    "nombre-fractionnaire": erreur(
        "Un nombre n’est pas entier", "On compte des voix : écrivez un nombre entier, sans virgule."
    ),
    "nombre-nul": erreur(
        "Un nombre devrait être au moins 1", "Les numéros et les pages se comptent à partir de 1."
    ),
    "nombre-trop-grand": erreur(
        "Un nombre est démesuré",
        "Aucune assemblée ne compte autant de voix : une faute de frappe est probable.",
    ),
    "nature-inconnue": erreur(
        "La nature du texte n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "saisine-inconnue": erreur(
        "La saisine n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "instance-inconnue": erreur(
        "L’instance n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "resultat-inconnu": erreur(
        "Le résultat n’est pas dans la liste",
        "Choisissez dans la liste que donne le message. Si la source ne le dit pas, écrivez « inconnu ».",
    ),
    "mode-inconnu": erreur(
        "Le mode de vote n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "position-inconnue": erreur(
        "La position n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "etat-inconnu": erreur(
        "L’état n’est pas dans la liste", "Choisissez dans la liste que donne le message."
    ),
    "adresse-web-invalide": erreur(
        "L’adresse web n’est pas valable", "Une adresse web commence par https:// ou http://, sans espace."
    ),
    "identifiant-invalide": erreur(
        "L’identifiant n’est pas valable",
        "Un identifiant s’écrit en minuscules sans accent, chiffres et traits d’union : il sert d’adresse.",
    ),
    "ancienne-adresse-invalide": erreur(
        "L’ancienne adresse n’est pas valable",
        "Écrivez le chemin dans le site, sans le nom du site : par exemple lettres/ancien-nom/.",
    ),
}

_REFERENCES: Final = {
    "theme-inconnu": erreur(
        "Le thème n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez le thème à registres/themes.yml.",
    ),
    "organisation-inconnue": erreur(
        "L’organisation n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez-la à registres/organisations.yml.",
    ),
    "personne-inconnue": erreur(
        "La personne n’est pas dans le registre",
        "Corrigez son identifiant, ou ajoutez-la à registres/personnes.yml.",
    ),
    "session-inconnue": erreur(
        "La session n’est ni une date ni une session du registre",
        "Écrivez la date de la session, ou l’identifiant d’une session de registres/sessions.yml.",
    ),
    "session-ambigue": erreur(
        "La date tombe dans une session de plusieurs jours",
        "Écrivez l’identifiant de cette session, pour que ses lettres restent ensemble.",
    ),
    "dates-inversees": erreur("La fin vient avant le début", "Échangez les deux dates."),
    "entree-en-double": erreur(
        "Une entrée de registre est écrite deux fois", "Gardez une seule entrée par identifiant."
    ),
    "numero-en-double": erreur(
        "Deux lettres portent le même numéro",
        "Le numéro fait l’adresse de la lettre : corrigez l’un des deux.",
    ),
    "adresse-en-double": erreur(
        "Deux fichiers du site auraient la même adresse",
        "L’un effacerait l’autre. Renommez un fichier, ou retirez l’ancienne adresse. Le site fait lui-même "
        "tout ce qui est sous certaines adresses, comme /assets/, /admin/ ou /themes/ : rangez vos fichiers "
        "ailleurs.",
    ),
    "lien-inconnu": erreur(
        "Le renvoi mène à une lettre qui n’existe pas", "Écrivez le numéro d’une lettre de l’archive."
    ),
    "lien-vers-soi": erreur("La lettre renvoie à elle-même", "Effacez ce renvoi, ou corrigez le numéro."),
    "lien-vers-brouillon": information(
        "Le renvoi mène à un brouillon", "Le lien apparaîtra quand l’autre lettre sera publiée."
    ),
    "theme-en-double": erreur("Un thème est donné deux fois", "Gardez-le une seule fois."),
    "signataire-en-double": erreur("Une organisation signe deux fois", "Gardez-la une seule fois."),
    "position-en-double": erreur(
        "Une organisation a deux positions dans un vote",
        "Gardez la bonne. Si ses voix se sont partagées, écrivez « partage ».",
    ),
    "organisation-en-double": erreur("Une organisation est donnée deux fois", "Gardez-la une seule fois."),
    "lien-en-double": erreur("Un renvoi est donné deux fois", "Gardez-le une seule fois."),
    "votants-trop-petit": information(
        "Moins de votants que de voix",
        "Le nombre de votants comprend d’ordinaire les voix pour, contre et les abstentions. Des pouvoirs "
        "peuvent l’expliquer : vérifiez seulement la saisie.",
    ),
    "effectif-trop-petit": information(
        "L’effectif est plus petit que ce qu’il contient",
        "L’effectif de l’assemblée comprend d’ordinaire les votants, les absents et ceux qui n’ont pas pris "
        "part au vote. Vérifiez seulement la saisie.",
    ),
    "a-verifier-restant": erreur(
        "La lettre n’est plus un brouillon, et il reste à vérifier",
        "Le champ « a_verifier » dit ce qu’une personne doit confirmer avant que quiconque lise la lettre. "
        "Une fois chaque point vérifié, effacez-le.",
    ),
    "brouillon-a-completer": information(
        "Un brouillon en cours de vérification n’est pas complet",
        "Il lui manque un champ, ou il nomme ce qu’aucun registre ne connaît. Il reste hors du site, aperçu "
        "compris, et n’empêche pas de publier les autres lettres ; ce sera une erreur une fois "
        "« a_verifier » vidé.",
    ),
    "correction-sans-vote": erreur(
        "La correction vise un vote qui n’existe pas",
        "Les votes d’une lettre se comptent à partir de 1, dans leur ordre.",
    ),
    "vote-surprenant": information(
        "Le résultat surprend au vu des voix",
        "Le résultat est celui que dit la source : il n’est jamais calculé. Vérifiez seulement la saisie.",
    ),
    "unanimite-contredite": information(
        "L’unanimité est contredite par les voix",
        "Un vote à l’unanimité n’a d’ordinaire pas de voix contre. Si c’est ce que dit la source, "
        "rien n’est à changer.",
    ),
    "date-lointaine": information(
        "Une date est très ancienne ou loin dans l’avenir",
        "Une faute de frappe dans l’année est probable : 2062 pour 2026. Si la date est la bonne, "
        "rien n’est à changer.",
    ),
    "objet-en-double": information(
        "Deux votes d’une lettre ont le même objet",
        "Un texte peut être voté deux fois. Si ce sont deux textes, précisez l’objet de chacun.",
    ),
    "voix-nombreuses": information(
        "Un vote compte bien plus de voix que ceux des autres lettres",
        "Il est comparé à l’effectif que donnent les autres lettres pour la même instance ou, à défaut, "
        "à leurs votes. Un chiffre de trop est probable ; si le nombre est le bon, rien n’est à changer.",
    ),
    "lettre-en-double": information(
        "Deux lettres ont le même texte",
        "Si c’est la même lettre, réunissez les deux fichiers.",
    ),
}

_SETTINGS: Final = {
    "reglages-absents": erreur(
        "Les réglages du site manquent",
        "Le fichier mkdocs.yml porte, sous « extra: tribune: », le nom de la publication "
        "et les mentions légales.",
    ),
    "reglage-inconnu": avertissement(
        "MkDocs ne connaît pas un réglage",
        "Le nom d’un réglage de mkdocs.yml est mal écrit, ou n’est pas au bon endroit. Ceux de la "
        "publication s’écrivent sous « extra: tribune: ».",
    ),
    "reglage-invalide": erreur(
        "Un réglage de mkdocs.yml empêche de construire le site",
        "Il manque le nom du site, un dossier ou un fichier que les réglages nomment, ou une adresse est mal "
        "écrite.",
    ),
    "page-du-menu-absente": avertissement(
        "Le menu mène à une page qui n’existe pas",
        "Sous « nav », mkdocs.yml nomme un fichier du dossier « docs ». Corrigez son nom, "
        "ou effacez la ligne.",
    ),
    "mention-legale-vide": avertissement(
        "Une mention légale manque",
        "La loi demande de nommer l’éditeur, la direction de la publication et l’hébergeur. "
        "Le site ne peut pas être publié sans eux.",
    ),
    "signaler-invalide": erreur(
        "L’endroit où signaler une erreur n’est pas compris",
        "C’est une adresse de courriel, ou celle d’un formulaire, où « {titre} » et « {adresse} » sont "
        "remplacés par ceux de la page.",
    ),
    "formulaire-invalide": erreur(
        "Le réglage du formulaire n’est pas compris",
        "Le formulaire enregistre dans un dépôt : il lui faut le nom de la forge (github ou gitlab) et celui "
        "du dépôt. « forge: essai » permet de l’essayer sans rien enregistrer, « forge: aucune » s’en passe.",
    ),
    "adresse-du-site-absente": avertissement(
        "L’adresse du site manque",
        "Sans « site_url » dans mkdocs.yml, le site n’a ni flux, ni référence complète à citer : "
        "les adresses qu’on lit ailleurs doivent être entières.",
    ),
    "dossier-du-site-mal-place": erreur(
        "Le dossier du site en contient un autre, ou est dedans",
        "Construire le site remplace tout son dossier : « site_dir » doit désigner un dossier qui ne sert "
        "qu’à cela, à part des lettres, des pages et des modèles.",
    ),
}

CATALOGUE: Final[Mapping[str, Entry]] = MappingProxyType(
    {**FILE_CATALOGUE, **_SHAPE, **_REFERENCES, **TEXT_CATALOGUE, **_SETTINGS}
)
