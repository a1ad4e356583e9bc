/** Who signs a document, in the order of its pages, and where on them. */
import { GAP } from '../print-rules.ts';
import type { DocumentModel, Inline, Signature, SignatureBlock } from '../model.ts';

export interface Signer {
  /** Among all who sign the document, from 1. */
  readonly place: number;
  readonly name: string;
  readonly position: string;
  /** Civil-servant number; null where none is asked for. */
  readonly employeeNumber: string | null;
  /** Name of the corner of the room to sign in, in HTML and in the PDF made of it. */
  readonly anchor: string;
  /** From that corner to the room itself, and its size.   Units  millimetres. */
  readonly room: SigningRoom;
}

export interface SigningRoom {
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** Name of the upper left corner of all that is printed, within the margins of the first page. */
export const SHEET_ANCHOR = 'lembar';

/** Above the name of the only signer, as `.single .space` of the style sheet is. */
const ROOM_ABOVE_NAME: SigningRoom = { right: 0, down: 1, width: 60, height: 20 };
/** Beside a name in a row: right of the running number, which is set in further in every second row. */
const ROOM_IN_ROW: SigningRoom = { right: 6, down: 0.5, width: 34, height: 13 };
const SET_IN = 23;

/** Everyone who signs, block after block. */
export function signersOf({ blocks }: Pick<DocumentModel, 'blocks'>): readonly Signer[] {
  return signatureBlocks(blocks).flatMap(({ block, before }) =>
    block.rows.map((row, index) => signerOf(row, { place: before + index + 1, room: roomOf(block, index) })),
  );
}

/** How many sign in blocks before each block. */
export function signersBefore(blocks: DocumentModel['blocks']): ReadonlyMap<SignatureBlock, number> {
  return new Map(signatureBlocks(blocks).map(({ block, before }) => [block, before]));
}

/** `ttd-3` */
export function signingAnchor(place: number): string {
  return `ttd-${place}`;
}

/** The only signer of a block stands under the room; more stand in rows beside it. */
export function signsAlone({ rows, positionHead }: SignatureBlock): boolean {
  return rows.length === 1 && positionHead === undefined;
}

function signatureBlocks(
  blocks: DocumentModel['blocks'],
): readonly { readonly block: SignatureBlock; readonly before: number }[] {
  let before = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'signatures') return [];
    const found = { block, before };
    before += block.rows.length;
    return [found];
  });
}

function roomOf(block: SignatureBlock, index: number): SigningRoom {
  if (signsAlone(block)) return ROOM_ABOVE_NAME;
  return index % 2 === 0 ? ROOM_IN_ROW : { ...ROOM_IN_ROW, right: ROOM_IN_ROW.right + SET_IN };
}

function signerOf(
  { name, position, employeeNumber }: Signature,
  { place, room }: { readonly place: number; readonly room: SigningRoom },
): Signer {
  return {
    place,
    name: wordsOf(name),
    position,
    employeeNumber: employeeNumber === null ? null : wordsOf(employeeNumber),
    anchor: signingAnchor(place),
    room,
  };
}

function wordsOf(text: Inline): string {
  return text.map((part) => ('missing' in part ? GAP : part.text)).join('');
}
