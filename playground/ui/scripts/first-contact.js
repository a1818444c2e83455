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

function tour() {
  requestAnimationFrame(() => {
    for (const one of document.querySelectorAll(".toured")) one.classList.remove("toured");
    const stop = [...document.querySelectorAll("#tour .stop")].find((one) => one.checkVisibility());
    if (!touring() || !stop) return;
    if (stop.dataset.opens) document.getElementById(`${stop.dataset.opens}-button`)?.click();
    const place = document.querySelector(stop.dataset.outlines);
    place?.classList.add("toured");
    place?.scrollIntoView({ block: "nearest" });
  });
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
  if (what === "example") {
    const chips = [...document.querySelectorAll("#chips [data-example]")];
    chips.find((one) => one.checkVisibility())?.click();
  }
});
