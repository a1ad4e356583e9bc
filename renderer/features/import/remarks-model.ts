/** The remarks of an import as a screen wants them: narrowed, searched, grouped by kind. Pure. */
import type { Severity } from '#core/exchange/message.ts';
import type { Remark, RemarkCode } from './remark.ts';

/** A remark with its words in the language of the screen. */
export interface WordedRemark extends Remark {
  readonly id: number;
  readonly title: string;
  readonly what: string;
  readonly means: string;
  readonly next: string;
  /** Everything the search looks at, in lower case. */
  readonly search: string;
}

export interface RemarkFilter {
  /** Empty = all. */
  readonly severities: ReadonlySet<Severity>;
  readonly query: string;
  /** Only what touches this tender, or stands in this file. */
  readonly only: { readonly tender: string } | { readonly file: string } | null;
}

export const ALL_REMARKS: RemarkFilter = { severities: new Set(), query: '', only: null };

/** All remarks of one kind. */
export interface RemarkGroup {
  readonly code: RemarkCode;
  readonly severity: Severity;
  readonly title: string;
  readonly remarks: readonly WordedRemark[];
  /** Rows they are about; a remark may stand for many. */
  readonly count: number;
}

export interface RemarkWords {
  readonly title: (code: RemarkCode) => string;
  readonly parts: (remark: Remark) => { readonly what: string; readonly means: string; readonly next: string };
}

/** Gives every remark its words, once for a reading. */
export function wordRemarks(remarks: readonly Remark[], words: RemarkWords): readonly WordedRemark[] {
  return remarks.map((remark, id) => {
    const title = words.title(remark.code);
    const parts = words.parts(remark);
    const { file, field, value, tender } = remark;
    const search = [title, file, field, value, tender, parts.what].filter((text) => text !== null).join(' ');
    return { ...remark, ...parts, id, title, search: search.toLowerCase() };
  });
}

/** The remarks that pass; every word of the search must be found. */
export function filterRemarks(remarks: readonly WordedRemark[], filter: RemarkFilter): readonly WordedRemark[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const { severities, only } = filter;
  return remarks.filter(
    (remark) =>
      (severities.size === 0 || severities.has(remark.severity)) &&
      (only === null || ('tender' in only ? remark.tender === only.tender : remark.file === only.file)) &&
      words.every((word) => remark.search.includes(word)),
  );
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Groups by kind: what was not read first, then what there is most of. */
export function groupRemarks(remarks: readonly WordedRemark[]): readonly RemarkGroup[] {
  const groups = new Map<RemarkCode, WordedRemark[]>();
  for (const remark of remarks) {
    const group = groups.get(remark.code);
    if (group === undefined) groups.set(remark.code, [remark]);
    else group.push(remark);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { code, severity, title } = first;
      return [{ code, severity, title, remarks: group, count: group.reduce((sum, { count }) => sum + count, 0) }];
    })
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count || a.title.localeCompare(b.title));
}

/** How many remarks there are of each severity. */
export function countSeverities(
  remarks: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of remarks) counts[severity] += 1;
  return counts;
}

/** How many remarks touch each tender, and each file. */
export function countPlaces(remarks: readonly Pick<Remark, 'tender' | 'file'>[]): {
  readonly byTender: ReadonlyMap<string, number>;
  readonly byFile: ReadonlyMap<string, number>;
} {
  const byTender = new Map<string, number>();
  const byFile = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string | null) => {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { tender, file } of remarks) {
    add(byTender, tender);
    add(byFile, file);
  }
  return { byTender, byFile };
}

/** The sentence that says why nothing came of a file. */
export function whyNotRead(name: string, remarks: readonly WordedRemark[]): string {
  const about = remarks.filter(({ file }) => file === name);
  return (about.find(({ severity }) => severity === 'error') ?? about[0])?.what ?? '';
}
