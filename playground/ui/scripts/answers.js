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
  if (bringing && under) bring(panel);
}

// On a phone what an answer rests on opens below it, mostly out of sight, and grows when it comes
// from the server: it is brought into sight until it stands there, or one scrolls or does anything.
let bringing = false;

function bring(panel) {
  panel.scrollIntoView();
  bringing = panel.getBoundingClientRect().top > 40; // as far as the page goes until now
}
for (const sign of ["touchstart", "wheel", "keydown"])
  addEventListener(sign, () => { bringing = false; }, { capture: true, passive: true });

// The chat was drawn anew: keep its end in sight, unless one has scrolled away from it; keep open
// what was open; and mark the answer whose evidence is shown.
let shownTurns = "";
let firstShown = 0;
let heightShown = 0;
let begun = "";
let atEnd = true;
let readFrom = null; // where in a long answer one reads, while it is still written
let wrote = false; // whether one was still written when the chat was last drawn
const opened = new Set();

const page = () => document.documentElement;
const toEnd = (chat) => {
  if (phone()) page().scrollTop = openedTurn ? page().scrollTop : page().scrollHeight;
  else chat.scrollTop = chat.scrollHeight;
};

addEventListener("scroll", ({ target }) => {
  if (target === document && phone())
    atEnd = page().scrollHeight - page().scrollTop - page().clientHeight < 60;
  if (!(target instanceof Element)) return;
  const left = target.scrollHeight - target.scrollTop - target.clientHeight;
  if (target.id === "conversation" && !phone()) atEnd = left < 60;
  if (target.matches(".working .answer")) readFrom = left < 20 ? null : target.scrollTop;
}, true);
addEventListener("toggle", ({ target }) => {
  const key = target.dataset?.thought;
  if (key) opened[target.open ? "add" : "delete"](key);
}, true);

// The last turn was drawn: the one that it was before stands with those that are past.
let past = null; // where they stand
let was = null;

function passed(element) {
  const id = element.querySelector("[data-conversation]")?.dataset.conversation;
  const turn = element.querySelector(".turn");
  const number = Number(turn?.dataset.turn);
  const before = was?.dataset.passed === id && Number(was.dataset.turn) < number;
  if (before && !past.querySelector(`.turn[data-turn="${was.dataset.turn}"]`)) past.append(was);
  for (const one of past.querySelectorAll("[data-passed]"))
    if (one.dataset.passed !== id || !(Number(one.dataset.turn) < number)) one.remove();
  // Another tab may have asked meanwhile: then the log gives the turn a later number.
  was = element.querySelector("[data-guessed-number]") ? null : turn?.cloneNode(true) ?? null;
  was?.querySelector("#verdict")?.removeAttribute("id");
  if (was) was.dataset.passed = id;
}

function arrived() {
  const chat = document.getElementById("conversation");
  const all = chat.querySelectorAll(".turn");
  const last = all[all.length - 1];
  for (const one of chat.querySelectorAll("[data-thought]")) one.open = opened.has(one.dataset.thought);
  const first = Number(all[0]?.dataset.turn ?? 0);
  const id = chat.querySelector("[data-conversation]")?.dataset.conversation ?? "";
  const number = last ? `${id} ${last.dataset.turn}` : "";
  const now = `${number} ${last?.querySelectorAll(".card").length}`;
  const fresh = now !== begun && last;
  // Earlier turns came in above: what one reads stays where it is.
  if (last && !fresh && first < firstShown) chat.scrollTop += chat.scrollHeight - heightShown;
  [firstShown, heightShown] = [first, chat.scrollHeight];
  addressed(chat, Boolean(fresh));
  if (fresh) {
    begun = now;
    atEnd = true;
    readFrom = null;
    openedTurn = null;
    document.picked = null;
    picked = false;
    if (document.activeElement !== field()) fold(true);
  }
  const writing = last?.querySelector(".working .answer");
  if (writing) writing.scrollTop = readFrom ?? writing.scrollHeight;
  else if (wrote) for (const said of last?.querySelectorAll(".card .answer") ?? []) said.scrollTop = readFrom ?? 0;
  wrote = Boolean(writing);
  if (last && atEnd) toEnd(chat);
  if (!last) {
    if (begun) chat.scrollTop = 0;
    [openedTurn, shownTurns, begun] = [null, "", ""];
    fold(false);
  }
  const ended = last?.querySelector(".card, .problem, .told") && !last.querySelector(".working");
  if (ended) asked = 0; // what was asked is answered, so the next need not wait
  if (ended && number !== shownTurns) {
    shownTurns = number;
    // An answer that was clicked while the other was still worked out stays chosen.
    if (document.picked?.turn !== Number(last.dataset.turn)) document.picked = null;
    if (!document.picked || !phone()) openedTurn = phone() ? null : last.dataset.turn;
    const card = last.querySelector(".card:not(.silent)") ?? last.querySelector(".card");
    openedMode = document.picked?.mode ?? card?.dataset.mode ?? openedMode;
    tourGoesOn();
  }
  guessed();
  place();
  mindReasons();
  speakOf(last);
}

// The evidence of an answer has come; another one was clicked on after it was asked for: that stays.
function choseMeanwhile() {
  if (!document.picked || document.picked === document.pickedBefore) return;
  picked = true;
  openedMode = document.picked.mode;
  if (!phone() && document.picked.turn >= 0) openedTurn = String(document.picked.turn);
  document.choose();
}

function follow(panel) {
  new ResizeObserver(place).observe(panel);
  const chat = document.getElementById("conversation");
  for (const one of [chat, document.getElementById("bar")])
    new ResizeObserver(() => atEnd && chat.querySelector(".turn") && toEnd(chat)).observe(one);
  addEventListener("resize", place);
}

