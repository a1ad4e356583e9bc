/** What the parts of a dossier must say to each other; files and differences are held to it before they come in. */
import { checksOf } from './checks-model.ts';
import type { BidderId } from './ids.ts';
import { type FindingFault, findingFaultOf } from './finding-faults.ts';
import type { Finding } from './finding-model.ts';
import type { Bidder, Dossier, OfferedLine, OwnerLine, Requirement } from './model.ts';
import { profileFaultsOf } from './profile-faults.ts';
import { paperworkOf } from './paperwork-model.ts';
import type { QualificationProfile } from './qualification-model.ts';
import { type ScoringFault, scoringFaultOf } from './scoring-faults.ts';
import { isSealedSubmission, sealedPlaces } from './sealed-price.ts';

/** One thing that does not fit, by its place in the dossier. */
export interface Inconsistency {
  readonly problem:
    | 'duplicate-id'
    | 'unknown-bidder'
    | 'unknown-requirement'
    | 'unknown-line'
    | 'no-bid'
    | 'not-opened'
    | ScoringFault
    | FindingFault['problem']
    | 'out-of-range'
    | 'price-sealed'
    | 'not-of-this-method'
    | 'dates-out-of-order'
    | 'lead-not-one'
    | 'shares-not-hundred'
    | 'done-above-value'
    | 'measure-out-of-place';
  readonly path: readonly string[];
}

/** Every inconsistency of a dossier, empty when it holds together. */
export function inconsistenciesOf(dossier: Dossier): readonly Inconsistency[] {
  return [
    ...duplicates(dossier.bidders, ['bidders']),
    ...duplicates(dossier.requirements, ['requirements']),
    ...duplicates(dossier.committee.members, ['committee', 'members']),
    ...duplicates(dossier.pricing.ownerLines, ['pricing', 'ownerLines']),
    ...strayLines(dossier),
    ...scoringFaults(dossier),
    ...openingFaults(dossier),
    ...findingFaults(dossier),
    ...offeringFaults(dossier, Object.keys(dossier.priceReviews), ['priceReviews']),
    ...judgedFaults(dossier, Object.keys(dossier.proofs), 'proof', ['proofs']),
    ...dossier.tieDecisions.flatMap(({ order }, index) => [
      ...repeated(order, ['tieDecisions', String(index)]),
      ...offeringFaults(dossier, order, ['tieDecisions', String(index)]),
    ]),
    ...decisionFaults(dossier),
    ...qualificationFaults(dossier),
    ...resultFaults(dossier),
    ...recordFaults(dossier),
    ...sealedPlaces(dossier).map(({ path }) => ({ problem: 'price-sealed' as const, path })),
  ];
}

/** Lines of a bid that answer a line the tender document does not have. */
export function linesWithoutOwner(
  lines: readonly OfferedLine[],
  ownerLines: readonly OwnerLine[],
): readonly OfferedLine[] {
  if (lines.length === 0) return [];
  const known = new Set<string>(ownerLines.map(({ id }) => id));
  return lines.filter(({ line }) => line !== null && !known.has(line));
}

function duplicates(items: readonly { readonly id: string }[], path: readonly string[]): readonly Inconsistency[] {
  return repeated(
    items.map(({ id }) => id),
    path,
  );
}

function repeated(ids: readonly string[], path: readonly string[]): readonly Inconsistency[] {
  const seen = new Set<string>();
  const faults: Inconsistency[] = [];
  for (const id of ids) {
    if (seen.has(id)) faults.push({ problem: 'duplicate-id', path: [...path, id] });
    seen.add(id);
  }
  return faults;
}

function strayLines(dossier: Dossier): readonly Inconsistency[] {
  return dossier.bidders.flatMap(({ id, bid }) =>
    linesWithoutOwner(bid?.lines ?? [], dossier.pricing.ownerLines).map((line) => ({
      problem: 'unknown-line' as const,
      path: ['bidders', id, 'bid', 'lines', String(bid?.lines.indexOf(line))],
    })),
  );
}

function scoringFaults(dossier: Dossier): readonly Inconsistency[] {
  const fault = scoringFaultOf(dossier.requirements, dossier.notice);
  if (fault === null) return [];
  const { problem, requirement } = fault;
  const path = requirement === null ? ['requirements'] : ['requirements', requirement.id, 'scoring'];
  return [{ problem, path }];
}

function openingFaults(dossier: Dossier): readonly Inconsistency[] {
  const { bids, openedAt } = dossier.opening;
  const examined = Object.entries(bids);
  const early = openedAt === null && examined.length > 0;
  const requirements = new Set<string>(dossier.requirements.map(({ id }) => id));
  return [
    ...(early ? [{ problem: 'not-opened' as const, path: ['opening', 'openedAt'] }] : []),
    ...offeringFaults(dossier, Object.keys(bids), ['opening', 'bids']),
    ...examined.flatMap(([bidder, { missing }]) =>
      missing
        .filter((id) => !requirements.has(id))
        .map((id) => ({ problem: 'unknown-requirement' as const, path: ['opening', 'bids', bidder, 'missing', id] })),
    ),
  ];
}

function findingFaults(dossier: Dossier): readonly Inconsistency[] {
  const requirements = new Map<string, Requirement>(dossier.requirements.map((item) => [item.id, item]));
  return Object.entries(dossier.findings).flatMap(([id, byBidder]) => {
    const path = ['findings', id];
    const requirement = requirements.get(id);
    if (requirement === undefined) return [{ problem: 'unknown-requirement' as const, path }];
    const measured = requirement.measure === undefined ? [] : Object.keys(byBidder);
    const faults = Object.entries<Finding>(byBidder).flatMap(([bidder, finding]) => {
      const fault = findingFaultOf(requirement, finding);
      if (fault === null) return [];
      const { problem, field } = fault;
      return [{ problem, path: field === null ? [...path, bidder] : [...path, bidder, field] }];
    });
    return [
      ...judgedFaults(dossier, Object.keys(byBidder), requirement.stage, path),
      ...measured.map((bidder) => ({ problem: 'measure-out-of-place' as const, path: [...path, bidder] })),
      ...faults,
    ];
  });
}

function offeringFaults(dossier: Dossier, ids: readonly string[], path: readonly string[]): readonly Inconsistency[] {
  if (ids.length === 0) return [];
  const bidders = new Map<string, Bidder>(dossier.bidders.map((bidder) => [bidder.id, bidder]));
  return ids.flatMap((id): readonly Inconsistency[] => {
    const bidder = bidders.get(id);
    if (bidder === undefined) return [{ problem: 'unknown-bidder', path: [...path, id] }];
    return bidder.bid === null ? [{ problem: 'no-bid', path: [...path, id] }] : [];
  });
}

/** At a pre-qualification those are judged who handed in documents, whether they offer later or not. */
function judgedFaults(
  dossier: Dossier,
  ids: readonly string[],
  stage: Requirement['stage'],
  path: readonly string[],
): readonly Inconsistency[] {
  const early = dossier.notice.qualification === 'pre' && (stage === 'qualification' || stage === 'proof');
  const entered = early ? Object.keys(dossier.qualification.entries) : [];
  const others = ids.filter((id) => !entered.includes(id));
  return [
    ...offeringFaults(dossier, others, path),
    ...knownFaults(
      dossier,
      ids.filter((id) => entered.includes(id)),
      path,
    ),
  ];
}

function decisionFaults(dossier: Dossier): readonly Inconsistency[] {
  const { decision, recorded } = dossier;
  const awarded = decision?.kind === 'award' ? [decision.winner, ...decision.reserves].map(({ bidder }) => bidder) : [];
  const known = new Set<BidderId>(dossier.bidders.map(({ id }) => id));
  const winners = [recorded?.winner, recorded?.verifiedWinner].filter((id) => id !== null && id !== undefined);
  return [
    ...repeated(awarded, ['decision']),
    ...offeringFaults(dossier, awarded, ['decision']),
    ...winners
      .filter((id) => !known.has(id))
      .map((id) => ({ problem: 'unknown-bidder' as const, path: ['recorded', id] })),
  ];
}

function qualificationFaults(dossier: Dossier): readonly Inconsistency[] {
  const { entries, profiles, shortlist } = dossier.qualification;
  const path = ['qualification'];
  const misplaced = shortlist !== null && dossier.notice.qualification === 'post';
  return [
    ...knownFaults(dossier, Object.keys(entries), [...path, 'entries']),
    ...knownFaults(dossier, Object.keys(profiles), [...path, 'profiles']),
    ...Object.entries<QualificationProfile>(profiles).flatMap(([bidder, profile]) =>
      profileFaultsOf(profile).map((fault) => ({
        problem: fault.problem,
        path: [...path, 'profiles', bidder, ...fault.path],
      })),
    ),
    ...(misplaced ? [{ problem: 'not-of-this-method' as const, path: [...path, 'shortlist'] }] : []),
    ...knownFaults(dossier, shortlist?.invited ?? [], [...path, 'shortlist', 'invited']),
    ...repeated(shortlist?.invited ?? [], [...path, 'shortlist', 'invited']),
    ...dossier.requirements
      .filter(({ measure, stage, scoring }) => measure !== undefined && (!MEASURED.has(stage) || scoring !== null))
      .map(({ id }) => ({ problem: 'measure-out-of-place' as const, path: ['requirements', id, 'measure'] })),
  ];
}

/** Stages whose requirements may be measured by the numbers of a profile. */
const MEASURED: ReadonlySet<Requirement['stage']> = new Set(['qualification', 'proof']);

function resultFaults(dossier: Dossier): readonly Inconsistency[] {
  const { technicalResult, equalisation, opening, notice } = dossier;
  const faults: Inconsistency[] = [];
  const add = (problem: Inconsistency['problem'], ...path: readonly string[]) => faults.push({ problem, path });
  if (technicalResult !== null) {
    if (!isSealedSubmission(notice.submission)) add('not-of-this-method', 'technicalResult');
    if (opening.openedAt === null) add('not-opened', 'opening', 'openedAt');
    else if (technicalResult.fixedAt < opening.openedAt) add('dates-out-of-order', 'technicalResult', 'fixedAt');
  }
  if (equalisation !== null) {
    if (notice.submission !== 'two-stage') add('not-of-this-method', 'equalisation');
    if (opening.openedAt === null) add('not-opened', 'opening', 'openedAt');
    else if (equalisation.agreedAt < opening.openedAt) add('dates-out-of-order', 'equalisation', 'agreedAt');
  }
  return [
    ...faults,
    ...offeringFaults(dossier, technicalResult?.passed ?? [], ['technicalResult', 'passed']),
    ...repeated(technicalResult?.passed ?? [], ['technicalResult', 'passed']),
    ...offeringFaults(dossier, Object.keys(equalisation?.bidders ?? {}), ['equalisation', 'bidders']),
  ];
}

/** Records kept by bidder name bidders of this tender, those about offers such as made one. */
function recordFaults(dossier: Dossier): readonly Inconsistency[] {
  const { localContent, lifeCycleCosts, reasonablenessSheets, negotiations, auction } = dossier;
  const offered = { localContent, lifeCycleCosts, reasonablenessSheets, negotiations };
  const { validityExtensions, exclusions, clarifications, objections, appeals } = dossier;
  const registered = { validityExtensions, exclusions };
  const named = { clarifications, objections, appeals };
  return [
    ...Object.entries(offered).flatMap(([part, record]) => offeringFaults(dossier, Object.keys(record), [part])),
    ...(auction?.rounds ?? []).flatMap(({ offers }, at) =>
      offeringFaults(dossier, Object.keys(offers), ['auction', 'rounds', String(at), 'offers']),
    ),
    ...Object.entries(registered).flatMap(([part, record]) => knownFaults(dossier, Object.keys(record), [part])),
    ...Object.entries(paperworkOf(dossier).meetings).flatMap(([id, { invited }]) =>
      knownFaults(dossier, invited, ['paperwork', 'meetings', id, 'invited']),
    ),
    ...Object.entries(checksOf(dossier).answers).flatMap(([id, { bidders }]) =>
      knownFaults(dossier, bidders, ['checks', 'answers', id, 'bidders']),
    ),
    ...Object.entries(named).flatMap(([part, record]) =>
      Object.entries<{ readonly bidder: BidderId }>(record).flatMap(([id, { bidder }]) =>
        knownFaults(dossier, [bidder], [part, id]),
      ),
    ),
  ];
}

function knownFaults(dossier: Dossier, ids: readonly string[], path: readonly string[]): readonly Inconsistency[] {
  if (ids.length === 0) return [];
  const known = new Set<string>(dossier.bidders.map(({ id }) => id));
  return ids.filter((id) => !known.has(id)).map((id) => ({ problem: 'unknown-bidder', path: [...path, id] }));
}
