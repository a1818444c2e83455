// --- what is taken along: an answer to the clipboard, a conversation or a picture to a file ------

// A button with `data-take` asks the server for a text (take_along.py); it comes in `taken`.
let handOn = null; // what to do with the text that was asked for

addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-take], [data-copy]");
  if (!button) {
    for (const menu of document.querySelectorAll("details[data-menu][open]"))
      if (!menu.contains(event.target)) menu.open = false;
    return;
  }
  event.stopImmediatePropagation(); // a card's button does not choose the card
  if (button.matches("[data-copy]"))
    return copy(Promise.resolve(button.nextElementSibling.textContent));
  const { take, turn, mode, at } = button.dataset;
  button.closest("details")?.removeAttribute("open");
  const coming = new Promise((resolve) => (handOn = resolve));
  if (take === "copy") copy(coming.then((file) => file.text));
  else coming.then(save);
  document.take({ what: take, turn: Number(turn ?? -1), mode: mode ?? "", at: Number(at ?? -1) });
}, true);

function taken(file) {
  handOn?.(file);
  handOn = null;
}

// A browser lets a page copy right after a click; a promise made then may come later.
async function copy(coming) {
  try {
    const blob = coming.then((text) => new Blob([text], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    heard("copied");
  } catch {
    heard(copyMarked(await coming) ? "copied" : "uncopied");
  }
}

// Without a secure address (http:// of another machine) there is no clipboard but what is marked.
function copyMarked(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus?.({ preventScroll: true });
  return done;
}

// A chart as points, three for each of its units; `link` saves it as SVG.
function savePng(link) {
  const { width, height } = link.closest("figure").querySelector("svg").viewBox.baseVal;
  const picture = new Image(3 * width, 3 * height), canvas = document.createElement("canvas");
  picture.onload = () => {
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const png = document.createElement("a");
    [png.href, png.download] = [canvas.toDataURL("image/png"), link.download.replace(/svg$/, "png")];
    png.click();
  };
  picture.src = link.href;
}

// Bytes come as base64.
function saveBytes({ name, base64, kind = "application/zip" }) {
  save({ name, kind, text: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) });
}

function save({ name, kind, text }) {
  const link = document.createElement("a");
  const type = typeof text === "string" ? `${kind};charset=utf-8` : kind; // text, or bytes
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  heard("saved");
}

// A line at the foot of the page, for a moment, which a screen reader says too.
let unsaid = 0;

function heard(key) {
  const line = document.getElementById("heard");
  line.innerHTML = document.querySelector(`[data-heard="${key}"]`).innerHTML;
  clearTimeout(unsaid);
  unsaid = setTimeout(() => (line.textContent = ""), key === "uncopied" || key === "long" ? 6000 : 1500);
}
