// --- the page's own addresses: a conversation, an answer, a set-up; Back and Forward --------------

const OWN = ["run", "walk", "attention", "poke", "conversation", "context", "q", "task", "mode", "model"];
let arrive = () => {}; // asks the server for what the address names
let arriving = /[?&](run|conversation)=/.test(location.search); // until what it names is drawn
let conversationShown = null;
let hadTurns = false; // when the chat was last drawn
let picked = false; // an answer was clicked, so that its address is the page's

// What the address becomes with these parameters in place of all that name something.
function address(parameters, ...without) {
  const said = new URLSearchParams(location.search);
  for (const one of [...OWN, ...without]) said.delete(one);
  for (const [name, value] of Object.entries(parameters)) if (value) said.set(name, value);
  return `${location.pathname}${said.size ? "?" : ""}${said}`;
}

// What the address names; it is the same on every tab.
const own = () => Object.fromEntries(
  [...new URLSearchParams(location.search)].filter(([name]) => OWN.includes(name)));
const named = () => JSON.stringify(own());
let here = named();

function moves(way, to) {
  history[way]({}, "", to);
  here = named();
}

function go(parameters) {
  moves("pushState", address(parameters, "tab"));
  openTab();
  slide(false);
  arriving = true;
  arrive();
}

// What is on the page was deleted: it shows the front page, and the drawer stays.
function leave() {
  moves("pushState", address({}));
  arrive();
}

function arrivals(ask, lookFor) {
  arrive = ask;
  addEventListener("popstate", () => {
    openTab();
    if (named() === here) return; // the tab alone is another
    here = named();
    arriving = true;
    arrive();
  });
  // Another tab may have gone on with the conversation; what is being written here stays.
  document.addEventListener("visibilitychange", () => {
    const writes = document.querySelector(".rewrite textarea") || next || busy() || arriving;
    if (!document.hidden && conversationShown && !writes) lookFor();
  });
}

// --- the tabs: `?tab=log` ------------------------------------------------------------------------

const tabNamed = () => new URLSearchParams(location.search).get("tab") || "ask";
const tabButton = (name) =>
  document.querySelector(`#${name}-page-button, #pages > .tab-wrapper #${name}-button`);

// A tab was opened; where the address led to it, it says so already.
function tabbed() {
  requestAnimationFrame(() => {
    const open = document.querySelector("#pages > .tab-wrapper [role=tab][aria-selected=true]");
    const name = open?.id.replace(/(-page)?-button$/, "");
    if (!name || name === tabNamed()) return;
    moves("pushState", name === "ask" ? address(own(), "tab") : address({ ...own(), tab: name }));
    if (name === "ask") again();
  });
}

// What was deleted in the log is not on the page either; what is being written here stays.
let logChanged = false;

function again() {
  const writes = question()?.value || !document.querySelector("#box.folded") || next || busy();
  if (!logChanged || !conversationShown || writes) return;
  [logChanged, arriving] = [false, true];
  arrive();
}

function openTab() {
  tabButton(tabNamed())?.click();
}

// What is sought in the log stands in the address as long as it is sought: its words and its filters.
const SOUGHT = ["log", "log-task", "log-mode", "log-verdict", "log-mark"];

function sought(...values) {
  const said = new URLSearchParams(location.search);
  SOUGHT.forEach((name, at) => (values[at] ? said.set(name, values[at]) : said.delete(name)));
  history.replaceState({}, "", `${location.pathname}${said.size ? "?" : ""}${said}`);
}

// The words, and of each filter the value if it is one of those that are known.
function soughtBefore(...known) {
  const said = SOUGHT.map((name) => new URLSearchParams(location.search).get(name) ?? "");
  return said.map((value, at) => (at && !known[at - 1].includes(value) ? "" : value));
}

// The chat was drawn: a conversation that was begun here gets its address; a new one takes it away.
function addressed(chat, begun) {
  const id = chat.querySelector("[data-conversation]")?.dataset.conversation ?? "";
  const said = new URLSearchParams(location.search);
  const [had, has] = [hadTurns, Boolean(chat.querySelector(".turn"))];
  hadTurns = has;
  if (arriving) [arriving, conversationShown] = [false, id];
  else if (!has) {
    if (had && (said.has("run") || said.has("conversation"))) moves("pushState", address({}));
    conversationShown = "";
  } else if (id && (begun || id !== conversationShown)) {
    const other = id !== conversationShown;
    if (said.get("conversation") !== id)
      moves(other ? "pushState" : "replaceState", address({ conversation: id }));
    conversationShown = id;
  }
}

// Another answer's evidence is shown.
function looked(element) {
  const bar = element.querySelector(".share");
  if (!bar) return;
  const { run, turn, mode } = bar.dataset;
  if (picked && document.picked && document.picked.mode !== mode) return; // that is still to come
  const here = new URLSearchParams(location.search).get("run") === run;
  // What an earlier answer rests on came late, after another was asked: the last one's is wanted.
  const last = lastTurn();
  const late = !picked && !here && !phone() && Number(turn) < Number(last?.dataset.turn);
  if (late && !last.querySelector(".working")) {
    (last.querySelector(".card:not(.silent)") ?? last.querySelector(".card"))?.click();
    picked = false; // no one clicked
  }
  if (picked) moves("replaceState", address({ run }));
  if (!picked && !phone()) [openedTurn, openedMode] = [turn, mode];
  if (here && !picked) document.querySelector(`.turn[data-turn="${turn}"]`)?.scrollIntoView({ block: phone() ? "start" : "nearest" });
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
    if (share === "on") {
      moves("replaceState", address({ run })); // this one others may open, too
      copyAddress(`?run=${run}`);
    }
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
