// The checks under the box: asked anew once typing pauses. A scenario that was pasted there, or that
// one has typed and left, gives its questions to the list.

const TYPING = 500; // milliseconds without a change after which it is asked
const EXPECTS = /[?？.。]\s*(→|⇒|⟶|[-=]+>)/; // the end of a question, and an arrow
let tellChecks = () => {};
let rechecking = 0;
let forgot = -1; // the place of the line that was removed: the next one gets the focus

function checks(element, tell) {
  tellChecks = tell;
  element.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-forget]");
    if (!button) return;
    forgot = Number(button.dataset.forget);
    tell("delete", { at: forgot });
  });
}

function checked(element) {
  if (forgot < 0) return;
  const left = [...element.querySelectorAll("li [data-forget]")];
  (left[Math.min(forgot, left.length - 1)] ?? field()).focus({ preventScroll: true });
  forgot = -1;
}

function recheck() {
  clearTimeout(rechecking);
  rechecking = setTimeout(() => {
    if (document.activeElement !== field()) takeChecks(); // it came from a file
    if (document.querySelector("#checks li")) tellChecks("submit", {});
  }, TYPING);
}

function takeChecks() {
  if (EXPECTS.test(field()?.value ?? "")) tellChecks("edit", {});
}

addEventListener("paste", ({ target }) => {
  if (target === field()) setTimeout(takeChecks); // once it stands there
});
addEventListener("change", ({ target }) => {
  if (target === field()) takeChecks();
});
addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-keep]");
  if (!button) return;
  event.stopImmediatePropagation(); // a card's button does not choose the card
  tellChecks("select", { turn: Number(button.dataset.keep) });
}, true);
