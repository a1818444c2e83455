// --- a written text, token by token -----------------------------------------------------------

let shade = "p"; // by probability, or "h": by entropy

function spell(element) {
  for (const text of element.querySelectorAll(".written")) lookAt(text, 0);
  shadeBy(shade);
}

function shadeBy(way) {
  shade = way;
  for (const text of document.querySelectorAll(".written")) {
    text.dataset.by = way;
    for (const one of text.querySelectorAll("[data-shade]"))
      one.setAttribute("aria-pressed", String(one.dataset.shade === way));
  }
}

// Look at one token: mark it in the line and in the skyline, and draw its bars.
function lookAt(text, at) {
  if (text.dataset.at === String(at)) return;
  text.dataset.at = at;
  for (const one of text.querySelectorAll("[data-written]")) {
    const chosen = one.dataset.written === String(at);
    one.setAttribute("aria-pressed", String(chosen));
    one.tabIndex = chosen ? 0 : -1;
  }
  for (const one of text.querySelectorAll("[data-of]"))
    one.classList.toggle("on", one.dataset.of === String(at));
  weigh(text, at);
}

// The bars of one token, the likeliest first, then the others, which add up to 1; where another can
// be gone on from, its bar is a button. What is cut (sampling.js) stands beside it.
function weigh(text, at) {
  const [, [bits, exact], [rest, least], rows] = JSON.parse(text.dataset.tokens)[at] ?? [, [], []];
  if (!rows) return;
  const bars = text.querySelector("figure");
  bars.querySelector(".bits").textContent = `${exact ? "" : "≥ "}${bits.toFixed(2)} bits`;
  for (const old of bars.querySelectorAll(".bar")) old.remove();
  const shown = rows.map(([name, p, whole, told], number) => ({ name, p, whole, told, number }));
  shown.sort((one, other) => other.p - one.p);
  const told = shown.filter((one) => one.told);
  const strayed = shown.find((one) => !one.told)?.p ?? 0; // drawn from among the others
  const after = drawnFrom(told.map((one) => one.p), rest + strayed, least, sampling);
  const before = addingUp([...shown.map((one) => one.p), rest]);
  const left = addingUp([...after.odds, after.rest]);
  bars.classList.toggle("is-cut", isCut());
  let sum = 0;
  shown.forEach((one, place) => {
    sum += before[place];
    const goesOn = one.number > 0 && one.whole && "goesOn" in text.dataset;
    const bar = barOf(goesOn, one.number ? "" : "best", one.p, before[place], sum);
    if (goesOn) bar.dataset.alternative = one.number;
    bar.querySelector("code").textContent = one.name;
    if (one.told) keep(bar, after.odds[told.indexOf(one)], left[told.indexOf(one)]);
    bars.append(bar);
  });
  const others = barOf(false, "others", rest, before.at(-1), 1);
  others.querySelector(".name").replaceChildren(bars.querySelector("template").content.cloneNode(true));
  keep(others, after.rest, left.at(-1), after.sign);
  bars.append(others);
  setSliders(text, told.length);
}

function barOf(goesOn, kind, p, number, sum) {
  const bar = document.createElement(goesOn ? "button" : "div");
  if (goesOn) bar.type = "button";
  bar.className = `bar ${kind}`;
  bar.innerHTML =
    '<span class="name"><code></code></span><span class="track"><i></i><i class="left"></i></span>' +
    '<span class="p"></span><span class="sum"></span><span class="after"></span>';
  bar.querySelector("i").style.width = `${100 * p}%`;
  bar.querySelector(".p").textContent = number.toFixed(3);
  bar.querySelector(".sum").textContent = sum.toFixed(3);
  return bar;
}

// What is left of a bar; nothing is left of one that is cut.
function keep(bar, share, number, sign = "") {
  bar.querySelector(".left").style.width = `${100 * share}%`;
  bar.querySelector(".after").textContent = `${sign && `${sign} `}${number.toFixed(3)}`;
  bar.classList.toggle("gone", share === 0);
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
  const token = event.target.closest("[data-written], [data-of]");
  const text = token?.closest(".written");
  if (!text || (event.type === "mouseover" && "held" in text.dataset)) return;
  if (event.type === "click") text.dataset.held = "";
  lookAt(text, Number(token.dataset.written ?? token.dataset.of));
}
for (const way of ["click", "mouseover", "focusin"]) addEventListener(way, spelling);
addEventListener("keydown", (event) => {
  const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const token = steps && event.target instanceof Element && event.target.closest("[data-written]");
  if (!token) return;
  event.preventDefault();
  const all = [...token.closest(".line").querySelectorAll("[data-written]")];
  all[all.indexOf(token) + steps]?.focus();
});
