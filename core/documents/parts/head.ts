/** The head all documents share: letterhead, title with number, the opening sentence and the package. */
import { formatDate } from '#core/calendar/format.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { formatRupiah } from '#core/money/sen.ts';
import { methodWord } from '#core/regulation/method-word.ts';
import type { DocumentKind } from '#core/tender/model.ts';
import { type Draft, detailsOf, textOrGap } from '../draft.ts';
import { amountInWords, bold, line, plain, sentenceCase, titleCase } from '../inline.ts';
import { detailsPath } from '../missing.ts';
import type { Block, Inline } from '../model.ts';
import { CONTRACT_NAMES, KIND_NAMES, QUALIFICATION_NAMES, SUBMISSION_NAMES } from '../names.ts';

/** Letterhead and title with number. */
export function documentHead(draft: Draft, title: readonly string[]): readonly Block[] {
  const { lines, contact } = draft.office.letterhead;
  const number = textOrGap(draft, draft.details.number, 'document-number', {
    path: detailsPath(draft.kind, 'number'),
  });
  const head: Block = { kind: 'title', lines: title.map((text) => text.toUpperCase()), number };
  if (lines.length === 0) {
    draft.missing.gap('letterhead', { path: 'office.letterhead.lines' });
    return [head];
  }
  return [{ kind: 'letterhead', lines, contact }, head];
}

/**
 * The sentence all minutes open with: the day in words, the place, the committee with its decree, and what it did.
 *
 * Source  DOMAIN §3.2, opening sentence.
 */
export function openingSentence(draft: Draft, deed: string, place: Inline = documentPlace(draft)): Block {
  return {
    kind: 'paragraph',
    keepWithNext: true,
    text: line(
      'Pada hari ini, ',
      ...dayInWords(draft),
      ', bertempat di ',
      place,
      ', kami yang bertanda tangan di bawah ini, ',
      committeeName(draft),
      ', yang ditetapkan dengan ',
      decree(draft),
      `, ${deed} untuk paket berikut:`,
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
    path: detailsPath(draft.kind, 'place'),
  });
}

/** The date of the document in figures. */
export function documentDate(draft: Draft): Inline {
  const { date } = draft.details;
  return textOrGap(draft, date && formatDate(date), 'document-date', { path: detailsPath(draft.kind, 'date') });
}

/** `Nomor … tanggal …` of another document of the tender. */
export function numberAndDateOf(draft: Draft, kind: DocumentKind): Inline {
  const details = detailsOf(draft.dossier, kind);
  const at = (detail: 'number' | 'date') => ({
    path: detailsPath(kind, detail),
    subject: documentName(draft, kind),
  });
  const { date } = details;
  return line(
    'Nomor ',
    textOrGap(draft, details.number, 'document-number', at('number')),
    ' tanggal ',
    textOrGap(draft, date && formatDate(date), 'document-date', at('date')),
  );
}

/** The official name of a kind of document in the tender's era. */
export function documentName(draft: Draft, kind: DocumentKind): string {
  const { words } = draft;
  const names: Record<DocumentKind, string> = {
    bapp: words.openingMinutes,
    baep: words.evaluationMinutes,
    bahp: words.resultMinutes,
    penetapan: words.awardLetter,
    pengumuman: words.winnerAnnouncement,
  };
  return names[kind];
}

/** The tender document with number and date. */
export function tenderDocument(draft: Draft): Inline {
  const { documentNumber, documentDate: date } = draft.dossier.notice;
  return line(
    `${draft.words.tenderDocument} Nomor `,
    textOrGap(draft, documentNumber, 'tender-document-number', { path: 'notice.documentNumber' }),
    ' tanggal ',
    textOrGap(draft, date && formatDate(date), 'tender-document-date', { path: 'notice.documentDate' }),
    ' beserta adendumnya (apabila ada)',
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
    {
      label: 'Nama paket',
      value:
        notice.name.trim() === '' ? [draft.missing.gap('package-name', { path: 'notice.name' })] : [bold(notice.name)],
    },
    {
      label: `Kode ${words.tender}`,
      value: textOrGap(draft, codeWithVersion(draft), 'tender-code', { path: 'notice.code' }),
    },
    {
      label: 'Kode RUP',
      value: textOrGap(draft, notice.planCodes.join('; '), 'plan-code', { path: 'notice.planCodes' }),
    },
    { label: words.institution, value: plain(notice.institution.name) },
    {
      label: `${words.agency}/satuan kerja`,
      value: textOrGap(draft, notice.agency.name, 'agency-name', { path: 'notice.agency.name' }),
    },
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
        value: textOrGap(draft, SUBMISSION_NAMES[notice.submission], 'submission-method', {
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

/** The evaluation method in the words of the era, else of the source. */
function methodName(draft: Draft): string | null {
  const { method, sourceLabels } = draft.dossier.notice;
  return methodWord(draft.words, method) ?? sourceLabels.method;
}

function dayInWords(draft: Draft): readonly (string | Inline)[] {
  const { date } = draft.details;
  if (date === null) return [documentDate(draft)];
  const words = dateInWords(date);
  const [year, month, day] = date.split('-');
  return [
    [bold(words.day)],
    ' tanggal ',
    [bold(titleCase(words.date))],
    ' bulan ',
    [bold(words.month)],
    ' tahun ',
    [bold(titleCase(words.year))],
    ` (${day}-${month}-${year})`,
  ];
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
