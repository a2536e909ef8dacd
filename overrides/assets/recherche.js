/* The search page: facets with counts, the whole state in the address, nothing loaded before the reader searches. */

import { letterNumber, normalise, numberToken, trulyHas, typeset } from "./recherche-mots.js";

const PAGE = 8;
const DELAY = 250;
const EVERYTHING = "zztout";
/* A word of every document: without a word to look for, Pagefind would load its whole index. */
const PAIRED = { position: "resultat", resultat: "position" };

const form = document.querySelector("[data-recherche]");
const page = form.closest("article");
const output = document.querySelector("[data-sortie]");
const list = output.querySelector("[data-resultats]");
const status = page.querySelector("[data-etat]");
const more = output.querySelector("[data-suite]");
const chips = page.querySelector("[data-actifs]");
const details = page.querySelector("[data-facettes]");
const field = form.elements.q;
const facets = [...page.querySelectorAll("[data-facette]")].map((group) => ({
  code: group.dataset.facette,
  name: group.querySelector("summary").textContent,
  asksForAll: "toutes" in group.dataset,
  group,
  boxes: [...group.querySelectorAll("input")],
}));
for (const { boxes } of facets) {
  for (const box of boxes) box.initial = box.nextElementSibling.querySelector("[data-nombre]").textContent;
}

/* State: what is asked, in the form and in the address --------------------------------------------------------- */

const stateOfForm = () => {
  const state = new URLSearchParams();
  if (field.value.trim()) state.set("q", field.value.trim());
  for (const { code, boxes } of facets) {
    for (const box of boxes) if (box.checked) state.append(code, box.value);
  }
  if (form.elements.paroles?.checked) state.set("paroles", "1");
  if (form.elements.tri.value) state.set("tri", form.elements.tri.value);
  return state;
};

/** Fill the form; returns the filters that the archive does not know, which must not be lost in silence. */
const fillForm = (state) => {
  field.value = state.get("q") ?? "";
  const unknown = [];
  for (const { code, boxes } of facets) {
    const asked = new Set(state.getAll(code));
    for (const box of boxes) box.checked = asked.delete(box.value);
    unknown.push(...[...asked].map((value) => `${code} = ${value}`));
  }
  if (form.elements.paroles) form.elements.paroles.checked = state.get("paroles") === "1";
  form.elements.tri.value = state.get("tri") ?? "";
  if (form.elements.tri.selectedIndex < 0) form.elements.tri.value = "";
  return unknown;
};

const chosen = (facet) => facet.boxes.filter((box) => box.checked);

/** What is asked; « facet » left aside, or with that one value. A position and a result are those of one ballot. */
const filtersOf = (facet = null, value = null) => {
  const asked = {};
  for (const each of facets) {
    const values = each === facet ? [value].filter(Boolean) : chosen(each).map((box) => box.value);
    if (values.length) asked[each.code] = values;
  }
  const filters = {};
  for (const { code, asksForAll } of facets) {
    if (asked[code]) filters[code] = asksForAll ? { all: asked[code] } : { any: asked[code] };
  }
  if (asked.position && asked.resultat) {
    filters.vote = { any: asked.position.flatMap((one) => asked.resultat.map((other) => `${one}:${other}`)) };
  }
  return filters;
};

/* Index: Pagefind, loaded at the first search ------------------------------------------------------------------- */

const engines = new Map();

const engine = (address) => {
  if (!engines.has(address)) {
    const root = new URL(form.dataset.racine, location.href).pathname;
    const loading = import(new URL(`${address}pagefind.js`, location.href).href).then(async (pagefind) => {
      await pagefind.options({
        baseUrl: root,
        excerptLength: 32,
        noWorker: true,
        ranking: { metaWeights: { title: 5, fiche: 0.5, variantes: 0.5 } },
      });
      await pagefind.init();
      return pagefind;
    });
    loading.catch(() => engines.delete(address));
    engines.set(address, loading);
  }
  return engines.get(address);
};

const currentEngine = () =>
  engine(form.elements.paroles?.checked ? form.dataset.indexParoles : form.dataset.index);

/** The counts of the facets weigh as much as the rest of a search: they are loaded when the reader opens them. */
const wantsCounts = () => details.open;

const sortOf = (query) => {
  const choice = form.elements.tri.value || (query ? "" : "recent");
  return choice ? { sort: { date: choice === "recent" ? "desc" : "asc" } } : {};
};

const ask = async (pagefind, text) => {
  const words = normalise(text);
  const query = words || EVERYTHING;
  const number = letterNumber(text);
  if (wantsCounts()) await pagefind.filters();
  const found = await pagefind.search(query, { filters: filtersOf(), ...sortOf(words) });
  let results = found.results;
  if (words && results.length && !trulyHas(words, await wordsFound(results[0]))) results = [];
  let missing = null;
  if (number) {
    const exact = await letterOf(pagefind, number);
    if (exact) results = [exact, ...results.filter((each) => each.id !== exact.id)];
    else missing = number;
  }
  const counts = wantsCounts() ? await countsOf(pagefind, query, results.length ? found.filters : {}) : null;
  return { query: words, results, counts, missing };
};

/** The letter of that very number, or none: a word that nothing has would lead to another. */
const letterOf = async (pagefind, number) => {
  const token = numberToken(number);
  const { results } = await pagefind.search(token, { filters: filtersOf() });
  if (!results.length) return null;
  return (await results[0].data()).meta.numero === token ? results[0] : null;
};

/** Counts of every facet. Where choices ask for either, those of the others are counted as if it had none. */
const countsOf = async (pagefind, query, found) => {
  const counts = { ...found };
  for (const facet of facets) {
    const pair = PAIRED[facet.code] && facets.find((each) => each.code === PAIRED[facet.code]);
    if (pair && chosen(pair).length) counts[facet.code] = await countsOfPair(pagefind, query, facet);
    else if (!facet.asksForAll && chosen(facet).length) {
      counts[facet.code] = (await pagefind.search(query, { filters: filtersOf(facet) })).filters[facet.code];
    }
  }
  return counts;
};

/** Position beside a chosen result, or the reverse: both must be those of one ballot. */
const countsOfPair = async (pagefind, query, facet) => {
  const counts = {};
  for (const { value } of facet.boxes) {
    counts[value] = (await pagefind.search(query, { filters: filtersOf(facet, value) })).results.length;
  }
  return counts;
};

const wordsFound = async (result) => {
  const data = await result.data();
  const words = data.content.split(/\s+/);
  return [...data.locations.map((place) => words[place] ?? ""), ...Object.values(data.meta)];
};

/* Showing ------------------------------------------------------------------------------------------------------- */

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** An excerpt as text and marks: nothing else of what the index holds becomes markup. */
const marked = (excerpt) =>
  [...new DOMParser().parseFromString(excerpt, "text/html").body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, typeset(node.textContent)) : typeset(node.textContent),
  );

const resultItem = (data, query) => {
  const places = query
    ? data.sub_results.filter((each) => each.anchor?.id).slice(0, 3)
    : [];
  const item = element(
    "li",
    { className: "reponse" },
    element("h3", {}, element("a", { href: data.url }, typeset(data.meta.title))),
    element("p", { className: "reponse-fiche" }, typeset(data.meta.fiche)),
    element("p", { className: "reponse-extrait" }, ...marked(data.excerpt), " …"),
  );
  if (places.length) {
    const links = places.map((each) => element("li", {}, element("a", { href: each.url }, typeset(each.title))));
    item.append(element("ul", { className: "reponse-endroits", ariaLabel: "Passages trouvés" }, ...links));
  }
  return item;
};

const plural = (number, one, many) => `${number.toLocaleString("fr-FR")} ${number < 2 ? one : many}`;

const showCounts = (counts) => {
  for (const { code, group, boxes } of facets) {
    for (const box of boxes) {
      const number = counts ? (counts[code]?.[box.value] ?? 0).toLocaleString("fr-FR") : box.initial;
      box.nextElementSibling.querySelector("[data-nombre]").textContent = number;
      box.closest("li").hidden = number === "0" && !box.checked;
    }
    group.open ||= boxes.some((box) => box.checked);
    group.hidden = boxes.every((box) => box.closest("li").hidden);
  }
};

const showChips = () => {
  const made = facets.flatMap((facet) =>
    chosen(facet).map((box) => {
      const label = box.nextElementSibling.firstChild.textContent.trim();
      const button = element("button", { type: "button", className: "puce" }, `${facet.name} : ${label} `);
      button.append(element("span", { ariaHidden: "true" }, "×"), element("span", { className: "hors-ecran" }, ", retirer"));
      button.addEventListener("click", () => {
        box.checked = false;
        change();
        (chips.querySelector("button") ?? details.querySelector("summary")).focus();
      });
      return button;
    }),
  );
  details.querySelector("[data-choix]").textContent = made.length ? plural(made.length, "choix", "choix") : "";
  if (made.length) {
    const clear = element("button", { type: "button", className: "puce puce-tout" }, "Tout effacer");
    clear.addEventListener("click", () => {
      for (const facet of facets) for (const box of chosen(facet)) box.checked = false;
      change();
      details.querySelector("summary").focus();
    });
    made.push(clear);
  }
  chips.replaceChildren(...made);
  chips.hidden = !made.length;
};

const hasFilters = () => facets.some((facet) => chosen(facet).length);

const sentence = (total, text, unknown, missing) => {
  const about = text ? ` pour « ${typeset(text)} »` : "";
  const parts = [
    total ? `${plural(total, "résultat", "résultats")}${about}.` : `Aucun résultat${about}.`,
    ...(total ? [] : ["Essayez un mot plus court ou plus courant, ou retirez un filtre ; les listes ci-dessous mènent à tout."]),
    ...(missing ? [`Aucune lettre ne porte le n° ${missing}${hasFilters() ? " parmi celles que gardent les filtres" : ""}.`] : []),
    ...(unknown.length ? [`Filtre inconnu de l’archive, laissé de côté : ${unknown.join(", ")}.`] : []),
  ];
  return parts.join(" ");
};

/* Searching ----------------------------------------------------------------------------------------------------- */

let turn = 0;
let results = [];
let shown = 0;
let unknown = [];
let lastQuery = "";

const showMore = async () => {
  const mine = turn;
  const found = await Promise.all(results.slice(shown, shown + PAGE).map((each) => each.data()));
  if (mine !== turn) return null;
  const items = found.map((data) => resultItem(data, lastQuery));
  list.append(...items);
  shown += items.length;
  more.hidden = shown >= results.length;
  return items[0];
};

const search = async () => {
  const mine = ++turn;
  const text = field.value.trim();
  showChips();
  if (!text && !hasFilters() && !form.elements.paroles?.checked) {
    output.hidden = !unknown.length;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = unknown.length ? `Filtre inconnu de l’archive : ${unknown.join(", ")}.` : "";
    showCounts(null);
    return;
  }
  output.hidden = false;
  output.setAttribute("aria-busy", "true");
  if (!list.children.length) status.textContent = "Recherche en cours…";
  try {
    const found = await ask(await currentEngine(), text);
    if (mine !== turn) return;
    results = found.results;
    lastQuery = found.query;
    shown = 0;
    showCounts(found.counts);
    list.replaceChildren();
    await showMore();
    if (mine === turn) status.textContent = sentence(results.length, text, unknown, found.missing);
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "La recherche n’a pas pu être chargée. Vérifiez la connexion et recommencez ; les listes ci-dessous mènent à tout.";
  } finally {
    if (mine === turn) output.removeAttribute("aria-busy");
  }
};

/** Search after a change of the form, and keep it in the address: a new entry of the history unless still typing. */
const change = (isTyping = false) => {
  unknown = [];
  const state = stateOfForm().toString();
  const address = state ? `?${state}` : location.pathname;
  if (isTyping) history.replaceState(null, "", address);
  else if (location.search !== (state ? `?${state}` : "")) history.pushState(null, "", address);
  return search();
};

const restore = () => {
  unknown = fillForm(new URLSearchParams(location.search));
  return search();
};

let typing = 0;
field.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => change(true), DELAY);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  change();
});
page.addEventListener("change", (event) => {
  if (event.target !== field) change();
});
more.addEventListener("click", async () => (await showMore())?.querySelector("a").focus());
addEventListener("popstate", restore);

details.addEventListener("toggle", () => details.open && search());
form.hidden = details.hidden = false;
page.querySelector("[data-sans-script]").hidden = true;
restore();
