/** From the files of ISB/INAPROC to dossiers: opened, recognised, matched by tender code, every oddity told. */
import type { Zone } from '#core/calendar/instant.ts';
import { standardRequirements } from '#core/regulation/requirement-templates.ts';
import { proposeRuleSet, ruleSetById } from '#core/regulation/select.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { Dossier } from '#core/tender/model.ts';
import { isSealed } from '#core/tender/sealed-price.ts';
import { linesOf, rowOffsets } from '#core/exchange/json-rows.ts';
import { createFieldReader, type FieldReader, fieldNames } from './fields.ts';
import { type ListedAgency, readCommittee, readNotice } from './notice.ts';
import { createOddityReport, type Oddity, type OddityReport, type SourceRow } from './oddity.ts';
import { type IsbFile, type OpenedFile, openIsbFile, ROW_KEYS } from './open-file.ts';
import { readOutcome, readSealedOutcome, withheldOutcome } from './outcome.ts';
import { readBidders, type WithheldValue } from './participants.ts';
import { groupRows, settleRows } from './rows.ts';
import { readSchedule } from './schedule.ts';
import { type IsbService, SERVICE_NAMES } from './services.ts';
import { proposeZone, type ZoneChoice } from './zone.ts';

/** What the reader may be told. */
export interface IsbOptions {
  /** Zone of times without one; proposed from the provinces of the places of work when absent. */
  readonly zone?: Zone;
}

/** What reading files of a feed came to. Nothing is stored yet: this is what a preview shows. */
export interface IsbReading {
  /** One for each tender announced, in the order of the announcements. */
  readonly dossiers: readonly Dossier[];
  /**
   * Tenders whose prices were withheld, as their files have them, by code: only to be compared with the tender as it
   * stands here (`diffDossier`), which lets in the prices of those who passed the technical result and no others.
   */
  readonly withheld: ReadonlyMap<string, Dossier>;
  readonly oddities: readonly Oddity[];
  readonly files: readonly IsbFileReport[];
  readonly counts: IsbCounts;
  readonly zone: ZoneChoice;
}

/** What one file was and how much of it was read. */
export interface IsbFileReport {
  readonly name: string;
  /** Null when nothing in it is read; its oddities say why. */
  readonly service: IsbService | null;
  readonly rows: number;
  readonly skippedRows: number;
}

/** How many of what. */
export interface IsbCounts {
  readonly tenders: number;
  readonly stages: number;
  readonly bidders: number;
  readonly bids: number;
  readonly winners: number;
  readonly appointmentLetters: number;
  readonly agencies: number;
}

/** How far reading is, for a progress bar. */
export interface IsbProgress {
  readonly step: 'opening' | 'matching';
  readonly done: number;
  readonly total: number;
}

/** Tenders matched between two reports of progress: a few milliseconds of work. */
const TENDERS_PER_STEP = 20;

/**
 * Reads files of ISB/INAPROC services, in any number and order, told apart by their fields.
 *
 * Never throws: what cannot be read is an oddity with its file and row, and the good rest is kept.
 */
export function readIsb(files: readonly IsbFile[], options: IsbOptions = {}): IsbReading {
  const steps = readIsbInSteps(files, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Like {@link readIsb}, pausing after each file and every few tenders, so that a screen can show how far it is. */
export function* readIsbInSteps(
  files: readonly IsbFile[],
  options: IsbOptions = {},
): Generator<IsbProgress, IsbReading, void> {
  const report = createOddityReport();
  const opened: OpenedFile[] = [];
  for (const [at, file] of files.entries()) {
    const same = files.slice(0, at).find(({ text }) => text === file.text);
    if (same === undefined) opened.push(openIsbFile(file, report));
    else report.file('file-repeated', file.name, { details: { other: same.name } });
    yield { step: 'opening', done: at + 1, total: files.length };
  }
  const zone = settleZone(opened, options, report);
  const reader = createFieldReader(report, zone.zone);
  const feed = matchRows(opened, reader, report);
  const dossiers: Dossier[] = [];
  const withheld = new Map<string, Dossier>();
  for (const [code, rows] of feed.announcements) {
    const dossier = readTender(code, rows, feed, { zone: zone.zone, reader, report, withPrices: false });
    if (dossier !== null) dossiers.push(dossier);
    if (dossier !== null && isSealed(dossier)) {
      const whole = readWithPrices(code, rows, feed, zone.zone);
      if (whole !== null) withheld.set(code, whole);
    }
    if (dossiers.length % TENDERS_PER_STEP === 0) {
      yield { step: 'matching', done: dossiers.length, total: feed.announcements.size };
    }
  }
  if (dossiers.some(({ committee }) => committee.members.length > 0)) report.file('roles-absent', null);
  return {
    dossiers,
    withheld,
    oddities: report.finish(lineFinder(files, opened)),
    files: opened.map(({ name, service, rows, skipped }) => ({
      name,
      service,
      rows: rows.length + skipped,
      skippedRows: skipped,
    })),
    counts: countsOf(dossiers),
    zone,
  };
}

/** All rows, by service and tender code. */
interface Feed {
  readonly announcements: ReadonlyMap<string, readonly SourceRow[]>;
  readonly byTender: Readonly<
    Record<Exclude<IsbService, 'agencies' | 'announcement'>, ReadonlyMap<string, readonly SourceRow[]>>
  >;
  readonly agencies: ReadonlyMap<string, ListedAgency> | null;
  /** Services handed over. */
  readonly has: ReadonlySet<IsbService>;
}

const MATCHED_SERVICES = ['schedule', 'participants', 'finished', 'values', 'letter'] as const;

/** What a dossier lacks without a service; the first two are needed for the evaluation. */
const EFFECTS: Readonly<Record<(typeof MATCHED_SERVICES)[number], string>> = {
  schedule: 'Jadwal semua tender akan kosong.',
  participants: 'Daftar peserta dan penawaran semua tender akan kosong.',
  finished: 'Kode anggaran dan jam penetapan pemenang tidak diketahui.',
  values: 'Harga negosiasi dan nilai kontrak tidak diketahui.',
  letter: 'Nomor dan tanggal SPPBJ tidak diketahui.',
};

function settleZone(opened: readonly OpenedFile[], options: IsbOptions, report: OddityReport): ZoneChoice {
  if (options.zone !== undefined) return { zone: options.zone, basis: 'given' };
  const announcements = rowsOf(opened, 'announcement');
  const places = announcements.flatMap(({ fields }) =>
    fieldNames('location').flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : [])),
  );
  const choice = proposeZone(places);
  if (announcements.length === 0) return choice;
  report.file(choice.basis === 'province' ? 'zone-by-province' : 'zone-assumed', null, {
    details: { zone: choice.zone },
  });
  return choice;
}

function matchRows(opened: readonly OpenedFile[], reader: FieldReader, report: OddityReport): Feed {
  const has = new Set(opened.flatMap(({ service }) => (service === null ? [] : [service])));
  const tenderCode = (row: SourceRow) => {
    const code = reader.code(row, 'tender');
    if (code === null) report.row('row-without-tender', row, { field: 'kd_tender' });
    return code;
  };
  const announcements = groupRows(rowsOf(opened, 'announcement'), tenderCode);
  const known = (service: IsbService) => {
    const groups = groupRows(rowsOf(opened, service), tenderCode);
    for (const [code, rows] of groups) {
      if (announcements.has(code)) continue;
      groups.delete(code);
      if (announcements.size === 0) continue;
      for (const row of rows) report.likeRows('unknown-tender', row, { field: 'kd_tender', value: code, tender: code });
    }
    return groups;
  };
  if (announcements.size === 0) report.file('nothing-to-import', null);
  else reportMissing(has, report);
  reportDays(opened, reader, report);
  return {
    announcements,
    byTender: {
      schedule: known('schedule'),
      participants: known('participants'),
      finished: known('finished'),
      values: known('values'),
      letter: known('letter'),
    },
    agencies: has.has('agencies') ? agenciesOf(rowsOf(opened, 'agencies'), reader) : null,
    has,
  };
}

function rowsOf(opened: readonly OpenedFile[], service: IsbService): readonly SourceRow[] {
  return opened.flatMap((file) => (file.service === service ? file.rows : []));
}

function reportMissing(has: ReadonlySet<IsbService>, report: OddityReport): void {
  for (const service of MATCHED_SERVICES) {
    if (has.has(service)) continue;
    const needed = service === 'schedule' || service === 'participants';
    const details = { service: SERVICE_NAMES[service], effect: EFFECTS[service] };
    report.file(needed ? 'service-missing' : 'optional-service-missing', null, { details });
  }
}

function reportDays(opened: readonly OpenedFile[], reader: FieldReader, report: OddityReport): void {
  const days = new Map<string, string>();
  for (const { name, rows } of opened) {
    const day = rows[0] === undefined ? null : reader.raw(rows[0], 'takenOn');
    if (day !== null) days.set(name, day.text.slice(0, 10));
  }
  if (new Set(days.values()).size < 2) return;
  const list = [...days].map(([name, day]) => `${name} ${day}`).join('; ');
  report.file('taken-on-different-days', null, { details: { days: list } });
}

function agenciesOf(rows: readonly SourceRow[], reader: FieldReader): ReadonlyMap<string, ListedAgency> {
  const agencies = new Map<string, ListedAgency>();
  for (const row of rows) {
    const name = reader.text(row, 'agencyName');
    if (name === null) continue;
    const listed = { name, address: reader.text(row, 'agencyAddress') };
    for (const field of fieldNames('agencyCode')) {
      const code = row.fields[field];
      if (typeof code === 'string' || typeof code === 'number') agencies.set(String(code), listed);
    }
  }
  return agencies;
}

/** Reads a sealed tender with what is withheld of it; to nobody's report, which would tell it. */
function readWithPrices(code: string, rows: readonly SourceRow[], feed: Feed, zone: Zone): Dossier | null {
  const report = createOddityReport();
  return readTender(code, rows, feed, { zone, reader: createFieldReader(report, zone), report, withPrices: true });
}

interface TenderReading {
  readonly zone: Zone;
  readonly reader: FieldReader;
  readonly report: OddityReport;
  /** Reads also the prices of a price file nobody has opened yet. */
  readonly withPrices: boolean;
}

function readTender(
  code: string,
  announcements: readonly SourceRow[],
  feed: Feed,
  { zone, reader, report, withPrices }: TenderReading,
): Dossier | null {
  const takenOn = (row: SourceRow) => reader.raw(row, 'takenOn')?.text ?? '';
  const settling = {
    tender: code,
    prefers: (later: SourceRow, earlier: SourceRow) => takenOn(later) > takenOn(earlier),
  };
  const of = (service: (typeof MATCHED_SERVICES)[number]) => feed.byTender[service].get(code) ?? [];
  const row = settleRows(announcements, settling, report);
  if (row === null) return null;
  const finished = settleRows(of('finished'), settling, report);
  const letter = settleRows(of('letter'), settling, report);
  const values = [...groupRows(of('values'), (each) => reader.code(each, 'supplierCode') ?? '').values()].flatMap(
    (same) => settleRows(same, settling, report) ?? [],
  );
  const notice = readNotice(code, row, { zone, agencies: feed.agencies, finished, letter }, reader, report);
  const schedule = readSchedule(code, of('schedule'), reader, report);
  const sealed = !withPrices && isSealed({ notice, technicalResult: null, earlierEvaluations: [] });
  const bidderTerms = { tender: code, estimate: notice.ownerEstimate, sealed };
  const read = readBidders(bidderTerms, of('participants'), reader, report);
  if (feed.has.has('schedule') && of('schedule').length === 0) report.row('no-schedule', row, { tender: code });
  if (feed.has.has('participants')) reportParticipation(code, row, of('participants'), read.bidders, report);
  const has = { finished: feed.has.has('finished'), values: feed.has.has('values') };
  const rows = { announcement: row, finished, values, letter, has };
  const outcome = (sealed ? readSealedOutcome : readOutcome)(notice, read, rows, reader, report);
  if (sealed) reportWithheld(code, [...read.withheld, ...withheldOutcome(rows, reader)], report);
  const ruleSet = proposeRuleSet(notice);
  const rules = ruleSetById(ruleSet);
  const { name, fiscalYear } = notice;
  const essentials = { practice: false, code, name, agency: notice.agency.name, institution: notice.institution.name };
  return {
    ...emptyDossier({ ...essentials, fiscalYear, zone, ruleSet }),
    notice,
    schedule,
    committee: readCommittee(code, row, letter, reader, report),
    requirements: rules === null ? [] : standardRequirements(rules, notice.kind),
    bidders: outcome.bidders,
    recorded: outcome.recorded,
  };
}

/** One remark a tender, at the first row something was withheld of. */
function reportWithheld(tender: string, withheld: readonly WithheldValue[], report: OddityReport): void {
  const [first] = withheld;
  if (first === undefined) return;
  const details = { rows: String(withheld.length) };
  report.row('price-withheld', first.row, { field: first.field, tender, details });
}

function reportParticipation(
  tender: string,
  announcement: SourceRow,
  rows: readonly SourceRow[],
  bidders: Dossier['bidders'],
  report: OddityReport,
): void {
  if (rows.length === 0) {
    report.row('no-participants', announcement, { tender });
  } else if (bidders.length > 0 && bidders.every(({ bid }) => bid === null)) {
    report.row('no-offers', announcement, { tender, details: { registered: String(bidders.length) } });
  }
}

function countsOf(dossiers: readonly Dossier[]): IsbCounts {
  const bidders = dossiers.flatMap((dossier) => dossier.bidders);
  return {
    tenders: dossiers.length,
    stages: dossiers.reduce((sum, { schedule }) => sum + schedule.length, 0),
    bidders: bidders.length,
    bids: bidders.filter(({ bid }) => bid !== null).length,
    winners: dossiers.filter(({ recorded }) => recorded !== null && recorded.winner !== null).length,
    appointmentLetters: dossiers.filter(({ recorded }) => recorded !== null && recorded.appointmentLetter !== null)
      .length,
    agencies: new Set(dossiers.map(({ notice }) => notice.agency.code ?? notice.agency.name)).size,
  };
}

/** Finds the line a row begins on; a file is walked once, when its first oddity asks. */
function lineFinder(
  files: readonly IsbFile[],
  opened: readonly OpenedFile[],
): (file: string, row: number) => number | null {
  const linesByFile = new Map<string, ReadonlyMap<number, number>>();
  for (const { name, rowLines } of opened) if (rowLines !== null) linesByFile.set(name, rowLines);
  return (name, row) => {
    let lines = linesByFile.get(name);
    if (lines === undefined) {
      const text = files.find((file) => file.name === name)?.text.replace(/^\uFEFF/, '') ?? '';
      lines = new Map(linesOf(text, rowOffsets(text, ROW_KEYS)).map((line, at) => [at + 1, line]));
      linesByFile.set(name, lines);
    }
    return lines.get(row) ?? null;
  };
}
