/* « / » leads to the search box, as on most sites that have one; never while somebody writes. */
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector('input[aria-keyshortcuts="/"]');
  if (!field || field.closest("[hidden]")) return;
  event.preventDefault();
  field.focus();
  field.select();
});
