// --- first contact: a button that leads to a field ---------------------------------------------

addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-focus]");
  if (!button) return;
  const place = document.getElementById(button.dataset.focus);
  const field = place?.matches("textarea, input") ? place : place?.querySelector("textarea, input");
  field?.scrollIntoView({ block: "center" });
  field?.focus();
});
