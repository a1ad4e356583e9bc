/**
 * Berita Acara Pembukaan Penawaran (File II): the prices of those who passed the technical evaluation, read out.
 *
 * Source  DOMAIN §3.1 row 5: two files have two openings with minutes of their own; Perpres 16/2018 Ps. 40 and 43: file II
 * is opened only of bidders that passed file I.
 */
import { dayName, formatDate, formatDateTime, formatTime } from '#core/calendar/format.ts';
import { priceAttestationOf, pricesOpenedAt } from '#core/committee/price-opening.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import { rupiahInWords } from '#core/money/words.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { TechnicalResult } from '#core/tender/course-model.ts';
import type { Bidder } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import type { UnavailableReason } from '../document-spec.ts';
import { bidderCode, type Draft } from '../draft.ts';
import { columnAmount, countInWords, plain, sentenceCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { GATE_NAMES, ROLE_NAMES } from '../names.ts';
import { DASH } from '../parts/bidders.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { hashGroups } from '../parts/files.ts';
import { equalisationList } from '../parts/fixed-results.ts';
import { documentDate, documentHead, documentName, documentPlace, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { note } from '../parts/paragraphs.ts';
import { shownScore } from '../parts/scores.ts';
import { numberedSections } from '../parts/sections.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** Room for the hour, written by hand where nobody attested it. */
const HOUR_BY_HAND = '……………';

/** Digits of a fingerprint that are enough to find it by. */
const SHOWN_DIGITS = 16;

/** The blocks of the second opening minutes; fails where there is no second file, or it may not be opened yet. */
export function priceOpeningMinutes(draft: Draft): Result<readonly Block[], UnavailableReason> {
  const { notice, technicalResult: fixed } = draft.dossier;
  if (!isSealedSubmission(notice.submission)) return err('one-file');
  if (fixed === null) return err('price-file-closed');
  const name = documentName(draft, 'bapp-harga');
  const file = priceFileWord(draft.words, notice.submission);
  const system = notice.systemName ?? 'Sistem Pengadaan Secara Elektronik (SPSE)';
  const attested = attestations(draft);
  const closed = draft.offering.filter(({ id }) => !fixed.passed.includes(id));
  return ok([
    ...documentHead(draft, [name]),
    openingSentence(draft, `telah melaksanakan pembukaan ${file} peserta yang lulus evaluasi teknis melalui ${system}`),
    packageFields(draft),
    ...numberedSections([
      { title: 'Waktu dan tempat', blocks: [timeAndPlace(draft)] },
      { title: 'Hasil evaluasi teknis yang ditetapkan', blocks: technicalTable(draft, fixed) },
      { title: 'Harga penawaran yang dibacakan', blocks: readOut(draft, fixed, file) },
      ...(closed.length === 0
        ? []
        : [{ title: `${sentenceCase(file)} yang tidak dibuka`, blocks: unopened(draft, closed, file) }]),
      ...(attested === null ? [] : [{ title: 'Pernyataan kehadiran anggota', blocks: attested }]),
      { title: 'Catatan pembukaan', blocks: [remarks(draft, file)] },
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
  ]);
}

function timeAndPlace(draft: Draft): Block {
  const { date } = draft.details;
  return {
    kind: 'fields',
    rows: [
      {
        label: 'Hari, tanggal',
        value: date === null ? documentDate(draft) : plain(`${dayName(date)}, ${formatDate(date)}`),
      },
      { label: 'Pukul', value: plain(hour(draft)) },
      { label: 'Tempat', value: documentPlace(draft) },
    ],
  };
}

/** The model keeps no hour of this opening but that of the members' words. */
function hour({ dossier }: Draft): string {
  const { zone } = dossier.notice;
  const opened = pricesOpenedAt(dossier);
  return opened === null ? `${HOUR_BY_HAND} ${zone}` : `${formatTime(opened, zone)}, setelah anggota menyatakan hadir`;
}

function technicalTable(draft: Draft, fixed: TechnicalResult): readonly Block[] {
  const scored = draft.evaluation?.bids.some(({ technicalScore }) => technicalScore !== null) === true;
  const rows = draft.offering.map((bidder) => {
    const bid = bidOf(draft, bidder);
    const passed = fixed.passed.includes(bidder.id);
    return row(
      bidderCode(draft, bidder.id),
      bidder.name,
      ...(scored ? [shownScore(bid?.technicalScore ?? null)] : []),
      passed ? 'Lulus' : 'Tidak lulus',
    );
  });
  return [
    note(
      `Hasil evaluasi teknis ditetapkan pada ${formatDateTime(fixed.fixedAt, draft.dossier.notice.zone)}; dari ${countInWords(draft.offering.length)} peserta yang menyampaikan penawaran, ${countInWords(fixed.passed.length)} dinyatakan lulus.`,
    ),
    layOutTable(draft, {
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        ...(scored ? [{ header: 'Nilai teknis', align: 'right', least: 24 } as const] : []),
        { header: 'Hasil', align: 'center', least: 30 },
      ],
      rows,
    }),
    ...equalisationList(draft),
    ...(fixed.note === null ? [] : [note(fixed.note)]),
  ];
}

function readOut(draft: Draft, fixed: TechnicalResult, file: string): readonly Block[] {
  const passed = draft.offering.filter(({ id }) => fixed.passed.includes(id));
  if (passed.length === 0) return [note(`Tidak ada peserta yang lulus, sehingga tidak ada ${file} yang dibuka.`)];
  const rows = passed.map((bidder, index) => {
    const [amount, words] = priceCells(draft, bidder);
    return row(String(index + 1), bidderCode(draft, bidder.id), bidder.name, amount, words);
  });
  return [
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'No.', align: 'center', least: 9 },
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true, share: 0.8 },
        { header: 'Harga penawaran (Rp)', align: 'right', fit: true },
        { header: 'Terbilang' },
      ],
      rows,
      note: 'Harga sebagaimana tercantum dalam surat penawaran, sebelum koreksi aritmatik.',
    }),
  ];
}

/** By quality only the best is opened first: the price of one whose turn has not come is not missing. */
function priceCells(draft: Draft, bidder: Bidder): readonly [Inline, string] {
  const offered = bidder.bid?.offeredTotal ?? null;
  if (offered !== null) return [plain(columnAmount(offered)), rupiahInWords(offered)];
  if (bidOf(draft, bidder)?.gates.price.reasons.some(({ kind }) => kind === 'not-called') === true) {
    return [plain(DASH), 'belum dibuka karena belum mendapat giliran'];
  }
  const gap = draft.missing.gap('bid-price', { path: `bidders.${bidder.id}.bid.offeredTotal`, subject: bidder.name });
  return [[gap], DASH];
}

function unopened(draft: Draft, closed: readonly Bidder[], file: string): readonly Block[] {
  const rows = closed.map((bidder, index) =>
    row(String(index + 1), bidderCode(draft, bidder.id), bidder.name, stoppedText(bidOf(draft, bidder))),
  );
  return [
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Sebab' },
      ],
      rows,
      note: `${sentenceCase(file)} peserta tersebut tetap tertutup dan harganya tidak dibacakan.`,
    }),
  ];
}

function stoppedText(bid: BidEvaluation | null): string {
  const stopped = bid === null ? undefined : Object.entries(bid.gates).find(([, { status }]) => status === 'failed');
  const gate = (stopped?.[0] ?? 'technical') as keyof typeof GATE_NAMES;
  return `Tidak lulus ${GATE_NAMES[gate].toLowerCase()}`;
}

/** Who said under their own key that they were there; null where the tender asked nobody. */
function attestations(draft: Draft): readonly Block[] | null {
  const { dossier } = draft;
  const rows = dossier.committee.members.flatMap((member) => {
    const attestation = priceAttestationOf(dossier, member);
    if (attestation === null) return [];
    const at = formatDateTime(attestation.statement.at, dossier.notice.zone);
    const fingerprint = hashGroups(attestation.statementHash.slice(0, SHOWN_DIGITS));
    return [row(member.name, ROLE_NAMES[member.role], at, fingerprint)];
  });
  if (rows.length === 0) return null;
  return [
    layOutTable(draft, {
      columns: [
        { header: 'Nama', rowHeader: true },
        { header: 'Jabatan', fit: true },
        { header: 'Menyatakan hadir', least: 40 },
        { header: 'Sidik pernyataan', fit: true },
      ],
      rows,
      note: `Setiap pernyataan ditandatangani dengan kunci anggota sendiri; sidik pernyataan adalah ${SHOWN_DIGITS} digit pertama SHA-256-nya.`,
    }),
  ];
}

function remarks({ details }: Draft, file: string): Block {
  const text = details.remarks?.trim() ?? '';
  return note(text === '' ? `Tidak ada kejadian khusus yang dicatat selama pembukaan ${file}.` : text);
}

function bidOf({ evaluation }: Draft, { id }: Bidder): BidEvaluation | null {
  return evaluation?.bids.find(({ bidder }) => bidder === id) ?? null;
}
