/** What a signature made here looks like on the page: a QR code that says who signed and when, without any letters. */
import { PDFArray, type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Instant } from '#core/calendar/instant.ts';
import { qrOutline } from '#core/documents/issue/qr.ts';
import type { CertificateFacts } from './certificate.ts';

/** Draws the code into the box of a field; a field without a box stays unseen. */
export function drawSignatureMark(
  pdf: PDFDocument,
  field: PDFDict,
  { owner, at }: { readonly owner: CertificateFacts; readonly at: Instant },
): void {
  const rect = field.lookup(PDFName.of('Rect'));
  const { width, height } = rect instanceof PDFArray ? rect.asRectangle() : { width: 0, height: 0 };
  if (width === 0 || height === 0) return;
  const drawing = drawCode(`TTE ${owner.name}\n${owner.issuer}\n${at}`, Math.min(width, height));
  const stream = pdf.context.stream(drawing, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
  });
  field.set(PDFName.of('AP'), pdf.context.obj({ N: pdf.context.register(stream) }));
}

/** Letters would need a font inside the file, as archives ask; squares need none. */
function drawCode(text: string, side: number): string {
  const { size, path } = qrOutline(text);
  const unit = side / size;
  const squares = [...path.matchAll(/M(?<x>\d+) (?<y>\d+)/gu)].map(({ groups }) => {
    const [x, y] = [Number(groups?.['x']), Number(groups?.['y'])];
    return `${(x * unit).toFixed(3)} ${(side - (y + 1) * unit).toFixed(3)} ${unit.toFixed(3)} ${unit.toFixed(3)} re`;
  });
  return `1 g 0 0 ${side.toFixed(3)} ${side.toFixed(3)} re f 0 g ${squares.join(' ')} f`;
}
