// --- first contact: a button that leads to a field ---------------------------------------------

addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-focus]");
  if (!button) return;
  const place = document.getElementById(button.dataset.focus);
  const field = place?.matches("textarea, input") ? place : place?.querySelector("textarea, input");
  field?.scrollIntoView({ block: "center" });
  field?.focus();
});

// --- the tour: a card at the edge that outlines what its open step speaks of ------------------------

const touring = () => document.body.classList.contains("touring");

const shownIn = (all) => [...document.querySelectorAll(all)].find((one) => one.checkVisibility());

function tour() {
  requestAnimationFrame(() => {
    for (const one of document.querySelectorAll(".toured")) one.classList.remove("toured");
    const stop = shownIn("#tour .stop");
    if (!touring() || !stop) return;
    if (stop.dataset.opens) {
      // on a phone the evidence opens under a card
      if (!shownIn("#evidence")) lastTurn()?.querySelector(".card")?.click();
      document.getElementById(`${stop.dataset.opens}-button`)?.click();
    }
    requestAnimationFrame(() => outline(stop.dataset.outlines)); // once that is drawn
  });
}

function outline(selector) {
  const place = touring() && document.querySelector(selector);
  if (!place) return;
  place.classList.add("toured");
  place.scrollIntoView({ block: "nearest" });
  keepClear(place);
}

// The card stands at the other edge where it would cover more of what it speaks of.
function keepClear(place) {
  const card = document.getElementById("tour");
  const covered = (aside) => {
    card.classList.toggle("aside", aside);
    const [one, other] = [card, place].map((each) => each.getBoundingClientRect());
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return Math.max(0, across) * Math.max(0, down);
  };
  covered(covered(true) < covered(false));
}

// An answer came: a step that is done by asking is done.
function tourGoesOn() {
  if (touring() && shownIn("#tour .stop")?.matches("[data-asking]")) shownIn("#tour .onward")?.click();
}

function tourEnds() {
  document.body.classList.remove("touring");
  tour();
  document.querySelector("#question textarea")?.focus({ preventScroll: true });
}

addEventListener("click", ({ target }) => {
  const what = target instanceof Element && target.closest("[data-tour]")?.dataset.tour;
  if (what === "begin") {
    document.body.classList.add("touring");
    tour();
    document.querySelector("#tour [data-tour]")?.focus({ preventScroll: true });
  }
  if (what === "end") tourEnds();
  if (what === "example") shownIn("#chips [data-example]")?.click();
});
