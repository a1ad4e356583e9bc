/** Pages that were scanned or photographed as pictures, as one PDF: a picture a page, its bytes as they came. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { err, ok, type Result } from '#core/shared/result.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PictureFault {
  readonly kind: 'not-picture';
  readonly name: string;
}

/** A sheet of F4 in points; pictures are fitted into it, upright or across as they are. */
const SHEET = { short: 609, long: 935 } as const;

/** Whether a file is a picture this can put on a page, by its first bytes. */
export function isPicture(bytes: Uint8Array): boolean {
  return isJpeg(bytes) || isPng(bytes);
}

/** Joins pictures in the order given.   Fails   `not-picture`, naming the first that is none. */
export async function picturesToPdf(pictures: readonly NamedBytes[]): Promise<Result<Uint8Array, PictureFault>> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { name, bytes } of pictures) {
    try {
      const image = isJpeg(bytes) ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
      const [width, height] = image.width > image.height ? [SHEET.long, SHEET.short] : [SHEET.short, SHEET.long];
      const { width: fitted, height: high } = image.scaleToFit(width, height);
      const place = { x: (width - fitted) / 2, y: (height - high) / 2, width: fitted, height: high };
      pdf.addPage([width, height]).drawImage(image, place);
    } catch {
      // Whatever the reader of pictures stumbles over, the file is none that can be put on paper.
      return err({ kind: 'not-picture', name });
    }
  }
  return ok(await pdf.save());
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}
