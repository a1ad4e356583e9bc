/**
 * The one form a dossier has in memory. `apply` answers with it whatever the order of keys in the events was, so that
 * equal states have equal bytes: a snapshot, a full replay and an undone change can be compared as text.
 */
import { areNoChecks } from './checks-model.ts';
import type { Dossier, TieDecision } from './model.ts';
import { isNoPaperwork } from './paperwork-model.ts';
import { compareText } from './records.ts';

/** Plain JSON data with the keys of every object sorted; what is sorted already is shared, not copied. */
export function sortedKeys<T>(value: T): T {
  // Nearly everything is: looking costs a fraction of copying.
  return isSorted(value) ? value : (sorted(value) as T);
}

/**
 * A whole dossier in its canonical form: sorted keys, no empty entries, tie decisions by the bidders they are about. Parts it
 * shares with `before`, which has that form, are not gone through again.
 */
export function canonicalDossier(dossier: Dossier, before: Dossier | null = null): Dossier {
  const { paperwork, issued, signing, stepNotes, checks, ...rest } = dossier;
  const whole: Dossier = {
    ...rest,
    ...(paperwork === undefined || isNoPaperwork(paperwork) ? {} : { paperwork }),
    ...(issued === undefined || Object.keys(issued).length === 0 ? {} : { issued }),
    ...(signing === undefined || Object.keys(signing).length === 0 ? {} : { signing }),
    ...(checks === undefined || areNoChecks(checks) ? {} : { checks }),
    ...(stepNotes === undefined || Object.keys(stepNotes).length === 0 ? {} : { stepNotes }),
    findings: withoutEmpty(dossier.findings, (byBidder) => Object.keys(byBidder).length === 0),
    priceReviews: withoutEmpty(dossier.priceReviews, (reviews) => isBlank(reviews)),
    documents: withoutEmpty(dossier.documents, (details) => isBlank(details)),
    tieDecisions:
      dossier.tieDecisions === before?.tieDecisions ? dossier.tieDecisions : sortedTies(dossier.tieDecisions),
  };
  if (before === null) return sortedKeys(whole);
  const parts = Object.entries(whole).map(([part, value]): [string, unknown] => [
    part,
    value === before[part as keyof Dossier] ? value : sortedKeys(value),
  ]);
  parts.sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(parts) as unknown as Dossier;
}

/** Tie decisions in the order of the bidders they are about. */
export function sortedTies(decisions: readonly TieDecision[]): readonly TieDecision[] {
  return [...decisions].sort((a, b) => compareText(tieKey(a.order), tieKey(b.order)));
}

/** The same text for the same bidders in any order. */
export function tieKey(bidders: readonly string[]): string {
  return JSON.stringify([...bidders].sort(compareText));
}

/** True where nothing is filled in: such an entry is the same as none. */
export function isBlank(value: object): boolean {
  return Object.values(value).every((field) => field === null);
}

/** True for plain JSON values that would be written as the same text, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]))
    );
  }
  return sameFields(a as Fields, b as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

/** What is undefined is not written. */
function sameFields(a: Fields, b: Fields): boolean {
  const isWrittenLike = (one: Fields, other: Fields) => (key: string) =>
    one[key] === undefined || (Object.hasOwn(other, key) && sameValue(one[key], other[key]));
  const isWrittenIn = (one: Fields, other: Fields) => (key: string) =>
    one[key] === undefined || (Object.hasOwn(other, key) && other[key] !== undefined);
  return Object.keys(a).every(isWrittenLike(a, b)) && Object.keys(b).every(isWrittenIn(b, a));
}

function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let last = '';
  for (const key in value) {
    if (key < last && !isIndex(key)) return false;
    last = key;
    if (!isSorted((value as Fields)[key])) return false;
  }
  return true;
}

/** Looks at everything once: a part that needs no sorting is shared. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  const fields = value as Fields;
  const before = Object.keys(fields);
  const keys = isInOrder(before) ? before : before.toSorted(compareText);
  const parts = keys.map((key) => sorted(fields[key]));
  if (keys === before && parts.every((part, at) => part === fields[keys[at] ?? ''])) return value;
  return Object.fromEntries(keys.map((key, at) => [key, parts[at]]));
}

function isInOrder(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? '') || isIndex(key));
}

/** Keys that look like array indexes come first and by number in every object; nobody can order them otherwise. */
function isIndex(key: string): boolean {
  return /^\d{1,10}$/.test(key);
}

function withoutEmpty<Group extends object>(record: Group, isEmpty: (entry: object) => boolean): Group {
  const entries = Object.entries(record);
  const kept = entries.filter(([, entry]) => !isEmpty(entry));
  return kept.length === entries.length ? record : (Object.fromEntries(kept) as Group);
}
