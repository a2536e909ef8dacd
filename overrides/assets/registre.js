/* Filters and sorts the register of votes. The state stands in the address, so that a filtered list can be sent.
   Without script the page is whole; a long register is divided by year, and the pages of the other years are read
   only when a filter needs them. Nothing is hidden in silence: what could not be read is named. */
(() => {
  const form = document.querySelector("[data-filtres]");
  const list = document.querySelector("[data-registre]");
  if (!form || !list) return;

  const NBSP = "\u00a0";
  const UNKNOWN_POSITION = "inconnue";
  const ALL_YEARS = "toutes";
  const FIELDS = ["annee", "theme", "nature", "resultat", "position", "issue", "instance", "tri"];
  const COMPARABLE = new Set(["pour", "contre", "abstention", "nppv"]);
  const SENSES = {
    comparable: "positions comparables",
    identique: "positions identiques",
    different: "positions différentes",
  };

  const article = list.closest("article");
  const section = list.closest("section");
  const yearLinks = document.querySelector("[data-annees]");
  const actives = form.querySelector("[data-actifs]");
  const status = form.querySelector("[data-compte]");
  const clear = form.querySelector("[data-effacer]");
  const aboutSort = form.querySelector("[data-tri]");
  const missing = form.querySelector("[data-manque]");
  const select = (name) => form.elements.namedItem(name);
  const first = (name) => select(name).options[0].value;
  const number = (value) => value.toLocaleString("fr-FR");
  const votes = (value) => `${number(value)} vote${value < 2 ? "" : "s"}`;

  const acronyms = new Map(
    [...form.querySelectorAll("[data-organisations] option")].map((each) => [each.value, each.textContent]),
  );
  const announced = new Map(
    [...select("annee").options]
      .filter((each) => each.dataset.votes)
      .map((each) => [each.value, { votes: Number(each.dataset.votes), address: each.dataset.adresse || "" }]),
  );

  const defaults = Object.fromEntries(
    FIELDS.map((name) => [name, [...select(name).options].find((each) => each.defaultSelected)?.value ?? first(name)]),
  );
  defaults.accord = null;
  defaults.sens = "";

  const make = (tag, text = "", className = "") => {
    const node = document.createElement(tag);
    if (text) node.textContent = text;
    if (className) node.className = className;
    return node;
  };

  /* The rows, by year and session ---------------------------------------------------------------------------- */

  const years = [];

  const readRow = (node, session) => {
    const { positions = "", pour, contre, themes = "", ...data } = node.dataset;
    return {
      node,
      session,
      ...data,
      themes: themes.split(" "),
      position: data.position ?? UNKNOWN_POSITION,
      positions: new Map(positions.split(" ").map((each) => each.split(":"))),
      gap: pour === undefined || contre === undefined ? null : Math.abs(Number(pour) - Number(contre)),
    };
  };

  const readYear = (node, initial) => {
    const total = node.querySelector("[data-total]");
    const year = { node, annee: node.dataset.annee, initial, total, totalText: total.textContent };
    year.sessions = [...node.querySelectorAll(":scope > section")].map((each) => {
      const session = { node: each, link: each.querySelector("h4 > a"), body: each.querySelector("tbody") };
      session.rows = [...each.querySelectorAll("tbody > tr")].map((row) => readRow(row, session));
      return session;
    });
    year.rows = year.sessions.flatMap((each) => each.rows);
    return year;
  };

  const known = (annee) => years.find((each) => each.annee === annee);

  /* The state, and its address -------------------------------------------------------------------------------- */

  let state = { ...defaults };

  const readAddress = () => {
    const asked = new URLSearchParams(location.search);
    const found = { ...defaults };
    for (const name of FIELDS) found[name] = asked.get(name) || defaults[name];
    if (![...select("tri").options].some((each) => each.value === found.tri)) found.tri = defaults.tri;
    const pair = (asked.get("accord") || "").split(",").map((each) => each.trim());
    if (pair.length === 2 && pair[0] && pair[1] && pair[0] !== pair[1]) {
      found.accord = pair;
      found.sens = asked.get("accord_sens") in SENSES ? asked.get("accord_sens") : "";
    }
    return found;
  };

  const writeAddress = () => {
    const said = FIELDS.filter((name) => state[name] !== defaults[name]).map((name) => [name, state[name]]);
    if (state.accord) said.push(["accord", state.accord.join(",")]);
    if (state.sens) said.push(["accord_sens", state.sens]);
    const query = new URLSearchParams(said).toString().replaceAll("%2C", ",");
    const address = location.pathname + (query && `?${query}`) + location.hash;
    if (address === location.pathname + location.search + location.hash) return;
    try {
      history.pushState(null, "", address);
    } catch {
      /* A browser may refuse many changes in a short time: the list is right all the same. */
    }
  };

  const isFiltered = () =>
    state.accord !== null || FIELDS.some((name) => name !== "tri" && state[name] !== defaults[name]);
  const isChanged = () => isFiltered() || state.tri !== defaults.tri;
  const askedYears = () => (state.annee === ALL_YEARS ? [...announced.keys()] : [state.annee]);

  const matches = (row) => {
    for (const name of ["nature", "resultat", "position", "issue", "instance"]) {
      if (state[name] && row[name] !== state[name]) return false;
    }
    if (state.annee !== ALL_YEARS && row.annee !== state.annee) return false;
    if (state.theme && !row.themes.includes(state.theme)) return false;
    if (!state.accord) return true;
    const [one, other] = state.accord.map((each) => row.positions.get(each));
    if (!one || !other) return false;
    if (!state.sens) return true;
    /* Two organisations that were absent, or divided, did not vote alike: see indexes/accords.py. */
    if (!COMPARABLE.has(one) || !COMPARABLE.has(other)) return false;
    return state.sens === "comparable" || (one === other) === (state.sens === "identique");
  };

  /* The list -------------------------------------------------------------------------------------------------- */

  const flat = make("div", "", "liste-plate");
  flat.hidden = true;
  const NONE =
    "Aucun vote ne correspond à ces filtres. Retirez-en un dans la liste des filtres actifs, ou effacez-les tous.";
  const NONE_READ = "Aucun des votes qui ont pu être lus ne correspond à ces filtres.";
  const none = make("p", NONE, "aucun-vote");
  none.hidden = true;
  list.after(none, flat);

  const inOrder = (items) => (state.tri === "anciens" ? [...items].reverse() : items);

  const placeByDate = () => {
    for (const year of inOrder(years)) {
      for (const session of inOrder(year.sessions)) {
        for (const row of session.rows) {
          row.where?.remove();
          session.body.append(row.node);
        }
        year.node.append(session.node);
      }
      list.append(year.node);
    }
    flat.replaceChildren();
  };

  const flatTable = (caption, rows) => {
    const table = years[0].sessions[0].body.closest("table").cloneNode(false);
    const head = years[0].sessions[0].body.closest("table").tHead.cloneNode(true);
    const body = make("tbody");
    table.append(make("caption", caption), head, body);
    for (const row of rows) {
      row.where?.remove();
      const where = make("span", "", "registre-objet registre-session");
      row.where = where;
      const link = row.session.link.cloneNode(true);
      where.append(link);
      if (row.gap !== null) where.append(` · écart de ${number(row.gap)}${NBSP}voix`);
      row.node.querySelector("th").append(where);
      body.append(row.node);
    }
    return table;
  };

  const placeByGap = (shown) => {
    const close = shown.filter((row) => row.gap !== null).sort((one, other) => one.gap - other.gap);
    const unknown = shown.filter((row) => row.gap === null);
    flat.replaceChildren();
    if (close.length) {
      flat.append(make("h3", "Du plus serré au moins serré"), flatTable("Votes du plus serré au moins serré", close));
    }
    if (unknown.length) {
      flat.append(
        make("h3", "Écart inconnu"),
        make("p", "Le nombre de voix pour ou de voix contre n’est pas publié."),
        flatTable("Votes dont l’écart est inconnu", unknown),
      );
    }
  };

  /* The order by date in which the rows stand; empty while they stand in the flat list. */
  let placed = defaults.tri;

  const showList = (shown) => {
    const chosen = new Set(shown);
    const isFlat = state.tri === "serre";
    if (isFlat) {
      placeByGap(shown);
      placed = "";
    } else if (placed !== state.tri) {
      placeByDate();
      placed = state.tri;
    }
    list.hidden = isFlat;
    flat.hidden = !isFlat;
    for (const year of years) {
      let held = 0;
      for (const session of year.sessions) {
        let here = 0;
        for (const row of session.rows) {
          row.node.hidden = !chosen.has(row);
          if (!row.node.hidden) here += 1;
        }
        session.node.hidden = here === 0;
        held += here;
      }
      year.node.hidden = held === 0;
      year.total.textContent = held === year.rows.length ? year.totalText : `${votes(held)} sur ${number(year.rows.length)}`;
    }
  };

  /* What is said ---------------------------------------------------------------------------------------------- */

  const labelOf = (name) => form.querySelector(`label[for="filtre-${name}"]`).textContent;

  const activeFilters = () => {
    const found = FIELDS.filter((name) => name !== "tri" && state[name] !== defaults[name]).map((name) => {
      const chosen = select(name).selectedOptions[0].textContent;
      return { said: `${labelOf(name)}${NBSP}: ${chosen}`, remove: { [name]: defaults[name] } };
    });
    if (state.accord) {
      const pair = state.accord.map((each) => acronyms.get(each) ?? each).join(" et ");
      const sense = SENSES[state.sens] ?? "positions toutes deux connues";
      found.push({ said: `${pair}${NBSP}: ${sense}`, remove: { accord: null, sens: "" } });
    }
    return found;
  };

  const CROSS =
    '<span class="hors-ecran"> (retirer ce filtre)</span>' +
    '<svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10"><path d="m1 1 8 8M9 1 1 9"/></svg>';
  const ABOUT_GAP =
    "Le vote le plus serré a le plus petit écart entre les voix pour et les voix contre. " +
    "Les votes dont l’une des deux n’est pas publiée viennent après, du plus récent au plus ancien.";

  const showField = (name) => {
    const field = select(name);
    if (![...field.options].some((each) => each.value === state[name])) {
      field.add(new Option(`${state[name]} (aucun vote)`, state[name]));
    }
    field.value = state[name];
    field.classList.toggle("filtre-choisi", state[name] !== defaults[name]);
  };

  /* Buttons are made anew only when they change: the focus may be on one of them while a year is read. */
  const said = new Map();
  const isNew = (box, text) => said.get(box) !== text && Boolean(said.set(box, text));

  const showFilters = () => {
    for (const name of FIELDS) showField(name);
    const filters = activeFilters();
    const buttons = () =>
      filters.map(({ said, remove }, rank) => {
        const button = make("button", said);
        button.type = "button";
        button.insertAdjacentHTML("beforeend", CROSS);
        button.addEventListener("click", () => {
          change(remove);
          const left = actives.querySelectorAll("button");
          (left[Math.min(rank, left.length - 1)] ?? select("annee")).focus();
        });
        const item = make("li");
        item.append(button);
        return item;
      });
    if (isNew(actives, filters.map((each) => each.said).join(";"))) actives.replaceChildren(...buttons());
    actives.hidden = !actives.children.length;
    clear.hidden = !isChanged();
    aboutSort.hidden = state.tri !== "serre";
    aboutSort.textContent = ABOUT_GAP;
  };

  const votesOf = (annee) => known(annee)?.rows.length ?? announced.get(annee)?.votes ?? 0;
  const sumOf = (asked) => asked.reduce((sum, annee) => sum + votesOf(annee), 0);

  const showCount = (shown, asked, reading, failures) => {
    const total = sumOf(asked);
    const where = state.annee === ALL_YEARS ? "" : ` en ${state.annee}`;
    let text = `${votes(shown.length)} sur ${number(total)}${where}`;
    if (reading) text = `${votes(shown.length)} jusqu’ici. Lecture de ${reading}…`;
    else if (!isChanged() && shown.length < total) text = `${votes(total)}, dont ${number(shown.length)} sur cette page`;
    else if (!isChanged()) text = votes(total);
    if (status.textContent !== text) status.textContent = text;
    none.hidden = Boolean(shown.length || reading);
    none.textContent = failures.length ? NONE_READ : NONE;
    missing.hidden = !failures.length;
    if (!isNew(missing, `${failures} ${location.search}`)) return;
    missing.replaceChildren();
    if (!failures.length) return;
    const warning = make("p", "Cette liste n’est pas complète. N’a pas pu être lu" + NBSP + ": ");
    failures.forEach((annee, rank) => {
      const link = make("a", `${annee} (${votes(announced.get(annee).votes)})`);
      const query = new URLSearchParams(location.search);
      query.delete("annee");
      link.href = announced.get(annee).address + (query.toString() && `?${query}`);
      warning.append(rank ? ", " : "", link);
    });
    warning.append(".");
    const again = make("button", "Lire de nouveau");
    again.type = "button";
    again.addEventListener("click", () => {
      failed.clear();
      read();
      select("annee").focus();
    });
    missing.append(warning, again);
  };

  /* The pages of the other years ------------------------------------------------------------------------------ */

  const failed = new Set();
  let reading = "";

  const addYear = (annee, page, address) => {
    const node = page.querySelector(`[data-registre] > [data-annee="${annee}"]`);
    if (!node) throw new Error(`no votes of ${annee}`);
    for (const link of node.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
    const year = readYear(document.importNode(node, true), false);
    const rank = years.findIndex((each) => Number(each.annee) < Number(annee));
    years.splice(rank < 0 ? years.length : rank, 0, year);
    const ordered = inOrder(years);
    list.insertBefore(year.node, ordered[ordered.indexOf(year) + 1]?.node ?? null);
    if (state.tri === "anciens") for (const session of inOrder(year.sessions)) year.node.append(session.node);
  };

  const read = async () => {
    if (reading) return;
    const isMissing = (annee) => announced.get(annee)?.address && !known(annee) && !failed.has(annee);
    const next = () => isChanged() && askedYears().find(isMissing);
    for (let annee = next(); annee; annee = next()) {
      reading = annee;
      show();
      try {
        const address = new URL(announced.get(annee).address, location.href).href;
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(answer.status);
        addYear(annee, new DOMParser().parseFromString(await answer.text(), "text/html"), address);
      } catch {
        failed.add(annee);
      }
    }
    reading = "";
    show();
  };

  /* All together ---------------------------------------------------------------------------------------------- */

  const show = () => {
    const focused = document.activeElement;
    const asked = isChanged() || state.annee !== ALL_YEARS ? askedYears() : [...announced.keys()];
    const rows = years.filter((each) => isChanged() || each.initial).flatMap((each) => each.rows);
    const shown = rows.filter(matches);
    const failures = isChanged() ? asked.filter((annee) => failed.has(annee)) : [];
    showList(shown);
    showFilters();
    showCount(shown, asked, isChanged() ? reading : "", failures);
    if (yearLinks) yearLinks.hidden = isFiltered();
    article.toggleAttribute("data-filtre", isFiltered());
    if (focused !== document.activeElement && focused?.isConnected) focused.focus({ preventScroll: true });
  };

  const change = (changes) => {
    state = { ...state, ...changes };
    writeAddress();
    show();
    read();
  };

  for (const node of list.querySelectorAll(":scope > [data-annee]")) years.push(readYear(node, true));
  if (!years.length) return;

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    if (FIELDS.includes(event.target.name)) change({ [event.target.name]: event.target.value });
  });
  clear.addEventListener("click", () => {
    change({ ...defaults });
    select("annee").focus();
  });
  window.addEventListener("popstate", () => {
    state = readAddress();
    show();
    read();
  });
  /* A link to a year of the whole register leads nowhere while a filter hides it. */
  article.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#annee-"]');
    if (link && isChanged()) change({ ...defaults });
  });

  state = readAddress();
  form.hidden = false;
  show();
  read();
  const cameByLink = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (cameByLink && isChanged() && !location.hash) {
    section.scrollIntoView({ behavior: "instant" });
    section.focus({ preventScroll: true });
  }
})();
