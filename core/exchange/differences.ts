/** What an import brings that is not as it stands here, value by value, and which of it may still be taken over. */
import { canonicalDossier, sameValue } from '#core/tender/canonical-state.ts';
import type { TenderCommandBodies } from '#core/tender/commands.ts';
import type { ImportSource } from '#core/tender/events.ts';
import { isLockedPath, OWN_WORK } from '#core/tender/locked-path.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Committee, Dossier, Member } from '#core/tender/model.ts';
import { withPricesAsHere } from '#core/tender/sealed-price.ts';

/**
 * Why a difference cannot be taken over: `identity` it is another tender, `own-work` the committee's own findings and
 * decisions, `evaluated` a value already evaluated or decided on, `only-here` the source does not know it.
 */
export type Obstacle = 'identity' | 'own-work' | 'evaluated' | 'only-here';

/** One value that differs. */
export interface Difference {
  /** Path into the dossier, as `core/tender/path.ts` walks it. */
  readonly path: readonly string[];
  /** Key of the field's name: the path without ids, `bidders.bid.offeredTotal`. */
  readonly label: string;
  /** Whose value it is: name of the bidder or member, title of the requirement; null for the tender's own. */
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly applicable: boolean;
  readonly obstacle: Obstacle | null;
}

/**
 * Compares what stands here with what an import brings, in the order of a dossier.
 *
 * A feed (`isb`) speaks only of what it knows: a blank or `unknown` there says nothing, and the committee's own work is
 * not its business. From any other source every difference counts. Bidders are matched by id, supplier code or tax
 * number. Values the committee has evaluated or decided on are shown and never applicable.
 */
export function diffDossier(current: Dossier, incoming: Dossier, source: ImportSource['kind']): readonly Difference[] {
  const before = canonicalDossier(current);
  // Of prices nobody may know yet nothing is told, not even that they differ.
  const after = canonicalDossier(
    withPricesAsHere(current, withBiddersAligned(current, withRulesAsHere(current, incoming))),
  );
  if (before.notice.code !== after.notice.code) {
    return [difference(before, { path: ['notice', 'code'], before: before.notice.code, after: after.notice.code })];
  }
  const feed = source === 'isb';
  const found: Difference[] = [];
  const tell: Tell = (change) => {
    const unheard = feed && (UNKNOWN_TO_FEED.has(change.path.join('.')) || (isSilent(change.after) && !change.removed));
    if (!unheard) found.push(difference(before, { ...change, onlyHere: feed && change.removed === true }));
  };
  for (const part of feed ? FEED_PARTS : ALL_PARTS) {
    if (part === 'committee' && feed) compareCommittees(before.committee, after.committee, tell);
    else compare([part], before[part] ?? null, after[part] ?? null, tell);
  }
  return found;
}

/** A source that proposes a law by the dates says nothing against the rules an office gave for them. */
function withRulesAsHere({ ruleSet }: Dossier, incoming: Dossier): Dossier {
  const isGiven = ruleSet.file !== undefined && ruleSet.reason === null;
  const isProposed = incoming.ruleSet.file === undefined && incoming.ruleSet.reason === null;
  return isGiven && isProposed ? { ...incoming, ruleSet } : incoming;
}

/** The command that takes over the chosen differences; those not applicable are left out. */
export function acceptDifferencesBody(
  source: ImportSource,
  chosen: readonly Difference[],
): TenderCommandBodies['acceptDifferences'] {
  const changes = chosen
    .filter(({ applicable }) => applicable)
    .map(({ path, before, after }) => ({ path, from: before, to: after }));
  return { source, changes };
}

interface Change {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  /** An item that is in one list and not in the other. */
  readonly removed?: boolean;
  readonly onlyHere?: boolean;
}

type Tell = (change: Change) => void;

const ALL_PARTS = [
  'practice',
  'notice',
  'ruleSet',
  'schedule',
  'committee',
  'requirements',
  'technicalThreshold',
  'pricing',
  'bidders',
  'opening',
  'findings',
  'priceReviews',
  'proofs',
  'tieDecisions',
  'decision',
  'recorded',
  'documents',
  'terms',
  'qualification',
  'technicalResult',
  'equalisation',
  'localContent',
  'lifeCycleCosts',
  'reasonablenessSheets',
  'auction',
  'negotiations',
  'clarifications',
  'validityExtensions',
  'exclusions',
  'announcedResultAt',
  'confirmation',
  'objections',
  'appeals',
  'safeguards',
  'paperwork',
  'stepNotes',
] as const satisfies readonly (keyof Dossier)[];

/** What the services of a feed speak of; the rest of its dossiers is our own beginning. */
const FEED_PARTS = [
  'notice',
  'schedule',
  'committee',
  'bidders',
  'recorded',
] as const satisfies readonly (keyof Dossier)[];

/** Fields of the parts above that no service has. */
const UNKNOWN_TO_FEED: ReadonlySet<string> = new Set(['notice.documentNumber', 'notice.documentDate']);

function isSilent(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0);
}

function compare(path: readonly string[], before: unknown, after: unknown, tell: Tell): void {
  if (sameValue(before, after)) return;
  if (areItems(before) && areItems(after)) compareItems(path, before, after, tell);
  else if (isObject(before) && isObject(after) && canDescend(path, before, after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare([...path, key], before[key] ?? null, after[key] ?? null, tell);
    }
  } else tell({ path, before, after });
}

function compareItems(path: readonly string[], before: readonly Item[], after: readonly Item[], tell: Tell): void {
  for (const item of after) {
    const known = before.find(({ id }) => id === item.id);
    if (known === undefined) tell({ path: [...path, item.id], before: null, after: item });
    else compare([...path, item.id], known, item, tell);
  }
  for (const item of before) {
    const kept = after.some(({ id }) => id === item.id);
    if (!kept) tell({ path: [...path, item.id], before: item, after: null, removed: true });
  }
}

/** Two values of different make (`included` and `added` VAT) change as one; what is kept by id changes by entry. */
function canDescend(path: readonly string[], before: object, after: object): boolean {
  if (OWN_WORK.has(path[0] ?? '')) return true;
  return Object.keys(before).length === Object.keys(after).length && Object.keys(before).every((key) => key in after);
}

/** A feed knows people and their numbers, not their roles nor the ids we gave them. */
function compareCommittees(before: Committee, after: Committee, tell: Tell): void {
  const path = ['committee', 'members'];
  const matched = new Set<string>();
  for (const member of after.members) {
    const known = before.members.find((each) => !matched.has(each.id) && isSamePerson(each, member));
    if (known === undefined) {
      tell({ path: [...path, member.id], before: null, after: member });
      continue;
    }
    matched.add(known.id);
    compare([...path, known.id, 'name'], known.name, member.name, tell);
    compare([...path, known.id, 'employeeNumber'], known.employeeNumber, member.employeeNumber, tell);
  }
  for (const member of before.members) {
    if (!matched.has(member.id)) tell({ path: [...path, member.id], before: member, after: null, removed: true });
  }
  if (!sameValue(before.commitmentOfficer, after.commitmentOfficer)) {
    const officers = { before: before.commitmentOfficer, after: after.commitmentOfficer };
    tell({ path: ['committee', 'commitmentOfficer'], ...officers });
  }
}

function isSamePerson(a: Member, b: Member): boolean {
  if (a.employeeNumber !== null && b.employeeNumber !== null) return a.employeeNumber === b.employeeNumber;
  return a.id === b.id || plainName(a.name) === plainName(b.name);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

/** The incoming dossier with its bidders called as the same firms are called here. */
function withBiddersAligned(current: Dossier, incoming: Dossier): Dossier {
  const ids = new Map<BidderId, BidderId>();
  for (const bidder of incoming.bidders) {
    if (current.bidders.some(({ id }) => id === bidder.id)) continue;
    const same = current.bidders.find((each) => isSameFirm(each, bidder));
    const taken = same !== undefined && incoming.bidders.some(({ id }) => id === same.id);
    if (same !== undefined && !taken) ids.set(bidder.id, same.id);
  }
  if (ids.size === 0) return incoming;
  const idHere = (id: BidderId) => ids.get(id) ?? id;
  const { recorded } = incoming;
  return {
    ...incoming,
    bidders: incoming.bidders.map((bidder) => ({ ...bidder, id: idHere(bidder.id) })),
    recorded:
      recorded === null
        ? null
        : {
            ...recorded,
            winner: recorded.winner === null ? null : idHere(recorded.winner),
            verifiedWinner: recorded.verifiedWinner === null ? null : idHere(recorded.verifiedWinner),
          },
  };
}

function isSameFirm(a: Bidder, b: Bidder): boolean {
  if (a.supplierCode !== null && b.supplierCode !== null) return a.supplierCode === b.supplierCode;
  const same16 = a.taxNumber16 !== null && a.taxNumber16 === b.taxNumber16;
  return same16 || (a.taxNumber15 !== null && a.taxNumber15 === b.taxNumber15);
}

function difference(current: Dossier, { path, before, after, onlyHere }: Change): Difference {
  const obstacle = obstacleOf(current, path, onlyHere === true);
  return {
    path,
    label: labelOf(path),
    subject: subjectOf(current, path, after),
    before,
    after,
    applicable: obstacle === null,
    obstacle,
  };
}

function obstacleOf(current: Dossier, path: readonly string[], onlyHere: boolean): Obstacle | null {
  const [part = '', name = ''] = path;
  if (part === 'practice' || (part === 'notice' && (name === 'code' || name === 'version'))) return 'identity';
  if (OWN_WORK.has(part)) return 'own-work';
  if (onlyHere) return 'only-here';
  return isLockedPath(current, path) ? 'evaluated' : null;
}

/** Parts whose second segment is an id. */
const LISTS_WITH_IDS: ReadonlySet<string> = new Set([
  'bidders',
  'requirements',
  'findings',
  'priceReviews',
  'proofs',
  'localContent',
  'lifeCycleCosts',
  'reasonablenessSheets',
  'negotiations',
  'validityExtensions',
  'exclusions',
  'clarifications',
  'objections',
  'appeals',
]);
/** Of those, the ones whose second segment is a bidder. */
const BY_BIDDER: ReadonlySet<string> = new Set([
  'bidders',
  'priceReviews',
  'proofs',
  'localContent',
  'lifeCycleCosts',
  'reasonablenessSheets',
  'negotiations',
  'validityExtensions',
  'exclusions',
]);

function labelOf(path: readonly string[]): string {
  const [part = '', second = '', ...rest] = path;
  if (LISTS_WITH_IDS.has(part)) return [part, ...rest].join('.');
  if (part === 'committee' && second === 'members') return [part, second, ...rest.slice(1)].join('.');
  if (part === 'pricing' && second === 'ownerLines') return [part, second, ...rest.slice(1)].join('.');
  const ofBidder = part === 'qualification' && (second === 'entries' || second === 'profiles');
  if (ofBidder) return [part, second, ...rest.slice(1)].join('.');
  if (part === 'opening' && second === 'bids') return [part, second, ...rest.slice(1)].join('.');
  return path.join('.');
}

function subjectOf(current: Dossier, path: readonly string[], after: unknown): string | null {
  const [part = '', second = '', third = ''] = path;
  if (part === 'requirements' || part === 'findings') {
    return current.requirements.find(({ id }) => id === second)?.title ?? textIn(after, 'title') ?? second;
  }
  if (part === 'committee' && second === 'members') {
    return current.committee.members.find(({ id }) => id === third)?.name ?? textIn(after, 'name') ?? third;
  }
  if (BY_BIDDER.has(part)) {
    return current.bidders.find(({ id }) => id === second)?.name ?? textIn(after, 'name') ?? second;
  }
  return null;
}

function textIn(value: unknown, key: string): string | null {
  const text = isObject(value) ? value[key] : null;
  return typeof text === 'string' ? text : null;
}

interface Item {
  readonly id: string;
}

/** Lists whose items have ids; an empty one may become or have been such a list. */
function areItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item: unknown) => isObject(item) && typeof item['id'] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
