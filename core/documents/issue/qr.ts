/** A QR code as one outline, the same for screen and print. */
import { encode } from 'uqr';

/** Modules kept white around a code. Source  ISO/IEC 18004: four; two are enough where the paper around it is white. */
const QUIET = 2;

export interface QrOutline {
  /** Modules along a side, the white edge among them. */
  readonly size: number;
  /** Path of the dark modules, one unit each. */
  readonly path: string;
}

/** Level M: readable with a seventh of it smudged. */
export function qrOutline(text: string): QrOutline {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
