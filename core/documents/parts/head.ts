/** The head all documents share: letterhead, title with number, the opening sentence and the package. */
import { formatDate } from '#core/calendar/format.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { formatRupiah } from '#core/money/sen.ts';
import { methodWord } from '#core/regulation/method-word.ts';
import { type DocumentKey, type DocumentKind, refOf } from '#core/tender/document-kind.ts';
import type { SubmissionMethod } from '#core/tender/model.ts';
import { documentNameOf } from '../document-names.ts';
import { type Draft, detailsOf, textOrGap } from '../draft.ts';
import { amountInWords, bold, line, plain, sentenceCase, titleCase } from '../inline.ts';
import { detailsPath } from '../missing.ts';
import type { Block, Inline } from '../model.ts';
import { CONTRACT_NAMES, KIND_NAMES, QUALIFICATION_NAMES } from '../names.ts';
import type { IssuerRole, Letterhead } from '../office.ts';
import { subjectName } from '../subject-name.ts';

/** Letterhead and title with number; `issuer` = the official who issues it instead of the committee. */
export function documentHead(
  draft: Draft,
  title: readonly string[],
  issuer: IssuerRole | null = null,
): readonly Block[] {
  const head: Block = { kind: 'title', lines: title.map((text) => text.toUpperCase()), number: documentNumber(draft) };
  return [...(issuer === null ? letterhead(draft) : issuerLetterhead(draft, issuer)), head];
}

/** The same of a working document that is filed with others and carries a number only where somebody gave it one. */
export function workingHead(draft: Draft, title: readonly string[]): readonly Block[] {
  const { number } = draft.details;
  const lines = title.map((text) => text.toUpperCase());
  return [...letterhead(draft), { kind: 'title', lines, number: number === null ? null : plain(number) }];
}

/** The letterhead of the office; nothing to print, and noted as missing, where it has none. */
export function letterhead(draft: Draft): readonly Block[] {
  const { letterhead: own } = draft.office;
  if (own.lines.length > 0) return [{ kind: 'letterhead', ...own }];
  draft.missing.gap('letterhead', { path: 'office.letterhead.lines' });
  return [];
}

/** A region is written as its government. */
const REGION = /^(?:provinsi|kabupaten|kota)\b/i;

/**
 * The letterhead of an official: as the office set it; else a budget user awards on the office's, and others write on that
 * of the agency the tender is for. Who leads the government above it writes on that of the government alone.
 */
export function issuerLetterhead(draft: Draft, issuer: IssuerRole | 'government'): readonly Block[] {
  const { letterhead: own, letterheads } = draft.office;
  const set = issuer === 'government' ? undefined : letterheads[issuer];
  if (set === undefined) {
    if (issuer === 'budget-user') return letterhead(draft);
    return agencyLetterhead(draft, issuer === 'government' ? 'government' : 'agency');
  }
  const { hasEmblem, ...lines } = set;
  return [{ kind: 'letterhead', ...lines, ...(hasEmblem ? emblemOf(own) : {}) }];
}

/** The letterhead of the agency, whose officials do not write on that of the procurement unit, or of its government alone. */
function agencyLetterhead(draft: Draft, of: 'agency' | 'government'): readonly Block[] {
  const { institution, agency } = draft.dossier.notice;
  const government = REGION.test(institution.name) ? `Pemerintah ${institution.name}` : institution.name;
  if (of === 'agency' && agency.name.trim() === '') draft.missing.gap('agency-name', { path: 'notice.agency.name' });
  const lines = (of === 'government' ? [government] : [government, agency.name]).filter((text) => text.trim() !== '');
  const { letterhead: own } = draft.office;
  // Units of one government share its emblem.
  const isOfOurs = own.lines.some((each) => each.trim().toLowerCase() === government.trim().toLowerCase());
  const contact = of === 'agency' ? agency.address : null;
  return lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact, ...(isOfOurs ? emblemOf(own) : {}) }];
}

function emblemOf({ emblem }: Letterhead): Pick<Letterhead, 'emblem'> {
  return emblem === undefined ? {} : { emblem };
}

/** The number of the document itself. */
export function documentNumber(draft: Draft): Inline {
  return textOrGap(draft, draft.details.number, 'document-number', { path: detailsPath(draft.key, 'number') });
}

/** The opening sentence where an official acts instead of the committee. */
export function officialOpening(draft: Draft, position: string, deed: string): Block {
  return {
    kind: 'paragraph',
    keepWithNext: true,
    text: line(
      'Pada hari ini, ',
      dayInWords(draft),
      ', bertempat di ',
      documentPlace(draft),
      `, yang bertanda tangan di bawah ini, ${position}, ${deed} untuk paket berikut:`,
    ),
  };
}

/** `Keputusan/Surat Tugas Nomor … tanggal …` of the committee. */
export function decree(draft: Draft): Inline {
  const { decreeNumber, decreeDate } = draft.dossier.committee;
  return line(
    'Keputusan/Surat Tugas Nomor ',
    textOrGap(draft, decreeNumber, 'committee-decree-number', { path: 'committee.decreeNumber' }),
    ' tanggal ',
    textOrGap(draft, decreeDate && formatDate(decreeDate), 'committee-decree-date', { path: 'committee.decreeDate' }),
  );
}

/** What the committee is called in running text. */
export function committeeName(draft: Draft): string {
  return draft.dossier.committee.name ?? draft.words.committeeFull;
}

/** Where the document is made: as entered for it, else the office's city. */
export function documentPlace(draft: Draft): Inline {
  return textOrGap(draft, draft.details.place ?? draft.office.city, 'document-place', {
    path: detailsPath(draft.key, 'place'),
  });
}

/** The date of the document in figures. */
export function documentDate(draft: Draft): Inline {
  const { date } = draft.details;
  return textOrGap(draft, date && formatDate(date), 'document-date', { path: detailsPath(draft.key, 'date') });
}

/** `Nomor … tanggal …` of another document of the tender. */
export function numberAndDateOf(draft: Draft, key: DocumentKey): Inline {
  const details = detailsOf(draft.dossier, key);
  const at = (detail: 'number' | 'date') => ({
    path: detailsPath(key, detail),
    subject: nameOfKey(draft, key),
  });
  const { date } = details;
  return line(
    'Nomor ',
    textOrGap(draft, details.number, 'document-number', at('number')),
    ' tanggal ',
    textOrGap(draft, date && formatDate(date), 'document-date', at('date')),
  );
}

/** The official name of one document, with what it is about where a tender has several of the kind. */
export function nameOfKey(draft: Draft, key: DocumentKey): string {
  const { kind } = refOf(key);
  const isOfFailure = kind === 'pengumuman' && draft.dossier.decision?.kind === 'failure';
  const name = isOfFailure ? `Pengumuman ${titleCase(draft.words.tenderFailed)}` : documentName(draft, kind);
  const about = subjectName(draft.dossier, key);
  return about === null ? name : `${name} ${about}`;
}

/** The official name of a kind of document in the tender's era. */
export function documentName(draft: Draft, kind: DocumentKind): string {
  return documentNameOf(kind, draft.words);
}

/** The tender document with number and date, and whatever changed it. */
export function tenderDocument(draft: Draft): Inline {
  return line(originalTenderDocument(draft), ' beserta adendumnya (apabila ada)');
}

/** The tender document as it was first issued. */
export function originalTenderDocument(draft: Draft): Inline {
  const { documentNumber: number, documentDate: date } = draft.dossier.notice;
  return line(
    `${draft.words.tenderDocument} Nomor `,
    textOrGap(draft, number, 'tender-document-number', { path: 'notice.documentNumber' }),
    ' tanggal ',
    textOrGap(draft, date && formatDate(date), 'tender-document-date', { path: 'notice.documentDate' }),
  );
}

/**
 * The package: name, codes, agency, year, funds, estimate.
 *
 * Source  DOMAIN §3.1, common head H.
 */
export function packageFields(draft: Draft): Block {
  const { notice } = draft.dossier;
  const { words } = draft;
  const ownerEstimate: Inline =
    notice.ownerEstimate === null
      ? [draft.missing.gap('owner-estimate', { path: 'notice.ownerEstimate' })]
      : plain(amountInWords(notice.ownerEstimate));
  const rows = [
    nameRow(draft),
    codeRow(draft),
    planRow(draft),
    { label: words.institution, value: plain(notice.institution.name) },
    agencyRow(draft),
    { label: 'Tahun anggaran', value: plain(String(notice.fiscalYear)) },
    {
      label: 'Sumber dana',
      value: textOrGap(draft, fundingSource(draft), 'funding-source', { path: 'notice.fundingSource' }),
    },
    ...(notice.budgetCeiling === null
      ? []
      : [{ label: 'Pagu anggaran', value: plain(formatRupiah(notice.budgetCeiling)) }]),
    { label: 'Harga Perkiraan Sendiri (HPS)', value: ownerEstimate },
    ...(notice.locations.length === 0
      ? []
      : [{ label: 'Lokasi pekerjaan', value: plain(notice.locations.join('; ')) }]),
  ];
  return { kind: 'fields', rows };
}

/** The package as letters name it: enough to know which one is meant. */
export function packageInBrief(draft: Draft): Block {
  const { fiscalYear } = draft.dossier.notice;
  return {
    kind: 'fields',
    rows: [
      nameRow(draft),
      codeRow(draft),
      agencyRow(draft),
      { label: 'Tahun anggaran', value: plain(String(fiscalYear)) },
    ],
  };
}

/** The package as it is handed to a committee: its budget is known, its estimate and tender code may not be. */
export function packageWithBudget(draft: Draft): Block {
  const { fiscalYear, budgetCeiling } = draft.dossier.notice;
  const ceiling = budgetCeiling === null ? null : formatRupiah(budgetCeiling);
  return {
    kind: 'fields',
    rows: [
      nameRow(draft),
      planRow(draft),
      agencyRow(draft),
      { label: 'Tahun anggaran', value: plain(String(fiscalYear)) },
      { label: 'Pagu anggaran', value: textOrGap(draft, ceiling, 'budget-ceiling', { path: 'notice.budgetCeiling' }) },
    ],
  };
}

interface FieldRow {
  readonly label: string;
  readonly value: Inline;
}

function nameRow(draft: Draft): FieldRow {
  const { name } = draft.dossier.notice;
  return {
    label: 'Nama paket',
    value: name.trim() === '' ? [draft.missing.gap('package-name', { path: 'notice.name' })] : [bold(name)],
  };
}

function codeRow(draft: Draft): FieldRow {
  return {
    label: `Kode ${draft.words.tender}`,
    value: textOrGap(draft, codeWithVersion(draft), 'tender-code', { path: 'notice.code' }),
  };
}

function agencyRow(draft: Draft): FieldRow {
  return {
    label: `${draft.words.agency}/satuan kerja`,
    value: textOrGap(draft, draft.dossier.notice.agency.name, 'agency-name', { path: 'notice.agency.name' }),
  };
}

function planRow(draft: Draft): FieldRow {
  const codes = draft.dossier.notice.planCodes.join('; ');
  return { label: 'Kode RUP', value: textOrGap(draft, codes, 'plan-code', { path: 'notice.planCodes' }) };
}

/** How the provider is chosen: kind, methods, contract. */
export function methodFields(draft: Draft): Block {
  const { notice } = draft.dossier;
  const { sourceLabels } = notice;
  const kind = KIND_NAMES[notice.kind] ?? sourceLabels.kind;
  const qualification = QUALIFICATION_NAMES[notice.qualification] ?? sourceLabels.qualification;
  const contract = CONTRACT_NAMES[notice.contract] ?? sourceLabels.contract;
  return {
    kind: 'fields',
    rows: [
      ...(kind === null ? [] : [{ label: 'Jenis pengadaan', value: plain(kind) }]),
      { label: 'Metode pemilihan', value: plain(sourceLabels.selection ?? sentenceCase(draft.words.tender)) },
      {
        label: 'Metode kualifikasi',
        value: textOrGap(draft, qualification, 'qualification-method', { path: 'notice.qualification' }),
      },
      {
        label: 'Penyampaian penawaran',
        value: textOrGap(draft, submissionName(draft), 'submission-method', {
          path: 'notice.submission',
        }),
      },
      {
        label: 'Metode evaluasi',
        value: textOrGap(draft, methodName(draft), 'evaluation-method', { path: 'notice.method' }),
      },
      { label: 'Jenis kontrak', value: textOrGap(draft, contract, 'contract-kind', { path: 'notice.contract' }) },
    ],
  };
}

/** The way of submission in the words of the era. */
function submissionName({ dossier, words }: Draft): string | null {
  const names: Readonly<Record<SubmissionMethod, string | null>> = {
    'one-file': words.oneFile,
    'two-file': words.twoFile,
    'two-stage': words.twoStage,
    unknown: null,
  };
  const name = names[dossier.notice.submission];
  return name === null ? null : sentenceCase(name);
}

/** The evaluation method in the words of the era, else of the source. */
function methodName(draft: Draft): string | null {
  const { method, sourceLabels } = draft.dossier.notice;
  return methodWord(draft.words, method) ?? sourceLabels.method;
}

/** The day of the document in words, with the date in figures behind them. */
export function dayInWords(draft: Draft): Inline {
  const { date } = draft.details;
  if (date === null) return documentDate(draft);
  const words = dateInWords(date);
  const [year, month, day] = date.split('-');
  return line(
    [bold(words.day)],
    ' tanggal ',
    [bold(titleCase(words.date))],
    ' bulan ',
    [bold(words.month)],
    ' tahun ',
    [bold(titleCase(words.year))],
    ` (${day}-${month}-${year})`,
  );
}

function codeWithVersion(draft: Draft): string {
  const { code, version } = draft.dossier.notice;
  return version > 1 && code !== '' ? `${code} (${draft.words.reTender}, versi ${version})` : code;
}

function fundingSource(draft: Draft): string | null {
  const { fundingSource: source, budgetLine } = draft.dossier.notice;
  if (source === null) return null;
  return budgetLine === null ? source : `${source} (${budgetLine})`;
}
