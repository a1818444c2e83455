// The box of facts: it folds to one line once something was asked, and each sentence is marked where
// it stands, by a copy of the text that lies over the field and shows nothing but the lines. Folded,
// the copy is the one line.

function fold(folded) {
  const box = document.getElementById("box");
  if (!box || box.classList.contains("folded") === folded) return;
  box.classList.toggle("folded", folded);
  box.querySelector("[data-fold]")?.setAttribute("aria-expanded", String(!folded));
  if (folded) field().scrollTop = 0;
  mark();
}

const field = () => document.querySelector("#context textarea");

addEventListener("focusin", ({ target }) => {
  if (target === field()) fold(false);
});
addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const box = target.closest("#box");
  if (target.closest("[data-fold]")) {
    const open = box.classList.contains("folded");
    fold(!open);
    if (open) field().focus();
  } else if (box?.classList.contains("folded") && !target.closest("#upload")) {
    field().focus();
  }
  const sentence = target.closest("#sentences [data-s]");
  if (sentence) goTo(...sentence.dataset.s.split("-").map(Number));
});

// Python counts code points, a field its UTF-16 units.
const units = (text, points) => [...text].slice(0, points).join("").length;

function goTo(start, end) {
  const text = field().value;
  field().focus();
  field().setSelectionRange(units(text, start), units(text, end));
}

// --- the marks ------------------------------------------------------------------------------

let marked = ""; // the text that the server's marks are of
const LINE = 400; // characters of the text that may stand in the line of a folded box
const MARKABLE = 50_000; // characters of a text that is marked as one types

function remark() {
  marked = field()?.value ?? "";
  mark();
}

function mark() {
  const text = field();
  if (!text) return;
  const copy = overlay(text);
  const said = document.querySelector("#sentences [data-marks]");
  const folded = document.getElementById("box").classList.contains("folded");
  copy.replaceChildren(folded ? text.value.slice(0, LINE) : "");
  if (!said || folded || text.value.length > MARKABLE) return;
  let same = 0; // marks hold as far as nothing was typed since
  while (same < marked.length && marked[same] === text.value[same]) same++;
  const points = [...text.value];
  let [at, length] = [0, 0];
  for (const [start, end, read] of JSON.parse(said.dataset.marks)) {
    const line = document.createElement("mark");
    line.className = read ? "read" : "unread";
    line.dataset.s = `${start}-${end}`;
    line.textContent = points.slice(start, end).join("");
    const before = points.slice(at, start).join("");
    length += before.length + line.textContent.length;
    if (length > same) break;
    copy.append(before, line);
    at = end;
  }
  copy.append(points.slice(at).join(""), "\n");
  fit(text, copy);
}

// The copy breaks its lines as the field does: the same width, the same scroll.
function fit(text, copy) {
  if (text.closest(".folded")) return copy.removeAttribute("style");
  copy.style.width = `${text.clientWidth}px`;
  copy.style.height = `${text.clientHeight}px`;
  copy.scrollTop = text.scrollTop;
}

function overlay(text) {
  const place = text.parentElement;
  const found = place.querySelector(".marks");
  if (found) return found;
  const copy = document.createElement("div");
  copy.className = "marks";
  copy.ariaHidden = "true";
  place.append(copy);
  text.addEventListener("input", mark);
  text.addEventListener("scroll", () => fit(text, copy));
  new ResizeObserver(() => fit(text, copy)).observe(text);
  return copy;
}
