// Draws the app's icons from build/icon.svg for Linux, Windows and macOS. Run by hand when the drawing changes; the results
// are committed, since packaging reads them from build/.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser, quietBrowserArguments } from '#cli/find-browser.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));

const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** The macOS types that hold PNG, by size; `ic11`…`ic14` are the doubled ones. */
const MAC_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

const browser = findBrowser();
if (!browser.ok) throw new Error('Drawing needs a Chromium-based browser; name yours in MEJA_BROWSER.');
const pngBySize = await draw([...LINUX_SIZES, ...WINDOWS_SIZES, ...MAC_TYPES.map(([, size]) => size)], browser.value);

mkdirSync(`${folder}icons`, { recursive: true });
for (const size of LINUX_SIZES) writeFileSync(`${folder}icons/${size}x${size}.png`, pngOf(size));
writeFileSync(`${folder}icon.ico`, ico());
writeFileSync(`${folder}icon.icns`, icns());

async function draw(sizes: readonly number[], executablePath: string): Promise<ReadonlyMap<number, Buffer>> {
  const running = await chromium.launch({ executablePath, args: [...quietBrowserArguments()] });
  const page = await running.newPage();
  const drawn = new Map<number, Buffer>();
  const svg = readFileSync(`${folder}icon.svg`, 'utf8');
  for (const size of new Set(sizes)) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await running.close();
  return drawn;
}

function pngOf(size: number): Buffer {
  const png = pngBySize.get(size);
  if (png === undefined) throw new Error(`no drawing of ${size} pixels`);
  return png;
}

/** A header, an entry of 16 bytes a picture, then the pictures; 0 stands for 256. */
function ico(): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(WINDOWS_SIZES.length, 4);
  let offset = header.length + 16 * WINDOWS_SIZES.length;
  const entries = WINDOWS_SIZES.map((size) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(pngOf(size).length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += pngOf(size).length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...WINDOWS_SIZES.map(pngOf)]);
}

/** Blocks of type, length with these eight bytes, and picture, inside one block of type `icns`. */
function icns(): Buffer {
  const block = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(MAC_TYPES.map(([type, size]) => block(type, pngOf(size)))));
}
