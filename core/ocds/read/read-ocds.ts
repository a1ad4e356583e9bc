/** Reads packages of releases or records: every tender in them, and what is wrong, by release and field. */
import { parseJson } from '#core/exchange/json-text.ts';
import { parseRupiah, rupiahFromNumber } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { Dossier } from '#core/tender/model.ts';
import { fieldsOfObject, type ObjectName } from '../fields.ts';
import { dossierOf } from './dossier-of.ts';
import { brokenJson, missingField, notAPackage, notCarried, type OcdsFault } from './fault.ts';
import { type Fields, idText, isFields, mergeReleases } from './merge.ts';

export interface OcdsReading {
  readonly dossiers: readonly Dossier[];
  readonly faults: readonly OcdsFault[];
  /** Processes found, and how many of them gave no dossier. */
  readonly processes: number;
  readonly refused: number;
}

/** Whether a text claims to be a package; a cheap look to send a dropped file the right way. */
export function looksLikeOcds(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"(?:releases|records)"\s*:\s*\[/.test(text) && text.includes('"ocid"');
}

/** Reads a package. Releases of one process are merged in the order of their dates; the rest goes on past any that is wrong. */
export function readOcds(text: string): OcdsReading {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return nothing(brokenJson(parsed.error.line, parsed.error.column));
  const pack = parsed.value;
  if (!isFields(pack)) return nothing(notAPackage([]));
  const found = releasesOf(pack);
  if (found === null) return nothing(notAPackage(Object.keys(pack)));

  const faults: OcdsFault[] = [];
  const tell = (fault: OcdsFault): void => void faults.push(fault);
  const dossiers: Dossier[] = [];
  const byProcess = new Map<string, Fields[]>();
  let refused = 0;
  for (const [at, release] of found.entries()) {
    const { ocid } = release;
    if (typeof ocid !== 'string' || ocid === '') {
      tell(missingField({ release: idText(release['id']) ?? `ke-${at + 1}`, tender: null }, 'ocid'));
      refused += 1;
      continue;
    }
    const of = byProcess.get(ocid);
    if (of === undefined) byProcess.set(ocid, [release]);
    else of.push(release);
  }
  for (const [ocid, releases] of byProcess) {
    const inOrder = releases.toSorted((a, b) => compareDates(a['date'], b['date']));
    const merged = mergeReleases(inOrder);
    const tender = isFields(merged['tender']) ? idText(merged['tender']['id']) : null;
    const place = {
      release: releases.length === 1 ? (idText(merged['id']) ?? ocid) : ocid,
      tender: tender,
    };
    const dossier = dossierOf(merged, firstPricesOf(inOrder), place, tell);
    if (dossier === null) refused += 1;
    else dossiers.push(dossier);
  }
  return { dossiers, faults: [...faults, ...strayFields(found)], processes: byProcess.size, refused };
}

function nothing(fault: OcdsFault): OcdsReading {
  return { dossiers: [], faults: [fault], processes: 0, refused: 0 };
}

/** Releases of a package; of a record all it embeds, else its compiled one. Null for what is no package. */
function releasesOf(pack: Fields): readonly Fields[] | null {
  if (Array.isArray(pack['releases'])) return (pack['releases'] as readonly unknown[]).filter(isFields);
  if (!Array.isArray(pack['records'])) return null;
  return (pack['records'] as readonly unknown[]).filter(isFields).flatMap((record) => {
    const embedded = Array.isArray(record['releases'])
      ? (record['releases'] as readonly unknown[]).filter(isFields)
      : [];
    const whole = embedded.filter((release) => typeof release['ocid'] === 'string');
    if (whole.length > 0) return whole;
    return isFields(record['compiledRelease']) ? [record['compiledRelease']] : [];
  });
}

function compareDates(a: unknown, b: unknown): number {
  const [left, right] = [Date.parse(String(a)), Date.parse(String(b))];
  return Number.isNaN(left) || Number.isNaN(right) || left === right ? 0 : left - right;
}

/** What each bid asked in the first release that has a price of it. */
function firstPricesOf(releases: readonly Fields[]): ReadonlyMap<string, RupiahText> {
  const first = new Map<string, RupiahText>();
  for (const release of releases) {
    const details = isFields(release['bids']) ? release['bids']['details'] : null;
    for (const bid of Array.isArray(details) ? (details as readonly unknown[]).filter(isFields) : []) {
      const { id, value } = bid;
      if (!isFields(value) || value['currency'] !== 'IDR' || first.has(String(id))) continue;
      const { amount } = value;
      const read = typeof amount === 'number' ? rupiahFromNumber(amount) : parseRupiah(String(amount));
      if (read.ok) first.set(String(id), read.value);
    }
  }
  return first;
}

/** Fields we have no place for, without the indices of lists, each told once. */
function strayFields(releases: readonly Fields[]): readonly OcdsFault[] {
  const counts = new Map<string, number>();
  const walk = (object: Fields, name: ObjectName, path: string): void => {
    const table = fieldsOfObject(name);
    for (const [field, value] of Object.entries(object)) {
      const here = path === '' ? field : `${path}.${field}`;
      const kind = Object.hasOwn(table, field) ? table[field] : undefined;
      if (kind === undefined) counts.set(here, (counts.get(here) ?? 0) + 1);
      else if (kind !== 'value') {
        for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
          if (isFields(each)) walk(each, kind, here);
        }
      }
    }
  };
  for (const release of releases) walk(release, 'Release', '');
  return [...counts].map(([field, count]) => notCarried(field, count));
}
