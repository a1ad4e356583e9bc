import { describe, expect, it } from 'vitest';
import type { Holiday } from '#core/calendar/holidays.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { isWorkingDay } from '#core/calendar/working-days.ts';
import { emblemOf } from '#core/documents/emblem.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import {
  type DocumentSettings,
  documentSettingsOf,
  EMPTY_DOCUMENT_SETTINGS,
  officeSettingsOf,
} from '#core/office/document-settings.ts';
import { decideOffice, type OfficeContext } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS } from '#core/office/events.ts';
import { invertOffice } from '#core/office/invert.ts';
import { INITIAL_OFFICE, officeCalendarOf, type OfficeState } from '#core/office/model.ts';
import { aPng } from '#test/support/pictures.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ADMIN: OfficeContext = { actor: { name: 'Admin Contoh', role: 'admin' }, practice: false };

const date = '2026-11-11' as DateOnly;
const election: Holiday = { date, name: 'Pemilihan Kepala Daerah Rekaan', kind: 'election', source: 'Keppres rekaan' };
const addElection: OfficeCommand = { name: 'setHoliday', body: { date, holiday: election, reason: 'Keppres terbit' } };

describe("an office's calendar", () => {
  it('begins with the tables of the build', () => {
    const { holidays } = officeCalendarOf(INITIAL_OFFICE, 'WITA');
    expect([...holidays.years]).toEqual([2014, 2025, 2026]);
    expect(isWorkingDay(date, holidays)).toBe(true);
  });

  it('takes a day in, changes it and takes it out again', () => {
    const added = run(null, addElection);
    expect(isWorkingDay(date, officeCalendarOf(added, 'WITA').holidays)).toBe(false);
    const renamed = run(added, {
      name: 'setHoliday',
      body: { date, holiday: { ...election, name: 'Pilkada Rekaan' }, reason: 'salah ketik' },
    });
    expect(daysOn(renamed)).toEqual(['Pilkada Rekaan']);
    const removed = run(renamed, { name: 'setHoliday', body: { date, holiday: null, reason: 'ditunda' } });
    expect(removed).toEqual(INITIAL_OFFICE);
  });

  it('keeps the days of a table in order of date', () => {
    const { tables } = run(null, addElection);
    for (const { days } of tables) expect(days.map((day) => day.date)).toEqual(days.map((day) => day.date).toSorted());
  });

  it('counts a regional day, an election and a day of the office as off, collective leave as it is set', () => {
    const leave = '2026-05-15' as DateOnly;
    const works = run(null, { name: 'setCollectiveLeave', body: { isOff: false } }, addElection);
    expect(isWorkingDay(leave, officeCalendarOf(works, 'WITA').holidays)).toBe(true);
    expect(isWorkingDay(date, officeCalendarOf(works, 'WITA').holidays)).toBe(false);
    expect(isWorkingDay(leave, officeCalendarOf(INITIAL_OFFICE, 'WITA').holidays)).toBe(false);
  });

  it('does not take a year for known while its table is empty', () => {
    const begun = run(null, beginTable(2027));
    expect(officeCalendarOf(begun, 'WITA').holidays.years.has(2027)).toBe(false);
    const filled = run(begun, {
      name: 'setHoliday',
      body: { date: '2027-01-01' as DateOnly, holiday: newYear('2027-01-01'), reason: 'SKB rekaan' },
    });
    expect(officeCalendarOf(filled, 'WITA').holidays.years.has(2027)).toBe(true);
  });

  it.each<[string, OfficeCommand, string]>([
    [
      'without a reason',
      { name: 'setHoliday', body: { date, holiday: election, reason: ' ' } },
      'holiday-reason-missing',
    ],
    [
      'without a name',
      { name: 'setHoliday', body: { date, holiday: { ...election, name: ' ' }, reason: 'x' } },
      'holiday-name-missing',
    ],
    [
      'in a year without a table',
      {
        name: 'setHoliday',
        body: { date: '2027-01-01' as DateOnly, holiday: newYear('2027-01-01'), reason: 'x' },
      },
      'holiday-table-missing',
    ],
    [
      'that is not there to be removed',
      { name: 'setHoliday', body: { date, holiday: null, reason: 'x' } },
      'holiday-absent',
    ],
    [
      'that does not exist',
      { name: 'setHoliday', body: { date: '2026-02-30' as DateOnly, holiday: null, reason: 'x' } },
      'holiday-date-wrong',
    ],
    ['twice in a table', importOf(2027, [newYear('2027-01-01'), newYear('2027-01-01')]), 'holiday-twice'],
    ['of another year in a table', importOf(2027, [newYear('2026-01-01')]), 'holiday-other-year'],
  ])('refuses a day %s', (_, command, kind) => {
    expect(decideOffice(null, command, ADMIN)).toMatchObject({ ok: false, error: { kind } });
  });

  it('refuses hours that close before they open, and a table without a source', () => {
    const hours: OfficeCommand = { name: 'setOfficeHours', body: { opens: '16:00', closes: '08:00' } };
    expect(decideOffice(null, hours, ADMIN)).toMatchObject({ ok: false, error: { kind: 'office-hours-impossible' } });
    const table: OfficeCommand = {
      name: 'importHolidayTable',
      body: {
        year: 2027,
        table: { year: 2027, source: '', status: 'unconfirmed', days: [] },
        origin: { kind: 'by-hand' },
      },
    };
    expect(decideOffice(null, table, ADMIN)).toMatchObject({ ok: false, error: { kind: 'holiday-source-missing' } });
  });

  it('leaves no event where nothing changes', () => {
    const added = run(null, addElection);
    for (const command of [
      addElection,
      { name: 'setOfficeHours', body: INITIAL_OFFICE.hours },
      { name: 'setCollectiveLeave', body: { isOff: true } },
    ] satisfies OfficeCommand[]) {
      expect(decideOffice(added, command, ADMIN)).toEqual({ ok: true, value: [] });
    }
  });

  it.each<[string, OfficeCommand]>([
    ['a day', addElection],
    ['a day removed', { name: 'setHoliday', body: { date: '2026-12-25' as DateOnly, holiday: null, reason: 'x' } }],
    ['a new table', importOf(2027, [newYear('2027-01-01')])],
    ['a table replaced', importOf(2026, [newYear('2026-01-01')])],
    ['hours', { name: 'setOfficeHours', body: { opens: '07:30', closes: '15:00' } }],
    ['collective leave', { name: 'setCollectiveLeave', body: { isOff: false } }],
  ])('takes %s back, and every event is read as it was written', (_, command) => {
    const events = unwrap(decideOffice(null, command, ADMIN));
    const after = events.reduce<OfficeState>(applyToOffice, INITIAL_OFFICE);
    expect(after).not.toEqual(INITIAL_OFFICE);
    for (const event of events) {
      expect(OFFICE_EVENT_KINDS[event.type]?.read(JSON.parse(JSON.stringify(event.body)))).toEqual(event);
    }
    const back = (invertOffice(null, events) ?? []).reduce((state, each) => run(state, each), after);
    expect(back).toEqual(INITIAL_OFFICE);
  });

  it('skips a stored event whose body has not its shape', () => {
    expect(OFFICE_EVENT_KINDS['holidaySet']?.read({ date: '2026-02-30', holiday: null, reason: 'x' })).toBeNull();
    expect(OFFICE_EVENT_KINDS['officeHoursSet']?.read({ opens: '17:00', closes: '08:00' })).toBeNull();
  });
});

function run(state: OfficeState | null, ...commands: readonly OfficeCommand[]): OfficeState {
  return commands.reduce<OfficeState>(
    (before, command) => unwrap(decideOffice(before, command, ADMIN)).reduce<OfficeState>(applyToOffice, before),
    state ?? INITIAL_OFFICE,
  );
}

function daysOn(office: OfficeState): readonly string[] {
  return office.tables
    .flatMap((table) => table.days)
    .filter((day) => day.date === date)
    .map((day) => day.name);
}

function newYear(on: string): Holiday {
  return { date: on as DateOnly, name: 'Tahun Baru Masehi', kind: 'national' };
}

function beginTable(year: number): OfficeCommand {
  return importOf(year, []);
}

function importOf(year: number, days: readonly Holiday[]): OfficeCommand {
  const table = { year, source: 'SKB rekaan', status: 'unconfirmed', days } as const;
  return { name: 'importHolidayTable', body: { year, table, origin: { kind: 'by-hand' } } };
}

describe('what all documents of an office have alike', () => {
  const letterhead = { lines: ['Pemerintah Kabupaten Contoh', 'LPSE'], contact: null };
  const say = (parts: Partial<DocumentSettings> | null, reason = 'Kop baru'): OfficeCommand => ({
    name: 'setDocumentSettings',
    body: { parts, reason },
  });

  it("is nobody's word until an admin says it, whole the first time and then only what changes", () => {
    expect(INITIAL_OFFICE.documents).toBeNull();
    const first = unwrap(decideOffice(null, say({ letterhead }), ADMIN));
    expect(first).toMatchObject([
      { type: 'documentSettingsSet', body: { parts: { ...EMPTY_DOCUMENT_SETTINGS, letterhead } } },
    ]);
    const said = run(null, say({ letterhead }));
    const second = unwrap(
      decideOffice(said, say({ ...EMPTY_DOCUMENT_SETTINGS, letterhead, city: 'Samarinda' }), ADMIN),
    );
    expect(second).toMatchObject([{ body: { parts: { city: 'Samarinda' }, reason: 'Kop baru' } }]);
    expect(unwrap(decideOffice(said, say({ letterhead }), ADMIN))).toEqual([]);
  });

  it('asks for a reason, for what a document can have, and for an admin', () => {
    const chair: OfficeContext = { actor: { name: 'Ketua', role: 'chair' }, practice: false };
    expect(decideOffice(null, say({ letterhead }, ' '), ADMIN)).toMatchObject({
      error: { kind: 'document-reason-missing' },
    });
    const small = { text: { size: '2', spacing: '1' } };
    expect(decideOffice(null, say(small), ADMIN)).toMatchObject({ error: { kind: 'document-settings-wrong' } });
    expect(decideOffice(null, say({ letterhead }), chair)).toMatchObject({ error: { kind: 'not-your-role' } });
  });

  it('says how documents are numbered and close, and refuses a pattern without the running number', () => {
    const numbering = { bahp: '{nomor}/BAHP/{bulan}/{tahun}' };
    const closing = { bahp: 'Demikian {dokumen} ditutup.' };
    const said = run(run(null, say({ letterhead })), say({ numbering, closing }));
    expect(said.documents).toMatchObject({ letterhead, numbering, closing });
    expect(unwrap(decideOffice(said, say({ numbering }), ADMIN))).toEqual([]);
    expect(decideOffice(said, say({ numbering: { bahp: 'BAHP/{tahun}' } }), ADMIN)).toMatchObject({
      error: { kind: 'document-settings-wrong' },
    });
  });

  it('fills what an older app did not say with what its absence meant', () => {
    const { numbering: _numbering, closing: _closing, ...older } = EMPTY_DOCUMENT_SETTINGS;
    const event = OFFICE_EVENT_KINDS['documentSettingsSet']?.read({ parts: older, reason: 'Kop baru' });
    expect(event && applyToOffice(null, event).documents).toEqual(EMPTY_DOCUMENT_SETTINGS);
  });

  it('says the emblem apart from the lines, so that a new telephone number does not carry the picture again', () => {
    const emblem = unwrap(emblemOf(aPng(96, 120), 24));
    const said = run(null, say(documentSettingsOf({ ...EMPTY_OFFICE, letterhead: { ...letterhead, emblem } })));
    expect(said.documents && officeSettingsOf(said.documents).letterhead).toEqual({ ...letterhead, emblem });
    const moved = { ...letterhead, contact: 'Jalan Baru 1' };
    const changed = unwrap(decideOffice(said, say({ letterhead: moved }), ADMIN));
    expect(changed).toMatchObject([{ body: { parts: { letterhead: moved } } }]);
    expect(JSON.stringify(changed)).not.toContain(emblem.image);
    expect(run(said, say({ emblem: null })).documents).toMatchObject({ letterhead, emblem: null });
    expect(decideOffice(said, say({ emblem: { image: 'AAAA', height: 24 } }), ADMIN)).toMatchObject({
      error: { kind: 'document-settings-wrong' },
    });
  });

  it('refuses a paragraph with a place nobody knows, and leaves one an older app accepted as it is', () => {
    const wrong = { closing: { bahp: 'Demikian {apa}.' } };
    expect(decideOffice(null, say(wrong), ADMIN)).toMatchObject({
      error: { kind: 'document-paragraph-wrong', details: { document: 'bahp' } },
    });
    const event = OFFICE_EVENT_KINDS['documentSettingsSet']?.read({ parts: wrong, reason: 'Dahulu' });
    const older = event && applyToOffice(null, event);
    expect(older?.documents?.closing).toEqual(wrong.closing);
    expect(decideOffice(older ?? null, say({ ...wrong, city: 'Samarinda' }), ADMIN)).toMatchObject({ ok: true });
    expect(
      OFFICE_EVENT_KINDS['documentSettingsSet']?.read({ parts: { basis: { bahp: '{x' } }, reason: 'x' }),
    ).toBeNull();
  });

  it('goes back the way it came, to each device having its own', () => {
    const said = run(null, say({ letterhead }));
    const changed = unwrap(decideOffice(said, say({ city: 'Samarinda' }), ADMIN));
    expect(run(run(said, say({ city: 'Samarinda' })), ...(invertOffice(said, changed) ?? []))).toEqual(said);
    const first = unwrap(decideOffice(null, say({ letterhead }), ADMIN));
    expect(run(said, ...(invertOffice(null, first) ?? []))).toEqual(INITIAL_OFFICE);
  });

  it('carries fractions as text, since nothing that is signed holds one', () => {
    const printed = { ...EMPTY_OFFICE, paper: { ...EMPTY_OFFICE.paper, margins: [25.5, 20, 30, 12.75] as const } };
    expect(documentSettingsOf(printed)).toMatchObject({
      paper: { margins: ['25.5', '20', '30', '12.75'] },
      text: { size: '11', spacing: '1.35' },
    });
    expect(officeSettingsOf(documentSettingsOf(printed))).toEqual(printed);
  });

  it('is read back from its payload, and no other shape is', () => {
    const [event] = unwrap(decideOffice(null, say({ letterhead }), ADMIN));
    const kind = OFFICE_EVENT_KINDS['documentSettingsSet'];
    expect(kind?.read({ ...event?.body })).toEqual(event);
    expect(kind?.read({ parts: { logo: 'x' }, reason: 'x' })).toBeNull();
    expect(kind?.read({ parts: {}, reason: '' })).toBeNull();
  });
});
