// --- attention ------------------------------------------------------------------------------

function weightsOf(map) {
  const bytes = Uint8Array.from(atob(map.dataset.weights), (letter) => letter.charCodeAt(0));
  return { bytes, tokens: JSON.parse(map.dataset.tokens), onto: JSON.parse(map.dataset.onto) };
}

function drawAttention(element) {
  const map = element.querySelector(".attention-map");
  if (!map) return;
  const { bytes, tokens, onto } = weightsOf(map);
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
  lookFrom(map, 0);
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

