// --- while a question is answered: what asks another waits its turn, what changes one is shut -----

const ASKS = "#ask, #question textarea, [data-example], [data-again], [data-retry]";
const CHANGES = "#new, [data-edit], #tokens [data-alternative], " +
  "#proof :is(.source, .strict, .flip) :is(button, input, textarea)";
const MOMENT = 1500; // ms in which a click may not have reached the page's own signs yet

// Also while another tab of the page is looked at, in which nothing of this one is drawn.
const busy = () => {
  const stop = document.getElementById("stop");
  return Boolean(stop) && getComputedStyle(stop).display !== "none";
};
let asked = 0; // when something was last asked, until the page shows that it is
let next = null; // what waits its turn: a way to find it again, for it may be drawn anew

function finder(target) {
  for (const one of ["example", "again", "retry"])
    if (target.dataset[one] !== undefined) {
      const turn = target.dataset.turn === undefined ? "" : `[data-turn="${target.dataset.turn}"]`;
      return `[data-${one}="${target.dataset[one]}"]${turn}`;
    }
  return "#ask";
}

function look() {
  if (busy()) asked = 0;
  const now = busy() || Date.now() - asked < MOMENT;
  document.body.classList.toggle("busy", now);
  for (const one of document.querySelectorAll(".waits")) if (!next || !one.matches(next)) one.classList.remove("waits");
  if (next) for (const one of document.querySelectorAll(next)) one.classList.add("waits");
  if (now || !next || !document.getElementById("ask")?.checkVisibility()) return;
  const one = [...document.querySelectorAll(next)].find((found) => found.checkVisibility());
  // Enter pressed twice is one question: by now its line is empty.
  const said = next !== "#ask" || question()?.value.trim();
  next = null;
  if (said) one?.click();
}
setInterval(look, 100);

// Who stops what goes on wants nothing to follow; a question that was typed stays in its line.
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("#stop")) next = null;
}, true);

for (const way of ["click", "keydown"]) {
  addEventListener(way, (event) => {
    if (!(event.target instanceof Element)) return;
    const asks = event.target.closest(ASKS);
    const one = asks ?? event.target.closest(CHANGES);
    if (!one) return;
    const typing = one.matches("textarea, input");
    if (way === "keydown" ? event.key !== "Enter" || (typing && event.shiftKey) : typing) return;
    if (event.isComposing) return;
    if (!busy() && Date.now() - asked >= MOMENT) {
      // a key on a button becomes a click, which counts
      if (asks && (way === "click" || typing)) [asked, arriving] = [Date.now(), false];
      else if (way === "click") arriving = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asks) next = finder(asks);
    look();
  }, true);
}
