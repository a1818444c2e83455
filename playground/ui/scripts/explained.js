// Definitions where a word or a number stands: by hover, focus or tap, until Escape or the next tap.

const DELAY = 300; // ms under the pointer before a definition shows

const idOf = (term) => `define-${term.replaceAll(" ", "-")}`;

// The definitions in the page's language, for readers of screens too.
function define() {
  const texts = document.getElementById("definitions") ?? document.createElement("div");
  texts.id = "definitions";
  texts.hidden = true;
  const at = document.documentElement.lang.startsWith("zh") ? 1 : 0;
  texts.replaceChildren(
    ...Object.entries(DEFINITIONS).map(([term, said]) => {
      const line = document.createElement("p");
      line.id = idOf(term);
      line.textContent = said[at];
      return line;
    }),
  );
  document.body.append(texts);
}
if (document.body) define();
else addEventListener("DOMContentLoaded", define);

// What is explained: our own terms, and Gradio's tabs and fields by their place.
const EXPLAINED = "[data-explains], [role=tab], [data-shade], #mode label, #task, #model, #layer, #head, #unit";
function termOf(place) {
  if (place.dataset.explains) return place.dataset.explains;
  if (place.matches("[role=tab]")) return `tab ${place.id.replace(/(-page)?-button$/, "")}`;
  if (place.dataset.shade) return place.dataset.shade === "h" ? "entropy" : "p";
  return place.matches("label") ? place.querySelector("input").value : place.id;
}

let explaining = null; // the place whose definition is shown
let waiting = 0;

function explain(place) {
  const said = document.getElementById(idOf(termOf(place)));
  if (!said || document.querySelector("[role=listbox]")?.checkVisibility()) return;
  const box = document.getElementById("definition") ?? document.createElement("div");
  box.id = "definition";
  box.role = "tooltip";
  box.textContent = said.textContent;
  document.body.append(box);
  explaining = place;
  const focused = place.querySelector("input") ?? place;
  if (!focused.hasAttribute("aria-describedby")) focused.setAttribute("aria-describedby", said.id);
  const [at, size] = [place.getBoundingClientRect(), box.getBoundingClientRect()];
  const under = at.bottom + 6 + size.height < innerHeight || at.top - 6 < size.height;
  const left = Math.min(at.left, innerWidth - size.width - 8);
  box.style.left = `${Math.max(8, left)}px`;
  box.style.top = `${under ? at.bottom + 6 : at.top - 6 - size.height}px`;
}

function unexplain() {
  clearTimeout(waiting);
  document.getElementById("definition")?.remove();
  explaining = null;
}

addEventListener("mouseover", ({ target }) => {
  if (!(target instanceof Element) || target.closest("#definition")) return;
  const place = target.closest(EXPLAINED);
  if (place === explaining) return;
  unexplain();
  if (place) waiting = setTimeout(() => explain(place), DELAY);
});
addEventListener("focusin", ({ target }) => {
  const place = target.closest?.(EXPLAINED);
  if (place && target.matches(":focus-visible")) explain(place);
});
addEventListener("focusout", unexplain);
// A tap on a term of ours opens it and does nothing else; one on a tab opens the tab, too.
addEventListener("click", (event) => {
  const place = event.target instanceof Element && event.target.closest(EXPLAINED);
  const own = place && "explains" in place.dataset;
  if (own) event.stopImmediatePropagation();
  if (own || (place?.matches("[role=tab]") && event.pointerType === "touch")) explain(place);
  else if (!document.getElementById("definition")?.contains(event.target)) unexplain();
}, true);
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !explaining) return;
  unexplain();
  event.stopImmediatePropagation();
}, true);
addEventListener("scroll", unexplain, true);
