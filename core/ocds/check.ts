/** What the schemas of the standard do not see, checked before a file goes out. */
import { parseInstant } from '#core/calendar/zone.ts';
import { rupiahFromNumber } from '#core/money/sen.ts';
import { CODELISTS } from './codelists.ts';
import { fieldsOfObject, type ObjectName } from './fields.ts';
import type { Release } from './model.ts';

export interface ReleaseFault {
  readonly kind:
    | 'unknown-field'
    | 'unknown-code'
    | 'not-a-date-time'
    | 'inexact-amount'
    | 'id-twice'
    | 'id-without-end'
    | 'tenderers-miscounted'
    | 'weights-not-hundred'
    | 'before-its-time'
    | 'names-committee';
  /** `tender.lots[0].awardCriteria`, within the release. */
  readonly path: string;
  readonly found: string;
}

/** Where somebody wrote freely; a firm may well be called like a member. */
const WORDS: ReadonlySet<string> = new Set(['description', 'title']);

const DATES: ReadonlySet<string> = new Set(['date', 'startDate', 'endDate', 'datePublished', 'publishedDate']);

/**
 * Every fault of the releases of a tender: fields and codes nobody knows, moments without offset, amounts a double does not
 * hold, ids that lead nowhere or stand twice, wrong counts and weights, bids and results told too early, and members of
 * the committee in its texts, where a test for their names is given.
 */
export function faultsOf(
  releases: readonly Release[],
  namesMember: (text: string) => boolean = () => false,
  // Releases share the lists they have alike: once is enough.
  seen = new Set<unknown>(),
): readonly ReleaseFault[] {
  return releases.flatMap((release) => {
    const faults: ReleaseFault[] = [];
    const tell: Walk['tell'] = (kind, path, found) => void faults.push({ kind, path, found });
    walk(release, 'Release', { tell, namesMember, seen, trail: [] });
    return [...faults, ...idFaults(release), ...countFaults(release), ...weightFaults(release), ...timeFaults(release)];
  });
}

interface Walk {
  readonly tell: (kind: ReleaseFault['kind'], path: string, found: string) => void;
  readonly namesMember: (text: string) => boolean;
  /** Lists, and moments in good order, that were looked at before. */
  readonly seen: Set<unknown>;
  /** Fields and places in lists down to what is looked at, put into words only where there is a fault. */
  readonly trail: (string | number)[];
}

function walk(object: object, name: ObjectName, walking: Walk): void {
  const { tell, seen, trail } = walking;
  const table = fieldsOfObject(name);
  const fields = object as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(object)) {
    const value = fields[field];
    const kind = Object.hasOwn(table, field) ? table[field] : undefined;
    trail.push(field);
    if (kind === undefined) tell('unknown-field', pathOf(trail), field);
    else if (!Array.isArray(value)) walkValue(value, kind, name, walking);
    else if (!seen.has(value)) {
      seen.add(value);
      for (const [index, each] of (value as readonly unknown[]).entries()) {
        trail.push(index);
        walkValue(each, kind, name, walking);
        trail.pop();
      }
    }
    trail.pop();
  }
}

function walkValue(value: unknown, kind: ObjectName | 'value', name: ObjectName, walking: Walk): void {
  if (kind === 'value') checkValue(value, name, walking);
  else if (isObject(value)) walk(value, kind, walking);
}

/** `tender.lots[0].awardCriteria` */
function pathOf(trail: Walk['trail']): string {
  return trail
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}

function checkValue(value: unknown, name: ObjectName, { tell, namesMember, seen, trail }: Walk): void {
  if (typeof value === 'number' && name === 'Value' && !rupiahFromNumber(value).ok) {
    tell('inexact-amount', pathOf(trail), String(value));
  }
  if (typeof value !== 'string') return;
  const last = trail.at(-1);
  const field = String(typeof last === 'number' ? trail.at(-2) : last);
  const codes = CODELISTS[name]?.[field];
  if (codes !== undefined && !codes.includes(value)) tell('unknown-code', pathOf(trail), value);
  if (DATES.has(field) && !seen.has(value)) {
    if (parseInstant(value).ok) seen.add(value);
    else tell('not-a-date-time', pathOf(trail), value);
  }
  if (WORDS.has(field) && namesMember(value)) tell('names-committee', pathOf(trail), value);
}

/** Ids are there once in their list, and every reference has its end. */
function idFaults(release: Release): readonly ReleaseFault[] {
  const faults: ReleaseFault[] = [];
  const known = (items: readonly { readonly id: string }[], path: string): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (ids.has(id)) faults.push({ kind: 'id-twice', path: `${path}[${index}].id`, found: id });
      ids.add(id);
    }
    return ids;
  };
  const follow = (ids: readonly string[], ends: ReadonlySet<string>, path: string): void => {
    for (const id of ids) if (!ends.has(id)) faults.push({ kind: 'id-without-end', path, found: id });
  };
  const { tender, buyer, bids, awards = [] } = release;
  const parties = known(release.parties, 'parties');
  const lots = known(tender.lots, 'tender.lots');
  const requirements = known(
    (tender.criteria ?? []).flatMap(({ requirementGroups }) =>
      requirementGroups.flatMap((group) => group.requirements),
    ),
    'tender.criteria',
  );
  const details = known(bids?.details ?? [], 'bids.details');
  known(awards, 'awards');
  known(tender.documents ?? [], 'tender.documents');
  known(tender.items ?? [], 'tender.items');
  follow([buyer.id], parties, 'buyer.id');
  follow([tender.procuringEntity.id], parties, 'tender.procuringEntity.id');
  follow(
    (tender.tenderers ?? []).map(({ id }) => id),
    parties,
    'tender.tenderers',
  );
  follow(
    (tender.items ?? []).map(({ relatedLot }) => relatedLot),
    lots,
    'tender.items.relatedLot',
  );
  for (const [index, bid] of (bids?.details ?? []).entries()) {
    const path = `bids.details[${index}]`;
    follow(
      bid.tenderers.map(({ id }) => id),
      parties,
      `${path}.tenderers`,
    );
    follow(bid.relatedLots, lots, `${path}.relatedLots`);
    known(bid.items ?? [], `${path}.items`);
    const responses = bid.requirementResponses ?? [];
    known(responses, `${path}.requirementResponses`);
    follow(
      responses.map(({ requirement }) => requirement.id),
      requirements,
      `${path}.requirementResponses`,
    );
  }
  for (const [index, award] of awards.entries()) {
    const path = `awards[${index}]`;
    follow(
      (award.suppliers ?? []).map(({ id }) => id),
      parties,
      `${path}.suppliers`,
    );
    follow(award.relatedLots, lots, `${path}.relatedLots`);
    follow(award.relatedBids ?? [], details, `${path}.relatedBids`);
  }
  return faults;
}

function countFaults({ tender, bids }: Release): readonly ReleaseFault[] {
  if (bids === undefined) return [];
  const submitted = bids.details.filter(({ status }) => status !== 'withdrawn');
  const tenderers = new Set(submitted.flatMap((bid) => bid.tenderers.map(({ id }) => id)));
  if (tender.numberOfTenderers === tenderers.size) return [];
  const found = `${tender.numberOfTenderers ?? '–'} / ${tenderers.size}`;
  return [{ kind: 'tenderers-miscounted', path: 'tender.numberOfTenderers', found }];
}

/** Shares are percent with a few decimals: a millionth is rounding, not a share. */
const ROUNDING = 1e-6;

function weightFaults({ tender }: Release): readonly ReleaseFault[] {
  return tender.lots.flatMap(({ awardCriteria }, index) => {
    const weights = (awardCriteria?.criteria ?? []).flatMap(({ numbers = [] }) =>
      numbers.flatMap(({ number, weight }) => (weight === undefined ? [] : [number])),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (weights.length === 0 || Math.abs(sum - 100) < ROUNDING) return [];
    return [{ kind: 'weights-not-hundred' as const, path: `tender.lots[${index}].awardCriteria`, found: String(sum) }];
  });
}

/** Nothing of bids before they were opened; nothing of what came of them before a result is told. */
function timeFaults({ tender, bids, awards = [] }: Release): readonly ReleaseFault[] {
  const early = (path: string): ReleaseFault => ({ kind: 'before-its-time', path, found: '' });
  // An import may tell of a result without saying when bids were opened.
  const opened = tender.bidOpening !== undefined || awards.length > 0;
  const judged = (bids?.details ?? []).flatMap((bid, index) =>
    bid.status !== 'pending' || bid.rank !== undefined || bid.requirementResponses !== undefined
      ? [`bids.details[${index}]`]
      : [],
  );
  return [
    ...(!opened && bids !== undefined && bids.details.length > 0 ? [early('bids')] : []),
    ...(!opened && tender.numberOfTenderers !== undefined ? [early('tender.numberOfTenderers')] : []),
    ...(awards.length === 0 ? judged.map(early) : []),
  ];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
