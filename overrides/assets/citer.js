/* The reference of a page: copied on demand, and of the very paragraph that the address leads to. */
(() => {
  const LABEL = "Lien vers le ";
  const section = document.querySelector("[data-citer]");
  if (!section) return;
  const reference = section.querySelector("[data-reference]");
  const authors = section.querySelector("[data-intervenants]");
  const speakers = authors.dataset.intervenants.split("|");
  const everybody = authors.textContent;
  const paragraph = section.querySelector("[data-paragraphe]");
  const address = section.querySelector("[data-page]");
  const button = section.querySelector("[data-copier]");
  const state = section.querySelector("[data-etat]");
  const page = address ? address.textContent : "";

  /** Who said the paragraph, where the page has a section for each speaker; else the authors of the page. */
  const authorsOf = (hash) => {
    if (!document.getElementById("intervention-2")) return everybody;
    const rank = Number(hash.match(/^#intervention(?:-(\d+))?-p\d+$/)?.[1] ?? 1);
    return speakers[rank - 1] || everybody;
  };

  const follow = () => {
    const link = [...document.querySelectorAll("[data-ancre]")].find((each) => each.hash === location.hash);
    const name = location.hash && link ? link.getAttribute("aria-label").replace(LABEL, "") : "";
    paragraph.textContent = name && `, ${name}`;
    authors.textContent = name ? authorsOf(link.hash) : everybody;
    if (address) address.textContent = name ? page + link.hash : page;
    state.textContent = "";
  };

  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(reference);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  const copy = async () => {
    state.textContent = "";
    try {
      await navigator.clipboard.writeText(reference.textContent.trim());
      state.textContent = "Référence copiée.";
    } catch {
      select();
      state.textContent = "La copie n’a pas marché : la référence est sélectionnée, copiez-la au clavier.";
    }
  };

  follow();
  addEventListener("hashchange", follow);
  button.addEventListener("click", copy);
  button.hidden = false;
})();
