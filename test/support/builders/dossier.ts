/**
 * Small builders of dossiers and their parts for tests: each gives a valid thing of its kind, and a test names only
 * what it is about. Amounts may be written as whole numbers or as text (`'999995334.78'`).
 */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { BidderId, LineId, MemberId, RequirementId } from '#core/tender/ids.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type {
  Bid,
  Bidder,
  BidOpening,
  Committee,
  Dossier,
  Member,
  OfferedLine,
  OwnerLine,
  Requirement,
  TenderNotice,
} from '#core/tender/model.ts';

type Amount = number | string;

/** `rupiah(1_000_000)`, `rupiah('999995334.78')`: canonical text of an amount. */
export function rupiah(amount: Amount): RupiahText {
  const [whole = '0', sen = ''] = String(amount).split('.');
  return `${whole}.${sen.padEnd(2, '0')}` as RupiahText;
}

/** `decimal('12.5')`: text that is already canonical, branded. */
export function decimal(value: Amount): DecimalText {
  return String(value) as DecimalText;
}

export const bidderId = (text: string): BidderId => text as BidderId;
export const requirementId = (text: string): RequirementId => text as RequirementId;
export const lineId = (text: string): LineId => text as LineId;
export const instant = (text: string): Instant => text as Instant;
export const dateOnly = (text: string): DateOnly => text as DateOnly;

/** A small running works tender, one file, lowest price knock-out, opened, without bidders or requirements. */
export function aDossier(
  parts: Partial<Omit<Dossier, 'notice'>> & { readonly notice?: Partial<TenderNotice> } = {},
): Dossier {
  const blank = emptyDossier({
    practice: false,
    code: '90000001000',
    name: 'Pembangunan Gedung Arsip Kecamatan Muara Contoh',
    agency: 'Dinas Pekerjaan Umum',
    institution: 'Kabupaten Contoh',
    fiscalYear: 2014,
    zone: 'WITA',
    ruleSet: 'perpres-54-2010',
  });
  return {
    ...blank,
    committee: aCommittee(),
    opening: { ...blank.opening, openedAt: instant('2014-05-05T02:00:00.000Z') },
    ...parts,
    notice: {
      ...blank.notice,
      budgetCeiling: rupiah(1_000_000_000),
      ownerEstimate: rupiah(950_000_000),
      kind: 'works',
      method: 'lowest-price-knockout',
      qualification: 'post',
      submission: 'one-file',
      contract: 'unit-price',
      announcedAt: instant('2014-04-21T08:00:00.000Z'),
      ...parts.notice,
    },
  };
}

/** A committee of `size` invented people, the first of them chair, the second secretary. */
export function aCommittee(size = 3): Committee {
  return {
    name: 'Pokja Contoh 1',
    decreeNumber: '027/15/ULP/2014',
    decreeDate: dateOnly('2014-01-15'),
    members: Array.from({ length: size }, (_, index) => aMember(index)),
    commitmentOfficer: { name: 'Rusmini Adang, S.T., M.T.', employeeNumber: '197903032005012003' },
  };
}

const ROLES = ['chair', 'secretary'] as const;

function aMember(index = 0): Member {
  return {
    id: `m${index + 1}` as MemberId,
    name: `Anggota Contoh ${index + 1}, S.E.`,
    employeeNumber: `19800101200501100${index + 1}`,
    role: ROLES[index] ?? 'member',
    certificate: { number: `PBJ-2012-00${index + 1}`, validUntil: null },
  };
}

/** A bidder by id; `total` gives it a bid of that amount, `bid` a bid of your own, neither leaves it registered only. */
export function aBidder(id: string, parts: Partial<Omit<Bidder, 'id'>> & { readonly total?: Amount } = {}): Bidder {
  const { total, ...rest } = parts;
  return {
    id: bidderId(id),
    supplierCode: null,
    name: `CV. Contoh ${id.toUpperCase()}`,
    taxNumber15: null,
    taxNumber16: null,
    address: null,
    email: null,
    phone: null,
    bid: total === undefined ? null : aBid({ offeredTotal: rupiah(total) }),
    ...rest,
  };
}

export function aBid(parts: Partial<Bid> = {}): Bid {
  return {
    offeredTotal: rupiah(900_000_000),
    submittedAt: instant('2014-05-04T03:00:00.000Z'),
    validityDays: 60,
    guarantee: null,
    files: [],
    lines: [],
    recordedCorrectedTotal: null,
    recordedNegotiatedTotal: null,
    ...parts,
  };
}

export function aRequirement(
  id: string,
  stage: RequirementStage = 'administration',
  parts: Partial<Requirement> = {},
): Requirement {
  return {
    id: requirementId(id),
    stage,
    title: `Syarat ${id}`,
    clause: 'LDP contoh',
    listedAtOpening: false,
    scoring: null,
    ...parts,
  };
}

/** A line of the tender document's schedule: `anOwnerLine('l1', '12.5', 40_000)`. */
export function anOwnerLine(
  id: string,
  volume: Amount,
  unitPrice: Amount | null,
  parts: Partial<OwnerLine> = {},
): OwnerLine {
  return {
    id: lineId(id),
    number: id,
    group: null,
    description: `Pekerjaan ${id}`,
    unit: 'm3',
    volume: decimal(volume),
    unitPrice: unitPrice === null ? null : rupiah(unitPrice),
    basis: 'unit-price',
    ...parts,
  };
}

/** The answer to an owner's line: same words and volume, with a unit price and a line total as written. */
export function anOfferedLine(
  owner: OwnerLine,
  unitPrice: Amount | null,
  total: Amount | null,
  parts: Partial<OfferedLine> = {},
): OfferedLine {
  return {
    line: owner.id,
    number: owner.number,
    description: owner.description,
    unit: owner.unit,
    volume: owner.volume,
    unitPrice: unitPrice === null ? null : rupiah(unitPrice),
    total: total === null ? null : rupiah(total),
    ...parts,
  };
}

/** MS. */
export function met(score: Amount | null = null): Finding {
  return { result: 'met', score: score === null ? null : decimal(score), reason: null, clause: null, evidence: [] };
}

/** TMS with its reason and clause. */
export function notMet(reason = 'Masa berlaku penawaran 45 hari', clause = 'IKP 29.11'): Finding {
  return { result: 'not-met', score: null, reason, clause, evidence: [{ file: 'surat-penawaran.pdf', page: '1' }] };
}

export const complete: BidOpening = { condition: 'complete', missing: [], note: null };

/** The same dossier with every offering bid examined and found complete. */
export function withAllExamined(dossier: Dossier): Dossier {
  const offering = dossier.bidders.filter((bidder) => bidder.bid !== null);
  const bids = Object.fromEntries(offering.map((bidder) => [bidder.id, complete]));
  return { ...dossier, opening: { ...dossier.opening, bids } };
}

/** The same dossier with `finding` for these bidders (all offering when unnamed) on every requirement of `stages`. */
export function withFindings(
  dossier: Dossier,
  parts: {
    readonly bidders?: readonly string[];
    readonly stages?: readonly RequirementStage[];
    readonly finding?: Finding;
  } = {},
): Dossier {
  const bidders = parts.bidders ?? dossier.bidders.filter((bidder) => bidder.bid !== null).map((bidder) => bidder.id);
  const concerned = dossier.requirements.filter((requirement) => parts.stages?.includes(requirement.stage) ?? true);
  const finding = parts.finding ?? met();
  const findings = { ...dossier.findings };
  for (const { id } of concerned) {
    findings[id] = { ...findings[id], ...Object.fromEntries(bidders.map((bidder) => [bidder, finding])) };
  }
  return { ...dossier, findings };
}

/** The same dossier with every offering bidder present at the proof of qualification. */
export function withAllAttending(dossier: Dossier): Dossier {
  const attended = { attended: true, representative: 'Direktur', note: null };
  const offering = dossier.bidders.filter((bidder) => bidder.bid !== null);
  return { ...dossier, proofs: Object.fromEntries(offering.map((bidder) => [bidder.id, attended])) };
}

/** Four requirements, one a stage: `adm`, `tek`, `kual`, `bukti`. */
export function standardRequirementsOfTest(): readonly Requirement[] {
  return [
    aRequirement('adm', 'administration', { title: 'Surat penawaran', listedAtOpening: true }),
    aRequirement('tek', 'technical', { title: 'Metode pelaksanaan' }),
    aRequirement('kual', 'qualification', { title: 'SIUJK' }),
    aRequirement('bukti', 'proof', { title: 'Asli SBU' }),
  ];
}

/** A tender with these totals by bidder id, everything found met, waiting for the award: `anAssessedDossier({ a: 800_000_000 })`. */
export function anAssessedDossier(
  totals: Readonly<Record<string, Amount>>,
  parts: Parameters<typeof aDossier>[0] = {},
): Dossier {
  const bidders = Object.entries(totals).map(([id, total]) => aBidder(id, { total }));
  const received = aDossier({ requirements: standardRequirementsOfTest(), bidders, ...parts });
  return withAllAttending(withFindings(withAllExamined(received)));
}
