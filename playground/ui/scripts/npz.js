// --- NumPy's npz: a zip, not compressed, of arrays as .npy ----------------------------------------

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  parts.reduce((at, one) => (whole.set(one, at), at + one.length), 0);
  return whole;
}

// An array of `type` ("<f4", "<U12"); the header is filled up to a multiple of 64 bytes.
function npy(type, shape, bytes) {
  const said = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((one) => `${one},`).join(" ")}), }`;
  const header = said + " ".repeat(63 - ((10 + said.length) % 64)) + "\n";
  const start = [0x93, ...new TextEncoder().encode("NUMPY"), 1, 0, header.length & 255, header.length >> 8];
  return joined([Uint8Array.from(start), new TextEncoder().encode(header), bytes]);
}

const numbersOf = (rows) =>
  npy("<f4", [rows.length, rows[0].length], new Uint8Array(Float32Array.from(rows.flat()).buffer));

function textsOf(texts) {
  const points = texts.map((one) => [...one].map((letter) => letter.codePointAt(0)));
  const width = Math.max(1, ...points.map((one) => one.length));
  const cells = points.flatMap((one) => [...one, ...Array(width - one.length).fill(0)]);
  return npy(`<U${width}`, [texts.length], new Uint8Array(Uint32Array.from(cells).buffer));
}

// Tables of numbers and lists of texts by their names, as bytes.
function npz(tables, lists) {
  const files = [
    ...Object.entries(tables).map(([name, rows]) => [name, numbersOf(rows)]),
    ...Object.entries(lists).map(([name, texts]) => [name, textsOf(texts)]),
  ];
  const number = (size, value) => Uint8Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255);
  const [bodies, index] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const path = new TextEncoder().encode(`${name}.npy`);
    // version, flags, stored, time, day (1 January 1980), sum, size twice, length of name, no extra
    const about = [20, 0, 0, 0, 33].map((one) => number(2, one));
    about.push(number(4, crc(bytes)), number(4, bytes.length), number(4, bytes.length), number(2, path.length), number(2, 0));
    bodies.push(number(4, 0x04034b50), ...about, path, bytes);
    index.push(number(4, 0x02014b50), number(2, 20), ...about, number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, at), path);
    at += 30 + path.length + bytes.length;
  }
  const listed = joined(index);
  const end = [number(4, 0x06054b50), number(4, 0), number(2, files.length), number(2, files.length)];
  return joined([...bodies, listed, ...end, number(4, listed.length), number(4, at), number(2, 0)]);
}
