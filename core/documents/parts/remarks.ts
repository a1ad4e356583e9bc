import type { Draft } from '../draft.ts';
import { note } from './paragraphs.ts';
import type { Section } from './sections.ts';

/** What was written for this document beside what it tells by itself; no section where nothing was. */
export function remarksSection({ details }: Draft, title = 'Catatan'): readonly Section[] {
  const { remarks } = details;
  return remarks === null || remarks.trim() === '' ? [] : [{ title, blocks: [note(remarks.trim())] }];
}
