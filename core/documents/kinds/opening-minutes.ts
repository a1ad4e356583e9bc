/** Berita Acara Pembukaan Penawaran: what was found when the bids were opened. Source  DOMAIN §3.1 row 5. */
import { priceFileWord } from '#core/regulation/file-word.ts';
import { dayName, formatDate, formatDateTime, formatTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Bid, Bidder, BidOpening, Requirement } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { bidderCode, type Draft, textOrGap } from '../draft.ts';
import { columnAmount, countInWords, joinWithAnd, line, plain } from '../inline.ts';
import { detailsPath } from '../missing.ts';
import type { Block, Inline } from '../model.ts';
import { CONDITION_NAMES } from '../names.ts';
import { DASH, registeredAttachment, registeredNames } from '../parts/bidders.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { fileSize } from '../parts/files.ts';
import { documentHead, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { note } from '../parts/paragraphs.ts';
import { matrixTable } from '../parts/stage.ts';
import { groupRow, inPieces, layOutTable, row, totalRow } from '../parts/tables.ts';

/** An offering bidder, its bid and how it was found. */
interface OpenedBid {
  readonly bidder: Bidder;
  readonly bid: Bid;
  readonly opening: BidOpening | null;
}

const MOST_BIDDER_COLUMNS = 8;

/** The blocks of the opening minutes. */
export function openingMinutes(draft: Draft): readonly Block[] {
  const { words } = draft;
  const bids = openedBids(draft);
  const system = draft.dossier.notice.systemName ?? 'Sistem Pengadaan Secara Elektronik (SPSE)';
  return [
    ...documentHead(draft, [words.openingMinutes]),
    openingSentence(draft, `telah melaksanakan pembukaan dokumen penawaran melalui ${system}`, openingPlace(draft)),
    packageFields(draft),
    ...numberedSections([
      { title: 'Waktu dan tempat', blocks: [timeAndPlace(draft)] },
      { title: 'Jumlah peserta dan penawaran', blocks: [counts(draft, bids), ...registeredNames(draft)] },
      ...(bids.length === 0 ? [] : bidSections(draft, bids)),
      { title: 'Catatan pembukaan', blocks: remarks(draft, bids) },
      ...witnesses(draft),
    ]),
    minutesClosing(draft, words.openingMinutes),
    committeeSignatures(draft),
    ...witnessSignatures(draft),
    ...registeredAttachment(draft),
  ];
}

function openedBids(draft: Draft): readonly OpenedBid[] {
  const { bids } = draft.dossier.opening;
  return draft.offering.flatMap((bidder) => {
    if (bidder.bid === null) return [];
    const opening = bids[bidder.id] ?? null;
    return [{ bidder, bid: bidder.bid, opening }];
  });
}

function timeAndPlace(draft: Draft): Block {
  const { opening, notice } = draft.dossier;
  const { openedAt } = opening;
  const when: Inline =
    openedAt === null
      ? [draft.missing.gap('opening-time', { path: 'opening.openedAt' })]
      : plain(openingMoment(draft, openedAt));
  return {
    kind: 'fields',
    rows: [
      { label: 'Hari, tanggal', value: when },
      {
        label: 'Pukul',
        value: openedAt === null ? when : plain(formatTime(openedAt, notice.zone)),
      },
      { label: 'Tempat', value: openingPlace(draft) },
    ],
  };
}

function openingPlace(draft: Draft): Inline {
  const { opening, decision } = draft.dossier;
  const place = opening.place ?? draft.details.place ?? draft.office.city;
  // The record of the opening stands from the decision on; the place of the document then says it.
  const at =
    decision === null
      ? { path: 'opening.place' }
      : ({ path: detailsPath('bapp', 'place'), place: 'documents' } as const);
  return textOrGap(draft, place, 'opening-place', at);
}

function openingMoment(draft: Draft, openedAt: Instant): string {
  const date = dateIn(openedAt, draft.dossier.notice.zone);
  return `${dayName(date)}, ${formatDate(date)}`;
}

function counts(draft: Draft, bids: readonly OpenedBid[]): Block {
  const registered = draft.dossier.bidders.length;
  const having = (condition: BidOpening['condition']) =>
    bids.filter(({ opening }) => opening?.condition === condition).length;
  const unexamined = bids.filter(({ opening }) => opening === null);
  const rows = [
    ['Peserta yang mendaftar', registered],
    ['Peserta yang menyampaikan dokumen penawaran', bids.length],
    ['Peserta yang tidak menyampaikan dokumen penawaran', registered - bids.length],
    ['Dokumen penawaran lengkap', having('complete')],
    ['Dokumen penawaran tidak lengkap', having('incomplete')],
    ['Dokumen penawaran tidak dapat dibuka', having('unreadable')],
    ...(unexamined.length === 0 ? [] : ([['Dokumen penawaran belum diperiksa', unexamined.length]] as const)),
  ] as const;
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Uraian', rowHeader: true },
      { header: 'Jumlah', least: 52 },
    ],
    rows: rows.map(([text, count], index) => row(String(index + 1), text, countInWords(count))),
  });
}

function bidSections(draft: Draft, bids: readonly OpenedBid[]): readonly Section[] {
  const listed = draft.dossier.requirements.filter((requirement) => requirement.listedAtOpening);
  return [
    { title: 'Hasil pembukaan penawaran', blocks: [bidTable(draft, bids)] },
    ...(listed.length === 0 ? [] : [{ title: 'Kelengkapan dokumen penawaran', blocks: presence(draft, listed, bids) }]),
    { title: 'Jaminan penawaran', blocks: [guarantees(draft, bids)] },
    { title: 'Berkas penawaran', blocks: [files(draft, bids)] },
  ];
}

function bidTable(draft: Draft, bids: readonly OpenedBid[]): Block {
  const { zone } = draft.dossier.notice;
  // In two files the price comes with the second, after the technical evaluation.
  const isApart = isSealedSubmission(draft.dossier.notice.submission);
  const rows = bids.map(({ bidder, bid, opening }) => {
    const isReadable = opening?.condition !== 'unreadable';
    const at = { subject: bidder.name, path: `opening.bids.${bidder.id}` };
    const priceOf = (): Inline =>
      bid.offeredTotal !== null
        ? plain(columnAmount(bid.offeredTotal))
        : isReadable
          ? [draft.missing.gap('bid-price', { ...at, path: `bidders.${bidder.id}.bid.offeredTotal` })]
          : plain(DASH);
    const validity: Inline =
      bid.validityDays !== null
        ? plain(`${bid.validityDays} hari`)
        : isReadable
          ? [draft.missing.gap('bid-validity', { ...at, path: `bidders.${bidder.id}.bid.validityDays` })]
          : plain(DASH);
    return row(
      bidderCode(draft, bidder.id),
      bidder.name,
      bid.submittedAt === null ? DASH : twoLines(bid.submittedAt, zone),
      ...(isApart ? [] : [priceOf()]),
      validity,
      opening === null ? [draft.missing.gap('bid-examination', at)] : CONDITION_NAMES[opening.condition],
    );
  });
  return layOutTable(draft, {
    columns: [
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      { header: 'Waktu penyampaian', fit: true },
      ...(isApart ? [] : [{ header: 'Harga penawaran (Rp)', align: 'right', fit: true } as const]),
      { header: 'Masa berlaku', align: 'center', least: 17 },
      { header: 'Kondisi', least: 22 },
    ],
    rows,
    note: `Kode peserta dipakai pada tabel-tabel berikutnya. ${
      isApart
        ? `${priceFileWord(draft.words, draft.dossier.notice.submission)} (harga) tidak dibuka pada pembukaan ini.`
        : 'Harga sebagaimana tercantum dalam surat penawaran, sebelum koreksi aritmatik.'
    }`,
  });
}

/** Day over time, for a narrow column. */
function twoLines(instant: Instant, zone: Zone): string {
  return `${formatDate(dateIn(instant, zone))}\n${formatTime(instant, zone)}`;
}

function presence(draft: Draft, listed: readonly Requirement[], bids: readonly OpenedBid[]): readonly Block[] {
  return inPieces(bids, MOST_BIDDER_COLUMNS).map((piece) =>
    matrixTable(draft, {
      head: 'Dokumen yang dipersyaratkan',
      bids: piece,
      bidderOf: ({ bidder }) => bidder.id,
      rows: listed.map((requirement, index) =>
        row(String(index + 1), requirement.title, ...piece.map(({ opening }) => presenceText(requirement, opening))),
      ),
      legend: `Ada = dokumen ada; Tidak = dokumen tidak ada; ${DASH} = berkas tidak dapat dibuka.`,
    }),
  );
}

function presenceText(requirement: Requirement, opening: BidOpening | null): string {
  if (opening === null) return 'Belum';
  if (opening.condition === 'unreadable') return DASH;
  return opening.missing.includes(requirement.id) ? 'Tidak' : 'Ada';
}

function guarantees(draft: Draft, bids: readonly OpenedBid[]): Block {
  const given = bids.filter(({ bid }) => bid.guarantee !== null);
  if (given.length === 0) return note('Tidak ada jaminan penawaran yang tercatat.');
  const rows = bids.map(({ bidder, bid: { guarantee } }) =>
    row(
      bidderCode(draft, bidder.id),
      bidder.name,
      guarantee?.number ?? DASH,
      guarantee?.issuer ?? DASH,
      guarantee === null ? DASH : columnAmount(guarantee.value),
      guarantee?.validUntil == null ? DASH : formatDate(guarantee.validUntil),
    ),
  );
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'Kode', align: 'center', fit: true },
      { header: 'Nama peserta', rowHeader: true },
      { header: 'Nomor', share: 1.1 },
      { header: 'Penerbit' },
      { header: 'Nilai (Rp)', align: 'right', fit: true },
      { header: 'Berlaku sampai', fit: true },
    ],
    rows,
  });
}

function files(draft: Draft, bids: readonly OpenedBid[]): Block {
  const { zone } = draft.dossier.notice;
  const withFiles = bids.filter(({ bid }) => bid.files.length > 0);
  if (withFiles.length === 0) return note('Daftar berkas penawaran sebagaimana tersimpan pada SPSE.');
  const rows = withFiles.flatMap(({ bidder, bid }) => [
    groupRow(`${bidderCode(draft, bidder.id)} ${bidder.name}`),
    ...bid.files.map((file, index) =>
      row(
        String(index + 1),
        file.name,
        fileSize(file.size),
        file.modifiedAt === null ? DASH : formatDateTime(file.modifiedAt, zone),
      ),
    ),
  ]);
  const count = withFiles.reduce((sum, { bid }) => sum + bid.files.length, 0);
  const size = withFiles.reduce((sum, { bid }) => sum + bid.files.reduce((total, file) => total + file.size, 0), 0);
  return layOutTable(draft, {
    dense: true,
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Nama berkas', rowHeader: true },
      { header: 'Ukuran', align: 'right', fit: true },
      { header: 'Waktu berkas', fit: true },
    ],
    rows,
    foot: [totalRow('', `Jumlah ${countInWords(count)} berkas`, fileSize(size), '')],
  });
}

function remarks(draft: Draft, bids: readonly OpenedBid[]): readonly Block[] {
  const perBid = bids.flatMap(({ bidder, opening }) =>
    opening?.note ? [line(`${bidderCode(draft, bidder.id)} ${bidder.name}: ${opening.note}`)] : [],
  );
  const general = [draft.dossier.opening.remarks, draft.details.remarks].filter(
    (text) => text !== null && text.trim() !== '',
  );
  const none = draft.dossier.bidders.length > 0 && bids.length === 0;
  const items = [
    ...(none
      ? [
          plain(
            'Sampai dengan batas akhir penyampaian dokumen penawaran, tidak ada peserta yang menyampaikan dokumen penawaran.',
          ),
        ]
      : []),
    ...perBid,
    ...general.map((text) => plain(text ?? '')),
  ];
  if (items.length === 0) return [note('Tidak ada kejadian khusus yang dicatat selama pembukaan penawaran.')];
  return [{ kind: 'list', marker: 'dash', items }];
}

function witnesses(draft: Draft): readonly Section[] {
  const present = draft.dossier.opening.witnesses;
  if (present.length === 0) return [];
  const names = present.map(({ name, organisation }) => (organisation === null ? name : `${name} (${organisation})`));
  const text = `Pembukaan disaksikan oleh ${countInWords(present.length)} orang saksi yang turut menandatangani berita acara ini: ${joinWithAnd(names)}.`;
  return [{ title: 'Saksi', blocks: [note(text)] }];
}

function witnessSignatures(draft: Draft): readonly Block[] {
  const present = draft.dossier.opening.witnesses;
  if (present.length === 0) return [];
  return [
    {
      kind: 'signatures',
      placeAndDate: null,
      heading: ['Saksi pembukaan penawaran'],
      positionHead: 'Mewakili',
      rows: present.map((witness) => ({
        name: plain(witness.name),
        position: witness.organisation ?? DASH,
        employeeNumber: null,
      })),
    },
  ];
}
