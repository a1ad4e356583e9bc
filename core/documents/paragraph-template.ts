/** Paragraphs an office may word itself: text with places in braces that each document fills. */
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { Inline } from './model.ts';

/** Where such paragraphs stand: at the head of the text, under the law it rests on, before the signatures. */
export const PARAGRAPH_SLOTS = ['opening', 'basis', 'closing'] as const;

export type ParagraphSlot = (typeof PARAGRAPH_SLOTS)[number];

/** An office's own wording by kind of document; what is absent is worded as standard. */
export type OwnParagraphs = Readonly<Partial<Record<DocumentKind, string>>>;

/** What a template may name, in the order an office is shown them. */
export const PLACES = [
  'dokumen',
  'nomor',
  'tanggal',
  'hari-tanggal',
  'tempat',
  'paket',
  'kode',
  'satker',
  'tahun-anggaran',
  'pokja',
  'keputusan',
  'kegiatan',
  'tender',
  'ppk',
  'jawaban-sanggah',
  'jawaban-banding',
] as const;

export type Place = (typeof PLACES)[number];

/** Only an opening tells what was done. */
const OF_AN_OPENING: ReadonlySet<Place> = new Set(['kegiatan']);

/** Longer ones no longer stay on a page with what they belong to. */
export const PARAGRAPH_MOST = { opening: 1_200, basis: 2_000, closing: 600 } as const satisfies Readonly<
  Record<ParagraphSlot, number>
>;

/** Why a text cannot be a template. */
export type ParagraphFault =
  | { readonly kind: 'unknown-place'; readonly place: string }
  /** Known, but nothing stands for it in this paragraph. */
  | { readonly kind: 'place-not-here'; readonly place: Place }
  /** A brace without its partner; `near` = the text from there on. */
  | { readonly kind: 'broken-brace'; readonly near: string }
  | { readonly kind: 'too-long'; readonly most: number };

/** What may stand in a paragraph of that slot. */
export function placesOf(slot: ParagraphSlot): readonly Place[] {
  return PLACES.filter((place) => slot === 'opening' || !OF_AN_OPENING.has(place));
}

/** The first thing wrong with a template; null where it can be used. An empty one asks for the standard. */
export function faultOfParagraph(slot: ParagraphSlot, text: string): ParagraphFault | null {
  const most = PARAGRAPH_MOST[slot];
  if (text.length > most) return { kind: 'too-long', most };
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') {
      const at = piece.text.search(/[{}]/);
      if (at !== -1) return { kind: 'broken-brace', near: piece.text.slice(at, at + NEAR) };
      continue;
    }
    const place = PLACES.find((each) => each === piece.name);
    if (place === undefined) return { kind: 'unknown-place', place: piece.name };
    if (!placesOf(slot).includes(place)) return { kind: 'place-not-here', place };
  }
  return null;
}

/** The text with its places filled; braces that hold no known place stay as they are, as an older app kept them. */
export function fillTemplate(template: string, valueOf: (place: Place) => Inline): Inline {
  return piecesOf(template).flatMap((piece): Inline => {
    if (piece.kind === 'text') return [{ text: piece.text }];
    const place = PLACES.find((each) => each === piece.name);
    return place === undefined ? [{ text: `{${piece.name}}` }] : valueOf(place);
  });
}

type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'place'; readonly name: string };

/** How much of a text is shown from a broken brace on. */
const NEAR = 20;

function piecesOf(template: string): readonly Piece[] {
  return template
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}]*\}$/.test(piece) ? { kind: 'place', name: piece.slice(1, -1).trim() } : { kind: 'text', text: piece },
    );
}
