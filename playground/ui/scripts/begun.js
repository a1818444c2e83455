// --- what a click began stands below it: it comes into sight once it is drawn -------------------

const BEGINS = "#compare-start, #comparisons .open, #lab-train, #trainings .open, #lesson-run, #lab-say, #lab-known";
let awaited = false;

addEventListener("click", ({ target }) => {
  awaited = target instanceof Element && Boolean(target.closest(BEGINS));
}, true);
addEventListener("keydown", ({ target, key }) => {
  if (key === "Enter" && target instanceof Element && target.closest("#lab-try")) awaited = true;
}, true);

function cameOf(element) {
  if (!awaited || !element.innerText.trim()) return;
  awaited = false;
  element.scrollIntoView();
}
