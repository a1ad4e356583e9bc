import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { incidentMinutes, type IncidentPaper, whistleblowingGuide } from '#core/documents/incident-papers.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import type { Incident } from '#core/incidents/model.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import { modelText } from './model-text.ts';

const at = (day: string, time: string) => instantOf(day as DateOnly, time, 'WITA');
const SHA = 'ab'.repeat(32) as Hash;

const DOWN: Incident = {
  kind: 'spse',
  what: 'Halaman unggah menjawab galat 504.\nDicoba tiga orang.',
  startedAt: at('2026-03-05', '10:00'),
  endedAt: at('2026-03-05', '12:30'),
  reportedTo: 'Helpdesk LPSE, tiket 8812',
  resolution: 'Server dinyalakan ulang',
  prevention: null,
  recordedBy: 'Siti Rahmawati',
  tenders: {
    ['9000001/1' as StreamId]: {
      stream: '9000001/1' as StreamId,
      code: '9000001',
      name: 'Jembatan Rekaan',
      agency: 'Dinas PU Rekaan',
      zone: 'WITA',
      schedule: [
        {
          activityCode: '294',
          name: 'Upload  Dokumen Penawaran',
          startsAt: at('2026-03-02', '08:00'),
          endsAt: at('2026-03-05', '16:00'),
        },
      ],
    },
  },
  files: { [SHA]: { name: 'layar.png', size: 10, sha256: SHA } },
  withdrawn: null,
};

function paperOf(incident: Incident): IncidentPaper {
  return {
    incident,
    office: { ...EMPTY_OFFICE, city: 'Samarinda', zone: 'WITA' },
    practice: false,
    printedAt: '2026-03-09T02:00:00.000Z' as Instant,
    calendarIn: (zone) => officeCalendarOf(INITIAL_OFFICE, zone),
    printedBy: { name: 'Dewi Lestari', position: 'Sekretaris' },
  };
}

describe('the minutes of a disturbance', () => {
  it('say what happened, which stage lost how much, and until when it would have to go on, and why', () => {
    const text = modelText(incidentMinutes(paperOf(DOWN)));
    for (const part of [
      'Gangguan SPSE',
      '5 Maret 2026 10.00 WITA',
      '2 jam 30 menit',
      'Helpdesk LPSE, tiket 8812',
      'Dicoba tiga orang.',
      '9000001 Jembatan Rekaan',
      'Upload Dokumen Penawaran',
      '6 Maret 2026 08.00 WITA (digeser: 5 Maret 2026 sesudah jam kerja)',
      'Usul ini bukan ketentuan',
      'layar.png',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('propose nothing while it goes on, and say so when it was withdrawn', () => {
    expect(modelText(incidentMinutes(paperOf({ ...DOWN, endedAt: null })))).toContain('menunggu gangguan selesai');
    expect(modelText(incidentMinutes(paperOf({ ...DOWN, withdrawn: 'Ternyata jaringan kantor' })))).toContain(
      'sudah ditarik: Ternyata jaringan kantor',
    );
  });

  it('stand without a tender as well', () => {
    expect(modelText(incidentMinutes(paperOf({ ...DOWN, tenders: {} })))).toContain('Tidak ada paket');
  });
});

describe('the guide to reporting misconduct', () => {
  const printed = { office: EMPTY_OFFICE, practice: false, printedAt: '2026-03-09T02:00:00.000Z' as Instant };

  it('names the official channel, and says that this app keeps no report', () => {
    const channel = { name: 'WBS Inspektorat', link: 'https://wbs.example.go.id', phone: null, address: null };
    const text = modelText(whistleblowingGuide({ ...printed, channel }));
    expect(text).toContain('https://wbs.example.go.id');
    expect(text).toContain('tidak menerima, tidak menyimpan, dan tidak meneruskan laporan');
  });

  it('sends people to the internal auditors while the office named no channel', () => {
    expect(modelText(whistleblowingGuide({ ...printed, channel: null }))).toContain('Tanyakan kepada APIP');
  });
});
