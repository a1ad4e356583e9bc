/** Releases of a tender: one for each published event, as much as was public then. */
import type { Instant } from '#core/calendar/instant.ts';
import { offsetText } from '#core/calendar/zone.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import type { Dossier, ScheduleStage } from '#core/tender/model.ts';
import { awardOf, type AnnouncedResult } from './awards.ts';
import { hasFailed } from '#core/tender/has-failed.ts';
import { type BidStage, submittedOf } from './bids.ts';
import { AWARD_CRITERIA, CATEGORIES, methodDetailsOf, procurementMethodOf } from './codes.ts';
import { awardCriteriaDetailsOf } from './criteria.ts';
import { tenderDocumentsOf } from './documents.ts';
import { amountOf, filled } from './filled.ts';
import type { FixedParts } from './fixed-parts.ts';
import type {
  Award,
  Bids,
  Lot,
  OrganizationReference,
  Period,
  Release,
  ReleaseTag,
  Tender,
  TenderStatusCode,
} from './model.ts';
import { buyerOf, LOT_ID, ocidOf, procuringEntityOf } from './ocid.ts';
import { partiesOf } from './parties.ts';
import type { Publication } from './publication.ts';
import { publishedEvents, type PublishedEvent } from './published.ts';
import { createParts, type SharedParts } from './shared-parts.ts';
import type { OcdsTime } from './source.ts';

/**
 * Every release of a tender up to now as its present state tells them, oldest first; none before it was announced. What was
 * corrected since is in all of them: where the log is there, `releasesOfLog` tells each as it went out.
 */
export function releasesOf(dossier: Dossier, publication: Publication, time: OcdsTime): readonly Release[] {
  const events = publishedEvents(dossier, time);
  const parts = createParts(ocidOf(dossier, publication.prefix));
  return events.map((event, index) => {
    const before = events.slice(0, index);
    const hadAward = before.some(({ kind }) => kind === 'result');
    const id = `${parts.ocid}-${idWordOf(event)}`;
    return releaseOf(event, before, { id, at: event.at, tag: tagOf(event, { isFirst: index === 0, hadAward }) }, parts);
  });
}

/**
 * The tender as its releases together tell it. Every release says all that is public by then, so the last one says it all.
 *
 * Source  OCDS merging: the latest value of each field, lists by the id of their entries.
 */
export function compiledOf(releases: readonly Release[]): Release | null {
  const last = releases.at(-1);
  return last === undefined ? null : { ...last, id: `${last.ocid}-compiled`, tag: ['compiled'] };
}

/** What a release is called, when it went out, and as what. */
export interface ReleaseHead {
  readonly id: string;
  readonly at: Instant;
  readonly tag: ReleaseTag;
}

/**
 * What is public with an event: the results announced before it stand in it too, as they were withdrawn, and with them
 * those whose announcement was taken back (`takenBack`).
 */
export function releaseOf(
  event: PublishedEvent,
  before: readonly PublishedEvent[],
  { id, at, tag }: ReleaseHead,
  parts: SharedParts,
  takenBack: readonly AnnouncedResult[] = [],
): Release {
  const { kind, dossier } = event;
  const { ocid } = parts;
  const stage = STAGES[kind];
  const results = [...resultsBy(event, before), ...takenBack].toSorted((a, b) => a.round - b.round);
  return compose(dossier, {
    ocid,
    id,
    at,
    tag,
    status: statusAt(event),
    bids: stage === null ? null : parts.bids(dossier, stage),
    awards: results.flatMap((result) => awardOf(result, ocid, parts.itemsOfAward(result.dossier)) ?? []),
    opened: stage !== null,
    fixed: parts.fixed(dossier),
  });
}

interface ReleaseParts {
  readonly ocid: string;
  readonly id: string;
  readonly at: Instant;
  readonly tag: ReleaseTag;
  readonly status: TenderStatusCode;
  readonly bids: Bids | null;
  readonly awards: readonly Award[];
  readonly opened: boolean;
  readonly fixed: FixedParts;
}

/** A release of these parts. */
export function compose(dossier: Dossier, parts: ReleaseParts): Release {
  const { ocid, id, at, tag, status, bids, awards } = parts;
  const { id: buyerId, name: buyerName } = buyerOf(dossier);
  return filled<Release>({
    ocid,
    id,
    date: offsetText(at, dossier.notice.zone),
    tag: [tag],
    initiationType: 'tender',
    language: 'id',
    buyer: { id: buyerId, name: buyerName },
    parties: partiesOf(dossier, ocid, bids, awards),
    tender: tenderOf(dossier, parts, status),
    bids,
    awards,
  });
}

const STAGES: Readonly<Record<PublishedEvent['kind'], BidStage | null>> = {
  tender: null,
  opening: 'opened',
  prices: 'priced',
  result: 'decided',
  withdrawal: 'decided',
  final: 'decided',
};

const ID_WORDS: Readonly<Record<PublishedEvent['kind'], string>> = {
  tender: 'tender',
  opening: 'pembukaan',
  prices: 'pembukaan-harga',
  result: 'hasil',
  withdrawal: 'hasil-dicabut',
  final: 'hasil-tetap',
};

/** The word an event is called by in the id of its release, with the number of the evaluation from the second on. */
export function idWordOf({ kind, round }: Pick<PublishedEvent, 'kind' | 'round'>): string {
  return round > 1 ? `${ID_WORDS[kind]}-${round}` : ID_WORDS[kind];
}

export function tagOf(
  { kind }: Pick<PublishedEvent, 'kind'>,
  { isFirst, hadAward }: { readonly isFirst: boolean; readonly hadAward: boolean },
): ReleaseTag {
  switch (kind) {
    case 'tender':
      return 'tender';
    case 'opening':
    case 'prices':
      return isFirst ? 'tender' : 'tenderUpdate';
    case 'result':
      return hadAward ? 'awardUpdate' : 'award';
    case 'withdrawal':
      return 'awardCancellation';
    case 'final':
      return 'awardUpdate';
  }
}

function statusAt({ kind, dossier }: PublishedEvent): TenderStatusCode {
  if (kind !== 'result' && kind !== 'final') return 'active';
  return hasFailed(dossier) ? 'unsuccessful' : 'complete';
}

/** Results announced up to an event, one a round: withdrawn ones, and its own as it stands then. */
function resultsBy(event: PublishedEvent, before: readonly PublishedEvent[]): readonly AnnouncedResult[] {
  return [...before, event]
    .filter(({ kind }) => kind === 'result')
    .map(({ dossier, at, round }) => {
      const withdrawn = [...before, event].some((other) => other.kind === 'withdrawal' && other.round === round);
      const standing = event.kind === 'final' && event.round === round ? 'active' : 'pending';
      return { dossier, at, round, status: withdrawn ? 'cancelled' : standing };
    });
}

function tenderOf(dossier: Dossier, { at, bids, opened, fixed }: ReleaseParts, status: TenderStatusCode): Tender {
  const { notice, practice, opening } = dossier;
  const { id, name } = procuringEntityOf(dossier);
  const tenderers = bids === null ? null : distinct(submittedOf(bids).flatMap((bid) => bid.tenderers));
  return filled<Tender>({
    id: notice.code,
    title: practice ? `LATIHAN – ${notice.name}` : notice.name,
    status,
    procuringEntity: { id, name },
    procurementMethod: procurementMethodOf(notice),
    procurementMethodDetails: methodDetailsOf(notice),
    mainProcurementCategory: CATEGORIES[notice.kind],
    value: amountOf(notice.ownerEstimate),
    awardCriteria: AWARD_CRITERIA[notice.method],
    awardCriteriaDetails: awardCriteriaDetailsOf(dossier),
    submissionMethod: ['electronicSubmission'],
    tenderPeriod: periodOf(dossier, scheduleStageOf(dossier, 'bid-upload')),
    awardPeriod: awardPeriodOf(dossier),
    bidOpening:
      !opened || opening.openedAt === null
        ? null
        : { date: offsetText(opening.openedAt, notice.zone), description: 'Pembukaan dokumen penawaran' },
    numberOfTenderers: tenderers === null ? null : tenderers.length,
    tenderers,
    items: fixed.items,
    lots: [lotOf(dossier, status, fixed)],
    criteria: fixed.criteria,
    documents: tenderDocumentsOf(dossier, at),
  });
}

function lotOf(dossier: Dossier, status: TenderStatusCode, { selectionCriteria, awardCriteria }: FixedParts): Lot {
  return filled<Lot>({
    id: LOT_ID,
    title: 'Paket tidak dibagi',
    status,
    value: amountOf(dossier.notice.ownerEstimate),
    selectionCriteria: selectionCriteria ?? null,
    awardCriteria: awardCriteria ?? null,
  });
}

/** From the end of the bids to the announcement, as far as the schedule knows them. */
function awardPeriodOf(dossier: Dossier): Period | null {
  const closed = scheduleStageOf(dossier, 'bid-upload')?.endsAt ?? null;
  const announced = scheduleStageOf(dossier, 'result-announcement')?.endsAt ?? null;
  return periodOf(dossier, { startsAt: closed, endsAt: announced });
}

function periodOf({ notice }: Dossier, stage: Pick<ScheduleStage, 'startsAt' | 'endsAt'> | null): Period | null {
  if (stage === null || (stage.startsAt === null && stage.endsAt === null)) return null;
  return filled<Period>({
    startDate: stage.startsAt === null ? null : offsetText(stage.startsAt, notice.zone),
    endDate: stage.endsAt === null ? null : offsetText(stage.endsAt, notice.zone),
    durationInDays: null,
  });
}

function distinct(organisations: readonly OrganizationReference[]): readonly OrganizationReference[] {
  return [...new Map(organisations.map((organisation) => [organisation.id, organisation])).values()];
}
