/* From an old address to the page of today: the filters and the anchor that came with the address are kept. */
(() => {
  const link = document.querySelector("[data-redirection]");
  location.replace(link.href + location.search + location.hash);
})();
