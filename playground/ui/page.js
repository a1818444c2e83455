// What the page does in the browser itself: theme, language, lighting up sentences, the phone's
// layout, and drawing attention. No code of another host.

const stored = (key, value) => {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null; // storage is off: the choice lasts as long as the page
  }
};

// --- language and theme ---------------------------------------------------------------------

function spoken() {
  return stored("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

function speak(language) {
  document.documentElement.lang = language;
  stored("language", language);
}

// The cursor stands in the question, where that does not bring up a phone's keyboard.
function begin() {
  if (!phone()) document.querySelector("#question textarea")?.focus({ preventScroll: true });
}

function shine(theme) {
  document.body.classList.toggle("dark", theme === "dark");
  document.documentElement.style.colorScheme = theme;
}

document.documentElement.lang = spoken();

function keepTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const wanted = () => stored("theme") ?? system;
  shine(wanted());
  // Gradio sets its own theme once, when it has started.
  new MutationObserver(() => {
    if (document.body.classList.contains("dark") !== (wanted() === "dark")) shine(wanted());
  }).observe(document.body, { attributeFilter: ["class"] });
}
// Gradio puts this script into the head once the body is there.
if (document.body) keepTheme();
else addEventListener("DOMContentLoaded", keepTheme);

// --- clicks and hovers ----------------------------------------------------------------------

addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  if (target.closest("[data-theme-switch]")) {
    stored("theme", document.body.classList.contains("dark") ? "light" : "dark");
    shine(stored("theme") ?? (document.body.classList.contains("dark") ? "light" : "dark"));
  }
  const card = target.closest(".card:not(.working)");
  if (card && !target.closest(".thought")) {
    openedTurn = openedMode === card.dataset.mode && openedTurn === card.dataset.turn && phone()
      ? null : card.dataset.turn;
    openedMode = card.dataset.mode;
    place();
  }
  const copy = target.closest("[data-copy]");
  if (copy) navigator.clipboard?.writeText(copy.nextElementSibling.textContent);
  const token = target.closest("[data-token]");
  if (token) lookFrom(token.closest(".attention-map"), Number(token.dataset.token));
  const pick = target.closest(".pick [data-mode]");
  if (pick) {
    openedMode = pick.dataset.mode;
    place();
  }
  const node = target.closest(".node[data-s]");
  if (node) light(node.dataset.s, true);
});

const light = (tie, scroll) => {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  if (!tie) return;
  for (const one of document.querySelectorAll(`[data-s="${tie}"]`)) {
    one.classList.add("lit");
    if (scroll && one.matches("li")) one.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }
};
const lightUnder = (event) => {
  if (event.target instanceof Element) light(event.target.closest("[data-s]")?.dataset.s, false);
};
addEventListener("mouseover", lightUnder);
addEventListener("focusin", lightUnder);

// While a question is answered, no other is asked: first it ends, or is stopped.
const busy = () => Boolean(document.getElementById("stop")?.offsetParent);
const ASKS = "#question textarea, #new, [data-example], [data-again], [data-alternative], " +
  "[data-out], [data-change], [data-add], [data-back], [data-reading], [data-unread], " +
  "[data-guess], [data-strict], [data-weight], .rewrite textarea";
for (const way of ["click", "keydown"]) {
  addEventListener(way, (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(ASKS) || !busy()) return;
    const typing = event.target.matches("textarea, input");
    if (way === "keydown" ? event.key !== "Enter" || (typing && event.shiftKey) : typing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

// --- which answer is looked at; on a phone its evidence opens under it --------------------------

let openedTurn = null;
let openedMode = "rules";
const phone = () => matchMedia("(max-width: 800px)").matches;

function place() {
  const panel = document.getElementById("evidence");
  const desk = document.getElementById("desk");
  if (!panel || !desk) return;
  for (const card of document.querySelectorAll(".card")) {
    const on = card.dataset.turn === openedTurn && card.dataset.mode === openedMode;
    if (card.classList.contains("on") !== on) card.classList.toggle("on", on);
  }
  const slot = document.querySelector(`.turn[data-turn="${openedTurn}"] .slot`);
  const under = phone() && slot;
  desk.classList.toggle("evidence-open", Boolean(under));
  for (const one of document.querySelectorAll(".slot")) {
    const height = under && one === slot ? `${panel.offsetHeight + 16}px` : "0px";
    if (one.style.height !== height) one.style.height = height;
  }
  const top = under
    ? `${slot.getBoundingClientRect().top - desk.getBoundingClientRect().top + 8}px` : "";
  if (panel.style.top !== top) panel.style.top = top;
}

// The chat was drawn anew: keep its end in sight, unless one has scrolled away from it; keep open
// what was open; and mark the answer whose evidence is shown.
let shownTurns = 0;
let begun = "";
let atEnd = true;
let readFrom = null; // where in a long answer one reads, while it is still written
const opened = new Set();

addEventListener("scroll", ({ target }) => {
  if (!(target instanceof Element)) return;
  const left = target.scrollHeight - target.scrollTop - target.clientHeight;
  if (target.id === "conversation") atEnd = left < 60;
  if (target.matches(".working .answer")) readFrom = left < 20 ? null : target.scrollTop;
}, true);
addEventListener("toggle", ({ target }) => {
  const key = target.dataset?.thought;
  if (key) opened[target.open ? "add" : "delete"](key);
}, true);

function arrived(chat) {
  const all = chat.querySelectorAll(".turn");
  const last = all[all.length - 1];
  for (const one of chat.querySelectorAll("[data-thought]")) one.open = opened.has(one.dataset.thought);
  const now = `${all.length} ${last?.querySelectorAll(".card").length}`;
  if (now !== begun && last) {
    begun = now;
    atEnd = true;
    readFrom = null;
    if (phone()) last.scrollIntoView({ block: "nearest", behavior: "smooth" });
    openedTurn = null;
  }
  const writing = last?.querySelector(".working .answer");
  if (writing) writing.scrollTop = readFrom ?? writing.scrollHeight;
  if (last && atEnd && !phone()) chat.scrollTop = chat.scrollHeight;
  if (!last) [openedTurn, shownTurns, begun] = [null, 0, ""];
  const ended = last?.querySelector(".card, .problem, .told") && !last.querySelector(".working");
  if (ended && all.length !== shownTurns) {
    shownTurns = all.length;
    openedTurn = phone() ? null : last.dataset.turn;
    const card = last.querySelector(".card:not(.silent)") ?? last.querySelector(".card");
    openedMode = card?.dataset.mode ?? openedMode;
  }
  place();
}

function follow(panel) {
  new ResizeObserver(place).observe(panel);
  addEventListener("resize", place);
}

// --- attention ------------------------------------------------------------------------------

function weightsOf(map) {
  const bytes = Uint8Array.from(atob(map.dataset.weights), (letter) => letter.charCodeAt(0));
  return { bytes, tokens: JSON.parse(map.dataset.tokens), onto: JSON.parse(map.dataset.onto) };
}

function drawAttention(element) {
  const map = element.querySelector(".attention-map");
  if (!map) return;
  const { bytes, tokens, onto } = weightsOf(map);
  const [rows, columns] = [tokens.length, onto.length];
  if (!bytes.length) return;
  const canvas = map.querySelector("canvas");
  const cell = Math.max(3, Math.min(16, Math.floor(480 / Math.max(rows, columns))));
  [canvas.width, canvas.height] = [columns * cell, rows * cell];
  const [red, green, blue] = getComputedStyle(map).getPropertyValue("--probabilistic-rgb").split(",");
  const pen = canvas.getContext("2d");
  const most = bytes.reduce((a, b) => Math.max(a, b), 1);
  for (let at = 0; at < bytes.length; at++) {
    pen.fillStyle = `rgba(${red},${green},${blue},${Math.sqrt(bytes[at] / most)})`;
    pen.fillRect((at % columns) * cell, Math.floor(at / columns) * cell, cell - 0.5, cell - 0.5);
  }
  const readout = map.querySelector(".readout");
  const usual = readout.innerHTML;
  const rowAt = (event) => Math.floor((event.offsetY / canvas.clientHeight) * rows);
  canvas.onmousemove = (event) => {
    const row = rowAt(event);
    const column = Math.floor((event.offsetX / canvas.clientWidth) * columns);
    const weight = bytes[row * columns + column];
    if (weight !== undefined)
      readout.textContent = `${tokens[row]} → ${onto[column]}  ${(weight / 255).toFixed(3)}`;
  };
  canvas.onmouseleave = () => (readout.innerHTML = usual);
  canvas.onclick = (event) => lookFrom(map, rowAt(event));
  lookFrom(map, 0);
}

function lookFrom(map, from) {
  const { bytes, onto } = weightsOf(map);
  const row = bytes.slice(from * onto.length, (from + 1) * onto.length);
  const most = row.reduce((a, b) => Math.max(a, b), 1);
  const other = map.querySelector("[data-seen]");
  for (const chip of map.querySelectorAll("[data-token]"))
    chip.setAttribute("aria-pressed", String(Number(chip.dataset.token) === from));
  for (const chip of map.querySelectorAll(other ? "[data-seen]" : "[data-token]")) {
    const at = Number(chip.dataset.seen ?? chip.dataset.token);
    chip.style.setProperty("--weight", Math.sqrt(row[at] / most).toFixed(3));
    chip.title = (row[at] / 255).toFixed(3);
  }
}

// --- a written text, token by token -----------------------------------------------------------

let shade = "p"; // by probability, or "h": by entropy

function spell(element) {
  for (const text of element.querySelectorAll(".written")) weigh(text, 0);
  shadeBy(shade);
}

function shadeBy(way) {
  shade = way;
  for (const text of document.querySelectorAll(".written")) {
    const known = text.querySelector('[data-shade="h"]');
    text.dataset.by = known ? way : "p";
    for (const one of text.querySelectorAll("[data-shade]"))
      one.setAttribute("aria-pressed", String(one.dataset.shade === way));
  }
}

// The bars of one token; where another can be gone on from, its bar is a button.
function weigh(text, at) {
  const [, bits, rows] = JSON.parse(text.dataset.tokens)[at] ?? [];
  if (!rows || text.dataset.at === String(at)) return;
  text.dataset.at = at;
  for (const one of text.querySelectorAll("[data-written]")) {
    const chosen = one.dataset.written === String(at);
    one.setAttribute("aria-pressed", String(chosen));
    one.tabIndex = chosen ? 0 : -1;
  }
  const bars = text.querySelector("figure");
  bars.querySelector(".bits").textContent = bits === null ? "" : `${bits.toFixed(2)} bits`;
  for (const old of bars.querySelectorAll(".bar")) old.remove();
  rows.forEach(([name, p, whole], number) => {
    const goesOn = number > 0 && whole && "goesOn" in text.dataset;
    const bar = document.createElement(goesOn ? "button" : "div");
    bar.className = number ? "bar" : "bar best";
    if (goesOn) [bar.type, bar.dataset.alternative] = ["button", number];
    bar.innerHTML =
      '<span class="name"><code></code></span><span class="track"><i></i></span><span class="p"></span>';
    bar.querySelector("code").textContent = name;
    bar.querySelector("i").style.width = `${100 * p}%`;
    bar.querySelector(".p").textContent = p.toFixed(3);
    bars.append(bar);
  });
}

// Which alternative was chosen, for the server.
function placeOf(target) {
  const bar = target.closest("[data-alternative]");
  const text = bar?.closest(".written");
  if (!text) return null;
  const numbers = { piece: text.dataset.piece, token: text.dataset.at, alternative: bar.dataset.alternative };
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, Number(number)]));
}

// A click holds a token, so that one can move to its alternatives; arrows move among tokens.
function spelling(event) {
  if (!(event.target instanceof Element)) return;
  const by = event.target.closest("[data-shade]");
  if (by && event.type === "click") shadeBy(by.dataset.shade);
  const token = event.target.closest("[data-written]");
  const text = token?.closest(".written");
  if (!text || (event.type === "mouseover" && "held" in text.dataset)) return;
  if (event.type === "click") text.dataset.held = "";
  weigh(text, Number(token.dataset.written));
}
for (const way of ["click", "mouseover", "focusin"]) addEventListener(way, spelling);
addEventListener("keydown", (event) => {
  const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const token = steps && event.target instanceof Element && event.target.closest("[data-written]");
  if (!token) return;
  event.preventDefault();
  const all = [...token.closest(".written").querySelectorAll("[data-written]")];
  all[all.indexOf(token) + steps]?.focus();
});

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
    const { add, strict } = button.dataset;
    if (button.matches("[data-out]")) send(at(line));
    if (button.matches("[data-change]")) rewrite(line, "text", button);
    if (button.matches("[data-reading]")) rewrite(line, "reading", button);
    if (button.matches("[data-unread]")) send({ kind: "reading", ...at(line) });
    if (button.matches("[data-guess]")) send({ kind: "guess", ...at(line) });
    if (add !== undefined) send({ text: add });
    if (strict !== undefined) send({ kind: "strict", text: strict });
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
