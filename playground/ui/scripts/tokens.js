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

