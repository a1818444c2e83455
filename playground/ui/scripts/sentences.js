// --- at a sentence of the text: another text, weight or reading ---------------------------------

// `ask` gets {kind, start, end, text} as in changes.py; start -1 is for the end of the text.
function edits(element, ask) {
  const send = (click) => ask({ kind: "text", start: -1, end: -1, text: "", ...click });
  const at = (line) => {
    const [start, end] = line.dataset.s.split("-").map(Number);
    return { start, end };
  };
  element.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const line = button.closest("li[data-s]");
    const { add, nearest, accept } = button.dataset;
    if (button.matches("[data-out]")) send(at(line));
    if (button.matches("[data-change]")) rewrite(line, "text", button);
    if (button.matches("[data-reading]")) rewrite(line, "reading", button);
    if (button.matches("[data-unread]")) send({ kind: "reading", ...at(line) });
    if (button.matches("[data-guess]")) send({ kind: "guess", ...at(line) });
    if (add !== undefined) send({ text: add });
    if (accept !== undefined) send({ kind: "reading", ...at(line), text: accept });
    if (nearest !== undefined) send({ kind: "nearest", text: nearest });
    if (button.matches("[data-back]")) send({ kind: "back" });
  });
  element.addEventListener("change", ({ target }) => {
    if (!target.matches("[data-weight]")) return;
    if (busy()) target.value = target.defaultValue;
    else if (target.reportValidity())
      send({ kind: "weight", ...at(target.closest("li")), text: target.value });
  });
  element.addEventListener("keydown", (event) => {
    const line = event.target.closest(".rewrite");
    if (!line) return;
    if (event.key === "Escape") settle(line);
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (event.isComposing) return;
    send({ kind: line.dataset.rewrites, ...at(line), text: event.target.value });
    settle(line);
  });
  element.addEventListener("focusout", ({ target }) => {
    if (target.matches(".rewrite textarea")) settle(target.closest(".rewrite"));
  });
}

// The sentence, or its reading, becomes a field; Enter asks with what stands in it, Escape leaves it.
function rewrite(line, kind, button) {
  const text = line.querySelector(".text");
  const field = document.createElement("textarea");
  field.value = (kind === "text" ? text.firstChild : text.querySelector(".reading"))?.textContent ?? "";
  field.rows = Math.max(1, Math.ceil(field.value.length / 44));
  field.ariaLabel = button.innerText.trim();
  line.classList.add("rewrite");
  line.dataset.rewrites = kind;
  text.after(field);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function settle(line) {
  const opener = line.dataset.rewrites === "reading" ? "[data-reading]" : "[data-change]";
  line.classList.remove("rewrite");
  line.querySelector("textarea")?.remove();
  line.querySelector(opener)?.focus({ preventScroll: true });
}
