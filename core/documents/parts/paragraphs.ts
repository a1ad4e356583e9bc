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
