/**
 * The document font for the two places a document goes: the preview asks this page's own server for the files, a
 * document that leaves the page carries them inside.
 */
import { documentFontCss } from '#core/documents/font.ts';

const FILES = import.meta.glob<string>('../../node_modules/@fontsource/arimo/files/arimo-latin*-{400,700}-*.woff2', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Rules that point at the bundled files, absolute because a preview has no address of its own. */
export function previewFontCss(): string {
  return documentFontCss((file) => new URL(addressOf(file), window.location.href).href);
}

let carried: Promise<string> | null = null;

/** Rules with the files inside; read once for the life of the page. */
export function carriedFontCss(): Promise<string> {
  carried ??= inlineAll().catch((error: unknown) => {
    // The next document asks for the files again.
    carried = null;
    throw error;
  });
  return carried;
}

async function inlineAll(): Promise<string> {
  const data = new Map<string, string>();
  const names = new Set<string>();
  documentFontCss((file) => {
    names.add(file);
    return '';
  });
  await Promise.all([...names].map(async (file) => data.set(file, await dataUrl(addressOf(file)))));
  return documentFontCss((file) => data.get(file) ?? '');
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
