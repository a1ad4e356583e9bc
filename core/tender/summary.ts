/** What lists show of a tender, small enough to hold ten thousand of them in memory. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { blinded } from '#core/committee/blind.ts';
import { type WatchedDeadline, watchedDeadlinesOf } from '#core/course/watched-deadlines.ts';
import { type IssuedLine, issuedLinesOf } from '#core/documents/issue/issued-lines.ts';
import { type UsedNumber, usedNumbersOf } from '#core/documents/register/used-numbers.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { RupiahText } from '#core/money/text.ts';
import { newestWords } from '#core/regulation/select.ts';
import { wordsOf } from '#core/regulation/words.ts';
import { type RecapPart, recapPartOf } from '#core/recap/part.ts';
import { type SopFacts, sopFactsOf } from '#core/sop/facts.ts';
import { type CommitteeSeat, seatsOf } from './committee-seat.ts';
import { workApartOf } from './conflict-model.ts';
import { rulesOf } from './decide-setup.ts';
import type { BidderId } from './ids.ts';
import type {
  Dossier,
  EvaluationMethod,
  ProcurementKind,
  QualificationMethod,
  SubmissionMethod,
  TenderStatus,
} from './model.ts';
import { issuedOf } from './issued-model.ts';
import { printedFingerprint } from './printed-fingerprint.ts';
import { type StageKey, stageOf } from './stage.ts';

/** One row of the list of tenders. */
export interface TenderSummary {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly institution: string;
  readonly year: number;
  readonly version: number;
  readonly practice: boolean;
  readonly status: TenderStatus;
  readonly stage: StageKey;
  readonly kind: ProcurementKind;
  readonly method: EvaluationMethod;
  readonly qualification: QualificationMethod;
  readonly submission: SubmissionMethod;
  readonly budgetCeiling: RupiahText | null;
  readonly ownerEstimate: RupiahText | null;
  /** Price of the award decided here, else what the source recorded as agreed; null while there is none. */
  readonly awardPrice: RupiahText | null;
  /** Winner decided here, else as the source recorded. */
  readonly winner: string | null;
  readonly registered: number;
  readonly offering: number;
  readonly announcedAt: Instant | null;
  readonly decidedAt: Instant | null;
  /** Ends of the scheduled stages in order of time, while the tender is running and not decided. */
  readonly deadlines: readonly Deadline[];
  /** Ends of bids and guarantees, and times of objections and appeals; `zone` says where their days end. */
  readonly watched: readonly WatchedDeadline[];
  readonly zone: Zone;
  /** Events held back that someone has to settle. */
  readonly conflicts: number;
  /** Numbers its documents bear, for the register of all tenders. */
  readonly numbers: readonly UsedNumber[];
  /** Documents that are out. */
  readonly issued: readonly IssuedLine[];
  /** What only the recap of all tenders counts. */
  readonly recap: RecapPart;
  /** Who sits in its committee. */
  readonly seats: readonly CommitteeSeat[];
  /** What it tells of its steps. */
  readonly sop: SopFacts;
  /** Lower-case words to search that no other field has: codes, places and the firms that made an offer. */
  readonly searchText: string;
}

/** When a scheduled stage ends. */
export interface Deadline {
  readonly name: string | null;
  readonly activityCode: string | null;
  readonly at: Instant;
}

/** The row of a tender; `evaluation` is null where its method is not worked out. While names are hidden it has aliases. */
export function summarise(truth: Dossier, evaluation: Evaluation | null): TenderSummary {
  // One list serves everyone of a device, also those who judge without names.
  const dossier = blinded(truth);
  const { notice, decision, recorded } = dossier;
  const offering = dossier.bidders.filter(({ bid }) => bid !== null);
  const winner = winnerOf(dossier);
  const rules = rulesOf(dossier);
  const words = rules === null ? newestWords() : wordsOf(rules, notice.kind);
  const awardPrice = awardPriceOf(dossier);
  const decidedAt = decision?.decidedAt ?? recorded?.decidedAt ?? null;
  return {
    code: notice.code,
    name: notice.name,
    agency: notice.agency.name,
    institution: notice.institution.name,
    year: notice.fiscalYear,
    version: notice.version,
    practice: dossier.practice,
    status: notice.status,
    stage: stageOf(dossier, evaluation),
    kind: notice.kind,
    method: notice.method,
    qualification: notice.qualification,
    submission: notice.submission,
    budgetCeiling: notice.budgetCeiling,
    ownerEstimate: notice.ownerEstimate,
    awardPrice,
    winner: dossier.bidders.find(({ id }) => id === winner)?.name ?? null,
    registered: dossier.bidders.length,
    offering: offering.length,
    announcedAt: notice.announcedAt,
    decidedAt,
    watched: watchedDeadlinesOf(dossier, rules),
    zone: notice.zone,
    conflicts: Object.keys(workApartOf(dossier).conflicts).length,
    deadlines: decision === null && notice.status === 'running' ? deadlinesOf(dossier) : [],
    numbers: usedNumbersOf(dossier, words),
    issued: issuedLinesOf(dossier, words),
    recap: recapPartOf(dossier, { winner, price: awardPrice, decidedAt }),
    seats: seatsOf(dossier),
    sop: sopFactsOf(truth, rules, dossier),
    searchText: [
      notice.packageCode,
      ...notice.planCodes,
      ...notice.locations,
      ...offering.map(({ name }) => name),
      ...fingerprintsOf(dossier),
    ]
      .filter((word) => word !== null)
      .join(' ')
      .toLowerCase(),
  };
}

/** What a code scanned from paper is found by. */
function fingerprintsOf(dossier: Dossier): readonly string[] {
  return Object.values(issuedOf(dossier)).flatMap((versions) =>
    versions.map(({ content }) => printedFingerprint(content.sha256)),
  );
}

function deadlinesOf({ schedule }: Dossier): readonly Deadline[] {
  return schedule
    .flatMap(({ name, activityCode, endsAt }) => (endsAt === null ? [] : [{ name, activityCode, at: endsAt }]))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function winnerOf({ decision, recorded }: Dossier): BidderId | null {
  if (decision !== null) return decision.kind === 'award' ? decision.winner.bidder : null;
  return recorded?.verifiedWinner ?? recorded?.winner ?? null;
}

function awardPriceOf(dossier: Dossier): RupiahText | null {
  const { decision, recorded } = dossier;
  if (decision !== null) return decision.kind === 'award' ? decision.winner.price : null;
  if (recorded === null) return null;
  const winner = winnerOf(dossier);
  const bid = dossier.bidders.find(({ id }) => id === winner)?.bid;
  return recorded.negotiatedTotal ?? recorded.contractValue ?? bid?.recordedCorrectedTotal ?? bid?.offeredTotal ?? null;
}
