/** The people who sign a document as places in its PDF. */
import { SHEET_ANCHOR, type Signer, signersOf } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { SignaturePlace } from './signature-boxes.ts';

const POINTS_PER_MM = 72 / 25.4;

/** A place for each signer. */
export function placesOf(content: DocumentModel): readonly SignaturePlace[] {
  const [top, , , left] = content.paper.margins;
  const origin = { anchor: SHEET_ANCHOR, left: left * POINTS_PER_MM, top: top * POINTS_PER_MM };
  return signersOf(content).map((signer) => ({
    name: placeName(signer),
    anchor: signer.anchor,
    origin,
    box: {
      right: signer.room.right * POINTS_PER_MM,
      down: signer.room.down * POINTS_PER_MM,
      width: signer.room.width * POINTS_PER_MM,
      height: signer.room.height * POINTS_PER_MM,
    },
  }));
}

/** `1 Ketua – Drs. H. Suryadi`: the number keeps two of one name apart. */
export function placeName({ place, name, position }: Pick<Signer, 'place' | 'name' | 'position'>): string {
  return `${place} ${position} – ${name}`;
}
