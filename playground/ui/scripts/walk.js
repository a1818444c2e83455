// --- the walk through a transformer: from stop to stop, token to token, layer to layer ------------

// Where one is, as the address has it: ?walk=attention.3.0.2.-1 (stop, token, layer, head, right).
const WALKED = ["stop", "token", "layer", "head", "right"];
let walksTo = () => {}; // asks the server for a place
let walkFocus = ""; // what had the focus when it was asked, so that it has it again
let walkWaits = null; // what was clicked while the server worked out another place
const walkIn = (element) => element.querySelector(".walk");

function walkPlace(walk) {
  const said = new URLSearchParams(location.search);
  const asked = said.get("run") === walk.dataset.run ? said.get("walk") : "";
  const named = (walk.dataset.walk ?? asked ?? "").split(".");
  const usual = ["tokens", -1, 0, 0, -1];
  return Object.fromEntries(WALKED.map((name, at) => [name, named[at] || usual[at]]));
}

// The element was made, or drawn anew.
function walking(element, ask) {
  walksTo = (changes, focus = "") => {
    const walk = walkIn(element);
    if (!walk) return;
    if (walk.getAttribute("aria-busy")) {
      walkWaits = [changes, focus];
      return;
    }
    const place = { ...walkPlace(walk), ...changes };
    if (WALKED.map((name) => place[name]).join(".") === walk.dataset.walk) return; // one is there
    walk.setAttribute("aria-busy", "true");
    walkFocus = focus;
    const numbers = WALKED.slice(1).map((name) => [name, Number(place[name])]);
    ask({ stop: place.stop, ...Object.fromEntries(numbers) });
  };
  walked(element);
}

function walked(element) {
  const walk = walkIn(element);
  if (!walk) return;
  const named = new URLSearchParams(location.search);
  if (!walk.dataset.walk) {
    if (named.has("walk") && named.get("run") === walk.dataset.run) walksTo({});
    return;
  }
  moves("replaceState", address({ run: walk.dataset.run, walk: walk.dataset.walk }));
  for (const choice of walk.querySelectorAll("[data-choice]")) cutOutcomes(choice, walk);
  showsWide(walk);
  if (walkFocus) walk.querySelector(walkFocus)?.focus({ preventScroll: true });
  const begins = walkFocus.startsWith("#walk-"); // another stop is read from its heading on
  if (begins && walk.getBoundingClientRect().top < 0) walk.scrollIntoView({ block: "start" });
  walkFocus = "";
  showsInside(walk.querySelector(".chips [aria-pressed=true]"));
}

// Scrolls the row of tokens to the one that is looked at, and nothing but that row.
function showsInside(token) {
  if (!token) return;
  const [here, row] = [token, token.parentElement].map((one) => one.getBoundingClientRect());
  token.parentElement.scrollTop += here.top - row.top - (row.height - here.height) / 2;
  token.parentElement.scrollLeft += here.left - row.left - (row.width - here.width) / 2;
}

// The server has answered, though perhaps with what stands there already.
function walkRested() {
  document.querySelector(".walk[aria-busy]")?.removeAttribute("aria-busy");
  const waited = walkWaits;
  walkWaits = null;
  if (waited) walksTo(...waited);
}

// A tab was opened: whoever goes there walks.
function walkOpened() {
  if (!document.querySelector(".walk[data-walk]")) walksTo({});
}

const showsWide = (walk) => {
  const wide = root.classList.contains("walk-wide");
  walk.querySelector("[data-walk-wide]").setAttribute("aria-pressed", String(wide));
};

addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest(".walk button");
  if (!button) return;
  const walk = button.closest(".walk");
  const { walkStop, walkToken, walkRight, walkSave } = button.dataset;
  if (walkStop) walksTo({ stop: walkStop }, `#walk-${walkStop}`);
  if (walkToken) walksTo({ token: walkToken, right: -1 }, `[data-walk-token="${walkToken}"]`);
  if (walkRight) walksTo({ right: walkRight }, `[data-walk-right="${walkRight}"]`);
  if (walkSave) saveWalk(walk, walkSave);
  if ("walkWide" in button.dataset) {
    root.classList.toggle("walk-wide");
    showsWide(walk);
  }
});
addEventListener("change", ({ target }) => {
  for (const name of ["layer", "head"])
    if (target.matches?.(`[data-walk-${name}]`)) walksTo({ [name]: target.value }, `[data-walk-${name}]`);
});

// Arrows go from stop to stop, and from token to token; Enter follows one.
addEventListener("keydown", (event) => {
  const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const from = event.target instanceof Element && event.target.closest(".way button, .walk .chips button");
  if (!steps || !from) return;
  event.preventDefault();
  const all = [...from.parentElement.querySelectorAll("button")];
  const to = all[all.indexOf(from) + steps];
  if (!to) return;
  to.focus();
  if (to.dataset.walkStop) to.click();
});

// What is taken along: the numbers as they are, or the first picture with its own colours.
function saveWalk(walk, kind) {
  const name = `walk-${walk.dataset.run.slice(0, 8)}-${walkPlace(walk).stop}.${kind}`;
  const numbers = walk.querySelector(".numbers").textContent;
  if (kind === "json") return save({ name, kind: "application/json", text: numbers });
  const picture = walk.querySelector("svg.plane");
  save({ name, kind: "image/svg+xml", text: new XMLSerializer().serializeToString(picture) });
}

// What temperature, top-k and top-p leave of the outcomes: exact, for `heated` has the logarithm of
// the sum over all of them for each temperature.
function cutOutcomes(choice, walk) {
  const { logits, count, heated } = JSON.parse(choice.dataset.choice);
  const slider = (name) => walk.querySelector(`[data-walk-cut=${name}]`);
  const [t, k, p] = ["temperature", "top_k", "top_p"].map((name) => Number(slider(name).value));
  const sum = heated[Math.round((t - 0.1) / 0.05)];
  const all = k > logits.length;
  let kept = logits.map((logit, at) => (all || at < k ? Math.exp(logit / t - sum) : 0));
  let rest = all ? Math.max(0, 1 - kept.reduce((one, other) => one + other, 0)) : 0;
  if (count <= logits.length) rest = 0;
  const whole = rest + kept.reduce((one, other) => one + other, 0);
  let before = 0;
  kept = kept.map((one) => {
    const stays = p >= 1 || !before || before < p * whole;
    before += one;
    return stays ? one : 0;
  });
  const open = p < 1 && rest && before - 0 < p * whole; // the nucleus goes on among the others
  if (p < 1 && !open) rest = 0;
  const left = rest + kept.reduce((one, other) => one + other, 0);
  const shares = addingUp([...kept, rest].map((one) => one / left));
  [...choice.querySelectorAll("tbody tr")].forEach((row, at) => {
    const share = at < kept.length ? kept[at] / left : rest / left;
    row.classList.toggle("gone", share === 0);
    row.querySelector("td.left").textContent = `${at < kept.length || !open ? "" : "≤ "}${shares[at].toFixed(3)}`;
    const bar = row.querySelector("i.left");
    if (bar) bar.style.width = `${100 * share}%`;
  });
  choice.classList.toggle("is-cut", t !== 1 || !all || p < 1);
  for (const [name, said] of [["temperature", t.toFixed(2)], ["top_k", all ? "∞" : String(k)], ["top_p", p.toFixed(2)]]) {
    slider(name).setAttribute("aria-valuetext", said);
    slider(name).parentElement.querySelector("output").textContent = said;
  }
}
addEventListener("input", ({ target }) => {
  const walk = target.matches?.("[data-walk-cut]") && target.closest(".walk");
  for (const choice of walk ? walk.querySelectorAll("[data-choice]") : []) cutOutcomes(choice, walk);
});
