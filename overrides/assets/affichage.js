/* Light or dark: the reader's own choice, the only thing that the site keeps. Without script, the system decides. */
(() => {
  const KEY = "tribune-affichage";
  const CHOICES = ["auto", "clair", "sombre"];
  const LABELS = { auto: "Affichage : auto", clair: "Affichage : clair", sombre: "Affichage : sombre" };
  const root = document.documentElement;

  const read = () => {
    try {
      const kept = localStorage.getItem(KEY);
      return CHOICES.includes(kept) ? kept : "auto";
    } catch {
      return "auto";
    }
  };

  const apply = (choice) => {
    if (choice === "auto") delete root.dataset.affichage;
    else root.dataset.affichage = choice;
  };

  const keep = (choice) => {
    try {
      if (choice === "auto") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice);
    } catch {
      /* Storage is refused: the choice lasts as long as the page. */
    }
  };

  let choice = read();
  apply(choice);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-choisir-affichage]");
    if (!button) return;
    button.textContent = LABELS[choice];
    button.hidden = false;
    button.addEventListener("click", () => {
      choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
      apply(choice);
      keep(choice);
      button.textContent = LABELS[choice];
    });
  });
})();
