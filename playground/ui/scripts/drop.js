// --- a file dropped on the box is read as if it had been chosen there ----------------------------

const hasFiles = (event) => Boolean(event.dataTransfer?.types.includes("Files"));
const boxUnder = (event) => event.target instanceof Element && event.target.closest("#box");

for (const way of ["dragenter", "dragover"]) {
  addEventListener(way, (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault(); // else the browser would leave the page for the file
    event.dataTransfer.dropEffect = boxUnder(event) ? "copy" : "none";
    over(Boolean(boxUnder(event)));
  });
}
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) over(false);
});
addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  over(false);
  if (boxUnder(event)) dropped([...event.dataTransfer.files]);
});

function over(on) {
  document.getElementById("box")?.classList.toggle("dropping", on);
}

// One file of a kind that is read goes into the upload button's own field; of others the server says why.
function dropped(files) {
  const field = document.querySelector("#box input[type=file]");
  const kinds = field.accept.split(",").map((kind) => kind.trim());
  const known = files.length === 1 && kinds.some((kind) => files[0].name.toLowerCase().endsWith(kind));
  if (!known) return document.refuse({ files: files.length, name: files[0]?.name ?? "" });
  const transfer = new DataTransfer();
  transfer.items.add(files[0]);
  field.files = transfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
