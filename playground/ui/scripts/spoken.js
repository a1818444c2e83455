// What a screen reader hears: each answer once when it has come, and the verdict; not each step.

const spokenOf = new Set();
const LENGTH = 300; // characters of an answer that are read out

function speakOf(turn) {
  const voice = document.getElementById("voice");
  if (!turn || !voice) return;
  const parts = [];
  const say = (key, text) => {
    if (spokenOf.has(key)) return;
    spokenOf.add(key);
    parts.push(text.replace(/\s+/g, " ").trim());
  };
  const number = turn.dataset.turn;
  for (const card of turn.querySelectorAll(".card.working")) {
    spokenOf.delete(`${number} ${card.dataset.mode}`);
    spokenOf.delete(`${number} verdict`);
  }
  for (const card of turn.querySelectorAll(".card:not(.working)")) {
    const said = [".badge", ".answer", ".confidence"].map((one) => card.querySelector(one)?.innerText ?? "");
    if (said[1]) // hidden until one has guessed
      say(`${number} ${card.dataset.mode}`, said.filter(Boolean).join(": ").slice(0, LENGTH));
  }
  const verdict = turn.querySelector(".verdict:not(.pending) > span");
  if (verdict?.innerText) say(`${number} verdict`, verdict.innerText);
  // What was there when the page opened is not news.
  if (parts.length && navigator.userActivation?.hasBeenActive) voice.textContent = parts.join(". ");
}
