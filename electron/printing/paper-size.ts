import type { DesktopPaper } from '#core/contract/desktop.ts';
import { PAPER_SIZES } from '#core/contract/paper-size.ts';

const MICRONS_PER_MM = 1_000;
const MM_PER_INCH = 25.4;

/** Millimetres of the upright sheet. */
export function sheetMm({ size }: DesktopPaper): { readonly width: number; readonly height: number } {
  const [width, height] = PAPER_SIZES[size];
  return { width, height };
}

/** Microns, as the print dialog wants them, upright: the dialog turns the sheet by itself. */
export function sheetMicrons({ size }: DesktopPaper): { readonly width: number; readonly height: number } {
  const [short, long] = PAPER_SIZES[size];
  return { width: short * MICRONS_PER_MM, height: long * MICRONS_PER_MM };
}

/** Inches, as the PDF printer wants them, already turned. */
export function sheetInches({ size, orientation }: DesktopPaper): { readonly width: number; readonly height: number } {
  const [short, long] = PAPER_SIZES[size];
  const upright = { width: short / MM_PER_INCH, height: long / MM_PER_INCH };
  return orientation === 'portrait' ? upright : { width: upright.height, height: upright.width };
}
