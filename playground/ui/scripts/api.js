// --- Gradio's page of the API, which opens over ours; its own link stands in a footer that is not shown

function openApi() {
  document.querySelector("footer .show-api")?.click();
}
addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-api]")) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own
  event.preventDefault();
  openApi();
});

// Gradio takes /?view=api for open from the start, but draws it only once it was opened by a click.
function apiAtOnce() {
  if (new URLSearchParams(location.search).get("view") !== "api") return;
  openApi();
  setTimeout(openApi, 100);
}
