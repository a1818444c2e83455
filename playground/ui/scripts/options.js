// The panel of options, which opens below the row that its button stands in.

function showOptions(open) {
  const bar = document.getElementById("bar");
  bar?.classList.toggle("options-open", open);
  opener();
  const chat = document.getElementById("conversation");
  if (atEnd && chat.querySelector(".turn")) toEnd(chat);
}

// The button, which the server draws anew, is as open as the panel.
function opener() {
  const open = document.getElementById("bar")?.classList.contains("options-open");
  document.querySelector("[data-options]")?.setAttribute("aria-expanded", String(Boolean(open)));
}

addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-options]");
  if (button) showOptions(button.ariaExpanded !== "true");
});
