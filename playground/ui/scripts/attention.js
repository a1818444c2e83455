// --- attention ------------------------------------------------------------------------------

const ALL = 65535; // what stands for a weight of 1
const NAMED = 40; // up to so many rows and columns have their names beside them
const SINK = 0.3; // of all the looking, on average: so much goes to a sink

function weightsOf(map) {
  const halves = Uint8Array.from(atob(map.dataset.weights), (letter) => letter.charCodeAt(0));
  const bytes = new Uint16Array(halves.buffer); // 65535 for a weight of 1
  const [tokens, onto] = [JSON.parse(map.dataset.tokens), JSON.parse(map.dataset.onto)];
  const sinks = onto.map((_, at) => at).filter((at) => {
    let sum = 0;
    for (let row = 0; row < tokens.length; row++) sum += bytes[row * onto.length + at];
    // the sum over a whole sentence says nothing of one token that all look at
    return onto.length > 2 && !onto.some((one) => one.trim().includes(" ")) && sum > SINK * ALL * tokens.length;
  });
  if (map.querySelector("[data-sinks]").checked)
    for (let at = 0; at < bytes.length; at++) if (sinks.includes(at % onto.length)) bytes[at] = 0;
  return { bytes, tokens, onto, sinks };
}

function drawAttention(element) {
  const map = element.querySelector(".attention-map");
  if (!map) return;
  const { bytes, tokens, onto, sinks } = weightsOf(map);
  const leave = map.querySelector(".sinks");
  leave.hidden = !sinks.length;
  leave.querySelector("b").textContent = sinks.map((at) => onto[at]).join(" ");
  leave.querySelector("input").onchange = () => drawAttention(element);
  const [rows, columns] = [tokens.length, onto.length];
  if (!bytes.length) return;
  const canvas = map.querySelector("canvas");
  const named = Math.max(rows, columns) <= NAMED;
  const cell = Math.max(3, Math.min(named ? 30 : 16, Math.floor(480 / Math.max(rows, columns))));
  const pen = canvas.getContext("2d");
  const [left, top] = named && cell >= 11 ? [150, 96] : [0, 0]; // room for the names
  [canvas.width, canvas.height] = [left + columns * cell + 0.6 * left, top + rows * cell];
  const style = getComputedStyle(map);
  const [red, green, blue] = style.getPropertyValue("--probabilistic-rgb").split(",");
  const most = bytes.reduce((a, b) => Math.max(a, b), 1);
  for (let at = 0; at < bytes.length; at++) {
    pen.fillStyle = `rgba(${red},${green},${blue},${Math.sqrt(bytes[at] / most)})`;
    pen.fillRect(left + (at % columns) * cell, top + Math.floor(at / columns) * cell, cell - 0.5, cell - 0.5);
  }
  if (left) {
    const brief = (name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name).replace("\n", "⏎");
    [pen.fillStyle, pen.font] = [style.getPropertyValue("--ink"), `11px ${style.fontFamily}`];
    [pen.textAlign, pen.textBaseline] = ["right", "middle"];
    tokens.forEach((name, at) => pen.fillText(brief(name), left - 6, top + (at + 0.5) * cell, left - 10));
    pen.textAlign = "left";
    onto.forEach((name, at) => {
      pen.save();
      pen.translate(left + (at + 0.5) * cell, top - 6);
      pen.rotate(-Math.PI / 4);
      pen.fillText(brief(name), 0, 0, 112);
      pen.restore();
    });
  }
  const readout = map.querySelector(".readout");
  const usual = readout.innerHTML;
  const scaled = () => canvas.width / canvas.clientWidth;
  const rowAt = (event) => Math.floor((event.offsetY * scaled() - top) / cell);
  canvas.onmousemove = (event) => {
    const row = rowAt(event);
    const column = Math.floor((event.offsetX * scaled() - left) / cell);
    const weight = column >= 0 && column < columns && row >= 0 ? bytes[row * columns + column] : undefined;
    if (weight !== undefined)
      readout.textContent = `${tokens[row]} → ${onto[column]}  ${(weight / ALL).toFixed(4)}`;
  };
  canvas.onmouseleave = () => (readout.innerHTML = usual);
  canvas.onclick = (event) => rowAt(event) >= 0 && rowAt(event) < rows && lookFrom(map, rowAt(event));
  lookFrom(map, Number(map.querySelector("[aria-pressed='true']")?.dataset.token ?? map.dataset.first));
  const { run, at } = map.closest(".looked")?.dataset ?? {};
  if (run && map.checkVisibility()) moves("replaceState", address({ run, attention: at }));
}

function lookFrom(map, from) {
  const { bytes, onto } = weightsOf(map);
  const row = bytes.slice(from * onto.length, (from + 1) * onto.length);
  const most = row.reduce((a, b) => Math.max(a, b), 1);
  const other = map.querySelector("[data-seen]");
  for (const chip of map.querySelectorAll("[data-token]"))
    chip.setAttribute("aria-pressed", String(Number(chip.dataset.token) === from));
  for (const chip of map.querySelectorAll(other ? "[data-seen]" : "[data-token]")) {
    const at = Number(chip.dataset.seen ?? chip.dataset.token);
    chip.style.setProperty("--weight", Math.sqrt(row[at] / most).toFixed(3));
    chip.title = (row[at] / ALL).toFixed(4);
  }
}


// All heads, small: each in its own button.
function drawGlance(element) {
  const glance = element.querySelector(".glance");
  if (!glance) return;
  const cells = Uint8Array.from(atob(glance.dataset.cells), (letter) => letter.charCodeAt(0));
  const [rows, columns] = [Number(glance.dataset.rows), Number(glance.dataset.columns)];
  const [red, green, blue] = getComputedStyle(glance).getPropertyValue("--probabilistic-rgb").split(",");
  [...glance.querySelectorAll("canvas")].forEach((canvas, at) => {
    [canvas.width, canvas.height] = [columns, rows];
    const pixels = new ImageData(columns, rows);
    for (let cell = 0; cell < rows * columns; cell++)
      pixels.data.set([red, green, blue, cells[at * rows * columns + cell]].map(Number), 4 * cell);
    canvas.getContext("2d").putImageData(pixels, 0, 0);
  });
}
addEventListener("click", ({ target }) => {
  const small = target instanceof Element && target.closest("[data-head]");
  for (const one of small ? small.closest("table").querySelectorAll("[data-head]") : [])
    one.setAttribute("aria-pressed", String(one === small));
  const kind = target instanceof Element && target.closest("[data-map-save]")?.dataset.mapSave;
  if (kind) saveMap(target.closest(".attention-map"), kind);
});

// The map as data, exact to 1/65535, or as a picture with names, whatever is left out on the page.
function saveMap(map, kind) {
  const { bytes, tokens, onto } = weightsOf(map);
  const weights = tokens.map((_, row) =>
    [...bytes.slice(row * onto.length, (row + 1) * onto.length)].map((one) => Number((one / ALL).toFixed(5))));
  if (kind === "json")
    return save({ name: "attention.json", kind: "application/json", text: JSON.stringify({ looking: tokens, seen: onto, weights }) });
  if (kind === "npz")
    return save({ name: "attention.npz", kind: "application/zip", text: npz({ weights }, { looking: tokens, seen: onto }) });
  const [cell, left, top] = [16, 190, 130];
  const plain = (text) => text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`);
  const most = Math.max(...weights.flat(), 1e-9);
  const squares = weights.flatMap((row, y) => row.map((one, x) =>
    `<rect x="${left + x * cell}" y="${top + y * cell}" width="15" height="15" fill="#c85800" fill-opacity="${Math.sqrt(one / most).toFixed(3)}"><title>${one}</title></rect>`));
  const rows = tokens.map((name, y) => `<text x="${left - 6}" y="${top + y * cell + 12}" text-anchor="end">${plain(name.slice(0, 28))}</text>`);
  const columns = onto.map((name, x) => `<text transform="translate(${left + x * cell + 11} ${top - 6}) rotate(-50)">${plain(name.slice(0, 24))}</text>`);
  const size = `width="${left + onto.length * cell + 90}" height="${top + tokens.length * cell + 10}"`;
  save({ name: "attention.svg", kind: "image/svg+xml", text:
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="11">${[...squares, ...rows, ...columns].join("")}</svg>` });
}

addEventListener("click", ({ target }) => {
  const held = target instanceof Element && target.closest("[data-agree-save]")?.closest(".agreement");
  if (held) save({ name: "agreement.json", kind: "application/json", text: held.querySelector(".numbers").textContent });
});
