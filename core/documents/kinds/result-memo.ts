/**
 * Nota Dinas Laporan Hasil Pemilihan: the committee hands the result to the commitment officer, with a summary of the
 * course, the state of objections and what goes along.   Source  DOMAIN §3.1 row 15.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { ratioPercentText } from '#core/money/decimal.ts';
import { compareSen, formatRupiah, rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { AppealAnswer, ObjectionAnswer } from '#core/tender/course-model.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import { bidderName, type Draft, textOrGap } from '../draft.ts';
import { amountInWords, bold, countInWords, line, plain, sentenceCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { openingKinds } from '../parts/basis.ts';
import { DASH, participation } from '../parts/bidders.ts';
import { closingOf, committeeSignatures, inLetter } from '../parts/closing.ts';
import { contractPrice } from '../parts/contract-price.ts';
import { committeeName, documentDate, documentName, documentNumber, letterhead, packageFields } from '../parts/head.ts';
import { issuedDocuments } from '../parts/issued-documents.ts';
import { failureBlocks, type StatedOutcome, statedOutcome } from '../parts/outcome.ts';
import { ownParagraph } from '../parts/own-paragraphs.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { countTable } from '../parts/recap.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** Kinds that go along when they have a number. */
const ALSO: readonly DocumentKind[] = [
  'ba-penjelasan',
  'adendum',
  'ba-koreksi',
  'ba-klarifikasi',
  'ba-kualifikasi',
  'ba-negosiasi',
  'pengumuman',
  'jawaban-sanggah',
  'jawaban-banding',
  'ba-gagal',
  'ba-evaluasi-ulang',
];

/** The blocks of the memo. */
export function resultMemo(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words } = draft;
  const outcome = statedOutcome(draft, evaluation);
  const documents = issuedDocuments(draft, {
    must: [...openingKinds(draft), 'baep', 'bahp', ...(outcome.kind === 'failure' ? [] : (['penetapan'] as const))],
    also: ALSO,
  });
  return [
    ...letterhead(draft),
    { kind: 'title', lines: ['NOTA DINAS'], number: null },
    head(draft, documents.rows.length),
    { kind: 'paragraph', keepWithNext: true, align: 'left', text: ownParagraph(draft, 'opening') },
    packageFields(draft),
    ...numberedSections([
      { title: 'Pelaksanaan', blocks: [participation(evaluation), ...counts(draft, evaluation)] },
      { title: `Hasil ${words.tender}`, blocks: result(draft, outcome) },
      { title: sentenceCase(words.objection), blocks: objections(draft) },
      ...appeals(draft),
      { title: 'Dokumen yang disampaikan', blocks: [documents] },
      ...remarks(draft),
    ]),
    closingOf(draft, documentName(draft, 'nota-dinas')),
    inLetter(committeeSignatures(draft)),
  ];
}

/** Whom the memo is for, whom it is from, and the rest a memo begins with. */
function head(draft: Draft, attached: number): Block {
  const { words, dossier, office } = draft;
  const officer = dossier.committee.commitmentOfficer;
  const name = textOrGap(draft, officer?.name ?? null, 'commitment-officer', { path: 'committee.commitmentOfficer' });
  const copies = office.copies['nota-dinas'] ?? [`Kepala ${words.procurementUnitFull} (${words.procurementUnit})`];
  return {
    kind: 'fields',
    rows: [
      { label: 'Kepada Yth.', value: line(`${words.commitmentOfficerFull} (${words.commitmentOfficer}), `, name) },
      { label: 'Dari', value: plain(committeeName(draft)) },
      ...(copies.length === 0 ? [] : [{ label: 'Tembusan', value: plain(copies.join('; ')) }]),
      { label: 'Tanggal', value: documentDate(draft) },
      { label: 'Nomor', value: documentNumber(draft) },
      { label: 'Sifat', value: plain('Biasa') },
      { label: 'Lampiran', value: plain(`${countInWords(attached)} dokumen`) },
      { label: 'Hal', value: [bold(`Laporan hasil ${words.tender}`)] },
    ],
  };
}

function counts(draft: Draft, evaluation: Evaluation): readonly Block[] {
  return evaluation.offering === 0
    ? []
    : [announce('Jumlah penawaran pada setiap tahap:'), countTable(draft, evaluation)];
}

function result(draft: Draft, outcome: StatedOutcome): readonly Block[] {
  const { words, dossier } = draft;
  if (outcome.kind === 'failure') return failureBlocks(draft, outcome);
  if (outcome.kind === 'open') {
    const gap = draft.missing.gap('decision', { path: 'decision' });
    return [{ kind: 'fields', rows: [{ label: sentenceCase(words.winner), value: [gap] }] }];
  }
  const { winner, reserves } = outcome;
  const price = dossier.decision?.kind === 'award' ? contractPrice(draft, dossier.decision) : winner.price;
  const rows: readonly { readonly label: string; readonly value: Inline }[] = [
    { label: sentenceCase(words.winner), value: [bold(bidderName(draft, winner.bidder))] },
    {
      label: price === winner.price ? 'Harga yang ditetapkan' : 'Harga hasil negosiasi',
      value: price === null ? [draft.missing.gap('winner-price', { path: 'decision' })] : plain(amountInWords(price)),
    },
    ...(price === null || dossier.notice.ownerEstimate === null
      ? []
      : [{ label: 'Selisih terhadap HPS', value: plain(savingText(price, dossier.notice.ownerEstimate)) }]),
    ...reserves.map((bid, index) => ({
      label: `${sentenceCase(words.reserve)} ${index + 1}`,
      value: plain(`${bidderName(draft, bid.bidder)}${bid.price === null ? '' : `, ${formatRupiah(bid.price)}`}`),
    })),
  ];
  return [{ kind: 'fields', rows }];
}

/** Decimals of the percentage; more than offices print, so that nothing large looks like nothing. */
const PERCENT_DECIMALS = 4;

/** `Rp78.749.999,50 (8,2895 %) di bawah HPS`. */
function savingText(price: RupiahText, estimate: RupiahText): string {
  const [from, of] = [senOf(price), senOf(estimate)];
  const order = compareSen(from, of);
  if (order === 0 || of === 0n) return 'sama dengan HPS';
  const [low, high] = order < 0 ? [price, estimate] : [estimate, price];
  const difference = rupiahText((senOf(high) - senOf(low)) as Sen);
  const percent = ratioPercentText(senOf(difference), of, PERCENT_DECIMALS).replace('.', ',');
  return `${formatRupiah(difference)} (${percent} % dari HPS) ${order < 0 ? 'di bawah' : 'di atas'} HPS`;
}

function objections(draft: Draft): readonly Block[] {
  const { words, dossier } = draft;
  const entries = Object.entries(dossier.objections).toSorted(([, a], [, b]) => (a.receivedAt < b.receivedAt ? -1 : 1));
  if (dossier.announcedResultAt === null && entries.length === 0) {
    return [note(`Hasil ${words.tender} belum diumumkan, sehingga masa ${words.objection} belum dimulai.`)];
  }
  if (entries.length === 0)
    return [note(`Tidak ada ${words.objection} yang diterima sampai dengan nota dinas ini dibuat.`)];
  const rows = entries.map(([, { bidder, number, receivedAt, answer }], index) =>
    row(
      String(index + 1),
      bidderName(draft, bidder),
      number ?? DASH,
      formatDateTime(receivedAt, dossier.notice.zone),
      objectionState(draft, answer),
    ),
  );
  return [
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Penyanggah', rowHeader: true, share: 40 },
        { header: 'Nomor surat', share: 30 },
        { header: 'Diterima', align: 'center', least: 36 },
        { header: 'Hasil', share: 34 },
      ],
      rows,
    }),
  ];
}

function objectionState({ words }: Draft, answer: ObjectionAnswer | null): string {
  if (answer === null) return 'Belum dijawab';
  if (answer.conclusion === 'rejected') return 'Ditolak';
  const names: Record<ObjectionAnswer['consequence'], string> = {
    're-evaluation': `: ${words.reEvaluation}`,
    resubmission: `: ${words.resubmission}`,
    're-tender': `: ${words.reTender}`,
    none: '',
  };
  return `Diterima${names[answer.consequence]}`;
}

function appeals(draft: Draft): readonly Section[] {
  const { words, dossier } = draft;
  const entries = Object.values(dossier.appeals).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  if (entries.length === 0) return [];
  const rows = entries.map(({ bidder, receivedAt, answer }, index) =>
    row(
      String(index + 1),
      bidderName(draft, bidder),
      formatDateTime(receivedAt, dossier.notice.zone),
      answer === null ? 'Belum dijawab' : APPEAL_STATES[answer.outcome],
    ),
  );
  return [
    {
      title: sentenceCase(words.appeal),
      blocks: [
        layOutTable(draft, {
          columns: [
            { header: 'No.', align: 'center', least: 10 },
            { header: 'Pengaju', rowHeader: true },
            { header: 'Diterima', align: 'center', least: 36 },
            { header: 'Hasil', least: 44 },
          ],
          rows,
        }),
      ],
    },
  ];
}

const APPEAL_STATES: Readonly<Record<AppealAnswer['outcome'], string>> = {
  accepted: 'Diterima',
  rejected: 'Ditolak',
  silence: 'Tidak dijawab dalam batas waktu',
};

function remarks(draft: Draft): readonly Section[] {
  const { remarks: text } = draft.details;
  return text === null || text.trim() === '' ? [] : [{ title: 'Catatan', blocks: [note(text)] }];
}
