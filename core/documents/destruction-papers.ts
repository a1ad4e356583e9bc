/** The list of records proposed for destruction, and the minutes of their destruction, on paper. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { dateInWords } from '#core/calendar/words.ts';
import type { DeviceHead } from '#core/log/head.ts';
import type { DestructionList, ListedForDestruction } from '#core/retention/model.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentMark, DocumentModel, Inline, Signature, Table } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { note } from './parts/paragraphs.ts';

export interface DestructionPaper {
  readonly list: DestructionList;
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
}

const PROPOSAL = 'Daftar usul musnah';
const MINUTES = 'Berita acara pemusnahan';

/** Daftar usul musnah: each tender with its clock, so that whoever approves can check the years. */
export function destructionProposal(paper: DestructionPaper): DocumentModel {
  const { list } = paper;
  const { name, position } = list.proposedBy;
  return paperOf(paper, PROPOSAL, {
    title: ['DAFTAR ARSIP USUL MUSNAH', 'ARSIP PENGADAAN BARANG/JASA'],
    body: [
      note(
        'Arsip paket pengadaan berikut telah melewati masa simpannya dan tidak sedang ditahan. Arsip ini diusulkan untuk dimusnahkan.',
      ),
      tendersTable(list.tenders, [
        {
          header: 'Kejadian yang memulai masa simpan',
          width: 18,
          of: ({ clock, rule }) => `${rule.starts}, ${formatDate(clock.startedOn)}. ${clock.evidence}`,
        },
        { header: 'Jadwal retensi', width: 16, of: ({ rule }) => `${rule.years} tahun. ${rule.basis}` },
        { header: 'Boleh musnah sejak', width: 9, of: ({ dueOn }) => formatDate(dueOn) },
      ]),
      ...unconfirmedNote(list.tenders),
    ],
    on: list.proposedOn,
    heading: ['Yang mengusulkan'],
    rows: [signature(name, position)],
  });
}

/** Berita acara pemusnahan: what was destroyed, by whose approval, and by which fingerprints it can still be known. */
export function destructionMinutes(paper: DestructionPaper): DocumentModel {
  const { list, office } = paper;
  const { approval, proposedBy, carriedOut } = list;
  const last = carriedOut.at(-1);
  const on = last === undefined ? (approval?.on ?? list.proposedOn) : dateIn(last.at, office.zone);
  const opening: Block =
    approval === null || last === undefined
      ? {
          kind: 'paragraph',
          text: [
            bold(
              approval === null
                ? 'Daftar ini belum disetujui. Tidak ada arsip yang boleh dimusnahkan berdasarkan kertas ini.'
                : 'Pemusnahan belum dilaksanakan pada perangkat mana pun; kertas ini belum menjadi berita acara.',
            ),
          ],
        }
      : note(
          `Pada hari ini ${dayInWords(on)}, berdasarkan surat ${approval.letter} tanggal ${formatDate(approval.on)} dari ${approval.by.name}, ${approval.by.position}, telah dilaksanakan pemusnahan arsip paket pengadaan berikut.`,
        );
  return paperOf(paper, MINUTES, {
    title: ['BERITA ACARA PEMUSNAHAN ARSIP', 'PENGADAAN BARANG/JASA'],
    body: [
      opening,
      tendersTable(list.tenders, [
        { header: 'Sidik catatan terakhir', width: 22, of: ({ head }) => headsText(head) },
        {
          header: 'Sidik arsip terakhir',
          width: 21,
          of: ({ archive }) => (archive === null ? 'tidak tercatat' : inGroups(archive)),
        },
      ]),
      { kind: 'paragraph', text: plain('Pelaksanaan pada perangkat:'), keepWithNext: true },
      carriedOut.length === 0
        ? note('Belum ada perangkat yang mencatat pelaksanaannya.')
        : {
            kind: 'table',
            caption: null,
            dense: true,
            columns: [
              { header: 'No.', width: 4, align: 'center' },
              { header: 'Perangkat', width: 30, align: 'left', rowHeader: true },
              { header: 'Oleh', width: 30, align: 'left' },
              { header: 'Waktu', width: 24, align: 'left' },
              { header: 'Paket', width: 12, align: 'right' },
            ],
            rows: carriedOut.map(({ dev, by, at, streams }, index) => ({
              cells: [
                String(index + 1),
                dev.slice(0, 16),
                by,
                formatDateTime(at, office.zone),
                String(streams.length),
              ].map(plain),
            })),
            foot: [],
          },
      note('Catatan pemusnahan tersimpan dalam riwayat kantor pada Meja Pokja dan tidak dapat dihapus.'),
    ],
    on,
    heading: ['Yang melaksanakan dan menyaksikan'],
    rows: [
      signature(proposedBy.name, proposedBy.position),
      ...(approval === null ? [] : [signature(approval.by.name, approval.by.position)]),
    ],
  });
}

interface Content {
  readonly title: readonly string[];
  readonly body: readonly Block[];
  readonly on: DestructionList['proposedOn'];
  readonly heading: readonly string[];
  readonly rows: readonly Signature[];
}

function paperOf(
  { list, office, practice, printedAt }: DestructionPaper,
  name: string,
  { title, body, on, heading, rows }: Content,
): DocumentModel {
  const { lines, contact } = office.letterhead;
  const day = formatDate(on);
  const isDraft = name === MINUTES && list.carriedOut.length === 0;
  const marks: readonly DocumentMark[] = [
    ...(practice ? (['practice'] as const) : []),
    ...(isDraft ? (['draft'] as const) : []),
  ];
  return {
    title: `${name} ${list.number}`,
    kind: name === PROPOSAL ? 'usul-musnah' : 'ba-pemusnahan',
    paper: { ...office.paper, orientation: 'landscape' },
    text: office.text,
    marks,
    blocks: [
      ...(lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact } as const]),
      { kind: 'title', lines: title, number: plain(list.number) },
      ...body,
      { kind: 'signatures', placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`), heading, rows },
    ],
    footer: `${name} ${list.number} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

interface Column {
  readonly header: string;
  readonly width: number;
  readonly of: (tender: ListedForDestruction) => string;
}

function tendersTable(tenders: readonly ListedForDestruction[], more: readonly Column[]): Table {
  const columns: readonly Column[] = [
    { header: 'Kode', width: 9, of: ({ code }) => code },
    { header: 'Nama paket', width: 24, of: ({ name }) => name },
    { header: 'Satuan kerja', width: 14, of: ({ agency }) => agency },
    { header: 'Tahun', width: 5, of: ({ year }) => String(year) },
    ...more,
  ];
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: [
      { header: 'No.', width: 4, align: 'center' },
      ...columns.map(({ header, width }) => ({
        header,
        width,
        align: 'left' as const,
        ...(header === 'Nama paket' ? { rowHeader: true as const } : {}),
      })),
    ],
    rows: tenders.map((tender, index) => ({
      cells: [plain(String(index + 1)), ...columns.map((column): Inline => plain(column.of(tender)))],
    })),
    foot: [],
  };
}

function dayInWords(date: DestructionList['proposedOn']): string {
  const { day, date: number, month, year } = dateInWords(date);
  return `${day}, tanggal ${number}, bulan ${month}, tahun ${year}`;
}

/** A schedule nobody compared with its text is said to be so where someone is asked to approve by it. */
function unconfirmedNote(tenders: readonly ListedForDestruction[]): readonly Block[] {
  const names = new Set(tenders.flatMap(({ rule }) => (rule.isConfirmed ? [] : [`${rule.name} (${rule.basis})`])));
  return [...names].map((name) => ({
    kind: 'paragraph',
    text: [bold(`Jadwal ${name} belum dibandingkan kantor dengan naskah peraturannya.`)],
  }));
}

function headsText(head: ListedForDestruction['head']): string {
  return Object.values<DeviceHead>(head)
    .map(({ n, hash }) => `ke-${n}: ${inGroups(hash)}`)
    .join('; ');
}

/** Compared by eye, eight digits at a time; a table can break the line between them. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

function signature(name: string, position: string): Signature {
  return { name: plain(name), position, employeeNumber: null };
}
