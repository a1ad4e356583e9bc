/** Rows of the preview: searched and filtered by state. Pure. */
import type { FoundState, FoundTender } from './compare.ts';

export const STATES: readonly FoundState[] = ['new', 'differs', 'same', 'refused'];

export interface TenderFilter {
  readonly state: FoundState | null;
  readonly query: string;
}

/** The tenders that pass; every word must be found in name, code, agency, institution or file. */
export function filterTenders(tenders: readonly FoundTender[], { state, query }: TenderFilter): readonly FoundTender[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return tenders.filter((tender) => {
    if (state !== null && tender.state !== state) return false;
    if (words.length === 0) return true;
    const { name, code, agency, institution } = tender.dossier.notice;
    const text = [name, code, agency.name, institution.name, ...tender.source.files].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function countStates(tenders: readonly FoundTender[]): Readonly<Record<FoundState, number>> {
  const counts = { new: 0, differs: 0, same: 0, refused: 0 };
  for (const { state } of tenders) counts[state] += 1;
  return counts;
}
