/**
 * The letters of documents for the two places a document goes: the preview asks this page's own server for the files, a
 * document that leaves the page carries them inside.
 */
import { type DocumentFont, documentFontCss, fontFiles } from '#core/documents/font.ts';
import type { TextStyle } from '#core/documents/model.ts';

const FILES = import.meta.glob<string>(
  '../../node_modules/@fontsource/{arimo,tinos}/files/{arimo,tinos}-latin*-{400,700}-*.woff2',
  { eager: true, query: '?url', import: 'default' },
);

/** Rules that point at the bundled files, absolute because a preview has no address of its own. */
export function previewFontCss(text: TextStyle): string {
  return documentFontCss((file) => new URL(addressOf(file), window.location.href).href, text);
}

const carried = new Map<DocumentFont, Promise<string>>();

/** Rules with the files inside; read once for the life of the page. */
export function carriedFontCss(text: TextStyle): Promise<string> {
  const { font = 'arial' } = text;
  const begun = carried.get(font);
  if (begun !== undefined) return begun;
  const reading = inlineAll(text).catch((error: unknown) => {
    // The next document asks for the files again.
    carried.delete(font);
    throw error;
  });
  carried.set(font, reading);
  return reading;
}

async function inlineAll(text: TextStyle): Promise<string> {
  const read = fontFiles(text).map(async ({ file }) => [file, await dataUrl(addressOf(file))] as const);
  const data = new Map(await Promise.all(read));
  return documentFontCss((file) => data.get(file) ?? '', text);
}

async function dataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

function addressOf(file: string): string {
  const entry = Object.entries(FILES).find(([path]) => path.endsWith(`/${file}`));
  return entry?.[1] ?? '';
}
