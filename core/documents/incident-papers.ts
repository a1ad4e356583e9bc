/** The minutes of a disturbance with what it did to schedules, and the guide to reporting misconduct, on paper. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { dateInWords } from '#core/calendar/words.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { OfficeCalendar, RolledStep } from '#core/calendar/objection-window.ts';
import type { HitTender, Incident, IncidentKind, WhistleblowingChannel } from '#core/incidents/model.ts';
import { durationText } from '#core/incidents/duration.ts';
import { type ScheduleEffect, scheduleEffect } from '#core/incidents/schedule-effect.ts';
import { unreachable } from '#core/shared/assert.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { officePaper, type PrintedPaper } from './office-paper.ts';
import { announce, note, textParagraphs } from './parts/paragraphs.ts';

export interface IncidentPaper extends PrintedPaper {
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
  const { incident, office, printedAt, printedBy, calendarIn } = paper;
  const { kind, what, startedAt, endedAt, reportedTo, resolution, prevention, recordedBy, withdrawn } = incident;
  const on = dateIn(printedAt, office.zone);
  const { day, date, month, year } = dateInWords(on);
  const tenders = Object.values<HitTender>(incident.tenders);
  const files = Object.values<Incident['files'][keyof Incident['files']]>(incident.files);
  const until = endedAt ?? printedAt;
  return officePaper(paper, {
    kind: 'ba-gangguan',
    name: `Berita acara gangguan ${formatDate(dateIn(startedAt, office.zone))}`,
    title: ['BERITA ACARA GANGGUAN LAYANAN'],
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
      announce('Yang terjadi:'),
      ...textParagraphs(what),
      announce('Penyelesaian:'),
      ...textParagraphs(resolution ?? 'Belum selesai.'),
      ...(prevention === null ? [] : [announce('Pencegahan:'), ...textParagraphs(prevention)]),
      { kind: 'heading', level: 2, number: null, text: 'Paket yang terkena' },
      ...(tenders.length === 0 ? [note('Tidak ada paket yang dicatat terkena.')] : []),
      ...tenders.flatMap((tender) => tenderBlocks(tender, incident, calendarIn(tender.zone), printedAt)),
      ...(tenders.length === 0 ? [] : [note(HOW_COUNTED)]),
      ...(files.length === 0
        ? []
        : [
            announce('Lampiran:'),
            {
              kind: 'list',
              marker: 'decimal',
              items: files.map(({ name, sha256 }) =>
                plain(`${name} (SHA-256 ${sha256.replace(/(.{8})(?=.)/g, '$1 ')})`),
              ),
            } as const,
          ]),
    ],
    on,
    heading: ['Yang membuat catatan'],
    signatures: [printedBy],
  });
}

const HOW_COUNTED =
  'Cara menghitung: waktu yang hilang adalah waktu gangguan dan tahap berjalan bersamaan. Usul akhir tahap adalah akhir yang paling lambat di antara tahap dan gangguan, ditambah waktu yang hilang, lalu digeser ke jam kerja kantor berikutnya. Usul ini bukan ketentuan; perubahan jadwal diputuskan dan dicatat di SPSE.';

function tenderBlocks(
  { code, name, agency, schedule, zone }: HitTender,
  incident: Incident,
  calendar: OfficeCalendar,
  now: Instant,
): readonly Block[] {
  const effect = scheduleEffect(incident, schedule, calendar, now);
  return [
    { kind: 'paragraph', keepWithNext: true, align: 'left', text: [bold(`${code} ${name}`), { text: ` · ${agency}` }] },
    ...(effect.hit.length === 0
      ? [note('Tidak ada tahap berjadwal yang berjalan selama gangguan.')]
      : [effectTable(effect, zone)]),
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

function effectTable({ hit }: ScheduleEffect, zone: Zone): Block {
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: [
      { header: 'Tahap', width: 26, align: 'left', rowHeader: true },
      { header: 'Jadwal', width: 26, align: 'left' },
      { header: 'Waktu yang hilang', width: 20, align: 'left' },
      { header: 'Usul akhir tahap', width: 28, align: 'left' },
    ],
    rows: hit.map(({ stage, from, to, lostItsEnd, proposal }) => ({
      cells: [
        stageName(stage),
        stage.startsAt === null ? '—' : spanText(stage.startsAt, stage.endsAt, zone),
        `${durationText(from, to)}${lostItsEnd ? '; akhir tahap jatuh dalam gangguan' : ''}`,
        proposal === null
          ? 'menunggu gangguan selesai'
          : [formatDateTime(proposal.endsAt, zone), ...proposal.steps.map(whyRolled)].join('; '),
      ].map(plain),
    })),
    foot: [],
  };
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

export interface GuidePaper extends PrintedPaper {
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
    title: ['PANDUAN SISTEM PELAPORAN', '(WHISTLEBLOWING SYSTEM)'],
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
    on: null,
    heading: [],
    signatures: [],
  });
}

function row(label: string, value: string) {
  return { label, value: plain(value) };
}
