/** What an event changed, value by value, for the history: the state before knows what stood there. */
import { formatDate } from '#core/calendar/format.ts';
import { isScreenCode, wordsOf as screenWords } from '#core/screens/finding-text.ts';
import { ruleSetOfFile } from '#core/regulation/given-rules.ts';
import { apply } from './apply.ts';
import { sameValue } from './canonical-state.ts';
import { checksOf } from './checks-model.ts';
import { workApartOf } from './conflict-model.ts';
import type { ClashPlace } from '#core/log/merge.ts';
import type { TenderEvent } from './events.ts';
import type { BidderId, RequirementId } from './ids.ts';
import type { Dossier } from './model.ts';
import { judgingOf } from './judging.ts';
import { issuedOf } from './issued-model.ts';
import { stepNotesOf } from './step-note.ts';
import { signingOf } from './signing-model.ts';
import { paperworkOf } from './paperwork-model.ts';
import { valueAt } from './path.ts';
import { safeguardsOf } from './safeguards.ts';

/** One value that changed. `null` = nothing stood or stands there. */
export interface ChangedValue {
  /** Which value, without ids and positions: `notice.ownerEstimate`, `bid.offeredTotal`, `finding.result`. */
  readonly label: string;
  /** Where it stands; list items by id, as in `valueAt`. */
  readonly path: readonly string[];
  readonly bidder: BidderId | null;
  readonly requirement: RequirementId | null;
  readonly from: DescribedValue | null;
  readonly to: DescribedValue | null;
}

/** A value with how it is to be shown; `code` is a word of the model (`not-met`) that screens translate. */
export type DescribedValue =
  | { readonly kind: 'money' | 'decimal' | 'instant' | 'date' | 'text' | 'code'; readonly value: string }
  | { readonly kind: 'count' | 'number'; readonly value: number }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'codes'; readonly value: readonly string[] };

/**
 * The values an event changed, in the order they stand in the dossier; empty when it changed nothing.
 *
 * Long lists (lines of a price schedule, files) are told by how many lines they have, an import by what it brought.
 */
export function describeEvent(before: Dossier | null, event: TenderEvent): readonly ChangedValue[] {
  const after = apply(before, event);
  if (before === null) return describeImport(after);
  const changes: ChangedValue[] = [];
  collect(after, withEveryPart(before), withEveryPart(after), [], changes);
  return changes;
}

/** A part a tender does not have says the same as an empty one: the first event about it tells only its own. */
function withEveryPart(dossier: Dossier): Dossier {
  return {
    ...dossier,
    safeguards: safeguardsOf(dossier),
    judging: judgingOf(dossier),
    apart: workApartOf(dossier),
    paperwork: paperworkOf(dossier),
    issued: issuedOf(dossier),
    signing: signingOf(dossier),
    checks: checksOf(dossier),
    stepNotes: stepNotesOf(dossier),
  };
}

/**
 * What one state of a tender says otherwise than another, value by value: what an evaluation done over changed.
 * Names are those of `after`; `parts` are the parts of the dossier that are compared.
 */
export function describeChanges(
  before: Dossier,
  after: Dossier,
  parts: readonly (keyof Dossier)[],
): readonly ChangedValue[] {
  const changes: ChangedValue[] = [];
  for (const part of parts) collect(after, before[part], after[part], [part], changes);
  return changes;
}

/** Every value that stands in a tender, in the order of the dossier; `from` is null throughout. */
export function describeState(dossier: Dossier): readonly ChangedValue[] {
  const values: ChangedValue[] = [];
  collect(dossier, undefined, dossier, [], values);
  // An empty list or record says that nothing stands there.
  return values.filter(({ path }) => !isEmpty(valueAt(dossier, path)));
}

/** The values in which something held back differs from what stands, as the history would tell them. */
export function describePlaces(dossier: Dossier, places: readonly ClashPlace[]): readonly ChangedValue[] {
  const changes: ChangedValue[] = [];
  for (const { path, stands, wanted } of places) collect(dossier, stands, wanted, path, changes);
  return changes;
}

/** Lists and records told by their length, and whether their content changed. */
export const COUNTED: ReadonlySet<string> = new Set([
  'lines',
  'ownerLines',
  'files',
  'evidence',
  'earlierEvaluations',
  'conflicts',
  'settlements',
  'cells',
  'corrections',
]);

function describeImport(after: Dossier): readonly ChangedValue[] {
  const bids = after.bidders.filter(({ bid }) => bid !== null);
  const lines = bids.reduce((sum, { bid }) => sum + (bid?.lines.length ?? 0), 0);
  return [
    changed(after, ['notice', 'code'], null, after.notice.code),
    changed(after, ['notice', 'name'], null, after.notice.name),
    counted('bidders', after.bidders.length),
    counted('bids', bids.length),
    counted('lines', lines),
    counted('requirements', after.requirements.length),
  ];
}

function counted(label: string, value: number): ChangedValue {
  const to = { kind: 'count', value } as const;
  return { label, path: [label], bidder: null, requirement: null, from: null, to };
}

function collect(dossier: Dossier, from: unknown, to: unknown, path: readonly string[], changes: ChangedValue[]): void {
  if (from === to) return;
  if (!COUNTED.has(path.at(-1) ?? '') && (isPlace(from) || isPlace(to))) {
    const told = changes.length;
    for (const key of keysOf(from, to)) {
      collect(dossier, valueAt(from, [key]), valueAt(to, [key]), [...path, key], changes);
    }
    // An entry with nothing filled in still came or went. What is inside is compared first: a place as a whole is large.
    if (changes.length === told && !sameValue(from, to)) {
      changes.push({ ...placeOf(path), path, from: presence(from), to: presence(to) });
    }
  } else if (!sameValue(from, to)) {
    changes.push(changed(dossier, path, from, to));
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function presence(value: unknown): DescribedValue | null {
  return value === null || value === undefined ? null : { kind: 'yes-no', value: true };
}

/** Something with values inside: an object, or a list of objects. Lists of words are one value. */
function isPlace(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object');
  return typeof value === 'object' && value !== null;
}

/** Keys of either side; items of a list by id where they have one. */
function keysOf(from: unknown, to: unknown): readonly string[] {
  return [...new Set([...ownKeys(from), ...ownKeys(to)])];
}

function ownKeys(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.map((item, index) => (typeof item?.id === 'string' ? item.id : String(index)));
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function changed(dossier: Dossier, path: readonly string[], from: unknown, to: unknown): ChangedValue {
  return { ...placeOf(path), path, from: describe(dossier, path, from), to: describe(dossier, path, to) };
}

const BIDDER = '<bidder>';
const REQUIREMENT = '<requirement>';
const ITEM = '<item>';

/** Paths that hold ids, with the word their label begins with; the first that fits counts. */
const PLACES: readonly { readonly pattern: readonly string[]; readonly word: string }[] = [
  { pattern: ['bidders', BIDDER, 'bid'], word: 'bid' },
  { pattern: ['bidders', BIDDER], word: 'bidder' },
  { pattern: ['findings', REQUIREMENT, BIDDER], word: 'finding' },
  { pattern: ['requirements', REQUIREMENT, 'scoring', 'scale', 'levels', ITEM], word: 'level' },
  { pattern: ['requirements', REQUIREMENT], word: 'requirement' },
  { pattern: ['priceReviews', BIDDER], word: 'priceReview' },
  { pattern: ['proofs', BIDDER, 'originals', ITEM], word: 'original' },
  { pattern: ['proofs', BIDDER], word: 'proof' },
  { pattern: ['auction', 'rounds', ITEM, 'offers', BIDDER], word: 'auction.offer' },
  { pattern: ['auction', 'rounds', ITEM], word: 'auction.round' },
  { pattern: ['lifeCycleCosts', BIDDER, 'years', ITEM], word: 'lifeCycle.year' },
  { pattern: ['lifeCycleCosts', BIDDER], word: 'lifeCycle' },
  { pattern: ['localContent', BIDDER, ITEM], word: 'localContent' },
  { pattern: ['negotiations', BIDDER], word: 'negotiation' },
  { pattern: ['reasonablenessSheets', BIDDER, 'items', ITEM, 'components', ITEM], word: 'reasonablenessComponent' },
  { pattern: ['reasonablenessSheets', BIDDER, 'items', ITEM], word: 'reasonableness' },
  { pattern: ['opening', 'bids', BIDDER], word: 'examination' },
  { pattern: ['opening', 'witnesses', ITEM], word: 'witness' },
  { pattern: ['judging', 'sheets', ITEM, ITEM], word: 'sheet' },
  { pattern: ['judging', 'votes', ITEM, ITEM], word: 'vote' },
  { pattern: ['judging', 'confirmations', BIDDER, ITEM], word: 'fallConfirmation' },
  { pattern: ['judging', 'blind', 'aliases', BIDDER], word: 'alias' },
  { pattern: ['committee', 'members', ITEM], word: 'member' },
  { pattern: ['schedule', ITEM], word: 'schedule' },
  { pattern: ['tieDecisions', ITEM], word: 'tieDecision' },
  { pattern: ['decision', 'reserves', ITEM], word: 'decision.reserve' },
  { pattern: ['apart', 'adopted', ITEM], word: 'adoption' },
  { pattern: ['documents', ITEM], word: 'document' },
  { pattern: ['paperwork', 'meetings', ITEM, 'attendees', ITEM], word: 'attendee' },
  { pattern: ['paperwork', 'meetings', ITEM, 'points', ITEM], word: 'meetingPoint' },
  { pattern: ['paperwork', 'meetings', ITEM], word: 'meeting' },
  { pattern: ['paperwork', 'addenda', ITEM, 'changes', ITEM], word: 'documentChange' },
  { pattern: ['paperwork', 'addenda', ITEM], word: 'addendum' },
  { pattern: ['paperwork', 'appointment'], word: 'appointment' },
  { pattern: ['stepNotes', ITEM], word: 'stepNote' },
  { pattern: ['issued', ITEM, ITEM], word: 'issuedVersion' },
  { pattern: ['signing', ITEM, ITEM, 'marks', ITEM], word: 'signerMark' },
  { pattern: ['signing', ITEM, ITEM, 'copies', ITEM, 'signatures', ITEM], word: 'foundSignature' },
  { pattern: ['signing', ITEM, ITEM, 'copies', ITEM], word: 'signedCopy' },
  { pattern: ['checks', 'answers', ITEM, 'numbers', ITEM], word: 'answeredNumber' },
  { pattern: ['checks', 'answers', ITEM], word: 'checkAnswer' },
  { pattern: ['checks', 'regulated'], word: 'regulatedLines' },
  { pattern: ['checks', 'files', ITEM], word: 'fileFacts' },
  { pattern: ['clarifications', ITEM], word: 'clarification' },
  { pattern: ['validityExtensions', BIDDER], word: 'validityExtension' },
  { pattern: ['exclusions', BIDDER], word: 'exclusion' },
  { pattern: ['objections', ITEM, 'points', ITEM], word: 'objectionPoint' },
  { pattern: ['objections', ITEM], word: 'objection' },
  { pattern: ['appeals', ITEM], word: 'appeal' },
  { pattern: ['qualification', 'entries', BIDDER], word: 'qualificationEntry' },
  { pattern: ['safeguards', 'pacts', ITEM], word: 'pact' },
  { pattern: ['safeguards', 'declarations', ITEM, 'interests', ITEM], word: 'interest' },
  { pattern: ['safeguards', 'declarations', ITEM], word: 'declaration' },
  { pattern: ['safeguards', 'answers', ITEM, BIDDER, 'agreeing', ITEM], word: 'likeness' },
  { pattern: ['safeguards', 'answers', ITEM, BIDDER], word: 'interestAnswer' },
  { pattern: ['safeguards', 'recusals', ITEM], word: 'recusal' },
  { pattern: ['safeguards', 'attestations', ITEM], word: 'attestation' },
  { pattern: ['safeguards', 'priceAttestations', ITEM], word: 'attestation' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'people', ITEM], word: 'firmPerson' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'personnel', ITEM], word: 'offeredPerson' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'equipment', ITEM], word: 'offeredEquipment' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'experience', ITEM], word: 'experience' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'licences', ITEM], word: 'licence' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM, 'runningPackages', ITEM], word: 'runningPackage' },
  { pattern: ['qualification', 'profiles', BIDDER, 'firms', ITEM], word: 'firm' },
  { pattern: ['qualification', 'profiles', BIDDER, 'checks', ITEM], word: 'check' },
  { pattern: ['qualification', 'profiles', BIDDER], word: 'profile' },
  { pattern: ['qualification', 'shortlist'], word: 'shortlist' },
  { pattern: ['equalisation', 'bidders', BIDDER], word: 'equalisation.bidder' },
  { pattern: ['equalisation', 'items', ITEM], word: 'equalisation.item' },
];

/** What a value is called by its path: `['bidders', 'b1', 'bid', 'offeredTotal']` → `bid.offeredTotal`. */
export function labelOfPath(path: readonly string[]): string {
  return placeOf(path).label;
}

function placeOf(path: readonly string[]): Pick<ChangedValue, 'label' | 'bidder' | 'requirement'> {
  const place = PLACES.find(
    ({ pattern }) =>
      pattern.length <= path.length && pattern.every((part, index) => part.startsWith('<') || part === path[index]),
  );
  if (place === undefined) {
    return { label: path.join('.'), bidder: null, requirement: null };
  }
  const idAt = (mark: string): string | null => path[place.pattern.indexOf(mark)] ?? null;
  return {
    label: [place.word, ...path.slice(place.pattern.length)].join('.'),
    bidder: idAt(BIDDER) as BidderId | null,
    requirement: idAt(REQUIREMENT) as RequirementId | null,
  };
}

type TextKind = Extract<DescribedValue, { readonly value: string }>['kind'];

/** How values are shown, by the last word of their path. */
const KINDS: Readonly<Record<string, TextKind>> = {
  ...kindOf('money', 'budgetCeiling', 'ownerEstimate', 'offeredTotal', 'recordedCorrectedTotal'),
  ...kindOf('money', 'recordedNegotiatedTotal', 'negotiatedTotal', 'contractValue', 'price', 'value'),
  ...kindOf('decimal', 'score', 'weight', 'threshold', 'technicalThreshold', 'ratePercent'),
  ...kindOf('instant', 'openedAt', 'submittedAt', 'decidedAt', 'createdAt', 'jointlyApprovedAt', 'announcedAt'),
  ...kindOf('instant', 'startsAt', 'endsAt', 'announcedResultAt', 'at', 'answeredAt', 'requestedAt', 'receivedAt'),
  ...kindOf('instant', 'confirmedAt', 'closedAt', 'fixedAt', 'agreedAt', 'heldAt', 'checkedAt'),
  ...kindOf('money', 'netWorth', 'done', 'presentValue', 'total', 'residual', 'operation', 'maintenance', 'amount'),
  ...kindOf('money', 'unitPrice', 'ownerUnitPrice', 'unitPriceProven'),
  ...kindOf('decimal', 'quantity', 'discountPercent', 'localContentPercent', 'overheadPercent', 'full'),
  ...kindOf('decimal', 'coefficient', 'ownerCoefficient', 'coefficientProven'),
  ...kindOf('decimal', 'sharePercent', 'technicalWeight', 'priceWeight', 'qualificationThreshold'),
  ...kindOf('code', 'businessSize', 'subject', 'measure', 'combine', 'preference', 'component'),
  ...kindOf('date', 'date', 'decreeDate', 'documentDate', 'validUntil', 'guaranteeUntil', 'foundedOn', 'endsOn'),
  ...kindOf('date', 'from', 'until', 'offerDate', 'signBy', 'assignedUntil', 'doneOn'),
  ...kindOf('money', 'bondValue'),
  ...kindOf('code', 'result', 'condition', 'outcome', 'role', 'stage', 'status', 'mode', 'ground', 'zone'),
  ...kindOf('code', 'paper', 'kind', 'method', 'qualification', 'submission', 'contract'),
  ...kindOf('code', 'declarations', 'relation', 'field', 'finding'),
  ...kindOf('instant', 'committedAt'),
  ...kindOf('code', 'choice', 'aggregation'),
  ...kindOf('code', 'verdict', 'conclusion', 'consequence', 'way', 'gate', 'basis', 'phase', 'cause'),
};

function kindOf(kind: TextKind, ...names: readonly string[]): Record<string, TextKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

function describe(dossier: Dossier, path: readonly string[], value: unknown): DescribedValue | null {
  const name = path.at(-1) ?? '';
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return { kind: 'yes-no', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (COUNTED.has(name) && typeof value === 'object') return { kind: 'count', value: Object.keys(value).length };
  if (Array.isArray(value)) {
    if (name === 'ownSheets') return { kind: 'codes', value };
    if (value.length === 0) return { kind: 'count', value: 0 };
    return { kind: 'text', value: value.map((item) => nameOf(dossier, String(item))).join('; ') };
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (path[0] === 'ruleSet' && name === 'id') return { kind: 'code', value: text };
  if (path[0] === 'ruleSet' && name === 'file') {
    const rules = ruleSetOfFile(text);
    return { kind: 'text', value: rules === null ? '…' : `${rules.name} (${formatDate(rules.inForceFrom.value)})` };
  }
  if (path[0] === 'checks' && name === 'screen' && isScreenCode(text)) {
    return { kind: 'text', value: screenWords(text, 'id').name };
  }
  // The answer to an extension is a code, the answer to a question is not.
  if (path[0] === 'validityExtensions' && name === 'answer') return { kind: 'code', value: text };
  // The source's own words are text, also where they describe a kind or a method.
  const kind = path.includes('sourceLabels') ? 'text' : (KINDS[name] ?? 'text');
  return { kind, value: kind === 'text' && NAMES_SOMEONE.has(name) ? nameOf(dossier, text) : text };
}

/** Values that are ids of bidders or members. */
const NAMES_SOMEONE = new Set(['bidder', 'winner', 'verifiedWinner', 'about', 'member', 'replacedBy']);

/** Ids are for programs: people read the name of the bidder or member, or the title of the requirement. */
function nameOf(dossier: Dossier, id: string): string {
  const bidder = dossier.bidders.find((each) => each.id === id);
  const requirement = dossier.requirements.find((each) => each.id === id);
  const member = dossier.committee.members.find((each) => each.id === id);
  return bidder?.name ?? requirement?.title ?? member?.name ?? id;
}
