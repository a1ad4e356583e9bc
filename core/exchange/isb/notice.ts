/** From a row of the announcement service to the notice and the committee of a dossier. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { zonedParts } from '#core/calendar/zone.ts';
import { compareSen, formatRupiah, senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Agency, Committee, Member, Person, TenderNotice, TenderStatus } from '#core/tender/model.ts';
import type { FieldKey, FieldReader } from './fields.ts';
import type { OddityReport, SourceRow } from './oddity.ts';
import {
  contractKindOf,
  evaluationMethodOf,
  isQuickTender,
  procurementKindOf,
  qualificationMethodOf,
  submissionMethodOf,
  tenderStatusOf,
} from './words.ts';

/** An agency as the master list has it. */
export interface ListedAgency {
  readonly name: string;
  readonly address: string | null;
}

/** What a notice needs besides its own row. */
export interface NoticeContext {
  readonly zone: Zone;
  /** Agencies by code; null when the master list was not handed over. */
  readonly agencies: ReadonlyMap<string, ListedAgency> | null;
  readonly finished: SourceRow | null;
  readonly letter: SourceRow | null;
}

const UNNAMED = '(tanpa nama)';
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Reads the notice of one announcement. */
export function readNotice(
  code: string,
  row: SourceRow,
  context: NoticeContext,
  reader: FieldReader,
  report: OddityReport,
): TenderNotice {
  const kind = reader.text(row, 'kind');
  const selection = reader.text(row, 'selection');
  const method = reader.text(row, 'method');
  const qualification = reader.text(row, 'qualification');
  const contract = reader.text(row, 'contract');
  const createdAt = reader.instant(row, 'createdAt');
  const announcedAt = reader.instant(row, 'announcedAt');
  const budgetCeiling = reader.money(row, 'ceiling');
  const planCodes = [...new Set(reader.list(row, 'planCodes'))];
  if (planCodes.length > 1)
    report.row('several-plan-codes', row, { ...place('planCodes', code), value: planCodes.join(';') });

  function known<Meaning extends string>(
    key: FieldKey,
    words: string | null,
    meaning: (words: string) => Meaning,
  ): Meaning {
    const meant = meaning(words ?? '');
    if (meant === 'unknown' && words !== null) {
      report.likeRows('unknown-word', row, { field: reader.raw(row, key)?.name ?? key, value: words });
    }
    return meant;
  }

  return {
    code,
    packageCode: reader.code(row, 'packageCode'),
    planCodes,
    name: named(row, 'packageName'),
    agency: readAgency(code, row, context, reader, report),
    institution: {
      code: reader.code(row, 'institutionCode'),
      name: reader.text(row, 'institutionName') ?? reader.code(row, 'institutionCode') ?? UNNAMED,
    },
    systemName: reader.text(row, 'systemName'),
    fiscalYear: readYear(code, row, { createdAt, announcedAt, zone: context.zone }, reader, report),
    fundingSource: reader.list(row, 'fundingSource').join('; ') || null,
    budgetLine:
      reader.text(row, 'budgetLine') ??
      (context.finished === null ? null : reader.text(context.finished, 'budgetLine')),
    budgetCeiling,
    ownerEstimate: readEstimate(code, row, budgetCeiling, reader, report),
    kind: known('kind', kind, procurementKindOf),
    method: isQuickTender(selection ?? '') ? 'quick' : known('method', method, evaluationMethodOf),
    qualification: known('qualification', qualification, qualificationMethodOf),
    submission: known('qualification', qualification, submissionMethodOf),
    contract: known('contract', contract, contractKindOf),
    sourceLabels: {
      kind,
      selection,
      method,
      qualification,
      contract,
      businessSize: reader.text(row, 'businessSize'),
    },
    locations: reader.list(row, 'location'),
    status: readStatus(row, context, reader, report),
    closedReason: reader.paragraphs(row, 'closedReason'),
    repeatedReason: reader.paragraphs(row, 'repeatedReason'),
    version: Math.max(1, reader.integer(row, 'version') ?? 1),
    createdAt,
    jointlyApprovedAt: reader.instant(row, 'approvedAt'),
    announcedAt,
    zone: context.zone,
    documentNumber: null,
    documentDate: null,
    url: reader.text(row, 'url'),
  };

  function named(source: SourceRow, key: FieldKey): string {
    const name = reader.text(source, key);
    if (name === null) report.row('name-missing', source, place(key, code));
    return name ?? UNNAMED;
  }
}

/** Reads the committee and the officer; the feed does not say who chairs. */
export function readCommittee(
  code: string,
  row: SourceRow,
  letter: SourceRow | null,
  reader: FieldReader,
  report: OddityReport,
): Committee {
  const people = readPeople(code, row, ['committeeNames', 'committeeNumbers'], reader, report);
  if (people.length === 0) report.row('committee-missing', row, { field: 'nama_pokja', tender: code });
  const taken = new Set<string>();
  const members = people.map((person, at): Member => {
    const numbered = person.employeeNumber === null ? null : `nip-${person.employeeNumber}`;
    const id = numbered === null || taken.has(numbered) ? `anggota-${at + 1}` : numbered;
    taken.add(id);
    return { ...person, id: id as MemberId, role: 'member' };
  });
  return {
    name: null,
    decreeNumber: null,
    decreeDate: null,
    members,
    commitmentOfficer: readOfficer(code, row, letter, reader, report),
  };
}

function readOfficer(
  code: string,
  row: SourceRow,
  letter: SourceRow | null,
  reader: FieldReader,
  report: OddityReport,
): Person | null {
  const officers = readPeople(code, row, ['officerNames', 'officerNumbers'], reader, report);
  const first = officers[0] ?? null;
  if (officers.length < 2 || first === null) return first;
  const signer = letter === null ? null : reader.text(letter, 'officerNumbers');
  const signed = officers.find(({ employeeNumber }) => employeeNumber !== null && employeeNumber === signer);
  const used = signed ?? first;
  const because = signed === undefined ? {} : { because: 'yang menandatangani SPPBJ' };
  report.row('several-officers', row, {
    ...place('officerNames', code),
    value: officers.map(({ name }) => name).join('; '),
    details: { used: used.name, ...because },
  });
  return used;
}

function readPeople(
  code: string,
  row: SourceRow,
  [nameKey, numberKey]: readonly [FieldKey, FieldKey],
  reader: FieldReader,
  report: OddityReport,
): readonly Person[] {
  const names = reader.list(row, nameKey);
  const numbers = reader.list(row, numberKey);
  const paired = names.length === numbers.length;
  if (!paired && numbers.length > 0) {
    report.row('people-numbers-differ', row, {
      ...place(numberKey, code),
      details: { names: String(names.length), numbers: String(numbers.length) },
    });
  }
  return names.map((name, at) => ({ name, employeeNumber: paired ? (numbers[at] ?? null) : null }));
}

function readAgency(
  code: string,
  row: SourceRow,
  context: NoticeContext,
  reader: FieldReader,
  report: OddityReport,
): Agency {
  const agencyCode = reader.code(row, 'agencyCode');
  const name = reader.text(row, 'agencyName');
  const listed = agencyCode === null ? undefined : context.agencies?.get(agencyCode);
  if (context.agencies !== null && listed === undefined && agencyCode !== null) {
    report.likeRows('agency-unknown', row, {
      field: reader.raw(row, 'agencyCode')?.name ?? 'kd_satker',
      value: agencyCode,
    });
  }
  if (listed !== undefined && name !== null && listed.name.toLowerCase() !== name.toLowerCase()) {
    report.likeRows('agency-name-differs', row, {
      field: 'nama_satker',
      value: name,
      details: { master: listed.name },
    });
  }
  const written = context.letter === null ? null : reader.text(context.letter, 'agencyAddress');
  if (name === null && listed === undefined) report.row('name-missing', row, { field: 'nama_satker', tender: code });
  return { code: agencyCode, name: name ?? listed?.name ?? UNNAMED, address: listed?.address ?? written };
}

function readEstimate(
  code: string,
  row: SourceRow,
  ceiling: RupiahText | null,
  reader: FieldReader,
  report: OddityReport,
): RupiahText | null {
  const estimate = reader.money(row, 'estimate');
  if (estimate === null) {
    if (reader.raw(row, 'estimate') === null) report.row('estimate-missing', row, place('estimate', code));
    return null;
  }
  if (!estimate.endsWith('.00'))
    report.row('money-has-sen', row, { ...place('estimate', code), value: formatRupiah(estimate) });
  if (ceiling !== null && compareSen(senOf(estimate), senOf(ceiling)) > 0) {
    report.row('estimate-above-ceiling', row, {
      ...place('estimate', code),
      details: { estimate: formatRupiah(estimate), ceiling: formatRupiah(ceiling) },
    });
  }
  return estimate;
}

function readStatus(row: SourceRow, context: NoticeContext, reader: FieldReader, report: OddityReport): TenderStatus {
  const words = reader.text(row, 'status');
  if (words === null) return context.finished === null ? 'running' : 'finished';
  const status = tenderStatusOf(words);
  if (status === null) report.likeRows('unknown-word', row, { field: 'status_tender', value: words });
  return status ?? 'running';
}

interface YearDates {
  readonly createdAt: Instant | null;
  readonly announcedAt: Instant | null;
  readonly zone: Zone;
}

function readYear(code: string, row: SourceRow, dates: YearDates, reader: FieldReader, report: OddityReport): number {
  const written = reader.raw(row, 'fiscalYear');
  const year = Number.parseInt(/\d{4}/.exec(written?.text ?? '')?.[0] ?? '', 10);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  const moment = dates.announcedAt ?? dates.createdAt;
  const assumed = moment === null ? FIRST_YEAR : zonedParts(moment, dates.zone).year;
  const value = written?.text ?? '';
  report.row('year-unreadable', row, {
    field: 'tahun_anggaran',
    value,
    tender: code,
    details: { year: String(assumed) },
  });
  return assumed;
}

const FIELD_LABELS: Partial<Readonly<Record<FieldKey, string>>> = {
  planCodes: 'kd_rup',
  packageName: 'nama_paket',
  officerNames: 'nama_ppk',
  officerNumbers: 'nip_ppk',
  committeeNumbers: 'nip_pokja',
  estimate: 'hps',
};

function place(key: FieldKey, tender: string): { readonly field: string; readonly tender: string } {
  return { field: FIELD_LABELS[key] ?? key, tender };
}
