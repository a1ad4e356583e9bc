import { plain } from '../inline.ts';
import type { Block } from '../model.ts';

/** A line that must not stand alone at the foot of a page. */
export function announce(text: string): Block {
  return { kind: 'paragraph', keepWithNext: true, align: 'left', text: plain(text) };
}

/** An ordinary paragraph. */
export function note(text: string): Block {
  return { kind: 'paragraph', text: plain(text) };
}

/** Text people wrote, a paragraph a line. */
export function textParagraphs(text: string, indent: 0 | 1 | 2 = 0): readonly Block[] {
  return text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({ kind: 'paragraph', indent, text: plain(each) }));
}
