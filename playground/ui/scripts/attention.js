// --- attention ------------------------------------------------------------------------------

const SINK = 0.3; // of all the looking, on average: so much goes to a sink

function weightsOf(map) {
  const bytes = Uint8Array.from(atob(map.dataset.weights), (letter) => letter.charCodeAt(0));
  const [tokens, onto] = [JSON.parse(map.dataset.tokens), JSON.parse(map.dataset.onto)];
  const sinks = onto.map((_, at) => at).filter((at) => {
    let sum = 0;
    for (let row = 0; row < tokens.length; row++) sum += bytes[row * onto.length + at];
    return onto.length > 2 && sum > SINK * 255 * tokens.length;
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
  const cell = Math.max(3, Math.min(16, Math.floor(480 / Math.max(rows, columns))));
  [canvas.width, canvas.height] = [columns * cell, rows * cell];
  const [red, green, blue] = getComputedStyle(map).getPropertyValue("--probabilistic-rgb").split(",");
  const pen = canvas.getContext("2d");
  const most = bytes.reduce((a, b) => Math.max(a, b), 1);
  for (let at = 0; at < bytes.length; at++) {
    pen.fillStyle = `rgba(${red},${green},${blue},${Math.sqrt(bytes[at] / most)})`;
    pen.fillRect((at % columns) * cell, Math.floor(at / columns) * cell, cell - 0.5, cell - 0.5);
  }
  const readout = map.querySelector(".readout");
  const usual = readout.innerHTML;
  const rowAt = (event) => Math.floor((event.offsetY / canvas.clientHeight) * rows);
  canvas.onmousemove = (event) => {
    const row = rowAt(event);
    const column = Math.floor((event.offsetX / canvas.clientWidth) * columns);
    const weight = bytes[row * columns + column];
    if (weight !== undefined)
      readout.textContent = `${tokens[row]} → ${onto[column]}  ${(weight / 255).toFixed(3)}`;
  };
  canvas.onmouseleave = () => (readout.innerHTML = usual);
  canvas.onclick = (event) => lookFrom(map, rowAt(event));
  lookFrom(map, Number(map.querySelector("[aria-pressed='true']")?.dataset.token ?? map.dataset.first));
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
    chip.title = (row[at] / 255).toFixed(3);
  }
}

