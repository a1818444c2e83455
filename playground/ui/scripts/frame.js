// What the page does in the browser itself: theme, language, lighting up sentences. No code of
// another host.

const stored = (key, value) => {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null; // storage is off: the choice lasts as long as the page
  }
};

// --- language and theme ---------------------------------------------------------------------

function spoken() {
  return stored("language") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
}

function speak(language) {
  document.documentElement.lang = language;
  stored("language", language);
  define();
}

// Labels of Gradio's own controls are built in English. The updates that a language takes, of
// `every` language; those of the language that they have already change nothing.
function labelsOf(every) {
  let last = "en";
  return (language) => {
    const same = language === last;
    last = language;
    return every[language].map((update) => (same ? { __type__: "update" } : update));
  };
}
let labelled = () => [];

// The cursor stands in the question, where that does not bring up a phone's keyboard.
function begin() {
  if (!phone()) document.querySelector("#question textarea")?.focus({ preventScroll: true });
}

function shine(theme) {
  document.body.classList.toggle("dark", theme === "dark");
  document.documentElement.style.colorScheme = theme;
}

document.documentElement.lang = spoken();

function keepTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const wanted = () => stored("theme") ?? system;
  shine(wanted());
  // Gradio sets its own theme once, when it has started.
  new MutationObserver(() => {
    if (document.body.classList.contains("dark") !== (wanted() === "dark")) shine(wanted());
  }).observe(document.body, { attributeFilter: ["class"] });
}
// Gradio puts this script into the head once the body is there.
if (document.body) keepTheme();
else addEventListener("DOMContentLoaded", keepTheme);

// --- clicks and hovers ----------------------------------------------------------------------

addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  if (target.closest("[data-theme-switch]")) {
    stored("theme", document.body.classList.contains("dark") ? "light" : "dark");
    shine(stored("theme") ?? (document.body.classList.contains("dark") ? "light" : "dark"));
  }
  const card = target.closest(".card:not(.working)");
  if (card && !target.closest(".thought")) {
    openedTurn = openedMode === card.dataset.mode && openedTurn === card.dataset.turn && phone()
      ? null : card.dataset.turn;
    openedMode = card.dataset.mode;
    if (phone() && openedTurn) atEnd = false; // what opens under the answer comes into sight
    bringing = phone() && openedTurn && !target.closest("button:not(.more), a, [data-retry]");
    place();
  }
  const token = target.closest("[data-token]");
  if (token) lookFrom(token.closest(".attention-map"), Number(token.dataset.token));
  const pick = target.closest(".pick [data-mode]");
  if (pick) {
    openedMode = pick.dataset.mode;
    place();
  }
  const node = target.closest(".node[data-s]");
  if (node) light(node.dataset.s, true);
});

const light = (tie, scroll) => {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit");
  if (!tie) return;
  for (const one of document.querySelectorAll(`[data-s="${tie}"]`)) {
    one.classList.add("lit");
    if (scroll && one.matches("li")) one.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }
};
const lightUnder = (event) => {
  if (event.target instanceof Element) light(event.target.closest("[data-s]")?.dataset.s, false);
};
addEventListener("mouseover", lightUnder);
addEventListener("focusin", lightUnder);
