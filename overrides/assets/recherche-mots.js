/* What a reader types, as the index knows it: elided articles, inclusive forms, numbers and small words. */

const DOTS = "·•⸱‧∙・./";
const SUFFIXES = "trice|rice|ice|euse|ère|enne|ienne|elle|esse|sse|ive|ale|ne|le|te|se|ve|fe|e";
const INCLUSIVE = new RegExp(
  `(\\p{L}{2,}?)s?(?:[${DOTS}](?:${SUFFIXES})(?:[${DOTS}]?s)?|-(?:trice|rice|ice|euse|ère|ne|e)(?:-?s)?|\\((?:${SUFFIXES})s?\\)s?)(?![\\p{L}-])`,
  "giu",
);
const ELIDED = /(^|[\s"(«])(?:l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu;
const NUMBER = /^\s*(?:lettres?\s+)?(?:(?:num[ée]ro|n\s*[°ºo]|n)\s*\.?\s*)?(\d{1,6})\s*$/iu;
const NUMBER_SIGN = /(^|\s)n\s*[°º]\s*(?=\d)/giu;
const INFLECTED = /(?<=\p{L}{2})(?:(?<=[aiou])s|(?<=eu|ou|eau)x|(?<=[ée])es?)(?!\p{L})/giu;
const SMALL_WORDS = new Set(
  "le la les l un une des de du d au aux a à et en y ou que qui qu dans par pour sur avec sans ce cette ces son sa ses".split(" "),
);

/** Letters for the ligatures of a font, nothing for a hyphen that is not seen: as_letters() of the index. */
const asLetters = (text) =>
  text
    .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize("NFKC"))
    .replace(/\u00ad/gu, "")
    .normalize("NFC");

/** The number of a letter, when the query is that and nothing else: « 299 », « n° 299 », « lettre 299 ». */
export const letterNumber = (query) => query.match(NUMBER)?.[1].replace(/^0+(?=\d)/, "") ?? null;

/** The query for the index. What stands between quotation marks is looked for as it is. */
export const normalise = (query) =>
  asLetters(query)
    .replace(/[«»“”]/gu, '"')
    .replace(/’/gu, "'")
    .split('"')
    .map((part, rank) => (rank % 2 ? quoted(part) : withoutSmallWords(loose(part))))
    .filter(Boolean)
    .join(" ");

const quoted = (part) => part.trim() && `"${part.trim().replace(/\s+/g, " ")}"`;

const loose = (part) =>
  part
    .replace(/œ/giu, "oe")
    .replace(/æ/giu, "ae")
    .replace(INCLUSIVE, "$1")
    .replace(NUMBER_SIGN, "$1")
    .replace(ELIDED, "$1")
    .replace(/['/‐‑-]/gu, " ")
    .replace(INFLECTED, "");

/** Acronyms, figures and very short words are looked for whole: « FO » is not the beginning of « formation ». */
const whole = (word) => (/^\p{Lu}{2,}$|^\d+$|^\p{L}{1,3}$/u.test(word) ? `"${word}"` : word);

const withoutSmallWords = (part) => {
  const words = part.split(/\s+/).filter(Boolean);
  const strong = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return (strong.length ? strong : words).map(whole).join(" ");
};

/** The word of the index for the number of a letter; search_documents.py makes the same. */
export const numberToken = (number) =>
  `zznumero${[...number].map((figure) => "abcdefghij"[figure]).join("")}zz`;

/** Letters and figures alone, without accents: what two words are compared by. */
export const fold = (text) =>
  text
    .toLowerCase()
    .replace(/œ/gu, "oe")
    .replace(/æ/gu, "ae")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a page truly has the words: when nothing does, Pagefind falls back on words that merely start alike. */
export const trulyHas = (query, found) => {
  const words = found.map(fold);
  return query
    .replace(/"/g, " ")
    .split(/\s+/)
    .map(fold)
    .filter(Boolean)
    .every((term) => {
      const start = term.slice(0, Math.max(4, term.length - (term.length < 8 ? 2 : term.length < 11 ? 3 : 4)));
      return words.some((word) => word.includes(start));
    });
};

/** French typography of what the index gives with straight apostrophes and plain spaces. */
export const typeset = (text) =>
  text.replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}«])/gu, "’").replace(/ (?=[;:!?»])|(?<=«) /gu, "\u00a0");
