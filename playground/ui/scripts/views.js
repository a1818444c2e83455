// --- ?view=present: for a projector; ?guess=1: the answers are hidden until one has guessed --------

const root = document.documentElement;
// What was guessed, by the turn's number; "" where one only looked. A reload forgets nothing.
const kept = "guesses";
const guesses = new Map(Object.entries(JSON.parse(sessionStorage.getItem(kept) ?? "{}")));

function place_of(turn) {
  const id = document.querySelector("#conversation [data-conversation]")?.dataset.conversation ?? "";
  return `${id} ${turn.dataset.turn}`;
}

function views() {
  const said = new URLSearchParams(location.search);
  root.classList.toggle("presenting", said.get("view") === "present");
  root.classList.toggle("guessing", said.get("guess") === "1");
}
views();
addEventListener("popstate", views);

function present(on) {
  const said = new URLSearchParams(location.search);
  if (on) said.set("view", "present");
  else said.delete("view");
  history.pushState({}, "", `${location.pathname}${said.size ? "?" : ""}${said}`);
  views();
  place();
}
addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest("[data-present-end]")) present(false);
  const button = target.closest("[data-guessed]");
  if (button) guess(button.dataset.guessed || button.parentElement.querySelector("input").value.trim());
});

function lastTurn() {
  return [...document.querySelectorAll("#conversation .turn")].at(-1);
}

function guess(said) {
  const turn = lastTurn();
  if (!turn) return;
  guesses.set(place_of(turn), said);
  sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(guesses)));
  guessed();
}

// Called whenever the chat was drawn: which turns may be seen, and who was right.
function guessed() {
  if (!root.classList.contains("guessing")) return;
  const form = document.querySelector("#guess .guess");
  for (const turn of document.querySelectorAll("#conversation .turn")) {
    const said = guesses.get(place_of(turn));
    // Who asks on without a guess has seen enough of the one before.
    turn.classList.toggle("guessed", said !== undefined || turn !== lastTurn());
    for (const card of turn.querySelectorAll(".card:not(:has(> .hides))")) {
      card.append(Object.assign(document.createElement("p"), { className: "quiet hides" }));
      card.lastChild.append(form.querySelector(".hides").content.cloneNode(true));
    }
    if (!said || turn.querySelector(".my-guess")) continue;
    const line = document.createElement("p");
    line.className = "quiet my-guess";
    line.innerHTML = form.querySelector("template").innerHTML;
    for (const one of line.querySelectorAll("b")) one.textContent = said;
    turn.querySelector(".answers")?.before(line);
    for (const card of turn.querySelectorAll(".card")) {
      const answer = card.querySelector(".answer .say[lang='en']") ?? card.querySelector(".answer");
      card.dataset.marked = answer.textContent.trim().toLowerCase() === said.toLowerCase() ? "right" : "wrong";
    }
  }
  const turn = lastTurn();
  const hides = Boolean(turn && !turn.classList.contains("guessed"));
  root.classList.toggle("unguessed", hides);
  const labels = [...form.querySelectorAll("[data-of]")];
  for (const one of labels) one.hidden = one.dataset.of !== turn?.dataset.task;
  form.querySelector("label").hidden = labels.some((one) => !one.hidden);
  if (!hides) return;
  atEnd = false; // what one guesses from is in sight, not the answers' empty cards
  turn.scrollIntoView({ block: "start" });
}
