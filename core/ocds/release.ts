/** Releases of a tender: one for each published event, as much as was public then. */
import type { Instant } from '#core/calendar/instant.ts';
import { offsetText } from '#core/calendar/zone.ts';
import { scheduleStageOf } from '#core/course/schedule-stage.ts';
import type { Dossier, ScheduleStage } from '#core/tender/model.ts';
import { awardOf, type AnnouncedResult, itemsOfAward } from './awards.ts';
import { hasFailed } from './awarded.ts';
import { bidsOf, type BidStage, submittedOf, unitOf } from './bids.ts';
import { AWARD_CRITERIA, CATEGORIES, methodDetailsOf, procurementMethodOf } from './codes.ts';
import { awardCriteriaDetailsOf, awardCriteriaOf, criteriaOf, selectionCriteriaOf } from './criteria.ts';
import { tenderDocumentsOf } from './documents.ts';
import { amountOf, filled } from './filled.ts';
import type {
  Award,
  Bids,
  Criterion,
  Item,
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
import type { OcdsSource, OcdsTime } from './source.ts';

/** Every release of a tender up to now, oldest first; none before it was announced. */
export function releasesOf(source: OcdsSource, publication: Publication, time: OcdsTime): readonly Release[] {
  const events = publishedEvents(source, time);
  const parts = createParts(publication.prefix);
  return events.map((event, index) => releaseOf(event, events.slice(0, index), parts));
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

/** What one event published; the results announced before it stand in it too, as they were withdrawn. */
function releaseOf(event: PublishedEvent, before: readonly PublishedEvent[], parts: SharedParts): Release {
  const { kind, at, source, round } = event;
  const { dossier } = source;
  const ocid = parts.ocid(dossier);
  const stage = STAGES[kind];
  const bids = stage === null ? null : parts.bids(source, stage);
  const awards = resultsBy(event, before).flatMap(
    (result) => awardOf(result, ocid, parts.itemsOfAward(result.dossier)) ?? [],
  );
  const status = statusAt(event);
  const place = round > 1 && stage === 'decided' ? `-${round}` : '';
  return compose(dossier, {
    ocid,
    id: `${ocid}-${ID_WORDS[kind]}${place}`,
    at,
    tag: tagOf(event, before),
    status,
    bids,
    awards,
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

/** What all releases of a tender say alike. */
export interface FixedParts {
  readonly items: readonly Item[];
  readonly criteria: readonly Criterion[];
  readonly selectionCriteria: Lot['selectionCriteria'] | null;
  readonly awardCriteria: Lot['awardCriteria'] | null;
}

function fixedPartsOf(dossier: Dossier): FixedParts {
  return {
    items: itemsOf(dossier),
    criteria: criteriaOf(dossier),
    selectionCriteria: selectionCriteriaOf(dossier),
    awardCriteria: awardCriteriaOf(dossier),
  };
}

/** Parts that several releases of a tender have alike, made once: a price schedule is most of a release. */
interface SharedParts {
  readonly ocid: (dossier: Dossier) => string;
  readonly fixed: (dossier: Dossier) => FixedParts;
  readonly bids: (source: OcdsSource, stage: BidStage) => Bids;
  readonly itemsOfAward: (dossier: Dossier) => readonly Item[];
}

function createParts(prefix: string): SharedParts {
  const ocid = once((dossier: Dossier) => ocidOf(dossier, prefix));
  const byStage = {
    opened: once((source: OcdsSource) => bidsOf(source, ocid(source.dossier), 'opened')),
    priced: once((source: OcdsSource) => bidsOf(source, ocid(source.dossier), 'priced')),
    decided: once((source: OcdsSource) => bidsOf(source, ocid(source.dossier), 'decided')),
  };
  return {
    ocid,
    fixed: once(fixedPartsOf),
    bids: (source, stage) => byStage[stage](source),
    itemsOfAward: once(itemsOfAward),
  };
}

function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new Map<Of, Made>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
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

function tagOf({ kind }: PublishedEvent, before: readonly PublishedEvent[]): ReleaseTag {
  switch (kind) {
    case 'tender':
      return 'tender';
    case 'opening':
    case 'prices':
      return before.length === 0 ? 'tender' : 'tenderUpdate';
    case 'result':
      return before.some((earlier) => earlier.kind === 'result') ? 'awardUpdate' : 'award';
    case 'withdrawal':
      return 'awardCancellation';
    case 'final':
      return 'awardUpdate';
  }
}

function statusAt({ kind, source }: PublishedEvent): TenderStatusCode {
  if (kind !== 'result' && kind !== 'final') return 'active';
  return hasFailed(source.dossier) ? 'unsuccessful' : 'complete';
}

/** Results announced up to an event, one a round: withdrawn ones, and its own as it stands then. */
function resultsBy(event: PublishedEvent, before: readonly PublishedEvent[]): readonly AnnouncedResult[] {
  return [...before, event]
    .filter(({ kind }) => kind === 'result')
    .map(({ source, at, round }) => {
      const withdrawn = [...before, event].some((other) => other.kind === 'withdrawal' && other.round === round);
      const standing = event.kind === 'final' && event.round === round ? 'active' : 'pending';
      return { dossier: source.dossier, at, round, status: withdrawn ? 'cancelled' : standing };
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

/** What is procured; the owner's unit prices are secret and never in it. */
function itemsOf({ pricing }: Dossier): readonly Item[] {
  return pricing.ownerLines.map(({ id, number, description, unit, volume }) =>
    filled<Item>({
      id,
      description: description === '' ? number : description,
      quantity: Number(volume),
      unit: unitOf(unit, null),
      relatedLot: LOT_ID,
    }),
  );
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
