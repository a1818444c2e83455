// --- a reason that its card has no room for: a button says so, and opens it ---------------------

const whole = new Set(); // the cards that one has opened, which Gradio draws anew

function roomFor(below) {
  const why = below.querySelector(".why");
  const { classList, dataset } = below.closest(".card");
  const open = whole.has(`${begun} ${dataset.turn} ${dataset.mode}`);
  classList.toggle("reason-open", open);
  below.querySelector(".rest").setAttribute("aria-expanded", open);
  classList.toggle("reason-cut", why.scrollHeight > why.clientHeight + 1
    || why.getBoundingClientRect().bottom > below.getBoundingClientRect().bottom + 1);
}

// A card may get another size, and the page another language, with nothing drawn anew. One that is
// drawn anew in the same place may have no reason any more.
const room = new ResizeObserver((changed) => changed.forEach(({ target }) =>
  target.isConnected && target.querySelector(".rest") ? roomFor(target) : room.unobserve(target)));
function mindReasons() {
  for (const below of document.querySelectorAll(".card .below:has(.rest)")) {
    room.observe(below);
    roomFor(below);
  }
}
new MutationObserver(mindReasons).observe(document.documentElement, { attributeFilter: ["lang"] });

addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest(".rest");
  if (!button) return;
  event.stopImmediatePropagation(); // it is no click on the card, which shows what the answer rests on
  const { turn, mode } = button.closest(".card").dataset;
  const key = `${begun} ${turn} ${mode}`;
  if (!whole.delete(key)) whole.add(key);
  atEnd = false; // what opens stays where one looks
  roomFor(button.parentElement);
  place();
}, true);
