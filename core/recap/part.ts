/** What the recap needs of a tender beside its line in the list: a few words and numbers, as ten thousand are in memory. */
import type { Instant } from '#core/calendar/instant.ts';
import { percentOfRounded } from '#core/money/decimal.ts';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import { entryOf } from '#core/tender/records.ts';
import { type SaidGround, saidGround } from './source-words.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import { type RecapStage, type StageDays, stageDaysOf } from './stage-days.ts';

export interface RecapPart {
  readonly committee: string | null;
  /** Whether the announcement keeps the package for small firms; null where it does not say. */
  readonly reserved: boolean | null;
  /** Whether it is known how many made an offer: bids were opened, or the source closed the tender. */
  readonly opened: boolean;
  readonly days: Readonly<Partial<Record<RecapStage, StageDays>>>;
  /** Why it failed; null where it did not. */
  readonly failure: SaidGround | null;
  /** Why it was held again; null for a first tender. */
  readonly repeated: SaidGround | null;
  readonly reEvaluations: number;
  readonly objections: ObjectionCounts;
  readonly appeals: AppealCounts;
  /** Size of the firm that won, by its qualification profile; null where there is no winner or none is stated. */
  readonly winnerSize: BusinessSize | null;
  /** Domestic value of what was awarded, and the value it was stated for; null where there is no winner or none is stated. */
  readonly domestic: { readonly value: RupiahText; readonly of: RupiahText } | null;
}

/** By how they ended; `open` = not answered yet. */
export interface ObjectionCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly open: number;
}

export interface AppealCounts extends ObjectionCounts {
  /** The time for the answer ran out. */
  readonly silence: number;
}

/** What the list knows already, so that it is worked out once. */
export interface KnownOutcome {
  readonly winner: BidderId | null;
  readonly price: RupiahText | null;
  readonly decidedAt: Instant | null;
}

export function recapPartOf(dossier: Dossier, { winner, price, decidedAt }: KnownOutcome): RecapPart {
  const { notice, decision, committee, opening, qualification } = dossier;
  const isAwarded = price !== null && !hasFailed(dossier);
  const profile = winner === null || !isAwarded ? undefined : entryOf(qualification.profiles, winner);
  return {
    committee: committee.name,
    reserved: reservedIn(notice.sourceLabels.businessSize),
    opened: opening.openedAt !== null || notice.status !== 'running',
    days: stageDaysOf(dossier, decidedAt),
    failure: !hasFailed(dossier)
      ? null
      : decision?.kind === 'failure'
        ? decision.ground
        : saidGround(notice.closedReason),
    repeated: notice.version > 1 ? saidGround(notice.repeatedReason) : null,
    reEvaluations: dossier.earlierEvaluations.length,
    objections: objectionCounts(dossier),
    appeals: appealCounts(dossier),
    winnerSize: profile?.businessSize ?? null,
    domestic: winner === null || !isAwarded ? null : domesticOf(dossier, winner, price),
  };
}

/** SPSE says "Perusahaan Kecil", "Perusahaan Non Kecil", and in places "Kecil dan Non Kecil", which keeps out nobody. */
function reservedIn(label: string | null): boolean | null {
  if (label === null) return null;
  if (/non[\s-]*kecil|besar|menengah/i.test(label)) return false;
  return /kecil|mikro|koperasi/i.test(label) ? true : null;
}

function objectionCounts({ objections }: Dossier): ObjectionCounts {
  const ends = Object.values(objections).map(({ answer }) => answer?.conclusion ?? 'open');
  return { accepted: countOf(ends, 'accepted'), rejected: countOf(ends, 'rejected'), open: countOf(ends, 'open') };
}

function appealCounts({ appeals }: Dossier): AppealCounts {
  const ends = Object.values(appeals).map(({ answer }) => answer?.outcome ?? 'open');
  return {
    accepted: countOf(ends, 'accepted'),
    rejected: countOf(ends, 'rejected'),
    silence: countOf(ends, 'silence'),
    open: countOf(ends, 'open'),
  };
}

function countOf<T>(all: readonly T[], wanted: T): number {
  return all.reduce((count, each) => (each === wanted ? count + 1 : count), 0);
}

/** A part without an amount stands for the whole price. */
function domesticOf({ localContent }: Dossier, winner: BidderId, price: RupiahText): RecapPart['domestic'] {
  const parts = entryOf(localContent, winner) ?? [];
  if (parts.length === 0) return null;
  const sums = parts.reduce(
    ({ value, of }, { amount, localContentPercent }) => {
      const whole = senOf(amount ?? price);
      return { value: addSen(value, percentOfRounded(whole, localContentPercent)), of: addSen(of, whole) };
    },
    { value: ZERO_SEN, of: ZERO_SEN },
  );
  return { value: rupiahText(sums.value), of: rupiahText(sums.of) };
}
