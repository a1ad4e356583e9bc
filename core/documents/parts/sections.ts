import type { Block } from '../model.ts';

/** A numbered part of a document. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Sections under running numbers `1.`, `2.` …, or letters `a.`, `b.` …; only those given are counted. */
export function numberedSections(
  sections: readonly Section[],
  style: 'decimal' | 'alpha' = 'decimal',
): readonly Block[] {
  return sections.flatMap(({ title, blocks }, index): readonly Block[] => {
    const number = style === 'decimal' ? `${index + 1}.` : `${String.fromCharCode(97 + index)}.`;
    return [{ kind: 'heading', level: 1, number, text: title }, ...blocks];
  });
}
