import type { DesktopPaper } from '#core/contract/desktop.ts';

/** Millimetres of the upright sheet. F4 as regional offices buy it is 215 × 330 mm; folio (210 × 330) and US legal are other sheets. */
const SHEETS = { f4: { width: 215, height: 330 }, a4: { width: 210, height: 297 } } as const;

const MICRONS_PER_MM = 1_000;
const MM_PER_INCH = 25.4;

/** Millimetres of the upright sheet. */
export function sheetMm({ size }: DesktopPaper): { readonly width: number; readonly height: number } {
  return SHEETS[size];
}

/** Microns, as the print dialog wants them, upright: the dialog turns the sheet by itself. */
export function sheetMicrons({ size }: DesktopPaper): { readonly width: number; readonly height: number } {
  const { width, height } = SHEETS[size];
  return { width: width * MICRONS_PER_MM, height: height * MICRONS_PER_MM };
}

/** Inches, as the PDF printer wants them, already turned. */
export function sheetInches({ size, orientation }: DesktopPaper): { readonly width: number; readonly height: number } {
  const { width, height } = SHEETS[size];
  const upright = { width: width / MM_PER_INCH, height: height / MM_PER_INCH };
  return orientation === 'portrait' ? upright : { width: upright.height, height: upright.width };
}
