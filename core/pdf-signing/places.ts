/** The people who sign a document as places in its PDF. */
import { SHEET_ANCHOR, signersOf } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { SignaturePlace } from './signature-boxes.ts';

const POINTS_PER_MM = 72 / 25.4;

/** A place for each signer, `1 Ketua – Drs. H. Suryadi`: the number keeps two of one name apart. */
export function placesOf(content: DocumentModel): readonly SignaturePlace[] {
  const [top, , , left] = content.paper.margins;
  const origin = { anchor: SHEET_ANCHOR, left: left * POINTS_PER_MM, top: top * POINTS_PER_MM };
  return signersOf(content).map(({ place, name, position, anchor, room }) => ({
    name: `${place} ${position} – ${name}`,
    anchor,
    origin,
    box: {
      right: room.right * POINTS_PER_MM,
      down: room.down * POINTS_PER_MM,
      width: room.width * POINTS_PER_MM,
      height: room.height * POINTS_PER_MM,
    },
  }));
}
