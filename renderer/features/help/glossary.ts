/** Old and new terms: those that are explained, and what the law renamed between the eras. */
import { PERPRES_46_2025 } from '#core/regulation/sets/perpres-46-2025/rule-set.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import type { OfficialWords } from '#core/regulation/words.ts';
import { glossary } from '#renderer/i18n/id/glossary.ts';
import { fold } from '#renderer/ui/fold.ts';

export type GlossaryKey = keyof typeof glossary;

/** Terms with a text of their own. */
export const GLOSSARY_KEYS = Object.keys(glossary) as readonly GlossaryKey[];

export interface RenamedTerm {
  readonly term: string;
  readonly before: string;
}

/** Words the law changed between 2010 and today that no explained entry has, in the order of the term. */
export function renamedTerms(): readonly RenamedTerm[] {
  const then = PERPRES_54_2010.words.value;
  const now = PERPRES_46_2025.words.value;
  const told = new Set(
    GLOSSARY_KEYS.flatMap((key) => {
      const { term, before } = glossary[key];
      return [term, ...before.split(', ')].map(fold);
    }),
  );
  return (Object.keys(then) as (keyof OfficialWords)[])
    .map((word) => ({ term: now[word], before: then[word] }))
    .filter(({ term, before }) => fold(term) !== fold(before) && !told.has(fold(before)))
    .sort((a, b) => a.term.localeCompare(b.term, 'id'));
}
