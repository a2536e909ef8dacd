// What the YAML extension says in English, whatever the language of VS Code, said in French.
"use strict";

const QUOTES = "mettez le texte entre guillemets droits";
const ALIGN = "alignez la ligne sur ses voisines, avec des espaces";

const SENTENCES = [
  // what the schema says
  [/^Missing property "(.+)"\.$/, "il manque le champ « $1 »"],
  [/^(?:Property (.+) is not allowed|La propriété (.+) n'est pas autorisée)\.$/, "champ inconnu « $1$2 »"],
  [/^Incorrect type\. Expected ".*\barray\b.*"\.$/, "une liste est attendue ici, entre crochets : [a, b]"],
  [/^Incorrect type\. Expected ".*\bobject\b.*"\.$/, "un groupe de champs est attendu ici"],
  [/^(?:Value is not accepted\. Valid values|Valeur non acceptée\. Valeurs valides): (.+)\.$/, "valeur inconnue : écrivez $1"],
  [/^Array has duplicate items\.$/, "un élément est deux fois dans la liste"],
  [/^Array has too few items\. Expected (\d+) or more\.$/, "la liste attend au moins $1 élément"],
  [/^Value is below the minimum of (\d+)\.$/, "écrivez un nombre à partir de $1"],
  [/^Value is above the maximum of (\d+)\.$/, "vérifiez le nombre de chiffres : $1 au plus"],
  [/^Matches a schema that is not allowed\.$/, "donnez au moins un de ces champs"],
  // what YAML itself does not understand
  [/^Map keys must be unique/, "ce champ est déjà écrit : gardez-en un"],
  [/^Missing closing/, "guillemet ouvert et jamais fermé"],
  [/^Tabs are not allowed/, `tabulation au début de la ligne : ${ALIGN}`],
  [/^Plain value cannot start with/, `ce signe ne peut pas commencer une valeur : ${QUOTES}`],
  [/^Nested mappings are not allowed/, `deux-points dans un texte sans guillemets : ${QUOTES}, ou ${ALIGN}`],
  [/^Implicit (?:map )?keys/, `ligne sans deux-points suivis d’une espace : écrivez « champ: valeur », ou ${ALIGN}`],
  [/^Missing (?:,|space after :)/, "virgule oubliée, ou espace oubliée après les deux-points"],
  [/must (?:be sufficiently indented and )?end with|^Unexpected (?:empty item|,)|^Block collections are/, "crochet ou accolade jamais fermé, ou valeur oubliée"],
  [/^(?:All (?:mapping|sequence|collection) items must|Sequence item without|A block sequence may not)/, `ligne mal décalée, ou tiret oublié : ${ALIGN}`],
  [/^Not a YAML token/, `le signe « > » ou « | » annonce un texte qui commence à la ligne suivante : ${QUOTES}`],
  [/^Un(?:expected|resolved (?:alias|tag))/, `signe mal placé : ${QUOTES}, ou ${ALIGN}`],
];

/** A message in French, or as it came. */
function inFrench(message) {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) {
      return sentence.replace(/\$(\d)/g, (_, rank) => found[rank] ?? "");
    }
  }
  return message;
}

module.exports = { inFrench };
