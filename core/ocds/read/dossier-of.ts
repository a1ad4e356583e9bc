/** Makes a dossier of a merged release: what open data carries, and nothing else. */
import { proposeRuleSet } from '#core/regulation/select.ts';
import type { RupiahText } from '#core/money/text.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { BidderId, LineId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier, OwnerLine, RecordedOutcome, Requirement, ScheduleStage } from '#core/tender/model.ts';
import { withoutSealedPrices } from '#core/tender/sealed-price.ts';
import { biddersOf, type ReadBidders } from './bidders-of.ts';
import { inconsistent, missingField, type OcdsFault, type OcdsPlace, priceWithheld } from './fault.ts';
import type { Fields } from './merge.ts';
import { noticeOf } from './notice-of.ts';
import { createValueReader, type ValueReader } from './values.ts';

/** Null where the release is no tender, or contradicts itself; what was left out is told. */
export function dossierOf(
  release: Fields,
  firstPrices: ReadonlyMap<string, RupiahText>,
  place: OcdsPlace,
  tell: (fault: OcdsFault) => void,
): Dossier | null {
  const read = createValueReader(place, tell);
  const tender = read.object(release, 'tender');
  const code = read.text(tender, 'id', 'tender');
  const title = read.text(tender, 'title', 'tender');
  const agency =
    read.text(read.object(tender, 'procuringEntity'), 'name', 'tender.procuringEntity') ??
    read.text(read.object(release, 'buyer'), 'name', 'buyer');
  if (code === null || title === null || agency === null) {
    const field = code === null ? 'tender.id' : title === null ? 'tender.title' : 'tender.procuringEntity.name';
    tell(missingField(place, field));
    return null;
  }
  const { notice, practice } = noticeOf(release, { code, title, agency }, read);
  const ownerLines = ownerLinesOf(tender, read);
  const people = biddersOf(release, firstPrices, ownerLines, read);
  const { fiscalYear, zone, institution } = notice;
  const essentials = { practice, code, name: notice.name, agency, institution: institution.name, fiscalYear, zone };
  const blank = emptyDossier({ ...essentials, ruleSet: proposeRuleSet(notice) });
  const openedAt = read.instant(read.object(tender, 'bidOpening'), 'date', 'tender.bidOpening');
  const requirements = requirementsOf(tender, read);
  const whole: Dossier = {
    ...blank,
    notice,
    schedule: scheduleOf(tender, read),
    requirements,
    terms: { ...blank.terms, ...weightsOf(tender, read) },
    pricing: { ...blank.pricing, ownerLines },
    bidders: people.bidders,
    opening: { ...blank.opening, openedAt },
    findings: openedAt === null ? {} : findingsOf(release, requirements, people, read),
    recorded: recordedOf(release, people, read),
  };
  const { dossier, withheld } = withoutSealedPrices(whole);
  if (withheld.length > 0) tell(priceWithheld(place, withheld.length));
  const faults = inconsistenciesOf(dossier);
  for (const { path } of faults) tell(inconsistent(place, path.join('.')));
  return faults.length === 0 ? dossier : null;
}

function ownerLinesOf(tender: Fields, read: ValueReader): readonly OwnerLine[] {
  return read.list(tender, 'items').flatMap((item, at): readonly OwnerLine[] => {
    const path = `tender.items[${at}]`;
    const volume = read.decimal(item, 'quantity', path);
    const id = read.text(item, 'id', path);
    if (volume === null || id === null) return [];
    return [
      {
        id: id as LineId,
        number: String(at + 1),
        group: null,
        description: read.text(item, 'description', path) ?? id,
        unit: read.text(read.object(item, 'unit'), 'name', `${path}.unit`) ?? '',
        volume,
        unitPrice: null,
        basis: 'unit-price',
      },
    ];
  });
}

function scheduleOf(tender: Fields, read: ValueReader): readonly ScheduleStage[] {
  const stage = (period: string, name: string): readonly ScheduleStage[] => {
    const of = read.object(tender, period);
    const startsAt = read.instant(of, 'startDate', `tender.${period}`);
    const endsAt = read.instant(of, 'endDate', `tender.${period}`);
    return startsAt === null && endsAt === null ? [] : [{ activityCode: null, name, startsAt, endsAt }];
  };
  return stage('tenderPeriod', 'Upload Dokumen Penawaran');
}

/** What is met or not; scored elements have scales and parts that open data does not carry. */
function requirementsOf(tender: Fields, read: ValueReader): readonly Requirement[] {
  return read.list(tender, 'criteria').flatMap((criterion, at) => {
    const stage = stageOf(criterion);
    return read.list(criterion, 'requirementGroups').flatMap((group) =>
      read.list(group, 'requirements').flatMap((requirement): readonly Requirement[] => {
        const path = `tender.criteria[${at}]`;
        const id = read.text(requirement, 'id', path);
        if (id === null || requirement['dataType'] !== 'boolean') return [];
        return [
          {
            id: id as RequirementId,
            stage,
            title: read.text(requirement, 'title', path) ?? id,
            clause: read.text(requirement, 'description', path),
            listedAtOpening: false,
            scoring: null,
          },
        ];
      }),
    );
  });
}

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

function stageOf({ id, relatesToTenderer }: Fields): RequirementStage {
  const own = STAGES.find((stage) => id === `c-${stage}`);
  return own ?? (relatesToTenderer === true ? 'qualification' : 'technical');
}

function weightsOf(tender: Fields, read: ValueReader): Pick<Dossier['terms'], 'technicalWeight' | 'priceWeight'> {
  const [lot = {}] = read.list(tender, 'lots');
  const criteria = read.list(read.object(lot, 'awardCriteria'), 'criteria');
  const weightOf = (wanted: string) => {
    const criterion = criteria.find(({ type }) => type === wanted) ?? {};
    const number = read.list(criterion, 'numbers').find(({ weight }) => weight === 'percentageExact');
    return number === undefined ? null : read.decimal(number, 'number', 'tender.lots[0].awardCriteria');
  };
  const technicalWeight = weightOf('quality');
  const priceWeight = weightOf('price');
  return technicalWeight === null || priceWeight === null
    ? { technicalWeight: null, priceWeight: null }
    : { technicalWeight, priceWeight };
}

function findingsOf(
  release: Fields,
  requirements: readonly Requirement[],
  { idByBid }: ReadBidders,
  read: ValueReader,
): Dossier['findings'] {
  const known = new Set<string>(requirements.map(({ id }) => id));
  const findings: Record<RequirementId, Record<BidderId, Finding>> = {};
  for (const [at, bid] of read.list(read.object(release, 'bids'), 'details').entries()) {
    const bidder = idByBid.get(String(bid['id']));
    if (bidder === undefined) continue;
    const reason = read.text(bid, 'description', `bids.details[${at}]`);
    for (const response of read.list(bid, 'requirementResponses')) {
      const id = read.text(read.object(response, 'requirement'), 'id', `bids.details[${at}].requirementResponses`);
      const { value } = response;
      if (id === null || typeof value !== 'boolean') continue;
      if (!known.has(id)) {
        read.lost(`bids.details[${at}].requirementResponses`, id);
        continue;
      }
      const byBidder = (findings[id as RequirementId] ??= {});
      byBidder[bidder] = findingOf(value, reason);
    }
  }
  return findings;
}

function findingOf(met: boolean, reason: string | null): Finding {
  if (met) return { result: 'met', score: null, reason: null, clause: null, evidence: [] };
  const told = reason ?? 'Tidak memenuhi menurut data terbuka; alasannya tidak disebut.';
  return { result: 'not-met', score: null, reason: told, clause: null, evidence: [] };
}

function recordedOf(release: Fields, { idByParty }: ReadBidders, read: ValueReader): RecordedOutcome | null {
  const awards = read.list(release, 'awards');
  const at = awards.findIndex(({ status }) => status === 'active' || status === 'pending');
  const award = awards[at];
  if (award === undefined) return null;
  const path = `awards[${at}]`;
  const [supplier] = read.list(award, 'suppliers');
  const partyId = supplier === undefined ? null : read.text(supplier, 'id', `${path}.suppliers`);
  const winner = partyId === null ? null : (idByParty.get(partyId) ?? null);
  if (partyId !== null && winner === null) read.lost(`${path}.suppliers`, partyId);
  return {
    winner,
    verifiedWinner: award['status'] === 'active' ? winner : null,
    negotiatedTotal: read.amount(award, 'value', path),
    contractValue: null,
    decidedAt: read.instant(award, 'date', path),
    appointmentLetter: null,
  };
}
