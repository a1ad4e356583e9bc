/** The minutes of a disturbance with what it did to schedules, and the guide to reporting misconduct, on paper. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { OfficeCalendar, RolledStep } from '#core/calendar/objection-window.ts';
import type { HitTender, Incident, IncidentKind, WhistleblowingChannel } from '#core/incidents/model.ts';
import { durationText } from '#core/incidents/duration.ts';
import { type Proposal, type ScheduleEffect, scheduleEffect } from '#core/incidents/schedule-effect.ts';
import type { AttachedFile } from '#core/log/attached-file.ts';
import { unreachable } from '#core/shared/assert.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { hashGroups } from './parts/files.ts';
import { type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { announce, note, textParagraphs } from './parts/paragraphs.ts';
import { numberedSections } from './parts/sections.ts';
import type { TablePaper } from './parts/tables.ts';

export interface IncidentPaper extends OfficePaper {
  readonly incident: Incident;
  /** The office's calendar for tenders of a zone. */
  readonly calendarIn: (zone: Zone) => OfficeCalendar;
  readonly printedBy: { readonly name: string; readonly position: string };
}

const KIND_NAMES: Readonly<Record<IncidentKind, string>> = {
  spse: 'Gangguan SPSE',
  network: 'Gangguan jaringan',
  power: 'Gangguan listrik',
  device: 'Perangkat hilang atau rusak',
  other: 'Gangguan lain',
};

/** Berita acara gangguan: what was seen, which tenders it hit, and until when their stages would have to go on. */
export function incidentMinutes(paper: IncidentPaper): DocumentModel {
  const { incident, office, printedAt, printedBy } = paper;
  const { unitHead } = office;
  const { kind, what, startedAt, endedAt, reportedTo, resolution, prevention, recordedBy, withdrawn } = incident;
  const on = dateIn(printedAt, office.zone);
  const { day, date, month, year } = dateInWords(on);
  const files = Object.values<AttachedFile>(incident.files);
  const until = endedAt ?? printedAt;
  return officePaper(paper, {
    kind: 'ba-gangguan',
    name: `Berita acara gangguan ${formatDate(dateIn(startedAt, office.zone))}`,
    title: ['Berita Acara Gangguan Layanan'],
    number: null,
    isNumberedByHand: true,
    orientation: 'portrait',
    body: [
      ...(withdrawn === null
        ? []
        : [{ kind: 'paragraph', text: [bold(`Catatan ini sudah ditarik: ${withdrawn}`)] } as const]),
      note(
        `Pada hari ini ${day}, tanggal ${date}, bulan ${month}, tahun ${year}, dibuat catatan tentang gangguan berikut.`,
      ),
      {
        kind: 'fields',
        rows: [
          row('Jenis', KIND_NAMES[kind]),
          row('Mulai', formatDateTime(startedAt, office.zone)),
          row('Selesai', endedAt === null ? 'masih berlangsung saat dicetak' : formatDateTime(endedAt, office.zone)),
          row('Lama', durationText(startedAt, until)),
          row('Dilaporkan kepada', reportedTo ?? 'belum dilaporkan'),
          row('Dicatat oleh', recordedBy),
        ],
      },
      ...numberedSections([
        { title: 'Yang terjadi', blocks: textParagraphs(what) },
        { title: 'Penyelesaian', blocks: textParagraphs(resolution ?? 'Belum selesai.') },
        ...(prevention === null ? [] : [{ title: 'Pencegahan', blocks: textParagraphs(prevention) }]),
        { title: 'Paket yang terkena', blocks: hitBlocks(paper) },
        ...(files.length === 0 ? [] : [{ title: 'Lampiran', blocks: [fileList(files)] }]),
      ]),
    ],
    closing:
      'Demikian berita acara ini dibuat menurut catatan gangguan kantor pada Meja Pokja untuk dipergunakan sebagaimana mestinya.',
    on,
    heading: unitHead === null ? ['Yang membuat'] : ['Yang membuat dan yang mengetahui'],
    signatures: [
      signedBy(printedBy.name, printedBy.position),
      ...(unitHead === null ? [] : [signedBy(unitHead.name, unitHead.position)]),
    ],
  });
}

function hitBlocks(paper: IncidentPaper): readonly Block[] {
  const { incident, calendarIn, printedAt } = paper;
  const tenders = Object.values<HitTender>(incident.tenders);
  if (tenders.length === 0) return [note('Tidak ada paket yang dicatat terkena.')];
  const sheet = sheetOf(paper, 'portrait');
  return [
    ...tenders.flatMap((tender) =>
      tenderBlocks(tender, scheduleEffect(incident, tender.schedule, calendarIn(tender.zone), printedAt), sheet),
    ),
    note(HOW_COUNTED),
  ];
}

function fileList(files: readonly AttachedFile[]): Block {
  const items = files.map(({ name, sha256 }) => plain(`${name} (SHA-256 ${hashGroups(sha256)})`));
  return { kind: 'list', marker: 'decimal', items };
}

const HOW_COUNTED =
  'Cara menghitung: waktu yang hilang adalah waktu gangguan dan tahap berjalan bersamaan. Usul akhir tahap adalah akhir yang paling lambat di antara tahap dan gangguan, ditambah waktu yang hilang, lalu digeser ke jam kerja kantor berikutnya. Usul ini bukan ketentuan; perubahan jadwal diputuskan dan dicatat di SPSE.';

function tenderBlocks(
  { code, name, agency, zone }: HitTender,
  effect: ScheduleEffect,
  sheet: TablePaper,
): readonly Block[] {
  return [
    { kind: 'paragraph', keepWithNext: true, align: 'left', text: [bold(`${code} ${name}`), { text: ` · ${agency}` }] },
    ...(effect.hit.length === 0
      ? [note('Tidak ada tahap berjadwal yang berjalan selama gangguan.')]
      : [effectTable(effect, zone, sheet)]),
    ...(effect.moved.length === 0
      ? []
      : [
          note(
            `Ikut bergeser: ${effect.moved
              .map(({ stage, startsAt, endsAt }) => `${stageName(stage)} menjadi ${spanText(startsAt, endsAt, zone)}`)
              .join('; ')}.`,
          ),
        ]),
    ...(effect.unknownYears.length === 0
      ? []
      : [
          note(
            `Hari libur tahun ${effect.unknownYears.join(', ')} belum diisi; hanya Sabtu dan Minggu yang diperhitungkan.`,
          ),
        ]),
    ...(effect.undated.length === 0
      ? []
      : [note(`Tahap tanpa waktu lengkap tidak dapat diperiksa: ${effect.undated.map(stageName).join(', ')}.`)]),
  ];
}

function effectTable({ hit }: ScheduleEffect, zone: Zone, sheet: TablePaper): Block {
  return plainTable(sheet, {
    columns: [
      { header: 'Tahap', rowHeader: true },
      { header: 'Jadwal' },
      { header: 'Waktu yang hilang', share: 0.8 },
      { header: 'Usul akhir tahap' },
    ],
    rows: hit.map(({ stage, from, to, lostItsEnd, proposal }) => [
      stageName(stage),
      stage.startsAt === null ? '–' : spanText(stage.startsAt, stage.endsAt, zone),
      `${durationText(from, to)}${lostItsEnd ? '; akhir tahap jatuh dalam gangguan' : ''}`,
      proposal === null ? 'menunggu gangguan selesai' : proposedEnd(proposal, zone),
    ]),
    none: '',
  });
}

/** The end, and why it is no earlier one. */
function proposedEnd({ endsAt, steps }: Proposal, zone: Zone): string {
  const end = formatDateTime(endsAt, zone);
  return steps.length === 0 ? end : `${end} (digeser: ${steps.map(whyRolled).join('; ')})`;
}

/** Why a moment moves on, in a few words. */
function whyRolled({ date, why }: RolledStep): string {
  switch (why.kind) {
    case 'weekend':
      return `${formatDate(date)} akhir pekan`;
    case 'holiday':
      return `${formatDate(date)} ${why.name}`;
    case 'before-hours':
      return `${formatDate(date)} sebelum jam kerja`;
    case 'after-hours':
      return `${formatDate(date)} sesudah jam kerja`;
    default:
      return unreachable(why);
  }
}

function stageName({ name, activityCode }: HitTender['schedule'][number]): string {
  return name?.replace(/\s+/g, ' ').trim() || `Tahap ${activityCode ?? 'tanpa nama'}`;
}

function spanText(from: Instant, to: Instant | null, zone: Zone): string {
  const start = formatDateTime(from, zone);
  return to === null ? `mulai ${start}` : `${start} sampai ${formatDateTime(to, zone)}`;
}

export interface GuidePaper extends OfficePaper {
  readonly channel: WhistleblowingChannel | null;
}

/**
 * The guide to the whistleblowing system: who may use it, by which channel, and that this app keeps none of it.
 *
 * Source  DOMAIN §4.5: LKPP's system since 2012, Perka LKPP 7/2012, 10/2013, 11/2014; operated with APIP.
 */
export function whistleblowingGuide(paper: GuidePaper): DocumentModel {
  const { channel } = paper;
  const ways = [
    ['Saluran', channel?.name ?? null],
    ['Alamat situs', channel?.link ?? null],
    ['Telepon', channel?.phone ?? null],
    ['Alamat', channel?.address ?? null],
  ].flatMap(([label, value]) => (label == null || value == null ? [] : [row(label, value)]));
  return officePaper(paper, {
    kind: 'panduan-wbs',
    name: 'Panduan sistem pelaporan (WBS)',
    title: ['Panduan Sistem Pelaporan', '(Whistleblowing System)'],
    number: null,
    orientation: 'portrait',
    body: [
      note(
        'Sistem pelaporan disediakan bagi orang dalam lingkungan instansi yang mengetahui adanya dugaan penyimpangan dalam pengadaan. Laporan diterima dan ditangani aparat pengawasan intern (APIP), bukan oleh Pokja dan bukan oleh LPSE.',
      ),
      announce('Saluran resmi:'),
      ways.length === 0
        ? { kind: 'paragraph', text: [bold('Saluran resmi belum diisi oleh kantor. Tanyakan kepada APIP instansi.')] }
        : { kind: 'fields', rows: ways },
      announce('Cara melapor:'),
      {
        kind: 'list',
        marker: 'decimal',
        items: [
          'Buka saluran resmi di atas dari perangkat pribadi, di luar jaringan dan perangkat kerja bila memungkinkan.',
          'Ceritakan apa yang diketahui, kapan, di mana, dan bagaimana hal itu diketahui. Lampirkan dokumen yang ada.',
          'Simpan kode akun yang diberikan sistem. Kode itu dipakai untuk mengikuti tindak lanjut laporan.',
          'Jangan membicarakan laporan dengan orang yang tidak menanganinya.',
        ].map(plain),
      },
      announce('Pelindungan:'),
      note('Identitas pelapor dilindungi oleh pengelola sistem.'),
      {
        kind: 'paragraph',
        text: [
          bold('Aplikasi Meja Pokja tidak menerima, tidak menyimpan, dan tidak meneruskan laporan. '),
          {
            text: 'Jangan menuliskan isi laporan di dalam aplikasi ini, termasuk pada catatan gangguan dan pengaduan: catatan itu dapat dibaca oleh semua anggota kantor.',
          },
        ],
      },
    ],
    closing: null,
    on: null,
    heading: [],
    signatures: [],
  });
}

function row(label: string, value: string) {
  return { label, value: plain(value) };
}
