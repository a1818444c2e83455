// --- poke it: edits of the question, and each of them as a question of its own --------------------

// The element was made: `ask` a kind, `pose` an edit as a turn, `stop` what goes on. Each question
// has a number; what is still drawn of one that was stopped says no more that more will come. A click
// on another answer stops it (PICK); what is drawn of it later gives way to that answer's.
function poking(element, ask, pose, stop) {
  pokesAs = (kind) => ask({ kind, asked: ++pokesAsked });
  pokesStop = () => {
    pokesStopped = pokesAsked;
    stop({ asked: pokesStopped });
  };
  element.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const poke = button?.closest(".poke");
    if (!poke) return;
    const { poke: kind, pokeAsk, number, pokeSave } = button.dataset;
    if (kind && !poke.querySelector(".working")) pokesAs(kind);
    if (pokeAsk) pose({ kind: pokeAsk, number: Number(number) });
    if (pokeSave) savePoke(poke, pokeSave);
    if ("pokeStop" in button.dataset) {
      poke.querySelector(".working")?.remove();
      pokesStop();
    }
  });
  element.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!steps || !event.target.closest(".poke .kinds")) return;
    const all = [...event.target.closest(".kinds").querySelectorAll("button")].filter((one) => one.checkVisibility());
    all[all.indexOf(event.target) + steps]?.focus();
    event.preventDefault();
  });
  poked(element);
}

let [pokesAs, pokesStop] = [() => {}, () => {}]; // ask for a kind; stop what was asked
let [pokesAsked, pokesStopped] = [0, 0]; // numbers of the last that was asked, and was stopped
let pokedWith = ""; // the kind whose button has the focus while its results come in
addEventListener("focusin", ({ target }) => {
  pokedWith = target.closest?.("[data-poke]")?.dataset.poke ?? (target === document.body ? pokedWith : "");
});

// Drawn, often anew while it goes on: the focus stays on its button; an address names a kind.
function poked(element) {
  const lost = !document.activeElement || document.activeElement === document.body;
  const poke = element.querySelector(".poke");
  const [named, { run, poked: kind }] = [new URLSearchParams(location.search), poke?.dataset ?? {}];
  const working = poke?.querySelector(".working");
  if (Number(working?.dataset.asked) <= pokesStopped) working.remove();
  if (!kind && pokesAsked > pokesStopped) pokesStop(); // another answer is looked at
  const { run: looked, turn, mode } = document.querySelector(".share")?.dataset ?? {};
  if (kind && looked && looked !== run) {
    document.picked ??= { turn: Number(turn), mode };
    document.choose(); // it came late, over another answer's
  } else if (kind) moves("replaceState", address({ run, poke: kind }));
  else if (run && named.get("run") === run && named.has("poke")) pokesAs(named.get("poke"));
  if (lost && pokedWith) element.querySelector(`[data-poke="${pokedWith}"]`)?.focus({ preventScroll: true });
}

function savePoke(poke, kind) {
  const name = `poke-${poke.dataset.run.slice(0, 8)}-${poke.dataset.poked}.${kind}`;
  if (kind === "json") return save({ name, kind: "application/json", text: poke.querySelector(".numbers").textContent });
  const picture = [...poke.querySelectorAll("svg.plane")].find((one) => one.checkVisibility());
  if (picture) save({ name, kind: "image/svg+xml", text: new XMLSerializer().serializeToString(picture) });
}
