// --- the page's own addresses: a conversation, an answer, a set-up; Back and Forward --------------

const OWN = ["run", "conversation", "context", "q", "task", "mode", "model"];
let arrive = () => {}; // asks the server for what the address names
let arriving = /[?&](run|conversation)=/.test(location.search); // until what it names is drawn
let conversationShown = null;
let picked = false; // an answer was clicked, so that its address is the page's

// What the address becomes with these parameters in place of all that name something.
function address(parameters) {
  const said = new URLSearchParams(location.search);
  for (const one of OWN) said.delete(one);
  for (const [name, value] of Object.entries(parameters)) if (value) said.set(name, value);
  return `${location.pathname}${said.size ? "?" : ""}${said}`;
}

function go(parameters) {
  history.pushState({}, "", address(parameters));
  slide(false);
  arriving = true;
  arrive();
}

// What is on the page was deleted: it shows the front page, and the drawer stays.
function leave() {
  history.pushState({}, "", address({}));
  arrive();
}

function arrivals(ask) {
  arrive = ask;
  addEventListener("popstate", () => {
    arriving = true;
    arrive();
  });
}

// The chat was drawn: a conversation that was begun here gets its address; a new one takes it away.
function addressed(chat, begun) {
  const id = chat.querySelector("[data-conversation]")?.dataset.conversation ?? "";
  const named = new URLSearchParams(location.search);
  if (arriving) [arriving, conversationShown] = [false, id];
  else if (!chat.querySelector(".turn")) {
    if (named.has("run") || named.has("conversation")) history.pushState({}, "", address({}));
    conversationShown = "";
  } else if (id && (begun || id !== conversationShown)) {
    const other = id !== conversationShown;
    if (named.get("conversation") !== id)
      history[other ? "pushState" : "replaceState"]({}, "", address({ conversation: id }));
    conversationShown = id;
  }
}

// Another answer's evidence is shown.
function looked(element) {
  const bar = element.querySelector(".share");
  if (!bar) return;
  const { run, turn, mode } = bar.dataset;
  const here = new URLSearchParams(location.search).get("run") === run;
  if (picked) history.replaceState({}, "", address({ run }));
  if (!picked && (here || !phone())) [openedTurn, openedMode] = [turn, mode];
  if (here && !picked) document.querySelector(`.turn[data-turn="${turn}"]`)?.scrollIntoView({ block: "nearest" });
  picked = false;
  place();
}
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest(".card:not(.working), .pick [data-mode]")) picked = true;
}, true);

// --- sharing -----------------------------------------------------------------------------------

function shares(element, ask) {
  element.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const run = button?.closest(".share")?.dataset.run;
    if (!run) return;
    const { share, link } = button.dataset;
    if (share) ask({ to: share });
    if (share === "on") copyAddress(`?run=${run}`);
    if (link) copyAddress(link);
    if ("present" in button.dataset) present(true);
  });
}

const LONGEST_ADDRESS = 8000; // characters that every server takes

function copyAddress(search) {
  const whole = `${location.origin}${location.pathname}${search}`;
  if (whole.length > LONGEST_ADDRESS) heard("long");
  else copy(Promise.resolve(whole));
}

// --- the drawer, and what is scrolled to --------------------------------------------------------

let openedBy = null;
function slide(into) {
  const drawer = document.getElementById("past");
  if (!drawer || document.body.classList.contains("past-open") === into) return;
  if (into) openedBy = document.activeElement;
  document.body.classList.toggle("past-open", into);
  drawer.inert = !into;
  if (into) setTimeout(() => drawer.querySelector("input, textarea")?.focus(), 50);
  else openedBy?.focus({ preventScroll: true });
}
addEventListener("click", ({ target }) => {
  if (target instanceof Element && !target.closest("#past, #past-open")) slide(false);
  const goto = target instanceof Element && target.closest("#conversation [data-goto]");
  if (goto) go({ conversation: goto.dataset.goto });
});

function whenSeen(element, selector, act) {
  const watcher = new IntersectionObserver((all) => {
    if (all.some((one) => one.isIntersecting)) act();
  });
  let watched = null;
  const find = () => {
    const one = element.querySelector(selector);
    if (one === watched) return;
    watcher.disconnect();
    watched = one;
    if (one) watcher.observe(one);
  };
  new MutationObserver(find).observe(element, { childList: true, subtree: true });
  find();
}

// Times of the log in the reader's own zone.
function localTimes(element) {
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  for (const one of element.querySelectorAll("time[datetime]")) {
    const at = new Date(one.dateTime);
    if (!Number.isNaN(at.valueOf())) [one.textContent, one.title] = [form.format(at), one.dateTime];
  }
}
