import { writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

/** How far a point lies outside a shape (negative: inside), with the icon reaching from -1 to 1, y downwards. */
type Shape = (x: number, y: number) => number;
type Layer = { shape: Shape; colour: readonly [number, number, number] };

const teal = [31, 95, 107] as const;
const white = [255, 255, 255] as const;

/** A shield, and in it a small figure held by a cupped hand. */
const shield: Shape = (x, y) => {
  const flank = y < -0.04 ? Math.abs(x) - 0.46 : Math.hypot(Math.abs(x) + 0.32, y + 0.04) - 0.78;
  const top = -0.62 - y;
  return Math.min(Math.max(flank, top), 0) + Math.hypot(Math.max(flank, 0), Math.max(top, 0)) - 0.1;
};
const head: Shape = (x, y) => Math.hypot(x, y + 0.25) - 0.15;
const hand: Shape = (x, y) => arc(x, y + 0.18, 0.34, 0.05);

/** Teams leaves less air around the small icon. */
const outlineScale = 1.2;

export const icons = {
  'color.png': () => png(192, [{ shape: () => -1, colour: teal }, ...figure(shield, white, teal)]),
  'outline.png': () => png(32, figure(outline(scaled(shield, outlineScale), 0.065), white, white)),
};

function figure(around: Shape, colour: Layer['colour'], inner: Layer['colour']): Layer[] {
  const scale = colour === inner ? outlineScale : 1;
  const inside = [head, hand].map((shape) => ({ shape: scaled(shape, scale), colour: inner }));
  return [{ shape: around, colour }, ...inside];
}

/** The lower half of a ring, its ends rounded. */
function arc(x: number, y: number, radius: number, half: number): number {
  const ring = Math.abs(Math.hypot(x, y) - radius) - half;
  const end = Math.hypot(Math.abs(x) - radius, y) - half;
  return y > 0 ? ring : end;
}

function outline(shape: Shape, half: number): Shape {
  return (x, y) => Math.abs(shape(x, y) + half) - half;
}

function scaled(shape: Shape, by: number): Shape {
  return (x, y) => shape(x / by, y / by) * by;
}

function png(size: number, layers: Layer[]): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rows.set(pixel(size, row, column, layers), row * (1 + size * 4) + 1 + column * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

/** Each layer covers what is below it; the colour is that of the topmost layer, so that edges stay clean. */
function pixel(size: number, row: number, column: number, layers: Layer[]): number[] {
  const [x, y] = [column, row].map((at) => ((at + 0.5) / size) * 2 - 1) as [number, number];
  let alpha = 0;
  let mixed = [0, 0, 0];
  for (const { shape, colour } of layers) {
    const cover = Math.min(1, Math.max(0, 0.5 - (shape(x, y) * size) / 2));
    const total = cover + alpha * (1 - cover);
    if (total > 0) mixed = colour.map((part, i) => (part * cover + (mixed[i] ?? 0) * alpha * (1 - cover)) / total);
    alpha = total;
  }
  return [...mixed, alpha * 255].map(Math.round);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

if (import.meta.main) {
  for (const [name, draw] of Object.entries(icons)) await writeFile(`appPackage/${name}`, draw());
}
