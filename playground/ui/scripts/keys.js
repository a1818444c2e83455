// --- keys: see keys.py for what is said of them --------------------------------------------------

const question = () => document.querySelector("#question textarea");
const types = (element) => element.matches("textarea, select, [contenteditable], [role=combobox], " +
  "input:not([type=radio], [type=checkbox], [type=button], [type=file])");

addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (!(target instanceof Element) || event.isComposing) return;
  if (isRadio(target)) group(target);
  const obey = KEYS[key];
  if (obey?.(event, target)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// What each key does; true where it did something, so that nobody else obeys it too.
const KEYS = {
  Enter(event, target) {
    if (isList(target)) setTimeout(() => stayAt(target));
    if (!(event.ctrlKey || event.metaKey) || !target.closest("#talk")) return false;
    if (target === question()) return false; // there Enter asks anyway
    document.getElementById("ask")?.click();
    if (target === field()) question()?.focus(); // the box folds, as it does where one asks there
    return true;
  },
  "/"(event, target) {
    if (!free(event, target) || !question()?.checkVisibility()) return false;
    question().focus();
    return true;
  },
  "?"(event, target) {
    if (!free(event, target)) return false;
    showKeys();
    return true;
  },
  ArrowUp(event, target) {
    const last = target === question() && !target.value && lastAsked();
    if (!last) return false;
    target.value = last;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  },
  Escape: () => shut(),
  // Gradio leaves a dropdown's list open when the focus goes on.
  Tab(event, target) {
    if (isList(target)) event.stopImmediatePropagation();
    return false;
  },
};

const isList = (field) => field.matches("[role=listbox], [role=combobox]");

// Gradio sends the focus away once something was chosen in a list; and what gets it back opens.
function stayAt(field) {
  if (document.activeElement !== document.body) return;
  addEventListener("focus", (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  field.focus();
}

// Gradio names each radio of a group differently. With one name the group is one stop of Tab, at what
// is chosen, and arrows choose. After each choice it names them anew.
const isRadio = (one) => one instanceof Element && one.matches("input[type=radio]");
const groupOf = (one) => one.closest("fieldset, .wrap");

const groupNames = new WeakMap(); // Gradio's own may come back in another group
let groups = 0;

function group(radio) {
  const place = groupOf(radio);
  const all = [...place.querySelectorAll("input[type=radio]")];
  const chosen = all.find((one) => one.checked);
  if (!groupNames.has(place)) groupNames.set(place, `choice-${groups++}`);
  for (const one of all) one.name = groupNames.get(place);
  const fields = place.closest("fieldset");
  if (fields) {
    const legend = fields.querySelector(":scope > legend") ?? document.createElement("legend");
    const said = fields.querySelector("[data-testid=block-info]")?.textContent.trim() || fields.id;
    if (legend.textContent !== said) legend.textContent = said; // for a screen reader, in the page's language
    legend.className = "unseen";
    if (!legend.isConnected) fields.prepend(legend);
  }
  if (chosen) chosen.checked = true;
  return chosen;
}
// What Gradio draws anew in a group, or names anew, is named as the others are.
function grouped(one) {
  const radio = isRadio(one) ? one : one instanceof Element && one.querySelector("input[type=radio]");
  const place = radio && groupOf(radio);
  const name = place && groupNames.get(place);
  if (name && [...place.querySelectorAll("input[type=radio]")].some((each) => each.name !== name)) group(radio);
}
new MutationObserver((records) => {
  for (const { target, type, addedNodes } of records)
    (type === "attributes" ? [target] : addedNodes).forEach(grouped);
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["name"] });
addEventListener("focusin", ({ target, relatedTarget }) => {
  if (!isRadio(target)) return;
  const chosen = group(target);
  if (target.matches(":focus-visible") && !groupOf(target).contains(relatedTarget)) chosen?.focus();
});

const free = (event, target) =>
  !types(target) && !event.ctrlKey && !event.metaKey && !event.altKey && !openDialog();
const openDialog = () => document.querySelector("dialog[open]");

function showKeys() {
  document.getElementById("keys").showModal();
}
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[data-keys]")) showKeys();
  if (target.id === "keys") target.close(); // beside it, on its backdrop
});

// The question that was asked last, as the chat shows it; not one so long that the chat cuts it.
function lastAsked() {
  const asked = [...document.querySelectorAll("#conversation .asked .mine:not(.box)")].at(-1);
  return asked && !asked.textContent.endsWith("…") ? asked.textContent : "";
}

// What may be open, from the top down, by the button that shuts it.
const SHUTS = "#past-close, #tour [data-tour=end], [data-options][aria-expanded=true], [data-present-end]";

// What is open on top is shut: a dialog by the browser itself, a list by Gradio, a rewritten
// sentence by its own keys; all else here.
function shut() {
  if (openDialog() || document.querySelector(".rewrite textarea")) return false;
  if (document.querySelector("[role=listbox]")?.checkVisibility()) return false;
  if (document.querySelector(".api-docs")) {
    openApi();
    return true;
  }
  const menu = [...document.querySelectorAll("details[data-menu][open]")].at(-1);
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  }
  for (const one of SHUTS.split(", ")) {
    const button = [...document.querySelectorAll(one)].find((found) => found.checkVisibility());
    if (!button) continue;
    button.click();
    if (button.matches("[data-options]")) button.focus();
    return true;
  }
  return false;
}
