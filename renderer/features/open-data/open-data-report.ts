/** What came of an export: how much was written, what was held back, and what could not be written. Pure. */
import type { TenderExport, Withheld } from '#core/ocds/export.ts';
import { faultWords } from '#core/ocds/export-words.ts';

/** Why a tender is not in the file. */
export type LeftOut = 'not-announced' | 'twice' | 'other-space' | 'unreadable' | 'faulty';

export interface OpenDataReport {
  readonly name: string;
  readonly tenders: number;
  readonly releases: number;
  /** How many tenders something was held back of. */
  readonly withheld: readonly (readonly [Withheld, number])[];
  /** Codes of tenders that were left out, by the reason; of what cannot be read there is no code. */
  readonly leftOut: readonly (readonly [LeftOut, readonly string[]])[];
  /** What is wrong with those that are faulty, each with its code. */
  readonly faults: readonly string[];
}

/** Counts tender by tender; null stands for one whose records cannot be read. */
export function createOpenDataReport(): {
  readonly add: (made: TenderExport | null) => void;
  readonly report: (name: string) => OpenDataReport;
} {
  let tenders = 0;
  let releases = 0;
  const withheld = new Map<Withheld, number>();
  const leftOut = new Map<LeftOut, string[]>();
  const faults: string[] = [];
  const leave = (why: LeftOut, code: string): void => {
    const codes = leftOut.get(why);
    if (codes === undefined) leftOut.set(why, [code]);
    else codes.push(code);
  };
  return {
    add: (made) => {
      if (made === null) leave('unreadable', '');
      else if (made.kind !== 'written') {
        leave(made.kind, made.code);
        if (made.kind === 'faulty') faults.push(...made.faults.map((fault) => `${made.code}: ${faultWords(fault)}`));
      } else {
        tenders += 1;
        releases += made.releases;
        for (const each of made.withheld) withheld.set(each, (withheld.get(each) ?? 0) + 1);
      }
    },
    report: (name) => ({ name, tenders, releases, withheld: [...withheld], leftOut: [...leftOut], faults }),
  };
}
