/** The code of a document that went out, at the corner of every page. */
import { qrOutline } from './issue/qr.ts';
import type { DocumentModel, Paper } from './model.ts';
import type { PrintSheet } from './print-sheet.ts';

/** Millimetres: the code of a seal, and the margins that hold it. */
const SEAL_MM = 15;
const SEAL_RIGHT_MM = 22;
const SEAL_BOTTOM_MM = 25;

/** The margins of the sheet, wide enough for the code where there is one. */
export function marginsOf({ seal }: DocumentModel, { margins, scale }: PrintSheet): Paper['margins'] {
  const [top, right, bottom, left] = margins;
  if (seal === undefined) return margins;
  return [top, Math.max(right, SEAL_RIGHT_MM * scale), Math.max(bottom, SEAL_BOTTOM_MM * scale), left];
}

/** In the corner, so that neither text nor foot moves for it. */
export function sealRule({ seal }: DocumentModel, scale: number): string {
  if (seal === undefined) return '';
  const { size, path } = qrOutline(seal.code);
  const side = SEAL_MM * scale;
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}mm" height="${side}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
  return `@bottom-right-corner { content: url("data:image/svg+xml,${encodeURIComponent(image)}") / "Kode pemeriksaan ${seal.fingerprint}"; text-align: left; vertical-align: top; padding-left: ${2 * scale}mm; margin-top: ${6 * scale}mm; }`;
}
