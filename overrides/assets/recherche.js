/* The search page: facets with counts, the whole state in the address, nothing loaded before the reader searches. */

import { letterNumber, normalise, trulyHas, typeset } from "./recherche-mots.js";

const PAGE = 8;
const DELAY = 250;

const form = document.querySelector("[data-recherche]");
const page = form.closest("article");
const output = document.querySelector("[data-sortie]");
const list = output.querySelector("[data-resultats]");
const status = output.querySelector("[data-etat]");
const more = output.querySelector("[data-suite]");
const chips = page.querySelector("[data-actifs]");
const details = page.querySelector("[data-facettes]");
const field = form.elements.q;
const facets = [...page.querySelectorAll("[data-facette]")].map((group) => ({
  code: group.dataset.facette,
  name: group.querySelector("legend").textContent,
  asksForAll: "toutes" in group.dataset,
  group,
  boxes: [...group.querySelectorAll("input")],
}));
for (const { boxes } of facets) {
  for (const box of boxes) box.initial = box.labels[0].querySelector("[data-nombre]").textContent;
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

const filtersOf = (except = null) => {
  const filters = {};
  for (const facet of facets) {
    const values = facet === except ? [] : chosen(facet).map((box) => box.value);
    if (values.length) filters[facet.code] = facet.asksForAll ? { all: values } : { any: values };
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
  const query = normalise(text);
  const number = letterNumber(text);
  if (wantsCounts()) await pagefind.filters();
  const found = await pagefind.search(query || null, { filters: filtersOf(), ...sortOf(query) });
  let results = found.results;
  if (query && results.length && !trulyHas(query, await wordsFound(results[0]))) results = [];
  if (number) {
    const exact = await pagefind.search(null, { filters: { ...filtersOf(), numero: { any: [number] } } });
    const first = new Set(exact.results.map((each) => each.id));
    results = [...exact.results, ...results.filter((each) => !first.has(each.id))];
  }
  if (!results.length || !wantsCounts()) return { query, results, counts: null };
  const counts = { ...found.filters };
  for (const facet of facets) {
    if (facet.asksForAll || !chosen(facet).length) continue;
    const others = await pagefind.search(query || null, { filters: filtersOf(facet) });
    counts[facet.code] = others.filters[facet.code];
  }
  return { query, results, counts };
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
      box.labels[0].querySelector("[data-nombre]").textContent = number;
      box.closest("li").hidden = number === "0" && !box.checked;
    }
    group.hidden = boxes.every((box) => box.closest("li").hidden);
  }
};

const showChips = () => {
  const made = facets.flatMap((facet) =>
    chosen(facet).map((box) => {
      const label = box.labels[0].firstChild.textContent.trim();
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

const sentence = (total, text, unknown) => {
  const about = text ? ` pour « ${typeset(text)} »` : "";
  const parts = [
    total ? `${plural(total, "résultat", "résultats")}${about}.` : `Aucun résultat${about}.`,
    ...(total ? [] : ["Essayez un mot plus court ou plus courant, ou retirez un filtre ; les listes ci-dessous mènent à tout."]),
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
  if (!text && !facets.some((facet) => chosen(facet).length) && !form.elements.paroles?.checked) {
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
    if (mine === turn) status.textContent = sentence(results.length, text, unknown);
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
