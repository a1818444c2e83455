// --- the continuations of an answer: two of them side by side ------------------------------------

let showsTree = true;

function branch(element) {
  const tree = element.querySelector(".continuations");
  if (!tree) return;
  tree.open = showsTree;
  const leaves = new Map(JSON.parse(tree.dataset.leaves));
  const boxes = [...tree.querySelectorAll("[data-beside]")];
  let order = boxes.filter((box) => box.checked);
  const leafOf = (box) => [box.dataset.beside, leaves.get(Number(box.dataset.beside))];
  const draw = () => putBeside(tree, order.map(leafOf));
  for (const box of boxes) {
    box.addEventListener("change", () => {
      order = box.checked ? [...order, box].slice(-2) : order.filter((one) => one !== box);
      for (const one of boxes) one.checked = order.includes(one);
      draw();
    });
  }
  draw();
}

const wordOf = (tree, name) => tree.querySelector(`[data-word=${name}]`).content.cloneNode(true);

// Two texts with what they begin with alike in grey; their numbers are of what comes after it.
function putBeside(tree, two) {
  const place = tree.querySelector(".beside");
  if (two.length < 2) {
    const hint = document.createElement("p");
    hint.className = "quiet";
    hint.append(wordOf(tree, "two"));
    place.replaceChildren(hint);
    return;
  }
  const [first, second] = two.map(([, tokens]) => tokens);
  let fork = 0;
  while (fork < Math.min(first.length, second.length) && first[fork][0] === second[fork][0]) fork += 1;
  const columns = two.map(([turn, tokens]) => besideOf(tree, turn, tokens, fork));
  const apart = columns.map((one) => one.logP);
  const [likelier, times] = apart[0] >= apart[1] ? [0, apart[0] - apart[1]] : [1, apart[1] - apart[0]];
  const line = document.createElement("p");
  line.className = "times";
  line.append(`${timesOf(times)} × `, wordOf(tree, "likelier"));
  columns[likelier].element.append(line);
  place.replaceChildren(...columns.map((one) => one.element));
}

// 23.4, 1,690, 4.7·10¹⁴: how many times, from its logarithm.
function timesOf(log) {
  if (log < Math.log(1e6)) return Math.exp(log).toLocaleString("en", { maximumSignificantDigits: 3 });
  const power = Math.floor(log / Math.LN10);
  const raised = [...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("");
  return `${Math.exp(log - power * Math.LN10).toFixed(1)}·10${raised}`;
}

function besideOf(tree, turn, tokens, fork) {
  const element = document.createElement("div");
  const head = tree.querySelector(`[data-look="${turn}"]`).cloneNode(true);
  const text = document.createElement("p");
  const alike = document.createElement("span");
  alike.className = "alike";
  alike.textContent = tokens.slice(0, fork).map(([one]) => one).join("");
  text.append(alike);
  const own = tokens.slice(fork);
  for (const [one, p] of own) {
    const token = document.createElement("span");
    token.textContent = one || "∅";
    token.title = p === null ? "" : p.toFixed(3);
    token.style.setProperty("--p", p === null ? 0 : 1 - p);
    text.append(token);
  }
  const known = own.filter(([, p]) => p !== null);
  const logP = known.reduce((sum, [, p]) => sum + Math.log(p), 0);
  const mean = known.length ? Math.exp(logP / known.length) : 1;
  const numbers = document.createElement("p");
  numbers.className = "numbers";
  numbers.append(wordOf(tree, "numbers"));
  const said = { log: logP.toFixed(2).replace("-", "−"), mean: mean.toFixed(3), n: known.length };
  for (const one of numbers.querySelectorAll("[data-number]")) one.textContent = said[one.dataset.number];
  element.append(head, text, numbers);
  return { element, logP };
}

addEventListener("toggle", (event) => {
  if (event.target.matches?.(".continuations")) showsTree = event.target.open;
}, true);

// A leaf looks at its answer, where that stands in the chat.
addEventListener("click", (event) => {
  const leaf = event.target instanceof Element && event.target.closest("[data-look]");
  if (leaf) document.querySelector(`.card.probabilistic[data-turn="${leaf.dataset.look}"]`)?.click();
});
