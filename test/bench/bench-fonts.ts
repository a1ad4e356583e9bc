// The letters of documents as data, as the app carries them to the printer.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentFontCss } from '#core/documents/font.ts';

const FONTS = fileURLToPath(new URL('../../node_modules/@fontsource/arimo/files/', import.meta.url));

export function fontCss(): string {
  return documentFontCss((file) => `data:font/woff2;base64,${readFileSync(join(FONTS, file)).toString('base64')}`);
}
