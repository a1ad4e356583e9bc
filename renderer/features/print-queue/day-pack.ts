/** What went out on which day, over all tenders. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { IssuedLine } from '#core/documents/issue/issued-lines.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { TenderSummary } from '#core/tender/summary.ts';

interface IssuingTender {
  readonly stream: StreamId;
  readonly summary: Pick<TenderSummary, 'code' | 'name' | 'issued'>;
}

export interface PackEntry {
  /** Of the document among those of all tenders. */
  readonly id: string;
  readonly stream: StreamId;
  readonly code: string;
  /** Its name. */
  readonly tender: string;
  readonly line: IssuedLine;
}

/** Every day something went out, the newest first, with how many documents. */
export function daysOf(
  tenders: readonly IssuingTender[],
): readonly { readonly date: DateOnly; readonly count: number }[] {
  const counts = new Map<DateOnly, number>();
  for (const { summary } of tenders) {
    for (const { issuedOn } of summary.issued) counts.set(issuedOn, (counts.get(issuedOn) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, count })).toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/** The documents of a day, tender by tender in order of their codes. */
export function packOf(tenders: readonly IssuingTender[], day: DateOnly): readonly PackEntry[] {
  return tenders
    .flatMap(({ stream, summary: { code, name, issued } }) =>
      issued
        .filter(({ issuedOn }) => issuedOn === day)
        .map((line): PackEntry => ({ id: `${stream} ${line.key}`, stream, code, tender: name, line })),
    )
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
