import type { Draft } from '../draft.ts';
import { plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { documentPlace } from './head.ts';
import { ownParagraph } from './own-paragraphs.ts';

/**
 * The sentence all minutes open with, unless the office has its own: the day in words, the place, the committee with its
 * decree, and what it did.
 *
 * Source  DOMAIN §3.2, opening sentence.
 */
export function openingSentence(draft: Draft, deed: string, place: Inline = documentPlace(draft)): Block {
  const text = ownParagraph(draft, 'opening', { kegiatan: plain(deed), tempat: place });
  return { kind: 'paragraph', keepWithNext: true, text };
}
