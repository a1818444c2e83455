// --- what temperature, top-k and top-p leave of one token's distribution ------------------------

// As transformers and llama.cpp do it: every p becomes p^(1/T); then the k likeliest stay (0: all);
// then the fewest that together have topP; what stays is divided by its sum.
// `odds` are the tokens told by name, the likeliest first, `rest` the mass of all others, none of
// which is likelier than `least`. They are counted as if each were as likely as that: with T above 1
// they get at least so much, below 1 at most (`sign`), and where top-p keeps some of them, about.
function drawnFrom(odds, rest, least, { temperature, topK, topP }) {
  if (!temperature) return { odds: odds.map((_, at) => Number(!at)), rest: 0, sign: "" };
  const heated = (p) => (p / odds[0]) ** (1 / temperature);
  const cut = topK && topK <= odds.length;
  let weights = odds.map((p, at) => (cut && at >= topK ? 0 : heated(p)));
  let others = rest > 0 && !cut ? (rest / least) * heated(least) : 0;
  let sign = others && temperature !== 1 ? (temperature > 1 ? "≥" : "≤") : "";
  const all = others + weights.reduce((sum, one) => sum + one, 0);
  if (topP < 1) {
    let before = 0;
    weights = weights.map((one) => {
      const stays = !before || before < topP * all;
      before += one;
      return stays ? one : 0;
    });
    const kept = Math.min(others, Math.max(0, topP * all - before));
    if (kept < others) sign = kept ? "≈" : "";
    others = kept;
  }
  const left = others + weights.reduce((sum, one) => sum + one, 0);
  return { odds: weights.map((one) => one / left), rest: others / left, sign };
}

// Numbers of three digits that add up, in the order of what they stand for (Hamilton's method): each
// is cut after its third digit, and what is missing goes to those that lost most.
function addingUp(shares) {
  const exact = shares.map((share) => 1000 * share);
  const cut = exact.map(Math.floor);
  const missing = Math.round(exact.reduce((sum, one) => sum + one, 0)) - cut.reduce((sum, one) => sum + one, 0);
  const lost = exact.map((one, at) => [one - cut[at], at]).sort(([one], [other]) => other - one);
  for (const [, at] of lost.slice(0, missing)) cut[at] += 1;
  return cut.map((one) => one / 1000);
}

const AS_IT_IS = { temperature: 1, topK: 0, topP: 1 };
let sampling = { ...AS_IT_IS }; // one for all texts, so that it stays while one goes from token to token
let showsCuts = false;

const isCut = () => Object.keys(AS_IT_IS).some((name) => sampling[name] !== AS_IT_IS[name]);

// The sliders as they are set; the last place of top-k is "all".
function setSliders(text, most) {
  for (const slider of text.querySelectorAll("[data-cut]")) {
    const { cut } = slider.dataset;
    if (cut === "topK") slider.max = most + 1;
    const all = cut === "topK" && (!sampling.topK || sampling.topK > most);
    slider.value = all ? most + 1 : sampling[cut];
    const said = all ? "∞" : cut === "topK" ? String(sampling.topK) : sampling[cut].toFixed(2);
    slider.setAttribute("aria-valuetext", said);
    slider.parentElement.querySelector("output").textContent = said;
  }
  const cuts = text.querySelector(".cuts");
  cuts.open = showsCuts;
  cuts.querySelector("[data-uncut]").disabled = !isCut();
}

function slid(target) {
  const number = Number(target.value);
  const all = target.dataset.cut === "topK" && number >= Number(target.max);
  sampling = { ...sampling, [target.dataset.cut]: all ? 0 : number };
  for (const text of document.querySelectorAll(".written")) weigh(text, Number(text.dataset.at));
}
addEventListener("input", (event) => event.target.dataset?.cut && slid(event.target));
addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-uncut]")) return;
  sampling = { ...AS_IT_IS };
  for (const text of document.querySelectorAll(".written")) weigh(text, Number(text.dataset.at));
});
// At the click, before the fold opens or closes: "toggle" comes later, and what is drawn meanwhile would close it.
addEventListener("click", (event) => {
  const fold = event.target instanceof Element && event.target.closest(".cuts > summary");
  if (fold) showsCuts = !fold.parentElement.open;
});
