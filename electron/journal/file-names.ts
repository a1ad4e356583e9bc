// Files of a journal, named by the number of their first frame and the month they were begun in. The number puts them in
// order, whatever the clock said.

const NAME = /^(\d{10})-\d{4}-\d\d\.jurnal$/;

export function journalFileName(firstSeq: number, now: Date): string {
  return `${String(firstSeq).padStart(10, '0')}-${monthOf(now)}.jurnal`;
}

/** Null for a file that is none of a journal's. */
export function firstSeqOf(name: string): number | null {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

export function isOfMonth(name: string, now: Date): boolean {
  return name.includes(`-${monthOf(now)}.`);
}

function monthOf(now: Date): string {
  return now.toISOString().slice(0, 7);
}
