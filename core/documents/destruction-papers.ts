/** The list of records proposed for destruction, and the minutes of their destruction, on paper. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { dateInWords } from '#core/calendar/words.ts';
import type { DeviceHead } from '#core/log/head.ts';
import type { DestructionList, ListedForDestruction } from '#core/retention/model.ts';
import { bold } from './inline.ts';
import type { Block, DocumentModel, Signature } from './model.ts';
import { hashGroups } from './parts/files.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { announce, note } from './parts/paragraphs.ts';
import type { ColumnPlan } from './parts/tables.ts';

export interface DestructionPaper extends OfficePaper {
  readonly list: DestructionList;
}

const PROPOSAL = 'Daftar usul musnah';
const MINUTES = 'Berita acara pemusnahan';

/** Three groups of eight digits in a line: a hash of 64 takes three. */
const HASH_LINE_MM = 46;

/** Daftar usul musnah: each tender with its clock, so that whoever approves can check the years. */
export function destructionProposal(paper: DestructionPaper): DocumentModel {
  const { list } = paper;
  const { name, position } = list.proposedBy;
  return paperOf(paper, PROPOSAL, {
    title: ['Daftar Arsip Usul Musnah', 'Arsip Pengadaan Barang/Jasa'],
    body: [
      note(
        'Arsip paket pengadaan berikut telah melewati masa simpannya dan tidak sedang ditahan. Arsip ini diusulkan untuk dimusnahkan.',
      ),
      tendersTable(paper, [
        {
          header: 'Kejadian yang memulai masa simpan',
          of: ({ clock, rule }) => `${rule.starts}, ${formatDate(clock.startedOn)}. ${clock.evidence}`,
        },
        { header: 'Jadwal retensi', of: ({ rule }) => `${rule.years} tahun. ${rule.basis}` },
        { header: 'Boleh musnah sejak', fit: true, of: ({ dueOn }) => formatDate(dueOn) },
      ]),
      ...unconfirmedNote(list.tenders),
    ],
    closing: 'Daftar ini disusun dari register arsip kantor pada Meja Pokja.',
    on: list.proposedOn,
    heading: ['Yang mengusulkan'],
    signatures: [signedBy(name, position)],
  });
}

/** Berita acara pemusnahan: what was destroyed, by whose approval, and by which fingerprints it can still be known. */
export function destructionMinutes(paper: DestructionPaper): DocumentModel {
  const { list, office } = paper;
  const { approval, carriedOut } = list;
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
    title: ['Berita Acara Pemusnahan Arsip', 'Pengadaan Barang/Jasa'],
    body: [
      opening,
      tendersTable(paper, [
        { header: 'Sidik catatan terakhir', least: HASH_LINE_MM, of: ({ head }) => headsText(head) },
        {
          header: 'Sidik arsip terakhir',
          least: HASH_LINE_MM,
          of: ({ archive }) => (archive === null ? 'tidak tercatat' : hashGroups(archive)),
        },
      ]),
      announce('Pelaksanaan pada perangkat:'),
      plainTable(sheetOf(paper, 'landscape'), {
        columns: [
          NUMBER_COLUMN,
          { header: 'Perangkat', rowHeader: true },
          { header: 'Oleh' },
          { header: 'Waktu', fit: true },
          { header: 'Paket', align: 'right', least: 16 },
        ],
        rows: carriedOut.map(({ dev, by, at, streams }, index) => [
          String(index + 1),
          hashGroups(dev.slice(0, 16)),
          by,
          formatDateTime(at, office.zone),
          String(streams.length),
        ]),
        none: 'Belum ada perangkat yang mencatat pelaksanaannya.',
      }),
    ],
    closing: 'Catatan pemusnahan tersimpan dalam riwayat kantor pada Meja Pokja dan tidak dapat dihapus.',
    on,
    heading: ['Yang melaksanakan dan menyaksikan'],
    signatures: minutesSignatures(list),
  });
}

/** What both papers share: they lie across, and bear the number of the list. */
function paperOf(paper: DestructionPaper, name: string, content: Content): DocumentModel {
  const isMinutes = name === MINUTES;
  return officePaper(paper, {
    ...content,
    kind: isMinutes ? 'ba-pemusnahan' : 'usul-musnah',
    name,
    number: paper.list.number,
    orientation: 'landscape',
    marks: isMinutes && paper.list.carriedOut.length === 0 ? ['draft'] : [],
  });
}

type Content = Omit<Parameters<typeof officePaper>[1], 'kind' | 'name' | 'number' | 'orientation' | 'marks'>;

interface TenderColumn extends ColumnPlan {
  readonly of: (tender: ListedForDestruction) => string;
}

const TENDER_COLUMNS: readonly TenderColumn[] = [
  { header: 'Kode', fit: true, of: ({ code }) => code },
  { header: 'Nama paket', rowHeader: true, share: 1.2, of: ({ name }) => name },
  { header: 'Satuan kerja', share: 0.9, of: ({ agency }) => agency },
  { header: 'Tahun', align: 'center', least: 14, of: ({ year }) => String(year) },
];

function tendersTable(paper: DestructionPaper, more: readonly TenderColumn[]): Block {
  const columns = [...TENDER_COLUMNS, ...more];
  return plainTable(sheetOf(paper, 'landscape'), {
    columns: [NUMBER_COLUMN, ...columns.map(({ of: _, ...plan }) => plan)],
    rows: paper.list.tenders.map((tender, index) => [String(index + 1), ...columns.map((column) => column.of(tender))]),
    none: 'Tidak ada paket dalam daftar ini.',
  });
}

/** Whoever removed the records, whoever proposed and approved it, and two who saw it. */
function minutesSignatures({ proposedBy, approval, carriedOut }: DestructionList): readonly Signature[] {
  const named = [proposedBy, ...(approval === null ? [] : [approval.by])];
  const others = new Set(carriedOut.map(({ by }) => by).filter((by) => named.every(({ name }) => name !== by)));
  return [
    ...[...others].map((by) => signedBy(by, 'Pelaksana')),
    ...named.map(({ name, position }) => signedBy(name, position)),
    signedBy(null, 'Saksi'),
    signedBy(null, 'Saksi'),
  ];
}

function dayInWords(date: DestructionList['proposedOn']): string {
  const { day, date: number, month, year } = dateInWords(date);
  return `${day}, tanggal ${number}, bulan ${month}, tahun ${year}`;
}

/** A schedule nobody compared with its text is said to be so where someone is asked to approve by it. */
function unconfirmedNote(tenders: readonly ListedForDestruction[]): readonly Block[] {
  const told = new Set(
    tenders.flatMap(({ rule: { name, basis, isConfirmed } }) =>
      isConfirmed
        ? []
        : [`Jadwal retensi “${name}” menurut ${basis} belum dibandingkan kantor dengan naskah peraturannya.`],
    ),
  );
  return [...told].map((text) => ({ kind: 'paragraph', text: [bold(text)] }));
}

function headsText(head: ListedForDestruction['head']): string {
  return Object.values<DeviceHead>(head)
    .map(({ n, hash }) => `ke-${n}: ${hashGroups(hash)}`)
    .join('; ');
}
