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
  if (card) {
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

// The chat was drawn anew: keep its end in sight, and mark the answer whose evidence is shown.
let shownTurns = 0;
function arrived(chat) {
  const all = chat.querySelectorAll(".turn");
  const last = all[all.length - 1];
  if (all.length !== shownTurns && last) {
    const end = () => (chat.scrollTop = chat.scrollHeight);
    if (phone()) last.scrollIntoView({ block: "nearest", behavior: "smooth" });
    else end();
    openedTurn = null;
  }
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
  const most = Math.max(1, ...bytes);
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
  const most = Math.max(1, ...row);
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

function weigh(event) {
  const token = event.target instanceof Element && event.target.closest("[data-written]");
  if (!token) return;
  const text = token.closest(".written");
  for (const one of text.querySelectorAll("[data-written]"))
    one.setAttribute("aria-pressed", String(one === token));
  for (const bars of text.querySelectorAll("[data-of]"))
    bars.hidden = bars.dataset.of !== token.dataset.written;
}
for (const way of ["click", "mouseover", "focusin"]) addEventListener(way, weigh);
