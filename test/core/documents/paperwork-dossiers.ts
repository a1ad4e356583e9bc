/** Tenders whose committee meets, writes and changes its document. All names are invented. */
import type { OfficeSettings } from '#core/documents/office.ts';
import { PACT_STATEMENT } from '#core/committee/statements.ts';
import type { DocumentKey, DocumentKind } from '#core/tender/document-kind.ts';
import type { DocumentDetails, Dossier } from '#core/tender/model.ts';
import type { Addendum, Meeting, MeetingKind } from '#core/tender/paperwork-model.ts';
import { bidderId, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { keyOf } from '#test/support/builders/safeguards.ts';
import { anEverydayDossier, anExtremeDossier, anOffice, anOldDossier } from './dossiers.ts';

/** An office whose head assigns committees. */
export function withUnitHead(parts: Partial<OfficeSettings> = {}): OfficeSettings {
  return anOffice({
    unitHead: {
      name: 'Dra. Nurlaila Contoh, M.M.',
      position: 'Kepala Biro Pengadaan Barang dan Jasa',
      employeeNumber: '197001011995032004',
    },
    ...parts,
  });
}

export function aMeeting(kind: MeetingKind, parts: Partial<Meeting> = {}): Meeting {
  return {
    kind,
    startsAt: instant('2026-11-02T01:00:00.000Z'),
    endsAt: instant('2026-11-02T03:30:00.000Z'),
    place: 'Ruang Rapat Pokja Lantai II',
    agenda: null,
    bring: null,
    invited: [],
    attendees: [],
    points: [],
    conclusion: 'Rapat menyepakati hal-hal tersebut di atas.',
    ...parts,
  };
}

const REVIEW = aMeeting('review', {
  startsAt: instant('2026-10-20T01:00:00.000Z'),
  endsAt: null,
  attendees: [
    { name: 'Rusmini Adang, S.T., M.T.', position: 'PPK', organisation: 'Dinas Pekerjaan Umum', phone: '0812000001' },
  ],
  points: [
    {
      topic: 'Spesifikasi teknis/KAK',
      by: null,
      text: 'Merek semen disebut tanpa kata setara.',
      answer: 'Spesifikasi diperbaiki menjadi kinerja.',
    },
    { topic: 'HPS', by: null, text: 'Harga besi di atas survei Oktober.', answer: 'HPS disusun ulang.' },
    { topic: 'Rancangan kontrak', by: null, text: 'Tidak ada temuan.', answer: 'Dicatat.' },
    { topic: 'Anggaran dan RUP', by: null, text: 'Sesuai dengan DPA dan RUP 52104471.', answer: 'Dicatat.' },
    { topic: 'Jadwal', by: null, text: 'Masa pelaksanaan melewati tahun anggaran.', answer: 'Dipersingkat 10 hari.' },
  ],
  conclusion: 'Dokumen persiapan pengadaan dapat dilanjutkan setelah perbaikan disampaikan.',
});

const BRIEFING = aMeeting('briefing', {
  attendees: [
    { name: 'Bambang Contoh', position: 'Direktur', organisation: 'CV Cahaya Mahakam', phone: '0812000002' },
    { name: 'Sari Contoh', position: 'Staf teknis', organisation: 'Dinas Pekerjaan Umum', phone: null },
  ],
  points: [
    {
      topic: 'Asuransi',
      by: null,
      text: 'Penyedia wajib mengasuransikan pekerjaan selama masa pelaksanaan.',
      answer: null,
    },
    {
      topic: 'LDP 19.2',
      by: 'CV. Cahaya Mahakam',
      text: 'Apakah masa berlaku penawaran dapat 45 hari?',
      answer: 'Tidak; tetap 60 hari kalender.',
    },
  ],
  conclusion: 'Peninjauan lapangan dilaksanakan; jalan masuk dapat dilalui truk.',
});

const PROOF = aMeeting('proof', {
  startsAt: instant('2026-11-19T01:00:00.000Z'),
  endsAt: instant('2026-11-19T04:00:00.000Z'),
  invited: [bidderId('b1')],
  bring: 'NIB dan sertifikat standar\nSBU subklasifikasi BG002',
});

export const ADDENDUM: Addendum = {
  changes: [
    { clause: 'LDP 28.13', was: 'Ekskavator 2 unit', becomes: 'Ekskavator 1 unit' },
    { clause: 'SSKK 7', was: '', becomes: 'Uang muka 20 %' },
  ],
  scheduleReason: 'Perubahan peralatan memerlukan waktu tambahan tiga hari bagi peserta.',
};

/** The everyday tender with a meeting of most kinds, an addendum, and every paper numbered. */
export function aMeetingDossier(base: Dossier = anEverydayDossier()): Dossier {
  const dossier: Dossier = {
    ...base,
    paperwork: {
      meetings: { r1: REVIEW, r2: BRIEFING, r3: PROOF },
      addenda: { a1: ADDENDUM },
      appointment: null,
    },
    notice: { ...base.notice, budgetCeiling: base.notice.budgetCeiling ?? base.notice.ownerEstimate },
  };
  return numbered(dossier);
}

/** Number and date of every paper that has them. */
export function numbered(dossier: Dossier): Dossier {
  const given = (kind: DocumentKind, subject: string, date: string | null): [DocumentKey, DocumentDetails] => [
    `${kind}:${subject}`,
    {
      number: `000.3.3/${kind}/${subject}/2026`,
      date: date === null ? null : dateOnly(date),
      place: null,
      remarks: null,
    },
  ];
  const { meetings = {}, addenda = {} } = dossier.paperwork ?? {};
  const details = [
    ...dossier.committee.members.map(({ id }): [DocumentKey, DocumentDetails] => [
      `pakta-integritas:${id}`,
      { number: null, date: dateOnly('2026-10-16'), place: null, remarks: null },
    ]),
    ...Object.keys(meetings).flatMap((id) => [
      given('ba-reviu', id, null),
      given('ba-penjelasan', id, null),
      given('undangan', id, '2026-10-18'),
    ]),
    ...Object.keys(addenda).map((id) => given('adendum', id, '2026-11-03')),
  ];
  return { ...dossier, documents: { ...dossier.documents, ...Object.fromEntries(details) } };
}

/** The same tender with these meetings instead. */
export function withMeetings(dossier: Dossier, meetings: Readonly<Record<string, Meeting>>): Dossier {
  const addenda = dossier.paperwork?.addenda ?? {};
  return { ...dossier, paperwork: { meetings, addenda, appointment: null } };
}

/** The same work in the words of 2010, its briefing in the room with paper. */
export function anOldMeetingDossier(): Dossier {
  const old = anOldDossier();
  const committee = { ...old.committee, name: null };
  return aMeetingDossier({ ...old, committee });
}

/** A full room, everybody invited, long questions and changes, an electronic pact. */
export function anExtremeMeetingDossier(): Dossier {
  const base = anExtremeDossier();
  const many = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const long =
    'Jadwal penyediaan peralatan pada halaman 214 tidak sesuai dengan metode pelaksanaan: ekskavator baru tersedia pada minggu ketujuh, padahal galian pondasi dijadwalkan pada minggu kedua sampai dengan minggu kelima, dan surat dukungan sewa ditandatangani setelah batas akhir; ';
  const invited = base.bidders.map(({ id }) => id);
  const attendees = many(170, (index) => ({
    name: `Wakil Contoh ${index + 1}, S.T., M.T.`,
    position: 'Direktur Utama dan Penanggung Jawab Teknik',
    organisation: base.bidders[index]?.name ?? null,
    phone: `0812${String(index).padStart(8, '0')}`,
  }));
  const points = many(60, (index) => ({
    topic: index % 3 === 0 ? `LDP 28.${index} tentang peralatan utama minimal yang diusulkan` : null,
    by: index % 4 === 0 ? null : (base.bidders[index]?.name ?? null),
    text: long.repeat(1 + (index % 3)),
    answer: index % 4 === 0 ? null : long.repeat(1 + (index % 2)),
  }));
  const remote = 'https://rapat.contoh.example/pemberian-penjelasan/paket-90000001000-versi-1-ruang-utama?sandi=contoh';
  const dossier: Dossier = {
    ...base,
    committee: { ...base.committee, decreeIssuer: 'Kepala UKPBJ' },
    paperwork: {
      meetings: {
        r1: aMeeting('review', {
          points: points.map((point) => ({ ...point, answer: long })),
          attendees: attendees.slice(0, 14),
        }),
        r2: aMeeting('briefing', {
          place: remote,
          attendees,
          points,
          invited,
          endsAt: instant('2026-11-03T03:30:00.000Z'),
        }),
        r3: aMeeting('negotiation', {
          invited: invited.slice(0, 3),
          startsAt: instant('2026-11-20T01:00:00.000Z'),
          endsAt: null,
        }),
        r4: aMeeting('other', { startsAt: null, endsAt: null, place: null, conclusion: null }),
      },
      addenda: {
        a1: ADDENDUM,
        a2: {
          changes: many(80, (index) => ({
            clause: `LDP 28.${index} huruf ${index}`,
            was: long,
            becomes: `${long}${long}`,
          })),
          scheduleReason: long,
        },
      },
      appointment: null,
    },
    safeguards: {
      setting: { declarations: 'required', openingQuorum: null, reason: null },
      pacts: base.committee.members.slice(0, 1).map((member) => ({
        id: 'p1',
        member: member.id,
        name: member.name,
        key: keyOf(member.id),
        at: instant('2026-10-16T02:00:00.000Z'),
        statement: PACT_STATEMENT,
        supersedes: null,
      })),
      declarations: base.committee.members.slice(0, 1).map((member) => ({
        id: 'd1',
        member: member.id,
        name: member.name,
        key: keyOf(member.id),
        at: instant('2026-10-16T02:05:00.000Z'),
        statement: { version: 'pernyataan-kepentingan/1', text: 'Saya menyatakan hubungan saya.' },
        supersedes: null,
        interests: [
          { bidder: bidderId('b4'), name: 'Andi Contoh', relation: 'family' as const, detail: 'Kakak ipar direktur' },
          {
            bidder: null,
            name: 'PT. Lama Contoh',
            relation: 'employment' as const,
            detail: 'Pegawai sampai tahun 2021',
          },
        ],
      })),
      answers: {},
      recusals: {},
      attestations: {},
    },
  };
  return numbered(dossier);
}
