/** What the central server signed for a tender, on paper: one receipt, or two that contradict each other. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { type Instant, instantFromUnixMs } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel, Inline } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { note } from './parts/paragraphs.ts';

interface ReceiptPaper {
  /** Code and name; of the office's own stream null. */
  readonly tender: { readonly code: string; readonly name: string } | null;
  readonly server: { readonly name: string };
  readonly printedBy: { readonly name: string; readonly position: string };
  readonly dev: DeviceId;
  readonly printedAt: Instant;
  readonly office: OfficeSettings;
}

export interface SyncReceiptInput extends ReceiptPaper {
  readonly receipt: ReceiptContent;
  /** Of the tender, on the device. */
  readonly counts: { readonly events: number; readonly unsent: number; readonly turnedAway: number };
}

/** The newest receipt of a tender, and what it does not cover yet. */
export function syncReceipt(input: SyncReceiptInput): DocumentModel {
  const { receipt, counts, server } = input;
  const { unsent, turnedAway } = counts;
  return paperOf(
    input,
    ['TANDA TERIMA SINKRONISASI'],
    [
      note(
        'Server pusat di bawah ini telah menerima catatan evaluasi paket berikut sampai dengan nomor urut yang disebut, dan menandatanganinya secara elektronik.',
      ),
      {
        kind: 'fields',
        rows: [...tenderRows(input), ...serverRows(server.name, receipt), ...receiptRows(input, receipt)],
      },
      note('Keadaan pada perangkat saat tanda terima ini dicetak:'),
      {
        kind: 'fields',
        rows: [
          row('Perangkat', input.dev.slice(0, 16)),
          row('Catatan di perangkat', `${counts.events} catatan`),
          row('Belum terkirim', unsent === 0 ? 'Tidak ada' : `${unsent} catatan`),
          row('Ditolak atau ditahan server', turnedAway === 0 ? 'Tidak ada' : `${turnedAway} catatan`),
        ],
      },
      ...(unsent + turnedAway === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: [
                bold(
                  `Tanda terima ini tidak mencakup ${unsent + turnedAway} catatan di atas yang belum diterima server.`,
                ),
              ],
            } as const,
          ]),
      note(HOW_TO_CHECK),
    ],
  );
}

export interface TwoReceiptsInput extends ReceiptPaper {
  readonly receipts: readonly [ReceiptContent, ReceiptContent];
}

/** Evidence that a server told two histories.   Source  core/sync/SPEC.md [SYNC-31] */
export function contradictingReceipts(input: TwoReceiptsInput): DocumentModel {
  const [first, second] = input.receipts;
  return paperOf(
    input,
    ['BUKTI TANDA TERIMA', 'YANG BERTENTANGAN'],
    [
      note(
        'Server pusat di bawah ini menandatangani secara elektronik dua tanda terima untuk paket dan nomor urut yang sama dengan isi yang berbeda. Keduanya tidak mungkin benar.',
      ),
      { kind: 'fields', rows: [...tenderRows(input), ...serverRows(input.server.name, first)] },
      { kind: 'heading', level: 2, number: 'A.', text: 'Tanda terima sebelumnya' },
      { kind: 'fields', rows: receiptRows(input, first) },
      { kind: 'heading', level: 2, number: 'B.', text: 'Tanda terima kemudian' },
      { kind: 'fields', rows: receiptRows(input, second) },
      note(HOW_TO_CHECK),
    ],
  );
}

const HOW_TO_CHECK =
  'Keaslian tanda terima diperiksa dengan berkas tanda terima yang disimpan bersamanya, pada Meja Pokja di Pengaturan, Periksa tanda terima. Sidik kunci server dicocokkan dengan yang diumumkan admin LPSE.';

function paperOf(
  { office, printedAt, printedBy, tender }: ReceiptPaper,
  title: readonly string[],
  body: readonly Block[],
): DocumentModel {
  const printed = formatDateTime(printedAt, office.zone);
  const day = formatDate(dateIn(printedAt, office.zone));
  const head: readonly Block[] =
    office.letterhead.lines.length === 0 ? [] : [{ kind: 'letterhead', ...office.letterhead }];
  const of = tender === null ? 'catatan kantor' : tender.code;
  return {
    title: `Tanda terima sinkronisasi ${of}`,
    kind: 'tanda-terima',
    paper: office.paper,
    text: office.text,
    marks: [],
    blocks: [
      ...head,
      { kind: 'title', lines: title, number: null },
      ...body,
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading: ['Yang mencetak'],
        rows: [{ name: plain(printedBy.name), position: printedBy.position, employeeNumber: null }],
      },
    ],
    footer: `Tanda terima sinkronisasi ${of} · dicetak ${printed}`,
  };
}

type Row = { readonly label: string; readonly value: Inline };

function tenderRows({ tender }: Pick<ReceiptPaper, 'tender'>): readonly Row[] {
  if (tender === null) return [row('Catatan', 'Catatan kantor')];
  return [{ label: 'Nama paket', value: [bold(tender.name)] }, row('Kode tender', tender.code)];
}

function serverRows(name: string, { server, epoch }: ReceiptContent): readonly Row[] {
  return [row('Server', name), row('Sidik kunci server', fingerprintOf(server)), row('Masa server', `ke-${epoch}`)];
}

function receiptRows(
  { office }: Pick<ReceiptPaper, 'office'>,
  { seq, event, run, at }: ReceiptContent,
): readonly Row[] {
  return [
    row('Nomor urut terakhir', String(seq)),
    row('Sidik catatan terakhir', inGroups(event)),
    row('Sidik rangkaian', inGroups(run)),
    row('Waktu server', formatDateTime(instantFromUnixMs(Date.parse(at)), office.zone)),
  ];
}

function row(label: string, value: string): Row {
  return { label, value: plain(value) };
}

/** Compared by eye, eight digits at a time. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
